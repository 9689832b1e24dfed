package mail_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
	"factdesk/internal/format"
	"factdesk/internal/format/mail"
)

// paragraphs stands for the reader of pages: a paragraph for each tag that is one.
func paragraphs(html []byte, charset string) (out []string, err error) {
	if bytes.Contains(html, []byte("<broken>")) {
		return nil, errors.New("broken")
	}
	return strings.Split(string(html), "<p>")[1:], nil
}

// lines joins lines as mails have them.
func lines(all ...string) []byte { return []byte(strings.Join(all, "\r\n") + "\r\n") }

const long = "The ministry said on Tuesday that some 100,000 soldiers stand at the border, and that it had counted them all."

func TestRead(t *testing.T) {
	head := []string{"From: =?utf-8?q?Jos=C3=A9?= <press@ministry.example>", "To: desk@example.org", "Date: Tue, 1 Feb 2022 23:30:00 -0500",
		"Subject: Fwd: =?iso-8859-1?q?Stra=DFe?= closed", "MIME-Version: 1.0"}
	for name, tt := range map[string]struct {
		body   []string
		want   []string
		notice string
	}{
		"plain": {[]string{"Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "", "Die Stra=DFe ist ge=", "sperrt.", "", "Mehr morgen."},
			[]string{"Straße closed", "Die Straße ist gesperrt.", "Mehr morgen."}, "This is a mail from José <press@ministry.example>."},
		"flowed": {[]string{"Content-Type: text/plain; format=flowed", "", "The ministry said ", "so on Tuesday.", "", "> And  ", "> more."},
			[]string{"Straße closed", "The ministry said so on Tuesday.", "> And  more."}, "This is a mail"},
		"the plain one of two": {[]string{"Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain", "", long, "--b", "Content-Type: text/html", "", "<p>" + long, "--b--"},
			[]string{"Straße closed", long}, "This is a mail"},
		"the HTML where the plain one says nothing": {[]string{"Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain", "", "View this in a browser.", "--b", "Content-Type: text/html", "", "<p>" + long + "<p>" + long, "--b--"},
			[]string{"Straße closed", long, long}, "This is a mail"},
		"text on both sides of a picture": {[]string{"Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "", "It began on Monday.", "--b", "Content-Type: image/png; name=a.png", "", "x", "--b", "Content-Type: text/plain", "", "It ended & <all> went home.", "--b--"},
			[]string{"Straße closed", "It began on Monday.", "It ended & <all> went home."}, "was not read: a.png."},
		"a foot behind two bodies": {[]string{"Content-Type: multipart/mixed; boundary=a", "", "--a", "Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain", "", "View this in a browser.", "--b", "Content-Type: text/html", "", "<p>" + long + "<p>" + long, "--b--", "--a", "Content-Type: text/plain", "", "Of the list.", "--a--"},
			[]string{"Straße closed", long, long, "Of the list.</p>"}, "This is a mail"},
		"attachments under their own names": {[]string{"Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "", long, "--b", "Content-Type: application/pdf", `Content-Disposition: attachment; filename="../../a.pdf"`, "", "%PDF", "--b",
			"Content-Type: text/plain; name=\"C:\\\\notes.txt\"", "", "Not the text.", "--b", "Content-Type: image/png", "", "x", "--b--"},
			[]string{"Straße closed", long}, "what is attached to it was not read: a.pdf, notes.txt, a part without a name (image/png)."},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := mail.Read(t.Context(), lines(append(head, tt.body...)...), paragraphs)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, b := range p.Blocks {
				got = append(got, strings.TrimSpace(b.Text))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if len(p.Notices) != 1 || !strings.Contains(p.Notices[0], tt.notice) {
				t.Errorf("notices = %q, want one with %q", p.Notices, tt.notice)
			}
			if p.Headline != "Straße closed" || p.Published != "2022-02-01" {
				t.Errorf("headline %q, published %q", p.Headline, p.Published)
			}
		})
	}
}

// TestAsProgramsWriteThem: a subject of bare bytes, and a mail out of a mailbox.
func TestAsProgramsWriteThem(t *testing.T) {
	for raw, want := range map[string]string{
		"Subject: Br\xfccke zu\r\n\r\nMorgen.\r\n":                                        "Brücke zu|Morgen.",
		"From a@example.org Tue Mar  5 23:30:00 2024\nSubject: Dam\n\n>From the start.\n": "Dam|From the start.",
	} {
		p, err := mail.Read(t.Context(), []byte(raw), paragraphs)
		if err != nil {
			t.Errorf("%q: %v", raw, err)
			continue
		}
		got := p.Headline + "|" + p.Blocks[len(p.Blocks)-1].Text
		if got != want {
			t.Errorf("%q is read as %q, want %q", raw, got, want)
		}
	}
}

func TestHeadersAreKept(t *testing.T) {
	p, err := mail.Read(t.Context(), lines("From: a@example.org", "To: b@example.org", "Bcc: c@example.org", "Message-ID: <1@example.org>", "Subject: Re: AW: News", "", long), paragraphs)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"From": "a@example.org", "To": "b@example.org", "Message-Id": "<1@example.org>", "Subject": "Re: AW: News"}
	if diff := cmp.Diff(want, p.Headers); diff != "" || p.Headline != "News" || p.Published != "" {
		t.Errorf("headline %q, published %q, headers (-want +got)\n%s", p.Headline, p.Published, diff)
	}
}

