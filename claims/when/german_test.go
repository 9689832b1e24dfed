package when

import (
	"strings"
	"testing"

	"factdesk/claims/text"
)

// germanDates are those of a German text, as "words = value precision".
func germanDates(s, reference string, every bool) string {
	read := In
	if every {
		read = Every
	}
	var all []string
	for _, d := range read(text.ParseIn(s, "de"), "de-AT", reference) {
		all = append(all, d.Text+" = "+d.Value+" "+string(d.Precision))
	}
	return strings.Join(all, "; ")
}

func checkGerman(t *testing.T, rows []row, every bool) {
	t.Helper()
	for _, r := range rows {
		if got := germanDates(r.text, friday, every); got != r.want {
			t.Errorf("dates of %q\n got %s\nwant %s", r.text, got, r.want)
		}
	}
}

func TestGermanDays(t *testing.T) {
	checkGerman(t, []row{
		{"Das Werk schloss am 3. März 2019.", "3. März 2019 = 2019-03-03 day"},
		{"Sie starb am 15. Dezember.", "15. Dezember = 2021-12-15 day"},
		{"Die Halle soll am 4. Februar öffnen.", "4. Februar = 2022-02-04 day"},
		{"Die Frist endet am 15. Jänner dieses Jahres.", "15. Jänner dieses Jahres = 2022-01-15 day"},
		{"Der Vertrag vom 12.03.2018 gilt.", "12.03.2018 = 2018-03-12 day"},
		{"Am 24.12. fuhr kein Bus.", "24.12. = 2021-12-24 day"},
		{"Er kam am 6. 11. 2012 zur Welt.", "6. 11. 2012 = 2012-11-06 day"},
		{"Gewählt wird am Sonntag, den 13. Februar.", "Sonntag, den 13. Februar = 2022-02-13 day"},
		{"Vom 5. bis 9. Februar ist geschlossen.", "5. = 2022-02-05 day; 9. Februar = 2022-02-09 day"},
		{"Am zweiten Mai 1999 fiel Schnee.", "zweiten Mai 1999 = 1999-05-02 day"},
		{"Er kommt Dienstag, 20. Juli.", "Dienstag, 20. Juli = 2021-07-20 day"},
		{"Auf der Straße des 1. Mai brannte ein Auto.", ""},
	}, false)
}

func TestGermanWeekdays(t *testing.T) {
	checkGerman(t, []row{
		{"Wie das Amt am Mittwoch mitteilte, floss das Öl schon am Montag aus.", "Mittwoch = 2022-01-19 day; Montag = 2022-01-17 day"},
		{"Der Rat wird am Montag entscheiden.", "Montag = 2022-01-24 day"},
		{"Am Montagabend stürzte das Dach ein.", "Montagabend = 2022-01-17T16:00/2022-01-17T20:00 day part"},
		{"Sie kommt kommenden Dienstag.", "kommenden Dienstag = 2022-01-25 day"},
		{"Am vergangenen Freitag fiel der Strom aus.", "vergangenen Freitag = 2022-01-14 day"},
		{"Am gestrigen Donnerstag schneite es.", "gestrigen Donnerstag = 2022-01-20 day"},
		{"Die Zeitung „Der Freitag“ erscheint weiter.", ""},
		{"Die „Welt am Sonntag“ berichtete.", ""},
		{"Am 3. Januar trat er zurück, am folgenden Tag war er weg.", "3. Januar = 2022-01-03 day; folgenden Tag = 2022-01-04 day"},
	}, false)
}

func TestGermanPeriods(t *testing.T) {
	checkGerman(t, []row{
		{"Vergangene Woche stieg der Preis.", "Vergangene Woche = 2022-W02 week"},
		{"Im nächsten Jahr wird gebaut.", "nächsten Jahr = 2023 year"},
		{"Heuer fehlt das Geld, im Vorjahr war es da.", "Heuer = 2022 year; Vorjahr = 2021 year"},
		{"Ende nächsten Jahres ist Schluss, Anfang 2024 folgt der Neubau.", "Ende nächsten Jahres = 2023 year; Anfang 2024 = 2024 year"},
		{"Im vergangenen Winter lag Schnee.", "vergangenen Winter = 2020-12/2021-02 season"},
		{"Seit Herbst 2019 steht sie leer.", "Herbst 2019 = 2019-09/2019-11 season"},
		{"In den siebziger Jahren war es laut, in den 1990er Jahren still.", "siebziger Jahren = 1970s decade; 1990er Jahren = 1990s decade"},
		{"In den Achtzigern und in den Neunzigerjahren wuchs sie.", "Achtzigern = 1980s decade; Neunzigerjahren = 1990s decade"},
		{"Im 18. Jahrhundert gab es Mühlen.", "18. Jahrhundert = 1700/1799 century"},
		{"Im ersten Quartal 2021 sank der Umsatz.", "ersten Quartal 2021 = 2021-Q1 quarter"},
		{"Vor drei Jahren waren es acht, vor zwei Wochen neun.", "Vor drei Jahren = 2019 year; vor zwei Wochen = 2022-W01 week"},
		{"Im Schuljahr 2020/21 fiel viel aus.", "Schuljahr 2020/21 = 2020/2021 range"},
		{"Am Wochenende starben zwei Menschen.", "Wochenende = 2022-01-15/2022-01-16 weekend"},
		{"An Ostern 2021 war es kalt.", "Ostern 2021 = 2021-04-04 day"},
		{"Im August sagte August Brandner ab.", "August = 2021-08 month"},
		{"Im Juli wäre Zeit.", "Juli = XXXX-07 month"},
	}, false)
}

