package found

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/claims/text"
)

// silent are the signs of words that show nothing: one whole clause of seven words.
func silent() Signs {
	s := Signs{Traits: NoTraits()}
	s.Words = 7
	return s
}

// cues writes a candidate's cues as "name weight start-end".
func cues(c *Candidate) string {
	var out []string
	for _, q := range c.Cues {
		out = append(out, fmt.Sprintf("%s %v %d-%d", q.Name, q.Weight, q.Start, q.End))
	}
	return strings.Join(out, "; ")
}

func TestWeigh(t *testing.T) {
	d := text.Parse("The port lost 44 ships in 2014.")
	who, start, end := "Roe", 0, 3
	ships := claims.Quantity{Value: 44, Start: 14, End: 22}
	for _, tt := range []struct {
		name  string
		claim claims.Found
		signs func(*Signs)
		want  string
	}{
		{"nothing", claims.Found{}, func(*Signs) {}, ""},
		{"a number", claims.Found{}, func(s *Signs) { s.Amount = &ships }, "states a number 1.2 14-22"},
		{"a small number", claims.Found{}, func(s *Signs) { s.Amount, s.SmallAmount = &ships, true }, "states a number 0.8 14-22"},
		{"a date goes before a vague time", claims.Found{}, func(s *Signs) { s.Day, s.At[Time] = claims.Span{Start: 26, End: 30}, 4 }, "says when 0.5 26-30"},
		{"a vague time", claims.Found{}, func(s *Signs) { s.At[Time] = 6 }, "says when 0.3 26-30"},
		{"an act", claims.Found{}, func(s *Signs) { s.At[Record] = 2 }, "an act on record 0.4 9-13"},
		{"an act to come", claims.Found{}, func(s *Signs) { s.At[Record], s.At[Future] = 2, 1 }, ""},
		{"four names count", claims.Found{}, func(s *Signs) { s.Names = 9 }, "names who or where 0.48 0-0"},
		{"a denial", claims.Found{Kinds: []claims.Kind{claims.KindDenial}}, func(*Signs) {}, "a denial 0.55 0-31"},
		{"a denial of what did not happen", claims.Found{Kinds: []claims.Kind{claims.KindDenial}}, func(s *Signs) { s.FullDenial = true }, "a denial 0.8 0-31"},
		{"a no and nothing else", claims.Found{Kinds: []claims.Kind{claims.KindDenial}}, func(s *Signs) { s.BareNo, s.FullDenial = true, true }, "a denial 0.3 0-31"},
		{"somebody answers", claims.Found{Attribution: claims.Indirect, Speaker: &who, SpeakerStart: &start, SpeakerEnd: &end}, func(*Signs) {}, "somebody answers for it 0.35 0-3; a plain act that somebody states 0.1 0-0"},
		{"what somebody states with a number", claims.Found{Attribution: claims.Indirect}, func(s *Signs) { s.Amount = &ships }, "states a number 1.2 14-22"},
		{"what somebody states of an act on record", claims.Found{Attribution: claims.Indirect}, func(s *Signs) { s.At[Record] = 2 }, "an act on record 0.4 9-13"},
		{"an accusation", claims.Found{Kinds: []claims.Kind{claims.KindAccusation}}, func(*Signs) {}, "an accusation 0.9 0-31"},
		{"what somebody should have done", claims.Found{Kinds: []claims.Kind{claims.KindAccusation}}, func(s *Signs) { s.At[Blame] = 2 }, "says what somebody should have done 0.6 9-13"},
		{"a judgement", claims.Found{}, func(s *Signs) { s.At[Judge] = 1 }, "a judgement -0.5 4-8"},
		{"a judgement on the way", claims.Found{}, func(s *Signs) { s.At[Judge], s.OnTheWay = 1, true }, "a judgement -0.2 4-8"},
		{"too short", claims.Found{}, func(s *Signs) { s.Words = 5 }, "very short -0.6 0-31"},
		{"too long", claims.Found{}, func(s *Signs) { s.Words = 46 }, "very long -0.4 0-31"},
		{"no comment", claims.Found{}, func(s *Signs) { s.At[NoComment] = 2 }, "nobody commented -1.5 9-13"},
		{"it needs what stands before", claims.Found{}, func(s *Signs) { s.At[Context] = 0 }, "needs what stands before it -0.3 0-3"},
		{"a question", claims.Found{}, func(s *Signs) { s.Question = true }, "a question -1.5 30-31"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := silent()
			tt.signs(&s)
			c := Candidate{Found: tt.claim}
			c.End = 31
			new(Scales).Weigh(&c, d, s)
			if diff := cmp.Diff(tt.want, cues(&c)); diff != "" {
				t.Errorf("cues (-want +got):\n%s", diff)
			}
		})
	}
}

// TestWorth: without any cue a candidate is not worth a check; a number makes it so.
func TestWorth(t *testing.T) {
	d := text.Parse("The port lost 44 ships in 2014.")
	for _, tt := range []struct {
		name   string
		number *claims.Quantity
		worth  float64
		worthy bool
	}{
		{"no cue", nil, .3543, false},
		{"a number", &claims.Quantity{}, .6457, true},
	} {
		s := silent()
		s.Amount = tt.number
		var c Candidate
		new(Scales).Weigh(&c, d, s)
		if c.Worth != tt.worth || c.CheckWorthy != tt.worthy {
			t.Errorf("%s: worth %v, worthy %t, want %v, %t", tt.name, c.Worth, c.CheckWorthy, tt.worth, tt.worthy)
		}
	}
}

