package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"factdesk/internal/browsertest"
)

func TestTopicsShowTheirNumbers(t *testing.T) {
	n := open(t)
	c := n.as(n.rita)
	shows(t, c.get("/desk/topics", http.StatusOK), "No topics yet")
	c.get("/desk/topics/numbers", http.StatusUnprocessableEntity)
	some, _, _ := n.troopCases()
	shows(t, c.get("/desk/topics", http.StatusOK), "Ukraine3 claims", "Military1 claim")
	page := c.get("/desk/topics/numbers?topic=ukraine", http.StatusOK)
	shows(t, page, "Troops 3", "some 100,000 troops", "90,000 to 110,000", "127,000 or more", "Western officials")
	if !strings.Contains(page, "/desk/articles/"+some.Appearances[0].ArticleID.String()+"#at-") {
		t.Error("a number leads to no quote")
	}
	shows(t, c.get("/desk/topics/numbers?topic=Weather", http.StatusOK), "No numbers")

	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	at := n.url + "/desk/topics/numbers?topic=Ukraine"
	p.Inspect("desk-topic", at)
	p.Go(at)
	p.Await(".chart .u-over")
	if got := browsertest.Run(p, chromedp.Evaluate[string](`document.querySelector(".u-legend").textContent`)); !strings.Contains(got, "Western officials") {
		t.Errorf("the legend says %q", got)
	}
}
