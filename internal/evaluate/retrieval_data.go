package evaluate

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"factdesk/claims/match"
	"factdesk/internal/errs"
)

// collection is the claims that queries are matched against.
type collection struct {
	claims []match.Claim
	index  *match.Index
}

func newCollection(claims []match.Claim) *collection { return &collection{claims, match.New(claims)} }

// without are the claims with something taken from each.
func (c *collection) without(blank func(*match.Claim)) []match.Claim {
	out := slices.Clone(c.claims)
	for i := range out {
		blank(&out[i])
	}
	return out
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

// readDebates reads CheckThat! 2021 task 2B: train and dev.
func readDebates(data string) ([]judged, error) {
	dir, err := Data(data, "clef2021-task2b", "politifact_vclaims_notext.jsonl.gz")
	if err != nil {
		return nil, err
	}
	c, err := readPolitiFact(filepath.Join(dir, "politifact_vclaims_notext.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	path := filepath.Join(dir, "train_dev_queries.tsv")
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	queries := debateQueries(string(raw))
	var out []judged
	for _, part := range []string{"train", "dev"} {
		j, err := judge("2B "+part, filepath.Join(dir, part+".tsv"), queries, c)
		if err != nil {
			return nil, err
		}
		out = append(out, j)
	}
	return out, nil
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

// solo are the files of one speaker, by their names.
var solo = regexp.MustCompile(`^\d{8}_(?:Trump|Trumo|Tump)_`)

// debateQueries are the sentences with what their ids tell: 20161019_3pres_0412 is line
// 412 of what was said on that day.
func debateQueries(raw string) []match.Query {
	text := map[string]string{}
	var out []match.Query
	for line := range strings.Lines(raw) {
		id, said, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || text[id] != "" {
			continue
		}
		text[id] = said
		q := match.Query{ID: id, Text: said, Date: id[:min(8, len(id))]}
		if solo.MatchString(id) {
			q.Speaker = "Donald Trump"
		}
		out = append(out, q)
	}
	for i := range out {
		file, line, _ := cutLast(out[i].ID, "_")
		at, _ := strconv.Atoi(line)
		for n := at - 4; n < at; n++ {
			out[i].Context += text[fmt.Sprintf("%s_%04d", file, n)] + " "
		}
	}
	return out
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}
