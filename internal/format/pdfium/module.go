package pdfium

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
)

// packed is PDFium, cut to a third by gzip: make pdfium writes it from the module that
// go.mod names, and a test holds it to that.
//
//go:embed pdfium.wasm.gz
var packed []byte

// module unpacks PDFium.
func module() ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpack PDFium: %w", err)
	}
	wasm, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("unpack PDFium: %w", err)
	}
	return wasm, nil
}
