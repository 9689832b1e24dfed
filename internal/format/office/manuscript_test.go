package office_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/format/office"
)

const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`

var harbour = office.Author{Name: "Harbour Desk", At: time.Date(2026, 11, 29, 20, 0, 0, 0, time.UTC)}

// on is a remark on words of a text.
func on(t *testing.T, m *office.Manuscript, words string) office.Remark {
	t.Helper()
	text, _ := m.Text()
	at := strings.Index(text, words)
	if at < 0 {
		t.Fatalf("%q does not stand in %q", words, text)
	}
	start := utf8.RuneCountInString(text[:at])
	return office.Remark{Span: claims.Span{Start: start, End: start + utf8.RuneCountInString(words)}, Paragraphs: []string{"New & <unknown>."}}
}

// TestWhereMarksStand has the body around each kind of cut.
func TestWhereMarksStand(t *testing.T) {
	const (
		start = `<w:commentRangeStart w:id="1"/>`
		end   = `<w:commentRangeEnd w:id="1"/>`
		lead  = `<w:r><w:commentReference w:id="1"/></w:r>`
		kept  = `<w:t xml:space="preserve">`
	)
	for name, tt := range map[string]struct{ body, words, want string }{
		"whole runs": {para(run("One ") + run("two") + run(".")), "two", para(run("One ") + start + run("two") + end + lead + run("."))},
		"within a run, with its look": {para(`<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr>` + kept + `One two.</w:t></w:r>`), "two",
			para(`<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr>` + kept + `One </w:t></w:r>` + start + `<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr>` + kept + `two</w:t></w:r>` + end + lead + `<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr>` + kept + `.</w:t></w:r>`)},
		"white space that counts only within": {para(`<w:r><w:t>One two three</w:t></w:r>`), "two",
			para(`<w:r><w:t>One</w:t></w:r><w:r>` + kept + ` </w:t></w:r>` + start + `<w:r><w:t>two</w:t></w:r>` + end + lead + `<w:r>` + kept + ` </w:t></w:r><w:r><w:t>three</w:t></w:r>`)},
		"white space that does not count": {para(`<w:r><w:t> One two </w:t></w:r>`), "One two",
			para(`<w:r><w:t> </w:t></w:r>` + start + `<w:r><w:t>One two</w:t></w:r>` + end + lead + `<w:r><w:t> </w:t></w:r>`)},
		"escapes": {para(`<w:r>` + kept + `R&amp;D &#x1F6A2; fell</w:t></w:r>`), "🚢", para(`<w:r>` + kept + `R&amp;D </w:t></w:r>` + start + `<w:r>` + kept + `&#x1F6A2;</w:t></w:r>` + end + lead + `<w:r>` + kept + ` fell</w:t></w:r>`)},
		"between a tab and a break": {para(`<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>`), "two",
			para(`<w:r><w:tab/></w:r>` + start + `<w:r><w:t>two</w:t></w:r>` + end + lead + `<w:r><w:br/><w:t>three</w:t></w:r>`)},
		"in a link, and what leads there behind it": {para(`<w:hyperlink r:id="x">` + run("One") + run(" two") + `</w:hyperlink>` + run(".")), "One",
			para(`<w:hyperlink r:id="x">` + start + run("One") + end + run(" two") + `</w:hyperlink>` + lead + run("."))},
		"around deleted words": {para(run("One") + `<w:del w:id="0"><w:r><w:delText> no</w:delText></w:r></w:del>` + run(" two")), "One two",
			para(start + run("One") + `<w:del w:id="0"><w:r><w:delText> no</w:delText></w:r></w:del>` + run(" two") + end + lead)},
		"two paragraphs": {para(run("One.")) + para(run("Two.")), "One.\n\nTwo.", para(start+run("One.")) + para(run("Two.")+end+lead)},
		"a field as a whole": {para(run("On ") + `<w:fldSimple w:instr="DATE">` + run("3 May") + `</w:fldSimple>` + run(".")), "3 May.",
			para(run("On ") + start + `<w:fldSimple w:instr="DATE">` + run("3 May") + `</w:fldSimple>` + run(".") + end + lead)},
		"an item of a list": {para(`<w:pPr><w:numPr><w:numId w:val="0001"/></w:numPr></w:pPr>` + run("Less tax")), "• Less tax", para(`<w:pPr><w:numPr><w:numId w:val="0001"/></w:numPr></w:pPr>` + start + run("Less tax") + end + lead)},
	} {
		t.Run(name, func(t *testing.T) {
			raw := docx(t, tt.body, "[Content_Types].xml", types)
			m, err := office.OpenManuscript(t.Context(), raw)
			if err != nil {
				t.Fatal(err)
			}
			r := on(t, m, tt.words)
			if why := m.Obstacle(r.Span); why != "" {
				t.Fatalf("the words stand %s", why)
			}
			out, err := m.Annotated(t.Context(), harbour, []office.Remark{r})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(wordRoot+tt.want+`</w:body></w:document>`, string(parts(t, out)["word/document.xml"])); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestWhatCantCarryARemark(t *testing.T) {
	cells := `<w:tbl><w:tr><w:tc>` + para(run("Troops")) + `</w:tc><w:tc>` + para(run("100,000")) + `</w:tc></w:tr></w:tbl>`
	for name, tt := range map[string]struct {
		body, words string
		want        office.Obstacle
	}{
		"two cells":              {cells, "Troops\t100,000", office.Apart},
		"one cell":               {cells, "100,000", ""},
		"a paragraph and a cell": {para(run("Before.")) + cells, "Before.\n\nTroops", office.Apart},
		"around a table":         {para(run("Before.")) + cells + para(run("After.")), "Before.\n\nTroops\t100,000\n\nAfter.", office.Apart},
		"a text box":             {para(run("Beside.") + `<w:r><w:pict><w:txbxContent>` + para(run("In the box.")) + `</w:txbxContent></w:pict></w:r>`), "In the box.", office.InBox},
		"a note":                 {para(run("Text.") + `<w:r><w:footnoteReference w:id="1"/></w:r>`), "Nobody counted", office.Nowhere},
		"a formula":              {para(run("It is ") + `<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`), "x", office.Nowhere},
		"a part of a control":    {para(`<w:sdt><w:sdtContent>` + run("One two") + `</w:sdtContent></w:sdt>`), "One", office.InField},
		"a part of a field":      {para(`<w:fldSimple>` + run("One two") + `</w:fldSimple>`), "two", office.InField},
		"text without escapes":   {para(`<w:r><w:t><![CDATA[One two]]></w:t></w:r>`), "two", office.InField},
		"a field of more paragraphs": {para(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`+run("One.")) +
			para(run("Two.")+`<w:r><w:fldChar w:fldCharType="end"/></w:r>`), "Two.", office.InField},
	} {
		t.Run(name, func(t *testing.T) {
			m, err := office.OpenManuscript(t.Context(), docx(t, tt.body, "word/footnotes.xml", `<w:footnotes xmlns:w="w"><w:footnote w:id="1">`+para(run("Nobody counted."))+`</w:footnote></w:footnotes>`))
			if err != nil {
				t.Fatal(err)
			}
			if got := m.Obstacle(on(t, m, tt.words).Span); got != tt.want {
				t.Errorf("Obstacle(%q) = %q, want %q", tt.words, got, tt.want)
			}
		})
	}
}

// TestCommentsOfBefore keeps what there is, however it is written.
func TestCommentsOfBefore(t *testing.T) {
	const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="remarks.xml"/></Relationships>`
	const typed = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/remarks.xml" ContentType="x"/></Types>`
	for name, tt := range map[string]struct{ before, want string }{
		"one":  {`<x:comments xmlns:x="w"><x:comment x:id="7"/></x:comments>`, `<x:comments xmlns:x="w"><x:comment x:id="7"/><x:comment x:id="8" x:author="Harbour Desk" x:date="2026-11-29T20:00:00Z" x:initials="HD"><x:p><x:r><x:t xml:space="preserve">New &amp; &lt;unknown&gt;.</x:t></x:r></x:p></x:comment></x:comments>`},
		"none": {`<x:comments xmlns:x="w" />`, `<x:comments xmlns:x="w"><x:comment x:id="2" x:author="Harbour Desk" x:date="2026-11-29T20:00:00Z" x:initials="HD"><x:p><x:r><x:t xml:space="preserve">New &amp; &lt;unknown&gt;.</x:t></x:r></x:p></x:comment></x:comments>`},
	} {
		raw := docx(t, `<w:p w:id="1">`+run("Words.")+`</w:p>`, "[Content_Types].xml", typed, "word/_rels/document.xml.rels", rels, "word/remarks.xml", tt.before)
		m, err := office.OpenManuscript(t.Context(), raw)
		if err != nil {
			t.Fatal(err)
		}
		out, err := m.Annotated(t.Context(), harbour, []office.Remark{on(t, m, "Words")})
		if err != nil {
			t.Fatal(err)
		}
		got := parts(t, out)
		if diff := cmp.Diff(tt.want, string(got["word/remarks.xml"])); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
		if string(got["word/_rels/document.xml.rels"]) != rels || string(got["[Content_Types].xml"]) != typed {
			t.Errorf("%s: what names the comments is another", name)
		}
	}
}

// TestADocumentWithoutAPrefix has elements without, and attributes that need one.
func TestADocumentWithoutAPrefix(t *testing.T) {
	raw := packed(t, "word/document.xml", `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>One two</t></r></p></body></document>`, "[Content_Types].xml", types)
	m, err := office.OpenManuscript(t.Context(), raw)
	if err != nil {
		t.Fatal(err)
	}
	out, err := m.Annotated(t.Context(), harbour, []office.Remark{on(t, m, "two")})
	if err != nil {
		t.Fatal(err)
	}
	got := parts(t, out)
	for part, want := range map[string]string{
		"word/document.xml":            `<t xml:space="preserve"> </t></r><commentRangeStart xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:id="1"/><r><t>two</t></r>`,
		"word/comments.xml":            `<w:comments xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:comment w:id="1"`,
		"word/_rels/document.xml.rels": `Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments" Target="/word/comments.xml"`,
		"[Content_Types].xml":          `<Override PartName="/word/comments.xml"`,
	} {
		if !strings.Contains(string(got[part]), want) {
			t.Errorf("%s lacks %s:\n%s", part, want, got[part])
		}
	}
}

// TestEachPartIsCopiedAsItIsPacked looks at the packed bytes, also of what is no XML.
func TestEachPartIsCopiedAsItIsPacked(t *testing.T) {
	raw := docx(t, para(run("Words.")), "[Content_Types].xml", types, "word/media/a.png", "\x89PNG\x00", "word/styles.xml", `<w:styles/>`)
	m, err := office.OpenManuscript(t.Context(), raw)
	if err != nil {
		t.Fatal(err)
	}
	out, err := m.Annotated(t.Context(), harbour, []office.Remark{on(t, m, "Words"), {Paragraphs: []string{"Whole."}}})
	if err != nil {
		t.Fatal(err)
	}
	was, is := packedParts(t, raw), packedParts(t, out)
	for _, name := range []string{"word/media/a.png", "word/styles.xml"} {
		if was[name] == "" || was[name] != is[name] {
			t.Errorf("%s is packed as %q, was %q", name, is[name], was[name])
		}
	}
	if none, err := m.Annotated(t.Context(), harbour, nil); err != nil || !bytes.Equal(none, raw) {
		t.Errorf("without a remark the file is another, %v", err)
	}
}

func packedParts(t *testing.T, raw []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		at, err := f.DataOffset()
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(raw[at : at+int64(f.CompressedSize64)])
	}
	return out
}

func TestManuscriptsAreBounded(t *testing.T) {
	for name, body := range map[string]string{
		"a bomb":                para(run(strings.Repeat("bomb ", 70<<20/5))),
		"a word in each run":    para(strings.Repeat(`<w:r><w:t>a</w:t></w:r>`, 210_000)),
		"much around few words": para(strings.Repeat(`<w:bookmarkEnd w:id="1"/>`, 750_000) + run("a")),
		"elements without end":  strings.Repeat("<w:sdt>", 100_000) + strings.Repeat("</w:sdt>", 100_000),
	} {
		if _, err := office.OpenManuscript(t.Context(), docx(t, body)); errs.KindOf(err) != errs.TooLarge {
			t.Errorf("%s: %v, want one that is too large", name, err)
		}
	}
}
