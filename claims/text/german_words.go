package text

// germanBefore are short forms that a word always follows: their stop ends nothing.
var germanBefore = set(`dr prof nr st hl hrsg ing dipl mag frhr gebr kap art abs bd vgl bzw ca evtl ggf inkl exkl max min zzgl
	abzgl bspw sog allg jew mind höchst geb verh verst gest fr hr hrn rd tel str u.a z.b d.h i.d.r v.a o.ä med phil jur rer nat
	hon päd theol oec ehem stv stellv bes chr insb einschl resp zw`)

// germanShort are short forms that may as well end a sentence.
var germanShort = set(`mio mrd bio tsd usw etc jh jhd jhdt jan feb febr mär apr jun jul aug sep sept okt nov dez
	mo di mi do fr sa so u.s.w u.ä o.ä i.e co inc ltd jr sen min std sek km kg ff s.o s.u u.v.m v.chr n.chr`)

// germanCounted are words that follow an ordinal: "21. Jahrhundert".
var germanCounted = set(`januar jänner februar feber märz april mai juni juli august september oktober november dezember
	jan feb febr apr jun jul aug sep sept okt nov dez
	jahrhundert jahrhunderts jahrhunderten jahrtausend platz klasse stock etage mal bundestag bundestages spieltag minute runde stelle
	geburtstag todestag jahrestag tag monat quartal halbjahr kapitel armee division brigade bezirk internationalen
	weltkrieg weltkriegs weltkrieges liga bundesliga auflage ausgabe lebensjahr breitengrad längengrad strafsenat zivilsenat senat
	kammer legislaturperiode wahlperiode etappe satz teil woche jahr tausend strafkammer zivilkammer`)

// germanOrdinalBefore are words before an ordinal: "am 3.", "der 21.".
var germanOrdinalBefore = set(`am vom zum zur im der die das den dem des ab bis seit beim ein eine einen einem einer ihr sein ihren seinen
	ihrem seinem jeder jeden jedem dieser diesen diesem und auf montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag`)

// germanStarters are words that begin sentences.
var germanStarters = set(`der die das den dem des ein eine einen einem einer er sie es wir ich ihr du man dies diese dieser dieses diesen diesem
	in im am an auf aus bei beim mit nach seit von vom vor zu zum zur für durch gegen ohne um unter über zwischen während wegen trotz laut
	und oder aber doch denn auch so da dann dort hier nun jetzt noch nur schon sogar damit dabei dafür dagegen daher darum deshalb deswegen
	dazu davon danach außerdem zudem allerdings jedoch dennoch trotzdem inzwischen mittlerweile bisher bislang zuletzt zunächst zuvor später
	wenn als ob obwohl weil nachdem bevor sobald solange wer was wie wo warum wann welche welcher welches
	kein keine keiner keinen viele einige manche mehrere alle beide insgesamt rund etwa mehr weniger allein derzeit aktuell heute gestern morgen
	sein seine ihre ihren ihrem unser unsere mein meine demnach hinzu ebenso nicht nie zwar statt anders dass ist sind war hat ende anfang mitte`)

// What German pages put around an article.
var (
	germanFurniture = list(`zum inhalt|zur navigation|startseite|lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|mehr zum thema|mehr dazu|auch interessant|das könnte sie
anzeige|werbung|newsletter|jetzt anmelden|jetzt abonnieren|abonnieren sie|teilen|drucken|merken|stand:|aktualisiert|veröffentlicht am|quelle:|quellen:
korrektur:|korrektur |anmerkung der redaktion|hinweis der redaktion|anm. d. red|in einer früheren fassung|in einer früheren version|redaktion:|mitarbeit:|video:|audio:|podcast:
melden sie sich|folgen sie uns|kommentare|zur startseite|impressum|datenschutz|alle rechte vorbehalten|© |copyright|mit material von|dieser artikel|dieser text|dieser beitrag|diese meldung
(mit material|transkript|weiterlesen|weitere nachrichten|weitere meldungen|meistgelesen|sendung:|dieses thema im programm|über dieses thema|haben sie hinweise|schreiben sie uns|unsere app`)
	germanPageTalk = list(`unseren newsletter|unserem newsletter|in ihrem postfach|in ihr postfach|jetzt kostenlos|ihr abo|cookies|datenschutzerklärung|in unserer app|dieser artikel erschien|dieser artikel ist|dieser text erschien|jetzt testen|akzeptieren sie|externer inhalt|externen inhalt`)
	germanCaptions = list(`bild:|bilder:|foto:|fotos:|grafik:|symbolbild|archivbild|archivfoto|bildunterschrift|bildquelle|bildrechte|quelle bild`)
	germanCredits  = list(`(foto:|(bild:|(archivbild)|(symbolbild)|(archiv)|foto: |© dpa|/dpa|dpa/|/apa|apa/|keystone|imago|picture alliance|picture-alliance|getty images|/afp|/reuters|symbolfoto|archivfoto`)
	germanTrailers = list(`lesen sie auch|mehr zum thema|auch interessant|das könnte sie auch|meistgelesen|weitere nachrichten|weitere meldungen|weitere artikel|aus dem ressort|empfehlungen`)
)
