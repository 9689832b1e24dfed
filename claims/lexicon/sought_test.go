package lexicon

import (
	"strings"
	"testing"
)

// Holds must say what strings.Contains says, for each phrase of each class: alone, inside
// a text, inside a word, cut short, and where it is not there.
func TestHolds(t *testing.T) {
	for _, l := range []*Lexicon{English(), German(), Spanish()} {
		for c, phrases := range l.entries {
			class := Class(c)
			for _, p := range phrases {
				for _, text := range []string{p, "so " + p + " it is", "x" + p + "x", p[:len(p)-1], "~" + p[1:], ""} {
					if got, want := l.Holds(class, text), containsAny(text, phrases); got != want {
						t.Fatalf("%v: Holds(%q) = %v, strings.Contains says %v", class, text, got, want)
					}
				}
			}
		}
	}
}

func TestHoldsOneLetter(t *testing.T) {
	l := &Lexicon{}
	l.entries[PageTalk] = []string{"@", "our app"}
	for text, want := range map[string]bool{"@": true, "a@b": true, "ends @": true, "our ap": false, "our": false, "o": false} {
		if got := l.Holds(PageTalk, text); got != want {
			t.Errorf("Holds(%q) = %v", text, got)
		}
	}
}

func TestOpening(t *testing.T) {
	l := &Lexicon{}
	l.entries[PageTalk] = []string{"our app", "@", "or"}
	for text, want := range map[string]string{"": "", "o": "our app or", "@ home": "@", "app": ""} {
		if got := strings.Join(l.Opening(PageTalk, text), " "); got != want {
			t.Errorf("Opening(%q) = %q, want %q", text, got, want)
		}
	}
}

func containsAny(text string, phrases []string) bool {
	for _, p := range phrases {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// A paragraph without any of the phrases, which is what nearly all are, beside a look for
// each phrase by itself.
func BenchmarkHolds(b *testing.B) {
	paragraph := strings.Repeat("the city has spent $44 million on dredging its harbour since 2016, an audit found. ", 4)
	english := English()
	b.Run("Holds", func(b *testing.B) {
		for b.Loop() {
			if english.Holds(PageTalk, paragraph) {
				b.Fatal("it holds none")
			}
		}
	})
	b.Run("Contains", func(b *testing.B) {
		for b.Loop() {
			if containsAny(paragraph, english.Phrases(PageTalk)) {
				b.Fatal("it holds none")
			}
		}
	})
}