func TestGermanYearsAndCounts(t *testing.T) {
	checkGerman(t, []row{
		{"Der Verein besteht seit 1998 und hat 2019 Mitglieder.", "1998 = 1998 year"},
		{"Als er im Jahr 2014 Kanzler wurde, zahlten sie 2014 Euro.", "Jahr 2014 = 2014 year"},
		{"Rund 1500 Betriebe schlossen.", ""},
		{"Nach dem Abkommen 1938 floh sie.", "1938 = 1938 year"},
		{"Die Agenda 2010 blieb.", ""},
	}, false)
}

// TestGermanForCorpora: what only TimeML labels is read where every date is asked for.
func TestGermanForCorpora(t *testing.T) {
	checkGerman(t, []row{
		{"Sie wartete mehr als zehn Jahre.", "mehr als zehn Jahre = P10Y duration"},
		{"In den letzten zwei Jahrzehnten wuchs alles.", "den letzten zwei Jahrzehnten = P2DE duration"},
		{"Seit Jahren zahlt sie jedes Jahr.", "Jahren = PXY duration; jedes Jahr = P1Y set"},
		{"Damals kam sie täglich, alle zwei Wochen auch abends.", "Damals = PAST_REF vague; täglich = P1D set; alle zwei Wochen = P2W set; abends = XXXX-XX-XXTEV set"},
		{"Von 10 bis 12.30 Uhr ist offen.", "10 = 2022-01-21T10 hour; 12.30 Uhr = 2022-01-21T12:30 minute"},
		{"Ein halbes Jahr und zwei Tage später", "Ein halbes Jahr und zwei Tage später = P0.5Y2D duration"},
		{"Drei Jahre und zwei Monate blieb er.", "Drei Jahre und zwei Monate = P3Y2M duration"},
		{"Am Montag um halb neun brannte es.", "Montag = 2022-01-17 day; halb neun = 2022-01-17T08:30 minute"},
	}, true)
}

// TestGermanWithoutADay: what counts from an unknown day keeps its words and has no value.
func TestGermanWithoutADay(t *testing.T) {
	for _, s := range []string{"Gestern kam er.", "Am Montag kam er.", "Im vergangenen Jahr kam er.", "Vor drei Jahren kam er."} {
		for _, d := range In(text.ParseIn(s, "de"), "de", "") {
			if d.Value != "" {
				t.Errorf("%q: %q has the value %s without a day of publication", s, d.Text, d.Value)
			}
		}
	}
}

// TestGermanTenses: which of two Mondays, and which of two years.
func TestGermanTenses(t *testing.T) {
	checkGerman(t, []row{
		{"Am Dienstag soll der Rat tagen.", "Dienstag = 2022-01-25 day"},
		{"Am Dienstag tagte der Rat.", "Dienstag = 2022-01-18 day"},
		{"Am Dienstag beginnt der Prozess.", "Dienstag = 2022-01-25 day"},
		{"Der Prozess hat am Dienstag begonnen.", "Dienstag = 2022-01-18 day"},
		{"Die Brücke wird im Oktober gesperrt.", "Oktober = 2022-10 month"},
		{"Die Brücke wurde im Oktober gesperrt.", "Oktober = 2021-10 month"},
		{"Das Fest am 30. Dezember war laut.", "30. Dezember = 2021-12-30 day"},
		{"Am Wochenende wird gewählt.", "Wochenende = 2022-01-22/2022-01-23 weekend"},
		{"Bis Freitag lag Schnee.", "Freitag = 2022-01-21 day"},
	}, false)
}

