package pagehead

import (
	"encoding/json"
	"regexp"
	"strings"

	"golang.org/x/text/language"

	"factdesk/claims"
)

// sectionsIn are the places that say where on the site the article stands.
var sectionsIn = []nameSource{
	{"JSON-LD articleSection", func(p *page) []string { return p.linked.said("articleSection") }},
	{"meta article:section", func(p *page) []string { return p.metas("article:section", "og:article:section", "og:section") }},
	{"microdata articleSection", func(p *page) []string { return values(p.properties("articleSection")) }},
	{"meta section", func(p *page) []string {
		return p.metas("section", "parsely-section", "sailthru.section", "cxenseparse:section", "dcterms.subject", "category")
	}},
	{"meta parsely-page", func(p *page) []string { return p.parselyPage("section") }},
	{"link to the section", (*page).sectionLinks},
	{"way to the article", (*page).crumbs},
	{"way to the article", (*page).ways},
	{"line above the headline", (*page).kickers},
	{"link to the category", (*page).categories},
	{"JSON-LD BreadcrumbList", (*page).linkedSteps},
	{"link of the menu", (*page).menuAbove},
}

func (p *page) section() []claims.Said {
	for _, src := range sectionsIn {
		for _, s := range src.read(p) {
			switch s = plain(s); {
			case s == "", words(s) > 8, isAddress(s), isSlug(s), names.has("paid", strings.ToLower(s)), names.has("nosection", strings.ToLower(s)):
			default:
				return []claims.Said{{Field: claims.FieldSection, Value: s, From: src.name}}
			}
		}
	}
	return nil
}

// languagesIn are the places that name the language.
var languagesIn = []nameSource{
	{"html lang", func(p *page) []string { return []string{p.lang} }},
	{"JSON-LD inLanguage", func(p *page) []string { return p.linked.said("inLanguage") }},
	{"meta og:locale", func(p *page) []string { return []string{strings.ReplaceAll(p.metaOne("og:locale"), "_", "-")} }},
	{"meta content-language", func(p *page) []string { return p.metas("content-language", "dc.language", "language") }},
}

func (p *page) language() []claims.Said {
	for _, src := range languagesIn {
		for _, s := range src.read(p) {
			if tag := Tag(s); tag != "" {
				return []claims.Said{{Field: claims.FieldLanguage, Value: tag, From: src.name}}
			}
		}
	}
	return nil
}

// Tag is s as a BCP 47 tag, "" when it is none.
func Tag(s string) string {
	tag, err := language.Parse(strings.TrimSpace(s))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}

// licencesIn are the places that say what others may do with the article.
var licencesIn = []nameSource{
	{"JSON-LD license", func(p *page) []string { return p.linkedLicences() }},
	{"link rel=license", func(p *page) []string { return p.licenceLinks() }},
	{"microdata license", func(p *page) []string { return values(p.properties("license")) }},
	{"meta dc.rights", func(p *page) []string {
		return p.metas("dcterms.license", "dc.rights.license", "dcterms.rights", "dc.rights", "license", "licence")
	}},
}

func (p *page) linkedLicences() (out []string) {
	for _, main := range p.linked.mains {
		for _, v := range p.linked.things(main["license"]) {
			switch v := v.(type) {
			case string:
				out = append(out, v)
			case object:
				out = append(append(out, addresses(v)...), texts(v)...)
			}
		}
	}
	return out
}

func (p *page) licenceLinks() (out []string) {
	for _, n := range p.rels {
		if hasWord(attr(n, "rel"), "license", "licence") && !p.isForeignBox(n) {
			out = append(out, strings.TrimSpace(attr(n, "href")))
		}
	}
	return out
}

// isForeignBox reports a licence of something on the page: a picture, another article.
func (p *page) isForeignBox(n *node) bool {
	scope := n.Parent
	for a := scope; a != nil; a = a.Parent {
		switch a.Data {
		case "figure", "figcaption", "aside":
			return true
		case "article":
			return !p.around[a]
		}
	}
	return false
}

var commons = regexp.MustCompile(`(?i)creativecommons\.org/(licenses|publicdomain)/([a-z-]+)(?:/(\d\.\d))?`)

func (p *page) licence() []claims.Said {
	for _, src := range licencesIn {
		for _, s := range src.read(p) {
			value := licenceName(s)
			if value == "" {
				continue
			}
			out := claims.Said{Field: claims.FieldLicence, Value: value, From: src.name}
			if value != s {
				out.As = cut(s, maxAs)
			}
			return []claims.Said{out}
		}
	}
	return nil
}

// licenceName is what a licence is called. That all rights are reserved is none.
func licenceName(s string) string {
	if m := commons.FindStringSubmatch(s); m != nil {
		name := map[string]string{"zero": "CC0", "mark": "Public Domain Mark"}[strings.ToLower(m[2])]
		if name == "" {
			name = "CC " + strings.ToUpper(m[2])
		}
		return strings.TrimSpace(name + " " + m[3])
	}
	lower := strings.ToLower(s)
	switch {
	case strings.Contains(lower, "rights reserved"), strings.Contains(lower, "copyright"), strings.Contains(s, "©"), words(s) > 12:
		return ""
	}
	return plain(s)
}

// parselyPage reads fields of the JSON that Parse.ly's older tag holds.
func (p *page) parselyPage(keys ...string) (out []string) {
	var fields map[string]any
	if json.Unmarshal([]byte(p.metaOne("parsely-page")), &fields) != nil {
		return nil
	}
	for _, key := range keys {
		out = append(out, texts(fields[key])...)
	}
	return out
}
