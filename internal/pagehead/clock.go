package pagehead

import (
	"regexp"
	"slices"
	"strings"
)

// where is the region that a page is read in, as its domain and its language say it.
func (p *page) where(language string) region {
	host := p.host()
	country := host[strings.LastIndexByte(host, '.')+1:]
	if r, ok := regions[country]; ok && len(country) == 2 {
		return r
	}
	base, rest, _ := strings.Cut(strings.ToLower(language), "-")
	if r, ok := regions[rest[strings.LastIndexByte(rest, '-')+1:]]; ok && rest != "" {
		return r
	}
	if r, ok := regions["lang:"+base]; ok {
		return r
	}
	return region{-6, 2, "-"} // from the middle of America to the middle of Europe
}

// figures settles in which order a page writes the figures of a day: as the figures that
// can be read in one way show, else as both its language and its domain have it. "-" when
// that is not settled.
func (p *page) figures(language string, all []shown) order {
	shows := order("")
	for _, figures := range p.figuresShown(all) {
		switch o := order(figures); {
		case o == "":
		case shows == "" || shows == o:
			shows = o
		default:
			return "-"
		}
	}
	if shows != "" {
		return shows
	}
	return p.customary(language)
}

// figuresShown are the orders of figures that days anywhere on the page show, those of its
// head before others.
func (p *page) figuresShown(all []shown) (out []string) {
	for _, s := range all {
		out = append(out, s.figures)
	}
	if slices.ContainsFunc(out, func(f string) bool { return f != "" }) {
		return out
	}
	for _, l := range p.lines[:min(len(p.lines), maxProps)] {
		if l.Words > longWhen || !slashes.MatchString(l.Text) {
			continue
		}
		for _, s := range spot(l.Text, "") {
			out = append(out, s.figures)
		}
	}
	return out
}

// slashes is what a line with figures in two readings has.
var slashes = regexp.MustCompile(`\d[/-]\d{1,2}[/-](?:19|20)\d\d`)

// customary is the order of the page's language and country, where they agree. The
// language "en-US" alone is what templates say of themselves.
func (p *page) customary(language string) order {
	host := p.host()
	country := host[strings.LastIndexByte(host, '.')+1:]
	base, rest, _ := strings.Cut(strings.ToLower(language), "-")
	votes := []order{}
	for _, key := range []string{country, rest[strings.LastIndexByte(rest, '-')+1:], "lang:" + base} {
		if r, ok := regions[key]; ok && key != "" {
			votes = append(votes, r.order)
		}
	}
	if country == "gov" || country == "mil" {
		votes = append(votes, mdy)
	}
	out := order("-")
	for _, v := range votes {
		switch {
		case v == "-" || v == "ymd":
		case out == "-":
			out = v
		case out != v:
			return "-"
		}
	}
	return out
}

// settle leaves of the readings of a day those that the order allows.
func (o order) settle(s spotted) []day {
	if len(s.days) != 2 {
		return s.days
	}
	switch o {
	case dmy:
		return s.days[:1]
	case mdy:
		return s.days[1:]
	}
	return s.days
}
