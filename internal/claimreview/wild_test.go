package claimreview_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/internal/claimreview"
)

// read reads everything and holds each review to what every import promises.
func read(t testing.TB, r io.Reader, address string) (all []claimreview.Record, in *claimreview.Reader, end error) {
	t.Helper()
	in, err := claimreview.NewReader(r, address)
	if err != nil {
		return nil, nil, err
	}
	defer in.Close()
	for {
		rec, err := in.Next()
		if errors.Is(err, io.EOF) {
			return all, in, nil
		}
		if err != nil {
			return all, in, err
		}
		if e := rec.External; e != nil {
			if err := e.Check(); err != nil || !json.Valid([]byte(e.Raw)) || e.Key == "" || e.Digest == "" {
				t.Fatalf("%s: %v, raw JSON %.200q", rec.Place, err, e.Raw)
			}
			if again := e.Normalise(); len(again) > 0 {
				t.Fatalf("%s: normalised again it repairs %v", rec.Place, again)
			}
		}
		if (rec.External == nil && rec.Media == nil) != (rec.Err != nil) || rec.Place == "" {
			t.Fatalf("a record that is neither: %+v", rec)
		}
		all = append(all, rec)
	}
}

// report is what an import says, for the golden files.
func report(all []claimreview.Record, in *claimreview.Reader, end error) []byte {
	var b bytes.Buffer
	if in != nil {
		fmt.Fprintf(&b, "%s, %d records", in.Format(), len(all))
		if in.Truncated() {
			b.WriteString(", truncated")
		}
		b.WriteString("\n")
	}
	for _, rec := range all {
		fmt.Fprintf(&b, "\n%s\n", rec.Place)
		if rec.Err != nil {
			fmt.Fprintf(&b, "  refused: %s\n", rec.Reason())
			continue
		}
		if rec.Media != nil {
			fmt.Fprintf(&b, "  %s: %s\n  %s\n", rec.Media.URL, rec.Media.Claim, rec.Media.Message())
			continue
		}
		e := *rec.External
		for _, r := range e.Repairs {
			fmt.Fprintf(&b, "  repaired %s: %s", r.Field, r.Problem)
			if r.Was != "" || r.Now != "" {
				fmt.Fprintf(&b, " (%q -> %q)", r.Was, r.Now)
			}
			b.WriteString("\n")
		}
		e.Repairs, e.Raw = nil, ""
		if e.LanguageGuessed {
			e.Language += ", guessed"
		}
		whole, _ := json.Marshal(e)
		var fields map[string]any
		json.Unmarshal(whole, &fields)
		for _, name := range []string{"url", "claim_reviewed", "full_claim", "claimant", "claimant_title", "claimant_url", "claim_date", "publisher", "publisher_site", "publisher_url",
			"title", "review_date", "modified", "rating", "explanation", "rating_value", "rating_best", "rating_worst", "language", "appearances", "first_appearance"} {
			if v := fmt.Sprint(fields[name]); v != "" && v != "[]" && v != "<nil>" {
				fmt.Fprintf(&b, "  %s = %s\n", name, v)
			}
		}
	}
	if end != nil {
		fmt.Fprintf(&b, "\nstopped: %v\n", end)
	}
	return b.Bytes()
}

// TestWild reads what was seen in the wild. Each file has its report beside it.
func TestWild(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/wild/*")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") {
			continue
		}
		n++
		t.Run(filepath.Base(file), func(t *testing.T) {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			all, in, end := read(t, f, "")
			sameAsFile(t, "wild/"+filepath.Base(file)+".golden", report(all, in, end))
		})
	}
	if n < 40 {
		t.Errorf("%d fixtures; there are to be at least 40", n)
	}
}
