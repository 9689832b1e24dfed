package evaluate

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode"

	"factdesk/claims"
	"factdesk/claims/extract"
)

// germanQuoteParts are the parts of the corpus that stand beside the project. The third,
// test, is held apart.
var germanQuoteParts = []string{"train", "dev"}

// GermanQuotes measures whose words are found in German news, on the quotation corpus of
// Petersen-Frey and Biemann (LREC-COLING 2024): Wikinews articles in which people marked
// what is handed over and who by. It counts words, over all articles of a part together.
//
// A word is a run of letters and digits; signs, quotation marks among them, are none, and
// so "US-Präsident" is two. A word of contents is one whose first letter stands in what
// some candidate with the attribution direct or indirect hands over: its content where it
// gives one, else its span. A word of sources is one whose first letter stands in the
// mention of such a candidate's speaker. The words of the corpus are those of its quotes
// and speakers. Each word of an article counts once, however many quotes it stands in,
// nested ones included. What is of the type "Reported" hands over no words and is left
// out. Articles are read as German and without a headline, which the corpus has none of.
//
// The paper's own scorer pairs quotes first and counts the tokens of each pair, so that its
// figures are no neighbours of these.
func GermanQuotes(data string) ([]Table, []QuoteError, error) {
	dir, err := Data(data, "german-quotes", "dev.jsonl")
	if err != nil {
		return nil, nil, err
	}
	words := Table{Title: "German: words of reported speech", Notes: []string{germanWordsNote},
		Head: []string{"part", "articles", "contents P", "R", "F1", "sources P", "R", "F1", "target"}}
	kinds := Table{Title: "German: quotes and their speakers", Notes: []string{germanQuotesNote},
		Head: []string{"part", "type", "quotes", "found", "share", "with a speaker", "answered", "right", "of the answered"}}
	var wrong []QuoteError
	for _, part := range germanQuoteParts {
		m, err := scoreGermanQuotes(filepath.Join(dir, part+".jsonl"))
		if err != nil {
			return nil, nil, err
		}
		words.Rows = append(words.Rows, m.wordRow(part))
		kinds.Rows = append(kinds.Rows, m.kindRows(part)...)
		wrong = append(wrong, m.errors...)
	}
	return []Table{words, kinds}, wrong, nil
}

const (
	germanWordsNote = "Wikinews articles with quotes and speakers marked by people (Petersen-Frey and Biemann 2024, CC BY-NC-SA: measured, never shown, nothing trained on it); its test part is held apart. A word is a run of letters and digits, and counts once an article. Contents: the words that direct and indirect candidates hand over. Sources: those of their speakers' mentions. What is of the type Reported is left out."

	germanQuotesNote = "A quote is found when spoken candidates hold half of its words or more. Of those found for which the corpus marks a speaker: answered when the candidate that holds most of it names somebody, right when its mention overlaps the marked one, or its name shares a word in upper case with it."
)

// germanArticle is one line of the corpus; spans are code points.
type germanArticle struct {
	ID     string        `json:"id"`
	Date   string        `json:"date"`
	Text   string        `json:"text"`
	Quotes []germanQuote `json:"quotes"`
}

type germanQuote struct {
	Type    string   `json:"type"`
	Quote   [][2]int `json:"quote"`
	Speaker [][2]int `json:"speaker"`
}

// handsOverNoWords is the type of a quote that only says that somebody spoke.
const handsOverNoWords = "Reported"

// germanTypes are the other types, in the order of the table.
var germanTypes = []string{"Direct", "Indirect", "IndirectFreeIndirect", "FreeIndirect"}

// germanScore counts over the articles of a part.
type germanScore struct {
	articles          int
	contents, sources spanScore
	types             map[string]*spokenScore
	errors            []QuoteError
}

// spokenScore counts quotes of one type.
type spokenScore struct{ quotes, found, marked, answered, right int }

