package office_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
	"factdesk/internal/format"
	"factdesk/internal/format/office"
)

const openRoot = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ` +
	`xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>`

func odt(t testing.TB, body string, parts ...string) []byte {
	t.Helper()
	return packed(t, append([]string{"mimetype", "application/vnd.oasis.opendocument.text", "content.xml", openRoot + body + `</office:text></office:body></office:document-content>`}, parts...)...)
}

func TestODT(t *testing.T) {
	for name, tt := range map[string]struct {
		body string
		want []string
	}{
		"blanks, tabs and breaks": {"<text:p>One\n   two<text:s text:c=\"2\"/>three<text:tab/>four<text:line-break/>five <text:span>six</text:span> seven</text:p>", []string{"One two  three\tfour\nfive six seven"}},
		"headings and items":      {`<text:h text:outline-level="1">Border</text:h><text:list><text:list-item><text:p>Less tax</text:p><text:p>And more.</text:p></text:list-item><text:list-item><text:p>More police</text:p></text:list-item></text:list>`, []string{"Border", "• Less tax", "And more.", "• More police"}},
		"deletions are kept apart": {`<text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>They have <text:change text:change-id="1"/>left.</text:p>`,
			[]string{"They have left."}},
		"a table": {`<table:table><table:table-row><table:table-cell><text:p>2021</text:p></table:table-cell><table:table-cell><text:p>100,000</text:p></table:table-cell></table:table-row></table:table>`, []string{"2021\t100,000"}},
		"a note at the end": {`<text:p>There are 100,000.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Ministry of Defence.</text:p></text:note-body></text:note> So they say.</text:p><text:p>Nobody counted.</text:p>`,
			[]string{"There are 100,000. So they say.", "Nobody counted.", "1. Ministry of Defence."}},
		"a text box": {`<text:p>Beside it.<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box><svg:title>a frame</svg:title></draw:frame></text:p>`, []string{"Beside it.", "In the box."}},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := office.ReadODT(t.Context(), odt(t, tt.body))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, texts(p)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestODTAroundTheText(t *testing.T) {
	p, err := office.ReadODT(t.Context(), odt(t, `<text:tracked-changes><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>`+
		`<text:table-of-content><text:index-body><text:p>Border<text:tab/>3</text:p></text:index-body></text:table-of-content>`+
		`<text:h>Border</text:h><text:p>Seen.<office:annotation><dc:creator>Ann</dc:creator><text:p>Is that so?</text:p></office:annotation></text:p>`,
		"meta.xml", `<office:document-meta xmlns:office="o" xmlns:dc="d"><office:meta><dc:title>border</dc:title></office:meta></office:document-meta>`))
	if err != nil {
		t.Fatal(err)
	}
	want := &format.Paper{
		Headline: "Border", Blocks: []format.Block{{Text: "Border"}, {Text: "Seen."}},
		Left:    []format.Left{{Text: "Border\t3", Reason: format.Contents}},
		Notices: []string{"1 comment of the document is not in the text.", "1 insertion that nobody has accepted yet is in the text."},
	}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestSealedODT(t *testing.T) {
	_, err := office.ReadODT(t.Context(), odt(t, "", "META-INF/manifest.xml", `<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`))
	if errs.KindOf(err) != errs.Invalid || !strings.Contains(err.Error(), "save it without one") {
		t.Errorf("error = %v, want one that says how to go on", err)
	}
}
