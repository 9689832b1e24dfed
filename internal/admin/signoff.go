package admin

import (
	"bytes"
	"context"
	"net/http"
	"slices"
	"strings"
	"time"

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
	Proposed []caseRow
	Approved []caseRow
	Pending  []pendingRow // of which readers do not see all: approved or public, changed since
}

func (d *Desk) signoff(c *gin.Context) error {
	var out signoffPage
	for state, rows := range map[review.State]*[]caseRow{review.Proposed: &out.Proposed, review.Approved: &out.Approved} {
		cases, err := d.waiting(c.Request.Context(), state)
		if err != nil {
			return err
		}
		*rows = caseRows(cases)
	}
	var err error
	if out.Pending, err = d.pending(c.Request.Context(), actor(c)); err != nil {
		return err
	}
	return d.page(c, http.StatusOK, "signoff", View{Title: "Sign-off", Nav: "signoff", Data: out})
}

// waiting are all cases of a state, the longest wait first.
func (d *Desk) waiting(ctx context.Context, state review.State) ([]review.Case, error) {
	out, q := []review.Case{}, store.ClaimQuery{States: []review.State{state}, Limit: store.MaxPage}
	for {
		page, err := d.DB.Cases(ctx, q)
		if err != nil {
			return nil, err
		}
		out = append(out, page.Items...)
		if q.After = page.Next; q.After == "" {
			break
		}
	}
	slices.SortFunc(out, func(a, b review.Case) int { return since(a).Compare(since(b)) })
	return out, nil
}

// since is when a case came to the editors: when its verdict was written, or
// approved.
func since(c review.Case) time.Time {
	v := c.Verdict()
	switch {
	case v == nil:
		return c.UpdatedAt
	case v.ApprovedAt != nil:
		return *v.ApprovedAt
	}
	return v.CreatedAt
}

// preview shows the page that readers will see, in a frame, with the gate and what
// there is to do about it.
func (d *Desk) preview(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	p, err := d.casePage(c.Request.Context(), id, actor(c))
	if err != nil {
		return err
	}
	return d.page(c, http.StatusOK, "preview", View{Title: "Preview", Nav: "signoff", Data: p})
}

// previewPage is the very page that readers will see, with a notice.
func (d *Desk) previewPage(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	ctx := c.Request.Context()
	full, err := d.DB.Full(ctx, id)
	if err != nil {
		return err
	}
	org, err := web.Organisation(ctx, d.DB)
	if err != nil {
		return err
	}
	item, seen := claimreview.Preview(full.Case, org)
	gone, err := verdictpage.TakenDown(ctx, d.DB, item.Case)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := verdictpage.Render(&out, item, verdictpage.Options{Preview: true, Now: d.now(), TakenDown: gone}); err != nil {
		return err
	}
	c.Header("ETag", `"`+seen.Digest+`"`) // what approving and publishing take
	c.Header("Cache-Control", "no-store")
	c.Header("X-Frame-Options", "SAMEORIGIN") // our own preview shows it
	c.Header("Content-Security-Policy", strings.Replace(c.Writer.Header().Get("Content-Security-Policy"), "frame-ancestors 'none'", "frame-ancestors 'self'", 1))
	c.Data(http.StatusOK, "text/html; charset=utf-8", out.Bytes())
	return nil
}
