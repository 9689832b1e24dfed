package store_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// panelRoom is a desk with a rule for a panel of three, and a case before it.
type panelRoom struct {
	db      *store.DB
	scale   review.Scale
	members []review.User
	breaker review.User
	box     review.Box
	id      uuid.UUID // of the case
}

func toPanel(t testing.TB, db *store.DB) *panelRoom {
	t.Helper()
	if err := db.EnsureScales(t.Context(), noon); err != nil {
		t.Fatal(err)
	}
	r := &panelRoom{db: db}
	var err error
	if r.scale, err = db.ScaleByKey(t.Context(), "words"); err != nil {
		t.Fatal(err)
	}
	if r.box, err = db.Box(t.Context()); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		r.members = append(r.members, editorOf(t, db))
	}
	r.breaker = editorOf(t, db)
	rule, err := review.NewPanelRule(review.PanelRule{Kind: review.OfScale, Key: "words", Seats: 3, Carry: 2}, r.breaker, ada, noon)
	if err == nil {
		_, err = db.AddPanelRule(t.Context(), rule, ada)
	}
	if err != nil {
		t.Fatal(err)
	}
	r.id = claimed(t, db, "Some "+uuid.NewString()[:8]+" apples grew in Ghent").ID
	edit(t, db, r.id, func(c *review.Case) error { return c.Assign(rita, rita.Actor(), noon) })
	edit(t, db, r.id, func(c *review.Case) error {
		_, err := c.AddEvidence(review.Evidence{URL: "https://a.example/1", Stance: review.Supports}, rita.Actor(), noon)
		return err
	})
	r.propose(t, "misleading")
	return r
}

func editorOf(t testing.TB, db *store.DB) review.User {
	t.Helper()
	name := "E" + uuid.NewString()[:8]
	u, err := review.NewUser(name, name+"@example.org", review.Editor, noon)
	if err == nil {
		err = db.AddUser(t.Context(), u, ada)
	}
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func (r *panelRoom) propose(t testing.TB, rating string) {
	t.Helper()
	edit(t, r.db, r.id, func(c *review.Case) error {
		return c.Propose(review.Proposal{Rating: rating, Explanation: "So it is."}.Today(org, noon), r.scale, rita.Actor(), noon)
	})
}

func (r *panelRoom) vote(t testing.TB, member int, rating, reason string) (*review.Case, error) {
	t.Helper()
	return r.db.EditCase(t.Context(), r.id, func(c *review.Case) error {
		j := review.Judgement{Ballot: review.Ballot{Rating: rating, Reason: reason}, On: r.scale, Org: org, Seen: c.Preview(org).Digest}
		return c.Vote(j, r.box, r.members[member].Actor(), noon)
	})
}

func (r *panelRoom) votes(t testing.TB, ratings ...string) *review.Case {
	t.Helper()
	var c *review.Case
	for i, rating := range ratings {
		var err error
		if c, err = r.vote(t, i, rating, ""); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// What is stored of a vote before the last one tells nothing: no column of any table has
// its words, and the rows of two votes differ in nothing but what is random, and whose.
func TestASealedVoteStandsNowhere(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		r := toPanel(t, db)
		for i, rating := range []string{"altered", "satire"} {
			if _, err := r.vote(t, i, rating, strings.Repeat(secret+" ", 1+30*i)); err != nil {
				t.Fatal(err)
			}
		}
		gone(t, db, secret)
		for _, where := range append(standing(t, db, "altered"), standing(t, db, "satire")...) {
			if where != "scales.ratings" {
				t.Errorf("what was voted stands in %s", where)
			}
		}
		var rows []review.PanelVote
		if err := db.Gorm().Find(&rows).Error; err != nil || len(rows) != 2 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		for i := range rows {
			if len(rows[i].Sealed) != len(rows[0].Sealed) || rows[i].OpenedAt != nil || rows[i].Salt != "" {
				t.Errorf("a row tells of its vote: %+v", rows[i])
			}
		}
		c, err := r.vote(t, 2, "altered", secret)
		if err != nil {
			t.Fatal(err)
		}
		if c.State != review.Assigned || c.Panels[0].Rating != "altered" || !strings.Contains(c.SentBackReason, "Altered") {
			t.Errorf("carried: case %s, panel %+v, %q", c.State, c.Panels[0], c.SentBackReason)
		}
		if len(standing(t, db, secret)) == 0 {
			t.Error("the votes are not open")
		}
		takeDown(t, db, review.KindWords, uuid.Nil, secret)
		gone(t, db, secret)
		if err := db.Gorm().Find(&rows).Error; err != nil || rows[0].Salt != "" {
			t.Errorf("words that were taken down can be tried against a commitment: %+v, %v", rows[0], err)
		}
		verified(t, db)
	})
}

// Three vote at the same moment: each has one vote, the last opens all, and one panel is counted.
func TestVotesAtOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		r := toPanel(t, db)
		var all sync.WaitGroup
		for i := range r.members {
			all.Go(func() {
				for range 2 { // and each sends it twice
					if _, err := r.vote(t, i, "misleading", ""); err != nil && errs.KindOf(err) != errs.Conflict {
						t.Error(err)
					}
				}
			})
		}
		all.Wait()
		c, err := db.Case(t.Context(), r.id)
		if err != nil {
			t.Fatal(err)
		}
		if c.State != review.Approved || len(c.Panels) != 1 || len(c.Panels[0].Votes) != 3 || c.Panels[0].State != review.PanelCarried {
			t.Errorf("case %s, panels %+v", c.State, c.Panels)
		}
		counts, err := db.PanelCounts(t.Context(), "2026-01")
		if err != nil || len(counts) != 1 || counts[0] != (review.VoteCount{ScaleKey: "words", Month: "2026-11", Votes: "misleading misleading misleading", Panels: 1}) {
			t.Errorf("counted %+v, %v", counts, err)
		}
		if later, err := db.PanelCounts(t.Context(), "2026-12"); err != nil || len(later) != 0 {
			t.Errorf("of December: %+v, %v", later, err)
		}
	})
}

