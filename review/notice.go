package review

import (
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
)

// Notice tells somebody that something happened that concerns them. It holds ids and no
// words: what it says is read when it is shown.
type Notice struct {
	ID     uuid.UUID  `json:"id"`
	UserID uuid.UUID  `json:"user_id"` // whom it tells
	Kind   NoticeKind `json:"kind"`
	CaseID uuid.UUID  `json:"case_id"`
	ByID   *uuid.UUID `json:"by_id"` // who did it; nil for nobody, or who is not to be told
	At     time.Time  `json:"at"`
	ReadAt *time.Time `json:"read_at"`

	MailAt   *time.Time `json:"-"` // when it is due to be mailed; nil: it is in a letter, or never
	LetterID *uuid.UUID `json:"-"` // the job of that letter
	MailedAt *time.Time `json:"-"` // when it got into it
}

// NoticeKind says what somebody is told of. It is stored as written.
type NoticeKind string

// The kinds of notice.
const (
	ToldAssigned   NoticeKind = "assigned"            // a case is theirs now
	ToldTaken      NoticeKind = "taken"               // and no longer
	ToldWaiting    NoticeKind = "waiting"             // a verdict, or a correction, waits for their sign-off
	ToldSignedOff  NoticeKind = "signed off"          // what they wrote was approved
	ToldSentBack   NoticeKind = "sent back"           // or was not
	ToldVote       NoticeKind = "vote"                // a round is open, and they have a seat or may take one
	ToldTie        NoticeKind = "tie"                 // theirs to decide
	ToldMentioned  NoticeKind = "mentioned"           // in a note
	ToldAnswered   NoticeKind = "answered"            // their note was
	ToldCorrecting NoticeKind = "correction waiting"  // of a verdict of theirs
	ToldCorrected  NoticeKind = "correction approved" // likewise
	ToldRecheck    NoticeKind = "recheck"             // a case of theirs is to be looked at again
)

// NoticeKinds are all kinds, in the order of a page that lists them.
var NoticeKinds = []NoticeKind{ToldAssigned, ToldTaken, ToldWaiting, ToldSignedOff, ToldSentBack, ToldVote, ToldTie, ToldMentioned, ToldAnswered,
	ToldCorrecting, ToldCorrected, ToldRecheck}

// happening is an event of a case, with the people who work here.
type happening struct {
	*Case
	e      Event
	people []User
}

// concern is whom a verb concerns, and how.
type concern struct {
	kind NoticeKind
	whom func(h happening) []uuid.UUID
}

// concerns is the one table of who is told of what. Nothing of a vote is among it: that
// somebody has voted, what, and when the last did is told by no page before its time.
var concerns = map[Verb][]concern{
	VerbAssigned:            {{ToldAssigned, assignee}, {ToldTaken, assignedBefore}},
	VerbReleased:            {{ToldTaken, assignedBefore}},
	VerbProposed:            {{ToldWaiting, approvers}},
	VerbPanelConvened:       {{ToldVote, mayVote}},
	VerbPanelCarried:        {{ToldWaiting, approvers}, {ToldWaiting, correctionApprovers}, {ToldSentBack, decidedAgainst}},
	VerbApproved:            {{ToldSignedOff, author}},
	VerbSentBack:            {{ToldSentBack, author}},
	VerbTieDecided:          {{ToldWaiting, approvers}, {ToldWaiting, correctionApprovers}, {ToldSentBack, decidedAgainst}},
	VerbPanelOverridden:     {{ToldWaiting, approvers}, {ToldWaiting, correctionApprovers}, {ToldSentBack, decidedAgainst}},
	VerbPanelSeated:         {{ToldVote, voters}},
	VerbSecondRound:         {{ToldVote, voters}},
	VerbPanelTied:           {{ToldTie, tieBreakers}},
	VerbNoteAdded:           {{ToldAnswered, answered}, {ToldMentioned, mentioned}},
	VerbCorrectionProposed:  {{ToldCorrecting, author}, {ToldWaiting, correctionApprovers}},
	VerbCorrectionSentBack:  {{ToldSentBack, correctionWriters}},
	VerbCorrectionPublished: {{ToldCorrected, replaced}, {ToldSignedOff, correctionWriters}},
}

// unsaid are the verbs whose doer is not told: whose vote was the last, or brought a tie.
var unsaid = map[Verb]bool{VerbPanelCarried: true, VerbPanelTied: true}

// Concerns says whether the verb of an event concerns anybody.
func (v Verb) Concerns() bool { return len(concerns[v]) > 0 }

// Notices are those of what the case has recorded: to people who work here, of nothing that
// they did themselves, each of a kind once.
func (c *Case) Notices(people []User) []Notice {
	var out []Notice
	for _, e := range c.Events {
		h := happening{c, e, people}
		for _, one := range concerns[e.Verb] {
			out = h.told(out, one)
		}
	}
	return out
}

// told adds the notices of one kind that an event gives rise to.
func (h happening) told(out []Notice, one concern) []Notice {
	for _, id := range one.whom(h) {
		n := Notice{ID: uuid.Must(uuid.NewV7()), UserID: id, Kind: one.kind, CaseID: h.ID, ByID: h.by(), At: h.e.At}
		switch {
		case id == h.e.ActorID, !works(h.people, id), toldAlready(out, n):
		default:
			out = append(out, n)
		}
	}
	return out
}

