package text

import "testing"

func TestKinds(t *testing.T) {
	prose := "The council voted on Monday to close the bridge for a year, and the mayor said that there was no money left for any repairs to it."
	for _, tt := range []struct {
		name, text string
		want       Kind
	}{
		{"paragraph", prose, Prose},
		{"leads over to a quote", "The mayor of the city told reporters after the meeting:", Prose},
		{"heading", "Bridge closed for a year", Heading},
		{"question as heading", "What did the mayor say?", Heading},
		{"video", "Watch video 01:59", Furniture},
		{"share bar", "Share on Facebook   Share on Twitter   Copy link", Heading},
		{"asks the reader", "Take a look at the beta version. Your opinion can help us make it better.", Furniture},
		{"newsletter", "Get the Courier in your inbox every morning. Sign up here.", Furniture},
		{"newsroom's quote stays", `"Your opinion counts," the mayor told residents in a letter on Monday.`, Prose},
		{"correction", "Correction, 22 January: An earlier version gave the wrong length.", Furniture},
		{"correction officers", "Correction officers said on Monday that they had been attacked twice.", Prose},
		{"share prices", "Share prices fell by 3 percent on Monday after the bank raised its rates.", Prose},
		{"credit", "The bridge in May. Photograph: Jane Roe/The Post", Caption},
		{"credit by slash", "A nurse prepares a shot at a clinic. Jane Roe/Health Wire", Caption},
		{"slide", "2 of 6  A dredger at work in the ship channel.", Caption},
		{"dateline is no credit", "GENEVA (Reuters) - The talks ended on Friday without a result.", Prose},
		{"author", "Jane Roe is a political reporter for The Post.", Furniture},
		{"helper", "Jane Roe contributed research.", Furniture},
		{"printed edition", "A version of this article appears in print on May 3, 2024, Section A, Page 1.", Furniture},
		{"credit behind a bar", "The chief tells the council on Tuesday that it would cost 14 officers.  JANE ROE | The Post", Caption},
		{"advice", "If you are over 65, ask your doctor whether it is right for you.", Furniture},
		{"condition stays", "If you count the suburbs, the city lost 12,000 people in ten years, the bureau said.", Prose},
		{"a video that shows something", "This video shows soldiers burning 3,000 ballots in Port Alder.", Prose},
		{"a video of somebody", "This video shows President Odell hitting a guard.", Prose},
		{"a video of the page", "This video can not be played.", Furniture},
		{"a report of others", "This report was written by the ministry in 2019 and calls the bridges unsafe.", Prose},
		{"a report of the page", "This report was first published in 2019.", Furniture},
		{"coverage of a clinic", "Our coverage area has lost 12 hospitals since 2010.", Prose},
		{"coverage of the page", "Our coverage of the talks goes on here.", Furniture},
		{"subscriptions that fell", "Subscribe buttons were pressed by 40,000 people less than in 2019.", Prose},
		{"copyright that was claimed", "Copyright claims against the station rose to 4,000, the court was told.", Prose},
		{"copyright of the page", "Copyright 2024 The Alder Post. All rights reserved.", Furniture},
		{"somebody's words on it", "Sign up for our newsletter was all that the minister wrote on Monday.", Prose},
		{"reader asked with a number", "Sign up for our newsletter and join 40,000 readers.", Furniture},
		{"quote behind an opener", "Watch: “I never took a cent from any of them,” Vance shouts.", Prose},
		{"German, somebody's words", "Dieser Artikel sei erfunden, sagte der Minister am Montag in Berlin.", Prose},
		{"agency line", "wd/sms  (AP, AFP, Reuters)", Heading},
		{"lost full stop", prose[:len(prose)-1], Heading},
		{"signed with a dash", "“The yard will create 400 jobs by May.” — Jane Roe, Norvik", Prose},
		{"signed with a hyphen", "“The yard will create 400 jobs by May.” -Senator Jane Roe, D-Ohio", Prose},
		{"signed behind two hyphens", "\"The yard will create 400 jobs by May\" -- Jane Roe", Prose},
		{"signed with a long office", "“The yard will create 400 jobs” – Jane Roe, Minister for Trade and Industry of the Republic of Selm", Prose},
		{"teaser with a hyphen", "'I cried in the car' - Roe's long road back", Heading},
		{"teaser in double marks", "“I cried in the car” - Roe's long road back", Heading},
		{"quote without anybody behind", "“I cried in the car”", Heading},
		{"date line", "Nov. 14, 2025 | Updated: Nov. 15, 2025 9:20 a.m.", Heading},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Parse(tt.text).Blocks[0].Kind; got != tt.want {
				t.Errorf("kind of %q = %d, want %d", tt.text, got, tt.want)
			}
		})
	}
}

// TestAuthors: a byline tells the line on its author from one on somebody of the same
// surname.
func TestAuthors(t *testing.T) {
	body := "The council voted on Monday to close the bridge for a year, because two of its piers have cracks and there is no money to mend them now.\n\n"
	for _, tt := range []struct {
		text string
		want Kind
	}{
		{"By Jane Roe\n\n" + body + "Jane Roe visited seven bridges in three states.", Furniture},
		{"BY JANE ROE AND TOM PARK\n\n" + body + "TOM PARK\nPark has walked over bridges since 2014.", Furniture},
		{"By Jane Roe\n\n" + body + "Roe said that the bridge had stood for 90 years.", Prose},
		{body + "Jane Roe visited seven bridges in three states.", Prose},
	} {
		d := Parse(tt.text)
		if got := d.Blocks[len(d.Blocks)-1].Kind; got != tt.want {
			t.Errorf("last block of %q is %d, want %d", tt.text, got, tt.want)
		}
	}
}

func TestTrailingTeasers(t *testing.T) {
	body := "The council voted on Monday to close the bridge for a year, because two of its piers have cracks and there is no money to mend them now.\n\n"
	d := Parse(body + body + "Related stories\n\nThe bridge that nobody wanted.\n\nA look at ten years of repairs.\n\nMost read\n\nMayor quits.\n")
	for i, b := range d.Blocks {
		if want := i < 2; (b.Kind == Prose) != want {
			t.Errorf("block %d %q is prose: %v, want %v", i, d.Slice(b.Start, b.End), !want, want)
		}
	}
	d = Parse(body + "Read more: The bridge that nobody wanted\n\n" + body + body)
	if d.Blocks[2].Kind != Prose {
		t.Errorf("the article goes on behind a link: %q is %d", d.Slice(d.Blocks[2].Start, d.Blocks[2].End), d.Blocks[2].Kind)
	}
}

// TestDoubledMarks: two single marks of any shape are one double mark.
func TestDoubledMarks(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"''Yes'' it", "''"}, {"‘‘Yes’’ it", "''"}, {"’’Yes’’ it", "''"}, {"``Yes'' it", "``"},
		{"‘Yes’ it", "‘"}, {"'Yes' it", "'"}, {"“Yes” it", "“"},
	} {
		if got := Parse(tt.text).Tokens[0].Norm; got != tt.want {
			t.Errorf("the mark of %q reads %q, want %q", tt.text, got, tt.want)
		}
	}
	tokens := Parse("The ministers’ plan’s cost").Tokens
	if len(tokens) != 6 {
		t.Errorf("%d tokens, want 6: apostrophes are no marks", len(tokens))
	}
}
