package evaluate

import (
	"fmt"
	"sort"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract"
	"factdesk/claims/masthead"
)

// QuoteError is one place where extraction and PolNeAR disagree, by place alone: the
// corpus has no licence that lets its text be shown.
type QuoteError struct {
	Article string `json:"article"`
	Kind    string `json:"kind"`
	Start   int    `json:"start"` // code points: the candidate, or the words that should have been one
	End     int    `json:"end"`
}

// Quotes measures direct quotes, their speakers and indirect speech on a part of PolNeAR
// ("dev"), over what Extract gives out.
func Quotes(data, split string) ([]Table, []QuoteError, error) {
	m, err := scoreQuotes(data, split)
	if err != nil {
		return nil, nil, err
	}
	return m.tables(split), m.errors, nil
}

func scoreQuotes(data, split string) (*quoteScore, error) {
	articles, err := readPolNeAR(data, split)
	if err != nil {
		return nil, err
	}
	m := &quoteScore{links: map[string]*linkScore{}}
	for _, a := range articles {
		if err := m.add(a); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// quoteScore counts over articles.
type quoteScore struct {
	direct, right  int          // direct candidates; those inside a gold content
	gold, found    int          // quoted segments of three words or more inside gold contents; those a direct candidate covers
	voices, strict int          // of found: the gold's source by place or name; by place alone
	halves         [2]linkScore // found and voices, by half of the article
	indirect       spanScore    // reported speech
	source         int          // of the recalled: the gold's source
	words          [3]spanScore // word by word: all contents, those of indirect speech, sources
	links          map[string]*linkScore
	errors         []QuoteError
}

// linkScore counts quotes of one kind of speaker link.
type linkScore struct{ quotes, right int }

// spanScore counts what is held to be there and what is.
type spanScore struct{ ours, right, gold, found int }

func (s spanScore) p() float64 { return Ratio(s.right, s.ours) }
func (s spanScore) r() float64 { return Ratio(s.found, s.gold) }

func (m *quoteScore) add(a newsArticle) error {
	in, err := inputOf(a.body)
	if err != nil {
		return err
	}
	found, err := extract.Extract(in, nil)
	if err != nil {
		return err
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].Start < found[j].Start })
	runes := []rune(a.body)
	m.addDirect(a, found)
	m.addSegments(a, runes, found)
	m.addIndirect(a, runes, found)
	m.addWords(a, runes, found)
	return nil
}

// inputOf reads a bare text the way factdesk extract does.
func inputOf(body string) (extract.Input, error) {
	g, err := masthead.Guess(body, nil)
	return extract.Input{Text: body, Headline: g.Headline, Published: g.Published, Language: "en"}, err
}

func (m *quoteScore) fault(a newsArticle, kind string, start, end int) {
	m.errors = append(m.errors, QuoteError{a.id, kind, start, end})
}

// inside is the share of a candidate that has to lie in somebody's marked words: a
// sentence of a quote, or a clause most of which is quoted, may begin with the article's.
const inside = 0.7

// addDirect holds every direct candidate against the gold: it is right when most of it
// lies in what one attribution hands over.
func (m *quoteScore) addDirect(a newsArticle, found []claims.Found) {
	for _, c := range found {
		if c.Attribution != claims.Direct {
			continue
		}
		m.direct++
		if coveredBy(a.gold, c.Start, c.End) {
			m.right++
		} else {
			m.fault(a, "direct: nobody's words", c.Start, c.End)
		}
	}
}

func coveredBy(gold []attribution, start, end int) bool {
	for _, g := range gold {
		if both, _ := overlap(start, end, g.content); Ratio(both, end-start) >= inside {
			return true
		}
	}
	return false
}

// addSegments looks for each quoted segment of the gold among the direct candidates.
func (m *quoteScore) addSegments(a newsArticle, runes []rune, found []claims.Found) {
	for _, s := range quotedSegments(runes, a.gold) {
		m.gold++
		c := covering(found, s.span)
		if c == nil {
			m.fault(a, "direct: missed", s.span.Start, s.span.End)
			continue
		}
		m.found++
		link, half := m.link(linkOf(*c)), &m.halves[min(2*s.span.Start/max(len(runes), 1), 1)]
		link.quotes++
		half.quotes++
		if atSource(*c, s.of) {
			m.strict++
		}
		switch {
		case sameSource(runes, *c, s.of), len(s.of.source) == 0 && c.SpeakerStart == nil:
			m.voices++
			link.right++
			half.right++
		case c.SpeakerStart == nil:
			m.fault(a, "speaker: unknown", s.span.Start, s.span.End)
		default:
			m.fault(a, "speaker: somebody else", s.span.Start, s.span.End)
		}
	}
}

func (m *quoteScore) link(kind string) *linkScore {
	if m.links[kind] == nil {
		m.links[kind] = &linkScore{}
	}
	return m.links[kind]
}

// covering is the closest of the direct candidates that hold nearly all of a span.
func covering(found []claims.Found, s claims.Span) *claims.Found {
	var best *claims.Found
	for i := range found {
		c := &found[i]
		both, size := overlap(c.Start, c.End, []claims.Span{s})
		if c.Attribution != claims.Direct || Ratio(both, size) < 0.9 {
			continue
		}
		if best == nil || c.End-c.Start < best.End-best.Start {
			best = c
		}
	}
	return best
}

