package ingest

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// hanging are pages whose reading begins, and does not return until it is let go.
func hanging(left *guard.Left, let chan struct{}, begins func()) *Pages {
	p := NewPages(left)
	p.read = func([]byte, string, string) (*Document, error) { begins(); <-let; return &Document{}, nil }
	return p
}

var htmlItem = Item{Name: "a page", Raw: []byte("<p>x"), MediaType: "text/html"}

func TestAnImportEndsAtItsDeadline(t *testing.T) {
	let := make(chan struct{})
	defer close(let)
	im := &Importer{DB: storetest.Open(t), Pages: hanging(&guard.Left{}, let, func() {}), Deadline: 30 * time.Millisecond}
	if _, err := im.Import(t.Context(), htmlItem, reviewer, fixed); errs.KindOf(err) != errs.TooLarge {
		t.Errorf("Import of a page that hangs = %v, want TooLarge", err)
	}
}

// A library that hangs costs the import that called it, and two of them at most go on;
// then pages wait, and texts are imported as ever.
func TestALibraryThatHangsIsLeftBehind(t *testing.T) {
	db := storetest.Open(t)
	var left guard.Left
	let := make(chan struct{})
	defer close(let)
	var giveUp context.CancelFunc // nobody waits any more as soon as the page is being read
	im := &Importer{DB: db, Pages: hanging(&left, let, func() { giveUp() })}
	for n := int64(1); n <= 2; n++ {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		giveUp = cancel
		_, err := im.Import(ctx, htmlItem, reviewer, fixed)
		if !errors.Is(err, context.Canceled) || left.Count() != n {
			t.Errorf("Import of a page that hangs = %v with %d left, want it cancelled and %d", err, left.Count(), n)
		}
	}
	if _, err := im.Import(t.Context(), htmlItem, reviewer, fixed); errs.KindOf(err) != errs.Unavailable {
		t.Errorf("Import with two left behind = %v, want Unavailable", err)
	}
	if _, err := im.Import(t.Context(), pasted(harbour), reviewer, fixed); err != nil {
		t.Errorf("Import of a text beside = %v", err)
	}
}

// stopsAfter is a context that ends when it has been asked n times.
type stopsAfter struct {
	context.Context
	n atomic.Int64
}

func (c *stopsAfter) Err() error {
	if c.n.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// An import whose caller leaves while the claims are found, and not while something
// waits for a database or a network that look at the context themselves, ends there and
// stores nothing.
func TestAnImportEndsInTheMiddleOfReading(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		im := &Importer{DB: db}
		item := pasted(strings.Repeat(harbour, 400))
		ctx := &stopsAfter{Context: t.Context()}
		ctx.n.Store(100)
		_, err := im.Import(ctx, item, reviewer, fixed)
		if asked := 100 - ctx.n.Load(); !errors.Is(err, context.Canceled) || asked > 110 {
			t.Errorf("Import = %v after %d questions, want %v soon after 100", err, asked, context.Canceled)
		}
		if got, err := db.Articles(t.Context(), store.ArticleQuery{}); err != nil || len(got) != 0 {
			t.Errorf("%d articles, %v; want none", len(got), err)
		}
	})
}

// A panic in a library costs the page that library's part. It is told with its stack.
func TestAPanicInALibraryIsTold(t *testing.T) {
	p := NewPages(nil)
	var told []string
	p.Caught = func(part string, err error) {
		caught, ok := guard.PanicOf(err)
		if !ok || len(caught.Stack) == 0 {
			t.Errorf("of %s it is told %v, want a panic with its stack", part, err)
		}
		told = append(told, part)
	}
	if p.tries("reader", func() { panic("on this page") }) {
		t.Error("a reading that panicked came to its end")
	}
	if !p.tries("reader", func() {}) {
		t.Error("a reading without a panic did not come to its end")
	}
	if len(told) != 1 || told[0] != "reader" {
		t.Errorf("told of %q, want the one panic", told)
	}
}
