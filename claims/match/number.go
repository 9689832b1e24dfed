package match

import (
	"cmp"
	"slices"
	"strconv"

	"factdesk/claims"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
)

// sharedNumber is whether both state the same number of a thing, as claims.SharedQuantity
// has it: 100,000 is 100.000 in German, 20 percent are not 20 dollars, and a year is no
// number.
func (x *scorer) sharedNumber(c Claim, said, title []token) Part {
	if len(x.numbers) == 0 {
		return Part{}
	}
	numbers := stated(c.Quantities, c.Text, c.Language, said)
	if c.Quantities == nil {
		numbers = slices.Concat(numbers, stated(nil, c.Title, c.Language, title))
	}
	shared, ok := claims.SharedQuantity(x.numbers, numbers)
	if !ok {
		return Part{}
	}
	return Part{PartNumber, 1, x.by.number, strconv.FormatFloat(shared.Value, 'f', -1, 64)}
}

// stated are the quantities of a text: those that are known of it or, when nobody has
// read them, what it says itself. Reading costs more than all other parts of a score, so
// a text among whose words no number stands is left alone.
func stated(known []claims.Quantity, s, language string, tokens []token) []claims.Quantity {
	if known != nil || !slices.ContainsFunc(tokens, func(t token) bool { return t.number }) {
		return known
	}
	s = bounded(s)
	language = cmp.Or(language, text.Likeliest(s))
	return quantity.In(text.ParseIn(s, language), language, "")
}
