package review

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// claimsOf are n claims, each with a case, in no cluster, in the order of their ids.
func claimsOf(n int) (*Grouping, []uuid.UUID) {
	g := &Grouping{Clusters: map[uuid.UUID]*claims.Cluster{}, In: map[uuid.UUID]claims.Member{}, Cases: map[uuid.UUID]uuid.UUID{}}
	var out []uuid.UUID
	for range n {
		id := uuid.Must(uuid.NewV7())
		g.Cases[id] = uuid.New()
		out = append(out, id)
	}
	return g, out
}

// last is the last event of a cluster.
func (g *Grouping) last() Event {
	for i := len(g.Events) - 1; ; i-- {
		if g.Events[i].Subject == "cluster" {
			return g.Events[i]
		}
	}
}

func TestEveryChangeOfClustersIsUndone(t *testing.T) {
	g, x := claimsOf(5)
	by := rita.Actor()
	troops, err := g.Confirm(x[:2], "Troops", by, noon)
	must(t, err)
	dead, err := g.Confirm(x[3:], "The dead", by, noon)
	must(t, err)
	for _, tt := range []struct {
		name string
		do   func() error
		want [2][]uuid.UUID // in troops and in dead
	}{
		{"a third joins", func() error { _, err := g.Confirm(x[1:3], "", by, noon); return err }, [2][]uuid.UUID{x[:3], x[3:]}},
		{"one is split off", func() error { _, err := g.Split(troops, x[:1], "", by, noon); return err }, [2][]uuid.UUID{x[1:2], x[3:]}},
		{"two make a cluster of their own", func() error { _, err := g.Split(troops, x[:2], "Others", by, noon); return err }, [2][]uuid.UUID{nil, x[3:]}},
		{"clusters are merged", func() error { return g.Merge(dead, troops, by, noon) }, [2][]uuid.UUID{{x[0], x[1], x[3], x[4]}, nil}},
		{"one is renamed", func() error { return g.Rename(troops, "Troops at the border", by, noon) }, [2][]uuid.UUID{x[:2], x[3:]}},
	} {
		before, names := [2][]uuid.UUID{g.Members(troops), g.Members(dead)}, g.Clusters[troops].Name
		must(t, tt.do())
		did := g.last()
		if diff := cmp.Diff(tt.want, [2][]uuid.UUID{g.Members(troops), g.Members(dead)}); diff != "" {
			t.Errorf("%s: members (-want +got):\n%s", tt.name, diff)
		}
		must(t, g.Undo(did, by, noon))
		if diff := cmp.Diff(before, [2][]uuid.UUID{g.Members(troops), g.Members(dead)}); diff != "" || g.Clusters[troops].Name != names || g.Clusters[dead].MergedInto != nil {
			t.Errorf("%s, undone: members (-before +after):\n%s", tt.name, diff)
		}
		if e := g.last(); e.Verb != "grouping undone" || e.Detail["undoes"] != did.ID.String() {
			t.Errorf("%s: the undoing is told as %+v", tt.name, e)
		}
		wantKind(t, tt.name+", undone twice", g.Undo(did, by, noon), errs.Conflict)
	}
}

func TestUndoNeverUndoesWhatOthersDidSince(t *testing.T) {
	g, x := claimsOf(4)
	by := rita.Actor()
	a, err := g.Confirm(x[:2], "A", by, noon)
	must(t, err)
	first := g.last()
	b, err := g.Confirm(x[2:], "B", by, noon)
	must(t, err)
	must(t, g.Merge(a, b, edgar.Actor(), noon))
	merged := g.last()
	wantKind(t, "undo of the first, after its cluster was merged", g.Undo(first, by, noon), errs.Conflict)
	_, err = g.Split(b, x[:1], "", edgar.Actor(), noon)
	must(t, err)
	wantKind(t, "undo of the merge, after one was split off", g.Undo(merged, by, noon), errs.Conflict)
	if got := g.Clusters[a].MergedInto; got == nil || *got != b {
		t.Errorf("the merged cluster says it went to %v, want %v", got, b)
	}
	wantKind(t, "undo of a note", g.Undo(Event{Subject: "case", Verb: "note added"}, by, noon), errs.Invalid)
}

func TestWhatClustersRefuse(t *testing.T) {
	g, x := claimsOf(4)
	by := rita.Actor()
	a, err := g.Confirm(x[:2], "A", by, noon)
	must(t, err)
	b, err := g.Confirm(x[2:], "B", by, noon)
	must(t, err)
	version := g.Clusters[a].Version
	_, err = g.Confirm(x[1:3], "", by, noon)
	wantKind(t, "claims of two clusters", err, errs.Conflict)
	if err == nil || !strings.Contains(err.Error(), "“A” and “B”") {
		t.Errorf("the refusal says %v, want both names", err)
	}
	_, err = g.Confirm(x[:1], "", by, noon)
	wantKind(t, "one claim", err, errs.Invalid)
	_, err = g.Confirm([]uuid.UUID{x[0], x[0]}, "", by, noon)
	wantKind(t, "one claim twice", err, errs.Invalid)
	_, err = g.Split(a, x[3:], "", by, noon)
	wantKind(t, "splitting what is not in it", err, errs.Conflict)
	_, err = g.Split(a, x[:1], "Alone", by, noon)
	wantKind(t, "a cluster of one", err, errs.Invalid)
	wantKind(t, "merging into itself", g.Merge(a, a, by, noon), errs.Invalid)
	wantKind(t, "no name", g.Rename(a, " ", by, noon), errs.Invalid)
	wantKind(t, "an unknown cluster", g.Rename(uuid.New(), "C", by, noon), errs.NotFound)
	for name, try := range map[string]func() error{
		"confirm": func() error { _, err := g.Confirm(x, "", Actor{Role: Reader}, noon); return err },
		"split":   func() error { _, err := g.Split(a, x[:1], "", Actor{Role: Reader}, noon); return err },
		"merge":   func() error { return g.Merge(a, b, Actor{Role: Reader}, noon) },
		"rename":  func() error { return g.Rename(a, "C", Actor{Role: Reader}, noon) },
		"undo":    func() error { return g.Undo(g.last(), Actor{Role: Reader}, noon) },
	} {
		wantKind(t, "a reader's "+name, try(), errs.Forbidden)
	}
	if g.Clusters[a].Version != version {
		t.Error("something refused changed the cluster's version")
	}
	must(t, g.Rename(a, "C", by, noon))
	wantKind(t, "a version from before", g.Expect(a, version), errs.Conflict)
	must(t, g.Expect(a, version+1))
	if again, err := g.Confirm(x[:2], "", by, noon); err != nil || again != a {
		t.Errorf("confirming what is confirmed = %v, %v; want %v and no change", again, err, a)
	}
}
