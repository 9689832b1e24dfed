package admin

import (
	"errors"
	"fmt"
	"io"
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

// fileTypes are the files that can be uploaded, by their ending.
var fileTypes = map[string]string{".txt": "text/plain", ".text": "text/plain", ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html"}

// uploaded reads the file. Its ending says what it is; a binary file under a text's
// name is found out when it is decoded.
func uploaded(c *gin.Context) (ingest.Item, error) {
	header, err := c.FormFile("file")
	if errors.Is(err, http.ErrMissingFile) || errors.Is(err, http.ErrNotMultipart) || err == nil && header.Filename == "" {
		return ingest.Item{}, errs.In("file", "Choose a file first.")
	}
	if err != nil {
		return ingest.Item{}, fmt.Errorf("read an upload: %w", err)
	}
	name := filepath.Base(header.Filename)
	mediaType, ok := fileTypes[strings.ToLower(filepath.Ext(name))]
	switch {
	case header.Size > ingest.MaxBytes:
		return ingest.Item{}, &errs.Error{Kind: errs.TooLarge, Field: "file", Message: fmt.Sprintf(
			"%s has %d MB; an article may have %d. Split it, or paste the part that matters.", shorten(name, 80), (header.Size+1<<20-1)>>20, ingest.MaxBytes>>20)}
	case !ok:
		return ingest.Item{}, &errs.Error{Kind: errs.Unsupported, Field: "file", Message: "Only .txt and .html files can be read. Open " + shorten(name, 80) + " and paste its text instead."}
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
	return ingest.Item{Name: name, Raw: raw, MediaType: mediaType}, nil
}
