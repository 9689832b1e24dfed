package german

import "factdesk/claims/lexicon"

// helped reports a participle with its "hat" or "wurde", before it in its clause or right
// behind.
func (r *reader) helped(k int, s phrase) bool {
	if r.helperOf(k, s) >= 0 {
		return true
	}
	return k >= s.last-2 && r.is(k+1, lexicon.PerfectHelper, lexicon.PassiveHelper, lexicon.Worden)
}

// helperOf is the "hat" or "wurde" that a participle at k stands with, -1 for none.
func (r *reader) helperOf(k int, s phrase) int {
	from := s.first
	if k == from {
		from = r.d.Sentences[r.sentenceAt(k)].First // "hatte die Chefin, Anna Beck, erklärt"
	}
	for i := k - 1; i >= max(from, k-4*far); i-- {
		if r.plainly(i, lexicon.PerfectHelper, lexicon.PassiveHelper) {
			return i
		}
	}
	return -1
}

// plainly reports a word of the classes that the article itself has, outside quotes.
func (r *reader) plainly(k int, of ...lexicon.Class) bool { return !r.quoted(k) && r.is(k, of...) }

// passive reports a participle at k of what is done to the clause's subject.
func (r *reader) passive(how reportVerb, k int, s phrase) bool {
	if !how.part || how.takes(withDavon) {
		return false
	}
	if i := r.helperOf(k, s); i >= 0 {
		return r.is(i, lexicon.PassiveHelper)
	}
	return r.is(k+1, lexicon.PassiveHelper, lexicon.Worden)
}

// agent is who does it, in a clause in the passive: "von der Polizei".
func (r *reader) agent(s phrase) phrase {
	for k := s.first; k < s.last; k++ {
		if !r.plainly(k, lexicon.AgentLink) {
			continue
		}
		if p := r.nounPhrase(k+1, s.last); p.ok() {
			return p
		}
	}
	return phrase{}
}

// parted reports a participle that begins segment s and has its helper before that.
func (r *reader) parted(k int, s phrase) bool { return within(r.helperOf(k, s), 0, s.first) }

// partedFrame is the frame of a participle that an apposition parts from its "hat": "hatte
// die Chefin, Anna Beck, erklärt, …".
func (r *reader) partedFrame(segs []phrase, j, hi, helper int, how reportVerb, k int) (frame, int, bool) {
	for _, s := range segs[:j] {
		if !s.holds(helper) {
			continue
		}
		p := r.subjectAround(phrase{s.first, helper}.past(r.leadsClause), helper, s.last)
		return r.rightFrame(segs, j, hi, p, how, k, s.first)
	}
	return frame{}, j, false
}
