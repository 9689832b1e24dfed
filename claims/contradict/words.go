package contradict

import (
	_ "embed"
	"slices"
	"strings"

	"factdesk/claims/lexicon"
)

//go:embed concepts.txt
var conceptRows string

//go:embed opposites.txt
var oppositeRows string

//go:embed kinds.txt
var kindRows string

//go:embed events.txt
var eventRows string

// set is some words.
type set map[string]bool

func words(list string) set {
	out := set{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

func (s set) meets(o set) bool {
	for k := range s {
		if o[k] {
			return true
		}
	}
	return false
}

// shared is the number that both hold.
func (s set) shared(o set) (n int) {
	for k := range s {
		if o[k] {
			n++
		}
	}
	return n
}

// within reports that the other holds all of it.
func (s set) within(o set) bool { return s.shared(o) == len(s) }

// without is a copy that lacks a word.
func (s set) without(w string) set {
	out := set{}
	for k := range s {
		if k != w {
			out[k] = true
		}
	}
	return out
}

// disjoint reports that both hold something, and nothing of it both.
func disjoint(a, b set) bool { return min(len(a), len(b)) > 0 && !a.meets(b) }

// rows are the lines of a table, notes aside.
func rows(table string) (out []string) {
	for line := range strings.Lines(table) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

// concepts are the names of words that say the same here.
var concepts = conceptTable(conceptRows)

func conceptTable(table string) map[string]string {
	out := map[string]string{}
	for _, row := range rows(table) {
		name, list, _ := strings.Cut(row, ":")
		out[name] = name
		for _, w := range strings.Fields(list) {
			out[w] = name
		}
	}
	return out
}

//go:embed phrases.txt
var phraseRows string

// phrasal are the concepts of verbs of two words.
var phrasal = func() map[string]string {
	out := map[string]string{}
	for _, row := range rows(phraseRows) {
		name, list, _ := strings.Cut(row, ": ")
		for _, p := range strings.Split(list, ", ") {
			out[p] = name
		}
	}
	return out
}()

// particles are the second words of such verbs.
var particles = func() set {
	out := set{}
	for p := range phrasal {
		_, second, _ := strings.Cut(p, " ")
		out[second] = true
	}
	return out
}()

// synonyms are the words of each concept, the commonest first: as many as help to find.
var synonyms = func() map[string][]string {
	out := map[string][]string{}
	for _, row := range rows(conceptRows) {
		name, list, _ := strings.Cut(row, ":")
		all := strings.Fields(list)
		out[name] = append([]string{name}, all[:min(len(all), 6)]...)
	}
	return out
}()

// antonyms are the words that cannot be so of one thing beside a word, by their concepts
// or stems.
var antonyms = oppositeTable(oppositeRows)

func oppositeTable(table string) map[string]set {
	out := map[string]set{}
	for _, row := range rows(table) {
		one, other, _ := strings.Cut(strings.TrimPrefix(row, narrowMark), " ")
		for _, p := range [][2]string{{conceptOf(one), conceptOf(other)}, {conceptOf(other), conceptOf(one)}} {
			if out[p[0]] == nil {
				out[p[0]] = set{}
			}
			out[p[0]][p[1]] = true
		}
	}
	return out
}

// generic things are counted by so many sentences that the count alone says little of
// what the number is about.
var generic = words(`people children dead cas tim day thing point patients voters`)

// fates exclude each other: the killed and the wounded are two counts of people.
var fates = []string{"dead", "wounded", "displaced", "infected", "hospitalised", "arrested", "missing"}

// is reports that token i is in one of the classes.
func (s *sentence) is(i int, of ...lexicon.Class) bool { return s.at(i).Any(of...) }

// phrase reports that token i, alone or with the one behind it, is a phrase of a class.
func (s *sentence) phrase(i int, of lexicon.Class) bool {
	all := s.lexicon.Phrases(of)
	return slices.Contains(all, s.norm(i)) || slices.Contains(all, s.norm(i)+" "+s.norm(i+1))
}

// denies reports a word of denial: one of the list, or one like "isn't".
func (s *sentence) denies(i int) bool {
	return s.is(i, lexicon.Denying) || s.sayingNot(i) || strings.HasSuffix(s.norm(i), "n't")
}

// conceptOf is the word's concept, or its stem.
func conceptOf(norm string) string {
	if c := concepts[norm]; c != "" {
		return c
	}
	return stem(norm)
}

// stem cuts the endings of English inflection and leaves the rest: enough to bring two
// forms of one word in two wordings together, and no more.
func stem(w string) string {
	w = strings.TrimSuffix(w, "'s")
	for _, e := range endings {
		if root, ok := strings.CutSuffix(w, e.suffix); ok && len(w) >= e.least {
			return e.stem(root)
		}
	}
	return withoutE(w)
}

// endings are asked in their order. A word shorter than the least has none of them.
var endings = []struct {
	suffix string
	least  int
	stem   func(root string) string
}{
	{"ies", 5, with("y")},
	{"ing", 6, undouble},
	{"ed", 5, undouble},
	{"ses", 4, with("s")},
	{"xes", 4, with("x")},
	{"zes", 4, with("z")},
	{"ss", 0, with("ss")},
	{"us", 0, with("us")},
	{"s", 4, withoutE},
}

func with(end string) func(string) string { return func(root string) string { return root + end } }

// undouble takes "stopp" to "stop", and "mov" stands for "move" as it does without e.
func undouble(root string) string {
	end := root[max(0, len(root)-2):]
	if len(root) > 3 && slices.Contains(doubled, end) {
		return root[:len(root)-1]
	}
	return withoutE(root)
}

// doubled are the letters that are doubled before an ending; l and s are as well at the
// ends of words: "call", "miss".
var doubled = strings.Fields("bb cc dd ff gg hh jj kk mm nn pp qq rr tt vv ww xx yy zz")

func withoutE(w string) string { return strings.TrimSuffix(w, "e") }
