package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract"
)

// shared is what stands beside the project; a clone without it passes its tests.
func shared() string {
	if dir := os.Getenv("FACTDESK_SHARED"); dir != "" {
		return dir
	}
	return "../../../shared"
}

// TestGoldArticle holds the bar on the real article: every claim of weight 3 among
// the first, and at most three that are in no gold list.
func TestGoldArticle(t *testing.T) {
	file := filepath.Join(shared(), "articles/dw-2022-01-21-blinken-lavrov.gold.json")
	if _, err := os.Stat(file); err != nil {
		t.Skip("the gold article is not beside the project: its bar is not measured")
	}
	var out strings.Builder
	for _, first := range []int{readHead, 15} { // the spine's bar, and the higher one
		missed, err := evalArticles(&out, []string{file}, first, true)
		if err != nil {
			t.Fatal(err)
		}
		if missed > 0 {
			t.Errorf("the gold article misses the bar among the first %d", first)
		}
	}
	t.Log(out.String())
}

// TestSeedArticles measures the articles written for the project. Half of them are
// held out from tuning, and some miss the bar; so the floor is on their sum, and what
// may never happen is held on each.
func TestSeedArticles(t *testing.T) {
	holdFloor(t, "../../seeds/articles", 90)
}

// TestDevArticles does the same with the articles that imitate real pages; the floor
// holds for all twelve, of which four nobody tunes on.
func TestDevArticles(t *testing.T) {
	holdFloor(t, "../../claims/extract/testdata/articles", 88)
}

// holdFloor wants at least so many percent of the claims of weight 3 in a folder at
// the head with their speaker.
func holdFloor(t *testing.T, folder string, percent int) {
	t.Helper()
	files, err := goldFiles([]string{folder})
	if err != nil {
		t.Fatal(err)
	}
	found, top := 0, 0
	for _, file := range files {
		g, in, err := loadGold(file)
		if err != nil {
			t.Fatal(err)
		}
		if !extract.Reads(in.Language) {
			continue
		}
		claims, err := extract.Extract(in, nil)
		if err != nil {
			t.Fatal(err)
		}
		s := scoreArticle(g, claims, readHead)
		t.Logf("%s: weight 3 %d/%d, outside %d, never %d", s.name, s.found, s.top, s.outside, s.never)
		found, top = found+s.found, top+s.top
		if s.outside > maxOutside {
			t.Errorf("%s: %d of the first %d lie outside the gold list, at most %d may", s.name, s.outside, readHead, maxOutside)
		}
		if s.never > 0 {
			t.Errorf("%s: %d candidates overlap what is no article", s.name, s.never)
		}
	}
	if found*100 < top*percent {
		t.Errorf("claims of weight 3 at the head with their speaker: %d of %d, want %d %%", found, top, percent)
	}
}

// TestMatches holds the rule by which a candidate finds a gold claim.
func TestMatches(t *testing.T) {
	spans := []goldSpan{{Span: claims.Span{Start: 100, End: 200}}}
	for _, tt := range []struct {
		name       string
		start, end int
		want       bool
	}{
		{"the span itself", 100, 200, true},
		{"seven tenths of it", 130, 200, true},
		{"less than seven tenths", 131, 200, false},
		{"twice its length", 50, 250, true},
		{"more than twice", 50, 251, false},
		{"beside it", 200, 300, false},
	} {
		if got := matches(claims.Found{Start: tt.start, End: tt.end}, spans); got != tt.want {
			t.Errorf("%s: matches(%d-%d) = %v, want %v", tt.name, tt.start, tt.end, got, tt.want)
		}
	}
}
