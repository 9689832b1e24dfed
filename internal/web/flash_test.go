package web_test

import (
	"strings"
	"testing"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
)

// TestAMessageForTheNextPageIsOurs: over https its cookie is bound to our host, and the next
// page takes it once.
func TestAMessageForTheNextPageIsOurs(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.Secure = true })
	d.Mount(web.Route{Method: "GET", Path: "/says", Action: web.Static, Handler: func(c *gin.Context) error {
		d.SetFlash(c, "c2FpZA")
		return nil
	}}, web.Route{Method: "GET", Path: "/told", Action: web.Static, Handler: func(c *gin.Context) error {
		c.String(200, d.Flash(c))
		return nil
	}})
	set := d.do(t, "GET", "/says", "").Result().Cookies()
	if len(set) != 1 || set[0].Name != "__Host-factdesk-flash" || !set[0].Secure || set[0].Path != "/" {
		t.Fatalf("the message is kept in %v", set)
	}
	w := d.do(t, "GET", "/told", "", "Cookie: "+set[0].Name+"="+set[0].Value)
	if w.Body.String() != "c2FpZA" || !strings.Contains(w.Header().Get("Set-Cookie"), "Max-Age=0") {
		t.Errorf("the next page is told %q, and leaves %q", w.Body, w.Header().Get("Set-Cookie"))
	}
	if w := d.do(t, "GET", "/told", "", "Cookie: factdesk-flash=planted"); w.Body.Len() != 0 {
		t.Errorf("a cookie that a neighbour planted says %q", w.Body)
	}
}
