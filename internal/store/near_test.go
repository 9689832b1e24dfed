package store_test

import (
	"testing"

	"github.com/google/uuid"

	"factdesk/claims/match"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// claimed opens a case by hand for a claim whose wording stands in a text of its own.
func claimed(t testing.TB, db *store.DB, wording string) *review.Case {
	t.Helper()
	_, candidates := imported(t, db, "", "Geneva. "+wording+" It was "+uuid.NewString()+".", wording)
	return accept(t, db, candidates[0].ID)
}

// near are the wordings that Near finds for a text, the best first.
func near(t testing.TB, db *store.DB, q store.NearQuery) []string {
	t.Helper()
	found, err := db.Near(t.Context(), q)
	if err != nil {
		t.Fatalf("Near(%q): %v", q.Text, err)
	}
	out := []string{}
	for _, n := range found {
		out = append(out, n.Case.Claim.Wording)
	}
	return out
}

func ours(text string) store.NearQuery {
	return store.NearQuery{Query: match.Query{Text: text}, Ours: true}
}

func TestNearFindsAClaimInOtherWords(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for _, s := range []string{
			"Russia has dispatched some 100,000 troops to the border with Ukraine",
			"Unemployment fell to 3.5 percent last year",
			"The vaccine alters human DNA",
			"Russia sends more gas than ever to Germany",
		} {
			claimed(t, db, s)
		}
		for _, tt := range []struct{ query, want string }{
			{"Moscow's 100,000 troops at Ukraine's borders", "Russia has dispatched some 100,000 troops to the border with Ukraine"},
			{"DNA is altered by vaccines, they say", "The vaccine alters human DNA"},
			{"last year unemployment falls to 3.5%", "Unemployment fell to 3.5 percent last year"},
			{"the VACCINE alters human dna!", "The vaccine alters human DNA"},
		} {
			if got := near(t, db, ours(tt.query)); len(got) == 0 || got[0] != tt.want {
				t.Errorf("Near(%q) = %q, want %q first", tt.query, got, tt.want)
			}
		}
		for _, none := range []string{"", "  ", "?!", "of the and", "Zebras graze"} {
			if got := near(t, db, ours(none)); len(got) != 0 {
				t.Errorf("Near(%q) = %q, want none", none, got)
			}
		}
	})
}

// external stores somebody else's fact-check.
func external(t testing.TB, db *store.DB, claim, title string) review.External {
	t.Helper()
	e := review.External{ID: uuid.Must(uuid.NewV7()), URL: "https://checks.example/" + uuid.NewString(), ClaimReviewed: claim, Title: title, Publisher: "Checks", Rating: "False", ImportedAt: noon, UpdatedAt: noon, Version: 1}
	e.Seal()
	if err := db.Gorm().Create(&e).Error; err != nil {
		t.Fatal(err)
	}
	if _, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil {
		t.Fatal(err)
	}
	return e
}

func TestNearFindsOursAndOthers(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		mine := claimed(t, db, "Drinking bleach cures malaria")
		theirs := external(t, db, "Bleach is a cure for malaria", "No, bleach cures nothing")
		q := ours("bleach as malaria's cure")
		for _, tt := range []struct {
			what           string
			ours, external bool
			without        []uuid.UUID
			want           int
		}{
			{"both", true, true, nil, 2},
			{"ours", true, false, nil, 1},
			{"others", false, true, nil, 1},
			{"neither", false, false, nil, 0},
			{"both without mine", true, true, []uuid.UUID{mine.ClaimID}, 1},
			{"both without either", true, true, []uuid.UUID{mine.ClaimID, theirs.ID}, 0},
		} {
			q.Ours, q.External, q.Without = tt.ours, tt.external, tt.without
			found, err := db.Near(t.Context(), q)
			if err != nil || len(found) != tt.want {
				t.Errorf("Near of %s = %d, %v; want %d", tt.what, len(found), err, tt.want)
			}
			for _, n := range found {
				if (n.Case == nil) == (n.External == nil) || n.Score <= 0 || len(n.Parts) == 0 {
					t.Errorf("Near of %s holds %+v; want one of ours or of others, with its reasons", tt.what, n)
				}
			}
		}
		if found, err := db.Near(t.Context(), store.NearQuery{Query: ours("bleach cures nothing").Query, External: true}); err != nil || len(found) != 1 || found[0].External.Title != theirs.Title {
			t.Errorf("Near by a fact-check's title = %+v, %v", found, err)
		}
		verified(t, db)
	})
}
