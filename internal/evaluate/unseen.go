package evaluate

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract"
	"factdesk/internal/errs"
)

// unseenArticle is an article with gold claims that somebody wrote and labelled who had
// not seen the rules (claims/extract/testdata/unseen/articles).
type unseenArticle struct {
	Article string        `json:"article"`
	HeldOut bool          `json:"held_out"`
	Claims  []unseenClaim `json:"claims"`
	Never   []claims.Span `json:"never"`
}

type unseenClaim struct {
	Spans    []claims.Span  `json:"spans"`
	Speakers []string       `json:"speakers"`
	Weight   int            `json:"weight"`
	Unclear  []unclearWords `json:"unclear"`
}

// Bounds of what a reviewer reads first.
const (
	unseenTop  = 10
	unseenHead = 15
)

// unseenScore counts over the articles of one half.
type unseenScore struct {
	articles, candidates int
	gold, found          int // claims; of them, those that a candidate has at any rank
	heavy, inHead        int // claims of weight 3; of them, those among the first 15
	first, right         int // candidates among the first 10; of them, those that are a claim no better one has taken
	never                int // candidates that overlap what is no article

	said, answered, known int // found claims that somebody says; with a speaker; with the label's
	told, silent          int // found claims of the article's own; without a speaker
	errors                []NewsError
}

// UnseenErrors lists the disagreements on the open half of the articles in dir.
func UnseenErrors(dir string) ([]NewsError, error) {
	s, err := unseenHalf(dir, false)
	return s.errors, err
}

// Unseen measures claims, ranking and speakers on the articles in dir, for the open half
// and for the locked one, of which nobody reads more than these figures.
func Unseen(dir string) ([]Table, error) {
	t := Table{Title: "Articles that nobody has tuned on", Head: []string{"half", "articles", "claims", "found", "P@10", "weight 3", "in first 15", "never", "somebody says", "answered", "right of answered", "right of all", "article's own", "nobody named"}}
	for _, locked := range []bool{false, true} {
		s, err := unseenHalf(dir, locked)
		if err != nil {
			return nil, err
		}
		t.Rows = append(t.Rows, append([]string{halfName(locked)}, s.row()...))
	}
	t.Rows = append(t.Rows, []string{"target", "", "", "", "", "", ".92"})
	t.Notes = []string{"Written and labelled by people who had not seen the rules; their READMEs say how, and the sums of the files were committed before the first run. A claim is found when a candidate covers seven tenths of it and lies at least half in it. P@10: candidates among the first ten that are a claim which no better one has taken, the headline aside. Speakers are those of the best candidate of each claim that was found, held against the label's names without case and leading article; of several joined, each must be one of them."}
	return []Table{t}, nil
}

func halfName(locked bool) string {
	if locked {
		return "locked"
	}
	return "open"
}

func (s *unseenScore) row() []string {
	return []string{fmt.Sprint(s.articles), fmt.Sprint(s.gold), f3(Ratio(s.found, s.gold)), f3(Ratio(s.right, s.first)),
		fmt.Sprint(s.heavy), f3(Ratio(s.inHead, s.heavy)), fmt.Sprint(s.never),
		fmt.Sprint(s.said), f3(Ratio(s.answered, s.said)), f3(Ratio(s.known, s.answered)), f3(Ratio(s.known, s.said)),
		fmt.Sprint(s.told), f3(Ratio(s.silent, s.told))}
}

func unseenHalf(dir string, locked bool) (unseenScore, error) {
	var s unseenScore
	err := eachUnseen(dir, locked, func(g unseenArticle, _ string, found []claims.Found) { s.add(g, found) })
	return s, err
}

// eachUnseen hands over the articles of one half of those in dir, with their texts and
// what is found in them.
func eachUnseen(dir string, locked bool, f func(g unseenArticle, body string, found []claims.Found)) error {
	files, err := labelFiles(dir, ".gold.json")
	if err != nil {
		return err
	}
	for _, file := range files {
		g, body, err := readUnseen(file)
		if err != nil {
			return err
		}
		if g.HeldOut != locked {
			continue
		}
		in, err := inputOf(body)
		if err != nil {
			return err
		}
		found, err := extract.Extract(in, nil)
		if err != nil {
			return err
		}
		f(g, body, found)
	}
	return nil
}

// labelFiles are those of a folder with such an end, in their order; none is an error.
func labelFiles(dir, end string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*"+end))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, errs.New(errs.NotFound, "There is no %s file in %s.", end, dir)
	}
	sort.Strings(files)
	return files, nil
}

