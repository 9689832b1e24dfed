package review

import (
	"cmp"
	"math"
	"slices"

	"factdesk/claims"
)

// Decided is one decision that stands, or one that was undone, with what was known
// of the candidate when a person looked at it.
type Decided struct {
	State       claims.CandidateState // accepted or dismissed; new: the decision was undone
	Reason      Reason                // of a dismissal
	Cues        []string
	Kinds       []claims.Kind
	Attribution claims.Attribution
	Publisher   string
	Extractor   string // name and version
	Rank        int    // 1 was the best of its text
}

// Acceptance counts decisions about candidates that have something in common.
type Acceptance struct {
	Name      string        `json:"name"` // of what they have in common; "" when an article names no publisher
	Accepted  int           `json:"accepted"`
	Dismissed int           `json:"dismissed"`
	Undone    int           `json:"undone"`  // decisions that were taken back; in no rate
	Rate      *float64      `json:"rate"`    // accepted of accepted and dismissed; null when there are none
	Low       *float64      `json:"low"`     // the rate's 95 % interval, see Wilson
	High      *float64      `json:"high"`    // its upper end
	Reasons   []ReasonCount `json:"reasons"` // of the dismissals, the most frequent first
}

// ReasonCount says how often something was dismissed for a reason.
type ReasonCount struct {
	Reason Reason `json:"reason"`
	Count  int    `json:"count"`
}

// Decisions is how many stand.
func (a Acceptance) Decisions() int { return a.Accepted + a.Dismissed }

// AcceptanceTable sets candidates apart by one thing.
type AcceptanceTable struct {
	By   string       `json:"by"`   // cue, publisher, kind, attribution, extractor or rank
	Rows []Acceptance `json:"rows"` // the most decisions first; ranks in their order
	More int          `json:"more"` // rows with fewer decisions that are left out
}

// Acceptances is what reviewers' decisions say of the extractors. Picks by hand are
// in no rate, since nobody proposed them: each is a claim that extraction missed.
type Acceptances struct {
	Total  Acceptance        `json:"total"`
	Tables []AcceptanceTable `json:"tables"`
	ByHand int               `json:"by_hand"` // picked by hand and not undone
}

// Any says whether anybody has decided anything.
func (a Acceptances) Any() bool { return a.Total.Decisions()+a.Total.Undone+a.ByHand > 0 }

// mostRows bounds a table: a publisher is whatever a page calls itself.
const mostRows = 200

// acceptedBy are the tables in their order, each with what a decision counts under.
var acceptedBy = []struct {
	by    string
	names func(Decided) []string
}{
	{"cue", func(d Decided) []string { return d.Cues }},
	{"publisher", func(d Decided) []string { return []string{d.Publisher} }},
	{"rank", func(d Decided) []string { return []string{rankOf(d.Rank)} }},
	{"kind", func(d Decided) []string { return wordsOf(d.Kinds) }},
	{"attribution", func(d Decided) []string { return []string{string(d.Attribution)} }},
	{"extractor", func(d Decided) []string { return []string{d.Extractor} }},
}

var ranks = []string{"1–5", "6–10", "11–20", "over 20"}

func rankOf(position int) string {
	switch {
	case position <= 5:
		return ranks[0]
	case position <= 10:
		return ranks[1]
	case position <= 20:
		return ranks[2]
	}
	return ranks[3]
}

func wordsOf(kinds []claims.Kind) []string {
	out := make([]string, len(kinds))
	for i, k := range kinds {
		out[i] = string(k)
	}
	return out
}

// Tally counts decisions one by one, in memory that grows with the number of
// different names and not with that of decisions.
type Tally struct {
	total  counted
	tables [6]map[string]*counted // as acceptedBy
	byHand int
}

// counted is a row in the making.
type counted struct {
	Acceptance
	reasons map[Reason]int
}

// Add counts a decision. One with a name twice, as with two cues alike, counts once.
func (t *Tally) Add(d Decided) {
	if d.Extractor == claims.ByHand {
		if d.State == claims.CandidateAccepted {
			t.byHand++
		}
		return
	}
	t.total.add(d)
	for i, table := range acceptedBy {
		names := table.names(d)
		for j, name := range names {
			if !slices.Contains(names[:j], name) {
				t.row(i, name).add(d)
			}
		}
	}
}

func (t *Tally) row(table int, name string) *counted {
	if t.tables[table] == nil {
		t.tables[table] = map[string]*counted{}
	}
	c := t.tables[table][name]
	if c == nil {
		c = &counted{Acceptance: Acceptance{Name: name}}
		t.tables[table][name] = c
	}
	return c
}

func (c *counted) add(d Decided) {
	switch d.State {
	case claims.CandidateAccepted:
		c.Accepted++
	case claims.CandidateDismissed:
		c.Dismissed++
		if c.reasons == nil {
			c.reasons = map[Reason]int{}
		}
		c.reasons[d.Reason]++
	default:
		c.Undone++
	}
}

// Acceptances are the counts with their rates.
func (t *Tally) Acceptances() Acceptances {
	out := Acceptances{Total: t.total.row(), ByHand: t.byHand}
	for i, table := range acceptedBy {
		rows := make([]Acceptance, 0, len(t.tables[i]))
		for _, c := range t.tables[i] {
			rows = append(rows, c.row())
		}
		slices.SortFunc(rows, func(a, b Acceptance) int {
			if table.by == "rank" {
				return cmp.Compare(slices.Index(ranks, a.Name), slices.Index(ranks, b.Name))
			}
			return cmp.Or(cmp.Compare(b.Decisions(), a.Decisions()), cmp.Compare(a.Name, b.Name))
		})
		more := max(0, len(rows)-mostRows)
		out.Tables = append(out.Tables, AcceptanceTable{table.by, rows[:len(rows)-more], more})
	}
	return out
}

func (c counted) row() Acceptance {
	out := c.Acceptance
	out.Reasons = []ReasonCount{}
	for r, n := range c.reasons {
		out.Reasons = append(out.Reasons, ReasonCount{r, n})
	}
	slices.SortFunc(out.Reasons, func(a, b ReasonCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Reason, b.Reason))
	})
	if n := out.Decisions(); n > 0 {
		rate := float64(out.Accepted) / float64(n)
		low, high := Wilson(out.Accepted, n)
		out.Rate, out.Low, out.High = &rate, &low, &high
	}
	return out
}

// Wilson is the 95 % interval of a share of n (> 0), which unlike the usual one holds
// for small n and near 0 and 1: E. B. Wilson, JASA 22 (1927), 209–212.
func Wilson(of, n int) (low, high float64) {
	const z = 1.959964 // the normal distribution's 97.5th percentile
	p, m := float64(of)/float64(n), float64(n)
	middle := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return max(0, middle-half), min(1, middle+half)
}
