package extract

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"factdesk/claims"
	"factdesk/claims/text"
)

// Meta is what a pasted text seems to say of itself; a person corrects it.
type Meta struct {
	Headline  string
	Publisher string
	Bylines   []string
	Agencies  []string
	Published string // YYYY-MM-DD, "" when unknown
	Language  string // BCP 47, "" when too short to tell
}

// Guess reads the headline, publisher, byline, agencies, date and language off a
// pasted article. What it cannot tell stays empty. stop is asked as Extract asks it.
func Guess(s string, stop func() error) (Meta, error) {
	d := text.ParseWatched(s, "", claims.Watching(stop))
	if err := d.Watch.Err(); err != nil {
		return Meta{}, err
	}
	g := guesser{d: d, body: firstProse(d)}
	var m Meta
	m.Headline, m.Publisher = g.headline()
	m.Publisher = strings.TrimSpace(m.Publisher)
	if m.Publisher == "" {
		m.Publisher = g.copyright()
	}
	if m.Publisher == "" {
		m.Publisher = g.masthead(m.Headline)
	}
	m.Bylines = g.bylines()
	m.Agencies = g.agencies()
	m.Published = g.published()
	m.Language = language(d)
	return m, d.Watch.Err()
}

type guesser struct {
	d    *text.Doc
	body int // index of the first block of prose
}

func firstProse(d *text.Doc) int {
	for i, b := range d.Blocks {
		if b.Kind == text.Prose {
			return i
		}
	}
	return len(d.Blocks)
}

func (g guesser) line(i int) string {
	b := g.d.Blocks[i]
	return strings.Join(strings.FieldsFunc(g.d.Slice(b.Start, b.End), text.IsSpace), " ")
}

// headline is the line above the article that reads most like one: a page title cut
// at its separators, or the first line of five words or more that is no menu, byline
// or date. A title that stands again as a line of its own is taken from there.
func (g guesser) headline() (headline, publisher string) {
	for i := 0; i < min(g.body+3, len(g.d.Blocks)); i++ {
		if g.d.Blocks[i].Kind != text.Heading {
			continue
		}
		s := g.line(i)
		title, rest, titled := cutTitle(s)
		switch {
		case titled && words(title) >= 4:
			return g.again(title, i), siteName(rest)
		case words(s) >= 5 && !menu(s) && byline(s) == nil && dateIn(s) == "" && sentenceCase(s):
			return s, ""
		}
	}
	return "", ""
}

// again is the title as it stands below, with the article's own quotation marks.
func (g guesser) again(title string, at int) string {
	want := plain(title)
	for i := at + 1; i < len(g.d.Blocks) && i < at+40; i++ {
		if s := g.line(i); g.d.Blocks[i].Kind == text.Heading && plain(s) == want {
			return s
		}
	}
	return title
}

// cutTitle parts "Headline | News | Publisher" and "Headline - Publisher".
func cutTitle(s string) (title, rest string, ok bool) {
	if title, rest, ok = strings.Cut(s, " | "); ok && words(title) >= 4 {
		return title, rest, true
	}
	for _, sep := range []string{" - ", " – ", " — "} {
		if i := strings.LastIndex(s, sep); i > 0 && words(s[i:]) <= 5 && words(s[:i]) >= 5 {
			return s[:i], s[i+len(sep):], true
		}
	}
	return s, "", false
}

// siteName is the last part of a title that is no section and no date.
func siteName(rest string) string {
	parts := strings.Split(rest, " | ")
	for i := len(parts) - 1; i >= 0; i-- {
		p := strings.TrimSpace(parts[i])
		if dateIn(p) == "" && !sections[strings.ToLower(p)] && p != "" {
			return p
		}
	}
	return ""
}

var sections = set(`news world politics business sport sports opinion culture health science tech technology climate environment
	economy europe asia africa americas uk us local live video latest money markets society`)

func words(s string) int { return len(strings.Fields(s)) }

func menu(s string) bool {
	n := 0
	if strings.Contains(s, " | ") {
		return true
	}
	for _, sep := range []string{" | ", " · ", " › ", " / ", " • ", " > ", "  "} {
		n += strings.Count(s, sep)
	}
	return n >= 2 || n*3 >= words(s)
}

// sentenceCase reports a line that begins in upper case and does not go on with
// nothing else, as menus and mastheads do; a headline in title case still has its
// little words.
func sentenceCase(s string) bool {
	lower, first := 0, true
	for _, w := range strings.Fields(s) {
		r := []rune(strings.TrimLeft(w, "'‘’\"“"))
		if len(r) == 0 {
			continue
		}
		if first && unicode.IsLower(r[0]) {
			return false
		}
		first = false
		if unicode.IsLower(r[0]) {
			lower++
		}
	}
	return lower > 0
}

