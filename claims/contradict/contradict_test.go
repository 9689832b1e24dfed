package contradict_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims/contradict"
)

// pair is two statements and what must come of them.
type pair struct {
	a, b     string
	rule     contradict.Rule // "" for none
	least    float64         // strength, at least and at most; 0 and 0 for any
	most     float64
	dates    [2]string
	by       [2]string
	language string
	together bool
}

const (
	n = contradict.Numbers
	p = contradict.Polarity
	s = contradict.Speaker
)

var pairs = map[string][]pair{
	"numbers that cannot both be right": {
		{a: "Russia has massed some 100,000 troops near the Ukrainian border.", b: "Russia has moved more than 127,000 troops close to the country's borders.", rule: n, least: 0.3},
		{a: "Russia has dispatched some 100,000 troops to the border.", b: "Russia has 127,000 soldiers at the border.", rule: n},
		{a: "Nearly 100,000 Russian forces are stationed within striking distance of Ukraine.", b: "Russia has moved more than 127,000 troops close to Ukraine's borders.", rule: n},
		{a: "More than 100,000 Russian troops stand near Ukraine.", b: "Nearly 100,000 Russian troops stand near Ukraine.", rule: n, most: 0.25},
		{a: "At least 130,000 Russian troops are near Ukraine.", b: "At most 90,000 Russian troops are near Ukraine.", rule: n, least: 0.5},
		{a: "92,500 new homes were finished in Kelderland by December 2024.", b: "71,800 homes were completed in Kelderland by December 2024.", rule: n, least: 0.3},
		{a: "More than 13,000 people have been killed in eastern Ukraine.", b: "About 8,000 people died in eastern Ukraine.", rule: n},
		{a: "Real incomes in Russia have fallen by 10 percent since 2013.", b: "Real incomes in Russia have fallen by 2 percent since 2013.", rule: n},
		{a: "Real incomes in Russia rose by 10 percent.", b: "Real incomes in Russia fell by 10 percent.", rule: n, least: 0.5},
		{a: "70% of Tessaly's electricity imports came from coal plants in Karelund.", b: "23% of Tessaly's electricity imports came from coal plants in Karelund.", rule: n},
		{a: "The bridge is 2 kilometres long.", b: "The bridge is 3 miles long.", rule: n},
		{a: "The plant produces 500 megawatts of power.", b: "The plant produces 2 gigawatts of power.", rule: n},
		{a: "The harbor contract cost the city $44 million.", b: "The harbor contract cost the city $21 million.", rule: n},
		{a: "Between 80,000 and 90,000 troops are at the border.", b: "120,000 troops are at the border.", rule: n},
		{a: "Fewer than 13,000 soldiers take part in the drill.", b: "Some 30,000 soldiers take part in the drill.", rule: n},
		{a: "There are no more than 60,000 combat troops near the border.", b: "There are 100,000 combat troops near the border.", rule: n},
		{a: "100,000 combat troops are near the border.", b: "There are no more than 60,000 troops near the border.", rule: n}, // a part above its whole
		{a: "The plant makes 500 cars a day.", b: "The plant makes 900 cars daily.", rule: n},
		{a: "The ministry counted 38 camps near the border.", b: "The ministry counted 12 camps near the border.", rule: n},
	},
	"numbers of a day that can be read two ways": {
		{a: "Russia had 100,000 troops at the border on 03/04/2022.", b: "Russia had 190,000 troops at the border on 3 April 2022.", rule: n},
		{a: "Russia had 100,000 troops at the border on 03/04/2022.", b: "Russia had 190,000 troops at the border on 4 March 2022.", rule: n},
		{a: "Russia had 100,000 troops at the border on 03/04/2022.", b: "Russia had 190,000 troops at the border on 1 June 2022."},
		{a: "Russia had 100,000 troops at the border on 03/04/2022.", b: "Russia had 190,000 troops at the border on 4 March 2022.", language: "en-GB"},
	},
	"numbers that agree": {
		{a: "Russia has massed some 100,000 troops near the Ukrainian border.", b: "Nearly 100,000 Russian troops are massed near the Ukrainian border."},
		{a: "At least 90,000 Russian troops are near Ukraine.", b: "100,000 Russian troops are near Ukraine."},
		{a: "About 100,000 troops are at the border.", b: "106,000 troops are at the border."},
		{a: "Between 90,000 and 130,000 troops are at the border.", b: "127,000 troops are at the border."},
		{a: "Up to 175,000 troops are at the border.", b: "127,000 troops are at the border."},
		{a: "The bridge is 5 kilometres long.", b: "The bridge is 3.1 miles long."},
		{a: "The plant produces 2,000 megawatts of power.", b: "The plant produces 2 gigawatts of power."},
		{a: "More than 100,000 troops are at the border.", b: "At least 90,000 troops are at the border."},
		{a: "127,000 troops are at the border, more than the 100,000 troops that officials named.", b: "100,000 troops are at the border."},
		{a: "The deficit is 2.9 percent of output.", b: "The deficit is 2.93 percent of output."},
		{a: "100,000 troops are at the border.", b: "102,000 troops are at the border."}, // a round number is rounded
	},
	"numbers of other things": {
		{a: "Russia has 100,000 troops at the border.", b: "Russia has 1,200 tanks at the border."},
		{a: "Russia has 30,000 troops in Belarus.", b: "Russia has 100,000 troops near Ukraine."},
		{a: "Russia had 100,000 troops at the border in 2021.", b: "Russia had 190,000 troops at the border in 2022."},
		{a: "Russia has 100,000 troops at the border, of which 30,000 are in Crimea.", b: "Russia has 100,000 troops at the border."},
		{a: "About 30 British soldiers would train Ukrainian troops.", b: "Russia has 127,000 troops near Ukraine."},
		{a: "Russia has 100,000 troops near Ukraine.", b: "Ukraine has 250,000 troops near Russia."},
		{a: "There are no more than 60,000 combat troops near the border.", b: "There are 127,000 troops near the border."},
		{a: "Russia sent another 27,000 troops to the border.", b: "Russia sent 100,000 troops to the border."},
		{a: "70 percent of the imports came from coal.", b: "70,000 imports came from coal."},
		{a: "Russia could have 175,000 troops at the border by February.", b: "Russia has 100,000 troops at the border."},
		{a: "The United States has 900 troops in Syria.", b: "Russia has 2,000 troops in Syria."},
		{a: "The plant makes 500 cars a day.", b: "The plant makes 3,000 cars weekly."},
		{a: "13,000 people were killed in Donbas.", b: "40,000 people were wounded in Donbas."},
		{a: "The city spends $44 million a year on harbor dredging.", b: "The city spends $4 million a month on harbor dredging."},
		{a: "Rents rose by 5 percent in Kelderland.", b: "Inflation was 9 percent in Kelderland."},
		{a: "The bridge costs 44 million dollars.", b: "The bridge costs 30 million euros."},
		{a: "Kelderland finished 92,500 homes.", b: "Tessaly finished 71,800 homes."},
		{a: "20,000 foot soldiers are at the border.", b: "5,000 reserve soldiers are at the border."},
		{a: "Unemployment fell by 5 percent.", b: "Unemployment is 9 percent."},
		{a: "Russia has 127,000 troops near Ukraine.", b: "Russia has 100,000 troops near Ukraine.", dates: [2]string{"2022-01-21", "2019-03-01"}},
	},
	"denials of what the other affirms": {
		{a: "Russia has never threatened the people of Ukraine.", b: "Russia has threatened the people of Ukraine.", rule: p, least: 0.8},
		{a: "Russia has never threatened Ukraine.", b: "Moscow threatened Ukraine.", rule: p},
		{a: "Lavrov denied that Russia has ever threatened Ukrainians.", b: "Russia has threatened Ukraine.", rule: p},
		{a: "The minister did not sign the harbor contract.", b: "The minister signed the harbor contract.", rule: p},
		{a: "None of the dredging contracts was signed while Brightwater was mayor.", b: "A dredging contract was signed while Brightwater was mayor.", rule: p},
		{a: "The vaccine is safe for people over 65.", b: "The vaccine is dangerous for people over 65.", rule: p},
		{a: "The vaccine isn't effective against RSV.", b: "The vaccine is effective against RSV.", rule: p},
		{a: "Unemployment rose in Kelderland under the government.", b: "Unemployment fell in Kelderland under the government.", rule: p},
		{a: "The court ruled that the rent cap is unconstitutional.", b: "The court ruled that the rent cap is constitutional.", rule: p},
		{a: "The emissions of road traffic have not fallen since 1990.", b: "The emissions of road traffic have fallen since 1990.", rule: p},
		{a: "The mayor is guilty of bribery.", b: "The mayor is innocent of bribery.", rule: p},
		{a: "The air in Kelderland is better.", b: "The air in Kelderland is worse.", rule: p},
		{a: "Die Brücke über den Hafen ist sicher.", b: "Die Brücke über den Hafen ist unsicher.", rule: p, language: "de"},
		{a: "Nobody was hurt in the harbor fire.", b: "Workers were hurt in the harbor fire.", rule: p},
	},
	"denials of something else": {
		{a: "Russia has never threatened Ukraine.", b: "Britain has threatened Iran."},
		{a: "Russia has never threatened Ukraine.", b: "Russia has never threatened the people of Ukraine."},
		{a: "Lavrov denied that Russia has ever threatened Ukrainians.", b: "Russia has never threatened Ukraine."},
		{a: "Russia does not plan to invade Ukraine.", b: "Russia has sent troops to Belarus."},
		{a: "The plan not only cuts taxes but helps schools.", b: "The plan cuts taxes and helps schools."},
		{a: "There are no more than 60,000 troops at the border.", b: "There are 60,000 troops at the border."},
		{a: "The emissions did not rise.", b: "The emissions fell."},
		{a: "Russia did not invade Ukraine in 2013.", b: "Russia invaded Ukraine in 2014."},
		{a: "Russia will not invade Ukraine.", b: "Russia invaded Ukraine."},
		{a: "Has Russia ever threatened Ukraine?", b: "Russia has never threatened Ukraine."},
		{a: "The mayor no longer runs the harbor.", b: "The mayor ran the harbor."},
		{a: "The minister did not sign the lease.", b: "The minister signed the harbor contract with Bayline."},
		{a: "Rents fell in Kelderland.", b: "Rents rose in Tessaly."},
		{a: "The council did not accept the offer.", b: "The council rejected the offer."},
	},
	"the same speaker": {
		{a: "Russia has 100,000 troops near Ukraine.", b: "Russia has 127,000 troops near Ukraine.", by: [2]string{"Oleksii Reznikov", "Oleksii  Reznikov"}, dates: [2]string{"2022-01-03", "2022-01-21"}, rule: s, least: 0.4},
		{a: "Russia has never threatened Ukraine.", b: "Russia threatened Ukraine.", by: [2]string{"Sergei Lavrov", "Sergei Lavrov"}, rule: s},
		{a: "Russia has 100,000 troops near Ukraine.", b: "Russia has 190,000 troops near Ukraine.", by: [2]string{"A. Reznikov", "A. Reznikov"}, dates: [2]string{"2020-01-03", "2022-01-21"}, rule: s, most: 0.4},
		{a: "Russia has 100,000 troops near Ukraine.", b: "Russia has 100,000 troops near Ukraine and says so.", by: [2]string{"A. Reznikov", "A. Reznikov"}},
	},
	"in German": {
		{a: "Russland hat rund 100.000 Soldaten an der Grenze zusammengezogen.", b: "Russland hat 127.000 Soldaten an der Grenze zusammengezogen.", rule: n, language: "de"},
		{a: "Seit 2015 hat sich die Zahl der Schweine im Kreis auf 210.000 Schweine verdoppelt.", b: "Im Kreis werden 171.000 Schweine gehalten.", rule: n, language: "de"},
		{a: "Am 3. März 2022 standen 100.000 Soldaten an der Grenze.", b: "Am 3. März 2022 standen 190.000 Soldaten an der Grenze.", rule: n, language: "de"},
		{a: "Am 3. März 2022 standen 100.000 Soldaten an der Grenze.", b: "Am 4. Mai 2022 standen 190.000 Soldaten an der Grenze.", language: "de"},
		{a: "Im März 2022 standen 100.000 Soldaten an der Grenze.", b: "Anfang 2021 standen 190.000 Soldaten an der Grenze.", language: "de"},
		{a: "Knapp 100.000 Soldaten stehen an der Grenze.", b: "Mehr als 100.000 Soldaten stehen an der Grenze.", rule: n, most: 0.25, language: "de"},
		{a: "Mindestens 90.000 Soldaten stehen an der Grenze.", b: "100.000 Soldaten stehen an der Grenze.", language: "de"},
		{a: "100.000 Soldaten stehen an der Grenze.", b: "1.200 Panzer stehen an der Grenze.", language: "de"},
		{a: "30.000 Soldaten stehen in Belarus.", b: "100.000 Soldaten stehen in Russland.", language: "de"},
		{a: "Der Minister hat den Vertrag nicht unterschrieben.", b: "Der Minister hat den Vertrag unterschrieben.", rule: p, language: "de"},
		{a: "Russland hat die Ukraine nie bedroht.", b: "Russland hat die Ukraine bedroht.", rule: p, language: "de"},
	},
	"in Spanish": {
		{a: "El ministro no firmó el contrato.", b: "El ministro firmó el contrato.", rule: p, language: "es"},
		{a: "El ministro firmó el contrato, según la policía.", b: "El ministro firmó el contrato.", language: "es"},
	},
	"in a confirmed cluster": {
		{a: "Ukraine puts the Russian buildup at 127,000 troops.", b: "Some 100,000 soldiers stand within reach.", rule: n, together: true},
		{a: "Russia has 30,000 troops in Belarus.", b: "Russia has 100,000 troops near Ukraine.", together: true},
	},
}

