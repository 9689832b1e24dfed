package text

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// talk is a text read as turns: a transcript, or what was said in a recording.
//
// A text is a transcript where lines begin with labels, which readLabel reads, and people
// talk behind them. A label alone says little: "Update:", "Monday: …" and "Price: …" stand
// before no speaker (lexicon: NoSpeaker), a round-up of briefs begins each with a town,
// a fact-check goes "CLAIM: … FACTS: …". So the words behind the labels must be talk:
//
//   - half of them end as sentences do, or stand below their label;
//   - a third of them ask, or speak of I, we or you;
//   - somebody speaks again after somebody else did, unless the labels are sure by
//     themselves ("Mr. Vance:", "Moderator:", "THE COURT:"), or are in capitals and all talk;
//   - questions and answers ("Q.", "A.") are a transcript where it is told who asks or
//     answers, where others speak as well, or where an answer speaks of "I": an explainer's
//     does not;
//   - one label makes a transcript where it is sure, and next to nothing stands above it.
//
// A recording (captions) is talk whatever stands in it.
type talk struct {
	runes    []rune
	lines    []line
	heads    []string // of the lines, in their reading form, once they were asked for
	labels   []*label // those that count, by line; nil for a line without
	order    []*label
	given    []claims.Placed
	recorded bool
	told     bool // the recording itself says who speaks
	exam     bool // it has "Q." and "A."

	speakers []*Speaker
	byName   map[string]*Speaker // in lower case: as a label has it
	byLast   map[string]*Speaker // likewise: the last word of a name; who spoke last of several
	saidBy   map[*Speaker]*Voice // where each was named last, by the source itself
	asker    string              // named by "BY MR. HALE:"
	defined  map[string]string   // names that labels stand for, by key
	pieces   []piece
	parts    []stagePart // of a line: room for those of the next
	times    []moment
	near     int // of given: where to look on
}

// readTalk reads a text's turns; nil for an article. given is what is known of places in
// it, and of who speaks there.
func readTalk(runes []rune, lines []line, given []claims.Placed) *talk {
	t := &talk{runes: runes, given: given}
	t.recorded = slices.ContainsFunc(given, func(p claims.Placed) bool { return p.From != "" })
	t.told = slices.ContainsFunc(given, func(p claims.Placed) bool { return p.Speaker != "" })
	t.lines = inlineLabels(runes, lines)
	for i, l := range t.lines {
		if found, ok := readLabel(runes, l); ok && !t.head(i).opensExamination() {
			t.order = append(t.order, found.on(i))
		}
	}
	if len(t.order) == 0 && !t.recorded {
		return nil
	}
	t.order = t.plausible()
	if !t.recorded && !t.isTalk() {
		return nil
	}
	t.exam = slices.ContainsFunc(t.order, func(l *label) bool { return l.sureness == examined })
	t.labels, t.defined = make([]*label, len(t.lines)), map[string]string{}
	t.byName, t.byLast, t.saidBy = map[string]*Speaker{}, map[string]*Speaker{}, map[*Speaker]*Voice{}
	for _, l := range t.order {
		t.labels[l.line] = l
	}
	return t
}

// on is the label of a line.
func (l label) on(line int) *label {
	l.line, l.key = line, l.lastOrRole()
	return &l
}

// inlineLabels cuts lines before labels that stand behind a sentence: "… twice? ODELL: We
// paid once."
func inlineLabels(runes []rune, lines []line) []line {
	var out []line
	for i, l := range lines {
		cuts := inlineCuts(runes, l)
		if len(cuts) > 0 && out == nil {
			out = append(make([]line, 0, len(lines)+len(cuts)), lines[:i]...)
		}
		if out == nil {
			continue
		}
		for _, cut := range cuts {
			end := cut
			for IsSpace(runes[end-1]) {
				end--
			}
			out = append(out, line{l.start, end, l.joined})
			l.start, l.joined = cut, true
		}
		out = append(out, l)
	}
	if out == nil {
		return lines
	}
	return out
}

// inlineCuts are where labels begin inside a line.
func inlineCuts(runes []rune, l line) (cuts []int) {
	if !slices.Contains(runes[l.start:l.end], ':') {
		return nil
	}
	for i := l.start + 1; i < l.end; i++ {
		if !unicode.IsUpper(runes[i]) || !beginsInline(runes[l.start:i]) {
			continue
		}
		found, ok := readLabel(runes, line{start: i, end: l.end})
		if ok && found.sureness >= capitals && found.words > found.end {
			cuts = append(cuts, i)
			i = found.end
		}
	}
	return cuts
}

// beginsInline reports a sentence's end and a space before a place.
func beginsInline(before []rune) bool { return IsSpace(before[len(before)-1]) && endsWords(before) }

// endsWords reports the end of a sentence, and not the stop of "MR." or "J.".
func endsWords(runes []rune) bool {
	_, end := trim(runes, max(0, len(runes)-longestStamp), len(runes))
	if !endsSentence(runes[max(0, end-4):end]) {
		return false
	}
	from := walk.AlongBack(runes, end-1, isWordRune)
	w := runes[from : end-1]
	return runes[end-1] != '.' || len(w) > 1 && !talkWord(string(w)).Is(lexicon.TalkTitle)
}

// plausible takes out what only looks like labels: questions and answers of an explainer,
// and a name that stands once among labels in capitals and does not talk.
func (t *talk) plausible() []*label {
	loud := 0
	for _, l := range t.order {
		if l.sureness >= capitals {
			loud++
		}
	}
	keepExam := loud > 0 || t.hearing()
	counts := t.counts()
	return slices.DeleteFunc(slices.Clone(t.order), func(l *label) bool {
		switch l.sureness {
		case noLabel:
			return false // a time
		case examined:
			return !keepExam
		case named:
			return loud*2 > len(t.order) && counts[l.key] == 1 && !t.talks(l)
		}
		return false
	})
}

