// Package utilities is a part of tools/without/gateway.
package utilities

import (
	"errors"
	"io"
)

// NewDoubleArray makes nothing.
func NewDoubleArray([][]string) any { return nil }

// IOReaderFactory reads nothing and says so.
func IOReaderFactory(io.Reader) (func() io.Reader, error) {
	return nil, errors.New("the gateway of gRPC is not in this program: tools/without/gateway")
}
