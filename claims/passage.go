package claims

import (
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"
)

// Passage is prose on a page that is not in the text of its snapshot.
type Passage struct {
	SnapshotID uuid.UUID  `json:"snapshot_id"`
	Position   int        `json:"position"` // in the order of the page, from 1
	Text       string     `json:"text"`     // "" once the snapshot was taken down
	Reason     string     `json:"reason"`   // why it was left out: navigation, promotion, related, …
	Words      int        `json:"words"`
	At         int        `json:"at" gorm:"column:at_pos"` // where in the snapshot's text it would stand
	TakenInto  *uuid.UUID `json:"taken_into"`              // the snapshot that has it
}

// LeftOut is what of a page's prose is not in a text.
type LeftOut struct {
	Words    int       `json:"words"` // of the passages
	Of       int       `json:"of"`    // words of prose on the page: theirs, and those of the text
	Passages []Passage `json:"passages"`
}

// NewLeftOut counts the passages of a text's page that nobody took in.
func NewLeftOut(text string, all []Passage) LeftOut {
	out := LeftOut{Of: len(strings.Fields(text)), Passages: []Passage{}}
	for _, p := range all {
		if p.TakenInto != nil || p.Text == "" {
			continue
		}
		out.Passages = append(out.Passages, p)
		out.Words += p.Words
		out.Of += p.Words
	}
	return out
}

// gap parts the paragraphs of a page's text.
const gap = "\n\n"

// In is the text with the passage in its place, as a paragraph of its own.
func (p *Passage) In(text string) string {
	runes := []rune(text)
	if p.At >= len(runes) {
		return text + gap + p.Text
	}
	return string(runes[:p.At]) + p.Text + gap + string(runes[p.At:])
}

// Moves is by how much what begins at a place of the text moves when the passage is
// taken in.
func (p *Passage) Moves(start int) int {
	if start < p.At {
		return 0
	}
	return utf8.RuneCountInString(p.Text + gap)
}
