package german

import (
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

// TestKonjunktivOfFullVerbs: the mood of any verb tells reported speech, by its ending and
// its place, and carries it on over sentences.
func TestKonjunktivOfFullVerbs(t *testing.T) {
	const beck = "Die Ministerin Klara Beck kam am Montag. "
	const kam = "narration -: Die Ministerin Klara Beck kam am Montag."
	wantTold(t, beck+"Der Umbau verschlinge 9 Millionen Euro, sagte Beck. Die Arbeiten zögen sich bis Mai hin. Vom Bund komme nichts.",
		kam, "indirect Klara Beck: Der Umbau verschlinge 9 Millionen Euro", "indirect Klara Beck: Die Arbeiten zögen sich bis Mai hin", "indirect Klara Beck not: Vom Bund komme nichts")
	wantTold(t, beck+"Sie verlasse das Haus nicht, sagte sie. Dazu fehle ihr die Zeit.",
		kam, "indirect Klara Beck not: Sie verlasse das Haus nicht", "indirect Klara Beck: Dazu fehle ihr die Zeit")
	wantTold(t, "Das teilte Petra Ax am Montag mit. Viele hätten kein Wasser mehr.",
		"narration -: Das teilte Petra Ax am Montag mit.", "indirect Petra Ax not: Viele hätten kein Wasser mehr")
	wantTold(t, "Beck sagte, der Vertrag laufe aus, wenn niemand unterzeichne.",
		"indirect Beck: der Vertrag laufe aus, wenn niemand unterzeichne")
	wantTold(t, "Das Werk rede nicht mit der Stadt, klagte der Rat. Es verweigere jede Auskunft und spiele auf Zeit.",
		"indirect Rat not: Das Werk rede nicht mit der Stadt", "indirect Rat: Es verweigere jede Auskunft und spiele auf Zeit")
}

// TestNoKonjunktiv: words that end as that mood does, and what would be if.
func TestNoKonjunktiv(t *testing.T) {
	for _, text := range []string{
		"Die Stadt baut eine neue, große Brücke am Hafen.",
		"Nach dem Regen sind viele Straßen der Stadt heute gesperrt.",
		"Die Feuerwehr zählte 30 alte Häuser ohne Strom.",
		"Der Zug fuhr ohne Halt weiter und kam zu spät.",
		"Oben gäbe es Kaffee, wenn die Hütte stünde.",
		"Wäre er geblieben, hätte er das Tor gesehen.",
		"Es war, als käme sie aus einem Brunnen.",
	} {
		wantTold(t, text, "narration -: "+text)
	}
}

// TestPointingBack: "Das sagte X" hands over the sentence before it.
func TestPointingBack(t *testing.T) {
	wantTold(t, "Die Brücke bleibt bis Mai gesperrt. Das teilte die Bahn am Montag mit.",
		"indirect Bahn: Die Brücke bleibt bis Mai gesperrt", "narration -: Das teilte die Bahn am Montag mit.")
	wantTold(t, "Die Brücke bleibt bis Mai gesperrt. Dies geht aus einem Bericht der Bahn hervor.",
		"indirect einem Bericht der Bahn: Die Brücke bleibt bis Mai gesperrt", "narration -: Dies geht aus einem Bericht der Bahn hervor.")
	wantTold(t, "Die Brücke bleibt bis Mai gesperrt. Das Amt kündigte weitere Arbeiten an.",
		"narration -: Die Brücke bleibt bis Mai gesperrt.", "narration -: Das Amt kündigte weitere Arbeiten an")
}

// TestOtherWaysToHandOver: clauses without a verb of saying in the active.
func TestOtherWaysToHandOver(t *testing.T) {
	for text, want := range map[string]string{
		"Der Rat zeigte sich überzeugt, dass das Geld reicht.":                   "indirect Rat: das Geld reicht",
		"Die Hoffnung der Bahn, der Bund werde zahlen, ist gering.":              "indirect Bahn: der Bund werde zahlen",
		"Am Abend wurde bekannt, dass die Brücke gesperrt bleibt.":               "indirect -: die Brücke gesperrt bleibt",
		"Von der Polizei wurde mitgeteilt, dass 30 Leute kamen.":                 "indirect Polizei: 30 Leute kamen",
		"Der Bund legte einen Bericht vor, wonach das Geld fehlt.":               "indirect einen Bericht: das Geld fehlt",
		"In dem Bericht heißt es, die Brücke sei alt.":                           "indirect Bericht: die Brücke sei alt",
		"Weil die Bahn sagte, das Geld fehle, ruht die Arbeit.":                  "indirect Bahn: das Geld fehle",
		"Der Stadt zufolge, die das prüfte, fehlt das Geld.":                     "indirect Stadt: Der Stadt zufolge, die das prüfte, fehlt das Geld",
		"Es ist davon auszugehen, so der Wirt Hubert Kainz, dass er zusperrt.":   "indirect Hubert Kainz: Es ist davon auszugehen",
		"Wie der Chef der Bahn, Karl Moser, sagte, fehlt das Geld.":              "indirect Karl Moser: fehlt das Geld",
		"Gegenwärtig fordert die Bahn, dass die Stadt zahlt.":                    "indirect Bahn: die Stadt zahlt",
		"Die bestätigten Zahlen liegen vor, sagte die für Züge zuständige Bahn.": "indirect für Züge zuständige Bahn: Die bestätigten Zahlen liegen vor",
	} {
		if got := told(text); len(got) == 0 || got[0] != want {
			t.Errorf("%q tells %q, want %q first", text, got, want)
		}
	}
}

// TestMentions: how the speaker stands in the article, with what belongs to it.
func TestMentions(t *testing.T) {
	for text, want := range map[string]string{
		"Nach Angaben der Stadt Kiel kamen 30 Leute.":                               "Angaben der Stadt Kiel",
		"Das Geld fehle, sagte Karl Moser, der Chef der Bahn.":                      "Karl Moser, der Chef der Bahn",
		"Der Chef der Bahn, Karl Moser, sagte, das Geld fehle.":                     "Der Chef der Bahn, Karl Moser",
		"Die Leute aus dem Norden von Kiel sagten, das Geld fehle.":                 "Die Leute aus dem Norden von Kiel",
		"Die Zeitung „Der Morgen“ berichtete, das Geld fehle.":                      "Die Zeitung „Der Morgen“",
		"Die Gewerkschaft ver.di sagte, das Geld fehle.":                            "Die Gewerkschaft ver.di",
		"Das Geld fehle, heißt es in einer am Montag vorgelegten Studie der Stadt.": "einer am Montag vorgelegten Studie der Stadt",
	} {
		list := Read(found.Article{Text: text}, nil)
		if len(list) != 1 || list[0].SpeakerAsWritten == nil {
			t.Errorf("%q: %d candidates, want one with a speaker", text, len(list))
			continue
		}
		if got := *list[0].SpeakerAsWritten; got != want {
			t.Errorf("%q is said by %q, want %q", text, got, want)
		}
	}
}

// TestContents: the words handed over, where the claim holds more.
func TestContents(t *testing.T) {
	for text, want := range map[string]string{
		"Nach Angaben der Stadt kamen 30 Leute.":              "kamen 30 Leute",
		"Die Bahn kündigte an, 500 Züge zu kaufen.":           "500 Züge zu kaufen",
		"Die Bahn schätzt den Schaden auf 30 Millionen Euro.": "den Schaden auf 30 Millionen Euro",
		"Der Konzern wies die Vorwürfe der Stadt zurück.":     "",
	} {
		list := Read(found.Article{Text: text}, nil)
		if len(list) != 1 || list[0].Content == nil {
			t.Errorf("%q: %d candidates, want one with a content", text, len(list))
			continue
		}
		c := list[0].Content
		if got := string([]rune(text)[c.Start:c.End]); got != want {
			t.Errorf("%q hands over %q, want %q", text, got, want)
		}
	}
}

// TestActsWithoutWords: what somebody did is told by the article, which names them as whom
// the claim is about.
func TestActsWithoutWords(t *testing.T) {
	list := Read(found.Article{Text: "Die Bahn begrüßte den Plan der Stadt."}, nil)
	if len(list) != 1 || list[0].Attribution != claims.Narration || len(list[0].Chain) != 1 {
		t.Fatalf("got %d candidates, want one narrated with a chain", len(list))
	}
	if got := list[0].Chain[0]; got.Role != claims.RoleSubject || got.Name != "Bahn" {
		t.Errorf("the claim is about %s %q, want the subject Bahn", got.Role, got.Name)
	}
}

// TestSourcesOrTimes: "nach" with a noun for words names a source, with an event it says
// when.
func TestSourcesOrTimes(t *testing.T) {
	for text, want := range map[string]claims.Attribution{
		"Nach einer Untersuchung der Stadt fehlen 30 Züge.":   claims.Indirect,
		"Nach der Untersuchung kamen 30 Leute.":               claims.Narration,
		"Nach bisherigen Erkenntnissen starben 30 Leute.":     claims.Indirect,
		"Nach dem Urteil kamen 30 Leute.":                     claims.Narration,
		"Nach Zählung des Verbands ertranken 30 Leute.":       claims.Indirect,
		"Nach Berichten britischer Zeitungen fehlt das Geld.": claims.Indirect,
		"Nach einer Stunde kamen 30 Leute.":                   claims.Narration,
		"Nach dem Bericht gingen 30 Leute nach Hause.":        claims.Narration,
	} {
		list := Read(found.Article{Text: text}, nil)
		if len(list) != 1 || list[0].Attribution != want {
			t.Errorf("%q: %d candidates, want one that is %s", text, len(list), want)
		}
	}
}

// TestSubordinateSpeech: what a clause inside another hands over ends with it.
func TestSubordinateSpeech(t *testing.T) {
	wantTold(t, "Weil die Bahn sagte, das Geld fehle, ruht die Arbeit.", "indirect Bahn: das Geld fehle")
	wantTold(t, "Obwohl der Rat betonte, dass das Geld reicht, ruht die Arbeit.", "indirect Rat: das Geld reicht")
	wantTold(t, "Während die Bahn nichts ändern wollte, forderte der Rat, dass der Bund zahlt.", "indirect Rat: der Bund zahlt")
	wantTold(t, "Die Bahn ruht, weil der Strom seit Montag ausfalle.", "indirect -: Die Bahn ruht, weil der Strom seit Montag ausfalle")
}

// TestWhoSpeaksAlone: a quote by itself is of the person whom the sentence before is about.
func TestWhoSpeaksAlone(t *testing.T) {
	wantTold(t, "Die Richterin Ortrun Veit sah nicht von den Akten auf. „Das sagen hier alle.“",
		"narration - not: Die Richterin Ortrun Veit sah nicht von den Akten auf.", "direct Ortrun Veit: Das sagen hier alle.")
	wantTold(t, "Der Trainer Karl Moser nahm das Team in Schutz. Die Jungen seien müde gewesen.",
		"narration -: Der Trainer Karl Moser nahm das Team in Schutz.", "indirect Karl Moser: Die Jungen seien müde gewesen")
}

// TestSameBody: "das Amt" is the Bundesamt that spoke last.
func TestSameBody(t *testing.T) {
	wantTold(t, "Das Bundesamt für Umwelt sagte, die Muschel vermehre sich. Abhilfe gebe es keine, räumte das Amt ein.",
		"indirect Bundesamt für Umwelt: die Muschel vermehre sich", "indirect Bundesamt für Umwelt not: Abhilfe gebe es keine")
	wantTold(t, "Das Bundesamt für Umwelt sagte, die Muschel vermehre sich. Abhilfe gebe es keine, räumte der Rat ein.",
		"indirect Bundesamt für Umwelt: die Muschel vermehre sich", "indirect Rat not: Abhilfe gebe es keine")
}
