package review

import (
	"maps"
	"slices"
)

// Verb says what happened in an Event. It is stored as written and never renamed: the
// history of a desk is made of it. Each has its row in verbs; a test walks the code and
// finds the one that has none.
type Verb string

// The verbs of all events.
const (
	VerbOpened                  Verb = "opened"
	VerbReworded                Verb = "reworded"
	VerbAssigned                Verb = "assigned"
	VerbReleased                Verb = "released"
	VerbPlanned                 Verb = "planned"
	VerbSourceAdded             Verb = "source added"
	VerbSourceChanged           Verb = "source changed"
	VerbSourceRemoved           Verb = "source removed"
	VerbSourceRestored          Verb = "source restored"
	VerbNoteAdded               Verb = "note added"
	VerbNoteChanged             Verb = "note changed"
	VerbNoteResolved            Verb = "note resolved"
	VerbNoteReopened            Verb = "note reopened"
	VerbProposed                Verb = "proposed"
	VerbWithdrawn               Verb = "withdrawn"
	VerbSentBack                Verb = "sent back"
	VerbApproved                Verb = "approved"
	VerbPublished               Verb = "published"
	VerbChangesApproved         Verb = "changes approved"
	VerbChangesKeptOut          Verb = "changes kept out"
	VerbRetracted               Verb = "retracted"
	VerbRetractionConfirmed     Verb = "retraction confirmed"
	VerbCorrectionBegun         Verb = "correction begun"
	VerbCorrectionChanged       Verb = "correction changed"
	VerbCorrectionProposed      Verb = "correction proposed"
	VerbCorrectionWithdrawn     Verb = "correction withdrawn"
	VerbCorrectionSentBack      Verb = "correction sent back"
	VerbCorrectionDropped       Verb = "correction dropped"
	VerbCorrectionPublished     Verb = "correction published"
	VerbPanelConvened           Verb = "panel convened"
	VerbPanelSeated             Verb = "panel seated"
	VerbVoted                   Verb = "voted"
	VerbVoteChanged             Verb = "vote changed"
	VerbPanelDisagreed          Verb = "panel disagreed"
	VerbSecondRound             Verb = "second round begun"
	VerbPanelTied               Verb = "panel tied"
	VerbPanelCarried            Verb = "panel carried"
	VerbTieDecided              Verb = "tie decided"
	VerbPanelOverridden         Verb = "panel overridden"
	VerbPanelRuleAdded          Verb = "panel rule added"
	VerbPanelRuleChanged        Verb = "panel rule changed"
	VerbPanelRuleRemoved        Verb = "panel rule removed"
	VerbDismissed               Verb = "dismissed"
	VerbUndismissed             Verb = "undismissed"
	VerbTakenBack               Verb = "taken back" // a change of several cases at once
	VerbAccepted                Verb = "accepted"
	VerbUndone                  Verb = "undone"
	VerbNamed                   Verb = "named"
	VerbUnnamed                 Verb = "unnamed"
	VerbJoined                  Verb = "joined"
	VerbAppearanceAdded         Verb = "appearance added"
	VerbAppearanceRemoved       Verb = "appearance removed"
	VerbToldApart               Verb = "told apart"
	VerbNoLongerApart           Verb = "no longer apart"
	VerbJoinedCluster           Verb = "joined cluster"
	VerbLeftCluster             Verb = "left cluster"
	VerbMerged                  Verb = "merged"
	VerbUnmerged                Verb = "unmerged"
	VerbTookIn                  Verb = "took in"
	VerbGaveBack                Verb = "gave back"
	VerbReused                  Verb = "reused"
	VerbGrouped                 Verb = "grouped"
	VerbSplit                   Verb = "split"
	VerbClustersMerged          Verb = "clusters merged"
	VerbRenamed                 Verb = "renamed"
	VerbGroupingUndone          Verb = "grouping undone"
	VerbImported                Verb = "imported"
	VerbCorrected               Verb = "corrected"
	VerbLaterText               Verb = "later_text"    // a further text of the article, in other words
	VerbPassageTaken            Verb = "passage_taken" // a passage of the page that was left out of the text
	VerbModelAsked              Verb = "model asked"
	VerbRedacted                Verb = "redacted"
	VerbTakenDown               Verb = "taken down"
	VerbContradictionFound      Verb = "contradiction found"
	VerbContradictionGone       Verb = "contradiction gone"
	VerbContradictionResolved   Verb = "contradiction resolved"
	VerbContradictionReopened   Verb = "contradiction reopened"
	VerbFactCheckLinked         Verb = "fact-check linked"
	VerbFactCheckSetApart       Verb = "fact-check set apart"
	VerbFactCheckLinkTakenBack  Verb = "fact-check link taken back"
	VerbLinkMade                Verb = "link made"
	VerbPasswordChanged         Verb = "password changed"
	VerbFactorAdded             Verb = "second factor added"
	VerbFactorRemoved           Verb = "second factor removed"
	VerbRecoveryCodesMade       Verb = "recovery codes made"
	VerbRecoveryCodeUsed        Verb = "recovery code used"
	VerbIdentityAdded           Verb = "provider connected"
	VerbIdentityRemoved         Verb = "provider disconnected"
	VerbSignInRulesChanged      Verb = "sign-in rules changed"
	VerbUserAdded               Verb = "user added"
	VerbRoleChanged             Verb = "role changed"
	VerbUserDisabled            Verb = "user disabled"
	VerbRoleChangedUserDisabled Verb = "role changed, user disabled" // both in one request
	VerbRoleChangedUserEnabled  Verb = "role changed, user enabled"
	VerbUserEnabled             Verb = "user enabled"
	VerbRightGranted            Verb = "right granted"
	VerbRightTaken              Verb = "right taken"
	VerbSettingsChanged         Verb = "settings changed"
	VerbGateChanged             Verb = "publish gate changed"
	VerbTokenAdded              Verb = "token added"
	VerbTokenRenewed            Verb = "token renewed"
	VerbTokenRevoked            Verb = "token revoked"
	VerbMapped                  Verb = "mapped"
	VerbScaleChanged            Verb = "scale changed"
	VerbScaleAdded              Verb = "scale added"
	VerbReviewsImportBegun      Verb = "reviews import begun"
	VerbFeedAdded               Verb = "feed added"
	VerbFeedChanged             Verb = "feed changed"
	VerbFeedPaused              Verb = "feed paused"
	VerbFeedResumed             Verb = "feed resumed"
	VerbFeedRemoved             Verb = "feed removed"
	VerbViewShared              Verb = "view shared"
	VerbViewUnshared            Verb = "view unshared"
	VerbViewChanged             Verb = "view changed"
	VerbViewRemoved             Verb = "view removed"
	VerbViewRestored            Verb = "view restored"
	VerbSpeakerMerged           Verb = "speaker merged"
	VerbSpeakerUnmerged         Verb = "speaker unmerged"
	VerbFieldSet                Verb = "field set"
	VerbFieldEmptied            Verb = "field emptied"
	VerbFieldAdded              Verb = "field added"
	VerbFieldChanged            Verb = "field changed"
	VerbFieldRemoved            Verb = "field removed"
	VerbFieldRestored           Verb = "field restored"
	VerbRestored                Verb = "restored"
)

