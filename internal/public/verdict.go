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
	"factdesk/internal/kept"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

// verdict is the page of a case: GET /verdicts/{case id}.
func (s *Site) verdict(c *gin.Context) error { return s.page(c, "") }

// revision is the page of one revision of a verdict: GET
// /verdicts/{case id}/revisions/{n}. Only those that were published are public: the one that
// stands, and those that corrections took the place of.
func (s *Site) revision(c *gin.Context) error { return s.page(c, c.Param("n")) }

// page sends the page of a case, or of a revision if one is named, as it was made before if
// nothing that it shows was changed since.
func (s *Site) page(c *gin.Context, revision string) error {
	ctx, key := c.Request.Context(), kept.Key{What: "page " + revision, ID: c.Param("id"), For: web.Base(c.Request.Context())}
	if err := s.server.Fresh(ctx); err != nil {
		return err
	}
	p, err := kept.Get(ctx, s.server.Kept, key, func(ctx context.Context) (page, kept.Held, error) {
		return s.makePage(ctx, c.Param("id"), revision)
	})
	if err != nil {
		return err
	}
	s.sendMade(c, p)
	return nil
}

func (s *Site) makePage(ctx context.Context, id, revision string) (page, kept.Held, error) {
	i, err := s.published(ctx, id)
	if err != nil {
		return page{}, kept.Held{}, err
	}
	earlier := revision != "" && strconv.Itoa(i.Case.Verdict().Revision) != revision
	if earlier {
		if i, err = s.earlier(ctx, i, revision); err != nil {
			return page{}, kept.Held{}, err
		}
	}
	p, err := s.render(ctx, i, verdictpage.Options{Revision: revision != "", Earlier: earlier})
	if err != nil {
		return page{}, kept.Held{}, err
	}
	of := []uuid.UUID{i.Case.ClaimID}
	if i.Case.MergedInto != nil {
		of = append(of, *i.Case.MergedInto)
	}
	return p, kept.Held{Bytes: len(p.body), Of: of}, nil
}

// earlier is what readers saw by a revision that another has taken the place of.
func (s *Site) earlier(ctx context.Context, now claimreview.Item, revision string) (claimreview.Item, error) {
	none := errs.New(errs.NotFound, "This verdict has no published revision with that number.")
	n, err := strconv.ParseInt(revision, 10, 32)
	if err != nil || strconv.FormatInt(n, 10) != revision {
		return claimreview.Item{}, none
	}
	e, err := s.DB.PublishedEdition(ctx, now.Case.ID, int(n))
	if errs.KindOf(err) == errs.NotFound {
		return claimreview.Item{}, none
	}
	if err != nil {
		return claimreview.Item{}, err
	}
	org, err := s.server.Organisation(ctx)
	if err != nil {
		return claimreview.Item{}, err
	}
	return claimreview.Earlier(now.Case, e, org), nil
}

func (s *Site) render(ctx context.Context, i claimreview.Item, o verdictpage.Options) (page, error) {
	down, err := verdictpage.TakenDown(ctx, s.DB, i.Case)
	if err != nil {
		return page{}, err
	}
	o.TakenDown = down
	if o.Into, err = s.mergedInto(ctx, i.Case); err != nil {
		return page{}, err
	}
	var out bytes.Buffer
	if err := verdictpage.Render(&out, i, o); err != nil {
		return page{}, err
	}
	return made("text/html; charset=utf-8", out.Bytes(), s.modified(i, down)), nil
}

// mergedInto is the case that one was merged into, if readers may see it.
func (s *Site) mergedInto(ctx context.Context, c *review.Case) (*review.Case, error) {
	if c.MergedInto == nil {
		return nil, nil
	}
	into, err := s.DB.ShownCase(ctx, store.Of{By: store.ByClaim, ID: *c.MergedInto})
	if err != nil {
		return nil, err
	}
	return into.Public(), nil
}

// published loads the case of the address. Whether a case is unknown or not public
// (yet) looks the same from outside. A verdict has one address: ids in any other
// spelling lead nowhere.
func (s *Site) published(ctx context.Context, address string) (claimreview.Item, error) {
	none := errs.New(errs.NotFound, "There is no published verdict at this address.")
	id, err := uuid.Parse(address)
	if err != nil || id.String() != address {
		return claimreview.Item{}, none
	}
	c, err := s.DB.ShownCase(ctx, store.Of{By: store.ByCase, ID: id})
	if errs.KindOf(err) == errs.NotFound {
		return claimreview.Item{}, none
	}
	if err != nil {
		return claimreview.Item{}, err
	}
	org, err := s.server.Organisation(ctx)
	if err != nil {
		return claimreview.Item{}, err
	}
	i, ok := claimreview.Public(c, org)
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
