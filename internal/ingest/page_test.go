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
		p.Charset, p.Extractor, p.Canonical, says(p.Wall), p.Meta.Headline, p.Meta.Publisher, p.Meta.Bylines, p.Meta.Agencies, p.Meta.Published, p.Meta.Language, p.Text)
}

func says(w *Wall) string {
	if w == nil {
		return ""
	}
	return w.Says
}

// What stands in an article's place is told apart, and a page that has all of its article
// is no wall for what else it says.
func TestWalls(t *testing.T) {
	article := "<article><h1>Fewer ships</h1>" + strings.Repeat("<p>"+sentence+"</p>", 2) + "<p>Nobody in the harbour office could say why, and the sailors did not care.</p></article>"
	tests := []struct {
		name, page string
		want       *Wall
	}{
		{"an article", article, nil},
		{"for subscribers, by its data", `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>` + article, closed},
		{"a teaser", article + "<div>To continue reading, become a member.</div>", teaser},
		{"a teaser in German", article + "<div>Jetzt weiterlesen mit dem Probeabo.</div>", teaser},
		{"not found", "<title>Page not found | Alder Post</title><h1>404</h1><p>The page that you look for could not be found. It may have moved to another address since then.</p>", missing},
		{"not found, by its words alone", "<h1>Oh no!</h1><p>This article is no longer available.</p>", missing},
		{"not found, as a person says it", "<h1>Oops, we can't find that page</h1><p>The page you were looking for has moved or does not exist. Try our search, or go back to the front page, where you will find the latest news from Port Alder and the county around it.</p>", missing},
		{"an article on a page that was not found", "<h1>Lost page of the diary found, another page not found</h1><p>" + strings.Repeat(sentence, 16), nil},
		{"consent and nothing else", `<div class=overlay><h1>Your privacy</h1><p>We and our partners use cookies and similar technologies to store information on your device. You can change this in the privacy settings.</p><button>Accept</button></div>`, consent},
		{"consent before an article", `<div class=overlay><p>We use cookies to store information on your device.</p></div>` + article, nil},
		{"to be human", "<h1>One moment</h1><p>Please verify you are human by completing the action below.</p>", robot},
		{"to sign in", "<title>Log in to the Alder Post</title><h1>Log in to read on</h1><form><input name=u><input type=password></form><p>Forgot your password? Ask for another.</p>", signIn},
		{"a field to sign in beside an article", "<form>Log in <input type=password></form>" + article, nil},
		{"scripts, with an empty place", "<div id=root></div><footer><p>The Alder Post is printed six days a week by the Alder Press Cooperative and belongs to its many readers on both shores of the sound.</p></footer>", scripts},
		{"scripts, with a notice", "<noscript>You need to enable JavaScript to run this app.</noscript><p>Loading …</p>", scripts},
		{"next to nothing", "<p>A short note.</p>", little},
	}
	for _, tt := range tests {
		p, err := NewPages(nil).Read(t.Context(), []byte(tt.page), "utf-8", "https://www.alderpost.example/a")
		switch {
		case err != nil && (tt.want == nil || !strings.Contains(err.Error(), tt.want.Says)):
			t.Errorf("%s: Read = %v, want %q", tt.name, err, says(tt.want))
		case err == nil && p.Wall != tt.want:
			t.Errorf("%s: the wall is %q, want %q; the text is %q", tt.name, says(p.Wall), says(tt.want), p.Text)
		}
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
