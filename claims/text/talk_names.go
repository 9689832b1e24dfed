package text

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"factdesk/claims/lexicon"
)

// Keys of the labels "Q" and "A".
const (
	whoAsks    = "q"
	whoAnswers = "a"
)

// definition is the name behind a label that stands for it: "Q: Thomas Hale, counsel",
// "Moderator: Jane Roe", "JR = Jane Roe"; "" where somebody speaks.
func (t *talk) definition(l *label) string {
	if !l.isRole && len(l.name) > len("JRX") {
		return ""
	}
	on := t.lines[l.line]
	if l.words >= on.end || on.end-l.words > longestLabel || endsSentence(t.runes[l.words:on.end]) {
		return ""
	}
	return fullName(strings.TrimLeft(string(t.runes[l.words:on.end]), "=:–- "))
}

// fullName is the name that words are, up to a comma or bracket, without titles; "" for
// other words.
func fullName(s string) string {
	s, _ = besides(s)
	words := strings.Fields(s)
	titles := leadingTitles(words)
	words = words[titles:]
	if len(words) == 0 || len(words) > 5 || titles == 0 && len(words) < 2 || !areNames(words) {
		return ""
	}
	return strings.Join(words, " ")
}

// introduced are the names of who asks and who answers, as the head of a hearing or an
// interview gives them.
func (t *talk) introduced() (asks, answers string) {
	for i := range t.lines {
		head := t.head(i)
		asks = cmp.Or(asks, head.asker())
		answers = cmp.Or(answers, head.nameBehind(lexicon.AnsweredBy), head.nameBefore(lexicon.SwornIn))
		if asks != "" && answers != "" {
			break
		}
	}
	return asks, answers
}

// examination reads a line of a hearing that names who asks or who answers from there on:
// "CROSS-EXAMINATION BY MR. ORR", "RUTH ODELL, called as a witness, testified as follows:".
// A sentence that somebody says is none, unless it begins so.
func (t *talk) examination(line int) bool {
	switch l := t.lines[line]; {
	case !t.exam, l.end-l.start > longestHead:
		return false
	}
	head := t.head(line)
	switch {
	case head.opensExamination():
	case endsSentence(head.runes):
		return false
	}
	asks, answers := head.asker(), cmp.Or(head.nameBehind(lexicon.AnsweredBy), head.nameBefore(lexicon.SwornIn))
	if asks != "" {
		t.defined[whoAsks] = asks
	}
	if answers != "" {
		t.defined[whoAnswers] = answers
	}
	return asks+answers != ""
}

// asker is who asks by a line: "EXAMINATION BY MR. HALE", "EXAMINATION OF MS. ROE BY MR. HALE".
func (h lineHead) asker() string {
	name := h.nameBehind(lexicon.AskedBy)
	if name == "" && h.opensExamination() {
		return h.nameBehind(lexicon.ExaminedBy)
	}
	return name
}

// opensExamination: "CROSS-EXAMINATION BY MR. ORR:".
func (h lineHead) opensExamination() bool {
	return opensWith(h.folded, lexicon.Talk().Opening(lexicon.ExaminationOpener, h.folded))
}

// lineHead is the beginning of a line, as written and in its reading form.
type lineHead struct {
	runes  []rune
	folded string
}

// longestHead is how much of a line is its beginning, in code points.
const longestHead = 2 * longestLabel

// head is the beginning of a line, folded once however often it is asked for.
func (t *talk) head(line int) lineHead {
	if t.heads == nil {
		t.heads = make([]string, len(t.lines))
	}
	l := t.lines[line]
	runes := t.runes[l.start:min(l.end, l.start+longestHead)]
	if t.heads[line] == "" {
		t.heads[line] = foldAll(runes)
	}
	return lineHead{runes, t.heads[line]}
}

// phrases are those of a class that stand in the line: in most lines none does.
func (h lineHead) phrases(c lexicon.Class) []string {
	if !lexicon.Talk().Holds(c, h.folded) {
		return nil
	}
	return lexicon.Talk().Phrases(c)
}

