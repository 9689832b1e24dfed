package web

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
)

const healthPath = "/healthz"

// health answers /healthz while the process lives, and /readyz while its database does and
// is not known to be damaged. It says, too, how many functions were left behind that
// nobody waits for: when they don't get fewer, the process should be started anew.
func (s *Server) health() {
	s.Mount(
		Route{Method: http.MethodGet, Path: healthPath, Action: Static, AnyHost: true, Handler: func(c *gin.Context) error {
			c.String(http.StatusOK, "ok\n")
			return nil
		}},
		Route{Method: http.MethodGet, Path: "/readyz", Action: Static, AnyHost: true, Handler: s.ready},
	)
}

func (s *Server) ready(c *gin.Context) error {
	ctx, cancel := context.WithTimeout(c.Request.Context(), 2*time.Second)
	defer cancel()
	if err := s.DB.Ping(ctx); err != nil {
		return errs.Because(err, errs.Unavailable, "The database does not answer.")
	}
	if err := s.DB.Sound(); err != nil {
		return err
	}
	c.String(http.StatusOK, "ready\n")
	if n := s.Left.Count(); n > 0 {
		c.String(http.StatusOK, "left behind: %d\n", n)
	}
	return nil
}
