package claimreview_test

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/internal/claimreview"
	"factdesk/internal/claimreview/claimreviewtest"
	"factdesk/internal/errs"
	"factdesk/review"
)

// repeated yields head, then n times what each makes, then tail.
type repeated struct {
	now        []byte
	n, i       int
	each       func(i int) string
	tail       string
	done       bool
	bytesGiven int64
}

func (r *repeated) Read(p []byte) (int, error) {
	for len(r.now) == 0 {
		switch {
		case r.i < r.n:
			r.now = []byte(r.each(r.i))
			r.i++
		case !r.done:
			r.now, r.done = []byte(r.tail), true
		default:
			return 0, io.EOF
		}
	}
	n := copy(p, r.now)
	r.now = r.now[n:]
	r.bytesGiven += int64(n)
	return n, nil
}

func one(i int) string {
	return fmt.Sprintf(`{"@type":"ClaimReview","url":"https://checks.example/%d","claimReviewed":"Claim number %d","datePublished":"2022-01-23","author":{"name":"Checks"},"reviewRating":{"alternateName":"False"},"x":"%s"}`, i, i, strings.Repeat("y", 400))
}

// held is the heap in use, in MB.
func held() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc >> 20
}

// TestOneLongLine reads 50 MB without a line break, in each of the shapes that are
// read element by element, and holds the memory to a few records.
func TestOneLongLine(t *testing.T) {
	for name, heads := range map[string][2]string{
		"list":     {"[", "]"},
		"feed":     {`{"@context":"https://schema.org","@type":"DataFeed","name":"x","dataFeedElement":[`, `],"license":"x"}`},
		"graph":    {`{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},`, `]}`},
		"no spare": {"", ""},
	} {
		n := 20_000
		if name == "feed" {
			n = 90_000
		}
		r := &repeated{n: n, tail: heads[1], each: func(i int) string {
			switch {
			case i == 0:
				return heads[0] + one(i)
			case heads[0] == "":
				return one(i)
			}
			return "," + one(i)
		}}
		before, most, got := held(), uint64(0), 0
		in, err := claimreview.NewReader(r, "")
		if err != nil {
			t.Fatal(err)
		}
		for {
			rec, err := in.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil || rec.Err != nil {
				t.Fatalf("%s: %v %v", name, err, rec.Err)
			}
			if got++; got%10_000 == 0 {
				most = max(most, held())
			}
		}
		if got != n || name == "feed" && r.bytesGiven < 50e6 {
			t.Errorf("%s: %d records of %d bytes, want %d", name, got, r.bytesGiven, n)
		}
		if most > before+24 {
			t.Errorf("%s: the heap grew from %d to %d MB", name, before, most)
		}
	}
}

