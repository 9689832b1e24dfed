package web

import (
	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
)

// policy lets pages use our own files and nothing inline. Pictures may come from
// elsewhere over https: an organisation's logo does.
const policy = "default-src 'self'; img-src 'self' https:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"

func (s *Server) headers(c *gin.Context) {
	h := c.Writer.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "same-origin") // addresses of what is not published stay here
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	if s.secure(c) {
		h.Set("Strict-Transport-Security", "max-age=31536000")
	}
}

// sameOrigin refuses what another site makes a browser send: it would come with our
// cookie. Programs send neither Sec-Fetch-Site nor Origin and pass.
func (s *Server) sameOrigin(c *gin.Context) {
	if err := s.origins.Check(c.Request); err != nil {
		s.Fail(c, errs.Because(err, errs.Forbidden, "This request came from another site and was not carried out."))
	}
}
