package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSpans(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"list markers", "1. One\n2. Two.\n• Three", []string{"1. One", "2. Two.", "• Three"}},
		{"no-break space, soft hyphen, combining mark", "It\u00a0co\u00adst e\u0301.\u00a0He paid.", []string{"It\u00a0co\u00adst e\u0301.", "He paid."}},
		{"low quotes and emoji", "„Nein.“ 😀 We left. 😀", []string{"„Nein.“", "😀 We left. 😀"}},
		{"carriage returns", "One is here.\r\n\r\nTwo is here.\r\n", []string{"One is here.", "Two is here."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			d := Parse(tt.text)
			for _, s := range d.Spans() {
				got = append(got, d.Slice(s.Start, s.End))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("spans of %q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// FuzzSpans: spans ascend, lie inside, and leave out nothing but white space.
func FuzzSpans(f *testing.F) {
	for _, s := range []string{"1.) One 2.) Two", "• 9. A • 10. B", "It\u00a0rained.\r\nWe left. . . . So", "„Ja.“ 😀", "\xff. A", "a. b c.", "•", "⁃9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := Parse(s)
		at := 0
		for _, x := range d.Spans() {
			if x.Start < at || x.End <= x.Start || x.End > len(d.Runes) {
				t.Fatalf("span %v of %q behind %d", x, s, at)
			}
			if left := strings.TrimFunc(d.Slice(at, x.Start), IsSpace); left != "" {
				t.Fatalf("%q of %q stands in no sentence", left, s)
			}
			at = x.End
		}
		if left := strings.TrimFunc(d.Slice(at, len(d.Runes)), IsSpace); left != "" {
			t.Fatalf("%q of %q stands in no sentence", left, s)
		}
	})
}

// BenchmarkSigns reports MB a second on signs without a word, which must not fall as the
// text grows: every one of them asks what stands around it.
func BenchmarkSigns(b *testing.B) {
	for _, sign := range []string{". ", "! ", "? \" ", "( "} {
		for _, kb := range []int{16, 64, 256} {
			text := strings.Repeat(sign, kb<<10/len(sign)) + "End."
			b.Run(fmt.Sprintf("%s/%dKB", strings.TrimSpace(sign), kb), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Parse(text)
				}
			})
		}
	}
}

func BenchmarkSegment(b *testing.B) {
	s := strings.Repeat("The city has spent $44 million since 2016, the audit found. “We knew,” Mr. Roe said.\n\n", 600)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(s).Spans()
	}
}
