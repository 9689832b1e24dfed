package text

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// Name is somebody or something that a text calls by name, where it last did so.
type Name struct {
	claims.Span
	Text string // with plain spaces, and with the "the" that stands before it
}

// article is the one that names have before them.
const article = "the "

// NamesBefore are the names that stand before a place, the nearest first, each once, up to
// most of them. A word that only begins a sentence in upper case is no name.
func (d *Doc) NamesBefore(pos, most int) []Name {
	out, seen := []Name{}, map[string]bool{}
	for _, n := range d.namesUpTo(pos) {
		key := strings.TrimPrefix(strings.ToLower(n.Text), article)
		if seen[key] {
			continue
		}
		if len(out) == most {
			break
		}
		seen[key] = true
		out = append(out, n)
	}
	return out
}

// namesUpTo are all names before a place, the nearest first.
func (d *Doc) namesUpTo(pos int) []Name {
	out := []Name{}
	for i := len(d.Blocks) - 1; i >= 0; i-- {
		b := d.Blocks[i]
		if b.Start >= pos || b.Kind != Prose {
			continue
		}
		in := []Name{}
		for k := b.First; k < b.Last && d.Tokens[k].End <= pos; {
			end := d.nameEnd(k, b.Last)
			if n, ok := d.nameAt(k, end, b.First); ok && n.End <= pos {
				in = append([]Name{n}, in...)
			}
			k = max(end, k+1)
		}
		out = append(out, in...)
	}
	return out
}

// nameEnd is the end of the name at k: capitalised words, joined by "of" and its like.
func (d *Doc) nameEnd(k, last int) int {
	first, end := k, k
	for k < last {
		t := &d.Tokens[k]
		switch {
		case t.Capital():
			k++
			end = k
		case k > first && t.Any(lexicon.NameParticle, lexicon.ForOf):
			k++
		default:
			return end
		}
	}
	return end
}

// nameAt is the name of the words from first to end, without what only begins a sentence.
func (d *Doc) nameAt(first, end, lo int) (Name, bool) {
	for first < end && d.Tokens[first].Any(lexicon.SentenceOpener, lexicon.Honorific, lexicon.I) {
		first++
	}
	switch {
	case first >= end, d.Tokens[first].Any(lexicon.Weekday, lexicon.MonthName):
		return Name{}, false
	case end-first == 1 && d.opens(first, lo) && !d.insideSentences(d.Tokens[first].Text):
		return Name{}, false
	}
	if first > lo && d.Tokens[first-1].Is(lexicon.The) {
		n := d.spanName(first-1, end)
		n.Text = strings.ToLower(n.Text[:1]) + n.Text[1:]
		return n, true
	}
	return d.spanName(first, end), true
}

// opens reports the first word of a sentence.
func (d *Doc) opens(k, lo int) bool { return k == lo || d.Tokens[k-1].Is(lexicon.BeforeSentence) }

// insideSentences reports a word that stands somewhere with its capital and another word
// before it.
func (d *Doc) insideSentences(word string) bool {
	for k := 1; k < len(d.Tokens); k++ {
		if d.Tokens[k].Text == word && d.Tokens[k-1].Class == Word {
			return true
		}
	}
	return false
}

func (d *Doc) spanName(first, end int) Name {
	at := claims.Span{Start: d.Tokens[first].Start, End: d.Tokens[end-1].End}
	return Name{at, strings.Join(strings.Fields(d.Slice(at.Start, at.End)), " ")}
}
