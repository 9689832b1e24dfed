package lexicon

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// builder makes a lexicon of blocks.
type builder struct {
	lexicon *Lexicon
	byName  map[string]Class
	blocks  map[string]block
}

func build(blocks []block) (*Lexicon, error) {
	b := builder{&Lexicon{words: map[string]*Word{}}, map[string]Class{}, map[string]block{}}
	for c, name := range names {
		b.byName[name] = Class(c)
	}
	for _, block := range blocks {
		b.blocks[block.class] = block
	}
	for _, block := range blocks {
		c, ok := b.byName[block.class]
		if !ok {
			return nil, fmt.Errorf("%s: %s has no constant: go test ./claims/lexicon -update", block.place, block.class)
		}
		b.lexicon.entries[c] = block.entries
		if block.phrases {
			continue
		}
		if err := b.words(c, block, nil); err != nil {
			return nil, err
		}
	}
	return b.lexicon, nil
}

// words puts the words of a block into class c, and those of the classes that it takes
// in, and takes out what it leaves out. within are the blocks that are being taken in.
func (b *builder) words(c Class, from block, within []string) error {
	if slices.Contains(within, from.class) {
		return fmt.Errorf("%s: %s takes in itself", from.place, from.class)
	}
	for _, entry := range from.entries {
		if err := b.entry(c, entry, from, append(within, from.class)); err != nil {
			return err
		}
	}
	return nil
}

// The signs before the name of another class.
const (
	takesIn  = "@"
	takesOut = "-"
)

// entry puts one entry of a block into class c: a word, all of another class, or, out of
// it again, all of another.
func (b *builder) entry(c Class, entry string, from block, within []string) error {
	name, out := strings.CutPrefix(entry, takesOut)
	of, named := strings.CutPrefix(name, takesIn)
	inner, ok := b.blocks[of]
	switch {
	case !named, of == "":
		return b.word(c, entry, from)
	case !ok, inner.phrases:
		return fmt.Errorf("%s: there is no class of words %q to take in", from.place, of)
	case out:
		return b.without(c, inner, within)
	}
	return b.words(c, inner, within)
}

// without takes the words of a block out of class c.
func (b *builder) without(c Class, of block, within []string) error {
	only := builder{&Lexicon{words: map[string]*Word{}}, b.byName, b.blocks}
	if err := only.words(c, of, within); err != nil {
		return err
	}
	for name := range only.lexicon.words {
		if w := b.lexicon.words[name]; w != nil {
			w.classes.remove(c)
		}
	}
	return nil
}

// word puts "march" or "march=3" into a class. The sign "=" is a word as well.
func (b *builder) word(c Class, entry string, from block) error {
	name, number, valued := strings.Cut(entry, "=")
	if name == "" {
		name, valued = entry, false
	}
	w := b.lexicon.words[name]
	if w == nil {
		w = &Word{}
		b.lexicon.words[name] = w
	}
	w.classes.add(c)
	if !valued {
		return nil
	}
	n, err := strconv.Atoi(number)
	if err != nil {
		return fmt.Errorf("%s: %q: the value is no whole number", from.place, entry)
	}
	w.values = append(w.values, value{c, n})
	return nil
}
