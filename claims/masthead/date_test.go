package masthead

import (
	"testing"

	"factdesk/claims/text"
)

// TestForms: each way to write a date has an example, and is the only one to read it.
func TestForms(t *testing.T) {
	examples := []string{"Jan. 3, 2025", "22 January 2022", "2024-02-29", "25/12/2020", "12/25/2020", "21.01.2022"}
	if len(examples) != len(forms) {
		t.Fatalf("%d examples of %d forms", len(examples), len(forms))
	}
	for i, s := range examples {
		for k, f := range forms {
			if _, ok := f.read(text.Parse(s).Tokens); ok != (i == k) {
				t.Errorf("form %d reads %q: %v", k, s, ok)
			}
		}
	}
}

func TestDateIn(t *testing.T) {
	for s, want := range map[string]string{
		"21.01.2022":                        "2022-01-21",
		"Saturday 22 January 2022":          "2022-01-22",
		"Jan. 3, 2025 | 9 a.m.":             "2025-01-03",
		"Published: Sept. 9th, 2021":        "2021-09-09",
		"published on 2024-02-29":           "2024-02-29",
		"the 21st of March 1999":            "1999-03-21",
		"1 May, 2020 to 2 May, 2020":        "2020-05-01",
		"March 32, 2020, then 3 April 2020": "2020-04-03",
		"25/12/2020":                        "2020-12-25",
		"12/25/2020":                        "2020-12-25",
		"12/12/2020":                        "2020-12-12",
		"03/04/2020":                        "", // two days
		"25/13/2020":                        "",
		"January 2022":                      "",
		"22 January":                        "",
		"22 January 22":                     "",
		"22 January 1492":                   "", // no day of the news
		"May I ask 20 people in 2022?":      "",
		"10.5.1 was released":               "",
		"0.01.2022":                         "",
		"":                                  "",
	} {
		if got := dateIn(s); got != want {
			t.Errorf("dateIn(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestPublished(t *testing.T) {
	const title = "City closes its oldest bridge for a year | News | The Harbour Post | 21.01.2022\n\n"
	const body = "The council voted on Monday to close the bridge for a year, and engineers had found cracks in two of its piers.\n\n"
	for name, tt := range map[string]struct{ text, want string }{
		"a line above":                      {"Published 3 March 2024, 18:42\n\n" + body, "2024-03-03"},
		"a line goes before the title":      {title + "Updated 22 January 2022\n\n" + body, "2022-01-22"},
		"the title alone":                   {title + body, "2022-01-21"},
		"the dateline":                      {"PORT SELM, January 22, 2022 (Reuters) - " + body, "2022-01-22"},
		"a title goes before the dateline":  {title + "PORT SELM, January 22, 2022 (Reuters) - " + body, "2022-01-21"},
		"just below the first words":        {body + "3 March 2024\n\n" + body, "2024-03-03"},
		"far below":                         {body + body + body + body + body + body + "3 March 2024\n", ""},
		"what the article itself speaks of": {"The council, which had voted on Monday to close the old bridge on the river, met on 3 March 2024 again.\n", ""},
	} {
		if got := guessed(tt.text).Published; got != tt.want {
			t.Errorf("%s: published %q, want %q", name, got, tt.want)
		}
	}
}
