package found

import (
	"factdesk/claims"
	"factdesk/claims/text"
)

// SaidBy notes who says the words of a candidate, where a transcript's label or the
// recording itself tells; nobody where they are said and it is not told.
func (c *Candidate) SaidBy(d *text.Doc, v *text.Voice) {
	if !v.Known() {
		c.SpokenBy(d, Speaks{})
		return
	}
	c.SpokenBy(d, Speaks{Name: v.Name, Link: claims.LinkLabel, Start: v.Start, End: v.End})
	if v.Title != "" {
		c.SpeakerRole = &v.Title
	}
}
