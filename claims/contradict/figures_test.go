package contradict_test

import (
	"fmt"
	"testing"

	"factdesk/claims/contradict"
)

// figures writes what a statement states as "thing unit value [low, high] words".
func figures(s, language string) string {
	out := ""
	bound := func(f *float64) string {
		if f == nil {
			return "-"
		}
		return fmt.Sprintf("%g", *f)
	}
	for _, f := range contradict.Read(contradict.Statement{Text: s, Language: language}).Figures() {
		if out != "" {
			out += "; "
		}
		out += fmt.Sprintf("%s|%s|%g [%s, %s] %s", f.Thing, f.Unit, f.Value, bound(f.Low), bound(f.High), f.Said)
	}
	return out
}

func TestFigures(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"about: a tenth", "Russia has massed some 100,000 troops near the border.", "troops||100000 [90000, 110000] some 100,000 troops"},
		{"nearly: nothing above", "Nearly 100,000 Russian combat troops are near Ukraine.", "troops||100000 [90000, 100000] Nearly 100,000 Russian combat troops"},
		{"more than", "More than 127,000 troops are near Ukraine.", "troops||127000 [127000, -] More than 127,000 troops"},
		{"at least", "At least 12 people died.", "people||12 [12, -] At least 12 people"},
		{"up to", "Up to 80,000 troops are near Ukraine.", "troops||80000 [-, 80000] Up to 80,000 troops"},
		{"fewer than", "Fewer than 13,000 soldiers take part.", "troops||13000 [-, 13000] Fewer than 13,000 soldiers"},
		{"a range is rounded at both ends", "Between 80,000 and 90,000 troops are at the border.", "troops||85000 [76000, 94500] Between 80,000 and 90,000 troops"},
		{"rounded to its last digit", "It has 92,500 homes.", "homes||92500 [92450, 92550] 92,500 homes"},
		{"rounded by a twentieth at most", "There were 500 patients.", "patients||500 [475, 525] 500 patients"},
		{"a small count is exact", "The ministry counted 38 camps.", "camps||38 [38, 38] 38 camps"},
		{"a decimal", "The rate is 2.5 percent.", "|percent|2.5 [2.45, 2.55] 2.5 percent"},
		{"in the unit's base", "The bridge is 2 kilometres long.", "|metre|2000 [1500, 2500] 2 kilometres"},
		{"weeks are days", "It took 3 weeks.", "|day|21 [17.5, 24.5] 3 weeks"},
		{"money, a year", "The city spends $44 million a year on dredging.", "|dollar per year|4.4e+07 [4.35e+07, 4.45e+07] $44 million"},
		{"per day", "The plant makes 500 cars per day.", "cars|per day|500 [475, 525] 500 cars"},
		{"a word before the noun", "The plant has 20,000 foreign workers.", "workers||20000 [19000, 21000] 20,000 foreign workers"},
		{"more than what it was", "They have 27,000 troops, more than last year.", "troops||27000 [26500, 27500] 27,000 troops"},
		{"two", "It has 38 camps and 12 schools.", "camps||38 [38, 38] 38 camps; schools||12 [12, 12] 12 schools"},

		{"a change is no level", "Real incomes fell by 10 percent.", ""},
		{"nor a part", "Among them, of which 30,000 were soldiers.", ""},
		{"including", "All came, including 40 children.", ""},
		{"among", "Among 500 patients the rate rose.", ""},
		{"nor what comes on top", "Another 27,000 troops were sent.", ""},
		{"more, inside", "They sent 27,000 more troops.", ""},
		{"more, behind", "27,000 more were sent.", ""},
		{"of nothing", "He said 27.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := figures(tt.text, "en"); got != tt.want {
				t.Errorf("figures of %q:\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

func TestFiguresInGerman(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Gut 20.000 Soldaten stehen an der Grenze.", "troops||20000 [20000, 22000] Gut 20.000 Soldaten"},
		{"Knapp 100.000 Soldaten stehen an der Grenze.", "troops||100000 [90000, 100000] Knapp 100.000 Soldaten"},
		{"100.000 Soldaten, darunter 30.000 Reservisten, stehen an der Grenze.", "troops||100000 [95000, 105000] 100.000 Soldaten"},
		{"Weitere 30.000 Soldaten stehen an der Grenze.", ""},
		{"Die Stadt zahlt 3 Millionen Euro pro Jahr.", "|euro per year|3e+06 [2.85e+06, 3.15e+06] 3 Millionen Euro"},
		{"Die Stadt zahlt 3 Millionen Euro jährlich.", "|euro per year|3e+06 [2.85e+06, 3.15e+06] 3 Millionen Euro"},
		{"Im Kreis werden 171.000 Schweine gehalten.", "pigs||171000 [170500, 171500] 171.000 Schweine"},
	} {
		if got := figures(tt.text, "de"); got != tt.want {
			t.Errorf("figures of %q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
