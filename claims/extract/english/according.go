package english

import (
	"factdesk/claims/text"
)

// overTitle steps from the comma behind a name to the one behind what the person is:
// "according to Yasmin Fahimi, head of the union, wages fell".
func (r *reader) overTitle(comma, hi int) int {
	n := r.norm(comma + 1)
	if !roles[n] && n != "a" && n != "an" && n != "the" && !r.at(comma+1).Cap {
		return comma
	}
	for k := comma + 1; k < min(hi, comma+16); k++ {
		if r.isFinite(k) {
			return comma
		}
		if r.norm(k) == "," && r.hasClause(k+1, hi) {
			return k
		}
	}
	return comma
}

// accordingTo reads "according to X, …" and "…, according to X".
func (r *reader) accordingTo(k, lo, hi int) (frame, bool) {
	f := frame{act: actSay, verb: k, content: noPhrase, span: noPhrase, from: k}
	end := k + 2
	for end < hi && !(r.t[end].Class == text.Quote || r.norm(end) == "," || r.norm(end) == ";" || r.norm(end) == "." && !nameStop(r.at(end-1)) || r.isDash(end) || subordinators[r.norm(end)] && r.norm(end) != "since") {
		end++
	}
	for i := k + 4; i < end; i++ { // the day it was said is no part of who said it
		if r.norm(i) == "on" && weekdays[r.norm(i+1)] || weekdays[r.norm(i)] {
			end = i
		}
	}
	if end == k+2 {
		return f, false
	}
	f.subject, f.to = phrase{k + 2, end}, end
	if k <= lo+1 {
		for end < hi && r.norm(end) != "," {
			end++
		}
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
	for last > lo && (r.trailing(last-1) || r.norm(last-1) == ",") {
		last--
	}
	f.content = phrase{r.leftStart(max(lo, r.from), last), last}
	f.from = f.content.first
	if r.ofForecast(f) {
		return f, false
	}
	f.setSpan()
	return f, f.content.last-f.content.first >= 3
}

// ofForecast reports "missing the 2.5 billion that analysts had expected, according to a
// poll": the poll vouches for what was expected, the article for the rest.
func (r *reader) ofForecast(f frame) bool {
	polled := false
	for k := f.subject.first; k < f.subject.last; k++ {
		n := r.norm(k)
		polled = polled || n == "poll" || n == "survey" || n == "consensus" || n == "estimates" || n == "forecasts"
	}
	for k := f.content.last - 1; polled && k > f.content.first; k-- {
		if n := r.norm(k); n == "analysts" || n == "economists" || n == "forecasters" {
			return r.commaBefore(f.content.first, k)
		}
	}
	return false
}