func readUnseen(file string) (unseenArticle, string, error) {
	var g unseenArticle
	raw, err := readFile(file)
	if err != nil {
		return g, "", err
	}
	if err := json.Unmarshal(raw, &g); err != nil {
		return g, "", fmt.Errorf("read %s: %w", file, err)
	}
	raw, err = readFile(filepath.Join(filepath.Dir(file), g.Article))
	return g, string(raw), err
}

func (s *unseenScore) add(g unseenArticle, found []claims.Found) {
	s.articles++
	s.candidates += len(found)
	s.gold += len(g.Claims)
	for _, f := range found {
		if touches(g.Never, f) {
			s.never++
			s.note(g, "never", 0, f, "")
		}
	}
	s.rank(g, found)
	for _, c := range g.Claims {
		s.claim(g, c, found)
	}
}

func (s *unseenScore) note(g unseenArticle, kind string, rank int, f claims.Found, more string) {
	s.errors = append(s.errors, NewsError{g.Article, kind, rank, f.Start, f.End, f.Exact + more})
}

// rank counts the first candidates that are claims.
func (s *unseenScore) rank(g unseenArticle, found []claims.Found) {
	taken := make([]bool, len(g.Claims))
	rank := 0
	for _, f := range found {
		if f.Attribution == claims.Headline {
			continue
		}
		if rank++; rank > unseenTop {
			return
		}
		s.first++
		if i := unseenMatch(g.Claims, taken, f); i >= 0 {
			taken[i] = true
			s.right++
			continue
		}
		s.note(g, "no claim", rank, f, "")
	}
}

// unseenMatch is the first claim that a candidate has and none before it; -1 for none.
func unseenMatch(gold []unseenClaim, taken []bool, f claims.Found) int {
	for i, c := range gold {
		if !taken[i] && c.has(f) {
			return i
		}
	}
	return -1
}

// has reports that a candidate covers seven tenths of the claim and lies half in it.
func (c unseenClaim) has(f claims.Found) bool {
	for _, s := range c.Spans {
		shared := float64(min(f.End, s.End) - max(f.Start, s.Start))
		if shared >= 0.7*float64(s.End-s.Start) && shared >= 0.5*float64(f.End-f.Start) {
			return true
		}
	}
	return false
}

func touches(spans []claims.Span, f claims.Found) bool {
	for _, s := range spans {
		if f.Start < s.End && s.Start < f.End {
			return true
		}
	}
	return false
}

// claim counts one claim with its best candidate.
func (s *unseenScore) claim(g unseenArticle, c unseenClaim, found []claims.Found) {
	if c.Weight == 3 {
		s.heavy++
	}
	rank := 0
	for _, f := range found {
		if f.Attribution == claims.Headline {
			continue
		}
		rank++
		if !c.has(f) {
			continue
		}
		s.found++
		switch {
		case c.Weight < 3:
		case rank <= unseenHead:
			s.inHead++
		default:
			s.note(g, "ranked low", rank, f, "")
		}
		s.speaker(g, c, f, rank)
		return
	}
	s.errors = append(s.errors, NewsError{g.Article, "missed", 0, c.Spans[0].Start, c.Spans[0].End, ""})
}

func (s *unseenScore) speaker(g unseenArticle, c unseenClaim, f claims.Found, rank int) {
	want := " — want " + strings.Join(c.Speakers, " or ")
	switch {
	case len(c.Speakers) == 0 && f.Speaker == nil:
		s.told++
		s.silent++
	case len(c.Speakers) == 0:
		s.told++
		s.note(g, "speaker: nobody's", rank, f, " — got "+*f.Speaker)
	case f.Speaker == nil:
		s.said++
		s.note(g, "speaker: unknown", rank, f, want)
	case c.by(*f.Speaker):
		s.said++
		s.answered++
		s.known++
	default:
		s.said++
		s.answered++
		s.note(g, "speaker: somebody else", rank, f, " — got "+*f.Speaker+want)
	}
}

// by reports one of the label's names, or several of them joined: the labels list those
// who say the same one by one.
func (c unseenClaim) by(name string) bool {
	if c.names(name) {
		return true
	}
	all := strings.Split(strings.NewReplacer(", and ", "\n", ", ", "\n", " and ", "\n").Replace(name), "\n")
	return !slices.ContainsFunc(all, func(one string) bool { return !c.names(one) })
}

func (c unseenClaim) names(name string) bool {
	return slices.ContainsFunc(c.Speakers, func(s string) bool { return plainName(s) == plainName(name) })
}

// plainName is a name without case and leading article.
func plainName(s string) string {
	s = strings.ToLower(strings.ReplaceAll(s, "’", "'"))
	for _, article := range []string{"the ", "a ", "an "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}
