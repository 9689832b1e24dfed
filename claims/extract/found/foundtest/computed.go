package foundtest

import (
	"syscall"
	"time"
)

// Computed is the time that this process has computed for: what else the machine does is not the
// text's fault.
func Computed() (time.Duration, error) {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		return 0, err
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano()), nil
}

// Bounded fails where do computes for longer than most.
func Bounded(t Failer, what string, most time.Duration, do func()) {
	t.Helper()
	before, err := Computed()
	if err != nil {
		t.Fatalf("%v", err)
	}
	do()
	after, err := Computed()
	if err != nil {
		t.Fatalf("%v", err)
	}
	if took := after - before; took > most {
		t.Fatalf("%s took %v of computing", what, took)
	}
}
