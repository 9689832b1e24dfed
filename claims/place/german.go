package place

import "strings"

// German is the country behind a German name or adjective: the countries of the
// news, as the English table has no German words.
func German(norm string) string {
	for _, end := range []string{"", "e", "en", "er", "em", "es", "s", "n"} {
		if root, ok := strings.CutSuffix(norm, end); ok && germanCountries[root] != "" {
			return germanCountries[root]
		}
	}
	return ""
}

var germanCountries = func() map[string]string {
	out := map[string]string{}
	for _, row := range strings.Split(`Russia russland russisch russe moskau|Ukraine ukraine ukrainisch ukrainer|Belarus belarus belarussisch weißrussland|Germany deutschland deutsch
		|United States usa amerika us-amerikanisch amerikanisch|United Kingdom großbritannien britisch|France frankreich französisch|Poland polen polnisch|Austria österreich österreichisch
		|Switzerland schweiz schweizerisch|China china chinesisch|Israel israel israelisch|Turkey türkei türkisch|Italy italien italienisch|Hungary ungarn ungarisch`, "|") {
		row = strings.TrimSpace(row)
		country := row[:strings.IndexFunc(row, func(r rune) bool { return r == ' ' })]
		names := strings.Fields(row[len(country):])
		if country == "United" {
			country, names = country+" "+names[0], names[1:]
		}
		for _, n := range names {
			out[n] = country
		}
	}
	return out
}()
