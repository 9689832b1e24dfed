package pdf

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// maxHeads is how many lines of a page's head or foot may be the same on others.
const maxHeads = 4

// heads takes running heads and feet off the pages, and returns each once, as it stands
// on the first page that has it. They are the outermost lines of a page that stand on
// others, too, but for their numbers; and page numbers wherever they do.
func heads(pages [][]piece) []string {
	h := &header{pages: pages, seen: map[string]bool{}}
	for _, e := range h.edges() {
		for n := 0; n < maxHeads && h.peel(e); n++ {
		}
	}
	return h.out
}

// header takes heads off.
type header struct {
	pages [][]piece
	seen  map[string]bool // by key
	out   []string
}

// edge is a side of the pages, and how far heads reach into them.
type edge struct {
	foot bool
	from float32
}

// zone is the share of a page at its edge where running heads stand.
const zone = 0.12

// edges are head and foot of what is printed on any page.
func (h *header) edges() []edge {
	var all []piece
	for _, page := range h.pages {
		all = append(all, page...)
	}
	if len(all) == 0 {
		return nil
	}
	area := around(all)
	return []edge{{false, area.t - zone*area.height()}, {true, area.b + zone*area.height()}}
}

// peel takes the outermost line off each page that it is a head of, and reports whether
// there was any.
func (h *header) peel(e edge) (taken bool) {
	lines := h.outermost(e)
	sizes := map[string][]float32{}
	for _, row := range lines {
		if row != nil {
			sizes[key(row)] = append(sizes[key(row)], lineHeight(row))
		}
	}
	for i, row := range lines {
		if !running(row, len(h.pages), sizes[key(row)]) {
			continue
		}
		taken = true
		h.pages[i] = without(h.pages[i], row)
		if k := key(row); !h.seen[k] {
			h.seen[k] = true
			h.out = append(h.out, clean(joined(row)))
		}
	}
	return taken
}

// outermost is the first or last line of each page, nil where it stands too far inside.
func (h *header) outermost(e edge) [][]piece {
	out := make([][]piece, len(h.pages))
	for i, page := range h.pages {
		lines := rows(page)
		switch {
		case len(lines) == 0:
		case e.foot:
			out[i] = within(lines[len(lines)-1], lines[len(lines)-1][0].t < e.from)
		default:
			out[i] = within(lines[0], lines[0][0].b > e.from)
		}
	}
	return out
}

func within(row []piece, is bool) []piece {
	if !is {
		return nil
	}
	return row
}

// running reports that a line belongs to the pages and not to the text. A title that
// later pages repeat in small stays where it is large.
func running(row []piece, pages int, sizes []float32) bool {
	switch {
	case row == nil:
		return false
	case pageNumber.MatchString(joined(row)):
		return true
	case len(sizes) < max(2, pages*3/10), len(key(row)) >= maxHead:
		return false
	}
	return lineHeight(row) < 1.15*median(sizes)
}

// maxHead is how long a head is at most, in bytes.
const maxHead = 200

// pageNumber is a line that is nothing else.
var pageNumber = regexp.MustCompile(`(?i)^[-–—\s|\[(]*(?:(?:page|seite|página|p\.|s\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|von|de)\s*\d{1,4})?[-–—\s|\])]*$`)

// key is a line without its numbers.
func key(row []piece) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return unicode.ToLower(r)
	}, joined(row))
}

// joined is the text of a row.
func joined(row []piece) string {
	texts := make([]string, len(row))
	for i, p := range row {
		texts[i] = p.text
	}
	return strings.Join(texts, " ")
}

// without is a page without the pieces of a row.
func without(page, row []piece) []piece {
	return slices.DeleteFunc(page, func(p piece) bool { return slices.Contains(row, p) })
}
