package spanish

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

// read lists the candidates of a text in its order.
func read(s string) []*found.Candidate {
	all := Read(found.Article{Text: s}, nil)
	slices.SortStableFunc(all, func(a, b *found.Candidate) int { return a.Start - b.Start })
	return all
}

// told writes the candidates of a text: "speaker: words" for what is handed over, with « »
// around a quote's, and the bare words for the article's own.
func told(s string) string {
	var out []string
	for _, c := range read(s) {
		words := c.Exact
		if c.Attribution == claims.Direct {
			words = "«" + words + "»"
		}
		if c.Attribution != claims.Narration {
			name := "?"
			if c.Speaker != nil {
				name = *c.Speaker
			}
			words = name + ": " + words
		}
		out = append(out, words)
	}
	return strings.Join(out, " / ")
}

type row struct{ text, want string }

func tellRows(t *testing.T, rows []row) {
	t.Helper()
	for _, tt := range rows {
		if got := told(tt.text); got != tt.want {
			t.Errorf("%s\nis told as %s\nwant       %s", tt.text, got, tt.want)
		}
	}
}

// TestQuotes: whose words stand between quotation marks, and which of them.
func TestQuotes(t *testing.T) {
	tellRows(t, []row{
		{"«La presa está llena», dijo el ingeniero Mario Soto.", "Mario Soto: «La presa está llena»"},
		{"“Faltan camas en todo el país”, denunció la enfermera Ana Gil.", "Ana Gil: «Faltan camas en todo el país»"},
		{"\"El puente es seguro\", insistió la alcaldesa.", "alcaldesa: «El puente es seguro»"},
		{"El juez Óscar Mena declaró: «Las pruebas son falsas».", "Óscar Mena: «Las pruebas son falsas»"},
		{"La ministra Sara Pons respondió: “No habrá más peajes”.", "Sara Pons: «No habrá más peajes»"},
		{"«El tren no volverá —aclaró Luis Peña—. La vía está rota».", "Luis Peña: «El tren no volverá» / Luis Peña: «La vía está rota»"},
		{"«¿Quién pagará la deuda?», preguntó el senador Raúl Paz.", "Raúl Paz: «¿Quién pagará la deuda?»"},
		{"Ha dicho Marta Peña: «Tenemos agua para un mes».", "Marta Peña: «Tenemos agua para un mes»"},
		{"«Vendimos 300 coches en mayo», ha reconocido el gerente.", "gerente: «Vendimos 300 coches en mayo»"},
		{"«$500 cuesta ya cada visita», explicó Pilar Sanz.", "Pilar Sanz: «$500 cuesta ya cada visita»"},
		{"La llamó «un fraude» en la radio local.", "La llamó «un fraude» en la radio local"},
		{"«El agua sale marrón», cuenta Rosa Díaz, vecina del barrio.", "Rosa Díaz: «El agua sale marrón»"},
	})
}

