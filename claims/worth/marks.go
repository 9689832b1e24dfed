package worth

import "factdesk/claims/text"

// marks are the features of one token after the other, by their buckets. They keep the
// hashes of the tokens before.
type marks struct {
	want  Groups
	words [3]uint32 // the token alone, with the one before it, with two
	shape [3]uint32 // its sort with the one before it, with two, with three

	w1, w2     uint64 // the word before, and the one before that
	t1, t2, t3 uint64 // likewise the sorts

	between [onStack]byte   // room for a word between its signs
	chars   [onStack]uint32 // and for what it is spelled with
}

// newMarks are those before the first token, for which some numbers stand.
func newMarks(want Groups) marks { return marks{want: want, w1: 1, w2: 2, t1: 11, t2: 12, t3: 13} }

// step goes on to a token, of which so much is known, and gives the features of each family.
func (m *marks) step(t *text.Token, known uint64, first bool) (words, shape, chars []uint32) {
	kind := kindOf(t, known, first)
	w, tag := hashString(t.Norm), uint64(kind)
	if t.Class == text.Number {
		w = uint64(kind) + 100
	}
	if m.want&Words != 0 {
		m.words = [...]uint32{bucket(join(w, 1)), bucket(join(join(m.w1, w), 2)), bucket(join(join(join(m.w2, m.w1), w), 3))}
		words = m.words[:]
	}
	if kind >= firstFunction {
		tag = w // function words stand for themselves
	}
	if m.want&Shape != 0 {
		m.shape = [...]uint32{bucket(join(join(m.t1, tag), 4)), bucket(join(join(join(m.t2, m.t1), tag), 5)),
			bucket(join(join(join(join(m.t3, m.t2), m.t1), tag), 6))}
		shape = m.shape[:]
	}
	if m.want&Chars != 0 && t.Class == text.Word {
		chars = m.spell(t.Norm)
	}
	m.w2, m.w1 = m.w1, w
	m.t3, m.t2, m.t1 = m.t2, m.t1, tag
	return words, shape, chars
}

// spell gives the runs of three to five bytes of a word between two marks.
func (m *marks) spell(word string) []uint32 {
	chars := m.chars[:0]
	for rest := append(append(append(m.between[:0], '_'), word...), '_'); len(rest) > 2; rest = rest[1:] {
		h := join(join(7, uint64(rest[0])), uint64(rest[1]))
		for _, c := range rest[2:min(len(rest), 5)] {
			h = join(h, uint64(c))
			chars = append(chars, bucket(h))
		}
	}
	return chars
}

// onStack is how much room there is for the features of a word, and for what is known of
// the words of a sentence, before it takes memory of its own.
const onStack = 96

// knownOf is what is known of each token's word, written into the room given.
func knownOf(tokens []text.Token, room []uint64) []uint64 {
	for i := range tokens {
		room = append(room, cues[tokens[i].Norm])
	}
	return room
}
