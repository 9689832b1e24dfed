package text

import "strings"

const (
	furnitureWords = 70 // a longer paragraph is prose whatever it says
	captionWords   = 60
	lostStopWords  = 30 // a line this long is a sentence that lost its full stop
	solidWords     = 25 // a paragraph this long ends a list of teasers
)

// classify gives each block its kind: first by its own words, then by its
// neighbours.
func classify(d *Doc) {
	words := make([]int, len(d.Blocks))
	for i := range d.Blocks {
		if d.Watch.Over() {
			return
		}
		words[i] = d.Blocks[i].words(d)
		d.Blocks[i].Kind = kindOf(d, &d.Blocks[i], words[i])
	}
	captionsAboveCredits(d, words)
	authors(d, words)
	trailing(d, words)
}

func (b *Block) words(d *Doc) int {
	n := 0
	for _, t := range d.Tokens[b.First:b.Last] {
		if t.Class == Word || t.Class == Number {
			n++
		}
	}
	return n
}

func kindOf(d *Doc, b *Block, words int) Kind {
	if words <= furnitureWords {
		s := b.folded(d)
		if words <= captionWords && isCaption(d, b, s) {
			return Caption
		}
		if isFurniture(d, b, s, words) || words <= 45 && isBio(d, b) {
			return Furniture
		}
	}
	if isSentence(d, b, words) {
		return Prose
	}
	return Heading
}

// isSentence tells prose from headings and links: it ends as sentences do, leads
// over to a quote or list, or is too long to be a line of anything else.
func isSentence(d *Doc, b *Block, words int) bool {
	runes := d.Runes[b.Start:b.End]
	if endsSentence(runes) {
		return words >= 3 && !(words <= 20 && hasBar(d, b)) && !(words <= 15 && isQuestion(d, b))
	}
	last := runes[len(runes)-1]
	if (last == ':' || last == ',' || last == ';') && words >= 6 {
		return true
	}
	return signedQuote(d, b) || words >= lostStopWords || words >= 22 && sentencesInside(d, b) > 0
}

// signedQuote reports "“…” — Jane Roe".
func signedQuote(d *Doc, b *Block) bool {
	if d.Tokens[b.First].Class != Quote {
		return false
	}
	for k := max(b.First+3, b.Last-10); k < b.Last; k++ {
		t := &d.Tokens[k]
		if t.Class == Punct && IsDash(d.Runes[t.Start]) && d.Tokens[k-1].Class == Quote {
			return true
		}
	}
	return false
}

// hasBar reports the signs that part the entries of a menu or a date line.
func hasBar(d *Doc, b *Block) bool {
	for _, t := range d.Tokens[b.First:b.Last] {
		switch t.Norm {
		case "|", "•", "›", "·":
			return true
		}
	}
	return false
}

// isQuestion reports a line that is one question of the page's own, as section
// headings are.
func isQuestion(d *Doc, b *Block) bool {
	last := d.Tokens[b.Last-1]
	return last.Norm == "?" && sentencesInside(d, b) == 0
}

// sentencesInside counts the sentence ends before the block's end.
func sentencesInside(d *Doc, b *Block) int {
	n := 0
	for k := b.First + 1; k+1 < b.Last; k++ {
		if terminates(d, *b, k) && begins(d, k+1, b.Last) && d.Tokens[k+1].Spaced {
			n++
		}
	}
	return n
}

// isFurniture looks at a block's folded text s.
func isFurniture(d *Doc, b *Block, s string, words int) bool {
	if opensWith(s, opensFurniture) || holds(s, talksOfPage) || words <= 15 && endsCredit(s) {
		return true
	}
	if isCorrection(d, b) {
		return true
	}
	if hasQuote(d, b) {
		return false
	}
	if strings.HasPrefix(s, "if you ") && words <= 40 && holds(s, advises) {
		return true
	}
	if addressesReader(d, b) {
		return asks[d.Tokens[b.First].Norm] && words <= 40 || holds(s, mayTalkOfPage) || words <= 50 && strings.ContainsAny(s, "@") || strings.Contains(s, "http")
	}
	return false
}

// isCorrection reports "Correction, 22 January: …" and its like; correction officers
// are people.
func isCorrection(d *Doc, b *Block) bool {
	t := d.Tokens[b.First:b.Last]
	if len(t) < 3 {
		return false
	}
	switch t[0].Norm {
	case "correction", "corrections", "clarification", "correx", "update", "updated":
		return t[1].Class != Word || t[1].Norm == "to" || len(t[1].Norm) <= 4 && t[1].Cap || t[2].Class == Number
	}
	return false
}

func addressesReader(d *Doc, b *Block) bool {
	for _, t := range d.Tokens[b.First:b.Last] {
		switch t.Norm {
		case "you", "your", "our", "us", "we":
			return t.Text != "US"
		}
	}
	return false
}

func hasQuote(d *Doc, b *Block) bool {
	for _, t := range d.Tokens[b.First:b.Last] {
		if t.Class == Quote && t.Norm != "'" {
			return true
		}
	}
	return false
}

// trailing marks what stands behind "Related stories" and its like. Short prose
// there is a teaser; two solid paragraphs in a row are the article going on.
func trailing(d *Doc, words []int) {
	for i := 0; i < len(d.Blocks); i++ {
		b := &d.Blocks[i]
		if b.Kind == Prose || words[i] > 7 || !opensWith(b.folded(d), trailers) {
			continue
		}
		end := nextSolid(d, words, i+1)
		for k := i; k < end; k++ {
			if d.Blocks[k].Kind != Caption {
				d.Blocks[k].Kind = Furniture
			}
		}
		i = end - 1
	}
}

// nextSolid is the first block from i on where the article goes on.
func nextSolid(d *Doc, words []int, i int) int {
	for ; i < len(d.Blocks); i++ {
		if d.Blocks[i].Kind != Prose {
			continue
		}
		next := i + 1
		for next < len(d.Blocks) && d.Blocks[next].Kind == Caption {
			next++
		}
		if words[i] >= solidWords && (next == len(d.Blocks) || d.Blocks[next].Kind == Prose) || next < len(d.Blocks) && words[i]+words[next] >= 2*solidWords && d.Blocks[next].Kind == Prose {
			return i
		}
	}
	return i
}

// folded is the block's text in its reading form, one space between words.
func (b *Block) folded(d *Doc) string {
	if b.End-b.Start > 600 {
		return ""
	}
	var s strings.Builder
	for i, r := range d.Runes[b.Start:b.End] {
		switch {
		case IsSpace(r):
			if i > 0 && !IsSpace(d.Runes[b.Start+i-1]) {
				s.WriteByte(' ')
			}
		case !invisible(r):
			s.WriteRune(fold(r))
		}
	}
	return s.String()
}
