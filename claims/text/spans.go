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
