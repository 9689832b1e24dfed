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

// readGerman takes what the German rules find and ranks it as any other.
func readGerman(in Input, watch *claims.Watch) []claims.Found {
	d, found := german.Read(german.Input{Text: in.Text, Headline: in.Headline}, watch)
	out := make([]candidate, len(found))
	for i, f := range found {
		if watch.Over() {
			return nil
		}
		c := candidate{Found: f.Found, quoted: f.Quoted, whole: f.Whole, score: f.Score}
		c.place(d)
		c.settle()
		out[i] = c
	}
	(&reader{d: d, t: d.Tokens}).word(out, in) // verbatim, with a sentence's capital and stop
	rank(out)
	ranked := make([]claims.Found, len(out))
	for i := range out {
		ranked[i] = out[i].Found
	}
	return ranked
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
