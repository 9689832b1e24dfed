package match_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"factdesk/claims/match"
)

// collection makes n claims of realistic length: words drawn by Zipf's law from a
// vocabulary that grows with the collection, with names, numbers and dates.
func collection(n int) []match.Claim {
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.07, 10, uint64(20000+n/10))
	sentence := func(words int) string {
		var b strings.Builder
		for range words {
			w := zipf.Uint64()
			b.WriteString(spell(w))
			b.WriteByte(' ')
		}
		return b.String()
	}
	out := make([]match.Claim, n)
	for i := range out {
		out[i] = match.Claim{ID: fmt.Sprintf("%08d", i), Text: sentence(12+r.IntN(16)) + fmt.Sprint(r.IntN(1000000)), Title: sentence(6 + r.IntN(6)),
			Speaker: spell(zipf.Uint64()), Date: fmt.Sprintf("20%02d-%02d-%02d", 5+r.IntN(20), 1+r.IntN(12), 1+r.IntN(28))}
	}
	return out
}

// spell makes a word of a number, the same each time, short for a small one.
func spell(n uint64) string {
	const onset, vowel = "bcdfghjklmnprstvwz", "aeiou"
	b := []byte{}
	for n += 20; n > 0; n /= 90 {
		b = append(b, onset[n%18], vowel[n/18%5])
	}
	return string(b)
}

func BenchmarkSearch(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		if n > 100_000 && testing.Short() {
			continue
		}
		claims := collection(n)
		x := match.New(claims)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			i := 0
			for b.Loop() {
				x.Search(match.Query{Text: claims[i%n].Text, Date: "2020-01-01"}, 20)
				i += 7919
			}
		})
	}
}
