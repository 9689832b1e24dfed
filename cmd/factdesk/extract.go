package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract"
	"factdesk/claims/lexicon"
	"factdesk/claims/masthead"
	"factdesk/claims/text"
	"factdesk/internal/config"
	"factdesk/internal/errs"
	"factdesk/internal/format/captions"
	"factdesk/internal/format/pdfium"
	"factdesk/internal/ingest"
)

// ExtractCmd prints the candidates of one article.
type ExtractCmd struct {
	JSON      bool   `help:"JSON Lines, one candidate a line, every field present, null where unknown."`
	Raw       bool   `help:"Offsets count in the decoded file as it stands, also for HTML and Markdown."`
	Headline  string `help:"The article's headline, when the text does not begin with it."`
	Published string `help:"The day of publication, YYYY-MM-DD." placeholder:"DATE"`
	File      string `arg:"" help:"A file of text, HTML, PDF, DOCX, ODT, EML, Markdown or subtitles, or - for standard input."`
}

// Help is what --help prints below the flags.
func (ExtractCmd) Help() string {
	return `Offsets are Unicode code points into the canonical text: the decoded file as it
stands for .txt and with --raw, the article's main text for .html, and of a document
what factdesk import takes for its text.

There are rules for ` + extract.InWords("and") + `. The language is read off the text; one of
under 200 characters, or in a language that cannot be told, is read as English.

  factdesk extract article.txt
  curl -s https://example.org/story | factdesk extract --json - | head -20`
}

// Run reads the file and prints what extract finds.
func (c *ExtractCmd) Run(w *world) error {
	if slices.Contains(articlesAsJSON, strings.ToLower(filepath.Ext(c.File))) {
		return errs.New(errs.Unsupported, "%s is JSON: extract reads one text or one page. factdesk import reads articles in JSON.", c.File)
	}
	raw, err := readInput(c.File, w.stdin)
	if err != nil {
		return err
	}
	in, err := c.input(w, raw)
	if err != nil {
		return err
	}
	found, err := extract.Extract(in, w.ctx.Err)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	if c.JSON {
		err = writeLines(out, found)
	} else {
		err = writeTable(out, in, found)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

// articlesAsJSON are the endings of files that import reads and that are no prose.
var articlesAsJSON = []string{".json", ".jsonl", ".ndjson"}

// isPage tells a web page by its file's name, or on standard input by its first bytes.
func (c *ExtractCmd) isPage(raw []byte) bool {
	if c.File == "-" {
		return strings.HasPrefix(http.DetectContentType(raw), "text/html")
	}
	ext := strings.ToLower(filepath.Ext(c.File))
	return ext == ".html" || ext == ".htm"
}

// maxInput is the largest file that is read: no article is longer.
const maxInput = 20 << 20

func readInput(name string, stdin io.Reader) ([]byte, error) {
	in := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, errs.File(name, err)
		}
		defer f.Close()
		in = f
	}
	raw, err := io.ReadAll(io.LimitReader(in, maxInput+1))
	if err != nil {
		return nil, errs.File(name, err)
	}
	if len(raw) > maxInput {
		return nil, errs.New(errs.TooLarge, "The file is larger than %d MB: no article is.", maxInput>>20)
	}
	return raw, nil
}

// input makes the text that is read: the decoded file, a page's main text, or that of a
// document.
func (c *ExtractCmd) input(w *world, raw []byte) (extract.Input, error) {
	ctx, in := w.ctx, extract.Input{Headline: c.Headline, Published: c.Published}
	doc, err := c.document(w, raw)
	if err != nil {
		return in, err
	}
	if doc != nil {
		in.Text, in.Places, in.Language = doc.Text, doc.Places, doc.Meta.Language
		in.Headline, in.Published = cmp.Or(in.Headline, doc.Meta.Headline), cmp.Or(in.Published, doc.Meta.Published)
		return in, nil
	}
	body, _, err := text.Decode(raw, "")
	if err != nil {
		return in, err
	}
	if captions.Is(body) && !c.Raw {
		film := captions.Read(body)
		body, in.Places = film.Text, film.Places
	}
	in.Text = body
	m, err := masthead.Guess(body, ctx.Err)
	if err != nil {
		return in, err
	}
	in.Headline, in.Published, in.Language = cmp.Or(in.Headline, m.Headline), cmp.Or(in.Published, m.Published), m.Language
	return in, nil
}

// document reads what is no plain text; nil for what is, or is to be taken as it stands.
func (c *ExtractCmd) document(w *world, raw []byte) (*ingest.Document, error) {
	kind, err := ingest.KindOrText(c.name(), raw)
	switch {
	case err != nil:
		return nil, err
	case c.Raw && ingest.IsText(kind):
		return nil, nil
	case c.Raw:
		return nil, errs.New(errs.Invalid, "--raw takes a text as it stands, and %s is none. Leave it out.", c.name())
	case c.isPage(raw):
		return w.readers().Read(w.ctx, raw, "", "")
	case ingest.IsDocument(kind):
		return w.readers().ReadFile(w.ctx, raw, kind, nil)
	}
	return nil, nil
}

// name is what the file is called.
func (c *ExtractCmd) name() string {
	if c.File == "-" {
		return "Standard input"
	}
	return c.File
}

// readers read pages and documents. Where no command has set them up, they keep what they
// make where the others do.
func (w *world) readers() *ingest.Pages {
	if w.pages == nil {
		w.pages = ingest.NewPages(&w.left)
		if set, err := config.Load(); err == nil {
			w.pages.UsePDF(pdfium.New(set.Cache))
		}
	}
	return w.pages
}

func writeLines(w io.Writer, found []claims.Found) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, f := range found {
		if err := enc.Encode(f); err != nil {
			return err
		}
	}
	return nil
}

// writeTable prints a candidate per paragraph: rank, worth, how it is attributed and
// to whom, kinds, and the words.
func writeTable(w io.Writer, in extract.Input, found []claims.Found) error {
	for i, f := range found {
		speaker := "-"
		if f.Speaker != nil {
			speaker = *f.Speaker
		}
		words := strings.Join(strings.Fields(f.Exact), " ")
		if _, err := fmt.Fprintf(w, "%3d  %.2f  %-9s  %-28s  %s\n     %s\n", i+1, f.Worth, f.Attribution, speaker, kindNames(f), words); err != nil {
			return err
		}
	}
	if len(found) == 0 {
		_, err := fmt.Fprintln(w, noClaims(in.Language))
		return err
	}
	return nil
}

// noClaims says why there is nothing to show.
func noClaims(language string) string {
	if extract.Reads(language) {
		return "No claims found: the text holds no sentence of prose that says anything."
	}
	base := lexicon.Base(language)
	return fmt.Sprintf("No claims found: the text is in %s, and there are rules for %s only.", cmp.Or(text.LanguageName(base), "the language "+base), extract.InWords("and"))
}

func kindNames(f claims.Found) string {
	names := make([]string, len(f.Kinds))
	for i, k := range f.Kinds {
		names[i] = string(k)
	}
	if f.Negated {
		names = append(names, "negated")
	}
	if f.Hedged {
		names = append(names, "hedged")
	}
	return strings.Join(names, ", ")
}
