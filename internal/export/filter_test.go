package export_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/export"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestAFilterIsReadFromAForm(t *testing.T) {
	db := storetest.Open(t)
	if err := db.EnsureScales(t.Context(), time.Now()); err != nil {
		t.Fatal(err)
	}
	article := uuid.New()
	got, err := export.FilterOf(url.Values{"format": {"csv"}, "state": {"published", "retracted"}, "verdict": {" mostly_true "}, "speaker": {"Lavrov"},
		"topic": {"War"}, "tag": {"eu"}, "article": {article.String()}, "text": {"troops bord"}, "from": {"2022-01-01"}, "to": {"2022-01-01"}}).Query(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	want := store.ClaimQuery{States: []review.State{review.Published, review.Retracted}, Rating: "mostly_true", Speaker: "Lavrov", Topic: "War", Tag: "eu",
		ArticleID: article, Text: "troops bord", From: "2022-01-01", To: "2022-01-01"}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(store.ClaimQuery{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAFilterRefusesWhatWouldChooseNothing(t *testing.T) {
	db := storetest.Open(t)
	if err := db.EnsureScales(t.Context(), time.Now()); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		filter      export.Filter
		field, says string
	}{
		"a state that is none":   {export.Filter{State: []string{"open", "hunter2"}}, "state", "no state of a case; there are open, assigned"},
		"a rating of no scale":   {export.Filter{Verdict: "hunter2"}, "verdict", "No scale has such a rating; there are false, mostly_false"},
		"a label for a key":      {export.Filter{Verdict: "Mostly true"}, "verdict", "No scale"},
		"an article that is not": {export.Filter{Article: "hunter2"}, "article", "no id of an article"},
		"a year for a day":       {export.Filter{From: "2022"}, "from", "no day; write it as 2022-01-21"},
		"a day that never was":   {export.Filter{To: "2022-02-30"}, "to", "no day"},
		"turned round":           {export.Filter{From: "2022-02-02", To: "2022-02-01"}, "to", "before the first"},
		"far too long":           {export.Filter{Speaker: strings.Repeat("ü", 201)}, "speaker", "longer than the 200"},
	} {
		_, err := tt.filter.Query(t.Context(), db)
		told, is := err.(*errs.Error)
		if !is || told.Kind != errs.Invalid || told.Field != tt.field || !strings.Contains(told.Message, tt.says) || strings.Contains(told.Message, "hunter2") {
			t.Errorf("%s: %#v, want %q said of %s", name, err, tt.says, tt.field)
		}
	}
	if _, err := (export.Filter{Speaker: strings.Repeat("ü", 200)}).Query(t.Context(), db); err != nil {
		t.Errorf("as long as it may be: %v", err)
	}
}

// A rating that a scale has no more is still that of the verdicts given on it.
func TestAFilterKnowsRatingsOfEarlierScales(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
		by := review.Actor{ID: uuid.New(), Name: "Ada", Role: review.Administrator}
		word := func(key string) review.Rating { return review.Rating{Key: key, Labels: map[string]string{"en": key}} }
		first, err := review.NewScale("ours", "Ours", []review.Rating{word("hot"), word("cold")}, nil, by, now)
		if err == nil {
			err = db.SaveScale(t.Context(), first, by, now)
		}
		var next review.Scale
		if err == nil {
			next, err = review.NewScale("ours", "Ours", []review.Rating{word("warm"), word("cold")}, &first, by, now)
		}
		if err == nil {
			err = db.SaveScale(t.Context(), next, by, now)
		}
		if err != nil {
			t.Fatal(err)
		}
		keys, err := db.RatingKeys(t.Context())
		if diff := cmp.Diff([]string{"hot", "cold", "warm"}, keys); diff != "" || err != nil {
			t.Errorf("RatingKeys = %v (-want +got):\n%s", err, diff)
		}
		if _, err := (export.Filter{Verdict: "hot"}).Query(t.Context(), db); err != nil {
			t.Errorf("the rating of the earlier version: %v", err)
		}
	})
}
