package german

import "factdesk/claims/lexicon"

// hasObject reports a clause that says already what its verb at k is about: "bemerkte der
// Pilot den Schaden". A clause behind it is then no words of its subject.
func (r *reader) hasObject(k int, subject, s phrase) bool {
	if !subject.ok() {
		return false
	}
	for i := k + 1; i < s.last && !r.quoted(i); {
		switch {
		case i == subject.first:
			i = subject.last
		case r.is(i, lexicon.Preposition):
			i = max(i+1, r.prepEnd(i, s.last))
		case r.beginsObject(i, s.last):
			return true
		default:
			i++
		}
	}
	return false
}

// beginsObject reports an article in the case of an object, with its noun.
func (r *reader) beginsObject(k, hi int) bool {
	return r.is(k, lexicon.ObjectArticle, lexicon.Possessive, lexicon.Determiner) && r.nounsFrom(k, hi) > k
}

// actAlone is a frame that hands no clause over: the clause with its verb is the claim
// where its object is what was done, and somebody did it.
func (r *reader) actAlone(f frame, clause phrase, from int, subject phrase) frame {
	if !r.actsItself(f, clause, subject) {
		return f
	}
	f.span = r.trim(phrase{from, clause.last})
	f.content = phrase{f.span.first, f.span.first}
	if words := r.quotedWords(phrase{max(from, subject.last), clause.last}); words.ok() {
		f.content = words
		if f.span.last == words.last && r.quoteMark(words.last) {
			f.span.last++
		}
		return f
	}
	words := r.judgement(f, phrase{max(from, subject.last), clause.last})
	if judgedBy[f.how.act] && words.ok() {
		f.content = words
		return f
	}
	f.wordless = !f.how.takes(withNumber) // an amount is handed over, an act is not
	if !f.wordless {
		f.content = r.objectOf(f.verb, subject, clause)
	}
	return f
}

// actsItself reports a clause that is the claim: somebody did what its verb says, without
// words.
func (r *reader) actsItself(f frame, clause, subject phrase) bool {
	switch {
	case !r.saysItself(f.how, clause), !subject.ok(), f.how.takes(withWords):
		return false
	}
	return !r.passive(f.how, f.verb, clause)
}

// judgedBy are acts whose verb may hand a judgement over.
var judgedBy = map[act]bool{actDescribe: true, actAccuse: true}

// judgement is what a verb gives something for in an adjective: "bezeichnete (den Plan als dünn)", "nannte (die
// Kritik wohlfeil)", and not "nannte den Grund".
func (r *reader) judgement(f frame, p phrase) phrase {
	p.first = max(p.first, f.verb+1)
	p = r.trim(p)
	if r.norm(p.last-1) == f.how.particle {
		p = r.trim(phrase{p.first, p.last - 1})
	}
	als := r.t.To(p.first, p.last, lexicon.Als)
	switch {
	case p.last-p.first < minQuote, r.is(als-1, lexicon.MoreLess):
	case within(als, p.first+1, p.last-1):
		return r.unless(p, phrase{als, p.last}.any(r.noun))
	case f.how.act == actDescribe && r.articleAt(p.first):
		return r.unless(p, !r.plainAdjective(p.last-1))
	}
	return phrase{}
}

// plainAdjective reports a word in small letters that is no verb's particle or little word.
func (r *reader) plainAdjective(k int) bool {
	switch {
	case !r.lower(k), r.is(k, lexicon.FunctionWord, lexicon.VerbParticle):
		return false
	}
	return !participle(r.norm(k))
}

// unless is a phrase where something is not so.
func (r *reader) unless(p phrase, so bool) phrase {
	if so {
		return phrase{}
	}
	return p
}

// quotedWords are the first of a clause that stand in quotation marks and are no name:
// "nannte den Plan eine „Zumutung“".
func (r *reader) quotedWords(p phrase) phrase {
	k := p.find(r.quoted)
	if k >= p.last || r.namesIt(k, p.last) {
		return phrase{}
	}
	return phrase{k, phrase{k, p.last}.past(r.quoted)}
}

// namesIt reports a name in quotation marks at k, behind an article.
func (r *reader) namesIt(k, hi int) bool {
	return r.is(k-2, lexicon.DefiniteArticle) && r.nameInQuotes(k-1, hi) > k
}

// objectOf is what a verb hands over without a clause: "schätzt (den Schaden auf 30
// Millionen Euro)". It is the clause where it can't be told from the subject.
func (r *reader) objectOf(verb int, subject, clause phrase) phrase {
	from := max(verb+1, subject.last)
	if subject.first > verb+1 {
		from = verb + 1
	}
	if p := r.trim(phrase{from, clause.last}); p.any(r.number) {
		return p
	}
	return r.trim(clause)
}

// saysItself reports a clause whose object is what its verb hands over.
func (r *reader) saysItself(how reportVerb, clause phrase) bool {
	if !how.takes(withObject) {
		return false
	}
	return clause.any(r.number) || !how.takes(withNumber)
}
