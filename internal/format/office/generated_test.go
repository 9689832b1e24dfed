package office_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// author writes documents of Word by chance, the same for the same seed.
type author struct {
	*rand.Rand
	number  int // of marks and changes
	notes   []string
	remarks int // comments that were there before
}

var vocabulary = strings.Fields(`the ministry said that 4,200 hospitals in Velmora had closed since 2019 which nobody in
	Quillport denied while unemployment fell to 3.5 percent — an all-time low — and “prices rose” R&amp;D costs €12m
	naïve Größe Зеленський 中文字 🚢 harbour tonnes budget &lt;draft&gt; mayor &#8211; contracts signed 1&#x2c;000`)

func (a *author) words(n int) string {
	out := make([]string, n)
	for i := range out {
		out[i] = vocabulary[a.IntN(len(vocabulary))]
	}
	return strings.Join(out, " ")
}

func (a *author) one(of ...string) string { return of[a.IntN(len(of))] }

func (a *author) id() string { a.number++; return fmt.Sprintf(`w:id="%d"`, a.number) }

const changedBy = ` w:author="Eda" w:date="2026-11-01T10:00:00Z"`

// run is words of one look, which perhaps are written without keeping the space around.
func (a *author) run(words string) string {
	look := a.one("", "", `<w:rPr><w:b/></w:rPr>`, `<w:rPr><w:i/><w:color w:val="FF0000"/></w:rPr>`, "changed")
	if look == "changed" {
		look = `<w:rPr><w:b/><w:rPrChange ` + a.id() + changedBy + `><w:rPr/></w:rPrChange></w:rPr>`
	}
	text := `<w:t xml:space="preserve">` + words + `</w:t>`
	if strings.TrimSpace(words) == words && a.IntN(2) == 0 {
		text = `<w:t>` + words + `</w:t>`
	}
	switch a.IntN(12) {
	case 0:
		text += `<w:br/>`
	case 1:
		text = `<w:tab/>` + text
	case 2:
		text += `<w:noBreakHyphen/><w:t>` + a.words(1) + `</w:t>`
	case 3:
		text = `<w:lastRenderedPageBreak/>` + text
	}
	return a.one(`<w:r>`, `<w:r w:rsidR="00AB12CD">`) + look + text + `</w:r>`
}

// piece is a part of a paragraph.
func (a *author) piece() string {
	words := a.words(1+a.IntN(8)) + a.one(" ", ". ", ", ", "")
	switch a.IntN(14) {
	case 0:
		return `<w:ins ` + a.id() + changedBy + `>` + a.run(words) + a.run(a.words(2)+" ") + `</w:ins>`
	case 1:
		return `<w:del ` + a.id() + changedBy + `><w:r><w:delText xml:space="preserve">` + words + `</w:delText></w:r></w:del>`
	case 2:
		return `<w:hyperlink r:id="rIdLink">` + a.run(words) + a.run(a.words(1)) + `</w:hyperlink>`
	case 3:
		return a.note(words)
	case 4:
		return a.field(` HYPERLINK "https://velmora.example/" `, a.words(3)) + a.run(" "+words)
	case 5:
		return a.field(` ADDIN OTHER `, a.words(2)) + a.run(" "+words)
	case 6:
		return `<w:sdt><w:sdtPr><w:alias w:val="Place"/></w:sdtPr><w:sdtContent>` + a.run(a.words(2)) + `</w:sdtContent></w:sdt>` + a.run(" "+words)
	case 7:
		return a.remarked(words)
	case 8:
		return `<w:r><w:rPr><w:vanish/></w:rPr><w:t>ʘʘʘ</w:t></w:r>` + a.run(words)
	case 9:
		return `<w:bookmarkStart ` + a.id() + ` w:name="b` + fmt.Sprint(a.number) + `"/>` + a.run(words) + `<w:bookmarkEnd w:id="` + fmt.Sprint(a.number) + `"/>`
	}
	return a.run(words)
}

func (a *author) note(words string) string {
	a.notes = append(a.notes, a.words(6)+".")
	return a.run(words) + fmt.Sprintf(`<w:r><w:footnoteReference w:id="%d"/></w:r>`, len(a.notes)+1)
}

