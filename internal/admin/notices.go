package admin

import (
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// noticesPath is the page of what concerns the person who asks.
const noticesPath = "/desk/notifications"

// noticesShown is how many stand on one page.
const noticesShown = 50

// noticesPage lists somebody's notifications, the newest first.
type noticesPage struct {
	Rows   []noticeRow
	Unread bool      // only those that were not read
	Newest uuid.UUID // of the page: what comes later is not marked with it
	More   string
}

// noticeRow is one, in words.
type noticeRow struct {
	store.NoticeRow
	Says string
}

// lookAt is the part of a case's page that each kind is about.
var lookAt = map[review.NoticeKind]string{
	review.ToldWaiting: "verdict", review.ToldSignedOff: "verdict", review.ToldSentBack: "verdict",
	review.ToldVote: "panel", review.ToldTie: "panel", review.ToldMentioned: "notes", review.ToldAnswered: "notes",
	review.ToldCorrecting: "verdict", review.ToldCorrected: "verdict", review.ToldRecheck: "verdict",
}

func (d *Desk) notices(c *gin.Context) error {
	p := noticesPage{Unread: c.Query("unread") != ""}
	q := store.NoticeQuery{User: actor(c).ID, Unread: p.Unread, Limit: noticesShown}
	if s := c.Query("before"); s != "" {
		var err error
		if q.Before, err = uuid.Parse(s); err != nil {
			return errs.In("before", "The cursor is not one that this list gave out; start from the first page.")
		}
	}
	found, err := d.DB.Notices(c.Request.Context(), q)
	if err != nil {
		return err
	}
	for _, n := range found {
		p.Rows = append(p.Rows, noticeRow{n, n.Kind.Says()})
	}
	if len(found) > 0 {
		p.Newest = found[0].ID
	}
	if len(found) == noticesShown {
		p.More = moreNotices(p.Unread, found[noticesShown-1].ID)
	}
	return d.page(c, http.StatusOK, "notifications", View{Title: "Notifications", Nav: "notifications", Data: p})
}

func moreNotices(unread bool, before uuid.UUID) string {
	next := url.Values{"before": {before.String()}}
	if unread {
		next.Set("unread", "1")
	}
	return address(noticesPath, next)
}

// openNotice marks a notification as read and leads to what it is about.
func (d *Desk) openNotice(c *gin.Context) error {
	n, err := d.readOne(c)
	if err != nil {
		return err
	}
	to := "/desk/cases/" + n.CaseID.String()
	if part := lookAt[n.Kind]; part != "" {
		to += "#" + part
	}
	c.Redirect(http.StatusSeeOther, to)
	return nil
}

// readNotice marks a notification as read.
func (d *Desk) readNotice(c *gin.Context) error {
	if _, err := d.readOne(c); err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Marked as read."}, noticesPath)
}

func (d *Desk) readOne(c *gin.Context) (review.Notice, error) {
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return review.Notice{}, errs.New(errs.NotFound, "There is no notification with that id.")
	}
	return d.DB.ReadNotice(c.Request.Context(), id, actor(c).ID, d.now())
}

// readNotices marks all as read that were there when the page was made.
func (d *Desk) readNotices(c *gin.Context) error {
	upTo, err := uuid.Parse(c.PostForm("up_to"))
	if err != nil {
		return errs.In("up_to", "Say up to which notification.")
	}
	if err := d.DB.ReadNotices(c.Request.Context(), upTo, actor(c).ID, d.now()); err != nil {
		return err
	}
	return d.done(c, Flash{Text: "All are marked as read."}, noticesPath)
}
