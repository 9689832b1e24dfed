package check_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"factdesk/internal/check"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// wordDraft is the draft as a document of Word: its last paragraph stands in a text box.
func wordDraft(t *testing.T) []byte {
	t.Helper()
	const names = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	var body strings.Builder
	for _, p := range strings.Split(strings.TrimSpace(draft), "\n\n") {
		para := `<w:p><w:r><w:t xml:space="preserve">` + p + `</w:t></w:r></w:p>`
		if strings.Contains(p, "Russia") {
			para = `<w:p><w:r><w:pict><w:txbxContent>` + para + `</w:txbxContent></w:pict></w:r></w:p>`
		}
		body.WriteString(para)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, content := range map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/document.xml":   `<w:document ` + names + `><w:body>` + body.String() + `</w:body></w:document>`,
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

func TestADocumentComesBackWithComments(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		done, err := newsroom(t, db).Document(t.Context(), wordDraft(t), check.Draft{}, noon)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := done.Summary(), "2 comments on their words, 2 in one on the whole."; got != want {
			t.Errorf("Summary = %q, want %q", got, want)
		}
		comments, body := part(t, done.File, "word/comments.xml"), part(t, done.File, "word/document.xml")
		for _, want := range []string{
			`w:author="Harbour Desk" w:date="2026-11-23T12:00:00Z" w:initials="HD"`,
			">Checked before.<", ">False, Harbour Desk, ", "https://harbourdesk.example/verdicts/",
			">Contradicts a published fact-check.<", "denies what the other affirms",
			">2 claims stand where no comment can be set on their words:<",
			"(in a text box). Under review. Under review (",
			"“The city has planted 4,000 trees since January.” (in a text box). New: nothing like it is known to the desk.",
		} {
			if !strings.Contains(comments, want) {
				t.Errorf("the comments lack %q:\n%s", want, comments)
			}
		}
		if want := `/>` + `<w:r><w:t xml:space="preserve">Emissions from road traffic in Tessaly have fallen by 12 percent since 1990</w:t></w:r><w:commentRangeEnd `; !strings.Contains(body, want) {
			t.Errorf("the body lacks %q:\n%s", want, body)
		}
	})
}

func TestADocumentThatIsDamaged(t *testing.T) {
	c := check.Checker{DB: storetest.Open(t)}
	if _, err := c.Document(t.Context(), wordDraft(t)[:100], check.Draft{}, noon); errs.KindOf(err) != errs.Invalid {
		t.Errorf("a document that is cut: %v, want one that is invalid", err)
	}
}

// part is what a part of a document holds.
func part(t *testing.T, raw []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	content, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
