package pdfium

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"

	"github.com/klippa-app/go-pdfium/webassembly/imports"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// maxMemory is what PDFium may take for a document, in WebAssembly pages of 64 KB: 192 MB, ten
// times what 500 pages of prose took.
// A document that asks for more can't be read.
const maxMemory = 3072

// Engine opens documents, one at a time. Close each before the next can be opened.
type Engine struct {
	cache string
	turn  chan struct{}
}

// New makes an engine that keeps the machine code it makes of PDFium in a directory: with
// it the next start takes a tenth of a second, without it six seconds of a processor.
// "" keeps nothing. The directory must be its owner's alone: what lies in it is run.
func New(cache string) *Engine { return &Engine{cache: cache, turn: make(chan struct{}, 1)} }

// Open reads a document, and waits for its turn until ctx ends, which also ends whatever
// goes on in the document. It fails with ErrPassword, ErrSecurity or ErrBroken for what
// can't be opened.
func (e *Engine) Open(ctx context.Context, raw []byte) (*Document, error) {
	select {
	case e.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	d, err := e.open(ctx, raw)
	if err != nil {
		d.Close()
		return nil, err
	}
	return d, nil
}

func (e *Engine) open(ctx context.Context, raw []byte) (*Document, error) {
	d := &Document{ctx: ctx, free: func() { <-e.turn }, called: map[string]api.Function{}}
	mod, err := e.start(ctx, d)
	if err != nil {
		return d, fmt.Errorf("start PDFium: %w", err)
	}
	d.mod = mod
	if _, err := d.call("FPDF_InitLibrary"); err != nil {
		return d, err
	}
	return d, d.load(raw)
}

// start makes an instance of PDFium that sees no files, no network and no clock.
func (e *Engine) start(ctx context.Context, d *Document) (api.Module, error) {
	wasm, err := module()
	if err != nil {
		return nil, err
	}
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(maxMemory).WithCloseOnContextDone(true).WithDebugInfoEnabled(false).
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling) // PDFium is built with exceptions
	if cache, err := wazero.NewCompilationCacheWithDir(e.cache); e.cache != "" && err == nil {
		config = config.WithCompilationCache(cache) // a directory that can't be written costs time and nothing else
		d.cache = cache
	}
	d.runtime = wazero.NewRuntimeWithConfig(ctx, config)
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, d.runtime); err != nil {
		return nil, err
	}
	compiled, err := d.runtime.CompileModule(ctx, wasm)
	if err != nil {
		return nil, err
	}
	if _, err := imports.Instantiate(ctx, d.runtime, compiled); err != nil {
		return nil, err
	}
	ctx = experimental.WithMemoryAllocator(ctx, experimental.MemoryAllocatorFunc(newMemory))
	return d.runtime.InstantiateModule(ctx, compiled, wazero.NewModuleConfig().WithStartFunctions("_initialize").
		WithStdout(io.Discard).WithStderr(io.Discard).WithRandSource(rand.Reader).WithName(""))
}