// by is who did it. What a vote brings about, an approval as well, is nobody's doing.
func (h happening) by() *uuid.UUID {
	hidden := slices.ContainsFunc(h.Events, func(e Event) bool { return unsaid[e.Verb] })
	switch {
	case hidden, h.e.ActorID == uuid.Nil:
		return nil
	}
	return &h.e.ActorID
}

func works(people []User, id uuid.UUID) bool {
	i := slices.IndexFunc(people, func(u User) bool { return u.ID == id })
	switch {
	case i < 0, !people[i].Active():
		return false
	}
	return people[i].Actor().May(ReadDesk) == nil
}

// toldAlready says whether the same change tells somebody so already. Who is answered is
// not told besides that the answer mentions them.
func toldAlready(out []Notice, n Notice) bool {
	same := []NoticeKind{n.Kind}
	if n.Kind == ToldMentioned {
		same = append(same, ToldAnswered)
	}
	for _, o := range out {
		if o.UserID == n.UserID && slices.Contains(same, o.Kind) {
			return true
		}
	}
	return false
}

func some(id *uuid.UUID) []uuid.UUID {
	if id == nil {
		return nil
	}
	return []uuid.UUID{*id}
}

func assignee(h happening) []uuid.UUID       { return some(h.AssigneeID) }
func assignedBefore(h happening) []uuid.UUID { return some(h.TakenFrom) }

// author wrote the verdict that stands, or stood until now: one that was sent back is the
// case's last.
func author(h happening) []uuid.UUID {
	if v := h.Verdict(); v != nil {
		return []uuid.UUID{v.AuthorID}
	}
	if n := len(h.Verdicts); n > 0 {
		return []uuid.UUID{h.Verdicts[n-1].AuthorID}
	}
	return nil
}

// replaced wrote the verdict that a correction has taken the place of.
func replaced(h happening) []uuid.UUID {
	k := h.lastCorrection()
	if k == nil {
		return nil
	}
	for _, v := range h.Verdicts {
		if v.Revision == k.Replaces {
			return []uuid.UUID{v.AuthorID}
		}
	}
	return nil
}

// approvers may approve the verdict, once the panel that decides it, if there is one, has.
func approvers(h happening) []uuid.UUID {
	return h.whoMay(func(by Actor) error { return h.Can(Approve, by) })
}

// correctionApprovers likewise may approve the correction that waits.
func correctionApprovers(h happening) []uuid.UUID {
	return h.whoMay(func(by Actor) error {
		_, err := h.mayCorrect(ApproveCorrection, by)
		return err
	})
}

// tieBreakers are whom the rule names, or all who may in their place.
func tieBreakers(h happening) []uuid.UUID {
	return h.whoMay(func(by Actor) error { return h.CanPanel(DecideTie, by) })
}

func (h happening) whoMay(do func(Actor) error) (out []uuid.UUID) {
	for _, u := range h.people {
		if do(u.Actor()) == nil {
			out = append(out, u.ID)
		}
	}
	return out
}

func correctionWriters(h happening) (out []uuid.UUID) {
	if k := h.lastCorrection(); k != nil {
		for _, w := range k.Writers {
			out = append(out, w.ID)
		}
	}
	return out
}

func (c *Case) lastCorrection() *Correction {
	if len(c.Corrections) == 0 {
		return nil
	}
	return &c.Corrections[len(c.Corrections)-1]
}

// voters have a seat in a panel that votes: whether somebody has voted is not asked.
func voters(h happening) (out []uuid.UUID) {
	if p := h.panel(); p != nil {
		for _, m := range p.Members {
			out = append(out, m.ID)
		}
	}
	return out
}

// mayVote may take a seat in a panel that has just begun: it has no members yet.
func mayVote(h happening) []uuid.UUID {
	return h.whoMay(func(by Actor) error { return h.CanPanel(CastVote, by) })
}

// decidedAgainst wrote what the panel has decided otherwise: they are to propose its rating.
func decidedAgainst(h happening) []uuid.UUID {
	p := h.panel()
	if p == nil {
		return nil
	}
	on := h.revision(p.VerdictID)
	switch {
	case on == nil, on.Rating == p.Rating:
		return nil
	case h.Correcting() != nil:
		return correctionWriters(h)
	}
	return []uuid.UUID{on.AuthorID}
}

// written is the note of an event. One of a panel's discussion concerns nobody besides: its
// members look there anyway, and others need not know that there is one.
func (h happening) written() *Note {
	id, err := uuid.Parse(h.e.Detail["note"])
	if err != nil {
		return nil
	}
	n := h.note(id)
	switch {
	case n == nil, n.PanelID != nil:
		return nil
	}
	return n
}

func answered(h happening) []uuid.UUID {
	n := h.written()
	switch {
	case n == nil, n.ParentID == nil:
		return nil
	}
	if to := h.note(*n.ParentID); to != nil {
		return []uuid.UUID{to.AuthorID}
	}
	return nil
}

func mentioned(h happening) (out []uuid.UUID) {
	n := h.written()
	if n == nil {
		return nil
	}
	for _, u := range h.people {
		if slices.ContainsFunc(n.Mentions, u.Answers) {
			out = append(out, u.ID)
		}
	}
	return out
}

// Answers says whether somebody is meant by a name behind @: their first name, all of it
// joined by dots or by nothing, or what their e-mail address begins with.
func (u User) Answers(name string) bool {
	words := strings.Fields(strings.ToLower(u.Name))
	local, _, _ := strings.Cut(u.Email, "@")
	called := []string{local, strings.Join(words, "."), strings.Join(words, "")}
	if len(words) > 0 {
		called = append(called, words[0])
	}
	return slices.Contains(called, strings.ToLower(name))
}
