package store

import (
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/review"
)

// settle does what follows when words went: what is found by them is indexed anew,
// whoever keeps a copy of a case is told that it changed, and the history tells it.
func (s *strike) settle() error {
	cases, err := s.touched()
	if err != nil {
		return err
	}
	return firstError(s.reindex(), s.refold(), s.spoilContradictions(), s.forgetDigests(), s.moveCases(cases), s.forgetFieldDigests(), s.settleEditions(cases), s.settleDocuments(), appendEvents(s.tx, s.told(cases)))
}

// touched are the cases that show anything of what changed, also those that show it of a
// claim that was merged into theirs, or that theirs was merged into.
func (s *strike) touched() ([]uuid.UUID, error) {
	found := map[uuid.UUID]bool{}
	add := func(where string, arg any) error {
		var ids []uuid.UUID
		err := s.tx.Model(&review.Case{}).Where(where, map[string]any{"rows": arg}).Pluck("id", &ids).Error
		if err != nil {
			return err
		}
		for _, id := range ids {
			found[id] = true
		}
		return nil
	}
	for _, p := range wordParts {
		for some := range slices.Chunk(unique(s.rows[p.table]), docBatch) {
			if p.cases == "" {
				break
			}
			if err := add(p.cases, some); err != nil {
				return nil, err
			}
		}
	}
	for some := range slices.Chunk(keysOf(found), docBatch) {
		err := add("merged_into IN (SELECT claim_id FROM cases WHERE id IN @rows) OR claim_id IN (SELECT merged_into FROM cases WHERE id IN @rows)", some)
		if err != nil {
			return nil, err
		}
	}
	return keysOf(found), nil
}

// keysOf are in one order, in which rows are locked.
func keysOf(m map[uuid.UUID]bool) []uuid.UUID {
	out := make([]uuid.UUID, 0, len(m))
	for id := range m {
		out = append(out, id)
	}
	slices.SortFunc(out, func(a, b uuid.UUID) int { return strings.Compare(a.String(), b.String()) })
	return out
}

// reindex makes anew what claims and fact-checks are found by.
func (s *strike) reindex() error {
	list := slices.Clone(s.rows["claims"])
	for some := range slices.Chunk(unique(s.rows["appearances"]), docBatch) {
		var ids []string
		if err := s.tx.Model(&claims.Appearance{}).Where("id IN ?", some).Distinct().Pluck("CAST(claim_id AS text)", &ids).Error; err != nil {
			return err
		}
		list = append(list, ids...)
	}
	for some := range slices.Chunk(unique(list), docBatch) {
		if err := s.reindexClaims(some); err != nil {
			return err
		}
	}
	for some := range slices.Chunk(asIDs(s.rows["external_reviews"]), docBatch) {
		rows, err := findableExternals(s.tx, some)
		if err := firstError(err, saveTerms(s.tx, externalDoc, rows...)); err != nil {
			return err
		}
	}
	return firstError(addUpAll(s.tx), addUpAllAcceptances(s.tx)) // or the words would stand among the changes
}

func (s *strike) reindexClaims(ids []string) error {
	if err := dropPairs(s.tx, ids); err != nil {
		return err
	}
	var found []claims.Claim
	var at []claims.Appearance
	if err := firstError(
		s.tx.Where("id IN ?", ids).Order("id").Find(&found).Error,
		s.tx.Select("claim_id", "exact").Where("claim_id IN ?", ids).Order("id").Find(&at).Error); err != nil {
		return err
	}
	exacts := map[uuid.UUID][]string{}
	for _, a := range at {
		exacts[a.ClaimID] = append(exacts[a.ClaimID], a.Exact)
	}
	for i := range found {
		if err := index(s.tx, &found[i], exacts[found[i].ID]); err != nil {
			return err
		}
	}
	return nil
}

func asIDs(list []string) []uuid.UUID {
	out := []uuid.UUID{}
	for _, one := range unique(list) {
		if id, err := uuid.Parse(one); err == nil {
			out = append(out, id)
		}
	}
	return out
}

// spoilContradictions empties what quotes the wordings that changed, and has them looked
// at again.
func (s *strike) spoilContradictions() error {
	for _, id := range asIDs(s.rows["claims"]) {
		if err := firstError(
			s.tx.Exec("UPDATE contradictions SET why = ?, spans = '[]', other_spans = '[]', version = version + 1 WHERE claim_id = ? OR other_id = ?", TakenDown, id, id).Error,
			addRecheck(s.tx, id, s.by, s.t.At)); err != nil {
			return err
		}
	}
	for some := range slices.Chunk(asIDs(s.rows["external_reviews"]), docBatch) {
		if err := s.tx.Exec("UPDATE contradictions SET why = ?, spans = '[]', other_spans = '[]', version = version + 1 WHERE other_id IN ?", TakenDown, some).Error; err != nil {
			return err
		}
	}
	return nil
}

// forgetDigests keeps an import from bringing a fact-check back: one whose digest is
// this is left as it is.
func (s *strike) forgetDigests() error {
	for some := range slices.Chunk(asIDs(s.rows["external_reviews"]), docBatch) {
		if err := s.tx.Exec("UPDATE external_reviews SET digest = ? WHERE id IN ?", review.Gone, some).Error; err != nil {
			return err
		}
	}
	return nil
}

// moveCases gives the cases a new version, so that no copy is confirmed. A note is no
// reason to look at a verdict again.
func (s *strike) moveCases(cases []uuid.UUID) error {
	set := "version = version + 1, material = version + 1, updated_at = ?"
	if s.t.Kind == review.KindNote || s.t.Kind == review.KindLeaver {
		set = "version = version + 1, updated_at = ?"
	}
	for some := range slices.Chunk(cases, docBatch) {
		if err := s.tx.Exec("UPDATE cases SET "+set+" WHERE id IN ?", s.t.At, some).Error; err != nil {
			return err
		}
	}
	return nil
}

// keep keeps the take-down with its places.
func (s *strike) keep() error {
	s.t.Places = uniquePlaces(s.t.Places)
	if err := s.tx.Create(&s.t).Error; err != nil {
		return err
	}
	return s.keepPlaces()
}

func (s *strike) keepPlaces() error {
	if len(s.t.Places) == 0 {
		return nil
	}
	return s.tx.Clauses(onConflictDoNothing).CreateInBatches(slices.Clone(s.t.Places), 500).Error
}

func uniquePlaces(list []review.Place) []review.Place {
	out, seen := []review.Place{}, map[review.Place]bool{}
	for _, p := range list {
		if !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}

func (s *strike) told(cases []uuid.UUID) []review.Event {
	detail := func() map[string]string {
		return map[string]string{"takedown": s.t.ID.String(), "kind": string(s.t.Kind), "field": s.t.Field, "reason": s.t.Reason, "places": strconv.Itoa(len(s.t.Places))}
	}
	of := s.t.ID
	if s.t.SubjectID != nil {
		of = *s.t.SubjectID
	}
	main := review.Happened(review.VerbTakenDown, string(s.t.Kind), of, s.by, s.t.At, detail())
	if s.t.Kind == review.KindArticle {
		main.ArticleID = s.t.SubjectID
	}
	events := []review.Event{main}
	if s.t.Kind == review.KindLeaver {
		return events // a case's history has other things to tell
	}
	for _, id := range cases {
		e := review.Happened(review.VerbTakenDown, "case", id, s.by, s.t.At, detail())
		e.CaseID = &id
		events = append(events, e)
	}
	return events
}
