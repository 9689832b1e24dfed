package lexicon

import "strings"

// sought is the phrases of a class, laid out to be looked for in running text: nearly
// every place of a text is ruled out by its first two bytes alone.
type sought struct {
	pairs   [256][4]uint64 // by the first byte of a phrase: its second one, a bit each
	phrases [256][]string  // by the first byte
}

// Holds reports that a phrase of a class stands anywhere in a text in its reading form,
// be it inside a word.
func (l *Lexicon) Holds(c Class, text string) bool {
	s := l.soughtOf(c)
	for i := range len(text) {
		if !s.mayBegin(text[i:]) {
			continue
		}
		if s.begins(text[i:]) {
			return true
		}
	}
	return false
}

// soughtOf lays out a class when it is first looked for.
func (l *Lexicon) soughtOf(c Class) *sought {
	if s, ok := l.sought.Load(c); ok {
		return s.(*sought)
	}
	s, _ := l.sought.LoadOrStore(c, layOut(l.entries[c]))
	return s.(*sought)
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

func (s *sought) mark(first, second byte) {
	s.pairs[first][second/64] |= 1 << (second % 64)
}

func (s *sought) mayBegin(text string) bool {
	second := byte(0)
	if len(text) > 1 {
		second = text[1]
	}
	return s.pairs[text[0]][second/64]>>(second%64)&1 != 0
}

func (s *sought) begins(text string) bool {
	for _, p := range s.phrases[text[0]] {
		if strings.HasPrefix(text, p) {
			return true
		}
	}
	return false
}
