package main

import (
	"net/url"
	"slices"
	"strings"
)

// counted is what stands in one case.
type counted struct {
	State    string
	Notes    []struct{ ID, Body string }
	Evidence []struct{ ID, Title string }
	Verdicts []struct{ ID string }
}

// count looks through the API for everything that was answered, and for what is there
// more than once or was never answered.
func (c *crew) count() (lost, twice int) {
	articles, imports := c.all("/articles?", "headline", "id"), c.all("/external-reviews/imports?", "source", "id")
	cases := c.all("/claims?", "id", "id")
	want := map[string]int{}
	for _, w := range c.diary {
		want[w.Kind]++
		n := 0
		switch w.Kind {
		case "article":
			n = times(articles, func(name, id string) bool { return id == w.ID })
		case "upload":
			n = times(imports, func(name, id string) bool { return name == w.Name })
			if n == 1 && idOf(imports, w.Name) != w.ID {
				n = 0
			}
		case "accepted":
			n = times(cases, func(_, id string) bool { return id == w.Case })
		case "dismissed":
			n = c.dismissals(w)
		default:
			n = c.inCase(w)
		}
		if n == 0 {
			lost++
			c.t.Errorf("answered and lost: %+v", w)
		}
		if n > 1 {
			twice++
			c.t.Errorf("%d times: %+v", n, w)
		}
	}
	for what, extra := range map[string]int{"articles": len(articles) - want["article"], "imports": len(imports) - want["upload"], "cases": len(cases) - want["accepted"]} {
		if extra > 0 {
			twice += extra
			c.t.Errorf("%d %s more than were answered", extra, what)
		}
	}
	return lost, twice
}

// dismissals are how often a candidate was dismissed.
func (c *crew) dismissals(w written) int {
	var candidate struct {
		State   string
		Version int
	}
	c.get("/candidates/"+w.ID, &candidate)
	if candidate.State != "dismissed" {
		return 0
	}
	return candidate.Version - 1
}

// inCase is how often a change is in its case: in what stands there, and in what
// happened to it, whichever is more.
func (c *crew) inCase(w written) int {
	var x counted
	c.get("/cases/"+w.Case, &x)
	n := 0
	switch w.Kind {
	case "note":
		for _, note := range x.Notes {
			if note.Body == w.Name && (w.ID == "" || note.ID == w.ID) {
				n++
			} else if note.Body == w.Name {
				n += 2 // another than was answered
			}
		}
	case "source":
		for _, e := range x.Evidence {
			if e.Title == w.Name && e.ID == w.ID {
				n++
			} else if e.Title == w.Name {
				n += 2
			}
		}
	case "verdict":
		for _, v := range x.Verdicts {
			if n++; v.ID != w.ID {
				n++
			}
		}
	case "assigned":
		return c.happened(w.Case, "assigned")
	case "approved", "published", "retracted":
		if !c.stands(w, x.State) {
			return 0
		}
		return c.happened(w.Case, w.Kind)
	}
	return n
}

// stands says whether a case is in the state that the last answer about it left it in,
// or in a later one that was answered too.
func (c *crew) stands(w written, state string) bool {
	want := map[string][]string{"approved": {"approved", "published", "retracted"}, "published": {"published", "retracted"}, "retracted": {"retracted"}}
	return slices.Contains(want[w.Kind], state)
}

// happened is how often an event is told of a case.
func (c *crew) happened(id, verb string) (n int) {
	var page struct{ Items []struct{ Verb string } }
	c.get("/cases/"+id+"/events?limit=100", &page)
	for _, e := range page.Items {
		if e.Verb == verb {
			n++
		}
	}
	return n
}

type item struct{ name, id string }

// idOf is the id of the one with a name.
func idOf(all []item, name string) string {
	for _, i := range all {
		if i.name == name {
			return i.id
		}
	}
	return ""
}

// all walks through a list to its end.
func (c *crew) all(path, name, id string) (out []item) {
	for cursor := ""; ; {
		var page struct {
			Items []map[string]any
			Next  string
		}
		c.get(path+"limit=100&cursor="+url.QueryEscape(cursor), &page)
		for _, i := range page.Items {
			n, _ := i[name].(string)
			s, _ := i[id].(string)
			out = append(out, item{strings.TrimSpace(n), s})
		}
		if cursor = page.Next; cursor == "" {
			return out
		}
	}
}

func times(all []item, is func(name, id string) bool) (n int) {
	for _, i := range all {
		if is(i.name, i.id) {
			n++
		}
	}
	return n
}
