// Package mailtest is a mail server for tests: a real one, on a port of this machine.
package mailtest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"io"
	"math/big"
	"net"
	"net/mail"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"factdesk/internal/guard"
	ours "factdesk/internal/mail"
)

// Letter is what the server was given.
type Letter struct {
	From, To string
	Secret   bool // over an encrypted connection
	Raw      string
}

// Text is its body, as a mail program shows it.
func (l Letter) Text() string {
	m, err := l.Parsed()
	if err != nil {
		return ""
	}
	return body(m)
}

// Header is one of its headers.
func (l Letter) Header(name string) string {
	m, err := l.Parsed()
	if err != nil {
		return ""
	}
	return m.Header.Get(name)
}

// Parsed is the letter as the standard library reads it.
func (l Letter) Parsed() (*mail.Message, error) { return mail.ReadMessage(strings.NewReader(l.Raw)) }

// Server takes letters and keeps them.
type Server struct {
	Refuse map[string]*smtp.SMTPError // by recipient

	mu      sync.Mutex
	letters []Letter
}

// Start serves until the test ends, and returns the settings to reach it by: in the clear to
// anybody, else encrypted to a user who must sign in.
func Start(t testing.TB, s *Server, way ours.TLS) ours.Server {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) { return &session{s: s, c: c, must: way != ours.Plain}, nil }))
	server.Domain, server.ReadTimeout, server.WriteTimeout, server.MaxMessageBytes = "localhost", 10*time.Second, 10*time.Second, 1<<20
	settings := ours.Server{Address: l.Addr().String(), From: "Fact desk <desk@desk.example>", TLS: way}
	if way != ours.Plain {
		settings.User, settings.Password = "desk", "hush"
		server.TLSConfig, settings.Roots = certificate(t)
	}
	if way == ours.Implicit {
		l = tls.NewListener(l, server.TLSConfig)
	}
	done := guard.Start(func() error { return server.Serve(l) })
	t.Cleanup(func() { _ = server.Close(); <-done })
	return settings
}

// Letters are those that came, in order.
func (s *Server) Letters() []Letter {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Letter(nil), s.letters...)
}

// To are the letters to one address.
func (s *Server) To(address string) (out []Letter) {
	for _, l := range s.Letters() {
		if l.To == address {
			out = append(out, l)
		}
	}
	return out
}

// session is one connection.
type session struct {
	s        *Server
	c        *smtp.Conn
	must, in bool
	from, to string
}

func (s *session) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != "desk" || password != "hush" {
			return smtp.ErrAuthFailed
		}
		s.in = true
		return nil
	}), nil
}

func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if s.must && !s.in {
		return smtp.ErrAuthRequired
	}
	s.from = from
	return nil
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	if no := s.s.Refuse[to]; no != nil {
		return no
	}
	s.to = to
	return nil
}

func (s *session) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	_, secret := s.c.TLSConnectionState()
	s.s.mu.Lock()
	defer s.s.mu.Unlock()
	s.s.letters = append(s.s.letters, Letter{s.from, s.to, secret, string(raw)})
	return nil
}

func (s *session) Reset()        {}
func (s *session) Logout() error { return nil }

// certificate is one for this machine, signed by itself, and what believes it.
func certificate(t testing.TB) (*tls.Config, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	about := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "localhost"}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign}
	der, err := x509.CreateCertificate(rand.Reader, about, about, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AddCert(parsed)
	return &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}, roots
}
