package ingest

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
)

func write(t *testing.T, dir, name, content string) string {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// said puts the items of arg on a line each: name, kind, and bytes or error.
func said(arg string, stdin io.Reader, strip string) []string {
	var out []string
	for item, err := range Items(arg, stdin) {
		name := strings.TrimPrefix(item.Name, strip)
		if err != nil {
			out = append(out, fmt.Sprintf("%s: %s", name, errs.KindOf(err)))
			continue
		}
		out = append(out, fmt.Sprintf("%s: %s %s%s", name, item.MediaType, item.URL, cut(string(item.Raw), 30)))
	}
	return out
}

func TestItemsOfAFolder(t *testing.T) {
	dir := t.TempDir() + "/"
	write(t, dir, "b.txt", "Second.")
	write(t, dir, "a/z.html", "<p>First.")
	write(t, dir, "c.json", `[{"text":"one"},{"text":"two","url":"https://example.com/2"},{"url":"https://example.com/3"}]`)
	write(t, dir, "d.jsonl", "{\"text\":\"four\"}\n\n{\"text\": broken}\n{\"text\":\"five\"}\n")
	write(t, dir, "e.pdf", "%PDF-1.7")
	write(t, dir, "f.rtf", `{\rtf1 text}`)
	write(t, dir, "empty.txt", "")
	write(t, dir, ".hidden.txt", "no")
	write(t, dir, ".git/config.txt", "no")
	write(t, dir, "noend", "text")
	write(t, dir, "UPPER.TXT", "Loud.")
	want := []string{
		"UPPER.TXT: text/plain Loud.",
		"a/z.html: text/html <p>First.",
		"b.txt: text/plain Second.",
		"c.json, item 1: text/plain one",
		"c.json, item 2: text/plain https://example.com/2two",
		"c.json, item 3:  https://example.com/3",
		"d.jsonl, item 1: text/plain four",
		"d.jsonl, item 2: invalid",
		"d.jsonl, item 3: text/plain five",
		"e.pdf: application/pdf %PDF-1.7",
		"empty.txt: invalid",
		"f.rtf: unsupported",
		"noend: unsupported",
	}
	if diff := cmp.Diff(want, said(dir, nil, dir)); diff != "" {
		t.Errorf("Items(folder) (-want +got):\n%s", diff)
	}
}

func TestItemsFromStdin(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"text", "Blinken met Lavrov.", "standard input: text/plain Blinken met Lavrov."},
		{"text that begins with a bracket", "[Applause] Thank you.", "standard input: text/plain [Applause] Thank you."},
		{"text with a less-than sign", "< 5 percent came", "standard input: text/plain < 5 percent came"},
		{"a page", " <!DOCTYPE html><p>Hi", "standard input: text/html  <!DOCTYPE html><p>Hi"},
		{"a fragment", "<p>Hi</p>", "standard input: text/html <p>Hi</p>"},
		{"an object", ` {"text":"a"}`, "standard input, item 1: text/plain a"},
		{"an array", `[ {"text":"a"} ]`, "standard input, item 1: text/plain a"},
		{"JSON with a byte-order mark", "\xef\xbb\xbf{\"html\":\"<p>a\"}", "standard input, item 1: text/html <p>a"},
		{"nothing", "", "standard input: invalid"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff([]string{tt.want}, said("-", strings.NewReader(tt.in), "")); diff != "" {
				t.Errorf("Items(-) of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestItemsOfOneArgument(t *testing.T) {
	dir := t.TempDir() + "/"
	write(t, dir, "article", "<html><p>No ending</html>")
	empty := filepath.Join(dir, "nothing")
	if err := os.Mkdir(empty, 0o755); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ arg, want string }{
		{"https://www.example.com/a", "https://www.example.com/a:  https://www.example.com/a"},
		{dir + "article", "article: text/html <html><p>No ending</html>"},
		{dir + "missing.txt", "missing.txt: not_found"},
		{empty, "nothing: invalid"},
	}
	for _, tt := range tests {
		if diff := cmp.Diff([]string{tt.want}, said(tt.arg, nil, dir)); diff != "" {
			t.Errorf("Items(%q) (-want +got):\n%s", tt.arg, diff)
		}
	}
}

// counter counts what was read of an endless text.
type counter struct{ n int }

func (c *counter) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	c.n += len(p)
	return len(p), nil
}

func TestItemsStopAtTheLimit(t *testing.T) {
	endless := &counter{}
	if got := said("-", endless, ""); len(got) != 1 || got[0] != "standard input: too_large" {
		t.Errorf("Items(an endless text) = %q, want too_large", got)
	}
	if endless.n > 2*MaxBytes {
		t.Errorf("read %d bytes of an endless text, want about %d", endless.n, MaxBytes)
	}
	path := filepath.Join(t.TempDir(), "big.txt")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, 50<<20); err != nil {
		t.Fatal(err)
	}
	if got := said(path, nil, filepath.Dir(path)+"/"); len(got) != 1 || got[0] != "big.txt: too_large" {
		t.Errorf("Items(50 MB) = %q, want too_large", got)
	}
}

