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
		"Spanish, a stop and a dash":   {[]string{"Madrid, 5 mar (EFE).- " + body}, "EFE"},
		"Italian, before the place":    {[]string{"(ANSA) - ROMA, 5 MAR - " + body}, "ANSA"},
		"German, with the desk":        {[]string{"Selm (dpa/bb) - " + body}, "dpa"},
		"French, the agency alone":     {[]string{"AFP - " + body}, "AFP"},
		"Russian, between slashes":     {[]string{"СЕЛЬМ, 5 марта. /ТАСС/. " + body}, "ТАСС"},
		"Russian, behind a dash":       {[]string{"СЕЛЬМ, 5 мар — РИА Новости. " + body}, "РИА Новости"},
		"Korean":                       {[]string{"(서울=연합뉴스) 김하늘 기자 = " + body}, "연합뉴스"},
		"Japanese":                     {[]string{"【ワシントン＝共同】" + body}, "共同通信"},
		"Chinese":                      {[]string{"新华社北京3月5日电 " + body}, "新华社"},
		"behind a slash":               {[]string{body, body + "/PTI"}, "PTI"},
		"Spanish, with what it told":   {[]string{body, "Con información de EFE y AFP."}, "EFE AFP"},
		"letters of something else":    {[]string{"NATO - " + body}, ""},
		"a road":                       {[]string{"The A1/AP7 road is closed. " + body}, ""},
		"a sentence with brackets":     {[]string{"The Associated Press (AP) said that " + body}, ""},
		"a firm of that name":          {[]string{"Bloomberg - the man - said that " + body}, ""},
		"a state between dashes":       {[]string{"ARLEN, Pa. — Tass. " + body}, ""},
		"two words and a slash":        {[]string{"He and/or she /she/ said " + body}, ""},
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
