package ingest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"factdesk/claims"
	"factdesk/claims/masthead"
	"factdesk/internal/errs"
	"factdesk/internal/format/pdfium"
	"factdesk/internal/guard"
	"factdesk/internal/pagehead"
	"factdesk/internal/prose"
)

// Versions of what makes a text of a page, kept with each snapshot. The part after
// the plus is ours: raise it when the same page would give another text.
const (
	trafilaturaVersion = "1.12.2+7"
	readabilityVersion = "2.1.3+7"
)

const (
	maxTrafilatura = 1 << 20 // bytes of HTML; 1.7 MB took it 7 s and 300 MB
	minArticle     = 140     // characters; a page with less is a wall, a video or an error
	minOpen        = 1500    // characters; less, with a plea to subscribe, is a teaser
)

// Pages reads web pages. One may take a few hundred megabytes, and the extractors and
// the parser can't be stopped, so that two are read at once, and no more are begun while
// two go on that nobody waits for any more. A process has one.
type Pages struct {
	// Caught hears of the panics in a library, of which the page's reading goes on without
	// that library's part; nil hears nothing.
	Caught func(part string, err error)

	pool *guard.Pool
	once sync.Once // makes pdf, where none was given
	pdf  *pdfium.Engine
	read func(raw []byte, charset, address string) (*Document, error)
}

// NewPages counts the readings that were left behind in left too, which may be nil.
func NewPages(left *guard.Left) *Pages {
	p := &Pages{pool: guard.NewPool(2, 2, left)}
	p.read = p.readPage
	return p
}

// tries calls a library, and says whether it came to its end without a panic.
func (p *Pages) tries(part string, call func()) bool {
	err := guard.Run(func() error { call(); return nil })
	if err != nil && p.Caught != nil {
		p.Caught(part, err)
	}
	return err == nil
}

// Read finds the article on a web page. charset is what the server said of it, address
// where it was fetched, "" when a person gave the page. It waits for its turn, and for
// the reading, until ctx ends; a page that holds no text is an Invalid error. While too
// many readings hang it is Unavailable.
func (p *Pages) Read(ctx context.Context, raw []byte, charset, address string) (*Document, error) {
	doc, err := guard.In(ctx, p.pool, func() (*Document, error) { return p.read(raw, charset, address) })
	if errors.Is(err, guard.ErrFull) {
		return nil, errs.Because(err, errs.Unavailable, "No page can be read at the moment: the reading of others hangs. Try again in some minutes, or paste the text.")
	}
	if err != nil {
		return nil, fmt.Errorf("read a page: %w", err)
	}
	return doc, nil
}

func (p *Pages) readPage(raw []byte, charset, address string) (*Document, error) {
	source, name, err := decodeHTML(raw, charset)
	if err != nil {
		return nil, err
	}
	doc, err := p.parseHTML(source)
	if err != nil {
		return nil, err
	}
	says := dropLinked(doc)
	prose.SpellInitials(doc)
	h := pagehead.Read(doc, address)
	dropMetas(doc)
	out := &Document{Charset: name, Meta: metaOf(h.Said), Said: h.Said, Canonical: canonicalFor(h.Canonical, address), Says: says}
	page := prose.Read(doc, address, alsoKnown(out.Canonical, address)...)
	page.Clear()
	why := p.choose(out, page, doc, address)
	body := chosen(page, why)
	out.settleLanguage(strings.Join(body, "\n\n"))
	out.Wall = (&sight{letters: letters(body), text: strings.Join(body, "\n\n"), whole: strings.Join(page.Texts(), "\n"),
		heads: h.Titles, paywalled: h.Paywalled, weight: page.Weigh(why), doc: doc}).wall()
	if len(body) == 0 {
		return nil, out.Wall.error()
	}
	out.Left = besideHead(page.Left(why), h.Standfirst)
	out.finish(body, h.Standfirst)
	return out, nil
}

// error refuses a page of which nothing can be taken.
func (w *Wall) error() error {
	if w == nil || w == little {
		return errs.New(errs.Invalid, "There is no text on this page. %s", elsewhere)
	}
	return errs.New(errs.Invalid, "%s %s", w.Says, w.Do)
}

