package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"strings"

	"factdesk/claims/match"
	"factdesk/internal/errs"
)

// MatchCmd finds the claims of a file that say what the queries of another say.
type MatchCmd struct {
	Claims  string `required:"" placeholder:"FILE" help:"Claims, one JSON object a line; - for standard input."`
	Queries string `required:"" placeholder:"FILE" help:"Texts whose like is sought, one JSON object a line; - for standard input."`
	Top     int    `default:"10" help:"How many matches a query gets at most."`
	Format  string `default:"json" enum:"json,trec" help:"json: an object a query, with the parts of each score; trec: a line a match."`
}

// Help is what --help prints below the flags.
func (MatchCmd) Help() string {
	return `A claim is {"id","text"} with "title" (the headline of its fact-check), "speaker" and
"date" where they are known. A query is {"id","text"} with "context" (what was said
before it), "speaker" and "date" where they are known. Other fields are ignored, and
an id may be a number.

json gives {"id","matches":[{"id","score","parts":[{"name","value","weight","detail"}]}]}
for each query, in the order of the file. score is 0 to 1, and from ` + fmt.Sprint(match.Likely) + ` on the claim is
probably the same; value times weight is a part's share of its log-odds.
trec gives "query Q0 claim rank score factdesk", as trec_eval reads it. The same files
give the same bytes: ties are broken by id, the shorter first.

  factdesk match --claims claims.jsonl --queries tweets.jsonl --top 5 --format trec
  echo '{"id":1,"text":"Moscow sent 100,000 soldiers"}' | factdesk match --claims claims.jsonl --queries -`
}

// matched are the matches of one query.
type matched struct {
	ID      string        `json:"id"`
	Matches []match.Match `json:"matches"`
}

// Run answers query by query.
func (c *MatchCmd) Run(w *world) error {
	if c.Top < 1 {
		return usageError{errors.New("--top: give a number above 0")}
	}
	if c.Claims == "-" && c.Queries == "-" {
		return usageError{errors.New("--claims and --queries can't both be standard input")}
	}
	claims, err := matchRows(c.Claims, w.stdin, func(r matchRow) match.Claim {
		return match.Claim{ID: string(r.ID), Text: r.Text, Title: r.Title, Speaker: r.Speaker, Date: string(r.Date)}
	})
	if err != nil {
		return err
	}
	queries, err := matchRows(c.Queries, w.stdin, func(r matchRow) match.Query {
		return match.Query{ID: string(r.ID), Text: r.Text, Context: r.Context, Speaker: r.Speaker, Date: string(r.Date)}
	})
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w.stdout)
	if err := c.answer(w.ctx, match.New(claims), queries, out); err != nil {
		return err
	}
	return out.Flush()
}

func (c *MatchCmd) answer(ctx context.Context, x *match.Index, queries []match.Query, out io.Writer) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for _, q := range queries {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		found := matched{q.ID, append([]match.Match{}, x.Search(q, c.Top)...)}
		if c.Format == "json" {
			if err := enc.Encode(found); err != nil {
				return err
			}
			continue
		}
		if err := writeRun(out, found); err != nil {
			return err
		}
	}
	return nil
}

// writeRun writes the lines of a TREC run. trec_eval sorts by score and not by rank, and
// has an order of its own for ties: so a tied score is written one step lower.
func writeRun(out io.Writer, q matched) error {
	last := math.Inf(1)
	for i, m := range q.Matches {
		last = min(math.Round(m.Score*1e9)/1e9, last-1e-9)
		if _, err := fmt.Fprintf(out, "%s Q0 %s %d %.9f factdesk\n", q.ID, m.ID, i+1, last); err != nil {
			return err
		}
	}
	return nil
}

// matchRow is a line of either file.
type matchRow struct {
	ID      plain  `json:"id"`
	Text    string `json:"text"`
	Title   string `json:"title"`
	Context string `json:"context"`
	Speaker string `json:"speaker"`
	Date    plain  `json:"date"`
}

// plain is a string that some write as a number.
type plain string

// UnmarshalJSON takes a string, a number or null.
func (p *plain) UnmarshalJSON(raw []byte) error {
	var s string
	if raw[0] != '"' {
		var n json.Number
		if err := json.Unmarshal(raw, &n); err != nil {
			return err
		}
		*p = plain(n)
		return nil
	}
	if err := json.Unmarshal(raw, &s); err != nil {
		return err
	}
	*p = plain(s)
	return nil
}

// maxMatchLine bounds a line of either file, in bytes.
const maxMatchLine = 16 << 20

// matchRows reads a file of JSON Lines. A mistake is told with its file and line.
func matchRows[T any](name string, stdin io.Reader, of func(matchRow) T) ([]T, error) {
	in, called := stdin, "standard input"
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, errs.File(name, err)
		}
		defer f.Close()
		in, called = f, name
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxMatchLine)
	var out []T
	first := map[plain]int{}
	n := 0
	for lines.Scan() {
		n++
		line := bytes.TrimSpace(bytes.TrimPrefix(lines.Bytes(), []byte("\ufeff")))
		if len(line) == 0 {
			continue
		}
		var row matchRow
		if err := checkRow(line, &row, first); err != nil {
			return nil, errs.New(errs.Invalid, "%s, line %d: %s.", called, n, err)
		}
		first[row.ID] = n
		out = append(out, of(row))
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		return nil, errs.New(errs.TooLarge, "%s, line %d is longer than %d MB: give one claim a line.", called, n+1, maxMatchLine>>20)
	}
	if lines.Err() != nil {
		return nil, errs.File(name, lines.Err())
	}
	return out, nil
}

// checkRow reads one line; first has the lines of the ids before it.
func checkRow(line []byte, row *matchRow, first map[plain]int) error {
	if err := json.Unmarshal(line, row); err != nil {
		return fmt.Errorf("not a JSON object with these fields (%w)", err)
	}
	switch {
	case row.ID == "":
		return errors.New(`"id" is missing: each needs one of its own`)
	case strings.ContainsAny(string(row.ID), " \t\n\r"):
		return fmt.Errorf("the id %q holds white space, which a TREC run can't", row.ID)
	case first[row.ID] > 0:
		return fmt.Errorf("the id %q stands on line %d already", row.ID, first[row.ID])
	case strings.TrimSpace(row.Text) == "":
		return errors.New(`"text" is missing or empty`)
	}
	return nil
}
