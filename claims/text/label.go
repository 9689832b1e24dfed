package text

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// sureness says how much a label alone tells of a transcript.
type sureness uint8

const (
	noLabel  sureness = iota
	examined          // "Q.", "A.": questions and answers, which explainers have too
	named             // "Ruth Odell:", which a list may have as well
	capitals          // "ODELL:"
	sure              // "Mr. Vance:", "THE COURT:", "Moderator:", "Alice Weidel (AfD):"
)

// label is what stands before somebody's words in a line of a transcript.
type label struct {
	line       int // of the text
	start, end int // code points: the name as written, without times and the sign behind it
	words      int // where the words begin behind it; the line's end for none

	title, name, role string // "SEN.", "JOHN DOE", "R-TX"
	key               string // what its speaker is told by, once its line is known: "doe"
	isRole            bool   // the name says what somebody does there: "REPORTER", "Q"
	sureness          sureness
	names             bool // "BY MR. HALE:" names who asks from here on, and nobody speaks
	timed             bool // a time stands beside it

	at time.Duration // that time
}

// Bounds of a label, in code points and words.
const (
	longestLabel = 100
	longestWho   = 8
	longestRole  = 60
)

// readLabel reads the label and the time that a line begins with. A line that has a time
// alone has no name.
func readLabel(runes []rune, l line) (label, bool) {
	r := labelReader{runes: runes[:l.end], label: label{start: l.start}}
	r.lead()
	if r.label.start == l.end {
		return r.label, r.label.timed
	}
	if !r.body() {
		return label{}, false
	}
	r.sort()
	return r.label, r.label.sureness > noLabel
}

// labelReader reads a label part by part.
type labelReader struct {
	runes []rune // up to the line's end
	label
}

func (r *labelReader) peek(i int) rune {
	if i < 0 || i >= len(r.runes) {
		return noRune
	}
	return r.runes[i]
}

// lead skips the time, dash or arrows before a label.
func (r *labelReader) lead() {
	for i := r.start; i < len(r.runes); {
		s, ok := readStamp(r.runes, i, len(r.runes))
		switch {
		case ok && !r.timed:
			r.at, r.timed, i = s.at, true, s.end
		case leadsLabel(r.runes[i]):
			i++
		case i == r.start && r.question(i) > i:
			i = r.question(i)
			r.start = i
		default:
			r.start = i
			return
		}
	}
	r.start = len(r.runes)
}

// question is behind the number of a question, as committees print it: "Q14 Chair:"; i where
// none stands there.
func (r *labelReader) question(i int) int {
	end := walk.Along(r.runes, i+1, isDigit)
	if r.peek(i) != 'Q' || end == i+1 || !IsSpace(r.peek(end)) {
		return i
	}
	return end
}

// leadsLabel reports the arrows, dashes and stars that stand before labels.
func leadsLabel(r rune) bool {
	return IsSpace(r) || IsDash(r) || strings.ContainsRune(">»*_-", r)
}

// body finds where the label ends and its words begin.
func (r *labelReader) body() bool {
	if r.exam() || r.boxed() {
		return true
	}
	for i := r.start; i < min(len(r.runes), r.start+longestLabel); i++ {
		switch c := r.runes[i]; c {
		case ':', '：':
			if !r.insideTime(i) {
				return r.ends(i)
			}
		case '.':
			if r.stopsName(i) {
				return r.ends(i)
			}
			if !r.abbreviated(i) {
				return r.endsInTime()
			}
		default:
			switch {
			case r.timed && r.parted(i):
				r.end, r.words = i, r.behindSpace(i)
				return true
			case partsLabel(c):
				return r.endsInTime()
			}
		}
	}
	if !r.timed {
		return r.endsInTime()
	}
	r.endsInTime() // a time before the name is enough, where the line is short enough for one
	return r.end > r.start
}

