package when

import (
	"factdesk/claims/figure"
	"factdesk/claims/text"
)

// In lists the dates of a text in its order, by the rules of its language, given as BCP
// 47: English and German. The text must have been parsed in that language. reference is
// the day that relative dates count from, "" when it is not known.
func In(d *text.Doc, language, reference string) []Date {
	if text.IsGerman(language) {
		return datesOf(germanScan(d, reference, false).find())
	}
	s := figure.New(d)
	s.Language = language
	return datesOf(Find(s, reference))
}

// Every lists all that can be meant as a date, as the public corpora label it: for
// evaluation.
func Every(d *text.Doc, language, reference string) []Date {
	if text.IsGerman(language) {
		return datesOf(germanScan(d, reference, true).find())
	}
	s := figure.New(d)
	s.Every = true
	return datesOf(Find(s, reference))
}

func datesOf(found []Found) []Date {
	out := make([]Date, len(found))
	for i, f := range found {
		out[i] = f.Date
	}
	return out
}
