package german

import "strings"

// act is what a speaker does with the words.
type act uint8

const (
	actNone     act = iota
	actSay          // says that it is so
	actDeny         // says that it is not so
	actAccuse       // says that somebody did wrong
	actDemand       // asks somebody to act
	actPromise      // commits to an act
	actPredict      // says what will be
	actPropose      // suggests an act
	actStance       // supports or rejects
	actDescribe     // gives it a name: "nannte", "bezeichnete als"
	actFind         // has looked into it: a study, a count
)

// reportVerb is a verb that hands words to somebody.
type reportVerb struct {
	act      act
	particle string // the part that stands apart: "teilte … mit"; "" for none
	lemma    string
	bare     bool // takes an object instead of a clause: "bestreitet das", "fordert höhere Löhne"
	part     bool // a participle: "hat … mitgeteilt"
	inf      bool // takes an infinitive with "zu"
}

// reportForms maps each form to its readings: "teilt" stands with "mit", "gibt" with
// "an", "bekannt" or "zu".
var reportForms = reportTable(`
say||sagen: sagte sagten sagt sage | gesagt
say||erklären: erklärte erklärten erklärt | erklärt
say||betonen: betonte betonten betont | betont
say|mit|mitteilen: teilte teilten teilt mitteilte mitteilten mitteilt | mitgeteilt
say||heißen: hieß heißt
say||meinen: meinte meinten meint | gemeint
say||berichten: berichtete berichteten berichtet | berichtet
say|hinzu|hinzufügen: fügte fügten fügt | hinzugefügt
say||ergänzen: ergänzte ergänzten ergänzt | ergänzt
say||schreiben: schrieb schrieben schreibt | geschrieben
say||bestätigen: bestätigte bestätigten bestätigt | bestätigt
say||äußern: äußerte äußerten äußert | geäußert
say||unterstreichen: unterstrich unterstrichen unterstreicht | unterstrichen
say|ein|einräumen: räumte räumten räumt einräumte einräumten einräumt | eingeräumt
say|an|angeben: gab gaben gibt angab angaben angibt | angegeben
say|bekannt|bekanntgeben: gab gaben gibt | bekanntgegeben bekannt gegeben
say|zu|zugeben: gab gaben gibt zugab | zugegeben
say|hin|hinweisen: wies wiesen weist hinwies | hingewiesen
say|klar|klarstellen: stellte stellten stellt klarstellte | klargestellt
say|aus|ausführen: führte führten führt ausführte | ausgeführt
say||antworten: antwortete antworteten antwortet | geantwortet
say||entgegnen: entgegnete entgegneten entgegnet | entgegnet
say||erwidern: erwiderte erwiderten erwidert | erwidert
say||kontern: konterte konterten kontert | gekontert
say||behaupten: behauptete behaupteten behauptet | behauptet
say||versichern: versicherte versicherten versichert | versichert
say||argumentieren: argumentierte argumentierten argumentiert | argumentiert
say||begründen: begründete begründeten begründet | begründet
say||erläutern: erläuterte erläuterten erläutert | erläutert
say||erinnern: erinnerte erinnerten erinnert | erinnert
say||erzählen: erzählte erzählten erzählt | erzählt
say||verkünden: verkündete verkündeten verkündet | verkündet
say||melden: meldete meldeten meldet | gemeldet
say||bilanzieren: bilanzierte bilanziert | bilanziert
say||resümieren: resümierte resümiert | resümiert
say||urteilen: urteilte urteilten urteilt | geurteilt
say||aussagen: aussagte aussagten | ausgesagt
say||bekräftigen: bekräftigte bekräftigten bekräftigt | bekräftigt
say||vermuten: vermutete vermuteten vermutet | vermutet
say||glauben: glaubt glaubte glauben | geglaubt
say||rechtfertigen: rechtfertigte rechtfertigten rechtfertigt | gerechtfertigt
say||loben: lobte lobten lobt | gelobt
say||schimpfen: schimpfte schimpften schimpft
say||wettern: wetterte wettert
say||spotten: spottete spottet
say||poltern: polterte poltert
say||gestehen: gestand gesteht | gestanden
say||mutmaßen: mutmaßte mutmaßten mutmaßt
say||scherzen: scherzte scherzt
say||rufen: rief riefen
say||fragen: fragte fragten fragt | gefragt
say||beruhigen: beruhigte beruhigt
say||präzisieren: präzisierte präzisiert | präzisiert
say||schildern: schilderte schilderten schildert | geschildert
say||informieren: informierte informierten informiert | informiert
say||beteuern: beteuerte beteuerten beteuert | beteuert
find||ergeben: ergab ergaben ergibt
find||zeigen: zeigte zeigten zeigt zeigen | gezeigt
find||belegen: belegte belegten belegt belegen | belegt
find|fest|feststellen: stellte stellten stellt feststellte | festgestellt
find|heraus|herausfinden: fand fanden findet | herausgefunden
find|nach|nachweisen: wies wiesen weist | nachgewiesen
find||ermitteln: ermittelte ermittelten ermittelt | ermittelt
find||errechnen: errechnete errechneten errechnet | errechnet
accuse||kritisieren,o: kritisierte kritisierten kritisiert | kritisiert
accuse||bemängeln,o: bemängelte bemängelten bemängelt | bemängelt
accuse||monieren,o: monierte monierten moniert | moniert
accuse||beklagen,o: beklagte beklagten beklagt | beklagt
say||klagen: klagte klagten | geklagt
accuse|vor|vorwerfen,oi: warf warfen wirft vorwarf | vorgeworfen
accuse||beschuldigen,oi: beschuldigte beschuldigten beschuldigt | beschuldigt
accuse||bezichtigen,oi: bezichtigte bezichtigten bezichtigt | bezichtigt
accuse|verantwortlich|verantwortlich machen,o: machte machten macht | verantwortlich gemacht
accuse||unterstellen,oi: unterstellte unterstellt | unterstellt
deny||bestreiten,oi: bestritt bestritten bestreitet bestreiten | bestritten
deny||dementieren,oi: dementierte dementierten dementiert | dementiert
deny|zurück|zurückweisen,o: wies wiesen weist zurückwies | zurückgewiesen
deny||leugnen,oi: leugnete leugneten leugnet | geleugnet
deny||widersprechen,o: widersprach widersprachen widerspricht widersprechen | widersprochen
deny||verneinen,o: verneinte verneinten verneint | verneint
deny||abstreiten,oi: abstritt | abgestritten
deny|ab|abstreiten,oi: stritt stritten streitet
demand||fordern,oi: forderte forderten fordert fordern | gefordert
demand||verlangen,oi: verlangte verlangten verlangt verlangen | verlangt
demand||appellieren,oi: appellierte appellierten appelliert | appelliert
demand|auf|aufrufen,oi: rief riefen ruft aufrief | aufgerufen
demand|auf|auffordern,oi: forderte forderten fordert | aufgefordert
demand||drängen,oi: drängte drängten drängt | gedrängt
demand||bitten,oi: bat baten bittet | gebeten
demand||raten,oi: riet rieten rät | geraten
demand||empfehlen,oi: empfahl empfahlen empfiehlt | empfohlen
demand||plädieren,o: plädierte plädierten plädiert | plädiert
demand||mahnen,oi: mahnte mahnten mahnt | gemahnt
propose|vor|vorschlagen,oi: schlug schlugen schlägt vorschlug | vorgeschlagen
propose|an|anregen,oi: regte regten regt | angeregt
promise|an|ankündigen,oi: kündigte kündigten kündigt ankündigte | angekündigt
promise||versprechen,oi: versprach versprachen verspricht | versprochen
promise|zu|zusagen,oi: sagte sagten sagt zusagte | zugesagt
promise|zu|zusichern,oi: sicherte sicherten sichert | zugesichert
promise||geloben,oi: gelobte gelobten | gelobt
predict||warnen,o: warnte warnten warnt | gewarnt
predict||prognostizieren,o: prognostizierte prognostizierten prognostiziert | prognostiziert
predict|voraus|voraussagen,o: sagte sagten sagt | vorausgesagt
predict||erwarten,oi: erwartet erwartete erwarteten | erwartet
predict||rechnen,o: rechnet rechnete rechneten | gerechnet
predict||befürchten,oi: befürchtet befürchtete befürchteten | befürchtet
predict|aus|ausgehen: geht ging gingen gehen | ausgegangen
say||schätzen,o: schätzt schätzte schätzten | geschätzt
say||beziffern,o: bezifferte bezifferten beziffert | beziffert
stance|ab|ablehnen,o: lehnte lehnten lehnt ablehnte | abgelehnt
stance||begrüßen,o: begrüßte begrüßten begrüßt | begrüßt
stance||befürworten,o: befürwortete befürworteten befürwortet | befürwortet
stance||verteidigen,o: verteidigte verteidigten verteidigt | verteidigt
stance||verurteilen,o: verurteilte verurteilten
describe||nennen,o: nannte nannten nennt | genannt
describe||bezeichnen,o: bezeichnete bezeichneten bezeichnet | bezeichnet
describe||sprechen,o: sprach sprachen spricht
`)

