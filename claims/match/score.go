package match

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Stats are the figures of a whole collection that a score needs.
type Stats struct {
	Claims    int            // number of claims
	Length    float64        // mean number of terms of one, text and title together
	Frequency map[string]int // claims that hold a term, at least for the query's Terms; capped counts are fine, an absent term is one that no claim holds
	Speakers  map[string]int // claims by speaker, as Claim.Speaker has it; nil where nobody counted
}

// few is the number of claims below which a collection is too small to tell a rare
// word from a common one: counts are then taken as if it had that many, and everyday
// words as if one claim in fifty held them.
const few = 5000

// idf is how much a shared term says, in BM25's form that is never negative.
func (s Stats) idf(t string) float64 {
	n, all := float64(s.Frequency[t]), float64(s.Claims)
	if all < few {
		all = few
		if everyday[t] {
			n = max(n, few/50)
		}
	}
	return math.Log(1 + (max(all, n)-n+0.5)/(n+0.5))
}

// The weights were chosen by hand near what a logistic regression over the train
// parts of CheckThat! 2020 task 2 and 2021 task 2B gave; docs/matching.md has the story.
const (
	saturation = 0.9 // BM25's k1 and b
	lengthBias = 0.3

	ofAuthor  = 0.4 // what a term of a signature, a hashtag, the context counts beside one of the text
	ofTag     = 0.7
	ofContext = 0.3

	weightWords   = 12.5
	weightLetters = 4.2
	weightAuthor  = 1.75
	weightMonth   = 1.05
	weightSpeaker = 1.35
)

// wordsScale is the sum of inverse document frequencies that makes "rare words" hold
// in full: about 15 rare words in common.
const wordsScale = 90.0

// scorer scores claims against one query.
type scorer struct {
	query   Query
	stats   Stats
	terms   memory
	read    reading
	weights map[string]float64 // of the query's terms: idf times where they stand
	author  map[string]bool    // terms of those who signed it
	letters letters
	when    day
}

func newScorer(q Query, s Stats, terms memory) *scorer {
	x := &scorer{query: q, stats: s, terms: terms, read: read(q.Text, terms),
		weights: map[string]float64{}, author: map[string]bool{}, when: dayOf(q.Date)}
	x.letters = lettersOf(wording(x.read.body))
	x.weigh(x.read.body, 1)
	x.weigh(x.read.author, ofAuthor)
	for _, t := range x.read.author {
		if t.term != "" && s.Frequency[t.term] > 0 {
			x.author[t.term] = true
		}
	}
	for _, tag := range x.read.tags {
		for _, part := range split(tag, func(t string) bool { return s.Frequency[t] > 0 }) {
			x.weighTerm(part, ofTag)
		}
	}
	x.weigh(read(q.Context, terms).body, ofContext)
	return x
}

func (x *scorer) weigh(tokens []token, share float64) {
	for _, t := range tokens {
		if t.term != "" {
			x.weighTerm(t.term, share)
		}
	}
}

func (x *scorer) weighTerm(t string, share float64) {
	if len(x.weights) < maxTerms && x.stats.Frequency[t] > 0 {
		x.weights[t] = max(x.weights[t], share*x.stats.idf(t))
	}
}

// match scores one claim.
func (x *scorer) match(c Claim) Match {
	text, title := read(c.Text, x.terms), read(c.Title, x.terms)
	said := wording(text.body)
	parts := []Part{x.words(text.body, title.body), x.spelling(said, wording(title.body))}
	add := func(p Part) {
		if p.Value != 0 {
			parts = append(parts, p)
		}
	}
	add(x.byAuthor(text.body, title.body))
	add(x.inMonth(text.body))
	add(x.bySpeaker(c))
	add(x.byDate(c))
	sum := base
	for _, p := range parts {
		sum += p.Value * p.Weight
	}
	slices.SortStableFunc(parts, func(a, b Part) int {
		return cmp.Compare(math.Abs(b.Value*b.Weight), math.Abs(a.Value*a.Weight))
	})
	return Match{ID: c.ID, wording: said, Parts: parts, odds: math.Round(sum*1e6) / 1e6}
}

// base is the log-odds of a candidate of which nothing else is known.
const base = -5.6

// words is how much of the query's rare words stands in the claim: the mean over its
// text, its title, and both together (BM25 over unique terms).
func (x *scorer) words(text, title []token) Part {
	tokens := slices.Concat(text, title)
	both := unique(tokens)
	long := 1 - lengthBias + lengthBias*float64(len(both))/max(x.stats.Length, 1)
	norm := (1 + saturation) / (1 + saturation*long)
	sum := 0.0
	var shared []string
	for _, t := range both {
		if w := x.weights[t]; w > 0 {
			sum += w * norm
			shared = append(shared, t)
		}
	}
	sum += x.sum(unique(text)) + x.sum(unique(title))
	slices.SortStableFunc(shared, func(a, b string) int { return cmp.Compare(x.weights[b], x.weights[a]) })
	shared = asWritten(shared[:min(len(shared), 8)], tokens)
	return Part{"rare words", min(sum/3/wordsScale, 1), weightWords, strings.Join(shared, ", ")}
}

// asWritten are the words that terms stand for in a claim: a person reads no stems.
func asWritten(terms []string, tokens []token) []string {
	out := make([]string, len(terms))
	for i, term := range terms {
		at := slices.IndexFunc(tokens, func(t token) bool { return t.term == term })
		out[i] = tokens[at].word
	}
	return out
}

func (x *scorer) sum(terms []string) (sum float64) {
	for _, t := range terms {
		sum += x.weights[t]
	}
	return sum
}

// spelling is how alike the letters are, and how much of the claim is in the query,
// which is often longer.
func (x *scorer) spelling(text, title string) Part {
	c, covered := x.letters.compare(lettersOf(text))
	value := c + 0.7*covered
	most := c
	if len(title) > 1 {
		c, covered = x.letters.compare(lettersOf(title))
		value += c + 0.7*covered
		most = max(most, c)
	}
	return Part{"letters", (value + most) / 4.4, weightLetters, ""}
}

// byAuthor is whether the claim names who signed the query.
func (x *scorer) byAuthor(text, title []token) Part {
	sum := 0.0
	var shared []string
	for _, t := range unique(slices.Concat(text, title)) {
		if x.author[t] {
			sum += x.stats.idf(t)
			shared = append(shared, t)
		}
	}
	return Part{"author", math.Log1p(sum/5) / 2, weightAuthor, strings.Join(shared, ", ")}
}

// bySpeaker is whether the claim is by whoever says the query. Of a claim by somebody
// else, or when nobody is named, it is how often its speaker was checked before: the
// more, the likelier is one more time.
func (x *scorer) bySpeaker(c Claim) Part {
	switch {
	case c.Speaker == "":
		return Part{}
	case sameName(c.Speaker, x.query.Speaker):
		return Part{"speaker", 1, weightSpeaker, c.Speaker}
	}
	return Part{"speaker", min(math.Log1p(float64(x.stats.Speakers[c.Speaker]))/8, 1), weightSpeaker, ""}
}

// sameName is whether two people are named alike: one name may be the end of the
// other, as "Trump" of "Donald J. Trump".
func sameName(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) == 0 || len(y) == 0 || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	return len(x) == 1 || len(y) == 1 || x[0] == y[0]
}
