package prose

// Weight is what there is to read on a page, in words.
type Weight struct {
	Article int // of the text, what stands where articles do
	Notice  int // of the whole page, what asks for consent
}

// Weigh tells an article from what an extractor takes for one where there is none: a
// notice, a promotion, or the foot of the page.
func (p *Page) Weigh(out []Reason) (w Weight) {
	for i, why := range out {
		b := &p.Blocks[i]
		switch {
		case why == Consent || p.asksConsent(i):
			w.Notice += b.Words
		case why == "" && !p.around(i):
			w.Article += b.Words
		}
	}
	return w
}

// around reports a block of the page's own, by its words or by where it stands.
func (p *Page) around(i int) bool {
	if own[p.Blocks[i].sign().reason] {
		return true
	}
	for n := p.Blocks[i].node; n != nil && !whole[n.DataAtom]; n = n.Parent {
		if own[signOf(n).reason] {
			return true
		}
	}
	return false
}

// own are the reasons that tell what is the page's and never an article's.
var own = map[Reason]bool{Navigation: true, Promotion: true, Consent: true, Comment: true, Foot: true, Sharing: true, Form: true}
