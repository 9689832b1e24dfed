package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// loadCase reads a case by one condition with all that belongs to it, in one statement: what
// it reads stood there at one moment.
func loadCase(tx *gorm.DB, where string, args ...any) (*review.Case, error) {
	return readCase(tx, wholeCase, where, args...)
}

// lockCase is loadCase of what is about to be changed. The lock comes first, by itself: a
// statement that waits for one goes on with the new row and with the parts as they were
// when it began. On SQLite the transaction is the lock.
func lockCase(tx *gorm.DB, where string, args ...any) (*review.Case, error) {
	if tx.Dialector.Name() != "sqlite" {
		var locked uuid.UUID
		if err := row(tx, "SELECT id FROM cases WHERE "+numbered(tx, where)+" FOR UPDATE", args, &locked); err != nil {
			return nil, missing(err, "case")
		}
	}
	return loadCase(tx, where, args...)
}

// reading says how much of a case a statement reads.
type reading int

const (
	wholeCase reading = iota // all that a change or a page needs
	deskCase                 // what the desk's API shows: no editions, and nothing around it
)

// deskColumns are as many columns as both readings begin with.
const deskColumns = 9

// appearancesOf are those of a claim and of the claims that were merged into it. Written
// with OR, PostgreSQL reads the whole table although each half has an index.
const appearancesOf = `(SELECT * FROM appearances WHERE claim_id = c.claim_id
	UNION ALL SELECT a.* FROM cases AS merged JOIN appearances AS a ON a.claim_id = merged.claim_id WHERE merged.merged_into = c.claim_id)`

// caseColumns are what belongs to the case c, each as JSON. Every part has an index by the
// case's id, the claim's or its own, so that as many rows are read as there are parts.
func caseColumns(dialect string, how reading) string {
	columns := []string{
		shapeOf[review.Case]().row(dialect, "c"),
		shapeOf[claims.Claim]().row(dialect, "k"),
		shapeOf[claims.Appearance]().list(dialect, appearancesOf+" AS x", "x.id"),
		shapeOf[review.Evidence]().list(dialect, "evidence AS x WHERE x.case_id = c.id", "x.id"),
		shapeOf[review.Note]().list(dialect, "notes AS x WHERE x.case_id = c.id", "x.id"),
		shapeOf[review.Verdict]().list(dialect, "verdicts AS x WHERE x.case_id = c.id", "x.revision"),
		shapeOf[review.Correction]().list(dialect, "corrections AS x WHERE x.case_id = c.id", "x.number"),
		shapeOf[review.Panel]().list(dialect, "panels AS x WHERE x.case_id = c.id", "x.number"),
		shapeOf[review.PanelVote]().list(dialect, "panel_votes AS x WHERE x.case_id = c.id", "x.round, x.id"),
	}
	if how == wholeCase {
		here := "(SELECT article_id FROM " + appearancesOf + " AS here)"
		columns = append(columns,
			shapeOf[review.Edition]().list(dialect, "editions AS x WHERE x.id IN (c.edition_id, c.waiting_id)", "x.number"),
			shapeOf[review.Made]().list(dialect, "edition_changes AS x WHERE x.case_id = c.id AND (c.edition_id IS NOT NULL OR c.waiting_id IS NOT NULL)", "x.key, x.kind, x.at, x.by_id"),
			shapeOf[claims.Article]().list(dialect, "articles AS x WHERE x.id IN "+here, "x.id"),
			shapeOf[articleURL]().list(dialect, "article_urls AS x WHERE x.article_id IN "+here, "x.url"),
			shapeOf[claims.Speaker]().list(dialect, "speakers AS x WHERE x.id = k.speaker_id", "x.id"),
			shapeOf[review.Policy]().list(dialect, "gate_policy AS x", "x.id"),
			shapeOf[review.PanelRule]().list(dialect, "panel_rules AS x", "x.id"),
			shapeOf[shutOut]().list(dialect, `users AS x WHERE x.disabled_at IS NOT NULL AND x.id IN
				(SELECT member_id FROM panel_votes WHERE case_id = c.id UNION ALL SELECT tie_breaker_id FROM panels WHERE case_id = c.id)`, "x.id"),
			shapeOf[review.Field]().list(dialect, "case_fields AS x WHERE x.removed_at IS NULL", "x.id"),
			shapeOf[review.Scale]().list(dialect, `scales AS x WHERE EXISTS (SELECT 1 FROM panels AS p WHERE p.case_id = c.id)
				AND x.id IN (SELECT scale_id FROM verdicts WHERE case_id = c.id)`, "x.id"))
	}
	return strings.Join(columns, ",\n\t")
}

// caseSelects are the beginnings of the statements, by dialect and reading.
var caseSelects = sync.OnceValue(func() map[string]map[reading]string {
	out := map[string]map[reading]string{}
	for _, dialect := range []string{"sqlite", "postgres"} {
		out[dialect] = map[reading]string{}
		for _, how := range []reading{wholeCase, deskCase} {
			out[dialect][how] = "SELECT " + caseColumns(dialect, how) + "\nFROM cases AS c JOIN claims AS k ON k.id = c.claim_id WHERE c.id = (SELECT id FROM cases WHERE "
		}
	}
	return out
})

func readCase(tx *gorm.DB, how reading, where string, args ...any) (*review.Case, error) {
	text := make([]string, map[reading]int{wholeCase: deskColumns + 10, deskCase: deskColumns}[how])
	to := make([]any, len(text))
	for i := range text {
		to[i] = orEmpty{&text[i]}
	}
	if err := row(tx, caseSelects()[tx.Dialector.Name()][how]+numbered(tx, where)+")", args, to...); err != nil {
		return nil, missing(err, "case")
	}
	return caseIn(text)
}

