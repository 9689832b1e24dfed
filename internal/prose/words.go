package prose

import (
	"regexp"
	"strings"
	"unicode"
)

// openers begin a line that points to other articles. They count in a line that is
// mostly a link, or short and no sentence: a paragraph is nothing because of how it begins.
var pointers = regexp.MustCompile(`^\(?\[?(?:` + strings.Join([]string{
	`read (?:more|also|next|on|this|the full)`, `also read`, `see (?:more|also)`, `more(?: on| from| about| great| stories| news)?\b.{0,30}:?$`, `more(?: on this| here)?\s*:`,
	`related`, `read\s*:`, `watch(?: now| more| live)?\s*:`, `listen\s*:`, `video\s*:`, `don[’']?t miss`, `recommended`, `you (?:may|might) (?:also )?(?:like|enjoy|be interested)`,
	`what to read next`, `(?:most|editors?[’']? ?(?:picks?|choice))`, `in case you missed`, `trending`, `up next`,
	`mehr (?:zum thema|dazu|infos?)`, `lesen sie (?:auch|hier|mehr|dazu)`, `lies auch`, `auch interessant`, `das könnte sie`,
	`lire aussi`, `à lire (?:aussi|également)`, `voir aussi`, `lea (?:también|más)`, `lee también`, `le puede interesar`, `te puede interesar`,
	`leia (?:também|mais)`, `veja também`, `saiba mais`, `leggi anche`, `potrebbe interessarti`, `lees ook`, `läs (?:mer|också|även)`, `les også`, `læs også`, `czytaj (?:też|także|więcej)`, `zobacz też`,
	`читайте также`, `также по теме`, `baca juga`, `okuyun`,
}, "|") + `)`)

// appeals are what a page asks of its readers.
var appeals = regexp.MustCompile(strings.Join([]string{
	`^advertisement$`, `^anzeige$`, `^werbung$`, `^publicité$`, `^publicidad(?:e)?$`, `^реклама$`, `^subscribe$`, `^sponsored`,
	`\bsign up (?:for|to|here|now|today)\b`, `\bsubscribe (?:to|now|here|today)\b`, `\bour (?:free )?newsletter`, `\b(?:daily|weekly|free) newsletter\b`, `\bclick here\b`,
	`\bfollow (?:us|him|her|them|me|@\w+)\b.{0,40}\b(?:twitter|facebook|instagram|x|tiktok|youtube)\b`, `\bfollow us\b`, `\blike us on\b`, `\bdownload (?:the|our) .{0,20}app\b`, `\bget the .{0,20} app\b`,
	`\byour inbox\b`, `\bchat with us\b`, `\bsupported by its (?:audience|readers)\b`,
	`\bjoin (?:our|us|the conversation)\b`, `\bget our\b`, `^get .{0,60}\bdelivered\b`, `\bdelivered (?:to|straight|through) your\b`,
	`\balready (?:a )?(?:subscriber|subscribed|member)\?`, `(?:^|[.?!] )(?:please )?(?:log|sign) ?in to (?:read|continue)\b`,
	`^to (?:continue|keep) reading\b.{0,30}(?:$|[,:] ?(?:please |you )|\b(?:subscribe|register|log ?in|sign ?(?:in|up))\b)`,
	`\b(?:bereits|schon) abonnent(?:in)?\s?\?`, `\bdéjà abonnée?(?:\(e\))?\s?\?`, `\bya eres suscriptora?\s?\?`,
	`\bjetzt abonnieren\b`, `^(?:\S+ ){0,2}jetzt (?:anmelden|testen)[.!:]?$`, `\babonnieren sie\b`, `\bfolgen sie uns\b`, `\bsuscr[ií]bete\b`, `\babonnez-vous\b`, `\binscrivez-vous\b`, `^assine\b`, `\bassine (?:já|agora|aqui)(?:$|[\s.,!])`, `\biscriviti\b`,
}, "|"))

var consents = regexp.MustCompile(`\b(?:we|our|this (?:site|website)|wir|nous|diese (?:seite|website)) .{0,40}\b(?:cookies?|similar technologies)\b|\b(?:accept|reject) (?:all|cookies)\b|\bstore (?:and/or access )?information on (?:your|a) device\b|\blegitimate interest\b|\bprivacy settings\b|\buses? cookies\b|\bcookies akzeptieren\b|\bcookie[- ](?:policy|richtlinie|einstellungen)\b`)

