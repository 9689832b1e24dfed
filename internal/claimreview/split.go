package claimreview

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
)

// Limits of what is read. A ClaimReview is a few kilobytes; a page's @graph may be
// some hundred.
const (
	maxRecord   = 1 << 20  // bytes of one record, as it is read
	maxDocument = 8 << 20  // bytes of a JSON value that holds several and is no list
	maxPage     = 16 << 20 // bytes of an HTML page
	maxNesting  = 100      // objects and lists inside each other
)

// streamed are the properties whose lists are read element by element, however long
// they are: of DataFeed, and of an answer of the Fact Check Tools API.
var streamed = []string{"dataFeedElement", "claims"}

const graph = "@graph"

// chunk is one JSON value as it stands in the stream: one of several at the top, or
// an element of a list.
type chunk struct {
	raw   []byte
	line  int    // on which it begins, from 1
	index int    // of the element, from 1; 0: it stands by itself
	in    string // the property whose list it is an element of, "" for a bare list
	err   error  // why it can't be used; raw is its beginning then
}

// splitter cuts a stream of JSON into records without holding more than one. It
// follows brackets and quotation marks alone, so that a record that is no JSON ends
// where its brackets end, and the next is read; where they don't end, it goes on at
// the next line that begins a record.
type splitter struct {
	r     again
	line  int
	list  bool   // inside a list whose elements are records
	in    string // its property; the object that it belongs to is open
	index int
	cut   bool // the stream ended in the middle of something

	following string // the value of "next" beside the list: the address of the page behind
}

func newSplitter(r io.Reader) *splitter {
	return &splitter{r: again{r: bufio.NewReaderSize(r, 64<<10)}, line: 1}
}

// errCut is of a record in whose middle the stream ends.
var errCut = errors.New("the file ends in the middle of it")

// next is the next record, io.EOF after the last, or what reading failed with.
func (s *splitter) next() (chunk, error) {
	for {
		b, err := s.skip(",")
		switch {
		case errors.Is(err, io.EOF) && s.list:
			s.list, s.cut = false, true
			return chunk{line: s.line, err: errors.New("the file ends before the list does; what follows is missing")}, nil
		case err != nil:
			return chunk{}, err
		case s.list && b == ']':
			if err := s.endList(); err != nil {
				return chunk{}, err
			}
			continue
		case !s.list && b == '[':
			s.list, s.in, s.index = true, "", 0
			continue
		}
		c, err := s.value(b)
		if err != nil || c.line > 0 {
			return c, err
		}
	}
}

// skip returns the first byte that is neither white space nor in also.
func (s *splitter) skip(also string) (byte, error) {
	for {
		b, err := s.r.ReadByte()
		switch {
		case err != nil:
			return 0, err
		case b == '\n':
			s.line++
		case b != ' ' && b != '\t' && b != '\r' && bytes.IndexByte([]byte(also), b) < 0:
			return b, nil
		}
	}
}

// endList leaves a list and, when it is a property's, reads on in its object, which
// may have another one.
func (s *splitter) endList() error {
	in := s.in
	s.list, s.in = false, ""
	if in == "" {
		return nil
	}
	v := scan{splitter: s, stack: []byte{'{'}, last: 'v', top: true, over: true}
	return v.run()
}

// value reads the value that begins with a byte. Its chunk has no line when it was
// the head of a list, which s is in then.
func (s *splitter) value(first byte) (chunk, error) {
	at := s.line
	if first != '{' && first != '[' && first != '"' {
		return s.junk(first)
	}
	v := scan{splitter: s, limit: maxRecord, top: !s.list && first == '{'}
	if v.top {
		v.limit = maxDocument
	}
	if err := v.begin(first); err != nil {
		return chunk{}, err
	}
	if err := v.run(); err != nil {
		return chunk{}, err
	}
	if v.entered {
		return chunk{}, nil
	}
	c := chunk{raw: v.buf, line: at, in: s.in, err: v.err}
	if s.list {
		s.index++
		c.index = s.index
	}
	s.list = s.list && !s.cut // of what is cut off here nothing follows
	return c, nil
}

// maxJunk bounds what is kept of text that is no record.
const maxJunk = 200

// junk reads to the end of the line, or to what ends a bare value in a list.
func (s *splitter) junk(first byte) (chunk, error) {
	c := chunk{raw: []byte{first}, line: s.line, in: s.in}
	if s.list {
		s.index++
		c.index = s.index
	}
	for {
		b, err := s.r.ReadByte()
		if err != nil && !errors.Is(err, io.EOF) {
			return c, err
		}
		if err != nil || b == '\n' || s.list && (b == ',' || b == ']') {
			if err == nil {
				s.r.UnreadByte()
			}
			break
		}
		if len(c.raw) < maxJunk {
			c.raw = append(c.raw, b)
		}
	}
	c.raw = bytes.TrimSpace(c.raw)
	if !bytes.Equal(c.raw, []byte("null")) {
		c.err = fmt.Errorf("it is no JSON object but %q", shorten(string(c.raw), 40))
	}
	return c, nil
}

