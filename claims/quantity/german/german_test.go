package german

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"factdesk/claims/figure"
	"factdesk/claims/text"
)

// written writes quantities as "comparator value..high unit [counts]".
func written(s string) string {
	var out []string
	for _, m := range Read(text.ParseIn(s, "de")) {
		if m.Date {
			continue
		}
		q := m.Quantity
		x := fmt.Sprint(q.Comparator, q.Value)
		if q.High != nil {
			x += fmt.Sprint("..", *q.High)
		}
		if q.Unit != nil {
			x += " " + *q.Unit
		}
		if m.Age {
			x += " old"
		}
		if q.Counts != nil {
			x += " [" + *q.Counts + "]"
		}
		out = append(out, x)
	}
	return strings.Join(out, "; ")
}

func TestQuantities(t *testing.T) {
	for s, want := range map[string]string{
		// how numbers are written
		"Es waren 1,2 Millionen Menschen da.":       "=1.2e+06 [Menschen]",
		"Es kamen 20.000 Besucher.":                 "=20000 [Besucher]",
		"Es kamen 20 000 Besucher.":                 "=20000 [Besucher]",
		"Es kamen 20’000 Besucher.":                 "=20000 [Besucher]",
		"Es waren 1 234 567 Stimmen.":               "=1.234567e+06 [Stimmen]",
		"Es sind 1.234.567,8 Tonnen.":               "=1.2345678e+06 tonne",
		"Es waren einundzwanzig Schulen.":           "=21 [Schulen]",
		"Es waren zweihunderttausend Euro.":         "=200000 euro",
		"Es waren dreihundertfünfzig Schulen.":      "=350 [Schulen]",
		"Es waren tausendundein Nächte.":            "=1001 [Nächte]",
		"Es war ein Dutzend Zeugen.":                "=12 [Zeugen]",
		"Sie zahlten eine Million Euro.":            "=1e+06 euro",
		"Tausende Menschen flohen nach Polen.":      ">=1000 [Menschen]",
		"Das kostete Millionen.":                    ">=1e+06",
		"Das sind zwei Drittel der Wähler.":         "=0.6666666666666666 [Wähler]",
		"Ein Fünftel der Kinder ist arm.":           "=0.2 [Kinder]",
		"Die Hälfte der Kinder ist arm.":            "=0.5 [Kinder]",
		"Das kostet 3 Mio. Euro im Jahr.":           "=3e+06 euro",
		"Das kostet 3 Mio. Der Bau beginnt.":        "=3e+06",
		"Frau Sieben kam, und Herr Acht.":           "",
		"Der dreiundzwanzigste Mann, die Zwanzigen": "",

		// units
		"Die Preise stiegen um 3,5 %.":         "=3.5 percent",
		"Ein 40-prozentiger Aufschlag.":        "=40 percent",
		"Das sind 3 Prozentpunkte.":            "=3 percentage point",
		"Es sind bis zu 40 Grad Celsius.":      "<=40 degree celsius",
		"Die Strecke ist 12,5 Kilometer lang.": "=12.5 kilometre",
		"Sie zahlten € 500 pro Kopf.":          "=500 euro",
		"Sie zahlten 500 £ pro Kopf.":          "=500 pound",
		"23 Prozent der neuen Wohnungen":       "=23 percent [neuen Wohnungen]",
		"12 sagten Ja, drei verletzte Kinder":  "=12; =3 [verletzte Kinder]",
		"Es kamen 44 Montag.":                  "=44",

		// ages
		"Der 34-jährige Fahrer war nicht da.":     "=34 year old",
		"Er ist 34 Jahre alt, seit 2 Jahren hier": "=34 year old; =2 year",
		"Petra Ax, 43, kam nicht.":                "=43 year old",
		"Petra D. Ax, 43, kam nicht.":             "=43 year old",
		"Ursula von der Leyen, 65, kam.":          "=65 year old",
		"Der Bäcker (43) kam.":                    "=43 year old",
		"Die Zahl der Toten, 43, stieg.":          "=43",
		"Am Montag, 43, kam er.":                  "=43",
		"Bei Petra Ax, 20.000, blieb es.":         "=20000",
		"Die Partei (120) kam.":                   "=120",

		// how it stands to the truth
		"Es kamen rund 20 Besucher.":                 "~20 [Besucher]",
		"Es kamen ca. 20 Besucher.":                  "~20 [Besucher]",
		"Es war rund die Hälfte, fast eine Million.": "~0.5; ~1e+06",
		"Das kostet über 2,4 Mrd. Euro.":             ">2.4e+09 euro",
		"Über 200 kamen, über 200 Leute nicht.":      "=200; >200 [Leute]",
		"Es sind unter 5 Prozent.":                   "<5 percent",
		"Er war unter drei Bewerbern.":               "=3 [Bewerbern]",
		"Es waren mindestens 13 Tote.":               ">=13 [Tote]",
		"Es sind weniger als 1 Prozent.":             "<1 percent",
		"Es waren mehr als eine Million Euro.":       ">1e+06 euro",
		"Es kamen 13 oder mehr.":                     ">=13",

		// ranges
		"Es sind zwischen 10 und 20 Tonnen.": "range10..20 tonne",
		"Das sind 80 bis 85 Prozent.":        "range80..85 percent",
		"Das sind etwa 80-85 Prozent.":       "range80..85 percent",
		"Es sind 5 bis 10 Millionen Euro.":   "range5e+06..1e+07 euro",
		"Es sind 10 bis 5 Euro.":             "=10; =5 euro",
		"Es kamen 10 – 20 blieben fort.":     "=10; =20",

		// what counts nothing
		"Am 3. März 2022 kam er an, am 3. Spieltag nicht.":    "",
		"Das Ergebnis von heute: 2:1 für Köln.":               "",
		"Beginn der Feier heute: 17 Uhr in Köln.":             "",
		"Er wohnt in der Bahnhofstr. 5, Haus Nr. 5.":          "",
		"Der 5-Punkte-Plan, die null Fehler und Vier-Gewinnt": "=5",
		"": "",
	} {
		if got := written(s); got != want {
			t.Errorf("quantities of %q = %s, want %s", s, got, want)
		}
	}
}

