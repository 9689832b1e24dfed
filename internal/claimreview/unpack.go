package claimreview

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"io"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"factdesk/internal/errs"
)

// MaxUnpacked bounds what a stream may grow to, in bytes: a small gzip can hold
// anything.
const MaxUnpacked = 4 << 30

// Fact-checks in JSON and CSV shrink to a tenth, to a twentieth when they are all
// alike: what grows to more than growth times its size is made to keep us busy. Small
// files may grow to some megabytes whatever they hold.
const (
	growth     = 60
	leastGrown = 16 << 20 // bytes
)

// unpack undoes gzip and UTF-16 and drops a byte-order mark.
func unpack(r io.Reader) (*bufio.Reader, []io.Closer, error) {
	packed := &counting{r: r}
	in := bufio.NewReaderSize(packed, 64<<10)
	var closers []io.Closer
	for layer := 0; ; layer++ {
		head, _ := in.Peek(2)
		if !bytes.Equal(head, []byte{0x1f, 0x8b}) {
			break
		}
		if layer == 2 {
			return nil, nil, errs.New(errs.Unsupported, "This was gzipped more than twice. Unpack it and import what is inside.")
		}
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, nil, errs.Because(err, errs.Invalid, "This is no whole gzip file. Copy or download it again.")
		}
		closers = append(closers, z)
		in = bufio.NewReaderSize(&bounded{r: z, of: packed, most: MaxUnpacked}, 64<<10)
	}
	head, _ := in.Peek(3)
	var from encoding.Encoding
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		in.Discard(3)
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		from = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		from = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case len(head) > 1 && head[1] == 0 && head[0] != 0:
		from = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case len(head) > 1 && head[0] == 0 && head[1] != 0:
		from = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	if from != nil {
		in = bufio.NewReaderSize(transform.NewReader(in, from.NewDecoder()), 64<<10)
	}
	return in, closers, nil
}

// counting counts the bytes that were read.
type counting struct {
	r io.Reader
	n int64
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// bounded is what a packed stream unpacks to, which refuses to go on for ever.
type bounded struct {
	r    io.Reader
	of   *counting // the packed stream
	out  int64     // bytes so far
	most int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.out >= b.most {
		return 0, errs.New(errs.TooLarge, "It unpacks to more than %d GB, which is where reading stops. Split it into smaller files.", MaxUnpacked>>30)
	}
	if b.out >= leastGrown+growth*b.of.n {
		return 0, errs.New(errs.TooLarge, "It unpacks to more than %d times its size, which no file of fact-checks does. Import it unpacked, or without what is repeated in it.", growth)
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.most-b.out)])
	b.out += int64(n)
	return n, err
}
