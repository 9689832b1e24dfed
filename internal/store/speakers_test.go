package store_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// said gives the claims of as many cases the names of their speakers, and returns the
// speakers.
func said(t *testing.T, db *store.DB, names ...string) []claims.Speaker {
	t.Helper()
	manyClaims(t, db, len(names))
	var ids []uuid.UUID
	if err := db.Gorm().Model(&review.Case{}).Order("id").Pluck("id", &ids).Error; err != nil || len(ids) != len(names) {
		t.Fatal(err, len(ids))
	}
	out := make([]claims.Speaker, len(names))
	for i, name := range names {
		says(t, db, ids[i], name)
		var err error
		if out[i], err = db.SpeakerNamed(t.Context(), name); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func says(t *testing.T, db *store.DB, id uuid.UUID, name string) {
	t.Helper()
	if _, err := db.EditCase(t.Context(), id, func(x *review.Case) error {
		to := *x.Claim
		to.Claimant, to.Unattributed = name, false
		return x.Reword(to, rita.Actor(), noon)
	}); err != nil {
		t.Fatal(err)
	}
}

// saidBy is how many claims the desk lists of a name.
func saidBy(t *testing.T, db *store.DB, name string) int {
	t.Helper()
	page, err := db.Cases(t.Context(), store.ClaimQuery{Speaker: name, States: review.LivingStates(), Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	return len(page.Items)
}

func mergeSpeakers(t *testing.T, db *store.DB, s, into claims.Speaker) error {
	t.Helper()
	_, err := db.MergeSpeaker(t.Context(), store.Seen{ID: s.ID}, store.Seen{ID: into.ID}, rita.Actor(), noon)
	return err
}

// Two speakers that are one are listed together under every name; taken back, each claim is
// where it was, what came meanwhile too.
func TestMergedSpeakersAreListedTogetherAndApartAgain(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		all := said(t, db, "Sergey Lavrov", "S. Lavrov", "Minister Lavrov", "Antony Blinken", "S. Lavrov")
		if err := mergeSpeakers(t, db, all[2], all[1]); err != nil {
			t.Fatal(err)
		}
		if err := mergeSpeakers(t, db, all[1], all[0]); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"Sergey Lavrov", "s. lavrov", "MINISTER LAVROV"} {
			if n := saidBy(t, db, name); n != 4 {
				t.Errorf("%s: %d claims, want the 4 of all three", name, n)
			}
		}
		g, err := db.SpeakerGroup(t.Context(), all[2].ID)
		if err != nil || g.Speaker.ID != all[0].ID || !slices.Equal(g.Names(), []string{"Sergey Lavrov", "Minister Lavrov", "S. Lavrov"}) {
			t.Errorf("the group of who was merged first: %s, %q, %v", g.Speaker.Name, g.Names(), err)
		}
		counts, err := db.CountCases(t.Context(), []store.ClaimQuery{{Speaker: "S. Lavrov"}})
		if err != nil || counts[0].N != 4 {
			t.Errorf("counted %v (%v), want 4", counts, err)
		}
		readers, err := db.Cases(t.Context(), store.ClaimQuery{Speaker: "S. Lavrov", Readers: true, Limit: 10})
		if err != nil || len(readers.Items) != 2 {
			t.Errorf("readers are shown %d claims of the name (%v), want its own 2", len(readers.Items), err)
		}
		var blinken []uuid.UUID
		if err := db.Gorm().Model(&review.Case{}).Where("claim_id = (SELECT id FROM claims WHERE claimant = 'Antony Blinken')").Pluck("id", &blinken).Error; err != nil {
			t.Fatal(err)
		}
		says(t, db, blinken[0], "S. Lavrov") // comes while they are merged
		if n := saidBy(t, db, "Sergey Lavrov"); n != 5 {
			t.Errorf("with what came since: %d, want 5", n)
		}
		if _, err := db.UnmergeSpeaker(t.Context(), store.Seen{ID: all[1].ID, Version: 2}, edgar.Actor(), noon); err != nil {
			t.Fatal(err)
		}
		for name, want := range map[string]int{"Sergey Lavrov": 1, "S. Lavrov": 4, "Minister Lavrov": 4} {
			if n := saidBy(t, db, name); n != want {
				t.Errorf("taken back, %s has %d claims, want %d", name, n, want)
			}
		}
	})
}

// What makes no sense is refused, and of two who merge at once into each other one is told.
func TestWhatSpeakersAreNotMerged(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		all := said(t, db, "Ann One", "Ben Two", "Cy Three", "Di Four")
		for _, x := range []struct {
			s, into claims.Speaker
			want    errs.Kind
		}{
			{all[0], all[0], errs.Invalid}, {all[0], claims.Speaker{ID: uuid.New()}, errs.NotFound}, {claims.Speaker{ID: uuid.New()}, all[0], errs.NotFound},
		} {
			if err := mergeSpeakers(t, db, x.s, x.into); errs.KindOf(err) != x.want {
				t.Errorf("%s into %s: %v, want kind %q", x.s.Name, x.into.Name, err, x.want)
			}
		}
		var wg sync.WaitGroup
		refused := make([]error, 2)
		for i := range 2 {
			wg.Go(func() { refused[i] = mergeSpeakers(t, db, all[i], all[1-i]) })
		}
		wg.Wait()
		if (refused[0] == nil) == (refused[1] == nil) {
			t.Fatalf("two merge two speakers into each other at once: %v, %v; want one to be refused", refused[0], refused[1])
		}
		behind, top := all[0], all[1]
		if refused[0] != nil {
			behind, top = all[1], all[0]
		}
		if err := mergeSpeakers(t, db, behind, all[2]); errs.KindOf(err) != errs.Conflict {
			t.Errorf("what is merged, merged again: %v", err)
		}
		if err := mergeSpeakers(t, db, top, behind); errs.KindOf(err) != errs.Invalid {
			t.Errorf("into what stands behind it: %v", err)
		}
		if err := mergeSpeakers(t, db, all[2], behind); err != nil { // the chain is followed
			t.Fatal(err)
		}
		for i := range 200 { // a hundred stand behind each of two
			top := []uuid.UUID{all[2].ID, all[3].ID}[i%2]
			if err := db.Gorm().Create(&claims.Speaker{ID: uuid.New(), Name: fmt.Sprint("Spelling ", i), MergedInto: &top, Version: 1}).Error; err != nil {
				t.Fatal(err)
			}
		}
		if err := mergeSpeakers(t, db, all[3], all[2]); errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "At most") {
			t.Errorf("101 more than a hundred: %v", err)
		}
		if s, err := db.Speaker(t.Context(), all[2].ID); err != nil || s.MergedInto == nil || *s.MergedInto != top.ID {
			t.Errorf("merged into what stands behind another: %v (%v), want the other", s.MergedInto, err)
		}
		if _, err := db.UnmergeSpeaker(t.Context(), store.Seen{ID: top.ID}, rita.Actor(), noon); errs.KindOf(err) != errs.Conflict {
			t.Errorf("taken back of what is not merged: %v", err)
		}
		if _, err := db.UnmergeSpeaker(t.Context(), store.Seen{ID: behind.ID, Version: 1}, rita.Actor(), noon); errs.KindOf(err) != errs.Conflict {
			t.Errorf("taken back at an old version: %v", err)
		}
		if _, err := db.UnmergeSpeaker(t.Context(), store.Seen{ID: behind.ID}, review.Actor{Role: review.Reader}, noon); errs.KindOf(err) != errs.Forbidden {
			t.Errorf("taken back by a reader: %v", err)
		}
	})
}
