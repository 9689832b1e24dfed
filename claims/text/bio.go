package text

import "strings"

// isBio reports the line on an article's author: "Jane Roe covers courts for the
// Observer." It names a person first and says only what they do at an outlet.
func isBio(d *Doc, b *Block) bool {
	t := d.Tokens[b.First:b.Last]
	k := 0
	for k < len(t) && k < 4 && t[k].Cap {
		k++
	}
	if k < 2 || k >= len(t) || sentencesInside(d, b) > 1 {
		return false
	}
	switch t[k].Norm {
	case "covers", "reports", "writes", "edits", "hosts":
		return len(t) < 30 && !numbers(t)
	case "contributed":
		return len(t) < 15 && k+1 < len(t) && bioGives[t[k+1].Norm]
	case "is", "was":
	default:
		return false
	}
	for _, w := range t[k:] {
		if newsJobs[w.Norm] {
			return !numbers(t)
		}
	}
	return false
}

var newsJobs = set(`reporter correspondent editor columnist journalist newsroom`)

func numbers(t []Token) bool {
	for _, w := range t {
		if w.Class == Number {
			return true
		}
	}
	return false
}

// bioGives is what helpers contribute to an article.
var bioGives = set(`research reporting to additional`)

// endsCredit reports "Jane Roe contributed." and its like, by folded text.
func endsCredit(s string) bool {
	return strings.HasSuffix(s, " contributed.") || strings.HasSuffix(s, " contributed research.") || strings.HasSuffix(s, " contributed reporting.")
}

// authors marks the lines on people whom a byline names: short ones that begin with the
// full name, or with part of it right below the name on a line of its own. A surname
// alone may be that of somebody in the news.
func authors(d *Doc, words []int) {
	names := bylines(d, words)
	if len(names) == 0 {
		return
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != Prose || words[i] > 45 || hasQuote(d, b) {
			continue
		}
		if of := signedAbove(d, words, names, i); of != "" && holdsWord(of, d.Tokens[b.First].Norm) || names[leadingName(d, b)] {
			b.Kind = Furniture
		}
	}
}

// bylines are the names behind "By" in the lines that are no prose.
func bylines(d *Doc, words []int) map[string]bool {
	names := map[string]bool{}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == Prose || words[i] > 14 || d.Tokens[b.First].Norm != "by" {
			continue
		}
		for k := b.First + 1; k < b.Last; {
			name, end := capitals(d, k, b.Last)
			if end-k >= 2 {
				names[name] = true
			}
			if end >= b.Last || d.Tokens[end].Norm != "and" && d.Tokens[end].Norm != "," {
				break
			}
			k = end + 1
		}
	}
	return names
}

// capitals reads up to three words in upper case from k on and gives them folded;
// "AND" between two names parts them.
func capitals(d *Doc, k, last int) (string, int) {
	var s strings.Builder
	first := k
	for ; k < last && k < first+3 && d.Tokens[k].Cap && d.Tokens[k].Norm != "and"; k++ {
		if k > first {
			s.WriteByte(' ')
		}
		s.WriteString(d.Tokens[k].Norm)
	}
	return s.String(), k
}

// leadingName is the two words in upper case that a paragraph begins with.
func leadingName(d *Doc, b *Block) string {
	name, _ := capitals(d, b.First, min(b.Last, b.First+2))
	return name
}

// signedAbove is the author whose name is one of the two lines above block i.
func signedAbove(d *Doc, words []int, names map[string]bool, i int) string {
	for k := i - 1; k >= 0 && k >= i-2 && d.Blocks[k].Kind != Prose && words[k] <= 4; k-- {
		b := &d.Blocks[k]
		if name, end := capitals(d, b.First, b.Last); end == b.Last && names[name] {
			return name
		}
	}
	return ""
}

func holdsWord(name, word string) bool {
	for _, w := range strings.Fields(name) {
		if w == word {
			return true
		}
	}
	return false
}
