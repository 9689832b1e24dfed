package xlsx

import (
	"archive/zip"
	"bufio"
	"compress/flate"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"os"
	"strconv"
)

// Sheet takes rows. They go into a file of its own, packed as they will stand in the
// zip, since a zip takes one part after the other and a workbook's sheets grow together.
type Sheet struct {
	name string
	file *os.File
	pack *flate.Writer
	sum  hash.Hash32
	out  *bufio.Writer // to pack and sum
	size uint64        // bytes before they are packed
	rows int
}

func begin(name string) (*Sheet, error) {
	f, err := os.CreateTemp("", "factdesk-*.sheet")
	if err != nil {
		return nil, err
	}
	pack, err := flate.NewWriter(f, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	s := &Sheet{name: name, file: f, pack: pack, sum: crc32.NewIEEE()}
	s.out = bufio.NewWriterSize(s, 32<<10)
	return s, nil
}

// Write takes what is written of the sheet's XML.
func (s *Sheet) Write(b []byte) (int, error) {
	s.sum.Write(b)
	s.size += uint64(len(b))
	return s.pack.Write(b)
}

const (
	plain = ` `
	bold  = ` s="1" ` // the second of the formats in styles
)

// head writes what stands before the rows, and the first of them.
func (s *Sheet) head(columns []Column) error {
	s.out.WriteString(declaration + `<worksheet xmlns="` + mainNamespace + `"><sheetViews><sheetView workbookViewId="0">` +
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	cells := make([]any, len(columns))
	for n, c := range columns {
		fmt.Fprintf(s.out, `<col min="%d" max="%d" width="%g" customWidth="1"/>`, n+1, n+1, c.Width)
		cells[n] = c.Head
	}
	s.out.WriteString(`</cols><sheetData>`)
	return s.row(bold, cells)
}

// Rows is how many rows there are, the heading among them.
func (s *Sheet) Rows() int { return s.rows }

// Row adds a row. A cell is an int, nil, which leaves it empty, or a text, which is never
// taken for a formula.
func (s *Sheet) Row(cells ...any) error { return s.row(plain, cells) }

func (s *Sheet) row(format string, cells []any) error {
	s.rows++
	row := strconv.Itoa(s.rows)
	s.out.WriteString(`<row r="` + row + `">`)
	for n, c := range cells {
		s.cell(column(n)+row, format, c)
	}
	_, err := s.out.WriteString(`</row>`) // it tells of what failed before, too
	return err
}

func (s *Sheet) cell(at, format string, value any) {
	switch v := value.(type) {
	case nil:
	case int:
		s.out.WriteString(`<c r="` + at + `"` + format + `><v>` + strconv.Itoa(v) + `</v></c>`)
	default:
		s.out.WriteString(`<c r="` + at + `"` + format + `t="inlineStr"><is><t xml:space="preserve">`)
		escape(s.out, fmt.Sprint(v))
		s.out.WriteString(`</t></is></c>`)
	}
}

// column names the n-th column, from 0 on: A to Z, AA and so on.
func column(n int) string {
	name := string(rune('A' + n%26))
	if n < 26 {
		return name
	}
	return column(n/26-1) + name
}

// copyInto ends the sheet and puts it into the zip as it is packed.
func (s *Sheet) copyInto(z *zip.Writer, path string) error {
	if err := s.end(); err != nil {
		return err
	}
	packed, err := s.file.Seek(0, io.SeekCurrent)
	if err != nil {
		return err
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	w, err := z.CreateRaw(&zip.FileHeader{Name: path, Method: zip.Deflate, CRC32: s.sum.Sum32(),
		CompressedSize64: uint64(packed), UncompressedSize64: s.size})
	if err != nil {
		return err
	}
	_, err = io.Copy(w, s.file)
	return err
}

func (s *Sheet) end() error {
	s.out.WriteString(`</sheetData></worksheet>`)
	if err := s.out.Flush(); err != nil {
		return err
	}
	return s.pack.Close()
}

func (s *Sheet) close() {
	s.file.Close()
	os.Remove(s.file.Name())
}
