package mail

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/emersion/go-message/mail"

	"factdesk/claims/text"
	"factdesk/internal/errs"
	"factdesk/internal/format"
)

// kept are the headers that a snapshot keeps.
var kept = []string{"From", "To", "Date", "Subject", "Message-Id"}

// paper puts the mail together: subject and body are the text, and what is attached as a
// mail. Headers are those of the mail that came; what it says of itself is said by the one
// with the words.
func (l *letter) paper() (*format.Paper, error) {
	out := &format.Paper{Headers: map[string]string{}}
	for _, name := range kept {
		if v := line(textOf(l.head, name)); v != "" {
			out.Headers[name] = v
		}
	}
	said := l.carries()
	subject, _ := said.head.Subject()
	out.Headline = answers.ReplaceAllString(line(decoded(cmp.Or(subject, said.head.Get("Subject")))), "")
	if at, err := said.head.Date(); err == nil && !at.IsZero() {
		out.Published = at.Format("2006-01-02") // the sender's day
	}
	for _, s := range said.all() {
		out.Add(strings.TrimRightFunc(s, unicode.IsSpace))
	}
	if len(out.Blocks) == 0 {
		return nil, l.empty()
	}
	for _, inner := range said.whole() {
		for _, s := range inner.struck {
			out.Left = append(out.Left, format.Left{Text: s, Reason: format.Struck})
		}
	}
	if out.Headline != "" && line(out.Blocks[0].Text) != out.Headline {
		out.Blocks = append([]format.Block{{Text: out.Headline}}, out.Blocks...)
	}
	out.Notices = append(out.Notices, l.notice(out.Headers["From"]))
	return out, nil
}

// answers stand before the subject of a mail that was answered or sent on.
var answers = regexp.MustCompile(`(?i)^(?:(?:re|fwd?|aw|wg|tr|rv|sv)\s*:\s*)+`)

func textOf(h mail.Header, name string) string {
	v, err := h.Text(name)
	if err != nil {
		v = h.Get(name)
	}
	return decoded(v)
}

// decoded reads a header that has its letters as bytes, in no encoding that it names.
func decoded(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	if out, _, err := text.Decode([]byte(s), ""); err == nil {
		return out
	}
	return s
}

// empty says why there is no text.
func (l *letter) empty() error {
	switch {
	case l.sealed != "":
		return errs.New(errs.Invalid, "The mail is encrypted (%s). Open it in your mail program, copy its text and paste it.", l.sealed)
	case len(l.attached) > 0:
		return errs.New(errs.Invalid, "The mail has no text of its own, only what is attached: %s. Save that, and import it.", strings.Join(l.attached, ", "))
	}
	return errs.New(errs.Invalid, "The mail has no text.")
}

// mostNamed is how many attachments a notice names.
const mostNamed = 10

// notice says from whom the mail is, and what is attached.
func (l *letter) notice(from string) string {
	out := "This is a mail"
	if from != "" {
		out += " from " + from
	}
	var attached []string
	for i, m := range l.whole() {
		attached = append(attached, m.attached...)
		if from := line(textOf(m.head, "From")); i > 0 && i <= mostNamed {
			out += "; a mail that is attached to it stands in the text, from " + cmp.Or(from, "nobody who is named")
		}
	}
	if len(attached) == 0 {
		return out + "."
	}
	const most = mostNamed
	names := strings.Join(attached[:min(len(attached), most)], ", ")
	if more := len(attached) - most; more > 0 {
		names += fmt.Sprintf(" and %d more", more)
	}
	return out + "; what is attached to it was not read: " + names + "."
}

// described names an attachment: the last part of its name, whatever path it pretends to,
// without signs that could mislead.
func described(name, kind string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	name = line(name[strings.LastIndexByte(name, '/')+1:])
	if strings.Trim(name, ". ") == "" {
		return "a part without a name (" + line(kind) + ")"
	}
	const most = 80
	if r := []rune(name); len(r) > most {
		name = string(r[:most]) + "…"
	}
	return name
}

// line is a text in one line, without signs that are not seen.
func line(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.Join(strings.Fields(s), " ")
}
