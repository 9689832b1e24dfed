package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// alphabet is what a language of Latin script writes beyond ASCII.
type alphabet struct{ encodings, letters string }

// western are the languages that windows-1252 is for.
var western = []string{
	"äöüß", "àâæçéèêëîïôœùûüÿ", "áéíóúñü", "àáâãçéêíóôõúü", "àèéìíîòóùú", "áéëíïóöüèê", "åäöé", "æøåéèòôó", "áæðéíóöúýþ", "äöüõšž", "àèéíïóòúüç", "áéíóú", "êëîïôûé", "âêîôûŵŷ",
}

// eastern are those that it can't write. A text with no letter that tells them apart reads
// alike in both.
var eastern = []alphabet{
	{"windows-1250 iso-8859-2", "ąćęłńóśźżé"},
	{"windows-1250 iso-8859-2", "áčďéěíňóřšťúůýžöüä"},
	{"windows-1250 iso-8859-2", "áäčďéíľĺňóôŕšťúýžöü"},
	{"windows-1250 iso-8859-2", "áéíóöőúüűä"},
	{"windows-1250 iso-8859-2", "ăâîşţé"},
	{"windows-1250 iso-8859-2", "čćđšžéöü"},
	{"windows-1254", "çğıöşüâîû"},
	{"windows-1257", "āčēģīķļņšūžéäöü"},
	{"windows-1257", "ąčęėįšųūžäöü"},
}

const (
	fewestMarked = 8   // letters with marks, fewer tell nothing
	fewestOwn    = .97 // the share of an alphabet among them
)

// latin tells the encoding of a text in Latin script: "" where windows-1252 reads it as a
// language that it is for, or where no other reads it as one.
func latin(raw []byte) string {
	plain := marked(decodedAs("windows-1252", raw))
	if len(plain) < fewestMarked || bestShare(plain, western) >= fewestOwn {
		return ""
	}
	best, encoding := fewestOwn, ""
	for _, a := range eastern {
		for name := range strings.FieldsSeq(a.encodings) {
			if share := shareOf(marked(decodedAs(name, raw)), a.letters); share > best {
				best, encoding = share, name
			}
		}
	}
	return encoding
}

// insteadOfLetters are signs that windows-1252 and others of its kind have where a language
// that they are not for has letters: "zosta³" is "został".
const insteadOfLetters = "¿¡³¹¼¾ªº¶±£¥¦¯´¸"

// marked are the letters beyond ASCII, in small ones, and for what is none where a letter
// ought to be a sign that no language writes.
func marked(s string) (out []rune) {
	last := ' '
	for _, r := range s {
		small := unicode.ToLower(r)
		switch {
		case small < utf8.RuneSelf:
		case unicode.IsLetter(r):
			out = append(out, small)
		case unicode.IsControl(r), r == utf8.RuneError, unicode.IsLetter(last) && strings.ContainsRune(insteadOfLetters, r):
			out = append(out, utf8.RuneError)
		}
		last = r
	}
	return out
}

func bestShare(list []rune, alphabets []string) (best float64) {
	for _, letters := range alphabets {
		best = max(best, shareOf(list, letters))
	}
	return best
}

func shareOf(list []rune, letters string) float64 {
	n := 0
	for _, r := range list {
		if strings.ContainsRune(letters, r) {
			n++
		}
	}
	return float64(n) / float64(max(len(list), 1))
}
