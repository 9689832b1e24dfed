// Package format is what a file of another kind than a page or a plain text is read into:
// blocks of text with the pages that they stand on, and what the file says of itself. The
// readers stand below it, a package for each family; they know of no database and no desk.
//
// A reader never cuts short in silence: what it can't read in whole it refuses, with a
// sentence that says what to do, and what it leaves out by its nature (running heads,
// comments, attachments) it counts or keeps beside the text.
package format

import (
	"strings"
	"unicode/utf8"

	"factdesk/claims"
)

// Block is a paragraph, a heading, a row of a table.
type Block struct {
	Text  string
	Turns []Turn // where pages begin in it, the first at 0; nil when there are no pages
}

// Turn is where a page begins in a block.
type Turn struct{ At, Page int } // At counts code points

// Paper is a file that was read.
type Paper struct {
	Blocks    []Block
	Headline  string            // what is marked as the title, "" when nothing is
	Published string            // YYYY-MM-DD, "" when unknown
	Language  string            // BCP 47, "" when unknown
	Headers   map[string]string // of a mail
	Left      []Left            // words that a reader of the file sees and that are not in the blocks
	Notices   []string          // sentences for whoever reads the article
}

// Left is what was left out by its nature.
type Left struct {
	Text   string
	Reason Reason
}

// Reason says why something was left out.
type Reason string

// The reasons.
const (
	Running  Reason = "running"  // stands at the head or foot of page after page
	Contents Reason = "contents" // a table of contents, whose headings are in the text
	Hidden   Reason = "hidden"   // is marked as hidden
	Struck   Reason = "struck"   // is struck out by whoever wrote it
)

// Add adds a block; one without words is nothing.
func (p *Paper) Add(text string) {
	if text = strings.TrimSpace(text); text != "" {
		p.Blocks = append(p.Blocks, Block{Text: text})
	}
}

// Text is the canonical text, a blank line between two blocks, and the pages of its
// stretches.
func (p *Paper) Text() (string, []claims.Placed) {
	var b strings.Builder
	var places []claims.Placed
	at := 0
	for i, block := range p.Blocks {
		if i > 0 {
			b.WriteString("\n\n")
			at += 2
		}
		b.WriteString(block.Text)
		end := at + utf8.RuneCountInString(block.Text)
		for k, turn := range block.Turns {
			stretch := claims.Placed{Span: claims.Span{Start: at + turn.At, End: end}, Locator: claims.OnPage(turn.Page)}
			if k+1 < len(block.Turns) {
				stretch.End = at + block.Turns[k+1].At
			}
			places = append(places, stretch)
		}
		at = end
	}
	return b.String(), places
}
