package found

import (
	"math"
	"sort"

	"factdesk/claims"
	"factdesk/claims/text"
)

// Article is what an extractor reads.
type Article struct {
	Text      string // canonical text: what every offset counts in
	Headline  string // "" when unknown; then none of the text counts as headline
	Published string // YYYY-MM-DD, "" when unknown
	Language  string // BCP 47, "" when unknown, which is read as English
}

// Candidate is a claim on its way to the list.
type Candidate struct {
	claims.Found
	Quoted bool // it is what stands between two quotation marks
	Whole  bool // a quote of several sentences, each of which is a candidate too
	Tail   bool // a clause that leans on the one before it
	Aside  bool // an attitude, or words inside somebody's words: the sentence is a candidate too
	score  float64
}

// around is how many code points prefix and suffix hold.
const around = 32

// Place fills the fields that follow from the span alone.
func (c *Candidate) Place(d *text.Doc) {
	c.Exact = d.Slice(c.Start, c.End)
	c.Prefix = d.Slice(max(0, c.Start-around), c.Start)
	c.Suffix = d.Slice(c.End, min(len(d.Runes), c.End+around))
	s := d.Sentences
	i := sort.Search(len(s), func(i int) bool { return s[i].End > c.Start })
	c.Sentence = claims.Span{Start: min(s[i].Start, c.Start)}
	for i+1 < len(s) && s[i+1].Start < c.End {
		i++
	}
	c.Sentence.End = max(s[i].End, c.End)
}

// Is reports that the claim is of a kind.
func (c *Candidate) Is(k claims.Kind) bool {
	for _, other := range c.Kinds {
		if other == k {
			return true
		}
	}
	return false
}

// worthy is the worth from which on a candidate counts as worth checking.
const worthy = 0.5

// settle turns the score into a worth between 0 and 1.
func (c *Candidate) settle() {
	c.Worth = math.Round(1e4/(1+math.Exp(-c.score))) / 1e4
	c.CheckWorthy = c.Worth >= worthy
}
