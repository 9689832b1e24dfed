package text

import "testing"

// TestPageParts: lines as pages have them, by what they are.
func TestPageParts(t *testing.T) {
	for kind, lines := range map[Kind][]string{
		Prose: {
			"Advertisement spending rose by 3 percent in May, the bank said.",
			"Follow the money and you reach the port, the auditor wrote in her report.",
			"The mayor closed the bridge on Monday.",
			"“We never saw a boat,” Jane Roe said.",
			"“The ward has 84 beds and a garden,”",
			"Did anybody ask the 400 people who live there? Nobody did.",
			"He wrote to the council of the town:",
			"Read the report, the mayor told the council on Monday, and then vote.",
			"Photographs of the bridge were shown to the jury on Monday.",
			"The image was taken in 1931 and hangs in the town hall.",
			"Sign language is taught at 12 schools in the county.",
			"Most readers of the paper live in Selm, the survey found.",
			"“…” — Jane Roe said so, and nobody asked her for a reason.",
		},
		Heading: {
			"Bridge closed",
			"Why is the bridge closed?",
			"Politics",
			"Jane Roe",
			"May 3, 2024",
			"Home | News | Sport | Weather",
			"What we know so far",
		},
		Caption: {
			"Jane Roe at the bridge. Photo: Tom Park",
			"The bridge in 1931. (Photo by Tom Park/Getty Images)",
			"Photograph: Tom Park",
			"The bridge in May. Image: Tom Park/The Post",
			"FILE PHOTO: The bridge is seen in Selm, May 3, 2024. REUTERS/Tom Park",
			"Tom Park/AP",
		},
		Furniture: {
			"Advertisement",
			"Watch live: The council votes",
			"Sign up for our newsletter.",
			"Click here to read more.",
			"Subscribe now for full access.",
			"Read more: Bridge closed for a year",
			"We use cookies to improve your visit.",
			"All rights reserved.",
			"Follow us on Twitter.",
			"Download our app for breaking news.",
			"Correction: An earlier version of this article gave the wrong year.",
			"Jane Roe contributed to this report.",
			"Share this article with your friends.",
			"Jane Roe is a reporter at The Post. Write to her at jane@example.com.",
			"This story has been updated.",
		},
	} {
		for _, line := range lines {
			if got := Parse(line).Blocks[0].Kind; got != kind {
				t.Errorf("kind of %q = %d, want %d", line, got, kind)
			}
		}
	}
}

// TestBlocks: where a text is cut into paragraphs, lines and items.
func TestBlocks(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"blank line", "One is here.\n\nTwo is here.", []string{"One is here.", "Two is here."}},
		{"blank line with spaces", "One is here.\n  \nTwo is here.", []string{"One is here.", "Two is here."}},
		{"several blank lines", "One is here.\n\n\n\nTwo is here.", []string{"One is here.", "Two is here."}},
		{"carriage returns", "One is here.\r\n\r\nTwo is here.", []string{"One is here.", "Two is here."}},
		{"each line one", "One is here.\nTwo is here.", []string{"One is here.", "Two is here."}},
		{"space at both ends", "  One is here.  ", []string{"One is here."}},
		{"items", "• One is here.\n• Two is here.", []string{"One is here.", "Two is here."}},
		{"nothing", " \n\t\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Parse(tt.text)
			if len(d.Blocks) != len(tt.want) {
				t.Fatalf("%d blocks of %q, want %q", len(d.Blocks), tt.text, tt.want)
			}
			for i, b := range d.Blocks {
				if got := d.Slice(b.Start, b.End); got != tt.want[i] {
					t.Errorf("block %d is %q, want %q", i, got, tt.want[i])
				}
			}
		})
	}
}

// TestProseNotRead is what is lost today. A line that is prose moves up.
func TestProseNotRead(t *testing.T) {
	for _, line := range []string{
		"Contact us was the name of a firm that took 900 orders and sent none.",
		"The photo credit was given to nobody, the paper said.",
	} {
		if Parse(line).Blocks[0].Kind == Prose {
			t.Errorf("%q is prose now: move it to TestPageParts", line)
		}
	}
}
