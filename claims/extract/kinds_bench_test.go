package extract

import (
	"os"
	"strings"
	"testing"
)

// BenchmarkKinds reads 50 KB of each kind of text: they cost what they cost at other places.
func BenchmarkKinds(b *testing.B) {
	for _, tt := range []struct{ name, file, text string }{
		{"article", "", article},
		{"German", "../../seeds/articles/09-taltor-trinkwasser.txt", ""},
		{"turns", "", turns},
		{"debate", "testdata/unseen/articles/35-town-hall-debate.txt", ""},
	} {
		b.Run(tt.name, func(b *testing.B) {
			if tt.file != "" {
				read, err := os.ReadFile(tt.file)
				if err != nil {
					b.Fatal(err)
				}
				tt.text = string(read) + "\n\n"
			}
			s := strings.Repeat(tt.text, 1+50_000/len(tt.text))[:50_000]
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				all(Input{Text: s})
			}
		})
	}
}

// turns is a hearing of turns of one line.
const turns = `Mill owner heard

The owner, Dana Brill, was heard on Monday.

COUNSEL: Did the mill pay the fine?

BRILL: It cost us $2 million a year and it never opened. (Laughter.)

COUNSEL: And the workers?

BRILL: We dismissed 41 of them in March.

`
