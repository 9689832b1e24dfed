// Package bson stands in for go.mongodb.org/mongo-driver/v2/bson, which the main module's
// go.mod replaces by it: gin imports it for bodies in BSON, which factdesk neither reads
// nor writes, and Go links what is imported.
package bson

import "errors"

var errAbsent = errors.New("BSON is not in this program: tools/without/bson")

// Marshal writes nothing and says so.
func Marshal(any) ([]byte, error) { return nil, errAbsent }

// Unmarshal reads nothing and says so.
func Unmarshal([]byte, any) error { return errAbsent }
