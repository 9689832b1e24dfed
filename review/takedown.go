package review

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Kind says what a take-down takes down.
type Kind string

const (
	KindText       Kind = "text"       // a snapshot's text, with all that was made of it
	KindSource     Kind = "source"     // of a case
	KindNote       Kind = "note"       // reviewers' internal one
	KindVerdict    Kind = "verdict"    // one revision
	KindCorrection Kind = "correction" // of a published verdict: what readers are told of it
	KindCase       Kind = "case"       // what was said of it: reasons of retraction, dismissal, waivers
	KindClaim      Kind = "claim"      // its wording, claimant, place, topics and tags
	KindArticle    Kind = "article"    // headline, publisher, bylines, addresses
	KindFactCheck  Kind = "fact_check" // somebody else's
	KindSpeaker    Kind = "speaker"    // who claims: every place that has the name
	KindPerson     Kind = "person"     // who works or worked here: likewise
	KindLeaver     Kind = "leaver"     // who worked here and left: the name wherever the desk says who did what, and the account
	KindWords      Kind = "words"      // words or a name, wherever they stand
)

// Kinds are all kinds, in the order of forms.
var Kinds = []Kind{KindSource, KindNote, KindVerdict, KindCorrection, KindCase, KindClaim, KindArticle, KindFactCheck, KindSpeaker, KindPerson, KindLeaver, KindWords, KindText}

// Names says whether a take-down of the kind looks for names or words in every place,
// and not only around its subject.
func (k Kind) Names() bool { return slices.Contains(naming, k) }

var naming = []Kind{KindSpeaker, KindPerson, KindLeaver, KindWords}

// TakeDown is a mistake that an administrator takes down: words that go from every
// answer, of old versions too, and do not come back. What is kept of it says what sort
// of thing went, from where and why, and never the words.
type TakeDown struct {
	N         int64      `json:"-" gorm:"primaryKey;autoIncrement"`
	ID        uuid.UUID  `json:"id"`
	Kind      Kind       `json:"kind"`
	SubjectID *uuid.UUID `json:"subject_id"` // nil for words
	Field     string     `json:"field"`      // "" all that can hold words
	Reason    string     `json:"reason"`     // everybody reads it
	At        time.Time  `json:"at"`
	ByID      uuid.UUID  `json:"by_id"`

	Places []Place `json:"places" gorm:"-"` // where the words stood
	Left   []Place `json:"left" gorm:"-"`   // where words like them still stand, to be looked at

	// What is only asked, and not kept.
	Words   []string `json:"-" gorm:"-"` // besides the subject's own: other spellings of a name
	Instead string   `json:"-" gorm:"-"` // stands for words within a text; "" means [taken down]
	Name    string   `json:"-" gorm:"-"` // of a leaver, typed to confirm
	Texts   bool     `json:"-" gorm:"-"` // with the texts of articles that hold them
}

// TableName is as the words are written together.
func (TakeDown) TableName() string { return "takedowns" }

// Place is where words stood: a field of a row.
type Place struct {
	TakedownID uuid.UUID `json:"-"`
	Part       string    `json:"part"` // the table: evidence, verdicts, events, …
	RowID      string    `json:"id"`
	Field      string    `json:"field"`
}

// TableName is where places are kept.
func (Place) TableName() string { return "takedown_places" }

// Limits of a take-down, in code points.
const (
	MaxTakeDownReason = 2000
	minTakenDownWords = 3
	maxTakenDownWords = 1000
	maxSpellings      = 20
)

// Check says what is wrong with what was asked, and tidies it.
func (t *TakeDown) Check() error {
	t.Reason, t.Field, t.Instead = clean(t.Reason), strings.TrimSpace(t.Field), clean(t.Instead)
	if !slices.Contains(Kinds, t.Kind) {
		return errs.In("kind", "%q is nothing that can be taken down; choose %s.", cut(string(t.Kind), 40), kindList())
	}
	if n := utf8.RuneCountInString(t.Reason); n < 5 || n > MaxTakeDownReason {
		return errs.In("reason", "A take-down needs its reason in words, at most %d characters; it is shown wherever the text was.", MaxTakeDownReason)
	}
	if utf8.RuneCountInString(t.Instead) > 100 {
		return errs.In("instead", "What stands in place of the words has at most 100 characters.")
	}
	if t.Kind == KindWords && len(t.Words) == 0 {
		return errs.In("words", "Say which words are to go.")
	}
	if t.Kind != KindWords && (t.SubjectID == nil || *t.SubjectID == uuid.Nil) {
		return errs.In("id", "Say which %s is to be taken down, by its id.", t.Kind)
	}
	return t.checkWords()
}

