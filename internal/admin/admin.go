package admin

import (
	"net/http"
	"time"

	"factdesk/internal/ingest"
	"factdesk/internal/live"
	"factdesk/internal/provider"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// What forms may send, in bytes. An import's form is far above what an
// article may have, so that a file that is too large is answered beside all else that was
// typed; it lies on the disk. A checked text may be three times too long for the same
// reason.
const (
	maxImport = 64 << 20
	maxCheck  = 4 << 20
	maxSignIn = 16 << 10 // whoever asks
)

// Desk is the pages with what they need.
type Desk struct {
	DB       *store.DB
	Now      func() time.Time
	Importer *ingest.Importer   // one that reaches public addresses only if nil
	Provider *provider.Provider // that people may sign in by; none if nil

	feed *live.Feed
	web  *web.Server // for its cookie and its address; Mount sets it
}

// Mount adds the pages to a server that has a database and a clock.
func Mount(s *web.Server, im *ingest.Importer) {
	(&Desk{DB: s.DB, Now: s.Now, Importer: im}).Mount(s)
}

// Mount adds the pages to a server, and how their errors look.
func (d *Desk) Mount(s *web.Server) {
	d.web, d.feed = s, live.New(d.DB)
	if d.Importer == nil {
		d.Importer = &ingest.Importer{DB: d.DB}
	}
	if d.Provider == nil {
		d.Provider = &provider.Provider{}
	}
	for _, prefix := range []string{"/desk", "/signin", "/signout", "/link/", "/mail/"} {
		s.Face(web.Face{Prefix: prefix, Error: d.showError})
	}
	for _, r := range d.Routes() {
		s.Mount(d.once(r))
	}
}

// Routes are all pages of the desk and who may call them. What a role may do to a
// case in its state is asked once more where it is done, in review.
func (d *Desk) Routes() []web.Route {
	get, post := http.MethodGet, http.MethodPost
	return []web.Route{
		{Method: get, Path: static.Prefix() + "*path", Action: web.Static, Handler: serveStatic},
		{Method: post, Path: "/desk/open", Action: review.ReadDesk, Handler: d.look},
		{Method: get, Path: "/desk/live", Action: review.ReadDesk, Listens: true, Handler: d.live},
		{Method: get, Path: "/desk", Action: review.ReadDesk, Handler: d.home},

		{Method: get, Path: "/signin", Action: web.Public, Handler: d.signInPage},
		{Method: post, Path: "/signin", Action: web.Public, MaxBody: maxSignIn, Handler: d.signIn},
		{Method: get, Path: "/signin/forgotten", Action: web.Public, Handler: d.forgotten},
		{Method: post, Path: "/signin/forgotten", Action: web.Public, MaxBody: maxSignIn, Handler: d.askForLink},
		{Method: get, Path: "/signin/second", Action: web.Public, Handler: d.stepping(d.secondPage)},
		{Method: post, Path: "/signin/second", Action: web.Public, MaxBody: maxSignIn, Handler: d.stepping(d.giveCode)},
		{Method: get, Path: "/signin/second/app", Action: web.Public, Handler: d.stepping(d.stepApp)},
		{Method: post, Path: "/signin/second/app", Action: web.Public, MaxBody: maxSignIn, Handler: d.stepping(d.beginStepApp)},
		{Method: post, Path: "/signin/second/app/confirm", Action: web.Public, MaxBody: maxSignIn, Handler: d.stepping(d.confirmStepApp)},
		{Method: get, Path: "/signin/second/passkey", Action: web.Public, Handler: d.stepping(d.stepPasskey)},
		{Method: post, Path: "/signin/second/passkey", Action: web.Public, MaxBody: maxSignIn, Handler: d.stepping(d.askPasskey)},
		{Method: post, Path: "/signin/second/passkey/finish", Action: web.Public, MaxBody: maxSignIn, Handler: d.stepping(d.finishPasskey)},
		{Method: get, Path: "/signin/second/passkey/finish", Action: web.Public, Handler: leadsTo("/signin/second")},
		{Method: get, Path: "/signin/second/app/confirm", Action: web.Public, Handler: leadsTo("/signin/second")},
		{Method: get, Path: "/signin/provider", Action: web.Public, Counted: true, Handler: d.toProvider},
		{Method: get, Path: providerBack, Action: web.Public, Handler: d.fromProvider},
		{Method: get, Path: "/signin/provider/out", Action: web.Public, Counted: true, Handler: d.outOfProvider},
		{Method: post, Path: "/signout", Action: web.Public, MaxBody: maxSignIn, Handler: d.signOut},
		{Method: get, Path: "/link/:secret", Action: web.Public, Handler: d.openLink},
		{Method: post, Path: "/link/:secret", Action: web.Public, MaxBody: maxSignIn, Handler: d.spendLink},
		{Method: get, Path: "/mail/stop/:token", Action: web.Public, Handler: d.askToStop},
		{Method: post, Path: "/mail/stop/:token", Action: web.Public, MaxBody: maxSignIn, Handler: d.stopMail},

		{Method: get, Path: "/desk/account", Action: web.SignedIn, Handler: d.account},
		{Method: get, Path: "/desk/account/:form", Action: web.SignedIn, Handler: leadsTo("/desk/account")},
		{Method: post, Path: "/desk/account/name", Action: web.SignedIn, Handler: d.rename},
		{Method: post, Path: "/desk/account/mail", Action: web.SignedIn, Handler: d.saveMailing},
		{Method: post, Path: "/desk/account/password", Action: web.SignedIn, Handler: d.changePassword},
		{Method: post, Path: "/desk/account/sessions/:id/end", Action: web.SignedIn, Handler: d.endSession},
		{Method: post, Path: "/desk/account/sessions/end-others", Action: web.SignedIn, Handler: d.endOtherSessions},
		{Method: get, Path: "/desk/account/factors/app", Action: web.SignedIn, Handler: d.appPage},
		{Method: post, Path: "/desk/account/factors/app", Action: web.SignedIn, Handler: d.beginApp},
		{Method: post, Path: "/desk/account/factors/app/confirm", Action: web.SignedIn, Handler: d.confirmApp},
		{Method: get, Path: "/desk/account/factors/passkey", Action: web.SignedIn, Handler: d.passkeyPage},
		{Method: post, Path: "/desk/account/factors/passkey", Action: web.SignedIn, Handler: d.beginPasskey},
		{Method: post, Path: "/desk/account/factors/passkey/confirm", Action: web.SignedIn, Handler: d.confirmPasskey},
		{Method: post, Path: "/desk/account/factors/:id/name", Action: web.SignedIn, Handler: d.renameFactor},
		{Method: post, Path: "/desk/account/factors/:id/remove", Action: web.SignedIn, Handler: d.removeFactor},
		{Method: post, Path: "/desk/account/recovery", Action: web.SignedIn, Handler: d.newRecoveryCodes},
		{Method: get, Path: "/desk/account/factors/:id/*form", Action: web.SignedIn, Handler: leadsTo("/desk/account")},
		{Method: post, Path: "/desk/account/provider", Action: web.SignedIn, Handler: d.connectProvider},
		{Method: post, Path: "/desk/account/provider/:id/remove", Action: web.SignedIn, Handler: d.disconnectProvider},
		{Method: get, Path: "/desk/account/provider/:id/*form", Action: web.SignedIn, Handler: leadsTo("/desk/account")},
		{Method: post, Path: "/desk/account/tokens", Action: web.SignedIn, Handler: d.addToken},

		{Method: get, Path: "/desk/import", Action: review.Import, Handler: d.importPage},
		{Method: post, Path: "/desk/import", Action: review.Import, MaxBody: maxImport, Holds: web.ImportHolds, Works: true, Handler: d.doImport},
		{Method: get, Path: "/desk/import/jobs/:id", Action: review.Import, Holds: web.ImportHolds, Handler: d.importJob},
		{Method: post, Path: "/desk/import/jobs/:id/retry", Action: review.Import, Handler: d.retryImport},
		{Method: post, Path: "/desk/import/jobs/:id/cancel", Action: review.Import, Handler: d.cancelImport},
		{Method: get, Path: "/desk/import/articles/:id", Action: review.Import, Handler: d.importResult},
		{Method: post, Path: "/desk/import/articles/:id", Action: review.Import, Handler: d.correctArticle},

		{Method: get, Path: "/desk/receive", Action: web.Public, Handler: d.receive},
		{Method: get, Path: "/desk/send", Action: review.Import, Handler: d.sendPage},
		{Method: post, Path: "/desk/send", Action: review.Import, MaxBody: maxSent, Holds: web.ImportHolds, Works: true, Handler: d.importSent},
		{Method: get, Path: "/desk/send/extension.zip", Action: review.Import, Handler: d.extension},

		{Method: get, Path: "/desk/check", Action: review.ReadDesk, Handler: d.checkPage},
		{Method: post, Path: "/desk/check", Action: review.ReadDesk, MaxBody: maxCheck, Holds: web.CheckHolds, Works: true, Handler: d.checkText},
		{Method: post, Path: "/desk/check/document", Action: review.ReadDesk, MaxBody: maxImport, Holds: web.CheckHolds + 4*ingest.MaxBytes, Works: true, Handler: d.checkDocument},

		{Method: get, Path: "/desk/exports", Action: review.ExportDesk, Handler: d.exportPage},
		{Method: get, Path: "/desk/exports/download", Action: review.ExportDesk, Holds: web.ExportHolds, Handler: d.download},

		{Method: get, Path: "/desk/statistics", Action: review.ReadDesk, Handler: d.statistics},
		{Method: get, Path: "/desk/search", Action: review.ReadDesk, Handler: d.search},

		{Method: get, Path: fieldsPath, Action: review.ReadDesk, Handler: d.fields},
		{Method: post, Path: fieldsPath, Action: review.ManageFields, Handler: d.addField},
		{Method: post, Path: fieldsPath + "/:id", Action: review.ManageFields, Handler: d.editField},
		{Method: post, Path: fieldsPath + "/:id/remove", Action: review.ManageFields, Handler: d.removeField},
		{Method: post, Path: fieldsPath + "/:id/restore", Action: review.ManageFields, Handler: d.restoreField},
		{Method: get, Path: fieldsPath + "/:id", Action: review.ReadDesk, Handler: leadsTo(fieldsPath)},
		{Method: post, Path: "/desk/cases/:id/fields", Action: review.SetFields, Handler: d.changing(change{form: "fields", at: "fields", said: "Saved.", make: setFields})},
		{Method: get, Path: speakersPath, Action: review.ReadDesk, Handler: d.speakers},
		{Method: get, Path: speakersPath + "/:id", Action: review.ReadDesk, Handler: d.speaker},
		{Method: post, Path: speakersPath + "/:id/merge", Action: review.MergeSpeakers, Handler: d.mergeSpeaker},
		{Method: post, Path: speakersPath + "/:id/unmerge", Action: review.MergeSpeakers, Handler: d.unmergeSpeaker},
		{Method: get, Path: speakersPath + "/:id/:form", Action: review.ReadDesk, Handler: toSpeaker},
		{Method: get, Path: viewsPath, Action: review.ReadDesk, Handler: d.views},
		{Method: post, Path: viewsPath, Action: review.KeepViews, Handler: d.addView},
		{Method: post, Path: viewsPath + "/:id", Action: review.KeepViews, Handler: d.editView},
		{Method: post, Path: viewsPath + "/:id/remove", Action: review.KeepViews, Handler: d.removeView},
		{Method: post, Path: viewsPath + "/:id/restore", Action: review.KeepViews, Handler: d.restoreView},
		{Method: get, Path: viewsPath + "/:id", Action: review.ReadDesk, Handler: leadsTo(viewsPath)},
		{Method: get, Path: noticesPath, Action: review.ReadDesk, Handler: d.notices},
		{Method: post, Path: noticesPath + "/read", Action: review.ReadDesk, Handler: d.readNotices},
		{Method: post, Path: noticesPath + "/:id/open", Action: review.ReadDesk, Handler: d.openNotice},
		{Method: post, Path: noticesPath + "/:id/read", Action: review.ReadDesk, Handler: d.readNotice},
		{Method: get, Path: noticesPath + "/*form", Action: review.ReadDesk, Handler: leadsTo(noticesPath)},

		{Method: get, Path: "/desk/settings", Action: review.ManageOrg, Handler: d.settings},
		{Method: post, Path: "/desk/settings", Action: review.ManageOrg, Handler: d.saveSettings},
		{Method: get, Path: "/desk/guide", Action: review.ReadDesk, Handler: d.guide},
		{Method: get, Path: "/desk/guide/*picture", Action: review.ReadDesk, Handler: d.guidePicture},
		{Method: get, Path: "/desk/gate", Action: review.ReadDesk, Handler: d.gatePolicy},
		{Method: post, Path: "/desk/gate", Action: review.ManageGate, Handler: d.saveGate},
		{Method: post, Path: "/desk/settings/second-factor", Action: review.ManageOrg, Handler: d.requireSecond},
		{Method: get, Path: "/desk/settings/second-factor", Action: review.ManageOrg, Handler: leadsTo("/desk/settings")},
		{Method: get, Path: "/desk/people", Action: review.ManagePeople, Handler: d.people},
		{Method: post, Path: "/desk/people", Action: review.ManagePeople, Handler: d.invite},
		{Method: post, Path: "/desk/people/:id/role", Action: review.ManagePeople, Handler: d.setRole},
		{Method: post, Path: "/desk/people/:id/rights", Action: review.ManagePeople, Handler: d.setRights},
		{Method: post, Path: "/desk/people/:id/disable", Action: review.ManagePeople, Handler: d.disable},
		{Method: post, Path: "/desk/people/:id/enable", Action: review.ManagePeople, Handler: d.enable},
		{Method: post, Path: "/desk/people/:id/link", Action: review.ManagePeople, Handler: d.newLink},
		{Method: post, Path: "/desk/people/:id/factors/remove", Action: review.ManagePeople, Handler: d.removeFactors},
		{Method: post, Path: "/desk/people/mail/:id/discard", Action: review.ManagePeople, Handler: d.discard},
		{Method: post, Path: "/desk/people/mail/:id/resend", Action: review.ManagePeople, Handler: d.resend},
		{Method: get, Path: "/desk/people/:id/*form", Action: review.ManagePeople, Handler: leadsTo("/desk/people")},
		{Method: get, Path: "/desk/scales", Action: review.ReadDesk, Handler: d.scales},
		{Method: get, Path: "/desk/scales/:key", Action: review.ReadDesk, Handler: d.scale},
		{Method: get, Path: "/desk/scales/:key/edit", Action: review.ManageScales, Handler: d.scaleForm},
		{Method: post, Path: "/desk/scales/:key/edit", Action: review.ManageScales, Handler: d.saveScale},
		{Method: post, Path: "/desk/scales/:key/use", Action: review.ManageOrg, Handler: d.useScale},
		{Method: get, Path: "/desk/new-scale", Action: review.ManageScales, Handler: d.scaleForm},
		{Method: post, Path: "/desk/new-scale", Action: review.ManageScales, Handler: d.saveScale},
		{Method: get, Path: "/desk/tokens", Action: review.ManageTokens, Handler: d.allTokens},
		{Method: post, Path: "/desk/account/tokens/:id/renew", Action: web.SignedIn, Handler: d.renewToken},
		{Method: post, Path: "/desk/tokens/:id/revoke", Action: web.SignedIn, Handler: d.revokeToken},

		{Method: get, Path: "/desk/triage", Action: review.ReadDesk, Handler: d.triage},
		{Method: post, Path: "/desk/triage/decide", Action: review.TriageAction, Handler: d.decide},
		{Method: post, Path: "/desk/triage/undo", Action: review.TriageAction, Handler: d.undo},

		{Method: get, Path: "/desk/articles", Action: review.ReadDesk, Handler: d.articles},
		{Method: get, Path: "/desk/articles/:id", Action: review.ReadDesk, Handler: d.article},
		{Method: post, Path: "/desk/articles/:id", Action: review.Import, Handler: d.amendArticle},
		{Method: post, Path: "/desk/articles/:id/claims", Action: review.TriageAction, Handler: d.claimByHand},
		{Method: post, Path: "/desk/articles/:id/passages", Action: review.Import, Handler: d.takeIn},
		{Method: post, Path: "/desk/articles/:id/said", Action: review.Import, Handler: d.takeSaid},
		{Method: post, Path: "/desk/articles/:id/redact", Action: review.Redact, Handler: d.redact},

		{Method: get, Path: "/desk/takedowns", Action: review.Redact, Handler: d.takeDowns},
		{Method: post, Path: "/desk/takedowns", Action: review.Redact, Handler: d.takeDown},

		{Method: get, Path: "/desk/fact-checks", Action: review.ReadDesk, Handler: d.factChecks},
		{Method: get, Path: "/desk/fact-checks/import", Action: review.Import, Handler: d.factChecksImport},
		{Method: post, Path: "/desk/fact-checks/import", Action: review.Import, MaxBody: maxFactChecks, Handler: d.importFactChecks},
		{Method: get, Path: "/desk/fact-checks/imports/:id", Action: review.ReadDesk, Handler: d.factChecksRun},
		{Method: get, Path: "/desk/fact-checks/imports/:id/report", Action: review.ReadDesk, Handler: d.factChecksReport},
		{Method: get, Path: feedsPath, Action: review.ReadDesk, Handler: d.feeds},
		{Method: post, Path: feedsPath, Action: review.FollowFeeds, Handler: d.addFeed},
		{Method: post, Path: feedsPath + "/:id", Action: review.FollowFeeds, Handler: d.editFeed},
		{Method: post, Path: feedsPath + "/:id/ask", Action: review.FollowFeeds, Handler: d.askFeed},
		{Method: post, Path: feedsPath + "/:id/pause", Action: review.FollowFeeds, Handler: d.pauseFeed(true)},
		{Method: post, Path: feedsPath + "/:id/resume", Action: review.FollowFeeds, Handler: d.pauseFeed(false)},
		{Method: post, Path: feedsPath + "/:id/remove", Action: review.FollowFeeds, Handler: d.removeFeed},
		{Method: get, Path: "/desk/fact-checks/labels", Action: review.ReadDesk, Handler: d.labels},
		{Method: post, Path: "/desk/fact-checks/labels/:id", Action: review.MapLabels, Handler: d.mapLabel},
		{Method: get, Path: "/desk/fact-checks/:id", Action: review.ReadDesk, Handler: d.factCheck},

		{Method: get, Path: "/desk/cases", Action: review.ReadDesk, Handler: d.cases},
		{Method: post, Path: "/desk/cases/bulk", Action: review.Assign, Handler: d.bulkCases},
		{Method: post, Path: "/desk/cases/bulk/:id/undo", Action: review.Assign, Handler: d.undoCases},
		{Method: get, Path: "/desk/cases/:id", Action: review.ReadDesk, Handler: d.showCase},
		{Method: post, Path: "/desk/cases/:id/claim", Action: review.EditClaim, Handler: d.changing(change{form: "claim", at: "claim", said: "Claim saved.", make: reword})},
		{Method: post, Path: "/desk/cases/:id/plan", Action: review.Assign, Handler: d.changing(change{form: "plan", at: "moves", said: "Plan saved.", make: plan})},
		{Method: post, Path: "/desk/cases/:id/assign", Action: review.Assign, Handler: d.assign},
		{Method: post, Path: "/desk/cases/:id/release", Action: review.Release, Handler: d.changing(change{form: "move", at: "moves", said: "Given back: the case is open to everybody.", make: release})},
		{Method: post, Path: "/desk/cases/:id/dismiss", Action: review.Dismiss, Handler: d.dismissCase},
		{Method: post, Path: "/desk/cases/:id/undismiss", Action: review.Undismiss, Handler: d.changing(change{form: "move", at: "moves", said: "The case is back.", make: undismiss})},
		{Method: post, Path: "/desk/sources/cite", Action: review.AddEvidence, Holds: web.ImportHolds, Works: true, Handler: d.cite},
		{Method: post, Path: "/desk/cases/:id/sources", Action: review.AddEvidence, Handler: d.changing(change{form: "source", at: "sources", said: "Source added.", make: addSource})},
		{Method: post, Path: "/desk/cases/:id/sources/:part", Action: review.AddEvidence, Handler: d.changing(change{form: "source", at: "sources", said: "Source saved.", make: editSource})},
		{Method: post, Path: "/desk/cases/:id/sources/:part/remove", Action: review.AddEvidence, Handler: d.changing(change{form: "source", at: "sources", said: "Source removed. It stays below, to be restored.", make: removeSource})},
		{Method: post, Path: "/desk/cases/:id/sources/:part/restore", Action: review.AddEvidence, Handler: d.changing(change{form: "source", at: "sources", said: "Source restored.", make: restoreSource})},
		{Method: post, Path: "/desk/cases/:id/notes", Action: review.WriteNote, Handler: d.changing(change{form: "note", at: "notes", free: true, said: "Note written.", make: addNote})},
		{Method: post, Path: "/desk/cases/:id/notes/:part/answer", Action: review.WriteNote, Handler: d.changing(change{form: "reply", at: "notes", free: true, said: "Answered.", make: answerNote})},
		{Method: post, Path: "/desk/cases/:id/notes/:part", Action: review.WriteNote, Handler: d.changing(change{form: "note", at: "notes", free: true, said: "Note changed.", make: editNote})},
		{Method: post, Path: "/desk/cases/:id/notes/:part/resolve", Action: review.WriteNote, Handler: d.changing(change{form: "note", at: "notes", free: true, said: "Note marked.", make: resolveNote})},
		{Method: post, Path: "/desk/cases/:id/fact-checks/:part", Action: review.AddEvidence, Handler: d.linkFactCheck},
		{Method: post, Path: "/desk/cases/:id/propose", Action: review.Propose, Handler: d.propose},
		{Method: post, Path: "/desk/cases/:id/withdraw", Action: review.Withdraw, Handler: d.changing(change{form: "move", at: "verdict", said: "Withdrawn: it is yours to work on again.", make: withdraw})},
		{Method: post, Path: "/desk/cases/:id/sendback", Action: review.SendBack, Handler: d.changing(change{form: "sendback", at: "moves", said: "Sent back.", make: sendBack})},
		{Method: post, Path: "/desk/cases/:id/approve", Action: review.Approve, Handler: d.approve},
		{Method: post, Path: "/desk/cases/:id/publish", Action: review.Publish, Handler: d.publish},
		{Method: post, Path: "/desk/cases/:id/changes/approve", Action: review.ApproveChanges, Handler: d.settleChanges(false)},
		{Method: post, Path: "/desk/cases/:id/changes/keep-out", Action: review.ApproveChanges, Handler: d.settleChanges(true)},
		{Method: post, Path: "/desk/cases/:id/retract", Action: review.Retract, Handler: d.changing(change{form: "retract", at: "moves", said: "Retracted. The public page says so.", make: retract})},
		{Method: post, Path: "/desk/cases/:id/retraction/confirm", Action: review.ConfirmRetraction, Handler: d.changing(change{form: "move", at: "moves", said: "Confirmed.", make: confirmRetraction})},
		{Method: get, Path: "/desk/cases/:id/correction", Action: review.ReadDesk, Handler: d.aboutCase("correction", View{Title: "Correction", Nav: "cases"})},
		{Method: get, Path: "/desk/cases/:id/correction/page", Action: review.ReadDesk, Handler: d.correctionPage},
		{Method: post, Path: "/desk/cases/:id/corrections", Action: review.BeginCorrection, Handler: d.correctingForm("begin", "Begun. Readers see nothing of it until somebody else approves it.", beginCorrection)},
		{Method: post, Path: "/desk/cases/:id/correction", Action: review.EditCorrection, Handler: d.correctingForm("correction", "Saved.", editCorrection)},
		{Method: post, Path: "/desk/cases/:id/correction/propose", Action: review.ProposeCorrection, Handler: d.proposeCorrection},
		{Method: post, Path: "/desk/cases/:id/correction/withdraw", Action: review.WithdrawCorrection, Handler: d.correctingForm("move", "Withdrawn: it is yours to work on again.", withdrawCorrection)},
		{Method: post, Path: "/desk/cases/:id/correction/sendback", Action: review.SendBackCorrection, Handler: d.correctingForm("correction-back", "Sent back.", sendBackCorrection)},
		{Method: post, Path: "/desk/cases/:id/correction/drop", Action: review.DropCorrection, Handler: d.correctingForm("correction-drop", "Dropped. Readers never saw it.", dropCorrection)},
		{Method: post, Path: "/desk/cases/:id/correction/approve", Action: review.ApproveCorrection, Handler: d.approveCorrection},
		{Method: post, Path: "/desk/cases/:id/panel/seats", Action: review.SeatPanel, Handler: d.seatPanel},
		{Method: post, Path: "/desk/cases/:id/panel/vote", Action: review.CastVote, Handler: d.vote},
		{Method: post, Path: "/desk/cases/:id/panel/discuss", Action: review.Discuss, Handler: d.changing(change{form: "discuss", at: "panel", free: true, said: "Written.", make: discussPanel})},
		{Method: post, Path: "/desk/cases/:id/panel/second-round", Action: review.SecondRound, Handler: d.changing(change{form: "move", at: "panel", free: true, said: "The second round is open.", make: secondRound})},
		{Method: post, Path: "/desk/cases/:id/panel/decide", Action: review.DecideTie, Handler: d.judging("tie", "Decided.", breakTie)},
		{Method: post, Path: "/desk/cases/:id/panel/override", Action: review.OverridePanel, Handler: d.judging("override", "Overridden.", overridePanel)},
		{Method: get, Path: panelsPath, Action: review.ReadDesk, Handler: d.panels},
		{Method: post, Path: panelsPath, Action: review.ManagePanels, Handler: d.addPanelRule},
		{Method: post, Path: panelsPath + "/:id", Action: review.ManagePanels, Handler: d.editPanelRule},
		{Method: post, Path: panelsPath + "/:id/remove", Action: review.ManagePanels, Handler: d.removePanelRule},
		{Method: get, Path: "/desk/rechecks", Action: review.ReadDesk, Handler: d.rechecks},
		{Method: get, Path: "/desk/cases/:id/preview", Action: review.ReadDesk, Handler: d.aboutCase("preview", View{Title: "Preview", Nav: "signoff"})},
		{Method: get, Path: "/desk/cases/:id/preview/page", Action: review.ReadDesk, Handler: d.previewPage},
		{Method: post, Path: "/desk/cases/:id/same", Action: review.Group, Handler: d.regroup(d.confirmSame)},
		{Method: post, Path: "/desk/cases/:id/split", Action: review.Group, Handler: d.regroup(d.leaveCluster)},
		{Method: post, Path: "/desk/cases/:id/apart", Action: review.Group, Handler: d.regroup(d.tellApart)},
		{Method: post, Path: "/desk/cases/:id/together", Action: review.Group, Handler: d.regroup(d.tellTogether)},
		{Method: post, Path: "/desk/cases/:id/merge", Action: review.Merge, Handler: d.regroup(d.merge)},
		{Method: post, Path: "/desk/cases/:id/unmerge", Action: review.Unmerge, Handler: d.regroup(d.unmerge)},
		{Method: post, Path: "/desk/cases/:id/reuse", Action: review.Propose, Handler: d.regroup(d.reuse)},
		{Method: get, Path: "/desk/clusters", Action: review.ReadDesk, Handler: d.clusters},
		{Method: post, Path: "/desk/clusters", Action: review.Group, Handler: d.confirmCluster},
		{Method: get, Path: "/desk/clusters/:id", Action: review.ReadDesk, Handler: d.cluster},
		{Method: post, Path: "/desk/clusters/:id/rename", Action: review.Group, Handler: d.changeCluster("Renamed.", d.renameCluster)},
		{Method: post, Path: "/desk/clusters/:id/split", Action: review.Group, Handler: d.changeCluster("Taken out.", d.splitCluster)},
		{Method: post, Path: "/desk/clusters/:id/merge", Action: review.Group, Handler: d.changeCluster("Merged: its claims are in the other cluster.", d.mergeCluster)},
		{Method: post, Path: "/desk/clusters/:id/undo", Action: review.Group, Handler: d.undoCluster},
		{Method: get, Path: "/desk/contradictions", Action: review.ReadDesk, Handler: d.contradictions},
		{Method: get, Path: "/desk/contradictions/:id", Action: review.ReadDesk, Handler: d.contradiction},
		{Method: get, Path: "/desk/topics", Action: review.ReadDesk, Handler: d.topicsList},
		{Method: get, Path: "/desk/topics/numbers", Action: review.ReadDesk, Handler: d.topicNumbers},
		{Method: post, Path: "/desk/contradictions/undo", Action: review.Resolve, Handler: d.undoContradiction},
		{Method: post, Path: "/desk/contradictions/:id/resolve", Action: review.Resolve, Handler: d.resolveContradiction},
		{Method: post, Path: "/desk/contradictions/:id/reopen", Action: review.Resolve, Handler: d.reopenContradiction},
		{Method: post, Path: "/desk/signoff/changes", Action: review.ApproveChanges, Handler: d.approveSelected},
		{Method: get, Path: "/desk/signoff", Action: review.ReadDesk, Handler: d.signoff},

		{Method: post, Path: "/desk/drafts", Action: review.ReadDesk, Handler: d.saveDraft},
	}
}

// now is the moment of a change, as exact as the databases keep it.
func (d *Desk) now() time.Time { return d.Now().UTC().Truncate(time.Microsecond) }
