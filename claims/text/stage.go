package text

import (
	"slices"
	"strings"

	"factdesk/claims/lexicon"
)

// Bounds of what brackets hold that nobody says, in code points and words.
const (
	longestStage = 400
	stageWords   = 6  // of a remark in the middle of somebody's words
	stageLine    = 60 // of one on a line of its own: "(Beifall bei der SPD sowie bei …)"
)

// stagePart is a stretch of a line, and whether nobody says it.
type stagePart struct {
	line
	stage bool
}

// cutStage parts what is said in a line from what is not: applause, a time, a note on the
// sound. A remark in the middle of a sentence stays in it, since a claim is one stretch of
// the text. The parts are put into the room given.
func cutStage(runes []rune, l line, parts []stagePart) []stagePart {
	from, joined := l.start, l.joined
	add := func(start, end int, stage bool) {
		if start, end = trim(runes, start, end); start < end {
			parts = append(parts, stagePart{line{start, end, joined}, stage})
			joined = true
		}
	}
	for i := l.start; i < l.end; i++ {
		end := stageEnd(runes, line{start: from, end: l.end}, i)
		if end == 0 {
			continue
		}
		add(from, i, false)
		add(i, end, true)
		from, i = end, end-1
	}
	add(from, l.end, false)
	return parts
}

// stageEnd is behind the remark that begins at i of what is left of a line, 0 for none.
func stageEnd(runes []rune, l line, i int) int {
	close := closingOf(runes[i])
	if isNote(runes[i]) {
		close = runes[i]
	}
	if close == 0 {
		return 0
	}
	end := i + 1
	for end < min(l.end, i+longestStage) && runes[end] != close {
		end++
	}
	if end >= l.end || runes[end] != close {
		if isNote(runes[i]) && i == l.start {
			return l.end // "♪ Oh, say can you see"
		}
		return 0
	}
	end++
	if isNote(close) || isStage(runes[i:end], i == l.start && end == l.end) && apartAt(runes, l, i, end) {
		return end
	}
	return 0
}

// isNote reports the signs that captions set songs in.
func isNote(r rune) bool { return r == '♪' || r == '♫' || r == '♬' }

// isStage reports a remark in its brackets; a whole line is one whatever it says.
func isStage(runes []rune, whole bool) bool {
	if _, ok := readStamp(runes, 0, len(runes)); ok {
		return true
	}
	words := strings.FieldsFunc(string(runes), func(r rune) bool { return !isWordRune(r) && !isHyphen(r) })
	switch {
	case len(words) == 0, len(words) > stageLine:
		return false
	case whole:
		return true
	case len(words) > stageWords:
		return false
	}
	return allUpper(runes) || slices.ContainsFunc(words, func(w string) bool { return talkWord(w).Is(lexicon.StageWord) })
}

// apartAt reports a remark that no sentence goes on around.
func apartAt(runes []rune, l line, start, end int) bool {
	before, _ := trim(runes, l.start, start)
	if before == start || endsSentence(runes[l.start:start]) {
		return true
	}
	_, last := trim(runes, l.start, start)
	if last == l.start || IsDash(runes[last-1]) {
		return true
	}
	next, _ := trim(runes, end, l.end)
	return next == l.end
}