// TestBombs reads what is made to break readers: each is refused with a sentence, in
// bounded time and memory.
func TestBombs(t *testing.T) {
	gz := func(s io.Reader) io.Reader {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		io.Copy(z, s)
		z.Close()
		return &b
	}
	many := func(s string, n int) io.Reader { return &repeated{n: n, each: func(int) string { return s }} }
	good := one(1)
	for _, tt := range []struct {
		name string
		in   io.Reader
		want string // in the report
	}{
		{"a million lists in each other", many("[[[[[[[[[[", 100_000), "deeper than 100"},
		{"a million objects in each other", io.MultiReader(strings.NewReader(`[`), many(`{"a":`, 1_000_000), many(`}`, 1_000_000), strings.NewReader(","+good+"]")), "deeper than 100"},
		{"a record of 30 MB", io.MultiReader(strings.NewReader(`[{"@type":"ClaimReview","x":"`), many("xxxxxxxxxx", 3<<20), strings.NewReader(`"},`+good+"]")), "larger than 1 MB"},
		{"a text that is never closed", io.MultiReader(strings.NewReader(`{"@type":"ClaimReview","x":"`), many("xxxxxxxxxx", 2<<20)), "larger than 8 MB"},
		{"a page of 20 MB", io.MultiReader(strings.NewReader("<html>"), many("<div><p>xx", 2<<20)), "larger than 16 MB"},
		{"a page of nothing but elements", io.MultiReader(strings.NewReader("<html>"), many("<div><p><b>", 1<<20)), "no JSON-LD"},
		{"a page of nothing but marked elements", io.MultiReader(strings.NewReader(`<html><p itemscope itemtype="https://schema.org/ClaimReview">`), many("<b itemprop=name>x", 1<<19)), "more than 300,000 elements"},
		{"items that point to items", strings.NewReader(pointing(200)), "refused"},
		{"things that are two things each", strings.NewReader(`<html><div vocab="https://schema.org/" typeof="ClaimReview">` + strings.Repeat(`<div property="author itemReviewed" typeof="Thing">`, 60)), "more than 16 MB"},
		{"a long value that is pointed to", strings.NewReader(`<html><meta id=x itemprop=name content="` + strings.Repeat("long ", 1<<18) + `"><p itemscope itemtype="https://schema.org/ClaimReview" itemref="` + strings.Repeat("x ", 1<<20) + `">`), "more than 16 MB"},
		{"a value of a million properties", strings.NewReader(`<html><p itemscope itemtype="https://schema.org/ClaimReview"><meta content="` + strings.Repeat("x", 1<<16) + `" itemprop="` + numbered(1<<20) + `">`), "more than 16 MB"},
		{"a million relations around others", io.MultiReader(strings.NewReader(`<html><p vocab="https://schema.org/" typeof="ClaimReview"><i rel="`+numbered(1<<20)+`">`), many("<i rel=a></i>", 100_000)), "refused"},
		{"names in names", strings.NewReader(`<html><div itemscope itemtype="https://schema.org/ClaimReview">` + strings.Repeat("<b itemprop=name>", 400) + strings.Repeat("a word ", 1<<20)), "refused"},
		{"a million scripts", io.MultiReader(strings.NewReader("<html>"), many(`<script type="application/ld+json">{}</script>`, 200_000)), "holds no ClaimReview"},
		{"a page in a gzip", gz(io.MultiReader(strings.NewReader("<html>"), many(strings.Repeat(" ", 1024), 20<<10))), "larger than 16 MB"},
		{"a row of 30 MB", io.MultiReader(strings.NewReader("url,claimReviewed\n"), many("xxxxxxxxxx", 3<<20)), "larger than 1 MB"},
		{"an open cell", io.MultiReader(strings.NewReader("url,claimReviewed,author.name\nhttps://a.example,\"x\n"), many("https://b.example/1,a claim,Checks\n", 10_000)), "10001 records"},
		{"JSON in texts in texts", strings.NewReader(nested(40)), "refused"},
		{"ampersands", strings.NewReader(`{"@type":"ClaimReview","url":"https://a.example","author":{"name":"a"},"claimReviewed":"` + strings.Repeat("&amp", 200_000) + `"}`), "longer than"},
		{"thousands of addresses", strings.NewReader(`{"@type":"ClaimReview","url":"https://a.example","author":{"name":"a"},"claimReviewed":"x","itemReviewed":{"appearance":[` + strings.TrimSuffix(strings.Repeat(`"a",`, 100_000), ",") + `]}}`), "no address of a page"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before, begin := held(), time.Now()
			all, in, end := read(t, tt.in, "")
			got := report(all, in, end)
			if !bytes.Contains(got, []byte(tt.want)) {
				t.Errorf("the report lacks %q: %.2000s", tt.want, got)
			}
			if strings.Contains(tt.name, "objects") || strings.Contains(tt.name, "30 MB") && !strings.Contains(tt.name, "row") {
				if last := all[len(all)-1]; last.External == nil {
					t.Errorf("the record after it was not read: %v", last.Err)
				}
			}
			if took := time.Since(begin); took > 20*time.Second {
				t.Errorf("it took %v", took)
			}
			if after := held(); after > before+100 {
				t.Errorf("the heap grew from %d to %d MB", before, after)
			}
		})
	}
}

