package claims_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

func numbered(n byte) uuid.UUID { return uuid.UUID{15: n} }

func TestSuggestedClustersAreNoChains(t *testing.T) {
	a, b, c, d, e, f := numbered(1), numbered(2), numbered(3), numbered(4), numbered(5), numbered(6)
	for name, tt := range map[string]struct {
		pairs []claims.Pair
		want  [][]uuid.UUID
	}{
		"nothing":               {nil, nil},
		"two":                   {[]claims.Pair{{A: b, B: a, Score: .9}}, [][]uuid.UUID{{a, b}}},
		"three, each like each": {[]claims.Pair{{A: a, B: b, Score: .9}, {A: b, B: c, Score: .8}, {A: c, B: a, Score: .7}}, [][]uuid.UUID{{a, b, c}}},
		"a chain":               {[]claims.Pair{{A: a, B: b, Score: .8}, {A: b, B: c, Score: .9}}, [][]uuid.UUID{{b, c}}},
		"two groups and a weak bridge": {[]claims.Pair{{A: a, B: b, Score: .9}, {A: c, B: d, Score: .9}, {A: b, B: c, Score: .6}},
			[][]uuid.UUID{{a, b}, {c, d}}},
		"itself, and the same twice": {[]claims.Pair{{A: e, B: e, Score: 1}, {A: e, B: f, Score: .7}, {A: f, B: e, Score: .7}}, [][]uuid.UUID{{e, f}}},
	} {
		for range 10 { // in any order
			rand.Shuffle(len(tt.pairs), func(i, j int) { tt.pairs[i], tt.pairs[j] = tt.pairs[j], tt.pairs[i] })
			if diff := cmp.Diff(tt.want, claims.Suggest(tt.pairs)); diff != "" {
				t.Errorf("%s: (-want +got):\n%s", name, diff)
			}
		}
	}
}

func TestClusterNames(t *testing.T) {
	if got, err := claims.ClusterName("  Troops at \n the border "); got != "Troops at the border" || err != nil {
		t.Errorf("ClusterName = %q, %v", got, err)
	}
	for _, bad := range []string{"", " \n", strings.Repeat("ä", claims.MaxName+1)} {
		if _, err := claims.ClusterName(bad); errs.KindOf(err) != errs.Invalid {
			t.Errorf("ClusterName(%q) = %v, want kind %q", bad, err, errs.Invalid)
		}
	}
}

func TestSharedQuantities(t *testing.T) {
	percent, up := "percent", claims.Up
	many := claims.Quantity{Value: 100_000, Comparator: claims.About}
	for name, tt := range map[string]struct {
		a, b claims.Quantity
		want bool
	}{
		"the same number":          {many, claims.Quantity{Value: 100_000, Comparator: claims.Above}, true},
		"another number":           {many, claims.Quantity{Value: 127_000}, false},
		"another unit":             {claims.Quantity{Value: 140, Unit: &percent}, claims.Quantity{Value: 140}, false},
		"a small count":            {claims.Quantity{Value: 2}, claims.Quantity{Value: 2}, false},
		"two digits":               {claims.Quantity{Value: 40, Unit: &percent}, claims.Quantity{Value: 40, Unit: &percent}, false},
		"a broken number":          {claims.Quantity{Value: 7.25, Unit: &percent}, claims.Quantity{Value: 7.25, Unit: &percent}, true},
		"a third":                  {claims.Quantity{Value: 1. / 3}, claims.Quantity{Value: 1. / 3}, false},
		"a level and a rise by it": {claims.Quantity{Value: 140, Unit: &percent}, claims.Quantity{Value: 140, Unit: &percent, Change: &up}, false},
	} {
		if _, got := claims.SharedQuantity([]claims.Quantity{{Value: 7}, tt.a}, []claims.Quantity{tt.b}); got != tt.want {
			t.Errorf("%s: shared is %v, want %v", name, got, tt.want)
		}
	}
}
