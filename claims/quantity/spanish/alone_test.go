package spanish

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/figure"
	"factdesk/claims/text"
)

// TestNumbersAlone: what a number names where nothing backs it, beside numbers that count.
func TestNumbersAlone(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"El municipio gastará 3 mil 450 millones de pesos en drenaje.", "= 3450000000 peso"},
		{"El Boeing 737 aterrizó en la pista 16R a las 20.30 horas.", ""},
		{"La Línea 3 del metro y el tranvía 5 no funcionan.", ""},
		{"El artículo 14 y la Ley 27/2022 fueron citados en la sala 2.", ""},
		{"El partido acabó 3-1 y el Barça ganó por 4 a 0.", ""},
		{"El delantero, de 24 años, lleva el 9 a la espalda.", "= 24 year"},
		{"La deuda subió a 620 mdp, 8,5% más que en 2025.", "= 620000000 -; = 8.5 percent"},
		{"La luz costará 0,15 euros el kWh desde el 1 de enero.", "= 0.15 euro"},
		{"La tasa pasó del 3,2 % al 4,1 %.", "= 3.2 percent; = 4.1 percent"},
		{"El COVID-19 mató a 12 en marzo y a 30 en abril.", "= 12 -; = 30 -"},
		{"Su hijo mayor, 14, y el menor, 9, viven en Lima.", "= 14 -; = 9 -"},
		{"El G-20 y los 27 se reunieron; el G7 no.", ""},
		{"La temperatura bajó de los 0 grados a -5 grados.", "= 0 degree; = -5 degree"},
		{"Uno de los detenidos tenía 3 pasaportes.", "= 3 -"},
		{"Hubo 40 muertos, 12 de ellos niños.", "= 40 -; = 12 -"},
		{"La A-7, kilómetro 34, quedó cortada 2 horas.", "= 2 hour"},
		{"El Real Madrid 2 - Barcelona 2.", ""},
		{"Cerca de un 40 por ciento de la población vive con menos de 2 dólares al día.", "~ 40 percent; < 2 dollar"},
		{"El Ibex 35 cayó un 1,2% hasta los 9.876,5 puntos.", "= 1.2 percent; <= 9876.5 point"},
		{"El sorteo dejó el 34.567 como primer premio.", ""},
		{"La prima de riesgo sube 3 puntos básicos.", "= 3 basis point"},
		{"Compró 2,5 hectáreas por 1.200.000 euros.", "= 2.5 hectare; = 1200000 euro"},
		{"El 80% de los 1.500 encuestados aprueba.", "= 80 percent; = 1500 -"},
		{"Más de la mitad de los votos, 3 de cada 4 en Sevilla.", "> 0.5 -; = 0.75 -"},
		{"La empresa ganó 1.250 M€ y perdió 40 M$.", "= 1250000000 euro; = 40000000 dollar"},
		{"Los años 90 y el siglo 21. La Fórmula 1 y la Liga 2.", ""},
		{"El capítulo 4, versículo 12, página 35.", ""},
		{"El iPhone 15 y el Windows 11.", ""},
		{"Falleció a los 87 años. Tenía 87.", "= 87 year; = 87 -"},
		{"El edificio 4, planta 2, puerta C.", ""},
		{"Unas mil quinientas familias y dos mil reses.", "~ 1500 -; = 2000 -"},
		{"Subió un cuarto de punto, hasta el 4,25 por ciento.", "= 0.25 point; <= 4.25 percent"},
		{"Ganó por 2.345 votos frente a 1.987.", "= 2345 -; = 1987 -"},
		{"Un incendio de 3.000 ha arrasó 20 km2.", "= 3000 hectare"},
		{"El vuelo 6011 salió por la puerta 7 a las 8 y llegó a las 10.", ""},
		{"En 2024 se vendieron 12 millones; en 2025, 14.", "= 12000000 -; = 14 -"},
		{"Veinte mil personas y unas 15 carrozas desfilaron.", "= 20000 -; ~ 15 -"},
		{"Tres de los cuatro jueces votaron a favor.", "= 3 -; = 4 -"},
		{"La carretera N-340 quedó cortada en el kilómetro 12.", ""},
		{"El testigo 3 declaró en la sala 14.", ""},
		{"El autobús 5 chocó con el camión 8.", ""},
		{"Murieron 14 personas y 9 siguen hospitalizadas.", "= 14 -; = 9 -"},
		{"Aprobaron 40 de los 60 alumnos.", "= 40 -; = 60 -"},
		{"La planta 2 del hospital tiene 120 camas.", "= 120 -"},
		{"El capítulo 7 ocupa 35 páginas.", "= 35 -"},
		{"Vendieron 900 entradas a 12 euros.", "= 900 -; = 12 euro"},
		{"El equipo ganó 2-0 y suma 31 puntos.", "= 31 point"},
		{"La pista 4 y el hangar 9 están cerrados.", ""},
		{"Costó 18 y lo vendió por 25.", "= 18 -; = 25 -"},
		{"El barco 3 pescó 40 toneladas.", "= 40 tonne"},
		{"Se inscribieron 212 y llegaron 198.", "= 212 -; = 198 -"},
		{"La etapa 17 termina en la ciudad.", ""},
		{"Unos 300 bomberos y 12 aviones trabajan.", "~ 300 -; = 12 -"},
		{"El misil 9 cayó a 3 kilómetros.", "= 3 kilometre"},
		{"La tasa es del 4,5 % y la deuda, de 1,2 billones de euros.", "= 4.5 percent; = 1200000000000 euro"},
		{"El grupo B, jornada 3, campo 2.", ""},
		{"Un total de 45 fueron evacuados.", "= 45 -"},
		{"La caja 12 guardaba 400 monedas.", "= 400 -"},
		{"El satélite pesa 780 kilos.", "= 780 kilogram"},
		{"El cuadro 5 muestra 8 columnas.", "= 8 -"},
		{"La bodega 6 produce 2.000 litros al día.", "= 2000 litre"},
		{"El preso 4471 huyó con otros dos presos.", "= 2 -"},
		{"En total, 17 heridos y 3 desaparecidos.", "= 17 -; = 3 -"},
		{"La sección 4 perdió 2 puestos.", "= 2 -"},
		{"El buque 7 lleva 30 marineros.", "= 30 -"},
		{"La fila 12, asiento 4, costó 60 euros.", "= 60 euro"},
		{"Quedan 5 días y faltan 80 firmas.", "= 5 day; = 80 -"},
		{"La unidad 3 generó 900 megavatios.", "= 900 megawatt"},
		{"El cartel 14 mide 3 metros.", "= 3 metre"},
	} {
		if got := written(Read(text.ParseIn(tt.text, "es"))); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// pointed reads an example with its number in brackets.
func pointed(t *testing.T, example string) (*reader, amount) {
	t.Helper()
	before, rest, _ := strings.Cut(example, "[")
	d := text.ParseIn(before+strings.Replace(rest, "]", "", 1), "es")
	r := &reader{figure.TokensOf(d)}
	start := len([]rune(before))
	k := slices.IndexFunc(d.Tokens, func(t text.Token) bool { return t.Start == start })
	f, ok := r.numberAt(k)
	if !ok {
		t.Fatalf("no number stands at the bracket of %q", example)
	}
	return r, f
}

// TestAloneRules: each rule tells the number of its example, and leaves one that may count.
func TestAloneRules(t *testing.T) {
	for _, rule := range aloneRules {
		t.Run(rule.name, func(t *testing.T) {
			if r, f := pointed(t, rule.takes); !rule.is(r, f) {
				t.Errorf("%q is not told", rule.takes)
			}
			if r, f := pointed(t, rule.refuses); rule.is(r, f) {
				t.Errorf("%q is told", rule.refuses)
			}
		})
	}
}