// TestWhereAQuantityEnds: at the last token of what was read.
func TestWhereAQuantityEnds(t *testing.T) {
	for s, want := range map[string]string{
		"Der Fahrer, 34 jährig, war da.":      "34 jährig",
		"Er ist 34 jährig":                    "34 jährig",
		"Der 34-jährige Fahrer kam.":          "34-jährige",
		"Es kamen zwischen 10 und 20 Leute.":  "zwischen 10 und 20",
		"Es kostet mehr als 3 Mio. Euro mehr": "mehr als 3 Mio. Euro",
	} {
		d := text.ParseIn(s, "de")
		if m := Read(d); len(m) != 1 || d.Slice(m[0].Quantity.Start, m[0].Quantity.End) != want {
			t.Errorf("%q: %+v, want %q", s, m, want)
		}
	}
}

// pointed reads an example and finds the token that it has in brackets.
func pointed(t *testing.T, example string) (*reader, int) {
	t.Helper()
	before, rest, ok := strings.Cut(example, "[")
	if !ok {
		t.Fatalf("%q points at no token", example)
	}
	d := text.ParseIn(before+strings.Replace(rest, "]", "", 1), "de")
	start := len([]rune(before))
	k := slices.IndexFunc(d.Tokens, func(t text.Token) bool { return t.Start == start })
	if k < 0 {
		t.Fatalf("no token begins at the bracket of %q", example)
	}
	return &reader{Tokens: figure.TokensOf(d)}, k
}

// TestDateRules: each rule finds the date of its example, and none where it must not.
func TestDateRules(t *testing.T) {
	for _, rule := range dateRules {
		t.Run(rule.name, func(t *testing.T) {
			if r, k := pointed(t, rule.takes); rule.end(r, k) == k {
				t.Errorf("no date in %q", rule.takes)
			}
			if r, k := pointed(t, rule.refuses); rule.end(r, k) != k {
				t.Errorf("a date in %q", rule.refuses)
			}
		})
	}
}

// TestIdleRules: each rule tells the number of its example, and leaves one that counts.
func TestIdleRules(t *testing.T) {
	for _, rule := range append(slices.Clone(idleRules), wordRules...) {
		t.Run(rule.name, func(t *testing.T) {
			r, k := pointed(t, rule.takes)
			if f, ok := r.figureAt(k); !ok || !rule.is(r, f) {
				t.Errorf("%q is not told", rule.takes)
			}
			r, k = pointed(t, rule.refuses)
			if f, ok := r.figureAt(k); !ok || rule.is(r, f) {
				t.Errorf("%q is told", rule.refuses)
			}
		})
	}
}
