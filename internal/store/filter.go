package store

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// filter is one thing that a query chooses claims by, as the rows of an index.
type filter struct {
	table string // "" when the query has it joined
	key   string // the column with the claim
	where string
	args  []any
	order string // of the index, for counting; "" when none holds what is chosen
	walks bool   // the index has what is chosen in the order of the claims
}

// filters are those that the query has.
func (q ClaimQuery) filters() []filter {
	var out []filter
	add := func(f filter) { out = append(out, f) }
	for kind, label := range map[string]string{"topic": q.Topic, "tag": q.Tag} {
		if label != "" {
			of := kind + "_labels"
			add(filter{"claim_labels AS " + of, of + ".claim_id", of + ".kind = ? AND " + of + ".folded = ?", []any{kind, claims.Fold(label)}, of + ".claim_id", true})
		}
	}
	if q.Speaker != "" {
		add(q.bySpeaker())
	}
	if q.ByField.Field != uuid.Nil {
		add(q.ByField.filter())
	}
	for i, w := range wordsAsked(q.Text) {
		add(w.filter(wordsTo(q.Readers), i))
	}
	if q.ArticleID != uuid.Nil {
		add(filter{appearancesTo(q.Readers) + " AS placed", "placed.claim_id", "placed.article_id = ?", []any{q.ArticleID}, "placed.claim_id", false})
	}
	if q.AssigneeID != uuid.Nil {
		add(filter{"", "cases.claim_id", "cases.assignee_id = ?", []any{q.AssigneeID}, "cases.state, cases.claim_id", false})
	}
	switch len(q.States) {
	case 0:
	case 1:
		add(filter{"", "cases.claim_id", "cases.state = ?", []any{q.States[0]}, "cases.claim_id", true})
	default: // no index of states is in the order of the claims: SQLite read it whole to sort them
		add(filter{"", "cases.claim_id", "(cases.state IN ?) IS TRUE", []any{q.States}, "", false})
	}
	if days, args := q.days(); days != "" {
		add(filter{"", "claims.id", days, args, "claims.claimed_on, claims.id", false})
	}
	if q.Rating != "" {
		add(filter{"", "cases.claim_id", "(SELECT rating FROM verdicts WHERE verdicts.id = cases.verdict_id) = ?", []any{q.Rating}, "", false})
	}
	return out
}

// days is the condition on when something was claimed.
func (q ClaimQuery) days() (where string, args []any) {
	var parts []string
	if q.From != "" {
		parts, args = append(parts, "claims.claimed_on >= ?"), append(args, q.From)
	}
	if q.To != "" {
		parts, args = append(parts, "claims.claimed_on <= ? AND claims.claimed_on <> ''"), append(args, q.To)
	}
	return strings.Join(parts, " AND "), args
}

// wordAsked is a word that claims must hold; the last may be the beginning of one, since
// people search while they type.
type wordAsked struct {
	word   string
	begins bool
}

// wordsAsked are the words of a text to search for, the first 20. Signs alone are a word
// that no index holds: not everything.
func wordsAsked(text string) []wordAsked {
	all := indexed(text)
	if len(all) == 0 && strings.TrimSpace(text) != "" {
		return []wordAsked{{"", false}}
	}
	all = all[:min(len(all), 20)]
	out := make([]wordAsked, len(all))
	for i, w := range all {
		out[i] = wordAsked{w, i == len(all)-1 && len(w) >= 3}
	}
	return out
}

// filter is the word as the rows of a table of words; n tells it from the others.
func (w wordAsked) filter(table string, n int) filter {
	as := "word" + strconv.Itoa(n)
	f := filter{table: table + " AS " + as, key: as + ".claim_id"}
	if w.begins {
		f.where, f.args, f.order = as+".word >= ? AND "+as+".word < ?", []any{w.word, w.word + "\U0010FFFF"}, as+".word, "+f.key
		return f
	}
	f.where, f.args, f.order, f.walks = as+".word = ?", []any{w.word}, f.key, true
	return f
}

