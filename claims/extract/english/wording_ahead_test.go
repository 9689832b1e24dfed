package english

import "testing"

// TestDaysAhead: days and months that the words before them look ahead to, from a Tuesday in
// February.
func TestDaysAhead(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"before a match, in the present", "Selm are 4 points clear before Saturday's match.", "Selm are 4 points clear before [Saturday→19 February 2022]'s match."},
		{"ahead of a vote, told as past", "Ministers met 12 times ahead of Friday's vote.", "Ministers met 12 times ahead of ?Friday?'s vote."},
		{"lasts until", "The road is closed until Monday for 12 repairs.", "The road is closed until [Monday→21 February 2022] for 12 repairs."},
		{"has lasted until", "The road has been closed until Monday for 12 repairs.", "The road has been closed until [Monday→21 February 2022] for 12 repairs."},
		{"was put off until", "The trial of 12 men was adjourned until Monday.", "The trial of 12 men was adjourned until ?Monday?."},
		{"not until", "Police did not find 12 letters until Monday.", "Police did not find 12 letters until [Monday→14 February 2022]."},
		{"told to leave by", "Staff in Selm were told to leave 12 rooms by Friday.", "Staff in Selm were told to leave 12 rooms by ?Friday?."},
		{"managed to leave by", "Staff in Selm managed to leave 12 rooms by Friday.", "Staff in Selm managed to leave 12 rooms by [Friday→11 February 2022]."},
		{"to be built by a month", "The court is to free 12 men by October.", "The court is to free 12 men by [October→October 2022]."},
		{"cancelled from", "All 12 trains are cancelled from Monday.", "All 12 trains are cancelled from [Monday→21 February 2022]."},
		{"made from", "The firm cut 12 trains from Monday.", "The firm cut 12 trains from ?Monday?."},
		{"from an event", "The coach makes 3 changes from Saturday's win.", "The coach makes 3 changes from ?Saturday?'s win."},
		{"had been due", "The pair had been due to fly 12 miles on Thursday.", "The pair had been due to fly 12 miles on ?Thursday?."},
		{"down from", "Shares fell 4 percent from Friday.", "Shares fell 4 percent from [Friday→11 February 2022]."},
		{"up from, in the present", "Shares are 4 percent up from Friday.", "Shares are 4 percent up from ?Friday?."},
		{"higher than before", "Prices are 12 percent higher than before Friday's vote.", "Prices are 12 percent higher than before ?Friday?'s vote."},
		{"by a day, over", "Selm had lost 12 men by Friday.", "Selm had lost 12 men by [Friday→11 February 2022]."},
		{"a budget's year", "The school budget of Selm rose 12 percent this year.", "The school budget of Selm rose 12 percent ?this? year."},
		{"this year or next", "Selm will pay no bonus of 12 euros this year or next.", "Selm will pay no bonus of 12 euros ?this? year or next."},
		{"any other year", "Sales in Selm fell 12 percent this year.", "Sales in Selm fell 12 percent [this year→in 2022]."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
