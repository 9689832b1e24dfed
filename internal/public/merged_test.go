package public_test

import (
	"strings"
	"testing"

	"factdesk/review"
)

// A published claim that was merged keeps its page, which says where it went, until it
// is a claim of its own again.
func TestAMergedClaimsPageSaysWhereItWent(t *testing.T) {
	n := open(t)
	one := n.publish(n.approved(troops))
	again := troops
	again.text, again.url, again.headline = "KYIV. "+troops.text, "https://other.example/again", "Once more"
	again.wording = "Moscow has 100,000 troops near Ukraine."
	two := n.publish(n.approved(again))
	_, _, err := n.db.EditCases(t.Context(), two.ID, one.ID, func(two, one *review.Case) error { return two.MergeInto(one, "", ines.Actor(), noon) })
	n.ok(err)
	if _, page := n.get(n.path(two)); strings.Contains(page, "same claim as another") {
		t.Error("readers are told of a merging that nobody else has approved")
	}
	n.approveChanges(one, two)
	res, page := n.get(n.path(two))
	if res.StatusCode != 200 || !strings.Contains(page, "same claim as another that we checked") || !strings.Contains(page, `href="`+n.path(one)+`"`) || !strings.Contains(page, again.wording) {
		t.Errorf("the merged claim's page (%d) does not say where it went", res.StatusCode)
	}
	if _, page := n.get(n.path(one)); !strings.Contains(page, "Once more") || strings.Contains(page, "same claim as another") {
		t.Error("the other claim's page does not list both articles")
	}
	_, _, err = n.db.EditCases(t.Context(), two.ID, one.ID, func(two, one *review.Case) error { return two.Unmerge(one, ines.Actor(), noon) })
	n.ok(err)
	n.approveChanges(one, two)
	if _, page := n.get(n.path(two)); strings.Contains(page, "same claim as another") {
		t.Error("after the unmerging the page still says that it went elsewhere")
	}
}
