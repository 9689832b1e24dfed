package public

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"iter"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/claimreview"
	"factdesk/internal/errs"
	"factdesk/internal/export"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// feed is the DataFeed of published verdicts in pages: GET /verdicts/feed.json holds the
// newest, at least store.FeedOf of them if there are so many, and names the page of those
// before as its next (also as a Link). A page stays as it is until a verdict on it
// changes.
func (s *Site) feed(c *gin.Context) error {
	ctx := c.Request.Context()
	org, err := web.Organisation(ctx, s.DB)
	if err != nil {
		return err
	}
	at, before, err := s.feedRange(c)
	if err != nil {
		return err
	}
	head := export.Head{Organisation: org}
	if before >= 0 {
		head.Next = org.BaseURL + "/verdicts/feed.json?page=" + strconv.FormatInt(before, 10)
		c.Header("Link", "<"+head.Next+`>; rel="next"`)
	}
	var fresh bool
	if head.At, fresh, err = s.fresh(c, at, org); err != nil || fresh {
		return err
	}
	return s.writeFeed(c, at, head)
}

func (s *Site) writeFeed(c *gin.Context, at store.PublicRange, head export.Head) error {
	ctx := c.Request.Context()
	format, err := export.Lookup("datafeed")
	if err != nil {
		return err
	}
	since, err := s.DB.TakenDown(ctx)
	if err != nil {
		return err
	}
	cases, err := s.DB.PublicEditions(ctx, at)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if _, err := format.Write(&out, shown(cases, head.Organisation), head); err != nil {
		return err
	}
	switch now, err := s.DB.TakenDown(ctx); {
	case err != nil:
		return err
	case now != since:
		return errs.New(errs.Conflict, "Something was taken down while this was written; ask for it again.")
	}
	c.Data(http.StatusOK, format.MediaType, out.Bytes())
	return nil
}

// feedRange is what a page of the feed holds, and the page before it, -1 when it is the
// first. The newest page is held together with the one before, which it outgrows.
func (s *Site) feedRange(c *gin.Context) (at store.PublicRange, before int64, err error) {
	page, last, err := s.pageOf(c, store.FeedOf)
	if err != nil {
		return at, 0, err
	}
	if page < 0 {
		at.From = max(0, last-1) * store.FeedOf
	} else {
		at = store.PublicRange{From: page * store.FeedOf, Before: (page + 1) * store.FeedOf}
	}
	return at, at.From/store.FeedOf - 1, nil
}

// pageOf is the page that the address asks for, -1 when it asks for none, and the newest,
// where so many numbers of public cases make one.
func (s *Site) pageOf(c *gin.Context, of int64) (page, last int64, err error) {
	newest, err := s.DB.NewestPublic(c.Request.Context())
	if err != nil {
		return 0, 0, err
	}
	last = newest / of
	wish, asked := c.GetQuery("page")
	if !asked {
		return -1, last, nil
	}
	page, err = strconv.ParseInt(wish, 10, 64)
	if err != nil || page < 0 || page > last {
		return 0, 0, errs.New(errs.NotFound, "There is no such page; begin with the one that has no number.")
	}
	return page, last, nil
}

// shown are the items that readers see of cases.
func shown(cases []review.Case, org review.Organisation) iter.Seq2[claimreview.Item, error] {
	return func(yield func(claimreview.Item, error) bool) {
		for i := range cases {
			if item, ok := claimreview.Public(&cases[i], org); ok && !yield(item, nil) {
				return
			}
		}
	}
}

// fresh answers 304 when readers would see nothing else in a range than when the client
// asked last, and says since when. It looks at what stands in the database and at the
// release, which may write it otherwise: every process answers the same, also after it
// was started anew.
func (s *Site) fresh(c *gin.Context, at store.PublicRange, org review.Organisation) (changed time.Time, fresh bool, err error) {
	rows, err := s.DB.Public(c.Request.Context(), at)
	if err != nil {
		return time.Time{}, false, err
	}
	for _, r := range rows {
		if r.Changed().After(changed) {
			changed = r.Changed()
		}
	}
	sum := sha256.Sum256(fmt.Appendln(nil, s.Release.Revision, store.PublicMark(rows, org), org.BaseURL, at.From, c.Request.URL))
	tag := `"` + base64.RawURLEncoding.EncodeToString(sum[:15]) + `"`
	c.Header("ETag", tag)
	c.Header("Cache-Control", "public, no-cache")
	if strings.Contains(c.GetHeader("If-None-Match"), tag) {
		c.Status(http.StatusNotModified)
		c.Writer.WriteHeaderNow()
		return changed, true, nil
	}
	return changed, false, nil
}