// headIn is a case with its claim and nothing else.
func headIn(text, claim string) (*review.Case, error) {
	cases, err := rowsIn[review.Case]("[" + text + "]")
	if err != nil {
		return nil, err
	}
	found, err := rowsIn[claims.Claim]("[" + claim + "]")
	if err != nil {
		return nil, err
	}
	cases[0].Claim = &found[0]
	return &cases[0], nil
}

// caseIn puts a case together.
func caseIn(text []string) (*review.Case, error) {
	c, err := headIn(text[0], text[1])
	if err != nil {
		return nil, err
	}
	if err := firstError(fill(&c.Appearances, text[2]), fill(&c.Evidence, text[3]), fill(&c.Notes, text[4]), fill(&c.Verdicts, text[5]), fill(&c.Corrections, text[6])); err != nil {
		return nil, err
	}
	if err := addPanels(c, text[7], text[8]); err != nil {
		return nil, err
	}
	if len(text) == deskColumns {
		return c, nil
	}
	return c, addAround(c, text[deskColumns:])
}

// shutOut is somebody with a say in a panel who can't sign in any more.
type shutOut struct{ ID uuid.UUID }

// addPanels adds the panels with their votes.
func addPanels(c *review.Case, panels, votes string) error {
	var all []review.PanelVote
	if err := firstError(fill(&c.Panels, panels), fill(&all, votes)); err != nil {
		return err
	}
	for i := range c.Panels {
		p := &c.Panels[i]
		p.Votes = []review.PanelVote{}
		for _, v := range all {
			if v.PanelID == p.ID {
				p.Votes = append(p.Votes, v)
			}
		}
	}
	return nil
}

// addAround adds what readers see of a case, what awaits approval, who made what is pending,
// and what stands around it. A case to which none of that can happen yet, since nothing
// was proposed, still has its articles and its speaker: a proposal keeps them.
func addAround(c *review.Case, text []string) error {
	var editions []review.Edition
	var articles []claims.Article
	var urls []articleURL
	var speakers []claims.Speaker
	var policies []review.Policy
	var left []shutOut
	if err := firstError(fill(&editions, text[0]), fill(&c.Made, text[1]), fill(&articles, text[2]), fill(&urls, text[3]), fill(&speakers, text[4]), fill(&policies, text[5]), fill(&c.Around.Rules, text[6]), fill(&left, text[7]), fill(&c.Around.Fields, text[8]), fill(&c.Around.Scales, text[9])); err != nil {
		return err
	}
	for i := range editions {
		setEdition(c, &editions[i])
	}
	for i := range c.Panels {
		for _, u := range left {
			c.Panels[i].Gone = append(c.Panels[i].Gone, u.ID)
		}
	}
	c.Around.Articles, c.Around.Addresses = map[uuid.UUID]claims.Article{}, map[uuid.UUID][]string{}
	for _, a := range articles {
		c.Around.Articles[a.ID] = a
	}
	for _, u := range urls {
		c.Around.Addresses[u.ArticleID] = append(c.Around.Addresses[u.ArticleID], u.URL)
	}
	if len(speakers) > 0 {
		c.Around.Speaker = &speakers[0]
	}
	if len(policies) > 0 {
		c.Around.Policy = policies[0]
	}
	return nil
}

func fill[T any](to *[]T, text string) (err error) {
	*to, err = rowsIn[T](text)
	return err
}

// orEmpty reads NULL as "".
type orEmpty struct{ to *string }

// Scan is called by database/sql.
func (o orEmpty) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*o.to = ""
	case string:
		*o.to = v
	case []byte:
		*o.to = string(v)
	default:
		return errors.New("store: no text where text was asked for")
	}
	return nil
}

// row reads one row through GORM's own connection, or transaction, and past its builder:
// what is read often is written once. A watcher hears of it as of any statement.
func row(tx *gorm.DB, statement string, args []any, to ...any) error {
	ctx, begun := tx.Statement.Context, time.Now()
	asked, err := ask(tx, statement)
	if err == nil {
		err = asked.QueryRowContext(ctx, args...).Scan(to...)
	}
	if errors.Is(err, sql.ErrNoRows) {
		err = gorm.ErrRecordNotFound
	}
	heard(ctx, tx, begun, statement, args, err)
	return err
}

// rowsOf is row for many; whoever calls it closes them.
func rowsOf(tx *gorm.DB, statement string, args ...any) (*sql.Rows, error) {
	begun := time.Now()
	asked, err := ask(tx, statement)
	if err != nil {
		return nil, err
	}
	rows, err := asked.QueryContext(tx.Statement.Context, args...)
	heard(tx.Statement.Context, tx, begun, statement, args, err)
	return rows, err
}

// heard tells GORM's logger, which here is the watcher, of a statement.
func heard(ctx context.Context, tx *gorm.DB, begun time.Time, statement string, args []any, err error) {
	tx.Logger.Trace(ctx, begun, func() (string, int64) { return tx.Dialector.Explain(statement, slices.Clone(args)...), -1 }, err)
}

// numbered is a statement with $1 for the first ? and so on, as PostgreSQL has it.
func numbered(tx *gorm.DB, statement string) string {
	if tx.Dialector.Name() == "sqlite" {
		return statement
	}
	parts := strings.Split(statement, "?")
	var out strings.Builder
	for i, part := range parts {
		out.WriteString(part)
		if i < len(parts)-1 {
			out.WriteString("$" + strconv.Itoa(i+1))
		}
	}
	return out.String()
}
