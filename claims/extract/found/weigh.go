package found

import (
	"math"

	"factdesk/claims"
	"factdesk/claims/text"
	"factdesk/claims/worth"
)

// Signs are what a language's rules saw in a candidate's words: the traits that count here,
// and what they say of the whole.
type Signs struct {
	Traits

	Amount      *claims.Quantity // the first number that is worth a look; nil for none
	SmallAmount bool             // it is a small count
	Day         claims.Span      // the first date; empty for none

	BareNo, FullDenial bool // how much a denial says
	Finding, Sworn     bool // how the words were said
	Topic              bool // no statement: what it is about
	OnTheWay           bool // the judgement stands in an account of an act
	NoClause           bool // no verb carries the words
	Question           bool
}

// None is a sign that no token shows.
const None = -1

// Scales weigh the candidates of a text, one after the other.
type Scales struct {
	cues []claims.Cue // of the last candidate: room for those of the next
}

// Weigh adds the cues that follow from the signs and from what is known of the candidate
// already, and sets its worth.
func (x *Scales) Weigh(c *Candidate, d *text.Doc, s Signs) {
	w := weighing{Candidate: c, d: d, s: s, cues: x.cues[:0]}
	c.score = base
	w.facts()
	w.acts()
	w.talk()
	w.shape()
	w.placeless(w.plainlyStated(), stated)
	w.among()
	x.cues = w.cues
	c.Cues = append(make([]claims.Cue, 0, len(w.cues)+cuesBehind), w.cues...)
	c.settle()
}

// Worded lets the model that was trained on debates move the score a little: by some
// hundredths of its log-odds, since on news, where nearly all sentences state facts, more
// of it ranks worse (docs/evaluation.md, "Ranking on news prose").
func (c *Candidate) Worded(d *text.Doc, first, last int) {
	x := max(-2, min(2, worth.Odds(d, first, last)+1))
	switch w := math.Round(6*x) / 100; {
	case w >= 0.03:
		c.add(Cue{wordedWorthy, w}, c.Start, c.End)
	case w <= -0.03:
		c.add(Cue{wordedUnworthy, w}, c.Start, c.End)
	}
	c.settle()
}

// cuesBehind is how many cues are added to most candidates once they are weighed.
const cuesBehind = 1

// weighing is a candidate before its cues.
type weighing struct {
	*Candidate
	d    *text.Doc
	s    Signs
	cues []claims.Cue
}

// add gives the candidate a cue once all of them are known.
func (w *weighing) add(cue Cue, start, end int) {
	w.cues = append(w.cues, cue.at(start, end))
	w.score += cue.Weight
}

// at adds a cue with the token that shows the trait, if one does.
func (w *weighing) at(cue Cue, trait Trait) {
	if w.s.Shows(trait) {
		t := &w.d.Tokens[w.s.At[trait]]
		w.add(cue, t.Start, t.End)
	}
}

// whole adds a cue of all the words.
func (w *weighing) whole(is bool, cue Cue) {
	if is {
		w.add(cue, w.Start, w.End)
	}
}

// placeless adds a cue that no words show.
func (w *weighing) placeless(is bool, cue Cue) {
	if is {
		w.add(cue, w.Start, w.Start)
	}
}

// plainlyStated reports what somebody is told to say without anything else to look up.
func (w *weighing) plainlyStated() bool {
	switch {
	case w.Attribution != claims.Indirect, w.s.Amount != nil, w.s.Day.End > 0, w.Is(claims.KindDenial), w.Is(claims.KindAccusation):
		return false
	}
	for _, t := range []Trait{Harm, Record, Compare} {
		if w.s.Shows(t) {
			return false
		}
	}
	return true
}

const (
	longArticle = 1500 // code points from which on a text has more than a reviewer reads at once
	leastSaid   = 0.1  // less is not worth a word to the reviewer
)

// among: of the many statements of a long text some are what it is about.
func (w *weighing) among() {
	all := len(w.d.Runes)
	if all < longArticle || w.aside() {
		return
	}
	w.much()
	if !w.d.VoiceAt(w.Start).Known() { // talk goes as it goes
		w.place(float64(w.Start) / float64(all))
	}
}

// aside reports what a story tells at length and at its top without being about it: who
// met whom, and what is to come.
func (w *weighing) aside() bool {
	return w.s.Shows(Procedure) || w.Is(claims.KindPrediction)
}

