package api

import (
	"net/http"

	"factdesk/internal/web"
	"factdesk/review"
)

// Prefix is where the API lives. A change that breaks clients gets another one.
const Prefix = "/api/v1"

// routes is every operation, with who may call it.
func (a *api) routes() []route {
	read, triage, evidence, note := review.ReadDesk, review.TriageAction, review.AddEvidence, review.WriteNote
	return []route{
		post(a, "/articles", "import-article", review.Import, "Import an article", a.importArticle, created, takes(maxImport), holds(importHolds), works, importAnswers),
		get(a, "/articles", "list-articles", read, "List articles, the newest import first", a.articles),
		get(a, "/articles/{id}", "get-article", read, "Get an article", a.article, conditional),
		patch(a, "/articles/{id}", "correct-article", review.Import, "Correct what was read of an article", a.correctArticle),
		get(a, "/articles/{id}/text", "get-article-text", read, "Get the newest snapshot's canonical text", a.articleText, sends("text/plain; charset=utf-8"), conditional, holds(textHolds)),
		get(a, "/articles/{id}/snapshots", "list-snapshots", read, "List an article's snapshots, the newest first", a.snapshots),
		get(a, "/articles/{id}/candidates", "list-article-candidates", read, "List an article's candidates, the best first", a.articleCandidates),
		post(a, "/articles/{id}/candidates", "pick-candidate", triage, "Pick words of an article by hand: a candidate that is accepted at once, with its claim and case", a.pickCandidate, created),
		get(a, "/snapshots/{id}", "get-snapshot", read, "Get a snapshot's description", a.snapshot, conditional),
		get(a, "/snapshots/{id}/text", "get-snapshot-text", read, "Get a snapshot's canonical text", a.snapshotText, sends("text/plain; charset=utf-8"), conditional, holds(textHolds)),
		get(a, "/snapshots/{id}/raw", "get-snapshot-raw", read, "Get a snapshot's bytes as they were received", a.snapshotRaw, sends("*/*"), conditional, holds(textHolds)),
		post(a, "/snapshots/{id}/redact", "redact-snapshot", review.Redact, "Take a snapshot's text down for a legal reason", a.redact),
		on(a, http.MethodPost, "/takedowns", "take-down", review.Redact, "Take words down that were published by mistake, from every answer and every version; nothing brings them back", a.takeDown, created, keepsNothing),
		on(a, http.MethodPost, "/takedowns/preview", "preview-take-down", review.Redact, "Show what a take-down would take from where", a.lookAtTakeDown, keepsNothing),
		get(a, "/takedowns", "list-take-downs", review.Redact, "List take-downs with their places, the newest first", a.takeDowns),

		get(a, "/candidates", "list-candidates", read, "List candidates, those most worth a check first", a.candidates),
		post(a, "/candidates/bulk", "decide-candidates", triage, "Decide about up to 200 candidates: about all, or none", a.decideCandidates),
		get(a, "/candidates/{id}", "get-candidate", read, "Get a candidate", a.candidate, conditional),
		post(a, "/candidates/{id}/accept", "accept-candidate", triage, "Make a claim with an open case of a candidate", a.acceptCandidate),
		get(a, "/candidates/{id}/near", "list-near-candidate", read, "List claims and other people's fact-checks that a candidate looks like, the likeliest first", a.nearCandidate),
		post(a, "/candidates/{id}/same", "same-candidate", triage, "Say that a candidate is a claim that there is: its words become another appearance", a.sameCandidate),
		post(a, "/candidates/{id}/apart", "tell-candidate-apart", triage, "Say that a candidate is not the same as a claim, which is then no longer suggested", a.apartCandidate),
		post(a, "/candidates/{id}/together", "tell-candidate-together", triage, "Take that back", a.togetherCandidate),
		post(a, "/candidates/{id}/dismiss", "dismiss-candidate", triage, "Dismiss a candidate with a reason", a.dismissCandidate),
		post(a, "/candidates/{id}/undo", "undo-candidate", triage, "Take the decision about a candidate back", a.undoCandidate),

		get(a, "/claims", "list-claims", web.Public, "List claims with their cases, the newest claim first", a.claims),
		post(a, "/claims", "create-claim", triage, "Make a claim by hand of words in a snapshot", a.createClaim, created),
		get(a, "/claims/lookup", "lookup-claims", web.Public, "Find claims by an article's address, a quote, or the hash of a text", a.lookup),
		post(a, "/claims/match", "match-claims", web.Public, "Find claims that may say the same as up to 100 texts, in whatever words", a.match, takes(maxMatchBody), holds(matchHolds), works),
		get(a, "/claims/{id}", "get-claim", web.Public, "Get a claim with its case", a.claim, conditional),
		patch(a, "/claims/{id}", "edit-claim", review.EditClaim, "Change wording, claimant, date, place, topics or tags", a.editClaim),
		get(a, "/claims/{id}/status", "get-claim-status", web.Public, "Get where a claim stands, in a few bytes", a.status, conditional),

		get(a, "/cases/{id}", "get-case", web.Public, "Get a case with all its parts", a.getCase, conditional),
		get(a, "/cases/{id}/events", "list-case-events", read, "List what happened to a case, the newest first", a.caseEvents),
		get(a, "/cases/{id}/gate", "check-gate", read, "Ask the publish gate", a.gate),
		post(a, "/cases/{id}/assign", "assign-case", review.Assign, "Assign a case to oneself, or with `assign_others` to somebody", a.assign),
		post(a, "/cases/{id}/release", "release-case", review.Release, "Give a case back, so that it is nobody's", a.release),
		post(a, "/cases/{id}/plan", "plan-case", review.Assign, "Set priority and due date", a.plan),
		post(a, "/cases/{id}/dismiss", "dismiss-case", review.Dismiss, "Dismiss a case with a reason", a.dismissCase),
		post(a, "/cases/{id}/undismiss", "undismiss-case", review.Undismiss, "Bring a dismissed case back to where it was", a.undismiss),
		post(a, "/cases/{id}/propose", "propose-verdict", review.Propose, "Propose a verdict", a.propose),
		post(a, "/cases/{id}/withdraw", "withdraw-verdict", review.Withdraw, "Take one's own proposal back", a.withdraw),
		post(a, "/cases/{id}/send-back", "send-back-verdict", review.SendBack, "Send a proposal back to its author", a.sendBack),
		post(a, "/cases/{id}/approve", "approve-verdict", review.Approve, "Sign a verdict off that somebody else wrote", a.approve),
		post(a, "/cases/{id}/publish", "publish-verdict", review.Publish, "Publish an approved verdict", a.publish),
		post(a, "/cases/{id}/retract", "retract-verdict", review.Retract, "Take a published verdict back", a.retract),

		get(a, "/cases/{id}/near", "list-near-case", read, "List claims and other people's fact-checks that a case's claim looks like, the likeliest first", a.nearCase),
		post(a, "/cases/{id}/apart", "tell-case-apart", review.Group, "Say that a case's claim is not the same as another, which is then no longer suggested", a.apartCase),
		post(a, "/cases/{id}/together", "tell-case-together", review.Group, "Take that back", a.togetherCase),
		post(a, "/cases/{id}/merge", "merge-case", review.Merge, "Merge a claim that was made twice into the other; its case and page stay", a.mergeCase),
		post(a, "/cases/{id}/unmerge", "unmerge-case", review.Unmerge, "Make a merged claim one of its own again", a.unmergeCase),
		get(a, "/cases/{id}/rulings", "list-rulings", read, "List earlier rulings of the same cluster, speaker or quantity, ours and other people's", a.rulings),
		post(a, "/cases/{id}/reuse", "reuse-verdict", review.Propose, "Begin a proposal with an earlier verdict: copies its sources, proposes nothing", a.reuse),

		get(a, "/clusters", "list-clusters", read, "List clusters of claims that say the same, the newest first", a.clusters),
		post(a, "/clusters", "confirm-cluster", review.Group, "Confirm that claims say the same", a.confirmCluster, created),
		get(a, "/clusters/suggested", "suggest-clusters", read, "Suggest clusters among the newest claims", a.suggestedClusters),
		get(a, "/clusters/{id}", "get-cluster", read, "Get a cluster with its claims", a.cluster),
		patch(a, "/clusters/{id}", "rename-cluster", review.Group, "Give a cluster another name", a.renameCluster),
		post(a, "/clusters/{id}/split", "split-cluster", review.Group, "Take claims out of a cluster", a.splitCluster),
		post(a, "/clusters/{id}/merge", "merge-cluster", review.Group, "Move all claims of a cluster to another", a.mergeCluster),
		get(a, "/clusters/{id}/events", "list-cluster-events", read, "List what happened to a cluster, the newest first", a.clusterEvents),
		post(a, "/clusters/{id}/undo", "undo-cluster", review.Group, "Take one change of a cluster back", a.undoCluster),

		get(a, "/cases/{id}/verdicts", "list-verdicts", read, "List the revisions of a case's verdict, the newest first", a.verdicts),
		get(a, "/cases/{id}/verdicts/{revision}", "get-verdict", read, "Get one revision of a verdict with the evidence it rested on", a.verdict, conditional),
		get(a, "/cases/{id}/evidence", "list-evidence", read, "List a case's sources, the removed ones too", a.evidence),
		post(a, "/cases/{id}/evidence", "add-evidence", evidence, "Add a source", a.addEvidence, created),
		patch(a, "/cases/{id}/evidence/{evidence_id}", "edit-evidence", evidence, "Change a source", a.editEvidence),
		remove(a, "/cases/{id}/evidence/{evidence_id}", "remove-evidence", evidence, "Take a source off a case", a.removeEvidence),
		post(a, "/cases/{id}/evidence/{evidence_id}/restore", "restore-evidence", evidence, "Bring a removed source back", a.restoreEvidence),
		get(a, "/cases/{id}/notes", "list-notes", read, "List a case's notes, the oldest first", a.notes),
		post(a, "/cases/{id}/notes", "add-note", note, "Add an internal note", a.addNote, created),
		patch(a, "/cases/{id}/notes/{note_id}", "edit-note", note, "Change one's own note", a.editNote),
		post(a, "/cases/{id}/notes/{note_id}/resolve", "resolve-note", note, "Mark a note as settled", a.resolveNote),
		post(a, "/cases/{id}/notes/{note_id}/reopen", "reopen-note", note, "Mark a settled note as open", a.reopenNote),

		on(a, http.MethodPost, "/check", "check-text", read, "Check a draft: which of its claims are known, contradict a verdict, are under review or new", a.checkText, takes(maxCheck), holds(checkHolds), works, keepsNothing),

		get(a, "/contradictions", "list-contradictions", read, "List what claims contradict, the strongest first", a.contradictions),
		get(a, "/contradictions/{id}", "get-contradiction", read, "Get a contradiction with both its sides", a.contradiction),
		post(a, "/contradictions/{id}/resolve", "resolve-contradiction", review.Resolve, "Say what a contradiction is: real, other scope, other date or an error", a.resolveContradiction),
		post(a, "/contradictions/{id}/reopen", "reopen-contradiction", review.Resolve, "Take the answer about a contradiction back", a.reopenContradiction),
		get(a, "/topics/numbers", "get-topic-numbers", read, "Get the numbers that a topic's claims state, over time", a.topicNumbers),

		get(a, "/external-reviews", "list-external-reviews", read, "List other people's fact-checks, the newest import first", a.externals),
		post(a, "/external-reviews/import", "import-external-reviews", review.Import, "Import other people's fact-checks from a file", a.uploadExternals, accepted, uploads),
		post(a, "/external-reviews/import-url", "fetch-external-reviews", review.Import, "Import other people's fact-checks from an address", a.fetchExternals, accepted),
		get(a, "/external-reviews/imports", "list-external-imports", read, "List imports of other people's fact-checks, the newest first", a.externalImports),
		get(a, "/external-reviews/imports/{id}", "get-external-import", read, "Get an import with its counts and progress", a.externalImport),
		get(a, "/external-reviews/imports/{id}/records", "list-external-records", read, "List what became of an import's records, with every repair", a.externalRecords),
		get(a, "/external-reviews/imports/{id}/report", "get-external-report", read, "Get the same as a file of any length", a.externalReport, sends("text/csv; charset=utf-8", "application/jsonl")),
		get(a, "/external-reviews/{id}", "get-external-review", read, "Get somebody else's fact-check with its raw JSON", a.external, conditional),
		get(a, "/cases/{id}/external-reviews", "list-case-external-reviews", read, "List other people's fact-checks of a case's claim, with who agrees", a.caseExternals),
		put(a, "/cases/{id}/external-reviews/{external_id}", "link-external-review", evidence, "Say that a fact-check is of the case's claim, or that it is not", a.linkExternal),
		remove(a, "/cases/{id}/external-reviews/{external_id}", "unlink-external-review", evidence, "Take that back", a.unlinkExternal),
		get(a, "/label-maps", "list-label-maps", read, "List what publishers' ratings mean, the most frequent first", a.labelMaps),
		post(a, "/label-maps", "add-label-map", review.MapLabels, "Add a rating that no import has brought", a.addLabelMap, created),
		put(a, "/label-maps/{id}", "save-label-map", review.MapLabels, "Say what a rating means; every review that bears it changes its class", a.saveLabelMap),

		get(a, "/scales", "list-scales", web.Public, "List the scales in force", a.scales),
		get(a, "/scales/{key}", "get-scale", web.Public, "Get the version of a scale that is in force", a.scale, conditional),
		get(a, "/scales/{key}/versions", "list-scale-versions", web.Public, "List all versions of a scale, the newest first", a.scaleVersions),
		put(a, "/scales/{key}", "save-scale", review.ManageScales, "Save the first or the next version of a scale", a.saveScale),
		get(a, "/topics", "list-topics", read, "Suggest topics", a.topics),
		get(a, "/tags", "list-tags", read, "Suggest tags", a.tags),
		get(a, "/speakers", "list-speakers", read, "Suggest speakers", a.speakers),
		get(a, "/exports/verdicts", "export-verdicts", web.Public, "Export verdicts as a file of any length", a.export, exportAnswers, holds(exportHolds)),
		get(a, "/statistics/extraction", "get-extraction-statistics", read, "Count what was accepted and dismissed, by cue, publisher, rank, kind, attribution and extractor", a.extractionStatistics),
		get(a, "/statistics/extraction.csv", "get-extraction-statistics-csv", read, "Get the same as a table", a.extractionTable, sends(csvType)),

		get(a, "/organisation", "get-organisation", read, "Get the organisation's settings", a.organisation, conditional),
		put(a, "/organisation", "save-organisation", review.ManageOrg, "Save the organisation's settings", a.saveOrganisation),
		get(a, "/me", "get-me", web.SignedIn, "Get who asks, and what they may do", a.me),
		get(a, "/users", "list-users", review.ManagePeople, "List people, disabled ones too", a.users),
		post(a, "/users", "invite-user", review.ManagePeople, "Add somebody and get the link of their invitation", a.invite, created, secret),
		get(a, "/users/{id}", "get-user", review.ManagePeople, "Get somebody", a.user, conditional),
		patch(a, "/users/{id}", "edit-user", review.ManagePeople, "Change somebody's role, or shut them out", a.editUser),
		post(a, "/users/{id}/links", "make-link", review.ManagePeople, "Make a one-time link for somebody", a.makeLink, created, secret),
		get(a, "/tokens", "list-tokens", web.SignedIn, "List one's tokens, or everybody's", a.tokens, a.ownTokens),
		post(a, "/tokens", "make-token", web.SignedIn, "Make a token; its secret is shown once", a.makeToken, a.ownTokens, created, secret),
		get(a, "/jobs", "list-jobs", review.Import, "List one's jobs, the newest first", a.jobs),
		get(a, "/jobs/{id}", "get-job", review.Import, "Get a job with its progress and result", a.job),
		post(a, "/jobs/{id}/retry", "retry-job", review.Import, "Let a job that failed for good wait again", a.retryJob),
		post(a, "/jobs/{id}/cancel", "cancel-job", review.Import, "Cancel a job that waits or runs", a.cancelJob),
		remove(a, "/tokens/{id}", "revoke-token", web.SignedIn, "Revoke a token", a.revokeToken, a.ownTokens, empty),
	}
}
