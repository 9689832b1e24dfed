package prose

import (
	"testing"

	"golang.org/x/net/html"
)

// TestWhatAsksTheReader: what a page asks of its readers is no text, and news of prices and
// of subscribers is.
func TestWhatAsksTheReader(t *testing.T) {
	for s, want := range map[string]Reason{
		"Subscribe for 1 euro a month and read all that our newsroom writes.":                 Promotion,
		"Jetzt testen: vier Wochen für 1 Euro, danach 9 Euro im Monat.":                       Promotion,
		"Jetzt 4 Wochen für 1 Euro im Monat testen.":                                          Promotion,
		"Jetzt abonnieren und nur 5 Euro im Monat zahlen.":                                    Promotion,
		"Abonnez-vous pour 1 € par mois.":                                                     Promotion,
		"Suscríbete por 1 euro al mes.":                                                       Promotion,
		"Abbonati ora a 5 euro al mese.":                                                      Promotion,
		"Already a subscriber? Log in to read on.":                                            Promotion,
		"Please log in to continue.":                                                          Promotion,
		"To continue reading, please register.":                                               Promotion,
		"Sie sind bereits Abonnent? Hier geht es zum Text.":                                   Promotion,
		"Déjà abonné ? Identifiez-vous.":                                                      Promotion,
		"¿Ya eres suscriptor? Entra.":                                                         Promotion,
		"Newsletter jetzt abonnieren":                                                         Promotion,
		"Das Angebot jetzt testen":                                                            Promotion,
		"Jetzt zahlen Mieter im Schnitt 200 Euro mehr im Monat als vor fünf Jahren.":          "",
		"Jetzt kostet das Ticket 63 Euro im Monat, bisher waren es 58 Euro.":                  "",
		"Jetzt testen drei Städte ein Ticket für 29 Euro im Monat.":                           "",
		"Jetzt will die Stadt ein Ticket für 29 Euro im Monat testen.":                        "",
		"Now for $5 a month the city rents its bicycles to anybody who asks.":                 "",
		"Suscribe el acuerdo por 20 millones de euros al mes.":                                "",
		"Abbonati in calo: 20 euro al mese non bastano ai teatri.":                            "",
		"Das Blatt hat im Streit um den Kurs bereits Abonnenten und Anzeigenkunden verloren.": "",
		"Il était déjà abonné au journal de son père quand la guerre vint.":                   "",
		"Si ya eres suscriptor de la red, la tarifa de la compañía no cambia este verano.":    "",
		"Forscher wollen den Stoff in drei Kliniken des Landes jetzt testen.":                 "",
		"O conselho espera que o ministro assine o decreto na quinta-feira.":                  "",
		"Teachers must sign in to read the minutes of the board, the rules demand.":           "",
		"To continue reading the will took the notary all of the long afternoon.":             "",
	} {
		p := &html.Node{Type: html.ElementNode, Data: "p"}
		p.AppendChild(&html.Node{Type: html.TextNode, Data: s})
		page := Read(p, "")
		if got := page.Blocks[0].sign().reason; got != want {
			t.Errorf("%q is out as %q, want %q", s, got, want)
		}
	}
}
