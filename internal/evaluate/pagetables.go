package evaluate

import (
	"cmp"
	"fmt"
	"slices"
)

// PageTables shows what Pages measured: the means, and the pages that miss a target, or
// all of them.
func PageTables(pages []Page, all bool) []Table {
	return []Table{pageMeans(pages), pagesBelow(pages, all)}
}

func pageMeans(pages []Page) Table {
	t := Table{
		Title: fmt.Sprintf("Texts of %d public pages", len(pages)),
		Head:  []string{"Reader", "P", "R", "F1", "Target", "Met"},
		Notes: []string{"Precision and recall over shingles of four words, the mean over the pages; F1 is of the means, as the benchmark has it. The line of the headline is taken off, since the labels leave it out."},
	}
	ours := mean(pages, func(p *Page) Overlap { return p.Ours })
	t.Rows = append(t.Rows,
		append(meanRow("factdesk", ours), fmt.Sprintf("%.3f", pagesTarget), met(ours.F1() >= pagesTarget)),
		meanRow("trafilatura by itself", mean(pages, func(p *Page) Overlap { return p.Trafilatura })),
		meanRow("readability by itself", mean(pages, func(p *Page) Overlap { return p.Readability })))
	low, worse := count(pages, isLow), count(pages, isWorse)
	t.Notes = append(t.Notes,
		fmt.Sprintf("Pages below %.2f: %d, of at most %d: %s. Pages worse than the better library by more than %.2f: %d, of 0: %s.",
			pageFloor, low, belowFloor, met(low <= belowFloor), pageSlack, worse, met(worse == 0)))
	return t
}

func meanRow(name string, o Overlap) []string {
	return []string{name, fmt.Sprintf("%.4f", o.P), fmt.Sprintf("%.4f", o.R), fmt.Sprintf("%.4f", o.F1())}
}

func mean(pages []Page, of func(*Page) Overlap) (out Overlap) {
	for i := range pages {
		o := of(&pages[i])
		out.P += o.P / float64(len(pages))
		out.R += o.R / float64(len(pages))
	}
	return out
}

func isLow(p *Page) bool { return p.Ours.F1() < pageFloor }

func isWorse(p *Page) bool { return p.Ours.F1() < p.Better()-pageSlack }

func count(pages []Page, is func(*Page) bool) (n int) {
	for i := range pages {
		if is(&pages[i]) {
			n++
		}
	}
	return n
}

func pagesBelow(pages []Page, all bool) Table {
	t := Table{Title: "Pages, the lowest first", Head: []string{"F1", "P", "R", "trafilatura", "readability", "Why named", "Page", "Address"}}
	sorted := slices.SortedFunc(slices.Values(pages), func(a, b Page) int { return cmp.Compare(a.Ours.F1(), b.Ours.F1()) })
	for i := range sorted {
		p := &sorted[i]
		why := p.why()
		if why == "" && !all {
			continue
		}
		t.Rows = append(t.Rows, []string{fmt.Sprintf("%.3f", p.Ours.F1()), fmt.Sprintf("%.3f", p.Ours.P), fmt.Sprintf("%.3f", p.Ours.R),
			fmt.Sprintf("%.3f", p.Trafilatura.F1()), fmt.Sprintf("%.3f", p.Readability.F1()), why, p.ID[:8], p.Address})
	}
	return t
}

// why names the target that a page misses, "" when none.
func (p *Page) why() string {
	switch {
	case p.Refused != nil:
		return "refused: " + p.Refused.Error()
	case isLow(p):
		return "low"
	case isWorse(p):
		return "worse than a library"
	}
	return ""
}
