package store

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// ledgerPlaces is how many places one entry of the ledger names: an entry is a line.
const ledgerPlaces = 500

// placesInLedger notes a take-down with its places, for a backup that has the words still.
func (s *strike) placesInLedger() error {
	for some := range slices.Chunk(s.t.Places, ledgerPlaces) {
		places, err := json.Marshal(some)
		if err != nil {
			return err
		}
		detail := map[string]string{"kind": string(s.t.Kind), "field": s.t.Field, "reason": s.t.Reason, "places": string(places)}
		if s.t.SubjectID != nil {
			detail["subject"] = s.t.SubjectID.String()
		}
		if err := note(s.tx, WordsTakenDown, s.t.ID, s.t.ByID, s.t.At, detail); err != nil {
			return err
		}
	}
	return nil
}

// takeDownAgain takes down once more what an older copy of the database has again. The
// ledger does not know the words, so that each field that held them is emptied.
func (db *DB) takeDownAgain(tx *gorm.DB, e LedgerEntry) (bool, error) {
	t := review.TakeDown{ID: e.SubjectID, Kind: review.Kind(e.Detail["kind"]), Field: e.Detail["field"], Reason: e.Detail["reason"], At: stamp(e.At), ByID: e.ByID}
	if id, err := uuid.Parse(e.Detail["subject"]); err == nil {
		t.SubjectID = &id
	}
	if err := json.Unmarshal([]byte(e.Detail["places"]), &t.Places); err != nil {
		return false, err
	}
	for i := range t.Places {
		t.Places[i].TakedownID = t.ID
	}
	s := &strike{db: db, tx: tx, t: t, by: fromLedger(e)}
	if err := firstError(stopThePresses(tx, db), s.keepOnce()); err != nil {
		return false, err
	}
	return true, s.again()
}

// keepOnce keeps the take-down unless another entry with more of its places did.
func (s *strike) keepOnce() error {
	var n int64
	if err := s.tx.Model(&review.TakeDown{}).Where("id = ?", s.t.ID).Count(&n).Error; err != nil {
		return err
	}
	if n > 0 {
		return s.keepPlaces()
	}
	return s.keep()
}

// again takes down what the places name, without knowing the words.
func (s *strike) again() error {
	if s.t.Kind == review.KindLeaver {
		s.t.Instead = review.Pseudonym(*s.t.SubjectID)
	}
	if s.own = subjects[s.t.Kind].own; s.t.Field != "" {
		s.own = []string{s.t.Field}
	}
	byRow := map[[2]string][]string{}
	for _, p := range s.t.Places {
		at := [2]string{p.Part, p.RowID}
		byRow[at] = append(byRow[at], p.Field)
	}
	for at, fields := range byRow {
		if err := s.emptyRow(at[0], at[1], fields); err != nil {
			return err
		}
	}
	return firstError(s.forgetAccount(), s.settle())
}

func (s *strike) emptyRow(table, row string, fields []string) error {
	if table == "events" {
		return s.emptyEvent(row, fields)
	}
	p, ok := partOf(table)
	if !ok {
		return nil // of a newer program
	}
	s.note(table, row, nil)
	where, args := rowIs(p, row)
	if p.drops {
		return s.tx.Exec("DELETE FROM "+table+" WHERE "+where, args).Error
	}
	return s.emptyColumns(p, where, args, fields)
}

func rowIs(p part, row string) (string, map[string]any) {
	args, where := map[string]any{}, []string{}
	names := p.rowOf()
	for i, v := range strings.SplitN(row, "/", len(names)) {
		where = append(where, names[i]+" = @row"+names[i])
		args["row"+names[i]] = v
	}
	return strings.Join(where, " AND "), args
}

func (s *strike) emptyEvent(row string, fields []string) error {
	var e review.Event
	r := s.tx.Where("seq = ?", row).Limit(1).Find(&e)
	if r.Error != nil || r.RowsAffected == 0 {
		return r.Error
	}
	some := false
	for _, f := range fields {
		some = s.emptyField(&e, f) || some
	}
	if !some {
		return nil
	}
	return s.saveEvent(&e)
}

func (s *strike) emptyField(e *review.Event, field string) bool {
	if field == "actor" && s.t.Kind == review.KindLeaver {
		return e.Unname(field, s.t.Within())
	}
	return e.TakeDown(field)
}

// emptyColumns empties fields of a row of what an older copy has in them.
func (s *strike) emptyColumns(p part, where string, args map[string]any, fields []string) error {
	names := []string{}
	for _, c := range p.columns() {
		names = append(names, c.name)
	}
	rows, err := s.read("SELECT "+texts(names)+" FROM "+p.table+" WHERE "+where, args)
	if err != nil || len(rows) == 0 {
		return err
	}
	set := []string{}
	for i, c := range p.columns() {
		if !slices.ContainsFunc(fields, func(f string) bool { return f == c.name || strings.HasPrefix(f, c.name+".") }) || !rows[0][i].Valid {
			continue
		}
		set = append(set, c.name+" = @new"+c.name)
		args["new"+c.name] = s.emptied(p, c, rows[0][i].String, fields)
	}
	if p.table == "evidence" && s.t.Kind == review.KindSource && s.t.Field == "" && s.isSubject(p, args["rowid"].(string)) {
		set = append(set, "taken_down_at = @now, taken_down_reason = @reason")
		args["reason"] = s.t.Reason
	}
	if len(set) == 0 {
		return nil
	}
	args["now"] = s.t.At
	set = append(set, s.follows(p)...)
	return s.tx.Exec("UPDATE "+p.table+" SET "+strings.Join(set, ", ")+" WHERE "+where, args).Error
}

func (s *strike) emptied(p part, c column, v string, fields []string) string {
	switch {
	case c.shape == address || c.shape == quotation || v == "":
		return ""
	case c.shape == plain && p.table == "snapshots":
		return review.Gone
	case c.shape == plain:
		return s.emptiedText(c)
	}
	parsed, err := parseJSON(v)
	if err != nil || slices.Contains(fields, c.name) {
		return emptyLike(parsed)
	}
	w := walker{s: s} // the subject as a whole, wherever it stands
	parsed = w.walk(parsed, c.name, false)
	for _, f := range fields {
		if path, ok := strings.CutPrefix(f, c.name+"."); ok && !slices.Contains(w.at, f) {
			parsed = emptyAt(parsed, strings.Split(path, "."))
		}
	}
	return asJSON(parsed)
}

// emptiedText is what stands in the place of a plain text.
func (s *strike) emptiedText(c column) string {
	switch {
	case s.t.Kind == review.KindLeaver:
		return s.t.Within()
	case marked[c.name] && !s.t.Kind.Names():
		return s.t.Mark()
	}
	return review.Gone
}

// emptyAt empties the text at a path, if an older copy has it.
func emptyAt(v any, path []string) any {
	if len(path) == 0 {
		switch v.(type) {
		case string:
			return ""
		case []any:
			return []any{}
		}
		return v
	}
	switch v := v.(type) {
	case map[string]any:
		if x, ok := v[path[0]]; ok {
			v[path[0]] = emptyAt(x, path[1:])
		}
	case []any:
		for i, x := range v {
			if nameOf(x, i) == path[0] {
				v[i] = emptyAt(x, path[1:])
			}
		}
	}
	return v
}
