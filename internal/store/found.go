package store

import (
	"fmt"
	"strings"

	"gorm.io/gorm"

	"factdesk/internal/record"
)

// foundBy are the tables whose rows are found by words that people type, with the columns
// that hold them. Claims have their own table of words, in which readers look, too.
var foundBy = map[string][]string{
	"articles": {"headline", "publisher", "bylines", "url"},
	"speakers": {"name", "aliases", "job_title", "affiliation"},
	"evidence": {"title", "url", "quote", "note"},
	"notes":    {"body"},
}

// foundWord is a word of a row.
type foundWord struct{ Tab, Word, ID string }

// findTouched rewrites what the rows are found by that a transaction touched.
func findTouched(tx *gorm.DB, touched []rowRef) error {
	for tab, ids := range byTable(touched) {
		if err := saveFound(tx, tab, ids); err != nil {
			return err
		}
	}
	return nil
}

// saveFound writes the words of rows as they are now, and takes out those that they had.
// Rows whose words are the same cost two reads: the index by table and row, and the rows'
// primary key.
func saveFound(tx *gorm.DB, tab string, ids []string) error {
	if len(ids) == 0 || foundBy[tab] == nil {
		return nil
	}
	was, err := foundWords(tx, tab, ids)
	if err != nil {
		return err
	}
	is, err := wordsIn(tx, tab, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if gone := without(was[id], is[id]); len(gone) > 0 {
			if err := tx.Exec("DELETE FROM found_words WHERE tab = ? AND id = ? AND word IN ?", tab, id, gone).Error; err != nil {
				return err
			}
		}
	}
	added := []foundWord{}
	for _, id := range ids {
		for _, w := range without(is[id], was[id]) {
			added = append(added, foundWord{tab, w, id})
		}
	}
	return insert(tx, "found_words", added)
}

// foundWords are the words that the index has of rows.
func foundWords(tx *gorm.DB, tab string, ids []string) (map[string][]string, error) {
	var rows []foundWord
	if err := tx.Raw("SELECT CAST(id AS text) AS id, word FROM found_words WHERE tab = ? AND id IN ?", tab, ids).Scan(&rows).Error; err != nil {
		return nil, err
	}
	out := map[string][]string{}
	for _, r := range rows {
		out[r.ID] = append(out[r.ID], r.Word)
	}
	return out, nil
}

// wordsIn are the words of rows as they are; a row that is gone has none.
func wordsIn(tx *gorm.DB, tab string, ids []string) (map[string][]string, error) {
	out := map[string][]string{}
	err := eachRow(tx, tab, foundBy[tab], ids, func(id string, row []record.Value) error {
		var said []string
		for _, v := range row {
			said = append(said, fmt.Sprint(v.Value))
		}
		out[id] = foundWordsOf(said)
		return nil
	})
	return out, err
}

// foundWordsOf are the words in what columns hold, each once.
func foundWordsOf(said []string) []string { return unique(indexed(strings.Join(said, " "))) }
