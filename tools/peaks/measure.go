package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"syscall"
)

// measurement is what one reading took.
type measurement struct {
	Bytes   int     // of the input
	Seconds float64 // of CPU
	Peak    int     // MB above what the process held before
	Outcome string
}

// measure reads a file and prints what that took.
func measure(reader, path, cache string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	debug.FreeOSMemory()
	if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0); err != nil { // the peak begins here
		return err
	}
	before, err := resident("VmRSS")
	if err != nil {
		return err
	}
	worked := cpu()
	outcome := outcomeOf(readers[reader](context.Background(), given{path, cache, raw}))
	worked = cpu() - worked
	most, err := resident("VmHWM")
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(measurement{len(raw), worked, (most - before) >> 10, outcome})
}

// outcomeOf is one line of what a reader says.
func outcomeOf(said string, err error) string {
	if err != nil {
		said = err.Error()
	}
	said = strings.ReplaceAll(strings.Join(strings.Fields(said), " "), "|", "/")
	if len(said) > 90 {
		said = strings.ToValidUTF8(said[:90], "") + " …"
	}
	return said
}

// resident is a line of what Linux says of this process's memory, in KB.
func resident(name string) (kb int, err error) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, err
	}
	_, rest, found := strings.Cut(string(status), name+":")
	if !found {
		return 0, fmt.Errorf("no %s in /proc/self/status", name)
	}
	_, err = fmt.Sscan(rest, &kb)
	return kb, err
}

// cpu is how many seconds this process has worked.
func cpu() float64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}
