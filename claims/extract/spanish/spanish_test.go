package spanish

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/text"
)

// line is a candidate as testdata/sentences.txt writes it.
func line(c *found.Candidate) string {
	speaker, negated := "", ""
	if c.Speaker != nil {
		speaker = *c.Speaker
	}
	if c.Negated {
		negated = "negated"
	}
	return strings.Join([]string{string(c.Attribution), speaker, negated, quantities(c.Quantities), c.Exact}, " | ")
}

func quantities(all []claims.Quantity) string {
	var out []string
	for _, q := range all {
		unit := "-"
		if q.Unit != nil {
			unit = *q.Unit
		}
		value := strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.4f", q.Value), "0"), ".")
		if q.High != nil {
			value += fmt.Sprintf("…%v", *q.High)
		}
		out = append(out, fmt.Sprintf("%s %s %s", q.Comparator, value, unit))
	}
	return strings.Join(out, "; ")
}

// TestSentences holds the rules to the sentences that were labelled before them.
func TestSentences(t *testing.T) {
	raw, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	sentences := 0
	for _, part := range strings.Split(string(raw), "\n\n")[1:] {
		lines := strings.Split(strings.TrimSpace(part), "\n")
		sentences++
		for _, want := range lines[1:] {
			wants(t, lines[0], strings.TrimSpace(want))
		}
	}
	if sentences != 20 {
		t.Errorf("%d sentences, want 20", sentences)
	}
}

// wants is a claim that must be among those of a text, every field of it the same.
func wants(t *testing.T, s, want string) {
	t.Helper()
	want = strings.Join(strings.Fields(want), " ")
	var got []string
	for _, c := range Read(found.Article{Text: s}, nil) {
		l := strings.Join(strings.Fields(line(c)), " ")
		if l == want {
			return
		}
		got = append(got, l)
	}
	t.Errorf("%s\nlacks %s\ngot   %s", s, want, strings.Join(got, "\n      "))
}

// TestSpanishIsTold: every labelled sentence is told as Spanish without being asked.
func TestSpanishIsTold(t *testing.T) {
	raw, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range strings.Split(string(raw), "\n\n")[1:] {
		s, _, _ := strings.Cut(part, "\n")
		if got := text.Language(s); got != "es" {
			t.Errorf("Language(%q) = %q", s, got)
		}
	}
}
