package english

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/extract/found"
)

// TestCues: what a sentence's first candidate shows, and what it does not.
func TestCues(t *testing.T) {
	for _, tt := range []struct{ text, cue string }{
		{"The port lost $2 million in 2019.", "states a number"},
		{"The port lost 3 ships in 2019.", "states a number"},
		{"The port lost its way in 2019.", "!states a number"},
		{"The port closed in May 2019.", "says when"},
		{"The port closed last year.", "says when"},
		{"The port closed for good.", "!says when"},
		{"Exports are higher than in 2019.", "compares"},
		{"It was the hottest day on record.", "compares"},
		{"The port lost more than $2 million.", "!compares"},
		{"Every ship in the port was checked.", "says all or always"},
		{"The ministry always pays its workers.", "says all or always"},
		{"All in all, the port lost money.", "!says all or always"},
		{"The port has never lost a ship.", "says never or none"},
		{"The port has not lost a ship.", "!says never or none"},
		{"The fire was caused by a candle.", "names a cause"},
		{"The fire was led by nobody.", "!names a cause"},
		{"The fire killed two workers in Selm.", "harm or law"},
		{"The fair fed two workers in Selm.", "!harm or law"},
		{"The council signed a contract in May.", "an act on record"},
		{"The council will sign a contract.", "!an act on record"},
		{"The mayor met Jane Roe in Rome.", "names who or where"},
		{"The mayor met nobody there at all.", "!names who or where"},
		{"The firm denied that it hid 12 reports.", "a denial"},
		{"The firm said that it hid 12 reports.", "!a denial"},
		{"The mayor accused the firm of fraud.", "an accusation"},
		{"The mayor promised to build a bridge.", "a promise that can be held against its maker"},
		{"The mayor said rents had doubled.", "somebody answers for it"},
		{"Rents in the town have doubled.", "!somebody answers for it"},
		{"The study found that cases had fallen.", "a finding"},
		{"The mayor testified that she had paid.", "said under oath or as a charge"},
		{"The mayor urged the firm to pay.", "asks for something"},
		{"The council supports the ban.", "takes a position"},
		{"Rents in the town will double.", "about the future"},
		{"It is unfair to the workers of Selm.", "a judgement"},
		{"It is red in the harbour of Selm.", "!a judgement"},
		{"The firm should pay its workers.", "says what should be"},
		{"The ministers met in Rome for talks.", "meetings and procedure"},
		{"The port closed then.", "very short"},
		{"The port closed in May after two years of talks.", "!very short"},
		{"This was the end of two ships.", "needs what stands before it"},
		{"The firm declined to comment on it.", "nobody commented"},
		{"The firm did not respond to questions.", "nobody commented"},
	} {
		list := all(found.Article{Text: tt.text})
		if len(list) == 0 {
			t.Errorf("no candidate in %q, want one with or without %q", tt.text, tt.cue)
			continue
		}
		var got []string
		for _, c := range list[0].Cues {
			got = append(got, c.Name)
		}
		cue, without := strings.CutPrefix(tt.cue, "!")
		if slices.Contains(got, cue) == without {
			t.Errorf("cues of %q: %q, want %q among them: %t", list[0].Exact, got, cue, !without)
		}
	}
}

// TestOrder: which of two sentences is the better candidate.
func TestOrder(t *testing.T) {
	for _, tt := range []struct{ better, worse string }{
		{"The port lost $2 million in 2019.", "The port is a fine place to be."},
		{"The mayor accused the firm of fraud.", "The mayor urged the firm to pay."},
		{"Jane Roe said the firm had paid 400 workers.", "Jane Roe said the firm should pay its workers."},
		{"The fire killed two workers in Selm.", "The ministers met for talks in Selm."},
		{"The port has never lost a single ship.", "The port may lose a single ship."},
		{"Exports rose by 3 percent in May 2019.", "Exports will rise by 3 percent next year."},
	} {
		for _, text := range []string{tt.better + " " + tt.worse, tt.worse + " " + tt.better} {
			list := all(found.Article{Text: text})
			if len(list) < 2 || !strings.Contains(tt.better, list[0].Exact) {
				t.Errorf("first of %q is %q, want that of %q", text, list[0].Exact, tt.better)
			}
		}
	}
}

// TestQuantitiesOfClaims: the numbers that each claim holds, and none of its neighbours'.
func TestQuantitiesOfClaims(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []float64
	}{
		{"The port lost $2 million in 2019.", []float64{2e6}},
		{"The port lost 400 workers and 12 ships.", []float64{400, 12}},
		{"Exports rose by 3.5 percent.", []float64{3.5}},
		{"The port closed in 2019.", []float64{}},
		{"Half a million people have left the town.", []float64{5e5}},
		{"The port lost a crane.", []float64{}},
	} {
		list := all(found.Article{Text: tt.text})
		if len(list) == 0 {
			t.Errorf("no candidate in %q, want one with %v", tt.text, tt.want)
			continue
		}
		got := []float64{}
		for _, q := range list[0].Quantities {
			got = append(got, q.Value)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("quantities of %q: %v, want %v", tt.text, got, tt.want)
		}
	}
}
