package extract

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"factdesk/claims"
	"factdesk/claims/text"
)

// writer makes the suggested wordings of one article.
type writer struct {
	r       *reader
	day     time.Time // of publication; zero when unknown
	paras   []int32   // for each block the number of its paragraph, from 1; 0 for no prose
	english bool      // else only the sentence's form is seen to
}

// draft is one wording on its way: the candidate's words and what is to be changed.
// A rule that is not certain changes nothing and leaves a note instead.
type draft struct {
	*writer
	c     *candidate
	p     phrase
	kept  []bool           // of p's tokens: they stand between marks that the wording keeps, or an edit has them
	edits []edit           // in any order, never overlapping
	begin int              // the first token that the wording keeps
	said  time.Time        // the day that relative days count from; zero when unknown
	named map[*person]bool // who stands in the wording already, by name

	apostrophe string // that the words use, once it was looked for
}

// edit replaces the code points from start to end.
type edit struct {
	start, end  int
	text        string
	from        claims.Span
	reason      string
	first, last int // its tokens; none for white space
}

// name notes that the wording names somebody.
func (d *draft) name(who *person) {
	if d.named == nil {
		d.named = map[*person]bool{}
	}
	d.named[who] = true
}

// word gives each candidate its suggested wording.
func (r *reader) word(found []candidate, in Input) {
	w := &writer{r: r, paras: make([]int32, len(r.d.Blocks)), english: in.Language == "" || in.Language == "en" || strings.HasPrefix(in.Language, "en-")}
	w.day, _ = time.Parse(time.DateOnly, in.Published)
	n := int32(0)
	for i, b := range r.d.Blocks {
		if b.Kind == text.Prose {
			n++
			w.paras[i] = n
		}
	}
	for i := range found {
		if r.d.Watch.Over() {
			return
		}
		found[i].Wording, found[i].WordingParts = w.wording(&found[i])
	}
}

// wording is a candidate's words made to stand alone: the frame left out when the
// claimant field holds it, pronouns and relative dates replaced where it is certain
// what they stand for, one sentence with its capital and full stop. What it does not
// replace is verbatim: numbers, hedges and negations above all.
func (w *writer) wording(c *candidate) (string, []claims.Part) {
	d := &draft{writer: w, c: c, p: c.tokens}
	if !w.english {
		return d.write()
	}
	d.nest()
	d.dropFrame()
	d.begin, d.said = d.firstKept(), d.spoken()
	d.firstPerson()
	d.nameEach()
	d.date()
	return d.write()
}

// nest marks the tokens that stand between quotation marks in the wording: what is
// shown as quoted is never touched.
func (d *draft) nest() {
	d.kept = make([]bool, d.p.last-d.p.first)
	for k := d.p.first; k < d.p.last && !d.c.quoted; k++ {
		d.kept[k-d.p.first] = d.r.inQuote[k] > 0
	}
	if !d.c.quoted {
		return
	}
	qs := d.r.quotes
	i, _ := slices.BinarySearchFunc(qs, d.p.first, func(q quote, k int) int { return q.first - k })
	for ; i < len(qs) && qs[i].first < d.p.last; i++ {
		for k := qs[i].first; qs[i].outer >= 0 && k < min(qs[i].last, d.p.last); k++ {
			d.kept[k-d.p.first] = true
		}
	}
}

// free reports a token of the candidate that may be replaced.
func (d *draft) free(k int) bool { return k >= d.p.first && k < d.p.last && !d.kept[k-d.p.first] }

// add takes an edit of the tokens from first up to last.
func (d *draft) add(first, last int, e edit) {
	e.first, e.last = first, last
	for k := first; k < last; k++ {
		d.kept[k-d.p.first] = true
	}
	d.edits = append(d.edits, e)
}

// giveUp drops the edits from the nth on.
func (d *draft) giveUp(n int) {
	for _, e := range d.edits[n:] {
		for k := e.first; k < e.last; k++ {
			d.kept[k-d.p.first] = false
		}
	}
	d.edits = d.edits[:n]
}

// replace puts words in place of the tokens from first up to last.
func (d *draft) replace(first, last int, words string, from claims.Span, reason string, args ...any) {
	if d.beginsSentence(first) && d.r.t[first].Cap && words != "" {
		words = capitalised(words)
	}
	d.add(first, last, edit{start: d.r.t[first].Start, end: d.r.t[last-1].End, text: words, from: from, reason: fmt.Sprintf(reason, args...)})
}

// beginsSentence reports that the capital of the word at k is the sentence's, not its own.
func (d *draft) beginsSentence(k int) bool {
	return sentenceStart(d.r.d, d.r.d.Blocks[d.r.t[k].Block], k)
}

