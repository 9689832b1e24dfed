package store_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var chief = review.Actor{ID: uuid.New(), Name: "Ada", Role: review.Administrator}

func statement(t *testing.T, db *store.DB, sql string, args ...any) {
	t.Helper()
	if err := db.Gorm().Exec(sql, args...).Error; err != nil {
		t.Fatal(err)
	}
}

func blocks(check string) []review.GateRule {
	return []review.GateRule{{Check: check, Level: review.Block}}
}

// TestWhatTheGateWasTurnedOffForIsKept brings a desk up that had its checks on and off.
func TestWhatTheGateWasTurnedOffForIsKept(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for off, want := range map[string][]review.GateRule{
			`["primary","length"]`: {{Check: "primary", Level: review.Off}, {Check: "length", Level: review.Off}},
			`[]`:                   {},
			`null`:                 {},
		} {
			p := migrator(t, db)
			if _, err := p.DownTo(t.Context(), 89); err != nil {
				t.Fatal(err)
			}
			statement(t, db, "DELETE FROM organisation")
			statement(t, db, `INSERT INTO organisation (id, name, base_url, logo_url, licence_url, corrections_url, time_zone, language, scale_key, gate_off, updated_at, updated_by, version)
				VALUES (1, 'Desk', '', '', '', '', 'UTC', 'en', 'five_step', ?, ?, ?, 4)`, off, noon, chief.ID)
			if _, err := p.Up(t.Context()); err != nil {
				t.Fatal(err)
			}
			got, err := db.Policy(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got.Rules); diff != "" || got.Version != 1 {
				t.Errorf("of gate_off %s the policy has the version %d and (-want +got):\n%s", off, got.Version, diff)
			}
			if o, err := db.Organisation(t.Context()); err != nil || o.Name != "Desk" || o.Version != 4 {
				t.Errorf("the organisation is %+v, %v", o, err)
			}
		}
	})
}

func TestThePolicyIsChangedWithAnEvent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ctx := t.Context()
		p, err := db.EditPolicy(ctx, 1, blocks("primary"), chief, noon)
		if err != nil || p.Version != 2 || p.UpdatedByName != "Ada" || !p.UpdatedAt.Equal(noon) {
			t.Fatalf("EditPolicy = %+v, %v", p, err)
		}
		events, err := db.Events(ctx, store.EventQuery{SubjectID: store.PolicyID})
		if err != nil || len(events) != 1 || events[0].Verb != review.VerbGateChanged || events[0].Detail["primary"] != "warn → block" {
			t.Errorf("events %+v, %v; want one that says what became of the check", events, err)
		}
		if p, err = db.EditPolicy(ctx, 0, blocks("primary"), chief, noon); err != nil || p.Version != 2 {
			t.Errorf("the same again = version %d, %v; want nothing changed", p.Version, err)
		}
		_, err = db.EditPolicy(ctx, 1, nil, chief, noon)
		if errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "Ada changed the publish gate") {
			t.Errorf("from a page that is old: %v, want a conflict that says who was faster", err)
		}
		if _, err = db.EditPolicy(ctx, 0, nil, edgar.Actor(), noon); errs.KindOf(err) != errs.Forbidden {
			t.Errorf("an editor without the right: %v", err)
		}
	})
}

// TestThePolicyIsChangedWhileSomebodyPublishes: whatever comes first, nothing is published
// after the change that would block it.
func TestThePolicyIsChangedWhileSomebodyPublishes(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ctx := t.Context()
		id := signedOff(t, db)
		if _, err := db.EditPolicy(ctx, 0, []review.GateRule{{Check: "primary", Level: review.Off}}, chief, noon); err != nil {
			t.Fatal(err)
		}
		done := make(chan error, 1)
		_, err := db.EditCase(ctx, id, func(c *review.Case) error {
			go func() { _, err := db.EditPolicy(ctx, 0, blocks("primary"), chief, noon); done <- err }()
			if !db.SQLite() { // where this transaction keeps every other writer out
				if err := <-done; err != nil {
					return err
				}
				done <- nil
			}
			return c.Publish(org, c.Preview(org).Digest, nil, edgar.Actor(), noon)
		})
		if changed := <-done; changed != nil {
			t.Fatal(changed)
		}
		c, failed := db.Case(ctx, id)
		if failed != nil {
			t.Fatal(failed)
		}
		switch {
		case err == nil:
			published, changed := lastEvent(t, db, id), lastEvent(t, db, store.PolicyID)
			if c.State != review.Published || published.Seq > changed.Seq {
				t.Errorf("%s at %d, after the change of the policy at %d", c.State, published.Seq, changed.Seq)
			}
		case errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "Ada changed the publish gate") || c.State != review.Approved:
			t.Errorf("%s, %v; want it refused with who changed the gate", c.State, err)
		}
		if c.State == review.Published {
			return
		}
		_, err = db.EditCase(ctx, id, func(c *review.Case) error {
			return c.Publish(org, c.Preview(org).Digest, map[string]string{"primary": "None could be had."}, edgar.Actor(), noon)
		})
		if errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "A primary source: No source is primary.") {
			t.Errorf("publishing what is blocked = %v, want the check's sentence", err)
		}
	})
}

func lastEvent(t *testing.T, db *store.DB, subject uuid.UUID) review.Event {
	t.Helper()
	events, err := db.Events(t.Context(), store.EventQuery{SubjectID: subject, Limit: 1})
	if err != nil || len(events) != 1 {
		t.Fatalf("%d events, %v", len(events), err)
	}
	return events[0]
}

// signedOff is a case with two secondary sources and an approved verdict.
func signedOff(t *testing.T, db *store.DB) uuid.UUID {
	t.Helper()
	five := scale(t, db)
	_, candidates := imported(t, db, "https://dw.example/a", news, "some 100,000 troops")
	id := accept(t, db, candidates[0].ID).ID
	edit(t, db, id, func(c *review.Case) error { return c.Assign(rita, rita.Actor(), noon) })
	for _, url := range []string{"https://a.example/1", "https://b.example/2"} {
		edit(t, db, id, func(c *review.Case) error {
			_, err := c.AddEvidence(review.Evidence{URL: url, ArchivedURL: url, Stance: review.Supports, Closeness: review.Secondary}, rita.Actor(), noon)
			return err
		})
	}
	edit(t, db, id, func(c *review.Case) error {
		return c.Propose(review.Proposal{Rating: "mostly_true", Explanation: "Satellite images show it."}.Today(org, noon), five, rita.Actor(), noon)
	})
	edit(t, db, id, func(c *review.Case) error { return c.Approve(org, c.Preview(org).Digest, edgar.Actor(), noon) })
	return id
}
