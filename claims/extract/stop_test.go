package extract

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const zeitung = `Hafen wird teurer

Die Stadt hat seit 2016 rund 44 Millionen Euro für den Hafen ausgegeben, sagte Bürgermeisterin Thelma Hellwasser am Montag. „Wir haben nie ein Boot gesehen“, sagte Staatsanwalt Noel Karg. Die Firma bestreitet das. Laut dem Rechnungshof stiegen die Gebühren um 18 Prozent.

`

var errEnough = errors.New("enough")

// TestExtractCanBeStopped: at whatever moment the one who waits has had enough, they get
// their error and no claims, and are asked only a few times more.
func TestExtractCanBeStopped(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, text, language string }{
		{"English", strings.Repeat(article, 40), "en"},
		{"German", strings.Repeat(zeitung, 120), "de"},
		{"one sentence", strings.Repeat("“a, b” said between 1 and 2 and John Smith of Mary Jones, who said ", 500), "en"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			in := Input{Text: tt.text, Language: tt.language}
			asked := 0
			want, err := Extract(in, func() error { asked++; return nil })
			if err != nil || asked < len(tt.text)/1000 {
				t.Fatalf("asked %d times in %d bytes: %v", asked, len(tt.text), err)
			}
			if diff := cmp.Diff(all(in), want); diff != "" {
				t.Errorf("being asked changes the claims:\n%s", diff)
			}
			for at := 1; at <= asked; at += max(1, asked/60) {
				n := 0
				found, err := Extract(in, func() error {
					if n++; n >= at {
						return errEnough
					}
					return nil
				})
				if !errors.Is(err, errEnough) || found != nil || n != at {
					t.Fatalf("stopped at question %d of %d: %d claims, %v, asked %d times", at, asked, len(found), err, n)
				}
			}
		})
	}
}
