package admin

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"factdesk/claims"
)

func mark(start, end int, sort sort, state string) Mark {
	return Mark{Span: claims.Span{Start: start, End: end}, Sort: sort, State: state}
}

func TestParagraphsKeepOffsetsOverLineEnds(t *testing.T) {
	text := "One\u00a0two\r\n\r\n  \r\nÄé😀 three\rfour"
	got := [][2]any{}
	for _, p := range paragraphs(text, []Mark{mark(4, 7, claimMark, ""), mark(14, 16, speakerMark, "")}) {
		for _, r := range p.Runs {
			got = append(got, [2]any{r.Start, r.Text})
		}
	}
	want := [][2]any{{0, "One\u00a0"}, {4, "two"}, {15, "Ä"}, {16, "é😀 three"}, {25, "four"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("runs of %q (-want +got):\n%s", text, diff)
	}
}

func TestOverlappingMarks(t *testing.T) {
	ps := paragraphs("abcdefghij", []Mark{mark(0, 8, foundMark, "new"), mark(2, 4, foundMark, "published"), mark(3, 10, sentenceMark, "")})
	type run struct {
		Text, State string
		More        int
		Sentence    bool
	}
	got := []run{}
	for _, r := range ps[0].Runs {
		x := run{Text: r.Text, More: r.More, Sentence: r.Sentence}
		if r.Found != nil {
			x.State = r.Found.State
		}
		got = append(got, x)
	}
	want := []run{{"ab", "new", 0, false}, {"c", "published", 1, false}, {"d", "published", 1, true}, {"efgh", "new", 0, true}, {"ij", "", 0, true}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whatever the text and the marks: every run's text stands at its offset, and what
// is left out is white space.
func TestRunsAreTheTextProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab é😀\u00a0\n\r\t.")))
		s := text.Draw(t, "text")
		r := []rune(s)
		marks := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Mark {
			return mark(rapid.IntRange(-2, len(r)+2).Draw(t, "start"), rapid.IntRange(-2, len(r)+2).Draw(t, "end"), sort(rapid.IntRange(0, 4).Draw(t, "sort")), "new")
		}), 0, 6).Draw(t, "marks")
		at := 0
		for _, p := range paragraphs(s, marks) {
			for _, run := range p.Runs {
				end := run.Start + utf8.RuneCountInString(run.Text)
				if run.Start < at || end > len(r) || string(r[run.Start:end]) != run.Text {
					t.Fatalf("run %q at %d does not stand there in %q", run.Text, run.Start, s)
				}
				if left := string(r[at:run.Start]); strings.TrimSpace(left) != "" {
					t.Fatalf("%q was left out of %q", left, s)
				}
				at = end
			}
		}
		if left := string(r[at:]); strings.TrimSpace(left) != "" {
			t.Fatalf("%q was left out at the end of %q", left, s)
		}
	})
}

func TestNearKeepsWhatIsAroundTheClaim(t *testing.T) {
	all := paragraphs(strings.Repeat("line\n", 1000), nil)
	got, partial := near(all, 5*700+2, 100)
	if !partial || len(got) != 100 || got[0].Start > 5*700 || got[99].Start < 5*700 {
		t.Errorf("near = %d paragraphs from %d, partial %v", len(got), got[0].Start, partial)
	}
	if got, partial := near(all[:50], 5, 100); partial || len(got) != 50 {
		t.Errorf("of a short text near = %d paragraphs, partial %v", len(got), partial)
	}
}

func TestOccurrencesOfPastedWords(t *testing.T) {
	text := "He said: “Some\u00a0100,000\r\ntroops (a+b)” and some 100,000 troops more. some 100,000 troops!"
	for _, tt := range []struct {
		name, words string
		want        []string
	}{
		{"with another white space", "Some 100,000 troops", []string{"Some\u00a0100,000\r\ntroops"}},
		{"twice", "some 100,000  troops", []string{"some 100,000 troops", "some 100,000 troops"}},
		{"signs of patterns are plain", "(a+b)”", []string{"(a+b)”"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all, err := occurrences(text, tt.words)
			got := []string{}
			for _, o := range all {
				exact, _, _, _ := claims.Cut(text, o.Start, o.End)
				if exact != o.Words {
					t.Errorf("text[%d:%d] = %q, want %q", o.Start, o.End, exact, o.Words)
				}
				got = append(got, o.Words)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" || err != nil {
				t.Errorf("occurrences(%q): %v (-want +got):\n%s", tt.words, err, diff)
			}
		})
	}
	if _, err := occurrences(text, "nowhere"); err == nil {
		t.Error("words that stand nowhere are found")
	}
}
