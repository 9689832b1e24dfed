package match_test

import (
	"strings"
	"testing"

	"factdesk/claims/match"
)

var harbor = []match.Claim{
	{ID: "dues", Text: "Harbor dues went up by 40 percent.", Speaker: "Ruth Odell", Date: "2021-03-01"},
	{ID: "fares", Text: "Bus fares went up by 40 percent.", Speaker: "Ruth Odell", Date: "2021-03-01"},
	{ID: "ferries", Text: "The ferries run empty.", Speaker: "Uwe Brand", Date: "2021-03-01"},
}

func TestWhatItIsStandsInTheLinesBefore(t *testing.T) {
	x := match.New(harbor)
	for _, tt := range []struct{ name, before, want string }{
		{"the line before", "Look at the dues in our harbor.", "dues"},
		{"another topic", "Everybody takes the bus, and what of the fares?", "fares"},
		{"the nearest of two lines", "Everybody takes the bus, and what of the fares?\nThen there are the dues that the harbor takes.", "dues"},
		{"the same in one run of text", "Everybody takes the bus, and what of the fares? Then there are the dues that the harbor takes.", "dues"},
	} {
		got := x.Search(match.Query{Text: "It went up by 40 percent.", Context: tt.before}, 1)
		if len(got) != 1 || got[0].ID != tt.want {
			t.Errorf("%s: found %v, want %s", tt.name, got, tt.want)
		}
	}
}

func TestLinesAndSentencesOfAContextAreTheSame(t *testing.T) {
	x := match.New(harbor)
	said := "We built the harbor. It costs us dear. Nobody asked about the dues."
	lines := x.Search(match.Query{Text: "It went up.", Context: strings.ReplaceAll(said, ". ", ".\n")}, 3)
	run := x.Search(match.Query{Text: "It went up.", Context: said}, 3)
	if len(lines) == 0 || len(lines) != len(run) || lines[0].Score != run[0].Score {
		t.Errorf("in lines %v, as one text %v", lines, run)
	}
}

func TestALabelIsTheSpeaker(t *testing.T) {
	x := match.New(harbor)
	for label, want := range map[string]string{
		"ODELL": "Ruth Odell", "MAYOR RUTH ODELL": "Ruth Odell", "SEN. RUTH ODELL, I-VT": "Ruth Odell", "Mrs. Odell (I)": "Ruth Odell",
		"PAUL ODELL": "", "REPORTER": "", "": "",
	} {
		got := ""
		for _, p := range x.Search(match.Query{Text: "Harbor dues went up", Context: "Well.", Speaker: label}, 1)[0].Parts {
			if p.Name == "speaker" {
				got = p.Detail
			}
		}
		if got != want {
			t.Errorf("the speaker of %q = %q, want %q", label, got, want)
		}
	}
}

// A claim of the days after a talk was not repeated in it; that of its own day, which
// may be given a day late, is.
func TestWhatWasSaidAfterATalk(t *testing.T) {
	text := "Harbor dues went up by 40 percent."
	for date, later := range map[string]bool{"2021-03-01": false, "2021-03-02": false, "2021-03-09": true, "2021-02-01": false} {
		x := match.New([]match.Claim{{ID: "dues", Text: text, Date: date}})
		got := false
		for _, p := range x.Search(match.Query{Text: text, Context: "Well.", Date: "2021-03-01"}, 1)[0].Parts {
			got = got || p.Name == "said later"
		}
		if got != later {
			t.Errorf("a claim of %s is said later: %v, want %v", date, got, later)
		}
	}
}

func TestLeads(t *testing.T) {
	q := match.Query{Text: "Dues went up", Context: "The ferries run empty.\nDues of the harbor!"}
	shares := map[string]float64{}
	for _, l := range q.Leads() {
		shares[l.Term] = l.Share
	}
	own, before := shares[match.Terms("dues")[0]], shares[match.Terms("harbor")[0]]
	if own != 1 || before <= 0 || before >= 1 {
		t.Errorf("Leads = %v, want the text's own words to count 1, those of its context less", shares)
	}
}

// What was said long before no longer tells what a sentence is about.
func TestTheLastFourLinesCount(t *testing.T) {
	x := match.New(harbor)
	far := "Everybody takes the bus, and what of the fares?\n" + strings.Repeat("Well, well.\n", 3)
	q := match.Query{Text: "It went up by 40 percent.", Context: far + "So."}
	bare := match.Query{Text: "It went up by 40 percent.", Context: strings.Repeat("Well, well.\n", 3) + "So."}
	for i, m := range x.Search(q, 3) {
		if want := x.Search(bare, 3)[i]; m.Score != want.Score {
			t.Errorf("%s scores %v with a fifth line, %v without", m.ID, m.Score, want.Score)
		}
	}
	near := x.Search(match.Query{Text: q.Text, Context: "Everybody takes the bus, and what of the fares?\nSo."}, 1)
	if len(near) != 1 || near[0].ID != "fares" {
		t.Errorf("with the line among the last four: %v, want fares", near)
	}
}

// A context adds reasons that a person can read, and a text alone has none of them.
func TestPartsOfAContext(t *testing.T) {
	x := match.New(harbor)
	said := "Look at the dues in our harbor."
	for _, tt := range []struct {
		context string
		want    bool
	}{{said, true}, {"", false}, {" \n ", false}} {
		names := map[match.PartName]bool{}
		for _, p := range x.Search(match.Query{Text: "It went up by 40 percent.", Context: tt.context}, 1)[0].Parts {
			names[p.Name] = true
		}
		for _, name := range []match.PartName{match.PartClaimSaid, match.PartOfSentence, match.PartWholeLetters, match.PartOneLine, match.PartSaidBefore} {
			if names[name] != tt.want {
				t.Errorf("context %q: the part %q is there: %v, want %v", tt.context, name, names[name], tt.want)
			}
		}
	}
}
