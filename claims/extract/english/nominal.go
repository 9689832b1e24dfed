package english

import (
	"strings"

	"factdesk/claims/text"
)

// nominalEnd is where a noun or infinitive that a verb hands over ends: "rejected that
// argument / in a ruling on Thursday", "backs the plan / as talks go on". A whole clause
// is cut by contentEnd alone, since what hangs on it is most often part of what was said.
func (r *reader) nominalEnd(c phrase) int {
	infinitive := r.norm(c.first) == "to"
	verbs := false // a finite verb stands in the content, in a clause that hangs on it
	for k := c.first + 1; k < c.last; k++ {
		if r.inQuote[k] > 0 || r.quoteMark(k) {
			continue
		}
		n := r.norm(k)
		switch {
		case n == ",":
			if r.leavesNoun(k+1, c.last) {
				return k
			}
		case r.isDash(k):
			return k
		case n == "and" || n == "but" || n == "then":
			if !verbs && r.secondVerb(k+1) {
				return k
			}
		case n == "since" && !infinitive, loosens[n] && r.clauseFollows(k+1, c.last) && !(n == "as" && (articles[r.norm(k+1)] || r.doing(k+1))), n == "while" || n == "when" && !infinitive && r.norm(k-1) != ",":
			return k
		case !infinitive && (n == "during" || r.toldWhen(k) || n == "to" && r.norm(k+1) == "help"), r.toldWhere(k):
			return k
		case r.isFinite(k):
			verbs = true
		}
	}
	return c.last
}

// isNominal reports a content that is a noun or an infinitive; whom somebody urges to act
// goes on through all that hangs on it.
func (r *reader) isNominal(c phrase, rep reportVerb) bool {
	if r.norm(c.first) == "to" {
		return true
	}
	switch rep.act {
	case actTopic, actStance, actDescribe, actDeny:
		return rep.use&bare != 0
	case actDemand:
		return !r.infinitiveNear(c.first, c.last)
	}
	return false
}

// loosens begin a clause that says when or why somebody spoke.
var loosens = set(`as although though because since after before until whereas once`)

// leavesNoun reports that behind the comma before k the article goes on: "…, though",
// "…, saying", "…, but".
func (r *reader) leavesNoun(k, hi int) bool {
	n := r.norm(k)
	if n == "as" && r.norm(k+1) == "," || n == "when" && (r.at(k-2).Class == text.Number || months[r.norm(k-2)] > 0) {
		return false // "2018, when the lake was found"
	}
	switch n {
	case "though", "although", "while", "whereas", "when", "as", "but", "after", "because", "since", "despite", "even", "then", "so", "yet", "most", "especially", "particularly", "notably", "with":
		return true
	case "and":
		return r.secondVerb(k+1) || r.clauseFollows(k+1, hi)
	}
	if v, ok := verbForms[n]; ok && v.form&(ing|past) != 0 && v.form&nounly == 0 && !r.t[k].Cap {
		return v.form&ing != 0 && v.lemma != "include" || v.form&past != 0 && v.form&part == 0
	}
	if subjectPro[n] && n != "you" {
		return r.clauseFollows(k, hi)
	}
	if !r.at(k).Cap && !articles[n] {
		return false
	}
	end := k
	for end < min(hi, k+16) && r.norm(end) != "," {
		if hangs[r.norm(end)] {
			return false // "Percy Walton, the man whose sentence was commuted"
		}
		end++
	}
	return r.mainFinite(phrase{k, end}) >= 0
}

// secondVerb reports a verb at k, behind a conjunction, whose subject is the one of the
// verb before: "criticised the plan and called for talks".
func (r *reader) secondVerb(k int) bool {
	for adverbs[r.norm(k)] || strings.HasSuffix(r.norm(k), "ly") && !r.at(k).Cap {
		k++
	}
	n := r.norm(k)
	if n == "has" || n == "had" || n == "have" || n == "was" || n == "were" || n == "is" || n == "are" || n == "will" || n == "would" || n == "did" {
		return true
	}
	v, ok := verbOf(n)
	if !ok || r.at(k).Cap || v.form&finite == 0 || r.norm(k+1) == "by" {
		return false
	}
	next := r.norm(k + 1)
	if v.form&past != 0 && v.form&part == 0 || reporting[v.lemma].act != 0 && v.form&past != 0 {
		return true
	}
	opens := determiners[next] || subjectPro[next] || possessives[next] || next == "that" || next == "to" || prepositions[next] || r.at(k+1).Cap || r.at(k+1).Class == text.Number
	return opens && v.form&nounly == 0 || v.form&past != 0 && !prepositions[next] && r.at(k+1).Class == text.Word
}

// clauseFollows reports a subject and its verb at k, before the next sign.
func (r *reader) clauseFollows(k, hi int) bool {
	for i := k; i < min(hi, k+12); i++ {
		if r.norm(i) == "," || r.quoteMark(i) {
			return false
		}
		if i > k && r.isFinite(i) {
			return true
		}
	}
	return false
}

// toldWhen reports the day or time that something was said at k: "on Monday", "last week".
func (r *reader) toldWhen(k int) bool {
	n := r.norm(k)
	switch {
	case n == "on" || n == "late" || n == "early":
		return weekdays[r.norm(k+1)] && r.norm(k+2) != "'s"
	case prepositions[r.norm(k-1)]:
		return false
	case weekdays[n], n == "yesterday", n == "today":
		return r.norm(k+1) != "'s" && !r.at(k+1).Cap && (weekdays[n] && !r.at(k-1).Cap && r.closesNoun(k+1) || !weekdays[n])
	case n == "last" || n == "this" || n == "earlier":
		return n != "earlier" && timeNouns[r.norm(k+1)] && r.norm(k+2) != "'s" && r.closesNoun(k+2) || n == "earlier" && (r.norm(k+1) == "this" || weekdays[r.norm(k+1)])
	}
	return false
}

// closesNoun reports that no noun at k goes on with the one before.
func (r *reader) closesNoun(k int) bool {
	t := r.at(k)
	return t.Class != text.Word && t.Class != text.Number || prepositions[t.Norm] || conjunctions[t.Norm] || subordinators[t.Norm] || timeNouns[t.Norm]
}

// toldWhere reports the occasion of what was said at k: "in a statement", "on Twitter".
func (r *reader) toldWhere(k int) bool {
	switch r.norm(k) {
	case "in", "during", "at", "on", "via", "through":
	default:
		return false
	}
	if n := r.norm(k + 1); n == "twitter" || n == "facebook" || n == "instagram" {
		return true
	}
	if n := r.norm(k + 1); !articles[n] && !possessives[n] && n != "this" && n != "another" {
		return false
	}
	for i := k + 2; i < k+7; i++ {
		n := r.norm(i)
		if occasions[n] {
			return true
		}
		if r.at(i).Class != text.Word && n != "-" && r.at(i).Class != text.Number || prepositions[n] || conjunctions[n] {
			return false
		}
	}
	return false
}

// occasions are where words are said or written.
var occasions = set(`statement interview speech tweet tweets post letter email e-mail memo ruling op-ed editorial briefing blog column essay
	video podcast testimony filing brief remarks rally debate`)
