// Package toml stands in for github.com/pelletier/go-toml/v2, which the main module's
// go.mod replaces by it: gin imports it for bodies in TOML, which factdesk neither reads
// nor writes, and Go links what is imported.
package toml

import (
	"errors"
	"io"
)

var errAbsent = errors.New("TOML is not in this program: tools/without/toml")

// Marshal writes nothing and says so.
func Marshal(any) ([]byte, error) { return nil, errAbsent }

// Decoder reads nothing.
type Decoder struct{}

// NewDecoder makes a Decoder.
func NewDecoder(io.Reader) *Decoder { return &Decoder{} }

// Decode says that nothing is read.
func (*Decoder) Decode(any) error { return errAbsent }
