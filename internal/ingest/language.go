package ingest

import (
	"strings"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// whitelist are the languages that detection may answer with. Without it short
// texts come out in languages that no newsroom has sent us.
var whitelist = map[whatlanggo.Lang]bool{
	whatlanggo.Eng: true, whatlanggo.Deu: true, whatlanggo.Fra: true, whatlanggo.Spa: true, whatlanggo.Ita: true,
	whatlanggo.Por: true, whatlanggo.Nld: true, whatlanggo.Swe: true, whatlanggo.Dan: true, whatlanggo.Nob: true,
	whatlanggo.Fin: true, whatlanggo.Pol: true, whatlanggo.Ces: true, whatlanggo.Slv: true,
	whatlanggo.Hrv: true, whatlanggo.Srp: true, whatlanggo.Hun: true, whatlanggo.Ron: true, whatlanggo.Bul: true,
	whatlanggo.Ell: true, whatlanggo.Rus: true, whatlanggo.Ukr: true, whatlanggo.Bel: true, whatlanggo.Est: true,
	whatlanggo.Lav: true, whatlanggo.Lit: true, whatlanggo.Tur: true, whatlanggo.Arb: true, whatlanggo.Heb: true,
	whatlanggo.Pes: true, whatlanggo.Hin: true, whatlanggo.Urd: true, whatlanggo.Ben: true, whatlanggo.Tam: true,
	whatlanggo.Ind: true, whatlanggo.Vie: true, whatlanggo.Tha: true, whatlanggo.Cmn: true, whatlanggo.Jpn: true,
	whatlanggo.Kor: true, whatlanggo.Kat: true,
}

// Below this many characters detection guesses; beyond the second it learns
// nothing more and only takes longer.
const (
	minDetect = 200
	maxDetect = 5000
)

// detectLanguage says what language a text is in, as BCP 47, or "" when the text
// is too short or the answer would be a guess.
func detectLanguage(text string) string {
	if utf8.RuneCountInString(text) < minDetect {
		return ""
	}
	if len(text) > maxDetect {
		text = strings.ToValidUTF8(text[:maxDetect], "")
	}
	info := whatlanggo.DetectWithOptions(text, whatlanggo.Options{Whitelist: whitelist})
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}

// settleLanguage weighs what a page declares against what its text is: templates
// are copied with their lang attribute, so a sure detection wins; a declared tag
// of the same language is finer (pt-BR).
func settleLanguage(declared, text string) string {
	detected := detectLanguage(text)
	base, _, _ := strings.Cut(declared, "-")
	if detected == "" || sameLanguage(base, detected) {
		return declared
	}
	return detected
}

func sameLanguage(a, b string) bool {
	norwegian := func(s string) bool { return s == "no" || s == "nb" || s == "nn" }
	return a == b || norwegian(a) && norwegian(b)
}

// languageName is a language's English name, or its code when we know no name.
func languageName(base string) string {
	for l := range whitelist {
		if l.Iso6391() == base {
			return l.String()
		}
	}
	return "the language " + base
}