// segment is what stands between two quotation marks, and whose it is.
type segment struct {
	span claims.Span
	of   attribution
}

// quotedSegments are the spans between double quotation marks of three words or more
// inside gold contents.
func quotedSegments(runes []rune, gold []attribution) []segment {
	var out []segment
	for _, g := range gold {
		for _, c := range g.content {
			open := -1
			for i := c.Start; i < min(c.End, len(runes)); i++ {
				switch {
				case !strings.ContainsRune("\"“”", runes[i]):
				case open < 0:
					open = i + 1
				default:
					if len(strings.Fields(string(runes[open:i]))) >= 3 {
						out = append(out, segment{claims.Span{Start: open, End: i}, g})
					}
					open = -1
				}
			}
		}
	}
	return out
}

// atSource reports a speaker's mention that overlaps the gold's source.
func atSource(c claims.Found, g attribution) bool {
	if c.SpeakerStart == nil {
		return false
	}
	both, _ := overlap(*c.SpeakerStart, *c.SpeakerEnd, g.source)
	return both > 0
}

// sameSource: the mention overlaps the source, or their names share a word that begins
// in upper case.
func sameSource(runes []rune, c claims.Found, g attribution) bool {
	if atSource(c, g) {
		return true
	}
	if c.Speaker == nil {
		return false
	}
	names := map[string]bool{}
	for _, w := range strings.Fields(*c.Speaker) {
		names[strings.Trim(w, ",.'’s")] = len(w) > 2 && w[0] >= 'A' && w[0] <= 'Z'
	}
	for _, s := range g.source {
		for _, w := range strings.Fields(string(runes[s.Start:min(s.End, len(runes))])) {
			if names[strings.Trim(w, ",.'’s")] {
				return true
			}
		}
	}
	return false
}

// linkOf is how the speaker was told, as the candidate says.
func linkOf(c claims.Found) string {
	if c.SpeakerLink == nil {
		return string(claims.LinkUnknown)
	}
	return string(c.SpeakerLink.Kind)
}

// addIndirect holds indirect candidates against the gold's contents, and the other way:
// gold are the attributions with a source whose words hold no quotation mark.
func (m *quoteScore) addIndirect(a newsArticle, runes []rune, found []claims.Found) {
	for _, g := range a.gold {
		if !reported(runes, g) {
			continue
		}
		m.indirect.gold++
		c := closest(found, g)
		if c == nil {
			m.fault(a, "indirect: missed", g.content[0].Start, g.content[len(g.content)-1].End)
			continue
		}
		m.indirect.found++
		if sameSource(runes, *c, g) {
			m.source++
		} else {
			m.fault(a, "indirect: somebody else", c.Start, c.End)
		}
	}
	for _, c := range found {
		if c.Attribution != claims.Indirect {
			continue
		}
		m.indirect.ours++
		if overlapsAny(a.gold, c) {
			m.indirect.right++
		} else {
			m.fault(a, "indirect: nobody's words", words(c).Start, words(c).End)
		}
	}
}

func reported(runes []rune, g attribution) bool {
	for _, c := range g.content {
		if words := string(runes[c.Start:min(c.End, len(runes))]); strings.ContainsAny(words, "\"“”") || strings.Contains(words, "''") {
			return false
		}
	}
	return len(g.source) > 0 && len(g.content) > 0
}

func closest(found []claims.Found, g attribution) *claims.Found {
	var best *claims.Found
	top := 0.5
	for i := range found {
		c := &found[i]
		if c.Attribution != claims.Indirect {
			continue
		}
		if v := iou(words(*c).Start, words(*c).End, g.content); v >= top {
			best, top = c, v
		}
	}
	return best
}

func overlapsAny(gold []attribution, c claims.Found) bool {
	for _, g := range gold {
		if iou(words(c).Start, words(c).End, g.content) >= 0.5 {
			return true
		}
	}
	return false
}

// words are those that a candidate says were handed over: its content where it gives
// one, else itself.
func words(c claims.Found) claims.Span {
	if c.Content != nil {
		return *c.Content
	}
	return claims.Span{Start: c.Start, End: c.End}
}

