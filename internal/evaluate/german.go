package evaluate

import (
	"encoding/json"
	"fmt"
	"math"

	"factdesk/claims"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
)

// germanLabels is what a German article's labels hold besides those of news.
type germanLabels struct {
	newsLabels
	Quantities []claims.Quantity `json:"quantities"`
}

// German measures the German rules on the labelled set in dir: the ranking as News
// does, then sentences by their spans and numbers by their values. Nobody tunes on the
// locked half.
func German(dir string) ([]Table, error) {
	ranking := Table{Title: "German: ranking", Head: []string{"half", "articles", "claims", "P@5", "P@10", "R@20", "weight 3 R@20", "span IoU", "speaker"}}
	parts := Table{Title: "German: sentences and quantities", Head: []string{"half", "sentences", "P", "R", "F1", "quantities", "value P", "value R", "value F1"}}
	for _, half := range []string{"open", "locked"} {
		s, err := newsHalf(dir, "de", half == "locked")
		if err != nil {
			return nil, err
		}
		n := float64(max(s.articles, 1))
		ranking.Rows = append(ranking.Rows, []string{half, fmt.Sprint(s.articles), fmt.Sprint(s.gold), f3(s.at5 / n), f3(s.at10 / n), f3(Ratio(s.in20, s.gold)),
			f3(Ratio(s.heavy20, s.heavy)), f3(s.overlap / float64(max(s.in20, 1))), f3(Ratio(s.spoken, s.in20))})
		sentences, values, err := germanParts(dir, half == "locked")
		if err != nil {
			return nil, err
		}
		parts.Rows = append(parts.Rows, append(append([]string{half}, sentences.cells()...), values.cells()...))
	}
	ranking.Notes = []string{"Our own set, claims/extract/testdata/german; the measures are those of the ranking on news prose."}
	parts.Notes = []string{"A sentence of prose is right when both its ends are; a quantity is right when its value is (within one in a thousand) and it shares a character with a labelled one that no other has taken."}
	return []Table{ranking, parts}, nil
}

func (s Spans) cells() []string {
	p, r := Ratio(s.Right, s.Got), Ratio(s.Right, s.Gold)
	return []string{fmt.Sprint(s.Gold), f3(p), f3(r), f3(F1(p, r))}
}

func germanParts(dir string, locked bool) (sentences, values Spans, err error) {
	files, err := labelFiles(dir, ".labels.json")
	if err != nil {
		return sentences, values, err
	}
	for _, file := range files {
		var g germanLabels
		raw, err := readFile(file)
		if err != nil {
			return sentences, values, err
		}
		if err := json.Unmarshal(raw, &g); err != nil {
			return sentences, values, fmt.Errorf("read %s: %w", file, err)
		}
		if g.Locked != locked {
			continue
		}
		_, body, err := readNews(file)
		if err != nil {
			return sentences, values, err
		}
		d := text.ParseIn(body, "de")
		sentences.count(proseSentences(d), g.Sentences)
		values.values(quantity.In(d, "de", ""), g.Quantities)
	}
	return sentences, values, nil
}

func proseSentences(d *text.Doc) []claims.Span {
	var out []claims.Span
	for _, s := range d.Sentences {
		if d.Blocks[s.Block].Kind == text.Prose {
			out = append(out, claims.Span{Start: s.Start, End: s.End})
		}
	}
	return out
}

// count compares sentences with the labelled ones, of which headlines are no prose.
func (s *Spans) count(got []claims.Span, gold []newsSentence) {
	want := map[claims.Span]bool{}
	for _, g := range gold {
		if len(g.Claims) == 0 || g.Claims[0].Attribution != claims.Headline {
			want[g.Span] = true
		}
	}
	s.Gold += len(want)
	s.Got += len(got)
	for _, g := range got {
		if want[g] {
			s.Right++
		}
	}
}

func (s *Spans) values(got, gold []claims.Quantity) {
	s.Gold += len(gold)
	s.Got += len(got)
	taken := make([]bool, len(gold))
	for _, q := range got {
		for i, g := range gold {
			if !taken[i] && q.Start < g.End && g.Start < q.End && sameValue(q.Value, g.Value) {
				taken[i] = true
				s.Right++
				break
			}
		}
	}
}

func sameValue(a, b float64) bool {
	return math.Abs(a-b) <= 0.001*max(math.Abs(a), math.Abs(b))
}
