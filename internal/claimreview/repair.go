package claimreview

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"factdesk/review"
)

// external reads a ClaimReview. What it returns is normalised, with what was
// repaired; Check says whether it can be kept.
func (s *shaper) external(o object) *review.External {
	e := &review.External{}
	if s.around.via != "" {
		s.tell(s.around.via, "the review stood inside it", "", "")
	}
	item := s.item(o)
	e.ClaimReviewed = s.wording(o["claimReviewed"])
	e.FullClaim = s.text("itemReviewed.name", item["name"])
	if e.FullClaim == "" {
		e.FullClaim = s.text("itemReviewed.text", item["text"])
	}
	if strings.TrimSpace(e.ClaimReviewed) == "" && e.FullClaim != "" {
		e.ClaimReviewed, e.FullClaim = e.FullClaim, ""
		s.tell("claimReviewed", "missing; itemReviewed.name stands for it", "", e.ClaimReviewed)
	}
	e.Title, e.Language = s.title(o), s.language(o)
	s.publisher(e, o)
	s.address(e, o)
	s.rating(e, o["reviewRating"])
	s.dates(e, o)
	s.claim(e, item)
	return s.finish(e)
}

// finish normalises and puts all repairs together.
func (s *shaper) finish(e *review.External) *review.External {
	e.Repairs = append(s.repairs, e.Normalise()...)
	if e.ReviewDate == "" && !slices.ContainsFunc(e.Repairs, func(r review.Repair) bool { return r.Field == "datePublished" }) {
		e.Repairs = append(e.Repairs, review.Repair{Field: "datePublished", Problem: "missing, and nothing stands for it"})
	}
	if e.Repairs == nil {
		e.Repairs = []review.Repair{}
	}
	s.guessLanguage(e)
	e.Seal()
	return e
}

func (s *shaper) title(o object) string {
	for _, key := range []string{"headline", "name"} {
		if t := s.text(key, o[key]); t != "" {
			return t
		}
	}
	return s.around.title
}

func (s *shaper) language(o object) string {
	raw := o["inLanguage"]
	if kind(raw) == '{' { // schema.org allows a Language, whose code is its alternateName
		in := asObject(raw)
		for _, key := range []string{"alternateName", "name"} {
			if t, ok := asText(in[key]); ok && t != "" {
				return t
			}
		}
	}
	return s.text("inLanguage", raw)
}

// publisher is the author, or who stands for one.
func (s *shaper) publisher(e *review.External, o object) {
	for _, field := range []string{"author", "publisher", "sdPublisher", "creator"} {
		by := s.object(field, o[field], "name")
		name := s.text(field+".name", by["name"])
		if strings.TrimSpace(name) == "" {
			continue
		}
		if field != "author" {
			s.tell("author.name", "missing; "+field+" stands for it", "", name)
		}
		e.Publisher = name
		for _, key := range []string{"url", "sameAs", "@id"} {
			if all := s.links(field+".url", by[key]); len(all) > 0 && (key == "url" || strings.HasPrefix(all[0], "http")) {
				e.PublisherURL = s.whole(field+".url", all[0])
				return
			}
		}
		return
	}
}

// address is the review's, or that of what holds it.
func (s *shaper) address(e *review.External, o object) {
	all := s.links("url", o["url"])
	if len(all) > 1 {
		s.tell("url", "several; the first is taken", strings.Join(all, " "), all[0])
	}
	if len(all) > 0 {
		e.URL = s.ownAddress(strings.TrimSpace(all[0]))
		return
	}
	for _, key := range []string{"mainEntityOfPage", "sameAs", "@id"} {
		for _, a := range s.links(key, o[key]) {
			if strings.HasPrefix(a, "http") {
				e.URL = a
				s.tell("url", "missing; "+key+" stands for it", "", a)
				return
			}
		}
	}
	if s.around.url != "" {
		e.URL = s.around.url
		s.tell("url", "missing; the address of what holds the review stands for it", "", e.URL)
	}
}

