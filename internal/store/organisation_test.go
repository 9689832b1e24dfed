package store_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestOrganisationHasDefaultsAndIsEdited(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ensure(t, db)
		o, err := db.Organisation(t.Context())
		if err != nil || o.Version != 0 || o.TimeZone != "UTC" || o.ScaleKey != "five_step" {
			t.Fatalf("Organisation of a new desk = %+v, %v", o, err)
		}
		name := func(s string) func(*review.Organisation) error {
			return func(o *review.Organisation) error { o.Name = s; return nil }
		}
		want, err := db.EditOrganisation(t.Context(), 0, name("The Desk"), system, noon)
		if err != nil || want.Version != 1 {
			t.Fatalf("EditOrganisation = %+v, %v", want, err)
		}
		got, err := db.Organisation(t.Context())
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("Organisation: %v (-want +got)\n%s", err, diff)
		}
		if _, err := db.EditOrganisation(t.Context(), 1, name("Desk Two"), system, noon); err != nil {
			t.Fatal(err)
		}
		_, err = db.EditOrganisation(t.Context(), 1, name("Desk Three"), system, noon)
		wantKind(t, "EditOrganisation of an old version", err, errs.Conflict)
		if !strings.HasPrefix(err.Error(), "test changed the settings") || !strings.Contains(err.Error(), "(name)") {
			t.Errorf("message %q does not say who changed what", err)
		}
		_, err = db.EditOrganisation(t.Context(), 2, func(o *review.Organisation) error { o.ScaleKey = "none"; return nil }, system, noon)
		wantKind(t, "EditOrganisation to an unknown scale", err, errs.Invalid)
	})
}
