package pagehead

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	nethtml "golang.org/x/net/html"

	"factdesk/claims"
)

const long = "The ferry between Alder and the island of Grim has not left port since Monday, and 412 people wait on the island for their way home."

func parsed(t *testing.T, page string) *nethtml.Node {
	t.Helper()
	root, err := nethtml.ParseWithOptions(strings.NewReader(strings.ReplaceAll(page, "{{long}}", long)), nethtml.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

var dataAt = regexp.MustCompile(`data-at="([^"]+)"`)

// addressOf is the address that an example says that it was fetched at.
func addressOf(page string) string {
	if m := dataAt.FindStringSubmatch(page); m != nil {
		return m[1]
	}
	return ""
}

// TestSources: each place that a value can be read at has an example of a page that says
// it there and nowhere else.
func TestSources(t *testing.T) {
	raw, err := os.ReadFile("testdata/sources.txtar")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, f := range txtar.Parse(raw).Files {
		seen[f.Name] = true
		want, page, _ := strings.Cut(string(f.Data), "\n")
		field, from, _ := strings.Cut(f.Name, ": ")
		got := claims.Said{}
		for _, s := range Read(parsed(t, page), addressOf(page)).Said {
			if s.Field == claims.Field(field) {
				got = s
				break
			}
		}
		if got.Value != want || got.From != from || got.Doubt != "" {
			t.Errorf("%s: read %+v, want %q", f.Name, got, want)
		}
	}
	for _, name := range allSources() {
		if !seen[name] {
			t.Errorf("%s has no example in testdata/sources.txtar", name)
		}
	}
}

func allSources() (out []string) {
	for field, list := range map[string][]nameSource{"headline": headlinesIn, "byline": authorsIn, "section": sectionsIn, "language": languagesIn, "licence": licencesIn} {
		for _, s := range list {
			out = append(out, field+": "+s.name)
		}
	}
	for field, list := range map[string][]daySource{"published": publishedIn, "changed": changedIn} {
		for _, s := range list {
			out = append(out, field+": "+s.name)
		}
	}
	for _, s := range publisherIn {
		out = append(out, "publisher: "+s.name)
	}
	return append(out, "headline: "+theHeading, "published: "+pageSaysPublished, "published: "+pageShows, "published: "+theAddress)
}
