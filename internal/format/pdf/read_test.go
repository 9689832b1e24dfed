package pdf_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/format"
	"factdesk/internal/format/pdf"
	"factdesk/internal/format/pdf/pdftest"
	"factdesk/internal/format/pdfium"
)

// engine keeps its machine code for all tests of the package: made anew it takes six
// seconds each time.
var engine = pdfium.New(cacheDir())

func read(t *testing.T, d pdftest.Document) *format.Paper {
	t.Helper()
	p, err := pdf.Read(t.Context(), engine, d.Bytes(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// left and right are the columns of a page, broken as a printer does.
var (
	left = []string{
		"The ministry said on Tuesday that it had",
		"counted some 100,000 soldiers near the bor-",
		"der, and that a long-term plan was under",
		"way. The long-term plan would cost 3.4 bil-",
		"lion euros, according to the minister. Wit-",
		"nesses in the town of Arlen told reporters",
	}
	right = []string{
		"that they had seen no soldiers at all in the",
		"past week.",
		"Figures of the statistics office show an-",
		"other picture. Unemployment fell to 4.2",
		"percent in the first quarter, the office said.",
	}
)

func TestColumnsAndHyphens(t *testing.T) {
	texts := []pdftest.Text{{X: 50, Y: 780, Size: 20, Words: "A headline that runs over both of the columns"}}
	// Drawn line by line across both columns, as some programs do.
	for i := range left {
		texts = append(texts, pdftest.Column(50, 740, 10, left...)[i])
		if i < len(right) {
			texts = append(texts, pdftest.Column(310, 740, 10, right...)[i])
		}
	}
	got, _ := read(t, pdftest.Document{Pages: []pdftest.Page{{Texts: texts}}}).Text()
	want := "A headline that runs over both of the columns\n\n" +
		"The ministry said on Tuesday that it had counted some 100,000 soldiers near the border, and that a long-term plan was under way. " +
		"The long-term plan would cost 3.4 billion euros, according to the minister. Witnesses in the town of Arlen told reporters " +
		"that they had seen no soldiers at all in the past week.\n\n" +
		"Figures of the statistics office show another picture. Unemployment fell to 4.2 percent in the first quarter, the office said."
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// report is a document of three pages with a running head, page numbers, a stamp at the
// side and a paragraph that runs over the turn of a page.
func report() pdftest.Document {
	pages := make([]pdftest.Page, 3)
	for i := range pages {
		pages[i].Texts = append(pdftest.Column(50, 740, 10, left[2*i], left[2*i+1]),
			pdftest.Text{X: 50, Y: 800, Size: 8, Words: "Institute for Figures - Annual Review"},
			pdftest.Text{X: 290, Y: 30, Size: 8, Words: fmt.Sprintf("Page %d of 3", i+1)},
			pdftest.Text{X: 20, Y: 300, Size: 9, Words: "DRAFT FOR COMMENT", Turned: true})
	}
	pages[0].Texts = append(pages[0].Texts, pdftest.Column(50, 120, 10, "Exports to the neighbouring countries had declined, and the number")...)
	pages[1].Texts = append(pages[1].Texts, pdftest.Column(50, 770, 10, "of burglaries rose by 17 percent in the same year.")...)
	return pdftest.Document{Pages: pages}
}

func TestRunningHeadsGoAndPagesStay(t *testing.T) {
	p := read(t, report())
	text, places := p.Text()
	for _, never := range []string{"Institute", "Page ", "DRAFT"} {
		if strings.Contains(text, never) {
			t.Errorf("the text holds %q:\n%s", never, text)
		}
	}
	want := []format.Left{{Text: "Institute for Figures - Annual Review", Reason: format.Running}, {Text: "Page 1 of 3", Reason: format.Running}, {Text: "DRAFT FOR COMMENT", Reason: format.Running}}
	if diff := cmp.Diff(want, p.Left); diff != "" {
		t.Errorf("left out (-want +got)\n%s", diff)
	}
	for words, page := range map[string]string{"Exports to": "page 1", "of burglaries": "page 2"} {
		start := len([]rune(text[:strings.Index(text, words)]))
		at := claims.LocatorIn(places, claims.Span{Start: start, End: start + len(words)})
		if at == nil || at.String() != page {
			t.Errorf("%q is at %v, want %s", words, at, page)
		}
	}
	if !strings.Contains(text, "the number of burglaries") {
		t.Errorf("the paragraph over two pages is parted:\n%s", text)
	}
}

func TestTablesRowByRow(t *testing.T) {
	texts := pdftest.Column(50, 780, 10, "The table shows how many soldiers there were in each of the years.")
	for i, row := range [][3]string{{"Year", "Soldiers", "Share"}, {"2019", "81,300", "12 percent"}, {"2020", "92,700", "14 percent"}, {"2021", "100,000", "15 percent"}} {
		for k, cell := range row {
			texts = append(texts, pdftest.Text{X: 50 + 150*float64(k), Y: 740 - 14*float64(i), Size: 10, Words: cell})
		}
	}
	got, _ := read(t, pdftest.Document{Pages: []pdftest.Page{{Texts: texts}}}).Text()
	if want := "Year\tSoldiers\tShare\n\n2019\t81,300\t12 percent"; !strings.Contains(got, want) {
		t.Errorf("the text is %q, want it to hold %q", got, want)
	}
}

func TestPagesWithoutTextAreNamed(t *testing.T) {
	p := read(t, pdftest.Document{Pages: []pdftest.Page{{Texts: pdftest.Column(50, 700, 10, left...)}, {Picture: true}}})
	if len(p.Notices) != 1 || !strings.Contains(p.Notices[0], "pictures of text: 2.") {
		t.Errorf("notices = %q, want one that names page 2", p.Notices)
	}
}

func TestTitle(t *testing.T) {
	pages := []pdftest.Page{{Texts: append([]pdftest.Text{{X: 50, Y: 760, Size: 20, Words: "What the figures show"}}, pdftest.Column(50, 700, 10, left...)...)}}
	for title, want := range map[string]string{"What the figures show": "What the figures show", "Microsoft Word - draft_final2.docx": ""} {
		if got := read(t, pdftest.Document{Title: title, Pages: pages}).Headline; got != want {
			t.Errorf("called %q the headline is %q, want %q", title, got, want)
		}
	}
}

func TestWhatCantBeReadSaysWhatToDo(t *testing.T) {
	words := pdftest.Page{Texts: pdftest.Column(50, 700, 10, left...)}
	for name, tt := range map[string]struct {
		raw  []byte
		says string
	}{
		"a password":         {pdftest.Document{Pages: []pdftest.Page{words}, Sealed: true}.Bytes(), "password"},
		"pictures alone":     {pdftest.Document{Pages: []pdftest.Page{{Picture: true}}}.Bytes(), "ocrmypdf"},
		"empty pages":        {pdftest.Document{Pages: make([]pdftest.Page, 2)}.Bytes(), "its pages are empty"},
		"no document":        {[]byte("%PDF-1.7\nand then nothing"), "print it to a new PDF"},
		"cut short":          {pdftest.Document{Pages: []pdftest.Page{words}}.Bytes()[:300], "print it to a new PDF"},
		"more pages than go": {pdftest.Document{Pages: make([]pdftest.Page, pdf.MaxPages+1)}.Bytes(), "Split it"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := pdf.Read(t.Context(), engine, tt.raw, nil)
			if errs.KindOf(err) == "" || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error = %v, want one for the person with %q", err, tt.says)
			}
		})
	}
}

func TestReadingEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	pages := 0
	_, err := pdf.Read(ctx, engine, report().Bytes(), func(done, of int) {
		pages++
		cancel()
	})
	if !errors.Is(err, context.Canceled) || pages != 1 {
		t.Errorf("after %d pages: %v, want the end of the context after one", pages, err)
	}
	read(t, report()) // the engine goes on
}
