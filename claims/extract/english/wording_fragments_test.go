package english

import (
	"os"
	"path/filepath"
	"testing"

	"factdesk/claims/extract/found"
)

// mostFragments is how many wordings of the labelled articles our own reading finds no verb in;
// most of those are sentences whose verb it does not know. It may only fall.
const mostFragments = 83

// TestFewWordingsAreFragments: of words that are nobody's quote, few lack a subject or a verb.
func TestFewWordingsAreFragments(t *testing.T) {
	fragments := 0
	for _, folder := range []string{"articles", "news", "unseen/articles"} {
		files, err := filepath.Glob("../testdata/" + folder + "/*.txt")
		if err != nil || len(files) == 0 {
			t.Fatalf("articles of %s: %d, %v", folder, len(files), err)
		}
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range Read(found.Article{Text: string(text), Published: tuesday}, nil) {
				w := read(found.Article{Text: c.Wording}, nil)
				if !c.Quoted && !w.writing().carried(phrase{0, len(w.t)}) {
					fragments++
				}
			}
		}
	}
	if fragments > mostFragments {
		t.Errorf("%d wordings have no verb of their own, at most %d had", fragments, mostFragments)
	}
}
