package claims

import "iter"

// Watch lets long work be given up in the middle. The work counts its steps with Over,
// and every few of them the one who waits is asked whether to go on. After a no each
// loop of the work ends at its next step: what it has made until then is worth nothing,
// and Err says why. A Watch belongs to one goroutine; a nil one never ends anything.
type Watch struct {
	stop  func() error
	steps uint
	err   error
}

// betweenAsking is how many steps pass between two questions: a step is a token or a
// sentence, which takes from a tenth of a microsecond to some milliseconds.
const betweenAsking = 64

// Watching makes a Watch that asks stop; an error that it returns ends the work. A
// context's Err is such a function. With nil nobody is asked.
func Watching(stop func() error) *Watch { return &Watch{stop: stop} }

// Over counts a step and reports whether the work is to end.
func (w *Watch) Over() bool {
	if w == nil || w.stop == nil {
		return false
	}
	w.steps++
	if w.err == nil && w.steps%betweenAsking == 0 {
		w.err = w.stop()
	}
	return w.err != nil
}

// Each gives the numbers from first up to end, a step each, until the work is to end.
func (w *Watch) Each(first, end int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := first; i < end && !w.Over() && yield(i); i++ {
		}
	}
}

// Walk goes from first up to end, a step each, until the work is to end; a step says where
// the next one begins.
func (w *Watch) Walk(first, end int, step func(i int) int) {
	for i := first; i < end && !w.Over(); {
		i = step(i)
	}
}

// Err is the answer that ended the work, nil while it goes on.
func (w *Watch) Err() error {
	if w == nil {
		return nil
	}
	return w.err
}
