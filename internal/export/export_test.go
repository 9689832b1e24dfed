package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"github.com/xuri/excelize/v2"

	"factdesk/internal/claimreview"
	"factdesk/internal/claimreview/claimreviewtest"
	"factdesk/internal/errs"
	"factdesk/internal/export"
	"factdesk/review"
)

var head = export.Head{Organisation: claimreviewtest.Organisation, At: claimreviewtest.Now}

func items(all ...claimreview.Item) iter.Seq2[claimreview.Item, error] {
	return func(yield func(claimreview.Item, error) bool) {
		for _, i := range all {
			if !yield(i, nil) {
				return
			}
		}
	}
}

// write exports all and returns the bytes.
func write(t *testing.T, format string, all iter.Seq2[claimreview.Item, error]) ([]byte, export.Report, error) {
	t.Helper()
	f, err := export.Lookup(format)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	report, err := f.Write(&out, all, head)
	return out.Bytes(), report, err
}

// rows reads a format back as its rows or elements, the heading aside. It fails
// as a strict reader of the format does.
var rows = map[string]func(b []byte) (int, error){
	"claimreview": func(b []byte) (int, error) { list, err := claimreview.Decode(b); return len(list), err },
	"datafeed":    func(b []byte) (int, error) { list, err := claimreview.Decode(b); return len(list), err },
	"csv": func(b []byte) (int, error) {
		all, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
		return len(all) - 1, err
	},
	"jsonl": func(b []byte) (int, error) { list, err := records(b); return len(list), err },
	"xlsx": func(b []byte) (int, error) {
		f, err := excelize.OpenReader(bytes.NewReader(b))
		if err != nil {
			return 0, err
		}
		defer f.Close()
		all, err := f.GetRows("Verdicts")
		return len(all) - 1, err
	},
}

func records(b []byte) ([]export.Record, error) {
	var out []export.Record
	for dec := json.NewDecoder(bytes.NewReader(b)); ; {
		var r export.Record
		if err := dec.Decode(&r); errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return out, err
		}
		out = append(out, r)
	}
}

func TestEveryFormatIsReadBack(t *testing.T) {
	for _, f := range export.Formats {
		for _, n := range []int{0, 1, 3} {
			all := make([]claimreview.Item, n)
			for i := range all {
				all[i] = claimreviewtest.Published(t)
			}
			b, report, err := write(t, f.Name, items(all...))
			if err != nil || report.Written != n {
				t.Errorf("%s: wrote %d of %d, %v", f.Name, report.Written, n, err)
			}
			if got, err := rows[f.Name](b); err != nil || got != n {
				t.Errorf("%s: read back %d of %d, %v", f.Name, got, n, err)
			}
		}
	}
}

// A verdict that was taken back leaves a tombstone in every format: that it was, when and
// why, and no rating that somebody could take for one.
func TestRetractedLeavesATombstone(t *testing.T) {
	for _, f := range export.Formats {
		b, report, err := write(t, f.Name, items(claimreviewtest.Retracted(t), claimreviewtest.Published(t)))
		if err != nil {
			t.Fatal(err)
		}
		want := 2
		if f.Name == "datafeed" {
			want = 1 // its element has no item
		}
		if got, err := rows[f.Name](b); got != want || err != nil || report.Written != 2 {
			t.Errorf("%s: %d rows (%v), report %+v, want %d", f.Name, got, err, report, want)
		}
		if says := told[f.Name]; says != "" && !strings.Contains(string(b), says) {
			t.Errorf("%s does not say %s:\n%s", f.Name, says, b)
		}
	}
}

// told is how each format says that a verdict was taken back.
var told = map[string]string{
	"claimreview": `"creativeWorkStatus":"Retracted"`, "datafeed": `"dateDeleted":"2022-01-25T`, "csv": "Retracted,2022-01-25 Retraction: The satellite pictures were of another year.",
	"jsonl": `"retraction_reason":"The satellite pictures were of another year."`,
}

