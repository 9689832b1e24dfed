package figure

import "testing"

// TestEnds: the ends of a range, and what they share.
func TestEnds(t *testing.T) {
	for _, tt := range []struct {
		name      string
		low, high End
		falls     bool
		from, to  float64
		as        Fit
	}{
		{"5 to 10", End{5, 1, false}, End{10, 1, false}, false, 5, 10, Ranging},
		{"10 to 5", End{10, 1, false}, End{5, 1, false}, false, 10, 5, Separate},
		{"between 10 and 5", End{10, 1, false}, End{5, 1, false}, true, 5, 10, Ranging},
		{"5 to 5", End{5, 1, false}, End{5, 1, false}, true, 5, 5, Separate},
		{"5 to 10 million", End{5, 1, false}, End{10e6, 1e6, false}, false, 5e6, 10e6, Ranging},
		{"9-7 million", End{9, 1, false}, End{7e6, 1e6, false}, true, 7e6, 9e6, Ranging},
		{"-5 to -12", End{-5, 1, false}, End{-12, 1, false}, false, -12, -5, Ranging},
		{"-12 to -5", End{-12, 1, false}, End{-5, 1, false}, false, -12, -5, Ranging},
		{"-5 to 3", End{-5, 1, false}, End{3, 1, false}, false, -5, 3, Ranging},
		{"3-4,000", End{3, 1, true}, End{4000, 1, false}, true, 0, 0, Unclear},
		{"3 to 4,000", End{3, 1, false}, End{4000, 1, false}, false, 3, 4000, Ranging},
		{"3-2,000", End{3, 1, false}, End{2000, 1, false}, true, 3, 2000, Ranging},
		{"3-4,500", End{3, 1, false}, End{4500, 1, false}, true, 3, 4500, Ranging},
		{"3,000-4,000", End{3000, 1, false}, End{4000, 1, false}, true, 3000, 4000, Ranging},
		{"950 to 1.1 billion", End{950, 1, false}, End{1.1e9, 1e9, false}, false, 0, 0, Unclear},
		{"$500 to $1 million", End{500, 1, true}, End{1e6, 1e6, true}, false, 500, 1e6, Ranging},
		{"5,000 to 1 million", End{5000, 1, false}, End{1e6, 1e6, false}, false, 5000, 1e6, Ranging},
		{"between 5,500 and 5,800 million", End{5500, 1, false}, End{5.8e9, 1e6, false}, true, 5.5e9, 5.8e9, Ranging},
		{"between 5,800 and 5,500 million", End{5800, 1, false}, End{5.5e9, 1e6, false}, true, 5.5e9, 5.8e9, Ranging},
		{"US$ 5,500 to US$ 5,800 million", End{5500, 1, true}, End{5.8e9, 1e6, true}, true, 5.5e9, 5.8e9, Ranging},
		{"2,000 to 3 million", End{2000, 1, false}, End{3e6, 1e6, false}, false, 2000, 3e6, Ranging},
		{"200 to 1,500 million", End{200, 1, false}, End{1.5e9, 1e6, false}, false, 200e6, 1.5e9, Ranging},
		{"5 million to 10 million", End{5e6, 1e6, false}, End{10e6, 1e6, false}, false, 5e6, 10e6, Ranging},
	} {
		from, to, as := Ends(tt.low, tt.high, tt.falls)
		if from != tt.from || to != tt.to || as != tt.as {
			t.Errorf("%s: %v to %v as %d, want %v to %v as %d", tt.name, from, to, as, tt.from, tt.to, tt.as)
		}
	}
}

// TestFrom: what something went from, by what it went to.
func TestFrom(t *testing.T) {
	for _, tt := range []struct {
		name      string
		low, high End
		want      float64
		ok        bool
	}{
		{"from 8 to 6 million", End{8, 1, false}, End{6e6, 1e6, false}, 8e6, true},
		{"from 8,500 to 6,200 million", End{8500, 1, false}, End{6.2e9, 1e6, false}, 8.5e9, true},
		{"from 2,000 to 3 million", End{2000, 1, false}, End{3e6, 1e6, false}, 2000, true},
		{"from 5 to 10", End{5, 1, false}, End{10, 1, false}, 5, true},
		{"from 500 to 3 million", End{500, 1, false}, End{3e6, 1e6, false}, 500e6, false},
		{"from 500 to $3 million", End{500, 1, false}, End{3e6, 1e6, true}, 500, true},
	} {
		if got, ok := From(tt.low, tt.high); got != tt.want || ok != tt.ok {
			t.Errorf("%s: from %v, %v, want %v, %v", tt.name, got, ok, tt.want, tt.ok)
		}
	}
}
