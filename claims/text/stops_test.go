package text

import (
	"strings"
	"testing"
)

// TestStops: each text is cut at its bars and nowhere else.
func TestStops(t *testing.T) {
	for _, tt := range []string{
		// Titles and names.
		"Dr. Roe met Prof. Park.| They spoke.",
		"Gov. Jane Roe signed it.| It is law.",
		"Rep. Tom Park (D-Texas) voted no.| He left.",
		"St. Petersburg lies on a river.| It is old.",
		"Lt. Gen. Jane Roe spoke.| Nobody asked.",
		"George W. Bush met J. Edgar Roe.| They ate.",
		"J. K. Roe wrote it.| It sold well.",
		"Martin Luther King Jr. spoke there.| It rained.",
		"He took vitamin C.| It helped.",
		"It was Plan B.| It failed.",
		"Messrs. Roe and Park left.| They ate.",
		// Firms and units.
		"Roe Inc. bought Park Ltd. in May.| It paid cash.",
		"He works for Roe Corp. in Selm.| She does not.",
		// Countries.
		"The U.S. Senate voted.| It failed.",
		"The U.K. left the E.U. in 2020.| It took years.",
		"She moved to the U.S.| He stayed.",
		"She lives in Washington, D.C., and works there.| He does not.",
		// Times and dates.
		"It opens at 9 a.m. and closes at 5 p.m. on Friday.| Come early.",
		"It was 9 a.m.| The town slept.",
		"It began on Sept. 11, 2001.| It went on.",
		"It began in Dec. 1941.| It went on.",
		"It ran from Mon. to Fri. in May.| Nobody came.",
		// Numbers.
		"It rose by 0.5 percent.| It fell again.",
		"It cost $1.2 million.| It was paid.",
		"Version 2.0 is out.| It works.",
		"No. 4 was closed.| No. 5 was not.",
		"See p. 12 and pp. 14-16.| It is there.",
		"It stood at No. 1.| Then it fell.",
		// Question and exclamation marks.
		"Who was there?| Nobody knows.",
		"It works!| We left.",
		"Really?!| Yes.",
		"Yahoo! bought it in 2013.| It failed.",
		// Quotes and brackets.
		"“It rained.”| We left.",
		"“It rained,” she said.| We left.",
		"“Did it rain?” she asked.| We left.",
		"\"It rained.\"| \"We left.\"",
		"'It rained.'| We left.",
		"It rained (a lot).| We left.",
		"It rained.| (We left.)| They stayed.",
		"He said it rained [...] for days.| We left.",
		// Ellipses.
		"It rained... and rained.| We left.",
		"It rained … and rained.| We left.",
		// Addresses.
		"Write to jane.roe@example.com today.| She answers.",
		"Read example.org/a.b today.| It is free.",
		"The file is called a.txt here.| It is short.",
		// Latin.
		"It was hot, i.e. over 30 degrees.| We left.",
		"Bring fruit, e.g. apples.| We eat.",
		"Apples, pears, etc. were sold.| We ate.",
		"Roe v. Park was heard.| It took a day.",
		"Roe et al. found it.| It is new.",
		// Lower case behind a stop ends nothing.
		"It was sold by approx. 40 shops.| It is gone.",
	} {
		want := strings.Split(tt, "|")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		if got := sentencesOf(strings.ReplaceAll(tt, "|", "")); strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("sentences\n\t%q, want\n\t%q", got, want)
		}
	}
}

// TestStopsReadWrong are cut where no sentence ends. One that is cut right moves up.
func TestStopsReadWrong(t *testing.T) {
	for _, text := range []string{
		"It weighs 5 lbs. or less.",
		"It is 5 ft. 9 in. tall.",
	} {
		if len(sentencesOf(text)) == 1 {
			t.Errorf("%q is one sentence now: move it to TestStops", text)
		}
	}
}

// TestTokens: the tokens of a text, parted by spaces.
func TestTokens(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"It cost $44 million.", "It cost $ 44 million ."},
		{"It's the ministers' plan.", "It 's the ministers ' plan ."},
		{"He didn't go.", "He didn't go ."},
		{"a well-known three-year-old", "a well-known three-year-old"},
		{"the U.S. economy", "the U.S. economy"},
		{"100,000 of 3.5 and 44m", "100,000 of 3.5 and 44m"},
		{"3–5 percent", "3 – 5 percent"},
		{"20% or £5", "20 % or £ 5"},
		{"the 21st of May", "the 21st of May"},
		{"“No,” she said", "“ No , ” she said"},
		{"wait… what", "wait … what"},
		{"wait... what", "wait ... what"},
		{"and/or", "and / or"},
		{"Jane Roe (D-Texas)", "Jane Roe ( D-Texas )"},
		{"co\u00adoperate", "co\u00adoperate"},
		{"A\u00a0B", "A B"},
		{"naïve café", "naïve café"},
		{"", ""},
	} {
		var got []string
		for _, k := range Parse(tt.text).Tokens {
			got = append(got, k.Text)
		}
		if line := strings.Join(got, " "); line != tt.want {
			t.Errorf("tokens of %q = %q, want %q", tt.text, line, tt.want)
		}
	}
}

// TestNorms: what a token is looked up as.
func TestNorms(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Monday", "monday"},
		{"It’s", "it 's"},
		{"don’t", "don't"},
		{"well‑known", "well-known"},
		{"co\u00adoperate", "cooperate"},
		{"ÉCOLE", "école"},
		{"U.S.", "u.s."},
	} {
		var got []string
		for _, k := range Parse(tt.text).Tokens {
			got = append(got, k.Norm)
		}
		if line := strings.Join(got, " "); line != tt.want {
			t.Errorf("norms of %q = %q, want %q", tt.text, line, tt.want)
		}
	}
}

// TestTokenFlags: capitals, and the space before a token.
func TestTokenFlags(t *testing.T) {
	d := Parse("Roe's 44 ships, “Öl” 3rd")
	var got []string
	for i := range d.Tokens {
		k := &d.Tokens[i]
		s := ""
		for _, f := range []struct {
			is   bool
			sign string
		}{{k.Spaced, "_"}, {k.Cap, "C"}, {k.Capital(), "c"}, {k.Spoken(), "s"}} {
			if f.is {
				s += f.sign
			}
		}
		got = append(got, k.Text+":"+s)
	}
	const want = "Roe:_Ccs 's:s 44:_s ships:_s ,: “:_ Öl:Ccs ”: 3rd:_s"
	if line := strings.Join(got, " "); line != want {
		t.Errorf("tokens %q, want %q", line, want)
	}
}
