package german

import (
	"slices"
	"testing"

	"factdesk/claims/extract/found"
)

// spoken is who says the first candidate with a speaker, how it is written, and the words
// that are handed over.
func spoken(s string) (name, written, words string) {
	list := Read(found.Article{Text: s}, nil)
	slices.SortFunc(list, func(a, b *found.Candidate) int { return a.Start - b.Start })
	for _, c := range list {
		if c.Speaker == nil || c.SpeakerAsWritten == nil {
			continue
		}
		words = c.Exact
		if c.Content != nil {
			words = string([]rune(s)[c.Content.Start:c.Content.End])
		}
		return *c.Speaker, *c.SpeakerAsWritten, words
	}
	return "", "", ""
}

// wantSpoken holds texts against who speaks, as written, and what.
func wantSpoken(t *testing.T, tests map[string][3]string) {
	t.Helper()
	for text, want := range tests {
		name, written, words := spoken(text)
		if got := [3]string{name, written, words}; got != want {
			t.Errorf("%q is of %q, want %q", text, got, want)
		}
	}
}

// TestSubjectsThatCannotBe: times, plurals before a verb of one, and datives are none.
func TestSubjectsThatCannotBe(t *testing.T) {
	wantSpoken(t, map[string][3]string{
		"Um 10:05 Uhr meldete die Feuerwehr, das Dach brenne.":                         {"Feuerwehr", "die Feuerwehr", "das Dach brenne"},
		"Ende Januar verkündete der Verband der Wirte, dass das Fest im Mai ausfalle.": {"Verband der Wirte", "der Verband der Wirte", "das Fest im Mai ausfalle"},
		"Monatelang haben die Stadtwerke abgestritten, dass der Kessel alt ist.":       {"Stadtwerke", "die Stadtwerke", "der Kessel alt ist"},
		"Die Äußerungen der Wirte bezeichnete Petra Ax als „Unfug“.":                   {"Petra Ax", "Petra Ax", "Unfug"},
		"Der kleinen Zeitung sagte Petra Ax, das Geld sei weg.":                        {"Petra Ax", "Petra Ax", "das Geld sei weg"},
		"Besorgt äußerte sich Petra Ax, das Geld reiche nicht.":                        {"Petra Ax", "Petra Ax", "das Geld reiche nicht"},
		"Den Verein, dessen Kasse leer ist, forderte Petra Ax auf, mehr zu zahlen.":    {"Petra Ax", "Petra Ax", "mehr zu zahlen"},
	})
}

// TestWholeSources: what belongs to the speaker stands in the mention.
func TestWholeSources(t *testing.T) {
	wantSpoken(t, map[string][3]string{
		"Petra Ax, Leiterin der Abteilung für Wasser, Abwasser und Energie, sagte, das Netz sei alt.": {"Petra Ax", "Petra Ax, Leiterin der Abteilung für Wasser, Abwasser und Energie", "das Netz sei alt"},
		"Nach Angaben der Sprecherin des Amts, Petra Ax, fehlen 30 Stellen.":                          {"Petra Ax", "Angaben der Sprecherin des Amts, Petra Ax", "fehlen 30 Stellen"},
		"Das Netz hält, teilte am Abend der Leiter der Werke, Karl Moser, mit.":                       {"Karl Moser", "der Leiter der Werke, Karl Moser", "Das Netz hält"},
		"Zuvor hatte der Leiter der Werke, Karl Moser, erklärt, das Netz sei alt.":                    {"Karl Moser", "der Leiter der Werke, Karl Moser", "das Netz sei alt"},
		"Laut einer am Dienstag verbreiteten Mitteilung des Amts kamen 2.000 Menschen.":               {"einer am Dienstag verbreiteten Mitteilung des Amts", "einer am Dienstag verbreiteten Mitteilung des Amts", "kamen 2.000 Menschen"},
		"Das Bau- und Verkehrsamt teilte mit, die Brücke sei alt.":                                    {"Bau- und Verkehrsamt", "Das Bau- und Verkehrsamt", "die Brücke sei alt"},
		"Die deutschen und französischen Wirte waren davon ausgegangen, das Fest falle aus.":          {"deutschen und französischen Wirte", "Die deutschen und französischen Wirte", "das Fest falle aus"},
		"Die „Bild“-Zeitung berichtete, das Fest falle aus.":                                          {"„Bild“-Zeitung", "Die „Bild“-Zeitung", "das Fest falle aus"},
		"Der 81-jährige Besitzer eines Hauses sagte, das Dach sei weg.":                               {"81-jährige Besitzer", "Der 81-jährige Besitzer eines Hauses", "das Dach sei weg"},
		"Die taz vermutet, dass das Geld fehlt.":                                                      {"taz", "Die taz", "das Geld fehlt"},
		"Wie kurier-online.de berichtet, ist das Geld weg.":                                           {"kurier-online.de", "kurier-online.de", "ist das Geld weg"},
	})
}

