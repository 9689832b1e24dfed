package contradict

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// said is what a statement's content is made of, in the order of the alphabet.
func said(s set) string { return strings.Join(slices.Sorted(maps.Keys(s)), " ") }

// TestContent: a statement's own words, by concept or stem, without who said them, when,
// and how many.
func TestContent(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"concepts", "The soldiers are stationed at the frontier.", "border mass troops"},
		{"concepts at the head of a sentence", "Soldiers are stationed there. Houses stand empty.", "empty homes mass stand troops"},
		{"no words of another language", "People die in that war.", "dead people war"},
		{"stems", "The councils closed both bridges.", "bridge close council"},
		{"said at the head", "The mayor said that the bridge closed.", "bridge close"},
		{"said behind", "The bridge on the river closed, he said.", "bridge close river"},
		{"according to", "According to the police, the bridge closed.", "bridge close"},
		{"a source behind", "The bridge closed, according to police.", "bridge close"},
		{"told too late to be a report", "The bridge over the wide river in the old north of the town that he says closed for good, opened.", "bridge close good north old open river say town wid"},
		{"no report behind a number", "Of 30 people he said that some closed the bridge.", "bridge close said"},
		{"no words of denial", "The bridge never closed and isn't new.", "bridge close new"},
		{"no forecast", "The bridge will fall.", "bridge fall"},
		{"no number with what it counts", "The town closed 3 bridges.", "close town"},
		{"no date", "The bridge closed in March 2021.", "bridge close"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			want := strings.Fields(tt.want)
			slices.Sort(want)
			if got := said(Read(Statement{Text: tt.text}).content()); got != strings.Join(want, " ") {
				t.Errorf("content of %q:\n got %s\nwant %s", tt.text, got, strings.Join(want, " "))
			}
		})
	}
}

func TestNamesAndPlaces(t *testing.T) {
	for _, tt := range []struct{ text, speaker, names, places string }{
		{"Russia has troops in the east of Ukraine.", "", "Russia Ukraine", "Ukraine"},
		{"Moscow moved Russian troops near the Ukrainian border.", "", "Russia Ukraine", "Ukraine"},
		{"Ukraine, which borders on Poland, sent aid.", "", "Poland Ukraine", ""},
		{"The United States sent aid to Poland.", "", "Poland United States", "Poland"},
		{"Near the old bridge, Kelder met Solms.", "", "kelder solm", ""},
		{"We in Kelderland closed it.", "", "kelderland", "kelderland"},
		{"Lavrov met Kelder.", "Sergei Lavrov", "kelder", ""},
		{"Lavrov said that Kelder left.", "", "kelder", ""},
	} {
		r := Read(Statement{Text: tt.text, Speaker: tt.speaker})
		if got := said(r.allNames()); got != tt.names {
			t.Errorf("names of %q: %s, want %s", tt.text, got, tt.names)
		}
		if got := said(r.places); got != tt.places {
			t.Errorf("places of %q: %s, want %s", tt.text, got, tt.places)
		}
	}
}

