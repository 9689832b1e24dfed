package review

import (
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/internal/errs"
)

// ContradictionState says what became of a contradiction.
type ContradictionState string

const (
	ContradictionOpen  ContradictionState = "open"        // the rules found it; nobody has looked
	ContradictionReal  ContradictionState = "real"        // both can't be right: somebody is wrong
	ContradictionScope ContradictionState = "other_scope" // they speak of different things, places or parts
	ContradictionDate  ContradictionState = "other_date"  // both were right in their time
	ContradictionError ContradictionState = "error"       // the rules misread; the note says how
	ContradictionGone  ContradictionState = "gone"        // the wordings no longer contradict, or one was dismissed
)

// ContradictionStates are all states, the open ones first.
var ContradictionStates = []ContradictionState{ContradictionOpen, ContradictionReal, ContradictionScope, ContradictionDate, ContradictionError, ContradictionGone}

// ContradictionAnswers are what a reviewer chooses from, in the order of their keys.
var ContradictionAnswers = ContradictionStates[1:5]

// OtherKind is what a claim contradicts.
type OtherKind string

const (
	OtherClaim      OtherKind = "claim"      // another claim's wording
	OtherAppearance OtherKind = "appearance" // the words of another article that were said to be the same claim
	OtherReview     OtherKind = "external"   // somebody else's fact-check
)

// Contradiction is a claim with something that it contradicts by one rule. The machine
// finds it and takes it back when the wordings change; what a reviewer decided stays.
// There is one of each rule for a pair. Of two claims ClaimID is the one made first.
type Contradiction struct {
	ID             uuid.UUID          `json:"id"`
	ClaimID        uuid.UUID          `json:"claim_id"`
	OtherKind      OtherKind          `json:"other_kind"`
	OtherID        uuid.UUID          `json:"other_id"` // of the claim, appearance or external review
	Rule           contradict.Rule    `json:"rule"`
	Strength       float64            `json:"strength"` // 0..1
	Why            string             `json:"why"`      // a sentence; it quotes the wordings
	Spans          []claims.Span      `json:"spans" gorm:"serializer:json"`
	OtherSpans     []claims.Span      `json:"other_spans" gorm:"serializer:json"`
	State          ContradictionState `json:"state"`
	Note           string             `json:"note"` // the reviewer's
	ResolvedBy     *uuid.UUID         `json:"resolved_by"`
	ResolvedByName string             `json:"resolved_by_name"`
	ResolvedAt     *time.Time         `json:"resolved_at"`
	FoundAt        time.Time          `json:"found_at"`
	UpdatedAt      time.Time          `json:"updated_at"`
	Version        int                `json:"version"`

	Cases  []uuid.UUID `json:"-" gorm:"-"` // of the claims, whose histories tell of it
	Events []Event     `json:"-" gorm:"-"` // recorded, not saved yet
}

// Rule names what fired.
type Rule = contradict.Rule

// SameMatter says whether two rules speak of the same contradiction: that a speaker is
// the same is known once the name is, and makes no new one of what was decided.
func SameMatter(a, b Rule) bool {
	return a == b || a == contradict.Speaker || b == contradict.Speaker
}

// Same says whether two are one contradiction: of the same two things, in one matter.
func (x Contradiction) Same(y Contradiction) bool {
	pair := x.ClaimID == y.ClaimID && x.OtherKind == y.OtherKind && x.OtherID == y.OtherID
	return pair && SameMatter(x.Rule, y.Rule)
}

// Machine is who acts when the desk does something by itself.
var Machine = Actor{Name: "factdesk"}

// Found is a new contradiction, or one that is there again.
func (x *Contradiction) Found(c contradict.Conflict, now time.Time) {
	x.take(c)
	if x.ID == uuid.Nil {
		x.ID, x.FoundAt = uuid.Must(uuid.NewV7()), now
	}
	x.State = ContradictionOpen
	x.record(VerbContradictionFound, Machine, now, map[string]string{"rule": string(c.Rule)})
}

