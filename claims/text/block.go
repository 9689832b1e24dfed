package text

import "unicode"

// Kind says what a block of text is to its reader.
type Kind uint8

const (
	Prose     Kind = iota // sentences of the article
	Heading               // a headline or section heading, or any line that is no sentence
	Furniture             // navigation, share bars, teasers, credits: the page, not the article
	Caption               // words under a picture
)

// Block is a paragraph or line that stands alone.
type Block struct {
	Start, End  int // code points, without the white space around it
	First, Last int // tokens
	Kind        Kind
	Bullet      bool // a list item; its marker is not in the span
	Joined      bool // no blank line stands between it and the block before
	Mark        int  // where its list marker begins; Start when it has none
}

// line is a physical line without the white space around it.
type line struct {
	start, end int
	joined     bool // follows the line before without a blank one
}

func splitBlocks(runes []rune) []Block {
	lines := splitLines(runes)
	blocks := make([]Block, 0, len(lines))
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && lines[j].joined {
			j++
		}
		blocks = appendRun(blocks, runes, lines[i:j])
		i = j
	}
	return blocks
}

// appendRun adds lines that no blank line parts: one block when they are one
// paragraph broken at a fixed width, else a block each.
func appendRun(blocks []Block, runes []rune, run []line) []Block {
	if len(run) > 1 && (wrapped(runes, run) || cutOff(runes, run)) {
		return append(blocks, block(runes, line{run[0].start, run[len(run)-1].end, false}))
	}
	for _, l := range run {
		blocks = append(blocks, block(runes, l))
	}
	return blocks
}

func splitLines(runes []rune) []line {
	var lines []line
	start, blank := 0, true
	flush := func(end int) {
		s, e := trim(runes, start, end)
		if s == e {
			blank = true
			return
		}
		lines = append(lines, line{s, e, !blank})
		blank = false
	}
	for i := 0; i < len(runes); i++ {
		if !isBreak(runes[i]) {
			continue
		}
		flush(i)
		if runes[i] == '\r' && i+1 < len(runes) && runes[i+1] == '\n' {
			i++
		}
		start = i + 1
	}
	flush(len(runes))
	return lines
}

func isBreak(r rune) bool {
	return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029
}

func trim(runes []rune, start, end int) (int, int) {
	for start < end && IsSpace(runes[start]) {
		start++
	}
	for start < end && IsSpace(runes[end-1]) {
		end--
	}
	return start, end
}

// wrapped reports that a run of lines is text broken at a fixed width, as mail and
// terminals do it: long lines that stop in mid-sentence, the next going on in lower
// case. A list of links has neither.
func wrapped(runes []rune, run []line) bool {
	going := 0
	for i, l := range run[:len(run)-1] {
		n := l.end - l.start
		if n > 120 {
			return false
		}
		next := runes[run[i+1].start]
		if n >= 40 && !endsSentence(runes[l.start:l.end]) && unicode.IsLower(next) {
			going++
		}
	}
	return going > 0 && going*3 >= len(run)-1
}

// cutOff reports one sentence over several lines, as text copied from a PDF has it:
// each line goes on in lower case, and only the last ends a sentence. Lines of a list
// begin all alike or end without a full stop.
func cutOff(runes []rune, run []line) bool {
	if unicode.IsLower(runes[run[0].start]) {
		return false
	}
	for i, l := range run {
		if (i > 0 && !unicode.IsLower(runes[l.start])) || endsSentence(runes[l.start:l.end]) != (i == len(run)-1) {
			return false
		}
		if i+1 < len(run) && (runes[l.end-1] == ':' || runes[l.end-1] == ';') {
			return false
		}
	}
	return true
}

// endsSentence reports that a line ends as a sentence does, closing quotes and
// brackets aside.
func endsSentence(runes []rune) bool {
	i := len(runes)
	for i > 0 && (isCloser(runes[i-1]) || IsSpace(runes[i-1])) {
		i--
	}
	return i > 0 && isTerminator(runes[i-1])
}

// block makes a block of a line, taking off a list marker ("•", "-", "3.").
func block(runes []rune, l line) Block {
	b := Block{Start: l.start, End: l.end, Joined: l.joined, Mark: l.start}
	i := l.start
	switch r := runes[i]; {
	case r == '•' || r == '*' || r == '·' || r == '‣' || r == '▪' || r == '●' || r == '■' || r == '◦' || r == '-' || r == '–' || r == '—':
		i++
	case isDigit(r):
		for i < l.end && i < l.start+3 && isDigit(runes[i]) {
			i++
		}
		if i == l.end || runes[i] != '.' && runes[i] != ')' {
			return b
		}
		i++
	}
	if i > l.start && i+1 < l.end && IsSpace(runes[i]) {
		b.Start, _ = trim(runes, i, l.end)
		b.Bullet = true
	}
	return b
}
