package claimreview

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// Item is a case with all that its public face is made of. Export, public pages
// and API share it. Nothing in it is changed here.
type Item struct {
	Case         *review.Case                 // with Claim, Appearances and Verdicts
	Articles     map[uuid.UUID]claims.Article // those that the claim appears in
	Speaker      *claims.Speaker              // the claimant, if known; gives sameAs
	Organisation review.Organisation
}

// Public is the item that readers see of a case; false while they see none of it.
func Public(c *review.Case, org review.Organisation) (Item, bool) {
	shown := c.Public()
	if shown == nil {
		return Item{}, false
	}
	return itemOf(shown, org), true
}

// Preview is the item that readers would see of a case, were it published now, with
// what they would see in it; see review.Case.Preview.
func Preview(c *review.Case, org review.Organisation) (Item, review.Edition) {
	e := c.Preview(org)
	return itemOf(c.Shown(&e), org), e
}

// Corrected is the item that readers would see, were the proposed correction of a case
// approved now; see review.Case.Corrected.
func Corrected(c *review.Case, org review.Organisation) (Item, review.Edition) {
	e := c.Corrected(org)
	return itemOf(c.Shown(&e), org), e
}

func itemOf(shown *review.Case, org review.Organisation) Item {
	return Item{Case: shown, Articles: shown.Around.Articles, Speaker: shown.Around.Speaker, Organisation: shown.Edition.Publisher.Over(org)}
}

// URL is the verdict's public page.
func (i Item) URL() string { return i.Organisation.Page(i.Case.ID) }

// Published says whether the verdict stands on its public page. A retracted one
// does not: its page is there, but there is no ClaimReview of it.
func (i Item) Published() bool {
	return i.Case.State == review.Published && i.Case.Verdict() != nil && i.Case.PublishedAt != nil
}

// AsIfPublished is the item as it would be, were it published now, for a preview.
func (i Item) AsIfPublished(now time.Time) Item {
	c := *i.Case
	c.State = review.Published
	if c.PublishedAt == nil {
		c.PublishedAt = &now
	}
	i.Case = &c
	return i
}

// ClaimReview encodes the item. One that is not published is a Conflict.
func (i Item) ClaimReview() (ClaimReview, error) {
	if !i.Published() {
		return ClaimReview{}, errs.New(errs.Conflict, "Only a published verdict has a ClaimReview; this case is %s.", i.Case.State)
	}
	v, org := i.Case.Verdict(), i.Organisation
	at, day := i.Case.PublishedAt.In(org.Location()), i.Case.PublishedOn(org)
	modified := at
	if e := i.Case.Edition; e != nil && e.ApprovedAt != nil && e.ApprovedAt.After(at) {
		modified = e.ApprovedAt.In(org.Location())
	}
	us := i.us()
	short, full := wordings(v.Wording, i.Case.Claim.ShortForm)
	r := ClaimReview{
		Context: Context, Type: "ClaimReview", ID: i.URL() + "#claimreview", URL: i.URL(),
		ClaimReviewed: short,
		DatePublished: day, DateModified: modified.Format(time.RFC3339),
		InLanguage: v.Language, Author: us, ReviewRating: rating(v), ItemReviewed: i.claim(),
		SDPublisher: &us, SDDatePublished: day, SDLicense: org.LicenceURL,
		Correction: i.corrections(),
	}
	r.ItemReviewed.Name = full
	return r, nil
}

func (i Item) us() Organization {
	return Organization{Type: "Organization", Name: i.Organisation.Name, URL: i.Organisation.BaseURL}
}

// wordings is what claimReviewed shows and, when that is the short form, the full
// wording. Google's guide asks for at most 75 characters.
func wordings(wording, short string) (string, string) {
	if short == "" || utf8.RuneCountInString(wording) <= claims.ShortWording {
		return wording, ""
	}
	return short, wording
}

func rating(v *review.Verdict) Rating {
	r := Rating{Type: "Rating", AlternateName: v.Label, RatingExplanation: v.Explanation}
	if v.Value != nil && v.Best != nil && v.Worst != nil {
		r.RatingValue, r.BestRating, r.WorstRating = v.Value, v.Best, v.Worst
	}
	return r
}

func (i Item) claim() Claim {
	works := i.Works()
	c := Claim{Type: "Claim", Author: i.claimant(), DatePublished: i.Case.Claim.ClaimedOn, Appearance: works}
	if len(works) > 0 {
		c.FirstAppearance = &works[0]
	}
	return c
}

// claimant is nil for a claim without one. A name that extraction knows to stand
// for a body ("Moscow") is an Organization's, any other a Person's.
func (i Item) claimant() *Claimant {
	c := i.Case.Claim
	if c.Claimant == "" {
		return nil
	}
	out := &Claimant{Type: "Person", Name: c.Claimant, JobTitle: c.ClaimantTitle}
	body := slices.ContainsFunc(i.Case.Appearances, func(a claims.Appearance) bool { return a.SpeakerEntity != nil })
	if body && c.ClaimantTitle == "" {
		out.Type = "Organization"
	}
	if i.Speaker != nil && i.Speaker.Wikidata != "" {
		out.SameAs = "https://www.wikidata.org/entity/" + i.Speaker.Wikidata
	}
	return out
}

// Works are the articles that the claim appears in, each once, the earliest first;
// those without a date come last, in the order in which they were found.
func (i Item) Works() []CreativeWork {
	var works []CreativeWork
	seen := map[uuid.UUID]bool{}
	for _, at := range i.Case.Appearances {
		a, ok := i.Articles[at.ArticleID]
		if !ok || seen[a.ID] {
			continue
		}
		seen[a.ID] = true
		w := CreativeWork{Type: "CreativeWork", URL: a.URL, Headline: a.Headline, DatePublished: a.Published}
		if a.Publisher != "" {
			w.Publisher = &Organization{Type: "Organization", Name: a.Publisher}
		}
		works = append(works, w)
	}
	slices.SortStableFunc(works, func(a, b CreativeWork) int {
		return strings.Compare(orLast(a.DatePublished), orLast(b.DatePublished))
	})
	return works
}

func orLast(date string) string {
	if date == "" {
		return "9999"
	}
	return date
}
