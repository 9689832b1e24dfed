package public_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/public"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/review"
)

var (
	noon  = time.Date(2022, 1, 22, 12, 0, 0, 0, time.UTC)
	ines  = review.User{ID: uuid.MustParse("0197a0a0-0000-7000-8000-00000000000a"), Name: "Ines Okafor", Role: review.Reviewer}
	tomas = review.User{ID: uuid.MustParse("0197a0a0-0000-7000-8000-00000000000b"), Name: "Tomas Lindqvist", Role: review.Editor}
	admin = review.Actor{ID: uuid.MustParse("0197a0a0-0000-7000-8000-00000000000c"), Name: "Ada", Role: review.Administrator}
)

// newsroom is a desk with its public face on a free port.
type newsroom struct {
	t   testing.TB
	db  *store.DB
	URL string
}

func open(t testing.TB) *newsroom {
	t.Helper()
	return newsroomOf(t, storetest.Open(t))
}

func newsroomOf(t testing.TB, db *store.DB) *newsroom {
	t.Helper()
	n := &newsroom{t: t, db: db}
	if err := n.db.EnsureScales(t.Context(), noon); err != nil {
		t.Fatal(err)
	}
	n.URL = n.serve()
	n.settings(func(o *review.Organisation) {})
	return n
}

// serve begins another process, as it were, over the same database.
func (n *newsroom) serve() string {
	n.t.Helper()
	// Long after everything here, so that pages have settled and name a Last-Modified.
	later := time.Now().Add(240 * time.Hour)
	to := web.New(web.Options{DB: n.db, Log: slog.New(slog.DiscardHandler)})
	(&public.Site{DB: n.db, Now: func() time.Time { return later }}).Mount(to)
	server := httptest.NewServer(to.Handler())
	n.t.Cleanup(server.Close)
	return server.URL
}

// settings names the newsroom and gives it the server's address.
func (n *newsroom) settings(change func(*review.Organisation)) {
	n.t.Helper()
	_, err := n.db.EditOrganisation(context.Background(), 0, func(o *review.Organisation) error {
		o.Name, o.BaseURL, o.CorrectionsURL = "Lantern Desk", n.URL, "https://lantern.example/corrections"
		o.LicenceURL, o.TimeZone = "https://creativecommons.org/licenses/by/4.0/", "Europe/Berlin"
		change(o)
		return nil
	}, admin, noon)
	n.ok(err)
}

func (n *newsroom) ok(err error) {
	n.t.Helper()
	if err != nil {
		n.t.Fatal(err)
	}
}

// story is what a verdict is given on in these tests.
type story struct {
	text, exact, wording, short, rating, explanation, body string
	headline, url                                          string
}

var troops = story{
	headline: "Geneva talks end without a breakthrough", url: "https://news.example/geneva-talks",
	text: "GENEVA. The talks lasted 90 minutes. Washington says that Moscow has massed some 100,000 troops near the border with its neighbour, which it denies. " +
		"Both sides agreed to go on talking next week.",
	exact: "massed some 100,000 troops near the border", wording: "Russia has massed some 100,000 troops near its border with Ukraine.",
	rating: "mostly_true", explanation: "Satellite pictures and two governments’ counts put the number between 95,000 and 127,000, depending on what is counted.",
	body: "Counts differ by what they include. The lower ones leave out the navy and the troops that are always stationed in the district; the higher ones add separatist units.\n\n" +
		"We compared five published counts with commercial satellite pictures of three bases. None of them supports a number below 90,000, and only one goes above 120,000.",
}

