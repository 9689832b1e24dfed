package claimreview

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/errs"
	"factdesk/review"
)

// Record is one record of an import: a review, or why there is none.
type Record struct {
	Place    string           // where it stands, for the person: "element 3, line 40"
	Raw      []byte           // as it was read; of a refused one the beginning
	External *review.External // normalised, with its repairs; nil when it was refused
	Media    *review.Media    // a MediaReview, which is no review of a claim; nil for one
	Err      error            // why it was refused; see Reason
}

// Hash tells one record from another, so that a run can go on where it was.
func (r Record) Hash() string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s", r.Place, r.Raw)
	return hex.EncodeToString(h.Sum(nil))
}

// checked refuses a review that can't be kept.
func (r Record) checked() Record {
	err := r.External.Check()
	if err == nil && len(r.Raw) > maxRecord {
		err = fmt.Errorf("it is larger than %d MB", maxRecord>>20)
	}
	if err != nil {
		r.External, r.Err = nil, withAddress(err, r.External.Repairs)
	}
	return r
}

// withAddress tells what was no address, where that is why.
func withAddress(err error, repairs []review.Repair) error {
	var in *errs.Error
	i := slices.IndexFunc(repairs, func(r review.Repair) bool { return r.Field == "url" && r.Now == "" })
	if i < 0 || !errors.As(err, &in) || in.Field != "url" {
		return err
	}
	return errs.In("url", "Its address of the fact-check (url) is %s: %q.", repairs[i].Problem, repairs[i].Was)
}

// Reason is why the record was refused, as a sentence.
func (r Record) Reason() string {
	if r.Err == nil {
		return ""
	}
	s := r.Err.Error()
	first, n := utf8.DecodeRuneInString(s)
	return strings.TrimSuffix(string(unicode.ToUpper(first))+s[n:], ".") + "."
}

// source yields records one at a time; io.EOF after the last.
type source interface {
	next() ([]Record, error)
	truncated() bool
}

// Reader reads other people's fact-checks from a stream, one record at a time: JSON
// and JSON Lines with ClaimReviews in whatever place, schema.org DataFeeds, answers
// of Google's Fact Check Tools API, HTML pages with JSON-LD, microdata or RDFa, and Duke's CSV; each
// may be gzipped and in UTF-8 or UTF-16. A bad record is refused with a reason and
// the next is read. It holds one record in memory (of an HTML page, all of it).
type Reader struct {
	format  string
	from    source
	waiting []Record
	closers []io.Closer
}

// NewReader looks at the first bytes to tell what the stream is. What is none of the
// formats is an Unsupported error. Address is that of a page that was fetched, or "".
func NewReader(r io.Reader, address string) (*Reader, error) {
	in, closer, err := unpack(r)
	if err != nil {
		return nil, err
	}
	out := &Reader{closers: closer}
	head, err := in.Peek(4096)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		return nil, unreadable(err)
	}
	out.format, out.from, err = sniff(head, in, address)
	if err != nil {
		out.Close()
		return nil, err
	}
	return out, nil
}

// Format is the kind of stream: "JSON", "CSV" or "HTML".
func (r *Reader) Format() string { return r.format }

// Truncated says whether the stream ended in the middle of something. The rest can
// be read from a whole copy of it.
func (r *Reader) Truncated() bool { return r.from.truncated() }

// Following is the address of the page behind this one, as a DataFeed in pages has it
// beside its elements (next); "" when it names none. It is known at the end.
func (r *Reader) Following() string {
	if j, ok := r.from.(*jsonSource); ok {
		return j.split.following
	}
	return ""
}

// Close frees what unpacking took. It does not close the stream.
func (r *Reader) Close() error {
	for _, c := range r.closers {
		c.Close()
	}
	return nil
}

