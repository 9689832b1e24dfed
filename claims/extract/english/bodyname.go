package english

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// body reads a country, a seat of government, or the name of an organisation.
func (r *reader) body(v voice, run int) voice {
	first := v.first
	if r.t.Reads(first, lexicon.The, text.ACapital) && first+1 < v.last {
		first++
	}
	if first+1 < v.last && endsIn(r.at(first), lexicon.HomeEnd) {
		first++ // "the London-based Institute"
	}
	if r.saysKind(first, v.last) {
		first++
	}
	v.name = r.written(phrase{first, v.last})
	switch {
	case r.isMasthead(v):
		v.name = "The " + r.t[v.last-1].Text
		return v
	case run < v.last && r.ledUp(v.first, run), r.is(run-1, lexicon.Comma) && r.allLower(v.first+1, run-1):
		v.name = r.written(phrase{run, v.last}) // "the campaign group Clean Thames", "the owner, Norvik"
	}
	if full := r.fullForm(v.name); full != "" {
		v.name = full
	}
	bare := strings.TrimPrefix(v.name, "The ")
	v.entity = place.Seat(bare)
	if v.entity == "" && place.Named(bare) == "" {
		v.entity = r.entityIn(phrase{first, v.last})
	}
	return v
}

// saysKind reports what a firm does right before its name: "Drugmaker Norvik", and not "Charity
// Commission" or "Insurer Denmark".
func (r *reader) saysKind(k, last int) bool {
	switch {
	case k+1 >= last, !r.is(k, lexicon.FirmKind), !r.at(k + 1).Capital():
		return false
	case last == k+2 && namesPlace(r.at(k+1)):
		return false
	}
	return !r.is(last-1, lexicon.OrgNoun, lexicon.BodyHead)
}

// isMasthead: "the Times".
func (r *reader) isMasthead(v voice) bool {
	return v.last-v.first == 2 && r.t.Reads(v.first, lexicon.The, lexicon.MastheadNoun)
}

// ledUp reports an article and words in lower case before the name at run.
func (r *reader) ledUp(first, run int) bool {
	switch {
	case run <= first, !r.allLower(first+1, run):
		return false
	case run == first+1:
		return r.is(first, lexicon.GenericBody)
	case r.is(first, lexicon.Article), r.is(run-1, lexicon.GenericBody):
		return true // "according to ship-tracking firm Baltrack"
	}
	return r.opensNoun(first) && r.opensStory(first) && !r.is(run-1, lexicon.Conjunction)
}

// opensStory reports the first word of a sentence, also behind a dateline.
func (r *reader) opensStory(k int) bool {
	return r.sentenceOpens(k) || r.is(k-1, aDash, lexicon.Hyphen)
}

// entityIn is the country whose seat or body the words name: "the Russian foreign
// ministry", "the Kremlin".
func (r *reader) entityIn(p phrase) (entity string) {
	if of := place.Seat(r.t[p.last-1].Text); p.last-p.first <= 2 {
		entity = of
	}
	if !r.is(p.last-1, lexicon.OrgNoun, lexicon.CountryBody) {
		return entity
	}
	for k := p.first; k < p.last; k++ {
		if of := place.OfAdjective(r.t[k].Text); of != "" {
			entity = of
		}
	}
	return entity
}

// fullForm is what the article spelled out before it used the short form: "the World
// Health Organization (WHO)".
func (r *reader) fullForm(short string) string {
	return r.shortForms[short]
}

// findShortForms reads every capitalised name with its short form in brackets.
func (r *reader) findShortForms() {
	r.shortForms = map[string]string{}
	for k := range r.d.Watch.Each(1, len(r.t)-2) {
		if !r.shortInBrackets(k) {
			continue
		}
		short := r.at(k + 1).Text
		if first := r.longForm(k); k-first >= 2 && strings.HasPrefix(short, r.t[first].Text[:1]) {
			r.shortForms[short] = r.written(phrase{first, k})
		}
	}
}

// shortInBrackets reports "(WHO)" at k.
func (r *reader) shortInBrackets(k int) bool {
	return r.t.Reads(k, lexicon.OpenRound, text.ACapital, lexicon.CloseRound) && allCaps(r.at(k+1).Text)
}

// longForm is where the name begins that ends before k.
func (r *reader) longForm(k int) int {
	first, lo := k, max(r.d.Blocks[r.t[k].Block].First, k-9)
	first = r.t.Back(first, lo, text.ACapital, lexicon.NounLink, lexicon.And)
	return walk.To(first, k, func(k int) bool { return r.at(k).Cap && !r.is(k, lexicon.Determiner) })
}

func (r *reader) allLower(first, last int) bool {
	return r.t.To(first, last, text.ACapital, lexicon.NounLink, text.ANumber, text.AMark, text.ASign) >= last
}
