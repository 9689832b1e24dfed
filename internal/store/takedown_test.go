package store_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// machinery are columns of text that hold no words of people's. Whatever stands neither
// here nor in the take-down's own list is a new column, which somebody must place. Ids,
// and the index, which follows what it is made of, are told by their names.
var machinery = strings.Fields(`
	articles.published articles.language passages.reason
	snapshots.raw snapshots.text snapshots.raw_sha256 snapshots.text_sha256 snapshots.media_type snapshots.charset
	snapshots.extractor snapshots.extractor_version
	candidates.locator candidates.speaker_role candidates.attribution candidates.kinds candidates.extractor candidates.state candidates.dismiss_reason
	batches.did saved_views.list case_fields.kind
	claims.claimed_on claims.polarity claims.language appearances.attribution appearances.locator
	scales.key cases.state cases.due_on cases.dismiss_reason cases.dismissed_from
	cases.recheck_key corrections.kind corrections.state
	panel_rules.kind panels.scale_key panels.state panels.rule_kind panels.rating
	panel_votes.seen panel_votes.commitment panel_votes.sealed panel_votes.salt panel_votes.rating
	panel_keys.secret panel_counts.scale_key panel_counts.month panel_counts.votes
	evidence.kind evidence.stance evidence.closeness
	verdicts.rating verdicts.as_of verdicts.review_by verdicts.language
	organisation.base_url organisation.logo_url organisation.licence_url organisation.corrections_url organisation.time_zone
	organisation.language organisation.scale_key users.grants
	events.verb events.subject events.prev_hash events.hash events.actor events.detail events.salts events.commitments
	users.email users.role users.password_hash
	factors.kind factors.begun_in factors.name factors.secret factors.credential factors.challenge recovery_codes.code_hash
	identities.issuer identities.subject identities.email trips.secret_hash trips.next trips.asked
	signins.secret_hash signins.first_factor signins.challenge signin_rules.second_factor sessions.first_factor sessions.second_factor
	browsers.secret_hash sessions.secret_hash sessions.user_agent sessions.address links.secret_hash links.purpose
	tokens.secret_hash tokens.hint tokens.scopes tokens.renews failures.key drafts.form
	notices.kind mailings.ways jobs.kind jobs.unique_key jobs.state jobs.leased_by jobs.origin_request jobs.origin_trace
	answers.key answers.request answers.ids
	model_runs.model model_runs.state model_days.day
	external_reviews.key external_reviews.claim_date external_reviews.review_date external_reviews.modified external_reviews.mapped
	external_reviews.language external_reviews.digest
	verdicts.class label_maps.language label_maps.class label_maps.origin
	review_feeds.result review_imports.state review_imports.format review_imports.last review_import_records.outcome review_import_parts.bytes
	contradictions.other_kind contradictions.rule contradictions.spans contradictions.other_spans contradictions.state
	ledger.kind takedowns.kind takedowns.field takedown_places.part takedown_places.field
	public_documents.issued public_documents.salt public_documents.commitment
	editions.state editions.digest editions.publisher_logo_url editions.publisher_licence_url editions.publisher_corrections_url editions.publisher_time_zone
	edition_changes.key edition_changes.kind edition_changes.digest shown_appearances.exact shown_urls.url shown_words.word
	record_hashes.hash record_heads.root record_leaves.digest record_rows.salt record_touched.tab record_touched.key record_leaves.tab record_leaves.key record_rows.tab record_rows.key record_shapes.columns
	record_adopted.tab record_adopted.upto record_keys.private record_keys.public
	found_words.tab found_words.word found_adopted.tab found_adopted.upto
	text_forms.form claim_words.word claim_labels.kind claim_labels.folded claim_labels.label
	label_uses.kind label_uses.folded label_uses.label label_changes.kind label_changes.folded label_changes.label match_docs.terms match_terms.term match_packed.term match_packed.numbers
	claim_pairs_walk.below acceptance_counts.counts acceptance_changes.state acceptance_changes.reason acceptance_changes.cues acceptance_changes.kinds
	acceptance_changes.attribution acceptance_changes.publisher acceptance_changes.extractor
	match_docs.texts match_docs.title match_docs.speaker match_docs.said_on match_docs.language match_docs.quantities`)

