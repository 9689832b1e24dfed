package store

import (
	"context"
	"strconv"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// foundIn chooses the rows of one table that hold each of some words.
type foundIn struct {
	tab    string
	text   string
	before uuid.UUID // the cursor: rows that are older than this one
	limit  int
}

// choose narrows a query over the table to the rows, the newest first. The word that
// fewest rows have is read as a whole when those are MostCounted or less, and each row
// held against the other words, a look into the primary key of the words each; else the
// index of one word is walked from its newest row on. Of a beginning of a word that alone
// was asked for, and that many rows have, the first rows in the order of their words are
// read: 2 × MostCounted. The text has words.
func (db *DB) choose(ctx context.Context, in foundIn) (*gorm.DB, error) {
	words := wordsAsked(in.text)
	lead, few, err := db.leadingWord(ctx, in.tab, words)
	if err != nil {
		return nil, err
	}
	tx, key := db.q(ctx).Table(in.tab), in.tab+".id"
	for i, w := range words {
		rows := w.in(db.q(ctx), in.tab)
		switch {
		case i == lead && few:
			tx = tx.Where(key+" IN (SELECT id FROM (?) AS few)", rows.Select("id").Limit(2*MostCounted))
		case i == lead:
			tx = tx.Joins("JOIN found_words AS lead ON lead.id = "+in.tab+".id AND lead.tab = ? AND lead.word = ?", in.tab, w.word)
			key = "lead.id"
		default:
			tx = tx.Where("(SELECT 1 FROM (?) AS other LIMIT 1) = 1", rows.Where("id = "+in.tab+".id").Select("id"))
		}
	}
	if in.before != uuid.Nil {
		tx = tx.Where(key+" < ?", in.before)
	}
	return tx.Select(in.tab + ".*").Order(key + " DESC").Limit(AtMost(in.limit)), nil
}

// in are the entries of the word, or of those that begin so, in the order of the index.
func (w wordAsked) in(tx *gorm.DB, tab string) *gorm.DB {
	tx = tx.Table("found_words").Where("tab = ?", tab)
	if w.begins {
		return tx.Where("word >= ? AND word < ?", w.word, w.word+"\U0010FFFF").Order("word, id")
	}
	return tx.Where("word = ?", w.word).Order("id")
}

// leadingWord is the word that says which rows are looked at, and whether those are so few
// that all of them may be.
func (db *DB) leadingWord(ctx context.Context, tab string, words []wordAsked) (lead int, few bool, err error) {
	counted := map[string]*gorm.DB{}
	for i, w := range words {
		counted[strconv.Itoa(i)] = w.in(db.q(ctx), tab)
	}
	n, err := db.count(ctx, counted)
	if err != nil {
		return 0, false, err
	}
	for i := range words {
		if n[strconv.Itoa(i)] < n[strconv.Itoa(lead)] {
			lead = i
		}
	}
	few = n[strconv.Itoa(lead)] <= MostCounted
	if !few && words[lead].begins { // it has no order of its own to walk
		return lead, true, nil
	}
	return lead, few, nil
}

// Finding is what the search box finds besides claims, the newest of each first.
type Finding struct {
	Articles []claims.Article
	Speakers []claims.Speaker
	Sources  []review.Evidence
	Notes    []review.Note
}

// Find looks for rows that hold each of the words of a text, the last of which may be the
// beginning of one; at most limit of each kind. Blank text finds nothing.
func (db *DB) Find(ctx context.Context, text string, limit int) (Finding, error) {
	var out Finding
	for tab, into := range map[string]any{"articles": &out.Articles, "speakers": &out.Speakers, "evidence": &out.Sources, "notes": &out.Notes} {
		if err := db.findIn(ctx, foundIn{tab: tab, text: text, limit: limit}, into); err != nil {
			return out, err
		}
	}
	return out, nil
}

// FindSources is a page of sources that hold the words, the newest first.
func (db *DB) FindSources(ctx context.Context, text string, before uuid.UUID, limit int) (out []review.Evidence, err error) {
	return out, db.findIn(ctx, foundIn{"evidence", text, before, limit}, &out)
}

// FindNotes is a page of notes that hold the words, the newest first.
func (db *DB) FindNotes(ctx context.Context, text string, before uuid.UUID, limit int) (out []review.Note, err error) {
	return out, db.findIn(ctx, foundIn{"notes", text, before, limit}, &out)
}

func (db *DB) findIn(ctx context.Context, in foundIn, into any) error {
	if len(wordsAsked(in.text)) == 0 {
		return nil
	}
	tx, err := db.choose(ctx, in)
	if err != nil {
		return err
	}
	return tx.Find(into).Error
}
