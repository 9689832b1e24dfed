package english

import (
	"slices"
	"testing"

	"factdesk/claims/extract/found"
)

// TestTimesThatOwn: "last night's vote" has the day alone, which no preposition can lead.
func TestTimesThatOwn(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The party lost 12 seats in last night's vote.", "The party lost 12 seats in [last night→14 February 2022]'s vote."},
		{"The party lost 12 seats in Friday night's vote.", "The party lost 12 seats in [Friday night→11 February 2022]'s vote."},
		{"The party lost 12 seats in yesterday morning's vote.", "The party lost 12 seats in [yesterday morning→14 February 2022]'s vote."},
		{"The party lost 12 seats on Friday night.", "The party lost 12 seats on [Friday night→the night of 11 February 2022]."},
		{"Norvik has lost 12 games, with the cup to come on Sunday.", "Norvik has lost 12 games, with the cup to come on ?Sunday?."},
		{"Norvik came to Selm on Sunday with 12 men.", "Norvik came to Selm on [Sunday→13 February 2022] with 12 men."},
	} {
		t.Run(tt.text, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
	for _, tt := range []struct{ text, want string }{
		{"Norvik will mend 12 ships by the weekend.", "Norvik will mend 12 ships by ?the? weekend."},
		{"Norvik will mend 12 ships by the weekend of 12 March 2022.", "Norvik will mend 12 ships by the weekend of 12 March 2022."},
		{"Jane Roe woke 12 men at 4.15am, as Norvik's bell has been broken since October.",
			"Jane Roe woke 12 men at ?4.15am?, as Norvik's bell has been broken since [October→October 2021]."},
		{"Jane Roe woke 12 men at 4.15am on 9 October 2021.", "Jane Roe woke 12 men at 4.15am on 9 October 2021."},
		{"Jane Roe sent 12 men to the site on each occasion.", "Jane Roe sent 12 men to ?the site? on each occasion."},
		{"Jane Roe read the report on each school.", "Jane Roe read the report on each school."},
		{"“You were outvoted by 12 men,” Jane Roe said.", "?You? were outvoted by 12 men."},
		{"“You were lucky if you found 12 jobs,” Jane Roe said.", "You were lucky if you found 12 jobs."},
	} {
		t.Run(tt.text, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}

// TestSheIsNoMrJustice: a title tells a man or a woman, and whoever was brought in since speaks.
func TestSheIsNoMrJustice(t *testing.T) {
	const court = "Mr Justice Orrell told the hall to be quiet. The jury then heard from Dr Asha Pillai, a doctor. "
	for _, tt := range []struct{ text, words, speaker string }{
		{court + "She said 12 men had died.", "12 men had died", "Asha Pillai"},
		{"Mrs Justice Orrell told the hall to be quiet. She said 12 men had died.", "12 men had died", "Mrs Justice Orrell"},
		{"Mr Justice Orrell told the hall to be quiet. He said 12 men had died.", "12 men had died", "Mr Justice Orrell"},
	} {
		if got := voicesOf(tt.text, tt.words); !slices.Contains(got, tt.speaker) {
			t.Errorf("%q: said by %q, want %q", tt.text, got, tt.speaker)
		}
	}
}

// TestWhatWasThought: what several had thought is nobody's claim, and the reporter's clause behind
// it not theirs; labels and participles are no claims' beginnings.
func TestWhatWasThought(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Several had thought the dividend was safe, and the shares fell by 12 per cent.", "narration -: the shares fell by 12 per cent."},
		{"Jane Roe had thought the dividend was safe.", "indirect Jane Roe: the dividend was safe"},
		{"Analysts had thought the dividend was safe.", "indirect Analysts: the dividend was safe"},
		{"Notes to editors: The study was carried out by Kestrel in May.", "narration -: The study was carried out by Kestrel in May."},
		{"Note from the hall: The study was carried out by Kestrel in May.", "narration -: Note from the hall: The study was carried out by Kestrel in May."},
	} {
		t.Run(tt.text, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
	const clash = "Seven men died in Selm on Friday, Norvik and Kestrel said, each accusing the other of crossing the line first."
	for _, f := range all(found.Article{Text: clash}) {
		if f.Wording == "Each accusing the other of crossing the line first." {
			t.Errorf("%q is suggested, which is no sentence", f.Wording)
		}
	}
}

// TestWhereItIs: a clause behind "where" is told of the name that it hangs on, or asks.
func TestWhereItIs(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Norvik bought the business, Lowe Pro, where sales rose by 6 per cent.", "[where→At Lowe Pro] sales rose by 6 per cent."},
		{"Norvik opened a shop in Leeds, where sales rose by 6 per cent.", "[where→In Leeds] sales rose by 6 per cent."},
		{"Tom Park flew to Paris, where 40,000 people marched.", "[where→In Paris] 40,000 people marched."},
		{"Tom Park left the University of Leeds, where 40,000 people marched.", "?Where? 40,000 people marched."},
		{"Tom Park saw the mill on Friday, where 40,000 people marched.", "?Where? 40,000 people marched."},
		{"Where rents rose, 40 people left.", "Where rents rose, 40 people left."},
	} {
		t.Run(tt.text, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}

// TestTheOneOfThatAge: an age that is told nowhere is the one person's whom the paragraph names.
func TestTheOneOfThatAge(t *testing.T) {
	const words = "The dive took 12 hours,"
	for _, tt := range []struct{ text, speaker string }{
		{"Jane Roe, a driver, said she had changed when she heard it. “The dive took 12 hours,” the 71-year-old said.", "Jane Roe"},
		{"Ann Lee had a mill. Jane Roe, a driver, said she had met Lee when she heard it. “The dive took 12 hours,” the 71-year-old said.", "the 71-year-old"},
		{"Jane Roe, 40, a driver, said she had changed when she heard it. “The dive took 12 hours,” the 71-year-old said.", "the 71-year-old"},
	} {
		if got := voicesOf(tt.text, words); !slices.Contains(got, tt.speaker) {
			t.Errorf("%q: said by %q, want %q", tt.text, got, tt.speaker)
		}
	}
}
