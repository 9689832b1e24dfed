package evaluate

import (
	"fmt"
	"strings"

	"factdesk/internal/prose"
)

// LeftOut lists n of the passages of prose that were left out of the pages' texts, evenly
// over all, with the stored reason, for a person to judge.
func LeftOut(pages []Page, n int) Table {
	var rows [][]string
	for i := range pages {
		rows = append(rows, leftOf(&pages[i])...)
	}
	t := Table{Title: fmt.Sprintf("%d of %d passages left out", min(n, len(rows)), len(rows)), Head: []string{"Reason", "Words", "Page", "Begins"}}
	for i := range min(n, len(rows)) {
		t.Rows = append(t.Rows, rows[i*len(rows)/min(n, len(rows))])
	}
	return t
}

func leftOf(p *Page) (rows [][]string) {
	if p.Read == nil {
		return nil
	}
	for _, l := range p.Read.Left {
		rows = append(rows, []string{string(l.Reason), fmt.Sprint(l.Words), p.ID[:8], opening(l)})
	}
	return rows
}

// opening is how a passage begins, on one line that no table breaks at.
func opening(l prose.Left) string {
	r := []rune(strings.ReplaceAll(strings.Join(strings.Fields(l.Text), " "), "|", "/"))
	return string(r[:min(len(r), 90)])
}
