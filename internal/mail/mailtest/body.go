package mailtest

import (
	"encoding/base64"
	"io"
	"mime"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// body is a letter's text, decoded.
func body(m *mail.Message) string {
	from := m.Body
	switch strings.ToLower(m.Header.Get("Content-Transfer-Encoding")) {
	case "quoted-printable":
		from = quotedprintable.NewReader(m.Body)
	case "base64":
		from = base64.NewDecoder(base64.StdEncoding, m.Body)
	}
	out, err := io.ReadAll(from)
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(string(out), "\r\n", "\n")
}

// Subject is a letter's, decoded.
func (l Letter) Subject() string {
	out, err := new(mime.WordDecoder).DecodeHeader(l.Header("Subject"))
	if err != nil {
		return ""
	}
	return out
}
