package ingest

import (
	"strings"
	"testing"
)

// shortNews are a few sentences of languages that windows-1252 is not for.
var shortNews = []struct{ encodings, text string }{
	{"windows-1250 iso-8859-2", "Minister powiedział wczoraj, że podatki wzrosną w przyszłym roku. Rząd nie ma innego wyjścia, twierdzą posłowie. Złożyli już wnioski."},
	{"windows-1250 iso-8859-2", "Vláda schválila rozpočet na příští rok. Ministr řekl, že schodek bude nižší než loni. Opozice s tím nesouhlasí."},
	{"windows-1250 iso-8859-2", "Premiér navštívil Brno. Řekl, že dálnice bude hotová už letos, později prý není možné."},
	{"windows-1250 iso-8859-2", "Vláda schválila rozpočet na budúci rok. Minister povedal, že deficit bude nižší ako vlani. Ľudia s tým nesúhlasia, opozícia tiež. Vlak mešká päť hodín."},
	{"windows-1250 iso-8859-2", "A kormány elfogadta a jövő évi költségvetést. A miniszter szerint a hiány kisebb lesz, mint tavaly. Az ellenzék nem ért egyet."},
	{"windows-1250 iso-8859-2", "Az árvíz miatt több száz embert költöztettek ki. A mentők éjjel is dolgoztak, a rendőrség lezárta az utat. Súlyos sérült nincs, közölte a tűzoltóság szóvivője."},
	{"windows-1250 iso-8859-2", "A magyar válogatott győzött Bécsben. A csapat öt gólt lőtt, a kapus kétszer védett nagyot. A következő mérkőzés vasárnap lesz Debrecenben."},
	{"windows-1250 iso-8859-2", "Vlada je odobrila proračun za iduću godinu. Ministar kaže da će manjak biti niži nego lani. Oporba se ne slaže, građani također."},
	{"windows-1254", "Hükümet gelecek yılın bütçesini onayladı. Bakan, açığın geçen yıldan düşük olacağını söyledi. Muhalefet karşı çıktı."},
	{"windows-1257", "Valdība apstiprināja nākamā gada budžetu. Ministrs teica, ka deficīts būs mazāks nekā pērn. Opozīcija nepiekrīt."},
	{"windows-1257", "Vyriausybė patvirtino kitų metų biudžetą. Ministras sakė, kad deficitas bus mažesnis nei pernai. Opozicija nesutinka, žmonės laukia, ką pasakys teismas, šiandien posėdžiaujantis."},
	{"windows-1250 iso-8859-2", "Vlada je potrdila proračun. Minister pravi, da bo primanjkljaj nižji kot lani. Opozicija se ne strinja, državljani čakajo na odločitev sodišča, češ da še ni ničesar končano."},
	{"iso-8859-2", "Guvernul a aprobat bugetul. Ministrul a spus că deficitul va fi mai mic decât anul trecut. Opoziţia nu este de acord şi cere explicaţii în faţa parlamentului, însă preşedintele tace."},
}

func TestShortEasternTexts(t *testing.T) {
	for _, tt := range shortNews {
		for name := range strings.FieldsSeq(tt.encodings) {
			if got, known, err := decodeHTML(encoded(t, name, "<p>"+tt.text), ""); err != nil || !strings.Contains(got, tt.text) {
				t.Errorf("%s is read as %s, %v:\n%s", name, known, err, got)
			}
		}
	}
}

// mixed are texts in languages that windows-1252 is for, with names and words of others.
var mixed = []string{
	"Statsminister Åsa Berg mötte på måndagen förbundskanslern i München. Därefter reste hon vidare till Zürich och Düsseldorf, där hon träffade företagare.",
	"Der Zürcher Gemeinderat beriet am Montag über das Café am See. In Genève gilt schon Ähnliches; dort wurden die Gebühren für Plätze gesenkt, heisst es im März.",
	"Danmarks miljøminister besøgte Kraków og Poznañ i går. På mødet sagde Michał's kollega Krzysztof Królak, at færgerne skal sejle oftere til København og Malmö.",
	"Le maire a reçu à Genève l'écrivain tchèque Václav Havlík et la poétesse Jana Černá. Il a souligné où en était le théâtre après la fête.",
	"Der Minister für Umwelt, Cem Özdemir, traf in Köln die Abgeordnete Ayşe Çelik und Bürgermeister Gönül Öztürk. Die Türkei habe größere Fortschritte gemacht, hieß es.",
	"The delegates included Václav Havlík, José Núñez, Jürgen Müller, Søren Kjær, Åsa Lindström, François Lefèvre and Gönül Öztürk; none of them spoke.",
	"Bürgerinnen aus Genève und Neuchâtel klagen: Hélène Lefèvre sagt, die Gebühren für Geräte seien höher als in Österreich. Der Ständerat prüft das später.",
	"Zürich, Genève, Lugano: Die drei Städte wollen über die Züge reden, così der Präsident. Où ist unklar, così è; Größe und Länge der Züge wären später zu klären.",
	"Hovrätten i Malmö prövade målet mot Jürgen Müller från Lübeck och Hélène Lefèvre från Liège på nytt. Åklagaren yrkade på fängelse för båda.",
	"Utenriksministeren møtte Jürgen Müller fra München og Åsa Lindström fra Malmö på mandag. Drøftingene førte ikke fram, sa hun på gården.",
	"El alcalde de Málaga recibió a Jürgen Müller, de Köln, y a François Lefèvre, de Nîmes. Según él, la reunión salió bien y habrá más en otoño.",
	"O presidente da câmara recebeu Jürgen Müller, de Köln, e Åsa Lindström, de Malmö. A reunião não terá solução até à próxima sessão, disse.",
	"Pääministeri tapasi Åsa Lindströmin Malmössä ja Jürgen Müllerin Münchenissä. Hän sanoi, että kyseessä on tärkeä päivä. Hélène Lefèvre jäi pois.",
	"De burgemeester ontving Åsa Lindström uit Malmö en Søren Kjær uit Ærø. Geïnteresseerden en coördinatoren uit België zijn één dag welkom, ook François.",
	"Borgarstjórinn í Reykjavík hitti Jürgen Müller frá München og Åsu Lindström frá Malmö á mánudag. Viðræðurnar verða þýðingarmiklar, sagði hann.",
	"Die Chefin Zoë Rüegg und ihr Stellvertreter Björn Åkesson kündigten für Juni größere Änderungen an: Café, Büro und Säle würden geschlossen. À discuter, così.",
	"Åsa Lindström och François Lefèvre talade på mötet om Genève, São Paulo och Zürich. Där hölls även ett möte på måndagen om båtar.",
}

// TestWesternTextsWithNames: names of neighbours make no Eastern text of one. Letters that
// windows-1252 lacks are left as such a page would write them.
func TestWesternTextsWithNames(t *testing.T) {
	plain := strings.NewReplacer("ł", "l", "ş", "s", "Č", "C", "ı", "i")
	for _, s := range mixed {
		text := plain.Replace(s)
		raw := encoded(t, "windows-1252", "<p>"+text)
		if got, known, err := decodeHTML(raw, ""); err != nil || !strings.Contains(got, text) {
			t.Errorf("a page is read as %s, %v:\n%s", known, err, got)
		}
		if got, err := ReadText(t.Context(), encoded(t, "windows-1252", text), ""); err != nil || got.Text != text {
			t.Errorf("a text: %v\n%s", err, got.Text)
		}
	}
}
