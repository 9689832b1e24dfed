package match

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"factdesk/claims"
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

const (
	saturation = 0.9 // BM25's k1 and b
	lengthBias = 0.3

	ofAuthor = 0.4 // what a term of a signature, of a hashtag counts beside one of the text
	ofTag    = 0.7
)

// scorer scores claims against one query.
type scorer struct {
	query   Query
	stats   Stats
	terms   memory
	read    reading
	by      *weighting
	weights map[string]float64   // of the query's terms: idf times where they stand
	own     float64              // their sum
	crowded float64              // what it counts how much of a claim the query has
	ordered []string             // the same terms, sorted
	before  *before              // what was said before it; nil where nothing is known of that
	leads   map[string]float64   // weights of the terms that lead to claims: with those of the lines before
	means   map[string][]meaning // what a claim's terms may be put for; nil where nothing was learnt
	author  map[string]bool      // terms of those who signed it
	numbers []claims.Quantity    // that it states
	picture bool                 // it shows a picture or speaks of one
	letters letters
	rare    rareLetters
	when    day
}

func newScorer(q Query, s Stats, terms memory, others map[string][]paraphrase) *scorer {
	x := &scorer{query: q, stats: s, terms: terms, read: read(q.Text, terms),
		weights: map[string]float64{}, author: map[string]bool{}, when: dayOf(q.Date)}
	x.letters = lettersOf(wording(x.read.body))
	x.rare = rarelyOf(x.read.body, x.letters, s.idf)
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
	x.picture = x.read.picture || slices.ContainsFunc(x.read.body, func(t token) bool { return pictures[t.term] })
	x.numbers = stated(q.Quantities, q.Text, "", x.read.body)
	x.ordered = slices.Sorted(maps.Keys(x.weights))
	x.means = meanings(x.ordered, others)
	x.hear()
	x.crowded = crowded(x.by.ofClaim, s.Claims)
	return x
}

// hear reads what was said before the query.
func (x *scorer) hear() {
	x.by, x.leads = &alone, x.weights
	x.before = beforeOf(x.query, x.read.body, x.terms, x.stats)
	if x.before == nil {
		return
	}
	x.by, x.leads = &inTalk, maps.Clone(x.weights)
	share := contextShare(len(x.weights))
	for t := range x.before.shares {
		x.leads[t] = max(x.leads[t], share*x.stats.idf(t))
	}
	for _, t := range x.ordered {
		x.own += x.weights[t]
	}
}

// contextShare is what a term of the context counts beside one of the text where claims
// are looked for: the fewer terms the text has, the more it leans on what was said before
// ("It's going up.").
func contextShare(terms int) float64 { return min(0.8, 4/float64(1+terms)) }

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
	text, title := x.tokens(c.Text, c.Words), x.tokens(c.Title, c.TitleWords)
	said, tokens := wording(text), slices.Concat(text, title)
	terms := unique(tokens)
	ofText, ofTitle := lettersOf(said), lettersOf(wording(title))
	parts := []Part{x.words(text, title, terms), x.spelling(ofText, ofTitle)}
	more := []Part{x.otherWords(tokens, terms), x.sharedNumber(c, text, title), x.aboutPost(terms),
		x.byAuthor(terms), x.inMonth(text), x.bySpeaker(c), x.byDate(c), x.saidLater(c), x.wholeSpelling(ofText, ofTitle), x.ofClaim(unique(text))}
	for _, p := range append(more, x.inContext(text, terms)...) {
		if p.Value != 0 {
			parts = append(parts, p)
		}
	}
	sum := x.by.base
	for _, p := range parts {
		sum += p.Value * p.Weight
	}
	slices.SortStableFunc(parts, func(a, b Part) int {
		return cmp.Compare(math.Abs(b.Value*b.Weight), math.Abs(a.Value*a.Weight))
	})
	return Match{ID: c.ID, wording: said, Parts: parts, odds: math.Round(sum*1e6) / 1e6}
}

// byAuthor is whether the claim names who signed the query.
func (x *scorer) byAuthor(terms []string) Part {
	sum := 0.0
	var shared []string
	for _, t := range terms {
		if x.author[t] {
			sum += x.stats.idf(t)
			shared = append(shared, t)
		}
	}
	return Part{PartAuthor, math.Log1p(sum/5) / 2, weightAuthor, strings.Join(shared, ", ")}
}

// bySpeaker is whether the claim is by whoever says the query. Of a claim by somebody
// else, or when nobody is named, it is how often its speaker was checked before: the
// more, the likelier is one more time.
func (x *scorer) bySpeaker(c Claim) Part {
	switch {
	case c.Speaker == "":
		return Part{}
	case sameName(c.Speaker, x.query.Speaker):
		return Part{PartSpeaker, 1, x.by.speaker, c.Speaker}
	}
	return Part{PartSpeaker, min(math.Log1p(float64(x.stats.Speakers[c.Speaker]))/8, 1), x.by.often, ""}
}
