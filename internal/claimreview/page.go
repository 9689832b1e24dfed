package claimreview

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/charset"

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
		return p.scripts([]string{string(raw)}, around{url: p.address}), nil
	}
	decoded, err := charset.NewReader(bytes.NewReader(raw), "")
	if err != nil {
		return nil, fmt.Errorf("decode the page: %w", err)
	}
	scripts, at := p.tokens(decoded)
	if len(scripts) == 0 {
		return []Record{{Place: "the page", Err: errors.New("it has no JSON-LD (script type application/ld+json)")}}, nil
	}
	return p.scripts(scripts, at), nil
}

// maxScripts bounds how many pieces of JSON-LD of a page are read.
const maxScripts = 200

// tokens are the page's pieces of JSON-LD and what it says of itself.
func (p *page) tokens(r io.Reader) (scripts []string, at around) {
	at.url = p.address
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
	switch t.Data {
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

// scripts reads all of them as one document. Pieces without a review are passed
// over in silence: nearly every page has some.
func (p *page) scripts(all []string, at around) []Record {
	d := document{refs: newNodes()}
	type piece struct {
		raw   json.RawMessage
		place string
		wrong []string
		via   string
	}
	var pieces []piece
	var out []Record
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
			if err != nil {
				if strings.Contains(string(c.raw), "ClaimReview") {
					out = append(out, Record{Place: place, Raw: c.raw[:min(len(c.raw), maxJunk)], Err: err})
				}
				continue
			}
			d.remember(raw, 0)
			pieces = append(pieces, piece{raw, place, wrong, via})
		}
	}
	for _, x := range pieces {
		d.found = nil
		next := at
		next.via, d.left = x.via, newBudget(len(x.raw))
		d.walk(x.raw, x.raw, next, 0)
		if len(d.found) == 0 {
			continue
		}
		out = append(out, addWrong(d.records(x.place), x.wrong)...)
	}
	if len(out) == 0 {
		out = append(out, Record{Place: "the page", Err: errors.New("its JSON-LD holds no ClaimReview")})
	}
	return out
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
