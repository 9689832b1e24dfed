package extract

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract/german"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
)

// Reads reports that there are rules for a language, given as BCP 47: English and
// German. One that is not known is read as English.
func Reads(language string) bool {
	switch baseOf(language) {
	case "", "en", "de":
		return true
	}
	return false
}

// baseOf is a tag's language without country and script: de-AT is de.
func baseOf(language string) string {
	base, _, _ := strings.Cut(language, "-")
	return strings.ToLower(base)
}

// Quantities are the numbers that a claim's wording states, in text order; their places
// are in the wording. date is when the claim was made, YYYY-MM-DD or "".
func Quantities(wording, language, date string) []claims.Quantity {
	d := text.Parse(wording)
	if baseOf(language) == "de" {
		return german.Quantities(d)
	}
	found, _ := quantity.Find(d, date)
	return found
}