// choose asks both extractors for the main text and settles why each block of the page
// is not in it. A page so small that neither finds anything, a fragment that somebody
// pasted, is the text as it stands.
func (p *Pages) choose(out *Document, page *prose.Page, doc *html.Node, address string) []prose.Reason {
	base, _ := url.Parse(address)
	read := p.byReadability(doc, base)
	a := page.Kept(read)
	b := a
	out.Extractor, out.ExtractorVersion = "readability", readabilityVersion
	if weight(doc) <= maxTrafilatura {
		b = page.Kept(p.byTrafilatura(doc, read, base))
		out.Extractor, out.ExtractorVersion = "trafilatura", trafilaturaVersion
	}
	return page.Choose(out.Meta.Headline, b, a)
}

// chosen are the blocks that are the text.
func chosen(page *prose.Page, why []prose.Reason) (out []string) {
	for i, reason := range why {
		if reason == "" {
			out = append(out, page.Blocks[i].Text)
		}
	}
	return out
}

// byReadability is the main text's node. A page that breaks an extractor is left to the
// other.
func (p *Pages) byReadability(doc *html.Node, base *url.URL) (node *html.Node) {
	p.tries("readability", func() {
		if article, err := readability.FromDocument(doc, base); err == nil {
			node = article.Node
		}
	})
	return node
}

func (p *Pages) byTrafilatura(doc, fallback *html.Node, base *url.URL) (node *html.Node) {
	p.tries("trafilatura", func() {
		result, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
			OriginalURL:        base,
			EnableFallback:     true,
			FallbackCandidates: &trafilatura.FallbackCandidates{Readability: fallback},
			ExcludeComments:    true,
			HtmlDateMode:       trafilatura.Disabled, // tools/htmldate finds none anyway
		})
		if err == nil {
			node = result.ContentNode
		}
	})
	return node
}

// besideHead are the passages left out, but for the standfirst, which heads the text.
func besideHead(left []prose.Left, standfirst string) []prose.Left {
	return slices.DeleteFunc(left, func(l prose.Left) bool { return squeeze(l.Text) == squeeze(standfirst) })
}

// finish puts headline and standfirst before the body and settles what the text
// decides.
func (p *Document) finish(body []string, standfirst string) {
	for _, wire := range masthead.Credits(body) {
		if !slices.Contains(p.Meta.Agencies, wire.Name) {
			p.Meta.Agencies = append(p.Meta.Agencies, wire.Name)
			p.Said = append(p.Said, claims.Said{Field: claims.FieldAgency, Value: wire.Name, From: wire.From, As: wire.As})
		}
	}
	top := []string{}
	for _, s := range []string{p.Meta.Headline, standfirst} {
		if s != "" && !startsWith(body, s) {
			top = append(top, s)
		}
	}
	p.Top = len(top)
	p.Text = strings.Join(append(top, body...), "\n\n")
}

// startsWith tells whether the headline is already among the first paragraphs.
func startsWith(body []string, headline string) bool {
	for _, p := range body[:min(3, len(body))] {
		if squeeze(p) == squeeze(headline) {
			return true
		}
	}
	return false
}

func union(a, b []string) []string {
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}

func letters(paragraphs []string) int {
	n := 0
	for _, p := range paragraphs {
		n += utf8.RuneCountInString(p)
	}
	return n
}

// alsoKnown are more addresses of a page: the one that it says, and its own without what
// follows its readers about.
func alsoKnown(said, address string) []string {
	plain, err := Canonical(address)
	if err != nil { // a page that somebody gave has none
		return []string{said}
	}
	return []string{said, plain}
}

// canonicalFor is the page's rel=canonical where it may be believed: on the same
// site as the page, and not the front page, where broken templates point.
func canonicalFor(said, address string) string {
	base, err := url.Parse(address)
	if err != nil || said == "" {
		return ""
	}
	u, err := base.Parse(said)
	if err != nil || !u.IsAbs() {
		return ""
	}
	if address != "" && (!SameSite(address, u.String()) || isFrontPage(u) && !isFrontPage(base)) {
		return ""
	}
	canonical, err := Canonical(u.String())
	if err != nil {
		return ""
	}
	return canonical
}
