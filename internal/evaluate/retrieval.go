package evaluate

import (
	"cmp"
	"fmt"
	"slices"

	"factdesk/claims/match"
)

// RetrievalFigures are what the finding of known claims reaches, by split.
type RetrievalFigures map[string]Ranked

// Ranked is the mean over a split's queries.
type Ranked struct{ MAP5, P1, MRR float64 }

// judged are the queries of one split with the claims that are right for each.
type judged struct {
	name    string // "2020 train"
	queries []match.Query
	right   map[string]map[string]bool // query → claims
	claims  *collection
}

// Retrieval measures claims/match on CheckThat! 2020 task 2 (tweets to Snopes) and
// 2021 task 2B (debates to PolitiFact) in data.
func Retrieval(data string) (RetrievalFigures, []Table, error) {
	tweets, err := readTweets(data)
	if err != nil {
		return nil, nil, err
	}
	debates, err := readDebates(data)
	if err != nil {
		return nil, nil, err
	}
	splits := slices.Concat(tweets, debates)
	figures := RetrievalFigures{}
	ladder := retrievalLadder(splits, figures)
	return figures, []Table{ladder, retrievalContext(debates, figures), retrievalParts(splits), retrievalCalibration(splits), retrievalThresholds(splits)}, nil
}

// mean ranks every query of a split with found and takes the mean of the measures.
func (j judged) mean(found func(match.Query) []string) Ranked {
	var sum Ranked
	for _, q := range j.queries {
		r := measureRanking(found(q), j.right[q.ID])
		sum.MAP5 += r.MAP5
		sum.P1 += r.P1
		sum.MRR += r.MRR
	}
	n := float64(len(j.queries))
	return Ranked{sum.MAP5 / n, sum.P1 / n, sum.MRR / n}
}

// measureRanking gives average precision at 5 as trec_eval's map_cut_5 divides it (by
// the number of right claims, here at most 5), precision at 1 and reciprocal rank.
func measureRanking(ids []string, right map[string]bool) (r Ranked) {
	hits := 0.0
	for i, id := range ids {
		if !right[id] {
			continue
		}
		hits++
		if i < 5 {
			r.MAP5 += hits / float64(i+1)
		}
		if i == 0 {
			r.P1 = 1
		}
		if r.MRR == 0 {
			r.MRR = 1 / float64(i+1)
		}
	}
	r.MAP5 /= float64(max(min(len(right), 5), 1))
	return r
}

// depth is how far down a ranking is looked at.
const depth = 100

// first are the first matches, so many at most.
func first(found []match.Match, most int) []match.Match { return found[:min(len(found), most)] }

func ids(found []match.Match) []string {
	out := make([]string, len(found))
	for i, m := range found {
		out[i] = m.ID
	}
	return out
}

// search ranks with the index; blank may take fields from a query first.
func (j judged) search(blank func(*match.Query)) Ranked {
	return j.mean(func(q match.Query) []string {
		blank(&q)
		return ids(j.claims.find(q))
	})
}

func textOnly(q *match.Query) { q.Date, q.Speaker, q.Context = "", "", "" }

// retrievalParts takes each part out of the scores and ranks anew.
func retrievalParts(splits []judged) Table {
	t := Table{
		Title: "Known claims: what each part of the score brings, MAP@5",
		Head:  []string{"score"},
		Notes: []string{"The first 100 matches ranked anew without the part; 2B with the day."},
	}
	for _, j := range splits {
		t.Head = append(t.Head, j.name)
	}
	names := []match.PartName{"", match.PartWords, match.PartLetters, match.PartOtherWords, match.PartNumber, match.PartPost,
		match.PartAuthor, match.PartMonth, match.PartSpeaker, match.PartDate}
	t.Rows = make([][]string, len(names))
	for i, name := range names {
		t.Rows[i] = []string{"all parts"}
		if name != "" {
			t.Rows[i][0] = "without " + string(name)
		}
	}
	for _, j := range splits {
		found := make(map[string][]match.Match, len(j.queries))
		for _, q := range j.queries {
			q.Speaker, q.Context = "", ""
			found[q.ID] = j.claims.find(q)
		}
		for i, name := range names {
			r := j.mean(func(q match.Query) []string { return ids(without(name, found[q.ID])) })
			t.Rows[i] = append(t.Rows[i], fig(r.MAP5))
		}
	}
	return t
}

// without ranks matches anew by the parts but one.
func without(name match.PartName, found []match.Match) []match.Match {
	if name == "" {
		return found
	}
	odds := func(m match.Match) (sum float64) {
		for _, p := range m.Parts {
			if p.Name != name {
				sum += p.Value * p.Weight
			}
		}
		return sum
	}
	found = slices.Clone(found)
	slices.SortStableFunc(found, func(a, b match.Match) int { return cmp.Compare(odds(b), odds(a)) })
	return found
}

// retrievalCalibration is how often a first match of a score is right.
func retrievalCalibration(splits []judged) Table {
	t := Table{
		Title: "Known claims: how often the first match is right, by its score, dev",
		Head:  []string{"score", "2020 matches", "right", "2B matches", "right"},
		Notes: []string{fmt.Sprintf("From %.1f on (match.Likely) a match is called likely. 2B by the sentence alone. A match counts as right only when the data set says so; it names one claim where several say the same.", match.Likely)},
	}
	bounds := []float64{.9, .7, .5, .3, .1, 0}
	for i, least := range bounds {
		row := []string{fmt.Sprintf("≥ %.1f", least)}
		below := 2.0
		if i > 0 {
			below = bounds[i-1]
		}
		for _, j := range splits {
			if j.name != "2020 dev" && j.name != "2B dev" {
				continue
			}
			n, right := 0, 0
			for _, q := range j.queries {
				textOnly(&q)
				for _, m := range first(j.claims.find(q), 1) {
					if m.Score >= least && m.Score < below {
						n++
						if j.right[q.ID][m.ID] {
							right++
						}
					}
				}
			}
			row = append(row, fmt.Sprint(n), fig(Ratio(right, n)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