func TestBetween(t *testing.T) {
	if count := checkAll(t, pairs); count < 60 {
		t.Errorf("%d pairs, want 60 or more", count)
	}
}

// checkAll checks pairs by the name of their row, and counts them.
func checkAll(t *testing.T, rows map[string][]pair) (count int) {
	t.Helper()
	for name, list := range rows {
		for _, x := range list {
			count++
			t.Run(name, x.check)
		}
	}
	return count
}

// check holds the pair to what must come of it, both ways round.
func (x pair) check(t *testing.T) {
	t.Helper()
	a := contradict.Read(contradict.Statement{Text: x.a, Language: x.language, Speaker: x.by[0], Date: x.dates[0]})
	b := contradict.Read(contradict.Statement{Text: x.b, Language: x.language, Speaker: x.by[1], Date: x.dates[1]})
	got := contradict.Between(a, b, x.together)
	if x.rule == "" {
		if len(got) > 0 {
			t.Errorf("%q / %q = %+v, want nothing", x.a, x.b, got)
		}
		return
	}
	if len(got) != 1 || got[0].Rule != x.rule {
		t.Fatalf("%q / %q = %+v, want rule %q", x.a, x.b, got, x.rule)
	}
	c := got[0]
	if c.Strength < x.least || x.most > 0 && c.Strength > x.most || c.Strength > 1 {
		t.Errorf("%q / %q: strength %.2f, want %.2f to %.2f (%s)", x.a, x.b, c.Strength, x.least, x.most, c.Why)
	}
	if !strings.HasSuffix(c.Why, ".") || len(c.A) == 0 || len(c.B) == 0 {
		t.Errorf("%q / %q: why %q, spans %v %v; want a sentence and words on both sides", x.a, x.b, c.Why, c.A, c.B)
	}
	back := contradict.Between(b, a, x.together)
	if len(back) != 1 || back[0].Strength != c.Strength || !cmp.Equal(back[0].A, c.B) || !cmp.Equal(back[0].B, c.A) {
		t.Errorf("swapped %+v, want the sides of %+v exchanged", back, c)
	}
}
