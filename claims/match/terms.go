package match

import (
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// TermsVersion changes when Terms gives other terms for the same text: an index made
// under another version must be made anew.
const TermsVersion = 1

// maxTerms and maxTerm bound the terms of one text and the runes of one term.
const (
	maxTerms = 256
	maxTerm  = 40
)

// Terms are the unique terms of a text in order of first use, as an index stores
// them: folded, without stop words, stemmed; at most 256 of at most 40 runes.
func Terms(s string) []string {
	var out []string
	seen := map[string]bool{}
	for _, w := range words(clean(s).body) {
		t := term(w)
		if t == "" || seen[t] {
			continue
		}
		if seen[t] = true; len(out) < maxTerms {
			out = append(out, t)
		}
	}
	return out
}

// words are the folded words and numbers of s: lower case, without accents and
// apostrophes, "SomeHashTag" in three.
func words(s string) []string {
	var out []string
	var b []rune
	end := func() {
		if len(b) > 0 {
			out = append(out, string(b[:min(len(b), maxTerm)]))
			b = b[:0]
		}
	}
	runes := []rune(norm.NFKD.String(s))
	for i, r := range runes {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\u00ad' || r == '\'' || r == '’':
		case unicode.IsLetter(r):
			if i > 0 && unicode.IsUpper(r) && unicode.IsLower(runes[i-1]) {
				end() // camelCase
			}
			b = append(b, unicode.ToLower(r))
		case unicode.IsDigit(r):
			b = append(b, r)
		case r == ',' && inNumber(runes, i):
		case r == '.' && inNumber(runes, i):
			b = append(b, r)
		default:
			end()
		}
	}
	end()
	return out
}

// inNumber says whether the sign at i stands between two digits.
func inNumber(r []rune, i int) bool {
	return i > 0 && i+1 < len(r) && unicode.IsDigit(r[i-1]) && unicode.IsDigit(r[i+1])
}

// term is the term of a folded word, "" for one that says nothing.
func term(w string) string {
	if stop[w] {
		return ""
	}
	return english.Stem(w, false)
}

var stop = set(`a about above after again against all also am an and any are arent as at be because been before being below between both but by can cannot cant could
	couldnt did didnt do does doesnt doing dont down during each few for from further had hadnt has hasnt have havent having he hed hell her here hers herself hes him
	himself his how i id if ill im in into is isnt it its itself ive just lets me more most my myself no nor not now of off on once only or other our ours ourselves out
	over own rt said same say says she shes should shouldnt so some such than that thats the their theirs them themselves then there theres these they theyre theyve this
	those through to too under until up us very via was wasnt we were werent weve what whats when where which while who whom whos why will with wont would wouldnt you your
	youre yours yourself yourselves youve u ur amp s t`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
