package lexicon

import (
	"fmt"
	"regexp"
	"strings"
)

// block is one class of a file, as it is written.
type block struct {
	class, about string
	place        string // file:line, for whoever has to mend it
	phrases      bool
	entries      []string
}

// head is the line that begins a block: "BeForm: forms of …", "PageOpener, phrases: …".
var head = regexp.MustCompile(`^([A-Z][A-Za-z0-9]*)(, phrases)?: (\S.*)$`)

// parse reads a file's blocks.
func parse(path, text string) ([]block, error) {
	var blocks []block
	n := 0
	for line := range strings.Lines(text) {
		n++
		place := fmt.Sprintf("%s:%d", path, n)
		line = strings.TrimRight(line, "\r\n")
		body := strings.TrimSpace(line)
		switch {
		case body == "", strings.HasPrefix(body, "#"):
		case body != line:
			if len(blocks) == 0 {
				return nil, fmt.Errorf("%s: words before the name of a class", place)
			}
			blocks[len(blocks)-1].line(body)
		default:
			m := head.FindStringSubmatch(line)
			if m == nil {
				return nil, fmt.Errorf("%s: %q is no head of a class, as \"BeForm: forms of …\"", place, line)
			}
			blocks = append(blocks, block{class: m[1], phrases: m[2] != "", about: m[3], place: place})
		}
	}
	return blocks, nil
}

// line takes in a line of words, or the phrase that it is.
func (b *block) line(body string) {
	if b.phrases {
		b.entries = append(b.entries, strings.Trim(body, `"`)) // marks keep a space at an end
		return
	}
	b.entries = append(b.entries, strings.Fields(body)...)
}
