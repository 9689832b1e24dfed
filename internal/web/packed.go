package web

import (
	"net/http"

	"github.com/klauspost/compress/gzhttp"
)

// What is smaller than packedFrom goes as it is: its packing would be as long.
const packedFrom = 1400 // bytes: one packet

// jitter makes packed answers longer by some bytes that all of what they say decides, so
// that their length tells little of a secret that stands beside what somebody made us
// repeat (BREACH), and asking again tells no more.
const jitter = 32

// packed packs what an answer's reader can unpack (gzip), but for what is packed already.
// The ETag stays as it is: it is a version, which clients send back with If-Match, and
// not a hash of bytes. Vary says that there are two forms.
func packed(h http.Handler) (http.Handler, error) {
	wrap, err := gzhttp.NewWrapper(gzhttp.MinSize(packedFrom), gzhttp.RandomJitter(jitter, 0, false))
	if err != nil {
		return nil, err
	}
	return wrap(h), nil
}
