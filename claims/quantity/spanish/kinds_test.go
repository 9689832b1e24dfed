package spanish

import (
	"testing"

	"factdesk/claims/text"
)

// TestKindsOfNumbers: sentences of kinds that no set of strangers has, with what they tell: names
// and titles, clusters that nobody can read, numbers alone behind verbs and names.
func TestKindsOfNumbers(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"La planta emplea 300.", "= 300 -"},
		{"Murieron 3 en Toledo y 2 en Ávila.", "= 3 -; = 2 -"},
		{"En la marcha participaron 4.500, según la policía.", "= 4500 -"},
		{"El teatro tiene 900.", "= 900 -"},
		{"Fueron detenidos 14.", "= 14 -"},
		{"Hay 26 desaparecidos y 112 heridos.", "= 26 -; = 112 -"},
		{"La cifra subió a 48 desde 41.", "= 48 -; = 41 -"},
		{"El paro cayó en 12.400 personas.", "= 12400 -"},
		{"Quedan 60 en el hospital.", "= 60 -"},
		{"La empresa despidió a 120.", "= 120 -"},
		{"Leyó Los 39 escalones y 1984.", ""},
		{"El vuelo 447 de Air France salió de la puerta 12.", ""},
		{"El Real Madrid ganó 3-1 y suma 45 puntos.", "= 45 point"},
		{"Cobra 1.200 al mes.", "= 1200 -"},
		{"El artículo 155 y la ley 39/2015 se aplican.", ""},
		{"Cuesta 3,,5 millones, dicen.", ""},
		{"La multa es de 4/5/6 millones.", ""},
		{"Vive en la calle Serrano 41, 3.º B.", ""},
		{"Canal 9 y Antena 3 lo emitieron a las 21.30.", ""},
		{"De los 80 vecinos, 12 se negaron.", "= 80 -; = 12 -"},
		{"El Ibex 35 perdió un 0,4 % hasta los 10.912 puntos.", "= 0.4 percent; <= 10912 point"},
		{"El 40 por ciento de 600 encuestados votaría sí.", "= 40 percent; = 600 -"},
		{"Un total de 71 votaron a favor y 9 en contra.", "= 71 -; = 9 -"},
		{"La carretera N-340 y la A-7 están cortadas; 5 coches siguen allí.", "= 5 -"},
		{"Gastó 20 euros en dos cafés.", "= 20 euro; = 2 -"},
		{"El Boeing 737 llevaba 149 pasajeros.", "= 149 -"},
		{"El acusado, de 42 años, pagó 3.000 euros.", "= 42 year; = 3000 euro"},
		{"El tren 04123 salió a las 14.32 del andén 3.", ""},
		{"El Gobierno destinará 4.500 millones de euros a 12 proyectos.", "= 4500000000 euro; = 12 -"},
		{"Ganó por 2 a 0 y suma 12 victorias.", "= 12 -"},
		{"Tres de cada cuatro jóvenes alquilan.", "= 0.75 -"},
		{"El IPC subió dos décimas, hasta el 3,1 %.", "= 0.2 percentage point; <= 3.1 percent"},
		{"La temperatura bajó de 12 a 4 grados.", "= 12 degree; = 4 degree"},
		{"El artículo 14.2 de la Ley 7/2022 lo prohíbe.", ""},
		{"Vive en el piso 3 del número 12 de la calle Mayor.", ""},
		{"Un tercio de los 90 locales cerró.", "= 0.3333 -; = 90 -"},
		{"La A-3, cortada entre los kilómetros 12 y 14.", ""},
		{"Hubo 12 heridos, dos de ellos graves.", "= 12 -; = 2 -"},
		{"El dólar cerró a 18,42 pesos.", "= 18.42 peso"},
		{"Mide 1,80 metros y pesa 75 kilos.", "= 1.8 metre; = 75 kilogram"},
		{"El capítulo 3, página 14, habla de 20 víctimas.", "= 20 -"},
		{"Nadal venció por 6-3 y 7-5.", ""},
		{"La Sala 3 lo condenó a dos años y seis meses.", "= 30 month"},
		{"Cayeron 40 litros por metro cuadrado.", "= 40 litre"},
		{"La final se jugará a las 21.00 en el canal 4.", ""},
		{"Fue el gol 100 de Messi en 180 partidos.", "= 180 -"},
		{"Unos 1.200 agentes buscan a 3 presos.", "~ 1200 -; = 3 -"},
		{"Entre 10 y 15 personas siguen atrapadas.", "range 10…15 -"},
		{"Más de la mitad de los 600 encuestados duda.", "> 0.5 -; = 600 -"},
		{"Cobran 15 euros la hora, 2 más que antes.", "= 15 euro; = 2 -"},
		{"Se llevaron 50.000 dólares y 12 relojes.", "= 50000 dollar; = 12 -"},
		{"A sus 81 años, dirige 4 empresas.", "= 81 year; = 4 -"},
		{"El 15-M y el 8-M llenaron la plaza.", ""},
		{"Marque el 1 o llame al 900 123 456.", ""},
		{"El Estudio 3 grabó la serie 24.", ""},
		{"El plan prevé 300 viviendas, 100 de ellas sociales.", "= 300 -; = 100 -"},
		{"El 7 % del PIB va a 2 sectores.", "= 7 percent; = 2 -"},
		{"Firmaron 40 de los 60 diputados.", "= 40 -; = 60 -"},
		{"La distancia es de 42,195 kilómetros.", "= 42.195 kilometre"},
	} {
		if got := written(Read(text.ParseIn(tt.text, "es"))); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
