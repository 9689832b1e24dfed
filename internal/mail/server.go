package mail

import (
	"cmp"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	netmail "net/mail"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"

	"factdesk/internal/errs"
	"factdesk/internal/guard"
)

// TLS is how the way to the server is kept from being read.
type TLS string

const (
	StartTLS TLS = "starttls" // begun in the clear, and not gone on with before it is encrypted
	Implicit TLS = "tls"      // from the first byte, as port 465 has it
	Plain    TLS = "none"     // not at all, for a server on this machine
)

// within is how long a server may be silent, and how long all of a letter may take.
const (
	silent = 10 * time.Second
	within = time.Minute
)

// Server is where mail is handed in.
type Server struct {
	Address  string // host:port; "" for none: nothing is sent
	User     string // "" for none
	Password string
	From     string // as Desk <desk@example.org>
	TLS      TLS
	Roots    *x509.CertPool // whose certificates are believed; the system's if nil
}

// On says whether there is one.
func (s Server) On() bool { return s.Address != "" }

// Domain is that of the sender's address, by which ids of messages are made.
func (s Server) Domain() string {
	from, err := netmail.ParseAddress(s.From)
	if err != nil {
		return "localhost"
	}
	_, domain := cut(from.Address)
	return cmp.Or(domain, "localhost")
}

// Send hands one message to the server. What the server refuses for good is Invalid, with
// its words; anything else may go well another time.
func (s Server) Send(ctx context.Context, m Message) error {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	client, err := s.client(ctx)
	if err != nil {
		return fmt.Errorf("mail server: %w", err)
	}
	written, err := m.written(s.From)
	if err != nil {
		return err
	}
	return refused(client.DialAndSendWithContext(ctx, written), m.To)
}

func (s Server) client(ctx context.Context) (*gomail.Client, error) {
	host, port, err := net.SplitHostPort(s.Address)
	if err != nil {
		return nil, err
	}
	number, err := strconv.Atoi(port)
	if err != nil {
		return nil, err
	}
	with := []gomail.Option{gomail.WithPort(number), gomail.WithTimeout(silent),
		gomail.WithTLSConfig(&tls.Config{ServerName: host, MinVersion: tls.VersionTLS12, RootCAs: s.Roots}), gomail.WithTLSPolicy(gomail.TLSMandatory)}
	switch s.TLS {
	case Implicit:
		with = append(with, gomail.WithSSL())
	case Plain:
		with = append(with, gomail.WithTLSPolicy(gomail.NoTLS))
	}
	if s.TLS != Implicit { // the library takes a connection of ours for one in the clear
		with = append(with, gomail.WithDialContextFunc(dialer(ctx)))
	}
	if s.User != "" {
		with = append(with, gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover), gomail.WithUsername(s.User), gomail.WithPassword(s.Password))
	}
	return gomail.NewClient(host, with...)
}

// dialer connects to a server, and hangs up when ctx ends: the library looks at its end only
// until it is connected.
func dialer(ctx context.Context) gomail.DialContextFunc {
	return func(dialing context.Context, network, address string) (net.Conn, error) {
		conn, err := new(net.Dialer).DialContext(dialing, network, address)
		if err == nil {
			guard.Start(func() error { <-ctx.Done(); return conn.Close() })
		}
		return conn, err
	}
}

// refused tells what a server will refuse the next time, too, from what may go well then. A
// server that can't be reached, or does not let us in, has refused no letter. The library's
// error is left out: it has addresses in it, and this is logged.
func refused(err error, to string) error {
	if err == nil {
		return nil
	}
	var sent *gomail.SendError
	if errors.As(err, &sent) && !sent.IsTemp() && sent.ErrorCode() >= 500 {
		return errs.New(errs.Invalid, "The mail server refused this mail for good (%d): %s", sent.ErrorCode(), words(err, to))
	}
	return errs.New(errs.Upstream, "The mail server could not be given this mail: %s", words(err, to))
}

// words are the server's own, where it said any, without the address that they are about.
func words(err error, to string) string {
	text := err.Error()
	var said *textproto.Error
	if errors.As(err, &said) {
		text = said.Msg
	}
	return short(strings.ReplaceAll(text, to, "the address"))
}
