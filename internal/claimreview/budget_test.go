package claimreview_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"testing"
)

// Nodes may point to each other in a circle, and to themselves.
func TestNodesInACircle(t *testing.T) {
	t.Parallel()
	for name, nodes := range map[string]string{
		"its own name":          `{"@id":"#a","name":{"@id":"#a"}}`,
		"its own address":       `{"@id":"#a","name":"Checks","url":{"@id":"#a"},"sameAs":[{"@id":"#a"},{"@id":"#a"}]}`,
		"each other's names":    `{"@id":"#a","name":{"@id":"#b"}},{"@id":"#b","name":{"@id":"#a"}}`,
		"many ways to the same": `{"@id":"#a","@value":{"@id":"#a"},"name":[{"@id":"#a"},{"@id":"#a"}],"text":{"@id":"#a"},"url":{"@id":"#a"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			s := `{"@graph":[` + nodes + `,{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"x","author":{"@id":"#a"},"itemReviewed":{"@id":"#a"},"headline":{"@id":"#a"},"reviewRating":{"@id":"#a"}}]}`
			if all, _, err := read(t, strings.NewReader(s), ""); len(all) != 1 || err != nil {
				t.Errorf("%d records and %v, want one record", len(all), err)
			}
		})
	}
}

// Ten thousand reviews of one publisher read it once, however much it says of itself.
func TestOnePublisherOfMany(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteString(`{"@graph":[{"@id":"#a","@type":"Organization","name":"Checks","url":"https://a.example","sameAs":["` + strings.Repeat(`https://b.example","`, 300) + `"]}`)
	for i := range 5000 {
		fmt.Fprintf(&b, `,{"@type":"ClaimReview","url":"https://a.example/%d","claimReviewed":"x","author":{"@id":"#a"}}`, i)
	}
	b.WriteString("]}")
	all, _, err := read(t, strings.NewReader(b.String()), "")
	if len(all) != 5000 || err != nil {
		t.Fatalf("%d records and %v, want 5000", len(all), err)
	}
	if last := all[len(all)-1]; last.External == nil || last.External.Publisher != "Checks" {
		t.Errorf("the last is %+v, %v, want one of Checks", last.External, last.Err)
	}
}

// A review inside a hundred lists is found, or refused, at the price of a few readings.
func TestHeavyAtTheBottom(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat(`{"a":`, 95) + `"` + strings.Repeat("x", 900_000) + `"` + strings.Repeat("}", 95)
	all, _, err := read(t, strings.NewReader("["+deep+","+one(1)+"]"), "")
	if err != nil || len(all) != 2 || all[1].External == nil {
		t.Fatalf("%d records, %v, want the second to be read", len(all), err)
	}
	if want := "It is nested too deep to be read."; all[0].Reason() != want {
		t.Errorf("the first is refused with %q, want %q", all[0].Reason(), want)
	}
}

// Reviews that share one whole keep it a few times at most.
func TestRawIsBounded(t *testing.T) {
	t.Parallel()
	item := `{"claimReview":{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"x"},"item":`
	s := strings.Repeat(item, 80) + `{"@type":"ClaimReview","url":"https://a.example/2","claimReviewed":"y"}` + strings.Repeat("}", 80)
	s = strings.Replace(s, `{"claimReview"`, `{"x":"`+strings.Repeat("x", 500_000)+`","claimReview"`, 1)
	all, _, err := read(t, strings.NewReader(s), "")
	if err != nil {
		t.Fatal(err)
	}
	kept := 0
	for _, r := range all {
		kept += len(r.Raw)
	}
	if len(all) < 50 || kept > 6*len(s) {
		t.Errorf("%d records keep %d bytes of %d", len(all), kept, len(s))
	}
}

// A small gzip of a large file is not unpacked to its end.
func TestUnpacksToTooMuch(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.Copy(z, &repeated{n: 40_000, each: func(int) string { return `[{"a":` + strings.Repeat(" ", 1024) + "1}]\n" }})
	z.Close()
	all, _, err := read(t, &b, "")
	if err == nil || !strings.Contains(err.Error(), "60 times its size") {
		t.Errorf("%d records and %v, want it refused for its growth", len(all), err)
	}
}

// A row that is never closed is read again line by line: of each that is, no reader
// stays around what follows.
func TestThousandsOfOpenRows(t *testing.T) {
	t.Parallel()
	const n = 3000
	row := "\"x\"y,https://a.example/1\n" + strings.Repeat("x,https://a.example/2\n", 3)
	all, _, err := read(t, io.MultiReader(strings.NewReader("claimReviewed,url\n"), &repeated{n: n, each: func(int) string { return row }}), "")
	if err != nil || len(all) != 4*n {
		t.Errorf("%d records and %v, want %d", len(all), err, 4*n)
	}
}

// A circle in a large document is left after some steps, not at the end of the
// document's budget: that would be two million calls inside each other.
func TestACircleIsNotGoneInto(t *testing.T) {
	t.Parallel()
	defer debug.SetMaxStack(debug.SetMaxStack(4 << 20)) // beyond it the process ends
	for name, node := range map[string]string{
		"names":     `{"@id":"#a","name":{"@id":"#a"}}`,
		"addresses": `{"@id":"#a","url":{"@id":"#a"}}`,
		"lists":     `{"@id":"#a","name":[{"@id":"#a"}],"url":[{"@id":"#a"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			s := `{"@graph":[` + node + `,{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"` + strings.Repeat("x", 500<<10) + `","author":{"@id":"#a"},"itemReviewed":{"@id":"#a"},"reviewRating":{"@id":"#a"}}]}`
			if _, _, err := read(t, strings.NewReader(s), ""); err != nil {
				t.Errorf("read = %v, want none", err)
			}
		})
	}
	for name, deep := range map[string]string{
		"lists":         strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000),
		"objects":       strings.Repeat(`{"author":`, 100_000) + "0" + strings.Repeat("}", 100_000),
		"allowed lists": strings.Repeat("[", 9000) + strings.Repeat("]", 9000),
	} {
		t.Run("deep "+name, func(t *testing.T) {
			read(t, strings.NewReader(`{"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"x","author":`+deep+`}`), "")
			read(t, strings.NewReader(deep), "")
		})
	}
}
