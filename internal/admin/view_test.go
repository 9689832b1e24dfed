package admin

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/differ"
	"factdesk/review"
)

func TestEventsInWords(t *testing.T) {
	for _, tt := range []struct {
		verb   string
		detail map[string]string
		want   happening
	}{
		{"assigned", map[string]string{"assignee": "Rita", "before": "Bob", "from": "open", "to": "assigned"}, happening{What: "assigned it to Rita", Details: []string{"before: Bob"}}},
		{"reworded", map[string]string{"wording": "a → b"}, happening{What: "changed the claim", Details: []string{"Wording: a → b"}}},
		{"reworded", map[string]string{"short_form": "Dues rose by 4 million → Dues fell by 4 million"}, happening{What: "changed the claim",
			Changes: []textChange{{"Short form", differ.Between("Dues rose by 4 million", "Dues fell by 4 million")}}}},
		{"reworded", map[string]string{"wording": "an arrow → in a text → of six words"}, happening{What: "changed the claim", Details: []string{"Wording: an arrow → in a text → of six words"}}},
		{"dismissed", map[string]string{"reason": "out_of_scope", "note": "not ours"}, happening{What: "dismissed it as out of scope", Details: []string{"not ours"}}},
		{"published", map[string]string{"rating": "False", "waived archived": "none would"}, happening{What: "published the verdict “False”", Details: []string{"Waived “archived”: none would"}}},
		{"a verb of tomorrow", nil, happening{What: "a verb of tomorrow"}},
	} {
		got := history([]review.Event{{Verb: review.Verb(tt.verb), Detail: tt.detail}})[0]
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.verb, diff)
		}
	}
}

func TestAnswersHangBelowTheirThread(t *testing.T) {
	a, b, c := uuid.New(), uuid.New(), uuid.New()
	got := threads([]review.Note{{ID: a, Body: "1"}, {ID: b, Body: "1.1", ParentID: &a}, {ID: uuid.New(), Body: "2"}, {ID: c, Body: "1.2", ParentID: &b}})
	type flat struct {
		Body    string
		Answers []string
	}
	out := []flat{}
	for _, th := range got {
		f := flat{Body: th.Body}
		for _, x := range th.Answers {
			f.Answers = append(f.Answers, x.Body)
		}
		out = append(out, f)
	}
	if diff := cmp.Diff([]flat{{"1", []string{"1.1", "1.2"}}, {Body: "2"}}, out); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestQuantitiesInWords(t *testing.T) {
	s := func(x string) *string { return &x }
	high := 30.0
	for _, tt := range []struct {
		q    claims.Quantity
		want string
	}{
		{claims.Quantity{Value: 100000, Comparator: claims.About, Counts: s("troops")}, "about 100,000 troops"},
		{claims.Quantity{Value: 1234567.5, Comparator: claims.AtLeast, Unit: s("dollar")}, "at least 1,234,567.5 dollar"},
		{claims.Quantity{Value: -1234, Comparator: claims.Exactly}, "-1,234"},
		{claims.Quantity{Value: 20, High: &high, Comparator: claims.Range, Unit: s("percent")}, "20 to 30 percent"},
	} {
		if got := quantity(tt.q); got != tt.want {
			t.Errorf("quantity(%+v) = %q, want %q", tt.q, got, tt.want)
		}
	}
}

func TestMovesSayWhyNot(t *testing.T) {
	rita, bob := review.Actor{ID: uuid.New(), Role: review.Reviewer}, review.Actor{ID: uuid.New(), Role: review.Reviewer}
	c := &review.Case{State: review.Assigned, AssigneeID: &rita.ID}
	for _, tt := range []struct {
		who  review.Actor
		want map[string]move
	}{
		{rita, map[string]move{"propose": {Shown: true}, "approve": {Why: "That takes the role editor; you are signed in as a reviewer. Ask an administrator."}}},
		{bob, map[string]move{"propose": {Shown: true, Why: "This case is assigned to somebody else; take it over first."}}},
	} {
		got := movesOf(c, tt.who)
		for action, m := range tt.want {
			if got[action] != m {
				t.Errorf("%s = %+v, want %+v", action, got[action], m)
			}
		}
	}
}
