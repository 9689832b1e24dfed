package english

import (
	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// chain is the way a claim came: the outlet it was told to, the paper it stands in, the
// speaker, whom the speaker cites; and whom it is about.
func (r *reader) chain(c *candidate, v voice) []claims.ChainLink {
	out := []claims.ChainLink{}
	if c.ownWords() {
		return out
	}
	if c.verbAt > 0 {
		out = r.addSource(out, claims.RoleOutlet, r.toldTo(c.verbAt))
	}
	if paper := r.paperIn(v); paper.ok() {
		out = r.addSource(out, claims.RolePaper, paper)
		v.first = paper.last + 1
	}
	if v.last > v.first {
		name := v.name
		if name == "" {
			name = r.written(phrase{v.first, v.last})
		}
		out = append(out, claims.ChainLink{Role: claims.RoleSpeaker, Name: name, Start: r.t[v.first].Start, End: r.at(v.last - 1).End})
	}
	out = r.addSource(out, claims.RoleCited, r.cited(c))
	return r.addSubject(out, c)
}

func (r *reader) addSource(out []claims.ChainLink, role claims.SourceRole, p phrase) []claims.ChainLink {
	if !p.ok() {
		return out
	}
	name := r.voiceOf(p, voice{}).name
	if name == "" || r.linkedNoun(p) {
		name = r.written(p)
	}
	return append(out, claims.ChainLink{Role: role, Name: name, Start: r.t[p.first].Start, End: r.at(p.last - 1).End})
}

// linkedNoun reports "the plant in Port Selm": the plant is meant, not the port.
func (r *reader) linkedNoun(p phrase) bool {
	for k := p.first + 1; k < p.last; k++ {
		if r.is(k, lexicon.NounLink) {
			return !r.at(k - 1).Cap
		}
	}
	return false
}

// addSubject adds whom the claim's first clause is about; a pronoun says nothing by
// itself and is left to whoever words the claim.
func (r *reader) addSubject(out []claims.ChainLink, c *candidate) []claims.ChainLink {
	for k := c.tokens.first; k < min(c.tokens.last, c.tokens.first+40); k++ {
		if !r.isFinite(k) {
			continue
		}
		p, _ := r.subjectOf(k, c.tokens.first)
		if !r.saysWho(p) || r.endsAt(out, p) {
			return out
		}
		return r.addSource(out, claims.RoleSubject, p)
	}
	return out
}

// endsAt reports a chain whose last link begins as the phrase does.
func (r *reader) endsAt(chain []claims.ChainLink, p phrase) bool {
	return len(chain) > 0 && chain[len(chain)-1].Start == r.t[p.first].Start
}

// toldTo is the outlet of "told Reuters", "in an interview with CNN", "was quoted by TASS
// as saying": a name in upper case right behind the verb.
func (r *reader) toldTo(verb int) phrase {
	for k := verb + 1; k < verb+8 && r.at(k).Block == r.t[verb].Block; k++ {
		switch {
		case r.t.Reads(k-1, lexicon.OutletVerb, lexicon.ByWith):
			k++
		case k == verb+1 && r.verb(verb).Report.Takes(verbs.Hearer):
		case r.is(k, text.ASign, aQuoteMark, aFinite):
			return noPhrase
		default:
			continue
		}
		if r.is(k, lexicon.The) {
			k++
		}
		if end := capRun(r.t, k, min(len(r.t), k+6)); end > k {
			return phrase{k, end}
		}
		return noPhrase
	}
	return noPhrase
}

// paperIn is the document of "figures from the statistics office".
func (r *reader) paperIn(v voice) phrase {
	if from := r.authorOf(v); from > v.first+1 {
		return phrase{v.first, from - 1}
	}
	return noPhrase
}

// cited is the source of "Reuters reported, citing two officials, that …", before the
// claim or right behind it.
func (r *reader) cited(c *candidate) phrase {
	b := r.d.Blocks[r.t[c.tokens.first].Block]
	for k := max(b.First, c.tokens.first-14, c.verbAt); k < min(b.Last, len(r.t)-1, c.tokens.last+4); k++ {
		if !r.is(k, lexicon.Citing) || c.tokens.holds(k) {
			continue
		}
		end := walk.To(k+1, min(len(r.t), k+14), r.endsCited)
		return phrase{k + 1, end}
	}
	return noPhrase
}

func (r *reader) endsCited(k int) bool {
	return r.is(k, text.AMark, lexicon.CitedEnd) || r.stops(k)
}

// roleOf is what the speaker is, as the article writes it: in the mention, else where it
// introduces the person.
func (r *reader) roleOf(v voice) string {
	if v.who != nil && v.who.role.named {
		return r.written(v.who.role.phrase)
	}
	p := phrase{v.first, v.last}
	if v.who != nil || !p.ok() || r.is(v.first, lexicon.Pronoun) {
		return ""
	}
	if n := r.headOf(v); known(n, lexicon.Role, lexicon.PluralRole) {
		return r.written(p)
	}
	return ""
}

// written is a phrase as the article has it, with plain spaces.
func (r *reader) written(p phrase) string {
	return spaced(r.d.Slice(r.t[p.first].Start, r.at(p.last-1).End))
}

// spanOf is where a phrase stands in the text.
func (r *reader) spanOf(p phrase) *claims.Span {
	return &claims.Span{Start: r.t[p.first].Start, End: r.at(p.last - 1).End}
}
