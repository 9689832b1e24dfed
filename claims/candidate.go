package claims

import (
	"time"

	"github.com/google/uuid"
)

// Attribution says whose words a claim stands in.
type Attribution string

const (
	Direct    Attribution = "direct"    // somebody's words, between quotation marks
	Indirect  Attribution = "indirect"  // somebody's words, reported
	Narration Attribution = "narration" // the article says so itself; there is no speaker
	Headline  Attribution = "headline"  // the article's headline says so
)

// Comparator relates a quantity to the number in the text.
type Comparator string

const (
	Exactly Comparator = "="
	About   Comparator = "~"
	Below   Comparator = "<"
	AtMost  Comparator = "<="
	Above   Comparator = ">"
	AtLeast Comparator = ">="
	Range   Comparator = "range" // from Value to High
)

// Quantity is a number that a text states, multiplied out: "$44 million" has the
// value 44000000 and the unit "dollar".
type Quantity struct {
	Value      float64    `json:"value"`
	High       *float64   `json:"high"` // the upper end of a range, else nil
	Unit       *string    `json:"unit"` // singular: percent, dollar, kilometre; nil when it counts things
	Comparator Comparator `json:"comparator"`
	Counts     *string    `json:"counts"` // what is counted, as written: "troops"
	Start      int        `json:"start"`  // code points into the canonical text
	End        int        `json:"end"`
	Change     *Direction `json:"change"` // a rise or fall by Value; nil when the text states a level
}

// Direction is which way a quantity changed: in "fell by 5 percent" it is down.
type Direction string

const (
	Up   Direction = "up"
	Down Direction = "down"
)

// Cue is one reason for a candidate's worth, in words a reviewer understands.
type Cue struct {
	Name   string  `json:"name"`
	Weight float64 `json:"weight"` // added to the score; negative ones count against
	Start  int     `json:"start"`  // the words that made it; Start == End for one without a place
	End    int     `json:"end"`
}

// Span is a half-open range of code points in a canonical text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Found is what extraction says of one possible claim. Its JSON is the line that
// `factdesk extract` prints: every field always present, null where unknown.
type Found struct {
	Exact            string       `json:"exact"`
	Start            int          `json:"start" gorm:"column:start_pos"`
	End              int          `json:"end" gorm:"column:end_pos"`
	Prefix           string       `json:"prefix"` // the 32 code points before
	Suffix           string       `json:"suffix"` // the 32 code points after
	Sentence         Span         `json:"sentence" gorm:"embedded;embeddedPrefix:sentence_"`
	SaidBefore       string       `json:"-"`                  // in a transcript or recording: the last lines before its sentence, the nearest last
	Speaker          *string      `json:"speaker"`            // the full name as the article gives it, or the metonym as written
	SpeakerEntity    *string      `json:"speaker_entity"`     // what a metonym stands for: Moscow → Russia
	SpeakerAsWritten *string      `json:"speaker_as_written"` // the mention beside the quote
	SpeakerStart     *int         `json:"speaker_start"`
	SpeakerEnd       *int         `json:"speaker_end"`
	SpeakerRole      *string      `json:"speaker_role"`                        // what the speaker is, as the article writes it: "Russian Foreign Minister"
	SpeakerLink      *SpeakerLink `json:"speaker_link" gorm:"serializer:json"` // how the speaker was told; nil for the article's own words
	Chain            []ChainLink  `json:"chain" gorm:"serializer:json"`        // through whom the words came, the outlet first; then whom they are about
	Content          *Span        `json:"content" gorm:"serializer:json"`      // the words handed over, where the claim holds their speaker or verb too, or only a part of them; nil for the article's own words and for quotes
	Attribution      Attribution  `json:"attribution"`
	Negated          bool         `json:"negated"`
	Hedged           bool         `json:"hedged"`
	Kinds            []Kind       `json:"kinds" gorm:"serializer:json"`
	Quantities       []Quantity   `json:"quantities" gorm:"serializer:json"`
	Worth            float64      `json:"worth"` // 0..1
	CheckWorthy      bool         `json:"check_worthy"`
	Cues             []Cue        `json:"cues" gorm:"serializer:json"`
	Wording          string       `json:"wording"` // a suggestion that stands alone; Exact is never changed
	WordingParts     []Part       `json:"wording_parts" gorm:"serializer:json"`
}

// SpeakerLink says how the speaker of a claim was told, so that a reviewer can check it.
type SpeakerLink struct {
	Kind   LinkKind `json:"kind"`
	Reason string   `json:"reason"` // a sentence's worth: "surname of Olaf Scholz, named in paragraph 2"
}

// LinkKind is the way from the words beside a claim to its speaker.
type LinkKind string

