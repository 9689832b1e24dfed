package check_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"
	"time"

	"factdesk/internal/auth"
	"factdesk/internal/bench"
	"factdesk/internal/check"
	"factdesk/internal/external"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

var (
	manyReviews = flag.Int("reviews", 1000, "how many fact-checks BenchmarkADebate makes up")
	manyLines   = flag.Int("lines", 1500, "how many lines its debate has")
)

// BenchmarkADebate holds a debate, a line a sentence, against fact-checks that were
// imported, and says how many claims were looked up and how many ms of CPU one took.
func BenchmarkADebate(b *testing.B) {
	b.Run("sqlite", func(b *testing.B) { benchDebate(b, storetest.Open(b)) })
	b.Run("postgres", func(b *testing.B) { benchDebate(b, storetest.OpenPostgres(b)) })
}

func benchDebate(b *testing.B, db *store.DB) {
	w := talker{rand.New(rand.NewPCG(1, 2)), nil}
	w.words = rand.NewZipf(w.Rand, 1.3, 40, 300_000) // as internal/bench makes claims
	began := cpu(b)
	importReviews(b, db, w.reviews(*manyReviews))
	b.Logf("%d fact-checks imported and indexed in %s of CPU", *manyReviews, cpu(b)-began)
	text := w.debate(*manyLines)
	looked := 0
	c := check.Checker{DB: db, Limits: check.Alone, Progress: func(done, _ int) { looked = done }}
	b.ResetTimer()
	before := cpu(b)
	for b.Loop() {
		if _, err := c.Check(b.Context(), check.Draft{Text: text, Language: "en", Published: "2020-10-01"}); err != nil {
			b.Fatal(err)
		}
	}
	spent := (cpu(b) - before) / time.Duration(b.N)
	b.ReportMetric(float64(looked), "claims")
	b.ReportMetric(spent.Seconds(), "cpu-s/op")
	b.ReportMetric(spent.Seconds()*1000/float64(max(looked, 1)), "cpu-ms/claim")
}

// cpu is what this process has used; the server of PostgreSQL is another.
func cpu(b *testing.B) time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		b.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// talker makes up what is said.
type talker struct {
	*rand.Rand
	words *rand.Zipf
}

// speakers are those of the debate, who were checked before as well.
var speakers = []string{"Ruth Odell", "Uwe Brand", "Carla Finch", "Thelma Brightwater"}

// sentence says something that can be checked.
func (w talker) sentence() string {
	word := func() string { return bench.Word(w.words.Uint64()) }
	start := []string{"We have cut the", "They never paid for the", "You know that the", "Last year the", "I said that the"}[w.IntN(5)]
	return fmt.Sprintf("%s %s %s lost %d million dollars of %s to %s and %s in %d.", start, word(), word(), 2+w.IntN(900), word(), word(), word(), 1990+w.IntN(30))
}

// reviews are ClaimReviews, a line each.
func (w talker) reviews(n int) []byte {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	for i := range n {
		claim := w.sentence()
		enc.Encode(map[string]any{"@context": "https://schema.org", "@type": "ClaimReview", "url": fmt.Sprintf("https://checks.example/%d", i),
			"claimReviewed": claim, "name": "No, " + w.sentence(), "datePublished": fmt.Sprintf("20%02d-%02d-11", 10+i%10, 1+i%12),
			"author":       map[string]any{"@type": "Organization", "name": "Checks", "url": "https://checks.example"},
			"itemReviewed": map[string]any{"@type": "Claim", "datePublished": fmt.Sprintf("20%02d-%02d-02", 10+i%10, 1+i%12), "author": map[string]any{"@type": "Person", "name": speakers[i%len(speakers)]}},
			"reviewRating": map[string]any{"@type": "Rating", "alternateName": "False"}})
	}
	return out.Bytes()
}

func importReviews(b *testing.B, db *store.DB, feed []byte) {
	im := external.Importer{DB: db}
	run, err := im.Begin(b.Context(), "made up", int64(len(feed)), false, auth.CommandLine)
	if err != nil {
		b.Fatal(err)
	}
	if err := im.Run(b.Context(), &run, external.Input{Reader: bytes.NewReader(feed)}, nil); err != nil {
		b.Fatal(err)
	}
	if _, err := db.Reindex(b.Context(), func(store.Reindexed) {}); err != nil {
		b.Fatal(err)
	}
}

// debate is a transcript: somebody speaks for some lines, then somebody else does.
func (w talker) debate(lines int) string {
	var b strings.Builder
	for i := range lines {
		if i%4 == 0 {
			fmt.Fprintf(&b, "\n\n%s: ", strings.ToUpper(speakers[w.IntN(len(speakers))]))
		}
		b.WriteString(w.sentence() + " ")
	}
	return strings.TrimSpace(b.String())
}
