package german

import "factdesk/claims/lexicon"

// subjectInside is who speaks in a clause that parts the words handed over: "Der Bau, sagte
// Beck, koste Geld". The verb of the words stands right behind it, and so tells them from an
// apposition: "Beck, eine Wirtin, sagte, …".
func (r *reader) subjectInside(segs []phrase, j, v int) phrase {
	switch {
	case j == 0, j+1 >= len(segs), !r.isKonj(segs[j+1].first), segs[j-1].any(r.carries):
		return phrase{}
	}
	return r.subjectBehind(v, segs[j].last)
}

// frameAround hands over all of a sentence around the clause that says whose words it holds.
func (r *reader) frameAround(segs []phrase, j, hi int, p phrase, how reportVerb, k int) (frame, int, bool) {
	f := frame{verb: k, how: how, voice: r.widen(r.voiceOf(p, r.last), k, segs[j].last)}
	f.content = r.trim(phrase{r.from, hi})
	f.span = f.content
	return f, len(segs), f.voice.known()
}

// partedVerb reports words before segment j that end in a helper whose other half stands
// behind it: "Der Bau habe, so Beck, zu lange gedauert".
func (r *reader) partedVerb(segs []phrase, j int) bool {
	before := segs[j-1]
	switch {
	case j+1 >= len(segs), !r.is(before.last-1, lexicon.OpenVerb), before.find(r.carries) != before.last-1:
		return false
	case r.is(before.first, lexicon.Subordinator):
		return false
	}
	return !r.bareRelative(before.first)
}
