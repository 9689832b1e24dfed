package masthead

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func guessed(s string) Meta {
	m, err := Guess(s, nil)
	if err != nil {
		panic(err)
	}
	return m
}

func TestGuess(t *testing.T) {
	body := "\n\nThe council voted on Monday to close the bridge for a year. Engineers had found cracks in two of its piers, and the city has no money for repairs.\n\n" +
		"Residents said they had been told nothing about it, and that the detour would cost them an hour each day.\n\n"
	for _, tt := range []struct {
		name, text string
		want       Meta
	}{
		{"title line with suffix", "Bridge to close ′for a year′ | News | DW | 21.01.2022\n\n  1. Home\n  2. Sport\n\nBridge to close 'for a year'" + body + "wd/sms  (AP, AFP, Reuters)\n",
			Meta{"Bridge to close 'for a year'", "DW", []string{}, []string{"AP", "AFP", "Reuters"}, "2022-01-21", "en"}},
		{"byline and date", "Menu\nThe Harbour Post\n\nCity closes its oldest bridge for a year\n\nBy Jane Roe and John van Doe, Port Selm\nPublished 3 March 2024, 18:42" + body,
			Meta{"City closes its oldest bridge for a year", "The Harbour Post", []string{"Jane Roe", "John van Doe"}, []string{}, "2024-03-03", "en"}},
		{"dateline", "City closes its oldest bridge for a year\n\nPORT SELM, Jan 22 (Reuters) - The council voted on Monday to close it." + body,
			Meta{"City closes its oldest bridge for a year", "", []string{}, []string{"Reuters"}, "", "en"}},
		{"american date", "City closes its oldest bridge for a year\nNov. 14, 2025 | Updated: Nov. 15, 2025 9:20 a.m." + body + "© 2025 Quill Media Group. All rights reserved.",
			Meta{"City closes its oldest bridge for a year", "Quill Media Group", []string{}, []string{}, "2025-11-14", "en"}},
		{"a short headline over a short lead and questions", "Bridge closes for good\n\nThe mayor has resigned.\n\nWhat does the council want to do now?" + body,
			Meta{"Bridge closes for good", "", []string{}, []string{}, "", "en"}},
		{"a short headline, a byline and sub-headings", "Mayor quits over bridge\n\nBy Jane Roe\n\nShe leaves on Friday.\n\nNo money for repairs in this year or the next" + body,
			Meta{"Mayor quits over bridge", "", []string{"Jane Roe"}, []string{}, "", "en"}},
		{"too short to tell", "Hello.", Meta{"", "", []string{}, []string{}, "", ""}},
		{"nothing", "", Meta{"", "", []string{}, []string{}, "", ""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, guessed(tt.text)); diff != "" {
				t.Errorf("Guess (-want +got):\n%s", diff)
			}
		})
	}
}

// A line of three or four words heads a text only where an article begins right below it.
func TestShortHeadlines(t *testing.T) {
	lead := "\n\nThe mayor has resigned.\n\nWhat does the council of the town want now?\n\n" +
		"The council voted on Monday to close the bridge for a year. Engineers had found cracks in two of its piers."
	for text, want := range map[string]string{
		"Mayor quits her post" + lead:               "Mayor quits her post",
		"Mayor quits post" + lead:                   "Mayor quits post",
		"Mayor quits her post\n\nAlder Post" + lead: "Mayor quits her post",
		"Home › News › Town" + lead:                 "What does the council of the town want now?",
		"By Jane van Roe" + lead:                    "What does the council of the town want now?",
		"3 May 2024" + lead:                         "What does the council of the town want now?",
		"Menu for the site\n\nMore\n\nLog in\n\nMayor quits in anger at bank" + lead: "Mayor quits in anger at bank",
	} {
		if got := guessed(text).Headline; got != want {
			t.Errorf("the headline of %.60q is %q, want %q", text, got, want)
		}
	}
}

func TestGuessCanBeStopped(t *testing.T) {
	enough := errors.New("enough")
	article := strings.Repeat("The council voted on Monday to close the bridge for a year.\n\n", 400)
	if _, err := Guess(article, func() error { return enough }); !errors.Is(err, enough) {
		t.Errorf("Guess = %v, want %v", err, enough)
	}
}
