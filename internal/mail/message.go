package mail

import (
	"fmt"
	netmail "net/mail"
	"strings"
	"time"
	"unicode"

	gomail "github.com/wneessen/go-mail"

	"factdesk/internal/errs"
)

// Message is a letter to one person, in plain text.
type Message struct {
	ID      string // the same each time this one is sent, so that whoever gets it twice sees one
	To      string // their address
	Name    string // and name
	Subject string
	Text    string
	At      time.Time

	// Leave is the address of a page that ends such mail, which a mail program may also
	// post to (RFC 8058); "" for what one can't be without.
	Leave string
}

// written is the message as it is sent. What was typed by people becomes one line wherever
// a header has it, so that it can't begin another.
func (m Message) written(from string) (*gomail.Msg, error) {
	out := gomail.NewMsg(gomail.WithNoDefaultUserAgent())
	sender, err := netmail.ParseAddress(from)
	if err != nil {
		return nil, fmt.Errorf("sender of mail: %w", err)
	}
	if err := out.FromFormat(line(sender.Name), sender.Address); err != nil {
		return nil, fmt.Errorf("sender of mail: %w", err)
	}
	if line(m.To) != m.To {
		return nil, noAddress()
	}
	if err := out.AddToFormat(line(m.Name), m.To); err != nil {
		return nil, noAddress()
	}
	out.Subject(line(m.Subject))
	out.SetMessageIDWithValue(line(m.ID))
	out.SetDateWithValue(m.At)
	out.SetGenHeader("Auto-Submitted", "auto-generated") // no out-of-office answers (RFC 3834)
	out.SetGenHeader("X-Auto-Response-Suppress", "All")
	if m.Leave != "" {
		out.SetGenHeader("List-Unsubscribe", "<"+line(m.Leave)+">")
		out.SetGenHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
	}
	out.SetBodyString(gomail.TypeTextPlain, strings.ReplaceAll(m.Text, "\x00", ""))
	return out, nil
}

func noAddress() error {
	return errs.New(errs.Invalid, "The address is none that mail can be sent to.")
}

// line makes one line of what may hold several, or signs that no header should have.
func line(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.Join(strings.Fields(s), " ")
}

// shortened is the most bytes of a server's words that are kept.
const shortened = 300

func short(s string) string {
	if s = line(s); len(s) > shortened {
		return strings.ToValidUTF8(s[:shortened], "") + "…"
	}
	return s
}

func cut(address string) (local, domain string) {
	i := strings.LastIndexByte(address, '@')
	if i < 0 {
		return address, ""
	}
	return address[:i], address[i+1:]
}
