package english

import "factdesk/claims/lexicon"

// isPerson reports a name that is somebody's: of Jane Park no park has it.
func (w *writer) isPerson(name phrase) bool {
	who := w.r.personAt(name.first, name.last, name.first)
	return who != nil && who.sure
}

// succeeded reports that somebody else was given the office of a phrase: "named Carl Roe as
// manager".
func (d *draft) succeeded(p phrase) bool {
	noun := d.r.norm(p.last - 1)
	return d.among(max(1, p.first-maxOthers), p.first, func(k int) bool {
		return d.r.norm(k) == noun && d.r.is(d.r.t.Back(k, max(0, k-3), lexicon.Determiner, lexicon.OfficeRank)-1, lexicon.As)
	})
}
