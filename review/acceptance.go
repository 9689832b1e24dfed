package review

import (
	"cmp"
	"maps"
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
// different names and not with that of decisions. Tallies are kept as JSON and added up.
type Tally struct {
	Total  Counted                        `json:"total"`
	Tables map[string]map[string]*Counted `json:"tables"` // by what sets candidates apart, and name
	ByHand int                            `json:"by_hand,omitempty"`
}

// Counted is how many decisions there are of each sort.
type Counted struct {
	Accepted  int            `json:"a,omitempty"`
	Dismissed int            `json:"d,omitempty"`
	Undone    int            `json:"u,omitempty"`
	Reasons   map[Reason]int `json:"r,omitempty"` // of the dismissals
}

// Add counts a decision. One with a name twice, as with two cues alike, counts once.
func (t *Tally) Add(d Decided) { t.AddTimes(d, 1) }

// AddTimes counts a decision so many times; -1 takes one away that was counted.
func (t *Tally) AddTimes(d Decided, n int) {
	if d.Extractor == claims.ByHand {
		if d.State == claims.CandidateAccepted {
			t.ByHand += n
		}
		return
	}
	one := countedOf(d, n)
	t.Total.add(one)
	for _, table := range acceptedBy {
		names := table.names(d)
		for j, name := range names {
			if !slices.Contains(names[:j], name) {
				t.row(table.by, name).add(one)
			}
		}
	}
}

// Merge counts what another tally has counted.
func (t *Tally) Merge(other *Tally) {
	t.Total.add(other.Total)
	t.ByHand += other.ByHand
	for by, rows := range other.Tables {
		for name, c := range rows {
			t.row(by, name).add(*c)
		}
	}
}

// Zero says that nothing is left: all that was counted was taken away again.
func (t *Tally) Zero() bool { return t.Total.zero() && t.ByHand == 0 }

// Trim drops the names under which nothing is left.
func (t *Tally) Trim() {
	for by, rows := range t.Tables {
		for name, c := range rows {
			maps.DeleteFunc(c.Reasons, func(_ Reason, n int) bool { return n == 0 })
			if c.zero() {
				delete(rows, name)
			}
		}
		if len(rows) == 0 {
			delete(t.Tables, by)
		}
	}
	maps.DeleteFunc(t.Total.Reasons, func(_ Reason, n int) bool { return n == 0 })
}

func (t *Tally) row(by, name string) *Counted {
	if t.Tables == nil {
		t.Tables = map[string]map[string]*Counted{}
	}
	if t.Tables[by] == nil {
		t.Tables[by] = map[string]*Counted{}
	}
	if t.Tables[by][name] == nil {
		t.Tables[by][name] = &Counted{}
	}
	return t.Tables[by][name]
}

// countedOf is a decision counted n times.
func countedOf(d Decided, n int) Counted {
	switch d.State {
	case claims.CandidateAccepted:
		return Counted{Accepted: n}
	case claims.CandidateDismissed:
		return Counted{Dismissed: n, Reasons: map[Reason]int{d.Reason: n}}
	}
	return Counted{Undone: n}
}

func (c *Counted) add(other Counted) {
	c.Accepted += other.Accepted
	c.Dismissed += other.Dismissed
	c.Undone += other.Undone
	for r, n := range other.Reasons {
		if c.Reasons == nil {
			c.Reasons = map[Reason]int{}
		}
		c.Reasons[r] += n
	}
}

func (c *Counted) zero() bool {
	return [3]int{c.Accepted, c.Dismissed, c.Undone} == [3]int{}
}

// Acceptances are the counts with their rates.
func (t *Tally) Acceptances() Acceptances {
	t.Trim()
	out := Acceptances{Total: t.Total.row(""), ByHand: t.ByHand}
	for _, table := range acceptedBy {
		rows := make([]Acceptance, 0, len(t.Tables[table.by]))
		for name, c := range t.Tables[table.by] {
			rows = append(rows, c.row(name))
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

func (c Counted) row(name string) Acceptance {
	out := Acceptance{Name: name, Accepted: c.Accepted, Dismissed: c.Dismissed, Undone: c.Undone, Reasons: []ReasonCount{}}
	for r, n := range c.Reasons {
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
