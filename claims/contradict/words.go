package contradict

import "strings"

func words(list string) set {
	out := set{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

var (
	determiners = words(`the a an this that its his her their our my der die das den dem des ein eine einen einem einer seine seiner ihre ihrer`)

	// placeWords lead up to a place.
	placeWords = words(`in at near within inside outside around across along behind beyond into onto to from throughout over toward towards
		im am an auf bei nach aus nahe unweit innerhalb außerhalb entlang`)

	// directionWords may stand between such a word and the name.
	directionWords = words(`north south east west northern southern eastern western central border borders reach distance striking region city town province neighboring
		neighbouring norden süden osten westen nördlichen südlichen östlichen westlichen grenze`)

	// stop are words without content of their own.
	stop = words(`the a an this that these those some any each every all both such own same other others another
		i you he she it we they me him us them my your his her its our their mine who whom whose which what where when while why how
		of in on at by for from with to into onto about over under after before during since until till between among against within without through
		throughout across along around near close toward towards upon via per than as up down out off
		and or but so yet if unless though although because whereas
		is are was were be been being am has have had having do does did 's 're 've 'd 'm would should can
		also then now still again already however only just even too ever very much more most
		there here not n't one
		der die das den dem des ein eine einen einem einer eines und oder aber denn weil dass daß ob als wie wenn
		in im am an auf bei nach aus mit von vom zu zum zur für durch um über unter vor hinter zwischen seit bis gegen ohne innerhalb rund etwa
		ist sind war waren sei seien wäre bin bist hat haben hatte hatten habe hätte wurde wurden wird werden worden geworden
		ich du er sie es wir ihr ihn ihm ihnen uns euch sich sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere
		dieser diese dieses diesem diesen jener jene auch noch schon nur sehr mehr doch ja denn dort hier da so nun jetzt bereits
		je jemals jedoch es man`)

	// negates are the words that deny.
	negates = words(`not n't never no none nobody nothing neither nor nowhere cannot without
		nicht nie niemals kein keine keinen keinem keiner keines niemand nichts weder ohne`)

	// denyWords deny what they report; reportWords hand it over.
	denyWords   = words(`deny denies denied denying bestreitet bestritt dementiert dementierte leugnet`)
	reportWords = words(`say says said claim claims claimed deny denies denied state states stated argue argues argued insist insists insisted
		believe believes believed report reports reported estimate estimates estimated warn warns warned announce announces announced
		add adds added tell told think thinks thought maintain maintains maintained
		sagt sagte erklärt erklärte behauptet behauptete meldet meldete bestreitet bestritt dementiert dementierte leugnet betont betonte berichtet berichtete`)

	// futureWords tell of what may come. "Would", "should" and "can" are left out: they
	// report and advise as often as they foretell.
	futureWords = words(`will could may might shall plans planned planning going expects expected intends intended aims threatens
		könnte könnten dürfte dürften soll sollen sollte sollten plant planen`)
)

// denies reports a word of denial: one of the list, or one like "isn't".
func denies(norm string) bool { return negates[norm] || strings.HasSuffix(norm, "n't") }

// idioms are words of denial that deny nothing: "not only", "no more than 60,000".
var idioms = map[string]set{
	"not":     words(`only just merely until least more fewer less one`),
	"no":      words(`more fewer less longer doubt later sooner one matter`),
	"nothing": words(`less but`),
	"none":    words(`other`),
	"nicht":   words(`nur mehr zuletzt weniger einmal`),
	"without": words(`doubt question fail`),
	"ohne":    words(`zweifel frage`),
}

// concepts are words that say the same here, the first being the name. Each row has its
// reason: newsrooms use the words in turn for one thing within one article.
var concepts = conceptTable(conceptRows)

const conceptRows = `
troops: troop soldier soldiers force forces serviceman servicemen servicewomen servicemember servicemembers servicepeople personnel soldat soldaten truppe truppen streitkräfte streitkräften militärpersonal
people: people person persons individual individuals human humans citizen citizens resident residents inhabitant inhabitants man men woman women mensch menschen person personen einwohner einwohnern leute leuten bürger
dead: kill kills killed killing die dies died dead death deaths fatality fatalities slain perish perished lives tot tote toten getötet starb starben gestorben todesfälle todesopfer ums umgekommen
wounded: wound wounds wounded injure injures injured injury injuries hurt verletzt verletzte verletzten verwundet verwundete
displaced: displace displaced displacing refugee refugees flee fled fleeing geflohen geflüchtet flüchtling flüchtlinge flüchtlingen vertrieben vertriebene
infected: infect infected infection infections infiziert infizierte infizierten infektion infektionen
hospitalised: hospitalised hospitalized hospitalisation hospitalization hospitalisations hospitalizations
arrested: arrest arrests arrested detain detains detained festgenommen verhaftet festnahmen
missing: missing vermisst vermisste vermissten
homes: home homes house houses housing flat flats apartment apartments dwelling dwellings wohnung wohnungen haus häuser häusern
jobs: job jobs position positions arbeitsplatz arbeitsplätze arbeitsplätzen stelle stellen
tanks: tank tanks panzer panzern
planes: plane planes aircraft airplane airplanes aeroplane jet jets flugzeug flugzeuge flugzeugen
cars: car cars automobile automobiles auto autos wagen pkw
pigs: pig pigs swine hog hogs schwein schweine schweinen
voters: voter voters elector electors wähler wählern
children: child children kid kids kind kinder kindern
schools: school schools schule schulen
patients: patient patients patienten
threaten: threaten threatens threatened threatening threat threats bedroht bedrohte bedrohen bedrohung gedroht
invade: invade invades invaded invading invasion
sign: sign signs signed signing signature unterzeichnet unterschrieben
finish: finish finished finishing complete completed completes build built builds fertiggestellt gebaut errichtet
mass: mass massed massing amass amassed gather gathered gathers station stationed deploy deployed deploys deployment dispatch dispatched send sends sent move moved moves remain remained remains concentrate concentrated stationiert zusammengezogen
border: border borders frontier frontiers grenze grenzen
rise: rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed climbing gestiegen stieg stiegen gewachsen zugenommen
fall: fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping shrink shrank shrunk gesunken sank sanken gefallen zurückgegangen abgenommen
`

// generic things are counted by so many sentences that the count alone says little of
// what the number is about.
var generic = words(`people children dead cas time day thing point patients voters`)

// fates exclude each other: the killed and the wounded are two counts of people.
var fates = []string{"dead", "wounded", "displaced", "infected", "hospitalised", "arrested", "missing"}

// antonyms are pairs that cannot both be so of one thing at one time, by their concepts
// or stems. Only words that exclude each other stand here: "large" and "small" do not,
// since every writer has a measure of their own.
var antonyms = antonymTable(`rise fall|win lose|won lost|safe dangerous|safe unsafe|legal illegal|lawful unlawful|guilty innocent|accept reject|accepted rejected
	support oppose|supported opposed|true false|possible impossible|effective ineffective|alive dead|begin end|began ended|open close|opened closed|present absent
	better worse|higher lower|succeed fail|succeeded failed|approve reject|approved rejected|allow ban|allowed banned|constitutional unconstitutional|honest dishonest
	sicher unsicher|legal illegal|schuldig unschuldig|wahr falsch|möglich unmöglich|wirksam unwirksam|gewonnen verloren|erlaubt verboten|angenommen abgelehnt|höher niedriger`)

func antonymTable(rows string) map[string]set {
	out := map[string]set{}
	for _, row := range strings.Split(rows, "|") {
		w := strings.Fields(row)
		a, b := conceptOf(w[0]), conceptOf(w[1])
		for _, p := range [][2]string{{a, b}, {b, a}} {
			if out[p[0]] == nil {
				out[p[0]] = set{}
			}
			out[p[0]][p[1]] = true
		}
	}
	return out
}

func conceptTable(rows string) map[string]string {
	out := map[string]string{}
	for _, row := range strings.Split(strings.TrimSpace(rows), "\n") {
		name, list, _ := strings.Cut(row, ":")
		out[name] = name
		for _, w := range strings.Fields(list) {
			out[w] = name
		}
	}
	return out
}

// conceptOf is the word's concept, or its stem.
func conceptOf(norm string) string {
	if c := concepts[norm]; c != "" {
		return c
	}
	return stem(norm)
}

// stem cuts the endings of English inflection and leaves the rest: enough to bring two
// forms of one word in two wordings together, and no more.
func stem(w string) string {
	w = strings.TrimSuffix(w, "'s")
	n := len(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case n > 5 && strings.HasSuffix(w, "ing"):
		return undouble(w[:n-3])
	case n > 4 && strings.HasSuffix(w, "ed"):
		return undouble(w[:n-2])
	case n > 3 && strings.HasSuffix(w, "es") && strings.ContainsAny(w[n-3:n-2], "sxz"):
		return w[:n-2]
	case n > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us"):
		return strings.TrimSuffix(w[:n-1], "e")
	}
	return strings.TrimSuffix(w, "e")
}

// undouble takes "stopp" to "stop", and "mov" stands for "move" as it does without e.
func undouble(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && !strings.ContainsAny(w[n-1:], "aeiouls") {
		return w[:n-1]
	}
	return strings.TrimSuffix(w, "e")
}
