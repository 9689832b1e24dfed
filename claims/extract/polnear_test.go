package extract

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/claims"
)

// polnear is the development part of PolNeAR, read where it stands and never copied:
// beside the project, or where FACTDESK_SHARED says.
func polnear() string {
	if dir := os.Getenv("FACTDESK_SHARED"); dir != "" {
		return filepath.Join(dir, "data/polnear/dev")
	}
	return "../../../shared/data/polnear/dev"
}

type annotation struct {
	source, content []claims.Span
}

func TestPolNeAR(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(polnear(), "attributions", "*.ann"))
	if len(files) == 0 {
		t.Skip("no PolNeAR beside the project: its figures are not measured")
	}
	var m polnearScore
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".ann")
		article := name[:strings.LastIndexByte(name, '_')] // behind it: who annotated it
		body, err := os.ReadFile(filepath.Join(polnear(), "text", article+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		ann, err := readAnn(f)
		if err != nil {
			t.Fatal(err)
		}
		m.add(t, name, string(body), ann)
	}
	t.Log(m.String())
	if p, r := ratio(m.right, m.quotes), ratio(m.found, m.gold); p < 0.93 || r < 0.85 {
		t.Errorf("direct quotes: P %.3f R %.3f, want at least .93 and .85", p, r)
	}
}

type polnearScore struct {
	quotes, right           int // our direct quotes; those inside a gold content
	gold, found             int // quoted segments inside gold contents; those we have
	voices                  int // of found, with the gold's source
	indirect, rightIndirect int
	goldIndirect, recalled  int
	sources                 int
}

