package figure

import (
	"iter"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// Scan is a text cut into pieces, for rules that look around a place in it.
type Scan struct {
	Doc    *text.Doc
	Pieces []Piece

	Language string // BCP 47; its country says what 03/04/2025 is, and when summer is
	Every    bool   // every number and date that can be meant, as the specifications have it: for evaluation
	Bare     bool   // with Every: numbers alone, no units, no ranges
}

// New cuts a text into pieces, and looks them up in the English lexicon.
func New(d *text.Doc) Scan { return NewIn(d, lexicon.English()) }

// NewIn is New with another language's lexicon.
func NewIn(d *text.Doc, words *lexicon.Lexicon) Scan {
	s := Scan{Doc: d, Pieces: cut(d)}
	lookUp(d, s.Pieces, words)
	return s
}

var nothing = Piece{Kind: Gap}

// At is piece i, or an empty one beyond the ends: rules look around freely.
func (s *Scan) At(i int) *Piece {
	if i < 0 || i >= len(s.Pieces) {
		return &nothing
	}
	return &s.Pieces[i]
}

// Span is where the pieces from first up to last stand.
func (s *Scan) Span(first, last int) claims.Span {
	return claims.Span{Start: int(s.Pieces[first].Start), End: int(s.Pieces[last-1].End)}
}

// Tokens are those that the pieces from first up to last stand in, the last one not
// included.
func (s *Scan) Tokens(first, last int) (int, int) {
	return int(s.Pieces[first].Token), int(s.Pieces[last-1].Token) + 1
}

func (s *Scan) Norm(i int) string { return s.At(i).Norm }

// Is reports that piece i is in one of the classes.
func (s *Scan) Is(i int, of ...lexicon.Class) bool { return s.At(i).Any(of...) }

// WrittenOn reports letters right behind a number: "180ml", "4th".
func (s *Scan) WrittenOn(i int) bool { return s.At(i).Kind == Word && !s.At(i).Spaced }

// SentenceStart reports that the piece at i begins a sentence.
func (s *Scan) SentenceStart(i int) bool {
	p := s.At(i - 1)
	if p.Is(lexicon.Hyphen) {
		return p.Spaced
	}
	return p.Kind == Gap || p.Is(lexicon.SentenceBefore)
}

// Before gives the places of the n pieces before i, the nearest first, in its block.
func (s *Scan) Before(i, n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := i - 1; k >= i-n; k-- {
			if s.At(k).Kind == Gap || !yield(k) {
				return
			}
		}
	}
}

// Near reports a piece of one of the classes among the n before i, in its block.
func (s *Scan) Near(i, n int, of ...lexicon.Class) bool {
	for k := range s.Before(i, n) {
		if s.Is(k, of...) {
			return true
		}
	}
	return false
}

// WordBefore reports one of the words among the n pieces before i.
func (s *Scan) WordBefore(i, n int, words map[string]bool) bool {
	for k := range s.Before(i, n) {
		if words[s.Norm(k)] {
			return true
		}
	}
	return false
}