// invites begin what a subscription costs: with an imperative, or with what stands before an
// infinitive. A German sentence of news has its verb right behind "jetzt", and then who does it.
var invites = regexp.MustCompile(`^(?:` + strings.Join([]string{
	`(?:subscribe|start your|get unlimited|unlock|try it|testen sie|abonnez-vous|suscr[ií](?:bete|base)|assine)\b`,
	`abbonati (?:ora|subito|adesso|(?:a|da|per)(?: soli)? [€\d])`,
	`jetzt (?:abonnieren|testen|bestellen|sichern)(?:[:!]| (?:und|für|ab|nur|–)\s)`,
	`jetzt (?:für|ab|nur|gratis|kostenlos|\d+)\s.*\s(?:abonnieren|testen|bestellen|sichern|lesen)[.!]?$`,
}, "|") + `)`)

// prices are told to the reader behind an offer: a number in them states nothing.
var prices = regexp.MustCompile(`^.{0,80}(?:[€$£]|\b(?:euros?|dollars?|pounds?|cents?)\b).{0,40}\b(?:weeks?|months?|year|monate?|mois|m[eê]s|mese|trial)\b`)

// addressed are the words for the reader.
var addressed = regexp.MustCompile(`\b(?:you|your|ihre?[nmrs]?|sie|vous|votre|vos|tu|tus|su|sus)\b`)

var feet = regexp.MustCompile(`^(?:©|\(c\) ?\d|copyright\b)|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b|\btodos los derechos reservados\b`)

// longestRead is how much of a block the rules look at, in bytes.
const longestRead = 700

// beginning is what the rules look at of a block, in lower case.
func (b *Block) beginning() string { return strings.ToLower(b.Text[:min(len(b.Text), longestRead)]) }

// sign is what a block's own words say.
func (b *Block) sign() sign {
	s := b.beginning()
	for _, r := range wordRules {
		if r.fits(b, s) {
			return sign{r.reason, r.sure(b, s)}
		}
	}
	return sign{}
}

// wordRule tells a reason by a block and the beginning of its text in lower case.
type wordRule struct {
	reason     Reason
	fits, sure func(b *Block, s string) bool
}

var wordRules = []wordRule{
	{Related, pointsElsewhere, always},
	{Promotion, asksReader, always},
	{Consent, func(b *Block, s string) bool { return consents.MatchString(s) && !spoken.MatchString(b.Text) }, func(_ *Block, s string) bool { return addressed.MatchString(s) }},
	{Foot, func(b *Block, s string) bool { return b.Words <= 30 && feet.MatchString(s) }, never},
	{Links, leadsHome, always},
	{Links, isLink, never},
}

func always(*Block, string) bool { return true }

func never(*Block, string) bool { return false }

// pointsElsewhere reports "Read more: …" with the link behind it, and the line that stands
// over such links.
func pointsElsewhere(b *Block, s string) bool {
	if !pointers.MatchString(s) {
		return false
	}
	if b.Linked*2 >= b.Words {
		return true
	}
	return b.Words <= 7 && (!endsAsSentence(b.Text) || goesOn(b.Text))
}

// goesOn reports a line that ends in dots, as those over a list do.
func goesOn(s string) bool { return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") }

// asksReader reports what a page asks of its readers, unless it states something.
func asksReader(b *Block, s string) bool {
	switch {
	case b.Words > 45:
		return false
	case states(b):
		return isOffer(s) && !spoken.MatchString(b.Text)
	}
	return appeals.MatchString(s)
}

// isOffer reports an offer with its price.
func isOffer(s string) bool {
	if !invites.MatchString(s) {
		return false
	}
	return prices.MatchString(s)
}

// leadsHome reports a line that is a link to another page of the site; a heading may be
// one, and so may a sentence.
func leadsHome(b *Block, _ string) bool {
	if b.Own*10 < b.Words*9 || b.Kind == Heading {
		return false
	}
	return !endsAsSentence(b.Text)
}

// isLink reports a line that is a link, or next to nothing but links.
func isLink(b *Block, _ string) bool {
	switch {
	case b.Links > 1:
		return b.Linked*10 >= b.Words*8
	case b.Links == 0, b.Kind != Paragraph, endsAsSentence(b.Text):
		return false
	}
	return b.Linked*10 >= b.Words*9
}

var spoken = regexp.MustCompile(`[“"„«].{12,}[”"“»]|\b(?:said|says|told|according to)\b`)

// states reports a block that tells something: a number, somebody's words, or who says so.
func states(b *Block) bool {
	return strings.ContainsFunc(b.Text, unicode.IsDigit) || spoken.MatchString(b.Text)
}
