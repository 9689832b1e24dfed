package pagehead

import (
	"slices"
	"strings"
	"unicode"

	"factdesk/internal/prose"
)

// labelSign ends a label for a name, with the label: "Investigación y redacción:", "文＝".
var labelSign = lazily(`(?:^|[\s,;/|／・。.])((?:[\p{L}\p{M}’']+\s(?:y|e|et|and|und|i|og|och|ja|en|и|та|і|ve|și|és|και|de|&|\+)\s)?[\p{L}\p{M}’']+)\s?[:：=＝]\s*`)

// byLabels parts a line that says in turn who did what: "Fotos: Tom Lee, Text: Ina Holm". A
// line with one label stays whole.
func byLabels(s string) []string {
	var begins []int
	for _, at := range labelSign().FindAllStringSubmatchIndex(s, maxSame) {
		if isLabelOfWork(s[at[2]:at[3]]) {
			begins = append(begins, at[2])
		}
	}
	if len(begins) < 2 {
		return []string{s}
	}
	out := []string{s[:begins[0]]}
	for i, begin := range begins {
		end := len(s)
		if i+1 < len(begins) {
			end = begins[i+1]
		}
		out = append(out, strings.TrimRight(s[begin:end], " ,;/|／・"))
	}
	return out
}

// isLongerThan reports a line of more words than one that says when or who has; one that
// says of several people what they did has twice as many.
func isLongerThan(l *prose.Line, most int) bool {
	switch {
	case l.Words > 2*most:
		return true
	case l.Words <= most:
		return false
	}
	return len(byLabels(l.Text)) == 1
}

// isLabelOfWork reports words that say what somebody did for a text.
func isLabelOfWork(label string) bool {
	switch {
	case isLabelOfWriting(label), isOthersWork(label):
		return true
	}
	return isCredit(label + ":")
}

// isLabelOfWriting reports words that say that somebody wrote, and perhaps what else they
// did.
func isLabelOfWriting(label string) bool {
	writes := false
	for _, w := range strings.Fields(strings.ToLower(label)) {
		switch {
		case names.has("writing", w):
			writes = true
		case names.has("and", w), names.has("otherwork", w), particles[w]:
		case names.has("by", w):
			writes = true
		default:
			return false
		}
	}
	return writes
}

// behindWork is what stands behind such a label: "Recherche und Text: Ina Holm".
func behindWork(part string) string {
	label, rest := cutLabel(part)
	switch {
	case words(label) > longestLabelOfWork, !isLabelOfWriting(label):
		return ""
	}
	return strings.TrimSpace(rest)
}

// isCreditAlone reports a credit of nobody who wrote.
func isCreditAlone(part string) bool {
	if behindWork(part) != "" {
		return false
	}
	return isCredit(part)
}

// longestLabelOfWork is how many words such a label has, at most.
const longestLabelOfWork = 5

// cutLabel parts a label from what it stands before.
func cutLabel(s string) (label, rest string) {
	i := strings.IndexAny(s, ":：=＝")
	if i < 0 {
		return "", s
	}
	return strings.TrimSpace(s[:i]), strings.TrimLeft(s[i:], ":：=＝ ")
}

// namesSeveral reports a label for more than one: behind a comma stands another of them.
func namesSeveral(part string) bool {
	label, _ := cutLabel(part)
	for _, w := range strings.Fields(strings.ToLower(label)) {
		if names.has("several", w) {
			return true
		}
	}
	return false
}

// townDash is a town before names: "مراكش - سلمى آيت علي", "Selm – Ina Holm".
var townDash = lazily(`^([\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+)?)\s[-–—]\s(.+)$`)

// behindTown is what stands behind one word and a dash in an element named for the author.
func behindTown(s string) string {
	m := townDash().FindStringSubmatch(s)
	switch {
	case m == nil, isPerson(tidyName(m[1])), isDesk(m[1]), !beginsPersonal(m[2]):
		return s
	}
	return m[2]
}

// asSpelt writes a name that is all in capitals as the page writes it elsewhere, with the
// accents that Greek capitals have none of: "ΕΥΔΟΚΙΑΣ ΜΑΝΟΥ", "η Ευδοκία Μάνου".
func (p *page) asSpelt(name string) string {
	f := strings.Fields(name)
	switch {
	case len(f) < 2, !lacksAccents(name):
		return name
	}
	for i := range p.lines {
		if s := spelledIn(strings.Fields(p.lines[i].Text), f); s != "" {
			return s
		}
	}
	return name
}

// spelledIn are words side by side that are a name's but for accents and case.
func spelledIn(all, name []string) string {
	for i := range max(0, len(all)-len(name)+1) {
		if stretch := all[i : i+len(name)]; areSameWords(stretch, name) {
			return strings.Trim(strings.Join(stretch, " "), "*.,:;()·«»")
		}
	}
	return ""
}

func areSameWords(a, b []string) bool {
	for i := range a {
		switch {
		case stem(a[i]) != stem(b[i]), !strings.ContainsFunc(a[i], unicode.IsLower):
			return false
		}
	}
	return true
}

// stem is a Greek word without accents, and without the s that tells of whom something is.
func stem(w string) string {
	w = strings.Trim(asAddress(strings.ToLower(w)), "*.,:;()·«»")
	return strings.TrimRight(w, "σς")
}

func isGreek(r rune) bool { return unicode.Is(unicode.Greek, r) }

// lacksAccents reports a Greek name of which no word of two syllables has its accent.
func lacksAccents(name string) bool {
	if strings.ContainsAny(name, "άέήίόύώΆΈΉΊΌΎΏΐΰ") {
		return false
	}
	return strings.ContainsFunc(name, isGreek)
}

// finalSigma writes a Greek word's last s as words end.
func finalSigma(w string) string {
	if rest, ok := strings.CutSuffix(w, "σ"); ok {
		return rest + "ς"
	}
	return w
}

// noAccents is the doubt of a name in Greek capitals.
const noAccents = "The page writes it in capitals, which have no accents in Greek."

// isDeskByEnd reports a desk by the end of its name, or its beginning, in scripts that part
// no words: "編集部", "ทีมข่าว".
func isDeskByEnd(s string) bool {
	for _, end := range names["deskend"] {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return slices.ContainsFunc(names["deskbegin"], func(begin string) bool { return strings.HasPrefix(s, begin) })
}

// isBodyName reports the name of an office, whose parts are no people: "Department of
// Harbours and Inland Waters".
func isBodyName(s string) bool {
	if strings.ContainsAny(s, ",;|") {
		return false
	}
	return names.has("body", strings.ToLower(firstWord(s)))
}
