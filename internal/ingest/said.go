package ingest

import (
	"slices"

	"factdesk/claims"
)

// maxSaid bounds what is kept of what an article says of itself.
const maxSaid = 60

// said is what is kept of what an article says of itself: what the person who brought it
// said, and what it says. A value that the person gave otherwise is kept as doubtful.
func (s *source) said(doc *Document) []claims.Said {
	out := []claims.Said{}
	given := s.Given.said(fromGiver)
	for _, v := range slices.Concat(given, doc.Said) {
		if len(out) == maxSaid {
			break
		}
		if v.From != fromGiver && v.Taken() && otherwise(given, v) {
			v.Doubt = "Another was given with the import."
		}
		v.Value, v.As = tidyLine(v.Value), tidyLine(v.As)
		out = append(out, v)
	}
	return out
}

// fromGiver is the place of what a person said of an article.
const fromGiver = "given with the import"

// otherwise reports a field that was given with other values.
func otherwise(given []claims.Said, v claims.Said) bool {
	there := false
	for _, g := range given {
		if g.Field != v.Field {
			continue
		}
		if g.Value == v.Value {
			return false
		}
		there = true
	}
	return there
}