func (t *TakeDown) checkWords() error {
	if t.Kind == KindLeaver {
		return t.checkLeaver()
	}
	if len(t.Words) > 0 && !t.Kind.Names() {
		return errs.In("words", "Words go with the kinds speaker, person and words; a %s is named by its id.", t.Kind)
	}
	if len(t.Words) > maxSpellings {
		return errs.In("words", "At most %d spellings at a time.", maxSpellings)
	}
	for i, w := range t.Words {
		t.Words[i] = clean(w)
		if n := utf8.RuneCountInString(t.Words[i]); n < minTakenDownWords || n > maxTakenDownWords {
			return errs.In("words", "Words to be taken down have %d to %d characters.", minTakenDownWords, maxTakenDownWords)
		}
		if !strings.ContainsFunc(t.Words[i], isWord) {
			return errs.In("words", "Words to be taken down hold letters or digits.")
		}
	}
	if NewFinder(t.Words).In(t.Instead) {
		return errs.In("instead", "What stands in place of the words would show them again.")
	}
	return t.RefuseReason(NewFinder(t.Words))
}

// checkLeaver leaves no choice of what goes and what stands in its place.
func (t *TakeDown) checkLeaver() error {
	if more := t.Field + t.Instead + strings.Join(t.Words, ""); more != "" || t.Texts {
		return errs.In("kind", "For a leaver say the account's id and the reason alone; other spellings go as the kind person or words.")
	}
	t.Instead = Pseudonym(*t.SubjectID)
	return nil
}

// RefuseReason refuses a reason that says the very words, since it stays.
func (t *TakeDown) RefuseReason(words Finder) error {
	if words.In(t.Reason) {
		return errs.In("reason", "The reason repeats what is to be taken down, and it stays; say it in other words.")
	}
	return nil
}

func kindList() string {
	all := make([]string, len(Kinds))
	for i, k := range Kinds {
		all[i] = string(k)
	}
	return strings.Join(all, ", ")
}

// Mark stands for a whole field that was taken down.
func (t *TakeDown) Mark() string {
	return marks + t.At.Format(time.DateOnly) + ": " + t.Reason + "]"
}

// marks begins every Mark.
const marks = "[taken down on "

// IsTakenDown says whether a value stands for one that was taken down.
func IsTakenDown(value string) bool { return value == Gone || strings.HasPrefix(value, marks) }

// Within stands for words within a text.
func (t *TakeDown) Within() string {
	if t.Instead != "" {
		return t.Instead
	}
	return Gone
}

// Finder finds words in texts: letters' case and the kind of white space aside, and
// only whole ones. The zero Finder finds nothing.
type Finder struct{ spellings []*regexp.Regexp }

// NewFinder finds any of the spellings. Empty ones are left out.
func NewFinder(spellings []string) Finder {
	var f Finder
	// Longer ones first: a name and a part of it make one replacement.
	spellings = slices.Clone(spellings)
	slices.SortStableFunc(spellings, func(a, b string) int { return len(b) - len(a) })
	for _, s := range spellings {
		parts := strings.Fields(s)
		for i, p := range parts {
			parts[i] = alike.Replace(regexp.QuoteMeta(p))
		}
		if len(parts) > 0 {
			f.spellings = append(f.spellings, regexp.MustCompile(`(?i)`+strings.Join(parts, between)))
		}
	}
	return f
}

// alike makes signs equal that are typed one for the other.
var alike = strings.NewReplacer("'", "['’ʼ]", "’", "['’ʼ]", "-", "[-‐‑–]", "–", "[-‐‑–]")

// between is what stands between the parts of a name, in addresses too.
const between = `(?:[\s\x{a0}]+|[-_+.‐‑]|%20)`

// Empty says whether it finds nothing at all.
func (f Finder) Empty() bool { return len(f.spellings) == 0 }

// In says whether one of them stands in the text.
func (f Finder) In(text string) bool {
	return slices.ContainsFunc(f.spellings, func(re *regexp.Regexp) bool { return len(whole(re, text)) > 0 })
}

// Replace puts instead in their place.
func (f Finder) Replace(text, instead string) string {
	for _, re := range f.spellings {
		var b strings.Builder
		last := 0
		for _, at := range whole(re, text) {
			b.WriteString(text[last:at[0]])
			b.WriteString(instead)
			last = at[1]
		}
		b.WriteString(text[last:])
		text = b.String()
	}
	return text
}

// whole are the matches that no letter or digit goes on from, on either side where the
// match itself has one.
func whole(re *regexp.Regexp, text string) (out [][]int) {
	for from := 0; from <= len(text); {
		at := re.FindStringIndex(text[from:])
		if at == nil {
			break
		}
		start, end := from+at[0], from+at[1]
		if !joined(text, start) && !joined(text, end) {
			out = append(out, []int{start, end})
			from = end
			continue
		}
		_, size := utf8.DecodeRuneInString(text[start:])
		from = start + max(size, 1)
	}
	return out
}

// joined says whether letters or digits stand on both sides of a place.
func joined(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return at > 0 && at < len(text) && isWord(before) && isWord(after)
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}
