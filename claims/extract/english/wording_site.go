package english

import "factdesk/claims/lexicon"

// ofItsSite reports that "it" at k may as well be a plant that the sentence before tells of: "The
// firm opened a mine. It employs 40 people".
func (d *draft) ofItsSite(k int, before phrase) bool {
	k = d.r.t.Past(k+1, d.p.last, lexicon.Auxiliary, lexicon.Adverb)
	if !d.r.verb(k).Of(lexicon.SiteAct) {
		return false
	}
	return d.among(before.first, before.last, d.plainSite)
}

// plainSite reports "plant", whose name is not told.
func (d *draft) plainSite(k int) bool {
	if d.r.at(k).Cap {
		return false
	}
	return d.isBack(k, lexicon.NamedThing)
}
