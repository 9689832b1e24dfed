package claimreview

import (
	"net/url"
	"unicode/utf8"

	"factdesk/claims"
)

// Weight says how much a missing property matters to Google.
type Weight string

const (
	Required    Weight = "required"    // without it the fact check is not shown
	Recommended Weight = "recommended" // with it the fact check is understood better
)

// Finding is one thing that a ClaimReview lacks or has wrong.
type Finding struct {
	Property string `json:"property"` // reviewRating.alternateName
	Weight   Weight `json:"weight"`
	Message  string `json:"message"` // a sentence for an editor
}

// rules are those of Google's documentation of fact-check markup (ClaimReview,
// Claim and Rating), required ones first.
var rules = []struct {
	property string
	weight   Weight
	message  string
	ok       func(r ClaimReview) bool
}{
	{"claimReviewed", Required, "The claim has no wording.", func(r ClaimReview) bool { return r.ClaimReviewed != "" }},
	{"reviewRating.alternateName", Required, "The rating has no label.", func(r ClaimReview) bool { return r.ReviewRating.AlternateName != "" }},
	{"url", Required, "The page has no absolute address; set the organisation's public address.", func(r ClaimReview) bool { return absolute(r.URL) }},
	{"reviewRating.ratingValue", Required, "The rating's value lies outside its scale.", inRange},
	{"claimReviewed", Recommended, "The claim's wording is over 75 characters and will be cut; give a short form.", func(r ClaimReview) bool {
		return utf8.RuneCountInString(r.ClaimReviewed) <= claims.ShortWording
	}},
	{"datePublished", Recommended, "The date of publication is missing.", func(r ClaimReview) bool { return r.DatePublished != "" }},
	{"author.name", Recommended, "The organisation has no name.", func(r ClaimReview) bool { return r.Author.Name != "" }},
	{"author.url", Recommended, "The organisation has no public address.", func(r ClaimReview) bool { return absolute(r.Author.URL) }},
	{"reviewRating.ratingExplanation", Recommended, "The rating is not explained.", func(r ClaimReview) bool { return r.ReviewRating.RatingExplanation != "" }},
	{"itemReviewed.author", Recommended, "No claimant is named.", func(r ClaimReview) bool { return r.ItemReviewed.Author != nil }},
	{"itemReviewed.datePublished", Recommended, "The claim has no date.", func(r ClaimReview) bool { return r.ItemReviewed.DatePublished != "" }},
	{"itemReviewed.appearance", Recommended, "No article with an address shows the claim.", hasAddress},
	{"sdLicense", Recommended, "The organisation names no licence for its data.", func(r ClaimReview) bool { return r.SDLicense != "" }},
}

// Lint lists what a ClaimReview lacks by Google's documentation; none is an empty
// list.
func Lint(r ClaimReview) []Finding {
	out := []Finding{}
	for _, rule := range rules {
		if !rule.ok(r) {
			out = append(out, Finding{rule.property, rule.weight, rule.message})
		}
	}
	return out
}

func absolute(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

// inRange holds for a rating without numbers, too.
func inRange(r ClaimReview) bool {
	v, best, worst := r.ReviewRating.RatingValue, r.ReviewRating.BestRating, r.ReviewRating.WorstRating
	if v == nil && best == nil && worst == nil {
		return true
	}
	return v != nil && best != nil && worst != nil && 1 <= *worst && *worst < *best && *worst <= *v && *v <= *best
}

func hasAddress(r ClaimReview) bool {
	for _, w := range r.ItemReviewed.Appearance {
		if absolute(w.URL) {
			return true
		}
	}
	return false
}
