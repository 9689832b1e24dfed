package ingest

import (
	"cmp"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// settleLanguage weighs what a page declares against what its text is: templates
// are copied with their lang attribute, so a sure detection wins; a declared tag
// of the same language is finer (pt-BR).
func settleLanguage(declared, body string) string {
	detected := text.Language(body)
	if detected == "" || sameLanguage(lexicon.Base(declared), detected) {
		return declared
	}
	return detected
}

func sameLanguage(a, b string) bool {
	norwegian := func(s string) bool { return s == "no" || s == "nb" || s == "nn" }
	return a == b || norwegian(a) && norwegian(b)
}

// languageName is a language's English name, or its code when we know no name.
func languageName(base string) string {
	return cmp.Or(text.LanguageName(base), "the language "+base)
}
