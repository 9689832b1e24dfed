package mail_test

import (
	"context"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"factdesk/internal/errs"
	"factdesk/internal/mail"
	"factdesk/internal/mail/mailtest"
)

var noon = time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)

func letter(to string) mail.Message {
	return mail.Message{ID: "1@desk.example", To: to, Name: "Rita Röver", Subject: "Für Sie", Text: "Grüße.\nA second line.\n", At: noon}
}

func TestALetterArrivesByEachWay(t *testing.T) {
	for _, way := range []mail.TLS{mail.Plain, mail.StartTLS, mail.Implicit} {
		var s mailtest.Server
		settings := mailtest.Start(t, &s, way)
		m := letter("rita@desk.example")
		m.Leave = "https://desk.example/leave/1"
		if err := settings.Send(t.Context(), m); err != nil {
			t.Errorf("%s: %v", way, err)
			continue
		}
		got := s.Letters()
		if len(got) != 1 {
			t.Fatalf("%s: %d letters came, want 1", way, len(got))
		}
		if got[0].From != "desk@desk.example" || got[0].To != m.To || got[0].Secret != (way != mail.Plain) {
			t.Errorf("%s: came from %q to %q, encrypted: %v", way, got[0].From, got[0].To, got[0].Secret)
		}
		if got[0].Subject() != m.Subject || got[0].Text() != m.Text {
			t.Errorf("%s: subject %q, text %q", way, got[0].Subject(), got[0].Text())
		}
		for name, want := range map[string]string{"Message-Id": "<1@desk.example>", "Auto-Submitted": "auto-generated", "Date": "Mon, 30 Nov 2026 12:00:00 +0000",
			"List-Unsubscribe": "<" + m.Leave + ">", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"} {
			if got := got[0].Header(name); got != want {
				t.Errorf("%s: %s is %q, want %q", way, name, got, want)
			}
		}
	}
}

func TestNothingTypedBeginsAHeader(t *testing.T) {
	var s mailtest.Server
	settings := mailtest.Start(t, &s, mail.Plain)
	m := letter("rita@desk.example")
	m.Name, m.Subject = "Rita\r\nBcc: all@desk.example", "Hello\r\nBcc: all@desk.example\r\n\r\nA body of my own"
	m.ID, m.Leave = "1\r\nBcc: all@desk.example", "https://desk.example/\r\nBcc: all@desk.example"
	m.Text = "\r\n.\r\nMAIL FROM:<x@y.example>\r\n.hidden\r\n"
	if err := settings.Send(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	got := s.Letters()
	if len(got) != 1 {
		t.Fatalf("%d letters came, want 1", len(got))
	}
	if bcc := got[0].Header("Bcc"); bcc != "" {
		t.Errorf("a header was begun: Bcc: %s\n%s", bcc, got[0].Raw)
	}
	if want := "\n.\nMAIL FROM:<x@y.example>\n.hidden\n"; got[0].Text() != want {
		t.Errorf("the text is %q, want %q", got[0].Text(), want)
	}
	err := settings.Send(t.Context(), letter("rita@desk.example>\r\nRCPT TO:<all@desk.example"))
	if errs.KindOf(err) != errs.Invalid || len(s.Letters()) != 1 {
		t.Errorf("an address of two lines: %v, and %d letters came", err, len(s.Letters()))
	}
}

func TestWhatIsRefusedForGoodIsTold(t *testing.T) {
	s := mailtest.Server{Refuse: map[string]*smtp.SMTPError{
		"gone@desk.example": {Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "No such person: gone@desk.example"},
		"full@desk.example": {Code: 452, EnhancedCode: smtp.EnhancedCode{4, 2, 2}, Message: "Mailbox full"},
	}}
	settings := mailtest.Start(t, &s, mail.StartTLS)
	for to, want := range map[string]errs.Kind{"gone@desk.example": errs.Invalid, "full@desk.example": errs.Upstream} {
		err := settings.Send(t.Context(), letter(to))
		said := strings.ReplaceAll(s.Refuse[to].Message, to, "the address")
		if errs.KindOf(err) != want || !strings.Contains(err.Error(), said) {
			t.Errorf("to %s: %v (%s), want %s with the server's words", to, err, errs.KindOf(err), want)
		}
		if strings.Contains(err.Error(), to) {
			t.Errorf("the address is in %q, which is logged", err)
		}
	}
}

func TestAWrongServerRefusesNoLetter(t *testing.T) {
	settings := mailtest.Start(t, &mailtest.Server{}, mail.StartTLS)
	plain := mailtest.Start(t, &mailtest.Server{}, mail.Plain)
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	for name, change := range map[string]func(s *mail.Server){
		"another password":            func(s *mail.Server) { s.Password = "wrong" },
		"a certificate of nobody":     func(s *mail.Server) { s.Roots = nil },
		"a server without encryption": func(s *mail.Server) { s.Address = plain.Address },
		"nobody there":                func(s *mail.Server) { s.Address = "127.0.0.1:1" },
		"one that says nothing":       func(s *mail.Server) { s.Address = silent.Addr().String() },
	} {
		s := settings
		change(&s)
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		err := s.Send(ctx, letter("rita@desk.example"))
		cancel()
		if errs.KindOf(err) != errs.Upstream {
			t.Errorf("%s: %v, want that it is tried again", name, err)
		}
		if err != nil && strings.Contains(err.Error(), "hush") {
			t.Errorf("%s: the password is in %q", name, err)
		}
	}
}
