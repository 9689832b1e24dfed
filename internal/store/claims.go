package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// ClaimQuery chooses claims with their cases; a zero field chooses all.
type ClaimQuery struct {
	States     []review.State
	Rating     string    // key of the standing verdict's rating
	Speaker    string    // a name, in any spelling the desk knows
	Topic      string    // letters' case aside
	Tag        string    // likewise
	ArticleID  uuid.UUID // where it appears
	AssigneeID uuid.UUID
	ByField    ByField // what the case has in a field of the desk's own
	Text       string  // every word of it, the last may be a beginning
	Readers    bool    // as readers find them: by what they see, not by what is pending
	From, To   string  // YYYY-MM-DD: claimed on these days or between
	After      string  // the cursor that the page before returned: a claim's id
	Limit      int

	speakers []uuid.UUID // who is meant by Speaker: all that are the same; see spoken
}

// CasePage is one page of cases, each with its claim and, when there is one, its
// standing verdict, and the cursor to the next page, "" at the end. Appearances,
// evidence, notes and earlier verdicts are not loaded.
type CasePage struct {
	Items []review.Case
	Next  string
}

// Cases lists claims with their cases, newest claim first.
func (db *DB) Cases(ctx context.Context, q ClaimQuery) (CasePage, error) {
	return db.listed(ctx, q, wholeListing)
}

// DeskCases is Cases for those who don't ask what readers see: without the edition that
// stands, which is some kilobytes of each.
func (db *DB) DeskCases(ctx context.Context, q ClaimQuery) (CasePage, error) {
	return db.listed(ctx, q, deskListing)
}

func (db *DB) listed(ctx context.Context, q ClaimQuery, how listing) (CasePage, error) {
	limit := AtMost(q.Limit)
	ids, err := db.newestChosen(ctx, q, limit+1)
	if err != nil {
		return CasePage{}, err
	}
	found, err := readCases(db.q(ctx), how, ids)
	if err != nil || len(found) <= limit {
		return CasePage{Items: found}, err
	}
	return CasePage{Items: found[:limit], Next: found[limit-1].ClaimID.String()}, nil
}

// ClaimIDs are the claims of the page that Cases would list, and the cursor to the next.
func (db *DB) ClaimIDs(ctx context.Context, q ClaimQuery) (ids []uuid.UUID, next string, err error) {
	limit := AtMost(q.Limit)
	if ids, err = db.idsChosen(ctx, q, limit+1); err != nil || len(ids) <= limit {
		return ids, "", err
	}
	return ids[:limit], ids[limit-1].String(), nil
}

func (db *DB) idsChosen(ctx context.Context, q ClaimQuery, n int) ([]uuid.UUID, error) {
	if len(q.States) == 1 && q.byStateAlone() {
		return db.idsInState(ctx, q.States[0], q.After, n)
	}
	tx, err := db.newestChosen(ctx, q, n)
	if err != nil {
		return nil, err
	}
	ids := []uuid.UUID{}
	return ids, tx.Scan(&ids).Error
}

// idsInState is asked most of all lists. What is the same each time stands in the statement
// itself, and what is not in a SELECT of its own: PostgreSQL plans a statement anew whenever
// it is asked, if what it is asked with tells it more than the statement alone, which took
// longer than all else. It reads n entries of cases_state from the cursor on.
func (db *DB) idsInState(ctx context.Context, s review.State, after string, n int) ([]uuid.UUID, error) {
	cursor := uuid.Max
	if after != "" {
		var err error
		if cursor, err = uuid.Parse(after); err != nil {
			return nil, errClaimCursor
		}
	}
	if !slices.Contains(review.States, s) {
		return []uuid.UUID{}, nil
	}
	return readIDs(db.q(ctx), "SELECT claim_id FROM cases WHERE state = '"+string(s)+"' AND claim_id < "+oneID[db.g.Dialector.Name()]+" ORDER BY claim_id DESC LIMIT "+strconv.Itoa(n), cursor)
}

// oneID is an id that a statement is asked with.
var oneID = map[string]string{"sqlite": "(SELECT ?)", "postgres": "(SELECT CAST(? AS uuid))"}

