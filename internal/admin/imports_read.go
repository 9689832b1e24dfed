package admin

import (
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"path/filepath"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/ingest"
)

// pastedText reads the text area. Browsers send its line ends as CR LF whatever was
// pasted; LF is what was meant, and what the same text in a file has.
func pastedText(c *gin.Context) (ingest.Item, error) {
	text := strings.ReplaceAll(c.PostForm("text"), "\r\n", "\n")
	if strings.TrimSpace(text) == "" {
		return ingest.Item{}, errs.In("text", "Paste the article's text first.")
	}
	return ingest.Item{Name: "the pasted text", Raw: []byte(text), MediaType: "text/plain", Charset: "utf-8"}, nil
}

func pastedHTML(c *gin.Context) (ingest.Item, error) {
	page := c.PostForm("html")
	if strings.TrimSpace(page) == "" {
		return ingest.Item{}, errs.In("html", "Paste the page's HTML first.")
	}
	return ingest.Item{Name: "the pasted page", Raw: []byte(page), MediaType: "text/html", Charset: "utf-8"}, nil
}

// maxFiles is how much files that are sent together may have, in bytes: they lie in one
// job until it is done.
const maxFiles = 2 * ingest.MaxBytes

// uploaded reads the files of the form.
func uploaded(c *gin.Context) ([]ingest.Item, error) {
	form, err := c.MultipartForm()
	if errors.Is(err, http.ErrNotMultipart) || err == nil && nothingChosen(form.File["file"]) {
		return nil, errs.In("file", "Choose a file first.")
	}
	if err != nil {
		return nil, fmt.Errorf("read an upload: %w", err)
	}
	var items []ingest.Item
	var size int64
	for _, header := range form.File["file"] {
		item, err := uploadedFile(header)
		if err != nil {
			return nil, err
		}
		if size += header.Size; size > maxFiles {
			return nil, tooLarge("These files have more than %d MB together. Send fewer at a time.", maxFiles>>20)
		}
		items = append(items, item)
	}
	return items, nil
}

// nothingChosen reports a form that was sent without a file: browsers send one without a
// name then.
func nothingChosen(files []*multipart.FileHeader) bool {
	return len(files) == 0 || len(files) == 1 && files[0].Filename == ""
}

// uploadedFile reads a file of the form.
func uploadedFile(header *multipart.FileHeader) (ingest.Item, error) {
	name := filepath.Base(header.Filename)
	if header.Size > ingest.MaxBytes {
		return ingest.Item{}, tooLarge("%s has %d MB; an article may have %d. Split it, or paste the part that matters.", shorten(name, 80), (header.Size+1<<20-1)>>20, ingest.MaxBytes>>20)
	}
	f, err := header.Open()
	if err != nil {
		return ingest.Item{}, fmt.Errorf("open an upload: %w", err)
	}
	defer f.Close()
	raw, err := io.ReadAll(f)
	if err != nil {
		return ingest.Item{}, fmt.Errorf("read an upload: %w", err)
	}
	mediaType, err := ingest.KindOf(name, raw)
	if p, ok := importProblem(err); ok {
		return ingest.Item{}, &errs.Error{Kind: p.Kind, Field: "file", Message: p.Message}
	}
	return ingest.Item{Name: name, Raw: raw, MediaType: mediaType}, err
}

func tooLarge(sentence string, args ...any) error {
	return &errs.Error{Kind: errs.TooLarge, Field: "file", Message: fmt.Sprintf(sentence, args...)}
}
