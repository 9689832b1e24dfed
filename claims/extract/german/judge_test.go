package german

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

// kindsOf writes the only candidate of a text: its kinds, then "not" and "hedged".
func kindsOf(t *testing.T, s string) string {
	t.Helper()
	list := Read(found.Article{Text: s}, nil)
	if len(list) != 1 {
		t.Fatalf("%d candidates in %q, want 1", len(list), s)
	}
	var out []string
	for _, k := range list[0].Kinds {
		out = append(out, string(k))
	}
	if list[0].Negated {
		out = append(out, "not")
	}
	if list[0].Hedged {
		out = append(out, "hedged")
	}
	return strings.Join(out, " ")
}

func TestKinds(t *testing.T) {
	for text, want := range map[string]string{
		"Die Stadt zahlte 3 Millionen Euro für die Brücke.":  "quantity",
		"Die Brücke wird im kommenden Jahr fertig.":          "date prediction",
		"Die Brücke wurde im vergangenen Jahr gebaut.":       "date event",
		"Wir haben nie Geld bekommen, sagte Petra Ax.":       "denial not",
		"Petra Ax sagte, die Stadt müsse mehr zahlen.":       "demand comparison",
		"Petra Ax sagte, wir werden die Brücke bauen.":       "promise",
		"Petra Ax sagte, sie werde die Brücke bauen.":        "prediction",
		"Petra Ax sagte, die Stadt habe die Bürger belogen.": "accusation",
		"Petra Ax sagte, sie sei enttäuscht von der Stadt.":  "opinion",
		"Die Leute waren enttäuscht von der Stadt.":          "event", // nobody's opinion
		"Die Entscheidung der Stadt ist absurd.":             "assessment",
		"Die Stadt hat mehr Schulen als das Land.":           "comparison",
		"Die Stadt hat die höchsten Mieten im Land.":         "comparison",
		"Wegen der Dürre fehlte die Ernte.":                  "cause",
		"Alle Schulen der Stadt sind geschlossen.":           "event",
		"Vermutlich war die Brücke alt.":                     "event hedged",
		"Er soll 40 Autos verkauft haben.":                   "quantity hedged",
		"Die Stadt soll 40 Autos verkaufen.":                 "quantity",
		"Die Zahl der Toten ist nicht nur in Kiel hoch.":     "event",
		"Die Stadt, die nicht zahlte, hat eine Brücke.":      "event",
		"Die Stadt hat das Geld nicht bekommen.":             "event not",
		"Die Stadt kündigte an, die Brücke zu bauen.":        "promise",
		"Petra Ax schlug vor, eine Brücke zu bauen.":         "proposal",
		"Petra Ax begrüßte den Bau der Brücke.":              "position",
		"Petra Ax nannte die Brücke ein Monster.":            "assessment",
		"Petra Ax warnte vor einem Einsturz der Brücke.":     "prediction",
		"Petra Ax warnte vor 300 kranken Tieren.":            "quantity", // it only counts
		"Petra Ax warf der Stadt Betrug vor.":                "accusation",
		"Petra Ax wies den Vorwurf zurück.":                  "denial not",
	} {
		if got := kindsOf(t, text); got != want {
			t.Errorf("kinds of %q: %s, want %s", text, got, want)
		}
	}
}

// TestConstructions: verbs that report in one construction and say something else in
// another.
func TestConstructions(t *testing.T) {
	for text, want := range map[string]claims.Attribution{
		"Petra Ax ging davon aus, dass die Brücke hält.":      claims.Indirect,
		"Petra Ax ging mit den Kindern aus dem Haus.":         claims.Narration,
		"Petra Ax sprach von Betrug in 30 Fällen.":            claims.Narration, // that she did so is the article's own account
		"Petra Ax sprach mit den Kindern der Stadt.":          claims.Narration,
		"Petra Ax gab bekannt, die Brücke sei offen.":         claims.Indirect,
		"Petra Ax gab zu, die Brücke sei alt.":                claims.Indirect,
		"Petra Ax gab den Kindern der Stadt Geld.":            claims.Narration,
		"Das Amt wies den Betrug der Firma nach.":             claims.Narration, // a finding without words of its own
		"Petra Ax rechnete mit 300 Millionen Euro Schaden.":   claims.Indirect,
		"Petra Ax rechnete mit Regen am Abend.":               claims.Narration,
		"Die Straße hieß früher Lindenweg und war sehr lang.": claims.Narration,
		"Die Brücke sei alt, hieß es bei der Bahn.":           claims.Indirect,
		"Die Bahn kaufte, laut Umweltamt, 500 Züge.":          claims.Indirect,
		"Nach Behördenangaben starben 13 Menschen.":           claims.Indirect,
		"Nach dem Spiel kamen 13 Menschen.":                   claims.Narration,
		"13 Menschen starben Angaben der Polizei zufolge.":    claims.Indirect,
		"Demnach starben 13 Menschen in Kiel.":                claims.Indirect,
		"Man will die Brücke am Montag sperren.":              claims.Narration, // nobody who could be held to it
		"Die Stadt will die Brücke am Montag sperren.":        claims.Narration,
		"Es war, als ob er krank sei und müde.":               claims.Narration,
	} {
		list := Read(found.Article{Text: text}, nil)
		if len(list) != 1 || list[0].Attribution != want {
			var got []claims.Attribution
			for _, c := range list {
				got = append(got, c.Attribution)
			}
			t.Errorf("attribution of %q: %v, want %s", text, got, want)
		}
	}
}

