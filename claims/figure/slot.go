package figure

import "factdesk/claims/lexicon"

// Slot says what may stand at one place of a pattern.
type Slot func(p *Piece) bool

// Reads reports that the pieces from i on fill the slots of a pattern, one each.
func (s *Scan) Reads(i int, pattern ...Slot) bool {
	for k, fits := range pattern {
		if !fits(s.At(i + k)) {
			return false
		}
	}
	return true
}

// In is filled by the words and signs of a class.
func In(of ...lexicon.Class) Slot { return func(p *Piece) bool { return p.Any(of...) } }

// Not is filled by what does not fill a slot.
func Not(slot Slot) Slot { return func(p *Piece) bool { return !slot(p) } }

// Glued is filled by what fills the slot with no white space before it.
func Glued(slot Slot) Slot { return func(p *Piece) bool { return Close(p) && slot(p) } }

// Apart is filled by what fills the slot with white space before it.
func Apart(slot Slot) Slot { return func(p *Piece) bool { return p.Spaced && slot(p) } }

// Capital is filled by what fills the slot with an upper-case letter first.
func Capital(slot Slot) Slot { return func(p *Piece) bool { return p.Cap && slot(p) } }

// Close is filled by any piece that no white space stands before.
func Close(p *Piece) bool { return !p.Spaced && p.Kind != Gap }

// Any is filled by anything, also beyond the ends of a text.
func Any(*Piece) bool { return true }

// AnyWord is filled by a word.
func AnyWord(p *Piece) bool { return p.Kind == Word }

// AnyDigits is filled by digits.
func AnyDigits(p *Piece) bool { return p.Kind == Digits }

// Edge is filled by the end of a block.
func Edge(p *Piece) bool { return p.Kind == Gap }

// Letter is filled by a word of one letter.
func Letter(p *Piece) bool { return p.Kind == Word && len(p.Norm) == 1 }
