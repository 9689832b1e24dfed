package spanish

import (
	"testing"

	"factdesk/claims/text"
)

// TestAmounts: how desks print amounts, and what only names something.
func TestAmounts(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"La obra costó 3,5 mil millones de dólares.", "= 3500000000 dollar"},
		{"La obra costó 1.200 euros al mes.", "= 1200 euro"},
		{"La obra costó US$ 5 millones.", "= 5000000 us dollar"},
		{"La obra costó US$5 millones.", "= 5000000 us dollar"},
		{"La obra costó A$5 millones.", "= 5000000 australian dollar"},
		{"La obra costó $ 2.500 millones.", "= 2500000000 dollar"},
		{"La obra costó dos millones y medio de euros.", "= 2500000 euro"},
		{"La obra costó un millón y medio de euros.", "= 1500000 euro"},
		{"La obra costó 3 mil 450 millones de pesos.", "= 3450000000 peso"},
		{"La obra costó 620 mdp y 20 mdd.", "= 620000000 -; = 20000000 -"},
		{"La obra costó 3 mil 50 millones de euros.", "= 3050000000 euro"},
		{"Hubo 3 mil 50 en la plaza.", "= 3000 -"},
		{"Hubo 3 mil 4500 en la plaza.", "= 3000 -"},
		{"Hubo 3 mil en la plaza.", "= 3000 -"},
		{"Invirtió 45 mil 600 pesos.", "= 45600 peso"},
		{"Invirtió mil 200 pesos.", "= 1200 peso"},
		{"Son mil 500 millones de euros.", "= 1500000000 euro"},
		{"La deuda es de 1.200 mdd.", "= 1200000000 -"},
		{"Votaron 12 mil 345 personas.", "= 12345 -"},
		{"Cayó en 2 mil 10 por ciento.", "= 2000 -; = 10 percent"},
		{"Hubo 3 mil 450 en la plaza.", "= 3450 -"},
		{"La obra costó medio millón de euros.", "= 500000 euro"},
		{"Costará entre 5 y 10 millones de euros.", "range 5000000…1e+07 euro"},
		{"Costará entre 8 y 6 millones de euros.", "range 6000000…8e+06 euro"},
		{"Costará entre 20 y 10 euros.", "range 10…20 euro"},
		{"Iba a 200 kilómetros por hora.", "= 200 kilometre per hour"},
		{"Iba a 200 km/h.", "= 200 kilometre per hour"},
		{"El tipo subió 0,5 puntos porcentuales.", "= 0.5 percentage point"},
		{"Hubo -5 grados en Soria.", "= -5 degree"},
		{"Hubo 5 grados bajo cero en Soria.", "= -5 degree"},
		{"Hubo 38 grados Celsius en Soria.", "= 38 degree celsius"},
		{"Cinco de cada diez lo apoyan.", "= 0.5 -"},
		{"Lo apoyan 3 de cada 4 votantes.", "= 0.75 -"},
		{"Hubo 3 muertos y 15 heridos.", "= 3 -; = 15 -"},
		{"Marcharon 12 mil personas.", "= 12000 -"},
		{"Según el artículo 21 hubo 12 multas.", "= 12 -"},
		{"Según el art. 21 hubo 12 multas.", "= 12 -"},
		{"Según la ley 27.541 hubo 12 multas.", "= 12 -"},
		{"Según el decreto 70/2023 hubo 12 multas.", "= 12 -"},
		{"El Boeing 737 llevaba 149 pasajeros.", "= 149 -"},
		{"El plan REPowerEU 2 moviliza 12 fondos.", "= 12 -"},
		{"Vive en la calle Mayor 12.", ""},
		{"Vive en la avenida 9 desde hace 3 años.", "= 3 year"},
		{"El Real Madrid 2 empató.", ""},
		{"En Madrid 300 personas marcharon.", "= 300 -"},
		{"En Madrid 5 millones de euros faltan.", "= 5000000 euro"},
		{"Pesa 1,5 kilos y mide 40 cm.", "= 1.5 kilogram; = 40 centimetre"},
		{"Pagó €2,5 millones por 12 cuadros.", "= 2500000 euro; = 12 -"},
		{"El 3 % de 4 mil hogares no tiene luz.", "= 3 percent; = 4000 -"},
		{"El capítulo 4 tiene 20 páginas.", "= 20 -"},
		{"En la sala 3 había 40 personas.", "= 40 -"},
		{"El vuelo 1549 llevaba 155 pasajeros.", "= 155 -"},
		{"La puerta 4 y el andén 9 cerraron.", ""},
		{"Fue en la ruta 40, a 3 kilómetros.", "= 3 kilometre"},
		{"El Grupo 5 sumó 12 puntos.", "= 12 point"},
		{"Un millón y medio murió.", "= 1500000 -"},
		{"Costó 75 soles, o 18 libras.", "= 75 sol; = 18 pound"},
		{"Son 12 metros por 3 euros.", "= 12 metre; = 3 euro"},
		{"Son 9 semanas y 2 días.", "= 65 day"},
		{"Sumó 12 puntos porcentuales.", "= 12 percentage point"},
		{"Hubo 300 litros por metro.", "= 300 litre"},
		{"Son 40 alumnos por aula.", "= 40 -"},
		{"Ardieron 800 hectáreas.", "= 800 hectare"},
		{"Duró 36 horas.", "= 36 hour"},
		{"Costó 18 libras.", "= 18 pound"},
		{"El GPT 4 cuesta 20 dólares.", "= 20 dollar"},
	} {
		if got := written(Read(text.ParseIn(tt.text, "es"))); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