// TestReported: what a verb of saying hands over without quotation marks, and who says it.
func TestReported(t *testing.T) {
	tellRows(t, []row{
		// named before the verb
		{"El fiscal Iván Mora afirmó que el acusado mintió al tribunal.", "Iván Mora: el acusado mintió al tribunal"},
		{"La OMS advirtió que el virus circula en doce países.", "OMS: el virus circula en doce países"},
		{"El sindicato asegura que faltan 400 bomberos en verano.", "sindicato: faltan 400 bomberos en verano"},
		{"La directora, Nuria Costa, confirmó que la planta cerrará.", "Nuria Costa: la planta cerrará"},
		{"Elena Prieto, que preside la comisión, reveló que hubo pagos ilegales.", "Elena Prieto: hubo pagos ilegales"},
		{"Varios vecinos afirman que oyeron dos disparos.", "Varios vecinos: oyeron dos disparos"},
		{"El Banco Central ha informado de que los precios suben.", "Banco Central: los precios suben"},
		{"Ayer el gobernador anunció que bajará los impuestos.", "gobernador: bajará los impuestos"},

		// named behind it
		{"Dijo la ministra Lola Ibáñez que el plan costará menos.", "Lola Ibáñez: el plan costará menos"},
		{"Anunció ayer el alcalde que habrá más autobuses.", "alcalde: habrá más autobuses"},

		// a source without a verb
		{"Según la Policía, el ladrón huyó en moto.", "Policía: el ladrón huyó en moto"},
		{"El ladrón huyó en moto, según la Policía.", "Policía: El ladrón huyó en moto"},
		{"Según explicó Tomás Vidal, la fábrica vierte ácido.", "Tomás Vidal: la fábrica vierte ácido"},
		{"De acuerdo con el ministerio, sobran 200 aulas en la capital.", "ministerio: sobran 200 aulas en la capital"},
		{"En opinión del rector, sobran carreras en la universidad.", "rector: sobran carreras en la universidad"},
		{"El edificio era ilegal, según el arquitecto municipal, Hugo León.", "Hugo León: El edificio era ilegal"},

		// the verb itself is what is told
		{"La empresa negó los cargos de soborno.", "empresa: La empresa negó los cargos de soborno"},
		{"El partido prometió cien mil viviendas.", "partido: El partido prometió cien mil viviendas"},
		{"La oposición pidió la renuncia del ministro.", "oposición: La oposición pidió la renuncia del ministro"},
		{"Julia Nieto acusó al alcalde de fraude.", "Julia Nieto: Julia Nieto acusó al alcalde de fraude"},

		// two in one sentence
		{"Rey dijo que la ley es injusta y añadió que irá al Supremo.", "Rey: la ley es injusta / Rey: irá al Supremo"},
		{"Pablo Rey dijo que no sabía nada; Inés Ruiz sostuvo que todos lo sabían.", "Pablo Rey: no sabía nada / Inés Ruiz: todos lo sabían"},
	})
}

// TestWhoSpeaksOn: a name in full is known by its last part, and who spoke speaks on.
func TestWhoSpeaksOn(t *testing.T) {
	tellRows(t, []row{
		{"El ministro Julio Ferrer dimitió el lunes. Ferrer dijo que está cansado de todo.",
			"El ministro Julio Ferrer dimitió el lunes / Julio Ferrer: está cansado de todo"},
		{"Carmen Ruiz dijo que el hospital está lleno. Añadió que faltan médicos jóvenes.",
			"Carmen Ruiz: el hospital está lleno / Carmen Ruiz: faltan médicos jóvenes"},
		{"Carmen Ruiz dijo que el hospital está lleno.\n\n«Faltan camas y también médicos», añadió.",
			"Carmen Ruiz: el hospital está lleno / Carmen Ruiz: «Faltan camas y también médicos»"},
		{"Carmen Ruiz dijo que el hospital está lleno.\n\nEl río creció tres metros por la noche.",
			"Carmen Ruiz: el hospital está lleno / El río creció tres metros por la noche"},
		{"«Faltan camas y también médicos», añadió.", "?: «Faltan camas y también médicos»"},
	})
}

// TestNarration: what the article says by itself, and what is no statement at all.
func TestNarration(t *testing.T) {
	tellRows(t, []row{
		{"El terremoto destruyó 3.000 casas en la costa.", "El terremoto destruyó 3.000 casas en la costa"},
		{"La inflación cayó al 3,1 % en julio.", "La inflación cayó al 3,1 % en julio"},
		{"La ministra no explicó el retraso del tren.", "La ministra no explicó el retraso del tren"},
		{"— El dique cedió de madrugada en el sur.", "El dique cedió de madrugada en el sur"},
		{"¿Quién pagará todo esto al final?", ""},
		{"Muy bien.", ""},
		{"«Sí».", ""},
		{"", ""},
	})
}

// TestKnownFaults: what is read wrong today. Whoever mends one moves its row to the others.
func TestKnownFaults(t *testing.T) {
	for s, today := range map[string]string{
		// Eva Ríos says both sentences
		"«La obra acabó. El coste subió mucho», reconoció Eva Ríos.": "?: «La obra acabó» / Eva Ríos: «El coste subió mucho»",
		// the sindicato says it: a figure is as good as a word
		"El sindicato asegura que faltan 400 bomberos.": "",
		// the vecinos say what follows
		"Varios vecinos contaron que oyeron dos disparos.": "Varios vecinos contaron que oyeron dos disparos",
		// Félix Roca says it
		"La cosecha se perdió entera, lamentó el agricultor Félix Roca.": "cosecha se perdió entera: La cosecha se perdió entera",
		// the expertos say it
		"A juicio de los expertos, el dique no aguantará.": "A juicio de los expertos, el dique no aguantará",
	} {
		if got := told(s); got != today {
			t.Errorf("%s\nis told as %s\nno longer   %s: move it", s, got, today)
		}
	}
}

