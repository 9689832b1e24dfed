package german

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"factdesk/claims/extract/found"
	"factdesk/claims/extract/found/foundtest"
	"factdesk/claims/text"
)

// line is the part of a candidate that the tables look at.
func line(text []rune, c *found.Candidate) string {
	s := string(c.Attribution)
	if c.Speaker != nil {
		s += " " + *c.Speaker
	} else {
		s += " -"
	}
	if c.Negated {
		s += " not"
	}
	if c.Hedged {
		s += " hedged"
	}
	return s + ": " + string(text[c.Start:c.End])
}

func wantLine(t *testing.T, text, want string) {
	t.Helper()
	list := Read(found.Article{Text: text}, nil)
	var got []string
	for _, c := range list {
		l := line([]rune(text), c)
		if l == want {
			return
		}
		got = append(got, l)
	}
	t.Errorf("candidates of %q lack\n\t%s\ngot\n\t%s", text, want, strings.Join(got, "\n\t"))
}

func TestWhoSaysWhat(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"Konjunktiv", met + "Scholz sagte, die Lage sei ernst.", "indirect Olaf Scholz: die Lage sei ernst"},
		{"dass", met + "Baerbock betonte am Montag, dass 20.000 Menschen geflohen sind.", "indirect Annalena Baerbock: 20.000 Menschen geflohen sind"},
		{"carried over sentences", met + "Scholz sagte, die Lage sei ernst. Man habe zu spät gehandelt.", "indirect Olaf Scholz: Man habe zu spät gehandelt"},
		{"carried in Konjunktiv II", met + "Scholz sagte, die Lage sei ernst. Viele hätten zu spät gehandelt.", "indirect Olaf Scholz: Viele hätten zu spät gehandelt"},
		{"source behind", met + "Die Lage sei ernst, sagte Scholz am Freitag in Berlin.", "indirect Olaf Scholz: Die Lage sei ernst"},
		{"particle verb", "Der Zoll habe 40 Kilogramm gefunden, teilte die Polizei am Abend mit.", "indirect Polizei: Der Zoll habe 40 Kilogramm gefunden"},
		{"particle verb, subject first", "Die Polizei teilte am Montag mit, der Mann sei 40 Jahre alt.", "indirect Polizei: der Mann sei 40 Jahre alt"},
		{"participle", "Das Ministerium hatte am Montag mitgeteilt, 30 Schulen seien geschlossen.", "indirect Ministerium: 30 Schulen seien geschlossen"},
		{"role for a name", met + "Der Kanzler erklärte, das Geld reiche nicht.", "indirect Olaf Scholz not: das Geld reiche nicht"},
		{"feminine role", met + "Die Ministerin erklärte, das Geld reiche nicht.", "indirect Annalena Baerbock not: das Geld reiche nicht"},
		{"er", met + "Scholz ging früh. Er sagte, das Treffen habe nichts gebracht.", "indirect Olaf Scholz not: das Treffen habe nichts gebracht"},
		{"sie", met + "Baerbock ging früh. Sie sagte, das Treffen habe nichts gebracht.", "indirect Annalena Baerbock not: das Treffen habe nichts gebracht"},
		{"apposition", "Der Minister für Umwelt, Konrad Ebbinghaus, sagte, die Zahl sei falsch.", "indirect Konrad Ebbinghaus: die Zahl sei falsch"},
		{"relative clause before the verb", "Konrad Ebbinghaus, der seit 2019 Minister ist, sagte, die Zahl sei falsch.", "indirect Konrad Ebbinghaus: die Zahl sei falsch"},
		{"laut", "Laut Umweltministerium stieg die Zahl um 12 Prozent.", "indirect Umweltministerium: Laut Umweltministerium stieg die Zahl um 12 Prozent"},
		{"nach Angaben", "Nach Angaben der Polizei starben 13 Menschen.", "indirect Polizei: Nach Angaben der Polizei starben 13 Menschen"},
		{"nach Angaben von", "Nach Angaben von Bürgermeister Karl Moser starben 13 Menschen.", "indirect Karl Moser: Nach Angaben von Bürgermeister Karl Moser starben 13 Menschen"},
		{"zufolge", "Dem Bericht zufolge starben 13 Menschen.", "indirect Bericht: Dem Bericht zufolge starben 13 Menschen"},
		{"so X", "Die Zahl sei gestiegen, so Landrätin Petra Ax.", "indirect Petra Ax: Die Zahl sei gestiegen"},
		{"wie X mitteilte", "Wie die Polizei am Montag mitteilte, starben 13 Menschen.", "indirect Polizei: starben 13 Menschen"},
		{"wie X mitteilte, behind", "13 Menschen starben, wie die Polizei mitteilte.", "indirect Polizei: 13 Menschen starben"},
		{"hieß es", "Die Zahl sei gestiegen, hieß es aus dem Innenministerium.", "indirect Innenministerium: Die Zahl sei gestiegen"},
		{"denied", "Der Konzern bestritt, die Werte gefälscht zu haben.", "indirect Konzern not: Der Konzern bestritt, die Werte gefälscht zu haben"},
		{"denied, object", "Die Regierung wies die Vorwürfe zurück.", "indirect Regierung not: Die Regierung wies die Vorwürfe zurück"},
		{"object first", "Den Vorwurf wies der Konzern am Montag zurück.", "indirect Konzern not: Den Vorwurf wies der Konzern am Montag zurück"},
		{"accused", "Petra Ax warf der Stadt vor, die Zahlen zu verschweigen.", "indirect Petra Ax: Petra Ax warf der Stadt vor, die Zahlen zu verschweigen"},
		{"demanded", "Der Verband fordert ein Verbot von Plastiktüten.", "narration -: Der Verband fordert ein Verbot von Plastiktüten"},
		{"promised", "Die Bahn kündigte an, 500 Züge zu kaufen.", "indirect Bahn: Die Bahn kündigte an, 500 Züge zu kaufen"},
		{"will", "Die Stadt will bis 2027 eine Anlage bauen.", "narration -: Die Stadt will bis 2027 eine Anlage bauen"},
		{"study", "Eine Studie der Universität Kiel ergab, dass die Werte um 40 Prozent sanken.", "indirect Eine Studie der Universität Kiel: die Werte um 40 Prozent sanken"},
		{"hedged", "Scholz sagte, die Kosten könnten steigen.", "indirect Scholz hedged: die Kosten könnten steigen"},
		{"hearsay", "Der Händler soll 40 Fahrzeuge verkauft haben.", "indirect - hedged: Der Händler soll 40 Fahrzeuge verkauft haben"},
		{"narration", "Im Jahr 2021 starben 300 Menschen auf der Strecke.", "narration -: Im Jahr 2021 starben 300 Menschen auf der Strecke."},
		{"dateline", "Berlin (dpa) – Die Zahl der Toten stieg auf 300.", "narration -: Die Zahl der Toten stieg auf 300."},
		{"eigene Angaben", "Die Bahn hat nach eigenen Angaben 500 Züge gekauft.", "indirect Bahn: Die Bahn hat nach eigenen Angaben 500 Züge gekauft"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

func TestQuotes(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"German marks", "„Wir haben nichts gewusst“, sagte Petra Ax.", "direct Petra Ax not: Wir haben nichts gewusst"},
		{"reversed marks", "»Wir haben nichts gewusst«, sagte Petra Ax.", "direct Petra Ax not: Wir haben nichts gewusst"},
		{"Swiss marks", "«Wir haben nichts gewusst», sagte Petra Ax.", "direct Petra Ax not: Wir haben nichts gewusst"},
		{"typewriter marks", "\"Wir haben nichts gewusst\", sagte Petra Ax.", "direct Petra Ax not: Wir haben nichts gewusst"},
		{"German before, English behind", "„Wir haben nichts gewusst”, sagte Petra Ax.", "direct Petra Ax not: Wir haben nichts gewusst"},
		{"colon", "Petra Ax sagte: „Wir haben nichts gewusst.“", "direct Petra Ax not: Wir haben nichts gewusst."},
		{"exclamation without a comma", "„Wir haben nichts gewusst!“ rief Petra Ax.", "direct Petra Ax not: Wir haben nichts gewusst!"},
		{"interrupted", "„Wir haben gewusst“, sagte Petra Ax, „dass 40 Züge fehlen.“", "direct Petra Ax: dass 40 Züge fehlen."},
		{"carried on", "„Es kostete 5 Millionen Euro“, sagte Petra Ax. „Niemand hat uns etwas gesagt.“", "direct Petra Ax not: Niemand hat uns etwas gesagt."},
		{"over paragraphs", "Petra Ax sagte: „Wir haben viel gezahlt.\n\n„Wir haben nie ein Boot gesehen.“", "direct Petra Ax not: Wir haben nie ein Boot gesehen."},
		{"over paragraphs, signed at the end", "„Wir haben viel gezahlt.\n\n„Das waren 40 Euro am Tag.\n\n„Wir haben nie ein Boot gesehen“, sagte Petra Ax.", "direct Petra Ax: Wir haben viel gezahlt."},
		{"the second of three paragraphs", "„Wir haben viel gezahlt.\n\n„Das waren 40 Euro am Tag.\n\n„Wir haben nie ein Boot gesehen“, sagte Petra Ax.", "direct Petra Ax: Das waren 40 Euro am Tag."},
		{"quote in a quote", "„Er hat ‚Ruhe jetzt‘ gerufen“, sagte Petra Ax.", "direct Petra Ax: Er hat ‚Ruhe jetzt‘ gerufen"},
		{"Swiss quote in a quote", "«Er hat ‹Ruhe jetzt› gerufen», sagte Petra Ax.", "direct Petra Ax: Er hat ‹Ruhe jetzt› gerufen"},
		{"told next", "„Wir haben nichts gewusst.“ Das sagte Petra Ax am Montag.", "direct Petra Ax not: Wir haben nichts gewusst."},
		{"apostrophe", "„Das war Grass' bestes Buch aller Zeiten“, sagte Petra Ax.", "direct Petra Ax: Das war Grass' bestes Buch aller Zeiten"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

// TestLongLine reads a megabyte without a line break, of words and signs that open
// something and never close it.
func TestLongLine(t *testing.T) {
	for _, piece := range []string{"Scholz sagte, die Lage sei, der kam, ", "„", "„a »b ", "(", ", ", "sagte ", "sagte, ", "A", "Ab Cd ", "1.", "laut X a, ", "„x y z“, sagte Ab, ", "mitgeteilt ", "sei ", "der ", "zufolge ", "so X, "} {
		s := strings.Repeat(piece, 200_000/len(piece))
		foundtest.Bounded(t, fmt.Sprintf("200 KB of %q", piece), 4*time.Second, func() { Read(found.Article{Text: s}, nil) })
	}
}

func FuzzGerman(f *testing.F) {
	f.Add("Berlin (dpa) – „Wir haben nichts gewusst“, sagte Petra Ax. Die Lage sei ernst. Laut Polizei starben 5 bis 10 Mio. Menschen.")
	f.Add("»Er hat ›Ruhe‹ gerufen«, so Dr. A. B. zufolge, wies Kritik zurück: 20’000 Fr. am 3. 4. 2022")
	f.Fuzz(func(t *testing.T, s string) {
		runes := text.Parse(s).Runes
		for _, c := range Read(found.Article{Text: s}, nil) {
			if c.Start >= c.End || c.End > len(runes) || len(c.Kinds) == 0 {
				t.Fatalf("candidate %d:%d of kinds %v in %q", c.Start, c.End, c.Kinds, s)
			}
			if c.SpeakerStart != nil && string(runes[*c.SpeakerStart:*c.SpeakerEnd]) != *c.SpeakerAsWritten {
				t.Fatalf("speaker %q does not stand at %d:%d in %q", *c.SpeakerAsWritten, *c.SpeakerStart, *c.SpeakerEnd, s)
			}
			for _, q := range c.Quantities {
				if q.Start < c.Start || q.End > c.End || q.Start >= q.End {
					t.Fatalf("quantity %+v outside its candidate %d:%d in %q", q, c.Start, c.End, s)
				}
			}
		}
	})
}

func BenchmarkGerman(b *testing.B) {
	raw, err := os.ReadFile("../../../seeds/articles/09-taltor-trinkwasser.txt")
	if err != nil {
		b.Fatal(err)
	}
	s := strings.Repeat(string(raw)+"\n\n", 30)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for range b.N {
		Read(found.Article{Text: s}, nil)
	}
}
