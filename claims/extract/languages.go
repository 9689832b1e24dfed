package extract

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"factdesk/claims/text"
)

// Language is one that there are rules for.
type Language struct {
	Code string // BCP 47
	Name string // in English
}

// Languages are all that there are rules for, by name. Whoever tells people what is read
// asks here, so that a new language is told of everywhere.
func Languages() []Language {
	var out []Language
	for _, code := range slices.Sorted(maps.Keys(readers)) {
		if code != "" {
			out = append(out, Language{code, text.LanguageName(code)})
		}
	}
	slices.SortFunc(out, func(a, b Language) int { return cmp.Compare(a.Name, b.Name) })
	return out
}

// InWords lists the languages for a sentence, with "and" or "or" before the last:
// "English, German and Spanish".
func InWords(and string) string {
	var names []string
	for _, l := range Languages() {
		names = append(names, l.Name)
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " " + and + " " + names[last]
}
