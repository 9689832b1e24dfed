package masthead

import "testing"

func TestCredits(t *testing.T) {
	const body = "The ferry has not left port since Monday, and its crew waits for pay."
	for name, tt := range map[string]struct {
		paragraphs []string
		want       string
	}{
		"a dateline":                   {[]string{"ARLEN (AP) — " + body, body}, "AP"},
		"a dateline with a day":        {[]string{"GENEVA, Jan 21 (Reuters) - " + body}, "Reuters"},
		"a dateline of nobody known":   {[]string{"GENEVA (Unheard) - " + body}, ""},
		"a line of its own at the end": {[]string{body, body, "PTI"}, "PTI"},
		"behind the last sentence":     {[]string{body, body + " PTI"}, "PTI"},
		"behind a dash":                {[]string{body, body + " — AFP"}, "AFP"},
		"in brackets":                  {[]string{body, body + " (dpa)"}, "dpa"},
		"with the desk's letters":      {[]string{body, "kmm/wmr (AFP, AP, dpa)"}, "AFP AP dpa"},
		"with inputs from":             {[]string{body, "(With inputs from PTI and ANI)"}, "PTI ANI"},
		"its name in full":             {[]string{body, "Associated Press"}, "AP"},
		"whom the article speaks of":   {[]string{body, "The minister told this to Reuters."}, ""},
		"a man's name":                 {[]string{body, "Nobody else was there. Sid"}, ""},
		"far from the end":             {[]string{body, "PTI", body, body, body}, ""},
		"each once":                    {[]string{"ARLEN (AP) — " + body, "AP"}, "AP"},
		"nothing":                      {nil, ""},
	} {
		got := ""
		for _, c := range Credits(tt.paragraphs) {
			if got += " "; c.From == "" || c.As == "" {
				t.Errorf("%s: %s has no place", name, c.Name)
			}
			got += c.Name
		}
		if got != "" {
			got = got[1:]
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
