package prose

// sign is what the places say that a block stands in, the nearest first. An element that
// holds much of the article is no sidebar, whatever it is called.
func (c *chooser) sign(i int) (out sign) {
	for n := c.Blocks[i].node; n != nil; n = n.Parent {
		if c.core[n]*4 > c.all {
			break
		}
		s := signOf(n)
		if s.sure {
			return s
		}
		if out.reason == "" {
			out = s
		}
	}
	return out
}

// why settles one block: from where it stands and what it says, and from how many of the
// extractors kept it.
func (c *chooser) why(i int) Reason {
	if c.isHeadline(i) {
		return Headline
	}
	if c.onCard(i) {
		return Related
	}
	place, words := c.sign(i), c.Blocks[i].sign()
	if c.votes(i) == 2 {
		return c.kept(i, place, words)
	}
	return c.doubted(i, place, words)
}

func (c *chooser) isHeadline(i int) bool {
	b := &c.Blocks[i]
	return b.Kind == Heading && plain(b.Text) == c.headline
}

// votes counts the extractors that kept a block.
func (c *chooser) votes(i int) (n int) {
	for _, a := range []*Answer{&c.a, &c.b} {
		if a.kept(i) {
			n++
		}
	}
	return n
}

// kept settles a block that both extractors kept: only what is sure counts against them.
func (c *chooser) kept(i int, place, words sign) Reason {
	if words.sure {
		return words.reason
	}
	if place.sure && c.outweighs(i, place.reason) {
		return place.reason
	}
	return ""
}

// doubted settles a block that one extractor kept, or none.
func (c *chooser) doubted(i int, place, words sign) Reason {
	switch {
	case c.tells(i), place.reason == Repeated && c.votes(i) == 1: // whether it repeats is looked at later
		return ""
	case words.reason == Foot: // a line of copyright stands in menus, too
		return Foot
	case place.reason != "":
		return place.reason
	case words.reason != "" && !c.itemOfText(i, words):
		return words.reason
	case c.among(i) && c.belongs(i):
		return ""
	}
	return Apart
}

// itemOfText reports an item with links to other sites, in a list of the article's own.
func (c *chooser) itemOfText(i int, words sign) bool {
	switch {
	case words.reason != Links, words.sure, c.Blocks[i].Kind != Item:
		return false
	}
	return c.votes(i) == 1 && c.among(i)
}

// belongs reports a block, in an element that holds much of the article, that is part of
// it: sentences between others, or what one extractor kept that is no stray line.
func (c *chooser) belongs(i int) bool {
	b := &c.Blocks[i]
	if c.votes(i) == 0 {
		return b.isProse() && c.between(i)
	}
	switch b.Kind {
	case Item, Row:
		return true
	case Heading:
		return b.isProse() || c.between(i)
	}
	return b.isProse()
}

// outweighs reports a place that counts against both extractors: that of a line, of a
// notice, or of a promotion that states nothing.
func (c *chooser) outweighs(i int, reason Reason) bool {
	b := &c.Blocks[i]
	switch {
	case reason == Consent:
		return !spoken.MatchString(b.Text)
	case reason == Promotion:
		return !states(b)
	}
	return !b.isProse()
}

// tells reports a caption amid the article that is a sentence and states something.
func (c *chooser) tells(i int) bool {
	b := &c.Blocks[i]
	switch {
	case b.Kind != Caption, !endsAsSentence(b.Text), !states(b):
		return false
	}
	return c.between(i) && c.among(i)
}

// between reports a block with the article before and behind it.
func (c *chooser) between(i int) bool { return c.first < i && i < c.last }

// among reports a block in an element that holds much of the article.
func (c *chooser) among(i int) bool {
	for n, up := c.Blocks[i].node, 0; n != nil && up < 4; n, up = n.Parent, up+1 {
		if c.core[n]*2 > c.all {
			return true
		}
	}
	return false
}
