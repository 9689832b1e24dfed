package mcp

import (
	"cmp"
	"strings"
	"time"

	"factdesk/internal/claimreview"
	"factdesk/internal/known"
	"factdesk/review"
)

// Claim is a claim with what was found out about it.
type Claim struct {
	ID        string   `json:"id,omitempty" jsonschema:"id for get_claim; absent for another publisher's fact-check"`
	Text      string   `json:"text" jsonschema:"the claim as it was checked"`
	Claimant  string   `json:"claimant,omitempty" jsonschema:"who claims it; absent when nobody is named"`
	ClaimedOn string   `json:"claimed_on,omitempty" jsonschema:"when it was claimed, YYYY-MM-DD"`
	Topics    []string `json:"topics,omitempty"`
	Status    string   `json:"status" jsonschema:"published: the verdict stands. retracted: it was taken back, do not use it. open, assigned, proposed, approved or dismissed: on the desk and not published, there is no verdict to quote"`
	Verdict   *Verdict `json:"verdict,omitempty" jsonschema:"absent when there is none"`
}

// Verdict is what its publisher says of a claim.
type Verdict struct {
	Label       string   `json:"label" jsonschema:"the rating in the publisher's own words; quote it as it stands"`
	Value       *float64 `json:"value,omitempty" jsonschema:"the rating's step on its scale, larger is truer; absent for a rating that is no step"`
	Worst       *float64 `json:"worst,omitempty" jsonschema:"the least true step of that scale"`
	Best        *float64 `json:"best,omitempty" jsonschema:"the truest step of that scale"`
	Explanation string   `json:"explanation,omitempty" jsonschema:"why, in one sentence"`
	AsOf        string   `json:"as_of,omitempty" jsonschema:"true of what was known on this day, YYYY-MM-DD"`
	Language    string   `json:"language,omitempty" jsonschema:"of label and explanation, BCP 47"`
	Publisher   string   `json:"publisher" jsonschema:"who checked it"`
	Published   string   `json:"published,omitempty" jsonschema:"when, YYYY-MM-DD"`
	URL         string   `json:"url,omitempty" jsonschema:"page to cite; absent while it is not published"`
}

// FullClaim is a claim with its reasoning.
type FullClaim struct {
	Claim
	Reasoning        string       `json:"reasoning,omitempty" jsonschema:"the full reasoning, in paragraphs"`
	RetractionReason string       `json:"retraction_reason,omitempty"`
	Corrections      []Correction `json:"corrections,omitempty" jsonschema:"what was put right since it was published, oldest first; quote the verdict as it stands now"`
	Sources          []Source     `json:"sources" jsonschema:"what the verdict rests on"`
	Appearances      []Appearance `json:"appearances" jsonschema:"where the claim was made"`
}

// Correction is what readers were told when a verdict was put right.
type Correction struct {
	Kind      string   `json:"kind" jsonschema:"correction: it was wrong. clarification: it could be misunderstood. update: something is new"`
	Note      string   `json:"note"`
	Published string   `json:"published" jsonschema:"when, YYYY-MM-DD"`
	Changed   []string `json:"changed" jsonschema:"what readers saw before and see now"`
}

// Source is one that a verdict rests on.
type Source struct {
	Title  string `json:"title,omitempty"`
	URL    string `json:"url,omitempty"`
	Stance string `json:"stance" jsonschema:"supports, refutes, context or insufficient"`
	Quote  string `json:"quote,omitempty" jsonschema:"the words in the source"`
}

// Appearance is where a claim stands.
type Appearance struct {
	Headline  string `json:"headline,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	URL       string `json:"url,omitempty"`
	Published string `json:"published,omitempty" jsonschema:"YYYY-MM-DD"`
	Exact     string `json:"exact,omitempty" jsonschema:"the article's own words"`
}

// ours writes claims of ours.
type ours struct{ org review.Organisation }

// claim shows a case of ours.
func (o ours) claim(c *review.Case) Claim { return claimOf(known.Ours(c, o.org)) }

// claimOf shows what is known of a claim.
func claimOf(h known.Hit) Claim {
	out := Claim{Text: h.Text, Claimant: h.Claimant, ClaimedOn: h.ClaimedOn, Topics: h.Topics, Status: string(h.State)}
	if h.Case != nil {
		out.ID = h.Case.ClaimID.String()
	}
	if v := h.Verdict; h.Quotable() {
		out.Verdict = &Verdict{Label: v.Label, Value: v.Value, Worst: v.Worst, Best: v.Best, Explanation: v.Explanation, AsOf: v.AsOf,
			Language: v.Language, Publisher: h.Publisher, Published: h.Published, URL: h.URL}
	}
	return out
}

// full shows a case with its reasoning, and no restricted source.
func (o ours) full(i claimreview.Item) FullClaim {
	out := FullClaim{Claim: o.claim(i.Case), RetractionReason: i.Case.RetractionReason, Sources: []Source{}, Appearances: []Appearance{}}
	for _, a := range i.Case.Appearances {
		article := i.Articles[a.ArticleID]
		out.Appearances = append(out.Appearances, Appearance{Headline: article.Headline, Publisher: article.Publisher,
			URL: article.URL, Published: article.Published, Exact: a.Exact})
	}
	for _, k := range i.Case.Corrections {
		if k.PublishedAt != nil {
			out.Corrections = append(out.Corrections, o.correction(k))
		}
	}
	if out.Verdict == nil {
		return out
	}
	v := i.Case.Verdict()
	out.Reasoning = v.Body
	for _, e := range v.Evidence {
		if !e.Restricted {
			out.Sources = append(out.Sources, Source{Title: e.Title, URL: cmp.Or(e.URL, e.ArchivedURL), Stance: string(e.Stance), Quote: e.Quote})
		}
	}
	return out
}

func (o ours) correction(k review.Correction) Correction {
	out := Correction{Kind: string(k.Kind), Note: k.Note, Published: o.org.Day(*k.PublishedAt), Changed: []string{}}
	for _, d := range k.Differences {
		out.Changed = append(out.Changed, d.Sentence())
	}
	return out
}

// day reads YYYY-MM-DD; false when it is none.
func day(s string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, strings.TrimSpace(s))
	return t, err == nil
}