// approved takes a story from the import to the editor's signature.
func (n *newsroom) approved(s story) *review.Case {
	n.t.Helper()
	ctx := n.t.Context()
	at := strings.Index(s.text, s.exact)
	found := claims.Found{Start: utf8.RuneCountInString(s.text[:at]), Attribution: claims.Indirect}
	found.End = found.Start + utf8.RuneCountInString(s.exact)
	var err error
	found.Exact, found.Prefix, found.Suffix, err = claims.Cut(s.text, found.Start, found.End)
	n.ok(err)
	sum := sha256.Sum256([]byte(s.text))
	in, err := n.db.SaveImport(ctx, store.Import{
		Article:  claims.Article{URL: s.url, Headline: s.headline, Publisher: "Example News", Published: "2022-01-21", Language: "en"},
		URLs:     []string{s.url},
		Snapshot: claims.Snapshot{Raw: []byte(s.text), Text: s.text, RawSHA256: hex.EncodeToString(sum[:]), TextSHA256: hex.EncodeToString(sum[:]), FetchedAt: noon},
		Found:    []claims.Found{found}, Extractor: "test 1",
	}, ines.Actor(), noon)
	n.ok(err)
	list, err := n.db.Candidates(ctx, store.CandidateQuery{ArticleID: in.Article.ID})
	n.ok(err)
	done, err := n.db.EditCandidates(ctx, []uuid.UUID{list.Items[0].ID}, func(x *review.Triage) error { return x.Accept(ines.Actor(), noon) })
	n.ok(err)
	scale, err := n.db.ScaleByKey(ctx, "five_step")
	n.ok(err)
	org, err := n.db.Organisation(ctx)
	n.ok(err)
	c, err := n.db.EditCase(ctx, done[0].Case.ID, func(c *review.Case) error {
		claim := *c.Claim
		claim.Unattributed, claim.ShortForm = false, s.short
		claim.Wording, claim.Claimant, claim.ClaimantTitle, claim.Topics = s.wording, "Antony Blinken", "US Secretary of State", []string{"Ukraine"}
		for _, step := range []error{c.Assign(ines, ines.Actor(), noon), c.Reword(claim, ines.Actor(), noon)} {
			if step != nil {
				return step
			}
		}
		for _, e := range evidence {
			if _, err := c.AddEvidence(e, ines.Actor(), noon); err != nil {
				return err
			}
		}
		if err := c.Propose(review.Proposal{Rating: s.rating, Explanation: s.explanation, Body: s.body, ReviewBy: "2022-04-21"}.Today(review.Organisation{}, noon), scale, ines.Actor(), noon); err != nil {
			return err
		}
		return c.Approve(org, c.Preview(org).Digest, tomas.Actor(), noon)
	})
	n.ok(err)
	return c
}

var evidence = []review.Evidence{
	{Title: "Satellite pictures of Yelnya, 19 January 2022", URL: "https://maps.example/yelnya", ArchivedURL: "https://archive.example/yelnya", Stance: review.Supports, Closeness: review.Primary, Locator: "frames 4 to 9"},
	{Title: "Military Balance 2022", Kind: review.Document, Stance: review.Context, Closeness: review.Secondary, Independence: "IISS", Locator: "p. 192",
		Quote: "Ground forces in the Western Military District number about 65,000."},
	{Title: "Briefing of the ministry, 18 January 2022", URL: "https://ministry.example/briefing", ArchivedURL: "https://archive.example/briefing", Stance: review.Refutes, Closeness: review.Primary},
	{Title: "RESTRICTED talk with an officer", Kind: review.Interview, Stance: review.Supports, Closeness: review.Primary, Restricted: true},
}

func (n *newsroom) publish(c *review.Case) *review.Case {
	n.t.Helper()
	org, err := n.db.Organisation(n.t.Context())
	n.ok(err)
	out, err := n.db.EditCase(n.t.Context(), c.ID, func(c *review.Case) error { return c.Publish(org, c.Preview(org).Digest, nil, tomas.Actor(), noon) })
	n.ok(err)
	return out
}

// approveChanges lets readers see what is pending of cases.
func (n *newsroom) approveChanges(cases ...*review.Case) {
	n.t.Helper()
	org, err := n.db.Organisation(n.t.Context())
	n.ok(err)
	for _, c := range cases {
		_, err := n.db.EditCase(n.t.Context(), c.ID, func(c *review.Case) error {
			return c.ApproveChanges(org, c.Preview(org).Digest, review.Choice{}, tomas.Actor(), noon.Add(time.Minute))
		})
		n.ok(err)
	}
}

func (n *newsroom) retract(c *review.Case) {
	n.t.Helper()
	_, err := n.db.EditCase(n.t.Context(), c.ID, func(c *review.Case) error {
		return c.Retract("The satellite pictures turned out to be of another year.", tomas.Actor(), noon.Add(time.Hour))
	})
	n.ok(err)
}

func (n *newsroom) path(c *review.Case) string { return "/verdicts/" + c.ID.String() }

// get asks without following redirects and returns the answer with its body read.
func (n *newsroom) get(path string, header ...string) (*http.Response, string) {
	n.t.Helper()
	r, err := http.NewRequestWithContext(n.t.Context(), "GET", n.URL+path, nil)
	n.ok(err)
	r.Header.Set("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	res, err := http.DefaultTransport.RoundTrip(r)
	n.ok(err)
	defer res.Body.Close()
	return res, readAll(n.t, res)
}