// boxed reads "[Jane Roe] 10:00:12" with the words below it, as calls are saved.
func (r *labelReader) boxed() bool {
	if r.peek(r.start) != '[' {
		return false
	}
	end := walk.Along(r.runes, r.start, func(c rune) bool { return c != ']' })
	at := r.behindSpace(end + 1)
	if at >= len(r.runes) {
		return false
	}
	s, ok := readStamp(r.runes, at, len(r.runes))
	if !ok || s.end < len(r.runes) {
		return false
	}
	r.start++
	r.end, r.words, r.at, r.timed = end, len(r.runes), s.at, true
	return true
}

// partsLabel reports signs that stand in no label.
func partsLabel(r rune) bool {
	if isWordRune(r) {
		return false
	}
	return IsDash(r) || strings.ContainsRune("?!;\"“”„»«…|=\t", r)
}

// exam reads "Q.", "A:" and the bare "Q   " of a hearing or briefing.
func (r *labelReader) exam() bool {
	at := r.start + 1
	switch r.peek(r.start) {
	case 'Q':
		if r.parted(at) {
			break
		}
		fallthrough
	case 'A':
		if !strings.ContainsRune(".:", r.peek(at)) || !IsSpace(r.peek(at+1)) {
			return false
		}
		at++
	default:
		return false
	}
	r.end, r.words = r.start+1, r.behindSpace(at)
	r.name, r.isRole, r.sureness = string(r.runes[r.start]), true, examined
	return true
}

// parted reports a tab, or more than one space, behind a letter.
func (r *labelReader) parted(at int) bool {
	c := r.peek(at)
	return c == '\t' || IsSpace(c) && IsSpace(r.peek(at+1))
}

func (r *labelReader) behindSpace(i int) int {
	return walk.Along(r.runes, i, IsSpace)
}

// insideTime reports the colon of "12:41", which may stand beside the name.
func (r *labelReader) insideTime(i int) bool { return isDigit(r.peek(i-1)) && isDigit(r.peek(i+1)) }

// abbreviated reports the stop of "Mr.", "J." or "No.".
func (r *labelReader) abbreviated(i int) bool {
	from := r.wordBefore(i)
	return i-from == 1 || talkWord(string(r.runes[from:i])).Is(lexicon.TalkTitle)
}

func (r *labelReader) wordBefore(i int) int {
	return r.start + walk.AlongBack(r.runes[r.start:i], i-r.start, isWordRune)
}

// stopsName reports the stop of "Mr. HALE. I thank the gentleman", as the record of a
// parliament has it: a title before and a name in capitals.
func (r *labelReader) stopsName(i int) bool {
	from := r.wordBefore(i)
	switch {
	case from == r.start, i-from < 3, !allUpper(r.runes[from:i]), !IsSpace(r.peek(i + 1)):
		return false
	}
	first, _, _ := strings.Cut(string(r.runes[r.start:i]), " ")
	return talkWord(first).Is(lexicon.TalkTitle) && !allUpper([]rune(first))
}

// ends takes the label that stands before a sign, unless the sign is glued to what follows.
func (r *labelReader) ends(sign int) bool {
	next := sign + 1
	for strings.ContainsRune("*_", r.peek(next)) {
		next++
	}
	if r.runes[sign] == ':' && r.gluedAt(next) {
		return false
	}
	r.end, r.words = sign, r.behindSpace(next)
	r.timeBehind()
	return r.end > r.start
}

// gluedAt reports what is written on to a sign before it, and is no quotation mark.
func (r *labelReader) gluedAt(i int) bool {
	return i < len(r.runes) && !IsSpace(r.runes[i]) && !IsQuote(r.runes[i])
}

// endsInTime takes a line that is a name and a time, with the words below it.
func (r *labelReader) endsInTime() bool {
	if len(r.runes)-r.start > longestLabel {
		return false
	}
	r.end, r.words = len(r.runes), len(r.runes)
	before := r.end
	r.timeBehind()
	return r.end > r.start && r.end < before
}

