package office_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
	"factdesk/internal/format"
	"factdesk/internal/format/office"
)

// packed makes an archive of parts, each a name and its content.
func packed(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(parts[i+1]))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const wordRoot = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>`

// docx is a document with a body, and further parts.
func docx(t testing.TB, body string, parts ...string) []byte {
	t.Helper()
	return packed(t, append([]string{"word/document.xml", wordRoot + body + `</w:body></w:document>`}, parts...)...)
}

func run(words string) string { return `<w:r><w:t xml:space="preserve">` + words + `</w:t></w:r>` }

func para(inside string) string { return `<w:p>` + inside + `</w:p>` }

func TestDOCX(t *testing.T) {
	gone := `<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del>`
	for name, tt := range map[string]struct {
		body string
		want []string
	}{
		"runs, tabs and breaks": {para(run("One ") + `<w:r><w:t>two</w:t><w:tab/><w:t>three</w:t><w:br/><w:t>four</w:t></w:r>`), []string{"One two\tthree\nfour"}},
		"insertions stay and deletions go": {para(run("They have ") + gone + `<w:ins w:id="2">` + run("certainly ") + `</w:ins>` + run("left.")),
			[]string{"They have certainly left."}},
		"what was moved stands where it is now": {para(`<w:moveFrom w:id="1">`+run("Away.")+`</w:moveFrom>`) + para(`<w:moveTo w:id="2">`+run("Here.")+`</w:moveTo>`), []string{"Here."}},
		"two paragraphs whose break was deleted": {para(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>`+run("The minister ")) + para(run("said so.")),
			[]string{"The minister said so."}},
		"a paragraph whose break before a table was deleted": {para(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>`+run("Before.")) + `<w:tbl><w:tr><w:tc>` + para(run("Year")) + `</w:tc><w:tc>` + para(run("2021")) + `</w:tc></w:tr></w:tbl>` + para(run("After.")),
			[]string{"Before.", "Year\t2021", "After."}},
		"a paragraph that was deleted": {para(run("Before.")) + para(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>`+gone) + para(run("After.")), []string{"Before.", "After."}},
		"a table of words and figures": {`<w:tbl><w:tr><w:tc>` + para(run("Year")) + `</w:tc><w:tc>` + para(run("Troops")) + `</w:tc></w:tr>` +
			`<w:tr><w:tc>` + para(run("2021")) + `</w:tc><w:tc>` + para(run("100,000")) + `</w:tc></w:tr></w:tbl>`, []string{"Year\tTroops", "2021\t100,000"}},
		"a table that lays out prose": {`<w:tbl><w:tr><w:tc>` + para(run("Some 100,000 soldiers stand at the border, the ministry said on Tuesday.")) + para(run("It gave no source.")) + `</w:tc><w:tc>` + para(run("Box")) + `</w:tc></w:tr></w:tbl>`,
			[]string{"Some 100,000 soldiers stand at the border, the ministry said on Tuesday.", "It gave no source.", "Box"}},
		"a row that was deleted": {`<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc>` + para(run("Old")) + `</w:tc><w:tc>` + para(run("1")) + `</w:tc></w:tr><w:tr><w:tc>` + para(run("New")) + `</w:tc><w:tc>` + para(run("2")) + `</w:tc></w:tr></w:tbl>`,
			[]string{"New\t2"}},
		"a text box comes once, behind its paragraph": {para(run("Beside it.") + `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>` + para(run("In the box.")) + `</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>` + para(run("In the box.")) + `</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`),
			[]string{"Beside it.", "In the box."}},
		"a field shows its result": {para(run("On ") + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>` + run("MERGEFIELD") + `<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("3 May") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + run(" they met.")),
			[]string{"On 3 May they met."}},
		"hidden words":    {para(run("Seen") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>` + run(".")), []string{"Seen."}},
		"items of a list": {para(`<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>` + run("Less tax for all")), []string{"• Less tax for all"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := office.ReadDOCX(t.Context(), docx(t, tt.body))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, texts(p)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func texts(p *format.Paper) (out []string) {
	for _, b := range p.Blocks {
		out = append(out, b.Text)
	}
	return out
}

func TestDOCXAroundTheText(t *testing.T) {
	const ns = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	body := para(`<w:pPr><w:pStyle w:val="Titel"/></w:pPr>`+run("Troops at the border")) +
		para(`<w:pPr><w:pStyle w:val="TOC1"/></w:pPr>`+run("How many there are")+`<w:r><w:tab/><w:t>3</w:t></w:r>`) +
		para(run("There are 100,000 of them.")+`<w:r><w:footnoteReference w:id="2"/></w:r>`+`<w:ins w:id="9">`+run(" So they say.")+`</w:ins>`+`<w:r><w:footnoteReference w:id="1"/></w:r>`)
	p, err := office.ReadDOCX(t.Context(), docx(t, body,
		"word/styles.xml", `<w:styles`+ns+`><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`,
		"word/footnotes.xml", `<w:footnotes`+ns+`><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="1">`+para(run("Nobody counted.")+`<w:del><w:r><w:delText>x</w:delText></w:r></w:del>`)+`</w:footnote><w:footnote w:id="2">`+para(run("Ministry of Defence."))+`</w:footnote></w:footnotes>`,
		"word/comments.xml", `<w:comments`+ns+`><w:comment w:id="0">`+para(run("Is that so?"))+`</w:comment><w:comment w:id="1"/></w:comments>`))
	if err != nil {
		t.Fatal(err)
	}
	want := &format.Paper{
		Headline: "Troops at the border",
		Blocks: []format.Block{{Text: "Troops at the border"}, {Text: "There are 100,000 of them. So they say."},
			{Text: "1. Ministry of Defence."}, {Text: "2. Nobody counted."}},
		Left: []format.Left{{Text: "How many there are\t3", Reason: format.Contents}},
		Notices: []string{"2 comments of the document are not in the text.",
			"1 insertion that nobody has accepted yet is in the text.", "1 deletion that nobody has accepted yet is left out of it."},
	}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestWhatCantBeReadSaysWhatToDo(t *testing.T) {
	whole := docx(t, para(run("Words.")))
	for name, tt := range map[string]struct {
		raw  []byte
		says string
	}{
		"no archive":               {[]byte("PK\x03\x04 and nothing"), "save it again"},
		"cut short":                {whole[:len(whole)/2], "save it again"},
		"another archive":          {packed(t, "xl/workbook.xml", "<x/>"), "no document of Word"},
		"broken XML":               {packed(t, "word/document.xml", wordRoot+"<w:p>"), "save it again"},
		"an entity of its own":     {packed(t, "word/document.xml", `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>`+wordRoot+para(run("&b;"))+`</w:body></w:document>`), "save it again"},
		"elements without end":     {docx(t, strings.Repeat("<w:sdt>", 100_000)+strings.Repeat("</w:sdt>", 100_000)), "too wildly"},
		"paragraphs without end":   {docx(t, strings.Repeat("<w:p/>", 300_001)), "300000 paragraphs"},
		"text without end":         {docx(t, para(run(strings.Repeat("words ", 2<<20)))), "10 MB of text"},
		"tables in tables":         {docx(t, strings.Repeat("<w:tbl><w:tr><w:tc><w:p>", 5_000)+strings.Repeat("</w:p></w:tc></w:tr></w:tbl>", 5_000)), "too wildly"},
		"no words":                 {docx(t, para("")), "holds no text"},
		"more than can be bounded": {docx(t, strings.Repeat("<!--"+strings.Repeat("bomb ", 200)+"-->", 70<<10)), "unpacks to more than"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := office.ReadDOCX(t.Context(), tt.raw)
			if errs.KindOf(err) == "" || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error = %v, want one for the person with %q", err, tt.says)
			}
		})
	}
}
