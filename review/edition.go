package review

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
)

// EditionState says what became of an edition.
type EditionState string

const (
	EditionWaiting  EditionState = "waiting"  // as the author of a verdict proposed it; nobody else has approved it
	EditionApproved EditionState = "approved" // two people stand behind it
	EditionDropped  EditionState = "dropped"  // its verdict was withdrawn or sent back
)

// Edition is what readers see of a case, frozen. Two people stand behind it: who
// prepared it and who approved it. Everything public is made from the one that stands
// and from nothing else (Case.Public); a change makes the next, and old ones stay.
//
// A case can have one that waits beside the one that stands: that of a proposed verdict has
// none beside it, that of a correction has.
type Edition struct {
	ID             uuid.UUID    `json:"id"`
	CaseID         uuid.UUID    `json:"case_id"`
	Number         int          `json:"number"` // within the case, from 1
	State          EditionState `json:"state"`
	VerdictID      uuid.UUID    `json:"verdict_id"`
	MergedInto     *uuid.UUID   `json:"merged_into"` // the claim that readers are told to look at
	Content        Content      `json:"content" gorm:"serializer:json"`
	Publisher      Publisher    `json:"publisher" gorm:"embedded;embeddedPrefix:publisher_"`
	Digest         string       `json:"digest"`                         // SHA-256 in hex of all that readers see
	Changes        []Change     `json:"changes" gorm:"serializer:json"` // of the edition before, with who made them; the first has none
	PreparedBy     uuid.UUID    `json:"prepared_by"`
	PreparedByName string       `json:"prepared_by_name"`
	CreatedAt      time.Time    `json:"created_at"`
	ApprovedBy     *uuid.UUID   `json:"approved_by"`
	ApprovedByName string       `json:"approved_by_name"`
	ApprovedAt     *time.Time   `json:"approved_at"`
	Imported       bool         `json:"imported"` // made of a case that was approved before there were editions
	Version        int          `json:"version"`  // of its words: a take-down makes the next
}

// Content is the words of an edition. The ids of sources, appearances and articles in it
// are those of the desk's rows, so that a take-down finds its words in every edition.
type Content struct {
	Claim       claims.Claim        `json:"claim"`    // without tags
	Wikidata    string              `json:"wikidata"` // of the claimant
	Verdict     Verdict             `json:"verdict"`  // with the sources that readers may see, and of them what they may
	Appearances []claims.Appearance `json:"appearances"`
	Articles    []Head              `json:"articles"`              // those of the appearances
	Corrections []Correction        `json:"corrections,omitempty"` // that readers are told of, oldest first; left out where there are none, so that editions from before keep their digests
	Fields      []ShownField        `json:"fields,omitempty"`      // that are public and have something in them; likewise
}

// Head is what readers see of an article in which a claim appears.
type Head struct {
	ID        uuid.UUID `json:"id"`
	URL       string    `json:"url"`
	Addresses []string  `json:"addresses"` // every one that leads readers to the verdict
	Headline  string    `json:"headline"`
	Publisher string    `json:"publisher"`
	Bylines   []string  `json:"bylines"`
	Published string    `json:"published"`
	Language  string    `json:"language"`
}

// Publisher is the organisation as it called itself when it published. Its address is
// not kept: where the site stands is where its pages are.
type Publisher struct {
	Name           string `json:"name"`
	LogoURL        string `json:"logo_url"`
	LicenceURL     string `json:"licence_url"`
	CorrectionsURL string `json:"corrections_url"`
	TimeZone       string `json:"time_zone"` // the days on the page are days there
}

// PublisherOf is what is copied of an organisation at publishing.
func PublisherOf(o Organisation) Publisher {
	return Publisher{Name: o.Name, LogoURL: o.LogoURL, LicenceURL: o.LicenceURL, CorrectionsURL: o.CorrectionsURL, TimeZone: o.TimeZone}
}

// Over is the organisation as this publisher: what was copied takes the place of what
// the settings say today.
func (p Publisher) Over(o Organisation) Organisation {
	o.Name, o.LogoURL, o.LicenceURL, o.CorrectionsURL, o.TimeZone = p.Name, p.LogoURL, p.LicenceURL, p.CorrectionsURL, p.TimeZone
	return o
}

// Around is what stands around a case and is shown with it: rows that other cases show
// too. The store loads it with the case.
type Around struct {
	Articles  map[uuid.UUID]claims.Article // those that the claim appears in
	Addresses map[uuid.UUID][]string       // of these articles, every one that leads to them
	Speaker   *claims.Speaker              // the claimant; nil when nobody is named
	Policy    Policy                       // of the publish gate
	Rules     []PanelRule                  // which verdicts a panel decides
	Scales    []Scale                      // the versions that its verdicts are on, of a case that has had a panel
	Fields    []Field                      // that cases show
}

// Preview is the edition that readers would see, were what is on the desk approved and
// published now: for an approved verdict what was approved, for a published one what
// stands with all that is pending and not kept out. Its Digest is what Approve, Publish
// and ApproveChanges want to be shown: it does not move with notes, tags and the like.
func (c *Case) Preview(org Organisation) Edition {
	e := c.live(org)
	if c.Edition == nil {
		return e.sealed()
	}
	e = c.Edition.next()
	if c.State == Approved {
		e.Publisher = PublisherOf(org) // copied at publishing
		return e.sealed()
	}
	live := c.live(org)
	for _, ch := range c.Changes(org) {
		if ch.KeptOut == nil {
			e.take(ch.Key, &live)
		}
	}
	return e.sealed()
}

