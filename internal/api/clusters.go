package api

import (
	"context"
	"strconv"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// ClusterWithClaims is a cluster with its claims, the newest first.
type ClusterWithClaims struct {
	claims.Cluster
	Members []review.Case `json:"members" nullable:"false" doc:"Its claims with their cases and standing verdicts."`
}

type clusterResponse struct {
	Tagged
	Location string `header:"Location" doc:"Of what was made."`
	Body     ClusterWithClaims
}

func (a *api) clusterOf(ctx context.Context, id uuid.UUID) (*clusterResponse, error) {
	c, members, err := a.DB.Cluster(ctx, id)
	if err != nil {
		return nil, err
	}
	return &clusterResponse{Tagged: tagged(version(c.Version)), Body: ClusterWithClaims{*c, members}}, nil
}

func (a *api) cluster(ctx context.Context, in *ID) (*clusterResponse, error) {
	return a.clusterOf(ctx, in.ID)
}

func (a *api) clusters(ctx context.Context, in *struct {
	Paging
	Claim uuid.UUID `query:"claim" format:"uuid" doc:"Only the one that this claim is in."`
}) (*list[ClusterWithClaims], error) {
	if in.Claim != uuid.Nil {
		c, members, err := a.DB.ClusterOf(ctx, in.Claim)
		if err != nil {
			return nil, err
		}
		if c == nil {
			return page([]ClusterWithClaims{}, ""), nil
		}
		return page([]ClusterWithClaims{{*c, members}}, ""), nil
	}
	after := uuid.Nil
	if in.Cursor != "" {
		var err error
		if after, err = uuid.Parse(in.Cursor); err != nil {
			return nil, errCursor
		}
	}
	rows, err := a.DB.Clusters(ctx, after, in.Limit+1)
	if err != nil {
		return nil, err
	}
	out := make([]ClusterWithClaims, len(rows))
	for i, r := range rows {
		out[i] = ClusterWithClaims(r)
	}
	return more(out, in.Limit, func(c ClusterWithClaims) string { return c.ID.String() }), nil
}

// SuggestedCluster is claims that look alike and are not in one cluster yet.
type SuggestedCluster struct {
	Members []review.Case `json:"members" nullable:"false"`
	FoundAt time.Time     `json:"found_at" doc:"When they were found to look alike last. Claims are compared by a job when they change."`
}

func (a *api) suggestedClusters(ctx context.Context, in *struct {
	Cursor string `query:"cursor" maxLength:"200" doc:"The next of the page before: what older claims suggest."`
	Limit  int    `query:"limit" minimum:"1" maximum:"50" default:"20" doc:"Claims whose suggestions are listed."`
}) (*list[SuggestedCluster], error) {
	found, err := known.Of(a.DB).SuggestClusters(ctx, in.Cursor, in.Limit)
	if err != nil {
		return nil, err
	}
	out := make([]SuggestedCluster, len(found.Groups))
	for i, g := range found.Groups {
		out[i] = SuggestedCluster{g.Cases, g.FoundAt}
	}
	return page(out, found.Next), nil
}

func (a *api) confirmCluster(ctx context.Context, in *struct {
	Body struct {
		Claims []uuid.UUID `json:"claims" minItems:"2" maxItems:"200" nullable:"false" doc:"Claims that say the same. Those in no cluster join the one that the others are in."`
		Name   string      `json:"name,omitempty" maxLength:"200" doc:"Of a new cluster." example:"How many troops are at the border"`
	}
}) (*clusterResponse, error) {
	once := store.OnceOf(ctx)
	if !once.Repeats() {
		_, err := a.DB.EditClusters(ctx, in.Body.Claims, nil, func(g *review.Grouping) error {
			id, err := g.Confirm(in.Body.Claims, in.Body.Name, web.Actor(ctx), a.Now())
			if err != nil {
				return err
			}
			once.Made(id)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	out, err := a.clusterOf(ctx, once.ID())
	if err == nil {
		out.Location = Prefix + "/clusters/" + once.ID().String()
	}
	return out, err
}

// regroup makes one change of a cluster, held to the version that the client had read.
func (a *api) regroup(ctx context.Context, id uuid.UUID, m IfMatch, seen int, about []uuid.UUID, others []uuid.UUID, change func(*review.Grouping) error) (*clusterResponse, error) {
	if store.OnceOf(ctx).Repeats() {
		return a.clusterOf(ctx, id)
	}
	version := m.one(seen)
	_, err := a.DB.EditClusters(ctx, about, append([]uuid.UUID{id}, others...), func(g *review.Grouping) error {
		if err := g.Expect(id, version); err != nil {
			return m.failed(err)
		}
		return change(g)
	})
	if err != nil {
		return nil, err
	}
	return a.clusterOf(ctx, id)
}

func (a *api) renameCluster(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Name string `json:"name" maxLength:"200" example:"How many troops are at the border"`
	}
}) (*clusterResponse, error) {
	return a.regroup(ctx, in.ID.ID, in.IfMatch, in.Body.Version, nil, nil, func(g *review.Grouping) error {
		return g.Rename(in.ID.ID, in.Body.Name, web.Actor(ctx), a.Now())
	})
}

func (a *api) splitCluster(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Claims []uuid.UUID `json:"claims" minItems:"1" maxItems:"200" nullable:"false" doc:"The claims to take out."`
		Name   string      `json:"name,omitempty" maxLength:"200" doc:"Of a new cluster that they make together; without it each stands alone."`
	}
}) (*clusterResponse, error) {
	return a.regroup(ctx, in.ID.ID, in.IfMatch, in.Body.Version, in.Body.Claims, nil, func(g *review.Grouping) error {
		_, err := g.Split(in.ID.ID, in.Body.Claims, in.Body.Name, web.Actor(ctx), a.Now())
		return err
	})
}

