package masthead

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestByline(t *testing.T) {
	for line, want := range map[string]string{
		"By Jane Roe": "Jane Roe",
		"BY JANE ROE": "JANE ROE",
		"By Jane Roe and John van Doe, Port Selm": "Jane Roe; John van Doe",
		"By Jane Roe, Ann Lee & John Doe in Selm": "Jane Roe; Ann Lee; John Doe",
		"By Jane Roe | 3 March 2024":              "Jane Roe",
		"By Ludwig van der Berg":                  "Ludwig van der Berg",
		"Jane Roe, Staff Writer":                  "Jane Roe",
		"By Associated Press":                     "", // an outlet
		"By Jane":                                 "",
		"By the river":                            "",
		"By Jane Roe Mary Ann Lee":                "", // nobody has five names
		"By Monday the bridge had been closed.":   "",
		"Bystanders Jane Roe":                     "",
		"By Ann Lee" + strings.Repeat(" Roe", 15): "",
		"Written by Jane Roe":                     "",
	} {
		if got := strings.Join(byline(line), "; "); got != want {
			t.Errorf("byline(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestAgencies(t *testing.T) {
	for line, want := range map[string][]string{
		"wd/sms (AP, AFP, Reuters)":                  {"AP", "AFP", "Reuters"},
		"wd/sms (AP,, The Harbour Post)":             {"AP", "The Harbour Post"},
		"wd/sms (AP, with material of our own desk)": {"AP"},
		"ministry/council/board (AP)":                nil, // too long for initials
		"Roads (and bridges)":                        nil,
		"either/or":                                  nil,
		"GENEVA, Jan 21 (Reuters) - The talks":       {"Reuters"},
		"BERLIN (dpa) – Die Gespräche":               {"dpa"},
		"PARIS (Agence France-Presse) — The talks":   {"AFP"},
		"PARIS (Unheard) — The talks":                {"Unheard"},
		"PARIS (a town of two rivers) — The talks":   nil,
		"PARIS (AP) The talks":                       nil,
		"(AP) - The talks":                           nil, // no place
		"The talks, which nobody had thought would take so long (AP) - went on": nil,
	} {
		got := append(signature(line), datelineAgency(line)...)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("agencies of %q (-want +got):\n%s", line, diff)
		}
	}
}

func TestCutTitle(t *testing.T) {
	for line, want := range map[string][2]string{
		"City closes its bridge | News | The Harbour Post":   {"City closes its bridge", "News | The Harbour Post"},
		"City closes its oldest bridge - The Harbour Post":   {"City closes its oldest bridge", "The Harbour Post"},
		"City closes bridge – mayor says – The Harbour Post": {"City closes bridge – mayor says", "The Harbour Post"},
		"Home | City closes its oldest bridge":               {"Home | City closes its oldest bridge", ""},
		"City closes - for a year, the mayor said today":     {"City closes - for a year, the mayor said today", ""},
		"City closes its oldest bridge":                      {"City closes its oldest bridge", ""},
	} {
		title, rest := cutTitle(line)
		if got := [2]string{title, rest}; rest != "" && got != want || rest == "" && want[1] != "" {
			t.Errorf("cutTitle(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestSiteName(t *testing.T) {
	for rest, want := range map[string]string{
		"News | DW | 21.01.2022":    "DW",
		"The Harbour Post | Europe": "The Harbour Post",
		"News | World":              "",
		" | DW | ":                  "DW",
	} {
		if got := siteName(rest); got != want {
			t.Errorf("siteName(%q) = %q, want %q", rest, got, want)
		}
	}
}

func TestReadsAsHeadline(t *testing.T) {
	for line, want := range map[string]bool{
		"City closes its oldest bridge":          true,
		"‘We have no money,’ says mayor of Selm": true,
		"City closes bridge":                     false, // too short to tell
		"CITY CLOSES ITS OLDEST BRIDGE":          false,
		"city closes its oldest bridge":          false,
		"Home · News · Sport · Weather · Jobs":   false,
		"By Jane Roe and John Doe":               false,
		"Updated on 3 March 2024, noon":          false,
	} {
		if got := readsAsHeadline(line); got != want {
			t.Errorf("readsAsHeadline(%q) = %v, want %v", line, got, want)
		}
	}
}

func TestPublisher(t *testing.T) {
	const headline = "City closes its oldest bridge for a year\n\n"
	const body = "The council voted on Monday to close the bridge for a year, and engineers had found cracks in two of its piers.\n\n"
	for name, tt := range map[string]struct{ text, want string }{
		"above the headline":       {"The Harbour Post\n\n" + headline + body, "The Harbour Post"},
		"below the headline":       {headline + "The Harbour Post\n\n" + body, ""},
		"no outlet's name":         {"The Harbour Bridge\n\n" + headline + body, ""},
		"a sentence":               {"The post came late\n\n" + headline + body, ""},
		"copyright":                {headline + body + "© 2019–2023 Selm Broadcasting. All rights reserved.\n", "Selm Broadcasting"},
		"copyright without a stop": {headline + body + "© Selm Broadcasting All rights reserved\n", "Selm Broadcasting"},
		"copyright of a sentence":  {headline + body + "© 2023 of all the pictures is with those who took them\n", ""},
		"the title goes first":     {"City closes its bridge | DW\n\n" + body + "© 2023 Selm Broadcasting.\n", "DW"},
	} {
		if got := guessed(tt.text).Publisher; got != tt.want {
			t.Errorf("%s: publisher %q, want %q", name, got, tt.want)
		}
	}
}

// TestHeadlineAgain: a title whose marks the page has changed is taken from the line.
func TestHeadlineAgain(t *testing.T) {
	const s = "Bridge to close ′for a year′ | News | DW\n\nHome\n\nBridge to close 'for a year'\n\nThe council voted on Monday to close the bridge, and engineers had found cracks in it.\n"
	if got, want := guessed(s).Headline, "Bridge to close 'for a year'"; got != want {
		t.Errorf("headline %q, want %q", got, want)
	}
}
