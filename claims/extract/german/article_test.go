package german

import "testing"

// TestAnArticle reads a report as agencies write it: a dateline, quotes that go on over
// paragraphs, roles for names, what others deny, and the article's own account.
func TestAnArticle(t *testing.T) {
	wantTold(t, `Hohenau (dpa) – Der Kreis Hohenau hat im vergangenen Jahr 4,2 Millionen Euro für neue Brunnen ausgegeben. Das teilte Landrätin Petra Ax am Montag mit. Der Westen habe kein sauberes Wasser mehr.

„Wir haben viel zu lange gewartet“, sagte Ax. „Seit 2015 ist kein einziger Brunnen gebaut worden.“

Der Konzern Aquanor wies die Vorwürfe zurück. „Unsere Filter sind sicher und geprüft“, sagte Sprecher Karl Moser.

Moser kündigte an, die Anlage bis 2027 zu erneuern. Nach Angaben des Umweltamts sanken die Werte um 12 Prozent. Wie teuer das Wasser wird, ist offen.

Die Landrätin warf dem Konzern vor, Zahlen zu verschweigen. Sie forderte, dass Aquanor die Kosten trägt. Die Kosten könnten auf 10 Millionen Euro steigen, so Ax.`,
		"indirect Petra Ax: Der Kreis Hohenau hat im vergangenen Jahr 4,2 Millionen Euro für neue Brunnen ausgegeben",
		"narration -: Das teilte Landrätin Petra Ax am Montag mit.",
		"indirect Petra Ax not: Der Westen habe kein sauberes Wasser mehr",
		"direct Petra Ax: Wir haben viel zu lange gewartet",
		"direct Petra Ax not: Seit 2015 ist kein einziger Brunnen gebaut worden.",
		"indirect Konzern Aquanor not: Der Konzern Aquanor wies die Vorwürfe zurück",
		"direct Karl Moser: Unsere Filter sind sicher und geprüft",
		"indirect Karl Moser: Moser kündigte an, die Anlage bis 2027 zu erneuern",
		"indirect Umweltamts: Nach Angaben des Umweltamts sanken die Werte um 12 Prozent",
		"narration -: Wie teuer das Wasser wird, ist offen.",
		"indirect Petra Ax: Die Landrätin warf dem Konzern vor, Zahlen zu verschweigen",
		"indirect Petra Ax: Aquanor die Kosten trägt",
		"indirect Petra Ax hedged: Die Kosten könnten auf 10 Millionen Euro steigen",
	)
}

// TestASwissArticle: other marks, and thousands as they write them there.
func TestASwissArticle(t *testing.T) {
	wantTold(t, `Bern (sda) – Der Kanton zählt 20’000 leere Wohnungen. «Wir bauen zu wenig», sagte Regierungsrätin Ursula Steiner im Parlament.

Laut dem Bundesamt für Statistik stiegen die Mieten 2023 um 4 Prozent. Der Verband der Mieter sprach von Betrug. Eine Firma soll 30 Häuser gekauft haben.`,
		"narration -: Der Kanton zählt 20’000 leere Wohnungen.",
		"direct Ursula Steiner: Wir bauen zu wenig",
		"indirect Bundesamt für Statistik: Laut dem Bundesamt für Statistik stiegen die Mieten 2023 um 4 Prozent",
		"narration -: Der Verband der Mieter sprach von Betrug",
		"indirect Verband der Mieter hedged: Eine Firma soll 30 Häuser gekauft haben",
	)
}
