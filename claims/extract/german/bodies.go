package german

import (
	"slices"
	"strings"

	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
)

// body is a noun for a body with its name behind it: "Verein Saubere Luft".
type body struct {
	noun, name string
	first      int
}

// mostBodies is how many are kept, so that a text of nothing else takes no longer.
const mostBodies = 200

// findBodies collects the bodies of the prose that the article names.
func (r *reader) findBodies() {
	for k := range r.d.Watch.Each(0, len(r.t)) {
		if len(r.bodies) == mostBodies {
			return
		}
		if end := r.bodyAt(k); end > k+1 {
			r.bodies = append(r.bodies, body{r.norm(k), found.InOneLine(r.d, k, end), k})
		}
	}
}

// bodyAt is the end of a body's name that begins with its noun at k, k where none does.
func (r *reader) bodyAt(k int) int {
	hi := min(len(r.t), k+far)
	switch {
	case !r.noun(k), !r.ends(k, lexicon.BodyNoun, lexicon.CompanyNoun):
		return k
	case r.nameInQuotes(k+1, hi) > k+1:
		return r.nameInQuotes(k+1, hi)
	case r.t.Reads(k, lexicon.BodyOfMany, lexicon.GenitiveLink), r.t.Reads(k, lexicon.BodyOfMany, lexicon.ForWord):
		return max(k, r.nounsFrom(k+1, hi))
	case r.nameBehind(k, hi):
		return phrase{k, hi}.past(r.noun)
	}
	return k
}

// nameBehind reports a name behind a noun for a body: one that begins with an adjective or is
// all capitals, or any where the two together are the subject before the verb.
func (r *reader) nameBehind(k, hi int) bool {
	end := phrase{k, hi}.past(r.noun)
	switch {
	case end == k+1, r.plainNoun(r.norm(k + 1)), r.role(r.norm(k + 1)):
		return false
	case r.allCapitals(k + 1):
		return true
	case end > k+2:
		return endsIn(r.norm(k+1), adjectiveEnds)
	case r.startsSentence(k-1) && r.articleAt(k-1):
		return r.finite(end)
	}
	return false
}

// ends reports a word that ends as those of one of the classes do.
func (r *reader) ends(k int, of ...lexicon.Class) bool {
	words := lexicon.German()
	return slices.ContainsFunc(of, func(c lexicon.Class) bool { return endsIn(r.norm(k), words.Phrases(c)) })
}

// allCapitals reports a short form: "ADAC".
func (r *reader) allCapitals(k int) bool {
	t := r.at(k)
	return !r.oneLetter(k) && t.Text == strings.ToUpper(t.Text)
}

// meansBodyOf reports a noun at k that may stand for a body's: "Verband" for "Umweltverband", and
// "Unternehmen" for any company.
func (r *reader) meansBodyOf(k int, noun string) bool {
	if r.is(k, lexicon.AnyCompany) {
		return endsIn(noun, lexicon.German().Phrases(lexicon.CompanyNoun))
	}
	return strings.HasSuffix(noun, r.norm(k))
}

// bodyNamed is the name of the only body before p that its noun means, "" for none: "der
// Verein" behind "der Verein Saubere Luft".
func (r *reader) bodyNamed(p phrase) string {
	switch {
	case p.last-p.first != 2, !r.is(p.first, lexicon.DefiniteArticle), !r.ends(p.last-1, lexicon.BodyNoun):
		return ""
	}
	name := ""
	for _, b := range r.bodies {
		switch {
		case b.first >= p.first:
			return name
		case b.name == name, !r.meansBodyOf(p.last-1, b.noun):
		case name != "":
			return ""
		default:
			name = b.name
		}
	}
	return name
}