// capitalised has the capital of a word that begins a sentence.
func capitalised(s string) string {
	r := []rune(s)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// leave keeps a token as it stands and says why.
func (d *draft) leave(k int, why string, args ...any) {
	t := &d.r.t[k]
	d.replace(k, k+1, t.Text, claims.Span{}, claims.PartLeft+": "+why, args...)
}

// write puts the wording together. Words that it was left without are the article's.
func (d *draft) write() (string, []claims.Part) {
	order := func(a, b edit) int { return a.start - b.start }
	slices.SortFunc(d.edits, order)
	d.space()
	slices.SortFunc(d.edits, order)
	a := assembly{runes: d.r.d.Runes, parts: []claims.Part{}}
	at := d.c.Start
	for _, e := range d.edits {
		a.keep(at, e.start)
		a.put(e)
		at = e.end
	}
	a.keep(at, d.c.End)
	a.finish(d.c.End)
	if len(a.out) == 0 {
		return d.c.Exact, []claims.Part{}
	}
	return string(a.out), a.parts
}

// space adds an edit for each line end and run of white space inside the words.
func (d *draft) space() {
	runes, before := d.r.d.Runes, d.edits
	for i := d.c.Start; i < d.c.End; i++ {
		for len(before) > 0 && before[0].end <= i {
			before = before[1:]
		}
		if len(before) > 0 && before[0].start <= i {
			i = before[0].end - 1
			continue
		}
		if !text.IsSpace(runes[i]) {
			continue
		}
		end := i
		for end < d.c.End && text.IsSpace(runes[end]) {
			end++
		}
		if len(before) > 0 {
			end = min(end, before[0].start)
		}
		if end-i > 1 || unicode.IsControl(runes[i]) {
			d.edits = append(d.edits, edit{start: i, end: end, text: " ", reason: claims.PartForm + ": white space"})
		}
		i = end - 1
	}
}

// assembly is the text so far with its parts.
type assembly struct {
	runes []rune // of the article
	out   []rune
	first int // where the first verbatim character stands in the article
	parts []claims.Part
}

func (a *assembly) keep(start, end int) {
	if len(a.out) == 0 {
		a.first = start
	}
	a.out = append(a.out, a.runes[start:max(start, end)]...)
}

func (a *assembly) put(e edit) {
	p := claims.Part{
		Start: len(a.out), Exact: string(a.runes[e.start:e.end]), From: e.from, Reason: e.reason,
		Source: claims.Span{Start: e.start, End: e.end},
	}
	a.out = append(a.out, []rune(e.text)...)
	p.End = len(a.out)
	a.parts = append(a.parts, p)
}

// finish drops a link to what was said before, gives the sentence its capital and its
// full stop, and takes off the sign that it hung on to the next words by.
func (a *assembly) finish(end int) {
	a.capital()
	n, cut := len(a.out), len(a.out)
	for cut > 0 && (strings.ContainsRune(",;:-", a.out[cut-1]) || text.IsDash(a.out[cut-1]) || text.IsSpace(a.out[cut-1])) && a.verbatim(cut-1) {
		cut--
	}
	stop := "."
	last := cut - 1
	for last > 0 && (text.IsQuote(a.out[last]) || a.out[last] == ')' || a.out[last] == ']') {
		last--
	}
	if cut == 0 || last >= 0 && strings.ContainsRune(".?!…", a.out[last]) {
		stop = ""
	}
	if cut == 0 || cut == n && stop == "" {
		return
	}
	a.out = a.out[:cut]
	a.put(edit{start: end - (n - cut), end: end, text: stop, reason: claims.PartForm + ": full stop"})
}

// verbatim reports that no part made the character at i.
func (a *assembly) verbatim(i int) bool {
	return len(a.parts) == 0 || a.parts[len(a.parts)-1].End <= i
}

// capital makes the first letter upper case. A name such as eBay keeps its own.
func (a *assembly) capital() {
	if len(a.out) == 0 || !unicode.IsLower(a.out[0]) || len(a.out) > 1 && unicode.IsUpper(a.out[1]) {
		return
	}
	up := unicode.ToUpper(a.out[0])
	for i, p := range a.parts {
		if p.Start == 0 && p.End > 0 {
			a.out[0] = up
			if p.Kind() == claims.PartLeft {
				a.parts[i].Reason += ", as a sentence begins"
			}
			return
		}
	}
	part := claims.Part{End: 1, Exact: string(a.out[0]), Source: claims.Span{Start: a.first, End: a.first + 1}, Reason: claims.PartForm + ": sentence case"}
	i := 0
	for i < len(a.parts) && a.parts[i].End == 0 {
		i++
	}
	a.out[0] = up
	a.parts = slices.Insert(a.parts, i, part)
}
