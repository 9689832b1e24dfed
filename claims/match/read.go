package match

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"factdesk/claims"
)

// Bounds, so that a whole article pasted as a query costs no more than a page.
const (
	maxText  = 16 << 10 // bytes read of one text
	maxTerm  = 40       // runes of one term
	maxTerms = 256      // terms of one text
)

// token is a word or a number of a text.
type token struct {
	word   string // folded: lower case, no accents, no apostrophes
	term   string // what an index stores; "" for a word that says nothing
	number bool
}

// reading is a text taken apart.
type reading struct {
	body   []token
	author []token  // names and handles of those who signed posts in it
	tags   []string // hashtags and handles in it, folded, run together as written
	month  string   // when the last post was signed, as "april" and "2019"
	year   string

	picture bool // a picture or a film is attached
}

var (
	address = regexp.MustCompile(`(?i)(?:https?://|pic\.twitter\.com/|\bwww\.|\bt\.co/)[^\s…"”]*`)
	// signature is how an embedded post ends: — Name (@handle) October 15, 2019
	signature = regexp.MustCompile(`(?:—|--|–)\s*([^—\n]{0,80}?)\s*\(\\?(@\\?\w{1,30}\\?_?)\)\s*(?:[A-Z][a-z]{2,8} \d{1,2}, \d{4})?`)
	signedOn  = regexp.MustCompile(`([A-Z][a-z]{2,8}) \d{1,2}, (\d{4})\s*$`)
)

// read takes a text apart. terms is a memory of the terms of words; nil will do.
func read(s string, terms memory) reading {
	s = bounded(s)
	var out reading
	if strings.Contains(s, "(") && strings.Contains(s, "@") {
		s = out.unsign(s, terms)
	}
	out.picture = strings.Contains(s, "pic.twitter.com/")
	if strings.Contains(s, "/") || strings.Contains(s, "www.") {
		s = address.ReplaceAllString(s, " ")
	}
	t := tokenizer{runes: runesOf(s), terms: terms}
	t.run()
	out.body, out.tags = t.out, t.tags
	return out
}

// runesOf are the characters of s, taken apart and each in one form; capitals stay, since
// they tell words.
func runesOf(s string) []rune {
	runes := []rune(norm.NFKD.String(s))
	for i, r := range runes {
		if r >= 0x600 {
			runes[i] = claims.Plain(r)
		}
	}
	return runes
}

// bounded is what is read of a text.
func bounded(s string) string {
	if len(s) <= maxText {
		return s
	}
	return strings.ToValidUTF8(s[:maxText], "")
}

// unsign takes the signatures out of s.
func (t *reading) unsign(s string, terms memory) string {
	if m := signedOn.FindStringSubmatch(s); m != nil {
		t.month, t.year = strings.ToLower(m[1]), m[2]
	}
	return signature.ReplaceAllStringFunc(s, func(m string) string {
		parts := signature.FindStringSubmatch(m)
		name := tokenizer{runes: runesOf(parts[1] + " " + parts[2]), terms: terms}
		name.run()
		t.author = append(t.author, name.out...)
		t.tags = append(t.tags, name.tags...)
		return " . "
	})
}

// tokenizer walks a text once.
type tokenizer struct {
	runes []rune
	terms memory
	out   []token
	tags  []string
}

