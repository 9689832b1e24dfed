package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// kind is what a piece is made of.
type kind uint8

const (
	Word kind = iota
	Digits
	Sign
	Gap // between blocks: no rule looks across
)

// Piece is a token, or a part of one: "5km" is two pieces, "twenty-five" three.
type Piece struct {
	Norm, Raw  string
	Lex        *lexicon.Word // what the lexicon knows of it; nil: nothing
	Start, End int32         // code points
	Token      int32         // the token it is part of
	Kind       kind
	Spaced     bool // white space stands before it
	Cap        bool
}

// Is reports whether the piece is in a class.
func (p *Piece) Is(c lexicon.Class) bool { return p.Lex.Is(c) }

// Any reports whether the piece is in one of several classes.
func (p *Piece) Any(of ...lexicon.Class) bool { return p.Lex.Any(of...) }

// tokensACut are as many as few texts have less than for each that is cut.
const tokensACut = 32

// cut cuts tokens where a number touches something else.
func cut(d *text.Doc) []Piece {
	out := make([]Piece, 0, len(d.Tokens)+len(d.Tokens)/tokensACut+len(d.Blocks)+1)
	block := int32(-1)
	d.Watch.Walk(0, len(d.Tokens), func(k int) int {
		t := &d.Tokens[k]
		if t.Block != block {
			out = append(out, Piece{Kind: Gap, Token: int32(k), Start: int32(t.Start), End: int32(t.Start)})
			block = t.Block
		}
		p := Piece{Norm: t.Norm, Raw: t.Text, Start: int32(t.Start), End: int32(t.End), Token: int32(k), Spaced: t.Spaced, Cap: t.Cap}
		switch t.Class {
		case text.Number:
			out = cutNumber(out, p)
		case text.Word:
			k = writtenOn(d, &p)
			out = endAt(cutWord(out, p), len(out), k)
		default:
			p.Kind, p.Norm = Sign, signNorm(p.Norm)
			out = append(out, p)
		}
		return k + 1
	})
	return append(out, Piece{Kind: Gap, Token: int32(len(d.Tokens))})
}

// lookUp gives each piece what is known of it. The tokens may have been looked up in
// another language; a number is no word.
func lookUp(d *text.Doc, pieces []Piece, words *lexicon.Lexicon) {
	for i := range pieces {
		p := &pieces[i]
		switch {
		case p.Kind != Word && p.Kind != Sign:
		case d.Words == words && d.Tokens[p.Token].Norm == p.Norm:
			p.Lex = d.Tokens[p.Token].Lex
		default:
			p.Lex = words.Of(p.Norm)
		}
	}
}

// cutNumber parts digits from what is written on to them. A stop before the digits
// joins them: ".08".
func cutNumber(out []Piece, p Piece) []Piece {
	if p.Raw[0] >= utf8.RuneSelf { // digits of another script: as many runes of ours
		p.Raw = claims.Digits(p.Raw)
	}
	i := walk.Past(0, len(p.Raw), func(i int) bool { return inNumber(p.Raw[i]) })
	num := p
	num.Kind, num.Raw, num.Norm, num.End = Digits, p.Raw[:i], p.Raw[:i], p.Start+int32(i)
	if stop := out[len(out)-1]; !p.Spaced && opensDecimal(out) && !strings.Contains(num.Raw, ".") {
		num.Start, num.Spaced, num.Raw, num.Norm = stop.Start, stop.Spaced, "."+num.Raw, "0."+num.Norm
		out = out[:len(out)-1]
	}
	out = append(out, num)
	if i == len(p.Raw) {
		return out
	}
	rest := p
	rest.Kind, rest.Spaced, rest.Start = Word, false, p.Start+int32(i)
	rest.Raw, rest.Norm = p.Raw[i:], Fold(p.Raw[i:])
	return append(out, rest)
}

