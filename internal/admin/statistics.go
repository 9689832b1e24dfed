package admin

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// statisticsPage is what reviewers' decisions say of the extractors.
type statisticsPage struct {
	Form   Form
	Sort   string
	Found  review.Acceptances
	Tables []statisticsTable
	Panels []review.ScaleReliability // how far panels agreed in the last year
	Loads  []loadRow                 // who has how much now
}

// loadRow is how much somebody has now.
type loadRow struct {
	review.User
	store.Load
}

// statisticsTable is a table as the page shows it, its rows in the order chosen.
type statisticsTable struct {
	review.AcceptanceTable
	Title, First string
	Sorted       bool // may be sorted: ranks are in their own order
}

// statisticsTitles are the tables in words: a title and the head of the first column.
var statisticsTitles = map[string][2]string{
	"cue":         {"By cue", "Cue"},
	"publisher":   {"By outlet", "Outlet"},
	"rank":        {"By place in the list of its article", "Place"},
	"kind":        {"By kind", "Kind"},
	"attribution": {"By attribution", "Attribution"},
	"extractor":   {"By extractor and version", "Extractor"},
}

// statisticsColumn is a column that tables are sorted by.
type statisticsColumn struct {
	Key, Label string
	compare    func(a, b review.Acceptance) int
}

// statisticsColumns are those of every table; the greatest come first but for names.
var statisticsColumns = []statisticsColumn{
	{"name", "", func(a, b review.Acceptance) int { return cmp.Compare(a.Name, b.Name) }},
	{"rate", "Rate", func(a, b review.Acceptance) int { return cmp.Compare(rateOf(b), rateOf(a)) }},
	{"accepted", "Accepted", func(a, b review.Acceptance) int { return cmp.Compare(b.Accepted, a.Accepted) }},
	{"dismissed", "Dismissed", func(a, b review.Acceptance) int { return cmp.Compare(b.Dismissed, a.Dismissed) }},
	{"undone", "Undone", func(a, b review.Acceptance) int { return cmp.Compare(b.Undone, a.Undone) }},
}

// rateOf is the rate, below all others when there is none.
func rateOf(a review.Acceptance) float64 {
	if a.Rate == nil {
		return -1
	}
	return *a.Rate
}

func (d *Desk) statistics(c *gin.Context) error {
	q := c.Request.URL.Query()
	p := statisticsPage{Form: Form{values: q}, Sort: q.Get("sort")}
	status := http.StatusOK
	err := d.count(c, &p)
	if problem, ok := asProblem(err); ok && err != nil {
		p.Form, status, err = p.Form.refused(q, problem), web.Status(err), nil
	}
	if err != nil {
		return err
	}
	if p.Panels, err = d.reliabilities(c.Request.Context()); err != nil {
		return err
	}
	if p.Loads, err = d.loads(c.Request.Context()); err != nil {
		return err
	}
	return d.page(c, status, "statistics", View{Title: "Statistics", Nav: "statistics", Data: p})
}

// loads are how much each of those has who can be given cases.
func (d *Desk) loads(ctx context.Context) ([]loadRow, error) {
	people, err := d.reviewers(ctx)
	if err != nil {
		return nil, err
	}
	loads, err := d.DB.LoadsOf(ctx, people)
	if err != nil {
		return nil, err
	}
	var out []loadRow
	for _, u := range people {
		if load, counted := loads[u.ID]; counted {
			out = append(out, loadRow{u, load})
		}
	}
	return out, nil
}

// count fills in what was decided in the period of the address.
func (d *Desk) count(c *gin.Context, p *statisticsPage) error {
	by := slices.IndexFunc(statisticsColumns, func(x statisticsColumn) bool { return x.Key == p.Sort })
	if p.Sort != "" && by < 0 {
		return errs.In("sort", "The tables have no column %q.", shorten(p.Sort, 40))
	}
	org, err := d.DB.Organisation(c.Request.Context())
	if err != nil {
		return err
	}
	from, before, err := org.Days(p.Form.Get("from"), p.Form.Get("to"))
	if err != nil {
		return err
	}
	if p.Found, err = d.DB.Acceptances(c.Request.Context(), from, before); err != nil {
		return err
	}
	for _, t := range p.Found.Tables {
		if by >= 0 && t.By != "rank" {
			slices.SortStableFunc(t.Rows, statisticsColumns[by].compare)
		}
		words := statisticsTitles[t.By]
		p.Tables = append(p.Tables, statisticsTable{t, words[0], words[1], t.By != "rank"})
	}
	return nil
}

// reliabilities are how far panels agreed, of the last twelve months.
func (d *Desk) reliabilities(ctx context.Context) ([]review.ScaleReliability, error) {
	scales, err := d.DB.Scales(ctx)
	if err != nil {
		return nil, err
	}
	counts, err := d.DB.PanelCounts(ctx, store.MonthsBack(d.Now(), 11))
	if err != nil {
		return nil, err
	}
	return review.Reliabilities(counts, scales), nil
}

// alpha writes Krippendorff's alpha.
func alpha(a *float64) string {
	if a == nil {
		return "–"
	}
	return fmt.Sprintf("%.2f", *a)
}

// By is the page sorted by a column, at one of its tables.
func (p statisticsPage) By(column, table string) string {
	v := p.period()
	v.Set("sort", column)
	return address("/desk/statistics", v) + "#by-" + table
}

// CSV is where the tables of the same period are downloaded.
func (p statisticsPage) CSV() string {
	v := p.period()
	v.Set("bom", "1") // people open it with a spreadsheet
	return address("/api/v1/statistics/extraction.csv", v)
}

func (p statisticsPage) period() url.Values {
	v := url.Values{}
	for _, field := range []string{"from", "to"} {
		if day := p.Form.Get(field); day != "" {
			v.Set(field, day)
		}
	}
	return v
}

// Columns are the heads of the table's columns.
func (t statisticsTable) Columns() []statisticsColumn {
	out := slices.Clone(statisticsColumns)
	out[0].Label = t.First
	return out
}

// Named is a row's name in words.
func (t statisticsTable) Named(r review.Acceptance) string {
	switch {
	case r.Name != "" && (t.By == "kind" || t.By == "attribution"):
		return capital(r.Name)
	case r.Name != "":
		return r.Name
	}
	return "No outlet named"
}

// rate writes a share with its interval: 67 % (35–88).
func rate(a review.Acceptance) string {
	if a.Rate == nil {
		return "–"
	}
	return fmt.Sprintf("%.0f %% (%.0f–%.0f)", 100**a.Rate, 100**a.Low, 100**a.High)
}

// why writes the most frequent reasons of dismissals, three of them.
func why(a review.Acceptance) string {
	out := ""
	for i, r := range a.Reasons {
		if i == 3 {
			return out + " …"
		}
		if i > 0 {
			out += ", "
		}
		out += fmt.Sprintf("%s %d", r.Reason.Label(), r.Count)
	}
	return out
}
