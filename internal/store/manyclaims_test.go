package store_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

// writer makes up claims, the same ones each time: words as frequent as in real claims
// (Zipf's law over a vocabulary of 300,000, with parameters that make the rarest words
// of a claim about as rare among 10,000 as in the claims of CheckThat! 2020), numbers, and speakers of whom few say much.
type writer struct {
	rand     *rand.Rand
	words    *rand.Zipf
	speakers *rand.Zipf
}

func newWriter(seed uint64) writer {
	r := rand.New(rand.NewPCG(seed, 1))
	return writer{r, rand.NewZipf(r, 1.3, 40, 300_000), rand.NewZipf(r, 1.2, 5, 20_000)}
}

var (
	onset = strings.Fields("b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t th tr v w z")
	vowel = strings.Fields("a e i o u ai ea oo ou")
	coda  = strings.Fields("b ck d l m n nd p r rt st t x")
	small = strings.Fields("the of in a to and for is that was on with by from has have will not more than")
)

// word is the n-th of the vocabulary.
func word(n uint64) string {
	var b strings.Builder
	for n++; n > 0; n /= 3393 {
		m := n % 3393
		b.WriteString(onset[m%29] + vowel[m/29%9] + coda[m/261%13])
	}
	return b.String()
}

func (w writer) number() string {
	switch w.rand.IntN(3) {
	case 0:
		return fmt.Sprintf("%d.%d percent", w.rand.IntN(100), w.rand.IntN(10))
	case 1:
		return fmt.Sprint(1990 + w.rand.IntN(36))
	}
	return fmt.Sprintf("%d,%03d", 1+w.rand.IntN(900), w.rand.IntN(1000))
}

// sentence has 5 to 14 words of substance among small ones.
func (w writer) sentence() []string {
	var s []string
	for range 5 + w.rand.IntN(10) {
		if w.rand.IntN(2) == 0 {
			s = append(s, small[w.rand.IntN(len(small))])
		}
		s = append(s, word(w.words.Uint64()))
	}
	if w.rand.IntN(5) < 2 {
		s = append(s, w.number())
	}
	return s
}

// claim is one with a wording, a claimant and a date.
func (w writer) claim() claims.Claim {
	s := w.sentence()
	name := w.speakers.Uint64()
	return claims.Claim{ID: uuid.Must(uuid.NewV7()), Wording: strings.Join(s, " "), Claimant: strings.ToUpper(word(name*7 + 11)[:1]) + word(name*7 + 11)[1:],
		ClaimedOn: fmt.Sprintf("20%02d-%02d-%02d", 10+w.rand.IntN(16), 1+w.rand.IntN(12), 1+w.rand.IntN(28)), CreatedAt: noon, UpdatedAt: noon, Version: 1}
}

// retold says a sentence in other words: some are left out, some replaced, some added,
// and the order is another.
func (w writer) retold(text string) string {
	var s []string
	for _, x := range strings.Fields(text) {
		switch w.rand.IntN(10) {
		case 0, 1, 2:
		case 3, 4:
			s = append(s, word(w.words.Uint64()))
		default:
			s = append(s, x)
		}
	}
	s = append(s, word(w.words.Uint64()), word(w.words.Uint64()))
	w.rand.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	return strings.Join(s, " ")
}

// manyClaims writes n claims with cases, each appearing in a longer sentence, past the
// rules and without indexing them, and returns their wordings.
func manyClaims(t testing.TB, db *store.DB, n int) []string {
	t.Helper()
	in, _ := imported(t, db, "", "Geneva. Everything stands here.")
	w, out := newWriter(1), make([]string, 0, n)
	for len(out) < n {
		size := min(500, n-len(out))
		cs, ks, as := make([]claims.Claim, size), make([]review.Case, size), make([]claims.Appearance, size)
		for i := range size {
			cs[i] = w.claim()
			ks[i] = review.Case{ID: uuid.Must(uuid.NewV7()), ClaimID: cs[i].ID, State: review.Open, OpenedAt: noon, UpdatedAt: noon, Version: 1}
			as[i] = claims.Appearance{ID: uuid.Must(uuid.NewV7()), ClaimID: cs[i].ID, SnapshotID: in.Snapshot.ID, ArticleID: in.Article.ID,
				Exact: cs[i].Wording + " " + word(w.words.Uint64()), Attribution: claims.Narration, CreatedAt: noon}
			out = append(out, cs[i].Wording)
		}
		for _, rows := range []any{&cs, &ks, &as} {
			if err := db.Gorm().Create(rows).Error; err != nil {
				t.Fatal(err)
			}
		}
	}
	return out
}