// timeBehind takes the time off that stands behind the name: "HALE [00:12:41]".
func (r *labelReader) timeBehind() {
	end := r.end
	for i := r.start + 1; i < end; i++ {
		if !IsSpace(r.runes[i-1]) || !opensTime(r.runes[i]) {
			continue
		}
		s, ok := readStamp(r.runes[:end], i, end)
		if ok && r.behindSpace(s.end) >= end {
			r.at, r.timed = s.at, true
			r.end = i
			break
		}
	}
	r.end = walk.Back(r.end, r.start, func(i int) bool { return trailsName(r.runes[i]) })
}

// opensTime reports a digit or a bracket.
func opensTime(r rune) bool { return isDigit(r) || closingOf(r) != 0 }

// trailsName reports what stands between a name and its time.
func trailsName(r rune) bool { return IsSpace(r) || strings.ContainsRune("*_,", r) }

// sort says what the label is, noLabel for what names nobody who speaks.
func (r *labelReader) sort() {
	if r.sureness > noLabel {
		return
	}
	who := string(r.runes[r.start:r.end])
	who, r.role = besides(who)
	words := strings.Fields(who)
	if len(words) > 1 && words[0] == "BY" {
		r.names, words = true, words[1:]
	}
	if sworn := strings.ToLower(r.role); opensWith(sworn, lexicon.Talk().Opening(lexicon.SwornIn, sworn)) {
		return
	}
	switch {
	case len(words) == 0, len(words) > longestWho, len(r.role) > longestRole, saysWhatItIs(words):
		return
	}
	titles := leadingTitles(words)
	r.title, r.name = strings.Join(words[:titles], " "), strings.Join(words[titles:], " ")
	if r.isRole = onlyRole(words, titles); r.isRole {
		r.title, r.name, titles = "", strings.Join(words, " "), 0
	}
	r.sureness = r.surenessOf(words, titles)
}

func leadingTitles(words []string) int {
	return walk.Along(words, 0, isTitle)
}

// onlyRole reports words that name nobody: "REPORTER", "Speaker 2", "THE COURT". In
// "Reporter Jane Roe" somebody is.
func onlyRole(words []string, titles int) bool {
	rest := words[titles:]
	switch {
	case isNumber(strings.Join(rest, "")), titles > 0 && utf8.RuneCountInString(strings.Join(rest, "")) == 1:
		return true // "Speaker 2", "Speaker B"
	case titles > 0 && !hasRole(rest):
		return false
	}
	return hasRole(words)
}

func (r *labelReader) surenessOf(words []string, titles int) sureness {
	switch {
	case !r.isRole && !areNames(words), r.isRole && !areRoles(words), !saysWho(r.role):
		return noLabel
	case r.names:
		return sure
	case r.isRole && len(words) > 4, !startsUpper(words[0]):
		return noLabel
	case r.isRole, titles > 0, r.role != "" && len(words) > 1 && startsUpper(r.role):
		return sure
	case allUpper([]rune(strings.Join(words, ""))) && len(words[len(words)-1]) > 1:
		return capitals
	case len(words) <= 4:
		return named
	}
	return noLabel
}

// besides parts a name from what stands in brackets or behind a comma: "JOHN DOE (R-TX)",
// "JOHN KING, CNN CORRESPONDENT", "PAUL DORN, (D-OH) SENATOR".
func besides(who string) (name, role string) {
	i := strings.IndexAny(who, "([{,")
	if i <= 0 {
		return strings.TrimSpace(who), ""
	}
	var roles []string
	for _, role := range strings.FieldsFunc(who[i:], func(r rune) bool { return strings.ContainsRune("()[]{},", r) }) {
		if role = strings.TrimSpace(role); role != "" {
			roles = append(roles, role)
		}
	}
	return strings.TrimSpace(who[:i]), strings.Join(roles, ", ")
}

