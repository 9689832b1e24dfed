package guard

import (
	"context"
	"errors"
	"sync/atomic"
)

// ErrFull says that so many functions of a Pool were left behind that no more are begun.
var ErrFull = errors.New("too many functions were left behind")

// Pool runs functions that can't be stopped, such as those of a library that knows no
// context. When the one who waits has had enough they leave, and the function is left
// behind: it works on for nothing, counted, until it returns. So many at most are left
// that what they hold of memory and cores stays bounded.
type Pool struct {
	slots chan struct{}
	most  int64
	all   *Left
	left  atomic.Int64
}

// NewPool makes a Pool that runs atOnce functions at the same time and begins no more
// while most of them are left behind. They are counted in left too, which may be nil.
func NewPool(atOnce, most int, left *Left) *Pool {
	return &Pool{slots: make(chan struct{}, atOnce), most: int64(most), all: left}
}

// Left is how many functions were left behind and still go on.
func (p *Pool) Left() int { return int(p.left.Load()) }

// In runs f in the pool, waits for its turn before and for f until ctx ends, and then
// returns the error of ctx. A panic in f is returned as a *Panic.
func In[T any](ctx context.Context, p *Pool, f func() (T, error)) (T, error) {
	var none, out T
	select {
	case p.slots <- struct{}{}:
	case <-ctx.Done():
		return none, ctx.Err()
	}
	defer func() { <-p.slots }()
	if p.left.Load() >= p.most {
		return none, ErrFull
	}
	done := Start(func() (err error) { out, err = f(); return err })
	select {
	case err := <-done:
		if err != nil {
			return none, err
		}
		return out, nil
	case <-ctx.Done():
	}
	p.leave(done)
	return none, ctx.Err()
}

func (p *Pool) leave(done <-chan error) {
	p.left.Add(1)
	p.all.Add(1)
	Start(func() error {
		<-done
		p.left.Add(-1)
		p.all.Add(-1)
		return nil
	})
}
