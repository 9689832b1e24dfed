package store_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var (
	rita  = review.User{ID: uuid.MustParse("0197a0a0-0000-7000-8000-00000000000a"), Name: "Rita", Role: review.Reviewer}
	edgar = review.User{ID: uuid.MustParse("0197a0a0-0000-7000-8000-00000000000b"), Name: "Edgar", Role: review.Editor}
	org   = review.Organisation{Name: "Desk", BaseURL: "https://desk.example", CorrectionsURL: "https://desk.example/corrections"}
)

const news = "Geneva. Russia has dispatched some 100,000 troops to the border. “We never threatened anybody,” Lavrov said."

func sum(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}

// found makes a candidate of words in a text.
func found(t testing.TB, text, exact string, worth float64) claims.Found {
	t.Helper()
	i := strings.Index(text, exact)
	if i < 0 {
		t.Fatalf("%q does not stand in the text", exact)
	}
	start := utf8.RuneCountInString(text[:i])
	f := claims.Found{Start: start, End: start + utf8.RuneCountInString(exact), Attribution: claims.Narration, Worth: worth, CheckWorthy: true}
	var err error
	if f.Exact, f.Prefix, f.Suffix, err = claims.Cut(text, f.Start, f.End); err != nil {
		t.Fatal(err)
	}
	return f
}

