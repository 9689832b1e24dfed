package differ

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWhatIsNoOtherText(t *testing.T) {
	const text = "The mayor said: \"We'll pay 12-14 million - or more... by May.\"\n\nNobody asked."
	for name, other := range map[string]string{
		"a space and a line at the end": text + " \n", "line ends": strings.ReplaceAll(text, "\n", "\r\n"), "no-break spaces": strings.ReplaceAll(text, " ", "\u00a0"),
		"curly quotes and an apostrophe": "The mayor said: “We’ll pay 12-14 million - or more... by May.”\n\nNobody asked.",
		"guillemets with spaces":         "The mayor said: « We'll pay 12-14 million - or more... by May. »\n\nNobody asked.",
		"dashes and an ellipsis":         "The mayor said: \"We'll pay 12–14 million—or more… by May.\"\n\nNobody asked.",
		"two hyphens":                    "The mayor said: \"We'll pay 12-14 million -- or more... by May.\"\n\nNobody asked.",
		"signs that nobody sees":         "\ufeffThe ma\u00adyor\u200b said: \"We'll\u2060 pay 12-14 million - or more... by May.\" \n\n\u200eNobody asked.",
		"composed otherwise":             text,
	} {
		if Form(other) != Form(text) {
			t.Errorf("%s: %q is taken for another text than %q", name, other, text)
		}
		if d := Between(text, other); d.Added+d.Removed != 0 {
			t.Errorf("%s: it differs in %+v", name, d)
		}
	}
	if Form("Zu\u0308rich") != Form("Zürich") {
		t.Error("a letter composed of two signs is another one")
	}
}

func TestWhatIsAnotherText(t *testing.T) {
	const text = "The dam holds 5 million tons, he said."
	for _, other := range []string{
		"The dam holds -5 million tons, he said.", "The dam holds 6 million tons, he said.", "The dam holds 5 million tons he said.",
		"The Dam holds 5 million tons, he said.", "The dam holds 5 million tons, \"he\" said.", "The dam holds 5 % tons, he said.", "", text + " Twice.",
	} {
		if d := Between(text, other); Form(other) == Form(text) || d.Added+d.Removed == 0 {
			t.Errorf("%q is taken for the same as %q", other, text)
		}
	}
}

func TestBetween(t *testing.T) {
	got := Between("One two three four five six seven eight nine ten. The dam holds 5 million tons. It was built in 1970, and one two three four five six seven eight nine.",
		"One two three four five six seven eight nine ten. The dam holds almost 6 million tons. It was built in 1970, and one two three four five six seven eight nine. The end.")
	want := Difference{Removed: 1, Added: 4, Parts: []Wording{
		{Same, "… six seven eight nine ten. The dam holds"}, {Removed, "5"}, {Added, "almost 6"},
		{Same, "million tons. It was built in 1970, and … two three four five six seven eight nine."}, {Added, "The end."},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What is the same and what was removed make the text before, what is the same and what
// was added the one after, however much differs.
func TestPartsMakeBothTexts(t *testing.T) {
	words := rapid.SliceOfN(rapid.SampledFrom(strings.Fields("a b c d e f")), 0, 40)
	rapid.Check(t, func(t *rapid.T) {
		a, b := words.Draw(t, "before"), words.Draw(t, "after")
		var before, after []string
		x, y := split(strings.Join(a, " ")), split(strings.Join(b, " "))
		for _, r := range runs(x, y) {
			for i := r.from; i < r.to; i++ {
				if r.op == Removed {
					before = append(before, x[i].form)
					continue
				}
				after = append(after, y[i].form)
				if r.op == Same {
					before = append(before, y[i].form)
				}
			}
		}
		if strings.Join(before, " ") != strings.Join(a, " ") || strings.Join(after, " ") != strings.Join(b, " ") {
			t.Fatalf("%v and %v, want %v and %v", before, after, a, b)
		}
	})
}

func TestTwoTextsThatHaveNothingInCommon(t *testing.T) {
	var a, b strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&a, "a%d ", i)
		fmt.Fprintf(&b, "b%d ", i)
	}
	d := Between("The same. "+a.String(), "The same. "+b.String())
	if d.Removed != 4000 || d.Added != 4000 || len(d.Parts) != 3 {
		t.Errorf("%d removed, %d added in %d parts; want 4000 each in 3", d.Removed, d.Added, len(d.Parts))
	}
	for _, p := range d.Parts {
		if len(p.Text) > maxPart+len("…") {
			t.Errorf("a part of %d bytes", len(p.Text))
		}
	}
}
