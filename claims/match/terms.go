package match

import (
	"slices"

	"github.com/kljensen/snowball/english"
)

// TermsVersion changes when Terms or Read.Words gives something else for the same text: an
// index made under another version must be made anew.
const TermsVersion = 4

// Terms are the unique terms of a text in order of first use, as an index stores
// them: folded, without stop words, stemmed, synonyms made one; at most 256 of at most
// 40 runes.
func Terms(s string) []string { return ReadOnce(s).Terms() }

func unique(tokens []token) []string {
	out := make([]string, 0, len(tokens))
	seen := make(map[string]bool, len(tokens))
	for _, t := range tokens {
		if t.term != "" && !seen[t.term] && len(out) < maxTerms {
			seen[t.term] = true
			out = append(out, t.term)
		}
	}
	return out
}

// memory keeps the terms of words that were met, since a stem costs more than a look.
type memory map[string]string

func (m memory) of(word string) string {
	if t, ok := m[word]; ok {
		return t
	}
	return term(word)
}

// term is the term of a folded word, "" for one that says nothing.
func term(w string) string {
	if stopWords[w] {
		return ""
	}
	if base, ok := irregular[w]; ok {
		w = base
	}
	s := english.Stem(w, false)
	if one, ok := sameStems[s]; ok {
		return one
	}
	return s
}

// maxTags bounds the hashtags and handles of one text that are taken apart.
const maxTags = 16

// split takes a tag that is no known word apart in two that are, so that
// #krystinamartelli finds Krystina Martelli; of several ways the one whose shorter
// half is longest.
func split(tag string, known func(term string) bool) []string {
	if len(tag) < 6 || known(term(tag)) {
		return nil
	}
	for short := len(tag) / 2; short >= 3; short-- {
		for _, i := range []int{short, len(tag) - short} {
			a, b := term(tag[:i]), term(tag[i:])
			if a != "" && b != "" && known(a) && known(b) {
				return []string{a, b}
			}
		}
	}
	return nil
}

// Lead is a term by which claims are looked for.
type Lead struct {
	Term  string
	Share float64 // what it counts beside a term of the query's own words: 1, or less
}

// Leads are the terms of the query that are worth looking up: those of its text, its
// authors, whatever its hashtags may be made of, and, counting less, what was said before
// it, the nearest line first.
func (q Query) Leads() []Lead {
	r := read(q.Text, nil)
	own := unique(slices.Concat(r.body, r.author))
	for _, tag := range r.tags {
		split(tag, func(part string) bool {
			if part != "" && !slices.Contains(own, part) {
				own = append(own, part)
			}
			return false
		})
	}
	out := make([]Lead, len(own))
	seen := map[string]bool{}
	for i, t := range own {
		out[i], seen[t] = Lead{t, 1}, true
	}
	share := contextShare(len(own))
	for _, line := range lines(q.Context) {
		for _, t := range unique(read(line, nil).body) {
			if !seen[t] {
				out, seen[t] = append(out, Lead{t, share}), true
			}
		}
	}
	return out
}
