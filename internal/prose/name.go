package prose

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// names gives what is out the reason that its reader would give. Where a block stands
// settled that it is out; what it says tells better what it is: a date in the frame of
// a picture is no credit, and the headline of another article in a menu is no menu.
func (c *chooser) names() {
	for i, why := range c.out {
		if !settled[why] {
			c.out[i] = c.name(i, why)
		}
	}
}

// settled are reasons that no words change: that of a block in the text, those that were
// found by comparing, and readers' own words, which may say anything.
var settled = map[Reason]bool{"": true, Headline: true, Repeated: true, Comment: true, Topics: true}

func (c *chooser) name(i int, why Reason) Reason {
	b := &c.Blocks[i]
	s := strings.ToLower(b.Text[:min(len(b.Text), longestRead)])
	if c.cutHeadline(b) {
		return Headline
	}
	for _, r := range nameRules {
		if r.fits(b, s) {
			return c.credited(i, r.reason)
		}
	}
	if outranked[why] && b.heads() {
		why = Related
	}
	return c.boxed(i, why)
}

// cutHeadline reports the headline once more, cut short, as a bar at the top shows it.
func (c *chooser) cutHeadline(b *Block) bool {
	s := plain(b.Text)
	return goesOn(b.Text) && len(s) >= 20 && strings.HasPrefix(c.headline, s)
}

// credited keeps the name of a picture's owner a credit: © alone is no foot of a page.
func (c *chooser) credited(i int, reason Reason) Reason {
	if reason == Foot && c.sign(i).reason == Picture && !terms.MatchString(strings.ToLower(c.Blocks[i].Text)) {
		return Picture
	}
	return reason
}

// nameRule tells what a block is by itself and the beginning of its text in lower case,
// once it is known to be out.
type nameRule struct {
	reason    Reason
	fits      func(b *Block, s string) bool
	takes, no string // an example of each
}

var nameRules = []nameRule{
	{Consent, func(_ *Block, s string) bool { return consents.MatchString(s) },
		"We use cookies to make this site better.", "The commission fined the firm over its cookies."},
	{Foot, isTerms,
		"We may earn a commission if you buy through our links.", "The court heard that he had earned a commission."},
	{Byline, isSigned,
		"Posted by Ann Orr on November 19, 2019, 6:21 AM EST", "By Monday, the bridge had 14 cracks, the county says."},
	{Byline, func(b *Block, s string) bool { return b.Words <= 45 && b.Linked*2 <= b.Words && writer.MatchString(s) },
		"Ann Orr is a reporter for the Alder Post.", "The reporter said the bridge had been shut."},
	{Comment, func(b *Block, s string) bool { return b.Words <= 70 && commenting.MatchString(s) },
		"As you comment, please be respectful of others.", "The mayor refused to comment on the report."},
	{Promotion, offersReader,
		"Need more space? Subscribe to our sister title.", "The union said it had 14,000 subscribers in May."},
	{Form, func(b *Block, s string) bool { return b.Words <= 60 && fields.MatchString(s) },
		"Your e-mail (only if you want an answer)", "Your letters of last week were about the bridge."},
	{Related, pointsElsewhere,
		"You may also be interested in …", "You may also hear that the bridge is safe, which it is not."},
}

const (
	monthNames = `(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mär|mai|okt|dez)[a-zäé]*\.?`
	dayInWords = `\b(?:` + monthNames + ` \d{1,2}\b|\d{1,2}\.? ` + monthNames + `(?: |$)|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b)`
	signs      = `(?:written |posted |reviewed |edited )?(?:by|von|par|por)|published|updated|posted|veröffentlicht|aktualisiert|publié|publicado|stand:`
)

var (
	dayRead    = regexp.MustCompile(dayInWords)
	clockRead  = regexp.MustCompile(`\b\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\b|uhr\b|[a-z]{3}\b|$)`)
	signedRead = regexp.MustCompile(`^(?:` + signs + `)\b`)
	ledBy      = regexp.MustCompile(`^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?` + dayInWords)
	writer     = regexp.MustCompile(`\bis an? (?:[\w-]+ ){0,4}(?:reporter|journalist|writer|author|editor|correspondent|columnist|contributor)\b|\bfollow (?:him|her|them) on\b`)
	commenting = regexp.MustCompile(`\b(?:as you|before you|to post a|leave a|add a|post a|to leave a|your|our) comment(?:s|ing|er|ers)?\b|\b(?:log ?in|register|sign in) to (?:comment|reply|post)\b|\bcommenting (?:policy|guidelines|rules)\b`)
	saysWho    = regexp.MustCompile(`\b(?:said|says|told|according to)\b`)
	fields     = regexp.MustCompile(`^your (?:e-?mail|name|message|feedback|comment)\b|^(?:enter|confirm) your (?:e-?mail|password)\b|\bwhat do you think about this\b`)
	offers     = regexp.MustCompile(`\b(?:un)?subscri(?:be|bing|ption)\b|\bnewsletters?\b|\bmembership\b|\bsign up\b|\bfree (?:[\w-]+ ){0,2}(?:trial|training|workshops?|webinar|e-?book|app|download|shipping)\b|\bour (?:app|store|shop)\b|\bdownload the (?:app|newspaper)\b|\bdonate\b|\bgift (?:subscription|card)s?\b`)
	terms      = regexp.MustCompile(`\baffiliate (?:links?|and/or referral links?|commission|advertising|program)|\b(?:earn|get|receive) an? (?:affiliate |small |share of |portion of ).{0,20}(?:commission|sales?)\b|\bmay (?:earn|receive|get) .{0,12}commission\b|\bsubject to copyright\b|^our standards\b|\bregistered trademarks?\b|\bmay not be (?:published|reproduced|redistributed)\b|\bterms of (?:use|service)\b`)
)

