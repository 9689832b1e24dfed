package check

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"

	"factdesk/internal/format/office"
)

// Annotated is a document of Word with what was found in it.
type Annotated struct {
	Report *Report
	Text   string // of the document: the places of the claims count in it
	File   []byte // what came in, with a comment for each claim
	Set    int    // claims with a comment on their very words
	Listed int    // those that can't carry one: they stand in one comment on the whole
}

// Document checks a document of Word and gives it back with a comment for each claim, by
// the newsroom and of the moment at. Its text, looks and tracked changes stay as they are.
// What is told of the draft wins over what the document says.
func (c Checker) Document(ctx context.Context, raw []byte, told Draft, at time.Time) (*Annotated, error) {
	m, err := office.OpenManuscript(ctx, raw)
	if err != nil {
		return nil, err
	}
	told.Text, _ = m.Text()
	told.Headline = cmp.Or(told.Headline, m.Headline)
	report, err := c.Check(ctx, told)
	if err != nil {
		return nil, err
	}
	org, err := c.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	out := &Annotated{Report: report, Text: told.Text}
	var remarks []office.Remark
	var listed []string
	for _, claim := range report.Claims {
		if why := m.Obstacle(claim.Span()); why != "" {
			listed = append(listed, fmt.Sprintf("“%s” (%s). %s", shorten(claim.Exact), why, strings.Join(claim.remark(), " ")))
			continue
		}
		remarks = append(remarks, office.Remark{Span: claim.Span(), Paragraphs: claim.remark()})
	}
	out.Set, out.Listed = len(remarks), len(listed)
	if rest := report.rest(listed); len(rest) > 0 {
		remarks = append(remarks, office.Remark{Paragraphs: rest})
	}
	out.File, err = m.Annotated(ctx, office.Author{Name: cmp.Or(org.Name, "factdesk"), At: at}, remarks)
	return out, err
}

// Summary says in one sentence what became of the claims.
func (a *Annotated) Summary() string {
	out := fmt.Sprintf("%d comments on their words", a.Set)
	if a.Set == 1 {
		out = "1 comment on its words"
	}
	if a.Listed > 0 {
		out += fmt.Sprintf(", %d in one on the whole", a.Listed)
	}
	return out + "."
}

// rest is what stands in the comment on the whole document; nil when every claim has its
// own.
func (r *Report) rest(listed []string) (out []string) {
	switch n := len(listed); {
	case n == 1:
		out = append(out, "1 claim stands where no comment can be set on its words:")
	case n > 1:
		out = append(out, fmt.Sprintf("%d claims stand where no comment can be set on their words:", n))
	}
	out = append(out, listed...)
	if r.Skipped > 0 {
		out = append(out, fmt.Sprintf("%d more claims were not looked up: those least worth a check.", r.Skipped))
	}
	return out
}

// mostAlike is how many known claims a comment names that its result does not rest on.
const mostAlike = 2

// remark says what is known of a claim, a paragraph each.
func (c DraftClaim) remark() []string {
	words := Words[c.Result]
	out := []string{strings.ToUpper(words[:1]) + words[1:] + "."}
	alike := 0
	for _, m := range c.Matches {
		switch {
		case weight(m, c.Result) > 0:
			out = append(out, m.named())
			if m.Conflict != nil {
				out = append(out, oneLine(m.Conflict.Why))
			}
		case alike < mostAlike:
			alike++
			out = append(out, "Alike: "+m.named())
		}
	}
	if len(out) == 1 && c.Result == New {
		out[0] = "New: nothing like it is known to the desk."
	}
	return out
}

// named is a known claim on one line: how it was rated and by whom, its words, who said
// them, and where the fact-check stands.
func (m KnownClaim) named() string {
	out := m.said(oneLine) + ": “" + oneLine(m.Text) + "”"
	if m.Claimant != "" {
		out += " (" + oneLine(m.Claimant) + ")"
	}
	return strings.TrimSpace(out + " " + m.URL)
}

// oneLine is a text without line ends.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// mostQuoted is how many characters of a claim are quoted in the comment on the whole.
const mostQuoted = 300

func shorten(s string) string {
	runes := []rune(oneLine(s))
	if len(runes) <= mostQuoted {
		return string(runes)
	}
	return string(runes[:mostQuoted]) + "…"
}
