package admin

import (
	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
	"factdesk/review"
)

// actor is who asks; nobody has no role.
func actor(c *gin.Context) review.Actor { return web.Actor(c.Request.Context()) }
