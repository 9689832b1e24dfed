package pagehead

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// sort says what a day on a page is.
type sort int

const (
	plainDay  sort = iota // nothing is said of it
	published             // it is said to be that of publication
	changed
	otherDay // of something else
)

// shown is a day that a reader of the page sees in its head or at its end.
type shown struct {
	sort sort
	spotted
	line   string
	beside bool // it stands in the byline's line, or in the next one to it
}

// shownDays are the days that the page shows of its article, in their order.
func (p *page) shownDays(language string) (out []shown) {
	for i, l := range p.headLines() {
		whole := &p.lines[i]
		switch {
		case p.isRelated(whole):
			continue
		case i < p.head.last: // there the head's own rules hold
		case p.isLinkBeforeDay(whole):
			continue
		}
		for _, s := range p.daysOf(*l, language, false) {
			s.beside = p.isBesideByline(i)
			out = append(out, s)
		}
	}
	for l := range p.tailLines(max(p.head.end, p.head.last)) {
		switch {
		case leadsAway(l.Node), p.isLinkBeforeDay(l), p.isRelated(l):
			continue
		}
		out = append(out, p.daysOf(*l, language, true)...)
	}
	return out
}

// isBesideByline reports a line below the headline that a byline stands in, or right before
// or behind it.
func (p *page) isBesideByline(i int) bool {
	if i <= p.head.title {
		return false
	}
	for k := max(i-1, p.head.title+1); k <= min(i+1, p.head.end-1); k++ {
		if len(p.bylineAt(k)) > 0 {
			return true
		}
	}
	return false
}

// leadsAway reports a line of a list's item that leads to another page: its day is that page's.
func leadsAway(n *node) bool {
	for a, k := n, 0; a != nil && k < 4; a, k = a.Parent, k+1 {
		if a.DataAtom != atom.Li {
			continue
		}
		for d := range a.Descendants() {
			if d.DataAtom == atom.A && words(textOf(d)) >= 3 {
				return true
			}
		}
	}
	return false
}

// longWhen is how many words a line has, at most, that says when.
const longWhen = 30

// saysWhen reports a line of the head that is about the article and no part of it.
func (p *page) saysWhen(i int) bool {
	l := p.lines[i]
	switch {
	case i == p.head.title, isLongerThan(&l, longWhen), p.away[i], p.beyond[i], p.isForeign(l.Node):
		return false
	case i < p.head.title:
		return p.isNear(l.Node) && strings.Count(l.Text, " | ") < 3 // a bar of the site
	}
	return true
}

// isNear reports a line above the headline that belongs to it: both stand in an element
// that is not the page. What a page shows at its very top is the day on which it was read.
func (p *page) isNear(n *node) bool {
	for a := n; a != nil; a = a.Parent {
		switch a.DataAtom {
		case atom.Html, atom.Body:
			return false
		}
		if p.around[a] {
			return true
		}
	}
	return false
}

// daysOf are the days of a line. One that nothing is said of counts only where the line is
// there to say it: with few words besides, and not at the article's end.
func (p *page) daysOf(l prose.Line, language string, end bool) (out []shown) {
	text := westernDigits(cut(spaced(l), maxContent))
	found := spot(text, language)
	before := 0
	for k, s := range found {
		next := len(text)
		if k+1 < len(found) {
			next = found[k+1].start
		}
		d := shown{sort: labelAt(text[min(before, s.start):s.start], true), spotted: s, line: l.Text}
		before = s.end
		if d.sort == plainDay {
			if d.sort = labelBehind(text[s.end:next]); d.sort != plainDay {
				before = next // the words are this day's, not the next one's
			}
		}
		if t := timeOf(l.Node, text[s.start:s.end]); t != nil && d.sort != otherDay {
			if own := p.sortOfElement(t); own != plainDay {
				d.sort = own
			}
		}
		if d.sort == plainDay {
			d.sort = p.sortByPlace(l.Node)
		}
		if d.sort == plainDay && (end || isSentence(text, found) || isAired(text[:s.start])) {
			continue
		}
		out = append(out, d)
	}
	return out
}