// TestDenials: what denies, with the words that it may deny; "denied that" denies all.
func TestDenials(t *testing.T) {
	for _, tt := range []struct{ text, language, want string }{
		{"Russia has never threatened the people of Ukraine.", "en", "never: threaten people Ukraine"},
		{"The minister did not sign it, and left.", "en", "not: sign"},
		{"The vaccine isn't safe.", "en", "isn't: saf"},
		{"The ministry denied that the port closed.", "en", "denied: all"},
		{"Nobody left, and nothing moved.", "en", "nobody: leave; nothing: mass"},
		{"Not only the port closed.", "en", ""},
		{"There are no more than 60,000 troops.", "en", ""},
		{"Without doubt the port closed.", "en", ""},
		{"Der Minister hat den Vertrag nicht unterschrieben.", "de", "nicht: sign vertrag minister"},
		{"Nicht nur der Hafen ist zu.", "de", ""},
	} {
		r := Read(Statement{Text: tt.text, Language: tt.language})
		var got []string
		for _, n := range r.negations {
			scope := strings.Join(n.scope, " ")
			if n.outer {
				scope = "all"
			}
			got = append(got, r.norm(n.token)+": "+scope)
		}
		if got := strings.Join(got, "; "); got != tt.want {
			t.Errorf("denials of %q: %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestTimes(t *testing.T) {
	for _, tt := range []struct {
		text, language string
		future, ended  bool
		from, until    string
	}{
		{"The port closed in 2021.", "en", false, false, "2021-01-01", "2022-01-01"},
		{"The port was open until 2021.", "en", false, false, "0000", "2022-01-01"},
		{"The port closed on 3 March 2021.", "en", false, false, "2021-03-03", "2021-03-04"},
		{"The port closed in 2021 and again in 2021.", "en", false, false, "2021-01-01", "2022-01-01"},
		{"The port will close.", "en", true, false, "", ""},
		{"They'll close the port.", "en", true, false, "", ""},
		{"Will the reader said it.", "en", false, false, "", ""}, // a name
		{"The port is no longer open.", "en", false, true, "", ""},
		{"Der Hafen ist nicht mehr offen.", "de", false, true, "", ""},
		{"Der Hafen war bis 2021 offen.", "de", false, false, "0000", "2022-01-01"},
	} {
		r := Read(Statement{Text: tt.text, Language: tt.language})
		if r.future != tt.future || r.ended != tt.ended {
			t.Errorf("%q: future %v, over %v, want %v, %v", tt.text, r.future, r.ended, tt.future, tt.ended)
		}
		var want []period
		if tt.until != "" {
			want = []period{{tt.from, tt.until}}
		}
		if !slices.Equal(r.dates, want) {
			t.Errorf("%q: dates %v, want %v", tt.text, r.dates, want)
		}
	}
}

func TestStem(t *testing.T) {
	for want, words := range map[string]string{
		"countr":  "countr countre",
		"country": "country countries",
		"stop":    "stop stops stopped stopping",
		"mov":     "move moves moved moving",
		"call":    "call calls called calling",
		"miss":    "miss misses missed missing",
		"box":     "box boxes boxed boxing",
		"bus":     "bus buses",
		"mayor":   "mayor mayors mayor's",
		"di":      "die dies",
		"red":     "red",
		"king":    "king kings",
	} {
		for _, w := range strings.Fields(words) {
			if got := stem(w); got != want {
				t.Errorf("stem(%q) = %q, want %q", w, got, want)
			}
		}
	}
}

// TestTables: rows that do not break the rules of their table.
func TestTables(t *testing.T) {
	rowOf := map[string]string{}
	for _, row := range rows(conceptRows) {
		name, list, _ := strings.Cut(row, ":")
		for _, w := range strings.Fields(list) {
			if other := rowOf[w]; other != "" {
				t.Errorf("%q says %s and %s", w, other, name)
			}
			rowOf[w] = name
		}
	}
	for _, row := range rows(oppositeRows) {
		if w := strings.Fields(row); len(w) != 2 || conceptOf(w[0]) == conceptOf(w[1]) {
			t.Errorf("%q are no two words that exclude each other", row)
		}
	}
	for unit, c := range conversions {
		if c.factor <= 0 || conversions[c.base].factor != 1 {
			t.Errorf("%s is %v %s, which is no base", unit, c.factor, c.base)
		}
	}
}

// TestRounding: a number as written allows half of its last place, and at most a
// twentieth.
func TestRounding(t *testing.T) {
	for v, want := range map[float64]float64{92_500: 50, 92_000: 500, 100_000: 5000, 127_000: 500, 500: 25, 101: .5, 40: .5, 7: .5, 2.9: .05, .25: .005, -92_500: 50} {
		if got := rounding(v); got < want-1e-9 || got > want+1e-9 {
			t.Errorf("rounding(%v) = %v, want %v", v, got, want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 999: "999", 1000: "1,000", 1234567.891: "1,234,567.89", -1000: "-1,000", -999: "-999", 2.5: "2.5", 2.999: "3"} {
		if got := grouped(v); got != want {
			t.Errorf("grouped(%v) = %q, want %q", v, got, want)
		}
	}
}

// TestSearched: the words that a search for what contradicts a statement needs besides its
// own: synonyms, opposites, and a country's other names.
func TestSearched(t *testing.T) {
	own, more, ok := strings.Cut(Read(Statement{Text: "Russia has 127,000 troops, and prices rose."}).Searched(), "\n")
	if !ok || own != "Russia has 127,000 troops, and prices rose." {
		t.Errorf("the statement itself is searched as %q", own)
	}
	words := strings.Fields(more)
	for _, want := range []string{"soldiers", "fall", "fell", "increase", "Russia", "Russian"} {
		if !slices.Contains(words, want) {
			t.Errorf("%q is not searched: %q", want, words)
		}
	}
	if len(words) > mostSearched+2 || !slices.IsSorted(words) {
		t.Errorf("%d words in any order, want at most %d, sorted: %q", len(words), mostSearched, words)
	}
}
