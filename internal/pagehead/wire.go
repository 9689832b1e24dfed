package pagehead

import "strings"

// agencyLike is a name that says of itself that it is a news agency's: "United News Feed",
// "Agencia Noticias del Sur", "ИА Север", "霧沢通信社".
var agencyLike = lazily(`(?i)^(?:(?:[\p{Lu}][\p{L}’'.-]*\s){1,3}(?:news\s?feed|newswire|news\s?wire|wire service|news service|news agency|press agency|press association|haber ajansı|nyhetsbyrå|nyhetsbyrån|nieuwsdienst)|(?:agencia|agência) (?:de )?(?:noticias|notícias|prensa)(?: \p{Lu}[\p{L}]*| d[eao]l?){0,4}|agence (?:de )?presse(?: \p{Lu}[\p{L}-]*){0,3}|agenzia (?:di )?stampa(?: \p{Lu}\p{L}*){0,3}|\p{Lu}\p{L}*\s?(?:presseagentur|nachrichtenagentur)|(?:ИА|ІА|РИА|НИА) \p{Lu}[\p{L}-]*(?: \p{Lu}\p{L}*)?|(?:ИА|ІА|РИА|НИА|(?:информационн|новостн)ое агентство|(?:інформаційне|новинне) агентство) [«"„“][\p{L} -]{2,30}[»"“”]|(?:информационное агентство|інформаційне агентство) .{2,30}|(?:وكالة أنباء|وكالة الأنباء) [\p{L} ]{2,30}|סוכנות הידיעות \S+|\p{Han}{1,6}(?:通信社|通讯社|通訊社)|\p{Hangul}{1,6}통신)$`)

// namedAgency is the agency that a part of the article's head names and nothing else, known
// to us or not: "United News Feed |", "Fuente: Agencia de Noticias del Sur".
func (p *page) namedAgency(part string) (string, bool) {
	name := withoutBy(strings.Trim(brackets.ReplaceAllString(part, " "), " .,;|"))
	switch {
	case len(name) > longestAgency, p.isOwnName(name), p.isSite(name, p.metaOne("og:site_name")):
		return "", false
	case agencyLike().MatchString(name):
		return name, true
	case letters.MatchString(name):
		return "", false
	}
	return name, p.isWireBySigns(name)
}

// wireInBrackets is an agency behind a place, as Japanese pages have it: "【霧沢＝遠洋通信】".
var wireInBrackets = lazily(`^[【［\[][^】］\]]{1,30}[=＝]([\p{Han}\p{Katakana}ー]{2,10}通信社?)[】］\]]`)

// longestAgency is how many bytes an agency's name has, at most.
const longestAgency = 80