// TestCues: what speaks for and against a check. A cue that is not named must be missing.
func TestCues(t *testing.T) {
	for _, tt := range []struct{ text, has, lacks string }{
		{"Die Stadt zahlte 3 Millionen Euro für die Brücke.", "states a number; an act on record", "says when"},
		{"Die Stadt hat 2 neue Brücken über den Fluss.", "", "states a number"},
		{"Das Kind war 8 Jahre in der Schule.", "", "states a number"},
		{"Bei dem Brand am Hafen starben im März 13 Menschen.", "states a number; harm or law; says when", "very short"},
		{"Der Rat tagt am Montag wieder.", "meetings and procedure", "says when"},
		{"Der Rat tagt mit 300 Leuten am Tisch.", "states a number", "meetings and procedure"},
		{"Das Ministerium reagierte nicht auf eine Anfrage.", "nobody commented", ""},
		{"„Ich habe meine Stadt immer sehr geliebt“, sagte Petra Ax.", "speaks of oneself; says all or always", "a question"},
		{"„Ich habe meiner Stadt 30 Millionen Euro gegeben“, sagte Petra Ax.", "states a number", "speaks of oneself"},
		{"„Haben Sie das ganze Geld der Stadt gesehen?“, sagte Petra Ax.", "a question; no whole clause", ""},
		{"Eine Studie der Universität Kiel ergab, dass die Werte sanken.", "a finding; somebody answers for it", ""},
		{"Wir haben nie Geld bekommen, sagte Petra Ax.", "says never or none; a denial", ""},
		{"Olaf Scholz und Petra Ax bauten mit Karl Moser eine Brücke über den Fluss, die lange fehlte.", "names who or where", ""},
	} {
		list := Read(found.Article{Text: tt.text}, nil)
		if len(list) != 1 {
			t.Errorf("%d candidates in %q, want 1", len(list), tt.text)
			continue
		}
		var got []string
		for _, c := range list[0].Cues {
			got = append(got, c.Name)
		}
		for _, name := range strings.Split(tt.has, "; ") {
			if name != "" && !slices.Contains(got, name) {
				t.Errorf("cues of %q lack %q: %v", tt.text, name, got)
			}
		}
		if slices.Contains(got, tt.lacks) {
			t.Errorf("cues of %q: %q, and must not", tt.text, tt.lacks)
		}
	}
}

// TestMarks: which marks belong together. Quotes are written in order, with "+" for one
// that goes on from the paragraph before and ">" for one inside another.
func TestMarks(t *testing.T) {
	for text, want := range map[string]string{
		"„Ruhe jetzt“, rief er.":                                           "Ruhe jetzt",
		"»Ruhe jetzt«, rief er.":                                           "Ruhe jetzt",
		"Er rief (»Ruhe jetzt«) laut.":                                     "Ruhe jetzt",
		"„Er rief ‚Ruhe jetzt‘ laut“, sagte sie.":                          "Er rief ‚ Ruhe jetzt ‘ laut; >Ruhe jetzt",
		"\"Er rief 'Ruhe jetzt' laut\", sagte sie.":                        "Er rief ' Ruhe jetzt ' laut; >Ruhe jetzt",
		"„Er rief: Ruhe.":                                                  "",
		"„Er rief am Montag laut: Ruhe.\n\n„Alle gingen dann nach Hause.“": "Er rief am Montag laut : Ruhe .; +Alle gingen dann nach Hause .",
		"„Er rief am Montag laut: Ruhe.\n\nAlle gingen dann nach Hause.":   "",
		"Sein 12\" Bild und das 14\" Bild":                                 "",
		"„“":                                                               "",
		"Grass' Bücher und Brahms' Lieder":                                 "",
		"„Er kam am Montag“, sagte sie, „und ging dann.“":                  "Er kam am Montag; und ging dann .",
		"Er rief „Ruhe” und “Halt” und «Los».":                             "Ruhe; Halt; Los",
	} {
		r := readerOf(text)
		var got []string
		for _, q := range r.quotes {
			var words []string
			for _, tok := range r.t[q.first:q.last] {
				words = append(words, tok.Text)
			}
			mark := ""
			if q.carried {
				mark = "+"
			}
			if q.outer >= 0 {
				mark = ">"
			}
			got = append(got, mark+strings.Join(words, " "))
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("quotes of %q: %s, want %s", text, got, want)
		}
	}
}

// TestWhereAnArticleBegins: datelines and headlines, and what the page puts above them.
func TestWhereAnArticleBegins(t *testing.T) {
	const body = "Die Stadt sperrt ihre Brücke am Hafen für ein Jahr, weil das Geld für die Pfeiler fehlt."
	for name, tt := range map[string]struct{ text, headline, want string }{
		"a dateline":         {"Kiel (dpa) – " + body, "", body},
		"no agency":          {"Kiel – " + body, "", "Kiel – " + body},
		"below the headline": {"Stadt sperrt die Brücke für ein Jahr\n\n" + body, "Stadt sperrt die Brücke für ein Jahr", body},
		"the page above":     {"Das Wetter bleibt am Montag sehr schön.\n\nStadt sperrt die Brücke für ein Jahr\n\n" + body + "\n\n" + body, "Stadt sperrt die Brücke für ein Jahr", body},
	} {
		list := Read(found.Article{Text: tt.text, Headline: tt.headline}, nil)
		slices.SortFunc(list, func(a, b *found.Candidate) int { return a.Start - b.Start })
		list = slices.DeleteFunc(list, func(c *found.Candidate) bool { return c.Attribution == claims.Headline })
		if len(list) == 0 || list[0].Exact != tt.want {
			t.Errorf("%s: %+v, want %q first", name, list, tt.want)
		}
	}
}
