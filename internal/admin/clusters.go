package admin

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// clustersPage lists suggested and confirmed clusters.
type clustersPage struct {
	Suggested []suggestedCluster
	Older     string // what older claims suggest; "" at the end
	Rows      []clusterRow
	More      string // older clusters; "" at the end
	Problem   string
}

type suggestedCluster struct {
	Name    string
	Cases   []caseRow
	FoundAt time.Time
}

type clusterRow struct {
	claims.Cluster
	Cases []caseRow
}

// The claims whose suggestions a page shows, and its clusters.
const (
	suggestedOf   = 20
	clustersShown = 20
)

func (d *Desk) clusters(c *gin.Context) error { return d.showClusters(c, http.StatusOK, nil) }

func (d *Desk) showClusters(c *gin.Context, status int, problem *errs.Error) error {
	ctx, out := c.Request.Context(), clustersPage{}
	if problem != nil {
		out.Problem = problem.Message
	}
	after, err := cursorOf(c.Query("after"))
	if err != nil {
		return err
	}
	found, err := known.Of(d.DB).SuggestClusters(ctx, c.Query("claims"), suggestedOf)
	if err != nil {
		return err
	}
	for _, g := range found.Groups {
		out.Suggested = append(out.Suggested, suggestedCluster{clusterName(g.Cases[0].Claim), caseRows(g.Cases), g.FoundAt})
	}
	if found.Next != "" {
		out.Older = "/desk/clusters?claims=" + found.Next
	}
	rows, err := d.DB.Clusters(ctx, after, clustersShown+1)
	if err != nil {
		return err
	}
	if len(rows) > clustersShown {
		rows = rows[:clustersShown]
		out.More = "/desk/clusters?after=" + rows[clustersShown-1].ID.String() + "#confirmed"
	}
	for _, r := range rows {
		out.Rows = append(out.Rows, clusterRow{r.Cluster, caseRows(r.Members)})
	}
	return d.page(c, status, "clusters", View{Title: "Clusters", Nav: "clusters", Data: out})
}

func cursorOf(s string) (uuid.UUID, error) {
	if s == "" {
		return uuid.Nil, nil
	}
	id, err := uuid.Parse(s)
	if err != nil {
		return id, errs.In("after", "The cursor is not one that this list gave out; start from the first page.")
	}
	return id, nil
}

// clusterPage is one cluster with what happened to it.
type clusterPage struct {
	claims.Cluster
	Cases   []caseRow
	Into    *claims.Cluster    // what it was merged into; nil while it is one of its own
	Others  []store.ClusterRow // that it may be merged into
	Changes []clusterChange    // newest first
	Problem string
}

// clusterChange is what happened to a cluster, with the id of what can be undone.
type clusterChange struct {
	happening
	Undo uuid.UUID // of the event; Nil for one that can't be undone here
}

// Undoes says whether there is something to undo.
func (c clusterChange) Undoes() bool { return c.Undo != uuid.Nil }

func (d *Desk) cluster(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	return d.showCluster(c, http.StatusOK, id, nil)
}

func (d *Desk) showCluster(c *gin.Context, status int, id uuid.UUID, problem *errs.Error) error {
	ctx := c.Request.Context()
	x, members, err := d.DB.Cluster(ctx, id)
	if err != nil {
		return err
	}
	p := clusterPage{Cluster: *x, Cases: caseRows(members)}
	if problem != nil {
		p.Problem = problem.Message
	}
	if x.MergedInto != nil {
		if p.Into, _, err = d.DB.Cluster(ctx, *x.MergedInto); err != nil {
			return err
		}
	}
	if p.Others, err = d.DB.Clusters(ctx, uuid.Nil, 50); err != nil {
		return err
	}
	events, err := d.DB.Events(ctx, store.EventQuery{SubjectID: id, Limit: 50})
	if err != nil {
		return err
	}
	undone := map[string]bool{}
	for i, h := range history(events) {
		e, change := events[i], clusterChange{happening: h}
		undone[e.Detail["undoes"]] = true
		if review.Undoable(e) && !undone[e.ID.String()] {
			change.Undo = e.ID
		}
		p.Changes = append(p.Changes, change)
	}
	return d.page(c, status, "cluster", View{Title: shorten(x.Name, 60), Nav: "clusters", Data: p})
}

