package ingest

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// hand is a way to write a language in bytes: an encoding, and what texts in it look like
// when they are read rightly.
type hand struct {
	encoding string
	script   func(rune) bool
	common   string  // the characters that its texts hold most, in small letters
	least    float64 // the share of those among the characters beyond ASCII
}

const (
	cyrillic = "оеаинтсрвлкмі"
	greek    = "αοιετσνηυρπκλμ"
	hebrew   = "יוהלאתרבשמ"
	arabic   = "الينمرتوبعدهسف"
	thai     = "านรอกเงมยลวดท่สั"
	kana     = "のにはをたがでてとしれさるいなもか、。ー"
	simple   = "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手主现方新前所全部市长政府"
	classic  = "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手主現方新前所全部市長政府"
)

// hands are those of pages that name no encoding. Of two that read alike the first is
// meant.
var hands = []hand{
	{"windows-1251", in(unicode.Cyrillic), cyrillic, .5},
	{"koi8-u", in(unicode.Cyrillic), cyrillic, .5},
	{"iso-8859-5", in(unicode.Cyrillic), cyrillic, .5},
	{"ibm866", in(unicode.Cyrillic), cyrillic, .5},
	{"windows-1253", in(unicode.Greek), greek, .5},
	{"iso-8859-7", in(unicode.Greek), greek, .5},
	{"windows-1255", in(unicode.Hebrew), hebrew, .5},
	{"windows-1256", in(unicode.Arabic), arabic, .5},
	{"iso-8859-6", in(unicode.Arabic), arabic, .5},
	{"windows-874", in(unicode.Thai), thai, .4},
	{"shift_jis", in(unicode.Han, unicode.Hiragana, unicode.Katakana), kana, .2},
	{"euc-jp", in(unicode.Han, unicode.Hiragana, unicode.Katakana), kana, .2},
	{"gb18030", in(unicode.Han), simple, .15},
	{"big5", in(unicode.Han), classic, .15},
	{"euc-kr", in(unicode.Hangul), "이다는에의가을고하지로한은사기도서", .2},
}

func in(tables ...*unicode.RangeTable) func(rune) bool {
	return func(r rune) bool { return unicode.In(r, tables...) }
}

const (
	stripped   = 2_000_000 // bytes of a page whose markup is taken away
	looked     = 200_000   // bytes of what is left that are looked at
	fewestRead = 30        // characters beyond ASCII, fewer tell nothing
	fewestLike = .9        // the share of a script among them
)

// unnamed tells the encoding of a text that names none and is not UTF-8, "" when its bytes
// fit none clearly. raw may hold markup. What is told is told by how often a language's
// commonest letters stand there: a wrong reading of the same bytes puts rare ones, or
// capital ones, in their place.
func unnamed(raw []byte) string {
	raw = firstWords(raw)
	if !mostlyBeyondASCII(raw) {
		return latin(raw)
	}
	best, name := 0.0, ""
	for i := range hands {
		if n := hands[i].fits(raw); n > best {
			best, name = n, hands[i].encoding
		}
	}
	return name
}

// markup is what is no words. What is not closed goes on to the end.
var markup = regexp.MustCompile(`(?is)<script\b.*?(?:</script>|\z)|<style\b.*?(?:</style>|\z)|<!--.*?(?:-->|\z)|<[^<>]*>|&#?\w+;`)

// firstWords are those of a page that are looked at. The markup goes before the cut: scripts
// of half a page outweigh its words in ASCII.
func firstWords(page []byte) []byte {
	words := wordsOnly(page[:min(len(page), stripped)])
	return words[:min(len(words), looked)]
}

func wordsOnly(raw []byte) []byte { return markup.ReplaceAll(raw, []byte(" ")) }

// mostlyBeyondASCII reports a text whose script is not the Latin one: in no language that is
// written in it a third of the letters have marks.
func mostlyBeyondASCII(raw []byte) bool {
	ascii, beyond := 0, 0
	for _, b := range raw {
		switch {
		case b >= utf8.RuneSelf:
			beyond++
		case unicode.IsLetter(rune(b)):
			ascii++
		}
	}
	return beyond > 0 && beyond*2 > ascii
}

// signs are what texts of every script hold beyond ASCII.
const signs = "«»„“”‘’–—…№•·©™°§\u00a0\u00ad"

// broken is how much a byte counts that is no character, and a capital letter behind a small
// one: a few may be, many are another encoding.
const broken = 20

// fits is how many characters of its script a text is in a hand, with the share of the
// commonest behind the point; 0 when it is none of that hand.
func (h *hand) fits(raw []byte) float64 {
	all, script, common, last := 0, 0, 0, ' '
	for _, r := range decodedAs(h.encoding, raw) {
		switch {
		case r < utf8.RuneSelf, strings.ContainsRune(signs, r):
		case r == utf8.RuneError, unicode.IsUpper(r) && unicode.IsLower(last):
			all += broken
		case strings.ContainsRune(h.common, r):
			all, script, common = all+1, script+1, common+1
		case h.script(r), isCJKSign(r), unicode.IsMark(r):
			all, script = all+1, script+1
		default:
			all++
		}
		last = r
	}
	total := float64(max(all, 1))
	switch {
	case all < fewestRead, float64(script) < fewestLike*total, float64(common) < h.least*total:
		return 0
	}
	return float64(script) + float64(common)/total
}

// isCJKSign reports the punctuation and the wide forms of East Asia.
func isCJKSign(r rune) bool {
	return r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xffef || r == 'ー'
}

// decodedAs reads bytes in an encoding that there is.
func decodedAs(name string, raw []byte) string {
	enc, _ := charset.Lookup(name)
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return string(utf8.RuneError)
	}
	return string(out)
}