// copyright is the holder in "© 2023 Selm Financial Post."
func (g guesser) copyright() string {
	for i := len(g.d.Blocks) - 1; i >= 0 && i > len(g.d.Blocks)-25; i-- {
		s := g.line(i)
		at := strings.Index(s, "©")
		if at < 0 {
			continue
		}
		s = strings.TrimLeft(s[at+len("©"):], " 0123456789-–,")
		s, _, _ = strings.Cut(s, ".")
		s, _, _ = strings.Cut(s, " All rights")
		if n := words(s); n > 0 && n <= 6 {
			return strings.TrimSpace(s)
		}
	}
	return ""
}

// masthead is a short line in title case above the headline that names an outlet.
func (g guesser) masthead(headline string) string {
	for i := 0; i < g.body && i < 6; i++ {
		s := g.line(i)
		if s == headline {
			return ""
		}
		if n := words(s); n >= 2 && n <= 5 && outlet(s) {
			return s
		}
	}
	return ""
}

var outletWords = set(`news times post herald observer guardian telegraph tribune standard courier gazette journal press wire agency
	today mail express chronicle daily service independent mirror globe star sun bote zeitung anzeiger echo argus examiner record
	review dispatch sentinel register monitor broadcasting radio`)

func outlet(s string) bool {
	found := false
	for _, w := range strings.Fields(s) {
		if unicode.IsLower([]rune(w)[0]) && w != "of" && w != "the" {
			return false
		}
		found = found || outletWords[strings.ToLower(w)]
	}
	return found
}

// bylines are the names of "By Jane Roe and John Doe, Geneva" near the top.
func (g guesser) bylines() []string {
	for i := 0; i < min(len(g.d.Blocks), g.body+4); i++ {
		if names := byline(g.line(i)); names != nil {
			return names
		}
	}
	return []string{}
}

func byline(s string) []string {
	rest, ok := strings.CutPrefix(s, "By ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "BY ")
	}
	if !ok {
		if name, _, staff := strings.Cut(s, ", Staff Writer"); staff {
			rest, ok = name, true
		}
	}
	if !ok || words(rest) > 16 || strings.HasSuffix(rest, ".") {
		return nil
	}
	for _, stop := range []string{" | ", " in ", " - ", " · ", " • "} {
		rest, _, _ = strings.Cut(rest, stop)
	}
	first, final, several := strings.Cut(strings.ReplaceAll(rest, " & ", " and "), " and ")
	if !several {
		first, final = "", rest
	}
	final, _, _ = strings.Cut(final, ",") // behind it: the place
	var names []string
	for _, part := range append(strings.Split(first, ","), final) {
		if part = strings.TrimSpace(part); words(part) >= 2 && words(part) <= 4 && titled(part) {
			names = append(names, part)
		}
	}
	return names
}

// titled reports that every word begins in upper case, name particles aside.
func titled(s string) bool {
	for _, w := range strings.Fields(s) {
		r := []rune(w)[0]
		if !unicode.IsUpper(r) && !particles[w] || outletWords[strings.ToLower(w)] {
			return false
		}
	}
	return true
}

// agencyNames are news agencies by the names they sign with.
var agencyNames = map[string]string{
	"ap": "AP", "afp": "AFP", "reuters": "Reuters", "dpa": "dpa", "efe": "EFE", "ansa": "ANSA", "xinhua": "Xinhua", "tass": "TASS", "upi": "UPI",
	"interfax": "Interfax", "kyodo": "Kyodo", "epd": "epd", "kna": "KNA", "apa": "APA", "pa": "PA", "bloomberg": "Bloomberg", "dpa-afx": "dpa-AFX",
	"anadolu": "Anadolu", "ritzau": "Ritzau", "tt": "TT", "ntb": "NTB", "belga": "Belga", "lusa": "Lusa", "pti": "PTI", "ani": "ANI", "sid": "SID",
	"associated press": "AP", "the associated press": "AP", "agence france-presse": "AFP", "ukrinform": "Ukrinform", "cna": "CNA", "yonhap": "Yonhap",
}