// verbs is the one table of what a verb means: the sentence that a history tells it in,
// %k standing for a detail; whether the claim may contradict something else than before,
// since its wording or its ruling changed; whether a change of a cluster can be undone; whether
// the publish gate was asked; whether pages that are open are told of it at once; and whether
// the owner of an account is told of it by mail, as of what lets people in.
var verbs = map[Verb]struct {
	says     string
	bears    bool
	undoable bool
	gated    bool
	told     bool
	mailed   bool
}{
	VerbOpened:                  {says: "opened the case", told: true, bears: true},
	VerbReworded:                {says: "changed the claim", told: true, bears: true},
	VerbAssigned:                {says: "assigned it to %assignee", told: true},
	VerbReleased:                {says: "gave it back to everybody", told: true},
	VerbPlanned:                 {says: "set priority %priority", told: true},
	VerbSourceAdded:             {says: "added the source “%title”", told: true},
	VerbSourceChanged:           {says: "changed the source “%title”", told: true},
	VerbSourceRemoved:           {says: "removed the source “%title”", told: true},
	VerbSourceRestored:          {says: "restored the source “%title”", told: true},
	VerbNoteAdded:               {says: "wrote a note", told: true},
	VerbNoteChanged:             {says: "changed a note", told: true},
	VerbNoteResolved:            {says: "resolved a note", told: true},
	VerbNoteReopened:            {says: "reopened a note", told: true},
	VerbProposed:                {says: "proposed the verdict “%rating”", told: true, bears: true, gated: true},
	VerbWithdrawn:               {says: "withdrew the proposal", told: true, bears: true},
	VerbSentBack:                {says: "sent it back: %reason", told: true, bears: true},
	VerbApproved:                {says: "approved the verdict", told: true, bears: true, gated: true},
	VerbPublished:               {says: "published the verdict “%rating”", told: true, bears: true, gated: true},
	VerbChangesApproved:         {says: "let readers see what was changed since (%changes), edition %edition", told: true},
	VerbChangesKeptOut:          {says: "kept from readers what was changed since (%changes)", told: true},
	VerbRetracted:               {says: "retracted the verdict: %reason", told: true, bears: true},
	VerbRetractionConfirmed:     {says: "confirmed the retraction", told: true},
	VerbCorrectionBegun:         {says: "began a %kind of the published verdict: %said", told: true},
	VerbCorrectionChanged:       {says: "changed the %kind that is being written", told: true},
	VerbCorrectionProposed:      {says: "proposed the %kind, with the verdict “%rating”", told: true, gated: true},
	VerbCorrectionWithdrawn:     {says: "withdrew the %kind", told: true},
	VerbCorrectionSentBack:      {says: "sent the %kind back: %reason", told: true},
	VerbCorrectionDropped:       {says: "dropped the %kind: %reason", told: true},
	VerbCorrectionPublished:     {says: "approved the %kind, and readers see it: %said", told: true, bears: true, gated: true},
	VerbPanelConvened:           {says: "put it before a panel of %seats, of which %carry must agree"},
	VerbPanelSeated:             {says: "gave the panel’s seats to %members"},
	VerbVoted:                   {says: "voted in round %round", gated: true},
	VerbVoteChanged:             {says: "changed their vote in round %round", gated: true},
	VerbPanelDisagreed:          {says: "completed the panel, which does not agree: %votes"},
	VerbSecondRound:             {says: "began the panel’s second round"},
	VerbPanelTied:               {says: "completed the panel’s second round, which decided nothing: %votes"},
	VerbPanelCarried:            {says: "completed the panel, which carried “%rating”: %votes", bears: true},
	VerbTieDecided:              {says: "decided the panel’s tie for “%rating”: %reason", bears: true},
	VerbPanelOverridden:         {says: "overrode the panel for “%rating”: %reason", bears: true},
	VerbPanelRuleAdded:          {says: "has verdicts of the %kind “%key” decided by a panel of %seats, of which %carry must agree"},
	VerbPanelRuleChanged:        {says: "changed the panel for the %kind “%key”: %carry of %seats must agree"},
	VerbPanelRuleRemoved:        {says: "no longer has a panel decide verdicts of the %kind “%key”"},
	VerbDismissed:               {says: "dismissed it as %reason", told: true, bears: true},
	VerbUndismissed:             {says: "brought it back", told: true, bears: true},
	VerbTakenBack:               {says: "took back what was done to several cases at once (%did)", told: true, bears: true},
	VerbAccepted:                {says: "accepted the candidate", told: true},
	VerbUndone:                  {says: "undid the decision about the candidate", told: true},
	VerbNamed:                   {says: "chose a name for words of the candidate’s wording"},
	VerbUnnamed:                 {says: "took back a name in the candidate’s wording"},
	VerbJoined:                  {says: "said that words in another article are this claim", told: true},
	VerbAppearanceAdded:         {says: "added where it stands in “%headline”", told: true, bears: true},
	VerbAppearanceRemoved:       {says: "took off where it stands in “%headline”", told: true, bears: true},
	VerbToldApart:               {says: "said that it is not the same as another claim"},
	VerbNoLongerApart:           {says: "took back that it is not the same as another claim"},
	VerbJoinedCluster:           {says: "put it into the cluster “%name”"},
	VerbLeftCluster:             {says: "took it out of the cluster “%name”"},
	VerbMerged:                  {says: "merged it into another claim", told: true, bears: true},
	VerbUnmerged:                {says: "made it a claim of its own again", told: true, bears: true},
	VerbTookIn:                  {says: "merged another claim into it", told: true, bears: true},
	VerbGaveBack:                {says: "made a claim that was merged into it one of its own again", told: true, bears: true},
	VerbReused:                  {says: "began with an earlier verdict, “%rating”, revision %revision: %reason", told: true},
	VerbGrouped:                 {says: "confirmed that claims say the same", undoable: true},
	VerbSplit:                   {says: "took claims out", undoable: true},
	VerbClustersMerged:          {says: "merged “%from_name” into it", undoable: true},
	VerbRenamed:                 {says: "renamed it from “%before” to “%name”", undoable: true},
	VerbGroupingUndone:          {says: "undid a change"},
	VerbImported:                {says: "imported the article"},
	VerbCorrected:               {says: "corrected what is known of the article"},
	VerbLaterText:               {says: "brought in a later text of the article"},
	VerbPassageTaken:            {says: "took a passage of the page into the text"},
	VerbModelAsked:              {says: "had the model %model propose claims: %added new, %merged found already, %refused refused"},
	VerbRedacted:                {says: "took the text down: %reason"},
	VerbTakenDown:               {says: "took words down: %reason"},
	VerbContradictionFound:      {says: "found a contradiction (%rule)"},
	VerbContradictionGone:       {says: "closed a contradiction (%rule): %reason"},
	VerbContradictionResolved:   {says: "decided about a contradiction (%rule): %as"},
	VerbContradictionReopened:   {says: "took an answer about a contradiction (%rule) back"},
	VerbFactCheckLinked:         {says: "linked the fact-check by %publisher"},
	VerbFactCheckSetApart:       {says: "set the fact-check by %publisher apart"},
	VerbFactCheckLinkTakenBack:  {says: "took back what was said of the fact-check by %publisher"},
	VerbLinkMade:                {says: "made a sign-in link"},
	VerbPasswordChanged:         {says: "changed the password", mailed: true},
	VerbFactorAdded:             {says: "set up a second factor (%kind)", mailed: true},
	VerbFactorRemoved:           {says: "removed a second factor (%kind)", mailed: true},
	VerbRecoveryCodesMade:       {says: "made new recovery codes", mailed: true},
	VerbRecoveryCodeUsed:        {says: "signed in with a recovery code", mailed: true},
	VerbIdentityAdded:           {says: "may sign in by the provider %issuer", mailed: true},
	VerbIdentityRemoved:         {says: "no longer signs in by the provider %issuer", mailed: true},
	VerbSignInRulesChanged:      {says: "changed who needs a second factor"},
	VerbUserAdded:               {says: "added the user"},
	VerbRoleChanged:             {says: "changed the role"},
	VerbUserDisabled:            {says: "shut the account"},
	VerbRoleChangedUserDisabled: {says: "changed the role and shut the account"},
	VerbRoleChangedUserEnabled:  {says: "changed the role and opened the account again"},
	VerbUserEnabled:             {says: "opened the account again"},
	VerbRightGranted:            {says: "granted the right %right"},
	VerbRightTaken:              {says: "took the right %right back"},
	VerbSettingsChanged:         {says: "changed the settings"},
	VerbGateChanged:             {says: "changed how strict the publish gate is"},
	VerbTokenAdded:              {says: "made the token “%name”"},
	VerbTokenRenewed:            {says: "renewed the token “%name”"},
	VerbTokenRevoked:            {says: "revoked the token “%name”"},
	VerbMapped:                  {says: "said what the label “%label” means"},
	VerbScaleChanged:            {says: "made the next version of the scale “%name”"},
	VerbScaleAdded:              {says: "made the scale “%name”"},
	VerbReviewsImportBegun:      {says: "began to import fact-checks from %source"},
	VerbFeedAdded:               {says: "began to follow fact-checks at %url"},
	VerbFeedChanged:             {says: "changed how fact-checks at %url are followed"},
	VerbFeedPaused:              {says: "paused following fact-checks at %url"},
	VerbFeedResumed:             {says: "went on following fact-checks at %url"},
	VerbFeedRemoved:             {says: "no longer follows fact-checks at %url"},
	VerbViewShared:              {says: "shared the view “%name”"},
	VerbViewUnshared:            {says: "no longer shares the view “%name”"},
	VerbViewChanged:             {says: "changed the shared view “%name”"},
	VerbViewRemoved:             {says: "removed the shared view “%name”"},
	VerbViewRestored:            {says: "brought back the shared view “%name”"},
	VerbSpeakerMerged:           {says: "said that the speaker “%name” is “%into_name”"},
	VerbSpeakerUnmerged:         {says: "took back that the speaker “%name” is “%into_name”"},
	VerbFieldSet:                {says: "set %name to “%is”", told: true},
	VerbFieldEmptied:            {says: "emptied %name", told: true},
	VerbFieldAdded:              {says: "added the field “%name” to cases"},
	VerbFieldChanged:            {says: "changed the field “%name” of cases"},
	VerbFieldRemoved:            {says: "removed the field “%name” from cases"},
	VerbFieldRestored:           {says: "brought back the field “%name” of cases"},
	VerbRestored:                {says: "restored the desk from the backup of %backup"},
}

// Verbs are all verbs, in alphabetical order.
func Verbs() []Verb { return slices.Sorted(maps.Keys(verbs)) }

// Known says whether the verb is in the table.
func (v Verb) Known() bool { _, ok := verbs[v]; return ok }

// Says is the sentence that a history tells the verb in, %k standing for a detail; the
// verb itself when it is none of ours.
func (v Verb) Says() string {
	if x, ok := verbs[v]; ok {
		return x.says
	}
	return string(v)
}

// Bears says whether a claim may contradict something else after it than before.
func (v Verb) Bears() bool { return verbs[v].bears }

// Gated says whether the publish gate was asked, which must still hold when it is saved.
func (v Verb) Gated() bool { return verbs[v].gated }

// Undoable says whether Grouping.Undo can take it back.
func (v Verb) Undoable() bool { return verbs[v].undoable }

// Told says whether the desk's open pages are told that it happened, and by whom: never of
// what is not to be known yet, as a vote before its panel is complete.
func (v Verb) Told() bool { return verbs[v].told }

// Mailed says whether the owner of the account that it happened to is told by mail.
func (v Verb) Mailed() bool { return verbs[v].mailed }
