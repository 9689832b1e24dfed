package store

import (
	"slices"
	"strings"

	"gorm.io/gorm"

	"factdesk/claims"
)

// containing narrows a query to rows one of whose columns holds text, letters' case
// aside.
func (db *DB) containing(tx *gorm.DB, text string, columns ...string) *gorm.DB {
	like := "%" + likeEscape(text) + "%"
	terms := make([]string, len(columns))
	args := make([]any, len(columns))
	for i, c := range columns {
		terms[i], args[i] = db.lower(c)+" LIKE "+db.lower("?")+" ESCAPE '!'", like
	}
	return tx.Where(strings.Join(terms, " OR "), args...)
}

// lower is the expression for a text in lower case. SQLite's own LOWER knows ASCII
// only; PostgreSQL's knows what the database's locale does, which may be no more.
func (db *DB) lower(expression string) string {
	switch {
	case db.SQLite():
		return "lower_case(" + expression + ")"
	case db.icu:
		return "LOWER(" + expression + ` COLLATE "und-x-icu")`
	}
	return "LOWER(" + expression + ")"
}

// position is the expression for where one text, or one run of bytes, stands in
// another, from 1; 0 when it doesn't.
func (db *DB) position(in, what string) string {
	if db.SQLite() {
		return "instr(" + in + ", " + what + ")"
	}
	return "position( " + what + " IN " + in + ")" // right behind a bracket, GORM makes a list of bytes
}

func likeEscape(s string) string { return likeEscapes.Replace(s) }

var likeEscapes = strings.NewReplacer("%", "!%", "_", "!_", "!", "!!")

// maxIndexed bounds a word in the index, in code points: PostgreSQL keeps 2,704 bytes
// at most.
const maxIndexed = 200

// indexed are the words of s as the index has them.
func indexed(s string) []string {
	all := claims.SearchWords(s)
	for i, w := range all {
		if r := []rune(w); len(r) > maxIndexed {
			all[i] = string(r[:maxIndexed])
		}
	}
	return all
}

// wordsTo is the table of the words that readers, or the desk, find claims by.
func wordsTo(readers bool) string {
	if readers {
		return "shown_words"
	}
	return "claim_words"
}

type claimWord struct {
	Word    string
	ClaimID string
}

// wordsOf are the rows of a claim in a table of words.
func wordsOf(claimID string, said []string) []claimWord {
	rows := []claimWord{}
	for _, w := range unique(indexed(strings.Join(said, " "))) {
		rows = append(rows, claimWord{w, claimID})
	}
	return rows
}

// index rewrites what a claim is found by. exacts are the words of its appearances.
func index(tx *gorm.DB, c *claims.Claim, exacts []string) error {
	id := c.ID.String()
	if err := tx.Exec("DELETE FROM claim_words WHERE claim_id = ?", id).Error; err != nil {
		return err
	}
	return firstError(insert(tx, "claim_words", wordsOf(id, saidOf(c))), saveLabels(tx, id, claimLabels(c)), saveTerms(tx, claimDoc, findableClaim(c, exacts)))
}

// saidOf is what people who type words find a claim by on the desk.
func saidOf(c *claims.Claim) []string {
	return slices.Concat([]string{c.Wording, c.ShortForm, c.Claimant}, c.Topics, c.Tags)
}

func insert[T any](tx *gorm.DB, table string, rows []T) error {
	if len(rows) == 0 {
		return nil
	}
	return tx.Table(table).Clauses(onConflictDoNothing).CreateInBatches(&rows, 100).Error
}

func unique(in []string) []string {
	out, seen := []string{}, map[string]bool{}
	for _, s := range in {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

func firstError(all ...error) error {
	for _, err := range all {
		if err != nil {
			return err
		}
	}
	return nil
}