// scan follows one value.
type scan struct {
	*splitter
	buf      []byte
	limit    int  // bytes that buf may hold
	over     bool // nothing is kept any more
	top      bool // an object outside of any list: its lists may be streamed
	stack    []byte
	deeper   int // brackets open beyond maxNesting
	inText   bool
	escaped  bool
	last     byte   // the last byte outside of texts that is no space; '"' after a text, 'v' after a bare value
	key      []byte // the text that is being read, or was last, at the top of a top object
	graphAt  int    // where in buf the elements of @graph begin
	graphRow int    // on which line
	entered  bool   // a list was entered in the place of reading on
	next     []byte // the value of "next" as far as it was read, nil elsewhere
	err      error
}

func (v *scan) begin(first byte) error {
	_, err := v.take(first)
	return err
}

func (v *scan) run() error {
	for {
		b, err := v.r.ReadByte()
		if errors.Is(err, io.EOF) {
			v.cut = true
			v.fail(errCut)
			return nil
		}
		if err != nil {
			return err
		}
		if done, err := v.take(b); err != nil || done {
			return err
		}
	}
}

// take reads one byte and says whether the value ends with or before it.
func (v *scan) take(b byte) (bool, error) {
	if b == '\n' {
		v.line++
	}
	done := false
	switch {
	case v.inText:
		v.text(b)
		if b == '\n' && v.recordBegins() {
			return true, v.broken("a text in it is not closed")
		}
		done = !v.inText && len(v.stack) == 0
	case b == '"':
		v.textBegins()
	case b == '{' || b == '[':
		v.open(b)
		if v.streams(b) {
			v.list, v.in, v.index, v.entered = true, string(v.key), 0, true
			return true, nil
		}
	case b == '}' || b == ']':
		v.close(b)
		done = len(v.stack) == 0
	case b == '\n':
		if !v.objectFits() && v.recordBegins() {
			return true, v.broken("its brackets are not closed")
		}
	case b != ' ' && b != '\t' && b != '\r':
		v.last = b
		if b != ',' && b != ':' {
			v.last = 'v'
		}
	}
	again := v.keep(b)
	return done || again, nil
}

// text follows the inside of a text.
func (v *scan) text(b byte) {
	switch {
	case v.escaped:
		v.escaped = false
	case b == '\\':
		v.escaped = true
	case b == '"':
		v.inText = false
		v.textEnds()
		return
	}
	if v.next != nil && len(v.next) < maxNext {
		v.next = append(v.next, b)
	}
	if v.top && len(v.stack) == 1 && len(v.key) < 32 {
		v.key = append(v.key, b)
	}
}

// maxNext bounds the address of a further page, in bytes.
const maxNext = 4000

// textBegins looks whether the text is the address of a further page: {"next": "…"}.
func (v *scan) textBegins() {
	beside := v.top && len(v.stack) == 1
	if beside && v.last == ':' && string(v.key) == "next" {
		v.next = []byte{'"'}
	}
	v.inText, v.last, v.key = true, '"', v.key[:0]
}

func (v *scan) textEnds() {
	if v.next == nil {
		return
	}
	v.following, _ = asText(append(v.next, '"'))
	v.next = nil
}

func (v *scan) open(b byte) {
	if len(v.stack) < maxNesting {
		v.stack = append(v.stack, b)
	} else {
		v.deeper++
		v.fail(fmt.Errorf("it is nested deeper than %d", maxNesting))
	}
}

// close ends the innermost bracket of b's kind; others inside it were forgotten.
func (v *scan) close(b byte) {
	v.last = b
	if v.deeper > 0 {
		v.deeper--
		return
	}
	for i := len(v.stack) - 1; i >= 0; i-- {
		if v.stack[i] == b-2 { // in ASCII, [ and ] as { and } are two apart
			v.stack = v.stack[:i]
			return
		}
	}
}

// streams says whether the list that was just opened is read element by element.
func (v *scan) streams(b byte) bool {
	before := v.last
	v.last = b
	if !v.top || b != '[' || len(v.stack) != 2 || before != ':' {
		return false
	}
	if string(v.key) == graph && v.graphAt == 0 && !v.over {
		v.graphAt, v.graphRow = len(v.buf)+1, v.line
	}
	return slices.Contains(streamed, string(v.key))
}

// objectFits says whether an object may stand here.
func (v *scan) objectFits() bool {
	inList := len(v.stack) > 0 && v.stack[len(v.stack)-1] == '['
	return v.last == '[' || v.last == ':' || inList && v.last == ','
}

// recordBegins says whether the next line begins a record.
func (v *scan) recordBegins() bool {
	return v.r.begins(`{"`)
}

func (v *scan) broken(why string) error {
	v.fail(fmt.Errorf("%s before the next one begins on line %d", why, v.line))
	return nil
}

// fail keeps the beginning and the first reason.
func (v *scan) fail(err error) {
	if v.err == nil {
		v.err = err
	}
	v.buf, v.over = v.buf[:min(len(v.buf), maxJunk)], true
}

// keep remembers a byte. A @graph that grows too large to be read as a whole is
// read again from its beginning, element by element: true.
func (v *scan) keep(b byte) bool {
	if v.over {
		return false
	}
	v.buf = append(v.buf, b)
	if len(v.buf) <= v.limit {
		return false
	}
	if v.graphAt > 0 {
		v.r.again(v.buf[v.graphAt:])
		v.line, v.list, v.in, v.index, v.entered = v.graphRow, true, graph, 0, true
		return true
	}
	v.fail(fmt.Errorf("it is larger than %d MB", v.limit>>20))
	return false
}

func shorten(s string, n int) string {
	for at := range s {
		if n--; n < 0 {
			return s[:at] + "…"
		}
	}
	return s
}
