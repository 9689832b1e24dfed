package ingest

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"

	"factdesk/internal/errs"
)

const sentence = "The minister said on Monday that the number of ships in the harbour fell by 18 percent within a year. "

func TestReadPageRefuses(t *testing.T) {
	tests := []struct {
		name string
		raw  string
		kind errs.Kind
		says string
	}{
		{"empty", "", errs.Invalid, "no text"},
		{"blank", " \n\t ", errs.Invalid, "no text"},
		{"only a script", "<html><body><script>var a = 'text'</script></body></html>", errs.Invalid, "paste the text instead"},
		{"nested too deeply", strings.Repeat("<div>", 5000) + sentence, errs.Invalid, "nested too deeply"},
		{"tags that the parser repeats", formattingBomb(), errs.TooLarge, "built too wildly"},
		{"PDF", "%PDF-1.7\n" + strings.Repeat("\x00\x01\xff\xfe\x80\x81", 400), errs.Unsupported, "binary"},
		{"picture", "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x10\x02\x00\x1f", 400), errs.Unsupported, "binary"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start := computed(t)
			p, err := NewPages(nil).Read(t.Context(), []byte(tt.raw), "", "")
			if errs.KindOf(err) != tt.kind || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("ReadPage = %v, %v, want kind %q and %q", p, err, tt.kind, tt.says)
			}
			if took := computed(t) - start; took > 5*time.Second {
				t.Errorf("ReadPage computed for %v", took)
			}
		})
	}
}

// computed is the time that this process has computed for: what else the machine does is
// not the page's fault.
func computed(t *testing.T) time.Duration {
	t.Helper()
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		t.Fatal(err)
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}

// formattingBomb leaves 400 formatting tags open and begins 60,000 paragraphs:
// half a megabyte that asks for 24 million nodes.
func formattingBomb() string {
	var b strings.Builder
	b.WriteString("<p>")
	for i := range 400 {
		fmt.Fprintf(&b, "<b id=%d>", i)
	}
	b.WriteString(strings.Repeat("<p>word ", 60_000))
	return b.String()
}

func TestReadPageSurvives(t *testing.T) {
	para := "<p>" + sentence + "</p>\n"
	for name, raw := range map[string]string{
		"one line of a megabyte":    "<article>" + strings.Repeat(sentence, 10_000) + "</article>",
		"two megabytes":             "<article><h1>Ships</h1>" + strings.Repeat(para, 20_000) + "</article>",
		"a tag that never ends":     para + para + "<p class=\"" + strings.Repeat("x", 500_000),
		"a comment that never ends": para + para + "<!-- " + strings.Repeat("x", 500_000),
		"500 thousand attributes":   "<p " + strings.Repeat("a=1 ", 100_000) + ">" + sentence + sentence + "</p>",
		"tables in tables":          strings.Repeat("<table><tr><td>", 100) + para + para,
		"NUL characters":            strings.ReplaceAll(strings.Repeat(para, 4), "Monday", "Mon\x00day"),
		"unclosed paragraphs":       strings.Repeat("<p>"+sentence, 2000),
		"entities":                  para + strings.Repeat("&#x41;&amp;&bogus;&#0;&#xD83D;", 2000) + para,
		"marks of our own":          strings.Repeat("<p>\U000f0001The\U000f0002 minister\U0010fffd"+sentence+"</p>", 4),
	} {
		t.Run(name, func(t *testing.T) {
			start := computed(t)
			p, err := NewPages(nil).Read(t.Context(), []byte(raw), "utf-8", "https://www.example.com/a")
			if err != nil {
				t.Fatal(err)
			}
			checkPage(t, p)
			if !strings.Contains(strings.Join(strings.Fields(p.Text), " "), "fell by 18 percent within a year.") {
				t.Errorf("the text is lost: %.300q", p.Text)
			}
			if took := computed(t) - start; took > 20*time.Second {
				t.Errorf("ReadPage computed for %v", took)
			}
		})
	}
}

// checkPage holds what every text must hold to be stored and counted in.
func checkPage(t *testing.T, p *Document) {
	t.Helper()
	switch {
	case !utf8.ValidString(p.Text):
		t.Errorf("the text is no UTF-8: %.100q", p.Text)
	case strings.ContainsAny(p.Text, "\x00\r") || strings.ContainsFunc(p.Text, func(c rune) bool { return c >= 0xf0000 }):
		t.Errorf("the text holds a NUL, a carriage return or a mark: %.100q", p.Text)
	case strings.TrimSpace(p.Text) == "":
		t.Error("the text is empty")
	case strings.Contains(p.Text, "\n\n\n"):
		t.Errorf("the text has empty paragraphs: %.100q", p.Text)
	}
}

