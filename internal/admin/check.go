package admin

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/claims"
	"factdesk/internal/check"
	"factdesk/internal/web"
	"factdesk/internal/web/verdictpage"
)

// checkPage is a draft with its claims, or the form alone. Nothing of it is kept: the
// draft stands in the page, and no draft of the form is saved.
type checkPage struct {
	Form       Form
	Most       int // characters
	Report     *check.Report
	Paragraphs []Paragraph
	Filters    []checkFilter
}

// checkFilter is one of the choices above the list.
type checkFilter struct {
	Key, Label string
	Count      int
}

// checkPage shows the empty form.
func (d *Desk) checkPage(c *gin.Context) error {
	return d.page(c, http.StatusOK, "check", checkView(checkPage{}))
}

func checkView(p checkPage) View {
	p.Most = check.MaxText
	return View{Title: "Check a text", Nav: "check", Wide: p.Report != nil, Data: p}
}

// checkText checks a draft and shows it with its claims; with as=markdown or as=csv the
// report is a file. A page with scripts asks for progress and gets lines of JSON.
func (d *Desk) checkText(c *gin.Context) error {
	text := strings.ReplaceAll(c.PostForm("text"), "\r\n", "\n") // as forms send line ends
	draft := check.Draft{Text: text, Language: strings.TrimSpace(c.PostForm("language"))}
	if c.Query("progress") != "" {
		return d.checkStreaming(c, draft)
	}
	v, report, status, err := d.checked(c, draft, nil)
	if err != nil {
		return err
	}
	if as := c.Query("as"); as != "" && report != nil {
		return reportFile(c, report, as)
	}
	return d.page(c, status, "check", v)
}

// checked is the page of a draft. What is wrong with the draft stands beside the field.
func (d *Desk) checked(c *gin.Context, draft check.Draft, progress func(done, of int)) (View, *check.Report, int, error) {
	p := checkPage{Form: Form{values: c.Request.PostForm}}
	report, err := check.Checker{DB: d.DB, Base: web.Base(c.Request.Context()), Progress: progress}.Check(c.Request.Context(), draft)
	if problem, ok := importProblem(err); ok {
		p.Form = p.Form.refused(c.Request.PostForm, problem)
		return checkView(p), nil, web.Status(err), nil
	}
	if err != nil {
		return View{}, nil, 0, err
	}
	p.Report, p.Paragraphs, p.Filters = report, paragraphs(draft.Text, checkMarks(report)), checkFilters(report)
	return checkView(p), report, http.StatusOK, nil
}

// checkMarks mark the claims in the draft; each leads to its place in the list.
func checkMarks(r *check.Report) []Mark {
	var out []Mark
	for i, x := range r.Claims {
		out = append(out, Mark{Span: claims.Span{Start: x.Start, End: x.End}, Sort: foundMark, State: string(x.Result),
			Href: fmt.Sprintf("#claim-%d", i), Title: capital(check.Words[x.Result]), ID: fmt.Sprintf("at-%d", i)})
	}
	return out
}

func checkFilters(r *check.Report) []checkFilter {
	out := []checkFilter{{"all", "All", len(r.Claims)}}
	for _, result := range check.Results {
		out = append(out, checkFilter{string(result), checkWords[result], r.Counts[result]})
	}
	return out
}

// checkWords are the results in the few words that a badge has room for.
var checkWords = map[check.Result]string{check.Contradicts: "Contradicts", check.Opposite: "Opposite was false", check.Checked: "Checked before", check.UnderReview: "Under review", check.New: "New"}

// truthTone is the colour of a rating on the line from false to true.
func truthTone(truth *float64) string {
	if truth == nil {
		return verdictpage.Tone(0, false)
	}
	return verdictpage.Tone(*truth, true)
}

// weighty are a claim's matches that its result rests on, and the others.
func weighty(x check.DraftClaim, want bool) []check.KnownClaim {
	var out []check.KnownClaim
	for _, m := range x.Matches {
		if m.Counts(x.Result) == want {
			out = append(out, m)
		}
	}
	return out
}

// reportFile sends a report as a download.
func reportFile(c *gin.Context, r *check.Report, as string) error {
	var out bytes.Buffer
	write, mediaType, ending := r.Markdown, "text/markdown; charset=utf-8", "md"
	if as == "csv" {
		write, mediaType, ending = r.CSV, "text/csv; charset=utf-8", "csv"
	}
	if err := write(&out); err != nil {
		return err
	}
	c.Header("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": "claims." + ending}))
	c.Header("Cache-Control", "no-store")
	c.Data(http.StatusOK, mediaType, out.Bytes())
	return nil
}

// checkStreaming writes a line of JSON now and then, {"done","of"}, and at the end one
// with the page.
func (d *Desk) checkStreaming(c *gin.Context, draft check.Draft) error {
	c.Header("Content-Type", "application/x-ndjson")
	c.Header("Cache-Control", "no-store")
	c.Header("X-Accel-Buffering", "no") // of a proxy that would hold the lines back
	line := json.NewEncoder(c.Writer)
	v, _, _, err := d.checked(c, draft, func(done, of int) {
		if done%5 == 0 || done == of {
			line.Encode(map[string]int{"done": done, "of": of}) // who is gone need not know
			c.Writer.Flush()
		}
	})
	var page bytes.Buffer
	if err == nil {
		err = d.render(c, &page, "check", v)
	}
	if err != nil {
		line.Encode(map[string]string{"error": web.Note(c.Request.Context(), err).Detail})
		return nil
	}
	return line.Encode(map[string]string{"page": page.String()})
}

// render writes a page elsewhere than to the answer.
func (d *Desk) render(c *gin.Context, to io.Writer, name string, v View) error {
	if err := d.dress(c, &v); err != nil {
		return err
	}
	return pages[name]().Execute(to, v)
}
