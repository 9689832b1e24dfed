package english

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// longestWhere is how many words the name before "where" has at most.
const longestWhere = 4

// whereSaid makes a sentence of a clause that hangs on a name: "Lowe Pro, where sales rose" reads
// "at Lowe Pro sales rose", and "Leeds, where sales rose" "in Leeds sales rose". Behind any other
// name or noun it asks.
func (d *draft) whereSaid() bool {
	k := d.begin
	if d.c.Quoted || !d.whereHangs(k) || !d.free(k) {
		return false
	}
	name := phrase{walk.Back(k-1, max(0, k-1-longestWhere), func(i int) bool { return d.r.at(i).Cap }), k - 1}
	if name.ok() && d.r.is(name.first-1, lexicon.The) {
		name.first-- // "in [the] United States, where"
	}
	lead := d.whereLead(name)
	if lead == "" {
		d.ask(phrase{k, k + 1}, where)
		return true
	}
	d.replace(k, k+1, lead+" "+d.r.written(name), *d.r.spanOf(name), "%s", claims.PartPronoun.Because(d.r.written(name)+", which the clause hangs on"))
	return true
}

// whereHangs reports a "where" at k behind a comma.
func (d *draft) whereHangs(k int) bool {
	return d.r.is(k, lexicon.TrailingRelative) && !d.r.is(k, lexicon.WhichWho) && d.r.is(k-1, lexicon.Comma)
}

// whereLead is the preposition before a name: the one that it has, or what a place and a body have;
// empty for what is neither for certain.
func (d *draft) whereLead(name phrase) string {
	before := d.r.at(name.first - 1)
	switch {
	case !name.ok(), d.r.inQuote[name.first] > 0, before.Cap, before.Any(lexicon.Of, lexicon.And, lexicon.GenitiveS, lexicon.Hyphen, lexicon.Ampersand):
		return "" // a part of a name: "the University of [Leeds], where"
	case before.Is(lexicon.InOn) && before.Norm != "on", before.Is(lexicon.At):
		return before.Norm
	case namesPlace(d.r.at(name.last-1)) && !before.Is(lexicon.Comma):
		return "in"
	case before.Is(lexicon.Comma) && d.isBack(name.first-2, lexicon.BackBody):
		return "at"
	}
	return ""
}
