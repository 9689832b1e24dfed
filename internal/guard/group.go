package guard

import (
	"context"

	"golang.org/x/sync/errgroup"
)

// Group is goroutines that work on parts of one thing: an errgroup.Group in which a
// panic is an error like others.
type Group struct{ g *errgroup.Group }

// New returns a group whose functions don't stop each other.
func New() *Group { return &Group{new(errgroup.Group)} }

// WithContext returns a group and a context that ends with the group's first failure,
// or when Wait returns.
func WithContext(ctx context.Context) (*Group, context.Context) {
	g, ctx := errgroup.WithContext(ctx)
	return &Group{g}, ctx
}

// SetLimit bounds how many functions run at the same time; Go waits for its turn.
func (g *Group) SetLimit(n int) { g.g.SetLimit(n) }

// Go calls f in a goroutine of its own.
func (g *Group) Go(f func() error) { g.g.Go(func() error { return Run(f) }) }

// Wait waits for all functions and returns the first error.
func (g *Group) Wait() error { return g.g.Wait() }

// Start calls f in a goroutine of its own. What comes of it can be received once; who
// does not wait for it leaves nothing behind.
func Start(f func() error) <-chan error {
	done := make(chan error, 1)
	go func() { done <- Run(f) }()
	return done
}
