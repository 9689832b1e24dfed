package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// bodyMeant is the name of the body that "the union" or "the company" stands for, "" for none:
// the one that the article ties to the noun or, for a noun that fits any, the one that acts in
// the sentences before or spoke last.
func (r *reader) bodyMeant(v, last voice) string {
	switch {
	case v.last-v.first != 2, !r.t.Reads(v.first, lexicon.The, lexicon.BackBody):
		return ""
	}
	d := &draft{writer: r.writing(), c: &candidate{}}
	if name := d.nameOf(phrase{v.first, v.last}); name.ok() {
		return r.written(r.overAnd(name))
	}
	if !r.is(v.first+1, lexicon.GenericBody) {
		return ""
	}
	for _, of := range []voice{r.subjectBefore(v.first), r.subjectAcross(v.first), last} {
		if r.mayBeFirm(of) && !r.otherBody(of, v.first) {
			return of.name
		}
	}
	return ""
}

// overAnd is the whole name of "the Rivers and Coasts Agency", of which a name is the end.
func (r *reader) overAnd(name phrase) phrase {
	first := r.nameStart(name.first-1, max(0, name.first-longestName))
	first = r.t.Past(first, name.first, lexicon.The)
	switch {
	case first >= name.first-1, !r.is(name.first-1, lexicon.And), !r.is(first-1, lexicon.The):
		return name
	}
	return phrase{first, name.last}
}

// mayBeFirm reports a body by its name that no office or country has.
func (r *reader) mayBeFirm(v voice) bool {
	switch {
	case !v.nameless(), v.last <= v.first, v.entity != "", v.name == "":
		return false
	case !r.at(v.last - 1).Capital(), namesPlace(r.at(v.last - 1)), r.oneHuman(v):
		return false
	case r.is(v.last-2, lexicon.PlaceSide), place.Named(v.name) != "", r.holdsLink(v):
		return false // "New York", "Shares in Tesk"
	}
	return !r.t.Hold(v.first, v.last, lexicon.StateBody, lexicon.Role, lexicon.PluralRole, lexicon.Paper, lexicon.MastheadNoun)
}

// holdsLink reports a mention that names more than one thing by a word between them: "Shares in
// Tesk", and not "the Bank of Selm".
func (r *reader) holdsLink(v voice) bool {
	for k := v.first; k < v.last; k++ {
		if r.is(k, lexicon.Preposition) && !r.is(k, lexicon.Of) {
			return true
		}
	}
	return false
}

// otherBody reports a name between a mention and k that may be another body's: "Amnesty attacked
// Wizz Jet".
func (r *reader) otherBody(v voice, k int) bool {
	for i := v.last; i < k; i++ {
		t := r.at(i)
		switch {
		case !t.Capital(), r.sentenceOpens(i), t.Any(lexicon.Weekday, lexicon.Month, lexicon.Pronoun, lexicon.SentenceOpener), r.is(i-1, lexicon.Preposition):
		case ofCountry(t), namesPlace(t), len(r.people.called(t.Norm)) > 0, r.is(i-1, text.ACapital):
		case !r.wordOf(v, t.Norm):
			return true
		}
	}
	return false
}

// wordOf reports a word of a mention.
func (r *reader) wordOf(v voice, norm string) bool {
	for k := v.first; k < v.last; k++ {
		if r.norm(k) == norm {
			return true
		}
	}
	return false
}

// writing is what words the candidates: it knows which names the nouns of the article are tied to.
func (r *reader) writing() *writer {
	if r.writer == nil {
		r.writer = &writer{r: r}
	}
	return r.writer
}