func TestOneHugeItemDoesNotStopTheRest(t *testing.T) {
	huge := io.MultiReader(
		strings.NewReader(`[{"text":"one"},{"text":"`), io.LimitReader(&counter{}, 50<<20), strings.NewReader(`"},{"text":"three"}]`))
	want := []string{"standard input, item 1: text/plain one", "standard input, item 2: too_large", "standard input, item 3: text/plain three"}
	if diff := cmp.Diff(want, said("-", huge, "")); diff != "" {
		t.Errorf("Items (-want +got):\n%s", diff)
	}
}

func TestJSONItemsThatAreWrong(t *testing.T) {
	tests := []struct{ name, in, says string }{
		{"lone high surrogate", `{"text":"a \ud83d b"}`, `\ud83d`},
		{"lone low surrogate", `{"text":"a \udE00 b"}`, `\udE00`},
		{"two high ones", `{"text":"\ud83d\ud83d\ude00"}`, `\ud83d`},
		{"at the very end", `{"text":"\ud83d"}`, `\ud83d`},
		{"not UTF-8", "{\"text\":\"Gr\xfc\xdfe\"}", "UTF-8"},
		{"cut off", `{"text":"abc`, "ends in the middle"},
		{"no JSON inside", `{"text": abc}`, "no JSON object"},
		{"a number for a text", `{"text": 12}`, "doesn't belong there"},
		{"neither text nor URL", `{"headline":"A"}`, "none of text, html and url"},
		{"both", `{"text":"a","html":"b"}`, "both"},
		{"an impossible date", `{"text":"a","published":"2022-02-30"}`, "no date"},
		{"a date in words", `{"text":"a","published":"last Friday"}`, "no date"},
		{"a string alone", `[{"text":"a"}, "b"]`, "no JSON object"},
		{"an empty array", `[{}]`, "none of text"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var last error
			for _, err := range Items("-", strings.NewReader(tt.in)) {
				last = err
			}
			if errs.KindOf(last) != errs.Invalid || !strings.Contains(last.Error(), tt.says) {
				t.Errorf("Items(%q) = %v, want kind %q and %q", tt.in, last, errs.Invalid, tt.says)
			}
		})
	}
}

func TestJSONItemsKeepTheText(t *testing.T) {
	const in = `{"text":"\\ud83d 😀 \ud83d\ude00\r\n","bylines":"Mara Lindqvist","agencies":["AP","dpa"],"published":"2022-01-21T10:00:00Z","language":"en-us","title":"A \n b","publisher":"DW","extra":{"a":[1]}}`
	for item, err := range Items("-", strings.NewReader(in)) {
		if err != nil {
			t.Fatal(err)
		}
		if want := "\\ud83d 😀 😀\r\n"; string(item.Raw) != want {
			t.Errorf("text = %q, want %q", item.Raw, want)
		}
		want := Meta{Headline: "A b", Publisher: "DW", Bylines: []string{"Mara Lindqvist"}, Agencies: []string{"AP", "dpa"}, Published: "2022-01-21", Language: "en-US"}
		if diff := cmp.Diff(want, item.Given); diff != "" {
			t.Errorf("what the item says (-want +got):\n%s", diff)
		}
	}
}

func TestReadText(t *testing.T) {
	got, err := ReadText(t.Context(), []byte("\xef\xbb\xbfFirst line.\r\nSecond\u00a0line.\r\n"), "")
	if err != nil {
		t.Fatal(err)
	}
	want := &Document{Text: "First line.\r\nSecond\u00a0line.\r\n", Charset: "utf-8", Extractor: "text", ExtractorVersion: textVersion, Meta: got.Meta}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("ReadText (-want +got):\n%s", diff)
	}
	long := strings.Repeat("1,000 soldiers came. ", 1<<20/20)
	if got, err = ReadText(t.Context(), []byte(long), ""); err != nil || got.Text != long {
		t.Errorf("ReadText(a line of a megabyte) fails: %v", err)
	}
	for name, raw := range map[string]string{"empty": "", "blank": " \n", "NUL": "a\x00b", "a picture": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"} {
		if _, err := ReadText(t.Context(), []byte(raw), ""); errs.KindOf(err) == "" {
			t.Errorf("ReadText(%s) = %v, want a sentence", name, err)
		}
	}
}

func FuzzJSONItems(f *testing.F) {
	f.Add([]byte(`[{"text":"a\ud83d\ude00"},{"url":"b"}]`))
	f.Add([]byte("{\"text\":\"\\\\\"}\n{}x\n[[{\"html\":\"<p>\"}]]"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for item, err := range Items("-", strings.NewReader("[{"+string(raw))) {
			if err != nil && errs.KindOf(err) == "" {
				t.Fatalf("%s fails without a sentence: %v", item.Name, err)
			}
			if err == nil && item.Raw == nil && item.URL == "" {
				t.Fatalf("%s is nothing", item.Name)
			}
		}
	})
}