// Next is the next record. io.EOF comes after the last; any other error is for the
// person and says why no more can be read.
func (r *Reader) Next() (Record, error) {
	for len(r.waiting) == 0 {
		all, err := r.from.next()
		if err != nil && !errors.Is(err, io.EOF) {
			return Record{}, unreadable(err)
		}
		if err != nil {
			return Record{}, err
		}
		r.waiting = all
	}
	next := r.waiting[0]
	r.waiting = r.waiting[1:]
	return next, nil
}

func unreadable(err error) error {
	var person *errs.Error
	if errors.As(err, &person) {
		return person
	}
	return errs.Because(err, errs.Invalid, "It can't be read any further (%v). What was read up to here is imported.", err)
}

func sniff(head []byte, in *bufio.Reader, address string) (string, source, error) {
	text := bytes.TrimLeft(head, " \t\r\n")
	lower := bytes.ToLower(text)
	switch {
	case len(text) == 0:
		return "", nil, errs.New(errs.Invalid, "It is empty: there is nothing to import.")
	case bytes.HasPrefix(text, []byte("{&")), bytes.HasPrefix(text, []byte("[{&")):
		return "JSON", &page{in: in, address: address, escaped: true}, nil
	case text[0] == '{', text[0] == '[':
		return "JSON", &jsonSource{split: newSplitter(in), address: address, tongues: tongues{}}, nil
	case bytes.HasPrefix(lower, []byte("<rss")), bytes.HasPrefix(lower, []byte("<feed")), bytes.HasPrefix(lower, []byte("<?xml")) && !bytes.Contains(lower, []byte("<html")):
		return "", nil, errs.New(errs.Unsupported, "This is XML (a news feed or a sitemap), which holds no ClaimReview. Import the pages that it names, or a DataFeed in JSON.")
	case text[0] == '<':
		return "HTML", &page{in: in, address: address}, nil
	case bytes.HasPrefix(text, []byte("PK\x03\x04")):
		return "", nil, errs.New(errs.Unsupported, "This is a ZIP archive or an Excel file. Unpack it, or save it as CSV, and import what is inside.")
	case bytes.HasPrefix(text, []byte("%PDF")):
		return "", nil, errs.New(errs.Unsupported, "This is a PDF. What can be imported is JSON, JSON Lines, HTML and CSV.")
	}
	table, err := newTable(in, head)
	return "CSV", table, err
}

// jsonSource yields the reviews of a stream of JSON.
type jsonSource struct {
	split  *splitter
	graphs *nodes // nodes of a @graph that is read element by element

	address string // that it was fetched from, ""
	tongues tongues
}

func (j *jsonSource) truncated() bool { return j.split.cut }

func (j *jsonSource) next() ([]Record, error) {
	for {
		c, err := j.split.next()
		if err != nil {
			return nil, err
		}
		if out := j.read(c); len(out) > 0 {
			return out, nil
		}
	}
}

func (j *jsonSource) read(c chunk) []Record {
	place := c.place()
	if c.err != nil {
		return []Record{{Place: place, Raw: c.raw, Err: c.err}}
	}
	raw, wrong, err := mend(c.raw)
	if err != nil {
		return []Record{{Place: place, Raw: c.raw[:min(len(c.raw), maxJunk)], Err: err}}
	}
	d, at := document{tongues: j.tongues}, around{base: j.address}
	if c.in == graph {
		if j.graphs == nil {
			j.graphs = newNodes()
		}
		d.refs, at.via = j.graphs, graph // its nodes may point to earlier ones
	}
	d.read(raw, at)
	if c.in == graph && d.count() == 0 {
		return nil // organisations, pages and people stand there, too
	}
	out := d.records(place)
	for i := range out {
		if len(out[i].Raw) == 0 {
			out[i].Raw = c.raw[:min(len(c.raw), maxJunk)]
		}
	}
	return addWrong(out, wrong)
}

func (c chunk) place() string {
	line := "line " + strconv.Itoa(c.line)
	if c.index == 0 {
		return line
	}
	if c.line == 1 {
		return "element " + strconv.Itoa(c.index)
	}
	return "element " + strconv.Itoa(c.index) + ", " + line
}
