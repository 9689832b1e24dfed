package english

import "testing"

// TestNamesThatAreNot: a noun gets no name that only looks like its own, and keeps the name that
// is.
func TestNamesThatAreNot(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a park and somebody called Park", "Jane Park won 40 votes in Selm. The council said the park shut at 9pm.", "The park shut at ?9pm?."},
		{"a lake and its park's name", "Lake Orla is deep. The lake holds 40 boats.", "[The lake→Lake Orla] holds 40 boats."},
		{"a stadium in another town", "The Orla Stadium was full. In Turin the stadium held 40 people.", "In Turin the stadium held 40 people."},
		{"a manager who was replaced", "Manager Tom Park was sacked. Selm named Carl Voss as manager. The manager has won 4 cups.", "The manager has won 4 cups."},
		{"a manager who was not", "Manager Tom Park wept. The manager has won 4 cups.", "[The manager→Tom Park] has won 4 cups."},
		{"two of one age", "Jane Roe, 33, met driver Tom Park, 33. Selm wept. The 33-year-old has 12 cars.", "The 33-year-old has 12 cars."},
		{"a killer without a name", "Tom Park was killed by a driver. “He must pay 3 million pounds,” Ann Roe said.", "?He? must pay 3 million pounds."},
		{"who spoke just before", "A judge met Sue Dale and Tom Park. “I paid 40 pounds,” Park said. “He hid 3 bags.” Judge Ian Pryce said it was late.", "?He? hid 3 bags."},
		{"a board of others", "The brewer Kestrel lost 4 million pounds. The board of the town's school met. The board sold 3 halls.", "The board sold 3 halls."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
