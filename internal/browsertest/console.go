package browsertest

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
)

// console keeps what a page complained of: errors that it logged, exceptions
// that nothing caught, and the browser's own (a broken policy, a file that did
// not load).
type console struct {
	mu         sync.Mutex
	complaints []string
	allowed    []*regexp.Regexp
}

// hear runs in the loop that reads the tab's events.
func (c *console) hear(event any) {
	text := complaint(event)
	if text == "" {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.complaints = append(c.complaints, text)
}

// complaint is empty for an event that is none.
func complaint(event any) string {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeAssert {
			return "console." + string(e.Type) + ": " + said(e.Args)
		}
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if x := e.ExceptionDetails.Exception; x != nil {
			text += " " + x.Description
		}
		return text
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			return fmt.Sprintf("%s: %s (%s)", e.Entry.Source, e.Entry.Text, e.Entry.URL)
		}
	}
	return ""
}

func said(args []*runtime.RemoteObject) string {
	var words []string
	for _, a := range args {
		word := a.Description
		if word == "" {
			word = strings.Trim(string(a.Value), `"`)
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// AllowErrors lets errors pass that match a regular expression, such as the
// browser's own line about an answer 409 that the test means to get.
func (p *Page) AllowErrors(pattern string) {
	p.console.mu.Lock()
	defer p.console.mu.Unlock()
	p.console.allowed = append(p.console.allowed, regexp.MustCompile(pattern))
}

// Complaints are the errors so far that are not allowed.
func (p *Page) Complaints() []string {
	p.console.mu.Lock()
	defer p.console.mu.Unlock()
	var left []string
	for _, text := range p.console.complaints {
		if !p.console.allows(text) {
			left = append(left, text)
		}
	}
	return left
}

// takenBack is what htmx logs of a request that the page itself took back because
// the next key asked for something else. What failed has a line of its own beside it.
var takenBack = regexp.MustCompile(`^console\.error: htmx:(sendAbort|afterRequest), `)

func (c *console) allows(text string) bool {
	if takenBack.MatchString(text) {
		return true
	}
	for _, pattern := range c.allowed {
		if pattern.MatchString(text) {
			return true
		}
	}
	return false
}

func (p *Page) checkConsole() {
	for _, text := range p.Complaints() {
		p.t.Errorf("the page complained: %s", text)
	}
}
