package evaluate

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"factdesk/internal/ingest"
)

// Targets of issue 11: the mean over all pages, how many may lie below the floor, and by
// how much a page's text may be worse than the better library's.
const (
	pagesTarget = .970
	pageFloor   = .80
	belowFloor  = 2
	pageSlack   = .02
)

// Page is one public page, measured: our text, and the text of each library by itself.
type Page struct {
	ID, Address                    string
	Ours, Trafilatura, Readability Overlap
	Read                           *ingest.Document // nil when the page was refused
	Refused                        error
}

// Better is the F1 of the library that does better on the page.
func (p *Page) Better() float64 { return max(p.Trafilatura.F1(), p.Readability.F1()) }

// Pages reads the public pages of the article extraction benchmark. progress hears of
// each page; nil hears nothing.
func Pages(ctx context.Context, data string, progress func(string)) ([]Page, error) {
	dir, err := Data(data, "article-pages", "ground-truth.json")
	if err != nil {
		return nil, err
	}
	truth, err := readTruth(dir)
	if err != nil {
		return nil, err
	}
	reader := ingest.NewPages(nil)
	var out []Page
	for _, id := range slices.Sorted(maps.Keys(truth)) {
		if progress != nil {
			progress(id)
		}
		source, err := unzippedPage(filepath.Join(dir, "html", id+".html.gz"))
		if err != nil {
			return nil, err
		}
		p := Page{ID: id, Address: truth[id].URL}
		want := pageWords(truth[id].Body)
		p.Read, p.Refused = reader.Read(ctx, source, "", p.Address)
		p.Ours = shared(want, pageWords(bodyOf(p.Read)))
		p.Trafilatura = shared(want, pageWords(byTrafilatura(source)))
		p.Readability = shared(want, pageWords(byReadability(source)))
		out = append(out, p)
	}
	return out, nil
}

// pageTruth is what the benchmark says of a page.
type pageTruth struct {
	Body string `json:"articleBody"`
	URL  string `json:"url"`
}

// readTruth reads what the benchmark in a folder says of its pages, by their names.
func readTruth(dir string) (map[string]pageTruth, error) {
	raw, err := readFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return nil, err
	}
	var truth map[string]pageTruth
	if err := json.Unmarshal(raw, &truth); err != nil {
		return nil, fmt.Errorf("read ground-truth.json: %w", err)
	}
	return truth, nil
}

func unzippedPage(path string) ([]byte, error) {
	raw, err := readFile(path)
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("unzip %s: %w", path, err)
	}
	return io.ReadAll(z)
}

// bodyOf is the text without the line of its headline, which the labels leave out.
func bodyOf(doc *ingest.Document) string {
	if doc == nil {
		return ""
	}
	if rest, ok := strings.CutPrefix(doc.Text, doc.Meta.Headline+"\n\n"); ok {
		return rest
	}
	return doc.Text
}

// byTrafilatura is the page's text as the library gives it when nothing is asked of it
// but to leave out comments; "" when it finds none.
func byTrafilatura(source []byte) string {
	doc, err := html.Parse(bytes.NewReader(source))
	if err != nil {
		return ""
	}
	got, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		EnableFallback: true, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled,
	})
	if err != nil {
		return ""
	}
	return got.ContentText
}

func byReadability(source []byte) string {
	doc, err := html.Parse(bytes.NewReader(source))
	if err != nil {
		return ""
	}
	article, err := readability.FromDocument(doc, nil)
	if err != nil || article.Node == nil {
		return ""
	}
	var text strings.Builder
	if err := article.RenderText(&text); err != nil {
		return ""
	}
	return text.String()
}
