// Package place knows the countries of the news: their names, capitals and adjectives,
// and the seats of government that stand for them.
package place

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
)

//go:embed countries.txt
var countryRows string

// rows are the lines of a table, notes aside, cut at their bars.
func rows(table string) (out [][]string) {
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(strings.TrimSpace(line), "|"))
		}
	}
	return out
}

// seats are the names that stand for a government because it sits there; a country's
// own name needs no explaining.
var seats, names, demonyms = tables()

func tables() (seats, names, demonyms map[string]string) {
	seats, names, demonyms = map[string]string{}, map[string]string{}, map[string]string{}
	for _, f := range rows(countryRows) {
		names[f[0]] = f[0]
		if f[1] != "" {
			seats[f[1]] = f[0]
		}
		for _, a := range strings.Split(f[2], ",") {
			demonyms[a] = f[0]
		}
		for _, n := range strings.Split(f[3], ",") {
			if n != "" {
				other(seats, names, n, f[0])
			}
		}
	}
	return seats, names, demonyms
}

// Seat is the country whose government sits at a place: Russia for "Moscow" and for
// "Kremlin". It is "" for anything else, the country's own name too.
func Seat(name string) string { return seats[name] }

// Named is the country of a name: the United States for "America". It is "" for
// anything else.
func Named(name string) string { return names[name] }

// OfAdjective is the country that an adjective or a people's name belongs to: Denmark
// for "Danish" and for "Dane". It is "" for anything else.
func OfAdjective(word string) string { return demonyms[word] }

// Country is the country that a name, an adjective or a seat of government stands for:
// Russia for "Russia", "Russian" and "Moscow". It is "" for anything else.
func Country(name string) string {
	return cmp.Or(names[name], demonyms[name], seats[name])
}

// Demonym is the usual adjective of a country: Russian for Russia. It is "" for what is
// no country's name.
func Demonym(country string) string {
	for _, f := range rows(countryRows) {
		if f[0] == country {
			first, _, _ := strings.Cut(f[2], ",")
			return first
		}
	}
	return ""
}

// governmentSeats are the last words of names that stand for a government, whatever the
// row they are in.
var governmentSeats = strings.Fields(`Kremlin House Street Whitehall Westminster 10 Pentagon Department Hill Palace Elysee Élysée d'Orsay
	Stormont Holyrood Bundesregierung Kiev Delhi Brasília Bogotá`)

func other(seats, names map[string]string, name, country string) {
	if slices.Contains(governmentSeats, name[strings.LastIndexByte(name, ' ')+1:]) {
		seats[name] = country
		return
	}
	names[name] = country
}