// saysWhatItIs reports words that say what a line is, as "Update" and "Bottom line".
func saysWhatItIs(words []string) bool {
	if len(words) == 1 {
		return talkWord(words[0]).Is(lexicon.NoSpeaker)
	}
	return tellsLine(words[0]) || tellsLine(words[len(words)-1])
}

// tellsLine reports a word at either end that says what a line is, and is no name.
func tellsLine(w string) bool {
	t := talkWord(w)
	return t.Is(lexicon.NoSpeaker) && !t.Is(lexicon.NameToo)
}

func isTitle(w string) bool {
	if !startsUpper(w) {
		return false
	}
	t := talkWord(w)
	return t.Is(lexicon.TalkTitle) || t.Is(lexicon.TalkAsker) && len(w) > 1
}

// hasRole reports a word for what somebody does in a talk, "Speaker 1" and "THE COURT"
// among them.
func hasRole(words []string) bool {
	if len(words) == 0 {
		return false
	}
	for _, w := range words {
		if talkWord(w).Is(lexicon.TalkRole) && len(w) > 1 {
			return true
		}
	}
	return len(words) == 2 && strings.EqualFold(words[0], "the") && talkWord(words[1]).Is(lexicon.TalkTitle)
}

func isNumber(w string) bool { return strings.Trim(w, "#0123456789") == "" }

// areRoles reports words for what people do in a talk, and no others: "Die Antwort ist
// einfach" is a sentence.
func areRoles(words []string) bool {
	for _, w := range words {
		switch {
		case isNumber(w), utf8.RuneCountInString(w) == 1:
			continue
		case !talkWord(w).Any(lexicon.TalkRole, lexicon.TalkTitle, lexicon.TalkParticle):
			return false
		}
	}
	return true
}

// saysWho reports what may stand beside a name: "R-TX", "CNN correspondent", "mayor of
// Selm", but not "talking about migrants" or "30 seconds".
func saysWho(role string) bool {
	if role == "" || startsUpper(role) {
		return true
	}
	first, _, _ := strings.Cut(role, " ")
	return talkWord(first).Any(lexicon.TalkTitle, lexicon.TalkRole, lexicon.StageWord, lexicon.TalkParticle, lexicon.BesideSpeaker)
}

// areNames reports words that a name is made of.
func areNames(words []string) bool {
	for i, w := range words {
		switch {
		case startsUpper(w), i > 0 && isNumber(w):
		case i == len(words)-1, !talkWord(w).Is(lexicon.TalkParticle):
			return false
		}
	}
	return true
}

func startsUpper(w string) bool {
	for _, r := range w {
		return beginsUpper(r)
	}
	return false
}

// beginsUpper reports a letter that names begin with, also of a script that has one case.
func beginsUpper(r rune) bool {
	return unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// allUpper reports letters that are all in upper case, two at the least.
func allUpper(runes []rune) bool {
	n := 0
	for _, r := range runes {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// talkWord is what the lexicon of transcripts knows of a word, stops at its ends aside.
func talkWord(w string) *lexicon.Word {
	var room [32]byte // nearly every word
	folded := room[:0]
	for _, r := range w {
		folded = talkFold(folded, r)
	}
	return lexicon.Talk().Of(string(folded))
}

// talkRunes is talkWord of a stretch of a text.
func talkRunes(w []rune) *lexicon.Word {
	var room [32]byte
	folded := room[:0]
	for _, r := range w {
		folded = talkFold(folded, r)
	}
	return lexicon.Talk().Of(string(folded))
}

func talkFold(out []byte, r rune) []byte {
	if r == '.' || r == ',' {
		return out
	}
	return utf8.AppendRune(out, fold(r))
}

// Labelled reports a line that begins as a turn of a transcript does: "ODELL: We paid".
func Labelled(s string) bool {
	runes := []rune(s)
	l, ok := readLabel(runes, line{end: len(runes)})
	return ok && l.sureness > examined && l.words < len(runes)
}