// inNumber reports a digit or what parts them.
func inNumber(c byte) bool { return isDigit(c) || c == ',' || c == '.' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func digitFirst(s string) bool { return s != "" && isDigit(s[0]) }

// opensDecimal reports a stop at the end that no word stands before.
func opensDecimal(out []Piece) bool {
	last := len(out) - 1
	return out[last].Norm == "." && (out[last].Spaced || out[last-1].Kind == Sign)
}

// cutWord parts a word at its hyphens when one of its parts is a number, and "USD115m"
// behind its code.
func cutWord(out []Piece, p Piece) []Piece {
	switch {
	case !isASCII(p.Raw):
		return append(out, p)
	case codeLetters(out, p) > 0:
		n := codeLetters(out, p)
		code, num := p, p
		code.Raw, code.Norm, code.End = p.Raw[:n], p.Norm[:n], p.Start+int32(n)
		num.Raw, num.Norm, num.Start, num.Spaced = p.Raw[n:], p.Norm[n:], p.Start+int32(n), false
		return cutNumber(append(out, code), num)
	case !strings.Contains(p.Norm, "-"), !joined(out, p) && !numberInside(p.Norm) && !strings.HasSuffix(p.Norm, "-old"):
		return append(out, p)
	}
	return cutAtHyphens(out, p)
}

// writtenOn makes a word with digits at its end whole, where the tokens part it at the
// stops and commas of its number: "AUD1.5m", "US12,380,209". What is left of a number
// behind its first comma must not be taken for the number. It returns the word's last token.
func writtenOn(d *text.Doc, p *Piece) int {
	last := int(p.Token)
	for endsInDigit(d.Tokens[last].Text) && goesOn(text.Tokens(d.Tokens), last) {
		last += 2
	}
	if last > int(p.Token) {
		p.End = int32(d.Tokens[last].End)
		p.Raw = d.Slice(int(p.Start), int(p.End))
		p.Norm = Fold(p.Raw)
	}
	return last
}

// signNorm is the slash for those that stand only in fractions.
func signNorm(sign string) string {
	switch sign {
	case "⁄", "∕":
		return "/"
	}
	return sign
}

// endAt moves the pieces of a word behind its first, which begins at from, to its last token.
func endAt(out []Piece, from, token int) []Piece {
	for i := from + 1; i < len(out); i++ {
		out[i].Token = int32(token)
	}
	return out
}

func endsInDigit(s string) bool { return isDigit(s[len(s)-1]) }

// goesOn reports a stop or comma and a number written on to token k.
func goesOn(tokens text.Tokens, k int) bool {
	sign, number := tokens.At(k+1), tokens.At(k+2)
	if sign.Spaced || !sign.Is(lexicon.CommaOrStop) {
		return false
	}
	return !number.Spaced && number.Class == text.Number && number.Block == sign.Block
}

const codeLength = 3 // of a currency's ISO code and of a month's short name

// codeLetters is how many letters of "USD115m", "RM50", "Dec31" and, behind a dollar
// sign, "US5" are a code before its number.
func codeLetters(out []Piece, p Piece) int {
	n := walk.To(0, len(p.Raw), func(n int) bool { return isDigit(p.Raw[n]) })
	if n == len(p.Raw) {
		return 0
	}
	code := p.Norm[:n]
	if name, _ := MoneyCode(p.Raw[:n]); name != "" || n == codeLength && Months[code] > 0 {
		return n
	}
	if behindSign := !p.Spaced && CurrencySigns[out[len(out)-1].Norm] != ""; behindSign && DollarsOf[code] != "" {
		return n
	}
	return 0
}

// joined reports a word that a hyphen joins to a number: "8-to-16".
func joined(out []Piece, p Piece) bool {
	n := len(out)
	if n < 2 || p.Spaced || out[n-1].Spaced || out[n-1].Norm != "-" {
		return false
	}
	return out[n-2].Kind == Digits || out[n-2].Token == out[n-1].Token
}

func cutAtHyphens(out []Piece, p Piece) []Piece {
	at, spaced := 0, p.Spaced
	for i := 0; i <= len(p.Raw); i++ {
		if i < len(p.Raw) && p.Raw[i] != '-' {
			continue
		}
		part := Piece{Raw: p.Raw[at:i], Norm: p.Norm[at:i], Start: p.Start + int32(at), End: p.Start + int32(i), Token: p.Token, Spaced: spaced}
		if digitFirst(part.Raw) {
			out = cutNumber(out, part)
		} else {
			part.Cap = part.Raw != "" && unicode.IsUpper(rune(part.Raw[0]))
			out = append(out, part)
		}
		if i < len(p.Raw) {
			out = append(out, Piece{Norm: "-", Raw: "-", Start: p.Start + int32(i), End: p.Start + int32(i) + 1, Token: p.Token, Kind: Sign})
		}
		at, spaced = i+1, false
	}
	return out
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// numberInside reports a part that begins with a digit, is a number word or a month.
func numberInside(norm string) bool {
	for len(norm) > 0 {
		part, rest, _ := strings.Cut(norm, "-")
		if digitFirst(part) || IsNumberWord(part) || namesMonth(part) {
			return true
		}
		norm = rest
	}
	return false
}

// namesMonth reports a month's name that is no other word.
func namesMonth(n string) bool {
	return Months[n] > 0 && !lexicon.English().Of(n).Is(lexicon.NoMonth)
}

// Fold writes a suffix in the reading form that tokens have.
func Fold(s string) string { return strings.ToLower(s) }
