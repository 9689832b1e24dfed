package extract

import (
	"factdesk/claims"
	"factdesk/claims/extract/german"
	"factdesk/claims/extract/spanish"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
)

// Quantities are the numbers that a claim's wording states, in text order; their places
// are in the wording. date is when the claim was made, YYYY-MM-DD or "".
func Quantities(wording, language, date string) []claims.Quantity {
	d := text.ParseIn(wording, language)
	switch baseOf(language) {
	case "de":
		return german.Quantities(d)
	case "es":
		return spanish.Quantities(d)
	}
	found, _ := quantity.Find(d, date)
	return found
}
