package guard_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"factdesk/internal/guard"
)

// broken panics in a way that the compiler can't see.
func broken(at int) error {
	rows := make([]int, 20)
	rows[at]++
	return nil
}

func TestAPanicIsAnError(t *testing.T) {
	for name, err := range map[string]error{
		"called":  guard.Run(func() error { return broken(3364) }),
		"started": <-guard.Start(func() error { return broken(3364) }),
		"grouped": grouped(func() error { return broken(3364) }),
	} {
		p, ok := guard.PanicOf(err)
		if !ok {
			t.Errorf("%s: the error is %v, want a panic", name, err)
			continue
		}
		if want := "index out of range [3364] with length 20"; !strings.Contains(p.Error(), want) {
			t.Errorf("%s: %q does not say %q", name, p, want)
		}
		if !strings.Contains(string(p.Stack), "guard_test.broken") {
			t.Errorf("%s: the stack does not lead to the place:\n%s", name, p.Stack)
		}
	}
}

func grouped(f func() error) error {
	g := guard.New()
	g.Go(f)
	return g.Wait()
}

func TestWhatIsNoPanicIsHandedOn(t *testing.T) {
	for _, want := range []error{nil, io.EOF} {
		if got := guard.Run(func() error { return want }); got != want {
			t.Errorf("Run = %v, want %v", got, want)
		}
		if got := grouped(func() error { return want }); got != want {
			t.Errorf("Group = %v, want %v", got, want)
		}
	}
	if got := guard.Run(func() error { panic(io.EOF) }); !errors.Is(got, io.EOF) {
		t.Errorf("a panic with an error: %v does not wrap it", got)
	}
	if got := guard.Run(func() error { panic(nil) }); got == nil {
		t.Error("panic(nil) is no error")
	}
	first := guard.Run(func() error { return broken(-1) })
	if again := guard.Run(func() error { panic(first) }); again != first {
		t.Errorf("a panic that is carried over is %v, want the first", again)
	}
}

func TestAPanicEndsItsGroupOnly(t *testing.T) {
	g, ctx := guard.WithContext(t.Context())
	g.SetLimit(2)
	g.Go(func() error { return broken(-1) })
	g.Go(func() error {
		<-ctx.Done()
		return ctx.Err()
	})
	if _, ok := guard.PanicOf(g.Wait()); !ok {
		t.Error("Wait does not return the panic")
	}
	if t.Context().Err() != nil {
		t.Error("the context around the group ended")
	}
	if cause := context.Cause(ctx); cause == nil {
		t.Error("the group's context did not end")
	}
}

func TestPanicsAreCounted(t *testing.T) {
	var c guard.Counter
	for _, err := range []error{nil, io.EOF, guard.Run(func() error { return broken(-1) })} {
		c.Note(err)
	}
	if n := c.Count(); n != 1 {
		t.Errorf("counted %d, want 1", n)
	}
	var none *guard.Counter
	if none.Note(io.EOF); none.Count() != 0 {
		t.Error("a counter that is not there counts")
	}
}