// changeCluster is the handler of a form of the cluster's page.
func (d *Desk) changeCluster(said string, do func(c *gin.Context, g *review.Grouping, id uuid.UUID) error) func(c *gin.Context) error {
	return func(c *gin.Context) error {
		id, err := idOf(c, "id")
		if err != nil {
			return err
		}
		version, err := versionOf(c.Request.PostForm)
		if err != nil {
			return d.clusterRefused(c, id, err)
		}
		about := []uuid.UUID{id}
		if into, err := uuid.Parse(c.PostForm("into")); err == nil {
			about = append(about, into)
		}
		done, err := d.DB.EditClusters(c.Request.Context(), claimsIn(c), about, func(g *review.Grouping) error {
			if err := g.Expect(id, version); err != nil {
				return err
			}
			return do(c, g, id)
		})
		if err != nil {
			return d.clusterRefused(c, id, err)
		}
		return d.done(c, undoable(said, id, done), "/desk/clusters/"+id.String())
	}
}

// undoable says what was done to a cluster, with the way back.
func undoable(said string, id uuid.UUID, done *review.Grouping) Flash {
	f := Flash{Text: said}
	if i := slices.IndexFunc(done.Events, review.Undoable); i >= 0 {
		f.Undoes, f.Field, f.Value = "/desk/clusters/"+id.String()+"/undo", "event", done.Events[i].ID.String()
	}
	return f
}

func (d *Desk) clusterRefused(c *gin.Context, id uuid.UUID, why error) error {
	p, ok := asProblem(why)
	if !ok || p.Kind == errs.NotFound {
		return why
	}
	return d.showCluster(c, web.Status(why), id, p)
}

func (d *Desk) renameCluster(c *gin.Context, g *review.Grouping, id uuid.UUID) error {
	return g.Rename(id, c.PostForm("name"), actor(c), d.now())
}

func (d *Desk) splitCluster(c *gin.Context, g *review.Grouping, id uuid.UUID) error {
	name := ""
	if c.PostForm("together") != "" {
		if name = strings.TrimSpace(c.PostForm("name")); name == "" {
			return errs.In("name", "Give the new cluster a name.")
		}
	}
	_, err := g.Split(id, claimsIn(c), name, actor(c), d.now())
	return err
}

func (d *Desk) mergeCluster(c *gin.Context, g *review.Grouping, id uuid.UUID) error {
	into, err := uuid.Parse(c.PostForm("into"))
	if err != nil {
		return errs.In("into", "Choose the cluster that takes its claims in.")
	}
	return g.Merge(id, into, actor(c), d.now())
}

func claimsIn(c *gin.Context) []uuid.UUID {
	out := []uuid.UUID{}
	for _, s := range c.PostFormArray("claim") {
		if id, err := uuid.Parse(s); err == nil {
			out = append(out, id)
		}
	}
	return out
}

// undoCluster takes back one change of a cluster.
func (d *Desk) undoCluster(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	event, err := uuid.Parse(c.PostForm("event"))
	if err != nil {
		return d.clusterRefused(c, id, errs.In("event", "Choose what to undo."))
	}
	if _, err := d.DB.UndoGrouping(c.Request.Context(), event, actor(c), d.now()); err != nil {
		return d.clusterRefused(c, id, err)
	}
	return d.done(c, Flash{Text: "Undone."}, "/desk/clusters/"+id.String())
}

// confirmCluster makes a cluster of the suggested claims that are ticked.
func (d *Desk) confirmCluster(c *gin.Context) error {
	list, at := claimsIn(c), uuid.Nil
	done, err := d.DB.EditClusters(c.Request.Context(), list, nil, func(g *review.Grouping) (err error) {
		at, err = g.Confirm(list, c.PostForm("name"), actor(c), d.now())
		return err
	})
	if p, ok := asProblem(err); err != nil && ok {
		return d.showClusters(c, web.Status(p), p)
	}
	if err != nil {
		return err
	}
	return d.done(c, undoable("Confirmed: the claims are one cluster.", at, done), "/desk/clusters/"+at.String())
}
