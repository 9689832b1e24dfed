package review

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
)

// publicCase is one as Public gives it, with its edition.
func publicCase() *Case {
	day := time.Date(2026, 11, 29, 23, 30, 0, 0, time.UTC)
	article := claims.Article{ID: uuid.New(), URL: "https://news.example/a", Headline: "Talks <end>", Publisher: "Example News"}
	verdict := Verdict{ID: uuid.New(), Revision: 1, Label: "False", Explanation: "The statistics show it & more.", Body: "Long.", Author: "Rita", ApprovedByName: "Edgar",
		Wording: "It rained.", Evidence: []Evidence{{Title: "A table", Locator: "p. 2", Stance: Refutes, Closeness: Primary}}}
	e := Edition{ID: uuid.New(), Publisher: Publisher{Name: "Lantern Desk", TimeZone: "Europe/Berlin"}, Content: Content{
		Claim: claims.Claim{Wording: "It rained.", Claimant: "A. Blinken"}, Verdict: verdict,
		Appearances: []claims.Appearance{{ArticleID: article.ID, Exact: "it has rained"}}, Articles: []Head{headOf(article, nil)}}}
	c := Case{ID: uuid.New(), State: Published, PublishedAt: &day, Edition: &e}
	return &c
}

func issued(t *testing.T, c *Case, before *PublicDocument) PublicDocument {
	t.Helper()
	d, other := c.Public().NextDocument(before, bytes.Repeat([]byte{7}, 32), time.Date(2026, 11, 30, 1, 2, 3, 4005, time.UTC))
	if !other {
		t.Fatal("what readers see is another, and there is no other document")
	}
	return d
}

// A document says what the page says, on days where the publisher is, and no reviewer's name.
func TestADocumentSaysWhatThePageSays(t *testing.T) {
	d := issued(t, publicCase(), nil)
	for _, want := range []string{`"published":"2026-11-30"`, `"publisher":"Lantern Desk"`, `"explanation":"The statistics show it & more."`, `"headline":"Talks <end>"`,
		`"quote":"it has rained"`, `"claimant":"A. Blinken"`, `"locator":"p. 2"`, `"sources":[{`, `"corrections":[]`} {
		if !strings.Contains(d.Document, want) {
			t.Errorf("the document lacks %s: %s", want, d.Document)
		}
	}
	for _, never := range []string{"Rita", "Edgar", "\n"} {
		if strings.Contains(d.Document, never) {
			t.Errorf("the document has %q", never)
		}
	}
	if !json.Valid([]byte(d.Document)) || !d.Whole() || d.TakenDown() {
		t.Errorf("the document is %+v", d)
	}
}

// The statement has every field, each on a line, and the digest moves with each.
func TestAStatementCommitsToAll(t *testing.T) {
	d := issued(t, publicCase(), nil)
	lines := strings.Split(d.Statement(), "\n")
	want := []string{"factdesk public document", d.CaseID.String(), d.EditionID.String(), "1", "1", "published", "2026-11-30T01:02:03.000004Z", d.Commitment, ""}
	if strings.Join(lines, "|") != strings.Join(want, "|") {
		t.Errorf("the statement is %q, want %q", lines, want)
	}
	for name, change := range map[string]func(d *PublicDocument){
		"case": func(d *PublicDocument) { d.CaseID = uuid.New() }, "edition": func(d *PublicDocument) { d.EditionID = uuid.New() },
		"number": func(d *PublicDocument) { d.Number++ }, "revision": func(d *PublicDocument) { d.Revision++ }, "why": func(d *PublicDocument) { d.Issued = IssuedFound },
		"when": func(d *PublicDocument) { d.At = d.At.Add(time.Microsecond) }, "commitment": func(d *PublicDocument) { d.Commitment = d.Commitment[1:] },
	} {
		other := d
		change(&other)
		if bytes.Equal(other.Digest(), d.Digest()) {
			t.Errorf("with another %s the digest is the same", name)
		}
	}
	gone := d
	gone.Document, gone.Salt = "", ""
	if !bytes.Equal(gone.Digest(), d.Digest()) || !gone.TakenDown() || gone.Whole() {
		t.Error("a take-down moves the digest, or what is left passes for whole")
	}
}

// Each change has its reason, and what readers don't see is none.
func TestWhyADocumentIsIssued(t *testing.T) {
	c := publicCase()
	first := issued(t, c, nil)
	c.Edition.Content.Verdict.Author = "Somebody else"
	if d, other := c.Public().NextDocument(&first, nil, time.Now()); other {
		t.Errorf("another author makes another document: %s", d.Document)
	}
	c.Edition.Content.Claim.Place = "Bern"
	second := issued(t, c, &first)
	at := *c.PublishedAt
	c.Edition.Content.Corrections = []Correction{{Kind: KindMistake, Note: "We had the place wrong.", PublishedAt: &at}}
	third := issued(t, c, &second)
	c.State, c.RetractedAt, c.RetractionReason = Retracted, &at, "It did not rain."
	fourth := issued(t, c, &third)
	got := []Issued{first.Issued, second.Issued, third.Issued, fourth.Issued}
	want := []Issued{IssuedPublished, IssuedChanged, IssuedCorrected, IssuedRetracted}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("document %d is %s, want %s", i+1, got[i], want[i])
		}
	}
	if fourth.Number != 4 {
		t.Errorf("the fourth document has the number %d", fourth.Number)
	}
	// Of the edition as it is now, the one before the retraction says all the same.
	if !c.Says(&third, c.Edition) || !c.Says(&fourth, c.Edition) || c.Says(&first, c.Edition) {
		t.Error("which documents the edition still says is wrong")
	}
	c.Edition.Content.Verdict.Evidence[0].Locator = ""
	if c.Says(&third, c.Edition) {
		t.Error("a source's place went, and the document is still what readers would see")
	}
}