// TestGermanSets and lengths of other forms, for corpora.
func TestGermanSetsAndLengths(t *testing.T) {
	checkGerman(t, []row{
		{"Sie streikten tagelang.", "tagelang = PXD duration"},
		{"Er blieb ein paar Wochen.", "ein paar Wochen = PXW duration"},
		{"Er blieb eineinhalb Jahre.", "eineinhalb Jahre = P1.5Y duration"},
		{"Er blieb einundzwanzig Tage.", "einundzwanzig Tage = P21D duration"},
		{"Die 35-Stunden-Woche kommt.", "35-Stunden-Woche = PT35H duration"},
		{"Er ist 33 Jahre alt.", ""},
		{"Ab 16 Jahren darf man wählen.", ""},
		{"Sie trainiert dreimal wöchentlich.", "dreimal wöchentlich = P1W set"},
		{"Montags bleibt zu, jeden Freitag ist Markt.", "Montags = XXXX-WXX-1 set; jeden Freitag = XXXX-WXX-5 set"},
		{"Pro Tag kommen 20.", "Pro Tag = P1D set"},
		{"Jahr für Jahr sinkt der Pegel.", "Jahr für Jahr = P1Y set"},
		{"In letzter Zeit war es still.", "In letzter Zeit = PAST_REF vague"},
		{"Zur Zeit der Franken war es still.", ""},
		{"Früher oder später kommt er.", ""},
		{"Am Nachmittag regnete es.", "Nachmittag = 2022-01-21T12:00/2022-01-21T16:00 day part"},
		{"Der Sommer 2003 war heiß.", "Der Sommer 2003 = 2003-06/2003-08 season"},
	}, true)
}

// TestGermanInFigures: days in digits, of all the forms that desks write.
func TestGermanInFigures(t *testing.T) {
	checkGerman(t, []row{
		{"Stand: 1.2.21", "1.2.21 = 2021-02-01 day"},
		{"Am 31.02. war nichts.", ""},
		{"Es kostet 3.500 Euro.", ""},
		{"Am 2021-12-24 war Heiligabend.", "2021-12-24 = 2021-12-24 day; Heiligabend = 2021-12-24 day"},
		{"Um 20.15 Uhr begann es.", "20.15 Uhr = T20:15 minute"},
		{"Von 2013/14 an", "2013/14 = 2013/2014 range"},
		{"In den 80er-Jahren", "80er-Jahren = 1980s decade"},
		{"Zwischen dem 28. Dezember und dem 2. Januar war zu.", "28. Dezember = 2021-12-28 day; 2. Januar = 2022-01-02 day"},
	}, false)
}

// TestGermanProse: sentences as newsrooms print them, of politics, courts, business and sport.
func TestGermanProse(t *testing.T) {
	checkGerman(t, []row{
		{"Das Landgericht verurteilte ihn am Donnerstag zu drei Jahren Haft.", "Donnerstag = 2022-01-20 day"},
		{"Die Tat geschah in der Nacht zum 12. Jänner.", "12. Jänner = 2022-01-12 day"},
		{"Bereits im November 2020 hatte die Stadt gewarnt.", "November 2020 = 2020-11 month"},
		{"Der Umsatz sank im vierten Quartal 2021 um acht Prozent.", "vierten Quartal 2021 = 2021-Q4 quarter"},
		{"Im zweiten Halbjahr 2021 zog er wieder an.", "zweiten Halbjahr 2021 = 2021-H2 half"},
		{"Mitte Februar entscheidet der Rat, Ende des Monats der Landtag.", "Mitte Februar = 2022-02 month; Ende des Monats = 2022-01 month"},
		{"Seit 1. Jänner gilt der neue Tarif.", "1. Jänner = 2022-01-01 day"},
		{"Die Messe läuft von 3. bis 6. Februar.", "3. = 2022-02-03 day; 6. Februar = 2022-02-06 day"},
		{"Bis 2030 sollen 40 Windräder stehen, heute sind es zwölf.", "2030 = 2030 year; heute = 2022-01-21 day"},
		{"In den 1950er-Jahren lebten dort 300 Menschen.", "1950er-Jahren = 1950s decade"},
		{"Das Schloss stammt aus dem 17. Jahrhundert.", "17. Jahrhundert = 1600/1699 century"},
		{"Vorgestern fiel die Heizung aus, übermorgen wird repariert.", "Vorgestern = 2022-01-19 day; übermorgen = 2022-01-23 day"},
		{"Diese Woche tagt der Ausschuss, nächste Woche das Plenum.", "Diese Woche = 2022-W03 week; nächste Woche = 2022-W04 week"},
		{"Vor einem Jahr war der Preis halb so hoch.", "Vor einem Jahr = 2021 year"},
		{"Der Bericht vom 4. 10. 2021 nennt keine Namen.", "4. 10. 2021 = 2021-10-04 day"},
		{"Zu Weihnachten 2021 kamen 900 Gäste.", "Weihnachten 2021 = 2021-12-25 day"},
		{"Im Sommer 2018 brannte der Wald.", "Sommer 2018 = 2018-06/2018-08 season"},
		{"Montagfrüh war die Straße glatt.", "Montagfrüh = 2022-01-17T08:00/2022-01-17T12:00 day part"},
		{"Der Vizebürgermeister, geboren 1961, trat 2019 an.", "1961 = 1961 year; 2019 = 2019 year"},
		{"Die Agenda 2030 nennt niemand.", ""},
		{"Er zahlte 1800 Euro und fuhr 1900 Kilometer.", ""},
		{"Insgesamt 2021 Personen wurden geimpft.", ""},
		{"Das Heute zählt, nicht das Morgen.", ""},
		{"Guten Morgen, sagte sie.", ""},
	}, false)
}
