package german

import (
	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
	"factdesk/claims/text"
)

// subjectInPlace is who speaks in a clause that its verb does not begin: by whom it is done
// in the passive, else its subject or that of the verb before it.
func (r *reader) subjectInPlace(segs []phrase, j, lo, k, first, v int, how reportVerb) phrase {
	s := segs[j]
	if r.passive(how, k, s) {
		if !how.takes(inPassive) {
			return r.agent(s)
		}
		return r.subjectOfVerb(how, first, v, s.last)
	}
	if p := r.subjectOfVerb(how, first, v, s.last); p.ok() {
		return p
	}
	return r.subjectOfFirst(segs, j, v, lo)
}

// subjectOfVerb is who speaks in a clause whose verb stands at v.
func (r *reader) subjectOfVerb(how reportVerb, first, v, hi int) phrase {
	switch {
	case how.takes(withEs), how.takes(withNobody):
		return r.bodyThatSays(first, v, hi)
	case v == first:
		return r.subjectBehind(v, hi)
	}
	return r.subjectAround(first, v, hi)
}

// bodyThatSays is the source of a verb that has no subject: "hieß es aus dem Ministerium",
// "In dem Bericht heißt es".
func (r *reader) bodyThatSays(first, v, hi int) phrase {
	p := r.bodyBehind(v, hi)
	if p.ok() || !r.is(first, lexicon.BodyLink) {
		return p
	}
	return r.nounPhrase(first+1, v)
}

// bodyBehind is the source of "hieß es aus dem Ministerium", "hieß es bei der Polizei".
func (r *reader) bodyBehind(v, hi int) phrase {
	for k := v + 1; k < min(hi, v+6); k++ {
		if r.is(k, lexicon.BodyLink) {
			return r.nounPhrase(k+1, hi)
		}
	}
	return phrase{}
}

// subjectBehind is the subject in a clause that the verb at v opens: "sagte am
// Mittwoch die Ministerin".
func (r *reader) subjectBehind(v, hi int) phrase {
	for k := v + 1; k < hi; {
		end := r.beforeSubject(k, hi)
		switch {
		case r.quoted(k):
			return phrase{}
		case end == k:
			return r.named(r.nounPhrase(k, hi), v)
		}
		k = end
	}
	return phrase{}
}

// named drops a phrase that begins with a number, "forderten 263 Millionen Euro", unless it
// counts those who did what the verb at v says: "sagten zwei Zeugen".
func (r *reader) named(p phrase, v int) phrase {
	if r.numeral(p.first) && !r.countedPeople(p, v) {
		return phrase{}
	}
	return p
}

// countedPeople reports people behind a number, where the verb is one of several.
func (r *reader) countedPeople(p phrase, v int) bool {
	k := phrase{p.first + 1, p.last}.past(r.adjective)
	switch {
	case !p.holds(k), !r.isRole(k):
		return false
	case r.is(v, lexicon.PluralForm):
		return true
	}
	return r.pluralPast(v)
}

// numeral reports a number in figures or letters that is no article.
func (r *reader) numeral(k int) bool {
	switch {
	case r.number(k):
		return true
	case r.is(k, lexicon.Article):
		return false
	}
	return numbers.IsWord(r.norm(k))
}

// beforeSubject is the end of what may stand at k, between a verb and its subject: an
// adverb, whom something is told, a time or place. It is k for anything else, and hi
// where no subject can follow.
func (r *reader) beforeSubject(k, hi int) int {
	switch w := r.at(k); {
	case w.Any(lexicon.Adverb, lexicon.HearerPronoun), r.t.Reads(k, lexicon.Ihr, text.Not(aNoun)):
		return k + 1
	case w.Is(lexicon.Preposition):
		if end := r.prepEnd(k, hi); end > k {
			return end
		}
		return hi
	case w.Is(lexicon.HearerArticle):
		return max(k+1, r.nounsFrom(k, hi))
	}
	return k
}

// prepEnd is the end of a prepositional phrase: "am Mittwoch", "im Stadtrat", "nach dem
// Treffen", "in Berlin".
func (r *reader) prepEnd(k, hi int) int {
	i := phrase{k + 1, hi}.past(r.beforeDay)
	if i < hi && r.is(i, lexicon.Weekday) {
		return i + 1
	}
	if end := r.nounsFrom(i, hi); end > i {
		return end
	}
	return k
}

// beforeDay reports a preposition, a number or its stop: "bis zum 3. März".
func (r *reader) beforeDay(k int) bool {
	if r.is(k, text.ANumber, lexicon.Preposition) {
		return true
	}
	return r.t.Reads(k-1, text.ANumber, lexicon.FullStop)
}

// subjectAround is the subject of a clause whose verb stands second: what is before
// the verb, unless that is an adverbial or an object; then what is behind it.
func (r *reader) subjectAround(first, v, hi int) phrase {
	if r.is(v+1, lexicon.SubjectAlone) {
		return phrase{v + 1, v + 2}
	}
	from := phrase{first, v}.past(r.adverb) // "Auch die Polizei sagte"
	if p := r.particleName(from, v); p.ok() {
		return p
	}
	if p := r.subjectInFrontOf(from, v); p.ok() {
		return p
	}
	return r.subjectBehind(v, hi)
}

// subjectInFrontOf is the phrase before the verb at v where it is its subject.
func (r *reader) subjectInFrontOf(from, v int) phrase {
	switch {
	case v <= from, r.is(from, lexicon.HearerArticle, lexicon.Preposition, lexicon.Subordinator), r.adverbial(from, v):
		return phrase{}
	}
	object := v == from+1 && r.is(from, lexicon.ThatThis)
	p := r.nounPhrase(from, v)
	if object || !p.ok() || !r.agrees(p, v) {
		return phrase{}
	}
	return p
}

// particleName is a surname that begins with its particle, before the verb at v: "Von der
// Leyen sagte".
func (r *reader) particleName(from, v int) phrase {
	k := r.t.Past(from, v, lexicon.NameParticle)
	if k == from || k != v-1 || len(r.people.named(r.norm(k))) == 0 {
		return phrase{}
	}
	return phrase{from, v}
}

// adverbial reports one word before a verb that looks like a noun since it begins the
// sentence: "Gegenwärtig".
func (r *reader) adverbial(from, v int) bool {
	if v != from+1 || !r.startsSentence(from) {
		return false
	}
	return endsIn(r.norm(from), lexicon.German().Phrases(lexicon.AdverbEnd))
}

func (r *reader) startsSentence(k int) bool { return r.d.Sentences[r.sentenceAt(k)].First == k }
