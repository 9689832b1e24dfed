package claimreview

import (
	"cmp"
	"maps"
	"strings"

	nethtml "golang.org/x/net/html"
)

// rdfa finds a page's typed things that are no other's property. It reads RDFa Lite, and
// of RDFa the attributes rel and about.
func rdfa(root *nethtml.Node, text *words) []marked {
	w := rdfwalk{words: text, byID: map[string]marked{}}
	w.children(root, terms{}, scope{})
	return w.tops
}

type rdfwalk struct {
	*words
	tops []marked
	byID map[string]marked
}

// scope is what an element stands in: the thing that is spoken of, and the properties
// (rel) of which the next thing inside is the value.
type scope struct {
	of  marked
	rel []string
}

func (w *rdfwalk) children(n *nethtml.Node, known terms, in scope) {
	for c := range n.ChildNodes() {
		w.element(c, known, in)
	}
}

func (w *rdfwalk) element(n *nethtml.Node, known terms, in scope) {
	if n.Type != nethtml.ElementNode {
		return
	}
	if w.left -= 1 + len(in.rel) + len(known.prefixes); w.left < 0 { // they are copied
		return
	}
	attr := attributes(n)
	known = known.with(attr)
	properties := known.all(attr["property"])
	switch types := known.all(attr["typeof"]); {
	case len(types) > 0:
		in = scope{of: w.thing(attr, types, append(properties, append(known.all(attr["rel"]), in.rel...)...), in.of)}
	case len(properties) > 0 && in.of != nil:
		w.say(in.of, n, attr, properties)
	case w.byID[subject(attr)] != nil:
		in = scope{of: w.byID[subject(attr)]}
	case attr["href"]+attr["resource"] == "":
		in.rel = append(known.all(attr["rel"]), in.rel...)
	}
	w.children(n, known, in)
}

// thing is a new one, the value of properties of another or a top one.
func (w *rdfwalk) thing(attr map[string]string, types, properties []string, of marked) marked {
	out := marked{}
	for _, t := range types {
		out.add("@type", t)
	}
	if id := subject(attr); id != "" {
		out.add("@id", id)
		w.byID[id] = out
	}
	if of == nil || len(properties) == 0 {
		w.tops = append(w.tops, out)
		return out
	}
	for _, p := range properties {
		if w.left -= perValue; w.left >= 0 {
			of.add(p, out)
		}
	}
	return out
}

// subject is the name of the thing that an element speaks of, "" for none.
func subject(attr map[string]string) string {
	return cmp.Or(attr["about"], attr["resource"])
}

// say gives a thing the properties that an element is.
func (w *rdfwalk) say(of marked, n *nethtml.Node, attr map[string]string, properties []string) {
	for _, p := range properties {
		if v := w.object(n, attr, p); v != "" {
			of.add(p, v)
		}
	}
}

// object is what an element says of a property: RDFa has resource beside the others.
func (w *rdfwalk) object(n *nethtml.Node, attr map[string]string, property string) string {
	v := cmp.Or(attr["content"], attr["resource"])
	if v == "" {
		return w.value(n, attr, property)
	}
	if w.left -= perValue + len(v); w.left < 0 {
		return ""
	}
	return v
}

// terms are how schema.org is named here: without a prefix, or with one of some.
type terms struct {
	foreign  bool // the vocabulary without a prefix is another one
	prefixes map[string]string
}

func (t terms) with(attr map[string]string) terms {
	if vocab := attr["vocab"]; vocab != "" {
		t.foreign = !isSchema(vocab)
	}
	words := strings.Fields(attr["prefix"])
	if len(words) < 2 {
		return t
	}
	t.prefixes = maps.Clone(t.prefixes)
	if t.prefixes == nil {
		t.prefixes = map[string]string{}
	}
	for i := 0; i+1 < len(words); i += 2 {
		t.prefixes[strings.TrimSuffix(words[i], ":")] = words[i+1]
	}
	return t
}

func isSchema(vocab string) bool { return bare(strings.TrimSuffix(vocab, "/")+"/x") == "x" }

// all are the terms of an attribute that are schema.org's.
func (t terms) all(attr string) (out []string) {
	for _, word := range strings.Fields(attr) {
		if s := t.term(word); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (t terms) term(word string) string {
	if plain := bare(word); plain != word {
		return plain
	}
	prefix, rest, found := strings.Cut(word, ":")
	switch {
	case found:
		return t.prefixed(prefix, rest)
	case t.foreign:
		return ""
	}
	return word
}

func (t terms) prefixed(prefix, rest string) string {
	if isSchema(t.prefixes[prefix]) {
		return rest
	}
	return ""
}
