package english

import (
	"strings"
	"time"

	"factdesk/claims/text"
)

// tense says whether the words around a date speak of what was or of what will be.
type tense uint8

const (
	present tense = iota // or not certain
	done
	future
)

// futures are words that look ahead.
var futures = set(`will 'll shall won't would due scheduled expected planned plans plan hopes aims intends slated poised set going
	should must may might could faces promised pledged upcoming`)

// direction is the tense of the nearest verb before k in its sentence, else of the
// first behind it.
func (d *draft) direction(k int) tense {
	for i := k - 1; i >= d.p.first && k-i < 40; i-- {
		if d.stops(i) {
			break
		}
		if t := d.tenseOf(i, k); t != present {
			return t
		}
	}
	for i := k + 1; i < min(d.p.last, k+40); i++ {
		if d.stops(i) {
			break
		}
		if t := d.tenseOf(i, k); t != present || finiteAux[d.r.norm(i)] {
			return t
		}
	}
	return present
}

// stops reports the end of a clause with verbs of its own.
func (d *draft) stops(i int) bool {
	n := d.r.norm(i)
	return n == ";" || n == "." && months[d.r.norm(i-1)] == 0 && !nameStop(d.r.at(i-1))
}

func (d *draft) tenseOf(i, k int) tense {
	r := d.r
	n := r.norm(i)
	switch {
	case futures[n]:
		return d.ahead(i)
	case n == "to" && (r.norm(i-1) == "is" || r.norm(i-1) == "are"):
		return future
	case n == "was" || n == "were" || n == "had" || n == "did" || n == "didn't" || n == "wasn't" || n == "weren't":
		return done
	}
	v, ok := verbOf(n)
	if !ok || r.t[i].Cap && !d.beginsSentence(i) || v.form&(past|part) == 0 {
		return present
	}
	switch reporting[v.lemma].act {
	case actDemand, actPromise, actPropose, actPredict:
		if k-i > 2 || k < i { // "promised in March" tells of the promise
			return future
		}
	}
	for j := i - 1; j >= d.p.first && i-j < 5; j-- {
		switch h := r.norm(j); {
		case modals[h] && h != "to":
			return d.ahead(j)
		case h == "to":
			return present
		case !auxiliaries[h] && !adverbs[h] && !strings.HasSuffix(h, "ly"):
			return done
		}
	}
	return done
}

// ahead is the tense that a word which looks ahead gives: it was due looks back, and so
// does what could have been.
func (d *draft) ahead(i int) tense {
	r := d.r
	prev, next := r.norm(i-1), r.norm(i+1)
	switch r.norm(i) {
	case "set", "going", "due", "scheduled", "expected", "planned", "promised", "pledged", "slated", "poised":
		is := prev == "is" || prev == "are"
		if !is && (next != "to" || prev == "was" || prev == "were" || prev == "had" || prev == "been") && (next != "on" && next != "in" && next != "for" || prev == "was" || prev == "were") {
			return done
		}
	case "may", "could", "would", "should", "must", "might":
		if next == "have" {
			return done
		}
	}
	return future
}

// month adds the year to a month that has none: "in March", "9 May". The last one in
// the past tense, the next in the future; left where the text speaks of other years.
func (d *draft) month(k int) {
	r := d.r
	n := r.norm(k)
	day := d.dayBeside(k)
	if !day && !monthPrepositions[r.norm(k-1)] || d.yearBehind(k) {
		return
	}
	if !day && r.at(k+1).Cap && r.at(k+1).Class == text.Word {
		return // "for March Madness"
	}
	base, ok := d.about("month")
	if !ok || d.otherYear(k, base.Year()) {
		d.undated(k, "its year can't be told for certain")
		return
	}
	year, m := base.Year(), time.Month(months[n])
	switch t := d.direction(k); {
	case m == base.Month() && !day:
	case t == done && (m > base.Month() || m == base.Month() && d.dayNumber(k) > base.Day()):
		year--
	case t == future && (m < base.Month() || m == base.Month() && d.dayNumber(k) < base.Day()):
		year++
	case t == present:
		d.undated(k, "its year can't be told for certain")
		return
	}
	last, stop := k+1, ""
	if r.norm(k+1) == "." && months[n] > 0 && len(r.t[k].Text) < 5 && !r.at(k+1).Spaced && d.free(k+1) && k+1 < d.p.last-1 {
		last, stop = k+2, "."
	}
	words := r.t[k].Text + stop + " " + itoa(year)
	if day && r.at(last).Class == text.Number && d.free(last) { // "March 9": the year stands behind the day
		words = r.t[k].Text + stop + " " + r.t[last].Text + ", " + itoa(year)
		last++
		if r.norm(last) != "," && last < d.p.last && r.at(last).Class == text.Word {
			words += ","
		}
	}
	d.dated(k, last, words)
}

var monthPrepositions = set(`in by since until till from before after of for between during late early through and to`)

// dayBeside reports a day of the month beside the month at k.
func (d *draft) dayBeside(k int) bool { return d.dayNumber(k) > 0 }

func (d *draft) dayNumber(k int) int {
	r := d.r
	next := k + 1
	if r.norm(next) == "." && !r.at(next).Spaced {
		next++
	}
	for _, i := range []int{next, k - 1} {
		if i < d.p.first || i >= d.p.last || r.t[i].Class != text.Number || len(r.t[i].Text) > 4 {
			continue
		}
		n := 0
		for _, c := range r.t[i].Text {
			if c < '0' || c > '9' {
				break
			}
			n = n*10 + int(c-'0')
		}
		if n >= 1 && n <= 31 {
			return n
		}
	}
	return 0
}

// yearBehind reports a year that the month has already: "March 9, 2022", "between March
// and May 2021".
func (d *draft) yearBehind(k int) bool {
	for i := k + 1; i < k+8; i++ {
		t := d.r.at(i)
		switch {
		case yearToken(t):
			return true
		case t.Class == text.Number, months[t.Norm] > 0, t.Norm == ",", t.Norm == ".", t.Norm == "and", t.Norm == "to", t.Norm == "of", t.Norm == "–", t.Norm == "-", t.Norm == "last", t.Norm == "this", t.Norm == "that":
			if t.Norm == "last" || t.Norm == "this" || t.Norm == "that" {
				return d.r.norm(i+1) == "year"
			}
		default:
			return false
		}
	}
	return false
}

func yearToken(t *text.Token) bool {
	return t.Class == text.Number && len(t.Text) == 4 && (t.Text[:2] == "19" || t.Text[:2] == "20")
}

// otherYear reports that the paragraph, so far, speaks of another year, which the
// month may belong to.
func (d *draft) otherYear(k, year int) bool {
	b := d.r.d.Blocks[d.r.t[k].Block]
	for i := max(b.First, k-80); i < k; i++ {
		if yearToken(&d.r.t[i]) && d.r.t[i].Text != itoa(year) {
			return true
		}
	}
	return false
}
