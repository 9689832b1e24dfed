package text

import (
	"strings"

	"factdesk/claims/lexicon"
)

// captionRules tell the words under a picture, most of them by a credit where captions
// have it: first or in the last words.
var captionRules = []rule{
	{"begins with a credit", func(p *page) bool { return p.isCaption(p.begins(lexicon.PictureCredit)) }},
	{"number of a slide", (*page).numbersSlide},
	{"credit in capitals behind a bar", (*page).barredCredit},
	{"credit with a slash", (*page).slashedCredit},
	{"ends with an agency", func(p *page) bool { return endsWithAny(p.folded(), p.d.Words.Phrases(lexicon.AgencyEnd)) }},
	{"credit in the last words", (*page).endsInCredit},
}

// creditRules tell a line that is only a credit.
var creditRules = []rule{
	{"credit in capitals behind a bar", (*page).barredCredit},
	{"credit with a slash", (*page).slashedCredit},
}

const lastWords = 60 // bytes at the end of a block in which captions have their credit

func (p *page) endsInCredit() bool {
	s := p.underPicture()
	return p.d.Words.Holds(lexicon.PictureCredit, s[max(0, len(s)-lastWords):])
}

// numbersSlide reports "2 of 6" and "2/6" before the words under a picture.
func (p *page) numbersSlide() bool {
	switch {
	case !p.at(1).Any(lexicon.Of, lexicon.Slash), p.at(0).Class != Number, p.at(2).Class != Number:
		return false
	}
	return p.at(3).Capital()
}

// slashedCredit reports "Jane Roe/Health Wire" at the end of a line that is no sentence.
func (p *page) slashedCredit() bool {
	for k := max(1, len(p.t)-5); k+1 < len(p.t); k++ {
		if p.t[k].Is(lexicon.Slash) && p.gluedNames(k) {
			return !endsSentence(p.d.Runes[p.b.Start:p.b.End])
		}
	}
	return false
}

// gluedNames reports names on both sides of the sign at k, without a space; one letter
// is no name ("w/o").
func (p *page) gluedNames(k int) bool {
	before, after := &p.t[k-1], &p.t[k+1]
	if p.t[k].Spaced || after.Spaced {
		return false
	}
	return before.Cap && after.Cap && len(before.Text) > 2
}

// barredCredit reports "… on Tuesday.  MARY KOSTA | Courier-Dispatch": a photographer in
// capitals, a bar and the outlet, behind words of the picture.
func (p *page) barredCredit() bool {
	for k := max(8, len(p.t)-6); k+1 < len(p.t); k++ {
		if p.t[k].Is(lexicon.UprightBar) {
			return p.t[k+1].Cap && p.t[k-1].Class == Word && inCapitals(p.t[k-2].Text) && inCapitals(p.t[k-1].Text)
		}
	}
	return false
}

func inCapitals(s string) bool { return len(s) > 1 && s == strings.ToUpper(s) }

// captionsAboveCredits turns a single sentence right above a line that is only a
// credit into the caption it is.
func (c *classifier) captionsAboveCredits() {
	for i := 1; i < len(c.d.Blocks); i++ {
		credit, above := &c.pages[i], &c.pages[i-1]
		if !creditLine(credit) || !pictureWords(above) {
			continue
		}
		if credit.b.Joined || above.words <= 30 && credit.onlyCredits() {
			above.b.Kind = Caption
		}
	}
}

// creditLine reports a short caption that may belong to the line above it.
func creditLine(p *page) bool {
	if p.b.Kind != Caption || p.words > 8 {
		return false
	}
	return !p.begins(lexicon.PictureSource)
}

// pictureWords reports one sentence of prose that quotes nobody.
func pictureWords(p *page) bool {
	if p.b.Kind != Prose || p.words > 40 {
		return false
	}
	return !p.quotes() && sentencesInside(p.d, p.b) == 0
}

func (p *page) onlyCredits() bool {
	return anyFits(creditRules, p) || strings.HasSuffix(p.folded(), " caption")
}
