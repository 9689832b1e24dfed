package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// alphabet is what a language of Latin script writes beyond ASCII. Its own letters are those
// that few languages of windows-1252 write; a text in it has several kinds of them, where a
// Western one with names of its neighbours has one: "Genève" is "Genčve" to Czech.
type alphabet struct {
	encodings, letters, own string
	kinds                   int
}

// western are the languages that windows-1252 is for.
var western = []string{
	"äöüß", "àâæçéèêëîïôœùûüÿ", "áéíóúñü", "àáâãçéêíóôõúü", "àèéìíîòóùúäöüß", "áéëíïóöüèê", "åäöé", "æøåéèòôó", "áæðéíóöúýþ", "äöüõšž", "àèéíïóòúüç", "áéíóú", "êëîïôûé", "âêîôûŵŷ",
}

// eastern are those that it can't write. A text with no letter that tells them apart reads
// alike in both.
var eastern = []alphabet{
	{"windows-1250 iso-8859-2", "ąćęłńóśźżé", "ąćęłńśźż", 3},
	{"windows-1250 iso-8859-2", "áčďéěíňóřšťúůýžöüä", "čďěňřšťůž", 3},
	{"windows-1250 iso-8859-2", "áäčďéíľňóôšťúýžöü", "čďľňšťž", 3},
	{"windows-1250 iso-8859-2", "áéíóöőúüűä", "ő", 1},
	{"windows-1250 iso-8859-2", "ăâîşţé", "ăşţ", 2},
	{"windows-1250 iso-8859-2", "čćđšžéöü", "čćđšž", 3},
	{"windows-1254", "çğıöşüâîû", "ğış", 2},
	{"windows-1257", "āčēģīķļņšūžéäöü", "āčēģīķļņū", 3},
	{"windows-1257", "ąčęėįšųūžäöü", "ąčęėįųū", 3},
}

const (
	fewestMarked = 8   // letters with marks, fewer tell nothing
	fewestOwn    = .97 // the share of an alphabet among them
	fewestMore   = .02 // by which it is more than that of any Western one
)

// latin tells the encoding of a text in Latin script: "" where windows-1252 reads it as a
// language that it is for, or where no other reads it as one.
func latin(raw []byte) string {
	plain := marked(decodedAs(windows1252, raw))
	west := bestShare(plain, western)
	if len(plain) < fewestMarked || west >= fewestOwn {
		return ""
	}
	best, encoding := max(fewestOwn, west+fewestMore), ""
	read := map[string][]rune{} // the languages of an encoding share it
	for i := range eastern {
		for name := range strings.FieldsSeq(eastern[i].encodings) {
			if read[name] == nil {
				read[name] = marked(decodedAs(name, raw))
			}
			if share := eastern[i].shareOf(read[name]); share > best {
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

// shareOf is the alphabet's share of a list, 0 where too few kinds of its own letters stand.
func (a *alphabet) shareOf(list []rune) float64 {
	kinds := 0
	for _, r := range a.own {
		if slices.Contains(list, r) {
			kinds++
		}
	}
	if kinds < a.kinds {
		return 0
	}
	return shareOf(list, a.letters)
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
