package evaluate

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"factdesk/claims"
)

// newsArticle is one text with the attributions that PolNeAR's annotators marked in it.
type newsArticle struct {
	id   string // the annotation file's name without its ending
	body string
	gold []attribution
}

// attribution is one PolNeAR event: whose words, which cue, what is said. Each may be in
// several pieces; spans are code points.
type attribution struct {
	source, cue, content []claims.Span
}

// readPolNeAR reads the attributions and texts of one part of the corpus.
func readPolNeAR(data, split string) ([]newsArticle, error) {
	dir, err := Data(data, "polnear", filepath.Join(split, "attributions"))
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, split, "attributions", "*.ann"))
	if err != nil {
		return nil, fmt.Errorf("list PolNeAR: %w", err)
	}
	var out []newsArticle
	for _, file := range files {
		a, err := readNewsArticle(file)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// readNewsArticle reads an annotation file and the text it belongs to: behind the last
// underscore of its name stands who annotated it.
func readNewsArticle(file string) (newsArticle, error) {
	id := strings.TrimSuffix(filepath.Base(file), ".ann")
	stem := id[:max(strings.LastIndexByte(id, '_'), 0)]
	body, err := readFile(filepath.Join(filepath.Dir(file), "..", "text", stem+".txt"))
	if err != nil {
		return newsArticle{}, err
	}
	ann, err := readFile(file)
	if err != nil {
		return newsArticle{}, err
	}
	return newsArticle{id: id, body: string(body), gold: readBrat(string(ann))}, nil
}

// readBrat reads brat's standoff format: T lines are spans, E lines are attributions
// that name them by role.
func readBrat(ann string) []attribution {
	spans := map[string][]claims.Span{}
	var out []attribution
	for line := range strings.Lines(ann) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		switch {
		case strings.HasPrefix(line, "T") && len(f) == 3:
			spans[f[0]] = readSpans(f[1])
		case strings.HasPrefix(line, "E") && len(f) > 1:
			out = append(out, readEvent(f[1], spans))
		}
	}
	return out
}

// readSpans reads "Content 13 98;120 140".
func readSpans(field string) []claims.Span {
	_, at, _ := strings.Cut(field, " ")
	var out []claims.Span
	for part := range strings.SplitSeq(at, ";") {
		var s claims.Span
		if _, err := fmt.Sscanf(part, "%d %d", &s.Start, &s.End); err == nil {
			out = append(out, s)
		}
	}
	return out
}

func readEvent(field string, spans map[string][]claims.Span) attribution {
	var a attribution
	for _, role := range strings.Fields(field) {
		name, id, _ := strings.Cut(role, ":")
		switch strings.TrimRight(name, "0123456789") {
		case "Content":
			a.content = append(a.content, spans[id]...)
		case "Source":
			a.source = append(a.source, spans[id]...)
		case "Cue":
			a.cue = append(a.cue, spans[id]...)
		}
	}
	slices.SortFunc(a.content, func(x, y claims.Span) int { return cmp.Compare(x.Start, y.Start) })
	return a
}

// overlap is how many code points a span has in common with some pieces, and size is
// how many these have together.
func overlap(start, end int, pieces []claims.Span) (both, size int) {
	for _, p := range pieces {
		both += max(0, min(end, p.End)-max(start, p.Start))
		size += p.End - p.Start
	}
	return both, size
}

// iou is the intersection of a span with some pieces over their union.
func iou(start, end int, pieces []claims.Span) float64 {
	both, size := overlap(start, end, pieces)
	return Ratio(both, end-start+size-both)
}