var actNames = map[string]act{"say": actSay, "deny": actDeny, "accuse": actAccuse, "demand": actDemand, "promise": actPromise,
	"predict": actPredict, "propose": actPropose, "stance": actStance, "describe": actDescribe, "find": actFind}

// reportTable reads rows of "act|particle|lemma,flags: forms | participles"; the flags
// are o for an object instead of a clause and i for an infinitive.
func reportTable(rows string) map[string][]reportVerb {
	m := make(map[string][]reportVerb)
	for _, row := range strings.Split(strings.TrimSpace(rows), "\n") {
		head, forms, _ := strings.Cut(row, ":")
		f := strings.Split(head, "|")
		lemma, flags, _ := strings.Cut(f[2], ",")
		v := reportVerb{act: actNames[f[0]], particle: f[1], lemma: lemma, bare: strings.Contains(flags, "o"), inf: strings.Contains(flags, "i")}
		finite, participles, _ := strings.Cut(forms, "|")
		for _, w := range strings.Fields(finite) {
			m[w] = append(m[w], v)
		}
		v.part, v.particle = true, ""
		for _, w := range strings.Fields(participles) {
			m[w] = append(m[w], v)
		}
	}
	return m
}

// helpers carry a participle: "hat … mitgeteilt", "hatte … erklärt". With "habe" the
// whole is somebody else's report already.
var helpers = set(`hat haben hatte hatten`)

