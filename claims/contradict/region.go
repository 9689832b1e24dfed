package contradict

import (
	_ "embed"
	"slices"
	"strings"

	"factdesk/claims/place"
)

//go:embed regions.txt
var regionRows string

// continents are the continents by country, by name and by adjective.
var continents, continentOf = continentTable(regionRows)

func continentTable(table string) (names, of map[string]string) {
	names, of = map[string]string{}, map[string]string{}
	for _, row := range rows(table) {
		f := strings.Split(row, "|")
		for _, n := range strings.Split(f[1], ",") {
			names[n] = f[0]
		}
		for _, c := range strings.Split(f[2], ",") {
			of[c] = f[0]
		}
	}
	return names, of
}

// nationOf is the country of an adjective or a name, what England belongs to for England,
// or a continent.
func nationOf(word string) string {
	c := place.Country(word)
	switch {
	case continents[word] != "":
		return continents[word]
	case c == "", place.Seat(word) != "":
		return ""
	case slices.Contains(unitedKingdom, c):
		return "United Kingdom"
	}
	return c
}

var unitedKingdom = []string{"England", "Scotland", "Wales", "Northern Ireland"}

// nationsApart reports two of which neither holds the other. Of a country whose continent
// is not known nothing is said against a continent.
func nationsApart(x, y string) bool {
	isX, isY := isContinent(x), isContinent(y)
	switch {
	case x == y:
		return false
	case isX == isY:
		return true
	case isX:
		return continentOf[y] != "" && continentOf[y] != x
	}
	return continentOf[x] != "" && continentOf[x] != y
}

func isContinent(name string) bool { return continents[name] == name }

// allApart reports that both name some, and that each of one is apart from each of the
// other's.
func allApart(a, b set) bool {
	for x := range a {
		for y := range b {
			if !nationsApart(x, y) {
				return false
			}
		}
	}
	return min(len(a), len(b)) > 0
}
