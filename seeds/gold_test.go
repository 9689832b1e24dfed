package seeds

import (
	"bytes"
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/internal/golden"
)

// gold is a label file. The order of its fields is the order in the file.
type gold struct {
	Article   string      `json:"article"`
	Offsets   string      `json:"offsets"`
	Title     string      `json:"title"`
	Publisher string      `json:"publisher"`
	Published string      `json:"published"`
	Agencies  []string    `json:"agencies"`
	Language  string      `json:"language"`
	HeldOut   bool        `json:"held_out"`
	Rules     string      `json:"rules"`
	Claims    []goldClaim `json:"claims"`
	Never     []struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	} `json:"never"`
}

type goldClaim struct {
	Spans       []goldSpan         `json:"spans"`
	Speakers    []string           `json:"speakers"`
	Entity      string             `json:"entity"`
	Attribution claims.Attribution `json:"attribution"`
	Kinds       []claims.Kind      `json:"kinds"`
	Weight      int                `json:"weight"`
}

type goldSpan struct {
	Exact string `json:"exact"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

var kinds = map[claims.Kind]bool{
	claims.KindQuantity: true, claims.KindDate: true, claims.KindEvent: true, claims.KindDenial: true,
	claims.KindAccusation: true, claims.KindPromise: true, claims.KindPrediction: true,
	claims.KindDemand: true, claims.KindProposal: true, claims.KindPosition: true,
	claims.KindAssessment: true, claims.KindOpinion: true, claims.KindComparison: true, claims.KindCause: true,
}

func TestGold(t *testing.T) {
	files, err := filepath.Glob("articles/*.gold.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no gold files: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			g, text := readGold(t, file)
			if golden.Update() {
				g.anchor(text)
				writeGold(t, file, g)
			}
			checkSpans(t, g, text)
			checkLabels(t, g)
			if odd := strings.ContainsRune("13579", rune(g.Article[1])); g.HeldOut == odd {
				t.Errorf("held_out = %v; articles with an even number are held out", g.HeldOut)
			}
		})
	}
}

// checkSpans holds every span to the text, and keeps claims off furniture.
func checkSpans(t *testing.T, g gold, text []rune) {
	t.Helper()
	at := func(start, end int) string {
		if start < 0 || start >= end || end > len(text) {
			return ""
		}
		return string(text[start:end])
	}
	for _, n := range g.Never {
		if got := at(n.Start, n.End); got != n.Text {
			t.Errorf("never %d:%d holds %q, want %q", n.Start, n.End, got, n.Text)
		}
	}
	for _, c := range g.Claims {
		for _, s := range c.Spans {
			if got := at(s.Start, s.End); got != s.Exact {
				t.Errorf("claim %d:%d holds %q, want %q", s.Start, s.End, got, s.Exact)
			}
			for _, n := range g.Never {
				if s.Start < n.End && n.Start < s.End {
					t.Errorf("claim %q lies in furniture %q", s.Exact, n.Text)
				}
			}
		}
	}
}

// checkLabels holds what a label says to the lists that README.md names.
func checkLabels(t *testing.T, g gold) {
	t.Helper()
	heads := 0
	for _, c := range g.Claims {
		if len(c.Spans) == 0 {
			t.Fatalf("a claim of %v has no span", c.Speakers)
		}
		if c.Weight < 1 || c.Weight > 3 {
			t.Errorf("%q weighs %d, want 1, 2 or 3", c.Spans[0].Exact, c.Weight)
		}
		if c.Weight == 3 {
			heads++
		}
		for _, k := range c.Kinds {
			if !kinds[k] {
				t.Errorf("%q is of kind %q, which is not on the list", c.Spans[0].Exact, k)
			}
		}
		if c.Attribution != claims.Narration && len(c.Speakers) == 0 {
			t.Errorf("%q is somebody's words but names no speaker", c.Spans[0].Exact)
		}
	}
	if heads < 6 || heads > 10 {
		t.Errorf("%d claims weigh 3, want 6 to 10", heads)
	}
}

// anchor moves each span to the occurrence of its words nearest to its old start.
func (g *gold) anchor(text []rune) {
	for _, c := range g.Claims {
		for i, s := range c.Spans {
			c.Spans[i].Start, c.Spans[i].End = nearest(text, s.Exact, s.Start)
		}
	}
	for i, n := range g.Never {
		g.Never[i].Start, g.Never[i].End = nearest(text, n.Text, n.Start)
	}
}

// nearest returns 0, 0 for words that do not stand in the text.
func nearest(text []rune, words string, near int) (start, end int) {
	want, found := []rune(words), false
	for i := 0; i+len(want) <= len(text); i++ {
		if string(text[i:i+len(want)]) != words {
			continue
		}
		if !found || abs(i-near) < abs(start-near) {
			start, end, found = i, i+len(want), true
		}
	}
	return start, end
}

func abs(n int) int { return max(n, -n) }

func readGold(t *testing.T, file string) (gold, []rune) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&g); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	text, err := os.ReadFile(filepath.Join("articles", g.Article))
	if err != nil {
		t.Fatal(err)
	}
	return g, []rune(string(bytes.TrimPrefix(text, []byte("\ufeff"))))
}

func writeGold(t *testing.T, file string, g gold) {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(g); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestPages holds each page to its pasted twin: every claim of weight 3 must
// stand in it, word for word.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("articles/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, page := range pages {
		raw, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		body := html.UnescapeString(string(raw))
		g, _ := readGold(t, strings.TrimSuffix(page, ".html")+".gold.json")
		for _, c := range g.Claims {
			if c.Weight == 3 && !strings.Contains(body, c.Spans[0].Exact) {
				t.Errorf("%s lacks %q", page, c.Spans[0].Exact)
			}
		}
	}
}
