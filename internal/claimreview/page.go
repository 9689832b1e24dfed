package claimreview

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// page is an HTML page, which is read as a whole: nodes of one script point to
// those of another.
type page struct {
	in      *bufio.Reader
	address string // it was fetched from, or ""
	escaped bool   // it is no page but JSON with HTML's escapes
	done    bool
	cut     bool

	elements int  // how many the page has
	marked   bool // one of them is marked up as a review
}

func (p *page) truncated() bool { return p.cut }

func (p *page) next() ([]Record, error) {
	if p.done {
		return nil, io.EOF
	}
	p.done = true
	raw, err := io.ReadAll(io.LimitReader(p.in, maxPage+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > maxPage {
		return nil, errs.New(errs.TooLarge, "The page is larger than %d MB. Save the ClaimReview in it as JSON and import that.", maxPage>>20)
	}
	if p.escaped {
		out, pieces := p.pieces([]string{string(raw)})
		return p.read(out, pieces, around{url: p.address, base: p.address}), nil
	}
	decoded, err := decode(raw)
	if err != nil {
		return nil, err
	}
	scripts, at := p.tokens(bytes.NewReader(decoded))
	return p.all(decoded, scripts, at), nil
}

func decode(raw []byte) ([]byte, error) {
	r, err := charset.NewReader(bytes.NewReader(raw), "")
	if err != nil {
		return nil, fmt.Errorf("decode the page: %w", err)
	}
	decoded, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("decode the page: %w", err)
	}
	return decoded, nil
}

// all are the reviews of a page: of its JSON-LD, and of its markup those that the JSON-LD
// doesn't say.
func (p *page) all(decoded []byte, scripts []string, at around) []Record {
	out, pieces := p.pieces(scripts)
	switch {
	case p.marked && p.elements > maxElements:
		out = append(out, Record{Place: "the page", Err: errTooManyElements})
	case p.marked:
		more, err := markup(bytes.NewReader(decoded))
		if err != nil {
			out = append(out, Record{Place: "the page", Err: err})
		}
		pieces = append(pieces, more...)
	case len(scripts) == 0:
		return []Record{{Place: "the page", Err: errors.New("it has no JSON-LD (script type application/ld+json), and no microdata or RDFa of a ClaimReview")}}
	}
	return p.read(out, pieces, at)
}

// maxScripts bounds how many pieces of JSON-LD of a page are read.
const maxScripts = 200

// tokens are the page's pieces of JSON-LD and what it says of itself.
func (p *page) tokens(r io.Reader) (scripts []string, at around) {
	at.url, at.base = p.address, p.address
	defer func() { at.base = cmp.Or(resolve(at.url, at.base), at.url) }()
	z := nethtml.NewTokenizer(r)
	z.SetMaxBuf(maxPage)
	in := "" // the element whose text comes next
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			p.cut = z.Err() != nil && !errors.Is(z.Err(), io.EOF) || in == "json"
			return scripts, at
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			in = p.tag(z.Token(), &at)
		case nethtml.TextToken:
			text := string(z.Text())
			switch {
			case in == "json" && len(scripts) < maxScripts:
				scripts = append(scripts, text)
			case in == "title" && at.title == "":
				at.title = html.UnescapeString(strings.TrimSpace(text))
			}
			in = ""
		case nethtml.EndTagToken:
			in = ""
		}
	}
}

func (p *page) tag(t nethtml.Token, at *around) string {
	attr := map[string]string{}
	for _, a := range t.Attr {
		attr[a.Key] = a.Val
	}
	p.elements++
	p.marked = p.marked || namesReview(attr)
	switch t.Data {
	case "html":
		at.language = attr["lang"]
	case "base":
		switch {
		case at.based, attr["href"] == "": // the first counts, as in browsers
		default:
			at.base, at.based = attr["href"], true
		}
	case "script":
		if kind, _, _ := strings.Cut(strings.ToLower(attr["type"]), ";"); strings.TrimSpace(kind) == "application/ld+json" {
			return "json"
		}
	case "title":
		return "title"
	case "link":
		if p.address == "" && strings.EqualFold(attr["rel"], "canonical") {
			at.url = attr["href"]
		}
	case "meta":
		if p.address == "" && at.url == "" && attr["property"] == "og:url" {
			at.url = attr["content"]
		}
	}
	return ""
}

