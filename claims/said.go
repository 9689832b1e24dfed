package claims

import (
	"slices"

	"factdesk/internal/errs"
)

// Field is a part of what an article says of itself. It is stored as it stands.
type Field string

const (
	FieldHeadline   Field = "headline"
	FieldStandfirst Field = "standfirst" // the sentence below the headline
	FieldByline     Field = "byline"     // one name
	FieldPublisher  Field = "publisher"
	FieldPublished  Field = "published" // a day as the publisher's readers see it
	FieldChanged    Field = "changed"   // a day, too
	FieldAgency     Field = "agency"
	FieldSection    Field = "section"
	FieldLanguage   Field = "language" // BCP 47
	FieldLicence    Field = "licence"
)

// Said is one thing that an article says of itself, and where it says so.
type Said struct {
	Field Field  `json:"field"`
	Value string `json:"value"`
	From  string `json:"from"`  // the place: "JSON-LD datePublished", "line of the page"
	As    string `json:"as"`    // as it stands there, "" when it is the value itself
	Doubt string `json:"doubt"` // why it is only offered, "" for what was taken
}

// Taken reports what was taken as it is, and needs nobody to choose it.
func (s *Said) Taken() bool { return s.Doubt == "" }

// Take makes what was only offered the article's own.
func (a *Article) Take(s *Said) error {
	switch s.Field {
	case FieldHeadline:
		a.Headline = s.Value
	case FieldPublisher:
		a.Publisher = s.Value
	case FieldPublished:
		a.Published = s.Value
	case FieldLanguage:
		a.Language = s.Value
	case FieldByline:
		a.Bylines = append(a.Bylines, s.Value)
	case FieldAgency:
		a.Agencies = append(a.Agencies, s.Value)
	default:
		return errs.New(errs.Invalid, "An article has no field for its %s.", s.Field)
	}
	return nil
}

// has are the values that the article has of a field, and whether it has such a field.
func (a *Article) has(f Field) (values []string, ok bool) {
	switch f {
	case FieldByline:
		return a.Bylines, true
	case FieldAgency:
		return a.Agencies, true
	}
	one, ok := map[Field]string{FieldHeadline: a.Headline, FieldPublisher: a.Publisher, FieldPublished: a.Published, FieldLanguage: a.Language}[f]
	if one == "" {
		return nil, ok
	}
	return []string{one}, ok
}

// Lacks reports a doubtful value of a field that the article has nothing in.
func (a *Article) Lacks(s *Said) bool {
	there, ok := a.has(s.Field)
	return ok && !s.Taken() && len(there) == 0
}

// CanTake reports a doubtful value that the article could have and has not.
func (a *Article) CanTake(s *Said) bool {
	there, ok := a.has(s.Field)
	return ok && !s.Taken() && !slices.Contains(there, s.Value)
}
