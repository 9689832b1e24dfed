package admin

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"strings"

	"factdesk/internal/claimreview"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"

	"github.com/gin-gonic/gin"
)

// signoffPage is the queue of editors: what was proposed, and what is approved and
// not public yet, each with the longest wait first.
type signoffPage struct {
	Count       store.SignOff
	Proposed    queue
	Approved    queue
	Corrections waitsList    // proposed
	Retractions waitsList    // that nobody has confirmed
	Pending     []pendingRow // of which readers do not see all: approved or public, changed since
	Older       string       // address of more of those, "" at the end
}

// queue is a page of cases that wait, and the address of those that wait less long.
type queue struct {
	Rows []caseRow
	Next string
}

// waitsList is a page of corrections or retractions that wait for a second person.
type waitsList struct {
	Rows []store.Waits
	Next string // address of those that wait less long, "" at the end

	Panels map[string]store.PanelBrief // that are open on the cases, by their ids
}

// waitsOf is a page of the store's with the address of the next, by the name of its cursor.
func waitsOf(page store.WaitsPage, err error) func(cursor string) (waitsList, error) {
	return func(cursor string) (waitsList, error) {
		if err != nil || page.Next == "" {
			return waitsList{Rows: page.Items}, err
		}
		return waitsList{Rows: page.Items, Next: address("/desk/signoff", url.Values{cursor: {page.Next}}) + "#h-" + cursor}, nil
	}
}

// signoffShown is how many of each sort a page has.
const signoffShown = 50

func (d *Desk) signoff(c *gin.Context) error {
	ctx, q := c.Request.Context(), c.Request.URL.Query()
	var out signoffPage
	var err error
	if out.Count, err = d.DB.SignOff(ctx); err != nil {
		return err
	}
	for state, to := range map[review.State]*queue{review.Proposed: &out.Proposed, review.Approved: &out.Approved} {
		page, err := d.DB.Waiting(ctx, state, q.Get(string(state)), signoffShown)
		if err != nil {
			return err
		}
		to.Rows = caseRows(page.Items)
		if err := d.addPanels(ctx, to.Rows, page.Items, actor(c)); err != nil {
			return err
		}
		if page.Next != "" {
			to.Next = address("/desk/signoff", url.Values{string(state): {page.Next}}) + "#h-" + string(state)
		}
	}
	if out.Corrections, err = waitsOf(d.DB.WaitingCorrections(ctx, q.Get("corrections"), signoffShown))("corrections"); err != nil {
		return err
	}
	if out.Corrections.Panels, err = d.DB.OpenPanels(ctx, casesWaiting(out.Corrections.Rows), actor(c)); err != nil {
		return err
	}
	if out.Retractions, err = waitsOf(d.DB.UnconfirmedRetractions(ctx, q.Get("retractions"), signoffShown))("retractions"); err != nil {
		return err
	}
	after, err := cursorOf(q.Get("pending"))
	if err != nil {
		return err
	}
	if out.Pending, out.Older, err = d.pending(ctx, after, actor(c)); err != nil {
		return err
	}
	return d.page(c, http.StatusOK, "signoff", View{Title: "Sign-off", Nav: "signoff", Data: out})
}

func casesWaiting(rows []store.Waits) []review.Case {
	out := make([]review.Case, len(rows))
	for i, r := range rows {
		out[i] = *r.Case
	}
	return out
}

// addPanels adds the panels that are open on cases.
func (d *Desk) addPanels(ctx context.Context, rows []caseRow, cases []review.Case, by review.Actor) error {
	open, err := d.DB.OpenPanels(ctx, cases, by)
	if err != nil {
		return err
	}
	for i := range rows {
		if b, is := open[rows[i].ID.String()]; is {
			rows[i].Panel = &b
		}
	}
	return nil
}

// previewPage is the very page that readers will see, with a notice.
func (d *Desk) previewPage(c *gin.Context) error {
	page, err := d.readersPage(c, claimreview.Preview, "")
	if err != nil {
		return err
	}
	c.Header("X-Frame-Options", "SAMEORIGIN") // our own preview shows it
	c.Header("Content-Security-Policy", strings.Replace(c.Writer.Header().Get("Content-Security-Policy"), "frame-ancestors 'none'", "frame-ancestors 'self'", 1))
	c.Data(http.StatusOK, "text/html; charset=utf-8", page)
	return nil
}

// readersPage is what readers would see of the case of the address, were one thing done:
// show says what, and back is what of the case's pages the notice leads to. Its ETag is
// what approving and publishing take.
func (d *Desk) readersPage(c *gin.Context, show func(*review.Case, review.Organisation) (claimreview.Item, review.Edition), back string) ([]byte, error) {
	id, err := idOf(c, "id")
	if err != nil {
		return nil, err
	}
	ctx := c.Request.Context()
	full, err := d.DB.Full(ctx, id)
	if err != nil {
		return nil, err
	}
	org, err := web.Organisation(ctx, d.DB)
	if err != nil {
		return nil, err
	}
	item, seen := show(full.Case, org)
	gone, err := verdictpage.TakenDown(ctx, d.DB, item.Case)
	if err != nil {
		return nil, err
	}
	o := verdictpage.Options{Preview: true, Now: d.now(), TakenDown: gone}
	if back != "" {
		o.Back = "/desk/cases/" + id.String() + back
	}
	var out bytes.Buffer
	if err := verdictpage.Render(&out, item, o); err != nil {
		return nil, err
	}
	c.Header("ETag", `"`+seen.Digest+`"`)
	c.Header("Cache-Control", "no-store")
	return out.Bytes(), nil
}
