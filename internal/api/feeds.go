package api

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

type feedResponse struct {
	Tagged
	Location string `header:"Location" doc:"Of what was made."`
	Body     review.Feed
}

// shownFeed is a feed with its tag: that moves too when it was asked, and still names the
// version to change.
func shownFeed(f review.Feed) *feedResponse {
	f.Pages = nil
	what := fmt.Sprint(f.DueAt.UnixMicro(), f.CheckedAt, f.Result, f.Message, f.Failures, f.ImportID)
	return &feedResponse{Tagged: tagged(besides(version(f.Version), what)), Body: f}
}

func (a *api) feeds(ctx context.Context, in *Paging) (*list[review.Feed], error) {
	before, err := cursorID(in.Cursor)
	if err != nil {
		return nil, err
	}
	rows, err := a.DB.Feeds(ctx, before, in.Limit+1)
	if err != nil {
		return nil, err
	}
	return more(rows, in.Limit, func(f review.Feed) string { return f.ID.String() }), nil
}

func (a *api) feed(ctx context.Context, in *struct {
	ID
	IfNoneMatch
}) (*feedResponse, error) {
	f, err := a.DB.Feed(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	out := shownFeed(f)
	return out, in.unless(out.Tagged)
}

// minutes is how often a feed is asked.
func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }

func (a *api) addFeed(ctx context.Context, in *struct {
	Body struct {
		URL   string `json:"url" maxLength:"8192" example:"https://publisher.example/feed.json" doc:"Of a DataFeed, of JSON with ClaimReviews, or of a page that has them."`
		Every int    `json:"every_minutes,omitempty" minimum:"15" maximum:"43200" default:"1440" example:"360" doc:"From one time it is asked to the next. A day when left out."`
	}
}) (*feedResponse, error) {
	var f review.Feed
	var err error
	if once := store.OnceOf(ctx); once.Repeats() {
		f, err = a.DB.Feed(ctx, once.ID())
	} else {
		f, err = a.theirs.AddFeed(ctx, in.Body.URL, minutes(in.Body.Every), web.Actor(ctx))
	}
	if err != nil {
		return nil, err
	}
	out := shownFeed(f)
	out.Location = Prefix + "/external-reviews/feeds/" + f.ID.String()
	return out, nil
}

func (a *api) editFeed(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		URL    *string `json:"url,omitempty" maxLength:"8192" doc:"Another address is asked at once, and for all it has."`
		Every  *int    `json:"every_minutes,omitempty" minimum:"15" maximum:"43200"`
		Paused *bool   `json:"paused,omitempty" doc:"true: it is not asked by schedule."`
	}
}) (*feedResponse, error) {
	wish := review.FeedWish{URL: in.Body.URL, Paused: in.Body.Paused}
	if in.Body.Every != nil {
		every := minutes(*in.Body.Every)
		wish.Every = &every
	}
	f, err := a.theirs.EditFeed(ctx, in.ID.ID, in.one(in.Body.Version), wish, web.Actor(ctx))
	if err != nil {
		return nil, in.failed(err)
	}
	return shownFeed(f), nil
}

// FeedAsked is the job that asks a feed.
type FeedAsked struct {
	JobID uuid.UUID `json:"job_id" doc:"Its result says what came: result, message, and import_id when something was imported."`
}

type feedAskedResponse struct {
	Location string `header:"Location" doc:"The job."`
	Body     FeedAsked
}

func (a *api) askFeed(ctx context.Context, in *ID) (*feedAskedResponse, error) {
	id := store.OnceOf(ctx).ID()
	if !store.OnceOf(ctx).Repeats() {
		job, err := a.DB.QueueFeed(ctx, in.ID, web.Actor(ctx), a.Now())
		if err != nil {
			return nil, err
		}
		id = job.ID
	}
	return &feedAskedResponse{Prefix + "/jobs/" + id.String(), FeedAsked{id}}, nil
}

func (a *api) removeFeed(ctx context.Context, in *struct {
	ID
	IfMatch
}) (*struct{}, error) {
	_, err := a.DB.RemoveFeed(ctx, in.ID.ID, in.one(0), web.Actor(ctx), a.Now())
	return nil, in.failed(err)
}
