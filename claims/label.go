package claims

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Labels tidies topics or tags: trimmed, inner space folded, each once (as SameLabel
// tells them), empty ones dropped, order kept. It never returns nil.
func Labels(in []string) []string {
	out, seen := []string{}, map[string]bool{}
	for _, l := range in {
		l = strings.Join(strings.Fields(l), " ")
		if key := labelKey(l); key != "" && !seen[key] {
			seen[key] = true
			out = append(out, l)
		}
	}
	return out
}

// SameLabel says whether two topics or tags are one: how letters are composed, their case,
// white space and a number sign before them do not tell them apart.
func SameLabel(a, b string) bool { return labelKey(a) == labelKey(b) }

func labelKey(l string) string {
	return strings.TrimLeft(strings.ToLower(norm.NFC.String(strings.Join(strings.Fields(l), " "))), "#")
}
