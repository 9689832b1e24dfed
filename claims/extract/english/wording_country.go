package english

import (
	"slices"

	"factdesk/claims/lexicon"
	"factdesk/claims/place"
)

// home is the country that an article is from, as its dateline has it.
type home struct {
	country string
	named   phrase // where it is named; noPhrase where it is not
	told    []int  // the tokens that tell it; none without a name
	others  []int  // the tokens that tell other places
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
	if !h.named.ok() || d.otherPlaceBefore(h, p.first) {
		return noPhrase
	}
	return h.named
}

// otherPlaceBefore reports another place in the paragraph before k, or since the country was
// told last: Greenland, which is on no list of countries, may be meant.
func (d *draft) otherPlaceBefore(h home, k int) bool {
	lo := d.r.d.Blocks[d.r.t[k].Block].First
	if i, _ := slices.BinarySearch(h.told, k); i > 0 {
		lo = min(lo, h.told[i-1])
	}
	i, _ := slices.BinarySearch(h.others, k)
	return i > 0 && h.others[i-1] >= lo
}

// placesIn notes where the article tells the country, and where another place.
func (w *writer) placesIn(h *home) {
	for _, s := range w.r.d.Sentences {
		begins := w.r.bodyStart(s)
		for k := s.First; k < s.Last; k++ {
			switch c := w.r.countryAt(k); {
			case !w.r.at(k).Capital():
			case c == h.country:
				h.told = append(h.told, k)
			case k < begins:
			case c != "", w.placeLike(k, k == begins):
				h.others = append(h.others, k)
			}
		}
	}
}

// placeLike reports a name that acts, or owns something, and is nobody's and no body's: a
// place may.
func (w *writer) placeLike(k int, begins bool) bool {
	t := w.r.at(k)
	switch {
	case !begins && w.r.at(k-1).Capital(), insideBody(w.r, k, 0), w.ofName(k):
		return false
	case t.Any(lexicon.Weekday, lexicon.MonthName, lexicon.I, lexicon.Role, lexicon.PluralRole, lexicon.SentenceOpener):
		return false
	case begins && closed(t):
		return false
	}
	last := capRun(w.r.t, k, min(len(w.r.t), k+8))
	switch {
	case !w.r.isFinite(last) && !w.r.is(last, lexicon.GenitiveS, lexicon.Auxiliary), anyIs(w.r.t[k:last], lexicon.OrgNoun):
		return false
	case begins && last == k+1 && endsInS(t.Norm):
		return false
	}
	return w.r.personAt(k, last, k) == nil
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
		w.home = home{country: from, named: w.nameOfCountry(from), looked: true}
		if w.home.named.ok() {
			w.placesIn(&w.home)
		}
	}
	return w.home
}

// nameOfCountry is where a country is named, with its article if it has one.
func (w *writer) nameOfCountry(country string) phrase {
	found := noPhrase
	for k := range w.r.t {
		p := w.countryNamed(k)
		if !p.ok() || w.r.countryAt(k) != country {
			continue
		}
		if w.r.is(k-1, lexicon.The) {
			return p
		}
		if !found.ok() {
			found = p
		}
	}
	return found
}

// countryNamed is the name of a country that begins at k: "Kenya", "Burkina Faso".
func (w *writer) countryNamed(k int) phrase {
	t := w.r.at(k)
	switch {
	case !t.Capital():
		return noPhrase
	case place.Named(t.Text) != "":
		return phrase{k, k + 1}
	}
	if next := w.r.at(k + 1); next.Capital() && place.Named(t.Text+" "+next.Text) != "" {
		return phrase{k, k + 2}
	}
	return noPhrase
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
