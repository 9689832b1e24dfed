package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// findBodies finds the names of bodies that little words stand in: "Center on Budget and
// Policy Priorities", "Department of Health and the Environment". It gives for each token
// how many of the name stand before it, 0 for one that is in none.
func findBodies(d *text.Doc) []int32 {
	in := make([]int32, len(d.Tokens)+1)
	for _, b := range d.Blocks {
		d.Watch.Walk(b.First, b.Last, func(k int) int { return markBody(d.Tokens, in, k, b.Last) })
	}
	return in
}

// markBody marks the body's name that begins at k, if one does, and gives where to look on.
func markBody(t []text.Token, in []int32, k, last int) int {
	run := capRun(t, k, last)
	switch {
	case run == k:
		return k + 1
	case callsToAct(t, k, run, last):
		return markTo(in, k, capRun(t, run+1, last))
	case !anyIs(t[k:run], lexicon.BodyHead):
		return run
	}
	end := bodyEnd(t, run, last)
	if end > run {
		markTo(in, k, end)
	}
	return end
}

// markTo marks the tokens of a body's name.
func markTo(in []int32, k, end int) int {
	for i := k; i < end; i++ {
		in[i] = int32(i - k)
	}
	return end
}

// callsToAct reports a body that is called after what it asks for: "Unite the Makers said",
// "a donor of Save the Coast"; "Save the date" and a sentence that begins so are none.
func callsToAct(t []text.Token, k, run, last int) bool {
	switch {
	case run != k+1, run+1 >= last, !t[run].Is(lexicon.The), !verbs.Read(t[k].Norm).Is(verbs.Base):
		return false
	}
	end := capRun(t, run+1, last)
	switch {
	case end == run+1, end >= last:
		return false
	case inSentence(t, k), text.Tokens(t).Reads(end, lexicon.Comma, lexicon.Article):
		return true // "Unite the Makers, the largest union,"
	}
	return verbs.Read(t[end].Norm).Surely(verbs.Finite)
}

// inSentence reports a token before which its sentence has begun.
func inSentence(t []text.Token, k int) bool {
	if k == 0 || t[k-1].Block != t[k].Block {
		return false
	}
	return !t[k-1].Is(lexicon.FullEnd)
}

// bodyEnd is the end of a body's name that goes on, or not, behind the capitalised words
// that end at k.
func bodyEnd(t []text.Token, k, last int) int {
	linked := false
	for k+1 < last {
		at := k + 1
		if t[at].Is(lexicon.The) {
			at++
		}
		end := capRun(t, at, last)
		switch {
		case end <= at, !namesField(t[at:end]):
			return k
		case t[k].Is(lexicon.BodyLink):
			linked = true
		case !linked, !t[k].Any(lexicon.And, lexicon.Ampersand), otherBody(t[at:end], at > k+1):
			return k
		}
		k = end
	}
	return k
}

// namesField reports capitalised words that say what a body is for: no day, network or
// person's name.
func namesField(run []text.Token) bool {
	switch first := &run[0]; {
	case first.Any(lexicon.Weekday, lexicon.MonthName, lexicon.Network):
		return false
	case len(run) > 1:
		return !first.Is(lexicon.Honorific) && !knownGiven(first.Norm)
	}
	return true
}

// otherBody reports the second body of "Justice and the FBI", "Justice and the Treasury",
// and not a second field: "Health and the Environment".
func otherBody(run []text.Token, article bool) bool {
	first := &run[0]
	switch {
	case allCaps(first.Text), namesPlace(first), first.Any(lexicon.Role, lexicon.BodyHead):
		return true
	}
	return article && run[len(run)-1].Is(lexicon.OrgNoun)
}

// insideBody reports a token of a body's name behind its first.
func insideBody(r *reader, k, _ int) bool { return r.bodies[k] > 0 }
