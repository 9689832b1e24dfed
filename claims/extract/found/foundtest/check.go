// Package foundtest holds what an extractor found to what claims.Found promises.
package foundtest

import "factdesk/claims"

// Failer is what rapid, testing and fuzzing have in common.
type Failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Check holds ranked candidates of a text to what claims.Found promises.
func Check(t Failer, s string, found []claims.Found) {
	t.Helper()
	c := checker{Failer: t, text: s, runes: []rune(s)}
	for i, f := range found {
		c.place(i, f)
		c.speaker(i, f)
		c.spans(f)
		if f.Worth < 0 || f.Worth > 1 || len(f.Kinds) == 0 {
			t.Fatalf("candidate %d: worth %v kinds %v, in %q", i, f.Worth, f.Kinds, s)
		}
		if i > 0 && f.Worth > found[i-1].Worth {
			t.Fatalf("candidate %d: worth %v, behind one of %v, in %q", i, f.Worth, found[i-1].Worth, s)
		}
	}
}

type checker struct {
	Failer
	text  string
	runes []rune
}

// part is what stands at a span, which must lie in the text.
func (c checker) part(start, end int) string {
	if start < 0 || end < start || end > len(c.runes) {
		c.Fatalf("span %d-%d outside the text of %d code points %q", start, end, len(c.runes), c.text)
	}
	return string(c.runes[start:end])
}

func (c checker) same(what, got, want string) {
	if string([]rune(got)) != want {
		c.Fatalf("%s = %q, the text has %q, in %q", what, got, want, c.text)
	}
}

func (c checker) place(i int, f claims.Found) {
	if f.Start >= f.End {
		c.Fatalf("candidate %d is empty, in %q", i, c.text)
	}
	c.same("exact", f.Exact, c.part(f.Start, f.End))
	c.same("prefix", f.Prefix, c.part(max(0, f.Start-32), f.Start))
	c.same("suffix", f.Suffix, c.part(f.End, min(len(c.runes), f.End+32)))
	if f.Sentence.Start > f.Start || f.Sentence.End < f.End {
		c.Fatalf("sentence %v does not hold %d-%d, in %q", f.Sentence, f.Start, f.End, c.text)
	}
	if f.Sentence.End > len(c.runes) { // not part: a line of a megabyte is one sentence of thousands of candidates
		c.Fatalf("sentence %v outside the text of %d code points %q", f.Sentence, len(c.runes), c.text)
	}
}

func (c checker) speaker(i int, f claims.Found) {
	if (f.SpeakerAsWritten == nil) != (f.SpeakerStart == nil) || (f.SpeakerStart == nil) != (f.SpeakerEnd == nil) {
		c.Fatalf("half a speaker mention: %+v, in %q", f, c.text)
	}
	if f.SpeakerStart != nil {
		c.same("speaker_as_written", *f.SpeakerAsWritten, c.part(*f.SpeakerStart, *f.SpeakerEnd))
	}
	nobody := f.Attribution == claims.Narration || f.Attribution == claims.Headline
	if (f.SpeakerLink == nil) != nobody || f.Chain == nil {
		c.Fatalf("candidate %d has link %v and chain %v, in %q", i, f.SpeakerLink, f.Chain, c.text)
	}
}

func (c checker) spans(f claims.Found) {
	for _, of := range f.Chain {
		c.part(of.Start, of.End)
	}
	if f.Content != nil {
		c.part(f.Content.Start, f.Content.End)
	}
	for _, cue := range f.Cues {
		c.part(cue.Start, cue.End)
	}
	for _, q := range f.Quantities {
		c.part(q.Start, q.End)
		if q.Start < f.Start || q.End > f.End {
			c.Fatalf("quantity %+v outside its candidate %d-%d, in %q", q, f.Start, f.End, c.text)
		}
	}
}
