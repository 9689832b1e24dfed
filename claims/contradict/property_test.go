package contradict_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"factdesk/claims"
	"factdesk/claims/contradict"
)

// TestAnyTwoStatements holds the rules to what they promise of any texts: no panic,
// spans that stand in the text, a strength from Least to 1, and sides that swap.
func TestAnyTwoStatements(t *testing.T) {
	bits := strings.Fields(`Russia Ukraine never not no longer troops 100,000 127,000 some more than nearly percent 5 million $44 killed wounded in 2021 since said
		denied that, fell rose of which 30,000 another “we” isn't : . ; ? -  Moscow's the border near up to between and dead – 3.5 km nicht kein über rund`)
	statement := rapid.Custom(func(t *rapid.T) contradict.Statement {
		return contradict.Statement{
			Text:     strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(bits, rapid.StringN(0, 4, 8).Draw(t, "odd"))), 0, 14).Draw(t, "words"), " "),
			Language: rapid.SampledFrom([]string{"", "en", "de", "de-AT"}).Draw(t, "language"),
			Speaker:  rapid.SampledFrom([]string{"", "Lavrov"}).Draw(t, "speaker"),
			Date:     rapid.SampledFrom([]string{"", "2022-01-21", "2020-02-30", "1999-12-31"}).Draw(t, "date"),
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		x, y := statement.Draw(t, "a"), statement.Draw(t, "b")
		a, b := contradict.Read(x), contradict.Read(y)
		there, back := contradict.Between(a, b, false), contradict.Between(b, a, false)
		if len(there) != len(back) || len(there) > 1 {
			t.Fatalf("Between(%q, %q) = %+v, swapped %+v", x.Text, y.Text, there, back)
		}
		for i, c := range there {
			if c.Strength < contradict.Least || c.Strength > 1 || c.Strength != back[i].Strength || !cmp.Equal(c.A, back[i].B) {
				t.Fatalf("Between(%q, %q) = %+v, swapped %+v", x.Text, y.Text, c, back[i])
			}
			standIn(t, x.Text, c.A)
			standIn(t, y.Text, c.B)
		}
		if again := contradict.Between(a, a, true); len(again) > 0 {
			t.Fatalf("%q contradicts itself: %+v", x.Text, again)
		}
	})
}

func standIn(t *rapid.T, text string, spans []claims.Span) {
	for _, s := range spans {
		if s.Start < 0 || s.Start >= s.End || s.End > utf8.RuneCountInString(text) {
			t.Fatalf("span %v does not stand in %q", s, text)
		}
	}
}

func TestRulings(t *testing.T) {
	never := contradict.Read(contradict.Statement{Text: "Russia has never threatened the people of Ukraine."})
	did := contradict.Read(contradict.Statement{Text: "Russia has threatened the people of Ukraine."})
	more := contradict.Read(contradict.Statement{Text: "127,000 Russian troops are near Ukraine."})
	fewer := contradict.Read(contradict.Statement{Text: "60,000 Russian troops are near Ukraine."})
	rated := func(truth float64, label, by string) contradict.Ruling {
		return contradict.Ruling{Truth: truth, Label: label, By: by}
	}
	for name, x := range map[string]struct {
		a, b     *contradict.Reading
		ours     float64
		theirs   float64
		like     float64
		strength float64 // 0: none
	}{
		"false here, true there":                   {never, never, 0, 1, 0.9, 0.9},
		"a difference of degree":                   {never, never, 0, 0.25, 0.9, 0},
		"mostly false here, mostly true there":     {never, never, 0.25, 0.75, 0.8, 0.4},
		"the opposite claim, the opposite verdict": {never, did, 0, 1, 0.9, 0},
		"the opposite claim, the same verdict":     {never, did, 0, 0, 0.9, 0.9},
		"another number":                           {more, fewer, 0, 1, 0.9, 0},
		"hardly alike":                             {never, never, 0, 1, 0.1, 0},
	} {
		c, ok := contradict.Rulings(x.a, x.b, rated(x.ours, "Ours", "Desk"), rated(x.theirs, "Theirs", "Peer"), x.like)
		if ok != (x.strength > 0) || ok && (c.Strength != x.strength || c.Rule != contradict.Verdicts || !strings.Contains(c.Why, "Peer")) {
			t.Errorf("%s: %+v %v, want strength %.2f", name, c, ok, x.strength)
		}
	}
}

func TestWhyIsASentence(t *testing.T) {
	for _, x := range []struct{ a, b, want string }{
		{"Russia has massed some 100,000 troops near the Ukrainian border.", "Russia has moved more than 127,000 troops close to the country's borders.",
			"“more than 127,000 troops” is more than “some 100,000 troops” allows (90,000 to 110,000)."},
		{"Unemployment rose.", "Unemployment fell.", "“rose” and “fell” can't both be so of the same thing."},
		{"Russia has never threatened Ukraine.", "Moscow threatened Ukraine.", "One says “never threatened”, the other “threatened”: one denies what the other affirms."},
		{"The bridge is 2 kilometres long.", "The bridge is 3 miles long.", "“3 miles” is more than “2 kilometres” allows (1.5 to 2.5)."},
		{"The ministry counted 38 camps near the border.", "The ministry counted 12 camps near the border.", "“38 camps” is more than “12 camps” allows (12)."},
	} {
		got := contradict.Between(contradict.Read(contradict.Statement{Text: x.a}), contradict.Read(contradict.Statement{Text: x.b}), false)
		if len(got) != 1 || got[0].Why != x.want {
			t.Errorf("%q / %q = %+v, want %q", x.a, x.b, got, x.want)
		}
	}
}
