package claims

import (
	"bytes"
	"cmp"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// MaxCluster is the most claims of one cluster. What is repeated more often is better
// one claim with many appearances.
const MaxCluster = 200

// Cluster is claims in other words that say the same, as a person confirmed. Which
// claims are in it is told by Member.
type Cluster struct {
	ID         uuid.UUID  `json:"id"`
	Name       string     `json:"name"`
	MergedInto *uuid.UUID `json:"merged_into"` // the cluster that took all its claims in; nil while it is one of its own
	CreatedAt  time.Time  `json:"created_at"`
	CreatedBy  uuid.UUID  `json:"created_by"`
	UpdatedAt  time.Time  `json:"updated_at"`
	Version    int        `json:"version"`
}

// Member is a claim in a cluster; it is in one at most.
type Member struct {
	ClaimID   uuid.UUID `json:"claim_id" gorm:"primaryKey"`
	ClusterID uuid.UUID `json:"cluster_id"`
	AddedBy   uuid.UUID `json:"added_by"`
	AddedAt   time.Time `json:"added_at"`
}

// TableName says what the rows are members of.
func (Member) TableName() string { return "cluster_members" }

// ClusterName tidies the name that a person gives a cluster.
func ClusterName(s string) (string, error) {
	s = strings.Join(strings.Fields(s), " ")
	switch n := utf8.RuneCountInString(s); {
	case n == 0:
		return "", errs.In("name", "A cluster needs a name: what its claims say, in a few words.")
	case n > MaxName:
		return "", errs.In("name", "The name has %d characters; %d is the limit.", n, MaxName)
	}
	return s, nil
}

// Pair are two claims that may say the same, with how alike they are, 0 to 1.
type Pair struct {
	A, B  uuid.UUID
	Score float64
}

// Ordered are two ids in the order in which a pair of claims is stored.
func Ordered(a, b uuid.UUID) (uuid.UUID, uuid.UUID) {
	if bytes.Compare(a[:], b[:]) > 0 {
		return b, a
	}
	return a, b
}

// Suggest groups pairs into suggested clusters. A claim joins the group whose every
// claim it is paired with, the strongest pairs first: "A is like B" and "B is like C"
// alone do not bring A and C together, or one vague claim would chain half the desk.
// Groups have two claims at least, their pairs the strongest first; ties are broken by
// id, so that the same pairs give the same groups.
func Suggest(pairs []Pair) [][]uuid.UUID {
	pairs = slices.Clone(pairs)
	linked := map[[2]uuid.UUID]bool{}
	for i, p := range pairs {
		pairs[i].A, pairs[i].B = Ordered(p.A, p.B)
		linked[[2]uuid.UUID{pairs[i].A, pairs[i].B}] = true
	}
	slices.SortFunc(pairs, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(y.Score, x.Score), bytes.Compare(x.A[:], y.A[:]), bytes.Compare(x.B[:], y.B[:]))
	})
	var groups [][]uuid.UUID
	in := map[uuid.UUID]int{} // the group's place, from 1
	fits := func(id uuid.UUID, group []uuid.UUID) bool {
		for _, other := range group {
			a, b := Ordered(id, other)
			if !linked[[2]uuid.UUID{a, b}] {
				return false
			}
		}
		return len(group) < MaxCluster
	}
	for _, p := range pairs {
		a, b := in[p.A], in[p.B]
		switch {
		case p.A == p.B, a > 0 && b > 0:
		case a == 0 && b == 0:
			groups = append(groups, []uuid.UUID{p.A, p.B})
			in[p.A], in[p.B] = len(groups), len(groups)
		case a > 0 && fits(p.B, groups[a-1]):
			groups[a-1] = append(groups[a-1], p.B)
			in[p.B] = a
		case b > 0 && fits(p.A, groups[b-1]):
			groups[b-1] = append(groups[b-1], p.A)
			in[p.A] = b
		}
	}
	return groups
}

// SharedQuantity is a number that both lists state of a thing: the same value and unit,
// both levels or both changes. Small whole numbers, which anything may have, are passed
// over, and so are years, which are no quantities. The second result says whether there
// is one.
func SharedQuantity(a, b []Quantity) (Quantity, bool) {
	for _, x := range a {
		for _, y := range b {
			if x.tells() && x.same(y) {
				return x, true
			}
		}
	}
	return Quantity{}, false
}

// tells says whether a number tells a claim from others: from three digits on, or 7.25. A
// third and a half are in any paper.
func (q Quantity) tells() bool {
	broken := q.Value != math.Trunc(q.Value)
	return q.Value >= 100 || broken && q.Value > 1
}

func (q Quantity) same(x Quantity) bool {
	bothChange := (q.Change == nil) == (x.Change == nil)
	return q.Value == x.Value && text(q.Unit) == text(x.Unit) && bothChange
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// CountsTheSame says whether a list states a number of what q counts: "troops".
func CountsTheSame(q Quantity, list []Quantity) bool {
	word := lastWord(text(q.Counts))
	for _, x := range list {
		if word != "" && lastWord(text(x.Counts)) == word && text(x.Unit) == text(q.Unit) {
			return true
		}
	}
	return false
}

// lastWord is the noun of what is counted: the troops of "combat troops".
func lastWord(s string) string {
	all := strings.Fields(strings.ToLower(s))
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1]
}
