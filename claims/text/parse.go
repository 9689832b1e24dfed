package text

import "unicode/utf8"

// Doc is a text with its parts. All of them are in text order.
type Doc struct {
	Text      string
	Runes     []rune
	Tokens    []Token
	Blocks    []Block
	Sentences []Sentence
	bytes     []int32
}

// Parse reads a text. It takes time linear in its length and never fails; bytes
// that are no UTF-8 count as one code point each.
func Parse(s string) *Doc {
	d := parse(s)
	segment(d)
	return d
}

// parse does all but the cutting into sentences, which needs a language.
func parse(s string) *Doc {
	d := &Doc{Text: s}
	d.index()
	t := &tokenizer{text: s, runes: d.Runes, bytes: d.bytes, folded: make([]byte, 0, len(s))}
	t.tokens, t.from = make([]Token, 0, len(s)/4+8), make([]int32, 0, len(s)/4+8) // prose has one to five bytes
	for _, b := range splitBlocks(d.Runes) {
		b.First = len(t.tokens)
		t.run(b.Start, b.End)
		b.Last = len(t.tokens)
		if b.Last > b.First {
			d.Blocks = append(d.Blocks, b)
		}
	}
	d.Tokens = t.finish()
	for i, b := range d.Blocks {
		for k := b.First; k < b.Last; k++ {
			d.Tokens[k].Block = int32(i)
		}
	}
	classify(d)
	return d
}

// index fills Runes and the byte offset of each.
func (d *Doc) index() {
	n := utf8.RuneCountInString(d.Text)
	d.Runes, d.bytes = make([]rune, 0, n), make([]int32, 0, n+1)
	for i, r := range d.Text {
		d.Runes = append(d.Runes, r)
		d.bytes = append(d.bytes, int32(i))
	}
	d.bytes = append(d.bytes, int32(len(d.Text)))
}

// Slice is the text between two code points.
func (d *Doc) Slice(start, end int) string { return d.Text[d.bytes[start]:d.bytes[end]] }
