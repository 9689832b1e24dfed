package extract

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"factdesk/claims"
)

// goldFile is the part of a label file that the checks below look at.
type goldFile struct {
	Article string `json:"article"`
	HeldOut bool   `json:"held_out"`
	Claims  []struct {
		Spans       []goldSpan         `json:"spans"`
		Speakers    []string           `json:"speakers"`
		Attribution claims.Attribution `json:"attribution"`
		Kinds       []claims.Kind      `json:"kinds"`
		Weight      int                `json:"weight"`
	} `json:"claims"`
	Never []struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	} `json:"never"`
}

type goldSpan struct {
	Exact string `json:"exact"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// heldOut are the articles that nobody tunes on; see testdata/articles/README.md.
var heldOut = map[string]bool{"03": true, "06": true, "09": true, "12": true}

// TestGoldFiles holds the labels to their texts, as seeds does with its own.
func TestGoldFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/articles/*.gold.json")
	if err != nil || len(files) != 12 {
		t.Fatalf("%d gold files (%v), want 12", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var g goldFile
			if err := json.Unmarshal(raw, &g); err != nil {
				t.Fatal(err)
			}
			body, err := os.ReadFile(filepath.Join("testdata/articles", g.Article))
			if err != nil {
				t.Fatal(err)
			}
			if want := heldOut[g.Article[:2]]; g.HeldOut != want {
				t.Errorf("held_out = %v, want %v", g.HeldOut, want)
			}
			checkGold(t, g, []rune(string(bytes.TrimPrefix(body, []byte("\ufeff")))))
		})
	}
}

func checkGold(t *testing.T, g goldFile, text []rune) {
	t.Helper()
	holds := func(start, end int, want string) {
		t.Helper()
		if start < 0 || start >= end || end > len(text) || string(text[start:end]) != want {
			t.Errorf("%d:%d does not hold %q", start, end, want)
		}
	}
	for _, n := range g.Never {
		holds(n.Start, n.End, n.Text)
	}
	heads := 0
	for _, c := range g.Claims {
		if len(c.Spans) == 0 || len(c.Kinds) == 0 || c.Weight < 1 || c.Weight > 3 {
			t.Fatalf("a claim lacks a span, a kind or its weight: %+v", c)
		}
		if c.Weight == 3 {
			heads++
		}
		if c.Attribution != claims.Narration && len(c.Speakers) == 0 {
			t.Errorf("%q is somebody's words but names no speaker", c.Spans[0].Exact)
		}
		for _, s := range c.Spans {
			holds(s.Start, s.End, s.Exact)
			for _, n := range g.Never {
				if s.Start < n.End && n.Start < s.End {
					t.Errorf("claim %q lies in furniture %q", s.Exact, n.Text)
				}
			}
		}
	}
	if heads < 6 || heads > 10 {
		t.Errorf("%d claims weigh 3, want 6 to 10", heads)
	}
}
