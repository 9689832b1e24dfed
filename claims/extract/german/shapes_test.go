package german

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/extract/found"
)

// speakers are ways to name who speaks, and whose name is right, in lower case.
var speakers = [][2]string{
	{"Anna Roth", "anna roth"}, {"Anna Roth (45)", "anna roth"}, {"Bürgermeisterin Anna Roth (SPD)", "anna roth"},
	{"Bundesinnenminister Tom Bell (CDU)", "tom bell"}, {"der SPD-Politiker Tom Bell", "tom bell"},
	{"die Grünen-Abgeordnete Anna Roth", "anna roth"}, {"der Vorsitzende Tom Bell", "tom bell"}, {"ein Polizeisprecher", "ein polizeisprecher"},
	{"die Polizei", "polizei"}, {"das Innenministerium", "innenministerium"}, {"der Konzern", "konzern"}, {"Siemens", "siemens"},
	{"eine Sprecherin des Konzerns", "eine sprecherin des konzerns"}, {"die Forscherin Anna Roth von der Universität Kassel", "anna roth"},
	{"Prof. Dr. Anna Roth", "anna roth"}, {"der 45-jährige Tom Bell", "tom bell"}, {"Landwirt Tom Bell aus Kelsheim", "tom bell"},
	{"Anna Roth von der Gewerkschaft Verdi", "anna roth"}, {"Nachbarin Anna Roth", "anna roth"}, {"Detlef Q.", "detlef q."},
	{"der Arzt Khaled al-Masri", "khaled al-masri"}, {"die frühere Ministerin Anna Roth", "anna roth"},
	{"der ukrainische Präsident Tom Bell", "tom bell"}, {"Karl von der Heide", "karl von der heide"}, {"Anna Roth-Müller", "anna roth-müller"},
	{"der Verein", "verein"}, {"der Verein Saubere Luft", "verein saubere luft"}, {"die Deutsche Bahn", "deutsche bahn"},
	{"die Behörde", "behörde"}, {"das Landgericht Kassel", "landgericht kassel"}, {"der Kreml", "kreml"}, {"Moskau", "moskau"},
}

// attributions are places of somebody (WER) around words about millions.
var attributions = []string{
	"„Es traf 12 Millionen Menschen“, sagte WER.", "„Es traf 12 Millionen Menschen“, sagte WER am Dienstag.",
	"„Es traf 12 Millionen Menschen“, so WER.", "WER sagte: „Es traf 12 Millionen Menschen.“",
	"„Es traf“, erklärte WER, „12 Millionen Menschen.“", "„Es traf 12 Millionen Menschen“, erklärte WER der Zeitung.",
	"WER sagte, die Mühle habe 12 Millionen Kronen verloren.", "WER erklärte am Dienstag, dass die Mühle 12 Millionen Kronen verloren hat.",
	"Die Mühle habe 12 Millionen Kronen verloren, teilte WER mit.", "Die Mühle habe 12 Millionen Kronen verloren, so WER.",
	"Die Mühle, sagte WER, habe 12 Millionen Kronen verloren.", "Die Mühle habe, so WER, 12 Millionen Kronen verloren.",
	"Zuvor hatte WER mitgeteilt, die Mühle habe 12 Millionen Kronen verloren.", "Wie WER mitteilte, verlor die Mühle 12 Millionen Kronen.",
	"WER gab zu bedenken, die Mühle habe 12 Millionen Kronen verloren.", "Am Abend teilte WER mit, dass die Mühle 12 Millionen Kronen verliert.",
	"Die Mühle hat 12 Millionen Kronen verloren. Das bestätigte WER am Dienstag.", "WER sagte, es sei spät. Die Mühle habe 12 Millionen Kronen verloren.",
	"WER hielt fest, dass die Mühle 12 Millionen Kronen verloren hat.", "Dem Blatt sagte WER, die Mühle habe 12 Millionen Kronen verloren.",
}

// TestShapesOfAttribution: who speaks, however he is named and wherever he stands.
func TestShapesOfAttribution(t *testing.T) {
	for _, who := range speakers {
		for _, at := range attributions {
			s := capitalized(strings.Replace(at, "WER", who[0], 1))
			s = strings.Replace(s, "Q..", "Q.", 1)
			if got := speakerOfMillions(s); got != who[1] {
				t.Errorf("%s: %q, want %s", s, got, who[1])
			}
		}
	}
}

