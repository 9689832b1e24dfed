package evaluate

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"factdesk/claims/match"
	"factdesk/internal/errs"
)

// debateLine is a line of a transcript: a sentence and who said it.
type debateLine struct{ speaker, text string }

// transcript are the lines of one debate; the first is number 1.
type transcript []debateLine

// noise is the speaker of laughter and applause.
const noise = "SYSTEM"

// readDebates reads CheckThat! 2021 task 2B, with what its transcripts say of each
// sentence. Its train part comes in halves, so that one is apart from what weights are
// chosen on: of the files in order, every second.
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
	queries, err := debateQueries(filepath.Join(dir, "transcripts"), string(raw))
	if err != nil {
		return nil, err
	}
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

// debateQueries are the sentences with what their ids tell: 20161019_3pres_0412 is line
// 412 of what was said on that day.
func debateQueries(dir, raw string) ([]match.Query, error) {
	debates := map[string]transcript{}
	seen := map[string]bool{}
	var out []match.Query
	for row := range strings.Lines(raw) {
		id, said, ok := strings.Cut(strings.TrimSpace(row), "\t")
		if !ok || seen[id] {
			continue
		}
		seen[id] = true
		file, line := fileAndLine(id)
		if debates[file] == nil {
			var err error
			if debates[file], err = readTranscript(filepath.Join(dir, file+".tsv")); err != nil {
				return nil, err
			}
		}
		q, err := debates[file].query(id, said, line)
		if err != nil {
			return nil, err
		}
		out = append(out, q)
	}
	return out, nil
}

// fileAndLine are the two halves of a sentence's id.
func fileAndLine(id string) (file string, line int) {
	i := max(strings.LastIndexByte(id, '_'), 0)
	line, _ = strconv.Atoi(strings.TrimPrefix(id[i:], "_"))
	return id[:i], line
}

// query is a sentence with its day, its speaker and the lines before it.
func (t transcript) query(id, said string, line int) (match.Query, error) {
	if line < 1 || line > len(t) || bareLetters(t[line-1].text) != bareLetters(said) {
		return match.Query{}, errs.New(errs.Invalid, "%s is not what stands in that line of its transcript: queries and transcripts are of two editions.", id)
	}
	return match.Query{ID: id, Text: said, Date: id[:min(8, len(id))], Speaker: t[line-1].speaker, Context: t.before(line, fourLines)}, nil
}

// fourLines is how much of what was said before is published with such sets.
const fourLines = 4

// before are the last lines, so many, before a line, the nearest last.
func (t transcript) before(line, most int) string {
	var lines []string
	for i := line - 2; i >= 0 && len(lines) < most; i-- {
		if t[i].speaker != noise {
			lines = append(lines, t[i].text)
		}
	}
	slices.Reverse(lines)
	return strings.Join(lines, "\n")
}

func readTranscript(path string) (transcript, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	var out transcript
	for line := range strings.Lines(string(raw)) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(cells) < 3 || cells[0] != strconv.Itoa(len(out)+1) {
			return nil, errs.New(errs.Invalid, "%s is no transcript: its line %d has no number, speaker and text.", path, len(out)+1)
		}
		out = append(out, debateLine{cells[1], cells[2]})
	}
	return out, nil
}

// bareLetters are the ASCII letters and digits of a text: the queries lost dashes and quote marks.
func bareLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return -1
	}, s)
}

// halves are every second file of a split, and the others.
func (j judged) halves() (tuned, apart judged) {
	tuned, apart = j, j
	tuned.name, tuned.queries = j.name+" tuned", nil
	apart.name, apart.queries = j.name+" apart", nil
	var files []string
	for _, q := range j.queries {
		file, _ := fileAndLine(q.ID)
		files = append(files, file)
	}
	slices.Sort(files)
	files = slices.Compact(files)
	for _, q := range j.queries {
		file, _ := fileAndLine(q.ID)
		half := &tuned
		if slices.Index(files, file)%2 == 1 {
			half = &apart
		}
		half.queries = append(half.queries, q)
	}
	return tuned, apart
}

// retrievalContext is 2B with more and more of what a transcript says of a sentence.
func retrievalContext(debates []judged, figures RetrievalFigures) Table {
	t := Table{
		Title: "Known claims, 2021 2B: with what the transcript says of a sentence",
		Head:  []string{"with"},
		Notes: []string{"Train in halves, every second file of it: weights were chosen on train tuned, and looked at on dev. The day is the file's, the speaker the line's, both as they are written there; four lines are those before it, without what says laughter and applause."},
	}
	tuned, apart := debates[0].halves()
	splits := []judged{tuned, apart, debates[1]}
	for _, j := range splits {
		t.Head = append(t.Head, j.name+" MAP@5", "P@1", "MRR")
	}
	for _, v := range []struct {
		name  string
		blank func(*match.Query)
	}{
		{"the sentence alone", textOnly},
		{"its day", func(q *match.Query) { q.Speaker, q.Context = "", "" }},
		{"day and speaker", func(q *match.Query) { q.Context = "" }},
		{"four lines", func(q *match.Query) { q.Date, q.Speaker = "", "" }},
		{"day, speaker, four lines", func(*match.Query) {}},
	} {
		row := []string{v.name}
		for _, j := range splits {
			r := j.search(v.blank)
			figures[j.name+" "+v.name] = r
			row = append(row, fig(r.MAP5), fig(r.P1), fig(r.MRR))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