// spaced is a line with blanks between its elements, where it is short: two <time> that
// stand side by side are two days.
func spaced(l prose.Line) string {
	if s := textOf(l.Node); run(s) == run(l.Text) {
		return s
	}
	return l.Text
}

// timeOf is the <time> in a line that shows a day.
func timeOf(n *node, day string) *node {
	for d := range n.Descendants() {
		if d.DataAtom == atom.Time && strings.Contains(westernDigits(textOf(d)), strings.TrimSpace(day)) {
			return d
		}
	}
	return nil
}

// isSentence reports a line that speaks of days and is not there to say one.
func isSentence(text string, found []spotted) bool {
	rest := words(text)
	for _, s := range found {
		rest -= words(text[s.start:s.end])
	}
	ends := strings.HasSuffix(text, ".") && rest > 4
	return ends || rest > 14
}

// labelBehind reads what stands in brackets behind a day, or right after it in scripts that
// put it there.
func labelBehind(after string) sort {
	after = strings.TrimLeft(after, " 0123456789:.,、時时分秒시분초")
	if ofTheNext.MatchString(after) || openBracket.MatchString(after) {
		return plainDay
	}
	if strings.HasPrefix(after, "(") || startsIdeographic(after) {
		return labelAt(cut(after, 40), false)
	}
	return plainDay
}

// ofTheNext is a label that a colon joins to what comes behind it: "5日 9時 更新：6日".
var ofTheNext = regexp.MustCompile(`^[^\s:：]{1,8}\s?[:：]\s*$`)

// openBracket is a label before the next day in the same brackets: "7 March (first published 5
// March)".
var openBracket = regexp.MustCompile(`^\([^)]*$`)

func startsIdeographic(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

var sorts = map[string]sort{"published": published, "changed": changed, "other": otherDay}

// labelAt is the sort of the label that stands last in s, or first.
func labelAt(s string, last bool) sort {
	s = " " + strings.Join(strings.Fields(strings.ToLower(s)), " ") + " "
	best, at, size := plainDay, -1, 0
	for class, is := range sorts {
		for _, label := range labels[class] {
			i := strings.Index(s, label)
			if last {
				i = strings.LastIndex(s, label)
			}
			if i < 0 || !standsAlone(s, i, len(label)) {
				continue
			}
			end := i + len(label)
			better := at < 0 || last && (end > at || end == at && len(label) > size) || !last && end < at
			if better {
				best, at, size = is, end, len(label)
			}
		}
	}
	return best
}

// standsAlone reports a label that is no part of a word, in scripts that part words.
func standsAlone(s string, i, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	if startsIdeographic(s[i:]) {
		return true
	}
	return !unicode.IsLetter(before) && !unicode.IsLetter(after)
}

var (
	changedWords   = wordSet("updated modified update lastmod changed dateline-updated")
	entryWords     = wordSet("entry")
	publishedWords = wordSet("published pubdate publish posted")
)

// sortByPlace asks the names of the elements around a day.
func (p *page) sortByPlace(n *node) sort {
	for a, k := n, 0; a != nil && k < 3; a, k = a.Parent, k+1 {
		if p.around[a] {
			break
		}
		if s := p.sortOfElement(a); s != plainDay {
			return s
		}
	}
	return plainDay
}

// sortOfElement asks the names of one element. Themes of WordPress call the only day of an
// article "entry-date updated" though nothing was ever changed: that says nothing.
func (p *page) sortOfElement(n *node) sort {
	switch {
	case hasNameWord(attr(n, "class"), entryWords) && isNamed(n, changedWords) && !isNamed(n, publishedWords):
		return plainDay
	case isNamed(n, publishedWords), p.names(n, []string{"datePublished"}):
		return published
	case isNamed(n, changedWords), p.names(n, []string{"dateModified"}):
		return changed
	}
	return plainDay
}
