// Package codes is a part of tools/without/grpc.
package codes

// Code is a status.
type Code uint32

// The codes that are named.
const (
	InvalidArgument Code = 3
	Unimplemented   Code = 12
)
