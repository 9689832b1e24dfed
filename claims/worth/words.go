package worth

import (
	_ "embed"
	"strings"
)

//go:embed words.txt
var wordRows string

// What is known of a word is a bit for each criterion that it speaks for, and these.
const (
	functionWord = uint64(1) << 63
	pointsBack   = uint64(1) << 62 // it begins sentences that cannot be checked without the one before
	endsPair     = uint64(1) << 61 // it says something together with a word before it
	speaksFor    = uint64(1)<<criteria - 1
)

// phrase is two words in a row.
type phrase struct{ first, second string }

// cues are what is known of each word, and phrases of each pair whose words say nothing
// alone.
var cues, phrases = vocabulary(wordRows)

// vocabulary reads the table of words. A head that it does not know is a mistake of ours.
func vocabulary(table string) (words map[string]uint64, pairs map[phrase]uint64) {
	words, pairs = map[string]uint64{}, map[phrase]uint64{}
	heads := heads()
	var now uint64
	for line := range strings.Lines(table) {
		switch body := strings.TrimSpace(line); {
		case body == "", body[0] == '#':
		case line[0] != ' ':
			if now = heads[body]; now == 0 {
				panic("claims/worth: words of " + body + " no criterion")
			}
		default:
			for _, w := range strings.Fields(body) {
				if first, second, two := strings.Cut(w, "+"); two {
					pairs[phrase{first, second}] |= now
					words[second] |= endsPair
				} else {
					words[w] |= now
				}
			}
		}
	}
	return words, pairs
}

// heads are what the table's blocks begin with.
func heads() map[string]uint64 {
	all := map[string]uint64{"function words:": functionWord, "words that point back:": pointsBack}
	for c, name := range names {
		all[name+":"] = bit(criterion(c))
	}
	return all
}
