package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract"
	"factdesk/claims/masthead"
	"factdesk/claims/text"
	"factdesk/internal/errs"
)

// gold is a labelled article: what its claims are and what must never be one. The
// file's own "rules" say when a claim counts as found.
type gold struct {
	Article   string `json:"article"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Claims    []struct {
		Spans    []goldSpan `json:"spans"`
		Speakers []string   `json:"speakers"`
		Kinds    []string   `json:"kinds"`
		Entity   string     `json:"entity"`

		Attribution claims.Attribution `json:"attribution"`
		Weight      int                `json:"weight"`
	} `json:"claims"`
	Never []claims.Span `json:"never"`
}

// goldSpan is one way to mark a claim.
type goldSpan struct {
	Exact string `json:"exact"`
	claims.Span
}

// score is what eval prints of one article.
type score struct {
	name       string
	candidates int
	top        int // claims of weight 3
	found      int // of these, among the first with a listed speaker
	inside     int // of the first, those that are a gold claim not counted before
	outside    int // of the first, the others; the headline is neither
	never      int // candidates at any rank that overlap a span under "never"
	any        int // gold claims found at any rank
	claims     int
	attributed int // gold claims found at any rank, with their attribution
	kinded     int // the same with one of their kinds
	spoken     int // the same with a listed speaker
	notes      []string
}

// readHead is how many candidates a reviewer is expected to read.
const readHead = 20

// maxOutside of the first candidates may be no gold claim.
const maxOutside = 3

func (s score) passes() bool { return s.found == s.top && s.outside <= maxOutside && s.never == 0 }

func loadGold(path string) (gold, extract.Input, error) {
	var g gold
	raw, err := os.ReadFile(path)
	if err != nil {
		return g, extract.Input{}, errs.File(path, err)
	}
	if err := json.Unmarshal(raw, &g); err != nil {
		return g, extract.Input{}, fmt.Errorf("%s: %w", path, err)
	}
	article := filepath.Join(filepath.Dir(path), g.Article)
	raw, err = os.ReadFile(article)
	if err != nil {
		return g, extract.Input{}, errs.File(article, err)
	}
	body, _, err := text.Decode(raw, "")
	if err != nil {
		return g, extract.Input{}, fmt.Errorf("%s: %w", g.Article, err)
	}
	m, err := masthead.Guess(body, nil)
	if err != nil {
		return g, extract.Input{}, err
	}
	return g, extract.Input{Text: body, Headline: m.Headline, Published: m.Published, Language: m.Language}, nil
}

// scoreArticle measures candidates, best first, against the labels; head of them are
// the first.
func scoreArticle(g gold, found []claims.Found, head int) score {
	s := score{name: g.Article, candidates: len(found), claims: len(g.Claims)}
	counted := make([]bool, len(g.Claims))
	heard := make([]bool, len(g.Claims))
	for i, f := range found {
		if overlapsAny(f, g.Never) {
			s.never++
			s.notes = append(s.notes, fmt.Sprintf("never: #%d %q", i+1, f.Exact))
		}
		if i < head {
			s.countHead(g, f, i, counted, heard)
		}
	}
	s.countTop(g, counted, heard)
	s.countAll(g, found)
	return s
}

func (s *score) countHead(g gold, f claims.Found, i int, counted, heard []bool) {
	if f.Attribution == claims.Headline {
		return
	}
	isNew := false
	for k := range g.Claims {
		if !matches(f, g.Claims[k].Spans) {
			continue
		}
		if !counted[k] && !isNew {
			counted[k], isNew = true, true
		}
		if speakerListed(f, g.Claims[k].Speakers) {
			heard[k] = true
		}
	}
	if isNew {
		s.inside++
		return
	}
	s.outside++
	s.notes = append(s.notes, fmt.Sprintf("outside: #%d %q", i+1, f.Exact))
}

func (s *score) countTop(g gold, counted, heard []bool) {
	for k, c := range g.Claims {
		if c.Weight < 3 {
			continue
		}
		s.top++
		switch words := c.Spans[0].Exact; {
		case counted[k] && heard[k]:
			s.found++
		case counted[k]:
			s.notes = append(s.notes, fmt.Sprintf("wrong speaker: %q, want %s", words, strings.Join(c.Speakers, " or ")))
		default:
			s.notes = append(s.notes, fmt.Sprintf("missed: %q", words))
		}
	}
}

// countAll finds each gold claim's best candidate, at any rank.
func (s *score) countAll(g gold, found []claims.Found) {
	for _, c := range g.Claims {
		for _, f := range found {
			if !matches(f, c.Spans) {
				continue
			}
			s.any++
			if f.Attribution == c.Attribution {
				s.attributed++
			}
			if sharesKind(f.Kinds, c.Kinds) {
				s.kinded++
			}
			if speakerListed(f, c.Speakers) {
				s.spoken++
			}
			break
		}
	}
}

func sharesKind(kinds []claims.Kind, want []string) bool {
	for _, k := range kinds {
		for _, w := range want {
			if string(k) == w {
				return true
			}
		}
	}
	return false
}

// matches: the candidate covers at least 0.7 of a span, and at least half of it lies
// in that span.
func matches(f claims.Found, spans []goldSpan) bool {
	for _, s := range spans {
		shared := float64(min(f.End, s.End) - max(f.Start, s.Start))
		if shared >= 0.7*float64(s.End-s.Start) && shared >= 0.5*float64(f.End-f.Start) {
			return true
		}
	}
	return false
}

func overlapsAny(f claims.Found, spans []claims.Span) bool {
	for _, s := range spans {
		if f.Start < s.End && s.Start < f.End {
			return true
		}
	}
	return false
}

func speakerListed(f claims.Found, speakers []string) bool {
	if f.Speaker == nil {
		return len(speakers) == 0
	}
	for _, s := range speakers {
		if s == *f.Speaker {
			return true
		}
	}
	return false
}
