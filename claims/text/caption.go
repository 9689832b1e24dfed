package text

import "strings"

// isCaption looks for a credit where captions have it: first or in the last words.
func isCaption(d *Doc, b *Block, s string) bool {
	if opensWith(s, credits) || slideNumber(d, b) || isCredit(d, b) {
		return true
	}
	for _, end := range agencyEnds {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return holds(s[max(0, len(s)-60):], credits)
}

// isCredit reports "Jane Roe/Health Wire" at the end of a line that is no sentence.
func isCredit(d *Doc, b *Block) bool {
	t := d.Tokens[b.First:b.Last]
	if barredCredit(t) {
		return true
	}
	for k := max(1, len(t)-5); k+1 < len(t); k++ {
		if t[k].Norm == "/" && !t[k].Spaced && !t[k+1].Spaced && t[k-1].Cap && t[k+1].Cap && len(t[k-1].Text) > 2 {
			return !endsSentence(d.Runes[b.Start:b.End])
		}
	}
	return false
}

// slideNumber reports "2 of 6" and "2/6" before the words under a picture.
func slideNumber(d *Doc, b *Block) bool {
	t := d.Tokens[b.First:b.Last]
	return len(t) > 3 && t[0].Class == Number && (t[1].Norm == "of" || t[1].Norm == "/") && t[2].Class == Number && t[3].Class == Word && t[3].Cap
}

// captionsAboveCredits turns a single sentence right above a line that is only a
// credit into the caption it is.
func captionsAboveCredits(d *Doc, words []int) {
	for i := 1; i < len(d.Blocks); i++ {
		b, above := &d.Blocks[i], &d.Blocks[i-1]
		if b.Kind != Caption || words[i] > 8 || above.Kind != Prose || words[i-1] > 40 || opensWith(b.folded(d), []string{"image source", "media source"}) {
			continue
		}
		if !hasQuote(d, above) && sentencesInside(d, above) == 0 && (b.Joined || words[i-1] <= 30 && (isCredit(d, b) || strings.HasSuffix(b.folded(d), " caption"))) {
			above.Kind = Caption
		}
	}
}

// barredCredit reports "… on Tuesday.  MARY KOSTA | Courier-Dispatch": a photographer in
// capitals, a bar and the outlet, behind words of the picture.
func barredCredit(t []Token) bool {
	for k := max(8, len(t)-6); k+1 < len(t); k++ {
		if t[k].Norm == "|" {
			a, b := t[k-2], t[k-1]
			return len(a.Text) > 1 && len(b.Text) > 1 && a.Text == strings.ToUpper(a.Text) && b.Text == strings.ToUpper(b.Text) && b.Class == Word && t[k+1].Cap
		}
	}
	return false
}
