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
func paragraphs(html []byte, charset string) (out, struck []string, err error) {
	if bytes.Contains(html, []byte("<broken>")) {
		return nil, nil, errors.New("broken")
	}
	for p := range strings.SplitSeq(string(html), "<p>") {
		if s, ok := strings.CutPrefix(p, "<s>"); ok {
			struck = append(struck, s)
			continue
		}
		out = append(out, strings.ReplaceAll(p, "<td>", "\t"))
	}
	return out[1:], struck, nil
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
		"the HTML where the plain one lacks a table": {[]string{"Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain", "", long, "--b", "Content-Type: text/html", "", "<p>" + long + "<p>2019<td>41.5<td>3,000", "--b--"},
			[]string{"Straße closed", long, "2019\t41.5\t3,000"}, "This is a mail"},
		"the plain one that has the table": {[]string{"Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain", "", long, "", "2019 | 41.5 | 3,000", "--b", "Content-Type: text/html", "", "<p>" + long + "<p>2019<td>41.5<td>3,000", "--b--"},
			[]string{"Straße closed", long, "2019 | 41.5 | 3,000"}, "This is a mail"},
		"the HTML where words are struck out": {[]string{"Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain", "", long + " 40 50 tanks.", "--b", "Content-Type: text/html", "", "<p><s>40<p>" + long + " 50 tanks.", "--b--"},
			[]string{"Straße closed", long + " 50 tanks."}, "This is a mail"},
		"a mail within a mail": {[]string{"Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "", "See below.", "--b", "Content-Type: message/rfc822", "", "From: aide@ministry.example", "Date: Mon, 31 Jan 2022 09:00:00 +0000", "Subject: Count", "Content-Type: multipart/mixed; boundary=c", "", "--c", "Content-Type: text/plain", "", long, "--c", "Content-Type: image/png; name=map.png", "", "x", "--c--", "--b--"},
			[]string{"Straße closed", "See below.", "From: aide@ministry.example\nDate: Mon, 31 Jan 2022 09:00:00 +0000\nSubject: Count", long}, "; a mail that is attached to it stands in the text, from aide@ministry.example; what is attached to it was not read: map.png."},
		"a mail that is attached as a file": {[]string{"Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "", "See below.", "--b", "Content-Type: application/octet-stream; name=count.EML", "Content-Disposition: attachment", "", "From: aide@ministry.example", "", long, "--b--"},
			[]string{"Straße closed", "See below.", "From: aide@ministry.example", long}, "stands in the text, from aide@ministry.example."},
		"mails that can't be read, or say nothing": {[]string{"Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "", long, "--b", "Content-Type: message/rfc822", "", "no field at all", "--b", "Content-Type: message/rfc822", "", "Subject: Nothing", "", "", "--b--"},
			[]string{"Straße closed", long}, "was not read: a mail that can't be read, a mail without text."},
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

// TestAMailThatOnlyCarriesAnother: what is said is said by the one that is attached.
func TestAMailThatOnlyCarriesAnother(t *testing.T) {
	p, err := mail.Read(t.Context(), lines("From: desk@example.org", "Subject: Fwd: Count", "Date: Tue, 1 Feb 2022 23:30:00 -0500", "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "", "", "--b",
		"Content-Type: message/rfc822", "", "From: aide@ministry.example", "Date: Mon, 31 Jan 2022 09:00:00 +0000", "Subject: The count", "", long, "--b--"), paragraphs)
	if err != nil {
		t.Fatal(err)
	}
	text, _ := p.Text()
	if text != "The count\n\n"+long || p.Published != "2022-01-31" || p.Headers["From"] != "desk@example.org" {
		t.Errorf("text %q, published %q, headers %v", text, p.Published, p.Headers)
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
	inner := []string{}
	for range 9 {
		inner = append(inner, "Content-Type: message/rfc822", "")
	}
	for name, tt := range map[string]struct {
		raw  []byte
		says string
	}{
		"mails within mails":    {lines(append(inner, "Subject: a", "", long)...), "more mails attached to mails"},
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
	f.Add(lines("From: a@example.org", "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: message/rfc822", "", "From: b@example.org", "", "<p><s>a<p>1<td>2", "--b--"))
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
