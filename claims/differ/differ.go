// Package differ says whether two texts say the same, and where they differ in words. How
// a text is set (spaces, line ends, the shape of quotation marks and dashes, signs that
// nobody sees) is no difference: who copies an article from another window copies the
// article. A letter, a digit, a sign or a case that differs is one.
package differ

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Form is a hash that is the same for texts that differ in nothing but how they are set.
func Form(s string) string {
	h := sha256.New()
	for _, w := range split(s) {
		h.Write([]byte(w.form))
		h.Write([]byte{' '})
	}
	return hex.EncodeToString(h.Sum(nil))
}

// word is a run of signs without white space, a dash, or a quotation mark.
type word struct {
	form       string // by which it is compared
	start, end int    // bytes of the text
}

// Signs by what they are to a reader: rows of shapes that mean the same.
const (
	dashes  = "-‐‑‒–—―−﹘﹣－"
	doubles = "\"“”„‟«»″〝〞＂"
	singles = "'‘’‚‛‹›′`´ʼ＇"
)

func split(s string) []word {
	c := cutter{text: s, open: -1}
	for i, r := range s {
		switch {
		case unicode.IsSpace(r):
			c.close(i)
		case strings.ContainsRune(dashes, r):
			c.sign("-", i, r)
		case strings.ContainsRune(doubles, r):
			c.sign(`"`, i, r)
		case c.open < 0 && !unseen(r):
			c.open = i
		}
	}
	c.close(len(s))
	return c.out
}

type cutter struct {
	text string
	open int // where the word under way began, -1 when none is
	out  []word
}

func (c *cutter) close(at int) {
	if c.open < 0 {
		return
	}
	if form := plain(c.text[c.open:at]); form != "" {
		c.out = append(c.out, word{form, c.open, at})
	}
	c.open = -1
}

// sign is a word by itself. Several dashes in a row are one: -- stands for a long one.
func (c *cutter) sign(form string, at int, r rune) {
	c.close(at)
	end := at + len(string(r))
	if n := len(c.out); form == "-" && n > 0 && c.out[n-1].form == "-" && c.out[n-1].end == at {
		c.out[n-1].end = end
		return
	}
	c.out = append(c.out, word{form, at, end})
}

// plain is a word as one shape of its signs writes it.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unseen(r):
			return -1
		case strings.ContainsRune(singles, r):
			return '\''
		}
		return r
	}, norm.NFKC.String(s))
}

// unseen says whether a sign shows nothing: it hides a break, or turns the direction.
func unseen(r rune) bool {
	return r == '\u00ad' || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}
