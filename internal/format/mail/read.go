package mail

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"html"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // the charsets of mails
	"github.com/emersion/go-message/mail"

	"factdesk/claims/text"
	"factdesk/internal/errs"
	"factdesk/internal/format"
)

const (
	maxDepth = 20   // parts within parts
	maxParts = 1000 // more are no mail
)

// Paragraphs reads the HTML of a body as its reader sees it: its texts, and what is struck
// out there.
type Paragraphs func(html []byte, charset string) (texts, struck []string, err error)

// Read reads a mail.
func Read(ctx context.Context, raw []byte, paragraphs Paragraphs) (*format.Paper, error) {
	l := letter{ctx: ctx, paragraphs: paragraphs, parts: new(int)}
	if err := l.open(bytes.NewReader(withoutEnvelope(raw))); err != nil {
		return nil, err
	}
	return l.paper()
}

// open reads the parts of a mail, and settles what its body is.
func (l *letter) open(r io.Reader) error {
	m, err := message.Read(r)
	if err != nil && !unknown(err) {
		return noMail(err)
	}
	l.head = mail.Header{Header: m.Header}
	if err := m.Walk(l.part); err != nil {
		return explain(err)
	}
	l.body, err = l.settle()
	return err
}

// withoutEnvelope drops the line that stands before a mail in a mailbox: "From a@b.example
// Tue Mar 5", and the sign that keeps such lines of the text from being taken for it.
func withoutEnvelope(raw []byte) []byte {
	if !bytes.HasPrefix(raw, []byte("From ")) {
		return raw
	}
	_, rest, _ := bytes.Cut(raw, []byte("\n"))
	return bytes.ReplaceAll(rest, []byte("\n>From "), []byte("\nFrom "))
}

// unknown reports an error with which a part can still be read.
func unknown(err error) bool {
	return message.IsUnknownCharset(err) || message.IsUnknownEncoding(err)
}

func noMail(cause error) error {
	return errs.Because(cause, errs.Invalid, "This is no mail that can be read. Save it anew as .eml in your mail program, or copy its text and paste it.")
}

func explain(err error) error {
	var person *errs.Error
	switch {
	case errors.As(err, &person):
		return err
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("read a mail: %w", err)
	}
	return noMail(err)
}

// letter gathers the parts of a mail.
type letter struct {
	ctx         context.Context
	paragraphs  Paragraphs
	head        mail.Header
	parts       *int   // of it and of all that it stands in
	depth       int    // how many mails it stands in
	plain, html []byte // the first bodies of their kind
	charset     string // of html
	flowed      bool   // plain has lines that go on below: a blank at their end says so
	delsp       bool   // and that blank is no part of the text
	body        []string
	struck      []string // out of the body
	mails       []*letter
	attached    []string
	sealed      string // how the mail is encrypted
}

// part looks at a part, at the whole first.
func (l *letter) part(path []int, e *message.Entity, err error) error {
	*l.parts++
	switch {
	case l.ctx.Err() != nil:
		return l.ctx.Err()
	case err != nil && !unknown(err):
		return err
	case *l.parts > maxParts || len(path) > maxDepth:
		return errs.New(errs.TooLarge, "The mail has more parts than can be read safely. Copy its text and paste it.")
	}
	kind, params, _ := e.Header.ContentType()
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		if kind == "multipart/encrypted" {
			l.sealed = "PGP"
		}
		return nil
	case kind == "application/pkcs7-mime" && params["smime-type"] != "signed-data":
		l.sealed = "S/MIME"
		return nil
	case kind == "message/rfc822", kind == "message/global":
		return l.mail(e)
	}
	return l.leaf(e, kind, params)
}

// leaf takes a part as a body or as an attachment.
func (l *letter) leaf(e *message.Entity, kind string, params map[string]string) error {
	disposition, more, _ := e.Header.ContentDisposition()
	name := cmp.Or(more["filename"], params["name"])
	kept := kind
	if kind == "application/octet-stream" && strings.EqualFold(path.Ext(name), ".eml") {
		return l.mail(e)
	}
	if attaches(disposition, name) {
		kept = "attachment"
	}
	switch {
	case kept == "text/plain" && l.plain == nil:
		l.flowed, l.delsp = strings.EqualFold(params["format"], "flowed"), strings.EqualFold(params["delsp"], "yes")
		return read(e, &l.plain)
	case kept == "text/html" && l.html == nil:
		l.charset = params["charset"]
		return read(e, &l.html)
	case kept == "text/plain":
		return l.goesOn(e)
	}
	if !strings.HasPrefix(kept, "text/") {
		l.attached = append(l.attached, described(name, kind))
	}
	return nil
}

// goesOn takes a further part of the text, as stands behind a picture or as the foot of a
// list: it goes on in both bodies.
func (l *letter) goesOn(e *message.Entity) error {
	var more []byte
	if err := read(e, &more); err != nil {
		return err
	}
	l.plain = slices.Concat(l.plain, []byte("\n\n"), more)
	if l.html != nil {
		for part := range strings.SplitSeq(strings.ReplaceAll(string(more), "\r\n", "\n"), "\n\n") {
			l.html = append(l.html, "<p>"+html.EscapeString(part)+"</p>"...)
		}
	}
	return nil
}

// attaches reports what is no body: a part that says so, or has a name and does not say
// that it is to be shown.
func attaches(disposition, name string) bool {
	switch disposition {
	case "attachment":
		return true
	case "inline":
		return false
	}
	return name != ""
}

// read reads a body. What breaks off or is encoded wrongly in the middle gives what stands
// before it.
func read(e *message.Entity, to *[]byte) error {
	var b bytes.Buffer
	if _, err := b.ReadFrom(e.Body); err != nil && b.Len() == 0 {
		return err
	}
	*to = b.Bytes()
	return nil
}

// charsetOf is the charset of HTML: go-message has decoded what it knows, but for the
// label in the page itself.
func charsetOf(raw []byte, declared string) string {
	if utf8.Valid(raw) {
		return "utf-8"
	}
	return declared
}

func (l *letter) plainBody() ([]string, error) {
	if len(bytes.TrimSpace(l.plain)) == 0 {
		return nil, nil
	}
	s, _, err := text.Decode(l.plain, "")
	if err != nil {
		return nil, err
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	if l.flowed {
		s = unflowed(s, l.delsp)
	}
	return strings.Split(s, "\n\n"), nil
}

// unflowed joins the lines of a text in format=flowed (RFC 3676): a blank at the end says
// that a line goes on below, if that is quoted as deep.
func unflowed(s string, delsp bool) string {
	var b strings.Builder
	goes, depth := false, 0
	for line := range strings.SplitSeq(s, "\n") {
		rest := strings.TrimLeft(line, ">")
		quotes := len(line) - len(rest)
		rest = strings.TrimPrefix(rest, " ")
		if !goes || quotes != depth {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(strings.Repeat(">", quotes))
			if quotes > 0 {
				b.WriteByte(' ')
			}
		}
		goes, depth = strings.HasSuffix(rest, " ") && rest != "-- ", quotes
		if goes && delsp {
			rest = rest[:len(rest)-1]
		}
		b.WriteString(rest)
	}
	return b.String()
}
