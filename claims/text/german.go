package text

import (
	"strings"
	"unicode"
)

// ParseIn reads a text in a language, given as BCP 47: German has rules of its own for
// sentences and for what a page puts around an article. Any other is read as Parse
// does.
func ParseIn(s, language string) *Doc { return ParseWatched(s, language, nil) }

// IsGerman reports German of any country: de, de-AT, de-CH.
func IsGerman(language string) bool {
	base, _, _ := strings.Cut(language, "-")
	return strings.EqualFold(base, "de")
}

// segmentGerman cuts every block into sentences. A capital says little in German,
// where every noun has one: the word before a full stop decides, and where that can be
// both, whether the next word is one that begins sentences.
func segmentGerman(d *Doc) {
	for i, b := range d.Blocks {
		first := b.First
		for k := b.First; k < b.Last && !d.Watch.Over(); k++ {
			if !germanStop(d, b, k) {
				continue
			}
			for k+1 < b.Last && germanCloser(d.Tokens, k+1) {
				k++
			}
			if k+1 < b.Last && !begins(d, k+1, b.Last) {
				continue
			}
			d.add(first, k+1, i)
			first = k + 1
		}
		d.add(first, b.Last, i)
	}
}

// germanStop reports that token k may end a sentence.
func germanStop(d *Doc, b Block, k int) bool {
	t := &d.Tokens[k]
	if t.Class == Word {
		return strings.HasSuffix(t.Norm, ".") && k+1 < b.Last && germanStarts(d.Tokens, k+1, b.Last)
	}
	r := d.Runes[t.Start]
	if t.Class != Punct || !isTerminator(r) || k == b.First {
		return false
	}
	if r != '.' {
		return true
	}
	if t.End-t.Start > 1 {
		return true // an ellipsis
	}
	return !spacedDots(d.Tokens, k, b) && !germanAbbreviates(d, b, k)
}

// germanAbbreviates reports that the full stop at k belongs to the word or number
// before it: "z. B.", "Dr.", "am 3. März", "Friedrich II."
func germanAbbreviates(d *Doc, b Block, k int) bool {
	prev := &d.Tokens[k-1]
	if d.Tokens[k].Spaced || k+1 >= b.Last {
		return false
	}
	anew := germanStarts(d.Tokens, k+1, b.Last)
	switch {
	case prev.Class == Number:
		return ordinalStop(d, b, k, anew)
	case prev.Class != Word:
		return false
	case germanBefore[prev.Norm], strings.HasSuffix(prev.Norm, "str") && d.Tokens[k+1].Class == Number:
		return true
	case germanShort[prev.Norm], isRoman(prev.Text) && k-2 >= b.First && d.Tokens[k-2].Cap:
		return !anew
	}
	if len([]rune(prev.Text)) != 1 {
		return false
	}
	if prev.Cap {
		return !anew || k-2 >= b.First && d.Tokens[k-2].Norm == "." // "J. Schmidt", "z. B. Der"
	}
	return true // "z. B.", "d. h.", "u. a."
}

// ordinalStop reports the stop of "3. März", "21. Jahrhundert", "am 9. Spieltag", which
// follows a number of one or two digits, or any one before a word that is counted in
// order.
func ordinalStop(d *Doc, b Block, k int, anew bool) bool {
	next := &d.Tokens[k+1]
	if !next.Spaced || next.Class == Number {
		return next.Class == Number && len(d.Tokens[k-1].Norm) <= 2 && (germanOrdinalBefore[normAt(d, b, k-2)] || normAt(d, b, k-2) == ".") // "am 3. 4. 2022"
	}
	if next.Class != Word || anew && !germanCounted[next.Norm] {
		return false
	}
	if !next.Cap {
		return true
	}
	n := d.Tokens[k-1].Norm
	return germanCounted[next.Norm] || len(n) <= 2 && (germanOrdinalBefore[normAt(d, b, k-2)] || k-2 < b.First) || len(n) == 3 && germanOrdinalBefore[normAt(d, b, k-2)]
}

func normAt(d *Doc, b Block, k int) string {
	if k < b.First {
		return ""
	}
	return d.Tokens[k].Norm
}