func TestEachColumnOfTextIsPlaced(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		placed := map[string]bool{}
		for _, c := range append(store.WordColumns(), machinery...) {
			placed[c] = true
		}
		for _, table := range tables(t, db) {
			types, err := db.Gorm().Migrator().ColumnTypes(table)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range types {
				kind := strings.ToUpper(c.DatabaseTypeName())
				name := table + "." + c.Name()
				isID := c.Name() == "id" || strings.HasSuffix(c.Name(), "_id") || strings.HasSuffix(c.Name(), "_by")
				if kind != "TEXT" && kind != "BLOB" && kind != "BYTEA" || isID || strings.HasPrefix(table, "goose") {
					continue
				}
				if !placed[name] && !isLink[name] {
					t.Errorf("%s holds text and is not placed: can it hold public words?", name)
				}
			}
		}
	})
}

// isLink are columns that name rows of other tables.
var isLink = map[string]bool{"candidates.duplicate_of": true, "cases.duplicate_of": true, "cases.merged_into": true, "clusters.merged_into": true, "editions.merged_into": true,
	"claims_apart.a": true, "claims_apart.b": true, "speakers.merged_into": true, "passages.taken_into": true}

// secret are words that stand nowhere but in the source, note or name of a test.
const secret = "Zorillaword"

var ada = review.Actor{ID: uuid.New(), Name: "Ada", Role: review.Administrator}

func takeDown(t testing.TB, db *store.DB, kind review.Kind, id uuid.UUID, words ...string) review.TakeDown {
	t.Helper()
	down := review.TakeDown{Kind: kind, SubjectID: &id, Reason: "published by mistake", Words: words}
	if kind == review.KindWords {
		down.SubjectID = nil
	}
	got, err := db.TakeDown(t.Context(), down, ada, noon.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// gone fails for every column of any table that still has the words.
func gone(t *testing.T, db *store.DB, words ...string) {
	t.Helper()
	for _, w := range words {
		for _, where := range standing(t, db, w) {
			t.Errorf("%q still stands in %s", w, where)
		}
	}
}

// told makes what the machinery and people keep beside a case of words: a draft, a job
// and a note.
func told(t *testing.T, db *store.DB, c *review.Case, words string) {
	t.Helper()
	job, err := store.NewJob("some.kind", "", map[string]string{"case": c.ID.String(), "title": words}, rita.Actor(), noon)
	if err == nil {
		_, err = db.AddJob(t.Context(), job)
	}
	u := person(t, db, "Rita"+uuid.NewString()[:8], review.Reviewer)
	for _, err := range []error{err,
		db.SaveDraft(t.Context(), u.ID, "case/"+c.ID.String()+"/verdict", map[string]string{"body": "As " + words + " says"}, noon)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	edit(t, db, c.ID, func(c *review.Case) error {
		_, err := c.AddNote(review.Note{Body: "Look at " + words + " again"}, rita.Actor(), noon)
		return err
	})
}

// TestATakenDownSourceIsGoneInEveryState takes a source down at each step of a case, of
// which earlier revisions and a changed title tell too.
func TestATakenDownSourceIsGoneInEveryState(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		for _, state := range review.States {
			c := caseIn(t, db, state)
			source := c.Evidence[0].ID
			told(t, db, c, "https://secret.example/"+secret)
			before := version(t, db, c.ID)
			down := takeDown(t, db, review.KindSource, source)
			gone(t, db, secret, "Formerword")
			after, err := db.Case(t.Context(), c.ID)
			if err != nil {
				t.Fatal(err)
			}
			if after.State != state || after.Version <= before || !strings.Contains(after.Evidence[0].Title, "published by mistake") {
				t.Errorf("%s: afterwards %s, version %d (was %d), source %q", state, after.State, after.Version, before, after.Evidence[0].Title)
			}
			for _, v := range after.Verdicts {
				if e := v.Evidence[0]; e.ID != source || e.TakenDownAt == nil || e.TakenDownReason != "published by mistake" || e.Stance != review.Supports {
					t.Errorf("%s: revision %d has %+v", state, v.Revision, e)
				}
			}
			if len(down.Places) < 5 {
				t.Errorf("%s: places %v", state, down.Places)
			}
			_, err = db.TakeDown(t.Context(), review.TakeDown{Kind: review.KindSource, SubjectID: &source, Reason: "once more"}, ada, noon)
			if errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "taken down already, on 2026-11-23") {
				t.Errorf("%s: a second time = %v, want a conflict with the day", state, err)
			}
		}
		verified(t, db)
	})
}

func version(t testing.TB, db *store.DB, id uuid.UUID) int {
	t.Helper()
	c, err := db.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return c.Version
}

