package export

import (
	"fmt"
	"io"
	"time"

	"github.com/google/uuid"
	"github.com/segmentio/encoding/json"

	"factdesk/claims"
	"factdesk/internal/claimreview"
	"factdesk/review"
)

// Record is a case as readers of JSON Lines get it: every field always present,
// null where there is none.
type Record struct {
	ID               uuid.UUID    `json:"id"` // of the case
	URL              string       `json:"url"`
	State            review.State `json:"state"`
	PublishedAt      *time.Time   `json:"published_at"`
	RetractedAt      *time.Time   `json:"retracted_at"`
	RetractionReason string       `json:"retraction_reason"`
	Publisher        string       `json:"publisher"`
	Licence          string       `json:"licence"`
	Claim            Claim        `json:"claim"`
	Verdict          *Verdict     `json:"verdict"`
	Sources          []Source     `json:"sources"`
	Appearances      []Appearance `json:"appearances"`
	Corrections      []Correction `json:"corrections"` // that readers were told of, oldest first
	Fields           []Field      `json:"fields"`      // of the desk's own, those that readers see
}

// Claim is the claim in a Record.
type Claim struct {
	ID            uuid.UUID       `json:"id"`
	Wording       string          `json:"wording"`
	ShortForm     string          `json:"short_form"`
	Claimant      string          `json:"claimant"`
	ClaimantTitle string          `json:"claimant_title"`
	Unattributed  bool            `json:"unattributed"`
	ClaimedOn     string          `json:"claimed_on"`
	Place         string          `json:"place"`
	Topics        []string        `json:"topics"`
	Polarity      claims.Polarity `json:"polarity"`
	Language      string          `json:"language"`
}

// Verdict is the standing verdict in a Record.
type Verdict struct {
	Revision    int    `json:"revision"`
	Wording     string `json:"wording"` // as rated
	Rating      string `json:"rating"`
	Label       string `json:"label"`
	Value       *int   `json:"value"`
	Worst       *int   `json:"worst"`
	Best        *int   `json:"best"`
	Explanation string `json:"explanation"`
	Body        string `json:"body"`
	AsOf        string `json:"as_of"`
	ReviewBy    string `json:"review_by"`
	Language    string `json:"language"`
}

// Source is one that the verdict rests on and that readers may see.
type Source struct {
	Kind        review.SourceKind `json:"kind"`
	Title       string            `json:"title"`
	URL         string            `json:"url"`
	ArchivedURL string            `json:"archived_url"`
	Stance      review.Stance     `json:"stance"`
	Closeness   review.Closeness  `json:"closeness"`
	Quote       string            `json:"quote"`
	Locator     string            `json:"locator"`
}

// Appearance is where the claim stands, with its exact words and their place in
// the snapshot's canonical text, in code points. The words are "" when they were
// taken down.
type Appearance struct {
	URL         string             `json:"url"`
	Headline    string             `json:"headline"`
	Publisher   string             `json:"publisher"`
	Published   string             `json:"published"`
	SnapshotID  uuid.UUID          `json:"snapshot_id"`
	Exact       string             `json:"exact"`
	Prefix      string             `json:"prefix"`
	Suffix      string             `json:"suffix"`
	Start       int                `json:"start"`
	End         int                `json:"end"`
	Speaker     *string            `json:"speaker"`
	Attribution claims.Attribution `json:"attribution"`
}

// Correction is what readers were told when the verdict was put right, with what they saw
// before and after.
type Correction struct {
	Kind        review.CorrectionKind `json:"kind"`
	Note        string                `json:"note"`
	PublishedAt *time.Time            `json:"published_at"`
	Replaces    int                   `json:"replaces"` // the revision of before
	Revision    int                   `json:"revision"`
	Differences []review.Difference   `json:"differences"`
}

// Field is a field of the desk's own that readers see.
type Field struct {
	Name  string           `json:"name"`
	Kind  review.FieldKind `json:"kind"`
	Value string           `json:"value"`
}