// Every format tells the same of a correction.
func TestEveryFormatTellsOfACorrection(t *testing.T) {
	for name, says := range map[string]string{
		"claimreview": `"correction":[{"@type":"CorrectionComment","name":"Correction","text":"We counted the navy twice.","datePublished":"2022-01-24"}]`,
		"datafeed":    `"text":"We counted the navy twice."`, "csv": "2022-01-24 Correction: We counted the navy twice.",
		"jsonl": `"kind":"correction","note":"We counted the navy twice."`,
	} {
		b, _, err := write(t, name, items(claimreviewtest.Corrected(t)))
		if err != nil || !strings.Contains(string(b), says) || strings.Contains(string(b), "Mostly true\"") && name != "jsonl" {
			t.Errorf("%s (%v) does not say %s:\n%s", name, err, says, b)
		}
	}
	b, _, err := write(t, "xlsx", items(claimreviewtest.Corrected(t)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := f.GetRows("Corrections")
	if err != nil || len(all) < 2 || all[1][3] != "We counted the navy twice." || all[1][8] != "Mostly true" || all[1][9] != "Mostly false" {
		t.Errorf("the workbook tells %v (%v)", all, err)
	}
}

// The desk's own fields that readers see are a column of the table and a list of the record;
// those that they don't see are in neither.
func TestPublicFieldsAreExported(t *testing.T) {
	i := claimreviewtest.Published(t)
	i.Case.PublicFields = []review.ShownField{{Name: "Section", Kind: review.ChoiceField, Value: "Politics"}, {Name: "Asked on", Kind: review.DayField, Value: "2022-01-21"}}
	i.Case.Fields = review.FieldValues{uuid.New(): "the desk's own"}
	for name, says := range map[string]string{"csv": "\"Section: Politics\nAsked on: 2022-01-21\"",
		"jsonl": `"fields":[{"name":"Section","kind":"choice","value":"Politics"},{"name":"Asked on","kind":"day","value":"2022-01-21"}]`} {
		b, _, err := write(t, name, items(i))
		if err != nil || !strings.Contains(string(b), says) || strings.Contains(string(b), "the desk's own") {
			t.Errorf("%s (%v) does not say %s, or more:\n%s", name, err, says, b)
		}
	}
}

func TestNeverPublishedIsNoClaimReview(t *testing.T) {
	for _, f := range export.Formats {
		_, report, err := write(t, f.Name, items(claimreviewtest.Approved(t)))
		if err != nil || (report.Skipped == 1) != (f.Name != "jsonl" && f.Name != "xlsx") {
			t.Errorf("%s: report %+v (%v)", f.Name, report, err)
		}
	}
}

func TestAnExportThatFailsIsNotTakenForAWholeOne(t *testing.T) {
	broken := errors.New("the database went away")
	for _, f := range export.Formats {
		for _, n := range []int{0, 2} {
			b, _, err := write(t, f.Name, func(yield func(claimreview.Item, error) bool) {
				for range n {
					if !yield(claimreviewtest.Published(t), nil) {
						return
					}
				}
				yield(claimreview.Item{}, broken)
			})
			if !errors.Is(err, broken) {
				t.Errorf("%s: error %v, want %v", f.Name, err, broken)
			}
			if got, err := rows[f.Name](b); err == nil {
				t.Errorf("%s: what was written reads as a whole file of %d rows", f.Name, got)
			}
		}
	}
}

// full fails after some bytes, as a disk does.
type full struct{ left int }

func (w *full) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestADiskThatIsFullIsAnError(t *testing.T) {
	for _, f := range export.Formats {
		if _, err := f.Write(&full{left: 100}, items(claimreviewtest.Published(t)), head); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("%s: error %v", f.Name, err)
		}
	}
}

func TestNothingRestrictedOrInternal(t *testing.T) {
	for _, f := range export.Formats {
		b, _, err := write(t, f.Name, items(claimreviewtest.Published(t)))
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		if f.Name == "xlsx" {
			text = allCells(t, b)
		}
		for _, secret := range []string{"RESTRICTED", "not to be named", "Ask Ines", "Okafor", "Lindqvist"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s holds %q", f.Name, secret)
			}
		}
		if !strings.Contains(text, "mostly") && !strings.Contains(text, "Mostly true") {
			t.Errorf("%s does not hold the rating", f.Name)
		}
	}
}

func allCells(t *testing.T, b []byte) string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all strings.Builder
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			all.WriteString(strings.Join(row, "\x00") + "\n")
		}
	}
	return all.String()
}

func TestHostileTextIsKeptAndRunsNowhere(t *testing.T) {
	const formula, script = `=HYPERLINK("http://evil.example","x")`, `</script><script>alert(1)</script>`
	i := claimreviewtest.Published(t)
	i.Case.Verdict().Wording, i.Case.Claim.Wording, i.Case.Claim.Claimant, i.Case.Verdict().Explanation = formula, formula, "@SUM(A1)", script
	for _, f := range export.Formats {
		b, _, err := write(t, f.Name, items(i))
		if err != nil {
			t.Fatal(err)
		}
		switch f.Name {
		case "csv":
			all, _ := csv.NewReader(bytes.NewReader(b)).ReadAll()
			for n, cell := range all[1] {
				if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
					t.Errorf("csv: %s begins a formula: %q", all[0][n], cell)
				}
			}
			if got := claimreview.Unguard(all[1][3]); got != formula {
				t.Errorf("csv: read back %q", got)
			}
		case "xlsx":
			book, err := excelize.OpenReader(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			got, _ := book.GetCellValue("Verdicts", "D2")
			ran, _ := book.GetCellFormula("Verdicts", "D2")
			kind, _ := book.GetCellType("Verdicts", "D2")
			if got != formula || ran != "" || kind != excelize.CellTypeInlineString {
				t.Errorf("xlsx: value %q, formula %q, type %v", got, ran, kind)
			}
		default:
			if bytes.Contains(b, []byte("<")) {
				t.Errorf("%s holds a < that HTML would see", f.Name)
			}
		}
	}
}

