package ingest

import (
	"bufio"
	"io"
)

// splitJSON cuts a stream into its top-level objects: one object, several after
// each other or on a line each, or the elements of an array. It looks only at
// brackets and strings, so that an object that is broken inside does not spoil
// those after it. each gets the bytes of an object, or tooBig when there were more
// than MaxBytes of it; what stands between objects and is no JSON is given as an
// object of its own, for the caller to complain about. It stops when each returns
// false, and returns an error of the stream or io.ErrUnexpectedEOF for an object
// that never ends.
func splitJSON(r *bufio.Reader, each func(raw []byte, tooBig bool) bool) error {
	for {
		c, err := r.ReadByte()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == '[' || c == ']':
			continue
		}
		s := splitter{r: r}
		if err := s.value(c); err != nil {
			return err
		}
		if !each(s.raw, s.tooBig) {
			return nil
		}
	}
}

type splitter struct {
	r      *bufio.Reader
	raw    []byte
	tooBig bool
}

func (s *splitter) keep(c byte) {
	if len(s.raw) >= MaxBytes {
		s.tooBig, s.raw = true, s.raw[:0:0] // it is read on to its end, and not kept
	}
	if !s.tooBig {
		s.raw = append(s.raw, c)
	}
}

// value reads from its first byte to the bracket that ends it, or for what is no
// object to the end of the line.
func (s *splitter) value(c byte) error {
	if c != '{' {
		return s.restOfLine(c)
	}
	depth, inString, escaped := 0, false, false
	for {
		s.keep(c)
		switch {
		case escaped:
			escaped = false
		case inString:
			escaped, inString = c == '\\', c != '"'
		case c == '"':
			inString = true
		case c == '{', c == '[':
			depth++
		case c == '}', c == ']':
			depth--
		}
		if depth == 0 {
			return nil
		}
		next, err := s.r.ReadByte()
		if err == io.EOF {
			return io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
		c = next
	}
}

func (s *splitter) restOfLine(c byte) error {
	for c != '\n' {
		s.keep(c)
		next, err := s.r.ReadByte()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		c = next
	}
	return nil
}
