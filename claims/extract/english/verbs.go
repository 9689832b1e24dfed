package english

import (
	"strings"

	"factdesk/claims/lexicon"
)

// form is a set of the ways a word form can be read as a verb.
type form uint8

const (
	base   form = 1 << iota // go
	third                   // goes
	past                    // went
	part                    // gone
	ing                     // going
	nounly                  // is as often a noun ("talks", "report"): the context decides
	finite = third | past
)

type verbForm struct {
	lemma string
	form  form
}

// is reports that the word can be read in one of the ways.
func (v verbForm) is(f form) bool { return v.form&f != 0 }

// surely reports the same of a word that is no noun.
func (v verbForm) surely(f form) bool { return v.is(f) && !v.is(nounly) }

// verbForms maps each form of each known verb to its lemma.
var verbForms = inflect()

// verbOf reads a word as a verb. An unknown word in -ed passes for a past form: most
// of them are, and the few that are not ("hundred", "red") are listed.
func verbOf(norm string) (verbForm, bool) {
	if v, ok := verbForms[norm]; ok {
		return v, true
	}
	if len(norm) > 4 && strings.HasSuffix(norm, "ed") && !known(norm, lexicon.NotVerb) && !strings.Contains(norm, "-") {
		return verbForm{strings.TrimSuffix(norm, "ed"), past | part}, true
	}
	return verbForm{}, false
}

func inflect() map[string]verbForm {
	m := inflectRegular(regularVerbs)
	add := func(w, lemma string, f form) { addForm(m, w, lemma, f) }
	for _, entry := range strings.Fields(irregularVerbs) {
		f := strings.Split(entry, "/")
		var noun form
		if n, ok := strings.CutSuffix(f[0], "*"); ok {
			f[0], noun = n, nounly
		}
		add(f[0], f[0], base|noun)
		add(thirdOf(f[0]), f[0], third|noun)
		add(ingOf(f[0]), f[0], ing)
		add(f[1], f[0], past)
		add(f[len(f)-1], f[0], part)
	}
	return m
}

func inflectRegular(words string) map[string]verbForm {
	m := make(map[string]verbForm)
	add := func(w, lemma string, f form) { addForm(m, w, lemma, f) }
	for _, w := range strings.Fields(words) {
		var noun form
		if n, ok := strings.CutSuffix(w, "*"); ok {
			w, noun = n, nounly
		}
		add(w, w, base|noun)
		add(thirdOf(w), w, third|noun)
		add(pastOf(w), w, past|part)
		add(ingOf(w), w, ing)
	}
	return m
}

func addForm(m map[string]verbForm, w, lemma string, f form) {
	if old, ok := m[w]; ok && old.lemma == lemma {
		f |= old.form
	}
	m[w] = verbForm{lemma, f}
}

func thirdOf(w string) string {
	switch {
	case strings.HasSuffix(w, "y") && !vowelBefore(w):
		return w[:len(w)-1] + "ies"
	case hasAnySuffix(w, "s", "sh", "ch", "x", "z", "o"):
		return w + "es"
	}
	return w + "s"
}

func pastOf(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case strings.HasSuffix(w, "y") && !vowelBefore(w):
		return w[:len(w)-1] + "ied"
	case known(w, lexicon.DoublingVerb):
		return w + w[len(w)-1:] + "ed"
	}
	return w + "ed"
}

func ingOf(w string) string {
	switch {
	case strings.HasSuffix(w, "ie"):
		return w[:len(w)-2] + "ying"
	case strings.HasSuffix(w, "e") && !hasAnySuffix(w, "ee", "oe", "ye") && len(w) > 2:
		return w[:len(w)-1] + "ing"
	case known(w, lexicon.DoublingVerb):
		return w + w[len(w)-1:] + "ing"
	}
	return w + "ing"
}

func vowelBefore(w string) bool {
	return len(w) > 1 && strings.ContainsRune("aeiou", rune(w[len(w)-2]))
}

func hasAnySuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// regularVerbs are the verbs of the news; a star marks those whose forms are nouns
// as often.
const regularVerbs = `accept accuse achieve acknowledge acquire act* add address* admit adopt advance advise affect aim* agree
alarm* alert* allege allow alter amount* announce answer* apologize apologise appeal* appear apply appoint approach* approve argue
arrest* arrive ask assault* assemble assert assess assist assume assure attack* attempt* attend attract auction* authorize
authorise average* avoid award* back* balance* ban* bar* bat battle* beg behave believe belong benefit* blame* blast* block* board*
boast bomb* boost* borrow bounce* boycott* brand* breach* broadcast bury call* calculate campaign* cancel capture care* carry cast
categorize cause* caution* cease celebrate challenge* change* charge* chase check* claim* clarify clash* classify clear climb* close
coach* collapse* collect combat* comfort command* comment* commit communicate compare compensate compete compile complain complete
comply comprise conceal concede concern* conclude condemn conduct* confess confirm confront connect consider consist contain contend
continue contract* contradict contribute control* convert convict* convince cooperate cope corner cost* count* counter* cover* crash*
create criticize criticise cross* crush cry curb* cure damage* dance* date* debate* decide declare decline* decrease* dedicate defeat*
defend define delay* deliver demand* demolish demonstrate denounce deny depart depend deploy deport depose depict derail describe deserve design*
desire* destroy detail detain detect deteriorate determine develop devote die differ dip* direct disagree disappear disclose
discover discuss dismiss dispatch dispute* disrupt dissolve distribute disturb divert divide divorce* dodge dominate donate
double* doubt* downplay draft* drain drift* drop* drown dub dump earn ease echo* edge* educate elect eliminate embrace emerge
emphasize emphasise employ enable encounter* encourage end* endorse enforce engage enjoy enlist ensure enter entitle equip erupt escalate escape*
establish estimate* evacuate evaluate evolve examine exceed exchange* exclude execute exercise* exist exit* expand expect expel experience*
expire explain explode exploit explore export* expose express* extend face* facilitate fail favor* favour* fear* feature* file* fill
finance* fine* finish fire* fix* flatten float flood* flow* focus* follow force* forecast* form* foster found frame* free fuel* fulfil
fulfill function* fund* gain* gather generate grab grant* greet guarantee* guard* guess* guide* hail halt* hammer hand* handle
happen harm* hate head* help* hesitate highlight* hike* hint* hire honor* honour* hope* host* house* identify ignore illustrate
impact* implement implicate imply import* impose impress imprison improve include increase* indicate indict infect influence* inform inherit
initiate injure inquire insist inspect inspire install insult* insure intend intensify interview* intervene introduce invade invest investigate
invite involve issue* jail* join joke* judge* jump* justify kick kidnap kill knock label* lack* lament land* last laugh* launch* lean leak* lecture*
legalize level* license lie* lift* limit* link* list* listen lobby* locate lock* look* loom loosen lower maintain manage manufacture march* mark*
market* marry mask* match* matter* measure* mention* merge miss mobilize mock monitor* mount* mourn move* murder* muse name* narrow near need* negotiate nominate
note* notice* notify number* object* oblige observe obtain occupy occur offend offer* open operate oppose orchestrate order* organize organise oust outline
outlaw outnumber overhaul* overturn overwhelm owe own pack* paint pardon* park* participate pass patrol* pause* peak* perform permit* persist
persuade pick place* plan* plant* play* plead please pledge* plot* plummet plunge* point* poison* poll* portray pose position* possess post* postpone pour praise* predict
prefer prepare present preserve press* pressure* prevail prevent proceed process* proclaim produce profit* program* progress* prohibit project* promise* promote
prompt propose prosecute protect protest* prove provide provoke publish pull pump* punish purchase* pursue push* qualify question* quip quote* race* raid* rain* raise* rally*
ramp range* rank* rate* ratify reach* react reaffirm realize realise rebuff rebuke* rebut recall recede receive reckon recognize recognise recommend
record* recover recruit* reduce refer reflect reform* refrain refuse refute regain regard register regret* regulate reinforce reinstate reiterate reject relate release* rely remain
remark* remember remind remove renew repair* repeal* repeat repel replace reply* report* represent request* require rescue* resemble reserve* resign resist resolve
respond rest* restore restrict result* resume retain retaliate retire retreat* return* reveal reverse review* revise revive reward* risk* roam rob roll* round rule* rush*
sack* sail sanction* save scale* schedule* score* scramble scrap seal search* secure seem seize sentence* separate serve settle share* shatter shift* ship* shock*
shop* shout* shrug sign* signal* skip slam slash slip* slow smash smuggle snap soar solve sound* spark* speculate sponsor* spot* squeeze stabilize stage* stall start* starve state* stay* stem
step* stop* store* storm* strain* strengthen stress* stretch* strip* struggle* study* stumble submit succeed suffer suggest sue supply* support* suppose surge* surpass surprise* surrender*
surround survey* survive suspect* suspend sustain switch* tackle talk* target* tax* tend term* test* testify thank* threaten tie* tighten top* topple total* touch* tour* trace* track*
trade* trail* train* transfer* transform translate transmit transport* trap* travel* treat trigger* triple trust* try* tumble turn* tweet* uncover underline undermine underscore unite
unveil update* upgrade* urge* use* vaccinate vacate value* vary venture* veto* view* violate visit* voice* volunteer* vote* vow* wage* wait* walk* want warn waste* watch* weaken weigh welcome
whisper widen wipe wish* witness* wonder* work* worry* worsen wound* wrap yell yield* describe characterise characterize jeopardise jeopardize prioritise prioritize stockpile* accelerate accumulate
adjust administer allocate contaminate curtail deplete displace dwindle erode evict exacerbate expire fluctuate hamper hinder impede incite inflict inject instruct isolate jeopardise
launder liberate loot mandate* minimise minimize penalise penalize perish plague* privatise privatize quadruple quarantine* reimburse relocate repatriate reopen reroute resettle restart revoke
ridicule sabotage* scrutinise scrutinize shelve shutter sideline spike* stagnate stoke subsidise subsidize summon supervise tout trim uproot vilify waive attribute blame* cite conspire contest* correct decry deem derive diagnose dictate
drag ensue entail evade fabricate falsify fine* guarantee* harass hospitalise hospitalize intercept intimidate mistreat neglect outpace plead possess recount redistribute shield* single slate stipulate strand tamper
topple torture* traffic* underestimate overestimate verify chant roar* admire applaud assail chastise deride exclaim interject invoke lambast lambaste
	learn mutter opine resent`

