package match

import (
	"strings"

	"factdesk/claims/text"
)

// Bounds on what is read of what was said before a query.
const (
	maxLines = 4
	fades    = 0.6 // what a word counts beside one of the line behind it
)

// lines are those of a context, the nearest first: each line a line or, where it is one
// run of text, each sentence.
func lines(context string) []string {
	context = strings.TrimSpace(bounded(context))
	if context == "" {
		return nil
	}
	all := strings.Split(context, "\n")
	if len(all) == 1 {
		all = sentences(context)
	}
	var out []string
	for i := len(all) - 1; i >= 0 && len(out) < maxLines; i-- {
		if s := strings.TrimSpace(all[i]); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func sentences(s string) []string {
	d := text.Parse(s)
	out := make([]string, len(d.Sentences))
	for i, at := range d.Sentences {
		out[i] = d.Slice(at.Start, at.End)
	}
	return out
}

// before is what was said before a query. What a sentence of a debate is about often
// stands there alone: "And now, it's going up very substantially."
type before struct {
	shares  map[string]float64 // of each term that the query lacks, by how far back it was said
	lines   []map[string]bool  // the terms of each line
	letters letters            // of the lines and the query as one text
	rare    rareLetters
}

// beforeOf reads the lines before a query whose own terms are known; nil when there are
// none.
func beforeOf(q Query, own []token, terms memory, s Stats) *before {
	said := lines(q.Context)
	if len(said) == 0 {
		return nil
	}
	out := &before{shares: map[string]float64{}}
	has := map[string]bool{}
	for _, t := range own {
		has[t.term] = true
	}
	whole, share := own, 1.0
	for _, line := range said {
		tokens := read(line, terms).body
		out.lines = append(out.lines, map[string]bool{})
		for _, t := range tokens {
			out.lines[len(out.lines)-1][t.term] = true
			if s.Frequency[t.term] > 0 && !has[t.term] && out.shares[t.term] == 0 {
				out.shares[t.term] = share
			}
		}
		whole = append(tokens[:len(tokens):len(tokens)], whole...)
		share *= fades
	}
	out.letters = lettersOf(wording(whole))
	out.rare = rarelyOf(whole, out.letters, s.idf)
	return out
}

// Sums of inverse document frequencies: that of a context that holds in full, and what is
// added where shares of short texts are taken, so that a single word in common is not all.
const (
	contextScale = 30.0
	shortText    = 5.0
)

// inContext is how the lines before the query bear a claim out: by the words of its text
// and title that stand there, by how much of its text stands there or in the query, and by
// how much of the query stands in it.
func (x *scorer) inContext(said []token, both []string) []Part {
	if x.before == nil {
		return nil
	}
	text := unique(said)
	words, covered, all, covers := 0.0, 0.0, 0.0, 0.0
	for _, t := range both {
		words += x.before.shares[t] * x.stats.idf(t)
		covers += x.weights[t]
	}
	for _, t := range text {
		rarity := x.stats.idf(t)
		all += rarity
		covered += max(x.before.shares[t]*rarity, x.weights[t])
	}
	return []Part{
		{PartSaidBefore, words / contextScale, x.by.context, ""},
		{PartClaimSaid, covered / (shortText + all), x.by.covered, ""},
		{PartOneLine, x.inOneLine(text) / (shortText + all), x.by.oneLine, ""},
		{PartOfSentence, covers / (shortText + x.own), x.by.covers, ""},
	}
}

// inOneLine is the most that one line before has of a claim.
func (x *scorer) inOneLine(text []string) float64 {
	most := 0.0
	for _, line := range x.before.lines {
		sum := 0.0
		for _, t := range text {
			if line[t] {
				sum += x.stats.idf(t)
			}
		}
		most = max(most, sum)
	}
	return most
}

// wholeSpelling is how alike the letters are of the claim and of the lines with the query.
func (x *scorer) wholeSpelling(text, title letters) Part {
	if x.before == nil {
		return Part{}
	}
	return Part{PartWholeLetters, alikeLetters(x.before.letters, x.before.rare, text, title), x.by.whole, ""}
}
