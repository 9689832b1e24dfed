// Package insecure is a part of tools/without/grpc.
package insecure

import "google.golang.org/grpc/credentials"

// NewCredentials makes none.
func NewCredentials() credentials.TransportCredentials { return nil }
