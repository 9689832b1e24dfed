package figure

import (
	"strings"

	"factdesk/claims/lexicon"
)

// Dimension is what a unit measures: "length", "currency".
type Dimension string

// The dimensions that callers ask for; the table has more.
const (
	Currency Dimension = "currency"
	Time     Dimension = "time"
	Percent  Dimension = "percent"
	Warmth   Dimension = "temperature"
	Length   Dimension = "length"
)

// spelling is one way to write a unit.
type spelling struct {
	words []string // folded pieces
	unit  string
}

var (
	Dimensions = map[string]Dimension{}
	spellings  = map[string][]spelling{} // by their first word, longest first
	symbols    = map[string]string{}     // as written
	_          = readUnits()
)

func readUnits() bool {
	for _, row := range strings.Split(unitRows, "\n") {
		head, written, _ := strings.Cut(row, ":")
		dim, name, _ := strings.Cut(head, " ")
		names, signs, _ := strings.Cut(written, "|")
		Dimensions[name] = Dimension(dim)
		for _, w := range strings.Split(names, ",") {
			addSpelling(strings.Fields(w), name)
		}
		for _, w := range strings.Split(signs, ",") {
			if w = strings.TrimSpace(w); w != "" {
				symbols[w] = name
			}
		}
	}
	return true
}

func addSpelling(words []string, name string) {
	if len(words) == 0 {
		return
	}
	// The tokeniser stands "°" and "/" apart.
	if rest, ok := strings.CutPrefix(words[0], "°"); ok && rest != "" {
		words = []string{"°", rest}
	} else if a, b, ok := strings.Cut(words[0], "/"); ok {
		words = []string{a, "/", b}
	}
	list := append(spellings[words[0]], spelling{words, name})
	for i := len(list) - 1; i > 0 && len(list[i-1].words) < len(words); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	spellings[words[0]] = list
}

// Measures is the dimension of a unit's name, "" for one that is not known.
func Measures(unit string) Dimension {
	if d := Dimensions[unit]; d != "" {
		return d
	}
	switch {
	case strings.HasPrefix(unit, "square "):
		return "area"
	case strings.HasPrefix(unit, "cubic "):
		return "volume"
	case strings.Contains(unit, " per "):
		return "speed"
	}
	return ""
}

// UnitAt is the unit that is written at piece i, and the piece behind it.
func (s *Scan) UnitAt(i int) (string, int) {
	name, to := s.SimpleUnit(i)
	if name == "" {
		return "", i
	}
	return s.rate(name, to)
}

func (s *Scan) SimpleUnit(i int) (string, int) {
	p := s.At(i)
	if p.Kind == Gap || p.Kind == Digits {
		return "", i
	}
	if name, to := s.powered(i); name != "" {
		return name, to
	}
	if u := s.symbolAt(i); u != "" {
		return s.superscript(u, i+1)
	}
	if u := CurrencySigns[p.Norm]; u != "" && s.At(i+1).Kind != Digits {
		return u, i + 1
	}
	for _, sp := range spellings[p.Norm] {
		if s.Spelled(i, sp.words) {
			return s.superscript(sp.unit, i+len(sp.words))
		}
	}
	return "", i
}

// symbolAt is the unit of the symbol at i behind digits. A letter alone is one only where
// it is written on to them, but for those of metres and of tonnes.
func (s *Scan) symbolAt(i int) string {
	p := s.At(i)
	u := symbols[p.Raw]
	switch {
	case s.At(i-1).Kind != Digits:
		return ""
	case !p.Spaced, len(p.Raw) > 1, u == "metre", s.Every:
		return u
	case u == "tonne" && !s.Is(i+1, lexicon.Hyphen):
		return u
	}
	return ""
}

func (s *Scan) Spelled(i int, words []string) bool {
	for k, w := range words {
		if s.Norm(i+k) != w {
			return false
		}
	}
	return true
}

// powered reads "square kilometres" and "cubic feet".
func (s *Scan) powered(i int) (string, int) {
	n := s.Norm(i)
	if n == "sq" || n == "sq." {
		n = "square"
	}
	if n != "square" && n != "cubic" {
		return "", i
	}
	at := i + 1
	if s.Norm(at) == "-" || s.Norm(at) == "." {
		at++
	}
	for _, sp := range spellings[s.Norm(at)] {
		if s.Spelled(at, sp.words) && Dimensions[sp.unit] == Length {
			return n + " " + sp.unit, at + len(sp.words)
		}
	}
	return "", i
}

// superscript reads the sign behind "km²".
func (s *Scan) superscript(unit string, to int) (string, int) {
	if s.At(to).Spaced || Dimensions[unit] != Length {
		return unit, to
	}
	switch s.Norm(to) {
	case "²":
		return "square " + unit, to + 1
	case "³":
		return "cubic " + unit, to + 1
	}
	return unit, to
}

// rate joins "miles an hour" and "km per second" to one unit.
func (s *Scan) rate(unit string, to int) (string, int) {
	if name, end := s.slashRate(unit, to); name != "" {
		return name, end
	}
	if Dimensions[unit] != Length && unit != "megabit" && unit != "gigabit" {
		return unit, to
	}
	switch s.Norm(to) {
	case "per", "an", "a", "/":
	default:
		return unit, to
	}
	by, end := s.SimpleUnit(to + 1)
	if by == "" {
		switch s.Norm(to + 1) {
		case "h":
			by, end = "hour", to+2
		case "s":
			by, end = "second", to+2
		}
	}
	if by == "hour" || by == "second" || by == "minute" || by == "millisecond" {
		return unit + " per " + by, end
	}
	return unit, to
}

// slashRate reads "g/km" and "µg/m³", a unit to each of another one.
func (s *Scan) slashRate(unit string, to int) (string, int) {
	if !s.Reads(to, Glued(In(lexicon.Slash)), Glued(AnyWord)) || Dimensions[unit] == Currency {
		return "", to
	}
	by := symbols[s.At(to+1).Raw]
	if list := spellings[s.Norm(to+1)]; by == "" && len(list) > 0 {
		by = list[len(list)-1].unit
	}
	if by == "" || Dimensions[by] == Time {
		return "", to
	}
	by, end := s.superscript(by, to+2)
	return unit + " per " + by, end
}

// HasPlural reports the word of a unit that has another one for several: "cent", "night".
func HasPlural(n string) bool {
	for _, sp := range spellings[n+"s"] {
		if len(sp.words) == 1 {
			return true
		}
	}
	return false
}

// timeUnit reports a unit of time at i.
func (s *Scan) timeUnit(i int) bool {
	u, _ := s.SimpleUnit(i)
	return u != "" && Dimensions[u] == Time
}
