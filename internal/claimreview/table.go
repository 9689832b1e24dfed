package claimreview

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"factdesk/internal/errs"
)

// table reads the columns of Duke's Fact-Check Insights, in any order and with
// others between them. Each row becomes the ClaimReview that it stands for.
type table struct {
	r       again
	line    int
	comma   rune
	columns []string
	cut     bool
	tongues tongues
}

// maxRowLines bounds how far a cell that is never closed reaches.
const maxRowLines = 2000

func newTable(in *bufio.Reader, head []byte) (*table, error) {
	first, _, _ := bytes.Cut(bytes.TrimLeft(head, "\r\n \t"), []byte("\n"))
	t := &table{r: again{r: in}, line: 1, comma: ',', tongues: tongues{}}
	for _, c := range []rune{';', '\t', '|'} {
		if bytes.Count(first, []byte(string(c))) > bytes.Count(first, []byte(string(t.comma))) {
			t.comma = c
		}
	}
	if !bytes.Contains(first, []byte("claimReviewed")) {
		return nil, errs.New(errs.Unsupported, "This is neither JSON nor HTML, and its first line names no column claimReviewed. What can be imported is ClaimReview as JSON or JSON Lines, a DataFeed, an answer of Google's Fact Check Tools API, a page with JSON-LD, or Duke's CSV.")
	}
	raw, line, err := t.row()
	if err != nil {
		return nil, err
	}
	if t.columns, err = t.cells(raw, line); err != nil {
		return nil, errs.Because(err, errs.Invalid, "The first line can't be read as the names of columns (%v).", err)
	}
	for i, c := range t.columns {
		t.columns[i] = strings.TrimSpace(c)
	}
	for _, must := range []string{"claimReviewed", "url"} {
		if !slices.Contains(t.columns, must) {
			return nil, errs.New(errs.Invalid, "The table has no column %s. It needs those of Duke's Fact-Check Insights.", must)
		}
	}
	return t, nil
}

func (t *table) truncated() bool { return t.cut }

func (t *table) next() ([]Record, error) {
	for {
		raw, line, err := t.row()
		if err != nil {
			return nil, err
		}
		if len(bytes.TrimSpace(raw)) > 0 {
			return t.records(raw, line), nil
		}
	}
}

func (t *table) records(raw []byte, line int) []Record {
	place := fmt.Sprintf("line %d", line)
	refused := func(err error) []Record {
		return []Record{{Place: place, Raw: raw[:min(len(raw), maxJunk)], Err: err}}
	}
	if len(raw) > maxRecord {
		return refused(fmt.Errorf("it is larger than %d MB", maxRecord>>20))
	}
	text, wrong := raw, []string(nil)
	if !utf8.Valid(raw) {
		decoded, how := toUTF8(raw)
		text, wrong = decoded, []string{how}
	}
	cells, err := t.cells(text, line)
	if err != nil {
		return refused(fmt.Errorf("it is no row of a table (%w)", err))
	}
	if len(cells) > len(t.columns) {
		return refused(fmt.Errorf("it has %d cells and the table has %d columns", len(cells), len(t.columns)))
	}
	node, err := json.Marshal(t.node(cells))
	if err != nil {
		return refused(err)
	}
	d := document{table: true, tongues: t.tongues}
	d.read(node, around{})
	return addWrong(d.records(place), wrong)
}

// node is the ClaimReview of a row. Empty cells are not there.
func (t *table) node(cells []string) map[string]any {
	root := map[string]any{"@type": "ClaimReview"}
	works := map[string]map[string]any{}
	var order []string
	for i, cell := range cells {
		name := t.columns[i]
		cell = Unguard(cell)
		if strings.TrimSpace(cell) == "" || name == "" || name == "id" {
			continue
		}
		if rest, ok := strings.CutPrefix(name, "itemReviewed.appearance."); ok {
			n, key, _ := strings.Cut(rest, ".")
			if works[n] == nil {
				works[n], order = map[string]any{}, append(order, n)
			}
			works[n][key] = cell
			continue
		}
		put(root, strings.Split(name, "."), cell)
	}
	if len(order) > 0 {
		list := make([]any, len(order))
		for i, n := range order {
			list[i] = works[n]
		}
		put(root, []string{"itemReviewed", "appearance"}, list)
	}
	return root
}

// maxPath bounds how deep a column's name may point.
const maxPath = 6

func put(into map[string]any, path []string, v any) {
	if len(path) == 1 || len(path) > maxPath {
		if _, there := into[path[0]]; !there || path[0] == "@type" {
			into[path[0]] = v
		}
		return
	}
	next, ok := into[path[0]].(map[string]any)
	if !ok {
		next = map[string]any{}
		into[path[0]] = next
	}
	put(next, path[1:], v)
}

// cells are those of one row. What follows the row in raw, because a quotation mark
// in the middle of a cell looked like one that opens it, is read again.
func (t *table) cells(raw []byte, line int) ([]string, error) {
	r := csv.NewReader(bytes.NewReader(raw))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = t.comma, true, -1
	cells, err := r.Read()
	if errors.Is(err, io.EOF) {
		return nil, errors.New("it is empty")
	}
	if end := int(r.InputOffset()); err == nil && end < len(raw) {
		t.putBack(raw[end:], line+bytes.Count(raw[:end], []byte("\n")))
	}
	return cells, err
}

// row is the next row with its line breaks, and the line on which it begins. A row
// whose quotation marks don't close within bounds is its first line alone.
func (t *table) row() ([]byte, int, error) {
	var all []byte
	begin, first, quotes := t.line, 0, 0
	for {
		part, err := t.r.line()
		long, end := errors.Is(err, bufio.ErrBufferFull), errors.Is(err, io.EOF)
		if err != nil && !long && !end {
			return nil, begin, err
		}
		if end && len(all)+len(part) == 0 {
			return nil, begin, io.EOF
		}
		quotes += bytes.Count(part, []byte(`"`))
		if len(all) <= maxRecord {
			all = append(all, part...)
		}
		if long {
			continue
		}
		t.line++
		if first == 0 {
			first = len(all)
		}
		if quotes%2 == 0 {
			return all, begin, nil
		}
		if end || t.line-begin >= maxRowLines || len(all) > maxRecord {
			t.cut = t.cut || end && first == len(all)
			t.putBack(all[first:], begin+1)
			return all[:first], begin, nil
		}
	}
}

// putBack makes what was read be read again; it begins on a line.
func (t *table) putBack(rest []byte, line int) {
	t.line = line
	t.r.again(rest)
}
