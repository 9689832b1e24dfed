package text

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Detection says nothing of a shorter text, and reads no further than it must.
const (
	surelyTold = 200  // code points
	readUpTo   = 6000 // code points
)

// Language tells what language a text is in, as BCP 47: by its script, and among the
// languages of one script by their commonest words. It is "" when the text is shorter
// than 200 characters, in no language of the table, or in two of them at once, so
// that nobody is told a guess.
func Language(s string) string {
	var c counter
	c.read(s)
	if c.runes < surelyTold {
		return short(s)
	}
	i := c.script()
	if i < 0 {
		return ""
	}
	if only := scripts[i].only; only != "" {
		return only
	}
	return c.byWords(scripts[i].of)
}

// Likeliest is the language of a text that may be too short to be sure of: a guess, for
// whoever would otherwise take it for English.
func Likeliest(s string) string {
	return Language(strings.Repeat(s+" ", surelyTold/max(utf8.RuneCountInString(s), 1)+1))
}

// LanguageName is a language's English name, "" for one that is not in the table.
func LanguageName(code string) string {
	for _, l := range spoken {
		if l.code == code {
			return l.name
		}
	}
	return ""
}

// script is one writing and the languages that are told apart in it.
type script struct {
	of   *unicode.RangeTable
	only string // the one language that news is written in with it; "" when words decide
}

var scripts = []script{
	{unicode.Latin, ""}, {unicode.Cyrillic, ""}, {unicode.Arabic, ""}, {unicode.Devanagari, ""},
	{unicode.Greek, "el"}, {unicode.Hebrew, "he"}, {unicode.Bengali, "bn"}, {unicode.Tamil, "ta"}, {unicode.Thai, "th"},
	{unicode.Georgian, "ka"}, {unicode.Hangul, "ko"}, {unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Han, "zh"},
}

// counter counts letters by script and words by language.
type counter struct {
	runes, letters, words int
	byScript              [14]int
	score                 [64]int // of each language in spoken
}

func (c *counter) read(s string) {
	word := -1
	for i, r := range s {
		if c.runes == readUpTo {
			s = s[:i]
			break
		}
		c.runes++
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			if word >= 0 {
				c.word(s[word:i])
			}
			word = -1
			continue
		}
		if word < 0 {
			word = i
		}
		c.letter(r)
	}
	if word >= 0 && word < len(s) {
		c.word(s[word:])
	}
}

func (c *counter) letter(r rune) {
	c.letters++
	if r < 0x80 {
		c.byScript[0]++
		return
	}
	for i := range scripts {
		if unicode.Is(scripts[i].of, r) {
			c.byScript[i]++
			return
		}
	}
}

// word counts a word for the languages that have it among their commonest. One that
// several share says little: it weighs 8 for one language, 2 for two, 1 for more.
func (c *counter) word(w string) {
	c.words++
	if len(w) > longestCommon {
		return
	}
	of := commonWords[strings.ToLower(w)]
	weight := 1
	switch bits.OnesCount64(of) {
	case 1:
		weight = 8
	case 2:
		weight = 2
	}
	for ; of != 0; of &= of - 1 {
		c.score[bits.TrailingZeros64(of)] += weight
	}
}

// script is the one that three letters of four are in, -1 for none. Japanese is
// written in three, of which the kana are its own.
func (c *counter) script() int {
	const hiragana, katakana, han = 11, 12, 13
	if kana := c.byScript[hiragana] + c.byScript[katakana]; kana*8 > c.byScript[han]+kana {
		c.byScript[hiragana], c.byScript[han] = kana+c.byScript[han], 0
	}
	for i, n := range c.byScript {
		if n*4 >= c.letters*3 && n > 0 {
			return i
		}
	}
	return -1
}

// byWords is the language that leads clearly: by enough of its words, and by half as
// many again as the next.
func (c *counter) byWords(of *unicode.RangeTable) string {
	best, first, second := -1, 0, 0
	for i, l := range spoken {
		if l.script != of {
			continue
		}
		switch n := c.score[i]; {
		case n > first:
			best, first, second = i, n, first
		case n > second:
			second = n
		}
	}
	clear := first*2 >= c.words && first*2 >= second*3
	if best < 0 || !clear {
		return ""
	}
	return spoken[best].code
}
