package store

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/claims/match"
	"factdesk/review"
)

// docKind says what is found: one of ours or somebody else's.
type docKind int

const (
	claimDoc    docKind = 0
	externalDoc docKind = 1
	publicDoc   docKind = 2 // a claim of ours by what readers see of it
)

// maxDocTerms bounds the terms of one doc: a claim that appears in hundreds of
// articles is found by the words of the first of them.
const maxDocTerms = 400

// doc is a row of match_docs: a claim or an external review in the index.
type doc struct {
	N       int
	Kind    docKind
	ID      uuid.UUID
	Terms   string
	Length  int
	Version int
	Kept
}

// Kept is what of a doc takes part in scoring, with its words taken apart.
type Kept struct {
	Texts      string // a line each, the wording first: match.Read.Words
	Title      string // likewise
	Speaker    string
	SaidOn     string
	Language   string
	Quantities string // JSON, a list for each text; "" when none states any
}

// maxExacts is how many of a claim's exact words are scored, those of where it first
// appeared: each in the wording's place.
const maxExacts = 3

// findable is what a claim or an external review is found by. Claim_words is no index
// for this, nor this one for text search: that one has words as people type them, from
// their beginnings and with topics and tags; this one has stems, without stop words.
type findable struct {
	ID       uuid.UUID
	Wordings []string // found by their exact words, too
	More     []string // names, headlines

	Scored     []string // the wordings that are scored, each by itself, the main one first
	Title      string
	Speaker    string
	SaidOn     string
	Language   string
	Quantities []claims.Quantity // that all of Scored state; nil when nobody has read them
}

// doc is the row of the index, its number aside.
func (f findable) doc(kind docKind) (doc, error) {
	r := reader{}
	terms, keys := f.terms(r)
	k, err := f.kept(r)
	if err != nil {
		return doc{}, err
	}
	return doc{Kind: kind, ID: f.ID, Terms: strings.Join(append(terms, keys...), " "), Length: len(terms), Version: match.TermsVersion, Kept: k}, nil
}

// reader reads each text of a doc once.
type reader map[string]match.Read

func (r reader) read(s string) match.Read {
	if _, ok := r[s]; !ok {
		r[s] = match.ReadOnce(s)
	}
	return r[s]
}

// terms are those of the index, and the hashes of whole wordings.
func (f findable) terms(r reader) (terms, keys []string) {
	for _, s := range slices.Concat(f.Wordings, f.More) {
		terms = append(terms, r.read(s).Terms()...)
	}
	terms = unique(terms)
	for _, s := range f.Wordings {
		if s = claims.Fold(s); s != "" {
			keys = append(keys, keyTerm(claims.QuoteHash(s)))
		}
	}
	return terms[:min(len(terms), maxDocTerms)], unique(keys)
}

// kept is what is scored. Numbers of a title speak for the first text.
func (f findable) kept(r reader) (Kept, error) {
	out := Kept{Title: r.read(f.Title).Words(), Speaker: f.Speaker, SaidOn: f.SaidOn, Language: f.Language}
	var texts []string
	var quantities [][]claims.Quantity
	for i, s := range f.Scored {
		words, stated := r.read(s).Words(), r.read(s).Quantities(f.Language, f.Quantities)
		if i == 0 && f.Quantities == nil {
			stated = slices.Concat(stated, r.read(f.Title).Quantities(f.Language, nil))
		}
		if i == 0 || words != "" && !slices.Contains(texts, words) {
			texts, quantities = append(texts, words), append(quantities, stated)
		}
	}
	out.Texts = strings.Join(texts, "\n")
	if len(slices.Concat(quantities...)) == 0 {
		return out, nil
	}
	b, err := json.Marshal(quantities)
	if err != nil {
		return Kept{}, err
	}
	out.Quantities = string(b)
	return out, nil
}

// claims are the texts of a doc as the scorer wants them, each by itself.
func (k Kept) claims(id uuid.UUID) ([]match.Claim, error) {
	texts := strings.Split(k.Texts, "\n")
	quantities := make([][]claims.Quantity, len(texts))
	if k.Quantities != "" {
		if err := json.Unmarshal([]byte(k.Quantities), &quantities); err != nil {
			return nil, err
		}
	}
	out := make([]match.Claim, len(texts))
	for i, words := range texts {
		out[i] = match.Claim{ID: id.String(), Words: words, Speaker: k.Speaker, Date: k.SaidOn, Language: k.Language, Quantities: []claims.Quantity{}}
		if i < len(quantities) && quantities[i] != nil {
			out[i].Quantities = quantities[i]
		}
	}
	out[0].TitleWords = k.Title
	return out, nil
}

// findableClaim is what a claim is found by. exacts are the words of its appearances.
func findableClaim(c *claims.Claim, exacts []string) findable {
	return findable{ID: c.ID, Wordings: append([]string{c.Wording, c.ShortForm}, exacts...), More: []string{c.Claimant},
		Scored: append([]string{c.Wording}, exacts[:min(len(exacts), maxExacts)]...), Title: c.ShortForm,
		Speaker: c.Claimant, SaidOn: c.ClaimedOn, Language: c.Language, Quantities: c.Quantities}
}

// findableClaims are what claims are found by, from what the database has.
func findableClaims(tx *gorm.DB, ids []uuid.UUID) ([]findable, error) {
	var found []claims.Claim
	var at []claims.Appearance
	err := firstError(
		tx.Select("id", "wording", "short_form", "claimant", "claimed_on", "language", "quantities").Where("id IN ?", ids).Order("id").Find(&found).Error,
		tx.Select("claim_id", "exact").Where("claim_id IN ?", ids).Order("id").Find(&at).Error)
	if err != nil {
		return nil, err
	}
	exacts := map[uuid.UUID][]string{}
	for _, a := range at {
		exacts[a.ClaimID] = append(exacts[a.ClaimID], a.Exact)
	}
	rows := make([]findable, len(found))
	for i := range found {
		rows[i] = findableClaim(&found[i], exacts[found[i].ID])
	}
	return rows, nil
}

// findableExternal is what somebody else's fact-check is found by.
func findableExternal(e *review.External) findable {
	return findable{ID: e.ID, Wordings: []string{e.ClaimReviewed, e.FullClaim}, More: []string{e.Title, e.Claimant},
		Scored: []string{e.ClaimReviewed, e.FullClaim}, Title: e.Title, Speaker: e.Claimant, SaidOn: e.ClaimDate, Language: e.Language}
}

// findableExternals are what external reviews are found by, from what the database has.
func findableExternals(tx *gorm.DB, ids []uuid.UUID) ([]findable, error) {
	var found []review.External
	err := tx.Select("id", "claim_reviewed", "full_claim", "title", "claimant", "claim_date", "language").Where("id IN ?", ids).Order("id").Find(&found).Error
	if err != nil {
		return nil, err
	}
	rows := make([]findable, len(found))
	for i := range found {
		rows[i] = findableExternal(&found[i])
	}
	return rows, nil
}
