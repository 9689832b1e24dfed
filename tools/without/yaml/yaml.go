// Package yaml stands in for github.com/goccy/go-yaml, which the main module's go.mod
// replaces by it: gin imports it for bodies in YAML. factdesk reads none, and writes one,
// the API's description, without it; and Go links what is imported.
package yaml

import (
	"errors"
	"io"
)

var errAbsent = errors.New("YAML is not in this program: tools/without/yaml")

// Marshal writes nothing and says so.
func Marshal(any) ([]byte, error) { return nil, errAbsent }

// Decoder reads nothing.
type Decoder struct{}

// NewDecoder makes a Decoder.
func NewDecoder(io.Reader) *Decoder { return &Decoder{} }

// Decode says that nothing is read.
func (*Decoder) Decode(any) error { return errAbsent }
