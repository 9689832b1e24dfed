package english

import (
	"strings"

	"factdesk/claims/text"
)

// sayNouns name words of somebody: "Trump's claim that …", "the promise to …". Those
// after the bar are told of nobody in particular as well: "reports that …".
var (
	sayNouns = set(`claim claims belief assertion assertions allegation allegations accusation accusations contention insistence argument
		statement statements suggestion suggestions warning warnings prediction predictions admission acknowledgment acknowledgement
		denial announcement assurance assurances comment comments remark remarks view hope hopes fear fears concern concerns complaint complaints
		charge charges conclusion finding findings observation promise promises pledge pledges vow threat threats plan plans proposal proposals
		decision demand demands call calls refusal determination desire willingness intention offer bid ruling order idea notion theory estimate conviction`)
	looseNouns = set(`claims allegations accusations reports rumours rumors suggestions speculation fears concerns evidence signs notion idea
		complaints warnings news`)
	infNouns = set(`promise promises pledge pledges vow threat threats plan plans proposal proposals decision demand demands call calls
		refusal determination desire willingness intention offer bid order`)
)

// nounFrame reads a noun that hands over words: a clause with "that", or an infinitive
// or "of" behind one that has a bearer.
func (r *reader) nounFrame(k, lo, hi int) (frame, bool) {
	n := r.norm(k)
	f := frame{act: actSay, verb: k, subject: noPhrase, content: noPhrase, span: noPhrase, from: k, to: k + 1, noun: true}
	if !sayNouns[n] && !looseNouns[n] || k+4 >= hi {
		return f, false
	}
	f.subject = r.bearer(k, lo)
	switch next := r.norm(k + 1); {
	case next == "that" && (f.subject.ok() || looseNouns[n]) && r.hasClause(k+2, hi):
		f.content, f.that = phrase{k + 2, r.nounContentEnd(k, k+2, lo, hi)}, true
	case next == "to" && f.subject.ok() && infNouns[n] && r.infinitive(k+2):
		f.content, f.nominal = phrase{k + 1, r.nounContentEnd(k, k+1, lo, hi)}, true
	default:
		return f, false
	}
	if n == "denial" {
		f.act = actDeny
	}
	if f.subject.ok() {
		f.from = f.subject.first
	}
	f.to = f.content.last
	f.setSpan()
	return f, f.content.last-f.content.first >= 2
}

// infinitive reports a verb in its base form.
func (r *reader) infinitive(k int) bool {
	v, ok := verbOf(r.norm(k))
	return ok && v.form&base != 0
}

// bearer is whose words a noun names: "Trump's earlier claim", "his promise", "a claim
// by the minister"; noPhrase for nobody's.
func (r *reader) bearer(k, lo int) phrase {
	for i := k - 1; i >= lo && i > k-5; i-- {
		n := r.norm(i)
		switch {
		case n == "'s" || n == "'" && i > lo && r.norm(i-1) != "" && r.norm(i - 1)[len(r.norm(i-1))-1] == 's':
			if first := r.nounPhraseLeft(i-1, lo); first >= 0 {
				return phrase{first, i}
			}
			return noPhrase
		case n == "his" || n == "her" || n == "their" || n == "its":
			return phrase{i, i + 1}
		case r.t[i].Class != text.Word || prepositions[n] || determiners[n] || auxiliaries[n] || conjunctions[n]:
			return noPhrase
		}
	}
	return noPhrase
}

// nounContentEnd is where words behind a noun end: at the sentence's end, or at the verb
// whose subject the noun is ("His claim that it fell / was false").
func (r *reader) nounContentEnd(noun, first, lo, hi int) int {
	end := r.contentEnd(first, hi)
	if r.mainFinite(phrase{max(lo, noun-60), noun}) >= 0 {
		return end
	}
	groups := 0
	if r.norm(first-1) != "that" {
		groups = 1 // an infinitive or a noun has no finite verb of its own
	}
	for i := first; i < min(end, first+80); i++ {
		if r.inQuote[i] > 0 || !r.isFinite(i) {
			continue
		}
		if n := r.norm(i - 1); groups > 0 && !conjunctions[n] && !subjectPro[n] && !hangs[n] {
			return i
		}
		groups++
		i = r.verbGroupEnd(i, end) - 1
	}
	return end
}

