package match

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is looked for in other scripts: whole words with their vowels, one form of each
// digit and Chinese character, pairs where no spaces part the words.
func TestTermsOfOtherScripts(t *testing.T) {
	for text, want := range map[string][]string{
		"दिल्ली में १२०० लोग":     {"दिल्ली", "में", "1200", "लोग"},
		"تُوُفِّيَ ١٬٢٠٠ شخصٍ":    {"توفي", "1200", "شخص"},
		"توفى 1200 شخص":           {"توفي", "1200", "شخص"},
		"台灣有兒童感染":                 {"台湾", "湾有", "有儿", "儿童", "童感", "感染"},
		"疫苗造成１２００人死亡":             {"疫苗", "苗造", "造成", "1200", "人死", "死亡"},
		"Вакцина вбила 1200 осіб": {"вакцина", "вбила", "1200", "осіб"},
		"می\u200cشود":             {"ميشود"},
	} {
		if diff := cmp.Diff(want, Terms(text)); diff != "" {
			t.Errorf("Terms(%q) (-want +got):\n%s", text, diff)
		}
	}
	if a, b := Terms("दिल्ली"), Terms("दल्ल"); cmp.Equal(a, b) {
		t.Errorf("words with other vowels are both %q", a)
	}
}
