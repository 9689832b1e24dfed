package english

import (
	"slices"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// otherTold reports that "he" at k in what somebody reports may be another one than the speaker:
// of whom the article told last, in the sentence before or, where the speaker is named behind the
// words ("He had won 12 games, Roe said"), in the paragraph before. Whoever speaks for a client
// may always tell of him.
func (d *draft) otherTold(k int, g gender) bool {
	who := d.c.voice.who
	own := d.sentence(k)
	switch {
	case d.r.is(k+1, lexicon.Represented), d.saidBy(g):
		return false // "her client", "he said that he"
	case d.speakerIs(who, lexicon.Advocate): // a lawyer or an agent
		return d.othersSure(d.fitting(d.paragraphsBack(k, paragraphsTold), own, g))
	case d.tellsOn(k, who):
		return false
	case d.c.voice.first > k:
		return d.anotherLast(d.paragraphsBack(k, 1), own, g)
	case own > d.r.d.Blocks[d.r.t[k].Block].First:
		return d.anotherLast(d.sentence(own-1), own, g)
	}
	return false
}

// saidBy reports that the speaker is a mere pronoun of that gender.
func (d *draft) saidBy(g gender) bool {
	v := d.c.voice
	return v.last == v.first+1 && thirdPersons[d.r.norm(v.first)].gender() == g
}

// paragraphsBack is the first token of the nth paragraph of prose before the one of k.
func (d *draft) paragraphsBack(k, n int) int {
	b := int(d.r.t[k].Block)
	lo := d.r.d.Blocks[b].First
	for b--; b >= 0 && n > 0; b-- {
		if at := d.r.d.Blocks[b]; at.Kind == text.Prose && at.Last-at.First >= shortBlock {
			lo, n = at.First, n-1
		}
	}
	return max(lo, k-200)
}

// anotherLast reports that whom the tokens from lo to hi tell of last is not the speaker.
func (d *draft) anotherLast(lo, hi int, g gender) bool {
	for k := hi - 1; k >= lo; k-- {
		if f := d.fitting(k, k+1, g); f.any() {
			return d.othersSure(f)
		}
	}
	return false
}

// othersSure reports somebody who is not the speaker; of names only those that are surely
// people's, unless the speaker is told of behind the words.
func (d *draft) othersSure(f fit) bool {
	f = f.without(d.c.voice.who)
	if d.c.voice.first > d.p.first {
		return f.any()
	}
	return f.others || slices.ContainsFunc(f.who, d.writer.sure)
}

// counts reports a number at k, in figures or words.
func (d *draft) counts(k int) bool {
	return d.r.at(k).Class == text.Number || d.r.is(k, lexicon.BackCount)
}

// onlySpeaks reports that the tokens from lo to hi tell of somebody only that they said something:
// of whom a body speaks behind that can't be told.
func (d *draft) onlySpeaks(who *person, lo, hi int) bool {
	if !spoken(d.c) {
		return false
	}
	said := false
	for k := lo; k < hi; k++ {
		switch {
		case !d.r.at(k).Cap, d.r.norm(k) != who.last:
		case !d.saysAt(k):
			return false
		default:
			said = true
		}
	}
	return said
}

// saysAt reports the "Roe said" and "said Jane Roe" behind words, whose last name is at k.
func (d *draft) saysAt(k int) bool {
	switch {
	case d.handsOver(k + 1):
		return d.r.is(k+2, lexicon.CommaOrStop)
	case !d.r.is(k+1, lexicon.CommaOrStop):
		return false // "said Roe had won"
	}
	for k--; d.r.at(k).Capital() || d.r.is(k, lexicon.Role, lexicon.TitleWord); k-- {
	}
	return d.handsOver(k)
}

// handsOver reports a verb at k that reports words.
func (d *draft) handsOver(k int) bool {
	v := d.r.verb(k)
	return v.Report.Act != 0 && v.Is(verbs.Past|verbs.Third)
}

// tellsOn reports that the sentence before is about the speaker.
func (d *draft) tellsOn(k int, who *person) bool {
	v := d.r.subjectBefore(k)
	return d.surely(v) == who
}