// place: news tells first what matters most.
func (w *weighing) place(down float64) {
	w.either((2*down-1)*late.Weight, farUp, late.Name)
}

// mostNames is from how many on more names add nothing.
const mostNames = 4

// facts: what can be looked up.
func (w *weighing) facts() {
	w.numbers()
	w.at(comparison, Compare)
	w.at(all, All)
	w.at(absolute, Absolute)
	w.at(cause, Cause)
	w.at(harm, Harm)
	if !w.s.Shows(Future) {
		w.at(record, Record)
	}
	n := min(w.s.Names, mostNames)
	w.placeless(n > 0, Cue{names.Name, names.Weight * float64(n)})
}

// numbers: how much, and when.
func (w *weighing) numbers() {
	if q := w.s.Amount; q != nil {
		cue := number
		if w.s.SmallAmount {
			cue = smallNumber
		}
		w.add(cue, q.Start, q.End)
	}
	if day := w.s.Day; day.End > 0 {
		w.add(date, day.Start, day.End)
		return
	}
	w.at(vagueTime, Time)
}

// acts: what the speaker does with the words.
func (w *weighing) acts() {
	switch {
	case w.Is(claims.KindDenial):
		w.add(w.denial(), w.Start, w.End)
	case w.Is(claims.KindAccusation):
		w.whole(!w.s.Shows(Blame), accusation) // what should have been done has a cue
	case w.Is(claims.KindPromise):
		w.add(promise, w.Start, w.End)
	}
	if w.Speaker != nil && w.Attribution != claims.Narration {
		w.add(answerable, *w.SpeakerStart, *w.SpeakerEnd)
	}
	if v := w.d.VoiceAt(w.Start); v.Known() && v.Asks {
		w.add(leading, v.Start, v.End)
	}
	w.whole(w.s.Finding, finding)
	w.whole(w.s.Sworn, sworn)
	w.placeless(w.Is(claims.KindDemand) || w.Is(claims.KindProposal), asking)
	w.placeless(w.Is(claims.KindPosition), position)
	w.placeless(w.Is(claims.KindPrediction), future)
}

func (w *weighing) denial() Cue {
	switch {
	case w.s.BareNo:
		return bareNo
	case w.s.FullDenial:
		return fullDenial
	}
	return denial
}

// talk: what cannot be looked up.
func (w *weighing) talk() {
	w.at(feeling, Feel)
	w.placeless(w.s.Topic, topic)
	if w.s.OnTheWay {
		w.at(judgedOnTheWay, Judge)
	} else {
		w.at(judgement, Judge)
	}
	w.at(should, Should)
	w.at(blame, Blame)
	w.at(procedure, Procedure)
	w.at(oneself, First)
}

// Words make up a claim that stands by itself from fewWords on, and one that a reviewer
// takes in at once up to manyWords.
const (
	fewWords  = 6
	manyWords = 45
)

// shape: whether the words stand by themselves.
func (w *weighing) shape() {
	w.whole(w.s.Words < fewWords, veryShort)
	w.whole(w.s.Words > manyWords, veryLong)
	w.whole(w.Attribution == claims.Headline, headline)
	w.whole(w.Whole, several)
	w.placeless(w.Aside, inPassing)
	w.placeless(w.Tail, leaning)
	w.whole(w.s.NoClause, noClause)
	w.at(needsBefore, Context)
	w.at(noComment, NoComment)
	if w.s.Question {
		w.add(question, w.End-1, w.End)
	}
}

// A statement of plainWords words is neither short nor long; from mostWords on more words
// tell no more.
const (
	plainWords = 15
	mostWords  = 30
)

// much: of two statements reviewers need the one more that says what, where and how much;
// a few words are seldom what a story is about.
func (w *weighing) much() {
	more := float64(min(w.s.Words, mostWords) - plainWords)
	w.either(more/plainWords*tellsMuch.Weight, tellsMuch.Name, tellsLittle)
}

// either adds what weighs for a candidate by one name and what weighs against it by another.
func (w *weighing) either(weight float64, up, down string) {
	weight = math.Round(100*weight) / 100
	w.placeless(weight >= leastSaid, Cue{up, weight})
	w.placeless(weight <= -leastSaid, Cue{down, weight})
}
