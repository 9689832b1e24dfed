package claims_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"regexp"
	"strings"
	"testing"

	"factdesk/claims"
)

// What docs/clients.md says of the folding of a quote, sentence by sentence.
func TestFoldKeepsItsContract(t *testing.T) {
	for _, tt := range []struct{ rule, in, want string }{
		{"the example of docs/clients.md", "“Some 100,000 troops!”", "some 100 000 troops"},
		{"decompose it: a ligature, full width", "ﬁve ｔｒｏｏｐｓ", "five troops"},
		{"decompose it: a composed letter and its parts", "Café Cafe\u0301", "cafe cafe"},
		{"drop soft hyphens", "bor\u00adder", "border"},
		{"drop apostrophes, straight and typographic", "Ukraine's Ukraine’s", "ukraines ukraines"},
		{"another apostrophe is no letter", "Ukraineʻs‘s", "ukraineʻs s"},
		{"make letters small", "KYIV Ünder", "kyiv under"},
		{"one space for a run of other signs", "troops — at   the\n\tborder…", "troops at the border"},
		{"none at the ends", "  (troops) ", "troops"},
		{"a digit of another script is a digit", "٣ troops", "٣ troops"},
		{"a circled digit is decomposed", "① troops", "1 troops"},
		{"signs alone", "!?—", ""},
		{"nothing", "", ""},
	} {
		if got := claims.Fold(tt.in); got != tt.want {
			t.Errorf("%s: Fold(%q) = %q, want %q", tt.rule, tt.in, got, tt.want)
		}
		if again := claims.Fold(tt.want); again != tt.want {
			t.Errorf("%s: Fold(%q) = %q: folding twice is folding once", tt.rule, tt.want, again)
		}
	}
}

// The command that docs/clients.md shows gives the hash that a quote is found under.
func TestQuoteHashIsThatOfThePublishedExample(t *testing.T) {
	doc, err := os.ReadFile("../docs/clients.md")
	if err != nil {
		t.Fatal(err)
	}
	said := regexp.MustCompile("(?s)“([^”]+)” becomes `([^`]+)`").FindStringSubmatch(string(doc))
	if said == nil || !strings.Contains(string(doc), "printf '"+said[2]+"' | sha256sum") {
		t.Fatalf("docs/clients.md has no example of a folded quote with its hash: %q", said)
	}
	sum := sha256.Sum256([]byte(said[2]))
	if got, want := claims.QuoteHash(said[1]), hex.EncodeToString(sum[:]); got != want {
		t.Errorf("QuoteHash(%q) = %s, want %s, the hash of %q", said[1], got, want, said[2])
	}
}
