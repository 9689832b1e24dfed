package claimreview

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// MaxAppearances is how many appearances a row of Duke's table has columns for.
const MaxAppearances = 15

// ByteOrderMark before a table tells Excel, opened by a double click, that the table is in
// UTF-8; without it every letter beyond ASCII is another. Who reads tables by a program
// does without.
const ByteOrderMark = "\ufeff"

// column is one of Duke's, with what stands in it.
type column struct {
	name string
	cell func(Item, ClaimReview) string
}

// columns are those of Duke's Fact-Check Insights, in its order, and ours behind them. The columns for
// images are there, empty but for the publisher's logo: we keep no others.
var columns = append([]column{
	{"id", func(i Item, _ ClaimReview) string { return i.Case.ID.String() }},
	{"@context", func(_ Item, r ClaimReview) string { return r.Context }},
	{"@type", func(_ Item, r ClaimReview) string { return r.Type }},
	{"claimReviewed", func(_ Item, r ClaimReview) string { return r.ClaimReviewed }},
	{"datePublished", func(_ Item, r ClaimReview) string { return r.DatePublished }},
	{"url", func(_ Item, r ClaimReview) string { return r.URL }},
	{"author.@type", func(_ Item, r ClaimReview) string { return r.Author.Type }},
	{"author.name", func(_ Item, r ClaimReview) string { return r.Author.Name }},
	{"author.url", func(_ Item, r ClaimReview) string { return r.Author.URL }},
	{"itemReviewed.@type", func(_ Item, r ClaimReview) string { return r.ItemReviewed.Type }},
	{"itemReviewed.author.name", claimantCell(func(c Claimant) string { return c.Name })},
	{"itemReviewed.author.@type", claimantCell(func(c Claimant) string { return c.Type })},
	{"itemReviewed.author.sameAs", claimantCell(func(c Claimant) string { return c.SameAs })},
	{"reviewRating.@type", func(_ Item, r ClaimReview) string { return r.ReviewRating.Type }},
	{"reviewRating.ratingValue", func(_ Item, r ClaimReview) string { return number(r.ReviewRating.RatingValue) }},
	{"reviewRating.alternateName", func(_ Item, r ClaimReview) string { return r.ReviewRating.AlternateName }},
	{"author.image", func(i Item, _ ClaimReview) string { return i.Organisation.LogoURL }},
	{"itemReviewed.name", func(_ Item, r ClaimReview) string { return r.ItemReviewed.Name }},
	{"itemReviewed.datePublished", func(_ Item, r ClaimReview) string { return r.ItemReviewed.DatePublished }},
	{"itemReviewed.firstAppearance.url", firstCell(func(w CreativeWork) string { return w.URL })},
	{"itemReviewed.firstAppearance.type", firstCell(func(w CreativeWork) string { return w.Type })},
	{"itemReviewed.author.image", none},
	{"reviewRating.ratingExplanation", func(_ Item, r ClaimReview) string { return r.ReviewRating.RatingExplanation }},
	{"itemReviewed.author.jobTitle", claimantCell(func(c Claimant) string { return c.JobTitle })},
	{"reviewRating.bestRating", func(_ Item, r ClaimReview) string { return number(r.ReviewRating.BestRating) }},
	{"reviewRating.worstRating", func(_ Item, r ClaimReview) string { return number(r.ReviewRating.WorstRating) }},
	{"reviewRating.image", none},
}, slices.Concat(appearanceColumns(), ourColumns)...)

// ourColumns come after Duke's: what was put right since, what was taken back, and the desk's own
// fields that readers see.
var ourColumns = []column{
	{"dateModified", func(_ Item, r ClaimReview) string { return r.DateModified }},
	{"creativeWorkStatus", func(_ Item, r ClaimReview) string { return r.Status }},
	{"correction", func(_ Item, r ClaimReview) string { return r.corrections() }},
	{"fields", func(i Item, r ClaimReview) string { return i.fields(r) }},
}

// corrections are one a line: the day, the kind and what readers were told.
func (r ClaimReview) corrections() string {
	lines := make([]string, len(r.Correction))
	for i, c := range r.Correction {
		lines[i] = c.DatePublished + " " + c.Name + ": " + strings.Join(strings.Fields(c.Text), " ")
	}
	return strings.Join(lines, "\n")
}

// fields are one a line: the name, and what stands in it.
func (i Item) fields(r ClaimReview) string {
	if r.Status != "" { // taken back: a tombstone says nothing else
		return ""
	}
	lines := make([]string, len(i.Case.PublicFields))
	for n, f := range i.Case.PublicFields {
		lines[n] = f.Name + ": " + f.Value
	}
	return strings.Join(lines, "\n")
}

func appearanceColumns() []column {
	var out []column
	for n := range MaxAppearances {
		prefix := fmt.Sprintf("itemReviewed.appearance.%d.", n+1)
		out = append(out,
			column{prefix + "url", appearanceCell(n, func(w CreativeWork) string { return w.URL })},
			column{prefix + "@type", appearanceCell(n, func(w CreativeWork) string { return w.Type })})
	}
	return out
}

func claimantCell(of func(Claimant) string) func(Item, ClaimReview) string {
	return func(_ Item, r ClaimReview) string {
		if r.ItemReviewed.Author == nil {
			return ""
		}
		return of(*r.ItemReviewed.Author)
	}
}

func firstCell(of func(CreativeWork) string) func(Item, ClaimReview) string {
	return func(_ Item, r ClaimReview) string {
		if r.ItemReviewed.FirstAppearance == nil {
			return ""
		}
		return of(*r.ItemReviewed.FirstAppearance)
	}
}

func appearanceCell(n int, of func(CreativeWork) string) func(Item, ClaimReview) string {
	return func(_ Item, r ClaimReview) string {
		if n >= len(r.ItemReviewed.Appearance) {
			return ""
		}
		return of(r.ItemReviewed.Appearance[n])
	}
}

func none(Item, ClaimReview) string { return "" }

func number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// Columns are the names of Duke's columns, in order, and then ours.
func Columns() []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = c.name
	}
	return out
}

// Row is an item in those columns, by what leaves the desk of it (Outward), each cell guarded. Appearances beyond
// MaxAppearances have no column; left says how many, so that the caller can say so.
func Row(i Item, r ClaimReview) (row []string, left int) {
	row = make([]string, len(columns))
	for n, c := range columns {
		row[n] = Guard(c.cell(i, r))
	}
	return row, max(0, len(r.ItemReviewed.Appearance)-MaxAppearances)
}

// formulaStarts begin a formula in one spreadsheet or another, or are dropped by
// it before what follows: the full-width forms are folded by East Asian versions.
const formulaStarts = "=+-@\t\r\n＝＋－＠﹢﹣﹦﹫−"

// blanks may stand before a formula and are skipped by some programs.
const blanks = " \u00a0\u3000\u200b\ufeff"

// Guard puts an apostrophe before a cell that a spreadsheet would run as a
// formula. Spreadsheets show such a cell as text; other readers drop the
// apostrophe before one of these signs.
func Guard(cell string) string {
	// What looks guarded already gets one more, so that Unguard knows.
	first, size := utf8.DecodeRuneInString(strings.TrimLeft(strings.TrimLeft(cell, "'"), blanks))
	if size > 0 && strings.ContainsRune(formulaStarts, first) {
		return "'" + cell
	}
	return cell
}

// Unguard is the cell before Guard.
func Unguard(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && Guard(rest) == cell {
		return rest
	}
	return cell
}
