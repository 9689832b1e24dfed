package prose

import (
	"regexp"
	"strings"
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
	s := b.beginning()
	if c.cutHeadline(b) {
		return Headline
	}
	if r := named(b, s); r != "" {
		return c.credited(i, r)
	}
	if outranked[why] && b.heads() {
		why = Related
	}
	return c.boxed(i, why)
}

// named is what the first rule that fits says, or nothing.
func named(b *Block, s string) Reason {
	for _, r := range nameRules {
		if b.Words <= r.most && r.fits(b, s) {
			return r.reason
		}
	}
	return ""
}

// cutHeadline reports the headline once more, cut short, as a bar at the top shows it.
func (c *chooser) cutHeadline(b *Block) bool {
	if !goesOn(b.Text) {
		return false
	}
	s := plain(b.Text)
	return len(s) >= cutLetters && strings.HasPrefix(c.headline, s)
}

// cutLetters is how much of a headline nobody writes by chance, in bytes.
const cutLetters = 20

// credited keeps the name of a picture's owner a credit: © alone is no foot of a page.
func (c *chooser) credited(i int, reason Reason) Reason {
	if reason != Foot {
		return reason
	}
	if c.sign(i).reason == Picture {
		return Picture
	}
	return Foot
}

// nameRule tells what a block is by itself and the beginning of its text in lower case,
// once it is known to be out.
type nameRule struct {
	reason    Reason
	most      int // words; longer passages are none of it
	fits      func(b *Block, s string) bool
	takes, no string // an example of each
}

var nameRules = []nameRule{
	{Consent, anyLength, says(consents),
		"We use cookies to make this site better.", "The commission fined the firm over its cookies."},
	{Foot, anyLength, says(terms),
		"We may earn a commission if you buy through our links.", "The court heard that he had earned a commission."},
	{Byline, 25, isSigned,
		"Posted by Ann Orr on November 19, 2019, 6:21 AM EST", "By Monday, the bridge had 14 cracks, the county says."},
	{Byline, 45, aboutWriter,
		"Ann Orr is a reporter for the Alder Post.", "The reporter said the bridge had been shut."},
	{Comment, 70, says(commenting),
		"As you comment, please be respectful of others.", "The mayor refused to comment on the report."},
	{Promotion, 60, offersReader,
		"Need more space? Subscribe to our sister title.", "The union said it had 14,000 subscribers in May."},
	{Form, 60, says(fields),
		"Your e-mail (only if you want an answer)", "Your letters of last week were about the bridge."},
	{Related, anyLength, pointsElsewhere,
		"You may also be interested in …", "You may also hear that the bridge is safe, which it is not."},
}

const anyLength = 1 << 20

// says is a rule about the words alone.
func says(words *regexp.Regexp) func(*Block, string) bool {
	return func(_ *Block, s string) bool { return words.MatchString(s) }
}

const (
	monthNames = `(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mär|mai|okt|dez)[a-zäé]*\.?`
	dayInWords = `\b(?:` + monthNames + ` \d{1,2}\b|\d{1,2}\.? ` + monthNames + `(?: |$)|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b)`
	hour       = `\b\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\b|uhr\b|[a-z]{3}\b|$)`
	signs      = `(?:written |posted |reviewed |edited )?(?:by|von|par|por)|published|updated|posted|veröffentlicht|aktualisiert|publié|publicado|stand:`
)

var (
	hourRead   = regexp.MustCompile(hour)
	stamped    = regexp.MustCompile(`^(?:` + signs + `)\b.*` + dayInWords + `|` + dayInWords + `.*` + hour + `|` + hour + `.*` + dayInWords + `|^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?` + dayInWords + `(?:\S+ ?){0,6}$`)
	writer     = regexp.MustCompile(`\bis an? (?:[\w-]+ ){0,4}(?:reporter|journalist|writer|author|editor|correspondent|columnist|contributor)\b|\bfollow (?:him|her|them) on\b`)
	commenting = regexp.MustCompile(`\b(?:as you|before you|to post a|leave a|add a|post a|to leave a|your|our) comment(?:s|ing|er|ers)?\b|\b(?:log ?in|register|sign in) to (?:comment|reply|post)\b|\bcommenting (?:policy|guidelines|rules)\b`)
	saysWho    = regexp.MustCompile(`\b(?:said|says|told|according to)\b`)
	fields     = regexp.MustCompile(`^your (?:e-?mail|name|message|feedback|comment)\b|^(?:enter|confirm) your (?:e-?mail|password)\b|\bwhat do you think about this\b`)
	offers     = regexp.MustCompile(`\b(?:un)?subscri(?:be|bing|ption)\b|\bnewsletters?\b|\bmembership\b|\bsign up\b|\bfree (?:[\w-]+ ){0,2}(?:trial|training|workshops?|webinar|e-?book|app|download|shipping)\b|\bour (?:app|store|shop)\b|\bdownload the (?:app|newspaper)\b|\bdonate\b|\bgift (?:subscription|card)s?\b`)
	terms      = regexp.MustCompile(feet.String() + `|\baffiliate (?:links?|and/or referral links?|commission|advertising|program)|\b(?:earn|get|receive) an? (?:affiliate |small |share of |portion of ).{0,20}(?:commission|sales?)\b|\bmay (?:earn|receive|get) .{0,12}commission\b|\bsubject to copyright\b|^our standards\b|\bregistered trademarks?\b|\bmay not be (?:published|reproduced|redistributed)\b|\bterms of (?:use|service)\b`)
)

// isSigned reports a line with a day that is no sentence, but for the dot of its hour: who
// wrote it, and when.
func isSigned(b *Block, s string) bool {
	if !stamped.MatchString(s) {
		return false
	}
	return !endsAsSentence(b.Text) || hourRead.MatchString(s)
}

// aboutWriter reports who wrote it in a sentence, unless the line leads to an article.
func aboutWriter(b *Block, s string) bool { return b.Linked*2 <= b.Words && writer.MatchString(s) }

// offersReader reports what a page offers its reader, or asks of them.
func offersReader(b *Block, s string) bool {
	switch {
	case asksReader(b, s):
		return true
	case saysWho.MatchString(s):
		return false
	}
	return offers.MatchString(s) && asking.MatchString(s)
}

// asking are words to the reader: "you", or a command.
var asking = regexp.MustCompile(addressed.String() + `|(?:^|[.!?] )(?:subscribe|download|sign|get|choose|join|try|read|see|check|become|donate|start|learn|click|watch)\b`)

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
	return b.isLinked() && b.Words >= headlineWords*max(1, b.Links)
}

// isLinked reports a line whose words are mostly in links.
func (b *Block) isLinked() bool { return b.Linked*10 >= b.Words*6 }
