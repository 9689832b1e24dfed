package claimreview

import (
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"strconv"
	"strings"

	"factdesk/review"
)

// document finds the reviews in a JSON value, wherever they stand.
type document struct {
	refs  *nodes
	left  *budget
	table bool
	found []*review.External

	medias []mediaReview
	steps  int

	tongues tongues // of the stream
	why     string  // nothing was found: what there was instead
}

// maxSteps bounds how many values of a document are looked at.
const maxSteps = 200_000

// maxRefs bounds how many nodes with an @id are remembered.
const maxRefs = 5000

// read finds the reviews in raw, which is valid JSON.
func (d *document) read(raw json.RawMessage, at around) {
	if d.refs == nil {
		d.refs = newNodes()
	}
	d.left = newBudget(len(raw))
	d.remember(raw, 0)
	d.walk(raw, raw, at, 0)
}

// remember keeps the nodes that others may point to.
func (d *document) remember(raw json.RawMessage, depth int) {
	if depth > 6 {
		return
	}
	for _, x := range asList(raw) {
		d.remember(x, depth+1)
	}
	o := asObject(raw)
	if id, ok := asText(o["@id"]); ok && len(o) > 1 {
		d.refs.remember(id, raw)
	}
	for _, key := range []string{graph, "author", "publisher", "itemReviewed"} {
		if v := o[key]; v != nil {
			d.remember(v, depth+1)
		}
	}
}

// walk looks at a value. Whole is the record that it belongs to: what is kept as the
// raw JSON when the value itself says less than what is around it.
func (d *document) walk(raw, whole json.RawMessage, at around, depth int) {
	if d.steps++; d.steps > maxSteps || depth > maxNesting {
		return
	}
	if !d.left.look(raw) {
		d.because("it is nested too deep to be read")
		return
	}
	switch kind(raw) {
	case '"':
		d.text(raw, at, depth)
	case '[':
		if at.via == "" {
			at.via = "a list"
		}
		for _, x := range asList(raw) {
			d.walk(x, x, at, depth+1)
		}
	case '{':
		d.object(raw, whole, asObject(raw), at, depth)
	case 0:
		d.because("it is empty (null)")
	default:
		d.because("it is " + jsonKind(raw) + " and no object")
	}
}

func (d *document) because(why string) {
	if d.why == "" {
		d.why = why
	}
}

// text reads JSON that was put into a text, escaped or not.
func (d *document) text(raw json.RawMessage, at around, depth int) {
	t, _ := asText(raw)
	inner, via := unwrap(t)
	if inner == "" || !json.Valid([]byte(inner)) {
		d.because("it is a text and no object")
		return
	}
	at.via = via
	d.walk(json.RawMessage(inner), json.RawMessage(inner), at, depth+10) // a few such layers, not a hundred
}

// unwrap takes JSON out of HTML's escapes and script element; "" when there is none.
func unwrap(t string) (inner, via string) {
	t, via = strings.TrimSpace(t), "a text"
	for range 3 {
		if strings.HasPrefix(t, "<script") {
			_, t, _ = strings.Cut(t, ">")
			t, _, _ = strings.Cut(t, "</script")
			t = strings.TrimSpace(t)
		}
		if looksLikeJSON(t) {
			return t, via
		}
		t, via = strings.TrimSpace(html.UnescapeString(t)), "HTML escapes"
	}
	return "", ""
}

func looksLikeJSON(t string) bool {
	if t == "" || t[0] != '{' && t[0] != '[' {
		return false
	}
	rest := strings.TrimLeft(t[1:], " \t\r\n")
	return rest != "" && strings.ContainsRune("\"{[]}", rune(rest[0]))
}

// inside are the properties in which reviews stand that are read without a word,
// since that is what they are for.
var inside = map[string]bool{"dataFeedElement": true, "item": true, "claimReview": true}

func (d *document) object(raw, whole json.RawMessage, o object, at around, depth int) {
	switch {
	case o.is("ClaimReview"):
		d.review(raw, whole, o, at)
		if o.is("MediaReview") {
			d.media(raw, o, at)
		}
		return
	case o.is("MediaReview"):
		d.media(raw, o, at)
		return
	case o["@type"] == nil && kind(o["claimReview"]) == '[':
		d.factCheckTools(raw, o)
		return
	case o["@type"] == nil && kind(o["claim"]) == '{' && o["verdict"] != nil:
		d.ourRecord(raw, o)
		return
	}
	if o.is("DataFeedItem") {
		at.url, at.created, at.modified = textOf(o, "url"), textOf(o, "dateCreated"), textOf(o, "dateModified")
	}
	at.within(o)
	before := d.count()
	for _, key := range o.keys() {
		v := o[key]
		if k := kind(v); k != '{' && k != '[' {
			continue
		}
		next := at
		if !inside[key] {
			next.via = key
		}
		d.children(v, whole, next, depth, inside[key])
	}
	if d.count() == before {
		d.nothing(o)
	}
}

// count is how many reviews were found so far, of claims and of media.
func (d *document) count() int { return len(d.found) + len(d.medias) }

// within says of what stands inside an object where it is: an article's address is that
// of the reviews in it, when nothing else is known of the page.
func (at *around) within(o object) {
	address := textOf(o, "url")
	if at.base == "" && strings.HasPrefix(address, "http") {
		at.base = address
	}
}

