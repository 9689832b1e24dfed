package admin_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// form finds the form with an action, or #id, in a page and returns what a browser would send
// of it as it stands: hidden fields, values, chosen radios, ticked boxes.
func form(t testing.TB, page, action string) url.Values {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Data == "form" && attr(n, "method") == "post" && (attr(n, "action") == action || "#"+attr(n, "id") == action) {
			return sent(n)
		}
	}
	t.Fatalf("the page has no form with the action %s; it has %v", action, actions(doc))
	return nil
}

func actions(doc *html.Node) []string {
	out := []string{}
	for n := range doc.Descendants() {
		if n.Data == "form" {
			out = append(out, attr(n, "action"))
		}
	}
	return out
}

func sent(form *html.Node) url.Values {
	out := url.Values{}
	for n := range form.Descendants() {
		name := attr(n, "name")
		if name == "" || n.Data == "button" {
			continue
		}
		switch n.Data {
		case "input":
			kind := attr(n, "type")
			if kind != "checkbox" && kind != "radio" || carries(n, "checked") {
				out.Add(name, attr(n, "value"))
			}
		case "textarea":
			out.Add(name, text(n))
		case "select":
			out.Add(name, chosen(n))
		}
	}
	return out
}

// chosen is the value of a list: what is selected, else its first.
func chosen(n *html.Node) string {
	var first *html.Node
	for o := range n.Descendants() {
		switch {
		case o.Data != "option":
		case carries(o, "selected"):
			return attr(o, "value")
		case first == nil:
			first = o
		}
	}
	if first == nil {
		return ""
	}
	return attr(first, "value")
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func carries(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

func text(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// words are a page's text with its white space folded, scripts and styles aside.
func words(t testing.TB, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(text(doc)), " ")
}

// submit sends the form of a page with some fields filled in, and returns the page
// that follows.
func (c client) submit(page, action string, want int, pairs ...string) string {
	c.n.t.Helper()
	v := form(c.n.t, page, action)
	for i := 0; i+1 < len(pairs); i += 2 {
		v.Set(pairs[i], pairs[i+1])
	}
	if id, ok := strings.CutPrefix(action, "#"); ok {
		_, rest, _ := strings.Cut(page, `<form id="`+id+`"`)
		_, rest, _ = strings.Cut(rest, `action="`)
		action, _, _ = strings.Cut(rest, `"`)
	}
	r, err := c.http.PostForm(c.n.url+action, v)
	return c.read(action, r, err, want)
}

// shows fails the test when a page lacks words.
func shows(t testing.TB, page string, all ...string) {
	t.Helper()
	got := words(t, page)
	for _, want := range all {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not say %q:\n%s", want, got)
		}
	}
}
