package worth_test

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"factdesk/claims/text"
	"factdesk/claims/worth"
)

func score(s string) (float64, []worth.Reason) {
	d := text.Parse(s)
	return worth.Score(d, 0, len(d.Tokens))
}

func TestScore(t *testing.T) {
	for _, tt := range []struct {
		sentence string
		worthy   bool
		reason   string
	}{
		{"Unemployment fell to 4 percent last year, the lowest rate since 1969.", true, "states a number"},
		{"We lost 700,000 jobs in the last two years.", true, "states a number"},
		{"He voted against the bill that raised taxes on 40 million Americans.", true, "states a number"},
		{"Thank you very much, and good evening.", false, `the word "Thank"`},
		{"I think we can do better.", false, "gives an opinion"},
		{"What would you do about it?", false, "asks a question"},
	} {
		p, why := score(tt.sentence)
		if worth.CheckWorthy(p) != tt.worthy {
			t.Errorf("Score(%q) = %v, want check-worthy %v", tt.sentence, p, tt.worthy)
		}
		names := ""
		for _, r := range why {
			names += r.Name + "; "
		}
		if !strings.Contains(names, tt.reason) {
			t.Errorf("Score(%q) gives as reasons %s want %s", tt.sentence, names, tt.reason)
		}
	}
}

// What a sentence scores must not depend on what stands around it.
func TestOddsAreTheScoreWithoutItsReasons(t *testing.T) {
	for _, s := range []string{"We cut unemployment from 10 percent to 5.", "Thank you.", "Who voted for the war in 2002, and why?"} {
		d := text.Parse(s)
		score, _ := worth.Score(d, 0, len(d.Tokens))
		if got := worth.Round(worth.Logistic(worth.Odds(d, 0, len(d.Tokens))), 4); math.Abs(got-score) > 1.5e-4 {
			t.Errorf("%q: odds give %v, the score is %v", s, got, score)
		}
	}
}

func TestScoreOfAPart(t *testing.T) {
	d := text.Parse("Thank you. Crime rose by 12 percent in Ohio. Good night.")
	s := d.Sentences[1]
	got, _ := worth.Score(d, s.First, s.Last)
	want, _ := score("Crime rose by 12 percent in Ohio.")
	if got != want {
		t.Errorf("inside a text %v, alone %v", got, want)
	}
}

func TestEncode(t *testing.T) {
	raw := worth.Shipped().Encode()
	if len(raw) > 4<<20 {
		t.Errorf("the model has %d bytes, want at most 4 MB", len(raw))
	}
	m, err := worth.Decode(raw)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(m.Encode(), raw) {
		t.Error("encoding what was decoded gives other bytes")
	}
	if _, err := worth.Decode(raw[:100]); err == nil {
		t.Error("a file cut short was read as a model")
	}
}

func TestWhatIsPackedIsUnpacked(t *testing.T) {
	packed, err := worth.Shipped().Pack()
	if err != nil {
		t.Fatal(err)
	}
	m, err := worth.Unpack(packed)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(m.Encode(), worth.Shipped().Encode()) {
		t.Error("unpacking what was packed gives other bytes")
	}
	if _, err := worth.Unpack(packed[:len(packed)/2]); err == nil {
		t.Error("a file cut short was read as a model")
	}
}

func FuzzScore(f *testing.F) {
	f.Add("Unemployment fell to 4 percent.")
	f.Add("")
	f.Add("\xff\xfe ' \u00ad 1s 19")
	f.Fuzz(func(t *testing.T, s string) {
		p, why := score(s)
		if math.IsNaN(p) || p < 0 || p > 1 {
			t.Errorf("Score(%q) = %v", s, p)
		}
		for _, r := range why {
			if r.Name == "" || math.IsNaN(r.Weight) {
				t.Errorf("Score(%q) has the reason %+v", s, r)
			}
		}
	})
}

func BenchmarkScore(b *testing.B) {
	d := text.Parse(strings.Repeat("Unemployment fell to 4 percent last year, the lowest rate since 1969, according to the bureau. ", 100))
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range d.Sentences {
			worth.Score(d, s.First, s.Last)
		}
	}
}
