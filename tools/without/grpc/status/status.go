// Package status is a part of tools/without/grpc.
package status

import (
	"fmt"

	"google.golang.org/grpc/codes"
)

// Status is a call's.
type Status struct{}

// Errorf is an error in these words.
func Errorf(_ codes.Code, format string, args ...any) error { return fmt.Errorf(format, args...) }
