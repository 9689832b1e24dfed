package ingest

import (
	"io"
	"mime"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"

	"factdesk/internal/errs"
)

// readable are the media types that Fetch accepts.
var readable = []string{"text/html", "application/xhtml+xml", "text/plain"}

// kept are the headers that a snapshot keeps: they tell when a page was changed
// and served and where its publisher says it lives. Cookies are nobody's business.
var kept = []string{
	"Age", "Content-Language", "Content-Type", "Date", "Etag", "Last-Modified", "Link", "Server",
}

// What one does instead of fetching: an article's text is pasted, a feed's file imported.
const (
	pasteInstead = "paste the text instead"
	fileInstead  = "import a file of it instead"
)

// checkStatus says what to do about an answer that is no page. Upstream is kept for
// what may go well later, since a job tries that again; the rest is Invalid: this
// address can't be imported.
func checkStatus(code int, instead string) *errs.Error {
	switch {
	case code >= 200 && code < 300 && code != http.StatusNoContent:
		return nil
	case code == 401, code == 402, code == 403, code == 407, code == 451:
		return errs.In("url", "The site does not let us read this page (it answered %d): it may want a sign-in or a subscription. Open it in a browser and %s.", code, instead)
	case code == 404, code == 410:
		return errs.In("url", "The site says that there is no such page (it answered %d). Check the address, or %s.", code, instead)
	case code == 429, code >= 500:
		return errs.New(errs.Upstream, "The site can't answer now (it answered %d). Try again later, or %s.", code, instead)
	}
	return errs.In("url", "The site answered %d instead of a page. Look at it in a browser, or %s.", code, instead)
}

// mediaTypeOf reads a Content-Type header. Without a usable one the first bytes
// of the body decide, as they do in a browser.
func mediaTypeOf(header string, head []byte) (mediaType, charset string, err error) {
	mediaType, params, parseErr := mime.ParseMediaType(header)
	if parseErr != nil && mediaType == "" {
		mediaType, _, _ = mime.ParseMediaType(http.DetectContentType(head))
	}
	switch {
	case isPDF(head):
		return pdfDocument, "", nil
	case begins("PK\x03\x04")(head) && packed[mediaType]:
		return WordDocument, "", nil // or another that is packed, as all of it tells
	case !slices.Contains(readable, mediaType):
		return "", "", errs.New(errs.Unsupported, "The address leads to %s, and only web pages, plain text and documents (PDF, DOCX, ODT) can be imported. Paste the text instead.", inWords(mediaType))
	}
	return mediaType, params["charset"], nil
}

// packed are the types that sites give to documents that are archives.
var packed = map[string]bool{WordDocument: true, openDocument: true, "application/msword": true, "application/octet-stream": true,
	"application/zip": true, "binary/octet-stream": true, "application/download": true, "application/force-download": true}

// documentKind tells which document it is that an address leads to: its bytes do, and its name
// where they don't. What is none that is read is Unsupported, with what to do.
func documentKind(mediaType string, u *url.URL, raw []byte) (string, error) {
	if !IsDocument(mediaType) {
		return mediaType, nil
	}
	return KindOf(path.Base(u.Path), raw)
}

// inWords names a media type for a person.
func inWords(mediaType string) string {
	major, _, _ := strings.Cut(mediaType, "/")
	switch {
	case mediaType == "application/pdf":
		return "a PDF document"
	case major == "image", major == "audio":
		return "an " + major + " file"
	case major == "video":
		return "a video"
	case mediaType == "":
		return "something without a type"
	}
	return "a file of type " + cut(mediaType, 60)
}

func headersThatMatter(h http.Header) map[string]string {
	out := map[string]string{}
	for _, name := range kept {
		if v := h.Get(name); v != "" {
			out[name] = tidyLine(v)
		}
	}
	return out
}

// readBody reads the whole body, up to MaxBytes. It is fed decompressed bytes, so
// that the limit holds for a compressed answer that unfolds to gigabytes, too.
func readBody(body io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(body, MaxBytes+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > MaxBytes {
		return nil, errs.New(errs.TooLarge, "The page is bigger than %d MB. Paste the text instead.", MaxBytes>>20)
	}
	return raw, nil
}
