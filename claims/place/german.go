package place

import (
	_ "embed"
	"strings"
)

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

//go:embed german.txt
var germanRows string

var germanCountries = func() map[string]string {
	out := map[string]string{}
	for _, f := range rows(germanRows) {
		for _, n := range strings.Split(f[1], ",") {
			out[n] = f[0]
		}
	}
	return out
}()