// moods are adjectives that tell what somebody thinks: "is convinced that …".
var moods = set(`sure certain convinced confident hopeful optimistic pessimistic skeptical sceptical doubtful unsure uncertain aware unaware
	concerned worried afraid fearful alarmed frustrated angry furious outraged upset unhappy happy glad pleased proud delighted disappointed
	surprised shocked dismayed troubled critical supportive dismissive wary adamant insistent eager reluctant willing unwilling determined
	interested excited frightened incensed adamant ashamed sorry grateful thankful enthusiastic bitter vague clear`)

var degrees = set(`very more most too quite so pretty less rather`)

// moodFrame reads "is concerned about the cost" and "was sure that he would win".
func (r *reader) moodFrame(k, lo, hi int) (frame, bool) {
	f := frame{act: actThink, verb: k, subject: noPhrase, content: noPhrase, span: noPhrase, from: k, to: k + 1}
	if !moods[r.norm(k)] || k+2 >= hi || k <= lo {
		return f, false
	}
	be := k - 1
	for be > lo && (adverbs[r.norm(be)] || strings.HasSuffix(r.norm(be), "ly") || degrees[r.norm(be)]) {
		be--
	}
	if !beForms[r.norm(be)] {
		return f, false
	}
	p, inherit := r.subjectOf(be+1, lo)
	if !p.ok() && !inherit || p.ok() && !r.minded(p) {
		return f, false
	}
	f.subject, f.negated = p, r.negatedVerb(k, lo)
	if p.ok() {
		f.from = p.first
	}
	first := k + 1
	switch n := r.norm(first); {
	case n == "that":
		first, f.that = first+1, true
	case n == "about" || n == "of" || n == "by" || n == "with" || n == "at" || n == "over" || n == "on" || n == "in":
		first, f.nominal = first+1, true
	case n == "to" && r.infinitive(first+1):
		f.nominal = true
	case !r.clauseStarts(first, hi):
		return f, false
	}
	f.content = phrase{first, r.contentEnd(first, hi)}
	if f.nominal {
		f.content.last = r.nominalEnd(f.content)
	}
	f.to = f.content.last
	f.setSpan()
	return f, f.content.last > f.content.first
}

var beForms = set(`is are was were be been being am 'm 're 's seem seems seemed feel feels felt remain remains remained sound sounds sounded became becomes become`)

// minded reports a subject that can think: a person, a group, a body or a pronoun.
func (r *reader) minded(p phrase) bool {
	n, head := r.norm(p.first), r.headOf(voice{first: p.first, last: p.last})
	return n != "it" && n != "there" && n != "this" && n != "that" && (subjectPro[n] && p.last-p.first == 1 || r.at(p.last-1).Cap || roles[head] || pluralRoles[head] || orgNouns[head])
}

// prepVerbs hand over what stands behind their preposition: "warned against raids".
var prepVerbs = map[string]map[string]bool{
	"warn": set(`of against about`), "complain": set(`about of`), "worry": set(`about`), "speak": set(`about of against`), "talk": set(`about`),
	"refer": set(`to`), "object": set(`to`), "point": set(`to`), "allude": set(`to`),
	"brag": set(`about of`), "boast": set(`about of`), "joke": set(`about`), "comment": set(`on about`), "ask": set(`about for`),
	"argue": set(`for against`), "lobby": set(`for against`), "campaign": set(`for against`), "advocate": set(`for`), "think": set(`of about`),
	"dream": set(`of`), "approve": set(`of`), "disapprove": set(`of`), "agree": set(`with on to`), "disagree": set(`with on`),
	"apologize": set(`for`), "apologise": set(`for`), "testify": set(`about`), "reflect": set(`on`), "insist": set(`on`), "vote": set(`against`),
	"believe": set(`in`), "push": set(`for`), "press": set(`for`), "wonder": set(`about`), "care": set(`about`), "rail": set(`against`), "protest": set(`against`),
}
