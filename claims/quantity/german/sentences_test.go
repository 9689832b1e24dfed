package german

import (
	"strings"
	"testing"

	"factdesk/claims/text"
)

// TestSentences: whole sentences as German desks write them, with all that is measured.
func TestSentences(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// courts and police
		{"Das Gericht verurteilte ihn zu sechs Jahren Haft und 250.000 Euro Strafe.", "=6 year; =250000 euro"},
		{"Die Beamten fanden 1,4 Tonnen Kokain im Wert von 110 Mio. Euro.", "=1.4 tonne; =1.1e+08 euro"},
		{"Ein 19-jähriger Schüler wurde verletzt.", "=19 year old"},
		{"Mindestens elf Menschen starben, rund 40 wurden verletzt.", ">=11 [Menschen]; ~40"},
		{"Gegen drei Beamte wird ermittelt.", "=3 [Beamte]"},
		{"Karin Wolf (52) leitet das Amt.", "=52 year old"},
		{"Die Bande stahl Dutzende Autos.", ">=12 [Autos]"},
		{"Hunderte Polizisten waren im Einsatz.", ">=100 [Polizisten]"},

		// the economy
		{"Die Inflation sank auf 3,1 Prozent.", "=3.1 percent"},
		{"Die Wirtschaft schrumpfte um 0,3 Prozent.", "=0.3 percent"},
		{"Der Konzern streicht bis zu 14.000 Stellen.", "<=14000 [Stellen]"},
		{"Der Umsatz lag bei knapp 2 Mrd. Euro.", "~2e+09 euro"},
		{"Der Mindestlohn steigt auf 12,41 Euro.", "=12.41 euro"},
		{"Die Firma hat 640 Filialen und 21.000 Beschäftigte.", "=640 [Filialen]; =21000 [Beschäftigte]"},
		{"Das Paket umfasst zwischen zwei und drei Milliarden Euro.", "range2e+09..3e+09 euro"},
		{"Die Miete stieg von 800 auf 950 Euro.", "=800 euro; =950 euro"},
		{"Der Leitzins stieg um 0,25 Prozentpunkte.", "=0.25 percentage point"},
		{"Die Aktie kostete 245,80 Euro.", "=245.8 euro"},
		{"Der Verlust lag bei 20’500 Franken.", "=20500 swiss franc"},

		// health, weather and science
		{"Die Impfung schützt zu 92 Prozent.", "=92 percent"},
		{"Es fielen 80 bis 100 Liter Regen.", "range80..100 litre"},
		{"Es waren 10 bis 5 Millionen Euro.", "range5e+06..1e+07 euro"},
		{"Es waren 3 bis 2,5 Milliarden Euro.", "range2.5e+09..3e+09 euro"},
		{"In Bamberg waren es 38,5 Grad.", "=38.5 degree"},
		{"Der Asteroid ist 340 Meter breit.", "=340 metre"},
		{"Der Sturm erreichte 130 Kilometer in der Nacht.", "=130 kilometre"},
		{"Das Feuer zerstörte 800 Hektar Wald.", "=800 hectare"},
		{"Das Baby wog 3.400 Gramm.", "=3400 gram"},
		{"Die Anlage liefert 12 Megawatt.", "=12 megawatt"},
		{"Die Fahrt dauert 45 Minuten.", "=45 minute"},
		{"Der Turm ist 96,5 Meter hoch und 14 Meter breit.", "=96.5 metre; =14 metre"},

		// politics
		{"Die Partei kam auf 38,2 Prozent der Stimmen.", "=38.2 percent [Stimmen]"},
		{"Für den Antrag stimmten 311 Abgeordnete.", "=311 [Abgeordnete]"},
		{"Etwa zwei Drittel der Befragten sind dagegen.", "~0.6666666666666666 [Befragten]"},
		{"Ein Viertel der Betriebe bildet aus.", "=0.25 [Betriebe]"},
		{"Mehr als die Hälfte der Gemeinden ist verschuldet.", ">0.5 [Gemeinden]"},
		{"Zehntausende demonstrierten in Berlin.", ">=10000"},
		{"Rund fünfzehntausend Lehrer fehlen.", "~15000 [Lehrer]"},
		{"Der Bund gibt 1,5 Milliarden Euro für 400 neue Züge.", "=1.5e+09 euro; =400 [neue Züge]"},
		{"Höchstens zwölf Länder stimmen zu.", "<=12 [Länder]"},
		{"Weniger als 20 Prozent der jungen Leute wählten.", "<20 percent [jungen Leute]"},
		{"Fast 90.000 Anträge sind offen.", "~90000 [Anträge]"},

		// what counts nothing
		{"Der Zug fährt um 17.30 Uhr nach Kiel.", ""},
		{"Am 12. Mai 2023 begann der Prozess.", ""},
		{"Bayern gewann 3:1 gegen Köln.", ""},
		{"Auf der A 7 staute sich der Verkehr.", ""},
		{"Das steht in Artikel 5 und in § 218.", ""},
		{"Sie wurde zum 3. Mal gewählt.", ""},
		{"Seit 1998 lebt er in Wien.", ""},
		{"In den 1980er Jahren war das anders.", ""},
		{"Er trägt die Nummer 10.", ""},
		{"Ein Mann und eine Frau kamen.", ""},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestWordNumbers: a number in one word, and words that look like one.
func TestWordNumbers(t *testing.T) {
	for word, want := range map[string]float64{
		"null": 0, "eins": 1, "elf": 11, "sechzehn": 16, "siebzehn": 17, "dreißig": 30, "einundvierzig": 41,
		"neunundneunzig": 99, "hundert": 100, "einhundert": 100, "hundertundeins": 101, "zweihundertzwölf": 212,
		"tausend": 1000, "dreitausendfünfhundert": 3500, "neunzehntausend": 19000, "hunderttausend": 100000,
		"siebenhundertfünfzigtausend": 750000,
	} {
		if got, ok := wordNumber(word); !ok || got != want {
			t.Errorf("wordNumber(%q) = %v, %v, want %v", word, got, ok, want)
		}
	}
	for _, word := range []string{"", "und", "hund", "zwanzigund", "zehnundzwanzig", "jahrhundert", "jahrtausende", "tausendfach", "zweifel", "achtung"} {
		if got, ok := wordNumber(word); ok {
			t.Errorf("wordNumber(%q) = %v, want none", word, got)
		}
	}
}

// TestDigits: stops part thousands, a comma the decimals; a lone stop may do so too.
func TestDigits(t *testing.T) {
	for written, want := range map[string]float64{"7": 7, "20.000": 20000, "1.234.567,8": 1234567.8, "0,05": 0.05, "3.5": 3.5, "12.41": 12.41, "007": 7} {
		if got, ok := digits(written); !ok || got != want {
			t.Errorf("digits(%q) = %v, %v, want %v", written, got, ok, want)
		}
	}
	for _, written := range []string{"12.03.2025", "1.2.3", "1.25,5", "", "1234567890123456789012"} {
		if got, ok := digits(written); ok {
			t.Errorf("digits(%q) = %v, want none", written, got)
		}
	}
}

// TestWhereADateStands: as far as its words say when, apart from the numbers around it.
func TestWhereADateStands(t *testing.T) {
	for s, want := range map[string]string{
		"Am 3. März 2022 kamen 14 Leute.":                "3. März 2022",
		"Am 12.03.2025 und am 14.03. wurde verhandelt.":  "12.03.2025; 14.03",
		"Gestern tagte der Rat, am Montag das Gericht.":  "Montag",
		"Er kam gestern und geht heute.":                 "gestern; heute",
		"Seit März 2020 gilt das, seit 2021 auch hier.":  "März 2020; 2021",
		"In der vergangenen Woche fielen 80 Liter.":      "vergangenen Woche",
		"Die 1990er Jahre waren gut.":                    "1990er",
		"Es starben 2014 Menschen, 1999 Euro fehlen.":    "",
		"Die Fassung 3.13 und die 32.12.2020 gibt es so": "",
		"Sie sagte, sie mai ihm nichts.":                 "",
	} {
		d := text.ParseIn(s, "de")
		var got []string
		for _, m := range Read(d) {
			if m.Date {
				got = append(got, d.Slice(d.Tokens[m.First].Start, d.Tokens[m.Last-1].End))
			}
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("the dates of %q stand at %q, want %q", s, got, want)
		}
	}
}
