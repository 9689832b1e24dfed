package contradict

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// holder is who has an office: "Freedonia's finance minister, Maria Oduya".
type holder struct {
	office      string // "finance minister"
	person      set
	first, last int // tokens of the person
}

// offices are held by one at a time.
var offices = words("minister president chancellor mayor governor chairman chairwoman chair chief secretary captain coach manager ambassador commissioner speaker ceo director king queen pope")

// ranks narrow an office, and are no person's name.
var ranks = words("prime vice deputy finance foreign interior defence defense health education justice executive police general first federal former acting")

// readHolders finds an office with a name behind it, or before "who is" or "the".
func (r *Reading) readHolders() (out []holder) {
	for i := range r.t {
		if !offices[r.norm(i)] || anyOf(i-formerReach, i, r.isFormer) {
			continue
		}
		h := holder{office: r.officeAt(i), person: set{}}
		if r.personBehind(&h, i+1); len(h.person) < 2 {
			h.person = set{}
			r.personBefore(&h, i)
		}
		if len(h.person) > 1 {
			out = append(out, h)
		}
	}
	return firstOnes(out)
}

// formerReach is how far before an office "former" may stand.
const formerReach = 2

func (r *Reading) isFormer(k int) bool { return formers[r.norm(k)] }

var formers = words("former ex-")

// officeAt is the office with what narrows it, down to "minister" alone.
func (r *Reading) officeAt(i int) string {
	from := walk.Back(i, 0, func(k int) bool { return ranks[r.norm(k)] })
	var all []string
	for k := from; k <= i; k++ {
		all = append(all, r.norm(k))
	}
	return strings.Join(all, " ")
}

// personBehind reads "minister Maria Oduya" and "minister, Maria Oduya,".
func (r *Reading) personBehind(h *holder, k int) {
	if r.is(k, lexicon.Comma) {
		k++
	}
	h.first = k
	h.last = walk.Past(k, len(r.t), func(k int) bool { return r.at(k).Capital() })
	r.nameOf(h)
}

// personBefore reads "Peter Lamm, who is finance minister" and "Peter Lamm, the minister".
func (r *Reading) personBefore(h *holder, i int) {
	last := walk.Back(i, 0, func(k int) bool { return ranks[r.norm(k)] || appositive[r.norm(k)] })
	if last == i || last == 0 {
		return
	}
	h.first, h.last = walk.Back(last, 0, func(k int) bool { return r.at(k).Capital() }), last
	r.nameOf(h)
}

// nameOf takes the names between the holder's first word and the last.
func (r *Reading) nameOf(h *holder) {
	for k := h.first; k < h.last; k++ {
		if n := r.names[k]; n != "" {
			h.person[n] = true
		}
	}
}

// appositive words stand between a person and the office.
var appositive = words(", who is was the")

// holdersAgainst finds two people in one office of one country or body.
func holdersAgainst(a, b *Reading, _ bool) (Conflict, bool) {
	switch {
	case !closeBy(a, b), apart(a.dates, b.dates), !deniedAlike(a, b), contrasted(a, b):
		return Conflict{}, false
	}
	for _, x := range a.holders {
		for _, y := range b.holders {
			if x.office != y.office || !strangers(a, b, x.person, y.person) {
				continue
			}
			return slotConflict(a, b, []claims.Span{a.span(x.first, x.last)}, []claims.Span{b.span(y.first, y.last)}, 0.6,
				"“%s” and “%s” can't both hold one office."), true
		}
	}
	return Conflict{}, false
}

// strangers reports two people of whom neither is named in the other's statement, which
// share what they hold an office of.
func strangers(a, b *Reading, x, y set) bool {
	return namesApart(a, b, x, y) && a.shares(b, x, y)
}

// namesApart reports names of one statement of which the other names none.
func namesApart(a, b *Reading, ofA, ofB set) bool {
	return !ofA.meets(b.allNames()) && !ofB.meets(a.allNames())
}

// shares reports that both name one thing besides the two people, and no other on each
// side.
func (r *Reading) shares(o *Reading, mine, theirs set) bool {
	a, b := r.allNames().less(mine), o.allNames().less(theirs)
	return a.meets(b) && !bothAdd(a, b)
}

// less is a copy that lacks the other's words.
func (s set) less(o set) set {
	out := set{}
	for k := range s {
		if !o[k] {
			out[k] = true
		}
	}
	return out
}
