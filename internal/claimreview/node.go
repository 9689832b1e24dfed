package claimreview

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"factdesk/claims"
)

// object is a JSON object whose values are as they were received.
type object map[string]json.RawMessage

// prefixes are the ways in which JSON-LD names schema.org's terms.
var prefixes = []string{"schema:", "https://schema.org/", "http://schema.org/", "https://www.schema.org/", "http://www.schema.org/"}

func bare(term string) string {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(term, p); ok {
			return rest
		}
	}
	return term
}

// asObject is nil when raw is no object.
func asObject(raw json.RawMessage) object {
	var o object
	if kind(raw) != '{' || json.Unmarshal(raw, &o) != nil {
		return nil
	}
	for k, v := range o {
		if term := bare(k); term != k {
			if _, twice := o[term]; !twice {
				o[term] = v
			}
		}
	}
	return o
}

func asList(raw json.RawMessage) []json.RawMessage {
	var l []json.RawMessage
	if kind(raw) != '[' || json.Unmarshal(raw, &l) != nil {
		return nil
	}
	return l
}

func asText(raw json.RawMessage) (string, bool) {
	var s string
	return s, kind(raw) == '"' && json.Unmarshal(raw, &s) == nil
}

// kind is the first byte of a value: { [ " t f n - or a digit; 0 for none and null.
func kind(raw json.RawMessage) byte {
	if s := bytes.TrimLeft(raw, " \t\r\n"); len(s) > 0 && s[0] != 'n' {
		return s[0]
	}
	return 0
}

// is says whether an object has a type of schema.org's, in any case: some write
// "Claimreview".
func (o object) is(name string) bool {
	return slices.ContainsFunc(o.types(), func(t string) bool { return strings.EqualFold(t, name) })
}

func (o object) types() []string {
	if s, ok := asText(o["@type"]); ok {
		return []string{bare(strings.TrimSpace(s))}
	}
	var out []string
	for _, raw := range asList(o["@type"]) {
		if s, ok := asText(raw); ok {
			out = append(out, bare(strings.TrimSpace(s)))
		}
	}
	return out
}

func (o object) keys() []string { return slices.Sorted(maps.Keys(o)) }

// mend makes valid JSON in UTF-8 of what is nearly that, and says what was wrong:
// another encoding, line breaks and tabs inside texts, commas before a closing
// bracket, NaN for a number.
func mend(raw []byte) ([]byte, []string, error) {
	var wrong []string
	if !utf8.Valid(raw) {
		decoded, how := toUTF8(raw)
		raw, wrong = decoded, append(wrong, how)
	}
	if json.Valid(raw) {
		return raw, wrong, nil
	}
	if fixed := tidyJSON(raw); json.Valid(fixed) {
		return fixed, append(wrong, "not quite JSON: line breaks inside texts, commas too many or NaN"), nil
	}
	var v any
	err := json.Unmarshal(raw, &v)
	return raw, wrong, fmt.Errorf("it is no valid JSON (%w)", err)
}

// toUTF8 reads what is not UTF-8 as Windows-1252, unless some of it is UTF-8: then
// single bytes are broken, and are replaced. It says which.
func toUTF8(raw []byte) ([]byte, string) {
	mixed := bytes.ContainsFunc(raw, func(r rune) bool { return r > 127 && r != utf8.RuneError })
	if out, err := charmap.Windows1252.NewDecoder().Bytes(raw); err == nil && !mixed {
		return out, "not in UTF-8; read as Windows-1252"
	}
	return bytes.ToValidUTF8(raw, []byte("\uFFFD")), "broken UTF-8; the broken characters are lost"
}

func tidyJSON(raw []byte) []byte {
	out := make([]byte, 0, len(raw)+16)
	inText, escaped := false, false
	run := commas{raw: raw}
	for i := 0; i < len(raw); i++ {
		b := raw[i]
		switch {
		case escaped:
			escaped = false
		case inText && b == '\\':
			escaped = true
		case b == '"':
			inText = !inText
		case inText && b < ' ':
			out = fmt.Appendf(out, `\u%04x`, b)
			continue
		case !inText && b == ',' && run.close(i):
			continue
		case !inText && bytes.HasPrefix(raw[i:], []byte("NaN")):
			out, i = append(out, "null"...), i+2
			continue
		}
		out = append(out, b)
	}
	return out
}

// commas says of each comma whether a bracket closes behind it and others like it. What
// stands behind a run of commas is looked up once.
type commas struct {
	raw  []byte
	end  int // of the run that was looked at last
	shut bool
}

func (c *commas) close(i int) bool {
	if i < c.end {
		return c.shut
	}
	rest := bytes.TrimLeft(c.raw[i+1:], " \t\r\n,")
	c.end = len(c.raw) - len(rest)
	c.shut = len(rest) > 0 && (rest[0] == '}' || rest[0] == ']')
	return c.shut
}

// parseNumber reads a number as people write it, and says when it is written with a
// comma: 4,5 is four and a half, 1,000 a thousand.
func parseNumber(s string) (n float64, comma, ok bool) {
	s = strings.TrimSpace(claims.Digits(s))
	if whole, part, found := strings.Cut(s, ","); found && !strings.ContainsAny(part, ",.") {
		comma = true
		s = whole + "." + part
		if len(part) == 3 && len(strings.TrimLeft(whole, "-")) <= 3 && strings.TrimLeft(whole, "-0") != "" {
			s = whole + part
		}
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || strings.ContainsAny(s, "xXpPiInN_") { // hexadecimal, Inf and NaN are no ratings
		return 0, false, false
	}
	return n, comma, true
}
