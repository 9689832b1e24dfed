package check

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"factdesk/internal/claimreview"
	"factdesk/review"
)

// Words are what a result is called, for people.
var Words = map[Result]string{
	Contradicts: "contradicts a published fact-check", Opposite: "contradicts what was found false", Checked: "checked before", UnderReview: "under review", New: "new",
}

// manyWords are those of more than one claim, where they differ.
var manyWords = map[Result]string{Contradicts: "contradict published fact-checks", Opposite: "contradict what was found false"}

// Summary is the counts in one line: "1 contradicts a published fact-check, 3 checked
// before, 9 new". Results without a claim are left out.
func (r *Report) Summary() string {
	var parts []string
	for _, result := range Results {
		n := r.Counts[result]
		words := Words[result]
		if many := manyWords[result]; n > 1 && many != "" {
			words = many
		}
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+words)
		}
	}
	if len(parts) == 0 {
		return "No claims"
	}
	return strings.Join(parts, ", ")
}

// Markdown writes the report for a mail or a document.
func (r *Report) Markdown(to io.Writer) error {
	w := bufio.NewWriter(to)
	fmt.Fprintf(w, "# Claims in this text\n\n%s.\n", r.Summary())
	if r.Notice != "" {
		fmt.Fprintf(w, "\n%s\n", r.Notice)
	}
	for _, result := range Results {
		if r.Counts[result] == 0 {
			continue
		}
		words := Words[result]
		fmt.Fprintf(w, "\n## %s\n\n", strings.ToUpper(words[:1])+words[1:])
		for _, c := range r.Claims {
			if c.Result == result {
				c.markdown(w)
			}
		}
	}
	if r.Skipped > 0 {
		fmt.Fprintf(w, "\n%d more claims were not looked up: those least worth a check.\n", r.Skipped)
	}
	return w.Flush()
}

func (c DraftClaim) markdown(w io.Writer) {
	fmt.Fprintf(w, "- “%s”", plain(c.Exact))
	if c.Speaker != "" {
		fmt.Fprintf(w, " — %s", plain(c.Speaker))
	}
	fmt.Fprintln(w)
	for _, m := range c.Matches {
		if weight(m, c.Result) == 0 {
			continue
		}
		fmt.Fprintf(w, "  - %s: “%s”", m.said(plain), plain(m.Text))
		if m.URL != "" {
			fmt.Fprintf(w, " <%s>", m.URL)
		}
		fmt.Fprintln(w)
		if m.Conflict != nil {
			fmt.Fprintf(w, "    %s\n", plain(m.Conflict.Why))
		}
	}
}

// said is a match in short: "Mostly true, Harbour Desk, 2022-01-21", or how its case
// stands. What others wrote is shown by show.
func (m KnownClaim) said(show func(string) string) string {
	if m.State == review.Retracted {
		return "Retracted"
	}
	if m.Rating == "" {
		return "Under review (" + string(m.State) + ")"
	}
	parts := []string{show(m.Rating), show(m.Publisher)}
	if m.Date != "" {
		parts = append(parts, m.Date)
	}
	return strings.Join(parts, ", ")
}

// marks are the signs that mean something in Markdown at any place.
var marks = strings.NewReplacer("\\", `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "#", `\#`)

// plain is a text on one line that Markdown shows as it is.
func plain(s string) string { return marks.Replace(oneLine(s)) }

var columns = []string{"result", "exact", "wording", "speaker", "start", "end", "worth", "known_claim", "rating", "publisher", "date", "state", "url", "score", "conflict"}

// CSV writes a line for each claim with what its result rests on first, with a byte
// order mark, so that Excel reads it. Cells that a spreadsheet would compute are quoted.
func (r *Report) CSV(to io.Writer) error {
	if _, err := io.WriteString(to, claimreview.ByteOrderMark); err != nil {
		return err
	}
	w := csv.NewWriter(to)
	if err := w.Write(columns); err != nil {
		return err
	}
	for _, c := range r.Claims {
		line := []string{string(c.Result), c.Exact, c.Wording, c.Speaker, strconv.Itoa(c.Start), strconv.Itoa(c.End), decimal(c.Worth)}
		if len(c.Matches) > 0 && weight(c.Matches[0], c.Result) > 0 {
			m := c.Matches[0]
			line = append(line, m.Text, m.Rating, m.Publisher, m.Date, string(m.State), m.URL, decimal(m.Score), m.why())
		}
		for i := range line {
			line[i] = claimreview.Guard(line[i])
		}
		if err := w.Write(append(line, make([]string, len(columns)-len(line))...)); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', 2, 64) }

func (m KnownClaim) why() string {
	if m.Conflict == nil {
		return ""
	}
	return m.Conflict.Why
}
