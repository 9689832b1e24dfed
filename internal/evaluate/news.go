package evaluate

import (
	"encoding/json"
	"fmt"
	"path/filepath"

	"factdesk/claims"
	"factdesk/claims/extract"
	"factdesk/claims/text"
)

// newsLabels is one article of the labelled news set (claims/extract/testdata/news).
type newsLabels struct {
	Article   string         `json:"article"`
	Locked    bool           `json:"locked"`
	Headline  string         `json:"headline"`
	Published string         `json:"published"`
	Sentences []newsSentence `json:"sentences"`
}

type newsSentence struct {
	claims.Span
	CheckWorthy bool        `json:"check_worthy"`
	Claims      []newsClaim `json:"claims"`
}

type newsClaim struct {
	claims.Span
	Exact       string             `json:"exact"`
	Speaker     *string            `json:"speaker"`
	Attribution claims.Attribution `json:"attribution"`
	Weight      int                `json:"weight"`
}

// newsScore adds up what the first candidates of articles are worth.
type newsScore struct {
	articles              int
	at5, at10             float64 // precisions, summed over articles
	sentence5, sentence10 float64
	gold, heavy           int // claims; those of weight 3
	in20, heavy20         int // of them, found among the first 20
	overlap               float64
	spoken                int // of in20, with the label's speaker
	errors                []NewsError
}

// NewsError is one place where the candidates and the labels disagree.
type NewsError struct {
	Article string `json:"article"`
	Kind    string `json:"kind"` // missed, ranked low, not worthy, twice, span, speaker, attribution
	Rank    int    `json:"rank"` // of the candidate; 0 for a claim that has none
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Exact   string `json:"exact"` // the candidate's words, or the missed claim's
}

// NewsErrors lists the disagreements on the open half of the set in dir, by article
// and rank.
func NewsErrors(dir string) ([]NewsError, error) {
	s, err := newsHalf(dir, "en", false)
	return s.errors, err
}

// News measures the ranking of candidates on the labelled news set in dir: the open
// half, and the locked half, on which nobody tunes. A candidate is right when it
// shares half of the shorter one with a labelled claim that no better candidate has
// taken; what repeats the headline is left out on both sides.
func News(dir string) ([]Table, error) {
	t := Table{Title: "Ranking on news prose", Head: []string{"half", "articles", "claims", "P@5", "P@10", "sentence P@5", "sentence P@10", "R@20", "weight 3 R@20", "span IoU", "speaker"}}
	for _, locked := range []bool{false, true} {
		s, err := newsHalf(dir, "en", locked)
		if err != nil {
			return nil, err
		}
		n := float64(max(s.articles, 1))
		t.Rows = append(t.Rows, []string{halfName(locked), fmt.Sprint(s.articles), fmt.Sprint(s.gold), f3(s.at5 / n), f3(s.at10 / n), f3(s.sentence5 / n), f3(s.sentence10 / n),
			f3(Ratio(s.in20, s.gold)), f3(Ratio(s.heavy20, s.heavy)), f3(s.overlap / float64(max(s.in20, 1))), f3(Ratio(s.spoken, s.in20))})
	}
	t.Rows = append(t.Rows, []string{"target", "", "", "", ".700", "", "", ".800"})
	t.Notes = []string{"Our own set of 443 sentences, claims/extract/testdata/news, whose README says how it was labelled. A candidate is right when it shares half of the shorter one with a labelled claim that no better candidate has taken (sentence P: when it stands in a sentence labelled worthy); what repeats the headline is left out on both sides. R@20 counts claims of every weight. Nobody tunes on the locked half."}
	return []Table{t}, nil
}

func f3(x float64) string { return fmt.Sprintf("%.3f", x) }

func newsHalf(dir, language string, locked bool) (newsScore, error) {
	var s newsScore
	files, err := labelFiles(dir, ".labels.json")
	if err != nil {
		return s, err
	}
	for _, file := range files {
		g, body, err := readNews(file)
		if err != nil {
			return s, err
		}
		if g.Locked == locked {
			found, err := extract.Extract(extract.Input{Text: body, Headline: g.Headline, Published: g.Published, Language: language}, nil)
			if err != nil {
				return s, err
			}
			s.add(g, found)
		}
	}
	return s, nil
}

