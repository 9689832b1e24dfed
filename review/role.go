package review

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Role is what a person, or the owner of a token, may do at most.
type Role string

const (
	Reader        Role = "reader"        // a client: published things only
	Reviewer      Role = "reviewer"      // triages, gathers evidence, proposes verdicts
	Editor        Role = "editor"        // signs off, publishes, retracts
	Administrator Role = "administrator" // people, tokens, settings, take-downs
)

// Roles are all roles, least first.
var Roles = []Role{Reader, Reviewer, Editor, Administrator}

// Action is something that somebody may or may not do.
type Action string

const (
	ReadPublished Action = "read_published" // published verdicts, their status, exports of them
	ReadDesk      Action = "read_desk"      // articles, candidates, cases in any state
	Import        Action = "import"
	TriageAction  Action = "triage" // accept, dismiss, make a claim by hand
	Assign        Action = "assign" // to oneself; to others takes AssignOthers
	AssignOthers  Action = "assign_others"
	Release       Action = "release" // give a case back, so that it is nobody's
	Dismiss       Action = "dismiss" // a case
	Undismiss     Action = "undismiss"
	EditClaim     Action = "edit_claim"
	AddEvidence   Action = "add_evidence"
	WriteNote     Action = "write_note"
	Group         Action = "group" // say of claims that they are the same or not: clusters
	Merge         Action = "merge" // a claim that was made twice into the other
	Unmerge       Action = "unmerge"
	Resolve       Action = "resolve" // say what a contradiction is
	Propose       Action = "propose"
	Withdraw      Action = "withdraw" // one's own proposal
	SendBack      Action = "send_back"
	Approve       Action = "approve"
	Publish       Action = "publish"
	Retract       Action = "retract"

	// ApproveChanges is letting readers see, or keeping out, what was changed after approval.
	ApproveChanges Action = "approve_changes"

	// What may be done with the correction of a published verdict.
	BeginCorrection    Action = "begin_correction"
	EditCorrection     Action = "edit_correction"
	ProposeCorrection  Action = "propose_correction"
	WithdrawCorrection Action = "withdraw_correction" // one's own proposal
	SendBackCorrection Action = "send_back_correction"
	DropCorrection     Action = "drop_correction"
	ApproveCorrection  Action = "approve_correction"

	ConfirmRetraction Action = "confirm_retraction" // of somebody else

	// What may be done with the panel that decides a verdict.
	SeatPanel     Action = "seat_panel"
	CastVote      Action = "vote"
	Discuss       Action = "discuss_panel" // once the first round has decided nothing
	SecondRound   Action = "second_round"
	DecideTie     Action = "decide_tie"     // who is named for it
	OverridePanel Action = "override_panel" // decide against its course, with a reason that stays

	ExportDesk   Action = "export_desk" // what is not published, too
	ManageScales Action = "manage_scales"
	MapLabels    Action = "map_labels"   // say what other publishers' ratings mean
	FollowFeeds  Action = "follow_feeds" // have other people's fact-checks fetched by schedule
	ManagePeople Action = "manage_people"
	ManageTokens Action = "manage_tokens" // other people's; everybody has their own
	ManageOrg    Action = "manage_organisation"
	ManageGate   Action = "manage_gate"   // say how strict the publish gate is; editors to whom an administrator grants it
	ManagePanels Action = "manage_panels" // say which verdicts a panel decides
	Redact       Action = "redact"

	KeepViews   Action = "keep_views"   // names for what a list is filtered by: one's own, and to share them
	ManageViews Action = "manage_views" // those that others share

	MergeSpeakers Action = "merge_speakers" // and take it back

	ManageFields Action = "manage_fields" // say what is kept of each case besides what every desk does
	SetFields    Action = "set_fields"    // of a case
)

// Needs is the least role that may do an action and the scope that a token needs
// for it; both are "" for what is no action.
func Needs(a Action) (least Role, scope Scope) { return rights[a].least, rights[a].scope }

// Scope is what a token is good for, beside its owner's role.
type Scope string

const (
	ScopePublished Scope = "published" // read what is published
	ScopeRead      Scope = "read"      // read the desk
	ScopeImport    Scope = "import"
	ScopeReview    Scope = "review"  // triage, evidence, notes, propose
	ScopeSignOff   Scope = "signoff" // send back, approve, publish, retract
	ScopeAdmin     Scope = "admin"
)

// Scopes are all scopes with what they allow, for forms and help.
var Scopes = []struct {
	Scope Scope
	Means string
}{
	{ScopePublished, "read published verdicts"},
	{ScopeRead, "read articles, candidates and cases in any state"},
	{ScopeImport, "import articles"},
	{ScopeReview, "triage, add evidence and notes, resolve contradictions, propose verdicts and corrections"},
	{ScopeSignOff, "send back, approve, vote in panels, publish, retract and confirm retractions"},
	{ScopeAdmin, "manage people, tokens, scales, settings and the publish gate; redact"},
}

