package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"os"
	"runtime/debug"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"factdesk/internal/browsertest"
	"factdesk/internal/format/pdf/pdftest"
)

// TestMain lets this test binary be the program, so that scripts and the crash test
// run the very code under test in processes of their own.
func TestMain(m *testing.M) {
	testscript.Main(browsertest.Tests{M: m}, map[string]func(){"factdesk": main, "factdesk-swept": swept})
}

// TestScripts runs the command line as a user types it; testdata/*.txtar.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("FACTDESK_DATA", e.WorkDir+"/data")
			e.Setenv("DATABASE_URL", "")
			e.Setenv("FACTDESK_CACHE", e.WorkDir+"/cache")
			return errors.Join(
				os.WriteFile(e.WorkDir+"/draft.docx", wordDraft, 0o600),
				os.WriteFile(e.WorkDir+"/draft.pdf", pdfDraft(), 0o600))
		},
	})
}

// pdfDraft is the same as a PDF document.
func pdfDraft() []byte {
	return pdftest.Document{Pages: []pdftest.Page{{Texts: []pdftest.Text{{X: 50, Y: 700, Size: 12, Words: "The city has planted 4,000 trees since January."}}}}}.Bytes()
}

// wordDraft is a document of Word: scripts can't hold one.
var wordDraft = func() []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, content := range map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/document.xml":   `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>The city has planted 4,000 trees since January.</w:t></w:r></w:p></w:body></w:document>`,
	} {
		w, err := z.Create(name)
		if err != nil {
			panic(err)
		}
		w.Write([]byte(content))
	}
	z.Close()
	return out.Bytes()
}()

// swept is main with one thing more: a line on its standard input has it give all
// memory back that it does not need, so that the next peak is a request's own.
func swept() {
	answers := os.NewFile(3, "answers") // closed when nobody holds it any more
	go func() {
		for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
			debug.FreeOSMemory()
			answers.WriteString("freed\n")
		}
	}()
	main()
}
