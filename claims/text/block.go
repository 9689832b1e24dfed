package text

import (
	"slices"
	"strings"
	"unicode"

	"factdesk/claims"
	"factdesk/claims/walk"
)

// Kind says what a block of text is to its reader.
type Kind uint8

const (
	Prose     Kind = iota // sentences of the article
	Heading               // a headline or section heading, or any line that is no sentence
	Furniture             // navigation, share bars, teasers, credits: the page, not the article
	Caption               // words under a picture
	Label                 // in a transcript: who speaks behind it
	Stage                 // in a transcript: what nobody says, as applause
)

// Block is a paragraph or line that stands alone.
type Block struct {
	Start, End  int // code points, without the white space around it
	First, Last int // tokens
	Kind        Kind
	Bullet      bool // a list item; its marker is not in the span
	Joined      bool // no blank line stands between it and the block before
	said        bool // it is somebody's words, whatever it looks like
	Mark        int  // where its list marker begins; Start when it has none

	Voice *Voice `json:"-"` // in a transcript or recording: whose words they are
}

// line is a physical line without the white space around it.
type line struct {
	start, end int
	joined     bool // follows the line before without a blank one
}

// splitBlocks cuts a text into blocks. given is what is known of places in it, and of who
// speaks there.
func splitBlocks(runes []rune, given []claims.Placed) (blocks []Block, t *talk) {
	lines := splitLines(runes)
	if t = readTalk(runes, lines, given); t != nil {
		return t.blocks(), t
	}
	return articleBlocks(runes, lines), nil
}

// articleBlocks are the blocks of an article.
func articleBlocks(runes []rune, lines []line) []Block {
	blocks := make([]Block, 0, len(lines))
	for i := 0; i < len(lines); {
		j := walk.Along(lines, i+1, func(l line) bool { return l.joined })
		blocks = appendRun(blocks, runes, lines[i:j])
		i = j
	}
	return blocks
}

// appendRun adds lines that no blank line parts: one block when they are one
// paragraph broken at a fixed width, else a block each.
func appendRun(blocks []Block, runes []rune, run []line) []Block {
	if len(run) > 1 && broken(runes, run) {
		return append(blocks, block(runes, line{run[0].start, run[len(run)-1].end, false}))
	}
	for _, l := range run {
		blocks = append(blocks, block(runes, l))
	}
	return blocks
}

// runesALine are as many as nearly all texts have for each line.
const runesALine = 32

func splitLines(runes []rune) []line {
	lines := make([]line, 0, len(runes)/runesALine)
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
		if isCRLF(runes[i:]) {
			i++
		}
		start = i + 1
	}
	flush(len(runes))
	return lines
}

func isCRLF(runes []rune) bool {
	return len(runes) > 1 && runes[0] == '\r' && runes[1] == '\n'
}

func isBreak(r rune) bool {
	if isPrinted(r) {
		return false // as nearly all
	}
	switch r {
	case '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

func trim(runes []rune, start, end int) (int, int) {
	start = walk.Past(start, end, func(i int) bool { return IsSpace(runes[i]) })
	return start, walk.Back(end, start, func(i int) bool { return IsSpace(runes[i]) })
}

// broken reports that lines are one paragraph.
func broken(runes []rune, run []line) bool { return wrapped(runes, run) || cutOff(runes, run) }

const (
	widest    = 120 // code points of a line that was broken at a width
	narrowest = 40
)

// wrapped reports that a run of lines is text broken at a fixed width, as mail and
// terminals do it: long lines that stop in mid-sentence, the next going on in lower
// case. A list of links has neither.
func wrapped(runes []rune, run []line) bool {
	going := 0
	for i, l := range run[:len(run)-1] {
		n := l.end - l.start
		if n > widest {
			return false
		}
		if n >= narrowest && goesOnBelow(runes, l, run[i+1]) {
			going++
		}
	}
	return going > 0 && going*3 >= len(run)-1
}

// goesOnBelow reports a line without an end and one below it that is no beginning.
func goesOnBelow(runes []rune, l, below line) bool {
	return unicode.IsLower(runes[below.start]) && !endsSentence(runes[l.start:l.end])
}

// cutOff reports one sentence over several lines, as text copied from a PDF has it:
// each line goes on in lower case, and only the last ends a sentence. Lines of a list
// begin all alike or end without a full stop.
func cutOff(runes []rune, run []line) bool {
	if unicode.IsLower(runes[run[0].start]) {
		return false
	}
	last := len(run) - 1
	for i, l := range run[:last] {
		if !goesOnBelow(runes, l, run[i+1]) || endsItem(runes[l.end-1]) {
			return false
		}
	}
	return endsSentence(runes[run[last].start:run[last].end])
}

// endsItem reports what the items of a list end with.
func endsItem(r rune) bool { return r == ':' || r == ';' }

// endsSentence reports that a line ends as a sentence does, closing quotes and
// brackets aside.
func endsSentence(runes []rune) bool {
	i := walk.AlongBack(runes, len(runes), followsStop)
	return i > 0 && isTerminator(runes[i-1])
}

// followsStop reports what may stand behind a sentence's end in its line.
func followsStop(r rune) bool { return isCloser(r) || IsSpace(r) }

// block makes a block of a line, taking off a list marker ("•", "-", "3.").
func block(runes []rune, l line) Block {
	b := Block{Start: l.start, End: l.end, Joined: l.joined, Mark: l.start}
	i := listMark(runes[l.start:l.end])
	if i == 0 {
		return b
	}
	if i += l.start; i+1 < l.end && IsSpace(runes[i]) {
		b.Start, _ = trim(runes, i, l.end)
		b.Bullet = true
	}
	return b
}

// lineBullets begin a line of a list; inside a line some of them are dashes.
const lineBullets = "•*·‣▪●■◦-–—"

// isArrow reports a quotation mark that begins a line as a bullet: a space stands behind it,
// and nothing in the line closes it. "» Das stimmt «" is somebody's words.
func isArrow(line []rune) bool {
	switch {
	case len(line) < 2, !IsSpace(line[1]):
		return false
	}
	closing := arrows[line[0]]
	return closing != 0 && !slices.Contains(line, closing)
}

// arrows are the marks that look like bullets, with what closes each.
var arrows = map[rune]rune{'»': '«', '›': '‹'}

// listMark is how many code points the marker at the beginning of a line has.
func listMark(runes []rune) int {
	if strings.ContainsRune(lineBullets, runes[0]) || isArrow(runes) {
		return 1
	}
	i := walk.Along(runes[:min(len(runes), longestNumber)], 0, isDigit)
	switch {
	case i == 0, i == len(runes), !closesMarker(runes[i]):
		return 0
	}
	return i + 1
}
