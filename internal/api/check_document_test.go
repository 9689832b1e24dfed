package api_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"

	"factdesk/internal/ingest"
	"factdesk/review"
)

// word is a document of Word with a paragraph for each text.
func (d *desk) word(texts ...string) string {
	d.t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, content := range map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>` +
			strings.Join(texts, `</w:t></w:r></w:p><w:p><w:r><w:t>`) + `</w:t></w:r></w:p></w:body></w:document>`,
	} {
		w, err := z.Create(name)
		if err != nil {
			d.t.Fatal(err)
		}
		io.WriteString(w, content)
	}
	if err := z.Close(); err != nil {
		d.t.Fatal(err)
	}
	return out.String()
}

func init() {
	drives["check-document"] = func(d *desk) answer {
		d.published()
		const trees = "The city planted 4,000 trees last year."
		draft := d.word("Russia has some 100,000 troops at the border, Antony Blinken said.", trees)
		a := d.as(review.Reviewer, "POST", "/check/document", draft).want(200)
		text := a.text("text")
		if a.field("counts", "checked") != 1.0 || a.field("counts", "new") != 1.0 || a.field("set") != 2.0 || a.Header().Get("Cache-Control") != "no-store" || !strings.HasSuffix(text, trees) {
			d.t.Errorf("checked: %s", a.Body)
		}
		doc := d.as(review.Reviewer, "POST", "/check/document?as=docx&name=city+trees.docx", draft).want(200)
		z, err := zip.NewReader(bytes.NewReader(doc.Body.Bytes()), int64(doc.Body.Len()))
		if err != nil {
			d.t.Fatal(err)
		}
		comments, err := z.Open("word/comments.xml")
		if err != nil {
			d.t.Fatal(err)
		}
		said, err := io.ReadAll(comments)
		if err != nil || strings.Count(string(said), "<w:comment ") != 2 || doc.Header().Get("Content-Type") != ingest.WordDocument || !strings.Contains(doc.Header().Get("Content-Disposition"), `"city trees checked.docx"`) {
			d.t.Errorf("the document: %v %s, %v", doc.Header(), said, err)
		}
		for body, says := range map[string]string{"": "empty", "Some text": "no Word document", "%PDF-1.7": "no Word document", "PK\x03\x04": ""} {
			d.as(review.Reviewer, "POST", "/check/document", body).says(map[bool]int{true: 422, false: 415}[body == "" || says == ""], says)
		}
		d.as(review.Reviewer, "POST", "/check/document", d.word(strings.Repeat("x ", 60_000))).says(413, "100000")
		if n := len(d.as(review.Reviewer, "GET", "/articles", nil).items()); n != 1 { // that of the verdict
			d.t.Errorf("checking a document left %d articles, want 1", n)
		}
		return a
	}
}
