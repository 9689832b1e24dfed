package prose

import (
	"strings"
	"testing"
)

// TestLettersThatArePictures: the first letter of a text may be a picture.
func TestLettersThatArePictures(t *testing.T) {
	const rest = "he council sold the swimming hall on Tuesday to a private chain."
	const whole = "T" + rest
	for _, tt := range []struct{ name, in, want string }{
		{"right before", `<p><img alt="T" src=t.gif>` + rest, whole},
		{"in an element", `<p><span class=drop><img alt="T"></span>` + rest, whole},
		{"before an element", `<p><img alt="T"><span>he</span> council sold the swimming hall on Tuesday to a private chain.`, whole},
		{"on a line of the source", "<p>\n<img alt=T>\n" + rest, whole},
		{"loose", `<div><p>Lead.</p><img alt="T">` + rest + `</div>`, "Lead.|" + whole},
		{"behind breaks", `Lead.<br><br><img alt="T">` + rest, "Lead.|" + whole},
		{"with a mark", `<p><img alt="“W">e sold the swimming hall on Tuesday to a chain,” she said.`, "“We sold the swimming hall on Tuesday to a chain,” she said."},
		{"German", `<p><img alt="Ü">ber die Brücke rollt seit dem Dienstag kein Zug mehr.`, "Über die Brücke rollt seit dem Dienstag kein Zug mehr."},
		{"Russian", `<p><img alt="М">эр продал бассейн во вторник одной частной сети за три миллиона.`, "Мэр продал бассейн во вторник одной частной сети за три миллиона."},
		{"a word by itself", `<p><img alt="A"> ferry sank on Tuesday with nobody on board, they say.`, "A ferry sank on Tuesday with nobody on board, they say."},
		{"the same, of a word", `<p><img alt="A">fter the storm the ferry sank on Tuesday with nobody on board.`, "After the storm the ferry sank on Tuesday with nobody on board."},

		{"before a capital", `<p><img alt="T">The council sold the swimming hall on Tuesday to a chain.`, "The council sold the swimming hall on Tuesday to a chain."},
		{"amid a sentence", `<p>Of class <img alt="B"> and worse are the houses that the council sold last year.`, "Of class and worse are the houses that the council sold last year."},
		{"a button", `<p><img alt="X">follow us`, "follow us"},
		{"a word", `<p><img alt="The">` + rest, rest},
		{"a small letter", `<p><img alt="x">` + rest, rest},
		{"a figure", `<p><img alt="4">` + rest, rest},
		{"nothing", `<p><img alt="">` + rest, rest},
		{"of another paragraph", `<div><img alt="T"><p>` + rest, rest},
		{"behind the end of its paragraph", `<div><p><img alt="T"></p>` + rest, rest},
		{"hidden", `<p><img alt="T" aria-hidden=true>` + rest, rest},
		{"before a number", `<p><img alt="B">12 houses were sold by the council in the year of the flood.`, "12 houses were sold by the council in the year of the flood."},
	} {
		doc := parse(t, tt.in)
		SpellInitials(doc)
		if got := strings.Join(Read(doc, "").Texts(), "|"); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
