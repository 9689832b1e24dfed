package verbs

import (
	"strings"

	"factdesk/claims/lexicon"
)

// ThirdOf is the form that goes with "she": "goes" of "go".
func ThirdOf(w string) string {
	switch {
	case strings.HasSuffix(w, "y") && !vowelBefore(w):
		return w[:len(w)-1] + "ies"
	case hasAnySuffix(w, "s", "sh", "ch", "x", "z", "o"):
		return w + "es"
	}
	return w + "s"
}

func pastOf(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case strings.HasSuffix(w, "y") && !vowelBefore(w):
		return w[:len(w)-1] + "ied"
	case lexicon.English().Of(w).Is(lexicon.DoublingVerb):
		return w + w[len(w)-1:] + "ed"
	}
	return w + "ed"
}

func ingOf(w string) string {
	switch {
	case strings.HasSuffix(w, "ie"):
		return w[:len(w)-2] + "ying"
	case strings.HasSuffix(w, "e") && !hasAnySuffix(w, "ee", "oe", "ye") && len(w) > 2:
		return w[:len(w)-1] + "ing"
	case lexicon.English().Of(w).Is(lexicon.DoublingVerb):
		return w + w[len(w)-1:] + "ing"
	}
	return w + "ing"
}

func vowelBefore(w string) bool {
	return len(w) > 1 && strings.ContainsRune("aeiou", rune(w[len(w)-2]))
}

func hasAnySuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}
