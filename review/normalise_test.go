package review

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// anExternal draws a review as bad as the web has them.
func anExternal() *rapid.Generator[External] {
	text := rapid.OneOf(rapid.String(), rapid.StringMatching(`( |&|amp;|#38;|lt;|<b>|</p>|<|>|x|é|\x{200b}|not|copy|;|script){0,9}`), rapid.SampledFrom([]string{"", "100,000 troops", "&amp;amp;quot;", "<p>x</p>"}))
	address := rapid.OneOf(rapid.String(), rapid.StringMatching(`(https?:/{0,3}|//|/|www\.|HTTP://|u:p@|ex\.org|:443|:80|é| |%|%20|#|\?a=b|&amp;|\[|\]){0,6}`), rapid.SampledFrom([]string{"", "https://x.example/a", "x.example"}))
	date := rapid.OneOf(rapid.String(), rapid.StringMatching(`\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?`), rapid.StringMatching(`(0001|19[0-9]{2}|20[0-9]{2}|99999)-01-01|\d{10}|\d{13}`))
	num := rapid.Ptr(rapid.OneOf(rapid.Float64(), rapid.Float64Range(-2, 6), rapid.SampledFrom([]float64{-1, 0, 1, 5})), true)
	return rapid.Custom(func(t *rapid.T) External {
		return External{
			URL: address.Draw(t, "url"), ClaimReviewed: text.Draw(t, "claim"), FullClaim: text.Draw(t, "full"), Claimant: text.Draw(t, "claimant"),
			Publisher: text.Draw(t, "publisher"), PublisherURL: address.Draw(t, "site"), Rating: text.Draw(t, "rating"),
			ClaimDate: date.Draw(t, "claimed"), ReviewDate: date.Draw(t, "reviewed"), Modified: date.Draw(t, "modified"),
			RatingValue: num.Draw(t, "value"), RatingBest: num.Draw(t, "best"), RatingWorst: num.Draw(t, "worst"),
			Language:    rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-zA-Z]{1,4}([-_][a-zA-Z0-9]{1,5}){0,2}`)).Draw(t, "language"),
			Appearances: rapid.SliceOfN(address, 0, 3).Draw(t, "appearances"), FirstAppearance: address.Draw(t, "first"),
		}
	})
}

func TestNormaliseIsIdempotent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := anExternal().Draw(t, "review")
		once.Normalise()
		twice := once
		if again := twice.Normalise(); len(again) > 0 {
			t.Fatalf("the second time it repairs %v", again)
		}
		if diff := cmp.Diff(once, twice); diff != "" {
			t.Fatalf("the second time it changes (-once +twice):\n%s", diff)
		}
		if LabelKey(LabelKey(once.Rating)) != LabelKey(once.Rating) {
			t.Fatalf("LabelKey(%q) changes the second time", once.Rating)
		}
	})
}

func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		"2020-12-25": "2020-12-25", "2020-12-25T23:30:00-05:00": "2020-12-25", "Dec 25, 2020": "2020-12-25", "25/12/2020": "2020-12-25",
		"12/25/2020": "2020-12-25", "3/4/2020": "", "3/3/2020": "2020-03-03", "25.12.2020": "2020-12-25", "1608854400": "2020-12-25",
		"1608854400000": "2020-12-25", "Fri, 25 Dec 2020 10:00:00 GMT": "2020-12-25", "2020-12": "", "2020": "", "0001-01-01": "",
		"2020-02-30": "", "yesterday": "", "20201225": "2020-12-25", "2020年12月25日": "2020-12-25", "２０２０年１２月２５日": "2020-12-25",
	} {
		e := External{ReviewDate: in}
		if r := e.Normalise(); e.ReviewDate != want || want != in && len(r) == 0 && in != "2020-12-25T23:30:00-05:00" {
			t.Errorf("the date %q is %q (%v), want %q", in, e.ReviewDate, r, want)
		}
	}
	e := External{Modified: "2020-12-25T23:30:00-05:00", ReviewDate: "2020-12-25"}
	if r := e.Normalise(); e.Modified != "2020-12-26T04:30:00Z" || e.LastChange() != e.Modified || len(r) > 0 {
		t.Errorf("%+v, %v", e, r)
	}
}

func TestAddresses(t *testing.T) {
	for in, want := range map[string]string{
		"www.example.org/a": "https://www.example.org/a", "//example.org/a": "https://example.org/a", "https:/example.org": "https://example.org",
		"https//example.org/a": "https://example.org/a", "HTTPS://Example.ORG:443/A": "https://example.org/A", "https://a:b@example.org/": "https://example.org/",
		"javascript:alert(1)": "", "/fact/1": "https://pub.example/fact/1", "ftp://example.org": "", "https://example.org/a b?x=1&amp;y=2": "https://example.org/a%20b?x=1&y=2",
		"mailto:x@example.org": "", "http://": "", "Facebook": "",
	} {
		e := External{URL: in, PublisherURL: "https://pub.example/about"}
		if e.Normalise(); e.URL != want {
			t.Errorf("the address %q is %q, want %q", in, e.URL, want)
		}
	}
}

func FuzzNormalise(f *testing.F) {
	f.Add("&amp;amp;lt;b>x", "https//x.example", "25/12/2020", "en_US")
	f.Add("<p>x</p>", "//x", "1608854400000", "English")
	f.Fuzz(func(t *testing.T, text, address, date, language string) {
		once := External{ClaimReviewed: text, Rating: text, URL: address, Appearances: []string{address}, ReviewDate: date, Modified: date, Language: language}
		once.Normalise()
		twice := once
		if again := twice.Normalise(); len(again) > 0 || !cmp.Equal(once, twice) {
			t.Fatalf("the second time: %v (-once +twice):\n%s", again, cmp.Diff(once, twice))
		}
	})
}
