package german

import (
	"slices"
	"testing"
)

// wantAmong holds texts against a line that must be among those of their candidates.
func wantAmong(t *testing.T, tests map[string]string) {
	t.Helper()
	for text, want := range tests {
		if got := told(text); !slices.Contains(got, want) {
			t.Errorf("%q tells %q, want %q among them", text, got, want)
		}
	}
}

// TestViews: what somebody takes something for, without a verb of saying.
func TestViews(t *testing.T) {
	wantAmong(t, map[string]string{
		"Petra Ax sieht keine Gefahr für die Kinder.":                     "indirect Petra Ax not: Petra Ax sieht keine Gefahr für die Kinder",
		"Das Tempo hält Petra Ax für unnötig.":                            "indirect Petra Ax: Das Tempo hält Petra Ax für unnötig",
		"Petra Ax bezeichnete die Akten als dünn.":                        "indirect Petra Ax: Petra Ax bezeichnete die Akten als dünn",
		"Petra Ax nannte die Kritik wohlfeil.":                            "indirect Petra Ax: Petra Ax nannte die Kritik wohlfeil",
		"Kritik kam vom Verband der Wirte. Der Plan sei ein Rückschritt.": "indirect Verband der Wirte: Der Plan sei ein Rückschritt",
		"Geht es nach der Polizei, wird die Straße gesperrt.":             "indirect Polizei: wird die Straße gesperrt",
		"Für Petra Ax ist klar, dass das Geld fehlt.":                     "indirect Petra Ax: das Geld fehlt",
		"Aus Sicht der Polizei reicht das Geld.":                          "indirect Polizei: Aus Sicht der Polizei reicht das Geld",
		"Petra Ax, die Wirtin, ist überzeugt, dass das Geld fehlt.":       "indirect Petra Ax: das Geld fehlt",
	})
}

// TestInsideTheWords: the clause that names the speaker parts the words.
func TestInsideTheWords(t *testing.T) {
	wantAmong(t, map[string]string{
		met + "Scholz habe, sagte Baerbock, viel geschafft.":  "indirect Annalena Baerbock: Scholz habe, sagte Baerbock, viel geschafft",
		"Der Bau, sagte Petra Ax, koste Geld.":                "indirect Petra Ax: Der Bau, sagte Petra Ax, koste Geld",
		"Das Geld könne fehlen, so Petra Ax, die Wirtin.":     "indirect Petra Ax: Das Geld könne fehlen",
		"Besonders hart treffe es die Wirte, sagte Petra Ax.": "indirect Petra Ax: Besonders hart treffe es die Wirte",
	})
}

// TestSignatures: who signs a quote behind it.
func TestSignatures(t *testing.T) {
	wantAmong(t, map[string]string{
		"„Nun fehlt noch das ganze Geld.“ – Petra Ax, Wirtin":        "direct Petra Ax: Nun fehlt noch das ganze Geld.",
		"„Nun fehlt noch das ganze Geld.“\n\n– Petra Ax":             "direct Petra Ax: Nun fehlt noch das ganze Geld.",
		"„Das Haus am langen Bach“ – Petra Ax baute es im Mai.":      "direct -: Das Haus am langen Bach",
		"Die Polizei: „Nun fehlt noch das ganze Geld.“":              "direct Polizei: Nun fehlt noch das ganze Geld.",
		"Der Titel: „Nun fehlt noch das ganze Geld.“ Er steht oben.": "direct -: Nun fehlt noch das ganze Geld.",
	})
}

// TestWhoIsMeant: nouns and pronouns for somebody named before.
func TestWhoIsMeant(t *testing.T) {
	wantAmong(t, map[string]string{
		"Der Verein Saubere Luft zieht um. Der Verein teilte mit, das Geld fehle.":                     "indirect Verein Saubere Luft: das Geld fehle",
		"Der Verein Saubere Luft kam mit dem Verein Alte Post. Der Verein teilte mit, das Geld fehle.": "indirect Verein: das Geld fehle",
		"Der Discounter Plusmarkt zieht um. Das Geld fehle, sagte das Unternehmen.":                    "indirect Discounter Plusmarkt: Das Geld fehle",
		"Petra Ax traf Karl Moser. Letzterer sagte, das Geld fehle.":                                   "indirect Karl Moser: das Geld fehle",
		"Petra Ax traf Karl Moser. Erstere sagte, das Geld fehle.":                                     "indirect Petra Ax: das Geld fehle",
		"Petra Ax zahlte. „Das Geld war da“, so die Parteilose.":                                       "direct Petra Ax: Das Geld war da",
		"Petra Ax sagte, es sei spät. Das Geld fehlt ihren Worten nach.":                               "indirect Petra Ax: Das Geld fehlt ihren Worten nach",
		"Die Stadtwerke teilten mit, es werde kalt. Den Angaben zufolge fehlt Gas.":                    "indirect Stadtwerke: Den Angaben zufolge fehlt Gas",
		"Ein Anrufer hatte gesagt, es brenne. Dann kam die Polizei. Sie sagte, das Haus sei leer.":     "indirect Polizei: das Haus sei leer",
		"Das Gericht hat die Klage abgewiesen. Der Weg sei steil.":                                     "indirect Gericht: Der Weg sei steil",
		"Das Geld fehle, sagte nach der Sitzung Minister Karl Moser.":                                  "indirect Karl Moser: Das Geld fehle",
		"Das Geld fehle, sagten zwei Zeugen.":                                                          "indirect zwei Zeugen: Das Geld fehle",
	})
}

