package english

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// wasOnce reports "the former bus driver" and "the ex-catwalk queen": what somebody was is told
// of whom the article has named, whatever it was.
func (r *reader) wasOnce(v voice) bool {
	head := r.at(v.last - 1)
	switch {
	case r.is(v.first+1, lexicon.OnceWord), strings.HasPrefix(r.norm(v.first+1), "ex-"):
		return r.isEpithetOf(v, head)
	}
	return false
}

// isEpithetOf reports a noun for one human being that tells of nobody before.
func (r *reader) isEpithetOf(v voice, head *text.Token) bool {
	switch {
	case head.Cap, r.t.Hold(v.first, v.last, lexicon.NounLink), head.Any(aPlural, lexicon.PluralRole, lexicon.OrgNoun, lexicon.BackBody):
		return false
	}
	return !r.calledBefore(v.last - 1)
}

// childOf reports "the daughter of a Lagos sprinter", of somebody who is told of in no other way.
func (r *reader) childOf(v voice) bool {
	return r.t.Reads(v.first+1, lexicon.Kin, lexicon.Of, lexicon.IndefiniteArticle)
}

// genderOfParent is what "mum-of-two" tells.
func genderOfParent(norm string) gender {
	parent, _, _ := strings.Cut(norm, "-")
	switch {
	case known(parent, lexicon.RoleOfHim):
		return he
	case known(parent, lexicon.RoleOfHer):
		return she
	}
	return 0
}

// heBefore is whom "he" or "she" means that the sentence of the paragraph before that of k begins
// with.
func (r *reader) heBefore(k int, last *person) *person {
	first := max(r.d.Blocks[r.t[k].Block].First, k-reach)
	end := r.sentenceFrom(k, first)
	lo := r.sentenceFrom(end-1, first)
	switch {
	case end <= first:
		return nil
	case r.is(lo, lexicon.HeForm):
		return r.meant(lo, he, last)
	case r.is(lo, lexicon.SheForm):
		return r.meant(lo, she, last)
	}
	return nil
}

// aloneInParagraph is the one person of that gender whom the sentences of the paragraph before
// that of k name.
func (r *reader) aloneInParagraph(k int, want gender) *person {
	one, _ := r.namedIn(r.d.Blocks[r.t[k].Block].First, r.sentenceOf(k), want)
	return one
}

// toldOfBefore is that person or, where the paragraph names nobody before, that of the one
// before: nobody where it names two.
func (r *reader) toldOfBefore(k int, want gender) *person {
	end := r.sentenceOf(k)
	for b, tries := int(r.t[k].Block), 0; b >= 0 && tries < paragraphsBack; b-- {
		tries++
		if r.d.Blocks[b].Kind != text.Prose {
			continue
		}
		one, several := r.namedIn(r.d.Blocks[b].First, end, want)
		if one != nil || several {
			return one
		}
		end = r.d.Blocks[b].First
	}
	return nil
}

// paragraphsBack is in how many blocks such a person is looked for.
const paragraphsBack = 4

// namedIn is the one person of that gender named between two tokens.
func (r *reader) namedIn(lo, hi int, want gender) (one *person, several bool) {
	for k := max(lo, hi-calledReach); k < hi; k++ {
		if !r.t[k].Cap {
			continue
		}
		for _, who := range r.people.called(r.norm(k)) {
			switch {
			case !who.sure, who.token > k, !who.mayBe(want), who == one:
			case one != nil:
				return nil, true
			default:
				one = who
			}
		}
	}
	return one, false
}
