// Package guard starts goroutines that a panic can't leave.
//
// Go ends the whole process when a panic leaves a goroutine, whoever started it and
// whatever else was going on. Everything that works on a request or a job runs under
// this package, or under the recovery of web and jobs, so that a panic is the failure
// of that request or job and nothing else's. No other package of ours has a go
// statement; tools/errfirst sees to it. It logs nothing: whoever gets the error does.
package guard

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// Panic is what a panic became.
type Panic struct {
	Value any
	Stack []byte // of the goroutine that panicked
}

func (p *Panic) Error() string { return fmt.Sprintf("panic: %v", p.Value) }

// Unwrap is the error that was panicked with, if it was one.
func (p *Panic) Unwrap() error {
	err, _ := p.Value.(error)
	return err
}

// PanicOf finds the panic in an error's chain, if there is one.
func PanicOf(err error) (*Panic, bool) {
	var p *Panic
	return p, errors.As(err, &p)
}

// Caught makes an error of what recover returned in a deferred function, or is nil. A
// panic that was carried over from another goroutine keeps the stack of that one.
func Caught(recovered any) error {
	switch r := recovered.(type) {
	case nil:
		return nil
	case *Panic:
		return r
	}
	return &Panic{recovered, debug.Stack()}
}

// Run calls f; a panic in it is returned as a *Panic.
func Run(f func() error) (err error) {
	defer func() {
		if p := Caught(recover()); p != nil {
			err = p
		}
	}()
	return f()
}
