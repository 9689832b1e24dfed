package store

import (
	"slices"
	"strings"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// othersWords are the tables of what others said and wrote: a name in them is no colleague's,
// or it is one as they are named by others. It stays there, and is told to whoever asked.
var othersWords = map[string]bool{"candidates": true, "claims": true, "appearances": true, "articles": true, "article_urls": true, "snapshots": true, "passages": true,
	"speakers": true, "speaker_names": true, "external_reviews": true, "label_maps": true, "review_imports": true, "review_import_records": true,
	"scales": true, "organisation": true, "takedowns": true, "public_documents": true}

// readLeaver reads the account that goes: the name it has and those that it had, and its
// e-mail addresses, of which events tell. It returns what is looked for within texts: a
// name of one short word is only looked for where it stands alone, as "Will" would be found
// in every second note.
func (s *strike) readLeaver() ([]string, error) {
	var u review.User
	if err := missing(s.tx.Clauses(forUpdate).Take(&u, "id = ?", s.t.SubjectID).Error, "account"); err != nil {
		return nil, err
	}
	typed := s.t.Name
	if s.asked {
		typed = u.Name
	}
	if err := u.MayForget(typed); err != nil {
		return nil, err
	}
	var told []review.Event
	if err := s.tx.Where("subject_id = ?", u.ID).Order("seq").Limit(MaxPage * 5).Find(&told).Error; err != nil {
		return nil, err
	}
	emails := []string{u.Email}
	s.values = []string{u.Name}
	for _, e := range told {
		s.values = append(s.values, e.Detail["name"], e.Detail["before"])
		emails = append(emails, strings.Split(e.Detail["email"], " → ")...)
	}
	s.values = slices.DeleteFunc(unique(s.values), func(v string) bool { return v == "" || review.IsTakenDown(v) || review.IsPseudonym(v) })
	if err := s.refuseNamesake(u); err != nil {
		return nil, err
	}
	emails = slices.DeleteFunc(unique(emails), func(v string) bool { return !strings.Contains(v, "@") })
	for _, v := range s.values { // also those that are not looked for within texts have to be found by SQL
		s.tokens = append(append(s.tokens, tokens(v)...), tokens(claims.Fold(v))...)
	}
	return append(slices.DeleteFunc(slices.Clone(s.values), func(v string) bool { return !telling(v) }), emails...), nil
}

// refuseNamesake: columns have a name and not whose it is, so that a colleague whose name is
// one that the leaver has or had, or has it in it, would lose it as well. People are few.
func (s *strike) refuseNamesake(u review.User) error {
	var others []string
	if err := s.tx.Model(&review.User{}).Where("id <> ?", u.ID).Order("id").Pluck("name", &others).Error; err != nil {
		return err
	}
	for _, other := range others {
		for _, name := range s.values {
			if hasName(other, name) {
				return errs.New(errs.Conflict, "%s works here, too, and %q is a name of whoever leaves: what both did has a name and not whose, so that %s would lose theirs as well. Take single texts down instead.", other, name, other)
			}
		}
	}
	return nil
}

// hasName says whether a name is another, or has it in it where it is looked for there.
func hasName(other, name string) bool {
	a, b := " "+claims.Fold(other)+" ", " "+claims.Fold(name)+" "
	if !telling(name) {
		return a == b
	}
	return strings.Contains(a, b)
}

// unnamed is a text with the pseudonym where the name stood.
func (s *strike) unnamed(v string) string {
	if s.isName(v) {
		return s.t.Within()
	}
	return s.words.Replace(v, s.t.Within())
}

func (s *strike) isName(v string) bool {
	return slices.ContainsFunc(s.values, func(name string) bool { return strings.EqualFold(name, strings.TrimSpace(v)) })
}

// unnameColumn is what becomes of a column's value: of what readers see, only the names of
// who wrote and who approved it.
func (s *strike) unnameColumn(p part, c column, v string, own bool) (now any, at []string) {
	public := p.isPublic(c.name)
	switch {
	case own:
		return s.t.Within(), []string{c.name}
	case othersWords[p.table], c.shape == address, c.shape == quotation, c.shape == plain && public:
		return v, nil
	case c.shape == plain:
		if next := s.unnamed(v); next != v {
			return next, []string{c.name}
		}
		return v, nil
	}
	parsed, err := parseJSON(v)
	if err != nil {
		return v, nil
	}
	w := walker{s: s, bylines: public}
	next := w.walk(parsed, c.name, false)
	if len(w.at) == 0 {
		return v, nil
	}
	return asJSON(next), w.at
}

// isPublic says whether readers may see words of a column.
func (p part) isPublic(name string) bool {
	for list := range slices.Values([]string{p.public.text, p.public.address, p.public.json, p.public.quote}) {
		if slices.Contains(strings.Fields(list), name) {
			return true
		}
	}
	return false
}

func (w *walker) unnamed(v, path string) string {
	key := path[strings.LastIndexByte(path, '.')+1:]
	if w.bylines && key != "author" && !strings.HasSuffix(key, "by_name") {
		return v
	}
	return w.s.unnamed(v)
}

// unnameField takes the name out of a field of an event. A text with more in it than the
// name goes as a whole, as its commitment is of the whole.
func (s *strike) unnameField(e *review.Event, field, value string) bool {
	mine := field == "actor" && e.ActorID == *s.t.SubjectID
	switch {
	case field == "actor" && !mine && e.ActorID != uuid.Nil: // a colleague's
		return false
	case mine || s.isName(value):
		return e.Unname(field, s.t.Within())
	case s.words.In(value):
		return e.TakeDown(field)
	}
	return false
}

// forgetAccount takes away all that leads from a leaver's account to the person. The row
// stays, for what they did.
func (s *strike) forgetAccount() error {
	if s.t.Kind != review.KindLeaver {
		return nil
	}
	id := *s.t.SubjectID
	err := firstError(endAccess(s.tx, id, s.t.At),
		s.tx.Exec("UPDATE users SET email = ?, password_hash = '', grants = '[]', version = version + 1 WHERE id = ?", goneEmail(id), id).Error,
		s.tx.Exec("UPDATE tokens SET name = '' WHERE user_id = ?", id).Error)
	for _, table := range []string{"links", "factors", "recovery_codes", "identities", "openings", "drafts", "mailings"} {
		err = firstError(err, s.tx.Exec("DELETE FROM "+table+" WHERE user_id = ?", id).Error)
	}
	return err
}

// goneEmail is in the place of an address, of which there is one each.
func goneEmail(id uuid.UUID) string { return id.String() + "@gone.invalid" }
