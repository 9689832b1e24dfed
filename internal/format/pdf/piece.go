package pdf

import (
	"math"
	"strings"
	"unicode"

	"factdesk/internal/format/pdfium"
)

// box is a rectangle on a page, in points, y upwards.
type box struct{ l, b, r, t float32 }

func (x box) height() float32 { return x.t - x.b }

// with is the smallest box around two.
func (x box) with(y box) box { return box{min(x.l, y.l), min(x.b, y.b), max(x.r, y.r), max(x.t, y.t)} }

// beside reports that two boxes stand on one line: most of the lower is as high as the other.
func (x box) beside(y box) bool {
	shared := min(x.t, y.t) - max(x.b, y.b)
	return shared > 0.6*min(x.height(), y.height())
}

// piece is a run of words that nothing but their own spaces parts.
type piece struct {
	box
	text string
	size float32 // the height of most of its characters
	page int     // from 1
}

// Gaps in a line, in heights of its characters.
const (
	wordGap  = 0.22 // between two words, where the page draws no space
	pieceGap = 1.2  // between two columns or cells; justified lines have such gaps, too
)

// piecer puts the characters of a page together.
type piecer struct {
	page   int
	out    []piece
	now    strings.Builder
	at     box
	last   box
	sizes  []float32
	space  bool
	before rune
}

// pieces are the pieces of a page, in the order in which it draws them. unknown counts the
// characters of which the document doesn't say what they are.
func pieces(page pdfium.Page, number int) (out []piece, unknown int) {
	p := &piecer{page: number}
	for _, c := range page.Chars {
		switch {
		case lineEnd(c.Rune):
			p.flush()
		case unicode.IsSpace(c.Rune):
			p.space = true
		case strange(c.Rune):
			unknown++
		default:
			p.add(c)
		}
	}
	p.flush()
	return p.out, unknown
}

// strange reports a character that says nothing: none, a private one, a control character.
func strange(r rune) bool {
	return r != hyphenAtEnd && (r == unicode.ReplacementChar || unicode.In(r, unicode.Cc, unicode.Co))
}

func lineEnd(r rune) bool { return strings.ContainsRune("\r\n", r) }

// hyphenAtEnd is what PDFium makes of a hyphen at which a line ends.
const hyphenAtEnd = 2

func (p *piecer) add(c pdfium.Char) {
	at := box{c.Left, c.Bottom, c.Right, c.Top}
	if p.now.Len() > 0 && p.leaves(at) {
		p.flush()
	}
	if p.now.Len() == 0 {
		p.at = at
	} else if p.space || p.apart(at) {
		p.now.WriteByte(' ')
		p.before = ' '
	}
	r := p.raised(c.Rune, at)
	p.now.WriteRune(r)
	p.at, p.last, p.space, p.before = p.at.with(at), at, false, r
	p.sizes = append(p.sizes, at.height())
}

// leaves reports that a character belongs to another piece.
func (p *piecer) leaves(at box) bool {
	if !at.beside(p.last) {
		return true
	}
	h := max(p.last.height(), at.height(), 1)
	return max(at.l-p.last.r, p.last.l-at.r) > pieceGap*h // either way: some scripts run leftward
}

// apart reports a gap between two words where the page has no space.
func (p *piecer) apart(at box) bool {
	return at.l-p.last.r > wordGap*max(at.height(), 1)
}

// raised writes a digit that stands high and small as what it is: "km²", the number of a
// note.
func (p *piecer) raised(r rune, at box) rune {
	i := strings.IndexRune("0123456789", r)
	if i < 0 || len(p.sizes) == 0 {
		return r
	}
	line := p.sizes[0]
	if at.height() > 0.8*line || at.b < p.at.b+0.2*line {
		return r
	}
	return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[i]
}

func (p *piecer) flush() {
	if text := strings.TrimSpace(p.now.String()); text != "" {
		p.out = append(p.out, piece{box: p.at, text: text, size: median(p.sizes), page: p.page})
	}
	p.now.Reset()
	p.sizes, p.space, p.before = p.sizes[:0], false, 0
}

// upright turns a page so that most of its lines run from left to right, and leaves out
// what stands across them, which is returned apart: a stamp at the side.
func upright(page pdfium.Page) (pdfium.Page, pdfium.Page) {
	turns := make([]int, len(page.Chars))
	count := [4]int{}
	now, begins := 0, true
	for i, c := range page.Chars {
		if lineEnd(c.Rune) {
			turns[i], begins = now, true
			continue
		}
		if begins && !unicode.IsSpace(c.Rune) {
			now, begins = quarter(c.Angle), false
		}
		turns[i] = now
		count[now]++
	}
	most := 0
	for q := range count {
		if count[q] > count[most] {
			most = q
		}
	}
	var main, aside pdfium.Page
	for i, c := range page.Chars {
		if turns[i] == most {
			main.Chars = append(main.Chars, turned(c, most))
		} else {
			aside.Chars = append(aside.Chars, turned(c, turns[i]))
		}
	}
	return main, aside
}

// quarter is how many quarters of a turn an angle is nearest to.
func quarter(angle float32) int {
	q := int(math.Round(float64(angle)/(math.Pi/2))) % 4
	return (q + 4) % 4
}

// turned is a character as it stands when the page is turned back by quarters.
func turned(c pdfium.Char, quarters int) pdfium.Char {
	for range quarters {
		c.Left, c.Bottom, c.Right, c.Top = c.Bottom, -c.Right, c.Top, -c.Left
	}
	return c
}
