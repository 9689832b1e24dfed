package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"strings"
	"sync"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// CasesOf are the cases of claims, as many as a page has, the newest claim first, as Cases
// loads them.
func (db *DB) CasesOf(ctx context.Context, list []uuid.UUID) ([]review.Case, error) {
	return casesByID(db.q(ctx), wholeListing, list)
}

// DeskCasesOf is CasesOf as the desk's lists show them: without the edition that stands.
func (db *DB) DeskCasesOf(ctx context.Context, list []uuid.UUID) ([]review.Case, error) {
	return casesByID(db.q(ctx), deskListing, list)
}

// TakenIn are the cases of claims that were merged into a claim, as Cases loads them.
func (db *DB) TakenIn(ctx context.Context, claim uuid.UUID) ([]review.Case, error) {
	return readCases(db.q(ctx), wholeListing, db.q(ctx).Model(&review.Case{}).Select("claim_id AS id").Where("merged_into = ?", claim).Order("claim_id DESC").Limit(MaxPage))
}

// casesOf loads the cases of claims, in their order.
func (db *DB) casesOf(ctx context.Context, how listing, found []claims.Claim) ([]review.Case, error) {
	out := make([]review.Case, 0, len(found))
	if len(found) == 0 {
		return out, nil
	}
	ids := make([]uuid.UUID, len(found))
	for i, c := range found {
		ids[i] = c.ID
	}
	cases, err := casesByID(db.q(ctx), how, ids)
	if err != nil {
		return nil, err
	}
	byClaim := map[uuid.UUID]review.Case{}
	for _, c := range cases {
		byClaim[c.ClaimID] = c
	}
	for i := range found {
		c := byClaim[found[i].ID]
		c.Claim = &found[i]
		out = append(out, c)
	}
	return out, nil
}

// listing says how much of each case a list reads.
type listing int

const (
	wholeListing listing = iota
	deskListing          // without the edition that stands: readers' words, which the desk's lists don't show
)

// listColumns are each case with its claim, its standing verdict and the edition that stands.
func listColumns(dialect string, how listing) string {
	edition := "NULL"
	if how == wholeListing {
		edition = shapeOf[review.Edition]().list(dialect, "editions AS x WHERE x.id = c.edition_id", "x.id")
	}
	return strings.Join([]string{
		shapeOf[review.Case]().row(dialect, "c"), shapeOf[claims.Claim]().row(dialect, "k"),
		shapeOf[review.Verdict]().list(dialect, "verdicts AS x WHERE x.id = c.verdict_id", "x.id"), edition,
	}, ",\n\t")
}

// listSelects are the statements that read the cases of claims. What chooses the claims
// comes first, so that SQLite does not walk over all claims and ask of each whether it was
// chosen.
var listSelects = sync.OnceValue(func() map[string]map[listing]string {
	out := map[string]map[listing]string{}
	for _, dialect := range []string{"sqlite", "postgres"} {
		out[dialect] = map[listing]string{}
		for _, how := range []listing{wholeListing, deskListing} {
			out[dialect][how] = "SELECT " + listColumns(dialect, how) +
				"\nFROM (?) AS found CROSS JOIN cases AS c CROSS JOIN claims AS k WHERE c.claim_id = found.id AND k.id = found.id ORDER BY found.id DESC"
		}
	}
	return out
})

// readCases reads the cases of the claims that are chosen, the newest claim first, in one
// statement.
func readCases(tx *gorm.DB, how listing, chosen *gorm.DB) ([]review.Case, error) {
	rows, err := tx.Raw(listSelects()[tx.Dialector.Name()][how], chosen).Rows()
	if err != nil {
		return nil, err
	}
	return casesIn(rows)
}

// those are the ids that a statement takes as one value: with one for each, a statement of
// another length would be another statement, which is planned anew.
var those = map[string]string{
	"sqlite":   "SELECT value AS id FROM json_each(?)",
	"postgres": "SELECT * FROM unnest((SELECT CAST(CAST(? AS text) AS uuid[]))) AS given(id)",
}

// casesByID is readCases of claims whose ids are known.
func casesByID(tx *gorm.DB, how listing, list []uuid.UUID) ([]review.Case, error) {
	if len(list) == 0 {
		return []review.Case{}, nil
	}
	dialect := tx.Dialector.Name()
	rows, err := rowsOf(tx, numbered(tx, strings.Replace(listSelects()[dialect][how], "?", those[dialect], 1)), idList(dialect, list[:min(len(list), MaxPage)]))
	if err != nil {
		return nil, err
	}
	return casesIn(rows)
}

// idList writes ids as those takes them.
func idList(dialect string, list []uuid.UUID) string {
	begin, end := "{", "}"
	if dialect == "sqlite" {
		begin, end = "[", "]"
	}
	b := append(make([]byte, 0, 40*len(list)), begin...)
	for i, id := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendID(append(b, '"'), id), '"')
	}
	return string(append(b, end...))
}

// appendID writes an id as its String does.
func appendID(b []byte, id uuid.UUID) []byte {
	b = append(hex.AppendEncode(b, id[:4]), '-')
	b = append(hex.AppendEncode(b, id[4:6]), '-')
	b = append(hex.AppendEncode(b, id[6:8]), '-')
	b = append(hex.AppendEncode(b, id[8:10]), '-')
	return hex.AppendEncode(b, id[10:])
}

func casesIn(rows *sql.Rows) ([]review.Case, error) {
	defer rows.Close()
	out := []review.Case{}
	for rows.Next() {
		text := make([]string, 4)
		if err := rows.Scan(orEmpty{&text[0]}, orEmpty{&text[1]}, orEmpty{&text[2]}, orEmpty{&text[3]}); err != nil {
			return nil, err
		}
		c, err := listedCase(text)
		if err != nil {
			return nil, err
		}
		out = append(out, *c)
	}
	return out, rows.Err()
}

// listedCase puts a case of a list together.
func listedCase(text []string) (*review.Case, error) {
	c, err := headIn(text[0], text[1])
	if err != nil {
		return nil, err
	}
	var editions []review.Edition
	if err := firstError(fill(&c.Verdicts, text[2]), fill(&editions, text[3])); err != nil {
		return nil, err
	}
	if len(c.Verdicts) == 0 {
		c.Verdicts = nil
	}
	if len(editions) > 0 {
		c.Edition = &editions[0]
	}
	return c, nil
}
