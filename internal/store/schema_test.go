package store_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gorm.io/gorm/schema"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// stored are all structs that are rows, with their tables.
var stored = map[string]any{
	"articles": claims.Article{}, "snapshots": claims.Snapshot{}, "passages": claims.Passage{}, "candidates": claims.Candidate{},
	"speakers": claims.Speaker{}, "claims": claims.Claim{}, "appearances": claims.Appearance{},
	"scales": review.Scale{}, "cases": review.Case{}, "evidence": review.Evidence{}, "notes": review.Note{},
	"verdicts": review.Verdict{}, "organisation": review.Organisation{}, "events": review.Event{}, "users": review.User{},
	"sessions": store.Session{}, "links": store.Link{}, "tokens": store.Token{}, "failures": store.Failure{}, "browsers": store.Browser{},
	"openings": store.Opening{}, "batches": review.Batch{}, "batch_cases": review.BatchCase{}, "drafts": store.Draft{}, "answers": store.Answer{}, "jobs": store.Job{},
	"notices": review.Notice{}, "mailings": review.Mailing{}, "identities": store.Identity{}, "trips": store.Trip{},
	"factors": store.Factor{}, "signins": store.SignIn{}, "signin_rules": review.SignInRules{},
	"model_runs":       store.ModelRun{},
	"external_reviews": review.External{}, "label_maps": review.RatingLabel{}, "external_links": review.ExternalLink{},
	"review_feeds": review.Feed{}, "review_imports": store.ReviewImport{}, "review_import_records": store.ReviewRecord{}, "review_import_parts": store.ReviewPart{},
	"clusters": claims.Cluster{}, "cluster_members": claims.Member{},
	"contradictions": review.Contradiction{}, "ledger": store.LedgerEntry{},
	"takedowns": review.TakeDown{}, "takedown_places": review.Place{},
	"editions": review.Edition{}, "edition_changes": review.Made{}, "corrections": review.Correction{}, "public_documents": review.PublicDocument{}, "gate_policy": review.Policy{},
	"saved_views": review.View{}, "case_fields": review.Field{},
	"panel_rules": review.PanelRule{}, "panels": review.Panel{}, "panel_votes": review.PanelVote{}, "panel_counts": review.VoteCount{},
}

func TestColumnsOfStructsAndTablesAgree(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for table, row := range stored {
			s, err := schema.Parse(row, &sync.Map{}, db.Gorm().NamingStrategy)
			if err != nil {
				t.Fatal(err)
			}
			rows, err := db.Gorm().Table(table).Limit(1).Rows()
			if err != nil {
				t.Fatal(err)
			}
			want, err := rows.Columns()
			rows.Close()
			if err != nil {
				t.Fatal(err)
			}
			got := slices.Sorted(slices.Values(s.DBNames))
			slices.Sort(want)
			if diff := cmp.Diff(want, got); diff != "" || s.Table != table {
				t.Errorf("struct for table %s (its name: %s): columns (-table +struct):\n%s", table, s.Table, diff)
			}
		}
	})
}
