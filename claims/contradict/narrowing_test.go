package contradict

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPlansAreToldFromWhatCameOfThem(t *testing.T) {
	for text, want := range map[string]bool{
		"The minister is to visit Kyla on Tuesday.":                   true,
		"The film is due to be released on 4 June.":                   true,
		"Talks are set to resume in Vienna.":                          true,
		"The tower should have been finished in 2020.":                true,
		"The union has called a strike for Monday.":                   true,
		"The school opens on 1 September.":                            true,
		"The developer said that the tower would be finished in May.": true,
		"The weather office had warned of gusts of 120 kilometres.":   true,
		"The president vowed not to raise taxes.":                     true,
		"The delays were due to ice.":                                 false,
		"The film is set in Naples.":                                  false,
		"The minister visited Kyla on Tuesday.":                       false,
		"The shop opens at nine.":                                     false,
		"The union called the offer an insult.":                       false,
		"The police warned drivers of ice.":                           false,
	} {
		if got := read(text).future; got != want {
			t.Errorf("%q is read as a plan: %v, want %v", text, got, want)
		}
	}
}

func TestBearersOfNames(t *testing.T) {
	for _, tt := range []struct {
		text          string
		is, seat, nat []string
	}{
		{"The poet Luis Prado died in 1988.", []string{"poet"}, nil, nil},
		{"Luis Prado, a goalkeeper, died in 2015.", []string{"goalkeeper"}, nil, nil},
		{"Anna Berg, 29, a nurse, was born in Malmo.", []string{"nurs"}, nil, nil},
		{"The town of Milford in Ohio has 6,000 people.", nil, []string{"ohio"}, nil},
		{"The Spanish village of Torre has 212 inhabitants.", nil, nil, []string{"Spain"}},
		{"Luis Prado, who died in 2015, was a goalkeeper.", nil, nil, nil},
	} {
		all := read(tt.text).bearers
		var is, seat, nat []string
		for _, b := range all {
			is = append(is, slices.Sorted(maps.Keys(b.is))...)
			seat = append(seat, slices.Sorted(maps.Keys(b.seat))...)
			nat = append(nat, slices.Sorted(maps.Keys(b.nations))...)
		}
		if diff := cmp.Diff([][]string{tt.is, tt.seat, tt.nat}, [][]string{is, seat, nat}); diff != "" {
			t.Errorf("bearers of %q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestRegionsAndPlacesNarrow(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Turnout was 48 percent in the suburbs.", "Turnout was 48 percent.", true},
		{"Crime in the north of the city fell.", "Crime in the city rose.", true},
		{"Orla Foods employs 900 people in Ireland.", "Orla Foods employs 4,200 people.", true},
		{"Orla Foods employs 900 people.", "Orla Foods employs 4,200 people in Ireland.", false},
		{"Net income at Norway's Halvorsen fell.", "Halvorsen's net income rose.", false},
		{"Nine men died at Dorrigo West.", "Eleven men died at Dorrigo West.", false},
	} {
		if got := read(tt.a).narrowsTo(read(tt.b)); got != tt.want {
			t.Errorf("%q narrows %q: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestTheMetresOfARaceCountNothing(t *testing.T) {
	for text, want := range map[string]int{
		"Eline Dahl won gold in the 500 metres.": 0,
		"The tower is 500 metres high.":          1,
		"He stood 500 metres from the tower.":    1,
	} {
		if got := len(read(text).numbers); got != want {
			t.Errorf("%q has %d numbers, want %d", text, got, want)
		}
	}
}

func TestWhatWasSoSoFar(t *testing.T) {
	for text, want := range map[string]bool{
		"At first no country recognised the government.": true,
		"So far 12 bodies have been found.":              true,
		"By Friday, 19 bodies had been found.":           true,
		"Four countries recognised the government.":      false,
	} {
		if got := read(text).scope.provisional; got != want {
			t.Errorf("%q is provisional: %v, want %v", text, got, want)
		}
	}
}

func TestPartsAreNoWholes(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"The company will close 30 shops.", "The company will close five shops in Wales.", true},
		{"The company will close 30 shops in Wales.", "The company will close five shops.", false},
		{"The airline carried 31 million passengers.", "The airline carried 4 million passengers to Africa.", true},
		{"The festival sold 80,000 tickets.", "The festival sold 12,000 tickets on its last day.", true},
		{"The festival sold 80,000 tickets.", "The festival sold 12,000 tickets.", false},
		{"The storm killed 14 people.", "The storm killed three people in Lubin.", false},
		{"The storm killed 14 people in Tarnow.", "The storm killed three people in Lubin in Tarnow.", true},
	} {
		a, b := read(tt.a), read(tt.b)
		x, y := &a.numbers[0], &b.numbers[0]
		if got, turned := otherParts(x, y, a, b), otherParts(y, x, b, a); got != tt.want || turned != tt.want {
			t.Errorf("of %q and %q one is a part: %v, and turned round %v, want %v", tt.a, tt.b, got, turned, tt.want)
		}
	}
}

func TestJudgementsOfTwoStandSideBySide(t *testing.T) {
	a := read("The critic called the film the best of the year.")
	b := read("The film is the worst of the year, says the Herald.")
	plain := read("The film is the worst of the year.")
	if !judges(a, b, "best", "worst") {
		t.Errorf("judges(%q, %q) = false, want true", a.Text, b.Text)
	}
	if judges(a, plain, "best", "worst") {
		t.Errorf("judges(%q, %q) = true, want false", a.Text, plain.Text)
	}
	same, other := *a, *b
	same.Speaker, other.Speaker = "Ann Roe", "Ann Roe"
	if judges(&same, &other, "best", "worst") {
		t.Error("two judgements of one speaker stand side by side, want them held against each other")
	}
}
