package prose

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// sign is what speaks for leaving a block out. A sure one counts against both
// extractors, another only where they do not agree.
type sign struct {
	reason Reason
	sure   bool
}

// placeWords are words in the class, id or role of an element, and what they say of what
// is in it.
var placeWords = wordsOf(map[sign]string{
	{Navigation, true}: "nav navbar navigation menu menubar breadcrumb breadcrumbs pagination pager skiplink skip prev next",
	{Related, true}:    "related recirc recirculation recommended recommendations recommendation readmore readnext morefrom morestories trending popular mostread mostpopular outbrain taboola zergnet upnext alsoread seealso",
	{Promotion, true}:  "newsletter newsletters subscribe subscription signup promo promos promotion promotional cta sponsored sponsor advert adverts advertisement advertising ad ads adunit adslot donate donation paywall upsell marketing",
	{Consent, true}:    "cookie cookies consent gdpr ccpa onetrust cookiebar cookiebanner privacybanner",
	{Comment, true}:    "comment comments commentlist disqus livefyre replies respond discussion",
	{Sharing, true}:    "share sharing sharebar sharedaddy social socialmedia addthis addtoany follow",
	{Byline, true}:     "byline bylines author authors authorbio bio dateline timestamp pubdate postinfo postmeta",
	{Topics, true}:     "tags taglist tagcloud topics keywords",
	{Form, true}:       "captcha login",
	{Related, false}:   "sidebar rail widget teaser teasers aside complementary callout",
	{Foot, false}:      "footer colophon copyright contentinfo legal disclaimer disclosure",
	{Promotion, false}: "banner modal popup overlay lightbox dialog alertdialog toast product",
	{Picture, false}:   "caption captions figcaption credit credits gallery slideshow photo photos image picture",
	{Repeated, false}:  "pullquote pullquotes",
})

// placeTags are what the elements themselves say.
var placeTags = map[atom.Atom]sign{
	atom.Nav:        {Navigation, true},
	atom.Footer:     {Foot, false},
	atom.Aside:      {Related, false},
	atom.Form:       {Form, false},
	atom.Fieldset:   {Form, false},
	atom.Dialog:     {Promotion, false},
	atom.Figcaption: {Picture, false},
	atom.Figure:     {Picture, false},
	atom.Address:    {Byline, false},
}

func wordsOf(table map[sign]string) map[string]sign {
	out := map[string]sign{}
	for s, words := range table {
		for w := range strings.FieldsSeq(words) {
			out[w] = s
		}
	}
	return out
}

// whole are the elements that hold whole pages and articles. What their classes say is
// said of the kind of page.
var whole = map[atom.Atom]bool{atom.Html: true, atom.Body: true, atom.Main: true, atom.Article: true}

// signOf is what an element says of what is in it.
func signOf(n *html.Node) (out sign) {
	if n.DataAtom == atom.Aside && hasFacts(n) {
		return sign{}
	}
	if s, ok := placeTags[n.DataAtom]; ok {
		out = s
	}
	if whole[n.DataAtom] || out.sure {
		return out
	}
	for _, a := range n.Attr {
		if !names[a.Key] {
			continue
		}
		words := NameWords(a.Val)
		for i, w := range words {
			s, ok := placeWords[w]
			ok = ok && (i == 0 || words[i-1] != "no")
			switch {
			case ok && s.sure:
				return s
			case ok && out.reason == "":
				out = s
			}
		}
	}
	return out
}

// factWords name a box of facts beside the text, which is the article's own.
var factWords = map[string]bool{"factbox": true, "facts": true, "keyfacts": true, "faktenbox": true, "faktaruta": true, "faktaboks": true, "encadre": true, "despiece": true}

func hasFacts(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "class" {
			return slices.ContainsFunc(NameWords(a.Val), func(w string) bool { return factWords[w] })
		}
	}
	return false
}

// names are the attributes that name an element.
var names = map[string]bool{"class": true, "id": true, "role": true}

// longestName bounds what is read of a class, in bytes.
const longestName = 500

// NameWords cuts "MainNav js-nav_item" into its words.
func NameWords(s string) (out []string) {
	start, upper := 0, false
	s = s[:min(len(s), longestName)]
	add := func(end int) {
		if end > start {
			out = append(out, strings.ToLower(s[start:end]))
		}
		start = end
	}
	for i, c := range s {
		switch {
		case !unicode.IsLetter(c):
			add(i)
			start = i + len(string(c))
			upper = false
		case unicode.IsUpper(c) && !upper:
			add(i)
			upper = true
		default:
			upper = unicode.IsUpper(c)
		}
	}
	add(len(s))
	return out
}
