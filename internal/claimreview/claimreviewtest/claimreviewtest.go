// Package claimreviewtest has published verdicts for tests, made by the moves
// that people make, with fixed ids and times.
package claimreviewtest

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/claimreview"
	"factdesk/review"
)

// Now is when everything in Published happened.
var Now = time.Date(2022, 1, 23, 9, 30, 0, 0, time.UTC)

// Organisation is a desk with all that publication needs.
var Organisation = review.Organisation{
	ID: 1, Name: "Lantern Desk", BaseURL: "https://facts.lantern.example", LogoURL: "https://facts.lantern.example/logo.png",
	LicenceURL: "https://creativecommons.org/licenses/by/4.0/", CorrectionsURL: "https://lantern.example/corrections",
	TimeZone: "Europe/Berlin", Language: "en", ScaleKey: "five_step",
}

var (
	reviewer = review.Actor{ID: ID("reviewer"), Name: "Ines Okafor", Role: review.Reviewer}
	editor   = review.Actor{ID: ID("editor"), Name: "Tomas Lindqvist", Role: review.Editor}
)

// ID is the same for the same name.
func ID(name string) uuid.UUID { return uuid.NewSHA1(uuid.NameSpaceURL, []byte("factdesk:test:"+name)) }

// Published is a verdict on a claim that appears in two articles, with three
// sources, the last of them restricted.
func Published(t testing.TB) claimreview.Item {
	t.Helper()
	i := Approved(t)
	must(t, i.Case.Publish(i.Organisation, i.Case.Preview(i.Organisation).Digest, map[string]string{"archived": "The archive was down all day."}, editor, Now))
	return i
}

// Retracted is Published, taken back two days later.
func Retracted(t testing.TB) claimreview.Item {
	t.Helper()
	i := Published(t)
	must(t, i.Case.Retract("The satellite pictures were of another year.", editor, Now.Add(48*time.Hour)))
	return i
}

// Corrected is Published with another rating a day later.
func Corrected(t testing.TB) claimreview.Item {
	t.Helper()
	i := Published(t)
	c, at := i.Case, Now.Add(24*time.Hour)
	must(t, c.BeginCorrection(review.KindMistake, "We counted the navy twice.", reviewer, at))
	must(t, c.ProposeCorrection(review.Proposal{Rating: "mostly_false", Explanation: "Without the navy there were 60,000.", Language: "en"}.Today(Organisation, at), review.Presets(Now)[0], reviewer, at))
	must(t, c.ApproveCorrection(Organisation, c.Corrected(Organisation).Digest, map[string]string{"archived": "The archive was down all day."}, editor, at))
	return i
}

// Approved is Published just before it is.
func Approved(t testing.TB) claimreview.Item {
	t.Helper()
	return Build(t, "troops", claims.Claim{
		Wording:  "Russia has massed some 100,000 troops near the border with Ukraine.",
		Claimant: "Antony Blinken", ClaimantTitle: "US Secretary of State", ClaimedOn: "2022-01-21", Language: "en",
		Topics: []string{"Ukraine", "Military"},
	}, review.Proposal{
		Rating:      "mostly_true",
		Explanation: "Satellite pictures and two governments' counts put the number between 95,000 and 127,000.",
		Body:        "Counts differ by what they include.\n\nThe lower figures leave out the navy and the troops that are always stationed there.",
		ReviewBy:    "2022-04-21", Language: "en",
	})
}

// Build approves a verdict on any claim. Name makes its ids.
func Build(t testing.TB, name string, claim claims.Claim, p review.Proposal) claimreview.Item {
	t.Helper()
	speaker := claim.Claimant
	at := claims.Appearance{
		ArticleID: ID("first"), SnapshotID: ID("snapshot"), Exact: "some 100,000 troops", Start: 120, End: 139,
		Prefix: "Washington says that Moscow has ", Suffix: " near its neighbour, which it de", Attribution: claims.Indirect, Speaker: &speaker,
	}
	c, err := review.ByHand(claim, at, reviewer, Now)
	must(t, err)
	again := at
	again.ID, again.ClaimID, again.ArticleID, again.Attribution = ID(name+"again"), c.ClaimID, ID("second"), claims.Headline
	again.Exact, again.Prefix, again.Suffix = "100,000 troops at the border", "", ", US says"
	c.Appearances = append(c.Appearances, again)
	must(t, c.Assign(review.User{ID: reviewer.ID, Name: reviewer.Name, Role: reviewer.Role}, reviewer, Now))
	for n, e := range sources {
		added, err := c.AddEvidence(e, reviewer, Now)
		must(t, err)
		added.ID = ID(fmt.Sprint("source", n))
	}
	must(t, c.Propose(p.Today(Organisation, Now), review.Presets(Now)[0], reviewer, Now))
	must(t, c.Approve(Organisation, c.Preview(Organisation).Digest, editor, Now))
	c.ID, c.Claim.ID, c.ClaimID = ID(name), ID(name+"claim"), ID(name+"claim")
	c.Verdicts[0].ID, c.Verdicts[0].CaseID, c.Appearances[0].ID = ID(name+"verdict"), c.ID, ID(name+"at")
	c.VerdictID = &c.Verdicts[0].ID
	c.Version = 7
	return claimreview.Item{Case: c, Articles: Articles(), Organisation: Organisation,
		Speaker: &claims.Speaker{Name: "Antony Blinken", Wikidata: "Q7821917"}}
}

// Articles are the two in which the claim appears; the second is the earlier one.
func Articles() map[uuid.UUID]claims.Article {
	return map[uuid.UUID]claims.Article{
		ID("first"):  {ID: ID("first"), URL: "https://news.example/geneva-talks", Headline: "Geneva talks end without a breakthrough", Publisher: "Example News", Published: "2022-01-21"},
		ID("second"): {ID: ID("second"), URL: "https://wire.example/2022/01/20/troops", Headline: "100,000 troops at the border, US says", Publisher: "Example Wire", Published: "2022-01-20"},
	}
}

var sources = []review.Evidence{
	{Title: "Satellite pictures of Yelnya, 19 January 2022", URL: "https://maps.example/yelnya", ArchivedURL: "https://archive.example/yelnya",
		Stance: review.Supports, Closeness: review.Primary, Locator: "frames 4 to 9", Note: "Ask Ines for the full set."},
	{Title: "Military Balance 2022", Kind: review.Document, Stance: review.Context, Closeness: review.Secondary,
		Quote: "Ground forces in the Western Military District number about 65,000.", Locator: "p. 192", Independence: "IISS"},
	{Title: "Talk with an officer who asked not to be named", Kind: review.Interview, Stance: review.Supports, Closeness: review.Primary, Restricted: true,
		Quote: "RESTRICTED WORDS"},
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
