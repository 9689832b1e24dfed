package api

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"

	"factdesk/internal/errs"
	"factdesk/internal/web"
)

// readBody looks at the whole body, which is in memory, before anything is decided, and
// refuses what is no JSON text: bytes that are no UTF-8, and half a surrogate pair, which
// the escapes can hold. Go's decoder would put U+FFFD in their place, and no quote would
// be verbatim any more. NUL and size are internal/web's. A body that has not the shape of
// the operation's is refused before anything is made of it.
func (a *api) readBody(ctx huma.Context, next func(huma.Context)) {
	if err := a.checkBody(ctx.Operation(), humagin.Unwrap(ctx).Request); err != nil {
		a.refuse(ctx, err)
		return
	}
	next(ctx)
}

// streams says whether an operation reads its body as it comes.
func streams(op *huma.Operation) bool {
	stream, _ := op.Metadata["stream"].(bool)
	return stream
}

func (a *api) checkBody(op *huma.Operation, r *http.Request) error {
	body, here := web.Body(r)
	if !here {
		return nil // a GET's is not read, and a stream comes later
	}
	if e := r.Header.Get("Content-Encoding"); e != "" && !strings.EqualFold(e, "identity") {
		return errs.New(errs.Unsupported, "The body is compressed; send it as it is.")
	}
	if contentType := r.Header.Get("Content-Type"); contentType != "" || len(body) > 0 {
		if err := checkType(contentType); err != nil {
			return err
		}
	}
	if err := checkText(body); err != nil {
		return err
	}
	return a.checkShape(op, body)
}

// checkType lets only JSON in, in the one charset that it has.
func checkType(contentType string) error {
	media, params, err := mime.ParseMediaType(contentType)
	if err != nil || media != "application/json" {
		return errs.New(errs.Unsupported, "Send the body as application/json.")
	}
	if c := params["charset"]; c != "" && !strings.EqualFold(c, "utf-8") {
		return errs.New(errs.Unsupported, "Send the body in UTF-8; JSON knows no other charset.")
	}
	return nil
}

func checkText(body []byte) error {
	if !utf8.Valid(body) {
		return badRequest("The body is not valid UTF-8.")
	}
	return checkEscapes(body)
}

// checkEscapes looks at the \u escapes, the only way left for what is no text.
func checkEscapes(body []byte) error {
	high := -1 // where the low half of a pair must begin
	for i := 0; i+1 < len(body); i++ {
		if body[i] != '\\' {
			continue
		}
		r := escaped(body[i+1:])
		if utf16.IsSurrogate(r) && (r >= 0xdc00) != (high == i) || high >= 0 && high < i {
			return errHalfPair
		}
		high = -1
		if r >= 0xd800 && r < 0xdc00 {
			high = i + 6
		}
		i++ // an escaped backslash begins no escape
		if r >= 0 {
			i += 4
		}
	}
	if high >= 0 {
		return errHalfPair
	}
	return nil
}

var errHalfPair = badRequest(`The body holds half a surrogate pair (\ud800 to \udfff), which is no character.`)

// escaped is the number of a \u escape after its backslash; -1 for any other.
func escaped(s []byte) rune {
	if len(s) < 5 || s[0] != 'u' {
		return -1
	}
	n, err := strconv.ParseUint(string(s[1:5]), 16, 16)
	if err != nil {
		return -1
	}
	return rune(n)
}