func TestWhatCantBeReadSaysWhatToDo(t *testing.T) {
	nested := []string{"Content-Type: multipart/mixed; boundary=b0", ""}
	for i := range 30 {
		nested = append(nested, "--b"+strings.Repeat("0", i+1), "Content-Type: multipart/mixed; boundary=b"+strings.Repeat("0", i+2), "")
	}
	many := append([]string{"Content-Type: multipart/mixed; boundary=b", ""}, strings.Split(strings.Repeat("--b\n\nx\n", 2000), "\n")...)
	for name, tt := range map[string]struct {
		raw  []byte
		says string
	}{
		"no mail":               {[]byte("No field stands here\r\n\r\nor there."), "no mail"},
		"sealed":                {lines("Content-Type: multipart/encrypted; boundary=b", "", "--b", "Content-Type: application/octet-stream", "", "x", "--b--"), "encrypted (PGP)"},
		"attachments alone":     {lines("Content-Type: application/pdf; name=a.pdf", "", "x"), "only what is attached: a.pdf"},
		"nothing at all":        {lines("Subject: Nothing", "", ""), "no text"},
		"parts within parts":    {lines(nested...), "more parts"},
		"thousands of parts":    {lines(many...), "more parts"},
		"a body that is broken": {lines("Content-Type: text/html", "", "<broken>"), "no mail"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := mail.Read(t.Context(), tt.raw, paragraphs)
			if errs.KindOf(err) == "" || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error = %v, want one for the person with %q", err, tt.says)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(lines("From: a@example.org", "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain; format=flowed; delsp=yes", "", "a ", "b", "--b", "Content-Type: x/y; name==?utf-8?q?=2E=2E?=", "Content-Transfer-Encoding: base64", "", "eA==", "--b--"))
	f.Add(lines("Subject: =?iso-2022-jp?B?GyRC?=", "Date: Tue, 1 Feb 2022 23:30:00 -0500", "Content-Type: text/html; charset=utf-16", "", "<p>a"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		p, err := mail.Read(t.Context(), raw, paragraphs)
		if err != nil {
			if errs.KindOf(err) == "" {
				t.Fatalf("an error that is not for the person: %v", err)
			}
			return
		}
		if text, _ := p.Text(); strings.TrimSpace(text) == "" {
			t.Fatalf("the text is %q", text)
		}
		checkHeaders(t, p)
	})
}

func checkHeaders(t *testing.T, p *format.Paper) {
	t.Helper()
	for name, v := range p.Headers {
		if strings.ContainsAny(v, "\r\n\x00") {
			t.Fatalf("%s = %q", name, v)
		}
	}
}
