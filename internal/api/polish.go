package api

import (
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/internal/store"
	"factdesk/review"
)

// schemaName makes one word of huma's names: a body is named after its operation.
func schemaName(t reflect.Type, hint string) string {
	var out strings.Builder
	for word := range strings.SplitSeq(huma.DefaultSchemaNamer(t, hint), "-") {
		r, size := utf8.DecodeRuneInString(word)
		out.WriteRune(unicode.ToUpper(r))
		out.WriteString(word[size:])
	}
	return strings.TrimSuffix(out.String(), "Body")
}

// words are the values that a type of ours can have.
var words = map[reflect.Type][]any{
	reflect.TypeFor[review.State]():              anys(review.States),
	reflect.TypeFor[review.ContradictionState](): anys(review.ContradictionStates),
	reflect.TypeFor[review.OtherKind]():          {review.OtherClaim, review.OtherAppearance, review.OtherReview},
	reflect.TypeFor[contradict.Rule]():           anys(contradict.Rules),
	reflect.TypeFor[review.Role]():               anys(review.Roles),
	reflect.TypeFor[review.Stance]():             anys(review.Stances),
	reflect.TypeFor[review.SourceKind]():         anys(review.SourceKinds),
	reflect.TypeFor[review.Closeness]():          anys(review.Closenesses),
	reflect.TypeFor[claims.CandidateState]():     {claims.CandidateNew, claims.CandidateAccepted, claims.CandidateDismissed},
	reflect.TypeFor[claims.Attribution]():        {claims.Direct, claims.Indirect, claims.Narration, claims.Headline},
	reflect.TypeFor[claims.Polarity]():           {claims.Affirms, claims.Denies},
	reflect.TypeFor[claims.Comparator]():         {claims.Exactly, claims.About, claims.Below, claims.AtMost, claims.Above, claims.AtLeast, claims.Range},
	reflect.TypeFor[claims.LinkKind](): {claims.LinkName, claims.LinkSurname, claims.LinkTitle, claims.LinkPronoun, claims.LinkCarried,
		claims.LinkOrganisation, claims.LinkMetonym, claims.LinkWritten, claims.LinkLabel, claims.LinkUnknown},
	reflect.TypeFor[claims.SourceRole](): {claims.RoleOutlet, claims.RolePaper, claims.RoleSpeaker, claims.RoleCited, claims.RoleSubject},
	reflect.TypeFor[store.JobState]():    {store.JobWaiting, store.JobRunning, store.JobDone, store.JobDead},
}

// absent are the objects that a value of ours holds or is null: huma's references know
// no null.
var absent = map[reflect.Type]struct{}{
	reflect.TypeFor[*claims.Span]():        {},
	reflect.TypeFor[*claims.SpeakerLink](): {},
	reflect.TypeFor[*claims.Locator]():     {},
}

func anys[T any](in []T) []any {
	out := make([]any, len(in))
	for i, v := range in {
		out[i] = v
	}
	return out
}

// polish tells in the schemas what huma can't see in our types: that ids are UUIDs,
// which of them may be null, what words there are, and what the source says of each
// field.
func polish(r huma.Registry) {
	for name, s := range r.Map() {
		t := r.TypeFromRef("#/components/schemas/" + name)
		if about := comments[t.String()]; s.Description == "" {
			s.Description = about[""]
		}
		polishFields(s, t)
	}
}

func polishFields(s *huma.Schema, t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			polishFields(s, f.Type)
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if p := s.Properties[name]; p != nil {
			polishField(p, f, t)
		}
	}
}

func polishField(p *huma.Schema, f reflect.StructField, in reflect.Type) {
	switch f.Type {
	case reflect.TypeFor[uuid.UUID]():
		p.Format = "uuid"
	case reflect.TypeFor[*uuid.UUID]():
		p.Format, p.Nullable = "uuid", true
	}
	if _, optional := absent[f.Type]; optional && p.Ref != "" {
		*p = huma.Schema{Description: comments[in.String()][f.Name], OneOf: []*huma.Schema{{Ref: p.Ref}, {Type: "null"}}}
		return
	}
	if all := words[f.Type]; all != nil && len(p.Enum) == 0 {
		p.Enum = all
	}
	if p.Description == "" && p.Ref == "" {
		p.Description = comments[in.String()][f.Name]
	}
}
