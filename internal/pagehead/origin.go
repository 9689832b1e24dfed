package pagehead

import (
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// ofOrigin is a note that names who wrote a text which comes from elsewhere: "This article by
// Ina Holm was first published in Danish by Kysten on 5 March."
var ofOrigin = lazily(`(?i)^\W{0,3}(?:this|the following) (?:article|story|essay|post|piece|report|interview|column|text) (?:is |was )?(?:(?:originally |first )?written )?by (.{4,80}?) (?:(?:(?:was|is|has been) )?(?:first|originally) (?:published|appeared)|(?:was|is|has been) (?:re)?published|appeared|appears|is reprinted)\b` +
	`|^\W{0,3}Est[ea] (?:artículo|texto|reportaje|nota|crónica|entrevista)(?: escrit[oa])? (?:de|por) (.{4,80}?) (?:fue (?:originalmente )?publicad[oa]|se publicó|apareció)\b` +
	`|^\W{0,3}Est[ea] (?:artigo|texto|reportagem|entrevista)(?: escrit[oa])? (?:de|por) (.{4,80}?) (?:foi (?:originalmente )?publicad[oa]|apareceu|saiu)\b` +
	`|^\W{0,3}Cet(?:te)? (?:article|texte|reportage|entretien|enquête)(?: écrite?)? (?:de|par) (.{4,80}?) (?:a (?:d.abord )?été (?:d.abord )?publiée?|est (?:d.abord )?parue?|a paru)` +
	`|^\W{0,3}Diese[rs]? (?:Artikel|Text|Beitrag|Essay|Reportage|Interview) von (.{4,80}?) (?:ist (?:zuerst )?(?:.{2,40} )?erschienen|erschien|wurde (?:zuerst )?(?:.{2,40} )?veröffentlicht)\b` +
	`|^\W{0,3}Questo (?:articolo|testo|reportage) di (.{4,80}?) (?:è (?:stato )?(?:apparso|pubblicato|uscito)|apparve)\b` +
	`|^\W{0,3}Dit (?:artikel|stuk|verhaal|essay) van (.{4,80}?) (?:verscheen|is (?:eerder )?(?:verschenen|gepubliceerd)|werd (?:eerder )?gepubliceerd)\b`)

// originAuthors are the people whom such a note at the head of the text names, or at its end.
func (p *page) originAuthors() (out []string) {
	for _, note := range p.asked.origins() {
		m := ofOrigin().FindStringSubmatch(note)
		out = append(out, onlyPersons(strings.Join(m[1:], ""))...)
	}
	return out
}

// readOrigins are those notes.
func (p *page) readOrigins() (out []string) {
	for _, l := range p.textEnds() {
		if l = cut(l, maxContent); isOriginNote(l) {
			out = append(out, l)
		}
	}
	return out
}

// isOriginNote reports a note that names the house too, and tells of nothing but where the
// text is from: "This interview by Ina Holm was first published in 2019 and tells of the
// first ferry." is of an earlier piece.
func isOriginNote(s string) bool {
	at := ofOrigin().FindStringIndex(s)
	if at == nil {
		return false
	}
	first, more, _ := strings.Cut(s[at[1]:], ". ")
	switch {
	case !inHouse().MatchString(first), goesOn().MatchString(first):
		return false
	}
	return strings.TrimSpace(more) == "" || ofRights().MatchString(more)
}

var (
	// inHouse is the house behind such a note's first words: "in The Grim Herald".
	inHouse = lazily(`(?i)\s(?:by|in|on|at|por|en|em|no|na|par|dans|sur|bei|im|auf|da|su|nel|nella|door|op|bij)\s(?:\p{Ll}+[ ’'])?["“«]?(?-i:\p{Lu})`)
	// goesOn is what else a sentence has to say of the text.
	goesOn = lazily(`(?i)\s(?:and|und|y|e|et|en|but|aber|which|who|that)\s(?-i:\p{Ll})\p{Ll}{2,}`)
	// ofRights are words that let a text be taken over, or lead to the first one.
	ofRights = lazily(`(?i)republi|reprint|reprodu|translat|original|licen[cs]|permi|creative commons|übersetz|erlaubnis|genehmigung|übernommen|traduc|tradui|tradu[zç]|tradott|vertaal`)
)

// textEnds are the lines with which the text begins and ends.
func (p *page) textEnds() (out []string) {
	from, to := min(p.head.title+1, len(p.lines)), min(p.head.body+2, len(p.lines))
	for i := from; i < to; i++ {
		out = append(out, p.lines[i].Text)
	}
	for i := max(to, p.head.last-tail); i < min(p.head.last+tail, len(p.lines)); i++ {
		if !p.beyond[i] && !p.isForeign(p.lines[i].Node) {
			out = append(out, p.lines[i].Text)
		}
	}
	return out
}

// firstIn is the house that a text comes from, behind what such notes say of it.
var firstIn = lazily(`(?i)\b(?:(?:first|originally) (?:published|appeared) (?:in \p{Lu}\p{L}+ )?(?:by|in|on)|publicado (?:originalmente )?(?:por|en)|publié (?:par|dans|sur)|erschien(?:en)? (?:zuerst )?(?:in|bei|im)) (?:the |der |die |das )?$`)

// isOtherHouse reports the name of the house that a text was taken over from: its address is
// what the page calls its source, or a note of the text says so.
func (p *page) isOtherHouse(name string) bool {
	switch label := p.asked.source(); {
	case isKnownPerson(name):
		return false
	case label != "" && isOfLabel(label, run(name)):
		return true
	}
	return slices.ContainsFunc(p.asked.origins(), func(s string) bool {
		before, _, ok := strings.Cut(s, name)
		return ok && firstIn().MatchString(before)
	})
}

// readSource is what names the site of the page's canonical address, where that is another
// than its own.
func (p *page) readSource() string {
	other := hostOf(p.canonical)
	for _, own := range []string{p.host(), hostOf(p.metaOne("og:url"))} {
		if own != "" && other != "" && registered(own) != registered(other) {
			return strings.ReplaceAll(labelOf(other), "-", "")
		}
	}
	return ""
}

func hostOf(address string) string { return strings.TrimPrefix(inner(address).Hostname(), "www.") }

// registered is the part of a host that somebody owns.
func registered(host string) string {
	if root, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return root
	}
	return host
}

// isOfLabel reports a name that is all of an address's label.
func isOfLabel(label, name string) bool { return withoutThe(asAddress(name)) == withoutThe(label) }
