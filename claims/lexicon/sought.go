package lexicon

import "strings"

// sought is the phrases of a class, laid out to be looked for in running text: nearly
// every place of a text is ruled out by its first two bytes alone.
type sought struct {
	pairs   [1 << 16 / 64]uint64 // the first two bytes of each phrase, a bit each
	phrases [256][]string        // by the first byte
}

// Holds reports that a phrase of a class stands anywhere in a text in its reading form,
// be it inside a word.
func (l *Lexicon) Holds(c Class, text string) bool {
	s := l.soughtOf(c)
	if text == "" {
		return false
	}
	for i := range len(text) - 1 {
		if !s.mayBegin(pairOf(text[i], text[i+1])) {
			continue
		}
		if s.begins(text[i:]) {
			return true
		}
	}
	return s.begins(text[len(text)-1:])
}

// Opening are the phrases of a class that begin with the first letter of a text.
func (l *Lexicon) Opening(c Class, text string) []string {
	if text == "" {
		return nil
	}
	return l.soughtOf(c).phrases[text[0]]
}

// soughtOf lays out a class when it is first looked for.
func (l *Lexicon) soughtOf(c Class) *sought {
	if s := l.sought[c].Load(); s != nil {
		return s
	}
	s := layOut(l.entries[c])
	l.sought[c].Store(s)
	return s
}

func layOut(phrases []string) *sought {
	s := &sought{}
	for _, p := range phrases {
		s.phrases[p[0]] = append(s.phrases[p[0]], p)
		if len(p) > 1 {
			s.mark(p[0], p[1])
			continue
		}
		for second := range 256 {
			s.mark(p[0], byte(second))
		}
	}
	return s
}

func pairOf(first, second byte) uint16 { return uint16(first)<<8 | uint16(second) }

func (s *sought) mark(first, second byte) {
	pair := pairOf(first, second)
	s.pairs[pair/64] |= 1 << (pair % 64)
}

func (s *sought) mayBegin(pair uint16) bool { return s.pairs[pair/64]>>(pair%64)&1 != 0 }

func (s *sought) begins(text string) bool {
	for _, p := range s.phrases[text[0]] {
		if strings.HasPrefix(text, p) {
			return true
		}
	}
	return false
}
