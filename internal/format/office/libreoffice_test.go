package office_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"factdesk/claims"
	"factdesk/internal/format/office"
)

// TestRemarksInLibreOffice has another program say on which characters the remarks stand:
// 200 documents with tables, notes, links, tracked changes and comments of others.
func TestRemarksInLibreOffice(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no soffice on this machine: sudo apt-get install libreoffice-writer-nogui")
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "fodt", "--outdir", dir}
	wants := make([]remarked, 200)
	for i := range wants {
		wants[i] = remarkedBy(t, uint64(i))
		file := filepath.Join(dir, fmt.Sprintf("%03d.docx", i))
		if err := os.WriteFile(file, wants[i].raw, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	if out, err := exec.CommandContext(t.Context(), soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	set, left := 0, 0
	for i, want := range wants {
		raw, err := os.ReadFile(filepath.Join(dir, fmt.Sprintf("%03d.fodt", i)))
		if err != nil {
			t.Fatal(err)
		}
		got := annotations(t, raw)
		for name, words := range want.words {
			if got[name] != words {
				t.Errorf("document %d: %s stands on %q, want %q", i, name, got[name], words)
			}
		}
		if len(got) != len(want.words)+want.before {
			t.Errorf("document %d has %d comments, want %d and %d of before", i, len(got), len(want.words), want.before)
		}
		set, left = set+len(want.words), left+want.left
	}
	t.Logf("%d remarks on their characters, %d that can't be set", set, left)
}

// remarked is a document with remarks.
type remarked struct {
	raw    []byte
	words  map[string]string // that they stand on, without white space
	before int               // comments that were there
	left   int               // spans that can't carry one
}

// remarkedBy writes a document, and remarks on stretches of its text by chance: some
// overlap, some go on in the next paragraph.
func remarkedBy(t *testing.T, seed uint64) remarked {
	t.Helper()
	a := &author{Rand: rand.New(rand.NewPCG(seed, 11)), number: 1000}
	raw := packed(t, a.document()...)
	m, err := office.OpenManuscript(t.Context(), raw)
	if err != nil {
		t.Fatal(err)
	}
	whole, _ := m.Text()
	text := []rune(whole)
	out := remarked{words: map[string]string{}, before: a.remarks}
	var remarks []office.Remark
	for i := range 12 {
		span := stretchOf(a, text)
		if m.Obstacle(span) != "" {
			out.left++
			continue
		}
		name := fmt.Sprintf("remark %d", i)
		remarks = append(remarks, office.Remark{Span: span, Paragraphs: []string{name}})
		out.words[name] = bare(string(text[span.Start:span.End]))
	}
	remarks = append(remarks, office.Remark{Paragraphs: []string{"on the whole"}})
	out.words["on the whole"] = ""
	if out.raw, err = m.Annotated(t.Context(), office.Author{Name: "Harbour Desk", At: time.Date(2026, 11, 29, 20, 0, 0, 0, time.UTC)}, remarks); err != nil {
		t.Fatal(err)
	}
	onlyMore(t, raw, out.raw)
	return out
}

// stretchOf is some words, now and then a part of one.
func stretchOf(a *author, text []rune) claims.Span {
	for {
		start := a.IntN(len(text))
		end := min(start+1+a.IntN(120), len(text))
		if a.IntN(4) > 0 {
			for start > 0 && !unicode.IsSpace(text[start-1]) {
				start--
			}
			for end < len(text) && !unicode.IsSpace(text[end]) {
				end++
			}
		}
		for start < end && unicode.IsSpace(text[start]) {
			start++
		}
		for start < end && unicode.IsSpace(text[end-1]) {
			end--
		}
		if start < end && bare(string(text[start:end])) != "" {
			return claims.Span{Start: start, End: end}
		}
	}
}

// bare are words without white space, the dots of lists and what is hidden.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("•ʘ", r) {
			return -1
		}
		return r
	}, strings.ReplaceAll(s, "\u2011", "-"))
}

// onlyMore holds an annotated document to its promise: each part as it was packed, but the
// body, in which something is added and nothing is gone, and the comments and their names.
func onlyMore(t *testing.T, before, after []byte) {
	t.Helper()
	was, is := parts(t, before), parts(t, after)
	for name, content := range was {
		switch name {
		case "word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels":
			if !within(content, is[name]) {
				t.Errorf("of %s something is gone", name)
			}
		default:
			if !bytes.Equal(content, is[name]) {
				t.Errorf("%s is another", name)
			}
		}
	}
	if was["word/comments.xml"] != nil && !bytes.Equal(was["[Content_Types].xml"], is["[Content_Types].xml"]) {
		t.Error("the types of a document with comments are others")
	}
}

func parts(t *testing.T, raw []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if out[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return out
}

// within reports that all bytes of a stand in b, in their order.
func within(a, b []byte) bool {
	for _, x := range b {
		if len(a) > 0 && a[0] == x {
			a = a[1:]
		}
	}
	return len(a) == 0
}