// Seen takes over what the rules say by now, and says whether that differs. What a
// reviewer decided stays; one that was gone is open again.
func (x *Contradiction) Seen(c contradict.Conflict, now time.Time) bool {
	if x.State == ContradictionGone {
		x.Found(c, now)
		return true
	}
	was := *x
	x.take(c)
	if was.Rule == x.Rule && was.Why == x.Why && was.Strength == x.Strength {
		return false
	}
	x.Version++
	x.UpdatedAt = now
	return true
}

func (x *Contradiction) take(c contradict.Conflict) {
	x.Rule, x.Strength, x.Why, x.Spans, x.OtherSpans = c.Rule, c.Strength, c.Why, c.A, c.B
}

// Unseen closes an open contradiction that the rules no longer find, and says whether
// it did. A decision stays as it is.
func (x *Contradiction) Unseen(reason string, now time.Time) bool {
	if x.State != ContradictionOpen {
		return false
	}
	x.State = ContradictionGone
	x.record(VerbContradictionGone, Machine, now, map[string]string{"rule": string(x.Rule), "reason": reason})
	return true
}

// Resolve keeps what a reviewer says of it. Calling it an error takes a note: that is
// how the rules get better.
func (x *Contradiction) Resolve(as ContradictionState, note string, by Actor, now time.Time) error {
	if err := by.May(Resolve); err != nil {
		return err
	}
	note = strings.TrimSpace(note)
	switch {
	case !answers(as):
		return errs.In("as", "%q is no answer; choose real, other_scope, other_date or error.", as)
	case as == ContradictionError && note == "":
		return errs.In("note", "Say in a few words what was misread.")
	case x.State == ContradictionGone:
		return x.moved("The wordings no longer contradict each other, so there is nothing to decide.")
	case x.State == as && x.Note == note:
		return nil // twice the same is once
	case x.State != ContradictionOpen:
		return x.moved("This was decided already; take that back first.")
	}
	if err := checkText("note", note); err != nil {
		return err
	}
	x.State, x.Note, x.ResolvedBy, x.ResolvedByName, x.ResolvedAt = as, note, &by.ID, by.Name, &now
	x.record(VerbContradictionResolved, by, now, map[string]string{"rule": string(x.Rule), "as": string(as), "note": note})
	return nil
}

// Reopen takes a decision back.
func (x *Contradiction) Reopen(by Actor, now time.Time) error {
	if err := by.May(Resolve); err != nil {
		return err
	}
	if !answers(x.State) {
		return x.moved("Nothing to take back: nobody has decided about this contradiction.")
	}
	was := x.State
	x.State, x.Note, x.ResolvedBy, x.ResolvedByName, x.ResolvedAt = ContradictionOpen, "", nil, "", nil
	x.record(VerbContradictionReopened, by, now, map[string]string{"rule": string(x.Rule), "was": string(was)})
	return nil
}

// Expect refuses when somebody changed it after the version that the person was looking
// at. Version 0 means that they did not say.
func (x *Contradiction) Expect(version int) error {
	if version == 0 || version == x.Version {
		return nil
	}
	return x.moved("This contradiction has changed since you opened it.")
}

func (x *Contradiction) moved(sentence string) error {
	err := errs.New(errs.Conflict, "%s", sentence)
	err.Field = "state" // the store adds who moved it
	return err
}

func answers(s ContradictionState) bool {
	for _, a := range ContradictionAnswers {
		if a == s {
			return true
		}
	}
	return false
}

// record notes what happened in the history of each claim's case. The wordings stay out
// of it: they may be an article's, and an event can't be taken down.
func (x *Contradiction) record(verb Verb, by Actor, now time.Time, detail map[string]string) {
	x.Version++
	x.UpdatedAt = now
	for _, id := range x.Cases {
		e := Happened(verb, "contradiction", x.ID, by, now, detail)
		e.CaseID = &id
		x.Events = append(x.Events, e)
	}
}
