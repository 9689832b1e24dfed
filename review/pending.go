package review

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
)

// Change is one thing that differs between what readers see and what the desk has.
type Change struct {
	Key     string   `json:"key"`                // names it: article/{id}/headline, appearance/{snapshot}/{start}-{end}, merged, publisher/name, …
	What    string   `json:"what"`               // the same in words
	Before  string   `json:"before"`             // as readers see it; "" for nothing
	After   string   `json:"after"`              // as the desk has it; "" for nothing
	By      []Author `json:"by"`                 // who made it, the first first; none of them may approve it
	KeptOut *Author  `json:"kept_out,omitempty"` // who said that readers shall not see it; absent while it waits
	digest  string
}

// Author is somebody who did something, and when.
type Author struct {
	ID   uuid.UUID `json:"id"`
	Name string    `json:"name"`
	At   time.Time `json:"at"`
}

// Made is a row that says who made a change, or kept it out. It holds as long as what
// was made is what the desk has.
type Made struct {
	CaseID uuid.UUID
	Key    string
	Kind   MadeKind
	ByID   uuid.UUID
	ByName string
	At     time.Time
	Digest string // of what it became
}

// MadeKind is what somebody did.
type MadeKind string

const (
	MadeIt  MadeKind = "made"
	KeptOut MadeKind = "kept_out"
)

// TableName is where the rows are.
func (Made) TableName() string { return "edition_changes" }

// base is the edition that changes are told against: the one that awaits approval as its
// author proposed it, else the one that stands. Nil when there is neither.
func (c *Case) base() *Edition {
	if c.Waiting != nil && c.State == Proposed {
		return c.Waiting
	}
	return c.Edition
}

// Changes are what was changed on the desk since the case's edition was made, with who
// made it. What was changed and changed back is none.
func (c *Case) Changes(org Organisation) []Change {
	out := []Change{}
	base := c.base()
	if base == nil {
		return out
	}
	live := c.live(org)
	if base.ApprovedBy == nil || c.State == Approved { // the publisher is copied at publishing
		live.Publisher = base.Publisher
	}
	was, is := base.parts(base), live.parts(base)
	for _, key := range keysOf(was, is) {
		a, b := was[key], is[key]
		if a.value == b.value {
			continue
		}
		ch := Change{Key: key, What: a.what, Before: a.text, After: b.text, By: []Author{}, digest: b.digest()}
		if ch.What == "" {
			ch.What = b.what
		}
		c.told(&ch)
		out = append(out, ch)
	}
	return out
}

// told adds to a change who made it.
func (c *Case) told(ch *Change) {
	for _, m := range c.Made {
		who := Author{m.ByID, m.ByName, m.At}
		switch {
		case m.Key != ch.Key:
		case m.Kind == MadeIt:
			ch.By = append(ch.By, who)
		case m.Digest == ch.digest:
			ch.KeptOut = &who
		}
	}
	slices.SortStableFunc(ch.By, func(a, b Author) int { return a.At.Compare(b.At) })
}

// Attribute brings Made and Pending up to date after a change by somebody: what is new
// among the differences is theirs, and what differs no longer is nobody's. The store
// calls it with each change before it saves. What was written into a field that is removed
// since differs in nothing, but does again when the field is brought back: its makers stay.
func (c *Case) Attribute(org Organisation, by Actor, now time.Time) {
	changes := c.Changes(org)
	c.Made = slices.DeleteFunc(slices.Clone(c.Made), func(m Made) bool {
		return !c.ofRemovedField(m.Key) && !slices.ContainsFunc(changes, func(ch Change) bool { return ch.Key == m.Key && (m.Kind == MadeIt || m.Digest == ch.digest) })
	})
	c.Pending = false
	for _, ch := range changes {
		c.Pending = c.Pending || ch.KeptOut == nil && c.State != Proposed // which is approved with it
		if slices.ContainsFunc(c.Made, func(m Made) bool { return m.Key == ch.Key && m.Kind == MadeIt && m.Digest == ch.digest }) {
			continue
		}
		c.Made = slices.DeleteFunc(c.Made, func(m Made) bool { return m.Key == ch.Key && m.ByID == by.ID && m.Kind == MadeIt })
		c.Made = append(c.Made, Made{CaseID: c.ID, Key: ch.Key, Kind: MadeIt, ByID: by.ID, ByName: by.Name, At: now, Digest: ch.digest})
	}
}

// part is one thing of an edition that can differ on its own.
type part struct {
	what  string
	text  string // as people read it
	value string // as JSON: what is compared
}

func (p part) digest() string { return ChangeDigest(p.value) }

// ChangeDigest is the digest under which a change is kept, of what it became.
func ChangeDigest(value string) string {
	sum := sha256.Sum256([]byte(value))
	return hex.EncodeToString(sum[:16])
}

func partOf(what, text string, value any) part {
	b, err := json.Marshal(value)
	if err != nil {
		panic(err) // nothing in it that JSON lacks
	}
	return part{what, text, string(b)}
}

