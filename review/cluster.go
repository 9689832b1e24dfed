package review

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// Grouping is some claims and clusters as a change of clusters sees them: all that the
// change names, every claim of each cluster, and the cluster of each claim. Whatever a
// method does is one event that says which claims came from where, so that Undo can
// take it back, and an event in the history of each claim's case.
type Grouping struct {
	Clusters map[uuid.UUID]*claims.Cluster
	In       map[uuid.UUID]claims.Member // by claim; one that is in no cluster is not there
	Cases    map[uuid.UUID]uuid.UUID     // the case of each claim
	Events   []Event
}

// Expect refuses when somebody changed the cluster after the version that the person
// was looking at. Version 0 means that they did not say.
func (g *Grouping) Expect(cluster uuid.UUID, version int) error {
	c, err := g.cluster(cluster)
	if err != nil || version == 0 || version == c.Version {
		return err
	}
	e := errs.New(errs.Conflict, "This cluster has changed since you opened it.")
	e.Field = "version" // the store adds who changed what
	return e
}

// Members are the claims of a cluster, in the order of their ids.
func (g *Grouping) Members(cluster uuid.UUID) []uuid.UUID {
	var out []uuid.UUID
	for claim, m := range g.In {
		if m.ClusterID == cluster {
			out = append(out, claim)
		}
	}
	slices.SortFunc(out, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	return out
}

// Confirm says that claims are the same: those that are in no cluster join the one that
// the others are in, or a new one with that name. Claims of two clusters are refused:
// that is Merge, about all that is in them. It returns the cluster.
func (g *Grouping) Confirm(list []uuid.UUID, name string, by Actor, now time.Time) (uuid.UUID, error) {
	if err := by.May(Group); err != nil {
		return uuid.Nil, err
	}
	fresh, to, err := g.sides(list)
	if err != nil {
		return uuid.Nil, err
	}
	if len(fresh) == 0 {
		return to, nil // they are confirmed already
	}
	if to == uuid.Nil {
		if name, err = claims.ClusterName(name); err != nil {
			return uuid.Nil, err
		}
		to = g.add(name, by, now)
	}
	if n := len(g.Members(to)) + len(fresh); n > claims.MaxCluster {
		return uuid.Nil, errs.New(errs.Conflict, "The cluster would have %d claims; %d is the limit.", n, claims.MaxCluster)
	}
	g.move(VerbGrouped, to, fresh, uuid.Nil, to, by, now)
	return to, nil
}

// sides are those of the claims that are in no cluster, and the one that the others are in.
func (g *Grouping) sides(list []uuid.UUID) (fresh []uuid.UUID, to uuid.UUID, err error) {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	if list = slices.Compact(list); len(list) < 2 {
		return nil, to, errs.In("claims", "Name at least two claims that say the same.")
	}
	for _, claim := range list {
		m, ok := g.In[claim]
		switch {
		case !ok:
			fresh = append(fresh, claim)
		case to == uuid.Nil:
			to = m.ClusterID
		case to != m.ClusterID:
			return nil, to, errs.New(errs.Conflict, "The claims are in two clusters, “%s” and “%s”. Merge these, if all that is in them says the same.",
				g.Clusters[to].Name, g.Clusters[m.ClusterID].Name)
		}
	}
	return fresh, to, nil
}

// Split takes claims out of a cluster: each on its own, or, with a name, together into
// a new cluster of that name, whose id is returned.
func (g *Grouping) Split(from uuid.UUID, list []uuid.UUID, name string, by Actor, now time.Time) (uuid.UUID, error) {
	if err := by.May(Group); err != nil {
		return uuid.Nil, err
	}
	c, err := g.cluster(from)
	if err != nil {
		return uuid.Nil, err
	}
	if len(list) == 0 {
		return uuid.Nil, errs.In("claims", "Choose the claims to take out.")
	}
	for _, claim := range list {
		if g.In[claim].ClusterID != from {
			return uuid.Nil, g.changed("A claim that you chose is not in “%s” any more.", c.Name)
		}
	}
	to := uuid.Nil
	if name != "" {
		if name, err = claims.ClusterName(name); err != nil {
			return uuid.Nil, err
		}
		if len(list) < 2 {
			return uuid.Nil, errs.In("claims", "A cluster of its own takes two claims at least.")
		}
		to = g.add(name, by, now)
	}
	g.move(VerbSplit, from, list, from, to, by, now)
	return to, nil
}

// Merge moves all claims of a cluster to another. The empty one stays and says where
// they went.
func (g *Grouping) Merge(from, into uuid.UUID, by Actor, now time.Time) error {
	if err := by.May(Group); err != nil {
		return err
	}
	a, err := g.cluster(from)
	if err != nil {
		return err
	}
	b, err := g.cluster(into)
	switch {
	case err != nil:
		return err
	case from == into:
		return errs.In("into", "A cluster can't be merged into itself.")
	case a.MergedInto != nil:
		return g.changed("“%s” was merged into another cluster already.", a.Name)
	case b.MergedInto != nil:
		return errs.In("into", "“%s” was merged into another cluster itself; merge into that.", b.Name)
	}
	moved := g.Members(from)
	if n := len(moved) + len(g.Members(into)); n > claims.MaxCluster {
		return errs.New(errs.Conflict, "The cluster would have %d claims; %d is the limit.", n, claims.MaxCluster)
	}
	a.MergedInto = &b.ID
	g.move(VerbClustersMerged, into, moved, from, into, by, now)
	return nil
}

// Rename gives a cluster another name.
func (g *Grouping) Rename(cluster uuid.UUID, name string, by Actor, now time.Time) error {
	if err := by.May(Group); err != nil {
		return err
	}
	c, err := g.cluster(cluster)
	if err != nil {
		return err
	}
	if name, err = claims.ClusterName(name); err != nil || name == c.Name {
		return err
	}
	g.Events = append(g.Events, Happened(VerbRenamed, "cluster", c.ID, by, now, map[string]string{"before": c.Name, "name": name}))
	c.Name = name
	g.touch(c, now)
	return nil
}

// Undoable says whether an event is a change of clusters that Undo can take back.
func Undoable(e Event) bool {
	return e.Subject == "cluster" && e.Verb.Undoable()
}

// Undo takes back what an event tells of. When anything that it changed has changed
// since, that is a conflict. The undoing is an event of its own.
func (g *Grouping) Undo(e Event, by Actor, now time.Time) error {
	if err := by.May(Group); err != nil {
		return err
	}
	if !Undoable(e) {
		return errs.In("event", "Only a change of a cluster can be undone here: claims confirmed, split or merged, or a new name.")
	}
	if e.Verb == VerbRenamed {
		return g.undoName(e, by, now)
	}
	moved, from, to := Moved(e)
	for _, claim := range moved {
		if g.In[claim].ClusterID != to {
			return g.changed("That can't be undone any more: a claim that it moved has been moved since.")
		}
	}
	if a := g.Clusters[from]; a != nil {
		if e.Verb == VerbClustersMerged && (a.MergedInto == nil || *a.MergedInto != to) {
			return g.changed("That was undone already.")
		}
		if e.Verb != VerbClustersMerged && a.MergedInto != nil {
			return g.changed("That can't be undone any more: “%s” was merged into another cluster since.", a.Name)
		}
		if n := len(moved) + len(g.Members(from)); n > claims.MaxCluster {
			return errs.New(errs.Conflict, "The cluster would have %d claims again; %d is the limit.", n, claims.MaxCluster)
		}
		a.MergedInto = nil
	}
	at := len(g.Events)
	g.move(VerbGroupingUndone, e.SubjectID, moved, to, from, by, now)
	g.Events[at].Detail["undoes"], g.Events[at].Detail["did"] = e.ID.String(), string(e.Verb)
	return nil
}

func (g *Grouping) undoName(e Event, by Actor, now time.Time) error {
	c, err := g.cluster(e.SubjectID)
	if err != nil {
		return err
	}
	if c.Name != e.Detail["name"] {
		return g.changed("That can't be undone any more: the cluster is now called “%s”.", c.Name)
	}
	g.Events = append(g.Events, Happened(VerbGroupingUndone, "cluster", c.ID, by, now,
		map[string]string{"undoes": e.ID.String(), "did": string(e.Verb), "before": c.Name, "name": e.Detail["before"]}))
	c.Name = e.Detail["before"]
	g.touch(c, now)
	return nil
}

// Moved says what an event of a cluster moved: the claims, and from where to where;
// uuid.Nil is in no cluster.
func Moved(e Event) (list []uuid.UUID, from, to uuid.UUID) {
	for _, s := range strings.Fields(e.Detail["claims"]) {
		if id, err := uuid.Parse(s); err == nil {
			list = append(list, id)
		}
	}
	from, _ = uuid.Parse(e.Detail["from"])
	to, _ = uuid.Parse(e.Detail["to"])
	return list, from, to
}

// move is the one way in which claims come into and out of clusters; subject is the
// cluster in whose history it is told, and undone.
func (g *Grouping) move(verb Verb, subject uuid.UUID, list []uuid.UUID, from, to uuid.UUID, by Actor, now time.Time) {
	detail := map[string]string{}
	for name, id := range map[string]uuid.UUID{"from": from, "to": to} {
		if c := g.Clusters[id]; c != nil {
			detail[name], detail[name+"_name"] = id.String(), c.Name
			g.touch(c, now)
		}
	}
	ids := make([]string, len(list))
	for i, claim := range list {
		ids[i] = claim.String()
		if delete(g.In, claim); to != uuid.Nil {
			g.In[claim] = claims.Member{ClaimID: claim, ClusterID: to, AddedBy: by.ID, AddedAt: now}
		}
	}
	detail["claims"] = strings.Join(ids, " ")
	main := Happened(verb, "cluster", subject, by, now, detail)
	g.Events = append(g.Events, main)
	for _, claim := range list {
		g.tell(main, claim)
	}
}

// tell notes a change in the history of a claim's case.
func (g *Grouping) tell(main Event, claim uuid.UUID) {
	id, ok := g.Cases[claim]
	if !ok {
		return
	}
	detail := map[string]string{"event": main.ID.String(), "name": cmp.Or(main.Detail["to_name"], main.Detail["from_name"])}
	verb := VerbJoinedCluster
	if main.Detail["to"] == "" {
		verb = VerbLeftCluster
	}
	e := Happened(verb, "case", id, Actor{ID: main.ActorID, Name: main.Actor}, main.At, detail)
	e.CaseID = &id
	g.Events = append(g.Events, e)
}

// add makes a cluster without claims. Version 0 is for the store: it is new.
func (g *Grouping) add(name string, by Actor, now time.Time) uuid.UUID {
	c := &claims.Cluster{ID: uuid.Must(uuid.NewV7()), Name: name, CreatedAt: now, CreatedBy: by.ID, UpdatedAt: now}
	g.Clusters[c.ID] = c
	return c.ID
}

func (g *Grouping) touch(c *claims.Cluster, now time.Time) {
	c.UpdatedAt = now
	c.Version++
}

func (g *Grouping) cluster(id uuid.UUID) (*claims.Cluster, error) {
	c, ok := g.Clusters[id]
	if !ok {
		return nil, errs.New(errs.NotFound, "There is no cluster with that id.")
	}
	return c, nil
}

// changed is a conflict to which the store adds who changed what.
func (g *Grouping) changed(format string, args ...any) error {
	e := errs.New(errs.Conflict, format, args...)
	e.Field = "state"
	return e
}
