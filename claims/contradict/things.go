package contradict

import (
	_ "embed"
	"slices"

	"factdesk/claims/walk"
)

//go:embed belongings.txt
var belongingRows string

// belongings are who belongs to somebody, and what is a part of something.
var belongings = tableWords(belongingRows)

//go:embed sorts.txt
var sortRows string

// sorts narrow what rises and falls.
var sorts = tableWords(sortRows)

// partOf reports that one tells of what belongs to something which the other tells of without
// it: "the dentist's wife" beside "the dentist".
func (r *Reading) partOf(o *Reading) bool {
	return slices.ContainsFunc(r.belongs, func(k int) bool {
		switch {
		case r.skip[k], o.saysWord(r.norm(k)):
			return false
		case theirs[r.norm(k-1)]:
			return true
		}
		owner := r.ownerAt(k)
		return owner != "" && o.content()[owner]
	})
}

var theirs = words("his her their")

// readBelongs are the tokens that tell of what belongs to something.
func (r *Reading) readBelongs() (out []int) {
	for k := 1; k < len(r.t); k++ {
		if belongings[r.norm(k)] {
			out = append(out, k)
		}
	}
	return firstOnes(out)
}

// ownerAt is whose the thing at a token is: "the bridge's foundations", "the foundations of the
// bridge", "an amendment to the bill".
func (r *Reading) ownerAt(k int) string {
	switch {
	case owning[r.norm(k-1)]:
		return r.term(k - 2)
	case owning[r.norm(k-2)]:
		return r.term(k - 3) // "the company's airline arm"
	case ofs[r.norm(k+1)], tos[r.norm(k+1)]:
		owner, _ := r.lastOfRun(k+2, len(r.t))
		return owner
	}
	return ""
}

var tos = words("to")

// deniesElse reports a denial of what was done to another thing than the other tells of.
func (r *Reading) deniesElse(token int, affirm *Reading, word string) bool {
	switch {
	case otherObjects(r, affirm, word, word), otherThings(r, affirm, word, word), affirm.lacks(word), r.otherDeed(token, affirm, word):
		return true
	}
	return false
}

// trendsOfOthers reports what rose beside what fell, of other things or over another time.
func trendsOfOthers(a, b *Reading, wordA, wordB string) bool {
	switch {
	case otherTrends(a, b), otherSorts(a, b), otherRisers(a, b, wordA, wordB), otherSpans(a, b):
		return true
	}
	return false
}

// otherSorts reports a word of which one tells alone, and which narrows what rose or fell.
func otherSorts(a, b *Reading) bool { return eitherWay(a, b, (*Reading).sortsMore) }

func (r *Reading) sortsMore(o *Reading) bool {
	return anyOf(0, len(r.t), func(k int) bool { return sorts[r.norm(k)] && !o.content()[r.term(k)] })
}

// otherThings reports two deeds that were done to two things, of which each statement names its
// own alone: tested the vaccine, and tested the cream, or the pension bill, and the school bill.
func otherThings(a, b *Reading, wordA, wordB string) bool {
	x, y := a.undergoer(a.firstTerm(wordA)), b.undergoer(b.firstTerm(wordB))
	switch {
	case x.head == "", y.head == "":
		return false
	case x.head == y.head:
		return a.namesNone(y.narrowed) && b.namesNone(x.narrowed)
	}
	return a.lacksThing(y.head) && b.lacksThing(x.head)
}

func (r *Reading) lacksThing(term string) bool { return !r.countedThings()[term] }

// namesNone reports some words of which a statement has none.
func (r *Reading) namesNone(all []string) bool {
	for _, w := range all {
		if r.saysWord(w) {
			return false
		}
	}
	return len(all) > 0
}

func (r *Reading) saysWord(norm string) bool {
	return anyOf(0, len(r.t), func(k int) bool { return r.norm(k) == norm })
}

// thing is a noun with the words before it.
type thing struct {
	head     string
	narrowed []string
}

// undergoer is what something was done to: what stands behind the deed, or before a passive.
func (r *Reading) undergoer(at int) thing {
	if r.passiveAt(at) {
		return r.thingFrom(r.firstWord(), at)
	}
	from := at + 1
	if r.phrasal(at) != "" {
		from++
	}
	return r.thingFrom(from, len(r.t))
}

func (r *Reading) thingFrom(from, end int) thing {
	for articles[r.norm(from)] || places[r.norm(from)] != "" {
		from++
	}
	head, behind := r.lastOfRun(from, end)
	out := thing{head: head}
	if places[r.norm(from-1)] != "" {
		from--
	}
	for k := from; k < behind-1; k++ {
		if w := r.norm(k); !weighing[w] {
			out.narrowed = append(out.narrowed, w)
		}
	}
	return out
}

// weighing words before a noun are the writer's, and make no other thing of it.
var weighing = words("main predominant chief key new old own whole controversial planned proposed landmark major big")

// otherRisers reports two of which each tells, before what rose or fell, of something that the
// other does not tell of, although they share a word there: burglaries in the city, and crime.
func otherRisers(a, b *Reading, wordA, wordB string) bool {
	x, y := a.contentBetween(0, a.firstTerm(wordA)), b.contentBetween(0, b.firstTerm(wordB))
	if !x.meets(y) {
		return false
	}
	return bothAdd(x.less(b.content()), y.less(a.content()))
}

// otherSpans reports what is told since some day beside what is told of another span of time.
func otherSpans(a, b *Reading) bool {
	switch {
	case a.sinceWhen() == b.sinceWhen():
		return false
	case a.sinceWhen():
		return b.spansTime()
	}
	return a.spansTime()
}

func (r *Reading) spansTime() bool { return len(r.scope.weeks)+len(r.dates) > 0 }

// deniesNarrowly reports a denial of how, and not that, something was done: "never met alone".
func (r *Reading) deniesNarrowly(o *Reading) bool {
	return anyOf(0, len(r.t), func(k int) bool { return manners[r.norm(k)] && !o.saysWord(r.norm(k)) })
}

var manners = words("alone personally directly publicly privately fully entirely completely officially immediately deliberately")

// passiveReach is how far before a participle its "was" may stand: "was never really tested".
const passiveReach = 3

func (r *Reading) passiveAt(at int) bool {
	from := walk.Back(at, max(0, at-passiveReach), func(k int) bool { return !passives[r.norm(k)] && r.term(k) == "" })
	return passives[r.norm(from-1)]
}

// converse reports that each is told of its own doer, whom the other names too: who won against
// the one who lost.
func converse(a, b *Reading, wordA, wordB string) bool {
	x, y := a.doerOf(wordA), b.doerOf(wordB)
	switch {
	case x == "", y == "", x == y:
		return false
	}
	return a.content()[y] && b.content()[x]
}

// doerOf is who does what a concept says, "" where a passive leaves it open.
func (r *Reading) doerOf(word string) string {
	at := r.firstTerm(word)
	if r.passiveAt(at) {
		return ""
	}
	return r.thingFrom(r.firstWord(), at).head
}
