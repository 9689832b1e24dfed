package external_test

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"factdesk/internal/external"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

var (
	reviews = flag.Int("reviews", 5000, "records that the benchmark imports")
	only    = flag.String("on", "sqlite", "database that the benchmark imports into: sqlite or postgres")
)

var (
	people = []string{"A. Minister", "B. Senator", "C. Mayor", "D. Candidate", "a page on Facebook", "E. Professor"}
	things = strings.Fields("troops border vaccine election ballots wages prices petrol hospital school budget climate storm flood bridge company tax migrants police court trade water bread milk energy wind gas train airport army treaty sanctions census pension")
	labels = []string{"True", "Mostly True", "Half True", "Mostly False", "False", "Pants on Fire!", "Misleading", "Four Pinocchios", "Satire", "No evidence"}
)

// synthetic is the i-th of records that are worded, rated and dated as publishers do,
// about 1.2 KB each; every 20th has something to repair.
func synthetic(i int) string {
	w := func(k int) string { return things[(i*7+i/len(things)*13+k*k*11)%len(things)] }
	claim := fmt.Sprintf("Claim number %d: the %s and the %s cost %d,%03d euros more than the %s of %d.", i, w(1), w(2), i%90+1, i%1000, w(3), 1990+i%33)
	site := fmt.Sprintf("checks%d.example", i%150)
	value := fmt.Sprint(i%5 + 1)
	if i%20 == 0 {
		value = `"` + value + `"`
	}
	return fmt.Sprintf(`{"@context":"https://schema.org","@type":"ClaimReview","url":"https://%s/%d","claimReviewed":%q,"datePublished":"20%02d-%02d-%02d","inLanguage":"en","author":{"@type":"Organization","name":"Checks %d","url":"https://%s"},"reviewRating":{"@type":"Rating","alternateName":%q,"ratingExplanation":%q,"ratingValue":%s,"bestRating":5,"worstRating":1},"itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":%q,"jobTitle":"Speaker %d"},"datePublished":"20%02d-%02d-%02d","appearance":[{"@type":"CreativeWork","url":"https://news.example/%d"},{"@type":"CreativeWork","url":"https://social.example/%d"}]}}`,
		site, i, claim, 10+i%15, i%12+1, i%28+1, i%150, site, labels[i%len(labels)], "The "+strings.Join([]string{w(4), w(5), w(6), w(7)}, " and the ")+" show otherwise, as the statistics of the ministry and the court say.",
		value, people[i%len(people)], i%40, 10+i%15, i%12+1, i%28+1, i, i)
}

// feed is a DataFeed of n synthetic records on one line.
func feed(n int) string {
	var b strings.Builder
	writeFeed(&b, n)
	return b.String()
}

func writeFeed(to io.Writer, n int) {
	w := bufio.NewWriter(to)
	defer w.Flush()
	w.WriteString(`{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[`)
	for i := range n {
		if i > 0 {
			w.WriteString(",")
		}
		fmt.Fprintf(w, `{"@type":"DataFeedItem","dateCreated":"2022-01-01","item":[%s]}`, synthetic(i))
	}
	w.WriteString(`]}`)
}

// BenchmarkImport imports -reviews records on -on and tells the time, the records a
// second and the most memory that this process held: with PostgreSQL in a process of
// its own, that of the importer alone.
func BenchmarkImport(b *testing.B) {
	for b.Loop() {
		db := storetest.Open(b)
		if *only == "postgres" {
			db = openPostgres(b)
		}
		im := importer(db)
		r, err := im.Begin(b.Context(), "synthetic", 0, false, rita)
		if err != nil {
			b.Fatal(err)
		}
		in, out := io.Pipe()
		go func() { writeFeed(out, *reviews); out.Close() }()
		begin := time.Now()
		if err := im.Run(b.Context(), &r, external.Input{Reader: in}, nil); err != nil || r.Added != *reviews {
			b.Fatalf("%+v, %v", r, err)
		}
		b.ReportMetric(float64(*reviews)/time.Since(begin).Seconds(), "records/s")
		b.ReportMetric(peak(), "peak-MB")
		if page, err := db.Externals(b.Context(), store.ExternalQuery{Limit: 1}); err != nil || len(page) != 1 {
			b.Fatal(err)
		}
	}
}

func openPostgres(b *testing.B) *store.DB {
	db, err := store.Open(b.Context(), storetest.DurablePostgres(b))
	if err == nil {
		_, err = db.Migrate(b.Context())
	}
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { db.Close() })
	return db
}

// peak is the most memory that the process has held, in MB.
func peak() float64 {
	status, _ := os.ReadFile("/proc/self/status")
	for line := range strings.SplitSeq(string(status), "\n") {
		var kb float64
		if n, _ := fmt.Sscanf(line, "VmHWM: %f kB", &kb); n == 1 {
			return kb / 1024
		}
	}
	return 0
}
