package a

import (
	"errors"
	"io"
	"sync"
	"time"
)

type thing struct{ n int }

func read(into *[]thing) error                  { return nil }
func find() (*thing, error)                     { return nil, nil }
func list() ([]thing, error)                    { return nil, nil }
func firstError(...error) error                 { return nil }
func told(all []thing, err error) error         { return err }
func wrap(all []thing) []thing                  { return all }
func wait() error                               { return nil }
func copied(r io.Reader, b []byte) (int, error) { return r.Read(b) }

func rowsFirst(counts []int) error {
	var rows []thing
	err := read(&rows)
	for _, r := range rows { // want "rows is used before the error that came with it was looked at"
		counts[r.n]++
	}
	return err
}

func errorFirst(counts []int) error {
	var rows []thing
	err := read(&rows)
	if err != nil {
		return err
	}
	for _, r := range rows {
		counts[r.n]++
	}
	return nil
}

func inTheCondition() error {
	var rows []thing
	if err := read(&rows); len(rows) == 0 || err != nil { // want "rows is used before"
		return err
	}
	if err := read(&rows); err != nil || len(rows) == 0 {
		return err
	}
	return nil
}

func oneErrorSingledOut() (int, error) {
	x, err := find()
	if errors.Is(err, io.EOF) {
		return 0, nil
	}
	n := x.n // want "x is used before"
	return n, err
}

func inOneBreath() error {
	var a, b []thing
	return firstError(read(&a), told(a, nil), read(&b)) // want "a is used before the error of the argument that fills it was looked at"
}

func handedOn() ([]thing, error) {
	all, err := list()
	return all, err
}

func handedOnToOneWhoLooks() error {
	all, err := list()
	return told(all, err)
}

func computedAnyway() ([]thing, error) {
	all, err := list()
	return wrap(all), err // want "this is computed whether or not the error beside it is nil"
}

func dereferenced() (int, error) {
	x, err := find()
	return x.n, err // want "this is computed whether or not"
}

func beforeTheWait(all []thing) ([]thing, error) {
	return wrap(all), wait() // want "this is computed whether or not"
}

func filledAnew() error {
	var rows []thing
	err := read(&rows)
	if errors.Is(err, io.EOF) {
		err = read(&rows)
	}
	return err
}

func readers(r io.Reader, b []byte) int {
	n, err := r.Read(b)
	total := n
	if err != nil {
		return total
	}
	return total
}

func ignored() int {
	x, _ := find()
	return x.n
}

func goroutines(f func()) {
	go f() // want "a panic in this goroutine ends the process"
	var wg sync.WaitGroup
	wg.Go(f)                     // want `a panic in what \(\*sync.WaitGroup\).Go starts ends the process`
	time.AfterFunc(time.Hour, f) // want "a panic in what time.AfterFunc starts"
}
