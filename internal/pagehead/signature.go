package pagehead

import (
	"strings"

	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// signed are the names at an article's end: "Reporting by Jane Roe; editing by Tom Lee".
func (p *page) signed() (out []string) {
	for l := range p.tailLines(max(p.head.end, p.head.last-1)) {
		for _, part := range strings.FieldsFunc(strings.Trim(l.Text, "()"), func(r rune) bool { return strings.ContainsRune(";\n|", r) }) {
			part = strings.TrimSuffix(strings.TrimSpace(part), ".")
			rest := withoutBy(part)
			if rest != part && !isCredit(part) && beginsPersonal(rest) {
				out = append(out, part)
			}
		}
	}
	return out
}

// signatures are the names in elements named for the author that end an article, and those
// in the brackets that do.
func (p *page) signatures() (out []string) {
	if i := p.head.last - 1; i > p.head.body {
		out = append(out, bracketed(p.lines[i].Text)...)
	}
	for l := range p.tailLines(max(p.head.body+1, p.head.last)) {
		out = append(out, bracketed(l.Text)...)
	}
	out = append(out, p.pictured()...)
	for _, b := range p.namesBelow() {
		if b.sure {
			out = append(out, b.name)
		}
	}
	return out
}

// signatory is who a line names first, "" where it says that they edited or took pictures.
func signatory(l *prose.Line) string {
	parts := partsOf(parted(l))
	if isOthers(parts) {
		return ""
	}
	for _, part := range parts[:min(len(parts), 1)] {
		switch {
		case !beginsPersonal(part), strings.HasSuffix(part, "."): // "Ina Holm covers water and parishes."
		default:
			return part
		}
	}
	return ""
}

// isOthers reports a name behind which it says that they did not write.
func isOthers(parts []string) bool {
	switch {
	case len(parts) != 2, words(parts[1]) > 3, strings.Contains(parts[1], ":"):
		return false
	}
	return isOthersWork(parts[1])
}

// isOthersWork reports what somebody did who did not write.
func isOthersWork(s string) bool {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if names.has("otherwork", strings.Trim(w, ".,:()")) {
			return true
		}
	}
	return false
}

// isInStory reports an element in the smallest one around headline and text, where that
// is not the whole page.
func (p *page) isInStory(n *node) bool {
	box := p.storyBox()
	return box != nil && holds(box, n)
}

// storyBox is that element, nil where it is the whole page.
func (p *page) storyBox() *node {
	if p.anchor() == nil || p.head.last < 1 {
		return nil
	}
	for a := p.lines[p.head.last-1].Node; a != nil; a = a.Parent {
		switch {
		case a.DataAtom == atom.Body, a.DataAtom == atom.Html:
			return nil
		case p.around[a]:
			return a
		}
	}
	return nil
}

// signature are brackets at the end of a text in Japanese or Chinese with a desk, or what
// somebody did, before a name: "（霧沢支局・堂前千尋）", "（記者 王小明）", "【堂前千尋】".
var signature = lazily(`[（(【\[](?:[^（()）【】\[\]]{0,12}(?:支局|総局|支社|本社|報道部|社会部|経済部|政治部|記者|记者|通讯员|特派員|編集委員|論説委員|文|取材)\s*[・:：＝=／/\s　]?\s*)(\p{Han}{2,5}|\p{Han}{1,3}[ 　]\p{Han}{1,3})[)）】\]]?[)）】\]。]*$`)

// bracketed is the name in such brackets.
func bracketed(s string) []string {
	m := signature().FindStringSubmatch(cutEnd(strings.TrimSpace(s), longestSignature))
	if m == nil {
		return nil
	}
	return []string{closed(m[1])}
}

// longestSignature is how many bytes it has, at most.
const longestSignature = 120

// cutEnd is the end of a text.
func cutEnd(s string, most int) string {
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[len(s)-most:], "")
}
