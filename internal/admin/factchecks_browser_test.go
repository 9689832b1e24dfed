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
		"fact-checks": "/desk/fact-checks", "fact-checks-none": "/desk/fact-checks?q=nothing", "fact-checks-one": "/desk/fact-checks/" + all[0].ID.String(), "fact-checks-labels": "/desk/fact-checks/labels",
		"fact-checks-import": "/desk/fact-checks/import", "fact-checks-run": "/desk/fact-checks/imports/" + run.ID.String(), "fact-checks-case": "/desk/cases/" + x.ID.String(),
	} {
		p.Inspect("desk-"+name, n.url+path)
	}
	p.Go(n.url + "/desk/fact-checks/labels?show=unmapped")
	p.AwaitJS(`(document.querySelector("select[name=class]").value = "false") === "false"`)
	p.Follow("main .acts button")
	p.Await(".notice")
	p.Screenshot("desk-fact-checks-labels-mapped")
	p.Press("u")
	p.AwaitJS(`document.body.innerText.includes("not mapped any more")`)
}
