package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// issuedReach is how many tokens before "the statement" whoever issued it is looked for.
const issuedReach = 150

// issuer is whose "the statement" is: it was issued or quoted before, "the firm said in a
// statement"; the zero value where that is not told.
func (r *reader) issuer(v voice) voice {
	noun := v.last - 1
	switch {
	case v.last-v.first != 2, !r.is(v.first, lexicon.The), !r.is(noun, lexicon.IssuedWords):
		return voice{}
	}
	for k := v.first - 1; k > max(0, v.first-issuedReach); k-- {
		if r.norm(k) == r.norm(noun) {
			return r.issuerAt(k)
		}
	}
	return voice{}
}

// issuerAt is who issued the statement that stands at k: its author behind "by" or "from",
// else whoever speaks or acts in the sentence.
func (r *reader) issuerAt(k int) voice {
	lo := r.sentenceOf(k)
	switch {
	case r.is(k-1, lexicon.The), !introduces(r, k, lo):
		return voice{}
	case r.is(k+1, lexicon.AuthorLink):
		if p := (phrase{k + 2, r.over(k+2, min(len(r.t), k+20), inName)}); p.ok() {
			return r.voiceOf(p, voice{})
		}
	}
	if f := r.frameBefore(k); f >= 0 && (phrase{lo, k}).holds(r.frames[f].verb) {
		return r.frames[f].voice
	}
	if v := r.sentenceSubject(lo, k, voice{}); v.known() {
		return v
	}
	return r.speaksBehind(k)
}

// speaksBehind is who speaks in the sentence behind the paper at k that opens it: "In a
// letter to the mayor, the trust points out".
func (r *reader) speaksBehind(k int) voice {
	i := r.frameBefore(k) + 1
	for j := i - 1; j < min(i+1, len(r.frames)); j++ {
		if j >= 0 && r.frames[j].verb > k && r.sentenceOf(r.frames[j].verb) == r.sentenceOf(k) {
			return r.frames[j].voice
		}
	}
	return voice{}
}

// inName reports a word of whoever issued it.
func inName(r *reader, k, _ int) bool { return r.at(k).Class == text.Word && !r.isFinite(k) }

// introduces: "a [statement]", "its brief [statement]".
var introduces = either(after(lexicon.Article, lexicon.Possessive), ofWordBefore(after(lexicon.Article, lexicon.Possessive)))