// counts are how often each name stands.
func (t *talk) counts() map[string]int {
	out := map[string]int{}
	for _, l := range t.order {
		out[l.key]++
	}
	return out
}

// lastOrRole is the label's last word: "SEN. JOHN DOE" and "DOE" are one.
func (l *label) lastOrRole() string {
	if l.isRole {
		return strings.ToLower(l.name)
	}
	return strings.ToLower(l.last())
}

// last is the last word of the name.
func (l *label) last() string { return l.name[strings.LastIndexByte(l.name, ' ')+1:] }

// hearing reports questions and answers that somebody is named for, or of which an answer
// speaks of itself.
func (t *talk) hearing() bool {
	q, a := false, false
	for _, l := range t.order {
		switch {
		case l.sureness != examined:
		case t.definition(l) != "":
			return true
		case l.name == "Q":
			q = true
		case l.name == "A" && t.holds(l, lexicon.TalkSelf):
			a = true
		}
	}
	if !q || a {
		return q
	}
	asks, answers := t.introduced()
	return asks+answers != ""
}

// evidence is what the labels and the words behind them tell.
type evidence struct {
	turns, sure, loud, talks, ends int
	returns                        bool // somebody speaks again after somebody else did
	first                          *label
}

func (t *talk) evidence() (e evidence) {
	last, seen := "", map[string]bool{}
	for _, l := range t.order {
		switch {
		case l.sureness == noLabel, l.names, t.definition(l) != "":
			continue
		case e.first == nil:
			e.first = l
		}
		e.turns++
		switch l.sureness {
		case sure, examined:
			e.sure++
		case capitals:
			e.loud++
		}
		if t.talks(l) {
			e.talks++
		}
		if t.ends(l) {
			e.ends++
		}
		key := l.key
		e.returns = e.returns || seen[key] && key != last
		last, seen[key] = key, true
	}
	return e
}

// share is which part of the turns must talk: fewer where all labels are sure or in
// capitals, some sure, and somebody speaks again.
func (e evidence) share() int {
	switch {
	case !e.returns, e.sure == 0, e.sure+e.loud < e.turns:
		return talkShare
	}
	return 2 * talkShare
}

// Shares of the turns that make a talk.
const (
	talkShare = 3 // one in so many asks or speaks of I, we or you
	endShare  = 2 // one in so many ends as a sentence does
)

func (t *talk) isTalk() bool {
	e := t.evidence()
	switch {
	case e.turns == 0, e.ends*endShare < e.turns, e.talks == 0, e.talks*e.share() < e.turns:
		return false
	case e.turns == 1:
		return t.isSpeech(e)
	case e.sure > 0:
		return e.returns || max(e.sure+e.loud, e.talks) == e.turns
	case e.loud > 0:
		return e.returns || min(e.loud, e.talks) == e.turns
	}
	return e.returns && e.turns >= 3 && e.talks >= 2
}

// mostAbove is how many lines may stand above the label of a speech.
const mostAbove = 2

// isSpeech reports the one label of a speech.
func (t *talk) isSpeech(e evidence) bool {
	l := e.first
	switch {
	case l.line > mostAbove, l.sureness < capitals, slices.ContainsFunc(t.behind(l), IsQuote):
		return false
	}
	for _, above := range t.lines[:l.line] {
		if endsSentence(t.runes[above.start:above.end]) {
			return false
		}
	}
	return l.sureness == sure || len(t.lines) <= mostAbove+1
}

// behind is what stands behind a label, or below it where nothing does.
func (t *talk) behind(l *label) []rune {
	on := t.lines[l.line]
	if l.words < on.end {
		return t.runes[l.words:on.end]
	}
	if l.line+1 < len(t.lines) {
		return t.runes[t.lines[l.line+1].start:t.lines[l.line+1].end]
	}
	return nil
}

// talks reports words that ask, or speak of I, we or you.
func (t *talk) talks(l *label) bool {
	return slices.Contains(head(t.behind(l)), '?') || t.holds(l, lexicon.TalkPerson)
}

// heard is how much of a turn is looked at, in code points.
const heard = 600

func head(runes []rune) []rune { return runes[:min(len(runes), heard)] }

// holds reports a word of a class behind a label.
func (t *talk) holds(l *label, of lexicon.Class) bool { return hasWord(head(t.behind(l)), of) }

// hasWord reports a word of a class in a stretch. "US" is a country.
func hasWord(runes []rune, of lexicon.Class) bool {
	for w := range wordsIn(runes, partsWords) {
		if talkRunes(w).Is(of) && string(w) != "US" {
			return true
		}
	}
	return false
}

// wordsIn are the words of a stretch between what parts them.
func wordsIn(runes []rune, parts func(rune) bool) iter.Seq[[]rune] {
	return func(yield func([]rune) bool) {
		for i := 0; i < len(runes); i++ {
			end := walk.To(i, len(runes), func(k int) bool { return parts(runes[k]) })
			if end > i && !yield(runes[i:end]) {
				return
			}
			i = end
		}
	}
}

// partsWords reports what stands in no word.
func partsWords(r rune) bool { return !isWordRune(r) && !isApostrophe(r) }

// partsNames reports what stands in no name, which may have hyphens.
func partsNames(r rune) bool { return partsWords(r) && !isHyphen(r) }

// ends reports words that end as a sentence does, or go on below.
func (t *talk) ends(l *label) bool {
	on := t.lines[l.line]
	switch {
	case l.words >= on.end, endsSentence(t.runes[l.words:on.end]):
		return true
	case l.line+1 >= len(t.lines):
		return false
	}
	return t.lines[l.line+1].joined
}