// imported stores an article with candidates for each of the given words.
func imported(t testing.TB, db *store.DB, url, text string, exacts ...string) (store.Imported, []claims.Candidate) {
	t.Helper()
	in := store.Import{
		Article:   claims.Article{URL: url, Headline: "Talks", Publisher: "DW", Published: "2022-01-21", Language: "en"},
		Snapshot:  claims.Snapshot{Raw: []byte(text), RawSHA256: sum(text), Text: text, TextSHA256: sum(text), Length: utf8.RuneCountInString(text), Extractor: "text", FetchedAt: noon},
		Extractor: "test 1",
	}
	if url != "" {
		in.URLs = []string{url}
	}
	for i, e := range exacts {
		in.Found = append(in.Found, found(t, text, e, 0.9-float64(i)/10))
	}
	out, err := db.SaveImport(t.Context(), in, rita.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	page, err := db.Candidates(t.Context(), store.CandidateQuery{ArticleID: out.Article.ID})
	if err != nil {
		t.Fatal(err)
	}
	return out, page.Items
}

func accept(t testing.TB, db *store.DB, id uuid.UUID) *review.Case {
	t.Helper()
	got, err := db.EditCandidates(t.Context(), []uuid.UUID{id}, func(x *review.Triage) error { return x.Accept(rita.Actor(), noon) })
	if err != nil {
		t.Fatal(err)
	}
	return got[0].Case
}

func edit(t testing.TB, db *store.DB, id uuid.UUID, change func(*review.Case) error) *review.Case {
	t.Helper()
	c, err := db.EditCase(t.Context(), id, change)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func scale(t testing.TB, db *store.DB) review.Scale {
	t.Helper()
	s := review.Presets(noon)[0]
	if err := db.Gorm().Create(&s).Error; err != nil {
		t.Fatal(err)
	}
	return s
}

func TestFromArticleToPublishedVerdict(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		five := scale(t, db)
		_, candidates := imported(t, db, "https://dw.example/a", news, "some 100,000 troops", "We never threatened anybody")
		id := accept(t, db, candidates[0].ID).ID
		edit(t, db, id, func(c *review.Case) error { return c.Assign(rita, rita.Actor(), noon) })
		for _, e := range []review.Evidence{
			{URL: "https://a.example/1", ArchivedURL: "https://web.example/1", Stance: review.Supports, Closeness: review.Primary},
			{URL: "https://b.example/2", ArchivedURL: "https://web.example/2", Stance: review.Refutes},
		} {
			edit(t, db, id, func(c *review.Case) error { _, err := c.AddEvidence(e, rita.Actor(), noon); return err })
		}
		edit(t, db, id, func(c *review.Case) error {
			_, err := c.AddNote(review.Note{Body: "Ask @Edgar."}, rita.Actor(), noon)
			return err
		})
		edit(t, db, id, func(c *review.Case) error {
			return c.Propose(review.Proposal{Rating: "mostly_true", Explanation: "Satellite images show it."}.Today(review.Organisation{}, noon), five, rita.Actor(), noon)
		})
		if _, err := db.EditCase(t.Context(), id, func(c *review.Case) error {
			return c.Approve(org, c.Preview(org).Digest, review.Actor{ID: rita.ID, Role: review.Editor}, noon)
		}); errs.KindOf(err) != errs.Forbidden {
			t.Errorf("Approve by the author = %v, want kind %q", err, errs.Forbidden)
		}
		edit(t, db, id, func(c *review.Case) error { return c.Approve(org, c.Preview(org).Digest, edgar.Actor(), noon) })
		edit(t, db, id, func(c *review.Case) error { return c.Publish(org, c.Preview(org).Digest, nil, edgar.Actor(), noon) })

		got, err := db.Full(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if c := got.Case; c.State != review.Published || c.Verdict().Label != "Mostly true" || len(c.Verdict().Evidence) != 2 || len(got.Articles) != 1 {
			t.Errorf("Full = state %s, %d articles, verdict %+v", c.State, len(got.Articles), c.Verdict())
		}
		if c := got.Case; !c.UpdatedAt.Equal(noon) || !c.Claim.UpdatedAt.Equal(noon) {
			t.Errorf("the case was updated at %s and its claim at %s, want the time that was given, %s", c.UpdatedAt, c.Claim.UpdatedAt, noon)
		}
		for _, q := range []store.ClaimQuery{
			{States: []review.State{review.Published}}, {Rating: "mostly_true"}, {Text: "TROOPS 100"}, {Text: "troo"},
			{From: "2022-01-21", To: "2022-01-21"}, {ArticleID: candidates[0].ArticleID},
		} {
			if page, err := db.Cases(t.Context(), q); err != nil || len(page.Items) != 1 || page.Items[0].Verdict() == nil {
				t.Errorf("Cases(%+v) = %d items, %v; want 1 with its verdict", q, len(page.Items), err)
			}
		}
		for _, q := range []store.ClaimQuery{{States: []review.State{review.Open}}, {Rating: "false"}, {Text: "troops lavrov"}, {From: "2022-01-22"}} {
			if page, err := db.Cases(t.Context(), q); err != nil || len(page.Items) != 0 {
				t.Errorf("Cases(%+v) = %d items, %v; want none", q, len(page.Items), err)
			}
		}
		if found, err := db.Lookup(t.Context(), store.LookupQuery{Quote: "Some 100,000 troops!", Limit: 10}); err != nil || len(found) != 1 {
			t.Errorf("Lookup by quote = %d, %v; want 1", len(found), err)
		}
		if found, err := db.Lookup(t.Context(), store.LookupQuery{URL: "https://dw.example/a", Limit: 10}); err != nil || len(found) != 1 {
			t.Errorf("Lookup by URL = %d, %v; want 1", len(found), err)
		}
		n := 0
		for _, err := range db.All(t.Context(), store.ClaimQuery{}) {
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
		events, err := db.Events(t.Context(), store.EventQuery{CaseID: id})
		if err != nil || n != 1 || len(events) != 9 {
			t.Errorf("All gave %d cases, Events %d, %v; want 1 and 9", n, len(events), err)
		}
		verified(t, db)
	})
}

func verified(t testing.TB, db *store.DB) {
	t.Helper()
	v, err := db.Verify(t.Context())
	if err != nil || len(v.Broken) > 0 || v.Snapshots == 0 {
		t.Errorf("Verify = %+v, %v; want nothing broken", v, err)
	}
}

func TestTwentyDecideOneCase(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, candidates := imported(t, db, "", news, "some 100,000 troops")
		id, version := candidates[0].ID, candidates[0].Version
		var wg sync.WaitGroup
		var mu sync.Mutex
		won, lost := 0, 0
		for range 20 {
			wg.Go(func() {
				_, err := db.EditCandidates(t.Context(), []uuid.UUID{id}, func(x *review.Triage) error {
					if err := x.Expect(version); err != nil {
						return err
					}
					return x.Accept(rita.Actor(), noon)
				})
				mu.Lock()
				defer mu.Unlock()
				switch {
				case err == nil:
					won++
				case errs.KindOf(err) == errs.Conflict && strings.Contains(err.Error(), "by Rita"):
					lost++
				default:
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if won != 1 || lost != 19 {
			t.Errorf("%d won and %d lost, want 1 and 19", won, lost)
		}
		verified(t, db)
	})
}

func TestTheSameThingTwiceIsOneArticle(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		first, _ := imported(t, db, "https://dw.example/a", news, "some 100,000 troops")
		for name, again := range map[string]store.Imported{
			"the same text, pasted":            first2(imported(t, db, "", news, "some 100,000 troops")),
			"the same text at another address": first2(imported(t, db, "https://other.example/b", news)),
		} {
			if !again.Already || again.Article.ID != first.Article.ID {
				t.Errorf("%s: Already = %v, article %s; want the first, %s", name, again.Already, again.Article.ID, first.Article.ID)
			}
		}
		for name, later := range map[string]store.Imported{
			"another text at the same address":  first2(imported(t, db, "https://dw.example/a", news+" More.")),
			"another text at the other address": first2(imported(t, db, "https://other.example/b", news+" Less.")),
		} {
			if later.Already || later.Reworded == nil || later.Article.ID != first.Article.ID || later.Snapshot.ID == first.Snapshot.ID {
				t.Errorf("%s: Already = %v, article %s, snapshot %s; want a further text of the first, %s", name, later.Already, later.Article.ID, later.Snapshot.ID, first.Article.ID)
			}
		}
	})
}

func first2(a store.Imported, _ []claims.Candidate) store.Imported { return a }

func TestDismissUndoAndAcceptAgain(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, candidates := imported(t, db, "", news, "some 100,000 troops", "We never threatened anybody")
		ids := []uuid.UUID{candidates[0].ID, candidates[1].ID}
		do := func(change func(x *review.Triage) error) []*review.Triage {
			t.Helper()
			out, err := db.EditCandidates(t.Context(), ids, change)
			if err != nil {
				t.Fatal(err)
			}
			return out
		}
		do(func(x *review.Triage) error { return x.Dismiss(review.ReasonOpinion, "", nil, rita.Actor(), noon) })
		do(func(x *review.Triage) error { return x.Undo(rita.Actor(), noon) })
		one := do(func(x *review.Triage) error { return x.Accept(rita.Actor(), noon) })[0].Case.ID
		do(func(x *review.Triage) error { return x.Undo(rita.Actor(), noon) })
		if c, err := db.Case(t.Context(), one); err != nil || c.State != review.Dismissed {
			t.Errorf("after undo the case is %v, %v; want it dismissed", c.State, err)
		}
		if again := do(func(x *review.Triage) error { return x.Accept(rita.Actor(), noon) })[0].Case; again.ID != one || again.State != review.Open {
			t.Errorf("accepted again: case %s %s, want %s open", again.ID, again.State, one)
		}
		counts, err := db.CountCandidates(t.Context(), store.CandidateQuery{})
		if err != nil || counts[claims.CandidateAccepted] != 2 {
			t.Errorf("CountCandidates = %v, %v; want 2 accepted", counts, err)
		}
		verified(t, db)
	})
}

