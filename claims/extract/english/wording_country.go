package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
)

// home is the country that an article is from, as its dateline has it.
type home struct {
	country string
	named   phrase // where it is named; noPhrase where it is not
	looked  bool
}

// countryOf is the name of the country that "the country" stands for; noPhrase where
// another one is named beside it, and in somebody's own words.
func (d *draft) countryOf(p phrase) phrase {
	switch {
	case d.c.Quoted, d.r.norm(p.last-1) != country, !d.plainThe(p):
		return noPhrase
	}
	h := d.writer.homeland()
	for k := d.r.d.Blocks[d.r.t[p.first].Block].First; k < p.first; k++ {
		if c := d.r.countryAt(k); c != "" && c != h.country {
			return noPhrase
		}
	}
	return h.named
}

const country = "country"

// countryAt is the country that the word at k names, or that its people or seat does.
func (r *reader) countryAt(k int) string {
	t := r.at(k)
	if !t.Capital() {
		return ""
	}
	if c := place.Country(t.Text); c != "" {
		return c
	}
	if next := r.at(k + 1); next.Capital() {
		return place.Country(t.Text + " " + next.Text)
	}
	return ""
}

// homeland looks for the country of an article once.
func (w *writer) homeland() home {
	if !w.home.looked {
		from := w.datelineCountry()
		w.home = home{from, w.nameOfCountry(from), true}
	}
	return w.home
}

// nameOfCountry is where a country is named, with its article if it has one.
func (w *writer) nameOfCountry(country string) phrase {
	found := noPhrase
	for k := range w.r.t {
		if place.Named(w.r.t[k].Text) != country || country == "" {
			continue
		}
		if w.r.is(k-1, lexicon.The) {
			return phrase{k, k + 1}
		}
		if !found.ok() {
			found = phrase{k, k + 1}
		}
	}
	return found
}

// datelineCountry is the country of the place before the first paragraph: "MANILA (AP) —".
func (w *writer) datelineCountry() string {
	for _, s := range w.r.d.Sentences {
		for k := s.First; k < w.r.bodyStart(s); k++ {
			if c := place.Country(capitalised(w.r.norm(k))); c != "" {
				return c
			}
		}
	}
	return ""
}
