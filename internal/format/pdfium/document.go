package pdfium

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf16"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// Why a document can't be opened.
var (
	ErrPassword = errors.New("pdfium: the document asks for a password")
	ErrSecurity = errors.New("pdfium: the document is encrypted in a way that PDFium does not know")
	ErrBroken   = errors.New("pdfium: the document can't be read")
)

// Document is an open document. It is one goroutine's at a time, and after an error of
// any of its methods good for nothing but Close.
type Document struct {
	ctx     context.Context
	runtime wazero.Runtime
	cache   wazero.CompilationCache
	mod     api.Module
	called  map[string]api.Function
	handle  uint64
	scratch uint32 // memory of PDFium's for what a function answers by a pointer
	free    func()
}

// scratchSize holds the longest answer that is asked for: a line of what the document
// says of itself.
const scratchSize = 4096

// Close gives up the document with all that belongs to it.
func (d *Document) Close() {
	ending := context.WithoutCancel(d.ctx)
	if d.runtime != nil {
		d.runtime.Close(ending) // what it could not free is the instance's, which is gone
	}
	if d.cache != nil {
		d.cache.Close(ending)
	}
	d.free()
}

// call calls one of PDFium's functions. A failure is ctx's end, or a crash inside.
func (d *Document) call(name string, args ...uint64) (uint64, error) {
	f := d.called[name]
	if f == nil {
		if f = d.mod.ExportedFunction(name); f == nil {
			return 0, fmt.Errorf("pdfium: no function %s", name)
		}
		d.called[name] = f
	}
	var stack [8]uint64
	copy(stack[:], args)
	err := f.CallWithStack(d.ctx, stack[:])
	if d.ctx.Err() != nil {
		return 0, d.ctx.Err()
	}
	if err != nil {
		return 0, fmt.Errorf("%w: %s: %w", ErrBroken, name, err)
	}
	return stack[0], nil
}

// number calls a function that answers with an int.
func (d *Document) number(name string, args ...uint64) (int, error) {
	n, err := d.call(name, args...)
	return int(int32(uint32(n))), err
}

// The reasons of FPDF_GetLastError.
const (
	lastPassword = 4
	lastSecurity = 5
)

func (d *Document) load(raw []byte) error {
	at, err := d.put(raw)
	if err != nil {
		return err
	}
	scratch, err := d.call("malloc", scratchSize)
	if err != nil {
		return err
	}
	if scratch == 0 {
		return ErrBroken
	}
	d.scratch = uint32(scratch)
	if d.handle, err = d.call("FPDF_LoadMemDocument64", at, uint64(len(raw)), 0); err != nil || d.handle != 0 {
		return err
	}
	why, err := d.number("FPDF_GetLastError")
	switch {
	case err != nil:
		return err
	case why == lastPassword:
		return ErrPassword
	case why == lastSecurity:
		return ErrSecurity
	}
	return ErrBroken
}

// put copies bytes into PDFium's memory, where they stay.
func (d *Document) put(raw []byte) (uint64, error) {
	at, err := d.call("malloc", uint64(len(raw)))
	if err != nil {
		return 0, err
	}
	if at == 0 || !d.mod.Memory().Write(uint32(at), raw) {
		return 0, fmt.Errorf("%w: no memory for %d bytes", ErrBroken, len(raw))
	}
	return at, nil
}

// Pages is how many pages the document says that it has.
func (d *Document) Pages() (int, error) { return d.number("FPDF_GetPageCount", d.handle) }

// Says is what the document says of itself under a key, as Title; "" when it says nothing
// or more than a line.
func (d *Document) Says(key string) (string, error) {
	at, err := d.put(append([]byte(key), 0))
	if err != nil {
		return "", err
	}
	n, err := d.number("FPDF_GetMetaText", d.handle, at, uint64(d.scratch), scratchSize)
	if err != nil || n < 2 || n > scratchSize {
		return "", err
	}
	raw, ok := d.mod.Memory().Read(d.scratch, uint32(n-2)) // a zero ends it
	if !ok {
		return "", ErrBroken
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(raw[2*i:])
	}
	return string(utf16.Decode(units)), nil
}
