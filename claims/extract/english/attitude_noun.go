package english

import "factdesk/claims/text"

// viewNouns name a view, a stand or words of somebody with what they are about: "his
// support for the ban".
var viewNouns = merge(sayNouns, set(`criticism criticisms opposition support view views stance position opinion opinions theory account description praise
	endorsement condemnation rejection approval disapproval admiration adulation disdain contempt love hatred respect outlook forecast expectation
	expectations knowledge understanding advice recommendation recommendations request requests appeal appeals doubt doubts skepticism
	scepticism preference defense defence attack attacks outcry objection objections outrage frustration anger reaction response explanation
	apology disagreement agreement question questions characterization portrayal memory memories recollection analysis assessment interpretation
	commitment opposition resistance bet`))

// supportVerbs make one thing with such a noun: "expressed concern", "made a promise".
var supportVerbs = set(`make express voice issue give offer raise have launch deliver sound reiterate repeat announce release lodge file present
	outline state declare hold harbor harbour share pledge lend throw show signal`)

// nounAttitude reads a noun of a view at k with what it is about: "Obama's support for
// the deal", "lawyers have expressed deep concern about the policy".
func (r *reader) nounAttitude(k, lo, hi int) (frame, bool) {
	if !viewNouns[r.norm(k)] || k+2 >= hi {
		return frame{}, false
	}
	f := frame{act: actTopic, verb: k, subject: r.bearer(k, lo), from: k, nominal: true, noun: true}
	if !f.subject.ok() {
		verb := r.supportVerb(k, lo)
		if verb < 0 {
			return f, false
		}
		subject, inherit := r.subjectOf(verb, lo)
		if !subject.ok() && !inherit || subject.ok() && !r.holdsViews(subject) {
			return f, false
		}
		f.subject, f.from = subject, verb
	}
	if f.subject.ok() {
		f.from = f.subject.first
	}
	first := k + 1
	switch n := r.norm(first); {
	case n == "that" && r.hasClause(first+1, hi):
		f.content = phrase{first + 1, r.nounContentEnd(k, first+1, lo, hi)}
	case n == "to" && r.infinitive(first+1):
		f.content = phrase{first, r.nounContentEnd(k, first, lo, hi)}
		f.content.last = r.nominalEnd(f.content)
	case (n == "of" || n == "for" || n == "about" || n == "on" || n == "against" || n == "to" && towards[r.norm(k)] || n == "over" || n == "toward" || n == "towards") && !weekdays[r.norm(first+1)] && months[r.norm(first+1)] == 0 && (r.opensNoun(first+1) || r.doing(first+1)):
		f.content = phrase{first + 1, r.nounContentEnd(k, first+1, lo, hi)}
		f.content.last = r.nominalEnd(f.content)
		if f.content.last == f.content.first+1 && pronouns[r.norm(first+1)] {
			return f, false
		}
	default:
		return f, false
	}
	f.to = f.content.last
	f.setSpan()
	return f, f.content.ok()
}

// towards are the nouns whose "to" says what the view is of, not whom it was told.
var towards = set(`opposition objection objections commitment threat reaction response resistance`)

// supportVerb is the verb before the noun phrase that ends in the noun at k, -1 for none.
func (r *reader) supportVerb(k, lo int) int {
	for i := k - 1; i >= lo && i > k-6; i-- {
		n := r.norm(i)
		if v, ok := verbOf(n); ok && supportVerbs[v.lemma] && r.speaks(i, lo, v) {
			return i
		}
		if r.t[i].Class != text.Word || prepositions[n] || conjunctions[n] || auxiliaries[n] && n != "have" && n != "has" && n != "had" {
			return -1
		}
	}
	return -1
}

// passiveAttitude reads "the plan was rejected by the council": the words behind "by" are
// whose attitude it is, the verb's subject is what it is to.
func (r *reader) passiveAttitude(k, lo, hi int) (frame, bool) {
	v, ok := attitudeVerb(r.norm(k))
	if v.lemma == "support" || v.lemma == "back" {
		return frame{}, false // with money as often as with words
	}
	if !ok || v.form&part == 0 || r.norm(k+1) != "by" || attitudes[v.lemma]&aNoun == 0 && reporting[v.lemma].act != actStance {
		return frame{}, false
	}
	if !beForms[r.norm(r.lastHelper(k, lo))] {
		return frame{}, false
	}
	agent := phrase{k + 2, r.agentEnd(k+2, hi)}
	subject, _ := r.subjectOf(k, lo)
	if !agent.ok() || !r.holdsViews(agent) || !subject.ok() || subject.last-subject.first == 1 && pronouns[r.norm(subject.first)] {
		return frame{}, false
	}
	return frame{act: actTopic, verb: k, subject: agent, content: subject, span: phrase{subject.first, agent.last}, from: subject.first, to: agent.last, left: true, nominal: true}, true
}

// lastHelper is the nearest token before k that is no adverb.
func (r *reader) lastHelper(k, lo int) int {
	for k--; k > lo && adverbs[r.norm(k)]; k-- {
	}
	return k
}

// agentEnd is where the noun phrase that begins at k ends.
func (r *reader) agentEnd(k, hi int) int {
	end := k
	for end < hi && end < k+12 {
		t, n := &r.t[end], r.norm(end)
		if t.Class == text.Quote || t.Class == text.Punct && !(n == "." && nameStop(r.at(end-1))) || subordinators[n] || weekdays[n] ||
			end > k && (r.isFinite(end) || prepositions[n] && n != "of" && n != "for" || conjunctions[n] && !r.at(end+1).Cap) {
			break
		}
		end++
	}
	return end
}