func (t *tokenizer) run() {
	for i := 0; i < len(t.runes); {
		switch r := t.runes[i]; {
		case claims.Unspaced(r):
			i = t.pairs(i)
		case unicode.IsLetter(r):
			if i > 0 && (t.runes[i-1] == '#' || t.runes[i-1] == '@') {
				t.tag(i)
			}
			i = t.word(i)
		case isDigit(r):
			i = t.number(i)
		case r == '%':
			t.add("percent")
			i++
		default:
			i++
		}
	}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// pairs reads a run of a script without spaces from i and returns its end.
func (t *tokenizer) pairs(i int) int {
	j := i
	for j < len(t.runes) && claims.Unspaced(t.runes[j]) {
		j++
	}
	for _, p := range claims.Pairs(t.runes[i:j]) {
		t.out = append(t.out, token{word: p, term: p})
	}
	return j
}

// word reads a word from i and returns its end. An inner capital ends it, as in
// SomeHashTag; initials as in U.S. are one word.
func (t *tokenizer) word(i int) int {
	if j, w := t.initials(i); j > i {
		t.add(w)
		return j
	}
	b := make([]rune, 0, 16)
	lower, upper, j := false, true, i
	for ; t.inWord(j, lower); j++ {
		if t.silent(j) {
			continue
		}
		r := t.runes[j]
		lower = unicode.IsLower(r)
		upper = upper && !lower
		b = spelled(b, unicode.ToLower(r))
	}
	w := string(b)
	if upper {
		w = shouted(w)
	}
	t.add(w)
	return j
}

// inWord reports that a word goes on at j; behind a small letter a capital begins another.
func (t *tokenizer) inWord(j int, lower bool) bool {
	if t.silent(j) {
		return true
	}
	return t.wordAt(j) && !(lower && unicode.IsUpper(t.runes[j]))
}

// wordAt reports a letter, or a mark that makes another word, of a script with spaces.
func (t *tokenizer) wordAt(j int) bool {
	if j >= len(t.runes) || claims.Unspaced(t.runes[j]) {
		return false
	}
	return claims.InWord(t.runes[j])
}

// silent reports an accent, a soft hyphen or an apostrophe inside a word.
func (t *tokenizer) silent(j int) bool {
	if j >= len(t.runes) {
		return false
	}
	r := t.runes[j]
	return r == '\u00ad' || claims.Accent(r) || isApostrophe(r) && t.letterAt(j+1)
}

// spelled adds a letter to a word that has room; loooove is loove, however long.
func spelled(b []rune, r rune) []rune {
	n := len(b)
	if stretched := n > 1 && b[n-1] == r && b[n-2] == r; stretched || n >= maxTerm {
		return b
	}
	return append(b, r)
}

// shouted is a word in capitals: "US" is no "us".
func shouted(w string) string {
	if w == "us" {
		return "usa"
	}
	return w
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

func (t *tokenizer) letterAt(i int) bool { return i < len(t.runes) && unicode.IsLetter(t.runes[i]) }

// initials reads letters that each have a full stop: "usa" of U.S.A.
func (t *tokenizer) initials(i int) (int, string) {
	var b []rune
	j := i
	for len(b) < maxTerm && t.initialAt(j) {
		b = append(b, unicode.ToLower(t.runes[j]))
		j += 2
	}
	if len(b) < 2 {
		return i, ""
	}
	return j, shouted(string(b))
}

// initialAt reports a capital with its full stop.
func (t *tokenizer) initialAt(j int) bool {
	return j+1 < len(t.runes) && t.runes[j+1] == '.' && unicode.IsUpper(t.runes[j])
}

// tag notes the hashtag or handle that begins at i.
func (t *tokenizer) tag(i int) {
	var b []rune
	for ; i < len(t.runes) && len(b) < maxTerm; i++ {
		if r := t.runes[i]; unicode.IsLetter(r) || isDigit(r) {
			b = append(b, unicode.ToLower(r))
		} else if r != '_' {
			break
		}
	}
	if len(t.tags) < maxTags {
		t.tags = append(t.tags, string(b))
	}
}

// number reads 100,000 or 1.5 from i and returns its end.
func (t *tokenizer) number(i int) int {
	b := make([]rune, 0, 8)
	j := i
	for ; j < len(t.runes); j++ {
		r := t.runes[j]
		if !isDigit(r) && !t.pointAt(j) {
			break
		}
		if r != ',' && len(b) < maxTerm {
			b = append(b, r)
		}
	}
	t.out = append(t.out, token{word: string(b), term: string(b), number: true})
	return j
}

// pointAt reports a comma or point between digits.
func (t *tokenizer) pointAt(j int) bool {
	return strings.ContainsRune(",.", t.runes[j]) && j+1 < len(t.runes) && isDigit(t.runes[j+1])
}

// add appends a word: in figures when it is a number, with the number before it when
// it is a scale ("5 million"), with the word before it when the two are one name.
func (t *tokenizer) add(w string) {
	if n, ok := numberWords[w]; ok {
		t.out = append(t.out, token{word: n, term: n, number: true})
		return
	}
	if c, ok := sameWords[w]; ok {
		w = c
	}
	if len(t.out) > 0 {
		last := &t.out[len(t.out)-1]
		if v, ok := scaled(*last, w); ok {
			last.word, last.term = v, v
			return
		}
		if c, ok := phrases[phrase{last.word, w}]; ok {
			*last = token{word: c, term: t.terms.of(c)}
			return
		}
	}
	t.out = append(t.out, token{word: w, term: t.terms.of(w)})
}

// scaled multiplies a number by the scale behind it.
func scaled(n token, scale string) (string, bool) {
	by, ok := scales[scale]
	if !ok || !n.number {
		return "", false
	}
	v, err := strconv.ParseFloat(n.word, 64)
	if err != nil {
		return "", false
	}
	s := strconv.FormatFloat(v*by, 'f', -1, 64)
	return s, len(s) <= maxTerm
}

// wording is the words of a text, folded, without signs, a blank around each.
func wording(tokens []token) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, t := range tokens {
		b.WriteString(t.word)
		b.WriteByte(' ')
	}
	return b.String()
}
