package ingest

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"factdesk/internal/errs"
)

// The kinds of file besides plain texts and pages, by their media types.
const (
	pdfDocument  = "application/pdf"
	WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	openDocument = "application/vnd.oasis.opendocument.text"
	mailMessage  = "message/rfc822"
	markdownText = "text/markdown"
)

// kinds are the files that hold one article each, by their ending.
var kinds = map[string]string{
	".txt": plainText, ".text": plainText, ".srt": plainText, ".vtt": plainText, ".sbv": plainText,
	".html": htmlPage, ".htm": htmlPage, ".xhtml": htmlPage,
	".pdf": pdfDocument, ".docx": WordDocument, ".docm": WordDocument, ".odt": openDocument, ".ott": openDocument,
	".eml": mailMessage, ".md": markdownText, ".markdown": markdownText,
}

// Endings are those of the files that hold one article each, in order.
func Endings() []string {
	out := make([]string, 0, len(kinds))
	for ending := range kinds {
		out = append(out, ending)
	}
	slices.Sort(out)
	return out
}

// readableFiles names them to a person.
const readableFiles = "What can be read is PDF, DOCX, ODT, EML, HTML, Markdown, subtitles (SRT, VTT) and plain text."

// KindOf tells the media type of a file by its name and its bytes: a document's bytes are
// believed before its name. What can't be read is Unsupported, with what to do.
func KindOf(name string, raw []byte) (string, error) {
	name = filepath.Base(name)
	return kindOf(name, strings.ToLower(filepath.Ext(name)), raw)
}

// KindOrText is KindOf for what is meant to be read: what neither its name nor its bytes tell
// is plain text.
func KindOrText(name string, raw []byte) (string, error) {
	ending := strings.ToLower(filepath.Ext(name))
	named := kinds[ending] != "" || elsewhereRead[ending] != ""
	marked := begins("PK\x03\x04")(raw) || slices.ContainsFunc(marks, func(m mark) bool { return m.holds(raw) })
	if !named && !marked {
		return plainText, nil
	}
	return KindOf(name, raw)
}

// IsText says whether files of a media type are text that can be taken as it stands.
func IsText(mediaType string) bool {
	return mediaType == plainText || mediaType == htmlPage || mediaType == markdownText
}

// IsDocument says whether files of a media type are read by a reader of their own: neither
// as plain text nor as a page.
func IsDocument(mediaType string) bool { _, ok := files[mediaType]; return ok }

func kindOf(name, ending string, raw []byte) (string, error) {
	if begins("PK\x03\x04")(raw) {
		return archiveKind(name, ending, raw)
	}
	for _, m := range marks {
		if m.holds(raw) {
			return m.is(cut(name, 80))
		}
	}
	if kind, ok := kinds[ending]; ok {
		if binary[kind] {
			return "", errs.New(errs.Invalid, "%s is called %s and is none: it may have been cut short, or be a page that says why it can't be downloaded. Open it to see, and get it anew.", cut(name, 80), ending)
		}
		return kind, nil
	}
	return "", unknownKind(cut(name, 80), ending)
}

// binary are the kinds that are told by their bytes.
var binary = map[string]bool{pdfDocument: true, WordDocument: true, openDocument: true}

// mark is how the bytes of a kind of file begin.
type mark struct {
	holds func(raw []byte) bool
	is    func(name string) (string, error)
}

// marks are looked at in turn.
var marks = []mark{
	{isPDF, kind(pdfDocument)},
	{isSealedWord, refuse("%s is a Word document with a password. Open it with the password, save it without one, and import that; or copy its text and paste it.")},
	{begins("\xd0\xcf\x11\xe0"), refuse("%s is a file of an old Office program, or a mail of Outlook. Open it there and save it as DOCX, a mail as EML; or copy its text and paste it.")},
	{begins(`{\rtf`), refuse("%s is in the format RTF, which is not read. Open it and save it as DOCX or ODT, or copy its text and paste it.")},
	{begins("\xff\xd8\xff", "\x89PNG", "GIF8", "II*\x00", "MM\x00*"), refuse("%s is a picture. Have the text in it recognised (OCR), or type what matters, and paste that.")},
	{begins("ID3", "OggS", "RIFF", "\x1a\x45\xdf\xa3"), refuse("%s is a recording, and no text. Import its transcript.")},
}

func kind(mediaType string) func(string) (string, error) {
	return func(string) (string, error) { return mediaType, nil }
}

func refuse(sentence string) func(string) (string, error) {
	return func(name string) (string, error) { return "", errs.New(errs.Unsupported, sentence, name) }
}

func begins(prefixes ...string) func([]byte) bool {
	return func(raw []byte) bool {
		return slices.ContainsFunc(prefixes, func(p string) bool { return bytes.HasPrefix(raw, []byte(p)) })
	}
}

// isPDF looks where readers of PDF do: some lines may stand before the mark.
func isPDF(raw []byte) bool { return bytes.Contains(raw[:min(len(raw), 1024)], []byte("%PDF-")) }

// isSealedWord recognises a DOCX that is encrypted, which Office puts into an old
// container.
func isSealedWord(raw []byte) bool {
	const name = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
	return begins("\xd0\xcf\x11\xe0")(raw) && bytes.Contains(raw, []byte(name))
}

// archiveKind tells an ODT, which begins with its own name, from a DOCX. Other archives
// are told by their endings, or by the reader of DOCX.
func archiveKind(name, ending string, raw []byte) (string, error) {
	switch {
	case bytes.Contains(raw[:min(len(raw), 100)], []byte("mimetype"+openDocument)):
		return openDocument, nil
	case elsewhereRead[ending] != "":
		return "", unknownKind(cut(name, 80), ending)
	case kinds[ending] == openDocument:
		return openDocument, nil
	}
	return WordDocument, nil
}

func unknownKind(name, ending string) error {
	if does, ok := elsewhereRead[ending]; ok {
		return errs.New(errs.Unsupported, "%s %s %s", name, does, readableFiles)
	}
	if ending == "" {
		return errs.New(errs.Unsupported, "%s has no ending that tells what it is. %s", name, readableFiles)
	}
	return errs.New(errs.Unsupported, "%s ends in %s, which is not read. %s If it is plain text, give its name the ending .txt.", name, ending, readableFiles)
}
