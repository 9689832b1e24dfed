package xlsx

import (
	"fmt"
	"strings"
)

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

	mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relations     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packaged      = "http://schemas.openxmlformats.org/package/2006/"
	mediaType     = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// part is a file of the zip.
type part struct{ path, text string }

// sheetPath is where the n-th sheet stands, from 0 on.
func sheetPath(n int) string { return fmt.Sprintf("xl/worksheets/sheet%d.xml", n+1) }

// parts are all but the sheets themselves. What the zip is stands first, as readers
// that look at the first bytes want it.
func parts(sheets []*Sheet) []part {
	var types, names, targets strings.Builder
	for n, s := range sheets {
		fmt.Fprintf(&types, `<Override PartName="/%s" ContentType="%sworksheet+xml"/>`, sheetPath(n), mediaType)
		fmt.Fprintf(&names, `<sheet name="%s" sheetId="%d" r:id="sheet%d"/>`, s.name, n+1, n+1)
		fmt.Fprintf(&targets, `<Relationship Id="sheet%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, n+1, relations, n+1)
	}
	return []part{
		{"[Content_Types].xml", declaration + `<Types xmlns="` + packaged + `content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + mediaType + `sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="` + mediaType + `styles+xml"/>` + types.String() + `</Types>`},
		{"_rels/.rels", declaration + `<Relationships xmlns="` + packaged + `relationships">` +
			`<Relationship Id="book" Type="` + relations + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", declaration + `<workbook xmlns="` + mainNamespace + `" xmlns:r="` + relations + `"><sheets>` + names.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", declaration + `<Relationships xmlns="` + packaged + `relationships">` + targets.String() +
			`<Relationship Id="styles" Type="` + relations + `/styles" Target="styles.xml"/></Relationships>`},
		{"xl/styles.xml", declaration + styles},
	}
}

// styles are two formats of cells: as they are, and bold. The two fills and all the rest
// are what Excel asks to be there.
const styles = `<styleSheet xmlns="` + mainNamespace + `">` +
	`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
