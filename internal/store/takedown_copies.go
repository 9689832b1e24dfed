package store

import (
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/review"
)

// events takes the words out of events' fields; a field goes as a whole, as its
// commitment is of the whole.
func (s *strike) events() error {
	where, args := s.eventScope()
	var last int64
	for {
		var page []review.Event
		if err := s.tx.Where(where, args).Where("seq > ?", last).Order("seq").Limit(strikePage).Find(&page).Error; err != nil {
			return err
		}
		for i := range page {
			last = page[i].Seq
			if err := s.event(&page[i]); err != nil {
				return err
			}
		}
		if len(page) < strikePage {
			return nil
		}
	}
}

func (s *strike) eventScope() (string, map[string]any) {
	args := map[string]any{}
	if s.around == nil {
		return s.holding([]string{"actor", "detail"}, args), args
	}
	s.around.into(args)
	args["subject"] = s.t.SubjectID
	return "(case_id IN @cases OR article_id IN @articles OR subject_id = @subject)", args
}

func (s *strike) event(e *review.Event) error {
	var gone []string
	for _, field := range sortedKeys(anyMap(e.Salts)) {
		value := e.Actor
		if key, ok := strings.CutPrefix(field, "detail."); ok {
			value = e.Detail[key]
		}
		if s.takeField(e, field, value) {
			gone = append(gone, field)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	s.note("events", strconv.FormatInt(e.Seq, 10), gone)
	return s.saveEvent(e)
}

// takeField takes the words out of a field, if it has any of them.
func (s *strike) takeField(e *review.Event, field, value string) bool {
	if s.t.Kind == review.KindLeaver {
		return s.unnameField(e, field, value)
	}
	return (s.eventIsOf(e, field) || s.holds(value)) && e.TakeDown(field)
}

func (s *strike) saveEvent(e *review.Event) error {
	return s.tx.Model(e).Select("actor", "detail", "salts").Where("seq = ?", e.Seq).UpdateColumns(e).Error
}

func anyMap(m map[string]string) map[string]any {
	out := map[string]any{}
	for k, v := range m {
		out[k] = v
	}
	return out
}

// eventIsOf says whether an event's field tells of what is taken down, in whatever words
// it had at the time.
func (s *strike) eventIsOf(e *review.Event, field string) bool {
	key, detail := strings.CutPrefix(field, "detail.")
	if !detail || s.t.SubjectID == nil {
		return false
	}
	id := s.t.SubjectID.String()
	switch s.t.Kind {
	case review.KindSource:
		return e.Detail["evidence"] == id
	case review.KindNote:
		return e.Detail["note"] == id // what it said before
	case review.KindCase:
		if s.isOfField(e, key) {
			return true
		}
	}
	about := e.SubjectID == *s.t.SubjectID || s.t.Kind == review.KindClaim && e.Verb == review.VerbReworded
	return about && slices.Contains(s.own, key)
}

// holds says whether a text of an event has the words: within it, as a whole, or as one
// side of a change.
func (s *strike) holds(v string) bool {
	if s.words.In(v) {
		return true
	}
	before, after, _ := strings.Cut(v, " → ")
	return s.around != nil && slices.ContainsFunc(s.values, func(own string) bool { return own == v || own == before || own == after })
}

// forgetAsked makes what is kept of requests under a key no hash of what they said: with
// the words in it, it could be guessed. Such a request sent again is refused.
func (s *strike) forgetAsked() error {
	if s.around == nil {
		return s.tx.Exec("UPDATE answers SET request = ''").Error
	}
	ids := append(asTexts(slices.Concat(s.around.cases, s.around.claims, s.around.articles)), s.t.SubjectID.String())
	for _, id := range ids {
		if err := s.tx.Exec("UPDATE answers SET request = '' WHERE ids LIKE ?", "%"+id+"%").Error; err != nil {
			return err
		}
	}
	return nil
}

// texts are the snapshots whose text has the words.
func (s *strike) texts() ([]uuid.UUID, error) {
	args, last, out := map[string]any{}, uuid.Nil, []uuid.UUID{}
	where := s.holding([]string{"text"}, args)
	for {
		var page []claims.Snapshot // one at a time: they hold whole articles
		err := s.tx.Omit("raw", "places").Where(where, args).Where("id > ?", last).Order("id").Limit(1).Find(&page).Error
		if err != nil || len(page) == 0 || len(out) >= maxLeft {
			return out, err
		}
		if last = page[0].ID; s.words.In(page[0].Text) {
			out = append(out, last)
		}
	}
}

// takeTexts takes the whole texts down that have the words.
func (s *strike) takeTexts() error {
	for {
		ids, err := s.texts()
		if err != nil || len(ids) == 0 {
			return err
		}
		for _, id := range ids {
			if err := firstError(s.takeText(id), s.inLedger(id)); err != nil {
				return err
			}
		}
		if len(ids) < maxLeft {
			return nil
		}
	}
}

// emails are people's addresses with the words in them: they sign in by them, so that
// they are changed with the person and not here.
func (s *strike) emails() ([]review.Place, error) {
	args := map[string]any{}
	where := s.holding([]string{"email"}, args)
	var ids []uuid.UUID
	err := s.tx.Model(&review.User{}).Where(where, args).Order("id").Limit(maxLeft).Pluck("id", &ids).Error
	if err != nil {
		return nil, err
	}
	out := make([]review.Place, len(ids))
	for i, id := range ids {
		out[i] = review.Place{Part: "users", RowID: id.String(), Field: "email"}
	}
	return out, nil
}