func TestReadPageCharsets(t *testing.T) {
	const words = "“Größe” — das war’s, sagte Çelik: 5 € für ein Stück, naïve Leute zahlen 10 €. Nur 3 % kamen, nicht 30 %, wie die Behörde am Montag in der Früh mitgeteilt hatte, und niemand wußte weshalb."
	cp1252, err := charmap.Windows1252.NewEncoder().String(words)
	if err != nil {
		t.Fatal(err)
	}
	const kanji = "外相は金曜日、港に三万一千五百人の兵士がいると述べた。"
	jis, err := japanese.ISO2022JP.NewEncoder().String(kanji)
	if err != nil {
		t.Fatal(err)
	}
	const meta = `<meta charset="%s"><p>`
	tests := []struct {
		name, raw, declared, charset, want string
	}{
		{"UTF-8 as declared", "<p>" + words, "utf-8", "utf-8", words},
		{"UTF-8 undeclared", "<p>" + words, "", "utf-8", words},
		{"byte-order mark", "\xef\xbb\xbf<p>" + words, "iso-8859-1", "utf-8", words},
		{"header lies, it is UTF-8", "<p>" + words, "iso-8859-1", "utf-8", words},
		{"header says UTF-8, it is not", "<p>" + cp1252, "utf-8", "windows-1252", words},
		{"meta lies, it is not UTF-8", fmt.Sprintf(meta, "utf-8") + cp1252, "", "windows-1252", words},
		{"nothing declared", "<p>" + cp1252, "", "windows-1252", words},
		{"meta says it", fmt.Sprintf(meta, "windows-1252") + cp1252, "", "windows-1252", words},
		{"Latin 1 means windows-1252", "<p>" + cp1252, "latin1", "windows-1252", words},
		{"unknown name", "<p>" + cp1252, "x-none", "windows-1252", words},
		{"UTF-16 with a mark", utf16Bytes("\ufeff<p>"+words, false), "", "utf-16le", words},
		{"UTF-16 big-endian with a mark", utf16Bytes("\ufeff<p>"+words, true), "utf-8", "utf-16be", words},
		{"UTF-16 without a mark", utf16Bytes("<html><body><p>"+words, false), "", "utf-16le", words},
		{"meta says UTF-16, it is UTF-8", fmt.Sprintf(meta, "utf-16") + words, "", "utf-8", words},
		{"one broken byte in UTF-8", "<p>" + words + words + words + words + words + "\xff", "", "utf-8", words},
		{"Japanese with escapes", "<p>" + jis, "iso-2022-jp", "iso-2022-jp", kanji},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := NewPages(nil).Read(t.Context(), []byte(tt.raw), tt.declared, "")
			if err != nil {
				t.Fatal(err)
			}
			if p.Charset != tt.charset || !strings.HasPrefix(p.Text, tt.want) {
				t.Errorf("ReadPage: charset %q, text %q, want %q, %q", p.Charset, p.Text, tt.charset, tt.want)
			}
		})
	}
}

func utf16Bytes(s string, big bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			b.WriteByte(byte(u >> 8))
			b.WriteByte(byte(u))
		} else {
			b.WriteByte(byte(u))
			b.WriteByte(byte(u >> 8))
		}
	}
	return b.String()
}

func FuzzReadPage(f *testing.F) {
	for _, name := range []string{"news.html", "divs.html", "amp.html", "paywall.html", "script-only.html", "liveblog.html"} {
		raw := readTestdata(f, name)
		f.Add(raw, "")
	}
	f.Add([]byte("<p>a<br><br>b<td>c<li>d<pre>e\n\nf</pre>"), "utf-8")
	f.Add([]byte("<p>\xcc\xfd\xf0 \xe7\xe0\xef\xeb\xe0\xf2\xe8\xeb \xf1\xee\xf0\xee\xea \xf2\xfb\xf1\xff\xf7 <s>\xe8</s> <del>\xf0\xf3\xe1\xeb\xe5\xe9 \xe7\xe0 \xec\xee\xf1\xf2"), "")
	f.Add([]byte("<a><b><table><a><svg><title>x</title><math><mtext>"), "utf-16le")
	f.Fuzz(func(t *testing.T, raw []byte, charset string) {
		p, err := NewPages(nil).Read(t.Context(), raw, charset, "https://www.example.com/a/b")
		if err != nil {
			if errs.KindOf(err) == "" {
				t.Fatalf("ReadPage fails without a sentence: %v", err)
			}
			return
		}
		checkPage(t, p)
	})
}
