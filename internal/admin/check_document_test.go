package admin_test

import (
	"archive/zip"
	"bytes"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"
)

// wordFile is a document of Word with a paragraph.
func wordFile(t *testing.T, text string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, content := range map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/document.xml":   `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:body></w:document>`,
	} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(content))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAWordDocumentComesBackFromTheDesk(t *testing.T) {
	n := demo(t)
	c, before := n.as(n.rita), len(n.articles())
	send := func(name string, content []byte) *http.Response {
		var body bytes.Buffer
		w := multipart.NewWriter(&body)
		part, err := w.CreateFormFile("document", name)
		if err != nil {
			t.Fatal(err)
		}
		part.Write(content)
		w.Close()
		r, err := c.http.Post(n.url+"/desk/check/document", w.FormDataContentType(), &body)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { r.Body.Close() })
		return r
	}
	r := send("draft.docx", wordFile(t, "The city has planted 4,000 trees since January."))
	if got, want := r.Header.Get("Content-Disposition"), `attachment; filename="draft checked.docx"`; got != want {
		t.Errorf("Content-Disposition = %s, want %s", got, want)
	}
	raw, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatalf("%v: %.300s", err, raw)
	}
	comments, err := z.Open("word/comments.xml")
	if err != nil {
		t.Fatal(err)
	}
	said, err := io.ReadAll(comments)
	if err != nil || !strings.Contains(string(said), "New: nothing like it is known") {
		t.Errorf("the comments are %s, %v", said, err)
	}
	for name, tt := range map[string]struct {
		content string
		status  int
		says    string
	}{
		"draft.txt":  {"The city has planted trees.", 422, "Only Word documents"},
		"draft.docx": {"PK\x03\x04 and nothing", 422, "save it again"},
	} {
		r := send(name, []byte(tt.content))
		page, err := io.ReadAll(r.Body)
		if err != nil || r.StatusCode != tt.status || !strings.Contains(string(page), tt.says) {
			t.Errorf("%s: status %d, want %d with %q, %v", name, r.StatusCode, tt.status, tt.says, err)
		}
	}
	if after := len(n.articles()); after != before {
		t.Errorf("there were %d articles and are %d", before, after)
	}
}
