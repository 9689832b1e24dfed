package admin_test

import (
	"testing"

	"factdesk/internal/browsertest"
	"factdesk/internal/store"
)

// The pages about other people's fact-checks, in both schemes, on a desk and a phone.
func TestPagesOfOtherFactChecksLookRight(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	run := n.importTheirs(theirFeed(x.Claim.Wording))
	x = n.published(n.approved(n.proposed(x)))
	all, err := n.db.Externals(t.Context(), store.ExternalQuery{})
	if err != nil || len(all) != 2 {
		t.Fatal(all, err)
	}
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.edgar)
	for name, path := range map[string]string{
		"others": "/desk/others", "others-none": "/desk/others?q=nothing", "others-one": "/desk/others/" + all[0].ID.String(), "others-labels": "/desk/others/labels",
		"others-import": "/desk/others/import", "others-run": "/desk/others/imports/" + run.ID.String(), "others-case": "/desk/cases/" + x.ID.String(),
	} {
		p.Inspect("desk-"+name, n.url+path)
	}
	p.Go(n.url + "/desk/others/labels?show=unmapped")
	p.AwaitJS(`(document.querySelector("select[name=class]").value = "false") === "false"`)
	p.Follow("main .acts button")
	p.Await(".notice")
	p.Screenshot("desk-others-labels-mapped")
	p.Press("u")
	p.AwaitJS(`document.body.innerText.includes("not mapped any more")`)
}
