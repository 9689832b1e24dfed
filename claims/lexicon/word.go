package lexicon

// Class is something that words have in common; the constants name them.
type Class uint16

// String is the class's name, as the files have it.
func (c Class) String() string { return names[c] }

// set is the classes of a word, a bit each.
type set [(classes + 63) / 64]uint64

func (s *set) add(c Class) { s[c/64] |= 1 << (c % 64) }

func (s *set) remove(c Class) { s[c/64] &^= 1 << (c % 64) }

func (s *set) has(c Class) bool { return s[c/64]&(1<<(c%64)) != 0 }

// Word is what a lexicon knows of a word. A nil one is a word that it does not know.
type Word struct {
	classes set
	values  []value
}

type value struct {
	class Class
	n     int
}

// Is reports whether the word is in a class.
func (w *Word) Is(c Class) bool { return w != nil && w.classes.has(c) }

// Any reports whether the word is in one of several classes.
func (w *Word) Any(of ...Class) bool {
	for _, c := range of {
		if w.Is(c) {
			return true
		}
	}
	return false
}

// Value is the word's value in a class, as 3 of "march" in Month, and whether it has one.
func (w *Word) Value(c Class) (int, bool) {
	if w == nil {
		return 0, false
	}
	for _, v := range w.values {
		if v.class == c {
			return v.n, true
		}
	}
	return 0, false
}
