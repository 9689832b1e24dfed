package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// notePart keeps what an article tells of somebody's part in what it is of: the office before
// a name in commas, what they do there, and the letters behind a barrister's name.
func (who *person) notePart(t text.Tokens, b text.Block, name, last int) {
	titles := t.Back(name, b.First, lexicon.Honorific, lexicon.FullStop)
	if t.Is(last, lexicon.Comma) {
		who.noteOfficeBefore(t, b.First, titles-1)
	}
	if t.Is(last, lexicon.Barrister) {
		who.play("pleads")
		last++
	}
	if t.Is(last, lexicon.Comma) {
		who.noteDoing(t, last+1, min(b.Last, last+nearWords))
	}
	who.playAt(t, opening(t, b.First, name))
}

// nearWords is how many tokens behind a name tell what somebody does.
const nearWords = 16

// noteOfficeBefore notes "The first witness, Dr Jane Roe," and "The head of planning, Tom
// Park,", whose comma stands at k.
func (who *person) noteOfficeBefore(t text.Tokens, lo, k int) {
	first := walk.BackTo(k, max(lo, k-longestOffice), func(i int) bool {
		return t.Is(i, lexicon.The, text.ASign, lexicon.GenitiveS, lexicon.FiniteAuxiliary) || actsHere(&t[i])
	})
	switch {
	case !t.Is(k, lexicon.Comma), !t.Is(first-1, lexicon.The, lexicon.GenitiveS):
		return
	}
	for i := first; i < k; i++ {
		who.noteOffice(t, i, first)
	}
}

// longestOffice is how many tokens such an office has at most.
const longestOffice = 8

// noteDoing notes "who chairs the council", "prosecuting", "for the prosecution" and "of Selm,
// denies it" from k on.
func (who *person) noteDoing(t text.Tokens, k, hi int) {
	if t.Is(k, lexicon.RoleOpener) {
		who.playAt(t, t.Past(k+1, hi, lexicon.The))
		return
	}
	for ; k < hi && !t.Is(k, lexicon.FullEnd); k++ {
		if t.Is(k-1, lexicon.Comma) {
			who.playAt(t, k)
		}
	}
}

// playAt is play for the token at k, whose word has to be of a court where it need not be.
func (who *person) playAt(t text.Tokens, k int) {
	if inCourt(t, k) {
		who.play(t.Norm(k))
	}
}

// inCourt reports "for the Crown," and not "for the Crown estate", "opening the case" and not
// "opening the school", "defending Mr Roe" and not "defending the decision".
func inCourt(t text.Tokens, k int) bool {
	switch {
	case t.Is(k, lexicon.CourtSide):
		return t.Is(k+1, lexicon.CommaOrStop)
	case t.Is(k, lexicon.CourtOpening):
		return t.Hold(k, t.To(k, k+longestOffice, lexicon.CommaOrStop), lexicon.CourtMatter)
	case t.Is(k, lexicon.CourtDefence):
		return t.Is(k+1, lexicon.Comma) || t.Is(k+1, lexicon.Honorific) && t.Hold(max(0, k-nearCourt), min(len(t), k+nearCourt), lexicon.CourtMatter)
	}
	return true
}

// nearCourt is how many tokens around a word an article speaks of the court.
const nearCourt = 120

// play keeps what somebody is of whom a verb is told.
func (who *person) play(verb string) {
	for _, role := range rolesOf()[verb] {
		who.desc[role] = true
	}
}

// opening is the first token of the sentence that a name stands in, where a comma ends what it
// opens: "Opening the case, Jane Roe said".
func opening(t text.Tokens, lo, name int) int {
	k := t.Back(name, lo, lexicon.HonorificAlone) - 1
	if !t.Is(k, lexicon.Comma) {
		return -1
	}
	return t.BackTo(k, max(lo, k-longestOpening), lexicon.FullEnd)
}

// longestOpening is how many tokens such an opening has at most.
const longestOpening = 20
