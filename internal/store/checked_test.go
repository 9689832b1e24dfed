package store_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestCheckedRefusesAForeignCursor(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for _, cursor := range []string{"x", "2022-01-21T00:00:00Z_x", "_", "yesterday_0197a0a0-0000-7000-8000-00000000000a"} {
			if _, err := db.Checked(t.Context(), store.CheckedQuery{Ours: true, After: cursor}); errs.KindOf(err) != errs.Invalid {
				t.Errorf("After %q gives %v, want Invalid", cursor, err)
			}
		}
	})
}

// What is worded alike stands together, however many there are and however small the
// page: each verdict is shown once.
func TestCheckedGroupsAndPages(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		wordings := []string{"Prices rose.", "Prices fell.", "PRICES ROSE", "Prices rose!", "Prices fell.", "Rents rose."}
		for i, w := range wordings {
			publishedAs(t, db, w, noon.Add(time.Duration(i)*time.Hour))
		}
		want := [][]string{{"Rents rose."}, {"Prices fell.", "Prices fell."}, {"Prices rose!", "PRICES ROSE", "Prices rose."}}
		for _, limit := range []int{1, 2, 50} {
			got, q := [][]string{}, store.CheckedQuery{Ours: true, External: true, Limit: limit}
			for {
				page, err := db.Checked(t.Context(), q)
				if err != nil {
					t.Fatal(err)
				}
				for _, group := range page.Groups {
					words := []string{}
					for _, c := range group {
						words = append(words, c.Case.Verdict().Wording)
					}
					got = append(got, words)
				}
				if q.After = page.Next; q.After == "" {
					break
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("pages of %d (-want +got)\n%s", limit, diff)
			}
		}
	})
}

// publishedAs takes a claim with a wording from an article of its own to its page.
func publishedAs(t *testing.T, db *store.DB, wording string, at time.Time) *review.Case {
	t.Helper()
	return publishedBy(t, db, wording, at, rita)
}

// publishedBy has a verdict of somebody's published by Edgar.
func publishedBy(t *testing.T, db *store.DB, wording string, at time.Time, who review.User) *review.Case {
	t.Helper()
	if err := db.EnsureScales(t.Context(), noon); err != nil {
		t.Fatal(err)
	}
	_, candidates := imported(t, db, "", fmt.Sprintf("%s: %s", at, wording), wording)
	id := accept(t, db, candidates[0].ID).ID
	steps := []func(*review.Case) error{
		func(c *review.Case) error {
			to := *c.Claim
			to.Wording, to.Unattributed = wording, true
			return c.Reword(to, who.Actor(), at)
		},
		func(c *review.Case) error { return c.Assign(who, who.Actor(), at) },
		func(c *review.Case) error {
			_, err := c.AddEvidence(review.Evidence{URL: "https://a.example/1", ArchivedURL: "https://web.example/1", Stance: review.Supports, Closeness: review.Primary}, who.Actor(), at)
			return err
		},
		func(c *review.Case) error {
			_, err := c.AddEvidence(review.Evidence{URL: "https://b.example/1", ArchivedURL: "https://web.example/2", Stance: review.Supports}, who.Actor(), at)
			return err
		},
		func(c *review.Case) error {
			return c.Propose(review.Proposal{Rating: "false", Explanation: "The statistics show it."}.Today(review.Organisation{}, noon), review.Presets(noon)[0], who.Actor(), at)
		},
		func(c *review.Case) error { return c.Approve(org, c.Preview(org).Digest, edgar.Actor(), at) },
		func(c *review.Case) error { return c.Publish(org, c.Preview(org).Digest, nil, edgar.Actor(), at) },
	}
	var c *review.Case
	for _, step := range steps {
		c = edit(t, db, id, step)
	}
	return c
}
