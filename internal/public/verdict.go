package public

import (
	"bytes"
	"context"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/claimreview"
	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

// verdict is the page of a case: GET /verdicts/{case id}.
func (s *Site) verdict(c *gin.Context) error {
	i, err := s.published(c)
	if err != nil {
		return err
	}
	return s.write(c, i, verdictpage.Options{})
}

// revision is the page of one revision of a verdict: GET
// /verdicts/{case id}/revisions/{n}. Only the one that was published is public:
// those before it were drafts that were withdrawn or sent back.
func (s *Site) revision(c *gin.Context) error {
	i, err := s.published(c)
	if err != nil {
		return err
	}
	if strconv.Itoa(i.Case.Verdict().Revision) != c.Param("n") {
		return errs.New(errs.NotFound, "This verdict has no published revision with that number.")
	}
	return s.write(c, i, verdictpage.Options{Revision: true})
}

func (s *Site) write(c *gin.Context, i claimreview.Item, o verdictpage.Options) error {
	down, err := verdictpage.TakenDown(c.Request.Context(), s.DB, i.Case)
	if err != nil {
		return err
	}
	o.TakenDown = down
	if o.Into, err = s.mergedInto(c.Request.Context(), i.Case); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := verdictpage.Render(&out, i, o); err != nil {
		return err
	}
	s.send(c, "text/html; charset=utf-8", out.Bytes(), s.modified(i, down))
	return nil
}

// mergedInto is the case that one was merged into, if readers may see it.
func (s *Site) mergedInto(ctx context.Context, c *review.Case) (*review.Case, error) {
	if c.MergedInto == nil {
		return nil, nil
	}
	into, err := s.DB.CaseOfClaim(ctx, *c.MergedInto)
	if err != nil {
		return nil, err
	}
	return into.Public(), nil
}

// published loads the case of the address. Whether a case is unknown or not public
// (yet) looks the same from outside. A verdict has one address: ids in any other
// spelling lead nowhere.
func (s *Site) published(c *gin.Context) (claimreview.Item, error) {
	none := errs.New(errs.NotFound, "There is no published verdict at this address.")
	ctx := c.Request.Context()
	id, err := uuid.Parse(c.Param("id"))
	if err != nil || id.String() != c.Param("id") {
		return claimreview.Item{}, none
	}
	full, err := s.DB.Full(ctx, id)
	if errs.KindOf(err) == errs.NotFound {
		return claimreview.Item{}, none
	}
	if err != nil {
		return claimreview.Item{}, err
	}
	org, err := web.Organisation(ctx, s.DB)
	if err != nil {
		return claimreview.Item{}, err
	}
	i, ok := claimreview.Public(full.Case, org)
	if !ok {
		return claimreview.Item{}, none
	}
	return i, nil
}

// modified is when anything on the page last changed, at the latest.
func (s *Site) modified(i claimreview.Item, down map[uuid.UUID]claims.Snapshot) time.Time {
	last := s.Release.At
	later := func(t time.Time) {
		if t.After(last) {
			last = t
		}
	}
	later(i.Case.UpdatedAt)
	later(i.Organisation.UpdatedAt)
	for _, a := range i.Articles {
		later(a.UpdatedAt)
	}
	for _, snapshot := range down {
		if snapshot.RedactedAt != nil {
			later(*snapshot.RedactedAt)
		}
	}
	return last
}
