package pagehead

import (
	"strings"
	"testing"

	"factdesk/claims"
)

func TestPeopleIn(t *testing.T) {
	for s, want := range map[string]string{
		"By Ina Holm and Tom Lee":                             "Ina Holm; Tom Lee",
		"By INA HOLM, Political Editor":                       "Ina Holm",
		"Von Ina Holm und Tom Lee":                            "Ina Holm; Tom Lee",
		"Par Ina Holm (avec AFP)":                             "Ina Holm",
		"Ina Holm, Tom Lee, Ann van der Berg":                 "Ina Holm; Tom Lee; Ann van der Berg",
		"Ina Holm | ina@alder.example":                        "Ina Holm",
		"By Ina Holm @inaholm":                                "Ina Holm",
		"By Ina Holm Mar 5, 2024 10:00 AM":                    "Ina Holm",
		"Von Ina Holm veröffentlicht am 5. März 2024":         "Ina Holm",
		"Ina Holm Staff Writer":                               "Ina Holm",
		"By İlker Demir":                                      "İlker Demir",
		"Haber: İlker Demir":                                  "İlker Demir",
		"İlker Demir editor":                                  "İlker Demir",
		"Ⱥlma Ⱥrd editor":                                     "Ⱥlma Ⱥrd",
		"IAN McEWAN":                                          "IAN McEWAN",
		"JOHN O'HARA-MCBRIDE":                                 "John O'Hara-Mcbride",
		"By Ina Holm (she/her)":                               "Ina Holm",
		"Analysis by Ina Holm, CNN":                           "Ina Holm",
		"By Ina Holm and Tom Lee, CNN":                        "Ina Holm; Tom Lee",
		"By Ina Holm; Editing by Tom Lee":                     "Ina Holm",
		"By Ina Holm, edited by Tom Lee":                      "Ina Holm",
		"By Ina Holm 3 min read":                              "Ina Holm",
		"By Ina Holm, Science Editor, and Tom Lee":            "Ina Holm; Tom Lee",
		"By Science Editor Ina Holm":                          "Ina Holm",
		"By our political correspondent Ina Holm and Tom Lee": "Ina Holm; Tom Lee",
		"Ein Gastbeitrag von Ina Holm":                        "Ina Holm",
		"Eine Kolumne von Ina Holm":                           "Ina Holm",
		"Text und Fotos: Ina Holm":                            "Ina Holm",
		"Protokoll: Ina Holm":                                 "Ina Holm",
		"Aufgezeichnet von Ina Holm":                          "Ina Holm",
		"Propos recueillis par Ina Holm":                      "Ina Holm",
		"Reportagem de Ina Holm":                              "Ina Holm",
		"Guest post by Ina Holm":                              "Ina Holm",
		"Interview by Ina Holm":                               "Ina Holm",
		"Penulis: Rina Sari":                                  "Rina Sari",
		"Szerző: Holm Ina":                                    "Holm Ina",
		"Γράφει ο Νίκος Παππάς":                               "Νίκος Παππάς",
		"Ina HOLM":                           "Ina HOLM",
		"Από τον Νίκο Παππά":                 "Νίκο Παππά",
		"admin":                              "",
		"https://www.facebook.com/alderpost": "",
		"@alderpost":                         "",
		"ina.holm":                           "",
		"jholm99":                            "",
		"ina@alder.example":                  "",
		"WordPress":                          "",
		"Redaktion":                          "",
		"":                                   "",
	} {
		if got := strings.Join(peopleIn(s), "; "); got != want {
			t.Errorf("peopleIn(%q) = %q, want %q", s, got, want)
		}
	}
}

func valuesOf(t *testing.T, field claims.Field, page, at string) string {
	t.Helper()
	var out []string
	for _, s := range Read(parsed(t, page), at).Said {
		switch {
		case s.Field != field:
		case s.Taken():
			out = append(out, s.Value)
		default:
			out = append(out, "?"+s.Value)
		}
	}
	return strings.Join(out, "; ")
}

