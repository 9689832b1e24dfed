package bench

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/review"
)

// TestWordsAreRareMiddlingAndCommon: a desk that is a copy of a small one has common
// words alone, and a search that is slow for rare ones looks fast.
func TestWordsAreRareMiddlingAndCommon(t *testing.T) {
	const all = 5000
	in := map[string]int{}
	for n := range uint64(all / 50) {
		w := newWriter(1, n)
		for range 50 {
			said := map[string]bool{}
			for _, x := range claims.Words(w.sentence()) {
				said[x] = true
			}
			for x := range said {
				in[x]++
			}
		}
	}
	rare, middling := 0, 0
	for _, n := range in {
		switch {
		case n == 1:
			rare++
		case n > all/500 && n < all/50:
			middling++
		}
	}
	if n := in[Word(0)]; n < all/25 || n > all/8 {
		t.Errorf("%q stands in %d of %d claims", Word(0), n, all)
	}
	if rare < 1000 || middling < 100 {
		t.Errorf("%d words are rare and %d middling", rare, middling)
	}
}

// TestNearlyAllWordsDiffer: the vocabulary is about as large as it says, and none of the
// frequent words is made up a second time.
func TestNearlyAllWordsDiffer(t *testing.T) {
	seen, twice := map[string]bool{}, 0
	for n := range uint64(vocabulary) {
		switch {
		case !seen[Word(n)]:
		case n < 3000:
			t.Errorf("%q is there twice", Word(n))
		default:
			twice++
		}
		seen[Word(n)] = true
	}
	if twice > vocabulary/100 {
		t.Errorf("%d words are there twice", twice)
	}
}

// TestEveryStateIsThere: in the shares that states says, each case with two sources, a
// note and an appearance.
func TestEveryStateIsThere(t *testing.T) {
	d, err := people(1, 2000)
	if err != nil {
		t.Fatal(err)
	}
	d.scale = review.Presets(firsts)[0]
	got := map[review.State]int{}
	for n := range d.articles {
		for _, s := range d.article(n).stories {
			got[s.until]++
		}
	}
	for _, s := range states {
		if share := got[s.state] * 1000 / (d.articles * claimsOfArticle); share < s.of/3 || share > s.of*2 {
			t.Errorf("%d of 1000 claims are %s, want about %d", share, s.state, s.of)
		}
	}
	if got[untriaged] != d.articles*newOfArticle || got[passedOver] != d.articles*dismissedOfArticle {
		t.Errorf("%d wait for triage and %d were passed over", got[untriaged], got[passedOver])
	}
}

func TestWhatCopyReads(t *testing.T) {
	at := time.Date(2026, 11, 29, 12, 30, 0, 123456000, time.FixedZone("CET", 3600))
	var got []string
	for _, v := range []any{nil, "a\tb\\\n\r", []byte{0, 255}, at, true, 7, 0.25} {
		got = append(got, copied(v))
	}
	want := []string{`\N`, `a\tb\\\n\r`, `\\x00ff`, "2026-11-29 11:30:00.123456Z", "true", "7", "0.25"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("copied (-want +got):\n%s", diff)
	}
}

func TestABeginningEndsWithAWord(t *testing.T) {
	for s, want := range map[string]string{"one two": "one two", "one two three": "one two", "one twothree": "one"} {
		if got := begin(s, 8); got != want {
			t.Errorf("begin(%q, 8) = %q, want %q", s, got, want)
		}
	}
	if got := capital(strings.Repeat("x", 3)); got != "Xxx" {
		t.Errorf("capital = %q", got)
	}
}
