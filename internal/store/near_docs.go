package store

import (
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"

	"factdesk/claims/lexicon"
	"factdesk/claims/match"
	"factdesk/review"
)

// met is a doc that the terms of a text lead to.
type met struct {
	I int `json:"i"` // the text's number
	N int `json:"n"`
}

// metDoc is a doc that was met and that the query's filters let through.
type metDoc struct {
	I   int
	Doc doc
}

// metDocs are the docs of nearDocs, by their place among all.
var metDocs = given{{"i", "integer"}, {"n", "integer"}, {"place", "integer"}}

// metRow is a row of them.
type metRow struct {
	met
	Place int `json:"place"`
}

// nearDocs are what is scored for each of some texts: of the docs that were met, the
// heaviest first, the first few that the filters let through.
func (db *DB) nearDocs(ctx context.Context, q NearQuery, texts int, all []met, most int) ([][]doc, error) {
	out := make([][]doc, texts)
	if len(all) == 0 {
		return out, nil
	}
	found, err := db.letThrough(ctx, q, all, most)
	if err != nil {
		return nil, err
	}
	if err = db.remember(ctx, found); err != nil {
		return nil, err
	}
	for _, f := range found {
		if f.Doc.Version == match.TermsVersion || q.understands(f.Doc.Language) {
			out[f.I] = append(out[f.I], f.Doc)
		}
	}
	return out, nil
}

// pass is one statement, and none when nothing is asked. The order of a CROSS JOIN is kept: what was met leads to the
// docs by their numbers, and their words are read of those that are scored.
func (db *DB) pass(ctx context.Context, q NearQuery, all []met, most int) ([]metDoc, error) {
	if len(all) == 0 {
		return nil, nil
	}
	asked := make([]metRow, len(all))
	for place, m := range all {
		asked[place] = metRow{m, place}
	}
	list, err := jsonOf(asked)
	if err != nil {
		return nil, err
	}
	tx := db.q(ctx)
	joins, conditions, args := q.filter(tx.Dialector.Name())
	rows, err := rowsOf(tx, numbered(tx, `SELECT passed.i, d.n, d.kind, d.id, d.version, d.texts, d.title, d.speaker, d.said_on, d.language, d.quantities FROM (
			SELECT met.i, met.n, row_number() OVER (PARTITION BY met.i ORDER BY met.place) AS place
			FROM (WITH a AS MATERIALIZED (`+metDocs.query(tx.Dialector.Name())+`) SELECT * FROM a) AS met
			CROSS JOIN match_docs AS d `+joins+` WHERE d.n = met.n`+conditions+`) AS passed
		CROSS JOIN match_docs AS d WHERE d.n = passed.n AND passed.place <= ? ORDER BY passed.i, passed.place`),
		slices.Concat([]any{list}, args, []any{most})...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []metDoc
	for rows.Next() {
		var f metDoc
		d := &f.Doc
		if err := rows.Scan(&f.I, &d.N, &d.Kind, &d.ID, &d.Version, &d.Texts, &d.Title, &d.Speaker, &d.SaidOn, &d.Language, &d.Quantities); err != nil {
			return nil, err
		}
		found = append(found, f)
	}
	return found, rows.Err()
}

// filter is what lets a doc d through: the tables it asks, and its conditions.
func (q NearQuery) filter(dialect string) (joins, conditions string, args []any) {
	if q.judged() {
		joins += " LEFT JOIN cases AS c ON c.claim_id = d.id"
		conditions += " AND (d.kind = ? OR c.state IN (" + literals(q.States) + "))"
		args = append(args, externalDoc)
	}
	if q.Site != "" {
		joins += " LEFT JOIN external_reviews AS e ON e.id = d.id"
		conditions += " AND (d.kind <> ? OR e.publisher_site = ?)"
		args = append(args, externalDoc, q.Site)
	}
	if len(q.Without) > 0 {
		conditions += " AND d.id NOT IN (" + those[dialect] + ")"
		args = append(args, idList(dialect, q.Without))
	}
	if base := lexicon.Base(q.Language); q.Language != "" {
		conditions += " AND (lower(d.language) IN ('', ?) OR lower(d.language) LIKE ? ESCAPE '!')"
		args = append(args, base, likeEscape(base)+"-%")
	}
	return joins, conditions, args
}

// understands says of a language what filter says of a doc's.
func (q NearQuery) understands(language string) bool {
	return q.Language == "" || language == "" || lexicon.Base(language) == lexicon.Base(q.Language)
}

// judged says that the states of our claims are to be looked at. What readers find is in
// a public state, or would not be among what they find.
func (q NearQuery) judged() bool {
	public := q.Readers && !slices.ContainsFunc(review.PublicStates(), func(s review.State) bool { return !slices.Contains(q.States, s) })
	return q.Ours && len(q.States) > 0 && !public
}

// remember reads the words of docs that another version of the program left without them,
// from where they stand.
func (db *DB) remember(ctx context.Context, found []metDoc) error {
	for _, in := range inIndex {
		old := map[uuid.UUID][]*doc{}
		for i := range found {
			if d := &found[i].Doc; d.Kind == in.kind && d.Version != match.TermsVersion {
				old[d.ID] = append(old[d.ID], d)
			}
		}
		if len(old) == 0 {
			continue
		}
		rows, err := in.words(db.q(ctx), slices.Collect(maps.Keys(old)))
		if err != nil {
			return err
		}
		for _, r := range rows {
			kept, err := r.kept(reader{})
			if err != nil {
				return err
			}
			for _, d := range old[r.ID] {
				d.Kept = kept
			}
		}
	}
	return nil
}