func TestBylines(t *testing.T) {
	for name, tt := range map[string]struct{ page, want string }{
		"the reader's line before the data": {`<meta name=author content="Web Desk">` + top + `<p>By Ina Holm</p>` + body, "Ina Holm"},
		"an admin in the data":              {ld + `"author":{"@type":"Person","name":"admin"}` + endLd + top + `<p class=byline>Ina Holm</p>` + body, "Ina Holm"},
		"an address in the data":            {`<meta property="article:author" content="https://www.facebook.com/alder">` + top + body, ""},
		"the site itself":                   {`<meta property="og:site_name" content="Alder Post"><meta name=author content="Alder Post">` + top + body, ""},
		"an organisation":                   {ld + `"author":{"@type":"Organization","name":"Alder Data Team"}` + endLd + top + body, "?Alder Data Team"},
		"who took the picture":              {top + `<figure><figcaption>Photo by Ann Roe</figcaption></figure><p>Photo by Ann Roe</p>` + body, ""},
		"who checked it":                    {top + `<p>Medically reviewed by Ann Roe, MD</p><p>Written by Ina Holm</p>` + body, "Ina Holm"},
		"a comment's author":                {top + body + `</article><ol class=commentlist><li><p>By Ann Roe</p></li></ol>`, ""},
		"a desk":                            {`<meta name=author content="Alder Web Desk">` + top + body, "?Alder Web Desk"},
		"behind the day":                    {top + `<p>Posted on 05/10/2023 by <b>Ina Holm</b></p>` + body, "Ina Holm"},
		"with a paper behind it":            {top + `<p>by <b>Ina Holm</b>, The Copper State</p>` + body, "Ina Holm"},
		"a town behind it":                  {top + `<div class=byline><span>Ina Holm</span><span>Reporting from</span> <span>Port Ennis</span></div>` + body, "Ina Holm"},
		"two in elements":                   {top + `<div data-testid="byline-x"><a>Ina Holm</a> and <a>Fergus Mac an tSaoir</a></div>` + body, "Ina Holm; Fergus Mac an tSaoir"},
		"in capitals":                       {top + `<p>BY INA HOLM AND TOM LEE, STAFF WRITERS</p>` + body, "Ina Holm; Tom Lee"},
		"with who took the pictures":        {top + `<p>Story by Ina Holm; Photographs by Ann Roe</p>` + body, "Ina Holm"},
		"twice in one":                      {top + `<p class=byline>Ina HolmIna Holm</p>` + body, "Ina Holm"},
		"a kind of text before it":          {top + `<div class=byline>Eine Analyse von <a>Ina Holm</a> und <span>Tom Lee</span></div>` + body, "Ina Holm; Tom Lee"},
		"beside a day, without a word":      {top + `<div class=Story_by__7><span>Ina J. le Roux</span><span> / </span><span>Thursday, 12 September 2019</span></div>` + body, "Ina J. le Roux"},
		"a sentence":                        {top + `<p>By Monday the bridge was shut.</p>` + body, ""},
		"names of a list":                   {ld + `"author":[{"@type":"Person","name":"Ina Holm"},{"@type":"Person","name":["Tom Lee","Ann Roe"]}]` + endLd + top + body, "Ina Holm; Tom Lee; Ann Roe"},
		"a class of its own in a line":      {top + `<div class=meta><span class=author>片桐遥</span><span>2024年3月5日</span></div>` + body, "片桐遥"},
		"microdata of a comment":            {top + body + `<div itemscope itemtype="https://schema.org/Comment"><span itemprop=author>Ann Roe</span></div>`, ""},
	} {
		if got := valuesOf(t, claims.FieldByline, tt.page, "https://www.alder.example/a"); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestPublisher(t *testing.T) {
	for name, tt := range map[string]struct{ page, at, want string }{
		"an address":                     {`<meta property="og:site_name" content="https://www.alderpost.example">` + top, "https://www.alderpost.example/a", "?https://www.alderpost.example"},
		"nothing but an address":         {top, "https://www.alderpost.example/a", "?alderpost.example"},
		"nothing":                        {top, "", ""},
		"a handle":                       {`<meta name="twitter:site" content="@alderpost">` + top, "", ""},
		"a platform":                     {`<meta property="og:site_name" content="Medium">` + top + body + `<footer>© 2024 Alder Letters</footer>`, "https://medium.com/alder/a", "Alder Letters"},
		"the outlet and its owner":       {`<meta property="og:site_name" content="The Alder Post">` + ld + `"publisher":{"@type":"Organization","name":"Big Media Holdings"}` + endLd + top, "https://www.alderpost.example/a", "The Alder Post"},
		"run together":                   {`<meta property="og:site_name" content="alderpost"><title>Ferry stays in port | The Alder Post</title>` + top, "https://www.alderpost.example/a", "The Alder Post"},
		"a motto":                        {`<meta property="og:site_name" content="Alder Post | News from both shores">` + top, "https://www.alderpost.example/a", "Alder Post"},
		"an address for a name":          {`<meta property="og:site_name" content="alderpost.de"><title>Ferry stays in port | alderpost.de</title>` + top + body + `<footer>© 2024 Editors of North Radio</footer>`, "https://www.alderpost.example/a", "alderpost.de"},
		"an address that no reader sees": {`<meta property="og:site_name" content="alderpost.de">` + top + body + `<footer>© 2024 Alder Letters</footer>`, "https://www.alderpost.example/a", "Alder Letters"},
		"a picture that says it is one":  {top + `<a href="/"><img alt="Logo of the Alder Post" src=l.png></a>` + body, "https://www.alderpost.example/a", "Alder Post"},
		"what templates say":             {`<meta property="og:site_name" content="Home"><meta name=application-name content="Alder Post">` + top, "", "Alder Post"},
	} {
		if got := valuesOf(t, claims.FieldPublisher, tt.page, tt.at); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