// rows are what the filter chooses.
func (f filter) rows(tx *gorm.DB) *gorm.DB {
	switch {
	case f.table != "":
		tx = tx.Table(f.table)
	case strings.HasPrefix(f.key, "cases."):
		tx = tx.Model(&review.Case{})
	default:
		tx = tx.Model(&claims.Claim{})
	}
	return tx.Where(f.where, f.args...)
}

// on narrows a query over claims and cases to what the filter chooses, with one look at
// an index for each claim. A subquery that gives a value is not turned into a join, for
// which all that the filter chooses would be read.
func (f filter) on(tx *gorm.DB) *gorm.DB {
	if f.table == "" {
		return tx.Where(f.where, f.args...)
	}
	return tx.Where("(SELECT 1 FROM "+f.table+" WHERE "+f.where+" AND "+f.key+" = claims.id LIMIT 1) = 1", f.args...)
}

// chosen are the claims that a query chooses, and the column whose order is that of the
// claims. One filter says which claims are looked at, newest first, and each is held
// against the others: the filter that chooses fewest, when it chooses MostCounted or
// less, is read as a whole; else one whose index is in the order of the claims is walked
// from its end, until there are as many as are asked for. What is looked at grows with
// the desk only where each filter chooses many and all together hardly any.
func (db *DB) chosen(ctx context.Context, q ClaimQuery) (tx *gorm.DB, key string, err error) {
	if q, err = db.spoken(ctx, q); err != nil {
		return nil, "", err
	}
	filters := q.filters()
	lead, few, err := db.lead(ctx, filters)
	if err != nil {
		return nil, "", err
	}
	tx, key = db.q(ctx).Model(&claims.Claim{}).Joins("JOIN cases ON cases.claim_id = claims.id"), "claims.id"
	for i, f := range filters {
		switch {
		case i == lead && few: // no fewer are read when others came in since they were counted
			tx = tx.Where("claims.id IN (SELECT claim_id FROM (?) AS few)", f.rows(db.q(ctx)).Select(f.key+" AS claim_id").Limit(2*MostCounted))
		case i == lead && f.table != "":
			tx, key = tx.Joins("JOIN "+f.table+" ON "+f.key+" = claims.id").Where(f.where, f.args...), f.key
		case i == lead:
			tx, key = tx.Where(f.where, f.args...), f.key
		default:
			tx = f.on(tx)
		}
	}
	if q.After != "" {
		id, err := uuid.Parse(q.After)
		if err != nil {
			return nil, "", errClaimCursor
		}
		tx = tx.Where(key+" < ?", id)
	}
	return tx, key, nil
}

// lead is the filter that says which claims are looked at, -1 for none, and whether it
// chooses so few that all of them may be.
func (db *DB) lead(ctx context.Context, filters []filter) (lead int, few bool, err error) {
	walks := slices.IndexFunc(filters, func(f filter) bool { return f.walks })
	if len(filters) == 0 || len(filters) == 1 && walks == 0 {
		return walks, false, nil
	}
	counted := map[string]*gorm.DB{}
	for i, f := range filters {
		if f.order != "" {
			counted[strconv.Itoa(i)] = f.rows(db.q(ctx)).Order(f.order)
		}
	}
	if len(counted) == 0 {
		return walks, false, nil
	}
	n, err := db.count(ctx, counted)
	if err != nil {
		return 0, false, err
	}
	least := -1
	for i := range filters {
		if k, ok := n[strconv.Itoa(i)]; ok && k <= MostCounted && (least < 0 || k < n[strconv.Itoa(least)]) {
			least = i
		}
	}
	if least >= 0 {
		return least, true, nil
	}
	return walks, false, nil
}

var errClaimCursor = errs.In("cursor", "The cursor is not one that this list gave out; start from the first page.")
