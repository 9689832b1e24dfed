package text

import (
	"strings"
	"testing"
)

// TestSetApart: what mails, chats and lists put between sentences. Each text is cut at its
// bars and nowhere else.
func TestSetApart(t *testing.T) {
	for _, tt := range []string{
		// List markers.
		"Do this: 1) Buy milk.| 2) Buy bread.",
		"a) Buy milk.| b) Buy bread.",
		"(1) Buy milk.| (2) Buy bread.",
		"It costs 1.5 million.| It was paid.",
		"He came in 2.| She came in 3.",
		// Addresses.
		"Read https://example.org/a?b=c.d today.| It is free.",
		"Read www.example.org today.| It is free.",
		"Write to jane.roe@example.org.| She answers.",
		// Faces.
		"We love it ;-)| Now it rains.",
		"We (all of us) love it.| Now it rains.",
		// Lines of signs.
		"It is over.| ***| We left.",
		"It is over.| -----| We left.",
		// A colon leads over.
		"He said: it rained.| We left.",
		"The list: milk, bread, eggs.| We left.",
		// Dashes.
		"It rained – all day – in Selm.| We left.",
		"It rained—all day—in Selm.| We left.",
		// No space behind the stop.
		"It rained.|We left.",
		"It was in 2014.|Then it rained.",
		// Closing marks of every kind.
		"“It rained.”| ‘We left.’| They stayed.",
		"«It rained.»| We left.",
		"(It rained.)| We left.",
		"[It rained.]| We left.",
		"It rained.”| We left.",
		"It rained.)| We left.",
		// Marks in a row.
		"It rained!!!| We left.",
		"It rained???| We left.",
		"It rained?!| We left.",
		// Upper case.
		"IT RAINED.| WE LEFT.",
		"NASA launched it.| ESA did not.",
		"iPhone sales fell.| eBay rose.",
		// Numbers at either end.
		"It rose to 44.| 12 ships left.",
		"12 ships left.| 44 stayed.",
		"It rose to 4.5.| It fell to 3.",
		"The year was 1931.| The bridge opened.",
		// Quotes in the middle.
		"He called it “a joke.”| She left.",
		"He said “No.” and left.| She stayed.",
		"“No,” he said.| “Never.”",
		// Accents and other letters.
		"Élan was lost.| Über won.",
		"Он ушёл.| Она осталась.",
		// One word.
		"No.| Yes.| Maybe.",
		"Why?| Because.",
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

// TestCaptions and what only looks like one.
func TestCaptions(t *testing.T) {
	for kind, lines := range map[Kind][]string{
		Caption: {
			"Jane Roe opens the bridge. (AP Photo/Tom Park)",
			"Jane Roe opens the bridge. Credit: Tom Park",
			"Jane Roe opens the bridge. Photograph by Tom Park",
			"Jane Roe opens the bridge. © Tom Park/Reuters",
			"Jane Roe, left, opens the bridge in Selm. Tom Park/Getty Images",
			"Picture: Tom Park",
			"Image source: Getty Images",
			"Image caption: The bridge in Selm",
			"3 of 12  The bridge in Selm.",
		},
		Prose: {
			"Jane Roe took a photo of the bridge on Monday.",
			"He gave Reuters a list of 12 ships on Monday.",
			"The AP reported on Monday that 12 ships had left.",
		},
	} {
		for _, line := range lines {
			if got := Parse(line).Blocks[0].Kind; got != kind {
				t.Errorf("kind of %q = %d, want %d", line, got, kind)
			}
		}
	}
}

// TestTrailers: what stands behind the article.
func TestTrailers(t *testing.T) {
	const body = "The council voted on Monday to close the bridge for a year, because two of its piers have cracks and there is no money to mend them now.\n\n"
	for _, opener := range []string{"Related stories", "Read more", "Related articles", "More on this story", "Most read", "Recommended", "You may also like"} {
		d := Parse(body + body + opener + "\n\nThe bridge that nobody wanted.\n\nTen years of repairs.\n")
		for i, b := range d.Blocks {
			if want := i < 2; (b.Kind == Prose) != want {
				t.Errorf("behind %q block %d %q is prose: %t, want %t", opener, i, d.Slice(b.Start, b.End), !want, want)
			}
		}
	}
	d := Parse(body + "The story of the bridge\n\n" + body)
	if got := d.Blocks[2].Kind; got != Prose {
		t.Errorf("behind a heading the article goes on: its paragraph is %d, want %d", got, Prose)
	}
}
