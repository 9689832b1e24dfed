package xlsx_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"factdesk/internal/xlsx"
)

// written is a workbook of a sheet with these rows, and one that has none, as another
// program reads it.
func written(t *testing.T, rows ...[]any) *excelize.File {
	t.Helper()
	t.Setenv("TMPDIR", t.TempDir())
	var book xlsx.Book
	defer book.Close()
	s, err := book.Sheet("Rows", []xlsx.Column{{"what", 40}, {"how many", 8.5}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.Sheet("None", []xlsx.Column{{"case", 38}}); err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if err := s.Row(r...); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := book.Finish(&out); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestCellsAreReadAsTheyWereWritten(t *testing.T) {
	for _, text := range []string{"troops", "", " kept apart ", "two\nlines", "a\r\nb\tc", `<&>"'`, "=1+1", "bell \a, nothing \x00", "_x0041_", "_x", "Ζωή 🙂", "1,200"} {
		got, err := written(t, []any{text}).GetCellValue("Rows", "A2")
		if err != nil || got != text {
			t.Errorf("%q is read as %q (%v)", text, got, err)
		}
	}
}

func TestNumbersAreNumbersAndNothingIsEmpty(t *testing.T) {
	f := written(t, []any{"one", 1}, []any{nil, -20})
	all, err := f.GetRows("Rows")
	if diff := cmp.Diff([][]string{{"what", "how many"}, {"one", "1"}, {"", "-20"}}, all); diff != "" || err != nil {
		t.Errorf("%v; rows (-want +got):\n%s", err, diff)
	}
	for cell, want := range map[string]excelize.CellType{"A2": excelize.CellTypeInlineString, "B2": excelize.CellTypeUnset} {
		if got, _ := f.GetCellType("Rows", cell); got != want { // unset is the default, a number
			t.Errorf("type of %s = %v, want %v", cell, got, want)
		}
	}
}

func TestTheHeadingIsBoldWideAndStaysInView(t *testing.T) {
	f := written(t, []any{"one", 1})
	if got := f.GetSheetList(); !cmp.Equal(got, []string{"Rows", "None"}) {
		t.Errorf("sheets %q", got)
	}
	panes, err := f.GetPanes("Rows")
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes %+v (%v)", panes, err)
	}
	if got, _ := f.GetColWidth("Rows", "B"); got != 8.5 {
		t.Errorf("width of B = %v, want 8.5", got)
	}
	for cell, want := range map[string]bool{"A1": true, "A2": false} {
		if got := isBold(t, f, cell); got != want {
			t.Errorf("%s is bold: %v, want %v", cell, got, want)
		}
	}
}

func isBold(t *testing.T, f *excelize.File, cell string) bool {
	t.Helper()
	id, err := f.GetCellStyle("Rows", cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style.Font.Bold
}

func TestColumnsBehindZ(t *testing.T) {
	row := make([]any, 703)
	row[25], row[26], row[702] = "Z", "AA", "AAA"
	f := written(t, row)
	for _, c := range []string{"Z", "AA", "AAA"} {
		if got, _ := f.GetCellValue("Rows", c+"2"); got != c {
			t.Errorf("%s2 = %q, want %q", c, got, c)
		}
	}
}

func TestNothingIsLeftOnTheDisk(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	var book xlsx.Book
	s, err := book.Sheet("Rows", []xlsx.Column{{"what", 40}})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Row("one"); err != nil {
		t.Fatal(err)
	}
	book.Close()
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("left: %v (%v)", left, err)
	}
	if err := book.Finish(io.Discard); !errors.Is(err, os.ErrClosed) {
		t.Errorf("a closed book is written: %v", err)
	}
}
