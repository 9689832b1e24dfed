package lexicon

import (
	"flag"
	"fmt"
	"go/format"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/golden"
)

// TestMain writes classes.go before anything asks for a class that it lacks.
func TestMain(m *testing.M) {
	flag.Parse()
	if golden.Update() {
		source, err := constants()
		if err == nil {
			err = os.WriteFile("classes.go", source, 0o644)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// languages are the folders that each are a lexicon together with common.
var languages = []string{"english", "german", "spanish", "talk"}

func TestEachClassHasItsConstant(t *testing.T) {
	want, err := constants()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("classes.go")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("classes.go is not what the files say: go test ./claims/lexicon -update (-want +got):\n%s", diff)
	}
}

// constants is the source of classes.go.
func constants() ([]byte, error) {
	about := map[string]string{}
	for _, folder := range append([]string{"common"}, languages...) {
		blocks, err := blocksOf(folder)
		if err != nil {
			return nil, err
		}
		for _, b := range blocks {
			if about[b.class] == "" {
				about[b.class] = b.about
			}
		}
	}
	classes := slices.Sorted(maps.Keys(about))
	var s strings.Builder
	s.WriteString("// Code generated from the words by go test ./claims/lexicon -update. DO NOT EDIT.\n\npackage lexicon\n\n// The classes, in the order of their names. Their numbers are of no account.\nconst (\n_ Class = iota\n")
	for _, class := range classes {
		fmt.Fprintf(&s, "// %s: %s.\n%s\n", class, about[class], class)
	}
	s.WriteString("classes = iota\n)\n\nvar names = [classes]string{\n\"\",\n")
	for _, class := range classes {
		fmt.Fprintf(&s, "%q,\n", class)
	}
	s.WriteString("}\n")
	return format.Source([]byte(s.String()))
}

func TestTheFilesAreSound(t *testing.T) {
	for _, language := range languages {
		t.Run(language, func(t *testing.T) {
			blocks, err := blocksOf("common", language)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := build(blocks); err != nil {
				t.Fatal(err)
			}
			for _, b := range blocks {
				checkEntries(t, b)
			}
		})
	}
}

// checkEntries holds a block to words in their reading form, none of them twice.
func checkEntries(t *testing.T, b block) {
	t.Helper()
	seen := map[string]bool{}
	for _, entry := range b.entries {
		if strings.HasPrefix(strings.TrimPrefix(entry, "-"), "@") {
			continue
		}
		if entry != strings.ToLower(entry) || strings.ContainsAny(entry, "’‘‐‑") {
			t.Errorf("%s: %s: %q is not in its reading form: lower case, straight apostrophes and hyphens", b.place, b.class, entry)
		}
		word, _, _ := strings.Cut(entry, "=")
		if seen[word] && word != "" {
			t.Errorf("%s: %s has %q twice", b.place, b.class, word)
		}
		seen[word] = true
	}
	if len(b.entries) == 0 {
		t.Errorf("%s: %s has no words", b.place, b.class)
	}
}

func TestParse(t *testing.T) {
	got, err := parse("f.txt", "# a note\nBeForm: forms of \"to be\"\n    am are\n\n    # more\n    is\r\n\nOpener, phrases: begins a page\n  watch live\n  \", ask \"\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []block{
		{class: "BeForm", about: `forms of "to be"`, place: "f.txt:2", entries: []string{"am", "are", "is"}},
		{class: "Opener", about: "begins a page", place: "f.txt:8", phrases: true, entries: []string{"watch live", ", ask "}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(block{})); diff != "" {
		t.Errorf("parse (-want +got):\n%s", diff)
	}
}

// A class takes out, behind those that it takes in, the words of another: by themselves,
// and with all that the other takes in.
func TestAClassLeavesWordsOut(t *testing.T) {
	blocks, err := parse("f.txt", "Link: one\n of for on in\nShort: two\n of @Small\nSmall: three\n on\nLong: four\n @Link -@Short by\nAgain: five\n @Link -@Link of\n")
	if err != nil {
		t.Fatal(err)
	}
	b := builder{&Lexicon{words: map[string]*Word{}}, nil, map[string]block{}}
	for _, block := range blocks {
		b.blocks[block.class] = block
	}
	const long, again Class = 1, 2
	for class, name := range map[Class]string{long: "Long", again: "Again"} {
		if err := b.words(class, b.blocks[name], nil); err != nil {
			t.Fatal(err)
		}
	}
	for word, want := range map[string][2]bool{"of": {false, true}, "for": {true, false}, "on": {false, false}, "in": {true, false}, "by": {true, false}} {
		w := b.lexicon.Of(word)
		if got := [2]bool{w.Is(long), w.Is(again)}; got != want {
			t.Errorf("%q is in Long and in Again: %v, want %v", word, got, want)
		}
	}
}

func TestBrokenFilesAreNamed(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"words first", "  am are\n", "f.txt:1: words before the name of a class"},
		{"no comment", "BeForm:\n  am\n", `f.txt:1: "BeForm:" is no head of a class`},
		{"not a name", "Comma: one\n ,\nbe form: two\n", `f.txt:3: "be form: two" is no head of a class`},
		{"twice", "Comma: one\n ,\nComma: two\n ,\n", "f.txt:3: Comma stands in f.txt:1 already"},
		{"no constant", "Comma: one\n ,\nNowhereElse: two\n x\n", "f.txt:3: NowhereElse has no constant"},
		{"takes in nothing", "Comma: one\n @Colon\n", `f.txt:1: there is no class of words "Colon" to take in`},
		{"takes in itself", "Comma: one\n @Colon\nColon: two\n @Comma\n", "f.txt:1: Comma takes in itself"},
		{"no number", "Comma: one\n ,=x\n", `f.txt:1: ",=x": the value is no whole number`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			blocks, err := parse("f.txt", tt.text)
			if err == nil {
				err = once(blocks)
			}
			if err == nil {
				_, err = build(blocks)
			}
			if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
}

func TestWords(t *testing.T) {
	blocks, err := parse("f.txt", "Comma: one\n a=7 b @Colon\nColon: two\n c=9 = d\nBar, phrases: three\n x y\n z\n")
	if err != nil {
		t.Fatal(err)
	}
	l, err := build(blocks)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		word         string
		comma, colon bool
	}{{"a", true, false}, {"b", true, false}, {"c", true, true}, {"d", true, true}, {"=", true, true}, {"e", false, false}, {"x", false, false}} {
		w := l.Of(tt.word)
		if got := w.Is(Comma); got != tt.comma {
			t.Errorf("%q is in Comma: %v, want %v", tt.word, got, tt.comma)
		}
		if got := w.Is(Colon); got != tt.colon {
			t.Errorf("%q is in Colon: %v, want %v", tt.word, got, tt.colon)
		}
		if got, want := w.Any(Slash, Comma), tt.comma; got != want {
			t.Errorf("%q is in one of two: %v, want %v", tt.word, got, want)
		}
	}
	if n, ok := l.Of("a").Value(Comma); n != 7 || !ok {
		t.Errorf(`value of "a" = %d, %v, want 7`, n, ok)
	}
	if n, ok := l.Of("c").Value(Comma); n != 9 || !ok {
		t.Errorf(`value of "c" where it was taken in = %d, %v, want 9`, n, ok)
	}
	for _, none := range []string{"b", "e"} {
		if n, ok := l.Of(none).Value(Comma); ok {
			t.Errorf("value of %q = %d, want none", none, n)
		}
	}
	if diff := cmp.Diff([]string{"x y", "z"}, l.Phrases(Bar)); diff != "" {
		t.Errorf("phrases (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"c=9", "=", "d"}, l.Words(Colon)); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

func TestIn(t *testing.T) {
	for _, tt := range []struct {
		language string
		want     *Lexicon
	}{{"de", German()}, {"DE-at", German()}, {"es-MX", Spanish()}, {"en-GB", English()}, {"", English()}, {"fr", English()}, {"den", English()}} {
		if got := In(tt.language); got != tt.want {
			t.Errorf("In(%q) is another lexicon", tt.language)
		}
	}
}

func TestBase(t *testing.T) {
	for language, want := range map[string]string{"de": "de", "DE-at": "de", "zh-Hant-TW": "zh", "": "", "-": "", "EN": "en"} {
		if got := Base(language); got != want {
			t.Errorf("Base(%q) = %q, want %q", language, got, want)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	l := English()
	words := strings.Fields("the minister said on monday that prices were higher than in any other country , he added .")
	for b.Loop() {
		for _, w := range words {
			l.Of(w).Any(Comma, Colon)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load("english"); err != nil {
			b.Fatal(err)
		}
	}
}

// TestCountry: the country of a tag, whatever stands around it.
func TestCountry(t *testing.T) {
	for _, tt := range []struct{ tag, want string }{
		{"de-AT", "at"},
		{"en-gb", "gb"},
		{"zh-Hant-TW", "tw"},
		{"en", ""},
		{"es-419", ""},
		{"", ""},
	} {
		if got := Country(tt.tag); got != tt.want {
			t.Errorf("the country of %q is %q, want %q", tt.tag, got, tt.want)
		}
	}
}
