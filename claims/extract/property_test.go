package extract

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"factdesk/claims"
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
		checkFound(t, s, all(Input{Text: s}))
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

// failer is what rapid, testing and fuzzing have in common.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// checkFound holds candidates to what claims.Found promises.
func checkFound(t failer, s string, found []claims.Found) {
	t.Helper()
	runes := []rune(s)
	part := func(start, end int) string {
		if start < 0 || end < start || end > len(runes) {
			t.Fatalf("span %d-%d outside the text of %d code points %q", start, end, len(runes), s)
		}
		return string(runes[start:end])
	}
	same := func(what, got, want string) {
		if string([]rune(got)) != want {
			t.Fatalf("%s = %q, the text has %q, in %q", what, got, want, s)
		}
	}
	for i, f := range found {
		if f.Start >= f.End {
			t.Fatalf("candidate %d is empty, in %q", i, s)
		}
		same("exact", f.Exact, part(f.Start, f.End))
		same("prefix", f.Prefix, part(max(0, f.Start-32), f.Start))
		same("suffix", f.Suffix, part(f.End, min(len(runes), f.End+32)))
		if f.Sentence.Start > f.Start || f.Sentence.End < f.End {
			t.Fatalf("sentence %v does not hold %d-%d, in %q", f.Sentence, f.Start, f.End, s)
		}
		if f.Sentence.End > len(runes) { // not part: a line of a megabyte is one sentence of thousands of candidates
			t.Fatalf("sentence %v outside the text of %d code points %q", f.Sentence, len(runes), s)
		}
		if (f.SpeakerAsWritten == nil) != (f.SpeakerStart == nil) || (f.SpeakerStart == nil) != (f.SpeakerEnd == nil) {
			t.Fatalf("half a speaker mention: %+v, in %q", f, s)
		}
		if f.SpeakerStart != nil {
			same("speaker_as_written", *f.SpeakerAsWritten, part(*f.SpeakerStart, *f.SpeakerEnd))
		}
		if (f.SpeakerLink == nil) != (f.Attribution == claims.Narration || f.Attribution == claims.Headline) || f.Chain == nil {
			t.Fatalf("candidate %d has link %v and chain %v, in %q", i, f.SpeakerLink, f.Chain, s)
		}
		for _, of := range f.Chain {
			part(of.Start, of.End)
		}
		if f.Content != nil {
			part(f.Content.Start, f.Content.End)
		}
		for _, q := range f.Quantities {
			part(q.Start, q.End)
			if q.Start < f.Start || q.End > f.End {
				t.Fatalf("quantity %+v outside its candidate %d-%d, in %q", q, f.Start, f.End, s)
			}
		}
		for _, c := range f.Cues {
			part(c.Start, c.End)
		}
		if f.Worth < 0 || f.Worth > 1 || len(f.Kinds) == 0 || i > 0 && f.Worth > found[i-1].Worth {
			t.Fatalf("candidate %d: worth %v kinds %v, in %q", i, f.Worth, f.Kinds, s)
		}
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("GENEVA (AP) — “We never did,” Lavrov said. ‘Who’s “he”?’ 5 to 10 million people fled.")
	f.Add("According to X, Y said Z denied it.\r\n\r\n1 of 2 Photo")
	f.Fuzz(func(t *testing.T, s string) { checkFound(t, s, all(Input{Text: s})) })
}

// TestLongLine reads a megabyte without a line break, of words and of the signs that
// open something and never close it.
func TestLongLine(t *testing.T) {
	for _, piece := range []string{"Lavrov said that Russia, who attacked, never did and ", "\"", "'a ", "(", ", ", "said ", "A", "a-", "1,", "$", "\u00a0", "The of ", "“x” said. "} {
		s := strings.Repeat(piece, 1_000_000/len(piece))
		at := time.Now()
		checkFound(t, s, all(Input{Text: s}))
		if took := time.Since(at); took > 20*time.Second {
			t.Errorf("1 MB of %q took %v", piece, took)
		}
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