// germanStarts reports that token k is a word that begins German sentences far more
// often than it stands, with a capital, inside one.
func germanStarts(t []Token, k, last int) bool {
	for k < last && (t[k].Class == Quote || t[k].Norm == "(") {
		k++
	}
	return k < last && t[k].Cap && germanStarters[t[k].Norm]
}

// germanCloser reports a bracket or quotation mark right behind a terminator: German
// closes with “ and », Swiss and reversed marks with » and «.
func germanCloser(t []Token, k int) bool {
	if t[k].Spaced || t[k].Class == Word || t[k].Class == Number {
		return false
	}
	for _, r := range t[k].Text {
		if !isCloser(r) && !isTerminator(r) && !strings.ContainsRune("«‘‹›", r) {
			return false
		}
	}
	return true
}

func isRoman(s string) bool {
	for _, r := range s {
		if !strings.ContainsRune("IVXLCM", r) {
			return false
		}
	}
	return s != ""
}

// classifyGerman marks what German pages put around an article.
func classifyGerman(d *Doc) {
	for i := range d.Blocks {
		if d.Watch.Over() {
			return
		}
		b := &d.Blocks[i]
		words := b.words(d)
		if words > furnitureWords || b.Kind == Caption {
			continue
		}
		s := b.folded(d)
		switch {
		case words <= captionWords && (opensWith(s, germanCaptions) || holds(s, germanCredits)):
			b.Kind = Caption
		case opensWith(s, germanFurniture) || holds(s, germanPageTalk) || endsInitials(d, b, words):
			b.Kind = Furniture
		case words <= 14 && germanByline(d, b):
			b.Kind = Furniture
		case b.Kind == Heading && b.Bullet && words >= 3 && hasNumber(d, b):
			b.Kind = Prose // the facts of a box, a line each
		case b.Kind == Heading && words >= 3 && strings.Contains(s, "‹") && endsSentence(d.Runes[b.Start:b.End]):
			b.Kind = Prose // a Swiss quote in a quote; a lone › parts the entries of a menu
		}
	}
	germanTrailing(d)
}

// germanTrailing marks the short lines behind "Lesen Sie auch" and its like.
func germanTrailing(d *Doc) {
	marked := 0 // blocks before it are marked already
	for i := range d.Blocks {
		if d.Watch.Over() {
			return
		}
		if i < marked || !opensWith(d.Blocks[i].folded(d), germanTrailers) || d.Blocks[i].words(d) > 7 {
			continue
		}
		for k := i; k < len(d.Blocks) && (d.Blocks[k].Kind != Prose || d.Blocks[k].words(d) < solidWords/2); k++ {
			if d.Blocks[k].Kind != Caption {
				d.Blocks[k].Kind = Furniture
			}
			marked = k + 1
		}
	}
}

// endsInitials reports the line of who wrote it: "(jha/nordpol)", "dpa/kna".
func endsInitials(d *Doc, b *Block, words int) bool {
	if words > 6 {
		return false
	}
	first := d.Tokens[b.First]
	if first.Norm != "(" && first.Norm != "[" {
		return false
	}
	for _, t := range d.Tokens[b.First:b.Last] {
		if t.Norm == "/" || t.Norm == "dpa" || t.Norm == "afp" || t.Norm == "apa" || t.Norm == "sda" {
			return true
		}
	}
	return false
}

// germanByline reports "Von Jorid Hallenbach" and "Von A. B., Berlin".
func germanByline(d *Doc, b *Block) bool {
	if d.Tokens[b.First].Norm != "von" || !d.Tokens[b.First].Cap {
		return false
	}
	for _, t := range d.Tokens[b.First+1 : b.Last] {
		if t.Class == Word && !t.Cap && t.Norm != "und" && t.Norm != "von" && t.Norm != "in" && t.Norm != "aus" {
			return false
		}
	}
	return true
}

func hasNumber(d *Doc, b *Block) bool {
	for _, t := range d.Tokens[b.First:b.Last] {
		if t.Class == Number && unicode.IsDigit(d.Runes[t.Start]) {
			return true
		}
	}
	return false
}
