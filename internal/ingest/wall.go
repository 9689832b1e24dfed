package ingest

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// Wall is what stands on a page in place of its article, or of a part of it.
type Wall struct {
	Says   string // what the page shows
	Do     string // what the person can do
	Barred bool   // there is no article on the page, or only the beginning of one
}

const elsewhere = "Open it in a browser and paste the text instead."

// The walls that are told apart.
var (
	missing = &Wall{"The page says that there is no such page: the article was moved or taken away.",
		"Check the address, or look for a copy in a web archive and paste the text.", true}
	consent = &Wall{"The page shows a notice about cookies, and no article.",
		"Open it in a browser, answer the notice, and paste the text instead.", true}
	robot   = &Wall{"The page asks the reader to prove to be human before it shows the article.", elsewhere, true}
	signIn  = &Wall{"The page asks the reader to sign in before it shows the article.", "Sign in there in a browser and paste the text instead.", true}
	teaser  = &Wall{"The page asks the reader to sign in, subscribe or pay before it shows the whole article.", "Open it with a subscription and paste the text instead.", true}
	scripts = &Wall{"The page is filled by scripts, which are not run: what it sends holds no article.", elsewhere, true}
	little  = &Wall{"There is hardly any text on this page.", elsewhere, false}
	closed  = &Wall{"The page says that its article is for subscribers, so the text may be cut short.", "Open it with a subscription and paste the text instead.", false}
)

// sight is what is looked at to know a wall.
type sight struct {
	letters   int      // of the text
	text      string   // what was found
	whole     string   // what a reader sees of the page
	heads     []string // its title and headings of the first order
	paywalled bool     // as its data say
	weight    prose.Weight
	doc       *html.Node
}

var (
	gone = regexp.MustCompile(`(?i)^(?:error )?(?:40[34]|410)\b|\b404 (?:error|not found)|\b(?:page|article|story|content|document|url)\b.{0,40}(?:not (?:be )?found|n[o’']t (?:be )?found|does(?: not|n[’']t) exist|no longer (?:exists?|available)|(?:has|have) moved or |(?:is|was) (?:gone|removed|deleted))` +
		`|\bcan(?:not|[’']?t| not) (?:find|seem to find) (?:that|the|this) (?:page|article|story)\b|\b(?:seite|artikel|beitrag)\b.{0,40}(?:nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden)|existiert nicht)|\bpage (?:introuvable|non trouvée)|\bpágina no encontrada|\bpagina non trovata|\bpágina não encontrada|\bpagina niet gevonden`)
	human   = regexp.MustCompile(`(?i)verify (?:that )?you are (?:a )?human|checking (?:your browser|if the site connection is secure)|are you a robot|i[’']?m not a robot|unusual traffic|(?:complete|solve) the captcha|press (?:&|and) hold|kein roboter`)
	enters  = regexp.MustCompile(`(?i)\b(?:sign|log) in to\b|\bplease (?:sign|log) in\b|\byou (?:must|need to) (?:be logged|log|sign) in\b|^(?:sign|log) ?in\b|\bbitte (?:melden sie sich|loggen sie sich)\b|^(?:anmelden|einloggen|login)\b|\bconnectez-vous pour\b|\binicia sesión para\b`)
	scripty = regexp.MustCompile(`(?i)(?:enable|activate|requires?|needs?|without|turn on|disabled|aktivieren|activer).{0,30}javascript|javascript.{0,40}(?:enable|require|disabled|turned off|needed|must|aktivier)`)
)

// wall says what stands in the article's place, nil when nothing seems to.
func (s *sight) wall() *Wall {
	short := s.letters < minOpen
	switch {
	case short && s.isGone():
		return missing
	case short && human.MatchString(s.whole):
		return robot
	case s.weight.Notice > 0 && s.weight.Article < fewWords:
		return consent
	case s.weight.Article < fewWords && s.scripted():
		return scripts
	case short && s.asksToEnter():
		return signIn
	case short && s.asksToPay():
		return teaser
	case s.paywalled:
		return closed
	case s.letters < minArticle:
		return little
	}
	return nil
}

// fewWords are less than an article has.
const fewWords = 20

func (s *sight) isGone() bool {
	for _, h := range s.heads {
		if gone.MatchString(h) {
			return true
		}
	}
	return s.letters < minArticle && gone.MatchString(s.whole)
}

func (s *sight) asksToPay() bool { return containsAny(s.whole, pleas) || containsAny(s.text, gates) }

// asksToEnter reports a page whose title, or whose whole text, asks to sign in, with a
// field for the password.
func (s *sight) asksToEnter() bool {
	asks := enters.MatchString(s.text)
	for _, h := range s.heads {
		asks = asks || enters.MatchString(h)
	}
	return asks && anyElement(s.doc, func(n *html.Node) bool { return n.DataAtom == atom.Input && attr(n, "type") == "password" })
}

// roots are the ids of elements that scripts put a page into.
var roots = map[string]bool{"root": true, "app": true, "__next": true, "__nuxt": true, "___gatsby": true, "svelte": true, "main-app": true}

// scripted reports a page that says that it needs scripts, or has an empty place for
// what they make.
func (s *sight) scripted() bool {
	return anyElement(s.doc, func(n *html.Node) bool {
		switch {
		case n.DataAtom == atom.Noscript:
			return scripty.MatchString(allText(n))
		case roots[attr(n, "id")]:
			return strings.TrimSpace(allText(n)) == ""
		}
		return false
	}) || scripty.MatchString(s.whole)
}

func anyElement(doc *html.Node, is func(*html.Node) bool) bool {
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && is(n) {
			return true
		}
	}
	return false
}

// allText is all text inside an element.
func allText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// pleas are what stands on a page where the rest of an article would, in lower
// case. They count wherever on the page they stand, since extraction drops them.
var pleas = []string{
	"subscribe to continue", "subscribe now to read", "subscribe to read", "to continue reading", "to read the full article", "to keep reading",
	"to read the full story", "to unlock this article", "this article is for subscribers", "this content is for subscribers", "register to read this",
	"um weiterzulesen", "jetzt weiterlesen", "weiterlesen mit", "nur für abonnenten", "de cet article à lire", "réservé aux abonnés", "réservé à nos abonnés",
	"suscríbete para leer", "suscríbete para seguir leyendo",
}

// gates are what a page says instead of an article. Many a page says so somewhere,
// of its other articles perhaps; they count only where they are the text.
var gates = []string{
	"already a subscriber", "sign in to read", "log in to read", "create a free account", "continue reading with", "for subscribers only",
	"bereits abonnent", "contenido exclusivo para suscriptores", "riservato agli abbonati", "conteúdo exclusivo para assinantes",
	"before you continue",
}

func containsAny(s string, words []string) bool {
	s = strings.ToLower(s)
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
