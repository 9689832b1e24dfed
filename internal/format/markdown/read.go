package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"factdesk/internal/errs"
	"factdesk/internal/format"
)

// maxDepth is how deep quotes and lists may nest; the parser takes time for each line in
// each of them.
const maxDepth = 100

// Read reads a text that is decoded.
func Read(source string) (*format.Paper, error) {
	head, body := cutHead(strings.ReplaceAll(source, "\r\n", "\n"))
	if tooDeep(body) {
		return nil, errs.New(errs.TooLarge, "The text is nested too deeply to be read as Markdown. Save it with the ending .txt and import that.")
	}
	if tooMuch(body) {
		return nil, tooWild()
	}
	raw := []byte(body)
	r := &reader{source: raw, paper: &format.Paper{Headline: head["title"], Language: head["lang"]}}
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote, extension.TaskList), struckByTwo)
	r.blocks(md.Parser().Parse(text.NewReader(raw)))
	if len(r.paper.Blocks) == 0 {
		return nil, errs.New(errs.Invalid, "The file holds no text to read.")
	}
	return r.paper, nil
}

// cutHead cuts off the lines between two lines of dashes at the beginning, and reads those
// of the form "title: words".
func cutHead(s string) (map[string]string, string) {
	head := map[string]string{}
	rest, ok := strings.CutPrefix(s, "---\n")
	if !ok {
		return head, s
	}
	lines, body, ok := strings.Cut(rest, "\n---\n")
	if !ok || len(lines) > 10_000 {
		return head, s
	}
	for line := range strings.SplitSeq(lines, "\n") {
		if key, value, ok := strings.Cut(line, ":"); ok {
			head[strings.ToLower(key)] = strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return head, body
}

// tooDeep reports a line that begins within too many quotes and lists.
func tooDeep(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		marks := len(line) - len(strings.TrimLeft(line, "> \t-+*"))
		if marks > 2*maxDepth && strings.Trim(line, "-*_ \t") != "" {
			return true
		}
	}
	return false
}

// reader makes blocks of a tree.
type reader struct {
	source []byte
	paper  *format.Paper
	blank  bool // stands before what was struck out last
}

// blocks adds what stands in a container.
func (r *reader) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		r.block(n, "")
	}
}

// block adds a block, behind a mark when it is a list's item.
func (r *reader) block(n ast.Node, mark string) {
	switch n := n.(type) {
	case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
		if text := r.inline(n); text != "" {
			r.paper.Add(mark + text)
		}
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		r.paper.Add(mark + string(bytes.TrimRight(n.Lines().Value(r.source), "\n")))
	case *ast.HTMLBlock:
		r.paper.Add(mark + strings.TrimSpace(withoutTags(string(n.Lines().Value(r.source)))))
	case *ast.List:
		r.list(n)
	case *extast.Table:
		r.table(n)
	default:
		r.blocks(n)
	}
}

// list adds the items. A number stays with its item; a claim's words begin behind it.
func (r *reader) list(list *ast.List) {
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		mark := "• "
		if list.IsOrdered() {
			mark = strconv.Itoa(number) + ". "
			number++
		}
		for c := item.FirstChild(); c != nil; c = c.NextSibling() {
			r.block(c, mark)
			mark = ""
		}
	}
}

func (r *reader) table(table *extast.Table) {
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			cells = append(cells, r.inline(c))
		}
		r.paper.Add(strings.Join(cells, "\t"))
	}
}

// inline is the text of a block's words.
func (r *reader) inline(n ast.Node) string {
	var b strings.Builder
	r.words(&b, n)
	return strings.TrimSpace(b.String())
}

func (r *reader) words(b *strings.Builder, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			b.Write(r.afterStruck(unescaped(n.Segment.Value(r.source))))
			b.WriteString(lineEnd(n))
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(r.source))
		case *ast.CodeSpan:
			r.code(b, n)
		case *extast.Strikethrough:
			r.struck(n)
			r.blank = strings.HasSuffix(b.String(), " ")
		case *ast.RawHTML, *ast.Image, *extast.FootnoteLink, *extast.FootnoteBacklink, *extast.TaskCheckBox:
		default:
			r.words(b, n)
		}
	}
}

// struck keeps what is struck out beside the text: whoever wrote it has taken it back.
func (r *reader) struck(n ast.Node) {
	if s := r.inline(n); s != "" {
		r.paper.Left = append(r.paper.Left, format.Left{Text: s, Reason: format.Struck})
	}
}

// afterStruck is a text without its blank, where one stands before what was struck out.
func (r *reader) afterStruck(s []byte) []byte {
	if r.blank {
		s = bytes.TrimLeft(s, " ")
	}
	r.blank = false
	return s
}

// code is taken as it stands.
func (r *reader) code(b *strings.Builder, span *ast.CodeSpan) {
	for n := span.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			b.Write(bytes.ReplaceAll(t.Segment.Value(r.source), []byte("\n"), []byte(" ")))
		}
	}
}

// lineEnd is what the end of a line is to the reader.
func lineEnd(n *ast.Text) string {
	switch {
	case n.HardLineBreak():
		return "\n"
	case n.SoftLineBreak():
		return " "
	}
	return ""
}
