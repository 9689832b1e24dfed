package review

import (
	"cmp"
	"slices"
	"strings"
)

// VoteCount says of how many panels the members voted so in the first round, in a month.
// The second round is left out: it comes after a discussion, so that its votes say nothing
// of how far people agree by themselves. So is a later panel of the same case (Independent).
type VoteCount struct {
	ScaleKey string `json:"scale_key"`
	Month    string `json:"month"` // 2026-11, in UTC
	Votes    string `json:"votes"` // keys of ratings in alphabetical order, with blanks between
	Panels   int    `json:"panels"`
}

// TableName is where the rows are.
func (VoteCount) TableName() string { return "panel_counts" }

// Independent says whether the first round of a panel tells how far people agree by
// themselves: no vote on the case had been opened before. Members of a later panel have read
// what an earlier one voted, and may have talked about it.
func (c *Case) Independent(p *Panel) bool {
	for _, before := range c.Panels[:p.Number-1] {
		if slices.ContainsFunc(before.Votes, func(v PanelVote) bool { return v.OpenedAt != nil }) {
			return false
		}
	}
	return true
}

// Counted is what the panel's first round adds to the counts, in the month in which its
// votes were opened. It must be open.
func (p *Panel) Counted() VoteCount {
	out, keys := VoteCount{ScaleKey: p.ScaleKey}, []string{}
	for _, v := range p.Votes {
		if v.Round == 1 && v.OpenedAt != nil {
			keys = append(keys, v.Rating)
			out.Month = v.OpenedAt.UTC().Format("2006-01")
		}
	}
	slices.Sort(keys)
	out.Votes = strings.Join(keys, " ")
	return out
}

// Reliability is how far the members of panels agreed, over some first rounds.
type Reliability struct {
	Panels  int      `json:"panels"`
	Votes   int      `json:"votes"`
	Nominal *float64 `json:"nominal"` // Krippendorff's alpha with ratings as mere names; null when all voted one and the same, or nobody did
	Ordinal *float64 `json:"ordinal"` // with the order of their values, over the votes for ratings that have one; null likewise
}

// ReliabilityOf reckons it for votes on a scale. Ratings that the scale no longer has are
// names without an order.
func ReliabilityOf(counts []VoteCount, on Scale) Reliability {
	out, units, ordered := Reliability{}, []unit{}, []unit{}
	order := on.order()
	for _, n := range counts {
		keys := strings.Fields(n.Votes)
		out.Panels += n.Panels
		out.Votes += n.Panels * len(keys)
		units = append(units, unit{keys, n.Panels})
		ordered = append(ordered, unit{slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return !slices.Contains(order, k) }), n.Panels})
	}
	out.Nominal = coincidencesOf(units).alpha(nominal)
	c := coincidencesOf(ordered)
	out.Ordinal = c.alpha(c.ordinal(order))
	return out
}

// order are the keys of the ratings that have a value, the lowest first.
func (s Scale) order() []string {
	steps := slices.DeleteFunc(slices.Clone(s.Ratings), func(r Rating) bool { return r.Value == nil })
	slices.SortFunc(steps, func(a, b Rating) int { return cmp.Compare(*a.Value, *b.Value) })
	keys := make([]string, len(steps))
	for i, r := range steps {
		keys[i] = r.Key
	}
	return keys
}

// unit is what one panel, or so many alike, voted.
type unit struct {
	values []string
	times  int
}

// coincidences are the pairs of values that members of one panel gave, each panel's
// weighed by one less than its votes, and how often each value is in them.
type coincidences struct {
	pairs map[[2]string]float64
	of    map[string]float64
	n     float64
}

func coincidencesOf(units []unit) coincidences {
	c := coincidences{pairs: map[[2]string]float64{}, of: map[string]float64{}}
	for _, u := range units {
		for i, a := range u.values {
			for j, b := range u.values {
				if i != j {
					c.add(a, b, float64(u.times)/float64(len(u.values)-1))
				}
			}
		}
	}
	return c
}

func (c *coincidences) add(a, b string, weight float64) {
	c.pairs[[2]string{a, b}] += weight
	c.of[a] += weight
	c.n += weight
}

// alpha is Krippendorff's alpha of the coincidences for a difference between values, squared:
// 1 − D_o/D_e, where D_o = Σ o_ck·δ²_ck / n and D_e = Σ n_c·n_k·δ²_ck / (n(n−1)). It is nil
// where no two values differ: then nothing could disagree.
//
// Source: Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability, University of
// Pennsylvania 2011 (https://repository.upenn.edu/asc_papers/43), of which the tests reckon
// the worked example with missing data.
func (c coincidences) alpha(difference func(a, b string) float64) *float64 {
	observed, expected := 0.0, 0.0
	for a := range c.of {
		for b := range c.of {
			d := difference(a, b)
			observed += c.pairs[[2]string{a, b}] * d
			expected += c.of[a] * c.of[b] * d
		}
	}
	if expected == 0 {
		return nil
	}
	out := 1 - (c.n-1)*observed/expected
	return &out
}

// nominal is the difference between names: they are the same, or not.
func nominal(a, b string) float64 {
	if a == b {
		return 0
	}
	return 1
}

// ordinal is the difference between ranks: how many values lie between two, the two
// themselves counted by half, squared.
func (c coincidences) ordinal(order []string) func(a, b string) float64 {
	return func(a, b string) float64 {
		from, to := slices.Index(order, a), slices.Index(order, b)
		between := -(c.of[a] + c.of[b]) / 2
		for _, key := range order[min(from, to) : max(from, to)+1] {
			between += c.of[key]
		}
		return between * between
	}
}

// ScaleReliability is the agreement on one scale, over all and by month, the oldest first.
type ScaleReliability struct {
	Key  string `json:"key"`
	Name string `json:"name"`
	Reliability
	Months []MonthReliability `json:"months" nullable:"false"`
}

// MonthReliability is that of the panels whose first round was opened in a month.
type MonthReliability struct {
	Month string `json:"month"` // 2026-11, in UTC
	Reliability
}

// Reliabilities sorts counts, in the order of months, by scale: those in force that had a
// panel.
func Reliabilities(counts []VoteCount, scales []Scale) []ScaleReliability {
	out := []ScaleReliability{}
	for _, s := range scales {
		mine := slices.DeleteFunc(slices.Clone(counts), func(n VoteCount) bool { return n.ScaleKey != s.Key })
		if len(mine) == 0 {
			continue
		}
		r := ScaleReliability{Key: s.Key, Name: s.Name, Reliability: ReliabilityOf(mine, s), Months: []MonthReliability{}}
		for len(mine) > 0 {
			n := 1
			for n < len(mine) && mine[n].Month == mine[0].Month {
				n++
			}
			r.Months = append(r.Months, MonthReliability{mine[0].Month, ReliabilityOf(mine[:n], s)})
			mine = mine[n:]
		}
		out = append(out, r)
	}
	return out
}