func TestExcelCutsOnlyWithASentence(t *testing.T) {
	i := claimreviewtest.Published(t)
	i.Case.Verdict().Body = strings.Repeat("🙂", 20_000) // two UTF-16 units each
	b, report, err := write(t, "xlsx", items(i))
	if err != nil || len(report.Notes) != 1 {
		t.Errorf("notes %q, %v", report.Notes, err)
	}
	if text := allCells(t, b); !strings.Contains(text, "🙂 [… cut: Excel") {
		t.Error("the cell does not say that it was cut")
	}
}

func TestRecord(t *testing.T) {
	b, _, err := write(t, "jsonl", items(claimreviewtest.Published(t)))
	if err != nil {
		t.Fatal(err)
	}
	list, err := records(b)
	if err != nil {
		t.Fatal(err)
	}
	r := list[0]
	if r.Verdict == nil || *r.Verdict.Value != 4 || len(r.Sources) != 2 || r.Sources[1].Locator != "p. 192" {
		t.Errorf("verdict %+v, sources %+v", r.Verdict, r.Sources)
	}
	if a := r.Appearances[0]; a.Exact != "some 100,000 troops" || a.End-a.Start != len(a.Exact) || a.URL != "https://news.example/geneva-talks" {
		t.Errorf("appearance %+v", a)
	}
	var keys map[string]any
	json.Unmarshal(b, &keys)
	if _, ok := keys["retracted_at"]; !ok || len(keys) != 14 {
		t.Errorf("a record has %d fields, not all: %v", len(keys), keys)
	}
}

// Lines are written by another encoder than the standard library's, byte for byte the same.
func TestLinesAreTheStandardLibrarys(t *testing.T) {
	odd := "</script>&\u2028\u2029\x00\x01\b\f\n\r\t\x7f\"\\/ä🙂\xff\xc3"
	for n := range len(odd) + 1 {
		i := claimreviewtest.Corrected(t)
		i.Case.Claim.Wording, i.Case.Claim.Topics, i.Case.Claim.Place = odd[n:], []string{odd[:n], ""}, odd[:n]+strings.Repeat("long enough for another way ", 3)
		i.Case.PublicFields = []review.ShownField{{Name: odd, Value: odd[n:]}}
		got, _, err := write(t, "jsonl", items(i))
		if err != nil {
			t.Fatal(err)
		}
		want, err := json.Marshal(export.NewRecord(i))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want)+"\n", string(got)); diff != "" {
			t.Errorf("%q from %d on (-want +got):\n%s", odd, n, diff)
		}
	}
}

func TestLookup(t *testing.T) {
	if _, err := export.Lookup("pdf"); errs.KindOf(err) != errs.Invalid || !strings.Contains(err.Error(), "claimreview, datafeed, csv, jsonl, xlsx") {
		t.Errorf("Lookup: %v", err)
	}
	var names []string
	late := head // in Berlin it is tomorrow
	late.Organisation.TimeZone, late.At = "Europe/Berlin", time.Date(2022, 1, 22, 23, 30, 0, 0, time.UTC)
	for _, f := range export.Formats {
		names = append(names, f.Filename(late))
	}
	want := []string{"verdicts-2022-01-23.json", "verdicts-2022-01-23.json", "verdicts-2022-01-23.csv", "verdicts-2022-01-23.jsonl", "verdicts-2022-01-23.xlsx"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// live is what the garbage collector can't take.
func live() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func TestTenThousandRowsTakeTheMemoryOfOne(t *testing.T) {
	one := claimreviewtest.Published(t)
	for _, f := range export.Formats {
		t.Run(f.Name, func(t *testing.T) {
			var early, most uint64
			report, err := f.Write(io.Discard, func(yield func(claimreview.Item, error) bool) {
				for n := range 10_000 {
					i, c := one, *one.Case
					c.ID, i.Case = uuid.New(), &c
					if !yield(i, nil) {
						return
					}
					switch {
					case n == 1000:
						early = live()
					case n%3000 == 0:
						most = max(most, live())
					}
				}
			}, head)
			if err != nil || report.Written != 10_000 {
				t.Fatalf("wrote %d, %v", report.Written, err)
			}
			const slack = 4 << 20
			if most > early+slack {
				t.Errorf("after 1,000 rows %d KB live, later %d KB", early>>10, most>>10)
			}
		})
	}
}
