package prose

// Left is a passage of prose that a reader of the page sees and that is not in the text.
type Left struct {
	Text   string
	Reason Reason
	Words  int
	Behind int // how many blocks of the text stand before it on the page
}

// Left lists the passages of prose that are not in the text, in the order of the page.
// What a reader sees and nobody reads, the entries of menus and the like, is no prose. What
// is struck out is listed however short it is.
func (p *Page) Left(out []Reason) (left []Left) {
	behind := 0
	for i, why := range out {
		b := &p.Blocks[i]
		switch {
		case why == "":
			behind++
		case why == Struck, why != Headline && b.isProse():
			left = append(left, Left{Text: b.Text, Reason: why, Words: b.Words, Behind: behind})
		}
	}
	return left
}
