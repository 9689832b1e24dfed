package evaluate

import (
	"fmt"
	"path/filepath"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract"
)

// unseenPassage is one passage of a stranger's set of German quotes; its README says
// how they are labelled.
type unseenPassage struct {
	ID        string        `json:"id"`
	Text      string        `json:"text"`
	Published string        `json:"published"`
	Quotes    []unseenQuote `json:"quotes"`
}

type unseenQuote struct {
	Start   int     `json:"start"`
	End     int     `json:"end"`
	Type    string  `json:"type"` // as an Attribution
	Speaker *string `json:"speaker"`
	Written string  `json:"speaker_as_written"`
}

// passageScore counts over the passages of a half.
type passageScore struct {
	passages                      int
	ours, real                    int // spoken candidates, and those most of which some quote holds
	quotes, found                 [2]int
	named, answered, right, wrote int // of the found: with a speaker in the labels; told; the same name; the mention overlaps the words
	hushed, quiet                 int // of the found whom the labels give to nobody; told to be unknown
	errors                        []QuoteError
}

// GermanUnseen measures quotes and their speakers on passages written by somebody who had
// not seen the rules (claims/extract/testdata/unseen). Of the locked half only the figures
// are given.
func GermanUnseen(dir string) ([]Table, []QuoteError, error) {
	t := Table{Title: "German: quotes nobody has tuned on", Notes: []string{germanUnseenNote},
		Head: []string{"half", "passages", "candidates", "of quotes", "direct found", "indirect found", "speaker answered", "right", "mention", "nobody left open"}}
	var wrong []QuoteError
	for _, half := range []string{"open", "locked"} {
		m, err := scoreGermanUnseen(filepath.Join(dir, "german."+half+".jsonl"))
		if err != nil {
			return nil, nil, err
		}
		t.Rows = append(t.Rows, m.row(half))
		if half == "open" {
			wrong = m.errors
		}
	}
	return []Table{t}, wrong, nil
}

const germanUnseenNote = "Our own set, claims/extract/testdata/unseen, labelled by somebody who had not seen the rules; nobody looks into the locked half. A direct or indirect candidate is of a quote when the quotes hold half of it or more; a quote is found when such candidates hold half of it or more. Speakers of the found: answered when a name is given where the labels give one, right when it is theirs (their name stands in ours or ours in theirs), and the mention when it holds the words that the labels name, or stands in them; nobody left open when none is given where the labels give none."

func scoreGermanUnseen(path string) (*passageScore, error) {
	passages, err := jsonLines[unseenPassage](path)
	if err != nil {
		return nil, err
	}
	m := &passageScore{}
	for _, p := range passages {
		list, err := extract.Extract(extract.Input{Text: p.Text, Published: p.Published, Language: "de"}, nil)
		if err != nil {
			return nil, err
		}
		m.add(p, spokenOf(list))
	}
	return m, nil
}

func (m *passageScore) add(p unseenPassage, spoken []claims.Found) {
	m.passages++
	var all []claims.Span
	for _, q := range p.Quotes {
		all = append(all, claims.Span{Start: q.Start, End: q.End})
		m.quote(p, q, spoken)
	}
	for _, c := range spoken {
		s := words(c)
		m.ours++
		if both, _ := overlap(s.Start, s.End, all); Ratio(both, s.End-s.Start) >= .5 {
			m.real++
		} else {
			m.errors = append(m.errors, QuoteError{p.ID, "nobody's words", s.Start, s.End})
		}
	}
}

// quote looks for one quote of the labels, and for its speaker.
func (m *passageScore) quote(p unseenPassage, q unseenQuote, spoken []claims.Found) {
	kind := 0
	if q.Type != string(claims.Direct) {
		kind = 1
	}
	m.quotes[kind]++
	best, share := holding(spoken, []claims.Span{{Start: q.Start, End: q.End}})
	fault := func(what string) {
		m.errors = append(m.errors, QuoteError{p.ID, q.Type + ": " + what, q.Start, q.End})
	}
	if share < .5 {
		fault("missed")
		return
	}
	m.found[kind]++
	switch {
	case q.Speaker == nil:
		m.hushed++
		if best.Speaker == nil || best.SpeakerLink.Kind == claims.LinkWritten {
			m.quiet++
		}
		return
	case best.Speaker == nil:
		m.named++
		fault("speaker unknown")
		return
	}
	m.named++
	m.answered++
	if sameName(*best.Speaker, *q.Speaker) {
		m.right++
	} else {
		fault("somebody else")
	}
	if mentions(*best, q.Written) {
		m.wrote++
	}
}

// sameName reports that one name stands in the other, whatever the case.
func sameName(ours, theirs string) bool {
	a, b := claims.Fold(ours), claims.Fold(theirs)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// mentions reports that a candidate's mention of its speaker shares words with those that
// the labels name.
func mentions(c claims.Found, written string) bool {
	if c.SpeakerAsWritten == nil || written == "" {
		return false
	}
	a, b := claims.Fold(*c.SpeakerAsWritten), claims.Fold(written)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

func (m *passageScore) row(half string) []string {
	of := func(a, b int) string { return fmt.Sprintf("%d of %d", a, b) }
	return []string{half, fmt.Sprint(m.passages), fmt.Sprint(m.ours), rate(Ratio(m.real, m.ours)), of(m.found[0], m.quotes[0]), of(m.found[1], m.quotes[1]),
		of(m.answered, m.named), rate(Ratio(m.right, m.answered)), rate(Ratio(m.wrote, m.answered)), of(m.quiet, m.hushed)}
}
