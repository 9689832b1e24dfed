package store_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/match"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

var sizes = flag.String("sizes", "10000", "numbers of claims that BenchmarkNear measures, with commas")

var textToo = flag.Bool("text", false, "let BenchmarkNear measure text search, too, which has an index of its own to fill")

// BenchmarkNear measures one search among so many claims: in each database, and in
// an index in memory for comparison. The queries are claims of the collection in other
// words (writer.retold), so that it can also say how often the claim was found.
func BenchmarkNear(b *testing.B) {
	for _, s := range strings.Split(*sizes, ",") {
		n, err := strconv.Atoi(s)
		if err != nil {
			b.Fatalf("-sizes: %v", err)
		}
		b.Run(fmt.Sprintf("claims=%d/sqlite", n), func(b *testing.B) { benchStore(b, storetest.Open(b), n) })
		b.Run(fmt.Sprintf("claims=%d/postgres", n), func(b *testing.B) { benchStore(b, storetest.OpenPostgres(b), n) })
		b.Run(fmt.Sprintf("claims=%d/memory", n), func(b *testing.B) { benchMemory(b, n) })
	}
}

func benchStore(b *testing.B, db *store.DB, n int) {
	wordings := manyClaims(b, db, n)
	before, began := databaseSize(b, db), time.Now()
	if _, err := db.Reindex(b.Context(), func(store.Reindexed) {}); err != nil {
		b.Fatal(err)
	}
	perClaim := time.Since(began) / time.Duration(n)
	size := databaseSize(b, db) - before
	tidy(b, db)
	ask(b, wordings, func(text string) ([]string, error) {
		found, err := db.Near(b.Context(), store.NearQuery{Query: match.Query{Text: text}, Ours: true, External: true, Limit: 10})
		out := make([]string, len(found))
		for i, x := range found {
			out[i] = x.Case.Claim.Wording
		}
		return out, err
	}, map[string]float64{"index-B/claim": float64(size) / float64(n), "index-µs/claim": float64(perClaim.Nanoseconds()) / 1000})
	if *textToo {
		benchText(b, db)
	}
}

// benchText measures the list of claims that hold a word: a rare one, one of the most
// frequent, two such, and the first letters of many.
func benchText(b *testing.B, db *store.DB) {
	fillWords(b, db)
	tidy(b, db)
	for name, text := range map[string]string{"rare": word(60_000), "common": word(0), "two-common": word(1) + " " + word(0), "beginning": word(0)[:3]} {
		b.Run("text-"+name, func(b *testing.B) {
			took := make([]time.Duration, b.N)
			for i := range b.N {
				began := time.Now()
				if _, err := db.Cases(b.Context(), store.ClaimQuery{Text: text, Limit: 50}); err != nil {
					b.Fatal(err)
				}
				took[i] = time.Since(began)
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[b.N/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[b.N*95/100].Microseconds())/1000, "p95-ms")
		})
	}
}

// fillWords indexes for text search what manyClaims wrote past it.
func fillWords(b *testing.B, db *store.DB) {
	type claimWord struct {
		Word    string
		ClaimID uuid.UUID
	}
	for after := uuid.Nil; ; {
		var some []claims.Claim
		if err := db.Gorm().Select("id", "wording", "claimant").Where("id > ?", after).Order("id").Limit(300).Find(&some).Error; err != nil {
			b.Fatal(err)
		}
		if len(some) == 0 {
			return
		}
		after = some[len(some)-1].ID
		var rows []claimWord
		for _, c := range some {
			for _, w := range store.Indexed(c.Wording + " " + c.Claimant) {
				rows = append(rows, claimWord{w, c.ID})
			}
		}
		if err := db.Gorm().Table("claim_words").CreateInBatches(&rows, 5000).Error; err != nil {
			b.Fatal(err)
		}
	}
}

func benchMemory(b *testing.B, n int) {
	w, all, wordings := newWriter(1), make([]match.Claim, n), make([]string, n)
	for i := range all {
		c := w.claim()
		w.words.Uint64() // the word that manyClaims adds to the appearance
		all[i] = match.Claim{ID: strconv.Itoa(i), Text: c.Wording, Speaker: c.Claimant, Date: c.ClaimedOn}
		wordings[i] = c.Wording
	}
	before := resident(b)
	x := match.New(all)
	perClaim := (resident(b) - before) / float64(n)
	ask(b, wordings, func(text string) ([]string, error) {
		var out []string
		for _, m := range x.Search(match.Query{Text: text}, 10) {
			i, _ := strconv.Atoi(m.ID)
			out = append(out, wordings[i])
		}
		return out, nil
	}, map[string]float64{"index-B/claim": perClaim})
}

// ask times searches for claims in other words.
func ask(b *testing.B, wordings []string, search func(string) ([]string, error), facts map[string]float64) {
	before := resident(b)
	b.Run("ask", func(b *testing.B) {
		w := newWriter(2)
		pick := rand.New(rand.NewPCG(3, 3))
		took, first, five, cpu := make([]time.Duration, b.N), 0, 0, cpuTime(b)
		for i := range b.N {
			want := wordings[pick.IntN(len(wordings))]
			query, began := w.retold(want), time.Now()
			found, err := search(query)
			took[i] = time.Since(began)
			if err != nil {
				b.Fatal(err)
			}
			switch slices.Index(found[:min(len(found), 5)], want) {
			case -1:
			case 0:
				first++
				fallthrough
			default:
				five++
			}
		}
		b.ReportMetric(float64((cpuTime(b)-cpu).Microseconds())/1000/float64(b.N), "cpu-ms/op") // PostgreSQL's own not counted
		slices.Sort(took)
		b.ReportMetric(float64(took[b.N/2].Microseconds())/1000, "p50-ms")
		b.ReportMetric(float64(took[b.N*95/100].Microseconds())/1000, "p95-ms")
		b.ReportMetric(float64(first)/float64(b.N), "first")
		b.ReportMetric(float64(five)/float64(b.N), "in-5")
		b.ReportMetric((resident(b)-before)/1e6, "MB-more")
		for unit, v := range facts {
			b.ReportMetric(v, unit)
		}
	})
}

// cpuTime is what the process has used, which other work on the machine changes little.
func cpuTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// resident is the memory that the process holds, in bytes, what it could give back
// given back.
func resident(b *testing.B) float64 {
	debug.FreeOSMemory()
	statm, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		b.Skip("needs Linux's /proc")
	}
	pages, err := strconv.Atoi(strings.Fields(string(statm))[1])
	if err != nil {
		b.Fatal(err)
	}
	return float64(pages * os.Getpagesize())
}

func databaseSize(b *testing.B, db *store.DB) (bytes int64) {
	query := "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
	if !db.SQLite() {
		query = "SELECT pg_database_size(current_database())"
	}
	if err := db.Gorm().Raw(query).Scan(&bytes).Error; err != nil {
		b.Fatal(err)
	}
	return bytes
}

// tidy does what PostgreSQL does by itself in time.
func tidy(b *testing.B, db *store.DB) {
	if db.SQLite() {
		return
	}
	if err := db.Gorm().Exec("VACUUM ANALYZE").Error; err != nil {
		b.Fatal(err)
	}
}