func (a *author) field(code, result string) string {
	mark := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	return mark("begin") + `<w:r><w:instrText xml:space="preserve">` + code + `</w:instrText></w:r>` + mark("separate") + a.run(result) + mark("end")
}

func (a *author) remarked(words string) string {
	a.remarks++
	id := fmt.Sprintf(`w:id="%d"`, a.remarks-1)
	return `<w:commentRangeStart ` + id + `/>` + a.run(words) + `<w:commentRangeEnd ` + id + `/><w:r><w:commentReference ` + id + `/></w:r>`
}

func (a *author) paragraph() string {
	props := a.one("", "", "", `<w:pPr><w:jc w:val="both"/></w:pPr>`, `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`,
		`<w:pPr><w:rPr><w:del `+a.id()+changedBy+`/></w:rPr></w:pPr>`)
	var out strings.Builder
	for range 1 + a.IntN(7) {
		out.WriteString(a.piece())
	}
	return `<w:p>` + props + out.String() + a.run(a.words(2)+".") + `</w:p>`
}

func (a *author) table() string {
	var out strings.Builder
	out.WriteString(`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>`)
	for range 1 + a.IntN(3) {
		out.WriteString(`<w:tr>`)
		for range 2 {
			inside := `<w:p>` + a.run(a.words(2)) + `</w:p>`
			if a.IntN(3) == 0 {
				inside = a.paragraph() + `<w:p>` + a.run(a.words(20)) + `</w:p>`
			}
			out.WriteString(`<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>` + inside + `</w:tc>`)
		}
		out.WriteString(`</w:tr>`)
	}
	return out.String() + `</w:tbl><w:p>` + a.run("Behind.") + `</w:p>`
}

func (a *author) box() string {
	return `<w:p>` + a.run("Beside it. ") + `<w:r><w:pict><v:shape id="s" style="position:absolute;width:100pt;height:50pt"><v:textbox><w:txbxContent><w:p>` +
		a.run(a.words(8)) + `</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>` + a.run(a.words(3)) + `</w:p>`
}

const names = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml"`

// document is the parts of one, names and contents.
func (a *author) document() []string {
	var body strings.Builder
	for range 3 + a.IntN(6) {
		switch a.IntN(6) {
		case 0:
			body.WriteString(a.table())
		case 1:
			body.WriteString(a.box())
		default:
			body.WriteString(a.paragraph())
		}
	}
	body.WriteString(`<w:p>` + a.run("The end.") + `</w:p><w:sectPr/>`)
	rel := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind + `" Target="` + target + `"`
	}
	rels := rel("rIdLink", "hyperlink", "https://velmora.example/") + ` TargetMode="External"/>` + rel("rIdNotes", "footnotes", "footnotes.xml") + `/>` + rel("rIdList", "numbering", "numbering.xml") + `/>`
	types, extra := "", []string(nil)
	part := func(name, kind, content string) {
		types += `<Override PartName="/word/` + name + `" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.` + kind + `+xml"/>`
		extra = append(extra, "word/"+name, `<?xml version="1.0" encoding="UTF-8"?>`+content)
	}
	part("footnotes.xml", "footnotes", a.footnotes())
	part("numbering.xml", "numbering", `<w:numbering`+names+`><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`)
	if a.remarks > 0 {
		rels += rel("rIdRemarks", "comments", "comments.xml") + `/>`
		var old strings.Builder
		for i := range a.remarks {
			fmt.Fprintf(&old, `<w:comment w:id="%d" w:author="Eda"><w:p><w:r><w:t>Old %d</w:t></w:r></w:p></w:comment>`, i, i)
		}
		part("comments.xml", "comments", `<w:comments`+names+`>`+old.String()+`</w:comments>`)
	}
	return append([]string{
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` + types + `</Types>`,
		"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + rel("rId1", "officeDocument", "word/document.xml") + `/></Relationships>`,
		"word/document.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document` + names + `><w:body>` + body.String() + `</w:body></w:document>`,
		"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + rels + `</Relationships>`,
	}, extra...)
}

func (a *author) footnotes() string {
	var out strings.Builder
	out.WriteString(`<w:footnotes` + names + `><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	for i, text := range a.notes {
		fmt.Fprintf(&out, `<w:footnote w:id="%d"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> %s</w:t></w:r></w:p></w:footnote>`, i+2, text)
	}
	return out.String() + `</w:footnotes>`
}
