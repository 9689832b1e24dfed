package claimreview

import (
	"bufio"
	"bytes"
)

// again is a stream of which parts can be read a second time. Readers that are put
// around readers would do as well, but each that was ever put there would hand on all
// that follows: a file of a million broken rows would pass a million readers.
type again struct {
	r     *bufio.Reader
	parts [][]byte // to be read before r, the last one first
	taken bool     // the last byte came of parts
	last  byte
}

// again makes part be read before anything else.
func (a *again) again(part []byte) {
	if len(part) > 0 {
		a.parts = append(a.parts, part)
	}
}

// part is the one that is read next, nil when the stream itself is.
func (a *again) part() *[]byte {
	for n := len(a.parts); n > 0; n-- {
		if len(a.parts[n-1]) > 0 {
			return &a.parts[n-1]
		}
		a.parts[n-1] = nil
		a.parts = a.parts[:n-1]
	}
	return nil
}

// ReadByte is the next byte.
func (a *again) ReadByte() (byte, error) {
	p := a.part()
	if a.taken = p != nil; !a.taken {
		return a.r.ReadByte()
	}
	a.last = (*p)[0]
	*p = (*p)[1:]
	return a.last, nil
}

// UnreadByte makes the byte that was read last be read again.
func (a *again) UnreadByte() error {
	if !a.taken {
		return a.r.UnreadByte()
	}
	a.again([]byte{a.last})
	return nil
}

// begins reports that what comes next begins with prefix.
func (a *again) begins(prefix string) bool {
	rest := prefix
	for n := len(a.parts) - 1; n >= 0; n-- {
		p := a.parts[n]
		if k := min(len(p), len(rest)); string(p[:k]) != rest[:k] {
			return false
		}
		if rest = rest[min(len(p), len(rest)):]; rest == "" {
			return true
		}
	}
	next, _ := a.r.Peek(len(rest)) // an error comes again with the next byte
	return string(next) == rest
}

// line is the next line with its end. Of a long one it is a part, with
// bufio.ErrBufferFull.
func (a *again) line() ([]byte, error) {
	p := a.part()
	if p == nil {
		return a.r.ReadSlice('\n')
	}
	end := bytes.IndexByte(*p, '\n') + 1
	if end == 0 { // it goes on in the next part
		rest := *p
		*p = nil
		return rest, bufio.ErrBufferFull
	}
	out := (*p)[:end]
	*p = (*p)[end:]
	return out, nil
}
