package review

import (
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Feed is an address at which somebody publishes fact-checks, and which is asked for what
// is new every so often. Its Version is that of what people set; what came of asking moves
// the rest.
type Feed struct {
	ID           uuid.UUID  `json:"id"`
	URL          string     `json:"url"`
	EveryMinutes int        `json:"every_minutes"` // from one time it is asked to the next
	Paused       bool       `json:"paused"`
	DueAt        time.Time  `json:"due_at"`      // when it is asked next, unless it is paused
	Result       FeedResult `json:"result"`      // of the last time; "" when it was never asked
	Message      string     `json:"message"`     // why that failed and what to do
	Failures     int        `json:"failures"`    // since it was last answered
	CheckedAt    *time.Time `json:"checked_at"`  // when it was asked last
	AnsweredAt   *time.Time `json:"answered_at"` // when that last went well
	ImportID     *uuid.UUID `json:"import_id"`   // the last that brought something, or broke off
	Pages        []FeedPage `json:"-" gorm:"serializer:json"`
	AddedBy      uuid.UUID  `json:"added_by"`
	AddedByName  string     `json:"added_by_name"`
	CreatedAt    time.Time  `json:"created_at"`
	UpdatedAt    time.Time  `json:"updated_at"` // when somebody set something last
	Version      int        `json:"version"`
}

// TableName is the table's.
func (Feed) TableName() string { return "review_feeds" }

// FeedResult is what came of asking a feed.
type FeedResult string

// The results.
const (
	FeedRead   FeedResult = "read"        // something came, and was imported
	FeedSame   FeedResult = "nothing new" // the site said so, or all of it was there as it is
	FeedFailed FeedResult = "failed"
)

// FeedPage is what a site said of one page of a feed, by which a later one is told from it.
type FeedPage struct {
	URL          string `json:"url"`  // that was asked for
	At           string `json:"at"`   // where that led
	Next         string `json:"next"` // the page behind it, "" for the last
	ETag         string `json:"etag"`
	LastModified string `json:"last_modified"`
}

// How often a feed may be asked, at most and at least.
const (
	FeedLeast = 15 * time.Minute
	FeedMost  = 30 * 24 * time.Hour
)

// NewFeed follows an address from now on.
func NewFeed(url string, every time.Duration, by Actor, now time.Time) (Feed, error) {
	f := Feed{ID: uuid.Must(uuid.NewV7()), Pages: []FeedPage{}, AddedBy: by.ID, AddedByName: by.Name, CreatedAt: now}
	return f, f.Set(FeedWish{URL: &url, Every: &every}, by, now)
}

// FeedWish is what somebody wants of a feed; nil leaves a thing as it is.
type FeedWish struct {
	URL    *string
	Every  *time.Duration
	Paused *bool
}

// Set changes what people may. Another address is asked at once and for all it has, and a
// feed that goes on as soon as it is due.
func (f *Feed) Set(wish FeedWish, by Actor, now time.Time) error {
	if err := by.May(FollowFeeds); err != nil {
		return err
	}
	if wish.URL != nil && *wish.URL != f.URL {
		f.URL, f.DueAt, f.Pages = *wish.URL, now, []FeedPage{}
		f.Result, f.Message, f.Failures = "", "", 0
	}
	if wish.Every != nil {
		if err := f.setEvery(*wish.Every, now); err != nil {
			return err
		}
	}
	if wish.Paused != nil {
		f.Paused = *wish.Paused
	}
	f.UpdatedAt = now
	f.Version++
	return nil
}

func (f *Feed) setEvery(every time.Duration, now time.Time) error {
	if every < FeedLeast || every > FeedMost || every%time.Minute != 0 {
		return errs.In("every_minutes", "A feed is asked every %d minutes at most and every %d days at least, in whole minutes.",
			int(FeedLeast.Minutes()), int(FeedMost.Hours()/24))
	}
	f.EveryMinutes = int(every.Minutes())
	if next := now.Add(every); next.Before(f.DueAt) {
		f.DueAt = next
	}
	return nil
}

// Every is how long it is from one time it is asked to the next.
func (f Feed) Every() time.Duration { return time.Duration(f.EveryMinutes) * time.Minute }

// Queue has it asked now, and then by its schedule again: who looks meanwhile does not
// find it due.
func (f *Feed) Queue(now time.Time) { f.DueAt = now.Add(f.Every()) }

// FeedAnswer is what came of asking a feed.
type FeedAnswer struct {
	Result   FeedResult
	Message  string        // why it failed
	Wait     time.Duration // not to be asked again before, as the site says
	ImportID *uuid.UUID    // what was imported; nil keeps the one before
	Pages    []FeedPage    // of what was read whole
}

// Answered notes what came of asking. What was read of the pages counts only when all went
// well: else they are asked for whole again.
func (f *Feed) Answered(a FeedAnswer, now time.Time) {
	f.CheckedAt, f.Result, f.Message = &now, a.Result, a.Message
	if a.ImportID != nil {
		f.ImportID = a.ImportID
	}
	if a.Result == FeedFailed {
		f.Failures++
		f.DueAt = now.Add(max(a.Wait, f.pause()))
		return
	}
	f.Failures, f.AnsweredAt, f.Pages, f.DueAt = 0, &now, a.Pages, now.Add(f.Every())
}

const (
	firstFeedPause = 15 * time.Minute
	longFeedPause  = 24 * time.Hour
)

// pause is how long a feed that fails is left alone: 15 minutes, an hour, four hours and so
// on, up to a day or what its schedule says, whichever is longer.
func (f *Feed) pause() time.Duration {
	longest := max(longFeedPause, f.Every())
	pause := firstFeedPause
	for range f.Failures - 1 {
		if pause *= 4; pause >= longest {
			return longest
		}
	}
	return pause
}

// MaxFeedWait bounds what a site may ask to be left alone for.
const MaxFeedWait = FeedMost