func (m *polnearScore) String() string {
	return fmt.Sprintf("direct P %.3f (%d) R %.3f (%d) speaker %.3f; indirect P %.3f (%d) R %.3f (%d) source %.3f",
		ratio(m.right, m.quotes), m.quotes, ratio(m.found, m.gold), m.gold, ratio(m.voices, m.found),
		ratio(m.rightIndirect, m.indirect), m.indirect, ratio(m.recalled, m.goldIndirect), m.goldIndirect, ratio(m.sources, m.recalled))
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func (m *polnearScore) add(t *testing.T, name, body string, ann []annotation) {
	r := read(Input{Text: body})
	verbose := os.Getenv("POLNEAR") != ""
	for i, q := range r.quotes {
		if q.outer >= 0 || q.words < 3 || r.isTitle(i) {
			continue
		}
		m.quotes++
		a := covering(ann, q.start, q.end)
		if a == nil {
			if verbose {
				t.Logf("%s: NOT A QUOTE %q", name, r.d.Slice(q.start, q.end))
			}
			continue
		}
		m.right++
	}
	for _, s := range quotedSegments(body, ann) {
		m.gold++
		i := r.quoteFor(s.span)
		if i < 0 {
			if verbose {
				t.Logf("%s: MISSED %q", name, r.d.Slice(s.span.Start, s.span.End))
			}
			continue
		}
		m.found++
		if sameVoice(r, r.said[i], s.ann) {
			m.voices++
		} else if verbose {
			t.Logf("%s: VOICE %q for %q want %q", name, r.said[i].name, r.d.Slice(s.span.Start, s.span.End), texts(r, s.ann.source))
		}
	}
	m.addIndirect(t, name, r, ann, verbose)
}

func (m *polnearScore) addIndirect(t *testing.T, name string, r *reader, ann []annotation, verbose bool) {
	used := make([]bool, len(r.frames))
	for _, a := range ann {
		if len(a.content) != 1 || strings.ContainsAny(r.d.Slice(a.content[0].Start, a.content[0].End), "\"“") || len(a.source) == 0 {
			continue
		}
		m.goldIndirect++
		best := -1
		for i, f := range r.frames {
			if f.content.ok() && iou(r.t[f.content.first].Start, r.t[f.content.last-1].End, a.content[0]) >= 0.5 {
				best = i
			}
		}
		if best < 0 {
			if verbose {
				t.Logf("%s: INDIRECT MISSED %q: %q", name, texts(r, a.source), r.d.Slice(a.content[0].Start, a.content[0].End))
			}
			continue
		}
		used[best] = true
		m.recalled++
		if sameVoice(r, r.frames[best].voice, a) {
			m.sources++
		}
	}
	for i, f := range r.frames {
		if !f.content.ok() || r.holdsQuote(f.content) {
			continue
		}
		m.indirect++
		if used[i] || coversAny(ann, r.t[f.content.first].Start, r.t[f.content.last-1].End) {
			m.rightIndirect++
		}
	}
}

func coversAny(ann []annotation, start, end int) bool {
	for _, a := range ann {
		for _, c := range a.content {
			if iou(start, end, c) >= 0.5 {
				return true
			}
		}
	}
	return false
}

func texts(r *reader, spans []claims.Span) string {
	var s []string
	for _, p := range spans {
		s = append(s, r.d.Slice(p.Start, p.End))
	}
	return strings.Join(s, " … ")
}

func iou(start, end int, s claims.Span) float64 {
	both := min(end, s.End) - max(start, s.Start)
	return float64(both) / float64(max(end, s.End)-min(start, s.Start))
}

// sameVoice: the mention overlaps the source, or the names share a word that begins
// in upper case.
func sameVoice(r *reader, v voice, a annotation) bool {
	for _, s := range a.source {
		if v.last > v.first && r.t[v.first].Start < s.End && s.Start < r.t[v.last-1].End {
			return true
		}
		words := strings.Fields(r.d.Slice(s.Start, s.End))
		for _, w := range strings.Fields(v.name) {
			for _, x := range words {
				if w == strings.Trim(x, ",.'’s") && w[0] >= 'A' && w[0] <= 'Z' && len(w) > 2 {
					return true
				}
			}
		}
	}
	return false
}

type segment struct {
	span claims.Span
	ann  annotation
}

// quotedSegments are the spans between double quotation marks of three words or more
// inside gold contents.
func quotedSegments(body string, ann []annotation) []segment {
	runes := []rune(body)
	var out []segment
	for _, a := range ann {
		for _, c := range a.content {
			open := -1
			for i := c.Start; i < c.End && i < len(runes); i++ {
				if runes[i] != '"' && runes[i] != '“' && runes[i] != '”' {
					continue
				}
				if open < 0 {
					open = i + 1
					continue
				}
				if len(strings.Fields(string(runes[open:i]))) >= 3 {
					out = append(out, segment{claims.Span{Start: open, End: i}, a})
				}
				open = -1
			}
		}
	}
	return out
}

func (r *reader) quoteFor(s claims.Span) int {
	for i, q := range r.quotes {
		if q.words >= 3 && !r.isTitle(i) && iou(q.start, q.end, s) >= 0.7 {
			return i
		}
	}
	return -1
}

func covering(ann []annotation, start, end int) *annotation {
	for i := range ann {
		for _, c := range ann[i].content {
			if min(end, c.End)-max(start, c.Start) >= (end-start)*7/10 {
				return &ann[i]
			}
		}
	}
	return nil
}

func readAnn(path string) ([]annotation, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	spans := map[string][]claims.Span{}
	var out []annotation
	for _, line := range strings.Split(string(raw), "\n") {
		f := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "T") && len(f) == 3:
			_, at, _ := strings.Cut(f[1], " ")
			for _, part := range strings.Split(at, ";") {
				var s claims.Span
				if _, err := fmt.Sscanf(part, "%d %d", &s.Start, &s.End); err == nil {
					spans[f[0]] = append(spans[f[0]], s)
				}
			}
		case strings.HasPrefix(line, "E"):
			var a annotation
			for _, role := range strings.Fields(f[1]) {
				name, id, _ := strings.Cut(role, ":")
				if strings.HasPrefix(name, "Content") {
					a.content = append(a.content, spans[id]...)
				}
				if strings.HasPrefix(name, "Source") {
					a.source = append(a.source, spans[id]...)
				}
			}
			out = append(out, a)
		}
	}
	return out, nil
}
