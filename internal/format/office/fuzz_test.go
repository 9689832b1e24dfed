package office_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/format"
	"factdesk/internal/format/office"
)

// FuzzDOCX reads bodies: the archive around them is the library's.
func FuzzDOCX(f *testing.F) {
	f.Add(para(run("Words.")))
	f.Add(`<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + para(run("a")) + `</w:tc><w:tc/></w:tr></w:tbl>`)
	f.Add(para(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + run("a") + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:del>` + run("b") + `</w:del>`))
	f.Add(para(run("Beside.") + `<mc:Fallback>` + para(run("x")) + `</mc:Fallback><w:txbxContent>` + para(run("In.")) + `</w:txbxContent>`))
	f.Fuzz(func(t *testing.T, body string) { sound(t, office.ReadDOCX, docx(t, body)) })
}

// FuzzODT likewise.
func FuzzODT(f *testing.F) {
	f.Add(`<text:p>One <text:s text:c="2"/>two</text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>`)
	f.Add(`<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p><text:index-body><text:p>c</text:p></text:index-body>`)
	f.Fuzz(func(t *testing.T, body string) { sound(t, office.ReadODT, odt(t, body)) })
}

// FuzzArchive reads bytes that may be no archive.
func FuzzArchive(f *testing.F) {
	f.Add(docx(f, para(run("Words."))))
	f.Add(odt(f, "<text:p>Words.</text:p>"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		sound(t, office.ReadDOCX, raw)
		sound(t, office.ReadODT, raw)
	})
}

// sound holds what is read to what every reader promises.
func sound(t *testing.T, read func(context.Context, []byte) (*format.Paper, error), raw []byte) {
	t.Helper()
	p, err := read(t.Context(), raw)
	if err != nil {
		if errs.KindOf(err) == "" {
			t.Fatalf("an error that is not for the person: %v", err)
		}
		return
	}
	text, _ := p.Text()
	if strings.TrimSpace(text) == "" || !utf8.ValidString(text) {
		t.Fatalf("the text is %q", text)
	}
}

// FuzzManuscript remarks on a stretch of a body, and on the whole.
func FuzzManuscript(f *testing.F) {
	f.Add(para(run("One two three.")), 4, 3)
	f.Add(para(`<w:r><w:t> One &amp; two </w:t><w:tab/></w:r><w:hyperlink>`+run("a")+`</w:hyperlink><w:sdt><w:sdtContent>`+run("b")+`</w:sdtContent></w:sdt>`), 1, 9)
	f.Add(para(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>`+run("a")+`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/><w:t>b</w:t></w:r>`)+para(run("c")), 0, 5)
	f.Add(`<w:tbl><w:tr><w:tc>`+para(run("a"))+`</w:tc><w:tc>`+para(run("b"))+`</w:tc></w:tr></w:tbl><w:p><w:r><w:t><![CDATA[c]]>d<!-- e -->f</w:t></w:r></w:p>`, 2, 4)
	f.Add(`<w:p><w:r><w:t>a<w:t>b</w:t>c</w:t><w:r>d</w:r><w:pPr/></w:r><w:tc>`+para(run("e"))+`</w:tc></w:p>`, 0, 3)
	f.Fuzz(func(t *testing.T, body string, start, length int) {
		raw := docx(t, body, "[Content_Types].xml", types)
		m, err := office.OpenManuscript(t.Context(), raw)
		if err != nil {
			return
		}
		text, _ := m.Text()
		n := utf8.RuneCountInString(text)
		start = min(max(start, 0), n-1)
		remarks := []office.Remark{{Span: claims.Span{Start: start, End: min(n, start+max(length, 1))}, Paragraphs: []string{"x"}}, {Paragraphs: []string{"y"}}}
		if m.Obstacle(remarks[0].Span) != "" {
			remarks = remarks[1:]
		}
		out, err := m.Annotated(t.Context(), harbour, remarks)
		if errs.KindOf(err) == errs.Unsupported {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		onlyMore(t, raw, out)
	})
}