// TestWhomPapersHear: behind "der" stands who is told, or whose somebody is.
func TestWhomPapersHear(t *testing.T) {
	wantSpoken(t, map[string][3]string{
		"Das Geld fehle, sagte Petra Ax der Zeitung.":                     {"Petra Ax", "Petra Ax", "Das Geld fehle"},
		"Das Geld fehle, sagte die Polizei der Deutschen Presse-Agentur.": {"Polizei", "die Polizei", "Das Geld fehle"},
		"Das Geld fehle, sagte Siemens der Zeitung.":                      {"Siemens", "Siemens", "Das Geld fehle"},
		"Das Geld fehle, sagte der Chefredakteur der Zeitung.":            {"Chefredakteur der Zeitung", "der Chefredakteur der Zeitung", "Das Geld fehle"},
		"Das Geld fehle, sagte der Verlag der Zeitung.":                   {"Verlag der Zeitung", "der Verlag der Zeitung", "Das Geld fehle"},
	})
}

// TestMoreVerbs: everyday verbs that hand words over where words stand behind them.
func TestMoreVerbs(t *testing.T) {
	for _, said := range []string{
		"gab zu bedenken", "gab zu Protokoll", "hielt fest", "brachte vor", "trug vor", "rechnete vor", "plauderte aus",
		"fügte an", "pflichtete bei", "schränkte ein", "ließ durchblicken", "ließ ausrichten", "fluchte",
		"brüllte", "stichelte", "feixte", "meckerte", "lamentierte", "schwor", "diagnostizierte", "zeigte auf", "mahnte an",
		"beschwerte sich",
	} {
		name, _, words := spoken("Petra Ax " + said + ", der Kessel sei alt.")
		if name != "Petra Ax" || words != "der Kessel sei alt" {
			t.Errorf("%q hands %q of %q over", said, words, name)
		}
	}
}

// TestNamesOfFew: people whose surname is a letter or begins small.
func TestNamesOfFew(t *testing.T) {
	for text, want := range map[string]string{
		"Lokführer Detlef Q. sagte, das Signal sei grün.": "Detlef Q.",
		"Das Signal sei grün, sagte Detlef Q. der Welt.":  "Detlef Q.",
		"Der Arzt Khaled al-Masri sagte, es sei spät.":    "Khaled al-Masri",
		"Priester Samaan Ibrahim sagte, es sei spät.":     "Samaan Ibrahim",
		"Ute X aus Kiel sagte, es sei spät.":              "Ute X",
	} {
		if name, _, _ := spoken(text); name != want {
			t.Errorf("%q is of %q, want %q", text, name, want)
		}
	}
}

// TestWhoseSentence: whom a sentence in Konjunktiv is of that names nobody.
func TestWhoseSentence(t *testing.T) {
	wantAmong(t, map[string]string{
		"Die Krankenkasse verweist auf das Gesetz. Mehr sei nicht möglich.":             "indirect Krankenkasse not: Mehr sei nicht möglich",
		"Fragt man Winzer Karl Moser, gerät er ins Schwärmen. So reif sei Wein selten.": "indirect Karl Moser: So reif sei Wein selten",
		"Die Stadt blieb am Abend ruhig. Der Kessel sei alt.":                           "indirect -: Der Kessel sei alt",
		"Petra Ax traf Karl Moser und Ute Beck. Der Kessel sei alt.":                    "indirect Petra Ax: Der Kessel sei alt",
		"Die Stadt sei nicht verpflichtet, den Weg im Winter zu räumen.":                "indirect - not: Die Stadt sei nicht verpflichtet, den Weg im Winter zu räumen",
	})
}

// TestNobodyIsHanded: a verb of everyday acts, a view of the coast and a body beside a person it dealt with
// hand nothing over.
func TestNobodyIsHanded(t *testing.T) {
	for _, text := range []string{
		"Die Börse reagierte, der Dax fiel um 2 Prozent.",
		"Die Polizei reagierte sofort, der Täter wurde gefasst.",
		"Die Stürmer legten nach, das 3:0 fiel in der 70. Minute.",
		"Der Bus fuhr fort, die Kinder blieben zurück.",
		"Der Torwart hielt dagegen, das Tor blieb leer.",
		"Aus Sicht der Küste liegt die Insel im Norden.",
		"Die Polizei nahm eine Frau fest. Sie sagte, sie sei unschuldig.",
		"Der Verein feuerte den Trainer. Er sagte, er sei enttäuscht.",
	} {
		if name, _, words := spoken(text); name != "" {
			t.Errorf("%q hands %q of %q over", text, words, name)
		}
	}
}
