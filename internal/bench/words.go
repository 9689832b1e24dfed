package bench

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// vocabulary is how many words there are; with these parameters of Zipf's law the
// rarest words of a claim are about as rare among 10,000 as in the claims of
// CheckThat! 2020, and the most frequent one stands in about one claim of fourteen.
const (
	vocabulary   = 300_000
	zipfExponent = 1.3
	zipfFlatness = 40
)

var (
	onset = strings.Fields("b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t th tr v w z")
	vowel = strings.Fields("a e i o u ai ea oo ou")
	coda  = strings.Fields("b ck d l m n nd p r rt st t x")
	small = strings.Fields("the of in a to and for is that was on with by from has have will not more than")

	// frequent are the words that head the vocabulary.
	frequent = strings.Fields(`government percent people country minister million army energy police budget election water
		school health border price troops taxes judge vaccine climate company worker president hospital salary union law city
		bank report trade research road power housing wage debt crime child oil gas party export science farm river`)
)

// Word is the n-th of the vocabulary, the most frequent first.
func Word(n uint64) string {
	if n < uint64(len(frequent)) {
		return frequent[n]
	}
	var b strings.Builder
	for n++; n > 0; n /= 3393 {
		m := n % 3393
		b.WriteString(onset[m%29] + vowel[m/29%9] + coda[m/261%13])
	}
	return b.String()
}

// writer makes up what stands in one article.
type writer struct {
	*rand.Rand
	words *rand.Zipf
}

// newWriter writes the same for the same seed and place.
func newWriter(seed, place uint64) writer {
	r := rand.New(rand.NewPCG(seed, place))
	return writer{r, rand.NewZipf(r, zipfExponent, zipfFlatness, vocabulary)}
}

// often is a number below n, 0 the most often.
func (w writer) often(n int) int {
	return int(rand.NewZipf(w.Rand, 1.2, 5, uint64(n-1)).Uint64())
}

// one says yes once in n times.
func (w writer) one(n int) bool { return w.IntN(n) == 0 }

// sentence is a claim's words without a stop: 5 to 14 of substance among small ones,
// and in two of five a number.
func (w writer) sentence() string {
	var s []string
	for range 5 + w.IntN(10) {
		if w.one(2) {
			s = append(s, small[w.IntN(len(small))])
		}
		s = append(s, Word(w.words.Uint64()))
	}
	if w.IntN(5) < 2 {
		s = append(s, "by", w.number())
	}
	return strings.Join(s, " ")
}

func (w writer) number() string {
	if w.one(2) {
		return fmt.Sprintf("%d.%d percent", w.IntN(100), w.IntN(10))
	}
	return fmt.Sprintf("%d,%03d", 1+w.IntN(900), w.IntN(1000))
}

// prose is so many sentences.
func (w writer) prose(sentences int) string {
	all := make([]string, sentences)
	for i := range all {
		all[i] = capital(w.sentence()) + "."
	}
	return strings.Join(all, " ")
}

// capital is s with a capital letter; all that is written here is ASCII.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// begin is the beginning of s, whole words of it, in so many characters at most.
func begin(s string, most int) string {
	if len(s) <= most {
		return s
	}
	return s[:strings.LastIndex(s[:most+1], " ")]
}

// name is the n-th person's.
func name(n int) string {
	return capital(Word(uint64(5000+n*31%4000))) + " " + capital(Word(uint64(20_000+n)))
}
