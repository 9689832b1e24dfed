// Package xlsx writes workbooks that Excel and its peers open: sheets of rows with a bold
// heading that stays in view, texts and numbers. It has no formulas, no dates and no
// other looks, and reads nothing: a library that has all of that made the program 4.8 MB larger.
//
// Words are from ECMA-376, part 1, where a workbook is a zip of XML parts.
package xlsx

import (
	"archive/zip"
	"fmt"
	"io"
)

// Excel's own limits.
const (
	MaxRows = 1 << 20
	MaxCell = 32767 // UTF-16 units of a cell's text
)

// Book is a workbook that is being written. Close it, whole or not.
type Book struct {
	sheets []*Sheet
}

// Column is a column's heading and its width in characters.
type Column struct {
	Head  string
	Width float64
}

// Sheet begins another sheet with its heading. The name is at most 31 characters.
func (b *Book) Sheet(name string, columns []Column) (*Sheet, error) {
	s, err := begin(name)
	if err != nil {
		return nil, fmt.Errorf("begin sheet %s: %w", name, err)
	}
	b.sheets = append(b.sheets, s)
	return s, s.head(columns)
}

// Finish writes the whole workbook, whose sheets take no more rows then.
func (b *Book) Finish(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, p := range parts(b.sheets) {
		if err := put(z, p); err != nil {
			return fmt.Errorf("write %s: %w", p.path, err)
		}
	}
	for n, s := range b.sheets {
		if err := s.copyInto(z, sheetPath(n)); err != nil {
			return fmt.Errorf("write sheet %s: %w", s.name, err)
		}
	}
	return z.Close()
}

func put(z *zip.Writer, p part) error {
	w, err := z.Create(p.path)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, p.text)
	return err
}

// Close takes away what the sheets keep on the disk.
func (b *Book) Close() {
	for _, s := range b.sheets {
		s.close()
	}
}
