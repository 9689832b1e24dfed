package english

import "testing"

// TestNearlyTheSame: nobody's name for somebody or something else who could be meant.
func TestNearlyTheSame(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"somebody's son", "Tom Park's son was held on Monday. Police said he had sold 12 boats.", "?He? had sold 12 boats."},
		{"somebody's daughter", "Tom Park's daughter was held on Monday. Police said he had sold 12 boats.", "[he→Tom Park] had sold 12 boats."},
		{"a month", "Ana May runs the mill. In May she sold 12 boats.", "In ?May? she sold 12 boats."},
		{"a minister who has a month's name", "Ana May runs the mill. Votes for May fell by 12 points.", "Votes for [May→Ana May] fell by 12 points."},
		{"a family name that stands first", "Lisa Kim met Kim Jong-un. Kim sold 12 boats.", "Kim sold 12 boats."},
		{"a family name", "Lisa Kim met Jane Roe. Kim sold 12 boats.", "[Kim→Lisa Kim] sold 12 boats."},
		{"the plant", "Selm Paper opened a mine in May. It will employ 120 people.", "?It? will employ 120 people."},
		{"the firm", "Selm Paper made a loss in May. It will employ 120 people.", "[It→Selm Paper] will employ 120 people."},
		{"who was mayor", "Former mayor Ana Roe runs the mill. The mayor sold 12 boats.", "The mayor sold 12 boats."},
		{"her deputy", "Deputy mayor Ana Roe runs the mill. The mayor sold 12 boats.", "The mayor sold 12 boats."},
		{"another town's", "Mayor Ana Roe met the mayor of Kelso. The mayor sold 12 boats.", "The mayor sold 12 boats."},
		{"another town's with a name", "Ana Roe met the mayor of Kelso, Tom Park. The mayor sold 12 boats.", "[The mayor→Tom Park] sold 12 boats."},
		{"a couple's we", "“Tom and I met at work, and we lost 12 boats,” said Ana Roe, chief executive of Selm Paper.", "Tom and ?I? met at work, and ?we? lost 12 boats."},
		{"a firm's we", "“We lost 12 boats and I am sorry,” said Ana Roe, chief executive of Selm Paper.", "[We→Selm Paper] lost 12 boats and [I→Ana Roe] [am→is] sorry."},
		{"that man", "A nurse said that man was owed 12 million crowns.", "That man was owed 12 million crowns."},
		{"man", "A nurse said that man is born 12 times.", "Man is born 12 times."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