// parts are the edition's. An article that base does not show comes with its appearance:
// who approves that approves its head.
func (e *Edition) parts(base *Edition) map[string]part {
	out := map[string]part{
		"claim":   partOf("The claim", e.Content.Claim.Wording, e.Content.Claim),
		"speaker": partOf("The claimant’s Wikidata entry", e.Content.Wikidata, e.Content.Wikidata),
		"merged":  partOf("The claim that it was merged into", idOr(e.MergedInto), e.MergedInto),
	}
	for _, f := range e.Content.Fields {
		out[FieldKey+f.ID.String()] = partOf("The field “"+f.Name+"”", f.Value, f.Value)
	}
	for name, s := range e.Publisher.fields() {
		out["publisher/"+name] = partOf("The organisation’s "+strings.ReplaceAll(name, "_", " "), *s, *s)
	}
	for _, h := range e.Content.Articles {
		if base.head(h.ID) != nil {
			h.parts(out)
		}
	}
	for _, a := range e.Content.Appearances {
		var with *Head
		headline := ""
		if h := e.head(a.ArticleID); h != nil {
			headline = h.Headline
			if base.head(a.ArticleID) == nil {
				with = h
			}
		}
		shown := a
		shown.ID, shown.CandidateID, shown.CreatedAt, shown.SuggestedWording = uuid.Nil, nil, time.Time{}, ""
		out[appearanceKey(a)] = partOf("An appearance", fmt.Sprintf("“%s” in “%s”", a.Exact, headline), struct {
			At   claims.Appearance
			With *Head
		}{shown, with})
	}
	return out
}

// parts are a head's, each field by itself.
func (h Head) parts(out map[string]part) {
	of := " of “" + h.Headline + "”"
	at := "article/" + h.ID.String() + "/"
	for _, f := range []struct{ name, what, text string }{
		{"url", "The address", h.URL}, {"addresses", "The addresses", strings.Join(h.Addresses, " ")}, {"headline", "The headline", h.Headline},
		{"publisher", "The publisher", h.Publisher}, {"bylines", "The authors", strings.Join(h.Bylines, ", ")},
		{"published", "The date", h.Published}, {"language", "The language", h.Language},
	} {
		out[at+f.name] = partOf(f.what+of, f.text, f.text)
	}
}

// appearanceKey names the place and not the row: words that are taken off a claim and
// joined to it again are the same to readers.
func appearanceKey(a claims.Appearance) string {
	return fmt.Sprintf("appearance/%s/%d-%d", a.SnapshotID, a.Start, a.End)
}

func (p *Publisher) fields() map[string]*string {
	return map[string]*string{"name": &p.Name, "logo_url": &p.LogoURL, "licence_url": &p.LicenceURL, "corrections_url": &p.CorrectionsURL, "time_zone": &p.TimeZone}
}

func idOr(id *uuid.UUID) string {
	if id == nil {
		return ""
	}
	return id.String()
}

func keysOf(all ...map[string]part) []string {
	var out []string
	for _, m := range all {
		for k := range m {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// take makes one change: what from has under the key takes the place of what e has.
func (e *Edition) take(key string, from *Edition) {
	kind, rest, _ := strings.Cut(key, "/")
	switch kind {
	case "claim":
		e.Content.Claim = from.Content.Claim
	case "speaker":
		e.Content.Wikidata = from.Content.Wikidata
	case "merged":
		e.MergedInto = from.MergedInto
	case "publisher":
		*e.Publisher.fields()[rest] = *from.Publisher.fields()[rest]
	case "field":
		e.takeField(uuid.MustParse(rest), from)
	case "article":
		id, field, _ := strings.Cut(rest, "/")
		e.takeHead(uuid.MustParse(id), field, from)
	case "appearance":
		e.takeAppearance(key, from)
	}
}

func (e *Edition) takeHead(id uuid.UUID, field string, from *Edition) {
	to, h := e.head(id), from.head(id)
	if to == nil || h == nil {
		return
	}
	switch field {
	case "url":
		to.URL = h.URL
	case "addresses":
		to.Addresses = h.Addresses
	case "headline":
		to.Headline = h.Headline
	case "publisher":
		to.Publisher = h.Publisher
	case "bylines":
		to.Bylines = h.Bylines
	case "published":
		to.Published = h.Published
	case "language":
		to.Language = h.Language
	}
}

func (e *Edition) takeAppearance(key string, from *Edition) {
	is := func(a claims.Appearance) bool { return appearanceKey(a) == key }
	x := &e.Content
	x.Appearances = slices.DeleteFunc(x.Appearances, is)
	if i := slices.IndexFunc(from.Content.Appearances, is); i >= 0 {
		a := from.Content.Appearances[i]
		x.Appearances = append(x.Appearances, a)
		if h := from.head(a.ArticleID); h != nil && e.head(a.ArticleID) == nil {
			x.Articles = append(x.Articles, *h)
		}
	}
	slices.SortStableFunc(x.Appearances, func(a, b claims.Appearance) int { return slices.Compare(a.ID[:], b.ID[:]) })
	x.Articles = slices.DeleteFunc(x.Articles, func(h Head) bool {
		return !slices.ContainsFunc(x.Appearances, func(a claims.Appearance) bool { return a.ArticleID == h.ID })
	})
}

// PublisherField is something that an organisation changed about itself and that every
// published verdict shows as it was.
type PublisherField struct {
	Name   string // of the column
	Key    string // of the change
	After  string
	Digest string // of the change
}

// PublisherFields are those that differ between two versions of the organisation.
func PublisherFields(before, after Organisation) []PublisherField {
	was, is := PublisherOf(before), PublisherOf(after)
	var out []PublisherField
	for name, s := range is.fields() {
		if *s != *was.fields()[name] {
			p := partOf("", "", *s)
			out = append(out, PublisherField{name, "publisher/" + name, *s, p.digest()})
		}
	}
	slices.SortFunc(out, func(a, b PublisherField) int { return strings.Compare(a.Name, b.Name) })
	return out
}
