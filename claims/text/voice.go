package text

import (
	"slices"
	"sort"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// Speaker is somebody who speaks in a transcript or recording.
type Speaker struct {
	Name  string // in full where the text gives it: "Ruth Odell"; as the label has it otherwise
	Title string // what the label says besides: "SEN.", "R-TX"
	Role  bool   // Name says what they do there, not who they are: "REPORTER"
	Asks  bool   // they lead the talk and ask

	turns, asked int
}

// Voice is whose words a block holds. In a recording nobody may be named.
type Voice struct {
	*Speaker
	Start, End int // code points: the label; equal for none
}

// Known reports somebody who is named.
func (v *Voice) Known() bool { return v != nil && v.Speaker != nil }

// piece is a stretch of a line on its way to a block.
type piece struct {
	line
	voice *Voice
	kind  Kind
	said  bool // it is somebody's words whatever it looks like
}

// moment is a time that stands in the text.
type moment struct {
	start int
	at    time.Duration
}

// read makes pieces of the lines.
func (t *talk) read() {
	asks, answers := t.introduced()
	for role, name := range map[string]string{whoAsks: asks, whoAnswers: answers} {
		if name != "" {
			t.defined[role] = name
		}
	}
	var now *Voice
	below := false // the line before is a label with nothing behind it
	if t.recorded {
		now = &Voice{}
	}
	t.pieces = make([]piece, 0, len(t.lines)+len(t.order))
	for i, l := range t.lines {
		if found := t.labels[i]; found != nil {
			now = t.turn(found, l, now)
			below = found.words >= l.end
			continue
		}
		if v, words := t.givenAt(l); v != nil {
			if now = v; words > l.start {
				t.add(line{l.start, words, l.joined}, Label, nil)
				l.start, _ = trim(t.runes, words, l.end)
				l.joined = true
			}
			t.say(l, now, true)
			continue
		}
		if t.examination(i) {
			now = nil
		}
		if now = t.goesOn(now, i); now == nil {
			t.add(l, Prose, nil)
			continue
		}
		t.say(l, now, t.recorded || below)
		below = false
	}
	for _, s := range t.speakers {
		s.Asks = s.Asks || leads(s)
	}
}

// leads reports a speaker whose turns are mostly questions.
func leads(s *Speaker) bool { return s.turns >= 2 && s.asked*5 >= s.turns*3 }

func (t *talk) add(l line, kind Kind, v *Voice) {
	t.pieces = append(t.pieces, piece{line: l, kind: kind, voice: v})
}

// turn reads a line with a label, and gives who speaks from there on.
func (t *talk) turn(found *label, l line, now *Voice) *Voice {
	if found.timed {
		t.times = append(t.times, moment{l.start, found.at})
	}
	switch name := t.definition(found); {
	case found.sureness == noLabel:
		t.add(l, Stage, nil)
		return now
	case found.names:
		t.asker = found.name
		delete(t.defined, whoAsks)
		t.add(l, Label, nil)
		return now
	case name != "":
		t.defined[found.key] = name
		t.add(l, Label, nil)
		return now
	}
	now = &Voice{t.speakerOf(found), found.start, found.end}
	now.turns++
	if slices.Contains(head(t.behind(found)), '?') {
		now.asked++
	}
	head := line{l.start, found.words, l.joined}
	_, head.end = trim(t.runes, head.start, head.end)
	t.add(head, Label, now)
	if found.words < l.end {
		t.say(line{found.words, l.end, true}, now, true)
	}
	return now
}

// say adds what somebody says in a line, without what nobody does.
func (t *talk) say(l line, v *Voice, said bool) {
	t.parts = cutStage(t.runes, l, t.parts[:0])
	for _, p := range t.parts {
		if p.stage {
			if s, ok := readStamp(t.runes, p.start, p.end); ok {
				t.times = append(t.times, moment{p.start, s.at})
			}
			t.add(p.line, Stage, nil)
			continue
		}
		t.pieces = append(t.pieces, piece{line: p.line, kind: Prose, voice: v, said: said})
	}
}

// goesOn is who speaks in a line without a label: who spoke before, until an editor's line
// ends the talk, or one tells of the speaker by name.
func (t *talk) goesOn(now *Voice, line int) *Voice {
	switch {
	case t.told: // the recording says who speaks where it knows
		return &Voice{}
	case now == nil, t.recorded:
		return now
	case t.closes(line):
		return nil
	}
	l, head := t.lines[line], t.head(line).folded
	if opensWith(head, lexicon.Talk().Opening(lexicon.TalkEnd, head)) {
		return nil
	}
	if now.Known() && !now.Role && tellsOf(t.runes[l.start:l.end], now.Name) {
		return nil
	}
	return now
}

// fewestTurns is how many turns tell that each of a talk's is one line.
const fewestTurns = 6

// closes reports a line behind the last turn of a talk of which each turn is one line: it is
// the newsroom that ends it.
func (t *talk) closes(line int) bool {
	first, last := t.order[0].line, t.order[len(t.order)-1].line
	return line > last && len(t.order) >= fewestTurns && last-first == len(t.order)-1
}

// tellsOf reports a line with a person's surname.
func tellsOf(runes []rune, name string) bool {
	surname := name[strings.LastIndexByte(name, ' ')+1:]
	for w := range wordsIn(runes, partsNames) {
		if beginsUpper(w[0]) && strings.EqualFold(beforeMark(w), surname) {
			return true
		}
	}
	return false
}

// beforeMark is a word up to the apostrophe in it.
func beforeMark(w []rune) string {
	return string(w[:walk.Along(w, 0, func(r rune) bool { return r != '\'' && r != '’' })])
}

// givenAt is who speaks in a line, where the source says so, and where their words begin
// behind the label.
func (t *talk) givenAt(l line) (*Voice, int) {
	for t.near < len(t.given) && t.given[t.near].End <= l.start {
		t.near++
	}
	if t.near == len(t.given) {
		return nil, 0
	}
	p := t.given[t.near]
	if p.Speaker == "" || p.Start >= l.end {
		return nil, 0
	}
	s := t.named(p.Speaker, hasRole(strings.Fields(p.Speaker)))
	s.Asks = s.Asks || s.Role && asks(s.Name)
	v := &Voice{Speaker: s}
	if last := t.lastLabel(s); last != nil {
		v = last
	}
	if p.Start <= l.start {
		return v, l.start
	}
	_, end := trim(t.runes, l.start, p.Start)
	v = &Voice{s, l.start, end - 1}
	t.saidBy[s] = v
	return v, end
}

// lastLabel is where a speaker's label stood last.
func (t *talk) lastLabel(s *Speaker) *Voice { return t.saidBy[s] }

// blocks are the blocks of a talk: labels, what nobody says, and what is said between.
func (t *talk) blocks() []Block {
	t.read()
	blocks := make([]Block, 0, len(t.pieces))
	var run []line
	for i := 0; i < len(t.pieces); {
		p := t.pieces[i]
		if p.kind != Prose {
			blocks = append(blocks, Block{Start: p.start, End: p.end, Joined: p.joined, Mark: p.start, Kind: p.kind})
			i++
			continue
		}
		run = append(run[:0], p.line)
		for i++; i < len(t.pieces) && t.pieces[i].goesOn(p); i++ {
			run = append(run, t.pieces[i].line)
		}
		from := len(blocks)
		blocks = appendRun(blocks, t.runes, run)
		for k := from; k < len(blocks); k++ {
			blocks[k].Voice, blocks[k].said = p.voice, p.said
		}
	}
	return blocks
}

// goesOn reports a piece of the same paragraph as the one that its run began with.
func (p piece) goesOn(from piece) bool {
	return p.joined && p.kind == Prose && p.voice == from.voice
}

// places are the stretches from each time that stands in the text to the next.
func (t *talk) places() []claims.Placed {
	var out []claims.Placed
	for i, m := range t.times {
		end, to := len(t.runes), time.Duration(0)
		if i+1 < len(t.times) {
			end, to = t.times[i+1].start, t.times[i+1].at
		}
		if end > m.start {
			out = append(out, claims.Placed{Span: claims.Span{Start: m.start, End: end}, Locator: claims.AtTime(m.at, to)})
		}
	}
	return out
}

// Times are the stretches of a transcript whose times stand in it, nil for any other text.
func Times(s string) []claims.Placed {
	runes := []rune(s)
	t := readTalk(runes, splitLines(runes), nil)
	if t == nil {
		return nil
	}
	t.read()
	return t.places()
}

// VoiceAt is whose words the block at a place holds in a transcript or recording; nil for
// an article's.
func (d *Doc) VoiceAt(start int) *Voice {
	i := sort.Search(len(d.Blocks), func(i int) bool { return d.Blocks[i].Start > start }) - 1
	if i < 0 {
		return nil
	}
	return d.Blocks[i].Voice
}

// fixed reports a block that is no words of anybody's: a label, or what nobody says.
func (b *Block) fixed() bool { return b.Kind == Label || b.Kind == Stage }

// settle makes prose of what is said, whatever it looks like, and takes the voice from
// what is no prose: a heading or the page's own between turns.
func (d *Doc) settle() {
	for i := range d.Blocks {
		switch b := &d.Blocks[i]; {
		case b.said, b.Voice != nil && b.Kind == Heading && endsSentence(d.Runes[b.Start:b.End]):
			b.Kind = Prose
		case b.Kind != Prose:
			b.Voice = nil
		}
	}
}
