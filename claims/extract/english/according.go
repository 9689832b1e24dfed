package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// overTitle steps from the comma behind a name to the one behind what the person is:
// "according to Yasmin Fahimi, head of the union, wages fell".
func (r *reader) overTitle(comma, hi int) int {
	n := r.at(comma + 1)
	if !n.Any(lexicon.Role, lexicon.Article, text.ACapital) {
		return comma
	}
	for k := comma + 1; k < min(hi, comma+16); k++ {
		if r.isFinite(k) {
			return comma
		}
		if r.is(k, lexicon.Comma) && r.hasClause(k+1, hi) {
			return k
		}
	}
	return comma
}

// accordingTo reads "according to X, …" and "…, according to X".
func (r *reader) accordingTo(k, lo, hi int) (frame, bool) {
	f := frame{act: verbs.Say, verb: k, content: noPhrase, span: noPhrase, from: k}
	end := r.sourceEnd(k+2, hi)
	if end == k+2 {
		return f, false
	}
	f.subject = r.sourceNamed(phrase{k + 2, end}, hi)
	end = f.subject.last
	f.to = end
	if k <= lo+1 {
		end = r.t.To(end, hi, lexicon.Comma)
		end = r.overTitle(end, hi)
		if end+1 >= hi {
			return f, false
		}
		f.content = phrase{end + 1, r.contentEnd(end+1, hi)}
		f.to = f.content.last
		f.setSpan()
		return f, f.content.ok()
	}
	f.left = true
	last := k
	last = walk.Back(last, lo, func(k int) bool { return r.trailing(k) || r.is(k, lexicon.Comma) })
	f.content = phrase{r.leftStart(max(lo, r.from), last), last}
	f.from = f.content.first
	if r.ofForecast(f) {
		return f, false
	}
	f.setSpan()
	return f, f.content.last-f.content.first >= 3
}

// sourceNamed takes the name of "the county's engineer, Ian Moss" with the office before it,
// where nothing is told of somebody of that name: "according to the mayor, Ian Moss fled".
func (r *reader) sourceNamed(p phrase, hi int) phrase {
	name := phrase{p.last + 1, capRun(r.t, p.last+1, hi)}
	switch {
	case !r.is(p.last, lexicon.Comma), name.last <= name.first, !r.is(p.last-1, lexicon.Role):
		return p
	case name.last < hi && !r.endsNamed(name.last):
		return p
	}
	return r.apposed(p, name)
}

// endsNamed reports a sign at k behind a name that is not told more of: "Ian Moss, 40,", "Ian
// Moss, who".
func (r *reader) endsNamed(k int) bool {
	if r.at(k+1).Any(text.ANumber, lexicon.Relative, lexicon.Role) {
		return false
	}
	return r.is(k, lexicon.Comma) || r.stops(k)
}

// sourceEnd is where the source behind "according to" ends, without the day on which it
// said so.
func (r *reader) sourceEnd(first, hi int) int {
	end := walk.To(first, hi, r.endsSource)
	for i := first + 2; i < end; i++ {
		switch {
		case r.is(i, lexicon.Weekday), r.t.Reads(i, lexicon.On, lexicon.Weekday):
			end = i
		}
	}
	if end > first+2 && r.behindItsNoun(end-1, first) {
		end-- // "a study published"
	}
	return end
}

func (r *reader) endsSource(k int) bool {
	t := r.at(k)
	switch {
	case t.Any(text.AMark, lexicon.CommaOrSemicolon, lexicon.OpenRound, aDash), r.stops(k):
		return true
	}
	return t.Is(lexicon.SourceBreak)
}

// ofForecast reports "missing the 2.5 billion that analysts had expected, according to a
// poll": the poll vouches for what was expected, the article for the rest.
func (r *reader) ofForecast(f frame) bool {
	if r.t.To(f.subject.first, f.subject.last, lexicon.Forecast) == f.subject.last {
		return false
	}
	k := r.t.BackTo(f.content.last, f.content.first+1, lexicon.Forecaster) - 1
	return k > f.content.first && r.commaBefore(f.content.first, k)
}
