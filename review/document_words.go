package review

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/google/uuid"

	"factdesk/claims"
)

// publicWords are what a document says. Who wrote and who approved a verdict is left out,
// so that a name can be taken out of the desk without the documents. Fields are only ever
// added, at the end: what was committed to is text, and is never read back for its form.
type publicWords struct {
	Case        uuid.UUID          `json:"case"`
	Publisher   string             `json:"publisher"`
	Published   string             `json:"published"` // YYYY-MM-DD, where the publisher is, as all days are
	Retracted   string             `json:"retracted,omitempty"`
	Because     string             `json:"retracted_because,omitempty"`
	MergedInto  *uuid.UUID         `json:"merged_into,omitempty"` // the claim that this one is the same as
	Claim       publicClaim        `json:"claim"`
	Verdict     publicVerdict      `json:"verdict"`
	Sources     []publicSource     `json:"sources"`
	Appearances []publicAppearance `json:"appearances"`
	Corrections []publicCorrection `json:"corrections"`
	Fields      []publicField      `json:"fields,omitempty"`
}

type publicClaim struct {
	Wording   string   `json:"wording"`
	Short     string   `json:"short_form,omitempty"`
	Claimant  string   `json:"claimant"`
	Title     string   `json:"claimant_title,omitempty"`
	ClaimedOn string   `json:"claimed_on,omitempty"`
	Place     string   `json:"place,omitempty"`
	Topics    []string `json:"topics"`
}

type publicVerdict struct {
	Revision    int    `json:"revision"`
	Rating      string `json:"rating"`
	Value       *int   `json:"value,omitempty"`
	Worst       *int   `json:"worst,omitempty"`
	Best        *int   `json:"best,omitempty"`
	Explanation string `json:"explanation"`
	Body        string `json:"body"`
	Language    string `json:"language,omitempty"`
	AsOf        string `json:"as_of,omitempty"`
}

type publicSource struct {
	Title     string `json:"title"`
	URL       string `json:"url,omitempty"`
	Archived  string `json:"archived_url,omitempty"`
	Quote     string `json:"quote,omitempty"`
	Locator   string `json:"locator,omitempty"`
	Stance    string `json:"stance"`
	Closeness string `json:"closeness"`
}

type publicAppearance struct {
	Quote     string `json:"quote"`
	URL       string `json:"url,omitempty"`
	Headline  string `json:"headline"`
	Publisher string `json:"publisher,omitempty"`
	Published string `json:"published,omitempty"`
}

type publicCorrection struct {
	Kind string `json:"kind"`
	On   string `json:"on"`
	Note string `json:"note"`
}

type publicField struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// document is what readers see of a case that Public or Shown gave.
func (c *Case) document() publicWords {
	org := c.Edition.Publisher.Over(Organisation{})
	v, k := c.Verdict(), c.Claim
	out := publicWords{
		Case: c.ID, Publisher: org.Name, Published: dayOf(c.PublishedAt, org), Retracted: dayOf(c.RetractedAt, org), Because: c.RetractionReason, MergedInto: c.MergedInto,
		Claim: publicClaim{v.Wording, k.ShortForm, k.Claimant, k.ClaimantTitle, k.ClaimedOn, k.Place, append([]string{}, k.Topics...)},
		Verdict: publicVerdict{Revision: v.Revision, Rating: v.Label, Value: v.Value, Worst: v.Worst, Best: v.Best,
			Explanation: v.Explanation, Body: v.Body, Language: v.Language, AsOf: v.AsOf},
		Sources: []publicSource{}, Appearances: []publicAppearance{}, Corrections: []publicCorrection{},
	}
	for _, e := range v.Evidence {
		out.Sources = append(out.Sources, publicSource{e.Title, e.URL, e.ArchivedURL, e.Quote, e.Locator, string(e.Stance), string(e.Closeness)})
	}
	for _, a := range c.Appearances {
		out.Appearances = append(out.Appearances, shownAppearance(a, c.Around.Articles[a.ArticleID]))
	}
	for _, r := range c.Corrections {
		out.Corrections = append(out.Corrections, publicCorrection{string(r.Kind), dayOf(r.PublishedAt, org), r.Note})
	}
	for _, f := range c.Edition.Content.Fields {
		out.Fields = append(out.Fields, publicField{f.Name, f.Value})
	}
	return out
}

func shownAppearance(a claims.Appearance, in claims.Article) publicAppearance {
	return publicAppearance{a.Exact, in.URL, in.Headline, in.Publisher, in.Published}
}

// text is the document on one line, with nothing escaped that JSON lets stand.
func (p publicWords) text() string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(p); err != nil {
		panic(err) // strings and numbers always marshal
	}
	return strings.TrimSuffix(b.String(), "\n")
}
