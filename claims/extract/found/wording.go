package found

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// Edit replaces the code points of the article from Start to End in a wording.
type Edit struct {
	Start, End int
	Text       string
	From       claims.Span // where the words come from, if the article has them
	Reason     string
	Asks       string // of words that are left, the question that they leave open
}

// Write suggests a wording: the candidate's words with the edits made, which never
// overlap, as one sentence with its capital and full stop. Words that it was left
// without are the article's.
func (c *Candidate) Write(runes []rune, edits []Edit) {
	order := func(a, b Edit) int { return cmp.Or(a.Start-b.Start, a.End-b.End) } // what is added comes first
	slices.SortFunc(edits, order)
	edits = c.space(runes, edits)
	slices.SortFunc(edits, order)
	var room [longWording]rune
	var parts [fewParts]claims.Part
	a := assembly{runes: runes, out: room[:0], parts: parts[:0]}
	at := c.Start
	for _, e := range edits {
		a = a.keep(at, e.Start).put(e)
		at = e.End
	}
	a = a.keep(at, c.End).capital().finish(c.End)
	if len(a.out) == 0 {
		c.Wording, c.WordingParts = c.Exact, []claims.Part{}
		return
	}
	c.Wording, c.WordingParts = spelled(a.out), append(make([]claims.Part, 0, len(a.parts)), a.parts...)
}

// Few wordings have more code points, or differ from their words in more places.
const (
	longWording = 400
	fewParts    = 6
)

const stopSign = "."

// Why a wording differs from its words in form.
var (
	sentenceCase = claims.PartForm.Because("sentence case")
	fullStop     = claims.PartForm.Because("full stop")
	whiteSpace   = claims.PartForm.Because("white space")
)

// spelled is string(runes), in a fraction of the time for letters of ASCII.
func spelled(runes []rune) string {
	var room [512]byte
	out := room[:0]
	for _, r := range runes {
		out = utf8.AppendRune(out, r)
	}
	return string(out)
}

// space adds an edit for each line end and run of white space inside the words.
func (c *Candidate) space(runes []rune, edits []Edit) []Edit {
	before := edits
	for i := c.Start; i < c.End; i++ {
		for len(before) > 0 && before[0].End <= i {
			before = before[1:]
		}
		if len(before) > 0 && before[0].Start <= i {
			i = before[0].End - 1
			continue
		}
		if !text.IsSpace(runes[i]) {
			continue
		}
		end := i
		for end < c.End && text.IsSpace(runes[end]) {
			end++
		}
		if len(before) > 0 {
			end = min(end, before[0].Start)
		}
		if end-i > 1 || unicode.IsControl(runes[i]) {
			edits = append(edits, Edit{Start: i, End: end, Text: " ", Reason: whiteSpace})
		}
		i = end - 1
	}
	return edits
}

// assembly is the text so far with its parts. It is handed on from step to step, so that
// both can stand on the stack until they are known.
type assembly struct {
	runes []rune // of the article
	out   []rune
	first int // where the first verbatim character stands in the article
	parts []claims.Part
}

func (a assembly) keep(start, end int) assembly {
	if len(a.out) == 0 {
		a.first = start
	}
	a.out = append(a.out, a.runes[start:max(start, end)]...)
	return a
}

func (a assembly) put(e Edit) assembly {
	p := claims.Part{
		Start: len(a.out), Exact: string(a.runes[e.Start:e.End]), From: e.From, Reason: e.Reason, Asks: e.Asks,
		Source: claims.Span{Start: e.Start, End: e.End},
	}
	for _, r := range e.Text {
		a.out = append(a.out, r)
	}
	p.End = len(a.out)
	a.parts = append(a.parts, p)
	return a
}

// finish gives the sentence its full stop, and takes off the sign that it hung on to the
// next words by.
func (a assembly) finish(end int) assembly {
	n := len(a.out)
	if at := a.commaInside(); at > 0 {
		start := end - (n - at)
		a.out = a.out[:at]
		return a.put(Edit{Start: start, End: start + 1, Text: stopSign, Reason: fullStop}).keep(start+1, end)
	}
	cut := n
	for cut > 0 && a.hangs(cut-1) {
		cut--
	}
	if cut == 0 {
		return a
	}
	stop := stopSign
	if ended(a.out[:cut]) {
		stop = ""
	}
	if cut == n && stop == "" {
		return a
	}
	a.out = a.out[:cut]
	return a.put(Edit{Start: end - (n - cut), End: end, Text: stop, Reason: fullStop})
}

// commaInside is the comma before the marks that close behind it: "“The deal is dead,”"; 0 for
// none.
func (a assembly) commaInside() int {
	at := walk.Back(len(a.out), 0, func(i int) bool { return closes(a.out[i]) }) - 1
	switch {
	case at < 1, at == len(a.out)-1, a.out[at] != ',', !a.verbatim(at):
		return 0
	}
	return at
}

// hangs reports a sign of the article's that a sentence does not end with.
func (a assembly) hangs(i int) bool {
	c := a.out[i]
	if !strings.ContainsRune(",;:-", c) && !text.IsDash(c) && !text.IsSpace(c) {
		return false
	}
	return a.verbatim(i)
}

// ended reports that a sentence has its stop, behind which marks and brackets may close.
func ended(s []rune) bool {
	last := len(s) - 1
	for last > 0 && closes(s[last]) {
		last--
	}
	return strings.ContainsRune(".?!…", s[last])
}

func closes(c rune) bool { return c == ')' || c == ']' || text.IsQuote(c) }

// verbatim reports that no part made the character at i.
func (a assembly) verbatim(i int) bool {
	return len(a.parts) == 0 || a.parts[len(a.parts)-1].End <= i
}

// capital makes the first letter upper case. A name such as eBay keeps its own.
func (a assembly) capital() assembly {
	if len(a.out) == 0 || !unicode.IsLower(a.out[0]) || len(a.out) > 1 && unicode.IsUpper(a.out[1]) {
		return a
	}
	up := unicode.ToUpper(a.out[0])
	for i, p := range a.parts {
		if p.Start == 0 && p.End > 0 {
			a.out[0] = up
			if p.Kind() == claims.PartLeft {
				a.parts[i].Reason += ", as a sentence begins"
			}
			return a
		}
	}
	part := claims.Part{End: 1, Exact: string(a.out[0]), Source: claims.Span{Start: a.first, End: a.first + 1}, Reason: sentenceCase}
	i := 0
	for i < len(a.parts) && a.parts[i].End == 0 {
		i++
	}
	a.out[0] = up
	a.parts = slices.Insert(a.parts, i, part)
	return a
}