// TestKinds: what sort of thing a claim says; an event when it is nothing else.
func TestKinds(t *testing.T) {
	for s, want := range map[string]string{
		"El dique cedió en el sur del valle.":                          "event",
		"El dique cedió el martes en el valle.":                        "date",
		"Ardieron 800 hectáreas de bosque.":                            "quantity",
		"Lucía Herrero negó que cobrara sobornos del gremio.":          "denial",
		"La ONG denunció que la fábrica vierte ácido.":                 "accusation",
		"El alcalde prometió que bajará la tasa.":                      "promise",
		"Los médicos exigieron que se abra la planta.":                 "demand",
		"El instituto prevé que el verano sea seco.":                   "prediction",
		"La región es mejor que la vecina.":                            "comparison",
		"El tren paró debido a la nieve.":                              "cause",
		"El paro bajó en mayo un 2 % debido al turismo.":               "quantity date cause",
		"La oposición denunció que no hay agua.":                       "denial accusation",
		"El tren no llegó a la ciudad.":                                "event",
		"«Somos mejores y tenemos doble turno», dijo el jefe Leo Mas.": "comparison",
	} {
		all := read(s)
		if len(all) != 1 {
			t.Errorf("%q: %d candidates, want 1", s, len(all))
			continue
		}
		if got := strings.Trim(fmt.Sprint(all[0].Kinds), "[]"); got != want {
			t.Errorf("%q is %s, want %s", s, got, want)
		}
	}
}

// TestNegatedAndHedged: words that deny, and words that leave it open.
func TestNegatedAndHedged(t *testing.T) {
	for _, tt := range []struct {
		text            string
		negated, hedged bool
	}{
		{"El puente no se cayó por el viento.", true, false},
		{"Nadie revisó los frenos del tren.", true, false},
		{"Tampoco hubo heridos en la plaza.", true, false},
		{"No solo cerró la mina del valle.", false, false},
		{"La empresa desmintió que despidiera a 40 obreros.", true, false},
		{"El presunto ladrón huyó en moto.", false, true},
		{"La obra podría costar el doble.", false, true},
		{"Quizás nunca se abra el museo.", true, true},
		{"El museo se abre en otoño.", false, false},
	} {
		all := read(tt.text)
		if len(all) != 1 {
			t.Errorf("%q: %d candidates, want 1", tt.text, len(all))
			continue
		}
		if c := all[0]; c.Negated != tt.negated || c.Hedged != tt.hedged {
			t.Errorf("%q: negated %v, hedged %v", tt.text, c.Negated, c.Hedged)
		}
	}
}

// TestLinks: how the article gives the speaker.
func TestLinks(t *testing.T) {
	for s, want := range map[string]claims.LinkKind{
		"Sara Pons dijo que el plan es caro.":                         claims.LinkName,
		"Sara Pons llegó tarde. Pons dijo que el plan es caro.":       claims.LinkSurname,
		"La OMS dijo que el plan es caro.":                            claims.LinkOrganisation,
		"Los vecinos dijeron que el plan es caro.":                    claims.LinkWritten,
		"Sara Pons dijo que llega tarde. Añadió que el plan es caro.": claims.LinkCarried,
	} {
		all := read(s)
		last := all[len(all)-1]
		if last.SpeakerLink == nil || last.SpeakerLink.Kind != want || last.Exact != "el plan es caro" {
			t.Errorf("%q: %q is linked by %+v, want %q", s, last.Exact, last.SpeakerLink, want)
		}
	}
}

// TestWorth: a claim of figures is worth more than a question, a feeling or a wish.
func TestWorth(t *testing.T) {
	worth := func(s string) float64 {
		all := read("«" + s + "», dijo Sara Pons.")
		if len(all) != 1 {
			t.Fatalf("%q: %d candidates, want 1", s, len(all))
		}
		return all[0].Worth
	}
	figures := worth("El paro bajó un 2,7 por ciento en marzo de 2020")
	for _, s := range []string{"Estoy muy feliz y orgullosa de mi equipo", "¿Quién pagará la deuda de la ciudad?", "Espero que todo salga bien mañana"} {
		if got := worth(s); got >= figures {
			t.Errorf("%q is worth %v, and figures %v", s, got, figures)
		}
	}
}
