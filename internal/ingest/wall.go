package ingest

import "strings"

// pleas are what stands on a page where the rest of an article would, in lower
// case. They count wherever on the page they stand, since extraction drops them.
var pleas = []string{
	"subscribe to continue", "subscribe now to read", "to continue reading", "to read the full article",
	"this article is for subscribers", "this content is for subscribers", "register to read this",
	"um weiterzulesen", "jetzt weiterlesen", "de cet article à lire", "suscríbete para leer", "suscríbete para seguir leyendo",
}

// gates are what a page says instead of an article. Many a page says so somewhere,
// of its other articles perhaps; they count only where they are the text.
var gates = []string{
	"already a subscriber", "sign in to read", "log in to read", "create a free account", "continue reading with", "for subscribers only",
	"bereits abonnent", "weiterlesen mit", "nur für abonnenten", "réservé aux abonnés", "réservé à nos abonnés",
	"contenido exclusivo para suscriptores", "riservato agli abbonati", "conteúdo exclusivo para assinantes",
	"enable javascript", "javascript is disabled", "verify you are human", "checking your browser", "are you a robot",
	"accept all cookies", "before you continue",
}

// wallAround says why a page seems not to hold the whole article, "" when it seems
// to. text is the extracted text, n the number of characters in it, and whole what
// a reader sees of the page.
func wallAround(n int, text, whole string, ld linkedData) string {
	switch {
	case ld.Paywalled:
		return "The page says that its article is for subscribers, so the text may be cut short."
	case n < minArticle:
		return "There is hardly any text on this page."
	case n < minOpen && (containsAny(whole, pleas) || containsAny(text, gates)):
		return "The page asks the reader to sign in, subscribe or prove to be human before it shows the article."
	}
	return ""
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
