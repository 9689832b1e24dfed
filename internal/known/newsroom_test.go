package known_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

var (
	rita  = review.User{ID: uuid.MustParse("0197a0a0-0000-7000-8000-00000000000a"), Name: "Rita", Role: review.Reviewer}
	edgar = review.User{ID: uuid.MustParse("0197a0a0-0000-7000-8000-00000000000b"), Name: "Edgar", Role: review.Editor}
)

// candidate stores an article of which some words wait to be triaged.
func candidate(t testing.TB, db *store.DB, text, exact string) claims.Candidate {
	t.Helper()
	before, _, ok := strings.Cut(text, exact)
	if !ok {
		t.Fatalf("%q does not stand in the text", exact)
	}
	start := utf8.RuneCountInString(before)
	f := claims.Found{Start: start, End: start + utf8.RuneCountInString(exact), Attribution: claims.Narration, Worth: .9, CheckWorthy: true}
	var err error
	if f.Exact, f.Prefix, f.Suffix, err = claims.Cut(text, f.Start, f.End); err != nil {
		t.Fatal(err)
	}
	raw, sum := []byte(text), claims.Digest([]byte(text))
	out, err := db.SaveImport(t.Context(), store.Import{
		Article:   claims.Article{Headline: "Talks", Publisher: "DW", Published: "2022-01-21", Language: "en"},
		Snapshot:  claims.Snapshot{Raw: raw, RawSHA256: sum, Text: text, TextSHA256: sum, Length: utf8.RuneCountInString(text), Extractor: "text", FetchedAt: noon},
		Extractor: "test 1",
		Found:     []claims.Found{f},
	}, rita.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	page, err := db.Candidates(t.Context(), store.CandidateQuery{ArticleID: out.Article.ID})
	if err != nil || len(page.Items) != 1 {
		t.Fatalf("the article's candidates are %+v, %v; want one", page.Items, err)
	}
	return page.Items[0]
}

// claimed opens a case for a claim whose wording stands in a text of its own.
func claimed(t testing.TB, db *store.DB, wording string) *review.Case {
	t.Helper()
	waits := candidate(t, db, "Geneva. "+wording+" It was "+uuid.NewString()+".", wording)
	got, err := db.EditCandidates(t.Context(), []uuid.UUID{waits.ID}, func(x *review.Triage) error { return x.Accept(rita.Actor(), noon) })
	if err != nil {
		t.Fatal(err)
	}
	return got[0].Case
}

func edit(t testing.TB, db *store.DB, id uuid.UUID, change func(*review.Case) error) {
	t.Helper()
	if _, err := db.EditCase(t.Context(), id, change); err != nil {
		t.Fatal(err)
	}
}

// factCheck is somebody else's, of a claim, as an import brings it.
func factCheck(claim, rating string) store.IncomingReview {
	e := &review.External{URL: "https://checks.example/" + uuid.NewSHA1(uuid.Nil, []byte(claim)).String(), ClaimReviewed: claim, Publisher: "Checks", Rating: rating, Raw: "{}", Language: "en"}
	e.Repairs = e.Normalise()
	e.Seal()
	return store.IncomingReview{External: e, Place: "line 1", Hash: e.Digest}
}

// bring imports fact-checks; the run is left open.
func bring(t testing.TB, db *store.DB, all ...store.IncomingReview) *store.ReviewImport {
	t.Helper()
	run, err := db.NewReviewImport(t.Context(), store.ReviewImport{Source: "feed.json", State: store.ReviewsRunning}, rita.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.SaveReviews(t.Context(), &run, all, noon); err != nil {
		t.Fatal(err)
	}
	return &run
}
