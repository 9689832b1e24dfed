package review

import (
	"slices"
	"strings"

	"github.com/google/uuid"

	"factdesk/claims"
)

// Difference is one thing that a correction changed for readers. The full reasoning is
// told as changed and not repeated: both revisions have it. Each value stands by itself,
// never within other words, so that a take-down finds it.
type Difference struct {
	Field  string `json:"field"`  // rating, explanation, body, as_of, review_by, wording, …, source, source/quote, …, appearance, field
	Of     string `json:"of"`     // the title of the source whose quote and so on changed, or the field's name; else ""
	Before string `json:"before"` // as readers saw it; "" for nothing
	After  string `json:"after"`  // as they see it now; "" for nothing
}

// DifferenceFields are the fields of differences in the order in which readers are told,
// with how they are told.
var DifferenceFields = []struct{ Field, Means string }{
	{"rating", "The rating"}, {"explanation", "The explanation"}, {"body", "The full text"},
	{"wording", "The wording of the claim"}, {"short_form", "The short form"}, {"claimant", "Who claims it"}, {"claimant_title", "Their title"},
	{"claimed_on", "When it was claimed"}, {"place", "Where it was claimed"}, {"topics", "The topics"},
	{"as_of", "What we knew on"}, {"review_by", "To be looked at again by"},
	{"source", "A source"}, {"source/title", "A source’s title"}, {"source/url", "A source’s address"}, {"source/stance", "What a source does for the claim"},
	{"source/closeness", "How close a source is"}, {"source/quote", "The words of a source"}, {"source/locator", "The place in a source"}, {"source/archived_url", "A source’s archived copy"},
	{"appearance", "An article in which it appeared"}, {"field", "What we keep besides"},
}

// Means is how readers are told which thing is different.
func (d Difference) Means() string {
	for _, f := range DifferenceFields {
		if f.Field == d.Field {
			return f.Means
		}
	}
	return d.Field
}

// Sentence tells the difference in words.
func (d Difference) Sentence() string {
	what := d.Means()
	if d.Of != "" {
		what += " (" + d.Of + ")"
	}
	switch {
	case d.Before == "" && d.After == "":
		return what + " is another."
	case d.Before == "":
		return what + " is new: “" + d.After + "”."
	case d.After == "":
		return what + " is gone: “" + d.Before + "”."
	}
	return what + " was “" + d.Before + "” and is “" + d.After + "”."
}

// differences are what readers would see otherwise, in the order in which they are told.
func differences(a, b Content) []Difference {
	out := []Difference{}
	add := func(field, of, before, after string) {
		if before != after {
			out = append(out, Difference{field, of, before, after})
		}
	}
	was, is := a.Verdict, b.Verdict
	add("rating", "", was.Label, is.Label)
	add("explanation", "", was.Explanation, is.Explanation)
	if was.Body != is.Body {
		out = append(out, Difference{Field: "body"})
	}
	add("wording", "", was.Wording, is.Wording)
	differencesOfClaims(a.Claim, b.Claim, add)
	add("as_of", "", was.AsOf, is.AsOf)
	add("review_by", "", was.ReviewBy, is.ReviewBy)
	differencesOfSources(was.Evidence, is.Evidence, add)
	differencesOfArticles(a, b, add)
	differencesOfFields(a.Fields, b.Fields, add)
	return out
}

func differencesOfClaims(a, b claims.Claim, add func(field, of, before, after string)) {
	add("short_form", "", a.ShortForm, b.ShortForm)
	add("claimant", "", a.Claimant, b.Claimant)
	add("claimant_title", "", a.ClaimantTitle, b.ClaimantTitle)
	add("claimed_on", "", a.ClaimedOn, b.ClaimedOn)
	add("place", "", a.Place, b.Place)
	add("topics", "", strings.Join(a.Topics, ", "), strings.Join(b.Topics, ", "))
}

// differencesOfSources tells of sources that are new, gone or changed, by their ids.
func differencesOfSources(a, b []Evidence, add func(field, of, before, after string)) {
	for _, was := range a {
		if sourceIn(b, was.ID) == nil {
			add("source", "", was.Title, "")
		}
	}
	for _, is := range b {
		was := sourceIn(a, is.ID)
		if was == nil {
			add("source", "", "", is.Title)
			continue
		}
		for _, f := range []struct{ name, before, after string }{
			{"title", was.Title, is.Title}, {"url", was.URL, is.URL}, {"stance", string(was.Stance), string(is.Stance)},
			{"closeness", string(was.Closeness), string(is.Closeness)}, {"quote", was.Quote, is.Quote}, {"locator", was.Locator, is.Locator},
			{"archived_url", was.ArchivedURL, is.ArchivedURL},
		} {
			add("source/"+f.name, is.Title, f.before, f.after)
		}
	}
}

func sourceIn(all []Evidence, id uuid.UUID) *Evidence {
	i := slices.IndexFunc(all, func(e Evidence) bool { return e.ID == id })
	if i < 0 {
		return nil
	}
	return &all[i]
}

// differencesOfArticles tells of places that are new or gone, by the article's headline.
func differencesOfArticles(a, b Content, add func(field, of, before, after string)) {
	for _, at := range a.Appearances {
		if !b.hasPlace(at) {
			add("appearance", "", a.headline(at), "")
		}
	}
	for _, at := range b.Appearances {
		if !a.hasPlace(at) {
			add("appearance", "", "", b.headline(at))
		}
	}
}

func (x Content) hasPlace(at claims.Appearance) bool {
	return slices.ContainsFunc(x.Appearances, func(o claims.Appearance) bool { return appearanceKey(o) == appearanceKey(at) })
}

// headline is that of an appearance's article, or what it is found by.
func (x Content) headline(at claims.Appearance) string {
	for _, h := range x.Articles {
		switch {
		case h.ID != at.ArticleID:
		case h.Headline != "":
			return h.Headline
		case h.URL != "":
			return h.URL
		}
	}
	return "An article without a title"
}
