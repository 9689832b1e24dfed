package claims

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestSearchWords(t *testing.T) {
	for in, want := range map[string][]string{
		"दिल्ली में १२०० लोग": {"दिल्ली", "में", "1200", "लोग"},
		"करोड़":                   {"करोड"}, // with its dot as one letter or two, or without
		"ঢাকায় ১২ জন":            {"ঢাকায", "12", "জন"},
		"تُوُفِّيَ ١٢٠٠ شخصٍ":     {"توفي", "1200", "شخص"},
		"توفى":                    {"توفي"},
		"台灣有兒童感染":                 {"台湾", "湾有", "有儿", "儿童", "童感", "感染"},
		"约１２００人":                  {"约", "1200", "人"},
		"กรุงเทพ":                 Pairs([]rune("กรุงเทพ")),
		"Élysée's Größe COVID-19": {"elysees", "große", "covid", "19"},
	} {
		if diff := cmp.Diff(want, SearchWords(in)); diff != "" {
			t.Errorf("SearchWords(%q) (-want +got):\n%s", in, diff)
		}
	}
	if slices.Equal(SearchWords("दिल्ली"), SearchWords("दल्ल")) {
		t.Error("two words with other vowels are one")
	}
	if !slices.Equal(SearchWords("台湾有儿童感染"), SearchWords("台灣有兒童感染")) {
		t.Error("a text in the two forms of Chinese has other words")
	}
}

// In the scripts of English, German and their neighbours the words are those of Fold.
func TestSearchWordsOfLatinTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("abcXYZ äöüßéñçøæåÅĐđıİ 0123 .,-_'’\u00ad\u0301ABCабвЙё№½αβΣς"))).Draw(t, "text")
		if got, want := SearchWords(s), Words(s); !slices.Equal(got, want) {
			t.Fatalf("SearchWords(%q) = %q, Words are %q", s, got, want)
		}
	})
}
