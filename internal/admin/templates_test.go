package admin

import (
	"fmt"
	"html/template"
	"maps"
	"reflect"
	"slices"
	"testing"
	"text/template/parse"

	"factdesk/review"
)

// datas are what each page is given as its Data.
var datas = map[string]reflect.Type{
	"account": reflect.TypeFor[accountPage](), "article": reflect.TypeFor[articlePage](), "articles": reflect.TypeFor[articlesPage](),
	"case": reflect.TypeFor[*casePage](), "preview": reflect.TypeFor[*casePage](), "cases": reflect.TypeFor[casesPage](),
	"check": reflect.TypeFor[checkPage](), "cluster": reflect.TypeFor[clusterPage](), "clusters": reflect.TypeFor[clustersPage](),
	"contradiction": reflect.TypeFor[contradictionsPage](), "contradictions": reflect.TypeFor[contradictionsPage](), "error": reflect.TypeFor[failed](),
	"exports": reflect.TypeFor[exportPage](), "factchecks": reflect.TypeFor[factChecksPage](), "factchecks_feeds": reflect.TypeFor[feedsPage](), "factchecks_import": reflect.TypeFor[factChecksImportPage](),
	"factchecks_labels": reflect.TypeFor[labelsPage](), "factchecks_one": reflect.TypeFor[review.External](), "factchecks_run": reflect.TypeFor[factChecksRunPage](),
	"import": reflect.TypeFor[importPage](), "import_job": reflect.TypeFor[jobRow](), "import_result": reflect.TypeFor[importResult](),
	"link": reflect.TypeFor[linkPage](), "link_gone": reflect.TypeFor[string](), "people": reflect.TypeFor[peoplePage](),
	"scales": reflect.TypeFor[scalesPage](), "scales_edit": reflect.TypeFor[scaleFormPage](), "scales_one": reflect.TypeFor[scalePage](),
	"correction": reflect.TypeFor[*casePage](), "rechecks": reflect.TypeFor[rechecksPage](),
	"second": reflect.TypeFor[secondData](), "app": reflect.TypeFor[appPage](), "codes": reflect.TypeFor[codesPage](),
	"panels": reflect.TypeFor[panelsPage](), "receive": nil, "search": reflect.TypeFor[searchPage](), "send": reflect.TypeFor[Form](),
	"stop_mail": reflect.TypeFor[stopPage](), "forgotten": reflect.TypeFor[forgottenPage](), "notifications": reflect.TypeFor[noticesPage](),
	"passkey": reflect.TypeFor[passkeyPage](), "provider": reflect.TypeFor[providerPage](),
	"guide": reflect.TypeFor[template.HTML](), "gate": reflect.TypeFor[gatePage](), "settings": reflect.TypeFor[settingsPage](), "signin": reflect.TypeFor[signInData](), "signoff": reflect.TypeFor[signoffPage](),
	"statistics": reflect.TypeFor[statisticsPage](), "takedowns": reflect.TypeFor[takeDownsPage](), "tokens": reflect.TypeFor[tokensPage](),
	"topic": reflect.TypeFor[topicPage](), "topics": nil, "triage": reflect.TypeFor[triagePage](),
	"fields": reflect.TypeFor[fieldsPage](), "speaker": reflect.TypeFor[speakerPage](), "speakers": reflect.TypeFor[speakersPage](),
	"views": reflect.TypeFor[viewsPage](),
}

// TestTemplatesAskForWhatThereIs holds every field and method that a template names, in
// every branch, to the type that it is asked of. A template that asks for what is not
// there fails when that branch is first shown, which no test may ever do.
func TestTemplatesAskForWhatThereIs(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		data, ok := datas[name]
		if !ok {
			t.Errorf("%s.html has no type in the table", name)
			continue
		}
		w := &walker{page: pages[name](), data: data, done: map[string]bool{}, say: func(format string, args ...any) { t.Errorf(name+": "+format, args...) }}
		w.template("layout.html", value{t: reflect.TypeFor[View]()})
	}
}

// The walker is no use if it sees nothing.
func TestTheWalkerSeesWhatIsNotThere(t *testing.T) {
	for text, want := range map[string]int{
		`{{.Data.Case.Claim.Wording}}`: 0, `{{.Data.Case.Claim.Wrding}}`: 1, `{{with .Data.Case}}{{.State.Public}}{{.State.Publik}}{{end}}`: 1,
		`{{range $i, $v := .Data.Case.Verdicts}}{{$v.Label}}{{if false}}{{$v.Lable}}{{end}}{{$i}}{{end}}`: 1, `{{if .Nothing}}{{else}}{{.Who.Nme}}{{end}}`: 2,
		`{{template "x" dict "F" .Data.Form}}{{define "x"}}{{.F.Has "a" "b"}}{{.F.Hs "a" "b"}}{{end}}`: 1, `{{(index .Data.Case.Verdicts 0).Lbel}}`: 1,
	} {
		page := template.Must(template.New("p").Funcs(funcs).Parse(text))
		n := 0
		w := &walker{page: page, data: reflect.TypeFor[*casePage](), done: map[string]bool{}, say: func(string, ...any) { n++ }}
		if w.template("p", value{t: reflect.TypeFor[View]()}); n != want {
			t.Errorf("%s: %d faults, want %d", text, n, want)
		}
	}
}

