package ingest

import (
	"cmp"
	"strings"
	"unicode"

	"factdesk/internal/errs"
)

// Bounds of what an article says of itself, in characters and in names: real ones
// stay far below, and a page may hold anything.
const (
	maxLine  = 500
	maxNames = 50
)

// check refuses an item that can't be imported whatever its bytes are.
func (in Item) check() error {
	switch {
	case in.Raw == nil && in.URL == "":
		return errs.New(errs.Invalid, "There is nothing to import: give a text, a page or an address.")
	case in.Raw != nil && !in.readable():
		return errs.New(errs.Unsupported, "This is %s, which is not read. %s", inWords(in.MediaType), readableFiles)
	case len(in.Raw) > MaxBytes:
		return tooLarge(cmp.Or(in.Name, "The text"))
	}
	_, err := in.Given.Checked()
	return err
}

// readable reports a kind of file that can be read.
func (in Item) readable() bool {
	_, file := files[in.MediaType]
	return file || in.MediaType == plainText || in.MediaType == htmlPage || in.MediaType == "application/xhtml+xml"
}

// Checked tidies what a person says of an article, or says what is wrong with it.
func (m Meta) Checked() (Meta, error) {
	switch {
	case m.Published != "" && dateOf(m.Published) == "":
		return m, errs.In("published", "%q is no date. Write the year, month and day: 2022-01-21.", cut(m.Published, 40))
	case m.Language != "" && languageTag(m.Language) == "":
		return m, errs.In("language", "%q is no language code. Write en for English, de for German.", cut(m.Language, 40))
	}
	return m.tidy(), nil
}

// tidy bounds and cleans what came from a page or a person, and makes every list
// one that can be stored.
func (m Meta) tidy() Meta {
	return Meta{
		Headline:  tidyLine(m.Headline),
		Publisher: tidyLine(m.Publisher),
		Bylines:   tidyLines(m.Bylines),
		Agencies:  tidyLines(m.Agencies),
		Published: dateOf(m.Published),
		Language:  languageTag(m.Language),
	}
}

func tidyLines(list []string) []string {
	out := []string{}
	for _, s := range list[:min(len(list), maxNames)] {
		if s = tidyLine(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// tidyLine puts s on one line of maxLine characters without control characters,
// which no database or feed could carry.
func tidyLine(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return cut(line(s), maxLine)
}

// firstLine is the first line with a word on it: the headline of a text that names
// none.
func firstLine(text string) string {
	for l := range strings.SplitSeq(text, "\n") {
		if squeeze(l) != "" {
			return cut(tidyLine(l), 200)
		}
	}
	return ""
}
