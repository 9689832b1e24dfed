package store_test

import (
	"maps"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestAnswersAreRepeated(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann, bea := person(t, db, "Ann", review.Editor), person(t, db, "Bea", review.Editor)
		begin := func(request string, after time.Duration) (store.Answer, error) {
			return db.BeginAnswer(t.Context(), ann.ID, "k", request, noon.Add(after))
		}
		first, err := begin("r", 0)
		if err != nil || first.Status != 0 {
			t.Fatalf("BeginAnswer = %+v, %v; want it to be ours", first, err)
		}
		_, err = begin("r", time.Second)
		wantKind(t, "while the first is under way", err, errs.Conflict)
		if other, err := db.BeginAnswer(t.Context(), bea.ID, "k", "r2", noon); err != nil || other.Status != 0 {
			t.Errorf("somebody else's same key = %+v, %v", other, err)
		}
		first.Status, first.Headers, first.Body = 201, map[string]string{"Etag": `"1"`}, []byte{'{', 0, '}'}
		if err := db.FinishAnswer(t.Context(), first); err != nil {
			t.Fatal(err)
		}
		got, err := begin("r", time.Hour)
		if diff := cmp.Diff(first, got); err != nil || diff != "" {
			t.Errorf("the same request again: %v (-want +got)\n%s", err, diff)
		}
		_, err = begin("another", time.Hour)
		wantKind(t, "another request", err, errs.Conflict)
		if got, err := begin("another", 25*time.Hour); err != nil || got.Status != 0 {
			t.Errorf("a day later = %+v, %v; want it free", got, err)
		}
	})
}

func TestAnAnswerThatWasNeverGivenFreesItsKey(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann := person(t, db, "Ann", review.Editor)
		for name, after := range map[string]func(){
			"dropped": func() {
				if err := db.DropAnswer(t.Context(), ann.ID, "dropped"); err != nil {
					t.Error(err)
				}
			},
			"left by a process that died": func() {},
		} {
			if _, err := db.BeginAnswer(t.Context(), ann.ID, name, "r", noon); err != nil {
				t.Fatal(err)
			}
			after()
			if got, err := db.BeginAnswer(t.Context(), ann.ID, name, "r", noon.Add(3*time.Minute)); err != nil || got.Status != 0 {
				t.Errorf("%s: %+v, %v; want it free", name, got, err)
			}
		}
	})
}

func TestDraftsSurviveUntilDropped(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann := person(t, db, "Ann", review.Editor)
		for _, want := range []map[string]string{{"body": "half"}, {"body": "half a sen\x01tence", "rating": "false"}} {
			if err := db.SaveDraft(t.Context(), ann.ID, "case/1/verdict", want, noon); err != nil {
				t.Fatal(err)
			}
			got, err := db.Draft(t.Context(), ann.ID, "case/1/verdict")
			if err != nil || !maps.Equal(got.Fields, want) {
				t.Errorf("Draft = %v, %v; want %v", got.Fields, err, want)
			}
		}
		if err := db.DropDraft(t.Context(), ann.ID, "case/1/verdict"); err != nil {
			t.Fatal(err)
		}
		if got, err := db.Draft(t.Context(), ann.ID, "case/1/verdict"); err != nil || len(got.Fields) != 0 {
			t.Errorf("a dropped draft = %v, %v; want none", got.Fields, err)
		}
		wantKind(t, "a huge draft", db.SaveDraft(t.Context(), ann.ID, "f", map[string]string{"x": string(make([]byte, 1<<20))}, noon), errs.TooLarge)
	})
}