// addWords compares word by word what is in somebody's mouth.
func (m *quoteScore) addWords(a newsArticle, runes []rune, found []claims.Found) {
	n := len(runes)
	content, ours, inQuote := make([]bool, n+1), make([]bool, n+1), make([]bool, n+1)
	reportedWords, indirect := make([]bool, n+1), make([]bool, n+1)
	source, speaker := make([]bool, n+1), make([]bool, n+1)
	for _, g := range a.gold {
		fill(content, g.content)
		fill(source, g.source)
		if reported(runes, g) {
			fill(reportedWords, g.content)
		} else {
			fill(inQuote, g.content)
		}
	}
	for _, c := range found {
		span := []claims.Span{words(c)}
		switch c.Attribution {
		case claims.Indirect:
			fill(indirect, span)
			fill(ours, span)
		case claims.Direct:
			fill(ours, span)
		}
		if c.SpeakerStart != nil {
			fill(speaker, []claims.Span{{Start: *c.SpeakerStart, End: *c.SpeakerEnd}})
		}
	}
	for k := range n {
		if strings.ContainsRune(" \t\r\n", runes[k]) || k > 0 && !strings.ContainsRune(" \t\r\n", runes[k-1]) {
			continue // not a word's first letter
		}
		at := k
		if strings.ContainsRune("\"“‘'(", runes[k]) {
			at = min(k+1, n-1)
		}
		m.words[0].word(ours[at], content[at])
		if !inQuote[at] {
			m.words[1].word(indirect[at], reportedWords[at])
		}
		m.words[2].word(speaker[at], source[at])
	}
}

func fill(b []bool, spans []claims.Span) {
	for _, s := range spans {
		for i := s.Start; i < min(s.End, len(b)); i++ {
			b[i] = true
		}
	}
}

func (s *spanScore) word(ours, gold bool) {
	if ours {
		s.ours++
	}
	if gold {
		s.gold++
	}
	if ours && gold {
		s.right++
		s.found++
	}
}

func (m *quoteScore) tables(split string) []Table {
	return []Table{m.directTable(split), m.linkTable(), m.indirectTable(split)}
}

// rate prints a rate with three places, as the published rows have it.
func rate(v float64) string { return strings.TrimPrefix(fmt.Sprintf("%.3f", v), "0") }

func (m *quoteScore) directTable(split string) Table {
	p, r, v := Ratio(m.right, m.direct), Ratio(m.found, m.gold), Ratio(m.voices, m.found)
	return Table{
		Title: "Direct quotes of three words or more, PolNeAR " + split,
		Head:  []string{"system", "precision", "recall", "speaker", "target"},
		Rows: [][]string{
			{"every quoted segment a quote", ".937", "1.0", "", ""},
			{"rules without carry-over or coreference", ".949", ".861", ".784", ""},
			{"factdesk", rate(p), rate(r), rate(v), fmt.Sprintf(".96 %s, .93 %s, .88 %s", met(p >= .96), met(r >= .93), met(v >= .88))},
			{"factdesk, speaker by place alone", "", "", rate(Ratio(m.strict, m.found)), ""},
			{"factdesk, first half of each article", "", "", rate(Ratio(m.halves[0].right, m.halves[0].quotes)), ""},
			{"factdesk, second half", "", "", rate(Ratio(m.halves[1].right, m.halves[1].quotes)), ""},
		},
		Notes: []string{fmt.Sprintf("Over what Extract gives out. Precision: all %d direct candidates are counted, also the sentences of a longer quote and clauses that are mostly quoted; one is right when seven tenths of it lie in what one attribution hands over. Recall: %d segments between double quotation marks in gold contents, found when a direct candidate covers nine tenths. Speaker: of those found, the mention overlaps the annotated source or shares a name with it.", m.direct, m.gold)},
	}
}

// linkKinds is the order of the rows of the speaker table.
var linkKinds = []claims.LinkKind{claims.LinkName, claims.LinkSurname, claims.LinkTitle, claims.LinkPronoun, claims.LinkCarried,
	claims.LinkOrganisation, claims.LinkMetonym, claims.LinkWritten, claims.LinkLabel, claims.LinkUnknown}

func (m *quoteScore) linkTable() Table {
	t := Table{Title: "Speakers of direct quotes by kind of link", Head: []string{"link", "quotes", "right", "share"}}
	for _, kind := range linkKinds {
		if s := m.links[string(kind)]; s != nil {
			t.Rows = append(t.Rows, []string{string(kind), fmt.Sprint(s.quotes), fmt.Sprint(s.right), rate(Ratio(s.right, s.quotes))})
		}
	}
	return t
}

func (m *quoteScore) indirectTable(split string) Table {
	i := m.indirect
	row := func(name string, s spanScore, target string) []string {
		return []string{name, rate(s.p()), rate(s.r()), rate(F1(s.p(), s.r())), target}
	}
	f := F1(m.words[1].p(), m.words[1].r())
	return Table{
		Title: "Indirect speech, PolNeAR " + split,
		Head:  []string{"what", "precision", "recall", "F1", "target or published"},
		Rows: [][]string{
			row("content span, IoU at least .5", i, fmt.Sprintf("P .72 %s, R .65 %s", met(i.p() >= .72), met(i.r() >= .65))),
			{"source of the spans recalled", "", rate(Ratio(m.source, i.found)), "", ""},
			row("words of indirect contents", m.words[1], fmt.Sprintf("F1 .70 %s", met(f >= .70))),
			row("words of all contents", m.words[0], "perceptron trained on the corpus: F1 .839"),
			row("words of sources", m.words[2], "perceptron trained on the corpus: F1 .677"),
		},
		Notes: []string{fmt.Sprintf("Precision over all %d indirect candidates, recall over the %d attributions with a source and no quotation mark in their content; nested ones are counted too. The rules are not learned from the corpus.", i.ours, i.gold)},
	}
}
