package ingest

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"

	"factdesk/internal/errs"
)

// jsonItem is an article as a .json or .jsonl file holds it: its text or its HTML,
// or an address alone, which is then fetched. Other fields are passed over, since
// files of articles come from many hands.
type jsonItem struct {
	URL       string `json:"url"`
	Headline  string `json:"headline"`
	Title     string `json:"title"` // another word for headline
	Publisher string `json:"publisher"`
	Bylines   names  `json:"bylines"`
	Agencies  names  `json:"agencies"`
	Published string `json:"published"`
	Language  string `json:"language"`
	Text      string `json:"text"`
	HTML      string `json:"html"`
}

// names takes one name where a list belongs.
type names []string

func (n *names) UnmarshalJSON(raw []byte) error {
	var one string
	if json.Unmarshal(raw, &one) == nil {
		if one != "" {
			*n = names{one}
		}
		return nil
	}
	return json.Unmarshal(raw, (*[]string)(n))
}

// jsonItems reads a stream of articles in JSON.
func jsonItems(name string, r *bufio.Reader, yield func(Item, error) bool) bool {
	if mark, _ := r.Peek(3); byteOrderMark(mark) == "utf-8" {
		r.Discard(3)
	} else if byteOrderMark(mark) != "" {
		return yield(Item{Name: name}, errs.New(errs.Unsupported, "%s is JSON in UTF-16. Save it as UTF-8 and try again.", name))
	}
	n, more := 0, true
	err := splitJSON(r, func(raw []byte, tooBig bool) bool {
		n++
		item, err := newJSONItem(named(name, n), raw, tooBig)
		more = yield(item, err)
		return more
	})
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return yield(Item{Name: named(name, n+1)}, errs.New(errs.Invalid, "The JSON ends in the middle. The file may have been cut short."))
	case err != nil:
		return yield(Item{Name: name}, unreadable(name, err))
	case n == 0:
		return yield(Item{Name: name}, errs.New(errs.Invalid, "%s holds no article.", name))
	}
	return more
}

func newJSONItem(name string, raw []byte, tooBig bool) (Item, error) {
	item := Item{Name: name}
	if tooBig {
		return item, tooLarge(name)
	}
	if err := checkJSONText(name, raw); err != nil {
		return item, err
	}
	var in jsonItem
	if err := json.Unmarshal(raw, &in); err != nil {
		return item, notJSON(name, err)
	}
	item.URL = in.URL
	item.Given = Meta{
		Headline: line(cmp.Or(in.Headline, in.Title)), Publisher: line(in.Publisher), Bylines: in.Bylines, Agencies: in.Agencies,
		Published: dateOf(in.Published), Language: languageTag(in.Language),
	}
	if in.Published != "" && item.Given.Published == "" {
		return item, errs.In("published", "%s: %q is no date. Write the year, month and day: 2022-01-21.", name, cut(in.Published, 40))
	}
	switch {
	case in.Text != "" && in.HTML != "":
		return item, errs.In("html", "%s has both a text and HTML. Keep the one that is right.", name)
	case in.Text != "":
		item.Raw, item.MediaType, item.Charset = []byte(in.Text), plainText, "utf-8"
	case in.HTML != "":
		item.Raw, item.MediaType, item.Charset = []byte(in.HTML), htmlPage, "utf-8"
	case in.URL == "":
		return item, errs.In("text", "%s has none of text, html and url. Give it one of them.", name)
	}
	return item, nil
}

func notJSON(name string, err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return errs.Because(err, errs.Invalid, "%s: %q holds a %s, which doesn't belong there.", name, wrong.Field, wrong.Value)
	}
	return errs.Because(err, errs.Invalid, "%s is no JSON object: %s.", name, err)
}

// checkJSONText refuses what the JSON decoder would replace in silence: bytes that
// are no UTF-8, and one half of a surrogate pair. A text must not be changed on
// its way in.
func checkJSONText(name string, raw []byte) error {
	if !utf8.Valid(raw) {
		return errs.New(errs.Invalid, "%s is not in UTF-8. Save the file as UTF-8 and try again.", name)
	}
	if half := loneSurrogate(raw); half != "" {
		return errs.New(errs.Invalid, "%s holds half a character, %s: a program cut a text in the middle of it. Repair the text and try again.", name, half)
	}
	return nil
}

// loneSurrogate finds an escape of a surrogate that has no partner.
func loneSurrogate(raw []byte) string {
	for i := bytes.IndexByte(raw, '\\'); i >= 0 && i+1 < len(raw); {
		skip := 2
		if u, ok := escapeAt(raw[i:]); ok {
			skip = 6
			low, paired := escapeAt(raw[min(i+6, len(raw)):])
			switch {
			case u >= 0xdc00 && u < 0xe000, u >= 0xd800 && u < 0xdc00 && !(paired && low >= 0xdc00 && low < 0xe000):
				return string(raw[i : i+6])
			case u >= 0xd800 && u < 0xdc00:
				skip = 12
			}
		}
		next := bytes.IndexByte(raw[i+skip:], '\\')
		if next < 0 {
			break
		}
		i += skip + next
	}
	return ""
}

// escapeAt reads the \uXXXX that raw begins with.
func escapeAt(raw []byte) (uint64, bool) {
	if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' {
		return 0, false
	}
	u, err := strconv.ParseUint(string(raw[2:6]), 16, 16)
	return u, err == nil
}
