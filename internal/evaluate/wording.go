package evaluate

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"factdesk/claims"
)

// unclearWords is one expression of a claim's first span; Start == End where its place is
// that of its occurrence in the span.
type unclearWords struct {
	claims.Span
	Exact string  `json:"exact"`
	Which int     `json:"which"`
	Means *string `json:"means"` // nil where the article leaves it open
}

// wordingScore counts what the suggested wordings make of the expressions.
type wordingScore struct {
	claims, clear       int // of weight 2 and 3 that a candidate has; of them, without an expression unmarked or wrong
	madeCount               // of all expressions that the candidates hold
	marks, idle         int // marked places; of them, on what the label finds clear
	plain, plainMarked  int // claims on which nothing is labelled; of them, with a mark all the same
	head, headWithMarks int // the first candidates of each article
	kinds               map[meantKind]*madeCount
	meant               meantBy // the labels of the article that is read
	errors              []NewsError
}

// wordingHead is how many candidates of an article a reader of wordings looks at.
const wordingHead = 8

// WordingErrors lists what is not as labelled, for the open half of the articles in dir.
func WordingErrors(dir string) ([]NewsError, error) {
	s, err := wordingHalf(dir, false)
	return s.errors, err
}

// Wording measures the suggested wordings on the articles in dir: of the expressions that
// the labels say do not stand alone, how many were put in words that do, left with a
// mark, or left without.
func Wording(dir string) ([]Table, error) {
	t := Table{Title: "Wordings that stand alone", Head: []string{"half", "claims", "nothing unmarked", "expressions", "put right", "put otherwise", "marked", "unmarked", "marks", "on what is clear", "claims that stand alone", "marked all the same", "first candidates", "with a mark"}}
	var halves []wordingScore
	for _, locked := range []bool{false, true} {
		s, err := wordingHalf(dir, locked)
		if err != nil {
			return nil, err
		}
		halves = append(halves, s)
		t.Rows = append(t.Rows, slices.Concat([]string{halfName(locked), fmt.Sprint(s.claims), f3(Ratio(s.clear, s.claims))}, s.cells(), []string{
			fmt.Sprint(s.marks), f3(Ratio(s.idle, s.marks)), fmt.Sprint(s.plain), f3(Ratio(s.plainMarked, s.plain)), fmt.Sprint(s.head), f3(Ratio(s.headWithMarks, s.head))}))
	}
	t.Notes = []string{fmt.Sprintf("The articles of “Articles that nobody has tuned on”, claims of weight 2 and 3 that a candidate has. Their labels list each expression that does not stand alone, indefinite ones too (“a former engineer”, “an investigation”). Put right: what stands in its place shares its names and numbers with what the label says it means, or it is a pronoun behind such a name that was put; otherwise: it does not, though it may mean the same. Claims that stand alone: those on which nothing is labelled. First candidates: the best %d of each article.", wordingHead)}
	return []Table{t, meantTable(halves)}, nil
}

func wordingHalf(dir string, locked bool) (wordingScore, error) {
	var s wordingScore
	err := eachUnseen(dir, locked, func(g unseenArticle, body string, found []claims.Found) { s.add(g, []rune(body), found) })
	return s, err
}

func (s *wordingScore) add(g unseenArticle, text []rune, found []claims.Found) {
	s.meant = meantIn(g)
	rank := 0
	for i := range found {
		if found[i].Attribution == claims.Headline {
			continue
		}
		if rank++; rank > wordingHead {
			break
		}
		s.head++
		if len(found[i].NotClear()) > 0 {
			s.headWithMarks++
		}
	}
	for _, c := range g.Claims {
		if c.Weight >= 2 {
			s.claim(g.Article, c, text, found)
		}
	}
}

// claim looks at the best candidate of a claim.
func (s *wordingScore) claim(article string, c unseenClaim, text []rune, found []claims.Found) {
	for i := range found {
		if found[i].Attribution == claims.Headline || !c.has(found[i]) {
			continue
		}
		s.claims++
		bad := s.wrong + s.unmarked
		at := make([]claims.Span, len(c.Unclear))
		for k, u := range c.Unclear {
			if at[k] = u.place(c.Spans[0], text); at[k].Start >= found[i].Start && at[k].End <= found[i].End {
				s.expression(article, u, at[k], &found[i])
			}
		}
		s.idleMarks(article, at, &found[i])
		s.price(c, &found[i])
		if s.wrong+s.unmarked == bad {
			s.clear++
		}
		return
	}
}

// place is where an expression stands in the text.
func (u unclearWords) place(in claims.Span, text []rune) claims.Span {
	if u.End > u.Start {
		return u.Span
	}
	words, n := []rune(u.Exact), max(u.Which, 1)
	for i := in.Start; i+len(words) <= in.End; i++ {
		if string(text[i:i+len(words)]) != u.Exact || isLetter(text, i-1) || isLetter(text, i+len(words)) {
			continue
		}
		if n--; n == 0 {
			return claims.Span{Start: i, End: i + len(words)}
		}
	}
	return claims.Span{Start: -1, End: -1}
}

