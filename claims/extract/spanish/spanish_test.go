package spanish

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/text"
)

// line is a candidate as testdata/sentences.txt writes it.
func line(c *found.Candidate) string {
	speaker, negated := "", ""
	if c.Speaker != nil {
		speaker = *c.Speaker
	}
	if c.Negated {
		negated = "negated"
	}
	return strings.Join([]string{string(c.Attribution), speaker, negated, quantities(c.Quantities), c.Exact}, " | ")
}

func quantities(all []claims.Quantity) string {
	var out []string
	for _, q := range all {
		unit := "-"
		if q.Unit != nil {
			unit = *q.Unit
		}
		value := strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.4f", q.Value), "0"), ".")
		if q.High != nil {
			value += fmt.Sprintf("…%v", *q.High)
		}
		out = append(out, fmt.Sprintf("%s %s %s", q.Comparator, value, unit))
	}
	return strings.Join(out, "; ")
}

// TestSentences holds the rules to the sentences that were labelled before them.
func TestSentences(t *testing.T) {
	raw, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	sentences := 0
	for _, part := range strings.Split(string(raw), "\n\n")[1:] {
		lines := strings.Split(strings.TrimSpace(part), "\n")
		sentences++
		for _, want := range lines[1:] {
			wants(t, lines[0], strings.TrimSpace(want))
		}
	}
	if sentences != 20 {
		t.Errorf("%d sentences, want 20", sentences)
	}
}

// wants is a claim that must be among those of a text, every field of it the same.
func wants(t *testing.T, s, want string) {
	t.Helper()
	want = strings.Join(strings.Fields(want), " ")
	var got []string
	for _, c := range Read(found.Article{Text: s}, nil) {
		l := strings.Join(strings.Fields(line(c)), " ")
		if l == want {
			return
		}
		got = append(got, l)
	}
	t.Errorf("%s\nlacks %s\ngot   %s", s, want, strings.Join(got, "\n      "))
}

func TestQuantities(t *testing.T) {
	for s, want := range map[string]string{
		"Cuesta 3,5 millones de euros.":                     "= 3500000 euro",
		"Cuesta mil millones de dólares.":                   "= 1000000000 dollar",
		"Cuesta 1,2 billones de pesos.":                     "= 1200000000000 peso",
		"Había doscientos cincuenta mil votos.":             "= 250000 -",
		"Son treinta y un casos y treinta y dos aulas.":     "= 30 -; = 32 -",
		"Gastó medio millón de euros.":                      "= 500000 euro",
		"Un tercio de los alumnos falta.":                   "= 0.3333 -",
		"Cuesta entre 10 y 20 euros.":                       "range 10…20 euro",
		"Miles de personas marcharon.":                      ">= 1000 -",
		"El 3 de mayo de 2020 cerraron 14 centros.":         "= 14 -",
		"Cuesta $ 1,250.50 al mes.":                         "= 1250.5 dollar",
		"Viven 1 250 000 personas a 12 kilómetros.":         "= 1250000 -; = 12 kilometre",
		"No más de 40 alumnos por aula.":                    "<= 40 -",
		"Cerca de 600 litros, menos del 5 % de la demanda.": "~ 600 litre; = 5 percent",
		"Abre a las 8 de la mañana.":                        "",
	} {
		if got := quantities(Quantities(text.ParseIn(s, "es"))); got != want {
			t.Errorf("quantities of %q = %q, want %q", s, got, want)
		}
	}
}

// TestSpanishIsTold: every labelled sentence is told as Spanish without being asked.
func TestSpanishIsTold(t *testing.T) {
	raw, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range strings.Split(string(raw), "\n\n")[1:] {
		s, _, _ := strings.Cut(part, "\n")
		if got := text.Language(s); got != "es" {
			t.Errorf("Language(%q) = %q", s, got)
		}
	}
}
