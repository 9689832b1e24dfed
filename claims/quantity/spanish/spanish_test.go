package spanish

import (
	"fmt"
	"strings"
	"testing"

	"factdesk/claims/text"
)

// written writes quantities as "comparator value…high unit [counts]".
func written(marks []Mark) string {
	var out []string
	for _, m := range marks {
		if m.Date {
			continue
		}
		q := m.Quantity
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

func TestQuantities(t *testing.T) {
	for s, want := range map[string]string{
		"Cuesta 3,5 millones de euros.":              "= 3500000 euro",
		"Cuesta mil millones de dólares.":            "= 1000000000 dollar",
		"Cuesta 1,2 billones de pesos.":              "= 1200000000000 peso",
		"Había doscientos cincuenta mil votos.":      "= 250000 -",
		"Son treinta y dos aulas.":                   "= 32 -",
		"Gastó medio millón de euros.":               "= 500000 euro",
		"Un tercio de los alumnos falta.":            "= 0.3333 -",
		"Cuesta entre 10 y 20 euros.":                "range 10…20 euro",
		"Miles de personas marcharon.":               ">= 1000 -",
		"El 3 de mayo de 2020 cerraron 14 centros.":  "= 14 -",
		"Cuesta $ 1,250.50 al mes.":                  "= 1250.5 dollar",
		"Viven 1 250 000 personas a 12 kilómetros.":  "= 1250000 -; = 12 kilometre",
		"No más de 40 alumnos por aula.":             "<= 40 -",
		"Cerca de 600 litros, un 5 % de la demanda.": "~ 600 litre; = 5 percent",
		"Abre a las 8 de la mañana.":                 "",
	} {
		if got := written(Read(text.ParseIn(s, "es"))); got != want {
			t.Errorf("quantities of %q = %q, want %q", s, got, want)
		}
	}
}