// agencies reads "wd/sms (AP, AFP, Reuters)" below the article and "LONDON (AP) —"
// above it. In a signature of the first kind any short name counts.
func (g guesser) agencies() []string {
	out := []string{}
	add := func(name string) {
		for _, a := range out {
			if a == name {
				return
			}
		}
		out = append(out, name)
	}
	for i, b := range g.d.Blocks {
		if g.d.Watch.Over() {
			break
		}
		s := g.line(i)
		open := strings.LastIndexByte(s, '(')
		switch {
		case b.Kind == text.Heading && open >= 0 && open < 20 && strings.HasSuffix(s, ")") && strings.Contains(s[:open], "/"):
			for _, a := range strings.Split(s[open+1:len(s)-1], ",") {
				if a = strings.TrimSpace(a); a != "" && words(a) <= 3 {
					add(a)
				}
			}
		case b.Kind == text.Prose:
			if a := datelineAgency(s); a != "" {
				add(a)
			}
		}
	}
	return out
}

// datelineAgency is the agency of "GENEVA, Jan 21 (Reuters) - …".
func datelineAgency(s string) string {
	open := strings.IndexByte(s, '(')
	if open < 2 || open > 50 {
		return ""
	}
	end := strings.IndexByte(s[open:], ')')
	if end < 2 || end > 30 {
		return ""
	}
	after := strings.TrimLeft(s[open+end+1:], " ")
	if !strings.HasPrefix(after, "-") && !strings.HasPrefix(after, "–") && !strings.HasPrefix(after, "—") {
		return ""
	}
	name := s[open+1 : open+end]
	if a, ok := agencyNames[strings.ToLower(name)]; ok {
		return a
	}
	if words(name) == 1 {
		return name
	}
	return ""
}

// published is the first date above the article or beside a word such as
// "Published"; a date in the page's title counts last.
func (g guesser) published() string {
	title := ""
	for i := range g.d.Blocks {
		if i > g.body+4 && i < len(g.d.Blocks)-12 {
			continue
		}
		b := g.d.Blocks[i]
		if b.Kind == text.Prose {
			if i == g.body {
				title = cmp.Or(title, dateIn(firstWords(g.line(i), 12)))
			}
			continue
		}
		s := g.line(i)
		if words(s) > 24 {
			continue
		}
		if date := dateIn(s); date != "" && i < g.body+5 {
			if words(s) > 9 && strings.Contains(s, "|") {
				title = cmp.Or(title, date)
				continue
			}
			return date
		}
	}
	return title
}

func firstWords(s string, n int) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(n, len(f))], " ")
}

// dateIn is the first full date in s as YYYY-MM-DD, "" for none. Two numbers that
// could be day and month either way are no date.
func dateIn(s string) string {
	t := text.Parse(s).Tokens
	for k := range t {
		if y, m, d, ok := dateParts(t, k); ok {
			return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
		}
	}
	return ""
}

func dateParts(t []text.Token, k int) (y, m, d int, ok bool) {
	at := func(i int) string {
		if k+i < len(t) {
			return t[k+i].Norm
		}
		return ""
	}
	num := func(i int) int {
		n, _ := strconv.Atoi(trimOrdinal(at(i)))
		return n
	}
	skip := func(i int) int {
		for at(i) == "." || at(i) == "," || at(i) == "of" {
			i++
		}
		return i
	}
	switch {
	case months[at(0)] > 0 && num(skip(1)) > 0: // January 21, 2022
		i := skip(1)
		y, m, d = num(skip(i+1)), months[at(0)], num(i)
	case num(0) > 0 && months[at(skip(1))] > 0: // 21 January 2022, 21. January
		i := skip(1)
		y, m, d = num(skip(i+1)), months[at(i)], num(0)
	case num(0) > 1500 && at(1) == "-" && at(3) == "-": // 2022-01-21
		y, m, d = num(0), num(2), num(4)
	case at(1) == "/" && at(3) == "/" && num(4) > 1500:
		y, m, d = num(4), num(2), num(0)
		if m > 12 {
			m, d = d, m
		} else if d <= 12 && d != m {
			return 0, 0, 0, false
		}
	default:
		if parts := strings.Split(at(0), "."); len(parts) == 3 { // 21.01.2022
			d, _ = strconv.Atoi(parts[0])
			m, _ = strconv.Atoi(parts[1])
			y, _ = strconv.Atoi(parts[2])
		}
	}
	return y, m, d, y > 1500 && y < 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31
}

// language tells the language of the prose.
func language(d *text.Doc) string {
	var s strings.Builder
	for _, b := range d.Blocks {
		if b.Kind == text.Prose && s.Len() < 8000 {
			s.WriteString(d.Slice(b.Start, b.End))
			s.WriteByte('\n')
		}
	}
	return text.Language(s.String())
}