func readNews(file string) (newsLabels, string, error) {
	var g newsLabels
	raw, err := readFile(file)
	if err != nil {
		return g, "", err
	}
	if err := json.Unmarshal(raw, &g); err != nil {
		return g, "", fmt.Errorf("read %s: %w", file, err)
	}
	raw, err = readFile(filepath.Join(filepath.Dir(file), g.Article))
	if err != nil {
		return g, "", err
	}
	body, _, err := text.Decode(raw, "")
	return g, body, err
}

func (s *newsScore) add(g newsLabels, found []claims.Found) {
	var gold []newsClaim
	for _, sent := range g.Sentences {
		for _, c := range sent.Claims {
			if c.Attribution != claims.Headline {
				gold = append(gold, c)
			}
		}
	}
	s.articles++
	s.gold += len(gold)
	for _, c := range gold {
		if c.Weight == 3 {
			s.heavy++
		}
	}
	s.rank(g, gold, found)
}

func (s *newsScore) rank(g newsLabels, gold []newsClaim, found []claims.Found) {
	taken := make([]bool, len(gold))
	rank, right, inWorthy := 0, 0, 0
	for _, f := range found {
		if f.Attribution == claims.Headline {
			continue
		}
		if rank++; rank > 20 {
			break
		}
		span := claims.Span{Start: f.Start, End: f.End}
		if i := newsMatch(gold, taken, span); i >= 0 {
			taken[i] = true
			right++
			s.took(g.Article, rank, gold[i], f)
		} else {
			s.note(g.Article, rank, f, unworthy(gold, span))
		}
		if worthySentence(g.Sentences, span) {
			inWorthy++
		}
		switch rank {
		case 5:
			s.at5 += float64(right) / 5
			s.sentence5 += float64(inWorthy) / 5
		case 10:
			s.at10 += float64(right) / 10
			s.sentence10 += float64(inWorthy) / 10
		}
	}
	s.missing(g.Article, gold, taken, found)
}

// missing notes the claims that no candidate among the first 20 has taken.
func (s *newsScore) missing(article string, gold []newsClaim, taken []bool, found []claims.Found) {
	for i, c := range gold {
		if taken[i] {
			continue
		}
		e := NewsError{article, "missed", 0, c.Start, c.End, c.Exact}
		for k, f := range found {
			if newsMatch(gold[i:i+1], []bool{false}, claims.Span{Start: f.Start, End: f.End}) == 0 {
				e.Kind, e.Rank = "ranked low", k+1
				break
			}
		}
		s.errors = append(s.errors, e)
	}
}

// unworthy is why a candidate is wrong: it says again what a better one said, or
// nothing that is labelled.
func unworthy(gold []newsClaim, span claims.Span) string {
	if newsMatch(gold, make([]bool, len(gold)), span) >= 0 {
		return "twice"
	}
	return "not worthy"
}

func (s *newsScore) note(article string, rank int, f claims.Found, kind string) {
	s.errors = append(s.errors, NewsError{article, kind, rank, f.Start, f.End, f.Exact})
}

// took counts a right candidate, and what is wrong with it all the same.
func (s *newsScore) took(article string, rank int, g newsClaim, f claims.Found) {
	s.in20++
	if g.Weight == 3 {
		s.heavy20++
	}
	shared := min(f.End, g.End) - max(f.Start, g.Start)
	iou := float64(shared) / float64(max(f.End, g.End)-min(f.Start, g.Start))
	s.overlap += iou
	if iou < 0.7 {
		s.note(article, rank, f, "span")
	}
	if g.Attribution != f.Attribution {
		s.note(article, rank, f, "attribution")
	}
	if (g.Speaker == nil) == (f.Speaker == nil) && (g.Speaker == nil || *g.Speaker == *f.Speaker) {
		s.spoken++
	} else {
		s.note(article, rank, f, "speaker")
	}
}

// newsMatch is the claim that span shares most with, of those still free; -1 for none.
func newsMatch(gold []newsClaim, taken []bool, span claims.Span) int {
	best, most := -1, 0
	for i, c := range gold {
		shared := min(span.End, c.End) - max(span.Start, c.Start)
		if !taken[i] && shared > most && 2*shared >= min(span.End-span.Start, c.End-c.Start) {
			best, most = i, shared
		}
	}
	return best
}

func worthySentence(all []newsSentence, span claims.Span) bool {
	for _, s := range all {
		if s.CheckWorthy && 2*(min(span.End, s.End)-max(span.Start, s.Start)) >= span.End-span.Start {
			return true
		}
	}
	return false
}
