package store

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// strike is one take-down under way.
type strike struct {
	db     *DB
	tx     *gorm.DB
	t      review.TakeDown
	by     review.Actor
	look   bool          // changes nothing
	asked  bool          // is undone: somebody wants to see what it would do
	own    []string      // the fields of the subject that go as a whole
	values []string      // what they held
	sought []string      // those of them that are looked for
	words  review.Finder // looked for in every row that may hold them
	folded review.Finder // the same, as fold makes them
	tokens []string      // one run of letters of each spelling, for SQL
	around *around       // the rows that are looked at; nil for all
	rows   map[string][]string
	blank  []string // the editions that lost a text's words
}

// around is what a subject belongs to.
type around struct{ cases, claims, articles []uuid.UUID }

// do takes the words down and sees to what follows from it.
func (s *strike) do() error {
	if s.t.Kind == review.KindText {
		id := *s.t.SubjectID
		return firstError(s.takeText(id), s.settleDocuments(), s.keep(), s.inLedger(id))
	}
	if err := s.prepare(); err != nil {
		return err
	}
	for _, p := range wordParts {
		if err := s.part(p); err != nil {
			return err
		}
	}
	if err := firstError(s.events(), s.forgetAsked()); err != nil {
		return err
	}
	if s.t.Texts {
		if err := s.takeTexts(); err != nil {
			return err
		}
	}
	if len(s.t.Places) == 0 {
		return errs.New(errs.NotFound, "These words stand nowhere, or no longer.")
	}
	return firstError(s.forgetAccount(), s.settle(), s.keep(), s.placesInLedger())
}

// prepare reads the subject: what it says, and what it belongs to.
func (s *strike) prepare() error {
	spellings := slices.Clone(s.t.Words)
	if s.t.Kind != review.KindWords {
		if err := s.readSubject(); err != nil {
			return err
		}
		spellings = append(spellings, s.sought...)
	}
	if s.t.Kind == review.KindLeaver {
		var err error
		if spellings, err = s.readLeaver(); err != nil {
			return err
		}
	}
	s.lookFor(spellings)
	if err := s.t.RefuseReason(s.words); err != nil {
		return err
	}
	if s.t.Kind.Names() {
		return nil
	}
	return s.readAround()
}

// lookFor sets the words.
func (s *strike) lookFor(spellings []string) {
	spellings = unique(spellings)
	folded := make([]string, len(spellings))
	for i, w := range spellings {
		folded[i] = claims.Fold(w)
		s.tokens = append(append(s.tokens, tokens(w)...), tokens(folded[i])...)
	}
	s.tokens = unique(s.tokens)
	// Without its accents, too: as it stands in addresses, and as others type it.
	s.words, s.folded = review.NewFinder(unique(append(spellings, folded...))), review.NewFinder(folded)
}

// telling says whether a text is told from others by its words: it is looked for around
// its subject, where "Yes" would take too much.
func telling(s string) bool {
	n := len([]rune(s))
	return n >= 8 || n >= 5 && len(strings.Fields(s)) > 1
}

// tokens are the longest run of letters and digits of a spelling, and, when it is not of
// ASCII alone, the same as JSON may have it escaped.
func tokens(spelling string) []string {
	longest := ""
	for _, run := range strings.FieldsFunc(spelling, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(run) > len(longest) {
			longest = run
		}
	}
	if longest == "" {
		return nil
	}
	longest = strings.ToLower(longest)
	var escaped strings.Builder
	for _, r := range longest {
		if r < 0x80 {
			escaped.WriteRune(r)
		} else {
			fmt.Fprintf(&escaped, `\u%04x`, r)
		}
	}
	return unique([]string{longest, escaped.String()})
}

