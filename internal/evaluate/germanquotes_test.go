package evaluate

import (
	"path/filepath"
	"testing"

	"factdesk/internal/errs"
)

// TestGermanQuotesReachTheirTargets holds both parts at hand to what has been reached.
func TestGermanQuotesReachTheirTargets(t *testing.T) {
	dir, err := Data(SharedData(), "german-quotes", "dev.jsonl")
	if errs.KindOf(err) == errs.NotFound {
		t.Skip("no German quotes beside the project: their figures are not measured")
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range germanQuoteParts {
		m, err := scoreGermanQuotes(filepath.Join(dir, part+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		if got := F1(m.contents.p(), m.contents.r()); got < germanContentsReached {
			t.Errorf("%s: words of contents F1 = %.3f, want at least %.2f", part, got, germanContentsReached)
		}
		if got := F1(m.sources.p(), m.sources.r()); got < germanSourcesReached {
			t.Errorf("%s: words of sources F1 = %.3f, want at least %.2f", part, got, germanSourcesReached)
		}
	}
}

const (
	germanContentsReached = .80
	germanSourcesReached  = .66
)

// TestGermanQuoteScorer: what is counted, on a text of our own.
func TestGermanQuoteScorer(t *testing.T) {
	text := "Petra Ax sagte am Montag, das Geld sei weg. Die Stadt schwieg. US-Minister kamen."
	m := &germanScore{types: map[string]*spokenScore{"Indirect": {}}}
	a := germanArticle{ID: "own", Text: text, Quotes: []germanQuote{
		{Type: "Indirect", Quote: [][2]int{{26, 42}}, Speaker: [][2]int{{0, 8}}},
		{Type: "Reported", Quote: [][2]int{{44, 61}}, Speaker: [][2]int{{44, 53}}},
		{Type: "Indirect", Quote: [][2]int{{63, 80}}},
	}}
	if err := m.add(a); err != nil {
		t.Fatal(err)
	}
	if want := (spanScore{ours: 4, right: 4, gold: 7, found: 4}); m.contents != want {
		t.Errorf("words of contents %+v, want %+v", m.contents, want)
	}
	if want := (spanScore{ours: 2, right: 2, gold: 2, found: 2}); m.sources != want {
		t.Errorf("words of sources %+v, want %+v", m.sources, want)
	}
	if got, want := *m.types["Indirect"], (spokenScore{quotes: 2, found: 1, marked: 1, answered: 1, right: 1}); got != want {
		t.Errorf("indirect quotes %+v, want %+v", got, want)
	}
	if len(m.errors) != 1 || m.errors[0].Kind != "indirect: missed" {
		t.Errorf("errors %+v, want the missed quote alone", m.errors)
	}
}
