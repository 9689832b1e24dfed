package claims

import (
	"slices"
	"strings"
	"unicode"
)

// Choose puts a name that a reviewer chose, and that the article has at from, for the ith
// part of the wording, which asks what its words stand for. It reports false for a part
// that asks nothing.
func (f *Found) Choose(i int, name string, from Span) bool {
	if i < 0 || i >= len(f.WordingParts) || !f.WordingParts[i].open() {
		return false
	}
	p := &f.WordingParts[i]
	p.Chosen, p.From, p.Reason = f.choices()+1, from, PartName.Because(name+", chosen by a reviewer")
	f.put(i, possessive(p.Exact, name))
	return true
}

// TakeBack puts the article's words for the name that was chosen last, and reports false
// when none was.
func (f *Found) TakeBack() bool {
	last := f.choices()
	i := slices.IndexFunc(f.WordingParts, func(p Part) bool { return p.Chosen == last })
	if last == 0 || i < 0 {
		return false
	}
	p := &f.WordingParts[i]
	p.Chosen, p.From, p.Reason = 0, Span{}, PartLeft.Because("what it stands for can't be told for certain")
	f.put(i, p.Exact)
	return true
}

// choices is how many names were chosen.
func (f *Found) choices() int {
	last := 0
	for _, p := range f.WordingParts {
		last = max(last, p.Chosen)
	}
	return last
}

// Named reports that a name was chosen in the wording.
func (f *Found) Named() bool { return f.choices() > 0 }

// Open is the first part that asks something, -1 for a wording that stands alone.
func (f *Found) Open() int { return slices.IndexFunc(f.WordingParts, Part.open) }

// open reports words that were left and ask something.
func (p Part) open() bool { return p.Asks != "" && p.Chosen == 0 }

// put replaces the ith part's words and moves those behind it.
func (f *Found) put(i int, words string) {
	w, p := []rune(f.Wording), &f.WordingParts[i]
	put := []rune(words)
	if p.Start == 0 && len(put) > 0 {
		put[0] = unicode.ToUpper(put[0])
	}
	f.Wording = string(slices.Concat(w[:p.Start], put, w[p.End:]))
	by := len(put) - (p.End - p.Start)
	p.End += by
	for k := i + 1; k < len(f.WordingParts); k++ {
		f.WordingParts[k].Start += by
		f.WordingParts[k].End += by
	}
}

// owners are the pronouns that say whose something is.
var owners = map[string]bool{"his": true, "its": true, "their": true, "our": true, "my": true}

// possessive is a name in the case of the words that it stands for.
func possessive(words, name string) string {
	if owners[strings.ToLower(words)] {
		return name + "'s"
	}
	return name
}
