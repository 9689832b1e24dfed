package extract

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"factdesk/claims/extract/found/foundtest"
)

// pieces are what random articles are made of: words that rules look for, signs that
// break them, and line ends of every kind.
var pieces = []string{
	"said", "Lavrov", "Sergey Lavrov", "the minister", "that", "Russia", "denied", "accused", "of", "attacked", "in 2014", "100,000 troops",
	"$44 million", "5 to 10 percent", "“", "”", "\"", "'", "’", "‘", "«", "»", ",", ".", "?", "!", "…", "—", " - ", ":", ";", "(", ")",
	"\n", "\n\n", "\r\n", "\r\n\r\n", "\u00a0", "\u00ad", "\u200b", "é", "é", "😀", "👩‍👩‍👧", "Mr.", "U.S.", "a.m.", "who", "which", "and", "but", "according to",
	"he", "they", "not", "never", "Watch video 01:59", "Image: AP", "•", "1.", "By Jane Roe", "will", "said:", "''", "``", "\t", "\u2028", "it's", "ministers'", "\xff",
}

func randomText(t *rapid.T) string {
	if rapid.Bool().Draw(t, "any") {
		return rapid.String().Draw(t, "text")
	}
	var b strings.Builder
	for _, p := range rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 80).Draw(t, "pieces") {
		b.WriteString(p)
		if rapid.IntRange(0, 4).Draw(t, "space") > 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func TestCandidatesStandInTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomText(t)
		foundtest.Check(t, s, all(Input{Text: s}))
	})
}

func TestSameTextSameBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomText(t)
		a, err := json.Marshal(all(Input{Text: s}))
		if err != nil {
			t.Fatal(err)
		}
		b, _ := json.Marshal(all(Input{Text: s}))
		if string(a) != string(b) {
			t.Fatalf("two readings of %q differ:\n%s\n%s", s, a, b)
		}
	})
}

func FuzzExtract(f *testing.F) {
	f.Add("GENEVA (AP) — “We never did,” Lavrov said. ‘Who’s “he”?’ 5 to 10 million people fled.")
	f.Add("According to X, Y said Z denied it.\r\n\r\n1 of 2 Photo")
	f.Fuzz(func(t *testing.T, s string) { foundtest.Check(t, s, all(Input{Text: s})) })
}

// TestLongLine reads a megabyte without a line break, of words and of the signs that
// open something and never close it.
func TestLongLine(t *testing.T) {
	for _, piece := range []string{"Lavrov said that Russia, who attacked, never did and ", "\"", "'a ", "(", ", ", "said ", "A", "a-", "1,", "$", "\u00a0", "The of ", "“x” said. "} {
		s := strings.Repeat(piece, 1_000_000/len(piece))
		foundtest.Bounded(t, fmt.Sprintf("1 MB of %q", piece), 20*time.Second, func() {
			foundtest.Check(t, s, all(Input{Text: s}))
		})
	}
}

// A text that ends in the middle of a clause is read like any other.
func TestTextsThatBreakOff(t *testing.T) {
	for _, s := range []string{", who ", ", which ", "he said that ", "according to ", "accused of "} {
		for n := 1; n <= 40; n++ {
			all(Input{Text: "The minister spoke to reporters on Monday" + strings.Repeat(s, n)})
			all(Input{Text: strings.Repeat(s, n)})
		}
	}
}
