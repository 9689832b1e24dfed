package german

import "testing"

// TestEverydayNumbers: news that rules for titles, hours, sayings and post districts leave alone.
func TestEverydayNumbers(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// a quotation that is no title
		{"„Drei Männer sind tot“, sagte er.", "=3 [Männer]"},
		{"„Zwei Drittel der Bürger sind arm“, sagte sie.", "=0.6666666666666666 [Bürger]"},
		{"„Fünf Prozent“, sagte er.", "=5 percent"},
		{"„Sechs Millionen Euro fehlen“, sagte er.", "=6e+06 euro"},
		{"Sie rief laut „Vier Autos brannten in Ulm“ und ging.", "=4 [Autos]"},
		{"Die Feuerwehr teilte mit: „Vier Menschen wurden verletzt“.", "=4 [Menschen]"},
		{"Im Kino läuft „Vier Hochzeiten und ein Todesfall“.", ""},
		{"Das Buch „Zehn kleine Lügen“ kam.", ""},

		// five digits without a point
		{"Mit 50000 Euro kam er davon.", "=50000 euro"},
		{"In 15000 Haushalten fiel der Strom aus.", "=15000 [Haushalten]"},
		{"In 15321 Haushalten fiel der Strom aus.", "=15321 [Haushalten]"},
		{"Im Jahr 2020, 12345 Fälle später, endete es.", "=12345 [Fälle]"},
		{"Auf 10000 Quadratmetern entsteht ein Park.", "=10000 square metre"},
		{"Über 20000 Menschen kamen.", ">20000 [Menschen]"},
		{"Nach 10000 Metern war Schluss.", "=10000 metre"},
		{"Der Mann aus 80331 München kam nach 50667 Köln.", ""},

		// words of a saying that is not whole
		{"In acht Monaten endet das, in acht Ländern.", "=8 month; =8 [Ländern]"},
		{"In acht von zehn Fällen hilft es.", "=0.8 [Fällen]"},
		{"Er hat sieben Brücken gebaut.", "=7 [Brücken]"},
		{"Sieben leben in Berlin. Acht haben gekündigt.", "=7; =8"},
		{"Die Polizei nahm zwei Herren fest.", "=2 [Herren]"},
		{"Er war an zwei Hochzeiten eingeladen.", "=2 [Hochzeiten]"},
		{"Verletzt sind drei, davon einer schwer.", "=3"},
		{"Das Lied wurde eine Million Mal gehört.", "=1e+06 [Mal]"},
		{"Die Zahl stieg auf 180.", "=180"},
		{"Sie kaufte zwei Paar Schuhe und sieben Sachen.", "=2 [Paar]; =7 [Sachen]"},
		{"Er nahm sich in acht und tanzt auf zwei Hochzeiten.", ""},
		{"Er dient zwei Herren und ist auf 180.", ""},

		// a change is no hour
		{"Die Zahl stieg um fünf.", "=5"},
		{"Die Zahl sank um drei.", "=3"},
		{"Die Partei legte um zwei zu.", "=2"},
		{"Der Index ist um vier gefallen.", "=4"},
		{"Der Wert liegt um drei höher.", "=3"},
		{"Um acht stieg er in den Zug.", ""},

		// times in words, and "um die" before a number
		{"Zwischen drei und vier Uhr starben zwei Menschen.", "=2 [Menschen]"},
		{"Um die 50 kamen, rund um die 20 blieben.", "=50; =20"},
		{"Die vier Wände des Hauses stehen noch.", "=4 [Wände]"},

		// an adjective with something before it
		{"Die 300 aus Syrien geflohenen Menschen kamen.", "=300"},
		{"Die vier neu gebauten Schulen öffnen.", "=4"},
		{"Die 20 bei dem Brand verletzten Schüler liegen in der Klinik.", "=20"},
		{"Die 40 am Montag geretteten Migranten sind da.", "=40"},
		{"Die 70 noch lebenden Zeugen kommen.", "=70"},
		{"Die 15.000 im Stadion sangen.", "=15000"},
		{"Er trägt die 10 im neuen Team.", ""},

		// two amounts that are no parts of one
		{"Alle 2 Stunden 10 Minuten Pause sind nötig.", "=2 hour; =10 minute"},
		{"Er arbeitet an 3 Tagen 5 Stunden.", "=3 day; =5 hour"},
		{"Zwischen 2 Jahren und 6 Monaten Haft drohen.", "=2 year; =6 month"},
		{"Er hat nach 2 Jahren 6 Monate frei.", "=2 year; =6 month"},
		{"2 Euro und 20 Cent Rabatt gibt es.", "=2 euro; =20 cent"},
		{"Er zahlte 3 Euro 20 mal.", "=3 euro; =20"},
		{"Er zahlte 3 Euro 20, sie 2 Euro und 50 Cent.", "=3.2 euro; =2.5 euro"},
		{"Es dauerte 2 Wochen und 3 Tage, sie brauchten 3 Tage und 1 Stunde.", "=17 day; =73 hour"},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
