package store_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func documents(t *testing.T, db *store.DB, c *review.Case) []review.PublicDocument {
	t.Helper()
	var out []review.PublicDocument
	if err := db.Gorm().Where("case_id = ?", c.ID).Order("number").Find(&out).Error; err != nil {
		t.Fatal(err)
	}
	return out
}

// Each change that readers see is committed to once, and what they don't see is not.
func TestDocumentsOfACase(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := publishedAs(t, db, "Russia has massed some 100,000 troops near the Ukrainian border.", noon)
		edit(t, db, c.ID, func(c *review.Case) error {
			_, err := c.AddNote(review.Note{Body: "Nobody's business."}, edgar.Actor(), noon)
			return err
		})
		if got := documents(t, db, c); len(got) != 1 || got[0].Issued != review.IssuedPublished || !got[0].Whole() {
			t.Fatalf("documents are %+v", got)
		}
		edit(t, db, c.ID, func(c *review.Case) error {
			return c.Retract("The pictures were of another year.", edgar.Actor(), noon)
		})
		got := documents(t, db, c)
		if len(got) != 2 || got[1].Issued != review.IssuedRetracted || got[1].Number != 2 || !strings.Contains(got[1].Document, "of another year") {
			t.Errorf("after a retraction documents are %+v", got)
		}
		for _, change := range []string{"UPDATE public_documents SET document = 'x'", "UPDATE public_documents SET document = '', salt = '', issued = 'found'", "DELETE FROM public_documents"} {
			if err := db.Gorm().Exec(change).Error; err == nil {
				t.Errorf("%s: want it refused", change)
			}
		}
	})
}

// Words go from the documents that have them, in whatever field, and from no other; what was
// committed to stays, and the page of now is committed to anew.
func TestATakeDownTakesDocuments(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := publishedAs(t, db, "Russia has massed some 100,000 troops near the Ukrainian border.", noon)
		edit(t, db, c.ID, func(c *review.Case) error { return c.Retract("Says "+secret+" of the ministry.", edgar.Actor(), noon) })
		before := documents(t, db, c)
		sealed(t, db)
		takeDown(t, db, review.KindWords, c.ID, secret)
		sealed(t, db)
		got := documents(t, db, c)
		if len(got) != 3 || got[0].TakenDown() || !got[1].TakenDown() || got[1].Salt != "" || got[1].Statement() != before[1].Statement() || got[2].Issued != review.IssuedTakenDown {
			t.Fatalf("documents are %+v", got)
		}
		id := c.Evidence[0].ID
		takeDown(t, db, review.KindSource, id)
		sealed(t, db)
		got = documents(t, db, c)
		if len(got) != 4 || !got[0].TakenDown() || !got[2].TakenDown() || got[3].TakenDown() {
			t.Errorf("after a source went, documents are %+v", got)
		}
		if bad := brokenRecord(t, db, nil); len(bad) > 0 {
			t.Errorf("the record is broken: %v", bad)
		}
		raw := behind(t, db)
		mustExec(t, raw, "UPDATE public_documents SET document = '', salt = '' WHERE number = 4")
		if bad := brokenRecord(t, db, nil); len(bad) != 1 || !strings.HasPrefix(bad[0], "public_documents ") {
			t.Errorf("a document that somebody emptied: %v, want it named", bad)
		}
	})
}

// What was public before there were documents is taken in once as it stands, and says so.
func TestWhatWasPublicBefore(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := publishedAs(t, db, "Russia has massed some 100,000 troops near the Ukrainian border.", noon)
		raw := behind(t, db)
		for _, statement := range []string{"DELETE FROM public_documents", "DELETE FROM record_leaves WHERE tab = 'public_documents'", "DELETE FROM record_touched",
			"UPDATE record_adopted SET upto = '', done = FALSE WHERE tab IN ('cases', 'public_documents')"} {
			mustExec(t, raw, statement)
		}
		raw.Close()
		if _, err := db.PublicProof(t.Context(), store.Asked{Case: c.ID}); err == nil || !strings.Contains(err.Error(), "before this desk gave proofs") {
			t.Errorf("before it is taken in: %v", err)
		}
		for range 2 {
			sealed(t, db)
		}
		got := documents(t, db, c)
		if len(got) != 1 || got[0].Issued != review.IssuedFound {
			t.Fatalf("documents are %+v", got)
		}
	})
}

// A restore takes a text down again, and the documents that quote it with it.
func TestARestoreTakesDocumentsDownAgain(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := publishedAs(t, db, "Russia has massed some 100,000 troops near the Ukrainian border.", noon)
		entry := store.LedgerEntry{ID: uuid.New(), Kind: store.SnapshotRedacted, SubjectID: c.Appearances[0].SnapshotID, ByID: ada.ID, At: noon, Detail: map[string]string{"reason": "a mistake"}}
		if done, err := db.Again(t.Context(), entry); err != nil || !done {
			t.Fatalf("again = %t, %v", done, err)
		}
		if got := documents(t, db, c); !got[0].TakenDown() || got[0].Salt != "" {
			t.Errorf("the document is %+v, want its words gone", got[0])
		}
	})
}

// What was public without a document, and changes before it is taken in, was not published by
// that change.
func TestAChangeOfWhatWasPublicBefore(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := publishedAs(t, db, "Russia has massed some 100,000 troops near the Ukrainian border.", noon)
		raw := behind(t, db)
		mustExec(t, raw, "DELETE FROM public_documents")
		raw.Close()
		edit(t, db, c.ID, func(c *review.Case) error {
			return c.Retract("The pictures were of another year.", edgar.Actor(), noon)
		})
		if got := documents(t, db, c); len(got) != 1 || got[0].Issued != review.IssuedFound {
			t.Errorf("documents are %+v, want one that was found", got)
		}
	})
}
