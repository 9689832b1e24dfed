package claims_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/internal/errs"
)

func text(n int) string { return strings.Repeat("ä", n) }

func labels(n int) []string { return slices.Repeat([]string{"x"}, n) }

// TestClaimCheck: what is wrong with a claim is said of its field, and a claim at every
// limit is right. Characters are counted, not bytes.
func TestClaimCheck(t *testing.T) {
	full := func() claims.Claim {
		return claims.Claim{
			Wording: text(claims.MaxWording), ShortForm: text(claims.ShortWording), Claimant: text(claims.MaxName), ClaimantTitle: text(claims.MaxName),
			Place: text(claims.MaxName), ClaimedOn: "2022-01-21", Topics: []string{text(claims.MaxLabel)}, Tags: labels(claims.MaxLabels),
		}
	}
	for field, spoil := range map[string]func(*claims.Claim){
		"":               func(*claims.Claim) {},
		"wording":        func(c *claims.Claim) { c.Wording = " \n" },
		"short_form":     func(c *claims.Claim) { c.ShortForm += "x" },
		"claimant":       func(c *claims.Claim) { c.Claimant += "x" },
		"claimant_title": func(c *claims.Claim) { c.ClaimantTitle += "x" },
		"place":          func(c *claims.Claim) { c.Place += "x" },
		"unattributed":   func(c *claims.Claim) { c.Unattributed = true },
		"claimed_on":     func(c *claims.Claim) { c.ClaimedOn = "2022-02-30" },
		"topics":         func(c *claims.Claim) { c.Topics[0] += "x" },
		"tags":           func(c *claims.Claim) { c.Tags = labels(claims.MaxLabels + 1) },
	} {
		c := full()
		spoil(&c)
		checkField(t, c.Check(), field)
	}
	for name, c := range map[string]claims.Claim{
		"nobody's, and said so": {Wording: "The port closed.", Unattributed: true},
		"without a day":         {Wording: "The port closed."},
	} {
		if err := c.Check(); err != nil {
			t.Errorf("a claim that is %s: %v", name, err)
		}
	}
	long := full()
	long.Wording += "x"
	checkField(t, long.Check(), "wording")
}

// checkField wants an error of one field; "" for none.
func checkField(t *testing.T, err error, field string) {
	t.Helper()
	if field == "" {
		if err != nil {
			t.Errorf("Check = %v, want nil", err)
		}
		return
	}
	var e *errs.Error
	if !errors.As(err, &e) || e.Field != field || e.Kind != errs.Invalid {
		t.Errorf("Check = %#v, want kind %q of field %q", err, errs.Invalid, field)
	}
}

func TestArticleCheck(t *testing.T) {
	for field, a := range map[string]claims.Article{
		"":          {Headline: text(claims.MaxHeadline), Publisher: text(claims.MaxPublisher), Published: "2022-01-21"},
		"headline":  {Headline: text(claims.MaxHeadline + 1)},
		"publisher": {Publisher: text(claims.MaxPublisher + 1)},
		"published": {Published: "21.01.2022"},
	} {
		checkField(t, a.Check(), field)
	}
}

func TestLabels(t *testing.T) {
	got := claims.Labels([]string{" Economy ", "economy", "", "Public \n health", "ECONOMY", "war"})
	if want := []string{"Economy", "Public health", "war"}; !slices.Equal(got, want) {
		t.Errorf("Labels = %q, want %q", got, want)
	}
	if got := claims.Labels(nil); got == nil || len(got) > 0 {
		t.Errorf("Labels of none = %#v, want an empty list", got)
	}
	for _, same := range [][2]string{{"Wahlen", "#wahlen"}, {"Z\u00fcrich", "ZU\u0308RICH"}, {"public  health", "Public health"}} {
		if !claims.SameLabel(same[0], same[1]) {
			t.Errorf("%q and %q are two labels, want one", same[0], same[1])
		}
	}
	if claims.SameLabel("Zurich", "Z\u00fcrich") || len(claims.Labels([]string{"#", "# "})) > 0 {
		t.Error("a letter with a mark is another letter, and a number sign alone is no label")
	}
}

func TestCut(t *testing.T) {
	s := text(40) + "😀 Leute" + text(40)
	exact, prefix, suffix, err := claims.Cut(s, 40, 47)
	if exact != "😀 Leute" || prefix != text(claims.ContextLength) || suffix != text(claims.ContextLength) || err != nil {
		t.Errorf("Cut = %q, %q, %q, %v", exact, prefix, suffix, err)
	}
	if exact, prefix, suffix, _ = claims.Cut("Leute", 0, 5); exact != "Leute" || prefix+suffix != "" {
		t.Errorf("Cut of all = %q between %q and %q", exact, prefix, suffix)
	}
	for _, span := range [][2]int{{-1, 2}, {3, 3}, {4, 2}, {0, 88}} {
		_, _, _, err := claims.Cut(s, span[0], span[1])
		checkField(t, err, "start")
	}
}

// TestCountsTheSame goes by the last word of what is counted, and by the unit.
func TestCountsTheSame(t *testing.T) {
	counted := func(what, unit string) claims.Quantity {
		q := claims.Quantity{Counts: &what}
		if unit != "" {
			q.Unit = &unit
		}
		return q
	}
	for name, tt := range map[string]struct {
		a, b claims.Quantity
		want bool
	}{
		"the same noun":      {counted("Russian troops", ""), counted("combat Troops", ""), true},
		"another noun":       {counted("troops", ""), counted("tanks", ""), false},
		"another unit":       {counted("imports", "percent"), counted("imports", "dollar"), false},
		"a noun and none":    {counted("troops", ""), claims.Quantity{}, false},
		"nothing is counted": {claims.Quantity{}, claims.Quantity{}, false},
		"an empty noun":      {counted(" ", ""), counted(" ", ""), false},
	} {
		if got := claims.CountsTheSame(tt.a, []claims.Quantity{{Value: 7}, tt.b}); got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}

// TestWatch: it is asked now and then, and what it said once holds.
func TestWatch(t *testing.T) {
	var asked int
	enough := errors.New("enough")
	w := claims.Watching(func() error {
		if asked++; asked == 2 {
			return enough
		}
		return nil
	})
	steps := 0
	for !w.Over() {
		steps++
	}
	if asked != 2 || steps < 64 || w.Err() != enough || !w.Over() {
		t.Errorf("over after %d steps and %d questions with %v", steps, asked, w.Err())
	}
	var none *claims.Watch
	if none.Over() || none.Err() != nil || claims.Watching(nil).Over() {
		t.Error("a text that nobody gives up is over")
	}
}

func TestPartKinds(t *testing.T) {
	for reason, changed := range map[string]bool{
		"pronoun: Olaf Scholz, named in paragraph 2": true,
		"date: the day before":                       true,
		"form: full stop":                            false,
		"left: not certain":                          false,
	} {
		p := claims.Part{Reason: reason}
		if kind, _, _ := strings.Cut(reason, ":"); string(p.Kind()) != kind || p.Changed() != changed {
			t.Errorf("%q: kind %q, changed %v, want %v", reason, p.Kind(), p.Changed(), changed)
		}
	}
}