// review takes a review, or each of those that it is made of.
func (d *document) review(raw, whole json.RawMessage, o object, at around) {
	if textOf(o, "creativeWorkStatus") == Retracted {
		d.because("its publisher has retracted it")
		return
	}
	parts := d.parts(o)
	for _, p := range parts {
		s := shaper{refs: d.refs, left: d.left, table: d.table, around: at, tongues: d.tongues}
		s.standsOn(p)
		if len(parts) == 1 {
			d.keep(s.external(p), whole, raw)
			return
		}
		own, err := json.Marshal(p)
		if err != nil || !d.left.keeps(own) {
			return // what is kept of one record is bounded
		}
		s.tell("itemReviewed", strconv.Itoa(len(parts))+" claims in one review; each is kept by itself", "", "")
		e := s.external(p)
		e.Raw = string(own)
		d.found = append(d.found, e)
	}
}

// children walks a property's value. One that holds a single review keeps what is
// around it as its raw JSON.
func (d *document) children(v, whole json.RawMessage, at around, depth int, single bool) {
	list := asList(v)
	if len(list) > 1 {
		single = false
	}
	if list == nil {
		list = []json.RawMessage{v}
	}
	for _, x := range list {
		if !single {
			whole = x
		}
		d.walk(x, whole, at, depth+1)
	}
}

func (d *document) nothing(o object) {
	item, there := o["item"]
	switch {
	case textOf(o, "dateDeleted") != "":
		d.why = "its publisher took it back on " + textOf(o, "dateDeleted")
	case there && kind(item) == 0:
		d.why = "its item is null"
	case len(o.types()) > 0:
		d.because("its type is " + strings.Join(o.types(), ", ") + ", and it holds no ClaimReview")
	default:
		d.because("it holds no ClaimReview")
	}
}

// keep takes a review with its raw JSON: the whole that it stands in, or its own when
// so many stand in one whole that it would be kept over and over.
func (d *document) keep(e *review.External, whole, own json.RawMessage) {
	e.Raw = string(whole)
	if !d.left.keeps(whole) {
		e.Raw = string(own)
	}
	d.found = append(d.found, e)
}

func textOf(o object, key string) string {
	t, _ := asText(o[key])
	return t
}

// factCheckTools reads a claim of an answer of Google's Fact Check Tools API.
func (d *document) factCheckTools(raw json.RawMessage, o object) {
	for _, x := range asList(o["claimReview"]) {
		in := asObject(x)
		by := asObject(in["publisher"])
		s := shaper{refs: d.refs, left: d.left, tongues: d.tongues}
		e := &review.External{
			ClaimReviewed: s.text("text", o["text"]), Claimant: s.text("claimant", o["claimant"]), ClaimDate: s.text("claimDate", o["claimDate"]),
			URL: s.text("url", in["url"]), Title: s.text("title", in["title"]), Rating: s.text("textualRating", in["textualRating"]),
			ReviewDate: s.text("reviewDate", in["reviewDate"]), Language: s.text("languageCode", in["languageCode"]),
			Publisher: s.text("publisher.name", by["name"]),
		}
		site := s.text("publisher.site", by["site"])
		if e.Publisher == "" && site != "" {
			e.Publisher = site
			s.tell("publisher.name", "missing; publisher.site stands for it", "", site)
		}
		if site != "" {
			e.PublisherURL = "https://" + strings.TrimPrefix(strings.TrimPrefix(site, "https://"), "http://")
		}
		d.keep(s.finish(e), raw, x)
	}
}

// ourRecord reads a line of our own export as JSON Lines.
func (d *document) ourRecord(raw json.RawMessage, o object) {
	claim, verdict := asObject(o["claim"]), asObject(o["verdict"])
	if state := textOf(o, "state"); state != "published" {
		d.because(fmt.Sprintf("it is a case that is %s, and not a published verdict", state))
		return
	}
	s := shaper{refs: d.refs, left: d.left, tongues: d.tongues}
	e := &review.External{
		URL: textOf(o, "url"), Publisher: textOf(o, "publisher"), Modified: textOf(o, "published_at"), ReviewDate: textOf(o, "published_at"),
		ClaimReviewed: textOf(verdict, "wording"), Claimant: textOf(claim, "claimant"), ClaimantTitle: textOf(claim, "claimant_title"),
		ClaimDate: textOf(claim, "claimed_on"), Rating: textOf(verdict, "label"), Explanation: textOf(verdict, "explanation"), Language: textOf(verdict, "language"),
		RatingValue: s.number("value", verdict["value"]), RatingBest: s.number("best", verdict["best"]), RatingWorst: s.number("worst", verdict["worst"]),
		Appearances: s.links("appearances", o["appearances"]),
	}
	d.keep(s.finish(e), raw, raw)
}

// records are what a document gave, each with its place, and a refusal when it gave
// nothing.
func (d *document) records(place string) []Record {
	var out []Record
	for i, e := range d.found {
		r := Record{Place: place, External: e, Raw: []byte(e.Raw)}
		if len(d.found) > 1 {
			r.Place += ", review " + strconv.Itoa(i+1)
		}
		out = append(out, r.checked())
	}
	out = append(out, d.mediaRecords(place)...)
	if len(out) == 0 {
		why := d.why
		if why == "" {
			why = "it holds no ClaimReview"
		}
		out = append(out, Record{Place: place, Err: errors.New(why)})
	}
	return out
}
