package claimreview

import "io"

// Bounded is the reader that stops unpacking, with a small bound.
func Bounded(r io.Reader, left int64) io.Reader { return &bounded{r: r, of: &counting{}, most: left} }