func TestOpenPanelsOfAList(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		r := toPanel(t, db)
		r.votes(t, "misleading")
		page, err := db.Waiting(t.Context(), review.Proposed, "", 10)
		if err != nil {
			t.Fatal(err)
		}
		for who, want := range map[int]store.PanelBrief{0: {Voted: 1, Mine: true}, 1: {Voted: 1}} {
			want.CaseID, want.State, want.Round, want.Seats = r.id.String(), review.PanelVoting, 1, 3
			got, err := db.OpenPanels(t.Context(), page.Items, r.members[who].Actor())
			if err != nil || got[r.id.String()] != want {
				t.Errorf("member %d: %+v, %v; want %+v", who, got, err, want)
			}
		}
	})
}

func TestRulesOfPanels(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		r := toPanel(t, db)
		rule := func(kind review.RuleKind, key string) (review.PanelRule, error) {
			made, err := review.NewPanelRule(review.PanelRule{Kind: kind, Key: key, Seats: 5, Carry: 3}, r.breaker, ada, noon)
			if err != nil {
				t.Fatal(err)
			}
			return db.AddPanelRule(t.Context(), made, ada)
		}
		if _, err := rule(review.OfScale, "words"); errs.KindOf(err) != errs.Invalid {
			t.Errorf("a second rule for a scale: %v", err)
		}
		if _, err := rule(review.OfScale, "nosuch"); errs.KindOf(err) != errs.Invalid {
			t.Errorf("a rule for no scale: %v", err)
		}
		made, err := rule(review.OfTag, "elections")
		if err != nil {
			t.Fatal(err)
		}
		change := func(version int) error {
			_, err := db.EditPanelRule(t.Context(), made.ID, version, func(x review.PanelRule) (review.PanelRule, error) {
				return x.Change(3, 3, r.members[0], ada, noon)
			}, ada)
			return err
		}
		if err := change(1); err != nil {
			t.Fatal(err)
		}
		if err := change(1); errs.KindOf(err) != errs.Conflict {
			t.Errorf("a change of an old version: %v", err)
		}
		got, err := db.PanelRule(t.Context(), made.ID)
		if err != nil || got.Seats != 3 || got.Version != 2 || got.TieBreaker != r.members[0].Name {
			t.Errorf("the rule is %+v, %v", got, err)
		}
		if _, err := db.RemovePanelRule(t.Context(), made.ID, 0, edgar.Actor(), noon); errs.KindOf(err) != errs.Forbidden {
			t.Errorf("an editor removes a rule: %v", err)
		}
		if _, err := db.RemovePanelRule(t.Context(), made.ID, 2, ada, noon); err != nil {
			t.Error(err)
		}
		all, err := db.PanelRules(t.Context())
		if err != nil || len(all) != 1 {
			t.Errorf("left are %+v, %v", all, err)
		}
	})
}

// With a key besides the database's, the database's alone opens no vote; with another one
// the panel does not end, and its member votes again.
func TestAKeyBesidesTheDatabase(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		db.SealWith(func() ([]string, error) { return []string{"outside"}, nil })
		r := toPanel(t, db)
		r.votes(t, "true", "true")
		db.SealWith(nil)
		var err error
		if r.box, err = db.Box(t.Context()); err != nil {
			t.Fatal(err)
		}
		c, err := db.Case(t.Context(), r.id)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := c.Panels[0].Own(r.box, r.members[0].Actor()); err == nil {
			t.Error("the database's key alone opens a vote")
		}
		if _, err := r.vote(t, 2, "true", ""); errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "vote again") {
			t.Errorf("the last vote under another key: %v", err)
		}
		if c := r.votes(t, "true", "true", "true"); c.Panels[0].State != review.PanelCarried {
			t.Errorf("after all voted again the panel is %s", c.Panels[0].State)
		}
	})
}

// A vote that was changed after it was opened is named by a check of the database.
func TestAChangedOpenVoteIsNamed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		r := toPanel(t, db)
		c := r.votes(t, "true", "false", "altered")
		verified(t, db)
		if err := db.Gorm().Exec("UPDATE panel_votes SET rating = 'true' WHERE id = ?", c.Panels[0].Votes[1].ID).Error; err != nil {
			t.Fatal(err)
		}
		got, err := db.Verify(t.Context())
		if err != nil || len(got.Broken) != 1 || got.Broken[0].What != "vote" || got.Broken[0].ID != c.Panels[0].Votes[1].ID.String() {
			t.Errorf("broken: %+v, %v", got.Broken, err)
		}
	})
}
