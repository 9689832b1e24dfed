package german

import "testing"

// TestNumbersAlone: what a number names where nothing backs it, beside numbers that count.
func TestNumbersAlone(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Der ICE 577 hielt auf Gleis 9, Wagen 21 war leer, Abteil 3 auch.", ""},
		{"Das Urteil (Az. 5 StR 118/26) nannte § 263 Absatz 1 Satz 2.", ""},
		{"Der Bus 66 fährt ab Steig 2 zur Haltestelle 12.", ""},
		{"In Kapitel 7 auf Seite 3 von 12 steht Ziffer 4.", ""},
		{"Die Partei kam auf 17,5 Prozent, 2,1 Punkte mehr.", "=17.5 percent; =2.1 point"},
		{"Es kamen 12 Männer und 3 Frauen, 40 blieben zu Hause.", "=12 [Männer]; =3 [Frauen]; =40"},
		{"Der HSV 1887 gewann 3:1, Halle 96 verlor 0:2.", ""},
		{"Um 9 war Schluss, um 18.30 Uhr begann es.", ""},
		{"Er trägt die 10, sie die Nummer 7.", ""},
		{"Der Airbus A320 und die Boeing 747 landeten auf Bahn 25R.", ""},
		{"Die Agenda 2030 und der Fall 12 liegen im Ordner 4.", ""},
		{"Die Zahl der Toten stieg auf 43.", "=43"},
		{"Der Angeklagte (62) und sein Sohn (9) schwiegen.", "=62 year old; =9 year old"},
		{"Die Linie U6 hält an Station 5.", ""},
		{"Er wurde Dritter, sie Platz 12 von 40.", ""},
		{"Der DAX fiel um 0,3 Prozent auf 18.002 Punkte.", "=0.3 percent; =18002 point"},
		{"Das kostet 4 bis 5 Mio. €, 2027 dann 6.", "range4e+06..5e+06 euro; =6"},
		{"Im 3. Quartal waren es 12.", "=12"},
		{"Die Klasse 7b aus Raum 12 fährt am 3.10. nach Ulm.", ""},
		{"Am Freitag, 13. Juni, kamen 200.", "=200"},
		{"Der Konzern nennt Gewinn 300 (280) Mio.", ""},
		{"Das Telefon 0221 / 44 55 66 ist besetzt.", ""},
		{"Er ist 34 und wiegt 80 Kilo.", "=34; =80 kilogram"},
		{"Apollo 11 und Voyager 2 flogen mit Stufe 3.", ""},
		{"Der Golf 8 und das iPhone 15 sind teurer.", ""},
		{"Zimmer 12, Bett 3, Etage 4.", ""},
		{"Das Spiel endete 28:26 (14:12) vor 9.500 Zuschauern.", "=9500 [Zuschauern]"},
		{"Die Familie mit vier Kindern, drei davon krank.", "=4 [Kindern]; =3"},
		{"Hunderte demonstrierten, 12 wurden verletzt.", ">=100; =12"},
		{"Die 30 EU-Länder und die G7 tagten in Halle 8.", "=30 [EU-Länder]"},
		{"Artikel 5 Absatz 3 Nummer 2 gilt.", ""},
		{"Von 120 Bewerbern wurden 14 genommen.", "=120 [Bewerbern]; =14"},
		{"Der Flug LH 400 hob von Tor B12 ab.", ""},
		{"Bahn 4 schwamm schneller als Bahn 5.", ""},
		{"Der 9er und die 1860er, Schalke 04.", ""},
		{"Das Modell 3 verbraucht 5,6 l auf 100 km.", "=5.6 litre; =100 kilometre"},
		{"Die Windstärke 9 und Sturmflut 2.", ""},
		{"Es ist Woche 12, Tag 3 und Folge 7.", ""},
		{"Mit Tempo 130 fuhr er bei Kilometer 34.", ""},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
