package found

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// TestPairs: what stands between the marks of a block.
func TestPairs(t *testing.T) {
	closers := map[rune]string{'«': "»", '“': "”\"", '"': "\"”"}
	for s, want := range map[string]string{
		"«Sí», dijo.":                 "Sí",
		"“Sí\", dijo.":                "Sí",
		"«Sí» y «no», dijo.":          "Sí / no",
		"«Dijo “no” ayer», contó Ana": "Dijo “no” ayer", // marks in marks belong to the outer ones
		"«Sí, dijo.":                  "",               // nothing closes it
		"Sí», dijo.":                  "",
		"«» dijo.":                    "",
	} {
		d := text.ParseIn(s, "es")
		var got []string
		for _, p := range Pairs(d, d.Blocks[0], closers) {
			if p[1] > p[0] {
				got = append(got, InOneLine(d, p[0], p[1]))
			}
		}
		if strings.Join(got, " / ") != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// TestACandidateOfTokens: where it stands, whose it is, and how a mention is written.
func TestACandidateOfTokens(t *testing.T) {
	d := text.ParseIn("La ministra Ana\nRuiz dijo que sobra agua.", "es")
	who := As(d, "Ana Ruiz", claims.LinkName, 2, 4)
	c := Of(d, 6, 8, claims.Indirect, who)
	if got := d.Slice(c.Start, c.End); got != "sobra agua" || *c.Speaker != "Ana Ruiz" || c.SpeakerLink.Kind != claims.LinkName {
		t.Errorf("%q is said by %v, %+v", got, c.Speaker, c.SpeakerLink)
	}
	if *c.SpeakerAsWritten != "Ana\nRuiz" || InOneLine(d, 2, 4) != "Ana Ruiz" {
		t.Errorf("the speaker is written %q and %q", *c.SpeakerAsWritten, InOneLine(d, 2, 4))
	}
	if nobody := Of(d, 6, 8, claims.Narration, As(d, "", "", 0, 0)); nobody.Speaker != nil || nobody.SpeakerLink != nil {
		t.Errorf("the article's own words are said by %v", nobody.Speaker)
	}
}

// TestInTurn: no step after the one in which the watch was over.
func TestInTurn(t *testing.T) {
	over := error(nil)
	watch := claims.Watching(func() error { return over })
	done := ""
	step := func(name string, err error) func() {
		return func() {
			done, over = done+name, err
			for range 100 { // it asks every few steps
				watch.Over()
			}
		}
	}
	if !InTurn(nil, step("a", nil), step("b", nil)) || done != "ab" {
		t.Errorf("of two steps %q were taken", done)
	}
	done = ""
	if InTurn(watch, step("a", nil), step("b", errors.New("enough")), step("c", nil)) || done != "ab" {
		t.Errorf("until the watch was over %q were taken", done)
	}
}

// TestSignsOfWords: the first number, the first date and the first word of a trait count.
func TestSignsOfWords(t *testing.T) {
	d := text.ParseIn("Nunca llovió tanto como en mayo de 2020, nunca jamás.", "es")
	unit := "euro"
	s := Signs{Traits: NoTraits()}
	s.FirstOf(d.Tokens, 0, len(d.Tokens), map[Trait]lexicon.Class{Absolute: lexicon.NeverWord, Cause: lexicon.CauseWord})
	s.Measured(d, figure.Marks{{First: 5, Last: 8, Date: true}, {First: 7, Last: 8, Date: true},
		{First: 7, Last: 8, Quantity: claims.Quantity{Value: 3}}, {First: 7, Last: 8, Quantity: claims.Quantity{Value: 4, Unit: &unit}}})
	if s.At[Absolute] != 0 || s.Shows(Cause) {
		t.Errorf("traits at %v", s.At)
	}
	if s.Amount == nil || s.Amount.Value != 3 || !s.SmallAmount || d.Slice(s.Day.Start, s.Day.End) != "mayo de 2020" {
		t.Errorf("amount %+v, small %v, day %+v", s.Amount, s.SmallAmount, s.Day)
	}
}

func TestKinds(t *testing.T) {
	for want, sorts := range map[string][]Sort{
		"[event]":          {{false, claims.KindDate}},
		"[date]":           {{true, claims.KindDate}, {false, claims.KindCause}},
		"[quantity cause]": {{true, claims.KindQuantity}, {false, claims.KindDate}, {true, claims.KindCause}},
	} {
		if got := fmt.Sprint(Kinds(sorts...)); got != want {
			t.Errorf("%v are %s, want %s", sorts, got, want)
		}
	}
	if slices.Contains(Kinds(Sort{true, claims.KindCause}), claims.KindEvent) {
		t.Error("a cause is an event as well")
	}
}
