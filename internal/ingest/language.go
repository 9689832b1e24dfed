package ingest

import (
	"cmp"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// settleLanguage keeps what a page declares, or what its text is.
func (p *Document) settleLanguage(body string) {
	declared := p.Meta.Language
	p.Meta.Language = settleLanguage(declared, body)
	if p.Meta.Language == declared {
		return
	}
	for i := range p.Said {
		if s := &p.Said[i]; s.Field == claims.FieldLanguage && s.Taken() {
			s.Doubt = "The words of the text are of another language."
		}
	}
	p.Said = append(p.Said, claims.Said{Field: claims.FieldLanguage, Value: p.Meta.Language, From: "words of the text"})
}

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
