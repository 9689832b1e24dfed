package ingest

import (
	"archive/zip"
	"bytes"
	"net/http"
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/format/pdf/pdftest"
	"factdesk/internal/format/pdfium"
	"factdesk/internal/prose"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

const soldiers = "Some 100,000 soldiers stand at the border, the ministry said on Tuesday."

// documents hold the same sentence, each in a format of its own.
func documents(t *testing.T) map[string][]byte {
	t.Helper()
	pages := make([]pdftest.Page, 3)
	for i := range pages {
		pages[i].Texts = []pdftest.Text{{X: 50, Y: 810, Size: 8, Words: "Annual review of the institute"}, {X: 50, Y: 700, Size: 12, Words: "Unemployment fell, the office said in its review number" + strings.Repeat(" one", i) + "."}}
	}
	pages[1].Texts = append(pages[1].Texts, pdftest.Text{X: 50, Y: 600, Size: 12, Words: soldiers})
	return map[string][]byte{
		"a.pdf":  pdftest.Document{Pages: pages}.Bytes(),
		"a.docx": zipped(t, "word/document.xml", `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>`+soldiers+`</w:t></w:r></w:p></w:body></w:document>`, "word/comments.xml", `<w:comments xmlns:w="w"><w:comment/></w:comments>`),
		"a.odt":  zipped(t, "mimetype", openDocument, "content.xml", `<office:document-content xmlns:office="o" xmlns:text="t"><text:p>`+soldiers+`</text:p></office:document-content>`),
		"a.eml":  []byte("From: press@ministry.example\r\nDate: Tue, 1 Feb 2022 09:00:00 +0100\r\nSubject: Soldiers\r\nContent-Type: text/html\r\n\r\n<table><tr><td><p>" + soldiers + "</p></td></tr></table>"),
		"a.md":   []byte("# Soldiers\n\nSome *100,000* soldiers stand\nat the border, the [ministry](https://ministry.example) said on Tuesday.\n"),
	}
}

func zipped(t *testing.T, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.CreateHeader(&zip.FileHeader{Name: parts[i]}) // stored, as ODT wants its first part
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

func TestFilesBecomeArticles(t *testing.T) {
	for name, raw := range documents(t) {
		t.Run(name, func(t *testing.T) {
			db := storetest.Open(t) // of its own: documents that say the same are one article
			im := &Importer{DB: db, Pages: pdfPages()}
			kind, err := KindOf(name, raw)
			if err != nil {
				t.Fatal(err)
			}
			out, err := im.Import(t.Context(), Item{Name: name, Raw: raw, MediaType: kind}, reviewer, fixed)
			if err != nil {
				t.Fatal(err)
			}
			page, err := db.Candidates(t.Context(), store.CandidateQuery{ArticleID: out.Article.ID})
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(page.Items, func(c claims.Candidate) bool { return c.Exact == soldiers })
			if i < 0 {
				t.Fatalf("%q is no candidate among %d", soldiers, len(page.Items))
			}
			checkAround(t, name, out, page.Items[i].Locator)
		})
	}
}

// checkAround looks at what a format keeps besides its text.
func checkAround(t *testing.T, name string, out store.Imported, at *claims.Locator) {
	t.Helper()
	want := map[string]string{"a.docx": "1 comment of the document", "a.eml": "This is a mail from press@ministry.example."}[name]
	if !strings.Contains(out.Article.Notice, want) {
		t.Errorf("notice = %q, want %q", out.Article.Notice, want)
	}
	if where := map[string]string{"a.pdf": "page 2"}[name]; (at == nil) != (where == "") || at != nil && at.String() != where {
		t.Errorf("the claim is at %v, want %q", at, where)
	}
	if name == "a.eml" && (out.Article.Headline != "Soldiers" || out.Article.Published != "2022-02-01") {
		t.Errorf("headline %q, published %q", out.Article.Headline, out.Article.Published)
	}
}

// pdfPages keep the machine code of the PDF reader where the user's caches are.
func pdfPages() *Pages {
	p := NewPages(nil)
	p.UsePDF(pdfium.New(userCache()))
	return p
}

func TestWhatAFileLeavesOutIsKept(t *testing.T) {
	doc, err := pdfPages().ReadFile(t.Context(), documents(t)["a.pdf"], pdfDocument, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Left) != 1 || doc.Left[0].Reason != prose.Running || doc.Left[0].Words != 5 {
		t.Errorf("left out is %v, want the running head", doc.Left)
	}
}

func TestADocumentsPagesAreTold(t *testing.T) {
	db := storetest.Open(t)
	by := rana(t, db)
	job, err := NewItemJob(Item{Name: "a.pdf", Raw: documents(t)["a.pdf"], MediaType: pdfDocument}, by, fixed)
	if err != nil {
		t.Fatal(err)
	}
	out, progress, err := run(t, &Importer{DB: db, Pages: pdfPages()}, job)
	if err != nil || len(out.Failed()) > 0 {
		t.Fatal(err, out)
	}
	if last := progress[len(progress)-1]; last != (Progress{Done: 0, Total: 1, Now: "a.pdf", Page: 3, Pages: 3}) {
		t.Errorf("the last that was told is %+v", last)
	}
}

func TestKindOf(t *testing.T) {
	for name, tt := range map[string]struct {
		raw        string
		want, says string
	}{
		"a.txt":          {"words", plainText, ""},
		"a.TXT":          {"%PDF-1.7", pdfDocument, ""}, // bytes before names
		"a":              {"%PDF-1.7", pdfDocument, ""},
		"a.docx":         {"PK\x03\x04", WordDocument, ""},
		"b.odt":          {"PK\x03\x04", openDocument, ""},
		"a.zip":          {"PK\x03\x04", "", "unpack it"},
		"c.docx":         {"<html>", "", "is called .docx and is none"},
		"sealed.docx":    {"\xd0\xcf\x11\xe0 E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", "", "password"},
		"old.doc":        {"\xd0\xcf\x11\xe0", "", "save it as DOCX"},
		"a.rtf":          {`{\rtf1`, "", "RTF"},
		"scan.pdf":       {"\xff\xd8\xff", "", "OCR"},
		"talk.wav":       {"RIFF", "", "transcript"},
		"a.xlsx.numbers": {"words", "", "is a table"},
		"a.xlsx":         {"PK\x03\x04", "", "is a table"},
		"a.mht":          {"From: <Saved>", "", "HTML only"},
		"a.mp3":          {"\xff\xfb", "", "import its transcript"},
		"a.ttml":         {"<tt/>", "", "SRT or WebVTT"},
		"a.log":          {"words", "", "the ending .txt"},
		"a.sbv":          {"0:00:01.000,0:00:02.000\nwords", "text/plain", ""},
		"noend":          {"words", "", "no ending"},
	} {
		got, err := KindOf(name, []byte(tt.raw))
		if got != tt.want || (err == nil) != (tt.says == "") {
			t.Errorf("KindOf(%q) = %q, %v, want %q", name, got, err, tt.want)
		}
		if err != nil && (errs.KindOf(err) == "" || !strings.Contains(err.Error(), tt.says)) {
			t.Errorf("KindOf(%q) says %q, want %q in it", name, err, tt.says)
		}
	}
}

// An address that leads to a document is read as that, whatever the site calls its type.
func TestAnAddressOfADocument(t *testing.T) {
	all := documents(t)
	kinds := map[string]string{"/a.pdf": "application/pdf", "/download": "application/octet-stream", "/a.docx": WordDocument, "/a.odt": "application/octet-stream",
		"/wrong.pdf": "application/pdf", "/a.zip": "application/zip", "/as.html": "text/html"}
	bytes := map[string][]byte{"/a.pdf": all["a.pdf"], "/download": all["a.pdf"], "/a.docx": all["a.docx"], "/a.odt": all["a.odt"],
		"/wrong.pdf": []byte("<html>Sign in"), "/a.zip": zipped(t, "a.txt", soldiers), "/as.html": all["a.pdf"]}
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", kinds[r.URL.Path])
		w.Write(bytes[r.URL.Path])
	})
	for path, want := range map[string]string{"/a.pdf": "", "/download": "", "/a.docx": "", "/a.odt": "", "/as.html": "",
		"/wrong.pdf": "The address leads to a PDF document", "/a.zip": "is an archive: unpack it"} {
		t.Run(path, func(t *testing.T) {
			db := storetest.Open(t)
			im := &Importer{DB: db, Pages: pdfPages(), Fetcher: reach(t, base)}
			out, err := im.Import(t.Context(), Item{Name: "report", URL: base + path}, reviewer, fixed)
			if want != "" {
				if errs.KindOf(err) != errs.Unsupported || !strings.Contains(err.Error(), want) {
					t.Errorf("%v, want %q", err, want)
				}
				return
			}
			if err != nil || !strings.Contains(out.Snapshot.Text, soldiers) || out.Article.URL == "" || out.Snapshot.CameBy != claims.Fetched {
				t.Errorf("%+v, %v; want the document's text", out.Article, err)
			}
		})
	}
}
