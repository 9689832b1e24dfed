package browsertest

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/chromedp/chromedp"
)

// violation is one of axe-core's rules that the page breaks.
type violation struct {
	ID      string `json:"id"`
	Impact  string `json:"impact"`
	Help    string `json:"help"`
	HelpURL string `json:"helpUrl"`
	Nodes   []struct {
		Target         []any  `json:"target"` // selectors, nested for frames
		HTML           string `json:"html"`
		FailureSummary string `json:"failureSummary"`
	} `json:"nodes"`
}

// Axe fails the test for each rule of axe-core that the page breaks, as it
// stands now: all rules of its default set, best practices among them.
func (p *Page) Axe() {
	p.t.Helper()
	p.axe()
}

// axe does the same for some rules, or for all when none is named.
func (p *Page) axe(rules ...string) {
	p.t.Helper()
	for _, v := range p.violations(rules...) {
		p.t.Errorf("%s: %s", p.URL(), v)
	}
}

func (p *Page) violations(rules ...string) []violation {
	p.t.Helper()
	options := map[string]any{"resultTypes": []string{"violations"}}
	if len(rules) > 0 {
		options["runOnly"] = rules
	}
	given, err := json.Marshal(options)
	if err != nil {
		p.t.Fatal(err)
	}
	if !Run(p, chromedp.Evaluate[bool]("'axe' in window")) { // half a megabyte: once a page
		// Evaluated by the debugger, which a page's own policy does not bind.
		p.Do(chromedp.Evaluate[chromedp.Void](axeSource(p) + ";0"))
	}
	return Run(p, chromedp.Evaluate[[]violation](
		"axe.run(document, "+string(given)+").then(r => r.violations)", chromedp.EvalAwaitPromise))
}

func axeSource(p *Page) string {
	p.t.Helper()
	file := filepath.Join(npmDir(p.t), "node_modules", "axe-core", "axe.min.js")
	source, err := os.ReadFile(file)
	if err != nil {
		p.t.Fatalf("axe-core is missing (%v): run make test, or npm ci in tools/npm", err)
	}
	return string(source)
}

func (v violation) String() string {
	var s strings.Builder
	fmt.Fprintf(&s, "%s (%s): %s, see %s", v.ID, v.Impact, v.Help, v.HelpURL)
	for _, n := range v.Nodes {
		fmt.Fprintf(&s, "\n  %v: %s\n  %s", n.Target, n.HTML, strings.ReplaceAll(n.FailureSummary, "\n", "\n  "))
	}
	return s.String()
}