// NewRecord is an item's record.
func NewRecord(i claimreview.Item) Record {
	c := i.Case
	return Record{
		ID: c.ID, URL: i.URL(), State: c.State, PublishedAt: c.PublishedAt, RetractedAt: c.RetractedAt, RetractionReason: c.RetractionReason,
		Publisher: i.Organisation.Name, Licence: i.Organisation.LicenceURL,
		Claim: claimOf(c.Claim), Verdict: verdictOf(c.Verdict()), Sources: sourcesOf(c), Appearances: appearancesOf(i),
		Corrections: correctionsOf(c), Fields: fieldsOf(c),
	}
}

func claimOf(c *claims.Claim) Claim {
	return Claim{
		ID: c.ID, Wording: c.Wording, ShortForm: c.ShortForm, Claimant: c.Claimant, ClaimantTitle: c.ClaimantTitle, Unattributed: c.Unattributed,
		ClaimedOn: c.ClaimedOn, Place: c.Place, Topics: append([]string{}, c.Topics...), Polarity: c.Polarity, Language: c.Language,
	}
}

func verdictOf(v *review.Verdict) *Verdict {
	if v == nil {
		return nil
	}
	return &Verdict{
		Revision: v.Revision, Wording: v.Wording, Rating: v.Rating, Label: v.Label, Value: v.Value, Worst: v.Worst, Best: v.Best,
		Explanation: v.Explanation, Body: v.Body, AsOf: v.AsOf, ReviewBy: v.ReviewBy, Language: v.Language,
	}
}

// correctionsOf are those that readers see.
func correctionsOf(c *review.Case) []Correction {
	out := []Correction{}
	for _, k := range c.Corrections {
		if k.PublishedAt != nil {
			out = append(out, Correction{k.Kind, k.Note, k.PublishedAt, k.Replaces, k.Revision, k.Differences})
		}
	}
	return out
}

func fieldsOf(c *review.Case) []Field {
	out := []Field{}
	for _, f := range c.PublicFields {
		out = append(out, Field{f.Name, f.Kind, f.Value})
	}
	return out
}

// sourcesOf are those that the verdict rested on, as they stood then.
func sourcesOf(c *review.Case) []Source {
	var from []review.Evidence
	if v := c.Verdict(); v != nil {
		from = v.Evidence
	} else {
		from = c.Sources()
	}
	out := make([]Source, 0, len(from))
	for _, e := range from {
		if !e.Restricted {
			out = append(out, Source{e.Kind, e.Title, e.URL, e.ArchivedURL, e.Stance, e.Closeness, e.Quote, e.Locator})
		}
	}
	return out
}

func appearancesOf(i claimreview.Item) []Appearance {
	out := make([]Appearance, 0, len(i.Case.Appearances))
	for _, at := range i.Case.Appearances {
		a := i.Articles[at.ArticleID]
		out = append(out, Appearance{
			URL: a.URL, Headline: a.Headline, Publisher: a.Publisher, Published: a.Published, SnapshotID: at.SnapshotID,
			Exact: at.Exact, Prefix: at.Prefix, Suffix: at.Suffix, Start: at.Start, End: at.End, Speaker: at.Speaker, Attribution: at.Attribution,
		})
	}
	return out
}

// lines is JSON Lines of records, each made in the room of the one before.
type lines struct {
	w      io.Writer
	record Record
	line   []byte
}

func beginLines(w io.Writer, _ Head) (sink, error) { return &lines{w: w}, nil }

// add writes as encoding/json does, in half the time.
func (l *lines) add(i claimreview.Item, r *Report) (err error) {
	r.Written++
	l.record = NewRecord(i)
	if l.line, err = json.Append(l.line[:0], &l.record, json.EscapeHTML); err != nil {
		return err
	}
	l.line = append(l.line, '\n')
	_, err = l.w.Write(l.line)
	return err
}

func (*lines) end() error { return nil }

// spoil writes a line that is no JSON: without it, lines that are missing at the
// end would not be missed.
func (l *lines) spoil(reason string) { fmt.Fprintf(l.w, "{%q\n", reason) }