func scoreGermanQuotes(path string) (*germanScore, error) {
	articles, err := jsonLines[germanArticle](path)
	if err != nil {
		return nil, err
	}
	m := &germanScore{types: map[string]*spokenScore{}}
	for _, name := range germanTypes {
		m.types[name] = &spokenScore{}
	}
	for _, a := range articles {
		if err := m.add(a); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (m *germanScore) add(a germanArticle) error {
	list, err := extract.Extract(extract.Input{Text: a.Text, Published: a.Date, Language: "de"}, nil)
	if err != nil {
		return err
	}
	m.articles++
	spoken := spokenOf(list)
	m.addGermanWords(a, spoken)
	for _, q := range a.Quotes {
		if s := m.types[q.Type]; s != nil {
			m.addGermanQuote(a, q, s, spoken)
		}
	}
	return nil
}

// spokenOf are the candidates that are somebody's words.
func spokenOf(list []claims.Found) (out []claims.Found) {
	for _, c := range list {
		if c.Attribution == claims.Direct || c.Attribution == claims.Indirect {
			out = append(out, c)
		}
	}
	return out
}

// addGermanWords compares word by word what is in somebody's mouth, and who is said to
// speak.
func (m *germanScore) addGermanWords(a germanArticle, spoken []claims.Found) {
	runes := []rune(a.Text)
	marks := func() []bool { return make([]bool, len(runes)+1) }
	content, source, ours, speaker := marks(), marks(), marks(), marks()
	for _, q := range a.Quotes {
		if q.Type != handsOverNoWords {
			fill(content, spansOf(q.Quote))
			fill(source, spansOf(q.Speaker))
		}
	}
	for _, c := range spoken {
		fill(ours, []claims.Span{words(c)})
		if c.SpeakerStart != nil {
			fill(speaker, []claims.Span{{Start: *c.SpeakerStart, End: *c.SpeakerEnd}})
		}
	}
	for k := range runes {
		if beginsWord(runes, k) {
			m.contents.word(ours[k], content[k])
			m.sources.word(speaker[k], source[k])
		}
	}
}

// beginsWord reports the first of a run of letters and digits.
func beginsWord(runes []rune, k int) bool {
	return inWord(runes[k]) && (k == 0 || !inWord(runes[k-1]))
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func spansOf(pairs [][2]int) (out []claims.Span) {
	for _, p := range pairs {
		out = append(out, claims.Span{Start: p[0], End: p[1]})
	}
	return out
}

// addGermanQuote looks for one quote, and for its speaker.
func (m *germanScore) addGermanQuote(a germanArticle, q germanQuote, s *spokenScore, spoken []claims.Found) {
	s.quotes++
	best, share := holding(spoken, spansOf(q.Quote))
	fault := func(kind string) {
		m.errors = append(m.errors, QuoteError{a.ID, strings.ToLower(q.Type) + ": " + kind, q.Quote[0][0], q.Quote[len(q.Quote)-1][1]})
	}
	if share < .5 {
		fault("missed")
		return
	}
	s.found++
	if len(q.Speaker) == 0 {
		return
	}
	s.marked++
	if best.Speaker == nil {
		fault("speaker unknown")
		return
	}
	s.answered++
	if !sameSource([]rune(a.Text), *best, attribution{source: spansOf(q.Speaker)}) {
		fault("somebody else")
		return
	}
	s.right++
}

// holding is the candidate that has most of a quote in common, and what share of the
// quote all candidates hold together.
func holding(spoken []claims.Found, quote []claims.Span) (best *claims.Found, share float64) {
	held := make([]bool, quote[len(quote)-1].End+1)
	most := 0.0
	for i := range spoken {
		span := words(spoken[i])
		if v := iou(span.Start, span.End, quote); v > most {
			best, most = &spoken[i], v
		}
		fill(held, []claims.Span{span})
	}
	all, in := 0, 0
	for _, s := range quote {
		for k := s.Start; k < s.End; k++ {
			all++
			if held[k] {
				in++
			}
		}
	}
	return best, Ratio(in, all)
}

// What the issue asks of a part that nobody tuned on.
const (
	germanContentsBar = .80
	germanSourcesBar  = .70
)

func (m *germanScore) wordRow(part string) []string {
	c, s := m.contents, m.sources
	cf, sf := F1(c.p(), c.r()), F1(s.p(), s.r())
	return []string{part, fmt.Sprint(m.articles), rate(c.p()), rate(c.r()), rate(cf), rate(s.p()), rate(s.r()), rate(sf),
		fmt.Sprintf("F1 .80 %s, .70 %s", met(cf >= germanContentsBar), met(sf >= germanSourcesBar))}
}

func (m *germanScore) kindRows(part string) (rows [][]string) {
	for _, name := range germanTypes {
		s := m.types[name]
		rows = append(rows, []string{part, name, fmt.Sprint(s.quotes), fmt.Sprint(s.found), rate(Ratio(s.found, s.quotes)),
			fmt.Sprint(s.marked), rate(Ratio(s.answered, s.marked)), fmt.Sprint(s.right), rate(Ratio(s.right, s.answered))})
	}
	return rows
}