// TestTraits: the first token counts, until it turns out to say nothing here.
func TestTraits(t *testing.T) {
	x := NoTraits()
	x.Keep(Harm, 4)
	x.Keep(Harm, 7)
	x.Unless(false, Harm)
	if !x.Shows(Harm) || x.At[Harm] != 4 {
		t.Errorf("the first token of harm is %d, want 4", x.At[Harm])
	}
	x.Unless(true, Harm)
	if x.Shows(Harm) || x.Shows(Feel) {
		t.Errorf("traits %v show, want none", x.At)
	}
}

// at is a candidate of a span with a score.
func at(start, end int, score float64) *Candidate {
	c := &Candidate{score: score}
	c.Start, c.End = start, end
	c.settle()
	return c
}

func TestRank(t *testing.T) {
	quote := at(0, 10, 2)
	quote.Quoted = true
	long := at(20, 60, 2)
	long.Whole = true
	for _, tt := range []struct {
		name string
		list []*Candidate
		want []int // where they start, the best first
	}{
		{"by worth", []*Candidate{at(0, 5, 0), at(10, 15, 2)}, []int{10, 0}},
		{"by place", []*Candidate{at(10, 15, 1), at(0, 5, 1)}, []int{0, 10}},
		{"the clause before the quote in it", []*Candidate{quote, at(2, 12, 1)}, []int{2, 0}},
		{"a sentence before the quote of several", []*Candidate{long, at(30, 50, 1)}, []int{30, 20}},
		{"side by side", []*Candidate{at(0, 10, 1), at(6, 16, 2)}, []int{6, 0}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []int
			for _, f := range Rank(tt.list) {
				got = append(got, f.Start)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("order (-want +got):\n%s", diff)
			}
		})
	}
}

// TestOverlap: of two that share half of the shorter one, the lower says so.
func TestOverlap(t *testing.T) {
	for _, tt := range []struct {
		name  string
		b     *Candidate
		marks bool
	}{
		{"half", at(5, 15, 0), true},
		{"less than half", at(6, 16, 0), false},
	} {
		Rank([]*Candidate{at(0, 10, 1), tt.b})
		if got := cues(tt.b) != ""; got != tt.marks {
			t.Errorf("%s: marked %t, want %t", tt.name, got, tt.marks)
		}
	}
}

func TestWrite(t *testing.T) {
	for _, tt := range []struct {
		name, words string
		edits       []Edit
		want        string
	}{
		{"capital and stop", "the port closed", nil, "The port closed."},
		{"one that stands", "The port closed!", nil, "The port closed!"},
		{"a comma at the end", "The port closed,", nil, "The port closed."},
		{"a comma in the quote", "He called it “dead,”", nil, "He called it “dead.”"},
		{"a stop in the quote", "He said “it closed.”", nil, "He said “it closed.”"},
		{"a name of its own", "eBay closed.", nil, "eBay closed."},
		{"line ends", "The\r\n port closed.", nil, "The port closed."},
		{"an edit", "He closed it.", []Edit{{Start: 0, End: 2, Text: "Olaf"}}, "Olaf closed it."},
		{"an edit at the head that is lower case", "He closed it.", []Edit{{Start: 0, End: 2, Text: "his aide"}}, "His aide closed it."},
		{"all left out", "Yes", []Edit{{Start: 0, End: 3}}, "Yes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := text.Parse(tt.words)
			var c Candidate
			c.End = len(d.Runes)
			c.Place(d)
			c.Write(d.Runes, tt.edits)
			if c.Wording != tt.want {
				t.Errorf("Write(%q) = %q, want %q", tt.words, c.Wording, tt.want)
			}
		})
	}
}

// TestScalesKeepCandidatesApart: what is weighed next leaves the cues of the one before alone,
// and so does a cue that comes later.
func TestScalesKeepCandidatesApart(t *testing.T) {
	d := text.Parse("The port lost 44 ships in 2014.")
	var scales Scales
	var first, second Candidate
	first.End, second.End = 31, 31
	short, asks := silent(), silent()
	short.Words, asks.Question = 5, true
	scales.Weigh(&first, d, short)
	scales.Weigh(&second, d, asks)
	first.add(overlap, 0, 31)
	if want := "very short -0.6 0-31; overlaps a candidate that stands higher -2.5 0-31"; cues(&first) != want {
		t.Errorf("the first has %q, want %q", cues(&first), want)
	}
	if want := "a question -1.5 30-31"; cues(&second) != want {
		t.Errorf("the second has %q, want %q", cues(&second), want)
	}
}

// TestWriteAtLength: a wording longer than most, with more changes than most.
func TestWriteAtLength(t *testing.T) {
	words := "the " + strings.Repeat("long ", longWording) + "day\nand\nthe\nnext\nas\nwell\nended"
	d := text.Parse(words)
	var c Candidate
	c.End = len(d.Runes)
	c.Write(d.Runes, nil)
	want := "The " + strings.Repeat("long ", longWording) + "day and the next as well ended."
	if c.Wording != want || len(c.WordingParts) != 8 {
		t.Errorf("%d changes make %q", len(c.WordingParts), c.Wording)
	}
	for _, p := range c.WordingParts {
		if got := d.Slice(p.Source.Start, p.Source.End); got != p.Exact {
			t.Errorf("%q was changed, and the text has %q there", p.Exact, got)
		}
	}
}
