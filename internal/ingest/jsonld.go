package ingest

import (
	"encoding/json"
	"slices"
	"strings"
)

// linkedData is what a page's JSON-LD says of the article on it.
type linkedData struct {
	Headline, Publisher, Published, Language string
	Authors                                  []string
	Paywalled                                bool // isAccessibleForFree is false
}

// articleTypes are schema.org's types that news sites give their articles.
var articleTypes = []string{
	"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
	"OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "BlogPosting", "LiveBlogPosting",
	"Report", "SatiricalArticle", "ScholarlyArticle", "TechArticle", "AdvertiserContentArticle", "SocialMediaPosting",
}

// readLinkedData finds the first article in a page's JSON-LD, whichever way it is
// wrapped: alone, in a list, in @graph, or as the main entity of a page. Scripts
// that are no JSON are passed over, as search engines do.
func readLinkedData(scripts []string) linkedData {
	for _, s := range scripts {
		s = strings.TrimSpace(s)
		s = strings.TrimSuffix(strings.TrimPrefix(s, "<!--"), "-->")
		s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "//<![CDATA["), "//]]>")
		var v any
		if json.Unmarshal([]byte(lenient(s)), &v) != nil {
			continue
		}
		if article := findArticle(v, 0); article != nil {
			return newLinkedData(article)
		}
	}
	return linkedData{}
}

// lenient replaces the raw line breaks and tabs that hand-made JSON-LD has inside
// its strings; between tokens a blank means the same.
func lenient(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 {
			return ' '
		}
		return r
	}, s)
}

func findArticle(v any, depth int) map[string]any {
	if depth > 6 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if found := findArticle(e, depth+1); found != nil {
				return found
			}
		}
	case map[string]any:
		for _, t := range texts(v["@type"]) {
			if slices.Contains(articleTypes, strings.TrimPrefix(strings.TrimPrefix(t, "http://schema.org/"), "https://schema.org/")) {
				return v
			}
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"} {
			if found := findArticle(v[key], depth+1); found != nil {
				return found
			}
		}
	}
	return nil
}

func newLinkedData(v map[string]any) linkedData {
	return linkedData{
		Headline:  plain(one(v["headline"])),
		Publisher: plain(one(v["publisher"])),
		Published: one(v["datePublished"]),
		Language:  one(v["inLanguage"]),
		Authors:   texts(v["author"]),
		Paywalled: isFalse(v["isAccessibleForFree"]),
	}
}

// texts reads a property that may be a string, an object with a name, or a list
// of either.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		if s := plain(v); s != "" {
			return []string{s}
		}
	case []any:
		var out []string
		for _, e := range v {
			if _, nested := e.([]any); !nested {
				out = append(out, texts(e)...)
			}
		}
		return out
	case map[string]any:
		for _, key := range []string{"name", "@value", "alternateName"} {
			if s := texts(v[key]); len(s) > 0 {
				return s[:1]
			}
		}
	}
	return nil
}

func one(v any) string {
	if all := texts(v); len(all) > 0 {
		return all[0]
	}
	return ""
}

func isFalse(v any) bool {
	switch v := v.(type) {
	case bool:
		return !v
	case string:
		return strings.EqualFold(strings.TrimSpace(v), "false")
	}
	return false
}