// readSubject reads the fields that are to go.
func (s *strike) readSubject() error {
	about := subjects[s.t.Kind]
	s.own = about.own
	if s.t.Field != "" {
		if !slices.Contains(about.own, s.t.Field) && !slices.Contains(about.more, s.t.Field) {
			return errs.In("field", "A %s has no such field to be taken down; choose %s.", s.t.Kind, strings.Join(Fields(s.t.Kind), ", "))
		}
		s.own = []string{s.t.Field}
	}
	rows, err := s.read("SELECT "+texts(s.own)+" FROM "+about.table+" WHERE id = @subject", map[string]any{"subject": s.t.SubjectID})
	if err != nil {
		return err
	}
	if len(rows) == 0 {
		return errs.New(errs.NotFound, "There is no %s with that id.", strings.ReplaceAll(string(s.t.Kind), "_", " "))
	}
	p, _ := partOf(about.table)
	for i, field := range s.own {
		for _, v := range valuesOf(p, field, rows[0][i].String) {
			if v == "" || review.IsTakenDown(v) {
				continue
			}
			s.values = append(s.values, v)
			if s.seeks(field, v) {
				s.sought = append(s.sought, v)
			}
		}
	}
	if len(s.values) == 0 && s.t.Kind != review.KindLeaver { // an account has more than its name
		return errs.New(errs.Conflict, "There is nothing in it to be taken down, or nothing any more.")
	}
	return nil
}

// seeks says whether a value of the subject is looked for in other places.
func (s *strike) seeks(field, v string) bool {
	if !slices.Contains(subjects[s.t.Kind].seek, field) && s.t.Field == "" {
		return false
	}
	return s.t.Kind.Names() || telling(v)
}

// readAround finds the cases, claims and articles that the subject belongs to.
func (s *strike) readAround() error {
	s.around = &around{}
	id := *s.t.SubjectID
	var where string
	switch s.t.Kind {
	case review.KindArticle:
		s.around.articles = []uuid.UUID{id}
		where = "claim_id IN (SELECT claim_id FROM appearances WHERE article_id = ?)"
	case review.KindFactCheck:
		where = "id IN (SELECT case_id FROM external_links WHERE external_id = ?)"
	case review.KindClaim:
		where = "claim_id = ?"
	case review.KindCase:
		where = "id = ?"
	default:
		where = "id IN (SELECT case_id FROM " + subjects[s.t.Kind].table + " WHERE id = ?)"
	}
	var cases []review.Case
	err := s.tx.Select("id", "claim_id").Where(where, id).Find(&cases).Error
	if err != nil {
		return err
	}
	for _, c := range cases {
		s.around.cases, s.around.claims = append(s.around.cases, c.ID), append(s.around.claims, c.ClaimID)
	}
	return nil
}

// scope is the condition for the rows of a part that are looked at, "" for none at all.
func (s *strike) scope(p part) (string, map[string]any) {
	args := map[string]any{}
	if s.around != nil {
		if p.within == "" {
			return "", nil
		}
		s.around.into(args)
		args["subject"] = s.t.SubjectID
		return "(" + p.within + ")", args
	}
	if p.every {
		return "(1 = 1)", args
	}
	var columns []string
	for _, c := range p.columns() {
		columns = append(columns, c.name)
	}
	return s.holding(columns, args), args
}

func (a *around) into(args map[string]any) {
	args["cases"], args["claims"], args["articles"] = a.cases, a.claims, a.articles
	args["caseTexts"], args["articleTexts"] = asTexts(a.cases), asTexts(a.articles)
}

func asTexts(ids []uuid.UUID) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id.String()
	}
	return out
}

// holding is the condition that one of some columns may hold the words.
func (s *strike) holding(columns []string, args map[string]any) string {
	var any []string
	for i, token := range s.tokens {
		name := fmt.Sprintf("token%d", i)
		args[name] = "%" + likeEscape(token) + "%"
		for _, c := range columns {
			any = append(any, s.db.lower(c)+" LIKE @"+name+" ESCAPE '!'")
		}
	}
	if len(any) == 0 {
		return "(1 = 0)"
	}
	return "(" + strings.Join(any, " OR ") + ")"
}

// strikePage is how many rows are held at a time; those with whole uploads in them
// come one by one.
const strikePage = 200

