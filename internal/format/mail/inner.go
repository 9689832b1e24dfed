package mail

import (
	"strings"

	"github.com/emersion/go-message"

	"factdesk/internal/errs"
)

// maxMails is how deep mails may be attached to mails.
const maxMails = 5

// mail reads a mail that is attached: whoever sends one on as an attachment sends on its
// words, as those do who send it on within their own. One that can't be read is named.
func (l *letter) mail(e *message.Entity) error {
	if l.depth == maxMails {
		return errs.New(errs.TooLarge, "The mail has more mails attached to mails than can be read safely. Copy its text and paste it.")
	}
	inner := &letter{ctx: l.ctx, paragraphs: l.paragraphs, parts: l.parts, depth: l.depth + 1}
	switch err := inner.open(e.Body); errs.KindOf(err) {
	case "":
		if err != nil {
			return err
		}
	case errs.TooLarge:
		return err
	default:
		l.attached = append(l.attached, "a mail that can't be read")
		return nil
	}
	if len(inner.all()) == 0 {
		l.attached = append(append(l.attached, "a mail without text"), inner.attached...)
		return nil
	}
	l.mails = append(l.mails, inner)
	return nil
}

// heads are the lines that stand before the words of a mail within another.
func (l *letter) heads() string {
	var out []string
	for _, name := range []string{"From", "Date", "Subject"} {
		if v := line(textOf(l.head, name)); v != "" {
			out = append(out, name+": "+v)
		}
	}
	return strings.Join(out, "\n")
}

// all are the words of a mail and of those that are attached to it.
func (l *letter) all() []string {
	out := l.paragraphsOf()
	for _, inner := range l.mails {
		out = append(append(out, inner.heads()), inner.all()...)
	}
	return out
}

// whole are a mail and all that are attached to it, in their order.
func (l *letter) whole() []*letter {
	out := []*letter{l}
	for _, inner := range l.mails {
		out = append(out, inner.whole()...)
	}
	return out
}

// carries is the mail that another only carries: the one that is attached to it, when it
// says nothing of its own.
func (l *letter) carries() *letter {
	for len(l.mails) == 1 && len(l.paragraphsOf()) == 0 {
		l = l.mails[0]
	}
	return l
}
