package contradict

import "testing"

// Nothing is said of what was once a false alarm, whatever day it was said on.
func TestAlarmsAreSilent(t *testing.T) {
	for _, p := range pairsOf(t, "alarms.txt") {
		for _, date := range []string{"", "2026-11-30"} {
			a, b := Read(Statement{Text: p.a, Language: "en", Date: date}), Read(Statement{Text: p.b, Language: "en", Date: date})
			wantNothing(t, a, b)
		}
	}
}

// What the narrowed rules are for they still find.
func TestNarrowRulesFind(t *testing.T) {
	for _, p := range stillFound {
		a, b := readPair(p)
		if len(Between(a, b, true)) == 0 {
			t.Errorf("Between(%q, %q) finds nothing, want a contradiction", p.a, p.b)
		}
	}
}

var stillFound = []everydayPair{
	{"Judges in Lagos upheld the ban on the party.", "The ban on the party was struck down by a Lagos court."},
	{"The inquest will open on 14 April.", "The inquest will open on 24 April."},
	{"The singer Ida Lind died on Thursday.", "Ida Lind died on Tuesday night."},
	{"Krupova resigned before the report on the spill was published.", "Two days after the report on the spill appeared, Krupova stepped down."},
	{"The fire was started by the tenant.", "The landlord started the fire."},
	{"The shot was fired by police.", "Protesters fired the shot."},
	{"It was 30 degrees Celsius at noon in Turin.", "It was 104 degrees Fahrenheit at noon in Turin."},
	{"The judge struck down the smoking ban.", "The judge upheld the smoking ban."},
	{"The board turned down the merger.", "The board approved the merger."},
	{"Parliament voted down the tax bill.", "Parliament approved the tax bill."},
	{"The tower is taller than the church.", "The tower is shorter than the church."},
	{"The company confirmed the leak.", "The company denied the leak."},
	{"The painting is genuine.", "The painting is a fake."},
	{"The gun was found in the cellar.", "The gun was found in the garden."},
	{"The bomb fell into the sea.", "The bomb fell into a field."},
	{"The volcano last erupted in 1986.", "The volcano's last eruption was in 2004."},
	{"Judge Ann Corley retired in 2020.", "Judge Ann Corley retired in 2022."},
	{"The trial begins on Monday.", "The trial begins on Tuesday."},
	{"It is the largest port in Spain.", "It is the second-largest port in Spain."},
	{"Half of the town's shops have closed since 2019.", "Just 10 percent of the town's shops have closed since 2019."},
	{"The mayor refused to sign the deal.", "The mayor signed the deal on Monday."},
	{"The union has yet to accept the offer.", "The union accepted the offer."},
	{"At no point did the pilot call for help.", "The pilot called for help."},
	{"The Norway-based firm makes pumps.", "The firm is based in Japan and makes pumps."},
	{"The club will sell the ground before the season ends.", "The club will sell the ground after the season ends."},
	{"The minister left the party before the vote.", "The minister left the party after the vote."},
}