// konjunktiv are the forms of Konjunktiv I that no indicative has: they mark reported
// speech by themselves.
var konjunktiv = set(`sei seien habe werde könne müsse solle wolle dürfe gebe komme gehe stehe liege bleibe mache nehme sehe wisse
	halte laufe brauche führe bringe bedeute gelte heiße zeige bestehe handle handele drohe fehle sage erwarte plane prüfe arbeite
	entspreche verstoße trage treffe finde lasse lebe steige sinke wachse koste zahle gehöre spreche verliere gewinne beginne
	ende reiche diene schaffe setze stelle stamme betrage belaufe leide verfüge verursache fordere unterstütze ermögliche sorge
	spiele hänge erhalte bekomme biete enthalte gefährde benötige stimme profitiere rechne geschehe passe sterbe trete ziehe
	vertrete existiere funktioniere müssten könnten`)

// konjunktiv2 are forms that stand for it where it has none of its own.
var konjunktiv2 = set(`hätten hätte würden würde wären wäre müssten könnten sollten dürften kämen gäbe gingen ließen müsste könnte dürfte`)

// finiteForms are finite verbs of everyday news that no ending tells from other words.
var finiteForms = set(`ist sind war waren bin wird werden wurde wurden hat haben hatte hatten kann können konnte konnten muss müssen musste
	mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte durften mag möchte möchten gibt gab gaben geht ging gingen
	kommt kam kamen steht stand standen liegt lag lagen bleibt blieb blieben sieht sah sahen hält hielt hielten lässt ließ ließen
	nimmt nahm nahmen trifft traf trafen spricht sprach sprachen steigt stieg stiegen sinkt sank sanken fällt fiel fielen starb starben
	verlor verloren gewann gewannen begann begannen beginnt trägt trug trugen zieht zog zogen schloss schlossen schließt wuchs wuchsen
	bringt brachte brachten weiß wusste wussten tut tat taten lief liefen läuft erhielt erhielten bekam bekamen stieß hing half halfen
	brach brachen stellten betrug betrugen beträgt entstand entstanden entsteht verließ flog flogen schrieb rief riefen griff griffen
	sank schuf geschah erschien erschienen bot boten trat traten leben arbeiten zahlen stammen fehlen gelten kosten stehen liegen gehen
	floh flohen fuhr fuhren saß saßen aß trank schlief warf warfen lud luden riss rissen stahl stahlen schoss schossen erschoss vergaß befand befanden empfing
	fing fingen gelang hob hoben litt litten log logen rannte schnitt schwieg schwiegen sang sprang verschwand verschwanden zwang zwangen wog wogen lieh betraf
	erfuhr erfuhren entschied entschieden verbot erschoss beschloss beschlossen unterlag übernahm übernahmen vertrat galt galten half halfen wies wiesen rief
	sei seien habe hätte hätten würde würden wäre wären könnte könnten müsste müssten dürfte dürften werde könne müsse solle wolle dürfe`)

// notFinite look like verbs in -t or -te and are none.
var notFinite = set(`nicht jetzt selbst seit mit oft fast statt erst meist längst zuletzt zunächst bekannt laut rund damit somit hat weit gut
	letzte zweite dritte vierte fünfte sechste erste heute bitte alte rechte bunte laute echte weite leichte schlechte gesamte bekannte
	nächste höchste größte beste kleinste meiste jüngste älteste wichtigste stärkste gut direkt insgesamt überhaupt bereit nackt fest
	tot rot hart kalt alt breit leicht schlecht echt recht dort fort sofort vielleicht nacht hinweg samt mitsamt komplett konkret absolut
	privat staat schlicht dicht exakt korrekt indirekt bestimmt entfernt verletzt besetzt geeignet geplant bedingt insbesondere desto`)

// strongParticiples end no clause as finite verbs: they need a helper.
func participle(n string) bool {
	if strings.HasPrefix(n, "ge") && len(n) > 5 && (strings.HasSuffix(n, "t") || strings.HasSuffix(n, "en")) {
		return true
	}
	for _, p := range []string{"ange", "auf", "aus", "bei", "ein", "vorge", "zurück", "abge", "unge", "hinge", "mitge", "nachge", "zuge", "umge"} {
		if strings.HasPrefix(n, p) && len(n) > 6 && strings.HasSuffix(n, "t") && strings.Contains(n[len(p):], "ge") || strings.HasPrefix(n, p) && strings.HasSuffix(p, "ge") && len(n) > 6 {
			return true
		}
	}
	return false
}

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
