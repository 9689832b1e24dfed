package lexicon

// Sieve is a quick look for tables that each word of a text is looked up in while most are
// not there: it rules out nearly all of these by their length and three of their letters.
type Sieve [1 << 10]uint64

// SieveOf lets the words of a table through, and few others.
func SieveOf[V any](table map[string]V) *Sieve {
	s := &Sieve{}
	for word := range table {
		at := hole(word)
		s[at/64] |= 1 << (at % 64)
	}
	return s
}

// May reports that a word may be in the table; what it refuses is not there.
func (s *Sieve) May(word string) bool {
	at := hole(word)
	return s[at/64]>>(at%64)&1 != 0
}

// hole is the place of a word in the sieve.
func hole(word string) uint16 {
	n := len(word)
	if n < 2 {
		return uint16(n)
	}
	return uint16(word[0])<<8 ^ uint16(word[1])<<2 ^ uint16(word[n-1])<<5 ^ uint16(n)
}