// rights says, for each action, the least role that may do it and the scope that
// a token needs for it. Roles are ordered: each may do what those before it may.
var rights = map[Action]struct {
	least Role
	scope Scope
}{
	ReadPublished: {Reader, ScopePublished},
	ReadDesk:      {Reviewer, ScopeRead},
	Import:        {Reviewer, ScopeImport},
	TriageAction:  {Reviewer, ScopeReview},
	Assign:        {Reviewer, ScopeReview},
	Release:       {Reviewer, ScopeReview},
	Dismiss:       {Reviewer, ScopeReview},
	Undismiss:     {Reviewer, ScopeReview},
	EditClaim:     {Reviewer, ScopeReview},
	AddEvidence:   {Reviewer, ScopeReview},
	WriteNote:     {Reviewer, ScopeReview},
	Group:         {Reviewer, ScopeReview},
	Merge:         {Reviewer, ScopeReview},
	Unmerge:       {Reviewer, ScopeReview},
	Resolve:       {Reviewer, ScopeReview},
	Propose:       {Reviewer, ScopeReview},
	Withdraw:      {Reviewer, ScopeReview},
	ExportDesk:    {Reviewer, ScopeRead},
	AssignOthers:  {Editor, ScopeSignOff},
	SendBack:      {Editor, ScopeSignOff},
	Approve:       {Editor, ScopeSignOff},
	Publish:       {Editor, ScopeSignOff},
	Retract:       {Editor, ScopeSignOff},

	ApproveChanges: {Editor, ScopeSignOff},

	BeginCorrection:    {Reviewer, ScopeReview},
	EditCorrection:     {Reviewer, ScopeReview},
	ProposeCorrection:  {Reviewer, ScopeReview},
	WithdrawCorrection: {Reviewer, ScopeReview},
	DropCorrection:     {Reviewer, ScopeReview},
	SendBackCorrection: {Editor, ScopeSignOff},
	ApproveCorrection:  {Editor, ScopeSignOff},
	ConfirmRetraction:  {Editor, ScopeSignOff},

	SeatPanel:     {Editor, ScopeSignOff},
	CastVote:      {Editor, ScopeSignOff},
	Discuss:       {Reviewer, ScopeReview},
	SecondRound:   {Editor, ScopeSignOff},
	DecideTie:     {Editor, ScopeSignOff},
	OverridePanel: {Administrator, ScopeSignOff},

	KeepViews:   {Reviewer, ScopeReview},
	ManageViews: {Editor, ScopeSignOff},

	MergeSpeakers: {Reviewer, ScopeReview},

	ManageFields: {Editor, ScopeAdmin},
	SetFields:    {Reviewer, ScopeReview},

	ManageScales: {Editor, ScopeAdmin},
	MapLabels:    {Editor, ScopeAdmin},
	FollowFeeds:  {Editor, ScopeImport},
	ManagePeople: {Administrator, ScopeAdmin},
	ManageTokens: {Administrator, ScopeAdmin},
	ManageOrg:    {Administrator, ScopeAdmin},
	ManageGate:   {Administrator, ScopeAdmin},
	ManagePanels: {Administrator, ScopeAdmin},
	Redact:       {Administrator, ScopeAdmin},
}

// grantable are the rights that an administrator may grant to single people, with the least
// role that can have them so.
var grantable = map[Action]Role{ManageGate: Editor}

// CanBeGranted says whether somebody of that role can be granted the right, and is not
// without a grant.
func CanBeGranted(a Action, role Role) bool {
	least, ok := grantable[a]
	return ok && rank(role) >= rank(least) && rank(role) < rank(rights[a].least)
}

// Actions are all actions of the table.
func Actions() []Action {
	out := make([]Action, 0, len(rights))
	for a := range rights {
		out = append(out, a)
	}
	slices.Sort(out)
	return out
}

// Actor is who asks: a signed-in person, or a token with its owner's role.
type Actor struct {
	ID     uuid.UUID
	Name   string
	Role   Role
	Grants []Action   // rights beyond the role
	Token  bool       // asks with a token: only what Scopes allow
	Scopes []Scope    // of the token
	Until  *time.Time // when the token expires; nil: never
}

// May says whether the actor's role and scopes allow the action; nil means yes.
func (a Actor) May(action Action) error {
	r, ok := rights[action]
	if !ok {
		return errs.New(errs.Forbidden, "Nobody may %s.", action)
	}
	granted := CanBeGranted(action, a.Role) && slices.Contains(a.Grants, action)
	if rank(a.Role) < rank(r.least) && !granted {
		return errs.New(errs.Forbidden, "That takes the role %s; you are signed in as %s. Ask an administrator.", r.least, article(a.Role))
	}
	if a.Token && !slices.Contains(a.Scopes, r.scope) {
		return errs.New(errs.Forbidden, "This token lacks the scope %q. Make one that has it.", r.scope)
	}
	return nil
}

// rank is a role's place in Roles; an unknown role is below all.
func rank(r Role) int { return slices.Index(Roles, r) }

func article(r Role) string {
	switch r {
	case Editor, Administrator:
		return "an " + string(r)
	case "":
		return "nobody"
	}
	return "a " + string(r)
}

// ParseRole reads a role as a person types it.
func ParseRole(s string) (Role, error) {
	if rank(Role(s)) < 0 {
		return "", errs.In("role", "%q is no role; choose reader, reviewer, editor or administrator.", s)
	}
	return Role(s), nil
}