func TestOneBadCandidateUndoesTheWholeBulk(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, candidates := imported(t, db, "", news, "some 100,000 troops", "We never threatened anybody")
		accept(t, db, candidates[1].ID)
		_, err := db.EditCandidates(t.Context(), []uuid.UUID{candidates[0].ID, candidates[1].ID}, func(x *review.Triage) error { return x.Accept(rita.Actor(), noon) })
		if errs.KindOf(err) != errs.Conflict {
			t.Errorf("bulk with one decided = %v, want a conflict", err)
		}
		if c, err := db.Candidate(t.Context(), candidates[0].ID); err != nil || c.State != claims.CandidateNew {
			t.Errorf("the other is %s, %v; want it new", c.State, err)
		}
	})
}

func TestRedactKeepsHashesAndOffsets(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		in, candidates := imported(t, db, "", news, "some 100,000 troops")
		accept(t, db, candidates[0].ID)
		admin := review.Actor{ID: edgar.ID, Name: "Ada", Role: review.Administrator}
		if err := db.Redact(t.Context(), in.Snapshot.ID, "court order", edgar.Actor(), noon); errs.KindOf(err) != errs.Forbidden {
			t.Errorf("Redact by an editor = %v, want it forbidden", err)
		}
		if err := db.Redact(t.Context(), in.Snapshot.ID, "court order", admin, noon); err != nil {
			t.Fatal(err)
		}
		s, err := db.Snapshot(t.Context(), in.Snapshot.ID)
		if err != nil || s.Text != "" || s.TextSHA256 != sum(news) || s.Length != utf8.RuneCountInString(news) || s.RedactionReason == "" {
			t.Errorf("Snapshot = %+v, %v; want no text and its hash", s, err)
		}
		if _, _, err := db.Raw(t.Context(), in.Snapshot.ID); errs.KindOf(err) != errs.Gone {
			t.Errorf("Raw = %v, want it gone", err)
		}
		if _, err := db.SaveImport(t.Context(), store.Import{Snapshot: claims.Snapshot{TextSHA256: sum(news)}}, rita.Actor(), noon); errs.KindOf(err) != errs.Gone {
			t.Errorf("import again = %v, want it refused", err)
		}
		verified(t, db)
	})
}

func TestCandidatesPageByPage(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		text := strings.Repeat("word ", 40)
		in := store.Import{Snapshot: claims.Snapshot{Text: text, TextSHA256: sum(text), RawSHA256: sum(""), Length: 200}, Extractor: "t"}
		for i := range 25 {
			in.Found = append(in.Found, claims.Found{Exact: "word", Start: i * 5, End: i*5 + 4, Worth: 1.0 / 3, Attribution: claims.Direct})
		}
		if _, err := db.SaveImport(t.Context(), in, rita.Actor(), noon); err != nil {
			t.Fatal(err)
		}
		seen := map[uuid.UUID]bool{}
		q := store.CandidateQuery{Limit: 10}
		for range 5 {
			page, err := db.Candidates(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range page.Items {
				seen[c.ID] = true
			}
			if q.After = page.Next; q.After == "" {
				break
			}
		}
		if len(seen) != 25 || q.After != "" {
			t.Errorf("pages of 10 showed %d candidates of equal worth, want all 25", len(seen))
		}
		if _, err := db.Candidates(t.Context(), store.CandidateQuery{After: "nonsense"}); errs.KindOf(err) != errs.Invalid {
			t.Errorf("a cursor of nonsense = %v, want kind %q", err, errs.Invalid)
		}
	})
}
