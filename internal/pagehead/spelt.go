package pagehead

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// domainEnd is what a name has behind it that is also an address: "Le Vespéral.fr".
var domainEnd = regexp.MustCompile(`(?i)\.(?:com|org|net|info|news|tv|io|co|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2}|example|test)$`)

// bare is a name for comparing: without its article, its blanks and the end of an address.
func bare(s string) string { return withoutThe(run(domainEnd.ReplaceAllString(s, ""))) }

// bestSpelt takes of one name the spelling that readers would write: with blanks and
// capitals, and without the end of an address: "The Alder Post" before "alderpost".
func bestSpelt(all []candidate, best int) candidate {
	out := all[best]
	for _, n := range all {
		if n.bare == out.bare && spelling(n.value) > spelling(out.value) {
			out = n
		}
	}
	return out
}

// spelling is how well a name is written.
func spelling(s string) (points int) {
	if !domainEnd.MatchString(s) {
		points += 4
	}
	if words(s) > 1 {
		points++
	}
	return points + letterCase(s)
}

// letterCase is 0 for a name in small letters, 1 for one that is shouted, and 2 for others;
// one word in capitals is most often letters.
func letterCase(s string) int {
	switch {
	case s == strings.ToLower(s):
		return 0
	case words(s) > 1 && s == strings.ToUpper(s):
		return 1
	}
	return 2
}

// asShown takes for a name with a word behind it that no reader sees the name without, which
// they see: "The Alder Post" before "The Alder Post Newspaper".
func asShown(all []candidate, best candidate) candidate {
	if isShown(all, best) {
		return best
	}
	for _, n := range all {
		longer := strings.HasPrefix(Squeeze(best.value), Squeeze(n.value)+" ")
		switch {
		case !longer, !isShown(all, n):
		case places(all, n) > 1, best.from == copyrightPlace && n.score > n.trust: // it is the address too
			return n
		}
	}
	return best
}

// withoutPart takes for a name with a word for a part of the site the name without it, which
// readers see or the address has: "The Alder Post" before "Alder Post Archive". An address with that word
// is of a site that is called so.
func (p *page) withoutPart(all []candidate, best candidate) candidate {
	f := strings.Fields(best.value)
	switch {
	case len(f) < 2, !names.has("part", strings.ToLower(f[len(f)-1])), p.isInHost(f[len(f)-1]):
		return best
	}
	short := bare(strings.Join(f[:len(f)-1], " "))
	for _, n := range all {
		switch {
		case n.bare != short:
		case isShown(all, n), p.likeHost(n.value):
			return n
		}
	}
	return best
}

// isInHost reports a word that the site's address has.
func (p *page) isInHost(word string) bool {
	return strings.Contains(p.label(), asAddress(Squeeze(word)))
}

// asCalled takes for a name the longer one that the data and the page's title have both: "NCB
// News" before "NCB".
func asCalled(all []candidate, best candidate) candidate {
	for _, n := range all {
		inData := func(o candidate) bool { return o.trust >= 4 && o.bare == n.bare }
		switch {
		case n.from != titlePlace, !strings.HasPrefix(Squeeze(n.value), Squeeze(best.value)+" "):
		case slices.ContainsFunc(all, inData):
			return n
		}
	}
	return best
}

// inOwnScript takes for a name in Latin letters the one that readers see in the page's title
// and elsewhere in the script that they read.
func inOwnScript(all []candidate, best candidate) candidate {
	switch {
	case !hasLatin(best.value), isShown(all, best):
		return best
	}
	for _, n := range all {
		switch {
		case hasLatin(n.value), !isShown(all, n):
		case places(all, n) > 1:
			return n
		}
	}
	return best
}

func hasLatin(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
}

// isShown reports a name that the page's title or its masthead has.
func isShown(all []candidate, c candidate) bool {
	return slices.ContainsFunc(all, func(o candidate) bool {
		return slices.Contains(shownPlaces, o.from) && o.bare == c.bare
	})
}

// places counts where a name stands.
func places(all []candidate, c candidate) int {
	from := map[string]bool{}
	for _, o := range all {
		if o.bare == c.bare {
			from[o.from] = true
		}
	}
	return len(from)
}

// isDemo reports what a program's maker calls a site that nobody has named yet.
var isDemo = regexp.MustCompile(`(?i)\bdemo$|\bv\d+(?:\.\d+)*\b`).MatchString

var (
	// unmarked are letters of their own that addresses write as others.
	unmarked = strings.NewReplacer("ı", "i", "ø", "o", "ł", "l", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ð", "d")
	umlauts  = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa")
)

// asAddress is how addresses write a name in small letters: in ASCII.
func asAddress(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(unmarked.Replace(s)))
}

// likeHost reports a name that the site's address is made of.
func (p *page) likeHost(name string) bool {
	s := Squeeze(domainEnd.ReplaceAllString(name, ""))
	return p.isOfHost(s) || p.isOfHost(asAddress(s)) || p.isOfHost(asAddress(umlauts.Replace(s)))
}

func (p *page) isOfHost(squeezed string) bool {
	label := strings.ReplaceAll(p.label(), "-", "")
	n, l := withoutThe(strings.ReplaceAll(squeezed, " ", "")), withoutThe(label)
	if len(n) < 2 || len(l) < 2 {
		return false
	}
	switch {
	case n == l, len(n) >= 4 && strings.HasPrefix(l, n), len(l) >= 4 && strings.HasPrefix(n, l) && len(n) <= len(l)+addition:
		return true
	}
	return isAbbreviated(label, strings.Fields(squeezed))
}