// part takes the words out of one table.
func (s *strike) part(p part) error {
	where, args := s.scope(p)
	if where == "" {
		return nil
	}
	limit := strikePage
	if p.every {
		limit = 1
	}
	keys, names := strings.Fields(p.keys), []string{}
	for _, c := range p.columns() {
		names = append(names, c.name)
	}
	selected := texts(slices.Concat(keys, p.rowOf(), names))
	next := ""
	for {
		rows, err := s.read(fmt.Sprintf("SELECT %s FROM %s WHERE %s%s ORDER BY %s LIMIT %d", selected, p.table, where, next, strings.Join(keys, ", "), limit), args)
		if err != nil {
			return err
		}
		for _, r := range rows {
			if err := s.row(p, r); err != nil {
				return err
			}
		}
		if len(rows) < limit {
			return nil
		}
		next = after(keys, rows[len(rows)-1], args)
	}
}

// after is the condition for the rows behind one.
func after(keys []string, row []sql.NullString, args map[string]any) string {
	var values []string
	for i, k := range keys {
		args["key"+k] = row[i].String
		values = append(values, "@key"+k)
	}
	return " AND (" + strings.Join(keys, ", ") + ") > (" + strings.Join(values, ", ") + ")"
}

// texts are columns as text, whatever they are.
func texts(columns []string) string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = "CAST(" + c + " AS text)"
	}
	return strings.Join(out, ", ")
}

// read reads rows of texts.
func (s *strike) read(query string, args map[string]any) ([][]sql.NullString, error) {
	named := []any{args}
	if !strings.Contains(query, "@") { // GORM would hand it to the driver
		named = nil
	}
	rows, err := s.tx.Raw(query, named...).Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	var out [][]sql.NullString
	for rows.Next() {
		row, into := make([]sql.NullString, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		out = append(out, row)
	}
	return out, rows.Err()
}

// row takes the words out of one row.
func (s *strike) row(p part, row []sql.NullString) error {
	keys, rowOf := strings.Fields(p.keys), p.rowOf()
	of := make([]string, len(rowOf))
	for i := range rowOf {
		of[i] = row[len(keys)+i].String
	}
	id := strings.Join(of, "/")
	changed, places := s.strikeRow(p, id, row[len(keys)+len(rowOf):])
	if len(places) == 0 {
		return nil
	}
	s.note(p.table, id, places)
	if s.look {
		return nil
	}
	return s.write(p, keys, row, changed)
}

// note remembers where words stood.
func (s *strike) note(table, row string, fields []string) {
	for _, f := range fields {
		s.t.Places = append(s.t.Places, review.Place{TakedownID: s.t.ID, Part: table, RowID: row, Field: f})
	}
	if s.rows == nil {
		s.rows = map[string][]string{}
	}
	s.rows[table] = append(s.rows[table], row)
}

func (s *strike) write(p part, keys []string, row []sql.NullString, changed map[string]any) error {
	var where, set []string
	args := map[string]any{"now": s.now()}
	for i, k := range keys {
		where = append(where, k+" = @key"+k)
		args["key"+k] = row[i].String
	}
	if p.drops {
		return s.tx.Exec("DELETE FROM "+p.table+" WHERE "+strings.Join(where, " AND "), args).Error
	}
	for name, v := range changed {
		set = append(set, name+" = @new"+name)
		args["new"+name] = v
	}
	set = append(set, s.follows(p)...)
	return s.tx.Exec("UPDATE "+p.table+" SET "+strings.Join(set, ", ")+" WHERE "+strings.Join(where, " AND "), args).Error
}

// follows are the assignments that go with a change of a row.
func (s *strike) follows(p part) (out []string) {
	if p.moves != "" {
		out = append(out, p.moves)
	}
	if p.spoils != "" && s.t.Kind != review.KindLeaver {
		out = append(out, p.spoils)
	}
	return out
}

// now is the moment of the take-down.
func (s *strike) now() time.Time { return s.t.At }
