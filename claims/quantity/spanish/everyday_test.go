package spanish

import (
	"testing"

	"factdesk/claims/text"
)

// TestEverydayNumbers: news that rules for titles, hours and sayings leave alone.
func TestEverydayNumbers(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// a quotation that is no title
		{"«Dos personas murieron», dijo el alcalde.", "= 2 -"},
		{"\"Dos personas murieron\", dijo el alcalde.", "= 2 -"},
		{"«Cuatro millones de euros se perdieron», dijo.", "= 4000000 euro"},
		{"«Tres de cada diez niños son pobres», dijo.", "= 0.3 -"},
		{"El alcalde habló de «Tres niños están graves» ayer.", "= 3 -"},
		{"El libro «Cien sonetos de amor» se vendió.", ""},

		{"La novela «Veinte mil leguas de viaje submarino» se vende.", ""},

		// words of a saying that is not whole
		{"Los bomberos apagaron dos fuegos.", "= 2 -"},
		{"El equipo juega sin tres titulares.", "= 3 -"},
		{"La mujer tiene cuatro gatos.", "= 4 -"},
		{"La policía cerró cuatro esquinas del barrio.", "= 4 -"},
		{"El accidente costó siete vidas.", "= 7 -"},
		{"Quedó entre dos fuegos y a dos velas.", ""},
		{"Eran cuatro gatos y no hay dos sin tres.", ""},

		// a range with "del" and "al"
		{"La inflación será del 12 al 15 por ciento.", "range 12…15 percent"},
		{"Ofrece del 3 al 5 % de interés.", "range 3…5 percent"},
		{"Subió del 3 al 5 por ciento.", "= 3 percent; = 5 percent"},
		{"El impuesto bajará del 21 al 10 por ciento.", "= 21 percent; = 10 percent"},
		{"El impuesto será del 21 al 10 por ciento.", "= 21 percent; = 10 percent"},
		{"El 5 al 8 % de los votos es nulo.", "= 8 percent"},
		{"La feria va del 3 al 5 de mayo.", ""},

		// what goes from one to another is no time of opening
		{"El dólar cierra al alza y pasa de 17 a 18 pesos.", "= 17 peso; = 18 peso"},
		{"El plazo abierto de 3 a 5 meses.", "range 3…5 month"},
		{"La Bolsa abre con una subida de 3 a 4 puntos.", "range 3…4 point"},
		{"El Ibex cierra a 12.", "= 12 -"},
		{"La tienda abre de 9 a 14 y de 17 a 20 horas.", ""},
		{"El museo abre de lunes a viernes de 9 a 14.", ""},

		// a weight is no time of day
		{"Las 1.5 toneladas de droga llegaron.", "= 1.5 tonne"},
		{"Compró las 2.5 libras de carne.", "= 2.5 pound"},
		{"Perdió las 1.25 toneladas de pescado.", "= 1.25 tonne"},
		{"Llegó a las 8.30 y salió a las 9.15 horas.", ""},

		{"Tras las 8 horas de juicio salieron 3.", "= 8 hour; = 3 -"},
		{"Durante las 24 horas de huelga, desde las 8 horas, no hubo trenes.", "= 24 hour"},
		{"De las 20 horas semanales cobra 15; antes de las 8 horas, nada.", "= 20 hour; = 15 -"},

		// two amounts that are no parts of one
		{"Cada 2 horas 10 minutos de pausa.", "= 2 hour; = 10 minute"},
		{"Trabaja 5 días 8 horas.", "= 5 day; = 8 hour"},
		{"Entre 2 años y 6 meses de cárcel.", "= 2 year; = 6 month"},
		{"Duró 2 horas 10 minutos.", "= 130 minute"},
	} {
		if got := written(Read(text.ParseIn(tt.text, "es"))); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