// nameBehind is the name behind a phrase of a class.
func (h lineHead) nameBehind(c lexicon.Class) string {
	for _, phrase := range h.phrases(c) {
		i := strings.Index(h.folded, phrase+" ")
		if i < 0 || i > 0 && isWordRune(rune(h.folded[i-1])) {
			continue
		}
		from := len([]rune(h.folded[:i+len(phrase)]))
		if name := nameAt(h.runes[from:]); name != "" {
			return name
		}
	}
	return ""
}

// nameBefore is the name that stands before a phrase: "CARLA BOYD, having been duly sworn".
func (h lineHead) nameBefore(c lexicon.Class) string {
	for _, phrase := range h.phrases(c) {
		if i := strings.Index(h.folded, ", "+phrase); i > 0 {
			return fullName(string(h.runes[:len([]rune(h.folded[:i]))]))
		}
	}
	return ""
}

// nameAt is the name that words begin with: those in upper case, titles and particles.
func nameAt(runes []rune) string {
	var words []string
	for w := range strings.FieldsSeq(string(runes)) {
		bare := strings.TrimRight(w, ",.;:()")
		if !inName(bare) {
			break
		}
		words = append(words, bare)
		if bare != w && !isTitle(bare) && len(bare) > 1 {
			break
		}
	}
	for len(words) > 0 && !startsUpper(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return fullName(strings.Join(words, " "))
}

// inName reports a word that may stand in a name; behind "by" another one begins.
func inName(w string) bool {
	t := talkWord(w)
	switch {
	case w == "", t.Is(lexicon.AuthorLink):
		return false
	}
	return startsUpper(w) || t.Is(lexicon.TalkParticle)
}

func foldAll(runes []rune) string {
	var room [longestHead]byte // nearly every line
	out := room[:0]
	for _, r := range runes {
		if isPrinted(r) {
			out = append(out, byte(asciiLower(r)))
			continue
		}
		out = utf8.AppendRune(out, fold(r))
	}
	return string(out)
}

// speakerOf is who speaks behind a label.
func (t *talk) speakerOf(l *label) *Speaker {
	if name := l.numbersName(); name != "" {
		t.defined[l.key] = name
	}
	name := t.wholeName(l)
	s := t.named(name, l.isRole && name == l.name)
	s.Asks = s.Asks || l.isRole && asks(l.name)
	if l.isRole {
		return s
	}
	if s.Title == "" {
		s.Title = l.title
	}
	if s.Title == "" {
		s.Title = l.role
	}
	return s
}

// numbersName is the name beside a number, "Speaker 1 (Ruth Odell)"; "" for anything else.
func (l *label) numbersName() string {
	switch {
	case !l.isRole, !isNumber(l.last()):
		return ""
	}
	return fullName(l.role)
}

// wholeName is the name that a label has or stands for.
func (t *talk) wholeName(l *label) string {
	if name := t.defined[l.key]; name != "" {
		return name
	}
	switch {
	case l.sureness == examined && l.name == "Q" && t.asker != "":
		return t.asker
	case l.answers():
		return cmp.Or(t.defined[whoAnswers], l.name)
	}
	return l.name
}

// answers reports "THE WITNESS", who is whoever answers.
func (l *label) answers() bool {
	return l.isRole && talkWord(l.last()).Is(lexicon.TalkWitness)
}

func asks(role string) bool {
	return slices.ContainsFunc(strings.Fields(role), func(w string) bool { return talkWord(w).Is(lexicon.TalkAsker) })
}

// named is the speaker of a name, who may have been given in full or in part before.
func (t *talk) named(name string, role bool) *Speaker {
	whole := strings.ToLower(name)
	if s := t.byName[whole]; s != nil {
		return s
	}
	last := whole[strings.LastIndexByte(whole, ' ')+1:]
	if s := t.byLast[last]; s != nil && !role {
		if longer, ok := oneName(s.Name, name); ok {
			s.Name, t.byName[whole] = longer, s
			return s
		}
	}
	s := &Speaker{Name: name, Role: role}
	t.byName[whole] = s
	if !role {
		t.byLast[last] = s
	}
	t.speakers = append(t.speakers, s)
	return s
}

// oneName reports a surname and a full name that ends in it, and gives the full one.
func oneName(a, b string) (string, bool) {
	if len(a) < len(b) {
		a, b = b, a
	}
	if strings.Contains(b, " ") || !strings.HasSuffix(strings.ToLower(a), " "+strings.ToLower(b)) {
		return "", false
	}
	return a, true
}
