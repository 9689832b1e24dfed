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