// value is what is known of a value: its type, nil when that is not known, or the entries
// of a dict.
type value struct {
	t    reflect.Type
	dict map[string]value
}

type walker struct {
	page *template.Template
	data reflect.Type // of View.Data
	done map[string]bool
	say  func(format string, args ...any)
}

// scope are the dot and the variables in one place of a template.
type scope struct {
	name string
	dot  value
	vars map[string]value
}

func (s scope) with(dot value) scope { return scope{s.name, dot, maps.Clone(s.vars)} }

func (w *walker) template(name string, dot value) {
	key := fmt.Sprint(name, dot)
	t := w.page.Lookup(name)
	if w.done[key] || t == nil || t.Tree == nil {
		return
	}
	w.done[key] = true
	w.list(t.Tree.Root, scope{name, dot, map[string]value{"$": dot}})
}

func (w *walker) list(l *parse.ListNode, s scope) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			w.pipe(n.Pipe, s)
		case *parse.TemplateNode:
			w.template(n.Name, w.pipe(n.Pipe, s))
		case *parse.IfNode:
			inner := s.with(s.dot)
			w.pipe(n.Pipe, inner)
			w.list(n.List, inner)
			w.list(n.ElseList, inner)
		case *parse.WithNode:
			inner := s.with(s.dot)
			inner.dot = w.pipe(n.Pipe, inner)
			w.list(n.List, inner)
			w.list(n.ElseList, s)
		case *parse.RangeNode:
			w.rangeOver(n, s)
		}
	}
}

func (w *walker) rangeOver(n *parse.RangeNode, s scope) {
	inner := s.with(s.dot)
	over := w.pipe(&parse.PipeNode{NodeType: n.Pipe.NodeType, Cmds: n.Pipe.Cmds}, s)
	inner.dot = element(over)
	switch d := n.Pipe.Decl; len(d) {
	case 1:
		inner.vars[d[0].Ident[0]] = inner.dot
	case 2:
		inner.vars[d[0].Ident[0]], inner.vars[d[1].Ident[0]] = value{}, inner.dot
	}
	w.list(n.List, inner)
	w.list(n.ElseList, s)
}

func element(v value) value {
	t := pointed(v.t)
	if t == nil {
		return value{}
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map, reflect.Chan:
		return value{t: t.Elem()}
	}
	return value{}
}

// pointed is the type without a pointer; nil for one that may hold anything.
func pointed(t reflect.Type) reflect.Type {
	if t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil || t.Kind() == reflect.Interface && t.NumMethod() == 0 {
		return nil
	}
	return t
}

func (w *walker) pipe(p *parse.PipeNode, s scope) value {
	if p == nil {
		return value{}
	}
	var out value
	for _, c := range p.Cmds {
		out = w.command(c, s)
	}
	for _, d := range p.Decl {
		s.vars[d.Ident[0]] = out
	}
	return out
}

func (w *walker) command(c *parse.CommandNode, s scope) value {
	args := make([]value, len(c.Args))
	for i, a := range c.Args[1:] {
		args[i+1] = w.node(a, s)
	}
	f, is := c.Args[0].(*parse.IdentifierNode)
	if !is {
		return w.node(c.Args[0], s)
	}
	switch f.Ident {
	case "dict":
		out := value{dict: map[string]value{}}
		for i := 1; i+1 < len(c.Args); i += 2 {
			if key, is := c.Args[i].(*parse.StringNode); is {
				out.dict[key.Text] = args[i+1]
			}
		}
		return out
	case "index":
		return element(args[1])
	}
	if got := reflect.TypeOf(funcs[f.Ident]); got != nil {
		return value{t: got.Out(0)}
	}
	return value{}
}

func (w *walker) node(n parse.Node, s scope) value {
	switch n := n.(type) {
	case *parse.DotNode:
		return s.dot
	case *parse.FieldNode:
		return w.chain(s, s.dot, n.Ident)
	case *parse.VariableNode:
		return w.chain(s, s.vars[n.Ident[0]], n.Ident[1:])
	case *parse.ChainNode:
		return w.chain(s, w.node(n.Node, s), n.Field)
	case *parse.PipeNode:
		return w.pipe(n, s)
	case *parse.IdentifierNode:
		return w.command(&parse.CommandNode{Args: []parse.Node{n}}, s)
	}
	return value{}
}

func (w *walker) chain(s scope, v value, names []string) value {
	for _, name := range names {
		if v.dict != nil {
			v = v.dict[name]
			continue
		}
		t := pointed(v.t)
		if t == nil {
			return value{}
		}
		next, ok := member(t, name)
		if !ok {
			w.say("in %q, %s has no %s", s.name, t, name)
			return value{}
		}
		if t == reflect.TypeFor[View]() && name == "Data" {
			next = w.data
		}
		v = value{t: next}
	}
	return v
}

// member is the type of a field, or of what a method returns.
func member(t reflect.Type, name string) (reflect.Type, bool) {
	if m, ok := t.MethodByName(name); ok {
		return m.Type.Out(0), true
	}
	if m, ok := reflect.PointerTo(t).MethodByName(name); ok && t.Kind() != reflect.Interface {
		return m.Type.Out(0), true
	}
	if t.Kind() == reflect.Map {
		return t.Elem(), true
	}
	if t.Kind() != reflect.Struct {
		return nil, false
	}
	f, ok := t.FieldByName(name)
	return f.Type, ok && f.IsExported()
}
