package text

import "factdesk/claims"

// Spans are the sentences with the markers of list items ("•", "3.") that begin
// them, so that every character but white space stands in one. They ascend and do
// not overlap; headings, captions and furniture are in them like anything else.
func (d *Doc) Spans() []claims.Span {
	spans := make([]claims.Span, len(d.Sentences))
	for i, s := range d.Sentences {
		spans[i] = claims.Span{Start: s.Start, End: s.End}
		if b := &d.Blocks[s.Block]; b.First == s.First {
			spans[i].Start = b.Mark
		}
	}
	return spans
}

// Around is the sentence that a span stands in, or the sentences when it runs over.
func (d *Doc) Around(span claims.Span) claims.Span {
	out := span
	for _, s := range d.Sentences {
		if s.Start < span.End && span.Start < s.End {
			out.Start, out.End = min(out.Start, s.Start), max(out.End, s.End)
		}
	}
	return out
}

// ParseDetected is ParseIn for a text whose language nobody has told: as German where
// Language is sure of it.
func ParseDetected(s string) *Doc { return ParseIn(s, Language(s)) }
