package admin

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"factdesk/claims"
)

// sort says what a marked stretch of text is.
type sort int

const (
	claimMark    sort = iota // the claim that the page is about
	foundMark                // another claim or candidate; State says how it stands
	sentenceMark             // the sentence around the claim
	speakerMark              // the mention of who says it
	cueMark                  // words that made the claim worth a check; Cue is which
)

// Mark is a stretch of a text that means something to its reader.
type Mark struct {
	claims.Span
	Sort  sort
	State string // of the candidate or the case
	Href  string // where it leads, "" for nowhere
	Title string
	ID    string // of the element that begins it
	Cue   int
	Shown bool // of a cue: its words stand out
}

// Paragraph is a line of a text, without the characters that end it.
type Paragraph struct {
	Start int // code points into the text
	Runs  []Run
}

// Run is a stretch within which nothing begins or ends. Its text is exact: the
// page's scripts count the code points of a selection from Start.
type Run struct {
	Start    int
	Text     string
	ID       string
	Claim    bool
	Sentence bool
	Speaker  bool
	Cues     []int
	Cued     bool  // belongs to the cue that is shown
	Found    *Mark // the shortest of those around it
	More     int   // how many further ones are around it
}

// paragraphs cuts a text into lines and each line at the ends of the marks. Line
// ends (CR, LF or both) are left out of the runs and kept in the counting. Lines
// of white space alone are skipped.
func paragraphs(text string, marks []Mark) []Paragraph {
	r := []rune(text)
	marks = slices.DeleteFunc(slices.Clone(marks), func(m Mark) bool { return m.Start < 0 || m.End > len(r) || m.End <= m.Start })
	slices.SortStableFunc(marks, func(a, b Mark) int { return cmp.Compare(a.Start, b.Start) })
	cuts := cutsOf(marks)
	out, begun := []Paragraph{}, map[string]bool{}
	for start := 0; start < len(r); {
		end := start
		for end < len(r) && r[end] != '\n' && r[end] != '\r' {
			end++
		}
		if strings.TrimSpace(string(r[start:end])) != "" {
			out = append(out, Paragraph{start, runs(r, start, end, marks, cuts, begun)})
		}
		start = end + 1
	}
	return out
}

// cutsOf are all places where a mark begins or ends, ascending.
func cutsOf(marks []Mark) []int {
	cuts := []int{}
	for _, m := range marks {
		cuts = append(cuts, m.Start, m.End)
	}
	slices.Sort(cuts)
	return slices.Compact(cuts)
}

func runs(r []rune, start, end int, marks []Mark, cuts []int, begun map[string]bool) []Run {
	out := []Run{}
	first, _ := slices.BinarySearch(cuts, start+1)
	for from := start; from < end; {
		to := end
		if first < len(cuts) && cuts[first] < end {
			to = cuts[first]
			first++
		}
		out = append(out, run(string(r[from:to]), from, to, marks, begun))
		from = to
	}
	return out
}

func run(text string, from, to int, marks []Mark, begun map[string]bool) Run {
	out := Run{Start: from, Text: text}
	for i := range marks {
		m := &marks[i]
		if m.Start >= to {
			break
		}
		if m.End >= to && m.Start <= from {
			out.add(m, begun)
		}
	}
	return out
}

func (r *Run) add(m *Mark, begun map[string]bool) {
	if m.ID != "" && r.ID == "" && !begun[m.ID] {
		r.ID, begun[m.ID] = m.ID, true
	}
	switch m.Sort {
	case claimMark:
		r.Claim = true
	case sentenceMark:
		r.Sentence = true
	case speakerMark:
		r.Speaker = true
	case cueMark:
		r.Cues, r.Cued = append(r.Cues, m.Cue), r.Cued || m.Shown
	case foundMark:
		if r.Found != nil {
			r.More++
		}
		if r.Found == nil || m.End-m.Start < r.Found.End-r.Found.Start {
			r.Found = m
		}
	}
}

// near keeps the paragraphs around a place of a long text, and says whether it
// left any out.
func near(all []Paragraph, place, most int) ([]Paragraph, bool) {
	if len(all) <= most {
		return all, false
	}
	at, _ := slices.BinarySearchFunc(all, place+1, func(p Paragraph, place int) int { return cmp.Compare(p.Start, place) })
	from := max(0, min(at-1-most/2, len(all)-most))
	return all[from : from+most], true
}

// trimmed moves the ends of a span inwards over white space.
func trimmed(text []rune, start, end int) (int, int) {
	start, end = max(0, start), min(end, len(text))
	for start < end && unicode.IsSpace(text[start]) {
		start++
	}
	for end > start && unicode.IsSpace(text[end-1]) {
		end--
	}
	return start, end
}