// pointing is a page of n items, each with two properties that are the next item.
func pointing(n int) string {
	var b strings.Builder
	for i := range n {
		for _, side := range []string{"a", "b"} {
			fmt.Fprintf(&b, `<div id="%s%d" itemprop="%s"  itemscope itemtype="https://schema.org/ClaimReview" itemref="a%d b%d"></div>`, side, i, side, i+1, i+1)
		}
	}
	return "<html>" + b.String()
}

// nested is a ClaimReview in a text, in a text, and so on.
func nested(n int) string {
	s := `{"@type":"ClaimReview"}`
	for range n {
		if len(s) > 1<<19 {
			break
		}
		b, _ := json.Marshal([]string{s})
		s = string(b)
	}
	return s
}

func TestUnpackingStops(t *testing.T) {
	t.Parallel()
	r := claimreview.Bounded(strings.NewReader("0123456789"), 4)
	got, err := io.ReadAll(r)
	if string(got) != "0123" || errs.KindOf(err) != errs.TooLarge {
		t.Errorf("read %q, %v; want 4 bytes and that it is too large", got, err)
	}
}

// anItem draws a published verdict as this desk could have one.
func anItem(t *rapid.T, base testing.TB) claimreview.Item {
	text := rapid.OneOf(rapid.StringMatching(`[A-Za-zäß0-9,.“”'=+@ -]{1,60}`), rapid.StringN(1, 30, -1))
	line := rapid.Custom(func(t *rapid.T) string { // as review.Check leaves texts: one line, no control characters
		e := review.External{ClaimReviewed: text.Draw(t, "text")}
		e.Normalise()
		return e.ClaimReviewed
	}).Filter(func(s string) bool { return s != "" })
	i := claimreviewtest.Published(base)
	i.Organisation.Name = line.Draw(t, "organisation")
	v := i.Case.Verdict()
	v.Wording, v.Label, v.Explanation = line.Draw(t, "wording"), line.Draw(t, "label"), line.Draw(t, "explanation")
	i.Case.Claim.ShortForm = rapid.OneOf(rapid.Just(""), line).Draw(t, "short form")
	i.Case.Claim.Claimant = rapid.OneOf(rapid.Just(""), line).Draw(t, "claimant")
	i.Case.Claim.ClaimantTitle = rapid.OneOf(rapid.Just(""), line).Draw(t, "title")
	i.Case.Claim.ClaimedOn = rapid.SampledFrom([]string{"", "2022-01-21"}).Draw(t, "claimed")
	if rapid.Bool().Draw(t, "no number") {
		v.Value, v.Best, v.Worst = nil, nil, nil
	}
	n := rapid.IntRange(0, claimreview.MaxAppearances).Draw(t, "appearances")
	i.Case.Appearances, i.Articles = nil, map[uuid.UUID]claims.Article{}
	for k := range n {
		a := claims.Article{ID: claimreviewtest.ID(fmt.Sprint(k)), URL: fmt.Sprintf("https://news.example/%d?q=ä", k), Headline: line.Draw(t, "headline")}
		i.Articles[a.ID] = a
		i.Case.Appearances = append(i.Case.Appearances, claims.Appearance{ArticleID: a.ID})
	}
	return i
}