// piece is a piece of JSON of a page.
type piece struct {
	raw   json.RawMessage
	place string
	wrong []string
	via   string
	plain bool // of markup, where everything is text
}

// pieces are the JSON of scripts, with what is refused of it.
func (p *page) pieces(all []string) (refused []Record, pieces []piece) {
	for i, text := range all {
		place := "script " + strconv.Itoa(i+1)
		inner, via := unscript(text)
		split := newSplitter(strings.NewReader(inner))
		for {
			c, err := split.next()
			if err != nil {
				break // a string does not fail: it is the end
			}
			raw, wrong, err := mend(c.raw)
			if c.err != nil {
				err = c.err
			}
			if err == nil {
				pieces = append(pieces, piece{raw: raw, place: place, wrong: wrong, via: via})
			} else if strings.Contains(string(c.raw), "ClaimReview") {
				refused = append(refused, Record{Place: place, Raw: c.raw[:min(len(c.raw), maxJunk)], Err: err})
			}
		}
	}
	return refused, pieces
}

// read reads all pieces as one document. Those without a review are passed over in
// silence: nearly every page has some. What a page says twice, in a script and in its
// markup, is read once.
func (p *page) read(out []Record, pieces []piece, at around) []Record {
	d := document{refs: newNodes(), tongues: tongues{}}
	for _, x := range pieces {
		d.remember(x.raw, 0)
	}
	said := map[string]string{} // how each review was said: by script, microdata or RDFa
	for _, x := range pieces {
		d.found, d.medias = nil, nil
		next := at
		next.via, d.left, d.table = x.via, newBudget(len(x.raw)), x.plain
		d.walk(x.raw, x.raw, next, 0)
		if d.count() == 0 {
			continue
		}
		for _, r := range addWrong(d.records(x.place), x.wrong) {
			if !repeated(said, r, x.place) {
				out = append(out, r)
			}
		}
	}
	if len(out) == 0 {
		out = append(out, Record{Place: "the page", Err: errors.New("its JSON-LD holds no ClaimReview, and its markup none either")})
	}
	return out
}

// repeated says whether a review was said before in another way: by a script, and now by
// markup.
func repeated(said map[string]string, r Record, place string) bool {
	if r.External == nil {
		return false
	}
	key := r.External.URL + " " + claims.Fold(r.External.ClaimReviewed)
	how, _, _ := strings.Cut(place, " ")
	if said[key] == "" {
		said[key] = how
	}
	return said[key] != how
}

// unscript takes off the comments that old pages put around a script, and HTML's
// escapes.
func unscript(text string) (inner, via string) {
	t := strings.TrimSpace(text)
	for _, cut := range []string{"<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		t = strings.TrimSpace(strings.TrimPrefix(t, cut))
	}
	for _, cut := range []string{"-->", "]]>", "//", "/*]]>*/", ";"} {
		t = strings.TrimSpace(strings.TrimSuffix(t, cut))
	}
	if looksLikeJSON(t) {
		return t, ""
	}
	if inner, via := unwrap(t); inner != "" {
		return inner, via
	}
	return t, ""
}

// addWrong tells of each review what was wrong with the JSON that it stood in.
func addWrong(all []Record, wrong []string) []Record {
	for i := range all {
		if e := all[i].External; e != nil {
			for _, w := range wrong {
				e.Repairs = append(e.Repairs, review.Repair{Field: "the record", Problem: w})
			}
		}
	}
	return all
}