const (
	LinkName         LinkKind = "name"         // the full name stands beside the words
	LinkSurname      LinkKind = "surname"      // a part of a name that the article gives in full elsewhere
	LinkTitle        LinkKind = "title"        // a role that fits somebody named before: "the Russian envoy"
	LinkPronoun      LinkKind = "pronoun"      // "he", "she", "it", "they"
	LinkCarried      LinkKind = "carried"      // a quote that goes on, and names nobody
	LinkOrganisation LinkKind = "organisation" // a body or document speaks
	LinkMetonym      LinkKind = "metonym"      // a seat of government stands for it: Moscow
	LinkWritten      LinkKind = "written"      // a description that fits nobody named: "two officials"
	LinkLabel        LinkKind = "label"        // a transcript's label stands before the words, or the recording says who speaks
	LinkUnknown      LinkKind = "unknown"      // nobody can be told; that is said rather than guessed
)

// SourceRole is a place in the chain from a claim's maker to the reader.
type SourceRole string

const (
	RoleOutlet  SourceRole = "outlet"  // a newspaper, broadcaster or agency that reported it first
	RolePaper   SourceRole = "paper"   // a report, letter or set of figures it stands in
	RoleSpeaker SourceRole = "speaker" // whose words they are
	RoleCited   SourceRole = "cited"   // whom the speaker cites
	RoleSubject SourceRole = "subject" // whom the claim is about
)

// ChainLink is one place of a claim's chain, with its mention.
type ChainLink struct {
	Role  SourceRole `json:"role"`
	Name  string     `json:"name"` // resolved, or as written
	Start int        `json:"start"`
	End   int        `json:"end"`
}

// Kind is what sort of thing a claim says. This is the one documented list.
type Kind string

const (
	KindQuantity   Kind = "quantity"   // states a number of something
	KindDate       Kind = "date"       // states when something happened
	KindEvent      Kind = "event"      // says that something happened or is so
	KindDenial     Kind = "denial"     // says that something did not happen or is not so
	KindAccusation Kind = "accusation" // says that somebody else did wrong
	KindPromise    Kind = "promise"    // commits somebody to an act
	KindPrediction Kind = "prediction" // says what will or may happen
	KindDemand     Kind = "demand"     // asks somebody to act
	KindProposal   Kind = "proposal"   // suggests an act
	KindPosition   Kind = "position"   // says what somebody supports or rejects
	KindAssessment Kind = "assessment" // judges a situation
	KindOpinion    Kind = "opinion"    // a wish, a value or a feeling
	KindComparison Kind = "comparison" // more, less, the most, a change over time
	KindCause      Kind = "cause"      // says that one thing brought about another
)

// CandidateState says where a candidate stands in triage.
type CandidateState string

const (
	CandidateNew       CandidateState = "new"       // nobody has decided
	CandidateAccepted  CandidateState = "accepted"  // it became a claim with a case
	CandidateDismissed CandidateState = "dismissed" // kept, with its reason
)

// CandidateStates are all states, those that wait first.
var CandidateStates = []CandidateState{CandidateNew, CandidateAccepted, CandidateDismissed}

// Candidate is a possible claim as extracted from one snapshot, and what triage
// made of it. The same snapshot and extractor version give the same candidates.
type Candidate struct {
	ID         uuid.UUID `json:"id"`
	SnapshotID uuid.UUID `json:"snapshot_id"`
	ArticleID  uuid.UUID `json:"article_id"`
	Position   int       `json:"position"` // 1 is the best of its snapshot
	Found      `gorm:"embedded"`
	Locator    *Locator `json:"locator" gorm:"serializer:json"` // the page or time of its words, nil for a source without
	Extractor  string   `json:"extractor"`                      // name and version

	State         CandidateState `json:"state"`
	DismissReason string         `json:"dismiss_reason"` // a review.Reason
	DismissNote   string         `json:"dismiss_note"`
	DuplicateOf   *uuid.UUID     `json:"duplicate_of"` // the claim it repeats
	ClaimID       *uuid.UUID     `json:"claim_id"`     // the claim it became; kept when the acceptance is undone
	Joined        bool           `json:"joined"`       // accepted as another appearance of a claim that there was
	KeptClaimID   *uuid.UUID     `json:"-"`            // while joined: the claim of its own that it was before, if any
	DecidedBy     *uuid.UUID     `json:"decided_by"`
	DecidedAt     *time.Time     `json:"decided_at"`
	NamedBy       *uuid.UUID     `json:"-"` // who last chose a name for words that do not stand alone
	NamedAt       *time.Time     `json:"-"`
	CreatedAt     time.Time      `json:"created_at"`
	Version       int            `json:"version"`
}

// Propose makes a candidate of words that an extractor, a model or a person found in the
// snapshot's text.
func (s *Snapshot) Propose(id uuid.UUID, f Found, extractor string, now time.Time) Candidate {
	return Candidate{ID: id, SnapshotID: s.ID, ArticleID: s.ArticleID, Found: f, Locator: s.LocatorOf(f.Start, f.End),
		Extractor: extractor, State: CandidateNew, CreatedAt: now, Version: 1}
}

// ByHand is the extractor of a candidate that a person picked in a text.
const ByHand = "by hand"
