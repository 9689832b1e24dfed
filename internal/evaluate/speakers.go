package evaluate

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/extract"
)

// speakersText is one text of claims/extract/testdata/unseen/speakers with its labels.
type speakersText struct {
	ID        string         `json:"id"`
	Published string         `json:"published"`
	Quotes    []speakersWord `json:"quotes"`
}

// speakersWord is a stretch of a text of which it is labelled who says it. It stands once in
// the text.
type speakersWord struct {
	Exact    string   `json:"exact"`
	Speakers []string `json:"speakers"` // each would be right; none where the newsroom speaks
	Type     string   `json:"type"`
}

// locked reports a text of which nobody reads more than figures.
func (t speakersText) locked() bool { return (t.ID[len(t.ID)-1]-'0')%2 == 0 }

// speakersScore counts over the texts of one half.
type speakersScore struct {
	texts, labelled int
	said, found     int // words that somebody says; of them, those that a candidate has
	answered, right int // of those that were found
	own, ownName    int // words of the newsroom; of them, those somebody is named for
	errors          []SpeakerError
}

// SpeakerError is a labelled stretch that got another speaker than its labels, or none.
type SpeakerError struct {
	Text  string   `json:"text"`
	Kind  string   `json:"kind"` // not found, missing, wrong, the newsroom's
	Type  string   `json:"type"` // of the label
	Exact string   `json:"exact"`
	Want  []string `json:"want"`
	Got   string   `json:"got"`
	As    string   `json:"as"` // the attribution of the candidate
}

// Speakers measures who is named for words of texts that nobody has tuned on, in dir: for
// the open half, whose errors it returns, and for the locked one, of which nobody reads more
// than these figures.
func Speakers(dir string) ([]Table, []SpeakerError, error) {
	t := Table{Title: "Who says it, in texts that nobody has tuned on",
		Head:  []string{"half", "texts", "labels", "somebody says", "found", "answered", "answered of found", "right of answered", "missing", "wrong", "newsroom's", "named all the same"},
		Notes: []string{"Written and labelled by somebody who had not seen the rules (claims/extract/testdata/unseen/speakers); the sums of the files were committed before the first run. A stretch is found when a candidate holds more than half of it; of several, the one that is most alike counts. Right: one of the labels' names, without case and leading article. Answered is a share of all that somebody says; missing and wrong are of those that were found."}}
	texts, err := jsonLines[speakersText](filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		return nil, nil, err
	}
	var open, locked speakersScore
	for _, one := range texts {
		s := &open
		if one.locked() {
			s = &locked
		}
		if err := s.read(dir, one); err != nil {
			return nil, nil, err
		}
	}
	t.Rows = [][]string{open.row("open"), locked.row("locked"), {"target", "", "", "", "", ".85", "", ".95 open, .90 locked"}}
	return []Table{t}, open.errors, nil
}

func (s *speakersScore) row(half string) []string {
	return []string{half, fmt.Sprint(s.texts), fmt.Sprint(s.labelled), fmt.Sprint(s.said), f3(Ratio(s.found, s.said)), f3(Ratio(s.answered, s.said)),
		f3(Ratio(s.answered, s.found)), f3(Ratio(s.right, s.answered)), fmt.Sprint(s.found - s.answered), fmt.Sprint(s.answered - s.right),
		fmt.Sprint(s.own), fmt.Sprint(s.ownName)}
}

// read extracts a text as a newsroom would import it, and counts its labels.
func (s *speakersScore) read(dir string, t speakersText) error {
	raw, err := readFile(filepath.Join(dir, t.ID+".txt"))
	if err != nil {
		return err
	}
	in, err := inputOf(string(raw))
	if err != nil {
		return err
	}
	in.Published = t.Published
	found, err := extract.Extract(in, nil)
	if err != nil {
		return err
	}
	return s.add(t, string(raw), found)
}

func (s *speakersScore) add(t speakersText, body string, found []claims.Found) error {
	s.texts++
	s.labelled += len(t.Quotes)
	for _, q := range t.Quotes {
		at, err := q.in(body)
		if err != nil {
			return fmt.Errorf("text %s: %w", t.ID, err)
		}
		s.label(t.ID, q, alike(at, found))
	}
	return nil
}

// in is where the words stand in a text, once.
func (q speakersWord) in(body string) (claims.Span, error) {
	if n := strings.Count(body, q.Exact); n != 1 {
		return claims.Span{}, fmt.Errorf("the label %q stands %d times in it, not once", q.Exact, n)
	}
	before, _, _ := strings.Cut(body, q.Exact)
	start := utf8.RuneCountInString(before)
	return claims.Span{Start: start, End: start + utf8.RuneCountInString(q.Exact)}, nil
}

// alike is the candidate that holds more than half of a span and is most alike to it, nil
// for none.
func alike(s claims.Span, found []claims.Found) *claims.Found {
	var best *claims.Found
	most := 0.0
	for i := range found {
		f := &found[i]
		shared := min(f.End, s.End) - max(f.Start, s.Start)
		if 2*shared <= s.End-s.Start {
			continue
		}
		union := max(f.End, s.End) - min(f.Start, s.Start)
		if share := Ratio(shared, union); share > most {
			best, most = f, share
		}
	}
	return best
}

// label counts one stretch with its candidate, which may be nil.
func (s *speakersScore) label(id string, q speakersWord, f *claims.Found) {
	if len(q.Speakers) == 0 {
		s.newsroom(id, q, f)
		return
	}
	s.said++
	if f == nil {
		s.note(id, "not found", q, &claims.Found{})
		return
	}
	s.found++
	if f.Speaker == nil {
		s.note(id, "missing", q, f)
		return
	}
	s.answered++
	if (unseenClaim{Speakers: q.Speakers}).by(*f.Speaker) {
		s.right++
		return
	}
	s.note(id, "wrong", q, f)
}

// newsroom counts a stretch that nobody says but the newsroom.
func (s *speakersScore) newsroom(id string, q speakersWord, f *claims.Found) {
	s.own++
	switch {
	case f == nil, f.Speaker == nil:
		return
	}
	s.ownName++
	s.note(id, "the newsroom's", q, f)
}

func (s *speakersScore) note(id, kind string, q speakersWord, f *claims.Found) {
	e := SpeakerError{Text: id, Kind: kind, Type: q.Type, Exact: q.Exact, Want: q.Speakers, As: string(f.Attribution)}
	if f.Speaker != nil {
		e.Got = *f.Speaker
	}
	s.errors = append(s.errors, e)
}
