package claimreview

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"factdesk/review"
)

// shaper reads a ClaimReview out of whatever shape it was written in, and tells each
// thing that it had to read otherwise than schema.org and Google's guide have it.
type shaper struct {
	repairs []review.Repair
	refs    *nodes // of the same document, by @id
	left    *budget
	table   bool // of a table, where everything is text
	depth   int  // values inside each other that are being read
	around  around
	tongues tongues
}

// around is what stands beside a review in its document: a feed's element, a page.
type around struct {
	url, created, modified string // of the DataFeedItem, or of the page
	title                  string // of the page
	base                   string // what relative addresses begin with, "" when nothing says so
	based                  bool   // base is what a page says in its <base>
	language               string // of the page, as it says
	via                    string // the property or the list in which the review stood
}

func (s *shaper) tell(field, problem, was, now string) {
	if len(s.repairs) >= maxTold {
		return
	}
	s.repairs = append(s.repairs, review.Repair{Field: field, Problem: problem, Was: shorten(oneLine(was), review.MaxWas), Now: shorten(oneLine(now), review.MaxWas)})
}

// maxTold bounds what is told of one record: of a list of a thousand bad addresses the
// first hundred will do.
const maxTold = 100

// oneLine is JSON without the spaces that laid it out, and other text as it is.
func oneLine(s string) string {
	var b bytes.Buffer
	if (strings.HasPrefix(s, "{") || strings.HasPrefix(s, "[")) && json.Compact(&b, []byte(s)) == nil {
		return b.String()
	}
	return s
}

// text is a text, or what stands for one. "" when there is none.
func (s *shaper) text(field string, raw json.RawMessage) string {
	if !s.look(raw) {
		return ""
	}
	switch kind(raw) {
	case '"':
		t, _ := asText(raw)
		return t
	case '[':
		list := asList(raw)
		for _, x := range list {
			if t := s.quietly().text(field, x); t != "" {
				s.tell(field, ofList(list), string(raw), t)
				return t
			}
		}
	case '{':
		o := s.resolve(raw)
		for _, key := range []string{"@value", "name", "alternateName", "text", "url", "@id"} {
			if t := s.quietly().text(field, o[key]); t != "" {
				s.tell(field, "an object in the place of a text", string(raw), t)
				return t
			}
		}
	case 0:
	default: // a number, true or false
		t := strings.TrimSpace(string(raw))
		s.tell(field, "no text but "+jsonKind(raw), t, t)
		return t
	}
	return ""
}

// quietly reads without telling.
func (s *shaper) quietly() *shaper {
	return &shaper{refs: s.refs, left: s.left, table: true, depth: s.depth + 1}
}

// look says whether a value may be read: the document's budget holds it, and it does
// not stand too deep. A node that is its own name would else be gone into until the
// budget is spent, some millions deep, and no process survives its stack's end.
func (s *shaper) look(raw json.RawMessage) bool {
	return s.depth <= maxNesting && s.left.look(raw)
}

func ofList(list []json.RawMessage) string {
	if len(list) > 1 {
		return "several; the first is taken"
	}
	return "a list in the place of one"
}

func jsonKind(raw json.RawMessage) string {
	switch kind(raw) {
	case 't', 'f':
		return "true or false"
	}
	return "a number"
}

// object is an object, the first of a list of them, or, of a text, one whose key is
// that text. It is empty when there is none.
func (s *shaper) object(field string, raw json.RawMessage, key string) object {
	s.depth++
	defer func() { s.depth-- }()
	if !s.look(raw) {
		return object{}
	}
	switch kind(raw) {
	case '{':
		return s.resolve(raw)
	case '[':
		list := asList(raw)
		for _, x := range list {
			if k := kind(x); k == '{' || k == '"' {
				s.tell(field, ofList(list), string(raw), string(x))
				return s.object(field, x, key)
			}
		}
	case '"':
		if t, _ := asText(raw); strings.TrimSpace(t) != "" {
			if o := s.refs.object(t); o != nil {
				return o
			}
			s.tell(field, "a text in the place of an object", t, key+": "+t)
			return object{key: raw}
		}
	case 0:
	default:
		s.tell(field, "no object but "+jsonKind(raw), string(raw), key+": "+string(raw))
		return object{key: raw}
	}
	return object{}
}

// resolve follows {"@id": …} to the node of that name in the same document.
func (s *shaper) resolve(raw json.RawMessage) object {
	o := asObject(raw)
	if id, ok := asText(o["@id"]); ok && len(o) == 1 {
		if there := s.refs.object(id); there != nil {
			return there
		}
	}
	if o == nil {
		return object{}
	}
	return o
}

// number is a number, nil when there is none.
func (s *shaper) number(field string, raw json.RawMessage) *float64 {
	if !s.look(raw) {
		return nil
	}
	switch kind(raw) {
	case 0:
		return nil
	case '"':
	case '[', '{':
		quiet := s.quietly()
		n := quiet.number(field, mustText(quiet.text(field, raw)))
		s.tell(field, "a list or an object in the place of a number", string(raw), numberText(n))
		return n
	default:
		var n float64
		if json.Unmarshal(raw, &n) != nil {
			s.tell(field, "no number", string(raw), "")
			return nil
		}
		return &n
	}
	t, _ := asText(raw)
	if strings.TrimSpace(t) == "" {
		return nil
	}
	n, comma, ok := parseNumber(t)
	switch {
	case !ok:
		s.tell(field, "no number", t, "")
		return nil
	case comma:
		s.tell(field, "a number with a comma", t, numberText(&n))
	case !s.table:
		s.tell(field, "a number written as text", t, numberText(&n))
	}
	return &n
}

func mustText(s string) json.RawMessage {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string always marshals
	}
	return b
}

func numberText(n *float64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatFloat(*n, 'g', -1, 64)
}

// links are addresses in whatever shape: a text, an object, a list of either.
func (s *shaper) links(field string, raw json.RawMessage) []string {
	s.depth++
	defer func() { s.depth-- }()
	if !s.look(raw) {
		return nil
	}
	switch kind(raw) {
	case '"':
		t, _ := asText(raw)
		all := splitLinks(t)
		if len(all) > 1 {
			s.tell(field, "several addresses in one text", t, strings.Join(all, " "))
		}
		return all
	case '[':
		var out []string
		plain := false
		for _, x := range asList(raw) {
			out = append(out, s.links(field, x)...)
			plain = plain || kind(x) == '"'
		}
		if plain && strings.HasSuffix(field, "ppearance") {
			s.tell(field, "texts in the place of CreativeWorks", string(raw), strings.Join(out, " "))
		}
		return out
	case '{':
		o := s.resolve(raw)
		for _, key := range []string{"url", "contentUrl", "sameAs", "@id", "@value"} {
			if all := s.links(field, o[key]); len(all) > 0 {
				return all
			}
		}
	}
	return nil
}

// splitLinks takes apart "https://a.example, https://b.example".
func splitLinks(t string) []string {
	t = strings.TrimSpace(t)
	if t == "" {
		return nil
	}
	var out []string
	for _, part := range strings.Fields(strings.NewReplacer(", http", " http", ",http", " http", ";http", " http", "; http", " http").Replace(t)) {
		if len(out) > 0 && !strings.HasPrefix(strings.ToLower(part), "http") {
			return []string{t} // one address with blanks in it, or a sentence
		}
		out = append(out, part)
	}
	return out
}
