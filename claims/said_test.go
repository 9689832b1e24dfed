package claims_test

import (
	"testing"

	"factdesk/claims"
)

// TestTake: each field that an article has can be taken once, and no other.
func TestTake(t *testing.T) {
	for field, has := range map[claims.Field]func(*claims.Article) string{
		claims.FieldHeadline:  func(a *claims.Article) string { return a.Headline },
		claims.FieldPublisher: func(a *claims.Article) string { return a.Publisher },
		claims.FieldPublished: func(a *claims.Article) string { return a.Published },
		claims.FieldLanguage:  func(a *claims.Article) string { return a.Language },
		claims.FieldByline:    func(a *claims.Article) string { return a.Bylines[0] },
		claims.FieldAgency:    func(a *claims.Article) string { return a.Agencies[0] },
	} {
		s := claims.Said{Field: field, Value: "x", Doubt: "why"}
		var a claims.Article
		if !a.Lacks(&s) || !a.CanTake(&s) {
			t.Errorf("%s: an empty article does not lack it", field)
		}
		if err := a.Take(&s); err != nil || has(&a) != "x" {
			t.Errorf("%s: Take = %v, the article has %q", field, err, has(&a))
		}
		if a.Lacks(&s) || a.CanTake(&s) {
			t.Errorf("%s: it is offered still", field)
		}
		other := claims.Said{Field: field, Value: "y", Doubt: "why"}
		if a.Lacks(&other) || !a.CanTake(&other) {
			t.Errorf("%s: another value is lacking, or can't be taken", field)
		}
		sure := claims.Said{Field: field, Value: "y"}
		if a.CanTake(&sure) {
			t.Errorf("%s: what was taken is offered", field)
		}
	}
	s := claims.Said{Field: claims.FieldSection, Value: "Harbour", Doubt: "why"}
	if err := new(claims.Article).Take(&s); err == nil || new(claims.Article).CanTake(&s) {
		t.Error("an article takes a section, for which it has no field")
	}
}
