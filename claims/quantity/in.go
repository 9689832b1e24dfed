package quantity

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/quantity/german"
	"factdesk/claims/quantity/spanish"
	"factdesk/claims/text"
)

// In lists the numbers that a text states, in text order, by the rules of its language,
// given as BCP 47; one that we have no rules for is read as English. The text must have
// been parsed in that language. day is when it was said, YYYY-MM-DD or "": what is no
// number in one year is a date in another.
func In(d *text.Doc, language, day string) []claims.Quantity {
	switch lexicon.In(language) {
	case lexicon.German():
		return german.Read(d).Quantities()
	case lexicon.Spanish():
		return spanish.Read(d).Quantities()
	}
	quantities, _ := Find(d, day)
	return quantities
}