func (a *api) mergeCluster(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Into uuid.UUID `json:"into" format:"uuid" doc:"The cluster that takes its claims in."`
	}
}) (*clusterResponse, error) {
	return a.regroup(ctx, in.ID.ID, in.IfMatch, in.Body.Version, nil, []uuid.UUID{in.Body.Into}, func(g *review.Grouping) error {
		return g.Merge(in.ID.ID, in.Body.Into, web.Actor(ctx), a.Now())
	})
}

func (a *api) clusterEvents(ctx context.Context, in *struct {
	ID
	Paging
}) (*list[review.Event], error) {
	q := store.EventQuery{SubjectID: in.ID.ID, Limit: in.Limit + 1}
	if in.Cursor != "" {
		var err error
		if q.Before, err = strconv.ParseInt(in.Cursor, 10, 64); err != nil || q.Before < 1 {
			return nil, errCursor
		}
	}
	if _, _, err := a.DB.Cluster(ctx, in.ID.ID); err != nil {
		return nil, err
	}
	rows, err := a.DB.Events(ctx, q)
	if err != nil {
		return nil, err
	}
	return more(rows, in.Limit, func(e review.Event) string { return strconv.FormatInt(e.Seq, 10) }), nil
}

func (a *api) undoCluster(ctx context.Context, in *struct {
	ID
	Body struct {
		EventID uuid.UUID `json:"event_id" format:"uuid" doc:"What to undo: an event of this cluster's that confirmed, split, merged or renamed."`
	}
}) (*clusterResponse, error) {
	if store.OnceOf(ctx).Repeats() {
		return a.clusterOf(ctx, in.ID.ID)
	}
	events, err := a.DB.Events(ctx, store.EventQuery{SubjectID: in.ID.ID, Limit: store.MaxPage})
	if err != nil {
		return nil, err
	}
	for _, e := range events {
		if e.ID == in.Body.EventID {
			if _, err := a.DB.UndoGrouping(ctx, e.ID, web.Actor(ctx), a.Now()); err != nil {
				return nil, err
			}
			return a.clusterOf(ctx, in.ID.ID)
		}
	}
	return nil, errs.In("event_id", "This cluster has no such event among its newest %d.", store.MaxPage)
}
