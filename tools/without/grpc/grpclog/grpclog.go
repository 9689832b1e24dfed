// Package grpclog is a part of tools/without/grpc.
package grpclog

// Infof says nothing.
func Infof(string, ...any) {}
