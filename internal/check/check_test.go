package check_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/check"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/seeds"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

const draft = `Quillport mayor speaks

Mayor Thelma Brightwater said on Tuesday that none of the harbor contracts had been signed while she was mayor.

Emissions from road traffic in Tessaly have fallen by 12 percent since 1990, according to the ministry.

Russia has moved more than 127,000 troops close to Ukraine's borders, officials said. The city has planted 4,000 trees since January.
`

const german = `Kreis Taltor. Seit 2015 hat sich die Zahl der Schweine im Kreis auf 210.000 verdoppelt, sagte Landrat Uwe Brand. Die Stadt hat im vergangenen Jahr 1.200 Wohnungen gebaut.
`

// newsroom is the demo's, of which drafts are checked.
func newsroom(t *testing.T, db *store.DB) check.Checker {
	t.Helper()
	if _, err := seeds.Load(t.Context(), db, noon); err != nil {
		t.Fatal(err)
	}
	return check.Checker{DB: db}
}

func TestADraftAgainstTheNewsroom(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := newsroom(t, db)
		var calls [][2]int
		c.Progress = func(done, of int) { calls = append(calls, [2]int{done, of}) }
		r, err := c.Check(t.Context(), check.Draft{Text: draft})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, x := range r.Claims {
			first := ""
			if len(x.Matches) > 0 && x.Result != check.New {
				first = " " + x.Matches[0].Rating
			}
			got = append(got, string(x.Result)+first+": "+x.Exact)
			if string([]rune(draft)[x.Start:x.End]) != x.Exact {
				t.Errorf("%q does not stand at %d", x.Exact, x.Start)
			}
		}
		want := []string{
			"checked False: none of the harbor contracts had been signed while she was mayor",
			"contradicts Mostly true: Emissions from road traffic in Tessaly have fallen by 12 percent since 1990",
			"review : Russia has moved more than 127,000 troops close to Ukraine's borders",
			"new: The city has planted 4,000 trees since January.",
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("claims (-want +got)\n%s", diff)
		}
		if got, want := r.Summary(), "1 contradicts a published fact-check, 1 checked before, 1 under review, 1 new"; got != want {
			t.Errorf("Summary = %q, want %q", got, want)
		}
		if m := r.Claims[1].Matches[0]; m.Conflict == nil || m.Conflict.Why == "" || !strings.HasPrefix(m.URL, "https://harbourdesk.example/verdicts/") || m.Publisher != "Harbour Desk" {
			t.Errorf("the contradiction is %+v", m)
		}
		if diff := cmp.Diff([][2]int{{1, 4}, {2, 4}, {3, 4}, {4, 4}}, calls); diff != "" {
			t.Errorf("progress (-want +got)\n%s", diff)
		}
		var md, table bytes.Buffer
		if err := r.Markdown(&md); err != nil || !strings.Contains(md.String(), "Mostly true, Harbour Desk") || strings.Count(md.String(), "\n- ") != 4 {
			t.Errorf("Markdown = %v\n%s", err, &md)
		}
		if err := r.CSV(&table); err != nil {
			t.Error(err)
		}
		if rows, err := csv.NewReader(&table).ReadAll(); err != nil || len(rows) != 5 || rows[2][0] != "contradicts" || rows[2][8] != "Mostly true" {
			t.Errorf("CSV = %q, %v", rows, err)
		}
	})
}

func TestAGermanDraft(t *testing.T) {
	r, err := newsroom(t, storetest.Open(t)).Check(t.Context(), check.Draft{Text: german})
	if err != nil {
		t.Fatal(err)
	}
	if r.Language != "de" || len(r.Claims) < 2 || r.Claims[0].Result != check.Checked || r.Counts[check.New] == 0 {
		t.Errorf("report = %+v", r)
	}
}

func TestDraftsThatCanNotBeChecked(t *testing.T) {
	c := check.Checker{DB: storetest.Open(t)}
	for _, tt := range []struct {
		name  string
		draft check.Draft
		want  errs.Kind
	}{
		{"empty", check.Draft{Text: " \n"}, errs.Invalid},
		{"too long", check.Draft{Text: strings.Repeat("ü", check.MaxText+1)}, errs.TooLarge},
		{"no UTF-8", check.Draft{Text: "a\xff"}, errs.Invalid},
		{"no date", check.Draft{Text: "a", Published: "today"}, errs.Invalid},
	} {
		if _, err := c.Check(t.Context(), tt.draft); errs.KindOf(err) != tt.want {
			t.Errorf("%s: %v, want kind %q", tt.name, err, tt.want)
		}
	}
	for text, want := range map[string]string{
		"Hello there!": "no sentence that states something",
		strings.Repeat("Le gouvernement a annoncé que le budget de la ville sera augmenté de dix pour cent cette année. ", 5): "English, German and Spanish",
	} {
		if r, err := c.Check(t.Context(), check.Draft{Text: text}); err != nil || len(r.Claims) > 0 || !strings.Contains(r.Notice, want) {
			t.Errorf("Check(%.20q) = %+v, %v; want the notice %q", text, r, err, want)
		}
	}
}

// A long draft costs a bounded number of look-ups, and the report says what was left.
func TestALongDraftIsBounded(t *testing.T) {
	db := storetest.Open(t)
	c := newsroom(t, db)
	var b strings.Builder
	for i := range check.MaxClaims + 50 {
		fmt.Fprintf(&b, "The ministry of town %c%d spent %d million dollars in %d. ", 'A'+i%26, i, i+1, 1900+i%100)
	}
	last := 0
	c.Progress = func(_, of int) { last = of }
	r, err := c.Check(t.Context(), check.Draft{Text: b.String(), Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Claims) != check.MaxClaims || r.Skipped < 50 || last > check.MaxClaims {
		t.Errorf("%d claims with %d look-ups, %d skipped; want %d at most and at least 50", len(r.Claims), last, r.Skipped, check.MaxClaims)
	}
}

// Checking writes nothing, whatever the draft.
func TestNothingIsStored(t *testing.T) {
	db := storetest.Open(t)
	c := newsroom(t, db)
	before := everything(t, db)
	if _, err := c.Check(t.Context(), check.Draft{Text: draft}); err != nil {
		t.Fatal(err)
	}
	if after := everything(t, db); after != before {
		t.Error("the database changed")
	}
}

// everything is what a database holds of articles, candidates, claims and events.
func everything(t *testing.T, db *store.DB) string {
	t.Helper()
	v, err := db.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%+v", v)
}