// TestOtherSpeakers: pronouns that are no "er", the subject of a verb before, and infinitives.
func TestOtherSpeakers(t *testing.T) {
	wantSpoken(t, map[string][3]string{
		"Einige behaupten, das Geld sei weg.":                              {"", "", ""},
		"Ein Brief des Wirts Karl Moser, der behauptet, das Geld sei weg.": {"Karl Moser", "der", "das Geld sei weg"},
		"Es gab eine Umfrage, nach der das Geld reicht.":                   {"eine Umfrage", "der", "das Geld reicht"},
		"Petra Ax dankte allen und ergänzte, das Fest sei schön gewesen.":  {"Petra Ax", "Petra Ax", "das Fest sei schön gewesen"},
		"Petra Ax gab an, den Kessel nicht mehr heizen zu wollen.":         {"Petra Ax", "Petra Ax", "den Kessel nicht mehr heizen zu wollen"},
		"Dennoch, so Petra Ax, habe niemand gefroren.":                     {"Petra Ax", "Petra Ax", "habe niemand gefroren"},
		"Die Werke ließen verlauten, dass der Kessel hält.":                {"Werke", "Die Werke", "der Kessel hält"},
		"Das Gericht sah es als erwiesen an, dass der Wirt gelogen hat.":   {"Gericht", "Das Gericht", "der Wirt gelogen hat"},
		"Petra Ax nannte den Plan eine „Zumutung“.":                        {"Petra Ax", "Petra Ax", "Zumutung"},
		"Petra Ax warnte den Rat vor einem „teuren Irrtum“.":               {"Petra Ax", "Petra Ax", "teuren Irrtum"},
		"Der Rat hatte den Bericht als „falsch“ zurückgewiesen.":           {"Rat", "Der Rat", "falsch"},
	})
}

// TestNoWordsOfTheirs: what stands behind a verb of saying and is the article's own.
func TestNoWordsOfTheirs(t *testing.T) {
	for _, text := range []string{
		"Zwar bemerkte der Pilot den Schaden, zum Hafen kam er nicht mehr.",
		"Als Petra Ax der Presse davon erzählte, sperrte die Stadt das Haus.",
		"Die Leute forderten den Rücktritt der Chefin, um den Weg frei zu machen.",
		"Er las am Morgen die „Neue Kieler Post“ im Zug nach Bonn.",
	} {
		for _, l := range told(text) {
			if l[:len("narration")] != "narration" {
				t.Errorf("%q tells %q", text, l)
			}
		}
	}
}

// TestWhoIsMeantByOthers: a body that a pronoun takes up, and somebody told of by their age.
func TestWhoIsMeantByOthers(t *testing.T) {
	for text, want := range map[string]string{
		"Der Konzern sagte, es sei spät. Er sagte, die Lage sei ernst.":        "indirect Konzern: die Lage sei ernst",
		"Der Chemiker Karl Moser kam. Er habe gewartet, sagte der 59-Jährige.": "indirect Karl Moser: Er habe gewartet",
		"Der Chemiker Karl Moser kam. Dieser erklärte, das Geld fehle.":        "indirect Karl Moser: das Geld fehle",
	} {
		if got := told(text); !slices.Contains(got, want) {
			t.Errorf("%q tells %q, want %q", text, got, want)
		}
	}
}
