package prose

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// Kind says what a block is to its reader.
type Kind uint8

const (
	Paragraph Kind = iota
	Heading
	Item    // of a list
	Row     // of a table
	Caption // words under a picture
	Quote   // in a block quote
)

// Block is a paragraph of a page, or what stands alone like one, as its reader sees it:
// blanks as a browser collapses them, a line break where the page has one, a tab between
// the cells of a row. No-break spaces stay as they are; characters without a width that
// only hint where a word may be broken go, since they would split the words that a claim
// is found by.
type Block struct {
	Text   string
	Kind   Kind
	Words  int
	Linked int // of the words, those in links
	Own    int // of those, the words in links to other pages of the site
	Links  int

	struck bool // out by the page itself

	mark int        // of its texts; blocks that share a text share it
	node *html.Node // the innermost element with a block's rank around its first word
}

// Page is what a reader sees of a page, in the order of its source.
type Page struct {
	Blocks []Block

	marks []int // how many words stand behind each mark
}

// Paragraphs are the texts of what a reader sees inside an element.
func Paragraphs(root *html.Node) []string {
	texts, _ := Seen(root)
	return texts
}

// Seen are the texts of what a reader sees inside an element, and of what is struck out
// there.
func Seen(root *html.Node) (texts, struck []string) {
	r := read(root, place{})
	for i := range r.page.Blocks {
		b := &r.page.Blocks[i]
		if b.struck {
			struck = append(struck, b.Text)
			continue
		}
		texts = append(texts, b.Text)
	}
	return texts, struck
}

// countWords counts what stands between blanks; of a script that writes none, two signs
// are a word.
func countWords(s string) int {
	n, dense := len(strings.Fields(s)), 0
	for _, c := range s {
		if c >= 0x0e00 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer) {
			dense++
		}
	}
	return n + dense/2
}

// isProse reports what reads as sentences.
func (b *Block) isProse() bool {
	if b.Words < 5 {
		return false
	}
	if endsAsSentence(b.Text) {
		return true
	}
	return b.Words >= 10 && b.Linked*2 < b.Words
}

func endsAsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»›)] \u00a0")
	for _, end := range []string{".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}
