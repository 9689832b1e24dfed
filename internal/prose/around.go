package prose

import (
	"slices"
	"strings"
	"unicode"
)

// above leaves out the lines over the headline: menus, sections, kickers.
func (c *chooser) above() {
	head := slices.Index(c.out, Headline)
	for i := range max(0, head) {
		if c.out[i] == "" && c.Blocks[i].isProse() {
			return // it is a heading amid the text that says the same
		}
	}
	for i := range max(0, head) {
		if c.out[i] == "" {
			c.out[i] = Navigation
		}
	}
}

// lists leaves out the items behind a heading that points to other articles.
func (c *chooser) lists() {
	for i := 0; i < len(c.out); i++ {
		b := &c.Blocks[i]
		if c.out[i] != Related || b.Linked*2 > b.Words {
			continue
		}
		for j := i + 1; c.pointer(j); j++ {
			c.out[j] = Related
		}
	}
}

// pointer reports an item or line that leads elsewhere.
func (c *chooser) pointer(i int) bool {
	if i >= len(c.out) || c.out[i] != "" {
		return false
	}
	b := &c.Blocks[i]
	switch {
	case b.Links == 0:
		return false
	case b.Kind == Item, b.Linked*3 >= b.Words*2:
		return true
	}
	return b.Words <= 25 && !endsAsSentence(b.Text)
}

// repeats leaves out what is in the text already: a paragraph that stands there as it is,
// and a quote that was pulled out of one. The items of lists may be alike.
func (c *chooser) repeats() {
	seen := map[string]bool{}
	var all strings.Builder
	for i := range c.Blocks {
		if c.out[i] != "" || c.Blocks[i].Kind == Item {
			continue
		}
		key := plain(c.Blocks[i].Text)
		if seen[key] && c.Blocks[i].Words >= longRepeat {
			c.out[i] = Repeated
			continue
		}
		seen[key] = true
		all.WriteString(key + "\n")
	}
	c.pulled(all.String())
}

// mostPulled bounds how many quotes are looked for in the whole text.
const mostPulled = 50

// pulled leaves out the quotes that were pulled out of the text.
func (c *chooser) pulled(all string) {
	n := 0
	for i := range c.Blocks {
		if c.out[i] != "" || c.sign(i).reason != Repeated {
			continue
		}
		if n++; n > mostPulled {
			return
		}
		if strings.Count(all, plain(c.Blocks[i].Text)) > 1 {
			c.out[i] = Repeated
		}
	}
}

// longRepeat is how many words are not said twice by chance.
const longRepeat = 12

// plain reduces a text to its letters and digits, to compare by.
func plain(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.In(c, unicode.Letter, unicode.Number, unicode.Mark) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}