// irregularVerbs are base/past/participle.
const irregularVerbs = `arise/arose/arisen awake/awoke/awoken bear*/bore/borne beat/beat/beaten become/became/become begin/began/begun bend/bent
bet/bet bid*/bid bind/bound bite/bit/bitten bleed/bled blow*/blew/blown break*/broke/broken breed/bred bring/brought build*/built
burn/burned/burnt burst/burst buy/bought catch/caught choose/chose/chosen cling/clung come/came/come creep/crept cut*/cut deal*/dealt dig/dug
do/did/done draw*/drew/drawn dream/dreamed/dreamt drink*/drank/drunk drive*/drove/driven eat/ate/eaten fall*/fell/fallen feed/fed feel/felt fight*/fought
find/found flee/fled fly/flew/flown forbid/forbade/forbidden foresee/foresaw/foreseen forget/forgot/forgotten forgive/forgave/forgiven freeze*/froze/frozen get/got/gotten
give/gave/given go/went/gone grow/grew/grown hang/hung have/had hear/heard hide/hid/hidden hit*/hit hold/held hurt/hurt keep/kept know/knew/known lay/laid lead/led leap/leapt
leave*/left lend/lent let/let lie/lay/lain light*/lit lose/lost make/made mean/meant meet/met mislead/misled oversee/oversaw/overseen overcome/overcame/overcome overthrow/overthrew/overthrown
pay*/paid put/put quit/quit read/read rebuild/rebuilt ride*/rode/ridden ring*/rang/rung rise*/rose/risen run*/ran/run say/said see/saw/seen seek/sought sell/sold send/sent
set*/set shake/shook/shaken shed/shed shine/shone shoot/shot show*/showed/shown shrink/shrank/shrunk shut/shut sing/sang/sung sink/sank/sunk sit/sat sleep/slept slide/slid
speak/spoke/spoken spend/spent spin/spun split*/split spread*/spread spring*/sprang/sprung stand*/stood steal/stole/stolen stick/stuck strike*/struck/stricken strive/strove/striven swear/swore/sworn
sweep/swept swim/swam/swum swing*/swung take/took/taken teach/taught tear*/tore/torn tell/told think/thought throw/threw/thrown undergo/underwent/undergone understand/understood
undertake/undertook/undertaken uphold/upheld upset/upset wake/woke/woken wear/wore/worn weave/wove/woven win*/won withdraw/withdrew/withdrawn withhold/withheld withstand/withstood write/wrote/written
retell/retold restate/restated outgrow/outgrew/outgrown overtake/overtook/overtaken shoot/shot be/was/been`
