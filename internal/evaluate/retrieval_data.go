package evaluate

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"factdesk/claims/match"
	"factdesk/internal/errs"
)

// collection is the claims that queries are matched against.
type collection struct {
	claims []match.Claim
	index  *match.Index
	found  map[string][]match.Match // by what was asked: each table asks the like of the one before
}

func newCollection(claims []match.Claim) *collection {
	return &collection{claims, match.New(claims), map[string][]match.Match{}}
}

// find are the best depth matches of a query.
func (c *collection) find(q match.Query) []match.Match {
	asked := strings.Join([]string{q.Text, q.Context, q.Speaker, q.Date}, "\x00")
	if _, ok := c.found[asked]; !ok {
		c.found[asked] = c.index.Search(q, depth)
	}
	return c.found[asked]
}

// readTweets reads CheckThat! 2020 task 2: train and dev.
func readTweets(data string) ([]judged, error) {
	dir, err := Data(data, "clef2020-task2", "verified_claims.docs.tsv")
	if err != nil {
		return nil, err
	}
	rows, err := readTable(filepath.Join(dir, "verified_claims.docs.tsv"), 3)
	if err != nil {
		return nil, err
	}
	claims := make([]match.Claim, len(rows))
	for i, r := range rows {
		claims[i] = match.Claim{ID: r[0], Text: r[1], Title: r[2]}
	}
	c := newCollection(claims)
	var out []judged
	for _, part := range []string{"train", "dev"} {
		rows, err := readTable(filepath.Join(dir, part, "tweets.queries.tsv"), 2)
		if err != nil {
			return nil, err
		}
		queries := make([]match.Query, len(rows))
		for i, r := range rows {
			queries[i] = match.Query{ID: r[0], Text: r[1]}
		}
		j, err := judge("2020 "+part, filepath.Join(dir, part, "tweet-vclaim-pairs.qrels"), queries, c)
		if err != nil {
			return nil, err
		}
		out = append(out, j)
	}
	return out, nil
}

// readTable reads a tab-separated file with quoted cells, without its head.
func readTable(path string, columns int) ([][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.FieldsPerRecord = '\t', columns
	rows, err := r.ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, errs.New(errs.Invalid, "%s is no table of %d tab-separated columns: %v.", path, columns, err)
	}
	return rows[1:], nil
}

// judge reads what is right (TREC's qrels) and keeps the queries that it names.
func judge(name, path string, queries []match.Query, c *collection) (judged, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return judged{}, fileError(path, err)
	}
	j := judged{name: name, right: map[string]map[string]bool{}, claims: c}
	for line := range strings.Lines(string(raw)) {
		cells := strings.Fields(line)
		if len(cells) != 4 {
			return j, errs.New(errs.Invalid, "%s is no list of judgements: it has the line %q.", path, line)
		}
		if j.right[cells[0]] == nil {
			j.right[cells[0]] = map[string]bool{}
		}
		j.right[cells[0]][cells[2]] = true
	}
	for _, q := range queries {
		if j.right[q.ID] != nil {
			j.queries = append(j.queries, q)
		}
	}
	return j, nil
}

func readPolitiFact(path string) (*collection, error) {
	lines, err := readLines(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	var claims []match.Claim
	for i, line := range lines {
		if line == "" {
			continue
		}
		var v struct {
			ID      string `json:"vclaim_id"`
			Text    string `json:"vclaim"`
			Title   string `json:"title"`
			Speaker string `json:"speaker"`
			Date    string `json:"date"`
		}
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			return nil, errs.New(errs.Invalid, "%s, line %d is no claim: %v.", path, i+1, err)
		}
		claims = append(claims, match.Claim{ID: v.ID, Text: v.Text, Title: v.Title, Speaker: v.Speaker, Date: v.Date})
	}
	return newCollection(claims), nil
}
