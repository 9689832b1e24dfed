package contradict

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// asWritten are the tokens of a part of a statement as they stand in it.
func (r *Reading) asWritten(first, last int) string {
	s := r.span(first, last)
	return r.d.Slice(s.Start, s.End)
}

// shown writes what a reader of parts found, in its order.
func shown[T any](all []T, show func(T) string) string {
	var out []string
	for _, x := range all {
		out = append(out, show(x))
	}
	return strings.Join(out, "; ")
}

// reads holds what is read from each statement to what a newsroom reads in it.
func reads(t *testing.T, want map[string]string, read func(*Reading) string) {
	t.Helper()
	for text, want := range want {
		if got := read(Read(Statement{Text: text, Language: "en"})); got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestSubject: the names that a statement begins with, by their stems.
func TestSubject(t *testing.T) {
	reads(t, map[string]string{
		"Mira Halvor opened the gallery in Tolmin.":              "halvor mira",
		"On 4 June 2019, Mira Halvor opened the gallery.":        "halvor mira",
		"In 2019 Mira Halvor opened the gallery.":                "halvor mira",
		"Mira Halvor (a pupil of Jan Dorn) opened the gallery.":  "halvor mira",
		"The Bank of Tolmin lowered its rate.":                   "bank tolmin",
		"The gallery was opened by Mira Halvor.":                 "",
		"She opened the gallery.":                                "",
		"Police said that Mira Halvor opened the gallery.":       "halvor mira",
		"Soldiers left the barracks of Tolmin.":                  "",
		"During the storm, the harbour of Tolmin was shut.":      "",
		"“Silent Water” by Mira Halvor sold out within an hour.": "silent water",
	}, func(r *Reading) string { return said(r.subject) })
}

// TestMoments: days, months, years and decades, and what is none.
func TestMoments(t *testing.T) {
	for text, want := range map[string]moment{
		"May 5, 1990":      {5, 5, 1990, 1990},
		"May 5 1990":       {5, 5, 1990, 1990},
		"5 May 1990":       {5, 5, 1990, 1990},
		"5th May 1990":     {5, 5, 1990, 1990},
		"May 26th":         {26, 5, 0, 0},
		"May 1990":         {0, 5, 1990, 1990},
		"December":         {0, 12, 0, 0},
		"1990":             {0, 0, 1990, 1990},
		"1990s":            {0, 0, 1990, 1999},
		"fifties":          {0, 0, 1950, 1959},
		"may 5":            {}, // no month without its capital
		"May 45":           {0, 5, 0, 0},
		"31":               {},
		"990 pages":        {},
		"2500 people":      {},
		"Mayor Mira Dorn":  {},
		"twenty May flies": {},
	} {
		got, end := Read(Statement{Text: text, Language: "en"}).momentAt(0)
		if got != want || (end > 0) != (want != moment{}) {
			t.Errorf("%q is %v up to token %d, want %v", text, got, end, want)
		}
	}
}

// TestApart: two dates that can't be one day.
func TestApart(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b moment
		want bool
	}{
		{"two years", moment{0, 0, 1990, 1990}, moment{0, 0, 1991, 1991}, true},
		{"a year in its decade", moment{0, 0, 1995, 1995}, moment{0, 0, 1990, 1999}, false},
		{"a year before the decade", moment{0, 0, 1989, 1989}, moment{0, 0, 1990, 1999}, true},
		{"a day in its year", moment{5, 5, 1990, 1990}, moment{0, 0, 1990, 1990}, false},
		{"a day in its month", moment{5, 5, 1990, 1990}, moment{0, 5, 0, 0}, false},
		{"two months", moment{0, 5, 0, 0}, moment{0, 6, 0, 0}, true},
		{"two months of a year", moment{0, 5, 1990, 1990}, moment{0, 6, 1990, 1990}, true},
		{"two days of a month", moment{5, 5, 0, 0}, moment{6, 5, 0, 0}, true},
		{"a month and a year", moment{0, 5, 0, 0}, moment{0, 0, 1990, 1990}, false},
	} {
		if got := tt.a.apart(tt.b); got != tt.want || tt.b.apart(tt.a) != tt.want {
			t.Errorf("%s: %v and %v apart: %v, want %v both ways", tt.name, tt.a, tt.b, got, tt.want)
		}
	}
}

// TestDatedEvents: an event and its date, and dates that are of no event.
func TestDatedEvents(t *testing.T) {
	reads(t, map[string]string{
		"Mira Halvor was born on 4 June 1971 in Tolmin.":                  "born 4 June 1971",
		"Mira Halvor (4 June 1931 – 2 May 2010) painted harbours.":        "born 4 June 1931; died 2 May 2010",
		"Mira Halvor (1931–2010) painted harbours.":                       "born 1931; died 2010",
		"The stadium opened in 1968 and was rebuilt.":                     "opened 1968",
		"On 9 March the museum opened its doors.":                         "opened 9 March",
		"The firm was founded in 1911 and incorporated in 1924.":          "founded 1911; founded 1924",
		"Halvor died in May 2010, and a prize was founded in 2012.":       "died May 2010; founded 2012",
		"The bridge has been closed since 2014.":                          "",
		"The ferry was built between 1990 and 1994.":                      "",
		"The minister released four reporters in 2016.":                   "",
		"Mira Halvor published 12 novels in 2016.":                        "",
		"The novel was published 9 March 2016.":                           "published 9 March 2016",
		"The town had 3,000 inhabitants in 1950.":                         "",
		"The choir sang “Born Free” on 9 March.":                          "",
		"The film premiered at the festival of Tolmin on 9 March 2001.":   "premiered 9 March 2001",
		"The mayor resigned after the flood and died in 2003.":            "died 2003",
		"Tolmin's theatre (opened 1904) burned down when the war came in": "opened 1904",
	}, func(r *Reading) string {
		return shown(r.dated, func(d dated) string { return d.event + " " + r.asWritten(d.first, d.last) })
	})
}

// TestDefinitions: the sorts and nations behind "is", and a denial of them.
func TestDefinitions(t *testing.T) {
	reads(t, map[string]string{
		"Mira Halvor is a Danish novelist.":                          "Denmark person/letters",
		"Mira Halvor is a Danish novelist from Norway.":              "Denmark person/letters",
		"Mira Halvor (who is a surgeon) was a Swedish rower.":        "Sweden person/sport",
		"Mira Halvor is not a novelist.":                             "not person/letters",
		"Mira Halvor is anything but a novelist.":                    "not person/letters",
		"Mira Halvor is a singer, songwriter and actress.":           "person/music person/screen",
		"Mira Halvor is a singer, who was once a surgeon.":           "person/music",
		"Mira Halvor is opening a gallery.":                          "",
		"Mira Halvor is angry with the novelist.":                    "",
		"Mira Halvor wrote a Danish novel.":                          "",
		"Mira Halvor was a European judge.":                          "Europe person/law",
		"Mira Halvor is an English surgeon.":                         "United Kingdom person/health",
		"Mira Halvor is the wife of a French surgeon.":               "",
		"The gallery where Mira Halvor works is known for its roof.": "",
	}, func(r *Reading) string {
		var all []string
		for nation := range r.what.nations {
			all = append(all, nation)
		}
		for _, sort := range r.what.kinds {
			all = append(all, sort)
		}
		slices.Sort(all)
		all = slices.Compact(all)
		if r.what.denied {
			all = append([]string{"not"}, all...)
		}
		return strings.Join(all, " ")
	})
}

// TestPlacedEvents: an event with its place, and a place that nothing happened at.
func TestPlacedEvents(t *testing.T) {
	reads(t, map[string]string{
		"Mira Halvor was born in Tolmin, Slovenia.":             "born Tolmin, Slovenia",
		"Mira Halvor was born outside Tolmin.":                  "born outside Tolmin",
		"Mira Halvor was born in May.":                          "",
		"Mira Halvor died in the village of Kobarid.":           "died Kobarid",
		"The series is set in the city of Tolmin.":              "set Tolmin",
		"The firm is based in Tolmin and sells boats in Turin.": "based Tolmin",
		"Mira Halvor was married in Tolmin.":                    "",
		"The mayor spoke in Tolmin.":                            "",
		"The summit was held at a hotel.":                       "",
		"The gunman was arrested near Kobarid on Friday.":       "arrested Kobarid",
	}, func(r *Reading) string {
		return shown(r.placed, func(p placed) string {
			if p.outside {
				return p.event + " outside " + r.asWritten(p.first, p.last)
			}
			return p.event + " " + r.asWritten(p.first, p.last)
		})
	})
}

// TestHands: by whom something was done, and "by" that names no hand.
func TestHands(t *testing.T) {
	reads(t, map[string]string{
		"The opera was composed by Mira Halvor.":                      "compos: Mira Halvor",
		"The opera was written and composed by Mira Halvor.":          "compos written: Mira Halvor",
		"The opera was composed by Mira Halvor and Jan Dorn in 1990.": "compos: Mira Halvor and Jan Dorn",
		"The opera was composed by the Danish organist Mira Halvor.":  "compos: Mira Halvor",
		"The opera is an album by Mira Halvor.":                       "album: Mira Halvor",
		"The opera was composed by hand in Tolmin.":                   "",
		"The opera was praised by Mira Halvor.":                       "",
		"The opera was composed by 1990.":                             "",
	}, func(r *Reading) string {
		return shown(r.agents, func(a agent) string { return said(a.deeds) + ": " + r.asWritten(a.first, a.last) })
	})
}

// TestHolders: an office, what narrows it, and who has it.
func TestHolders(t *testing.T) {
	reads(t, map[string]string{
		"Tolmin's mayor, Mira Halvor, cut the ribbon.":                      "mayor: Mira Halvor",
		"Foreign minister Mira Halvor cut the ribbon.":                      "foreign minister: Mira Halvor",
		"Deputy prime minister Mira Halvor cut the ribbon.":                 "deputy prime minister: Mira Halvor",
		"Mira Halvor, who is the mayor of Tolmin, cut the ribbon.":          "mayor: Mira Halvor",
		"Mira Halvor was defence minister in those years.":                  "defence minister: Mira Halvor",
		"Mira Halvor, the team's captain, cut the ribbon.":                  "",
		"The former mayor, Mira Halvor, cut the ribbon.":                    "",
		"The mayor cut the ribbon with Mira Halvor.":                        "",
		"The mayor, Halvor, cut the ribbon.":                                "",
		"The mayor, Mira Halvor, met the police chief, Jan Dorn, at lunch.": "mayor: Mira Halvor; police chief: Jan Dorn",
	}, func(r *Reading) string {
		return shown(r.holders, func(h holder) string { return h.office + ": " + r.asWritten(h.first, h.last) })
	})
}

// TestOrdinals: which of several, for what comes one after the other.
func TestOrdinals(t *testing.T) {
	reads(t, map[string]string{
		"It is Halvor's third studio album.":                 "3 album",
		"It is Halvor's debut novel.":                        "1 novel",
		"The 7th season began.":                              "7 season",
		"She is the tenth president of the court.":           "10 president",
		"Tolmin is the second largest city of the province.": "2 largest",
		"The second witness left.":                           "",
		"The second of the four new Danish films was good.":  "",
	}, func(r *Reading) string {
		return shown(r.ordinals, func(o ordinal) string { return o.place + " " + o.noun })
	})
}

// TestLinks: a word that takes one name, with the name.
func TestLinks(t *testing.T) {
	reads(t, map[string]string{
		"Tolmin is the capital of Goriska.":              "capital Goriska",
		"Halvor is the widow of Jan Dorn.":               "wife Jan Dorn",
		"Halvor was voiced by Jan Dorn.":                 "voiced Jan Dorn",
		"The square was renamed after Jan Dorn in 1990.": "named Jan Dorn",
		"Halvor is the daughter of a baker.":             "",
		"Halvor studied under Jan Dorn.":                 "",
		"The capital lies north of Goriska.":             "",
	}, func(r *Reading) string {
		return shown(r.links, func(l link) string { return l.word + " " + r.asWritten(l.first, l.last) })
	})
}

// TestContests: who did it to whom, where both are named.
func TestContests(t *testing.T) {
	reads(t, map[string]string{
		"Tolmin beat Kobarid 3-1.":                         "tolmin over kobarid",
		"The bank Alderic bought its rival Borean.":        "alderic over borean",
		"Tolmin beat a strong side on Sunday night at 9pm": "",
		"The heat beat everybody.":                         "",
		"Tolmin drew with Kobarid.":                        "",
	}, func(r *Reading) string {
		c, ok := r.readContest()
		if !ok {
			return ""
		}
		return fmt.Sprintf("%s over %s", r.names[c.who], r.names[c.whom])
	})
}

// TestNations: countries by name and adjective, and continents.
func TestNations(t *testing.T) {
	for word, want := range map[string]string{
		"Danish": "Denmark", "Denmark": "Denmark", "Scotland": "United Kingdom", "British": "United Kingdom",
		"African": "Africa", "Europe": "Europe", "Moscow": "", "table": "",
	} {
		if got := nationOf(word); got != want {
			t.Errorf("nationOf(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestNationsApart(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Denmark", "Denmark", false},
		{"Denmark", "Sweden", true},
		{"Denmark", "Europe", false},
		{"Denmark", "Africa", true},
		{"Asia", "Africa", true},
		{"Russia", "Europe", false}, // lies in two
		{"Turkey", "Asia", false},
	} {
		if got := nationsApart(tt.a, tt.b); got != tt.want || nationsApart(tt.b, tt.a) != tt.want {
			t.Errorf("%s and %s apart: %v, want %v both ways", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestShortened: short forms of first names, which begin the long ones.
func TestShortened(t *testing.T) {
	for pair, want := range map[string]bool{"tim timothy": true, "ben benjamin": true, "jo joanna": false, "timothy tim": false, "ann anna": false, "bob robert": false} {
		short, long, _ := strings.Cut(pair, " ")
		if got := shortened(short, long); got != want {
			t.Errorf("shortened(%q, %q) = %v, want %v", short, long, got, want)
		}
	}
}