func capitalized(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// speakerOfMillions is who says the first claim with the millions, in lower case; "" for nobody.
func speakerOfMillions(s string) string {
	const lead = "Bei einem Brand in einer Papiermühle in Kelsheim sind am Montag vier Menschen gestorben.\n\n"
	list := Read(found.Article{Text: lead + s}, nil)
	i := slices.IndexFunc(list, func(c *found.Candidate) bool { return c.Speaker != nil && strings.Contains(c.Exact, "12 Millionen") })
	if i < 0 {
		return ""
	}
	return strings.ToLower(*list[i].Speaker)
}

// TestNobodySpeaks: everyday sentences that look like words of somebody's and are none.
func TestNobodySpeaks(t *testing.T) {
	for _, s := range []string{
		"Für die Stadt ist das Fest ein Gewinn: Im Vorjahr kamen 12.000 Besucher.",
		"Die Mühle wurde 1870 gebaut – von Karl Roth. Sie steht am Ufer der Leine.",
		"Kritik und Lob hielten sich am Ende die Waage. 40 Hörer riefen im Studio an.",
		"Unterstützung kam von der Feuerwehr aus Kassel. Mit 40 Leuten löschte sie den Brand.",
		"Geht es nach Süden, fahren 30 Züge am Tag. Nach Norden sind es nur zwölf.",
		"Wenn es nach Hause geht, nehmen die Kinder den Bus der Linie 12.",
		"Der Arzt hält die Praxis für Notfälle offen. Am Samstag kamen 30 Leute.",
		"Der Fahrer sieht den Grund des Sees an klaren Tagen. Er liegt zwölf Meter tief.",
		"Aus Sicht des Fahrers liegt die Einfahrt rechts hinter dem Baum.",
		"Die Bürger feiern den Sieg als Fest. 300 Leute tanzten auf dem Platz.",
		"Die Mannschaft hat, wie im Vorjahr, 12 Spiele gewonnen und drei verloren.",
		"Der Sänger trug drei Lieder vor. Im Saal saßen 400 Leute.",
		"Der Sturm hielt die Helfer die ganze Nacht fest. Am Morgen kam ein Boot.",
		"Der Klub legte nach und schoss in der 80. Minute das 3:0.",
		"Den Angaben auf der Packung nach enthält das Brot 300 Gramm Mehl.",
		"Der Discounter Plusmarkt öffnete 1990. Das Unternehmen hat heute 400 Läden.",
		"Das Gericht hat die Klage abgewiesen. Die Klägerin muss 4.000 Euro zahlen.",
		"Die Zeitung der Gewerkschaft erscheint seit 1950 einmal im Monat.",
		"Die Polizei sperrte die Straße. Sie stellte zwei Wagen quer und leitete den Verkehr um.",
		"Der Verein Saubere Luft baut um. Der Verein zog 2019 nach Kassel. Er hat 300 Mitglieder.",
		"Für den Wirt ist klar der Sommer die beste Zeit. Im Juli kommen 4.000 Gäste.",
		"Der Koch hält das Essen für die Gäste warm. Es gibt Fisch.",
		"Der Richter sah sich den Fehler im Plan an und fuhr nach Hause.",
		"Der Bau, der Millionen kostet, dauert zwei Jahre. 40 Arbeiter sind dort.",
		"Das Dorf, so klein es ist, hat drei Kirchen. Die älteste steht seit 1211.",
		"Die Brücke ist, von oben gesehen, ein Bogen aus 300 Teilen.",
		"Die Firma brachte ein neues Modell auf den Markt, das 40 Stunden läuft.",
		"Der Torwart hielt dagegen, als drei Stürmer auf ihn zuliefen. Es blieb beim 1:0.",
		"Der Zug fuhr fort, ehe die Gruppe das Gleis erreichte. Der nächste kam um neun.",
		"Detlef Q. wohnte in Haus 12. Die Tür stand offen, das Licht brannte.",
		"Nach der Sitzung fuhr Kanzler Karl Moser nach Bonn. Dort warteten 40 Leute.",
		"Zwei Zeugen kamen zu spät. Drei Anwälte warteten im Flur.",
		"Anna Roth traf Karl Moser. Letzterer kam mit dem Rad, Erstere zu Fuß.",
		"Die Parteilose sitzt seit 2019 im Rat. Sie wohnt in der Mühle.",
		"Die Kundin wehrte sich. Der Dieb ließ die Tasche fallen und lief davon.",
		"Der Maler gab der Wand drei Farben. Zu bedenken war der Preis: 300 Euro.",
	} {
		for _, c := range Read(found.Article{Text: s}, nil) {
			if c.Speaker != nil || c.Spoken() {
				t.Errorf("%q gives %q to somebody", s, c.Exact)
			}
		}
	}
}
