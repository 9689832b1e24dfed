package pdfium

import (
	_ "embed"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// packed is PDFium, of 5.8 MB 2.2: make pdfium writes it from the module that go.mod
// names, and a test holds it to that.
//
//go:embed pdfium.wasm.zst
var packed []byte

// module unpacks PDFium.
func module() ([]byte, error) {
	r, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("unpack PDFium: %w", err)
	}
	defer r.Close()
	wasm, err := r.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("unpack PDFium: %w", err)
	}
	return wasm, nil
}
