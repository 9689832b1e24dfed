package text

import (
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// Doc is a text with its parts. All of them are in text order.
type Doc struct {
	Text      string
	Runes     []rune
	Tokens    []Token
	Blocks    []Block
	Sentences []Sentence
	Watch     *claims.Watch    // asked by whoever walks over the parts; nil for a text that nobody gives up
	Words     *lexicon.Lexicon // that its tokens were looked up in
	bytes     []int32          // where each code point begins, and the end; nil where all of them have one byte
	lines     []string         // of the sentences, once they were asked for
}

// Parse reads a text. It takes time linear in its length and never fails; bytes
// that are no UTF-8 count as one code point each.
func Parse(s string) *Doc { return ParseWatched(s, "", nil) }

// ParseWatched is ParseIn for a text that may be long. Once the watch is over the parts
// are not all of the text's.
func ParseWatched(s, language string, watch *claims.Watch) *Doc {
	return ParsePlaced(s, language, nil, watch)
}

// ParsePlaced is ParseWatched of a text of which it is known where its stretches stand in
// a document or recording, and who speaks there.
func ParsePlaced(s, language string, places []claims.Placed, watch *claims.Watch) *Doc {
	d := parse(s, places, watch)
	if IsGerman(language) {
		d.lookUp(lexicon.German())
		classifyGerman(d)
		d.settle()
		segmentGerman(d)
		return d
	}
	if words := lexicon.In(language); words != lexicon.English() {
		d.lookUp(words)
	}
	d.settle()
	segment(d)
	return d
}

// tokensASentence are as many as few texts have less than in the sentences of a block but
// its last.
const tokensASentence = 24

// parse does all but the cutting into sentences, which needs a language.
func parse(s string, places []claims.Placed, watch *claims.Watch) *Doc {
	d := &Doc{Text: s, Watch: watch}
	d.index()
	t := &tokenizer{watch: watch, d: d, runes: d.Runes, folded: make([]byte, 0, len(s))}
	t.tokens, t.from = make([]Token, 0, len(s)/4+8), make([]int32, 0, len(s)/4+8) // prose has one to five bytes
	blocks, talk := splitBlocks(d.Runes, places)
	d.Blocks = blocks[:0]
	for _, b := range blocks {
		b.First = len(t.tokens)
		t.run(b.Start, b.End)
		b.Last = len(t.tokens)
		if b.Last > b.First {
			d.Blocks = append(d.Blocks, b)
		}
	}
	d.Tokens = t.finish()
	d.Sentences = make([]Sentence, 0, len(d.Blocks)+len(d.Tokens)/tokensASentence)
	d.lookUp(lexicon.English())
	for i, b := range d.Blocks {
		for k := b.First; k < b.Last; k++ {
			d.Tokens[k].Block = int32(i)
		}
	}
	if talk != nil {
		talk.nameInFull(d)
	}
	classify(d)
	if talk == nil {
		d.readInterview()
	}
	return d
}

// lookUp gives each token what a lexicon knows of it. What stands around an article is
// told by English words on pages in every language, and before any other.
func (d *Doc) lookUp(words *lexicon.Lexicon) {
	d.Words = words
	for i := range d.Tokens {
		d.Tokens[i].Lex = words.Of(d.Tokens[i].Norm)
	}
}

// index fills Runes and the byte offset of each.
func (d *Doc) index() {
	n := utf8.RuneCountInString(d.Text)
	d.Runes = make([]rune, n)
	if n == len(d.Text) {
		for i, r := range d.Text {
			d.Runes[i] = r
		}
		return
	}
	d.bytes = make([]int32, n+1)
	k := 0
	for i, r := range d.Text {
		d.Runes[k], d.bytes[k] = r, int32(i)
		k++
	}
	d.bytes[n] = int32(len(d.Text))
}

// Slice is the text between two code points.
func (d *Doc) Slice(start, end int) string {
	if d.bytes == nil {
		return d.Text[start:end]
	}
	return d.Text[d.bytes[start]:d.bytes[end]]
}