// expected is what an import of a ClaimReview of ours must give.
func expected(r claimreview.ClaimReview) review.External {
	float := func(n *int) *float64 {
		if n == nil {
			return nil
		}
		f := float64(*n)
		return &f
	}
	e := review.External{
		URL: r.URL, ClaimReviewed: r.ClaimReviewed, FullClaim: r.ItemReviewed.Name, Publisher: r.Author.Name, PublisherURL: r.Author.URL,
		ReviewDate: r.DatePublished, Modified: r.DateModified, Rating: r.ReviewRating.AlternateName, Explanation: r.ReviewRating.RatingExplanation,
		RatingValue: float(r.ReviewRating.RatingValue), RatingBest: float(r.ReviewRating.BestRating), RatingWorst: float(r.ReviewRating.WorstRating),
		Language: r.InLanguage, ClaimDate: r.ItemReviewed.DatePublished, Appearances: []string{}, Repairs: []review.Repair{},
	}
	if by := r.ItemReviewed.Author; by != nil {
		e.Claimant, e.ClaimantTitle, e.ClaimantURL = by.Name, by.JobTitle, by.SameAs
	}
	for _, w := range r.ItemReviewed.Appearance {
		e.Appearances = append(e.Appearances, w.URL)
	}
	if r.ItemReviewed.FirstAppearance != nil {
		e.FirstAppearance = r.ItemReviewed.FirstAppearance.URL
	}
	e.Normalise() // our times are written with an offset and our addresses unescaped
	return e
}

// TestImportOfExport: what we export and import again is the same, without a single
// repair, in each format.
func TestImportOfExport(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		i := anItem(rt, t)
		r, err := i.ClaimReview()
		if err != nil {
			rt.Fatal(err)
		}
		want := expected(r)
		row, _ := claimreview.Row(i, r)
		var feed, table bytes.Buffer
		f, _ := claimreview.NewFeed(&feed, i.Organisation, claimreviewtest.Now, "")
		f.Add(r)
		f.Close()
		w := csv.NewWriter(&table)
		w.WriteAll([][]string{claimreview.Columns(), row})
		for name, in := range map[string][]byte{"JSON": r.JSON(), "indented": r.Indented(), "list": append(append([]byte("["), r.JSON()...), ']'), "feed": feed.Bytes(), "CSV": table.Bytes()} {
			all, _, err := read(t, bytes.NewReader(in), "")
			if err != nil || len(all) != 1 || all[0].External == nil {
				rt.Fatalf("%s: %d records, %v: %s", name, len(all), err, report(all, nil, nil))
			}
			got, want := *all[0].External, want
			if name == "CSV" { // it has no columns for these
				want.Language, want.LanguageGuessed = got.Language, got.Language != ""
			}
			for _, e := range []*review.External{&got, &want} {
				e.Raw, e.PublisherSite = "", ""
				e.Key, e.Digest, e.RatingKey = "", "", ""
			}
			if diff := cmp.Diff(want, got); diff != "" {
				rt.Fatalf("%s (-exported +imported):\n%s", name, diff)
			}
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(one(1)))
	f.Add([]byte("[" + one(1) + ",null]"))
	f.Add([]byte(`{"dataFeedElement":[{"item":[` + one(1) + `]}]}`))
	f.Add([]byte("<html><script type=application/ld+json>" + one(1) + "</script>"))
	f.Add([]byte(`<div itemscope itemtype="https://schema.org/ClaimReview" itemref=x><a itemprop=url href=/a></a><p itemprop=claimReviewed>x</p></div><i id=x itemprop=author>y`))
	f.Add([]byte(`<div vocab="http://schema.org/" typeof=ClaimReview about="#a"><p property=claimReviewed>x</p><p rel=author><i typeof=Person property=name>y</i></p></div><b about="#a"><a property=url href="//z.example">`))
	f.Add([]byte(`[{"@type":"ClaimReview","claimReviewed":["a",{"text":"b"}],"itemReviewed":[{"@type":"Claim","text":"c"},{"@type":"Claim","text":"d"}]}]`))
	f.Add([]byte("url,claimReviewed,author.name\nhttps://a.example,\"x\ny\",z\n"))
	f.Add([]byte("\xff\xfe{\x00}\x00"))
	f.Fuzz(func(t *testing.T, in []byte) {
		all, _, err := read(t, bytes.NewReader(in), "")
		for _, rec := range all {
			if rec.Err != nil && rec.Reason() == "" {
				t.Fatal("a record was refused without a reason")
			}
		}
		if err != nil && errs.KindOf(err) == "" {
			t.Fatalf("an error that is not for the person: %v", err)
		}
	})
}

// numbered are so many different words.
func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "p%d ", i)
	}
	return b.String()
}