// isTerms reports who runs the page, what it earns and what it allows.
func isTerms(_ *Block, s string) bool { return feet.MatchString(s) || terms.MatchString(s) }

// isSigned reports a line with a day or an hour that is no sentence: who wrote it, when.
func isSigned(b *Block, s string) bool {
	if b.Words > 25 || endsAsSentence(b.Text) && !clockRead.MatchString(s) {
		return false
	}
	if dayRead.MatchString(s) && (signedRead.MatchString(s) || clockRead.MatchString(s)) {
		return true
	}
	return b.Words <= 10 && ledBy.MatchString(s)
}

// offersReader reports what a page offers its reader, or asks of them.
func offersReader(b *Block, s string) bool {
	switch {
	case asksReader(b, s):
		return true
	case b.Words > 60, saysWho.MatchString(s):
		return false
	}
	return offers.MatchString(s) && asks(s)
}

// asks reports words to the reader: a command or "you".
func asks(s string) bool { return addressed.MatchString(s) || commanded.MatchString(s) }

var commanded = regexp.MustCompile(`(?:^|[.!?] )(?:subscribe|download|sign|get|choose|join|try|read|see|check|become|donate|start|learn|click|watch)\b`)

// outranked are reasons by place that give way where the block is a headline that leads to
// another article, besides those that give way to what else is in its box.
var (
	outranked = map[Reason]bool{Apart: true, Navigation: true, Links: true, Picture: true, Foot: true, Promotion: true, Sharing: true}
	besides   = map[Reason]bool{Apart: true, Picture: true, Related: true}
)

// headlineWords is from how many words on a link reads as another article's headline.
const headlineWords = 7

// heads reports a line that is a link and as long as headlines are; the way to a page
// through its sections is links of a word or two.
func (b *Block) heads() bool {
	return b.Words >= headlineWords*max(1, b.Links) && b.Linked*10 >= b.Words*6
}

// longestTeaser is from how many words on a passage is no summary of another article.
const longestTeaser = 90

// boxReach is how many blocks before and behind are looked at for those in the same box.
const boxReach = 4

// boxed names a block by what stands in its box: an advertisement by the word over it, and
// the summary of another article by the headline that leads there, though the writer's name
// may stand between the two.
func (c *chooser) boxed(i int, why Reason) Reason {
	if !besides[why] || c.Blocks[i].Words > longestTeaser {
		return why
	}
	for j := max(0, i-boxReach); j <= min(len(c.Blocks)-1, i+boxReach); j++ {
		if j == i || c.out[j] == "" || !c.sameBox(c.Blocks[i].node, c.Blocks[j].node) {
			continue
		}
		switch near := &c.Blocks[j]; {
		case near.Words <= 6 && (j == i-1 || j == i-2) && paidFor.MatchString(near.Text):
			return Promotion
		case near.leads(j-i) && c.Blocks[i].isProse():
			why = Related
		}
	}
	return why
}

var paidFor = regexp.MustCompile(`(?i)\b(?:sponsored|advertisement|promoted|anzeige)$`)

// leads reports a heading that is a link, or any line that is one beside the block.
func (b *Block) leads(distance int) bool {
	if b.Linked*10 < b.Words*6 || b.Words < 3 {
		return false
	}
	return b.Kind == Heading || distance == 1 || distance == -1
}

// boxLevels is how far above a block its box is looked for.
const boxLevels = 4

// sameBox reports two blocks in an element that holds nothing of the article.
func (c *chooser) sameBox(a, b *html.Node) bool {
	for up := 0; a != nil && up <= boxLevels && c.core[a] == 0; a, up = a.Parent, up+1 {
		for n, steps := b, 0; n != nil && steps <= boxLevels; n, steps = n.Parent, steps+1 {
			if n == a {
				return !whole[a.DataAtom]
			}
		}
	}
	return false
}
