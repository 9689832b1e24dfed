package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"sync/atomic"
)

//go:embed common english german spanish talk
var data embed.FS

// The lexicons are read when they are first asked for: a program that reads no German
// does not pay for it, and none pays at its start.
var (
	english = sync.OnceValue(func() *Lexicon { return must("english") })
	german  = sync.OnceValue(func() *Lexicon { return must("german") })
	spanish = sync.OnceValue(func() *Lexicon { return must("spanish") })
	talk    = sync.OnceValue(func() *Lexicon { return must("talk") })
)

// English is the lexicon of English.
func English() *Lexicon { return english() }

// German is the lexicon of German.
func German() *Lexicon { return german() }

// Spanish is the lexicon of Spanish.
func Spanish() *Lexicon { return spanish() }

// Talk is the words of the labels and brackets of transcripts, in every language that we
// read: a text's turns are told apart before its language is.
func Talk() *Lexicon { return talk() }

// Base is a language without its country, in lower case: "de" of "de-AT".
func Base(language string) string {
	base, _, _ := strings.Cut(language, subtag)
	return strings.ToLower(base)
}

// Country is the country of a language, in lower case: "at" of "de-AT", none where none
// is told. A script before it is passed over.
func Country(language string) (country string) {
	for _, part := range strings.Split(strings.ToLower(language), subtag)[1:] {
		if len(part) == lengthOfCountry {
			return part
		}
	}
	return country
}

const (
	subtag          = "-" // between the parts of a BCP 47 tag
	lengthOfCountry = 2
)

// In is the lexicon of a language given as BCP 47, whatever the country: "de", "es-MX".
// A language without one is read as English.
func In(language string) *Lexicon {
	switch Base(language) {
	case "de":
		return German()
	case "es":
		return Spanish()
	}
	return English()
}

// Lexicon is the words and phrases of one language. It is never changed.
type Lexicon struct {
	words   map[string]*Word
	entries [classes][]string
	sought  [classes]atomic.Pointer[sought]
}

// Of is what is known of a word in its reading form (lower case, straight apostrophes
// and hyphens); nil, which is in no class, when nothing is.
func (l *Lexicon) Of(word string) *Word { return l.words[word] }

// Phrases are those of a class, in the order of its block. They must not be changed.
func (l *Lexicon) Phrases(c Class) []string { return l.entries[c] }

// Words are those of a class, as its block has them. They must not be changed.
func (l *Lexicon) Words(c Class) []string { return l.entries[c] }

// must reads a language that is part of the program: a broken file is a mistake of ours.
func must(language string) *Lexicon {
	l, err := load(language)
	if err != nil {
		panic(err)
	}
	return l
}

func load(language string) (*Lexicon, error) {
	blocks, err := blocksOf("common", language)
	if err != nil {
		return nil, err
	}
	return build(blocks)
}

// blocksOf are the blocks of every file in the folders, which may not hold a class twice.
func blocksOf(folders ...string) ([]block, error) {
	var all []block
	for _, folder := range folders {
		files, err := fs.Glob(data, folder+"/*.txt")
		if err != nil {
			return nil, err
		}
		for _, path := range files {
			text, err := fs.ReadFile(data, path)
			if err != nil {
				return nil, err
			}
			blocks, err := parse(path, string(text))
			if err != nil {
				return nil, err
			}
			all = append(all, blocks...)
		}
	}
	return all, once(all)
}

func once(blocks []block) error {
	stands := map[string]string{}
	for _, b := range blocks {
		if first := stands[b.class]; first != "" {
			return fmt.Errorf("%s: %s stands in %s already", b.place, b.class, first)
		}
		stands[b.class] = b.place
	}
	return nil
}
