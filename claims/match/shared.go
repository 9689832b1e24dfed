package match

import (
	"cmp"
	"slices"
	"strings"
)

// The sums of inverse document frequencies that hold in full: of all words in common
// (about 15 rare ones), of the two rarest, of those in other words.
const (
	wordsScale  = 90.0
	rarestScale = 20.0
	otherScale  = 10.0
)

// ofRarest is the share of "rare words" that rests on the two rarest.
const ofRarest = 0.14

// words is how much of the query's rare words stands in the claim: the mean over its
// text, its title, and both together (BM25 over unique terms); and how rare the rarest
// two are, because many everyday words do not add up to a name.
func (x *scorer) words(text, title []token, both []string) Part {
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
	shared = asWritten(shared[:min(len(shared), 8)], slices.Concat(text, title))
	value := (1-ofRarest)*min(sum/3/wordsScale, 1) + ofRarest*min(x.rarest(both)/rarestScale, 1)
	return Part{PartWords, value, x.by.words, strings.Join(shared, ", ")}
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

// rarest is the weight of the two rarest words in common.
func (x *scorer) rarest(terms []string) float64 {
	first, second := 0.0, 0.0
	for _, t := range terms {
		w := x.weights[t]
		first, second = max(first, w), max(second, min(first, w))
	}
	return first + second
}

// otherWords is how much of the query's words that the claim lacks it has in other
// words, by the collection's own paraphrases.
func (x *scorer) otherWords(tokens []token, terms []string) Part {
	if len(x.means) == 0 {
		return Part{}
	}
	said := make([]meaning, len(x.ordered)) // of each term of the query, the claim's best word for it
	for i, t := range terms {
		for _, m := range x.means[t] {
			if m.share > said[m.at].share {
				said[m.at] = meaning{i, m.share}
			}
		}
	}
	sum := 0.0
	var by []string
	for i, t := range x.ordered {
		if said[i].share > 0 && !slices.Contains(terms, t) {
			sum += said[i].share * x.weights[t]
			by = append(by, terms[said[i].at])
		}
	}
	by = asWritten(by[:min(len(by), 8)], tokens)
	return Part{PartOtherWords, min(sum/otherScale, 1), x.by.other, strings.Join(by, ", ")}
}

// aboutPost is whether the query is a post, or shows a picture, and the claim is about
// one.
func (x *scorer) aboutPost(terms []string) Part {
	value := 0.0
	if x.picture && slices.ContainsFunc(terms, func(t string) bool { return pictures[t] }) {
		value += 0.5
	}
	if len(x.read.author) > 0 && slices.ContainsFunc(terms, func(t string) bool { return posts[t] }) {
		value += 0.5
	}
	return Part{PartPost, value, weightPost, ""}
}
