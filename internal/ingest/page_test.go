package ingest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/golden"
)

func readTestdata(t testing.TB, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "pages", name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestReadPage compares whole pages with the text and the suggestions that a
// person has read and found right.
func TestReadPage(t *testing.T) {
	for name, address := range map[string]string{
		"news.html":     "https://www.quaycourier.example/world/harbour-talks-end/a-4711?utm_source=x",
		"divs.html":     "http://gazette.example/2025/11/03/tram.htm",
		"amp.html":      "https://amp.hafenbote.example/wirtschaft/hafen-rekord-123.html",
		"liveblog.html": "https://www.valleyradio.example/flood",
		"paywall.html":  "https://www.ledgerweekly.example/hidden",
	} {
		t.Run(name, func(t *testing.T) {
			p, err := NewPages(nil).Read(t.Context(), readTestdata(t, name), "", address)
			if err != nil {
				t.Fatal(err)
			}
			got := asGolden(p)
			file := filepath.Join("testdata", "pages", strings.TrimSuffix(name, ".html")+".golden")
			if golden.Update() {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("ReadPage(%s) (-want +got):\n%s", name, diff)
			}
		})
	}
}

func asGolden(p *Document) string {
	return fmt.Sprintf("charset: %s\nextractor: %s\ncanonical: %s\nwall: %s\nheadline: %s\npublisher: %s\nbylines: %q\nagencies: %q\npublished: %s\nlanguage: %s\n\n%s\n",
		p.Charset, p.Extractor, p.Canonical, p.Wall, p.Meta.Headline, p.Meta.Publisher, p.Meta.Bylines, p.Meta.Agencies, p.Meta.Published, p.Meta.Language, p.Text)
}

func TestReadPageSeesWalls(t *testing.T) {
	p, err := NewPages(nil).Read(t.Context(), readTestdata(t, "paywall.html"), "", "https://www.ledgerweekly.example/hidden")
	if err != nil || !strings.Contains(p.Wall, "for subscribers") {
		t.Errorf("ReadPage(paywall.html) = %+v, %v, want a wall", p, err)
	}
	plea := "<article><h1>A</h1><p>" + strings.Repeat(sentence, 3) + "</p></article><div class=gate>Subscribe now to read on.</div>"
	p, err = NewPages(nil).Read(t.Context(), []byte(plea+"<div>To continue reading, become a member.</div>"), "", "https://www.example.com/a")
	if err != nil || !strings.Contains(p.Wall, "sign in, subscribe") {
		t.Errorf("ReadPage(a plea) = %+v, %v, want a wall", p, err)
	}
	p, err = NewPages(nil).Read(t.Context(), readTestdata(t, "news.html"), "", "https://www.quaycourier.example/a")
	if err != nil || p.Wall != "" {
		t.Errorf("ReadPage(news.html) = %+v, %v, want no wall", p, err)
	}
}

func TestCanonicalOfAPage(t *testing.T) {
	const at = "https://m.example.co.uk/news/a"
	tests := []struct{ name, link, want string }{
		{"same site", "https://www.example.co.uk/news/a?utm_source=x", "https://www.example.co.uk/news/a"},
		{"relative", "/news/a-1", "https://www.example.co.uk/news/a-1"},
		{"without a scheme", "//www.example.co.uk/news/a", "https://www.example.co.uk/news/a"},
		{"another site", "https://www.elsewhere.co.uk/news/a", ""},
		{"the front page", "https://www.example.co.uk/", ""},
		{"a script", "javascript:void(0)", ""},
		{"nonsense", "https://exa mple/%zz", ""},
	}
	for _, tt := range tests {
		page := `<link rel="alternate canonical" href="` + tt.link + `"><p>` + strings.Repeat(sentence, 3)
		p, err := NewPages(nil).Read(t.Context(), []byte(page), "", at)
		if err != nil {
			t.Fatal(err)
		}
		if p.Canonical != tt.want {
			t.Errorf("%s: rel=canonical %q at %s gives %q, want %q", tt.name, tt.link, at, p.Canonical, tt.want)
		}
	}
}

func TestReadPageSettlesTheLanguage(t *testing.T) {
	german := strings.Repeat("Der Minister sagte am Montag, die Zahl der Schiffe im Hafen sei binnen eines Jahres um 18 Prozent gesunken. ", 4)
	tests := []struct{ name, lang, text, want string }{
		{"as declared", "de-AT", german, "de-AT"},
		{"the template is English", "en", german, "de"},
		{"nothing declared", "", german, "de"},
		{"nonsense declared", "x!y", german, "de"},
		{"too short to tell", "en-GB", "Der Minister kam.", "en-GB"},
		{"too short and undeclared", "", "Der Minister kam.", ""},
	}
	for _, tt := range tests {
		p, err := NewPages(nil).Read(t.Context(), []byte(`<html lang="`+tt.lang+`"><body><p>`+tt.text), "", "")
		if err != nil {
			t.Fatal(err)
		}
		if p.Meta.Language != tt.want {
			t.Errorf("%s: language %q, want %q", tt.name, p.Meta.Language, tt.want)
		}
	}
}

func TestReadPageKeepsTheStandfirst(t *testing.T) {
	body := "<article><div>" + strings.Repeat("<p>"+sentence+"</p>", 5) + "</div></article>"
	head := `<meta name="description" content="Fewer ships, more sailors: what the harbour&#39;s year was like"><header><h1>A year in the harbour</h1><p>Fewer ships, more sailors: what the <i>harbour’s</i> year was like</p></header>`
	p, err := NewPages(nil).Read(t.Context(), []byte(head+body), "utf-8", "https://www.example.com/a")
	if err != nil {
		t.Fatal(err)
	}
	want := "A year in the harbour\n\nFewer ships, more sailors: what the harbour’s year was like\n\nThe minister said"
	if !strings.HasPrefix(p.Text, want) || strings.Count(p.Text, "more sailors") != 1 {
		t.Errorf("the text begins %.150q, want %q", p.Text, want)
	}
	p, err = NewPages(nil).Read(t.Context(), []byte(`<meta name="description" content="Words that stand nowhere on the page"><h1>A year in the harbour</h1>`+body), "utf-8", "https://www.example.com/a")
	if err != nil || strings.Contains(p.Text, "nowhere") {
		t.Errorf("a description that no reader sees came into the text: %v, %.150q", err, p.Text)
	}
}

func TestParagraphs(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"blocks", "<p>One.</p>two<div>three</div>", "One.|two|three"},
		{"list", "<ul><li>One.<li>Two.</ul>", "One.|Two."},
		{"line breaks", "one<br>two<br/>\n<br>three", "one\ntwo|three"},
		{"inline", "<p>a<b>b</b> <i>c</i>,\n\t d", "ab c, d"},
		{"a table", "<table><tr><th>Year<th>Cost<tr><td>2025<td> <b>11</b> million</table>", "Year\tCost|2025\t11 million"},
		{"preformatted", "<pre>one\ntwo\n\nthree</pre>", "one\ntwo|three"},
		{"no-break space", "<p>31,500&nbsp;men</p>&nbsp;<p>b", "31,500\u00a0men|b"},
		{"soft hyphen", "<p>in&shy;ven&#8203;tion", "invention"},
		{"hidden", "<p>a<span hidden>b</span><span style='display: none'>c</span><span aria-hidden=true>d</span>", "a"},
		{"not text", "<p>a<script>b</script><style>c</style><textarea>d</textarea><svg><title>e</title></svg>", "a"},
	}
	for _, tt := range tests {
		for _, marked := range []string{"", ", marked"} { // the marks stand for breaks that are there already
			doc, err := NewPages(nil).parseHTML(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if marked != "" {
				mark(doc)
			}
			if got := strings.Join(paragraphs(doc), "|"); got != tt.want {
				t.Errorf("%s%s: paragraphs(%q) = %q, want %q", tt.name, marked, tt.in, got, tt.want)
			}
		}
	}
}
