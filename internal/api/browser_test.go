//go:build !race

package api_test

import (
	"net/http/httptest"
	"testing"

	"github.com/gin-gonic/gin"

	"factdesk/internal/api"
	"factdesk/internal/browsertest"
	"factdesk/internal/ingest"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/internal/web/assets"
)

// Not under the race detector: what races is not the browser, and make race does not
// install one.
func TestTheReferenceInABrowser(t *testing.T) {
	db := storetest.Open(t)
	s := web.New(web.Options{DB: db})
	api.Mount(s, &ingest.Importer{DB: db})
	s.Mount(web.Route{Method: "GET", Path: assets.Base.Prefix() + "*file", Action: web.Static, Handler: func(c *gin.Context) error {
		assets.Base.ServeHTTP(c.Writer, c.Request)
		return nil
	}})
	server := httptest.NewServer(s.Handler())
	defer server.Close()
	page := browsertest.Open(t).Page(t)
	page.Inspect("api-reference", server.URL+"/api/docs")
	if got := page.Count("article"); got < 70 {
		t.Errorf("the reference shows %d operations, want all of them", got)
	}
}