func (s *shaper) rating(e *review.External, raw json.RawMessage) {
	const field = "reviewRating"
	o := maps.Clone(s.object(field, raw, "alternateName")) // a node may be others' rating too
	e.Rating = s.text(field+".alternateName", o["alternateName"])
	e.Explanation = s.text(field+".ratingExplanation", o["ratingExplanation"])
	if e.Rating == "" {
		s.ratingName(e, o)
	}
	e.RatingBest = s.number(field+".bestRating", o["bestRating"])
	e.RatingWorst = s.number(field+".worstRating", o["worstRating"])
	e.RatingValue = s.number(field+".ratingValue", o["ratingValue"])
}

// ratingName finds a label where it does not belong.
func (s *shaper) ratingName(e *review.External, o object) {
	const field = "reviewRating.alternateName"
	if e.Rating = s.text("reviewRating.name", o["name"]); e.Rating != "" {
		s.tell(field, "missing; reviewRating.name stands for it", "", e.Rating)
		return
	}
	if t, ok := asText(o["ratingValue"]); ok && strings.TrimSpace(t) != "" {
		if _, _, number := parseNumber(t); !number {
			e.Rating = t
			delete(o, "ratingValue")
			s.tell(field, "missing; a word in the place of the number stands for it", t, t)
			return
		}
	}
	s.tell(field, "missing: the rating has no label", "", "")
}

func (s *shaper) dates(e *review.External, o object) {
	e.ReviewDate = s.text("datePublished", o["datePublished"])
	e.Modified = s.text("dateModified", o["dateModified"])
	if e.Modified == "" {
		e.Modified = s.around.modified
	}
	if strings.TrimSpace(e.ReviewDate) != "" {
		return
	}
	for _, x := range []struct{ name, date string }{
		{"dateCreated", s.text("dateCreated", o["dateCreated"])}, {"the feed's dateCreated", s.around.created},
		{"sdDatePublished", s.text("sdDatePublished", o["sdDatePublished"])}, {"dateModified", e.Modified},
	} {
		if strings.TrimSpace(x.date) != "" {
			e.ReviewDate = x.date
			s.tell("datePublished", "missing; "+x.name+" stands for it", "", x.date)
			return
		}
	}
}

// claim reads itemReviewed: who claimed it, when, where it stood.
func (s *shaper) claim(e *review.External, item object) {
	const field = "itemReviewed"
	names, by := s.claimants(item["author"])
	e.Claimant = names
	e.ClaimantTitle = s.text(field+".author.jobTitle", by["jobTitle"])
	if all := s.links(field+".author.sameAs", by["sameAs"]); len(all) > 0 {
		e.ClaimantURL = s.whole(field+".author.sameAs", all[0])
	}
	e.ClaimDate = s.text(field+".datePublished", item["datePublished"])
	e.Appearances = s.wholes(field+".appearance", s.links(field+".appearance", item["appearance"]))
	if t, ok := asText(item["appearance"]); ok && strings.TrimSpace(t) != "" && !s.table {
		s.tell(field+".appearance", "a text in the place of a CreativeWork", t, strings.Join(e.Appearances, " "))
	}
	if first := s.links(field+".firstAppearance", item["firstAppearance"]); len(first) > 0 {
		e.FirstAppearance = s.whole(field+".firstAppearance", first[0])
	}
	s.misusedSameAs(e, item)
}

// misusedSameAs: Google's guide once had a CreativeWork here, and its sameAs was
// where the claim stood.
func (s *shaper) misusedSameAs(e *review.External, item object) {
	const field = "itemReviewed.sameAs"
	if len(e.Appearances) > 0 {
		return
	}
	for _, key := range []string{"sameAs", "url"} {
		if all := s.links(field, item[key]); len(all) > 0 {
			e.Appearances = s.wholes(field, all)
			s.tell("itemReviewed."+key, "it stands for the missing appearance", strings.Join(all, " "), strings.Join(all, " "))
			return
		}
	}
}
