package text

import (
	"strings"

	"factdesk/claims/lexicon"
)

// interview is an article whose questions and answers have no labels: a question stands
// alone, speaks to somebody and is followed by what they say of themselves. Whom it is of
// is told above the first question, which names nobody else but who asks: "Ruth Odell left the
// bank in May. She tells Jo Hale why".
//
// A guide goes the other way ("How do I apply?" – "You fill in a form."), and a column asks
// without an answer below.
type interview struct {
	d         *Doc
	questions []int // blocks
	answers   *Voice
	asks      *Voice // nil when nobody is named
}

// What makes an interview: so many questions, most of which speak to somebody and are
// answered by "I", and hardly anything between.
const (
	fewestQuestions = 3
	longestQuestion = 400 // code points
	mostBetween     = 4   // blocks for each question
)

// readInterview gives questions and answers their voices.
func (d *Doc) readInterview() {
	v := interview{d: d, questions: d.openQuestions(0, len(d.Blocks), d.plain)}
	if !v.is() || !v.introduced() {
		return
	}
	v.questions = d.openQuestions(v.questions[0], v.questions[len(v.questions)-1]+2, d.unquoted)
	for i, q := range v.questions {
		v.say(q, v.asks)
		end := len(d.Blocks)
		if i+1 < len(v.questions) {
			end = v.questions[i+1]
		}
		v.answered(q+1, end)
	}
}

// openQuestions are the blocks of some that ask, and have what may be an answer below.
func (d *Doc) openQuestions(from, end int, counts func(block int) bool) (out []int) {
	for i := from; i+1 < end; i++ {
		if counts(i) && d.asks(i) && counts(i+1) && !d.asks(i+1) {
			out = append(out, i)
		}
	}
	return out
}

// asks reports a block that ends as a question does.
func (d *Doc) asks(i int) bool {
	b := &d.Blocks[i]
	return b.End-b.Start <= longestQuestion && d.Runes[b.End-1] == '?'
}

// plain reports a block of the article that is no quote.
func (d *Doc) plain(i int) bool {
	switch d.Blocks[i].Kind {
	case Prose, Heading:
		return d.unquoted(i)
	}
	return false
}

// unquoted reports sentences that are no quote: between the questions of an interview "Have
// you read it?" is none of the page's own.
func (d *Doc) unquoted(i int) bool {
	b := &d.Blocks[i]
	return endsSentence(d.Runes[b.Start:b.End]) && !IsQuote(d.Runes[b.Start])
}

// say makes a block somebody's words, whatever it looked like; nobody's change nothing.
func (v *interview) say(block int, who *Voice) {
	if who != nil {
		v.d.Blocks[block].Voice, v.d.Blocks[block].said = who, true
	}
}

// is reports an interview.
func (v *interview) is() bool {
	n := len(v.questions)
	if n < fewestQuestions || v.questions[n-1]-v.questions[0] > mostBetween*n {
		return false
	}
	you, self := 0, 0
	for _, q := range v.questions {
		if v.d.has(q, lexicon.TalkYou) {
			you++
		}
		if v.d.has(q+1, lexicon.TalkSelf) {
			self++
		}
	}
	return 2*you > n && 2*self > n
}

// has reports a word of a class in a block.
func (d *Doc) has(block int, of lexicon.Class) bool {
	b := &d.Blocks[block]
	return hasWord(d.Runes[b.Start:b.End], of)
}

// answered gives an answer its voice: what stands below the question, and what goes on
// with "I", up to where the newsroom tells of them.
func (v *interview) answered(from, end int) {
	for i := from; i < end; i++ {
		goesOn := i == from || v.d.has(i, lexicon.TalkSelf)
		if !goesOn || !v.d.unquoted(i) || v.tells(i) {
			return
		}
		v.say(i, v.answers)
	}
}

// tells reports a block that names who answers.
func (v *interview) tells(block int) bool {
	b := &v.d.Blocks[block]
	return tellsOf(v.d.Runes[b.Start:b.End], v.answers.Name)
}

// introduced finds who answers: the only one named above the first question but who asks.
func (v *interview) introduced() bool {
	for k := range v.d.Tokens[:v.d.Blocks[v.questions[0]].First] {
		name := v.d.endingAt(k)
		switch {
		case name == "":
		case v.d.namesAsker(k, name):
			v.asks = v.d.voiceOf(k, name)
			v.asks.Asks = true
		case v.answers == nil:
			v.answers = v.d.voiceOf(k, name)
		case v.answers.Name != name:
			return false
		}
	}
	return v.answers != nil
}

// endingAt is the full name that ends at token k, "" where none does, or a body's.
func (d *Doc) endingAt(k int) string {
	if next := Tokens(d.Tokens).At(k + 1); next.Capital() && next.Block == d.Tokens[k].Block {
		return ""
	}
	name := d.fullNameAt(k)
	if d.ofBody(k, name) {
		return ""
	}
	return name
}

// ofBody reports "Bank of England", "Harbour Bank".
func (d *Doc) ofBody(last int, name string) bool {
	first := Tokens(d.Tokens).At(last + 1 - len(strings.Fields(name)))
	return d.Tokens[last].Is(lexicon.OrgNoun) || first.Is(lexicon.OrgNoun)
}

// namesAsker: "tells Jo Hale", "By Jo Hale".
func (d *Doc) namesAsker(last int, name string) bool {
	return talkWord(Tokens(d.Tokens).Norm(last - len(strings.Fields(name)))).Is(lexicon.BeforeAsker)
}

// voiceOf is somebody's voice, with the name that ends at a token for its label.
func (d *Doc) voiceOf(last int, name string) *Voice {
	start, end := d.Tokens[last].Start, d.Tokens[last].End
	if from := end - len([]rune(name)); from >= 0 && d.Slice(from, end) == name {
		start = from
	}
	return &Voice{&Speaker{Name: name}, start, end}
}
