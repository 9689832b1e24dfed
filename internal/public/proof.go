package public

import (
	"context"
	"encoding/json"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/kept"
	"factdesk/internal/store"
)

// proof answers what somebody needs to check, with a program of their own, that what a page
// says stands in the record: GET /verdicts/{case id}/proof, and …/revisions/{n}/proof. It is
// the same for as long as the page is, and kept with it, unless it is asked for against a
// checkpoint (?since= its size).
func (s *Site) proof(c *gin.Context) error {
	ctx := c.Request.Context()
	asked, err := asksProof(c)
	if err != nil {
		return err
	}
	if asked.Since != nil {
		p, _, err := s.makeProof(ctx, c.Param("id"), asked)
		if err != nil {
			return err
		}
		s.sendMade(c, p)
		return nil
	}
	if err := s.server.Fresh(ctx); err != nil {
		return err
	}
	key := kept.Key{What: "proof " + c.Param("n"), ID: c.Param("id")}
	p, err := kept.Get(ctx, s.server.Kept, key, func(ctx context.Context) (page, kept.Held, error) {
		return s.makeProof(ctx, c.Param("id"), asked)
	})
	if err != nil {
		return err
	}
	s.sendMade(c, p)
	return nil
}

func asksProof(c *gin.Context) (store.Asked, error) {
	a := store.Asked{}
	if n := c.Param("n"); n != "" {
		revision, err := strconv.ParseInt(n, 10, 31)
		if err != nil || revision < 1 || strconv.FormatInt(revision, 10) != n {
			return a, errs.New(errs.NotFound, "This verdict has no published revision with that number.")
		}
		a.Revision = int(revision)
	}
	since := c.Query("since")
	if since == "" {
		return a, nil
	}
	size, err := strconv.ParseInt(since, 10, 62)
	if err != nil || size < 0 {
		return a, errs.In("since", "%q is no size of a checkpoint: it is the number in its second line.", since)
	}
	a.Since = &size
	return a, nil
}

func (s *Site) makeProof(ctx context.Context, id string, asked store.Asked) (page, kept.Held, error) {
	i, err := s.published(ctx, id)
	if err != nil {
		return page{}, kept.Held{}, err
	}
	asked.Case = i.Case.ID
	proof, err := s.DB.PublicProof(ctx, asked)
	if err != nil {
		return page{}, kept.Held{}, err
	}
	body, err := json.Marshal(proof)
	if err != nil {
		return page{}, kept.Held{}, err
	}
	return made("application/json", body, time.Time{}), kept.Held{Bytes: len(body), Of: []uuid.UUID{i.Case.ClaimID}}, nil
}
