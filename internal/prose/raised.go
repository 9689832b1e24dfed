package prose

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Figures above and below the line. Written on it they make another number of the one that
// they stand at: "10<sup>6</sup> tons" would be 106, a note's "2023<sup>1</sup>" 20231, and
// "4<sup>1</sup>/<sub>2</sub>" 41/2.
var (
	above = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "-", "⁻", "−", "⁻", "+", "⁺")
	below = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉")

	figuresAlone = regexp.MustCompile(`^[-−+]?\d{1,3}$`)
)

// raises is how the figures in an element are written, nil for as they are. Those of "CO2"
// are below the line and change no number.
func (r *reader) raises(n *html.Node) *strings.Replacer {
	switch {
	case n.DataAtom != atom.Sup && n.DataAtom != atom.Sub, !figuresAlone.MatchString(figuresOf(n)):
		return nil
	case n.DataAtom == atom.Sup:
		return above
	case strings.HasSuffix(r.b.String(), "/"), strings.HasSuffix(r.b.String(), "⁄"):
		return below
	}
	return nil
}

// figuresOf is the text in a small element, which may stand in a link to a note.
func figuresOf(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
			return strings.TrimSpace(d.Data)
		}
	}
	return ""
}

func (in *inside) write(b *strings.Builder, s string) {
	if in.raised != nil {
		s = in.raised.Replace(s)
	}
	b.WriteString(s)
}