// live is the edition that the desk's rows make now.
func (c *Case) live(org Organisation) Edition {
	e := Edition{CaseID: c.ID, MergedInto: c.MergedInto, Publisher: PublisherOf(org), Changes: []Change{}}
	e.Content = Content{Claim: claimForReaders(*c.Claim), Appearances: []claims.Appearance{}, Articles: []Head{}}
	if v := c.Verdict(); v != nil {
		e.VerdictID, e.Content.Verdict = v.ID, verdictForReaders(*v)
	}
	if c.Around.Speaker != nil {
		e.Content.Wikidata = c.Around.Speaker.Wikidata
	}
	e.Content.Fields = c.publicFields()
	for _, a := range c.Appearances {
		a.CreatedAt = inUTC(a.CreatedAt)
		e.Content.Appearances = append(e.Content.Appearances, a)
		if article, ok := c.Around.Articles[a.ArticleID]; ok && e.head(a.ArticleID) == nil {
			e.Content.Articles = append(e.Content.Articles, headOf(article, c.Around.Addresses[a.ArticleID]))
		}
	}
	return e
}

func headOf(a claims.Article, addresses []string) Head {
	addresses = append([]string{}, addresses...)
	slices.Sort(addresses)
	return Head{ID: a.ID, URL: a.URL, Addresses: addresses, Headline: a.Headline, Publisher: a.Publisher,
		Bylines: append([]string{}, a.Bylines...), Published: a.Published, Language: a.Language}
}

// head is what the edition shows of an article; nil when it does not show it.
func (e *Edition) head(id uuid.UUID) *Head {
	for i := range e.Content.Articles {
		if e.Content.Articles[i].ID == id {
			return &e.Content.Articles[i]
		}
	}
	return nil
}

// next is a copy of the edition to change, without what is its own.
func (e *Edition) next() Edition {
	n := Edition{CaseID: e.CaseID, VerdictID: e.VerdictID, MergedInto: e.MergedInto, Content: e.Content, Publisher: e.Publisher, Changes: []Change{}}
	n.Content.Appearances = slices.Clone(e.Content.Appearances)
	n.Content.Articles = slices.Clone(e.Content.Articles)
	return n
}

// sealed is the edition with its digest. Who approved it and when is no part of that:
// the digest is what they look at.
func (e Edition) sealed() Edition {
	content := e.Content
	v := &content.Verdict
	v.ApprovedBy, v.ApprovedByName, v.ApprovedAt, v.Version = nil, "", nil, 0
	b, err := json.Marshal(struct {
		Verdict   uuid.UUID
		Merged    *uuid.UUID
		Content   Content
		Publisher Publisher
	}{e.VerdictID, e.MergedInto, content, e.Publisher})
	if err != nil {
		panic(err) // nothing in it that JSON lacks
	}
	sum := sha256.Sum256(b)
	e.Digest = hex.EncodeToString(sum[:])
	return e
}

// Whole says whether the edition's digest is that of its words.
func (e Edition) Whole() bool { return e.sealed().Digest == e.Digest }

// claimForReaders is a claim without what is the desk's own.
func claimForReaders(c claims.Claim) claims.Claim {
	c.Tags, c.CreatedBy = []string{}, uuid.Nil
	c.CreatedAt, c.UpdatedAt = inUTC(c.CreatedAt), inUTC(c.UpdatedAt)
	return c
}

// verdictForReaders is a verdict with the sources that readers may see, without what
// reviewers think of them.
func verdictForReaders(v Verdict) Verdict {
	v.CreatedAt = inUTC(v.CreatedAt)
	v.OverrideReason, v.OverrideByName = "", ""
	sources := []Evidence{}
	for _, e := range v.Evidence {
		if e.Restricted {
			continue
		}
		e.Note, e.Reliability, e.Independence, e.AddedBy, e.AddedByName = "", "", "", uuid.Nil, ""
		e.AddedAt = inUTC(e.AddedAt)
		sources = append(sources, e)
	}
	v.Evidence = sources
	return v
}

// inUTC is a moment as both databases give it back, so that a digest is one everywhere.
func inUTC(t time.Time) time.Time { return t.UTC().Truncate(time.Microsecond) }

// Reseal gives the edition the digest of its words, after a take-down changed them.
func (e *Edition) Reseal() { e.Digest = e.sealed().Digest }

// Redact takes the words of appearances out, for a take-down; where they stood stays.
func (e *Edition) Redact(which func(claims.Appearance) bool) {
	for i := range e.Content.Appearances {
		if a := &e.Content.Appearances[i]; which(*a) {
			a.Exact, a.Prefix, a.Suffix, a.SuggestedWording = "", "", "", ""
		}
	}
	for i := range e.Changes {
		if strings.HasPrefix(e.Changes[i].Key, "appearance/") {
			e.Changes[i].Before, e.Changes[i].After = "", ""
		}
	}
	e.Reseal()
	e.Version++
}