// caseIn takes a claim of its own to a state; its first source is full of the secret.
func caseIn(t *testing.T, db *store.DB, state review.State) *review.Case {
	t.Helper()
	words := "Rivers carry " + string(state) + " water " + uuid.NewString()
	_, candidates := imported(t, db, "", "Bern. "+words+".", words)
	id := accept(t, db, candidates[0].ID).ID
	full := review.Evidence{Title: "Formerword", URL: "https://secret.example/" + secret, ArchivedURL: "https://web.example/" + secret, Quote: secret + " quoted",
		Locator: secret, Independence: secret, Reliability: secret, Note: "said by " + secret, Stance: review.Supports, Closeness: review.Primary}
	steps := []struct {
		reaches review.State
		do      func(*review.Case) error
	}{
		{"", func(c *review.Case) error { _, err := c.AddEvidence(full, rita.Actor(), noon); return err }},
		{"", func(c *review.Case) error {
			full.Title = "A title with " + secret
			return c.EditEvidence(c.Evidence[0].ID, full, rita.Actor(), noon)
		}},
		{"", func(c *review.Case) error {
			_, err := c.AddEvidence(review.Evidence{URL: "https://b.example/1", ArchivedURL: "https://web.example/2", Stance: review.Supports}, rita.Actor(), noon)
			return err
		}},
		{review.Open, func(c *review.Case) error {
			to := *c.Claim
			to.Unattributed = true
			return c.Reword(to, rita.Actor(), noon)
		}},
		{review.Dismissed, func(c *review.Case) error {
			if state != review.Dismissed {
				return nil
			}
			return c.Dismiss(review.ReasonOutOfScope, "", nil, rita.Actor(), noon)
		}},
		{review.Assigned, func(c *review.Case) error { return c.Assign(rita, rita.Actor(), noon) }},
		{"", propose2},
		{"", func(c *review.Case) error { return c.SendBack("once more", edgar.Actor(), noon) }},
		{review.Proposed, propose2},
		{review.Approved, func(c *review.Case) error { return c.Approve(org, c.Preview(org).Digest, edgar.Actor(), noon) }},
		{review.Published, func(c *review.Case) error { return c.Publish(org, c.Preview(org).Digest, nil, edgar.Actor(), noon) }},
		{review.Retracted, func(c *review.Case) error { return c.Retract("it was wrong", edgar.Actor(), noon) }},
	}
	var c *review.Case
	for _, step := range steps {
		if c = edit(t, db, id, step.do); step.reaches == state {
			break
		}
	}
	if c.State != state {
		t.Fatalf("the case is %s, want %s", c.State, state)
	}
	return c
}

func propose2(c *review.Case) error {
	return c.Propose(review.Proposal{Rating: "false", Explanation: "The statistics show it.", Body: "See https://secret.example/" + secret + " for more."}.Today(review.Organisation{}, noon), review.Presets(noon)[0], rita.Actor(), noon)
}

// TestTwoTakeDownsAtOnce: one wins, the others are told when it was.
func TestTwoTakeDownsAtOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		c := caseIn(t, db, review.Published)
		id := c.Evidence[0].ID
		results := make([]error, 6)
		var all sync.WaitGroup
		for i := range results {
			all.Go(func() {
				_, results[i] = db.TakeDown(t.Context(), review.TakeDown{Kind: review.KindSource, SubjectID: &id, Reason: "published by mistake"}, ada, noon)
			})
		}
		all.Wait()
		won := 0
		for _, err := range results {
			switch {
			case err == nil:
				won++
			case errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "taken down already, on"):
				t.Errorf("one that lost = %v", err)
			}
		}
		list, err := db.TakeDowns(t.Context(), 0, 10)
		if won != 1 || err != nil || len(list) != 1 {
			t.Errorf("%d won, %d are kept, %v; want one", won, len(list), err)
		}
		gone(t, db, secret)
	})
}

// TestNoSaveBringsWordsBack edits the source's case and its verdict while it is taken
// down, again and again: whoever is later finds it gone.
func TestNoSaveBringsWordsBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		for range 4 {
			c := caseIn(t, db, review.Assigned)
			id := c.Evidence[0].ID
			begin := make(chan struct{})
			var all sync.WaitGroup
			for i := range 4 {
				all.Go(func() {
					<-begin
					_, err := db.EditCase(t.Context(), c.ID, func(c *review.Case) error {
						to := c.Evidence[0]
						to.Locator = fmt.Sprint("page ", i)
						return c.EditEvidence(id, to, rita.Actor(), noon)
					})
					if err != nil && errs.KindOf(err) != errs.Conflict {
						t.Error(err)
					}
				})
			}
			all.Go(func() { close(begin); takeDown(t, db, review.KindSource, id) })
			all.Wait()
			gone(t, db, secret)
		}
	})
}
