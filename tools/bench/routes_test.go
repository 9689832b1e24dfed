package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"factdesk/internal/store"
)

// TestEveryRouteIsAsked: a new GET route is in the table of growth by itself, unless asked
// says on purpose that it is not.
func TestEveryRouteIsAsked(t *testing.T) {
	db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "r.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	have := map[string]string{"common": "a", "rare": "b"}
	for what := range examples {
		have[what] = "x"
	}
	routes := getRoutes(faces(db))
	if len(routes) < 80 {
		t.Errorf("%d GET routes, want all of them", len(routes))
	}
	for _, route := range routes {
		forms, exempt := asked[route]
		got := addresses(route, have)
		if len(got) == 0 && (!exempt || len(forms) > 0) {
			t.Errorf("GET %s is never asked: %s", route, spelled(route))
		}
		for _, a := range got {
			if strings.ContainsAny(a, ":{*") && !strings.HasPrefix(a, "/v1alpha1/claims:") {
				t.Errorf("GET %s is asked as %s", route, a)
			}
		}
	}
	for route := range asked {
		if !slices.Contains(routes, route) {
			t.Errorf("there is no GET %s", route)
		}
	}
}

func TestWhatGrowsIsMarked(t *testing.T) {
	s := settings{percent: 50}
	for _, tt := range []struct {
		name  string
		took  [][]float64
		want  string
		grows bool
	}{
		{"the same", [][]float64{{1, 2, 3}, {2, 3, 2}}, "2.0 → 2.0 (0.0)", false},
		{"grown, and below 5 ms", [][]float64{{1}, {4.9}}, "1.0 → 4.9 (0.0)", false},
		{"twice as long", [][]float64{{10}, {20}}, "10 → 20 (0.0)", false},
		{"longer than that", [][]float64{{10}, {15}, {21}}, "**10 → 15 → 21 (0.0)**", true},
		{"nothing there", [][]float64{{}, {}}, "– → –", false},
	} {
		var all []grown
		for _, took := range tt.took {
			all = append(all, grown{took: took})
		}
		if got, grows := s.cell(all); got != tt.want || grows != tt.grows {
			t.Errorf("%s: %q, %v; want %q, %v", tt.name, got, grows, tt.want, tt.grows)
		}
	}
}
