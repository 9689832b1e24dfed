package english

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

// writer makes the suggested wordings of one article.
type writer struct {
	r   *reader
	day time.Time // of publication; zero when unknown

	first map[string]int32 // the nouns, each with the token where it is first told of; once they were looked for
	upper map[string]bool  // the words that begin in upper case inside a sentence, once they were looked for

	headed  map[string]headed    // the nouns that stand for a name; once they were looked for
	intros  map[string][]intro   // the nouns, each with where it is introduced; once they were looked for
	offices map[*person]string   // whose office is told where they are named again; once they were looked for
	home    home                 // the article's country
	topic   topic                // the company that the article is about
	ages    map[string][]*person // who is told to be so old; once they were looked for
	firms   map[string]bool      // the surnames that names of firms begin with; once they were looked for
	titled  map[string]gender    // the surnames, each with the genders of its titles; once they were looked for
	bearing map[string][]string  // the titles, each with the last names behind it; once they were looked for

	room room
}

// room is what the last draft took, for the next.
type room struct {
	kept    []bool
	edits   []edit
	written []found.Edit
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
	led   *voice           // whose name leads the wording, where its words had no subject

	apostrophe string          // that the words use, once it was looked for
	asked      map[string]bool // the questions of the edits; once one was not to be asked twice

	ifLooked           bool // ifFirst was looked for
	ifFirst            int  // the first word behind which "you" is anybody
	pastLooked, inPast bool // whether "I" does something in the past for certain, once it was looked for
}

// edit replaces tokens.
type edit struct {
	found.Edit
	first, last int // its tokens
}

// name notes that the wording names somebody.
func (d *draft) name(who *person) {
	if d.named == nil {
		d.named = map[*person]bool{}
	}
	d.named[who] = true
}

// word gives each candidate its suggested wording.
func (r *reader) word(cands []*candidate, in found.Article) {
	w := r.writing()
	w.day, _ = time.Parse(time.DateOnly, in.Published)
	for i := range cands {
		if r.d.Watch.Over() {
			return
		}
		w.wording(cands[i])
	}
}

// wording makes a candidate's words stand alone: the frame left out when the
// claimant field holds it, pronouns and relative dates replaced where it is certain
// what they stand for, one sentence with its capital and full stop. What it does not
// replace is verbatim: numbers, hedges and negations above all.
func (w *writer) wording(c *candidate) {
	d := &draft{writer: w, c: c, p: c.tokens, edits: w.room.edits[:0]}
	d.nest()
	d.dropFrame()
	d.begin, d.said = d.firstKept(), d.spoken()
	d.relative()
	d.lead()
	d.firstPerson()
	d.nameEach()
	d.askLoose()
	d.date()
	c.Write(w.r.d.Runes, d.written())
	w.room.edits = d.edits
}

// written are the edits without their tokens.
func (d *draft) written() []found.Edit {
	out := d.room.written[:0]
	for _, e := range d.edits {
		out = append(out, e.Edit)
	}
	d.room.written = out
	return out
}

// nest marks the tokens that stand between quotation marks in the wording: what is
// shown as quoted is never touched.
func (d *draft) nest() {
	d.kept = slices.Grow(d.room.kept[:0], d.p.last-d.p.first)[:d.p.last-d.p.first]
	clear(d.kept)
	d.room.kept = d.kept
	for k := d.p.first; k < d.p.last && !d.c.Quoted; k++ {
		d.kept[k-d.p.first] = d.r.inQuote[k] > 0
	}
	if !d.c.Quoted {
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
func (d *draft) add(first, last int, e found.Edit) {
	for k := first; k < last; k++ {
		d.kept[k-d.p.first] = true
	}
	d.edits = append(d.edits, edit{e, first, last})
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
	d.add(first, last, found.Edit{Start: d.r.t[first].Start, End: d.r.t[last-1].End, Text: words, From: from, Reason: fmt.Sprintf(reason, args...)})
}

// beginsSentence reports that the capital of the word at k is the sentence's, not its own.
func (w *writer) beginsSentence(k int) bool {
	return sentenceStart(w.r.d, w.r.d.Blocks[w.r.t[k].Block], k)
}

// lowered is words without the capital of a sentence's beginning.
func lowered(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}

// capitalised has the capital of a word that begins a sentence.
func capitalised(s string) string {
	r := []rune(s)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// question is how a reader asks about words that do not stand alone.
type question string

const (
	what   question = "what is “%s”?"
	who    question = "who is “%s”?"
	when   question = "when is “%s”?"
	where  question = "where is “%s”?"
	onWhat question = "“%s” what?"
	ofWhat question = "“%s” of or by what?"
)

// unsettled is why most words are left as they stand.
var unsettled = claims.PartLeft.Because("what it stands for can't be told for certain")

// about is the question about some words.
func (q question) about(words string) string {
	before, behind, _ := strings.Cut(string(q), "%s")
	return before + words + behind
}

// ask keeps words as they stand, with the question that they leave open.
func (d *draft) ask(p phrase, q question) { d.askWhy(p, q, d.r.written(p), "") }

// askWhy is ask about words that may be more than those that are marked, with the reason
// why it can't be answered.
func (d *draft) askWhy(p phrase, q question, about, why string) {
	at := claims.Span{Start: d.r.t[p.first].Start, End: d.r.t[p.last-1].End}
	reason := unsettled
	if why != "" {
		reason = claims.PartLeft.Because(why)
	}
	d.add(p.first, p.last, found.Edit{Start: at.Start, End: at.End, Text: d.r.d.Slice(at.Start, at.End),
		Reason: reason, Asks: q.about(lowered(about))})
}