func isLetter(text []rune, i int) bool { return i >= 0 && i < len(text) && unicode.IsLetter(text[i]) }

// expression says what the wording made of one.
func (s *wordingScore) expression(article string, u unclearWords, at claims.Span, f *claims.Found) {
	put, asked, changed := madeOf(at, f)
	if !asked && !changed {
		asked = askedBefore(u.Exact, at, f)
	}
	kind := s.meant.kind(u.Means)
	says := fmt.Sprintf("%s (%s: %s) in: %s", u.Exact, kind, meaning(u.Means), f.Wording)
	switch {
	case u.Means != nil && (changed && sameSense(put, *u.Means) || takenUp(u, put, at, f)):
		s.count(kind, func(n *madeCount) { n.right++ })
	case changed:
		s.count(kind, func(n *madeCount) { n.wrong++ })
		s.note(article, "put otherwise", at, "as "+put+": "+says)
	case asked:
		s.count(kind, func(n *madeCount) { n.marked++ })
		s.note(article, "left with a mark", at, says)
	default:
		s.count(kind, func(n *madeCount) { n.unmarked++ })
		s.note(article, "unmarked", at, says)
	}
}

func meaning(s *string) string {
	if s == nil {
		return "open"
	}
	return *s
}

// madeOf is what stands for the words at a place in the wording.
func madeOf(at claims.Span, f *claims.Found) (put string, asked, changed bool) {
	w := []rune(f.Wording)
	for _, p := range f.WordingParts {
		if p.Source.Start >= at.End || p.Source.End <= at.Start {
			continue
		}
		asked = asked || p.Asks != ""
		if p.Changed() {
			changed = true
			put += string(w[p.Start:p.End]) + " "
		}
	}
	return put, asked, changed
}

// askedBefore reports that the wording asks about the same word further left: the second
// "she" has no mark of its own.
func askedBefore(exact string, at claims.Span, f *claims.Found) bool {
	for _, p := range f.WordingParts {
		if p.Asks != "" && p.Source.End <= at.Start && strings.EqualFold(p.Exact, exact) {
			return true
		}
	}
	return false
}

// takenUp reports a pronoun, as it stands or as it was put for "I", of whom the wording has put
// the name before it: "Tom Park said he would".
func takenUp(u unclearWords, put string, at claims.Span, f *claims.Found) bool {
	pronoun := strings.TrimSpace(put)
	if pronoun == "" {
		pronoun = u.Exact
	}
	if u.Means == nil || !slices.Contains(pronouns, strings.ToLower(pronoun)) {
		return false
	}
	w := []rune(f.Wording)
	return slices.ContainsFunc(f.WordingParts, func(p claims.Part) bool {
		return p.Changed() && p.Source.End <= at.Start && sameSense(string(w[p.Start:p.End]), *u.Means)
	})
}

// pronouns are those that take up a name before them.
var pronouns = []string{"he", "she", "it", "him", "her", "his", "hers", "its", "they", "them", "their", "himself", "herself", "itself"}

// sameSense reports that words share their numbers and half of their names with what a
// label says, and something in any case.
func sameSense(put, means string) bool {
	has := map[string]bool{}
	for _, w := range wordsIn(means) {
		has[strings.ToLower(w)] = true
	}
	names, shared, any := 0, 0, false
	for _, w := range wordsIn(put) {
		in := has[strings.ToLower(w)]
		any = any || in
		switch first := []rune(w)[0]; {
		case unicode.IsDigit(first) && !in:
			return false
		case unicode.IsUpper(first) && !plain[strings.ToLower(w)]:
			names++
			if in {
				shared++
			}
		}
	}
	return any && 2*shared >= names
}

// plain are words whose capital may be a sentence's.
var plain = map[string]bool{"the": true, "a": true, "in": true, "on": true, "of": true}

// wordsIn are the words and numbers of a text.
func wordsIn(s string) []string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "’s", ""), "'s", "")
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// idleMarks counts the marks, and those on words that the label finds clear.
func (s *wordingScore) idleMarks(article string, at []claims.Span, f *claims.Found) {
	for _, p := range f.WordingParts {
		if p.Asks == "" {
			continue
		}
		s.marks++
		if !touches(at, claims.Found{Start: p.Source.Start, End: p.Source.End}) {
			s.idle++
			s.note(article, "marked what is clear", p.Source, p.Asks+" in: "+f.Wording)
		}
	}
}

// price counts the claims that stand alone, and those of them that are marked.
func (s *wordingScore) price(c unseenClaim, f *claims.Found) {
	if len(c.Unclear) > 0 {
		return
	}
	s.plain++
	if len(f.NotClear()) > 0 {
		s.plainMarked++
	}
}

func (s *wordingScore) note(article, kind string, at claims.Span, words string) {
	s.errors = append(s.errors, NewsError{article, kind, 0, at.Start, at.End, words})
}
