package claimreview

import (
	"cmp"
	"encoding/json"
	"errors"

	"factdesk/review"
)

// mediaReview is one of a document, or why it can't be kept.
type mediaReview struct {
	media *review.Media
	raw   json.RawMessage
	err   error
}

// media reads a MediaReview. Its texts and addresses are brought into the form in which
// those of a fact-check are.
func (d *document) media(raw json.RawMessage, o object, at around) {
	s := shaper{refs: d.refs, left: d.left, table: true, around: at}
	s.standsOn(o)
	e := review.External{}
	s.publisher(&e, o)
	s.address(&e, o)
	item := s.object("itemReviewed", o["itemReviewed"], "name")
	claim := s.resolve(item["interpretedAsClaim"])
	e.ClaimReviewed = cmp.Or(s.text("claimReviewed", o["claimReviewed"]), claim.words(), s.text("embeddedTextCaption", item["embeddedTextCaption"]))
	e.Rating = s.text("mediaAuthenticityCategory", o["mediaAuthenticityCategory"])
	e.Explanation = s.text("originalMediaContextDescription", o["originalMediaContextDescription"])
	e.Appearances = s.wholes("mediaItemAppearance", s.links("mediaItemAppearance", item["mediaItemAppearance"]))
	e.Normalise()
	out := mediaReview{raw: raw}
	if e.URL == "" {
		out.err = errors.New("it is a MediaReview without an address (url)")
	} else {
		out.media = &review.Media{URL: e.URL, Publisher: e.Publisher, Category: e.Rating, Claim: e.ClaimReviewed, Original: e.Explanation, Files: e.Appearances}
	}
	d.medias = append(d.medias, out)
}

// mediaRecords are the document's MediaReviews as records of the import.
func (d *document) mediaRecords(place string) []Record {
	var out []Record
	for _, m := range d.medias {
		raw := m.raw
		if !d.left.keeps(raw) || len(raw) > maxRecord {
			raw = raw[:min(len(raw), maxJunk)]
		}
		out = append(out, Record{Place: place + ", media", Raw: raw, Media: m.media, Err: m.err})
	}
	return out
}
