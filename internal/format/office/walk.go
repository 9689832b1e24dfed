package office

import (
	"bufio"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"

	"factdesk/internal/errs"
)

const (
	maxDepth      = 1000       // elements within each other; word processors write some dozens
	maxTokens     = 20_000_000 // of a part
	maxParagraphs = 300_000    // of a part, those of cells too: some six thousand pages
	maxText       = 10 << 20   // bytes of text of a part: as much as a plain text may have
)

// visitor is told what stands in a part, in its order.
type visitor interface {
	start(e element)
	end(e element)
	text(s chars)
}

// chars are text between two tags, and where it stands in the bytes of the part.
type chars struct {
	string
	from, to int64
}

// element is an element within those around it.
type element struct {
	xml.Name
	attrs []xml.Attr
	in    string // the local name of the element around it
	from  int64  // where its tag stands in the bytes of the part
	to    int64
}

// number is the number that names an element; 0 where none does.
func (e element) number() int {
	id := e.attr("id")
	if id == "" { // most have none, and Atoi makes an error of it
		return 0
	}
	if n, err := strconv.Atoi(id); err == nil && n < 1<<30 {
		return n
	}
	return 0
}

// attr is the value of an attribute, whatever its name space; "" when it is not there.
func (e element) attr(local string) string {
	for _, a := range e.attrs {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// walk reads a part to its end.
func (a *archive) walk(ctx context.Context, name string, v visitor) error {
	r, err := a.open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	return walk(ctx, bufio.NewReaderSize(r, 64<<10), v)
}

// walk reads XML to its end.
func walk(ctx context.Context, r io.Reader, v visitor) error {
	d := xml.NewDecoder(r)
	d.CharsetReader = refuseCharset
	var around []xml.Name
	var read amount
	for {
		if ctx.Err() != nil {
			return fmt.Errorf("read a document: %w", ctx.Err())
		}
		from := d.InputOffset()
		token, err := d.RawToken()
		if err == io.EOF && len(around) == 0 {
			return nil
		}
		if err != nil {
			return broken(err)
		}
		if around, err = visit(v, placed{token, from, d.InputOffset()}, around); err != nil {
			return err
		}
		if err := read.add(token); err != nil {
			return err
		}
	}
}

// amount is how much of a part was read.
type amount struct{ tokens, paragraphs, text int }

// add counts a token, and refuses more than a document has.
func (a *amount) add(token xml.Token) error {
	a.tokens++
	switch t := token.(type) {
	case xml.EndElement:
		if t.Name.Local == "p" {
			a.paragraphs++
		}
	case xml.CharData:
		a.text += len(t)
	}
	switch {
	case a.tokens > maxTokens:
		return tooDeep()
	case a.paragraphs > maxParagraphs, a.text > maxText:
		return errs.New(errs.TooLarge, "The document has more than %d MB of text or %d paragraphs. Split it, and import the part that matters.", maxText>>20, maxParagraphs)
	}
	return nil
}

// placed is a token and its bytes.
type placed struct {
	xml.Token
	from, to int64
}

// visit hands on a token, and returns the elements that are open behind it. Names have
// the prefix in place of the name space: the prefixes are those of the standards, and
// programs that choose others were not found.
func visit(v visitor, token placed, around []xml.Name) ([]xml.Name, error) {
	switch t := token.Token.(type) {
	case xml.StartElement:
		if len(around) >= maxDepth {
			return nil, tooDeep()
		}
		e := element{Name: t.Name, attrs: t.Attr, from: token.from, to: token.to}
		if len(around) > 0 {
			e.in = around[len(around)-1].Local
		}
		v.start(e)
		return append(around, t.Name), nil
	case xml.EndElement:
		if len(around) == 0 || around[len(around)-1] != t.Name {
			return nil, broken(fmt.Errorf("</%s> ends nothing", t.Name.Local))
		}
		around = around[:len(around)-1]
		e := element{Name: t.Name, from: token.from, to: token.to}
		if len(around) > 0 {
			e.in = around[len(around)-1].Local
		}
		v.end(e)
	case xml.CharData:
		v.text(chars{string(t), token.from, token.to})
	}
	return around, nil
}

func refuseCharset(charset string, _ io.Reader) (io.Reader, error) {
	return nil, fmt.Errorf("charset %q", charset)
}

// broken says that XML can't be read; what is a sentence for the person stays as it is.
func broken(err error) error {
	var person *errs.Error
	if errors.As(err, &person) {
		return err
	}
	return errs.Because(err, errs.Invalid, "The document is damaged: a part of it can't be read. Open it in the program that made it and save it again, or copy its text and paste it.")
}

func tooDeep() error {
	return errs.New(errs.TooLarge, "The document is built too wildly to be read safely. Copy its text and paste it.")
}
