package english

import (
	"strings"

	"factdesk/claims/lexicon"
)

// isPerson reports a name that is somebody's: of Jane Park no park has it.
func (w *writer) isPerson(name phrase) bool {
	who := w.r.personAt(name.first, name.last, name.first)
	return who != nil && who.sure
}

// elsewhere reports another place told before k in its sentence: "In Turin the stadium" is no
// stadium of Selm.
func (d *draft) elsewhere(name phrase, k int) bool {
	return d.among(d.sentence(k)+1, k, func(i int) bool {
		if !d.r.at(i).Capital() || d.wordOf(name, i) {
			return false
		}
		return d.r.is(d.r.t.Back(i, i-1, lexicon.The)-1, lexicon.At, lexicon.InOn) && d.bodyOrPlace(i)
	})
}

// bodyOrPlace reports a word of a name that is no person's and no day's.
func (d *draft) bodyOrPlace(k int) bool {
	if d.r.is(k, lexicon.Weekday, lexicon.MonthName) {
		return false
	}
	return d.namesThing(k) || d.namesSomewhere(k)
}

// succeeded reports that somebody else was given the office of a phrase: "named Carl Roe as
// manager".
func (d *draft) succeeded(p phrase) bool {
	noun := d.r.norm(p.last - 1)
	return d.among(max(1, p.first-maxOthers), p.first, func(k int) bool {
		return d.r.norm(k) == noun && d.r.is(d.r.t.Back(k, max(0, k-3), lexicon.Determiner, lexicon.OfficeRank)-1, lexicon.As)
	})
}

// ofAnother reports that the part at k was told of something else before: "The board of the golf
// club", "Staff at the hospital".
func (d *draft) ofAnother(k int) bool {
	return d.among(max(0, k-namesNear), k, func(i int) bool {
		return d.r.norm(i) == d.r.norm(k) && d.r.is(i+1, lexicon.Of, lexicon.At, lexicon.InOn)
	})
}

// smallWord is "Jean-Paul", "O'Brien" or "McDonald" for a word in capitals.
func smallWord(word string) string {
	var out strings.Builder
	begins := true
	for _, r := range word {
		if begins {
			out.WriteRune(r)
		} else {
			out.WriteString(strings.ToLower(string(r)))
		}
		begins = strings.ContainsRune("-'’", r) || strings.ToLower(out.String()) == "mc"
	}
	return out.String()
}
