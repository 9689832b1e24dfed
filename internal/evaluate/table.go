package evaluate

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Table is one result: it is printed as a Markdown table whose columns line up, so
// that it reads well in a terminal and in docs/evaluation.md.
type Table struct {
	Title string     // a heading: "Sentence segmentation"
	Notes []string   // paragraphs below the table: what was measured, and how
	Head  []string   // the columns' names
	Rows  [][]string // cells; a row may be shorter than the head
}

// Print writes the table.
func (t Table) Print(w io.Writer) error {
	widths := make([]int, len(t.Head))
	for _, row := range append([][]string{t.Head}, t.Rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell), 3)
		}
	}
	var s strings.Builder
	if t.Title != "" {
		fmt.Fprintf(&s, "## %s\n\n", t.Title)
	}
	writeRow(&s, t.Head, widths, " ")
	writeRow(&s, make([]string, len(widths)), widths, "-")
	for _, row := range t.Rows {
		writeRow(&s, row, widths, " ")
	}
	for _, note := range t.Notes {
		fmt.Fprintf(&s, "\n%s\n", note)
	}
	s.WriteString("\n")
	_, err := io.WriteString(w, s.String())
	return err
}

func writeRow(s *strings.Builder, cells []string, widths []int, fill string) {
	for i, width := range widths {
		cell := ""
		if i < len(cells) {
			cell = cells[i]
		}
		fmt.Fprintf(s, "| %s%s ", cell, strings.Repeat(fill, width-utf8.RuneCountInString(cell)))
	}
	s.WriteString("|\n")
}

// Ratio is a/b, and 0 when there is nothing to divide by.
func Ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// F1 is the harmonic mean of precision and recall.
func F1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}