// readIDs reads what a statement chooses.
func readIDs(tx *gorm.DB, statement string, args ...any) ([]uuid.UUID, error) {
	rows, err := rowsOf(tx, numbered(tx, statement), args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	ids := []uuid.UUID{}
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// newestChosen are the ids of the newest n claims that a query chooses.
func (db *DB) newestChosen(ctx context.Context, q ClaimQuery, n int) (*gorm.DB, error) {
	tx, key, err := db.chosen(ctx, q)
	if err != nil {
		return nil, err
	}
	if q.byStateAlone() {
		tx, key = db.newestOf(ctx, q, n), "claims.id"
	}
	return tx.Select("claims.id").Order(key + " DESC").Limit(n), nil
}

// byStateAlone says that nothing but the state chooses.
func (q ClaimQuery) byStateAlone() bool {
	states := q.States
	q.States, q.Readers, q.After, q.Limit = nil, false, "", 0
	return len(states) > 0 && reflect.DeepEqual(q, ClaimQuery{})
}

// newestOf are the newest n claims of some states, after the cursor. Each state's are read
// from the end of the index that holds it: asked for several states at once, or ordered
// by the claim's own id, SQLite sorts all rows of the states and PostgreSQL passes over
// all that are in others.
func (db *DB) newestOf(ctx context.Context, q ClaimQuery, n int) *gorm.DB {
	each, args := make([]string, len(q.States)), []any{}
	for i, s := range q.States {
		of := db.q(ctx).Model(&review.Case{}).Select("claim_id").Where("state = ?", s).Order("claim_id DESC").Limit(n)
		if q.After != "" {
			of = of.Where("claim_id < ?", uuid.MustParse(q.After)) // chosen has looked at it
		}
		each[i], args = "SELECT claim_id FROM (?) AS newest", append(args, of)
	}
	return db.q(ctx).Model(&claims.Claim{}).Where("claims.id IN ("+strings.Join(each, " UNION ALL ")+")", args...)
}

// appearancesTo is the table of the appearances that readers, or the desk, find claims by.
func appearancesTo(readers bool) string {
	if readers {
		return "shown_appearances"
	}
	return "appearances"
}

// LookupQuery is what is known of a claim, one of the three, and whose words are looked at.
type LookupQuery struct {
	URL   string // of an article that it appears in
	Quote string // its wording, short form or exact words, spelling and punctuation aside
	Hash  string // SHA-256 in hex: of a snapshot's text that it appears in, or of the folded Quote

	Readers bool // as readers find them: by what they see, and nothing that isn't public
	Limit   int
}

// Lookup finds claims without ranking them, the newest first.
func (db *DB) Lookup(ctx context.Context, q LookupQuery) ([]review.Case, error) {
	ids, err := db.LookupIDs(ctx, q)
	if err != nil {
		return nil, err
	}
	return db.CasesOf(ctx, ids)
}

// LookupIDs are the claims that Lookup finds.
func (db *DB) LookupIDs(ctx context.Context, q LookupQuery) ([]uuid.UUID, error) {
	if q.Quote != "" {
		return db.idsWithQuote(ctx, q)
	}
	tx := db.q(ctx).Model(&claims.Claim{}).Joins("JOIN cases ON cases.claim_id = claims.id")
	kind := claimDoc
	if q.Readers {
		kind, tx = publicDoc, tx.Where("cases.state IN ?", review.PublicStates())
	}
	switch {
	case q.URL != "" && q.Readers:
		tx = tx.Where("claims.id IN (SELECT claim_id FROM shown_urls WHERE url = ?)", q.URL)
	case q.URL != "":
		tx = tx.Where("claims.id IN (SELECT claim_id FROM appearances WHERE article_id IN (SELECT article_id FROM article_urls WHERE url = ?))", q.URL)
	}
	if hash := strings.ToLower(q.Hash); len(hash) == sha256.Size*2 {
		tx = tx.Where("claims.id IN ("+docsWith+" UNION SELECT claim_id FROM "+appearancesTo(q.Readers)+" WHERE snapshot_id IN (SELECT id FROM snapshots WHERE text_sha256 = ?))",
			[]string{keyTerm(hash)}, kind, hash)
	} else if hash != "" {
		tx = tx.Where("1 = 0")
	}
	ids := []uuid.UUID{}
	return ids, tx.Select("claims.id").Order("claims.id DESC").Limit(AtMost(q.Limit)).Scan(&ids).Error
}

// idsWithQuote is the look-up that is asked most. As in idsInState, what is the same each
// time stands in the statement: it reads the docs with one term, and each one's case.
func (db *DB) idsWithQuote(ctx context.Context, q LookupQuery) ([]uuid.UUID, error) {
	kind, public := claimDoc, ""
	if q.Readers {
		kind, public = publicDoc, " AND c.state IN ("+literals(review.PublicStates())+")"
	}
	return readIDs(db.q(ctx), fmt.Sprintf(`SELECT d.id FROM match_terms AS t JOIN match_docs AS d ON d.n = t.n JOIN cases AS c ON c.claim_id = d.id
		WHERE t.term = (SELECT CAST(? AS text)) AND t.kind = %d%s ORDER BY d.id DESC LIMIT %d`, kind, public, AtMost(q.Limit)), keyTerm(claims.QuoteHash(q.Quote)))
}

// literals are states of ours as a statement has them.
func literals(states []review.State) string {
	each := make([]string, len(states))
	for i, s := range states {
		each[i] = "'" + string(s) + "'"
	}
	return strings.Join(each, ", ")
}

// Full is a case with all its parts, the articles that its claim appears in and
// the speaker who claims it, nil when nobody is named.
type Full struct {
	Case     *review.Case
	Articles map[uuid.UUID]claims.Article
	Speaker  *claims.Speaker
}

// Full loads a case for a page or an export.
func (db *DB) Full(ctx context.Context, id uuid.UUID) (*Full, error) {
	c, err := db.Case(ctx, id)
	if err != nil {
		return nil, err
	}
	return &Full{Case: c, Articles: c.Around.Articles, Speaker: c.Around.Speaker}, nil
}

// look is how much had been taken down when somebody looked for it.
type look struct {
	taken, writes int64
	at            time.Time
}

func (db *DB) lookForTakeDowns(ctx context.Context) (l look, err error) {
	l.writes, l.at = db.Writes(), time.Now()
	l.taken, err = db.TakenDown(ctx)
	return l, err
}

// still is a case as it was loaded, or loaded again when something was taken down since. It
// does not look again while this process would have heard of that: whoever takes something
// down waits until all have.
func (db *DB) still(ctx context.Context, full *Full, last *look) (*Full, error) {
	if db.Heard(last.writes, time.Since(last.at)) {
		return full, nil
	}
	now, err := db.lookForTakeDowns(ctx)
	if err != nil {
		return nil, err
	}
	last.writes, last.at = now.writes, now.at
	if now.taken == last.taken {
		return full, nil
	}
	return db.Full(ctx, full.Case.ID)
}

// Mark is an appearance of a claim in an article with the state of their cases,

type Mark struct {
	claims.Appearance
	CaseID  uuid.UUID    `json:"case_id"`
	State   review.State `json:"state"`
	Wording string       `json:"wording"`
}

// Marks lists where claims stand in an article.
func (db *DB) Marks(ctx context.Context, article uuid.UUID) ([]Mark, error) {
	out := []Mark{}
	err := db.q(ctx).Table("appearances").
		Select("appearances.*, cases.id AS case_id, cases.state AS state, claims.wording AS wording").
		Joins("JOIN cases ON cases.claim_id = appearances.claim_id").
		Joins("JOIN claims ON claims.id = appearances.claim_id").
		Where("appearances.article_id = ?", article).Order("appearances.start_pos, appearances.id").Find(&out).Error
	return out, err
}

// nearLabelled is how many claims near to one SuggestLabels looks at, the newest.
const nearLabelled = 200

// SuggestLabels lists topics or tags of claims by the same speaker or in the same
// articles, of the newest of them, that this claim does not have yet, the most used first.
// The claims are found first: joined to what finds them, both databases read all labels.
func (db *DB) SuggestLabels(ctx context.Context, kind string, c *review.Case, limit int) ([]Label, error) {
	articles := []uuid.UUID{}
	for _, a := range c.Appearances {
		articles = append(articles, a.ArticleID)
	}
	near, args := "SELECT claim_id FROM (?) AS here", []any{
		db.q(ctx).Model(&claims.Appearance{}).Select("claim_id").Where("article_id IN ?", articles).Order("id DESC").Limit(nearLabelled)}
	if c.Claim.SpeakerID != nil {
		near, args = near+" UNION SELECT id FROM (?) AS theirs", append(args,
			db.q(ctx).Model(&claims.Claim{}).Select("id").Where("speaker_id = ?", *c.Claim.SpeakerID).Order("id DESC").Limit(nearLabelled))
	}
	var ids []uuid.UUID
	if err := db.q(ctx).Raw(near, args...).Scan(&ids).Error; err != nil {
		return nil, err
	}
	var all []claimLabel // of both kinds: with the kind, SQLite would read all of that
	if err := db.q(ctx).Table("claim_labels").Where("claim_id IN ?", append(ids, c.ClaimID)).Find(&all).Error; err != nil {
		return nil, err
	}
	return mostOf(all, kind, c.ClaimID.String(), AtMost(limit)), nil
}

// mostOf are the labels of a kind, those of one claim left out, the most used first.
func mostOf(all []claimLabel, kind, without string, limit int) []Label {
	has, uses := map[string]bool{}, map[string]*Label{}
	for _, l := range all {
		has[l.Folded] = has[l.Folded] || l.Kind == kind && l.ClaimID == without
	}
	var folded []string
	for _, l := range all {
		if l.Kind != kind || has[l.Folded] {
			continue
		}
		if uses[l.Folded] == nil {
			uses[l.Folded], folded = &Label{Label: l.Label}, append(folded, l.Folded)
		}
		u := uses[l.Folded]
		u.Count++
		u.Label = min(u.Label, l.Label) // of two spellings the one with capitals
	}
	slices.SortFunc(folded, func(a, b string) int { return cmp.Or(cmp.Compare(uses[b].Count, uses[a].Count), cmp.Compare(a, b)) })
	out := []Label{}
	for _, f := range folded[:min(len(folded), limit)] {
		out = append(out, *uses[f])
	}
	return out
}

// Speakers lists speakers whose name begins with prefix, by name.
func (db *DB) Speakers(ctx context.Context, prefix string, limit int) ([]claims.Speaker, error) {
	out := []claims.Speaker{}
	tx := db.q(ctx).Order("name, id").Limit(AtMost(limit))
	if p := claims.Fold(prefix); p != "" {
		tx = tx.Where("id IN (SELECT speaker_id FROM speaker_names WHERE name >= ? AND name < ?)", p, p+"\U0010FFFF")
	}
	return out, tx.Find(&out).Error
}
