package admin

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

const feedsPath = "/desk/fact-checks/feeds"

// feedsPage is the feeds that are followed, with a form for another.
type feedsPage struct {
	Rows  []feedRow
	Form  Form
	Wrong uuid.UUID // the feed that Form is about; Nil when it is a new one
	More  string
}

// feedRow is a feed with how it stands.
type feedRow struct {
	review.Feed
	Busy bool // it waits for a worker, or is being asked
	Form Form
	Open bool // what was typed to change it was not accepted
}

// Tone is the colour of how the last time went.
func (r feedRow) Tone() string {
	return map[review.FeedResult]string{review.FeedRead: "good", review.FeedSame: "none", review.FeedFailed: "bad"}[r.Result]
}

// Interval is one that a form offers.
type Interval struct {
	Minutes int
	Words   string
}

var intervals = []int{60, 6 * 60, 24 * 60, 7 * 24 * 60}

// Intervals are those that a form offers, with the one that is set.
func (f Form) Intervals() []Interval {
	minutes := slices.Clone(intervals)
	if set, err := strconv.Atoi(f.Get("every_minutes")); err == nil && set > 0 && !slices.Contains(minutes, set) {
		minutes = append(minutes, set)
		slices.Sort(minutes)
	}
	out := make([]Interval, len(minutes))
	for i, m := range minutes {
		out[i] = Interval{m, everyWord(m)}
	}
	return out
}

// everyWord says how often: every day, every 6 hours.
func everyWord(minutes int) string {
	for _, unit := range []Interval{{7 * 24 * 60, "week"}, {24 * 60, "day"}, {60, "hour"}, {1, "minute"}} {
		n := minutes / unit.Minutes
		switch {
		case n*unit.Minutes != minutes:
		case n == 1:
			return "every " + unit.Words
		default:
			return fmt.Sprintf("every %d %ss", n, unit.Words)
		}
	}
	return ""
}

func (d *Desk) feeds(c *gin.Context) error {
	if c.GetHeader("HX-Request") != "" && c.Query("state") != "" {
		return d.feedState(c)
	}
	return d.showFeeds(c, http.StatusOK, feedsPage{})
}

// feedState is how one feed stands, while it is being asked.
func (d *Desk) feedState(c *gin.Context) error {
	id, err := uuid.Parse(c.Query("state"))
	if err != nil {
		return errs.New(errs.NotFound, "There is no feed with that id.")
	}
	f, err := d.DB.Feed(c.Request.Context(), id)
	if err != nil {
		return err
	}
	rows, err := d.feedRows(c, []review.Feed{f})
	if err != nil {
		return err
	}
	org, err := d.DB.Organisation(c.Request.Context())
	if err != nil {
		return err
	}
	return d.part(c, "factchecks_feeds", "feed-state", View{Org: org, Data: rows[0]})
}

func (d *Desk) showFeeds(c *gin.Context, status int, p feedsPage) error {
	last, err := before(c)
	if err != nil {
		return err
	}
	all, err := d.DB.Feeds(c.Request.Context(), last, mostArticles)
	if err != nil {
		return err
	}
	if p.Rows, err = d.feedRows(c, all); err != nil {
		return err
	}
	if len(all) == mostArticles {
		p.More = feedsPath + "?before=" + all[mostArticles-1].ID.String()
	}
	for i := range p.Rows {
		if r := &p.Rows[i]; r.ID == p.Wrong {
			r.Form, r.Open = p.Form, true
		}
	}
	if p.Wrong != uuid.Nil || p.Form.Problem == "" {
		p.Form = newForm("", map[string]string{"every_minutes": strconv.Itoa(24 * 60)}, store.Draft{})
	}
	return d.page(c, status, "factchecks_feeds", View{Title: "Feeds that are followed", Nav: "fact-checks", Data: p})
}

// feedRows says of each feed how it stands.
func (d *Desk) feedRows(c *gin.Context, all []review.Feed) ([]feedRow, error) {
	ids := make([]uuid.UUID, len(all))
	for i, f := range all {
		ids[i] = f.ID
	}
	busy, err := d.DB.BusyFeeds(c.Request.Context(), ids)
	if err != nil {
		return nil, err
	}
	out := make([]feedRow, len(all))
	for i, f := range all {
		stored := map[string]string{"url": f.URL, "every_minutes": strconv.Itoa(f.EveryMinutes)}
		out[i] = feedRow{Feed: f, Busy: busy[f.ID], Form: newForm("", stored, store.Draft{})}
	}
	return out, nil
}

// addFeed follows another address.
func (d *Desk) addFeed(c *gin.Context) error {
	f, err := d.theirs().AddFeed(c.Request.Context(), c.PostForm("url"), typedEvery(c), actor(c))
	if p, ok := asProblem(err); ok {
		return d.showFeeds(c, web.Status(err), feedsPage{Form: Form{}.refused(c.Request.PostForm, p)})
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Followed from now on: it is asked within a minute, and then " + everyWord(f.EveryMinutes) + "."}, feedAt(f.ID))
}

// typedEvery is how often a form says; 0 for what is no number.
func typedEvery(c *gin.Context) time.Duration {
	n, _ := strconv.Atoi(c.PostForm("every_minutes"))
	return time.Duration(n) * time.Minute
}

func feedAt(id uuid.UUID) string { return feedsPath + "#feed-" + id.String() }

// editFeed changes address and schedule of a feed.
func (d *Desk) editFeed(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	address, every := c.PostForm("url"), typedEvery(c)
	_, err = d.theirs().EditFeed(c.Request.Context(), id, typedVersion(c), review.FeedWish{URL: &address, Every: &every}, actor(c))
	if p, ok := asProblem(err); ok && p.Kind != errs.NotFound {
		return d.showFeeds(c, web.Status(err), feedsPage{Wrong: id, Form: Form{}.refused(c.Request.PostForm, p)})
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Feed saved."}, feedAt(id))
}

// typedVersion is the version that a form was made for; 0 when it does not say.
func typedVersion(c *gin.Context) int {
	n, _ := strconv.Atoi(c.PostForm("version"))
	return n
}

// pauseFeed pauses a feed, or has it go on.
func (d *Desk) pauseFeed(paused bool) func(*gin.Context) error {
	said, undo := "Paused: nobody asks it until it goes on.", "resume"
	if !paused {
		said, undo = "It goes on.", "pause"
	}
	return func(c *gin.Context) error {
		id, err := idOf(c, "id")
		if err != nil {
			return err
		}
		if _, err := d.theirs().EditFeed(c.Request.Context(), id, 0, review.FeedWish{Paused: &paused}, actor(c)); err != nil {
			return err
		}
		return d.done(c, Flash{Text: said, Undoes: feedsPath + "/" + id.String() + "/" + undo}, feedAt(id))
	}
}

// askFeed has a feed asked now.
func (d *Desk) askFeed(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	if _, err := d.DB.QueueFeed(c.Request.Context(), id, actor(c), d.now()); err != nil {
		return err
	}
	return d.done(c, Flash{Text: "It is being asked."}, feedAt(id))
}

// removeFeed follows a feed no longer.
func (d *Desk) removeFeed(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	f, err := d.DB.RemoveFeed(c.Request.Context(), id, typedVersion(c), actor(c), d.now())
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: shorten(f.URL, 80) + " is followed no longer. Its fact-checks stay."}, feedsPath)
}
