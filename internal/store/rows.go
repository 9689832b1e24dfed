package store

import (
	"context"
	"database/sql/driver"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"gorm.io/gorm/schema"

	"factdesk/claims"
	"factdesk/claims/differ"
	"factdesk/review"
)

// Table is rows for one table, as a database's driver takes them.
type Table struct {
	Name    string
	Columns []string
	Rows    [][]any
}

// Rows makes the rows that saving would write of what is new, without asking the
// database: for tools that fill it by millions (internal/bench). Nothing is judged, and
// nothing of it is written. Its zero value is ready for an empty database.
type Rows struct {
	Docs int // the number of the index's last doc

	tables []*Table // in the order that foreign keys ask for
	parsed sync.Map
}

// Add makes rows of domain values, each a pointer to a struct. A speaker comes with the
// name that leads to it and a fact-check with what it is found by.
func (r *Rows) Add(values ...any) error {
	for _, v := range values {
		if err := r.add(v); err != nil {
			return err
		}
		switch v := v.(type) {
		case *claims.Speaker:
			r.put("speaker_names", []string{"name", "speaker_id"}, claims.Fold(v.Name), v.ID.String())
		case *review.External:
			if err := r.addDoc(externalDoc, findableExternal(v)); err != nil {
				return err
			}
		}
	}
	return nil
}

// AddAddresses makes the addresses that lead to an article.
func (r *Rows) AddAddresses(article *claims.Article, urls ...string) {
	for _, u := range unique(urls) {
		r.put("article_urls", []string{"url", "article_id"}, u, article.ID.String())
	}
}

// AddForm makes a text known by what it says, however it is set.
func (r *Rows) AddForm(s *claims.Snapshot) {
	r.put("text_forms", []string{"form", "snapshot_id"}, differ.Form(s.Text), s.ID.String())
}

// AddCase makes the rows of a case with all its parts, of what the desk and readers find
// it by, and of its events, which must be sealed.
func (r *Rows) AddCase(c *review.Case) error {
	c.Queue()
	if err := r.add(c.Claim); err != nil {
		return err
	}
	exacts := []string{}
	for i := range c.Appearances {
		exacts = append(exacts, c.Appearances[i].Exact)
		if err := r.add(&c.Appearances[i]); err != nil {
			return err
		}
	}
	r.addWords("claim_words", wordsOf(c.ClaimID.String(), saidOf(c.Claim)))
	for _, l := range claimLabels(c.Claim) {
		r.put("claim_labels", []string{"kind", "folded", "claim_id", "label"}, l.Kind, l.Folded, l.ClaimID, l.Label)
	}
	if err := firstError(r.addDoc(claimDoc, findableClaim(c.Claim, exacts)), r.addParts(c)); err != nil {
		return err
	}
	if c.State.Public() && c.Edition != nil {
		return r.addShown(c)
	}
	return nil
}

func (r *Rows) addParts(c *review.Case) error {
	values := []any{c}
	for _, list := range []any{c.Evidence, c.Notes, c.Verdicts, c.Dropped, c.Made, c.Events} {
		each := reflect.ValueOf(list)
		for i := range each.Len() {
			values = append(values, each.Index(i).Addr().Interface())
		}
	}
	for _, e := range []*review.Edition{c.Edition, c.Waiting} {
		if e != nil {
			values = append(values, e)
		}
	}
	for _, v := range values {
		if err := r.add(v); err != nil {
			return err
		}
	}
	return nil
}

func (r *Rows) addShown(c *review.Case) error {
	s := shownBy(c.ClaimID, c.Edition)
	r.put("shown_claims", []string{"id", "edition_id", "worded"}, c.ClaimID.String(), c.Edition.ID.String(), true)
	r.put("public_cases", []string{"case_id", "changed_at"}, c.ID.String(), publicChange(c))
	for _, a := range s.at {
		r.put("shown_appearances", []string{"claim_id", "n", "article_id", "snapshot_id", "exact"}, a.ClaimID.String(), a.N, a.ArticleID.String(), a.SnapshotID.String(), a.Exact)
	}
	for _, u := range s.urls {
		r.put("shown_urls", []string{"url", "claim_id"}, u.URL, u.ClaimID.String())
	}
	r.addWords("shown_words", s.words)
	return r.addDoc(publicDoc, findableEdition(c.ClaimID, c.Edition))
}

func (r *Rows) addWords(table string, words []claimWord) {
	for _, w := range words {
		r.put(table, []string{"word", "claim_id"}, w.Word, w.ClaimID)
	}
}

func (r *Rows) addDoc(kind docKind, f findable) error {
	d, err := f.doc(kind)
	if err != nil {
		return err
	}
	r.Docs++
	r.put("match_docs", append([]string{"n", "kind", "id"}, writtenOfDoc...), append([]any{r.Docs, int(kind), d.ID.String()}, d.written()...)...)
	for _, t := range strings.Fields(d.Terms) {
		r.put("match_terms", []string{"term", "kind", "n"}, t, int(kind), r.Docs)
	}
	return nil
}

// Take returns the rows made so far and forgets them.
func (r *Rows) Take() []*Table {
	out := r.tables
	r.tables = nil
	return out
}

func (r *Rows) put(table string, columns []string, row ...any) {
	i := slices.IndexFunc(r.tables, func(t *Table) bool { return t.Name == table })
	if i < 0 {
		i = len(r.tables)
		r.tables = append(r.tables, &Table{Name: table, Columns: columns})
	}
	r.tables[i].Rows = append(r.tables[i].Rows, row)
}

// add makes the row of one struct by its schema, as GORM would write it.
func (r *Rows) add(value any) error {
	registerLists()
	s, err := schema.Parse(value, &r.parsed, schema.NamingStrategy{})
	if err != nil {
		return fmt.Errorf("schema of %T: %w", value, err)
	}
	columns, row := make([]string, 0, len(s.DBNames)), make([]any, 0, len(s.DBNames))
	for _, f := range s.Fields {
		if f.DBName == "" || f.AutoIncrement {
			continue
		}
		v, _ := f.ValueOf(context.Background(), reflect.ValueOf(value))
		if v, err = driverValue(v); err != nil {
			return fmt.Errorf("%s of %T: %w", f.Name, value, err)
		}
		columns, row = append(columns, f.DBName), append(row, v)
	}
	r.put(s.Table, columns, row...)
	r.addFound(s.Table, columns, row)
	return nil
}

// addFound makes what the search box finds the row by.
func (r *Rows) addFound(table string, columns []string, row []any) {
	var said []string
	for _, c := range foundBy[table] {
		said = append(said, fmt.Sprint(row[slices.Index(columns, c)]))
	}
	for _, w := range foundWordsOf(said) {
		r.put("found_words", []string{"tab", "word", "id"}, table, w, row[slices.Index(columns, "id")])
	}
}

// driverValue is what database/sql hands to a driver of a field's value.
func driverValue(v any) (any, error) {
	if driver.IsValue(v) {
		return v, nil
	}
	return driver.DefaultParameterConverter.ConvertValue(v)
}
