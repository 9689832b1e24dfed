package text

import (
	"slices"
	"strings"
)

// Bounds on what is given of what was said before: of one sentence so many code points,
// since a text without full stops is one sentence, and so far back over what nobody says.
const (
	longSaid = 500
	farSaid  = 40 // sentences
	nearSaid = 8  // of them, at the most
)

// SaidBefore are the last sentences, so many, that were said before the one at a place of
// a transcript or recording: a line each, the nearest last. In an article nobody speaks,
// and it is "".
func (d *Doc) SaidBefore(place, most int) string {
	at, found := slices.BinarySearchFunc(d.Sentences, place, func(s Sentence, place int) int { return s.Start - place })
	if !found {
		at--
	}
	if at < 0 || !d.spoken(at) {
		return ""
	}
	var room [nearSaid]string
	lines := room[:0]
	for i := at - 1; i >= max(at-farSaid, 0) && len(lines) < min(most, nearSaid); i-- {
		if d.spoken(i) {
			lines = append(lines, d.lineOf(i))
		}
	}
	slices.Reverse(lines)
	return strings.Join(lines, "\n")
}

// lineOf is a sentence as one line, made once, since each is said before several others.
func (d *Doc) lineOf(sentence int) string {
	if d.lines == nil {
		d.lines = make([]string, len(d.Sentences))
	}
	if d.lines[sentence] == "" {
		s := d.Sentences[sentence]
		d.lines[sentence] = evenlySpaced(d.Slice(s.Start, min(s.End, s.Start+longSaid)))
	}
	return d.lines[sentence]
}

// evenlySpaced is words with one space between them and none around them, as most have it
// already.
func evenlySpaced(s string) string {
	behindSpace := true
	for _, r := range s {
		if isPrinted(r) {
			behindSpace = false
			continue
		}
		space := IsSpace(r)
		if space && (behindSpace || r != ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		behindSpace = space
	}
	return strings.TrimSuffix(s, " ")
}

// spoken reports a sentence that somebody says.
func (d *Doc) spoken(sentence int) bool {
	b := d.Blocks[d.Sentences[sentence].Block]
	return b.Voice != nil && b.Kind == Prose
}
