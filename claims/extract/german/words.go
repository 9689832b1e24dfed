package german

import "strings"

// Closed classes of German words.
var (
	articles     = set(`der die das den dem des ein eine einen einem einer eines`)
	definite     = set(`der die das den dem des`)
	possessives  = set(`sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer mein meine meinen meinem meiner dein deine deren dessen`)
	determiners  = set(`dieser diese dieses diesen diesem jener jene jedes jeder jede jeden jedem kein keine keinen keinem keiner mehrere einige viele alle beide manche zahlreiche weitere`)
	pronouns     = set(`er sie es wir ich man ihm ihn ihr ihnen uns mir mich sich wer dies das dieser diese beide`)
	prepositions = set(`in im am an auf aus bei beim mit nach seit von vom vor zu zum zur für durch gegen ohne um unter über zwischen während wegen trotz laut hinter neben gegenüber innerhalb außerhalb anhand aufgrund infolge angesichts statt anstelle per pro bis ab ins ans aufs gemäß mithilfe entgegen`)
	conjunctions = set(`und oder aber sondern denn sowie doch`)
	subordinate  = set(`dass ob weil da wenn als nachdem bevor obwohl während damit sodass sobald solange falls indem wie wo wohin woher warum weshalb wobei wodurch worauf wonach womit seitdem ehe zumal`)
	relatives    = set(`der die das den dem dessen deren denen welche welcher welches was wer wo`)
	adverbs      = set(`auch jedoch dagegen zudem außerdem weiter daraufhin dazu damit dabei danach zuvor zuletzt gestern heute morgen nun jetzt inzwischen mittlerweile bereits schon noch erneut wieder ebenfalls allerdings unterdessen indes hingegen ferner demnach nur erst so dann da dort hier ebenso zunächst schließlich später früher nicht mehrfach wiederholt ausdrücklich sich selbst anschließend weiterhin abends morgens mittags kürzlich jüngst bislang bisher dennoch trotzdem deshalb daher darum zugleich gleichzeitig sogar offenbar offiziell öffentlich immer wörtlich scharf heftig deutlich entschieden`)
	weekdays     = set(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen`)
	particles    = set(`von van der de zu al ter den di da dos el bin ibn vom`)
	parts        = set(`mit an ein zu vor zurück ab auf aus hin hinzu bekannt klar fest heraus nach voraus verantwortlich`)
)

var months = map[string]int{"januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
	"august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12}

// functionWords are all of them: with a capital they begin a sentence and name nothing.
var functionWords = union(articles, possessives, determiners, pronouns, prepositions, conjunctions, subordinate, relatives, adverbs, negators,
	set(`hier heute gestern morgen nun es wer was wo warum rund etwa knapp fast mehr weniger insgesamt allein derzeit aktuell denn zwar ja nein ist sind war waren hat haben wird werden wurde wurden kann sei`))

func union(sets ...map[string]bool) map[string]bool {
	m := make(map[string]bool)
	for _, s := range sets {
		for w := range s {
			m[w] = true
		}
	}
	return m
}

// What the words of a claim show. The names of the traits are the English rules'.
var (
	negators     = set(`nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden nichts nirgends nirgendwo weder keinesfalls keineswegs keinerlei`)
	absolutes    = set(`nie niemals niemand niemanden nichts keinesfalls keineswegs keinerlei nirgends`)
	hedgeWords   = set(`wohl angeblich offenbar könnte könnten mutmaßlich möglicherweise vermutlich vielleicht anscheinend scheinbar wahrscheinlich dürfte dürften offensichtlich womöglich eventuell soll sollen`)
	compareWords = set(`mehr weniger höher niedriger größer kleiner besser schlechter stärker schwächer schneller langsamer älter jünger höchste höchsten größte größten niedrigste niedrigsten kleinste meisten wenigsten häufiger seltener gestiegen gesunken gewachsen gefallen zugenommen abgenommen verdoppelt verdreifacht halbiert stieg stiegen sank sanken fiel fielen wuchs wuchsen steigt sinkt wächst rekord rückgang anstieg zuwachs verdoppelte erhöht gegenüber höchststand tiefststand doppelt`)
	causeWords   = set(`weil wegen aufgrund deshalb daher führte führt verursacht verursachte verursachten infolge dadurch ursache grund schuld ausgelöst auslöste dank stammen stammt zurückzuführen`)
	harmWords    = set(`tote toten getötet verletzt verletzte verletzten starb starben gestorben opfer illegal betrug korruption gewalt mord angriff angriffe krieg gefahr gefährdet gesundheitsgefährdend krebs vergiftet verseucht straftat straftaten verbrechen anklage urteil verurteilt gericht gesetz verstoß verstoßen haft polizei missbrauch ermittlungen strafe todesfälle folter explosion schaden schäden unfall giftig nitrat grenzwert insolvenz entlassen entlassungen`)
	feelWords    = set(`hoffe hoffen hofft freue freuen froh glücklich traurig stolz enttäuscht liebe wünsche angst sorge dankbar bedauern bedauere bedauert entsetzt überrascht fühle fühlen wünschen`)
	judgeWords   = set(`gut schlecht richtig falsch wichtig skandal skandalös katastrophe fatal unverantwortlich absurd unsinn inakzeptabel unfair ungerecht gerecht notwendig sinnvoll erfolgreich großartig hervorragend schlimm dramatisch peinlich schande unerträglich verantwortungslos mutig zynisch`)
	shouldWords  = set(`sollte sollten müsste müssten muss müssen müsse`)
	procedure    = set(`sitzung treffen gespräch gespräche beratungen konferenz pressekonferenz tagesordnung termin debatte traf trafen tagt tagte ausschuss`)
	positionWord = set(`unterstütze unterstützen unterstützt befürworte lehne lehnen ablehnen dagegen dafür begrüßen begrüße`)
	recordWords  = set(`beschlossen beschloss unterzeichnet unterzeichnete gezahlt zahlte genehmigt genehmigte verabschiedet verkauft verkaufte gebaut gekauft kaufte entlassen getötet festgenommen verhaftet verurteilt gewählt gestimmt stimmte stimmten geschlossen eröffnet gekündigt überschritten gekannt gewusst erhalten geprüft informiert verboten gestrichen verboten griff angegriffen besetzt verlegt geliefert lieferte gestartet registriert gemessen zugestimmt abgelehnt eingestellt veröffentlicht gestohlen manipuliert gefälscht`)
	futureWords  = set(`wird werden werde künftig bald droht drohen drohe kommenden kommende voraussichtlich zukunft`)
	allWords     = set(`alle allen alles jeder jede jedes jeden jedem immer stets sämtliche ausnahmslos vollständig ganz`)
	contextStart = set(`das dies dieser diese dieses er sie es damit dadurch deshalb daher darum dort da dabei dazu davon danach so ihn ihm deren dessen und aber denn doch`)
)

// roleEnds are the endings of what people are: "Innenministerin", "Parteichef".
var roleEnds = strings.Fields(`minister präsident kanzler sprecher chef bürgermeister vorsitzender vorsitzende vorsitzenden direktor leiter anwalt
	anwältin richter abgeordnete abgeordneter abgeordneten experte expertin forscher professor ökonom ökonomin arzt ärztin general offizier kommissar
	botschafter sekretär senator landrat landrätin stadtrat stadträtin trainer geschäftsführer manager politiker inhaber bauer bäuerin landwirt landwirtin
	wissenschaftler historiker historikerin jurist beauftragte beauftragter bischof bischöfin papst könig königin dezernent kämmerer ministerpräsident
	vize könig virologe virologin epidemiologe epidemiologin soziologe soziologin biologe biologin geologe psychologe psychologin meteorologe
	politologe politologin physiker chemiker lehrer schüler bewohner anwohner mieter zeuge zeugin kläger klägerin unternehmer gründer gründerin fahrer
	pfarrer autor journalist aktivist aktivistin polizist ermittler staatsanwalt staatsanwältin betreiber händler sprecherin gewerkschafter fraktionschef
	obfrau obmann landeshauptmann landeshauptfrau gemeinderat gemeinderätin stadtpräsident regierungsrat regierungsrätin bundesrat bundesrätin nationalrat
	nationalrätin ständerat ständerätin bundespräsident kollege kollegin vorstand intendant intendantin amtsleiter analyst analystin volkswirt volkswirtin
	rektor rektorin schulleiter pfleger förster försterin hauptmann einsatzleiter oberst admiral berater präfekt premier staatschef außenminister`)

// role reports a word for what somebody is.
func role(n string) bool {
	if notRoles[n] {
		return false
	}
	for _, e := range []string{"", "in", "s", "en", "n"} {
		stem, ok := strings.CutSuffix(n, e)
		if !ok {
			continue
		}
		for _, r := range roleEnds {
			if strings.HasSuffix(stem, r) {
				return true
			}
		}
	}
	return false
}

var notRoles = set(`könige präsidenten bauern stadtrat gemeinderat bundesrat nationalrat ständerat vorstand regierungsrat landrates kreisrat`)

// titles stand before a name and are no part of it.
var titles = set(`dr prof frau herr herrn dipl-ing med jur mag kommissar sir lady pater schwester`)
