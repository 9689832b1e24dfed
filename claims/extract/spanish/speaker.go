package spanish

import (
	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// voice is whose words they are. The zero value is nobody.
type voice struct {
	phrase // the mention
	name   string
	link   claims.LinkKind
}

// findNames collects the full names of the article, by their last word.
func (r *reader) findNames() {
	r.names = map[string]string{}
	r.d.Watch.Walk(0, len(r.t), func(k int) int {
		end := r.nameEnd(k, len(r.t))
		if p := (phrase{k, end}); r.fullName(p) {
			last := r.t[end-1].Norm
			if r.names[last] == "" {
				r.names[last] = found.InOneLine(r.d, p.first, p.last)
			}
		}
		return max(k+1, end)
	})
}

// nameEnd is the end of the words in upper case at k, particles between them included.
func (r *reader) nameEnd(k, last int) int {
	if !r.capital(k) {
		return k
	}
	end := k + 1
	for next := end; next < last && r.t[next].Block == r.t[k].Block; next++ {
		switch {
		case r.capital(next):
			end = next + 1
		case !r.is(next, lexicon.NameParticle):
			return end
		}
	}
	return end
}

// capital reports a word in upper case that no little word is.
func (r *reader) capital(k int) bool {
	return r.at(k).Capital() && !r.is(k, lexicon.FunctionWord, lexicon.SentenceStarter)
}

// fullName reports a given name and a surname side by side: "Carmen Ruiz". Names of
// bodies have a particle before the last word ("Instituto Nacional de Estadística").
func (r *reader) fullName(p phrase) bool {
	return p.last-p.first >= 2 && !r.t.Hold(p.first, p.last, lexicon.NameParticle)
}

// voiceIn tells whom the words of a subject name: the last full name in them, a name that
// the article gives in full elsewhere, or what they say.
func (r *reader) voiceIn(p phrase) voice {
	p = r.trim(p)
	if !p.ok() {
		return voice{}
	}
	var full phrase
	for k := p.first; k < p.last; {
		end := r.nameEnd(k, p.last)
		if name := (phrase{k, end}); r.fullName(name) && (!full.ok() || r.is(k-1, lexicon.Comma)) {
			full = name
		}
		k = max(k+1, end)
	}
	if full.ok() {
		return voice{full, found.InOneLine(r.d, full.first, full.last), claims.LinkName}
	}
	p.first = r.t.Past(p.first, p.last-1, lexicon.DefiniteArticle)
	if name := r.names[r.at(p.last-1).Norm]; name != "" && p.last-p.first <= 3 && r.capital(p.last-1) {
		return voice{p, name, claims.LinkSurname}
	}
	link := claims.LinkWritten
	if r.capital(p.first) {
		link = claims.LinkOrganisation
	}
	return voice{p, found.InOneLine(r.d, p.first, p.last), link}
}

const farthest = 40 // tokens that a subject may stand away from its verb

// subject is who speaks with the verb at k of a sentence: named before it, else behind.
func (r *reader) subject(s phrase, k int) voice {
	if before := r.subjectBefore(s, k); before.ok() {
		return r.voiceIn(before)
	}
	if behind := r.subjectBehind(k+1, s.last); behind.ok() {
		return r.voiceIn(behind)
	}
	return r.carried()
}

// carried is who spoke last, going on.
func (r *reader) carried() voice {
	if r.last.name == "" {
		return voice{}
	}
	return voice{r.last.phrase, r.last.name, claims.LinkCarried}
}

// subjectBefore is the words before a verb up to its clause's beginning, without a clause
// on the subject between commas: "Rey, que dirige el centro, dijo".
func (r *reader) subjectBefore(s phrase, k int) phrase {
	k = r.t.Back(k, s.first, lexicon.PerfectHelper, lexicon.Pronoun)
	p := r.trim(phrase{walk.BackTo(k, max(s.first, k-farthest), r.clauseStart), k})
	p.first = r.t.Past(p.first, p.last, lexicon.And, lexicon.DayWord, lexicon.Comma)
	if !p.ok() || !r.nominal(p) {
		return phrase{}
	}
	return r.upToClause(p)
}

// clauseStart reports a token that no subject reaches over to its left.
func (r *reader) clauseStart(k int) bool {
	switch {
	case r.inQuote[k], r.is(k, text.AMark, lexicon.And, lexicon.FullEnd, lexicon.Semicolon), r.dash(k):
		return true
	}
	return r.is(k, lexicon.That) && !r.relative(k)
}

// relative reports the "que" of ", que dirige el centro,".
func (r *reader) relative(k int) bool { return r.t.Reads(k-1, lexicon.Comma, lexicon.That) }

// nominal reports words that name somebody: an article or a name first.
func (r *reader) nominal(p phrase) bool {
	if r.is(p.first, lexicon.Article, lexicon.Determiner) {
		return true
	}
	return r.at(p.first).Capital() && !r.is(p.first, lexicon.Preposition, lexicon.Negator)
}

// subjectBehind is the noun phrase behind a verb: "dijo ayer la ministra Ruiz".
func (r *reader) subjectBehind(k, last int) phrase {
	k = r.t.Past(k, last, lexicon.DayWord, lexicon.Adverb)
	if !r.nominal(phrase{k, k + 1}) {
		return phrase{}
	}
	return r.upToClause(phrase{k, min(last, k+farthest)})
}

// upToClause cuts a noun phrase where something else begins. A name behind a comma still
// belongs to it.
func (r *reader) upToClause(p phrase) phrase {
	for k := p.first; k < p.last; k++ {
		t := r.at(k)
		switch {
		case t.Class == text.Quote, t.Any(lexicon.SpeakerStop, lexicon.FullEnd, lexicon.Colon, lexicon.Semicolon), r.dash(k):
			return phrase{p.first, k}
		case t.Is(lexicon.Comma) && r.nameEnd(k+1, p.last) < k+3:
			return phrase{p.first, k}
		}
	}
	return p
}
