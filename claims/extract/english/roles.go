package english

// roles are nouns for people by what they do; they end a description that stands
// before a name ("Russian Foreign Minister Sergey Lavrov") and make up those that
// stand for one ("the Russian envoy").
var roles = set(`minister president chancellor secretary envoy diplomat ambassador spokesman spokeswoman spokesperson senator
	congressman congresswoman congressmember representative governor mayor lawmaker legislator deputy chief head director ceo cfo
	coo executive chairman chairwoman chair chairperson leader premier official officer general commander colonel captain lieutenant
	sergeant admiral major sheriff constable superintendent inspector detective prosecutor attorney solicitor barrister lawyer judge
	justice magistrate professor lecturer researcher scientist epidemiologist virologist doctor physician surgeon nurse paramedic
	analyst economist strategist historian expert author writer columnist journalist reporter correspondent editor coach manager
	player midfielder striker defender goalkeeper forward quarterback pitcher coach referee activist campaigner farmer resident
	witness victim owner founder co-founder cofounder partner adviser advisor aide commissioner coordinator administrator
	undersecretary councillor councilor councilman councilwoman mp mep peer lord baroness king queen prince princess pope bishop
	archbishop cardinal rabbi imam pastor reverend priest sir dame lady mr mrs ms miss dr prof rep sen gov gen lt col capt sgt adm
	cmdr maj rev hon st president-elect candidate nominee whip speaker counsel treasurer auditor ombudsman regulator negotiator
	climatologist meteorologist hydrologist seismologist biologist ecologist psychologist psychiatrist sociologist teacher
	headteacher headmaster principal superintendent student pilot engineer firefighter organiser organizer member veteran star
	singer actor actress filmmaker artist designer architect curator chef banker trader investor billionaire tycoon entrepreneur
	operator driver worker shopkeeper fisherman miner soldier militant rebel warlord dictator monarch emir sultan sheikh ayatollah
	vice-president vice-chancellor vice-chair under-secretary secretary-general director-general attorney-general lead boss
	counterpart predecessor successor colleague rival opponent patient survivor mother father brother sister wife husband son
	daughter widow neighbor neighbour friend cousin uncle aunt parent man woman boy girl teenager fan voter customer passenger
	tourist visitor refugee migrant defendant suspect plaintiff juror claimant whistleblower insider source tenant landlord
	trustee registrar librarian pharmacist dentist midwife carer caregiver vet veterinarian trainer striker captain boss skipper
	winger champion medallist medalist runner sprinter swimmer cyclist boxer golfer forecaster demographer statistician geologist
	oceanographer glaciologist immunologist oncologist cardiologist pathologist coroner toxicologist chairlady delegate
	negotiator comptroller controller clerk alderman marshal warden provost dean rector controller organiser curate vicar chaplain secretary-treasurer sub-lieutenant vice-admiral
	businessman businesswoman executive-director grandmother grandfather newsreader presenter broadcaster blogger podcaster`)

// pluralRoles speak as a group.
var pluralRoles = set(`officials ministers diplomats leaders lawmakers legislators senators mps police authorities prosecutors
	lawyers attorneys judges scientists researchers experts analysts economists doctors nurses teachers farmers residents
	witnesses activists campaigners critics supporters opponents investigators detectives officers organisers organizers
	regulators investors traders unions workers employees executives aides advisers advisors sources relatives neighbours
	neighbors parents students families survivors protesters protestors demonstrators voters republicans democrats
	conservatives liberals forecasters epidemiologists spokespeople rescuers firefighters paramedics medics troops rebels
	militants journalists observers monitors inspectors auditors bishops charities companies retailers banks airlines
	people others many some most both envoys ambassadors governors mayors commanders generals`)

// envoys are the roles that news prose calls an envoy, a diplomat and the like.
var synonymRoles = map[string][]string{
	"envoy":       {"minister", "ambassador", "diplomat", "secretary", "representative", "negotiator", "emissary"},
	"diplomat":    {"minister", "ambassador", "envoy", "secretary", "representative", "negotiator"},
	"leader":      {"president", "chancellor", "premier", "minister", "chairman", "king", "dictator", "head", "chief"},
	"premier":     {"minister"},
	"politician":  {"minister", "senator", "mp", "congressman", "congresswoman", "governor", "mayor", "leader", "lawmaker"},
	"lawmaker":    {"senator", "mp", "congressman", "congresswoman", "representative", "deputy", "rep", "sen", "mep"},
	"senator":     {"sen"},
	"governor":    {"gov"},
	"general":     {"gen"},
	"professor":   {"prof"},
	"congressman": {"rep", "representative"}, "congresswoman": {"rep", "representative"},
	"boss": {"chief", "ceo", "executive", "head", "manager", "chairman"}, "chief": {"head", "director", "ceo", "boss"},
	"executive": {"ceo", "chief", "president"}, "official": {"minister", "secretary", "director", "commissioner", "spokesman", "spokeswoman"},
	"scientist": {"professor", "researcher", "epidemiologist", "virologist", "climatologist", "biologist", "ecologist"}, "researcher": {"professor", "scientist"},
	"lawyer": {"attorney", "solicitor", "barrister", "counsel"}, "attorney": {"lawyer", "counsel"},
	"spokesperson": {"spokesman", "spokeswoman"}, "doctor": {"dr", "physician", "surgeon"},
	"coach": {"manager"}, "manager": {"coach", "boss"}, "officer": {"sheriff", "inspector", "superintendent", "constable", "chief", "sgt", "lt", "capt", "sergeant"},
}

// orgNouns end the name of a body.
var orgNouns = set(`ministry department office committee agency party university college bank court council commission group institute
	institution association union police times post news company corp corporation inc ltd llc plc house street government army navy
	force forces service services fund center centre foundation organization organisation nations authority board bureau alliance
	league federation society trust academy school hospital club airlines airways motors energy media press network tribunal
	parliament senate congress assembly administration campaign team project initiative coalition movement front brigade
	guard command journal review gazette herald guardian telegraph tribune observer independent mail express daily weekly
	magazine studio studios records partners capital holdings industries systems technologies labs laboratory survey observatory
	exchange reserve treasury registry directorate secretariat inspectorate ombudsman chamber confederation congress charity
	church mosque synagogue diocese museum gallery theatre theater stadium airport railway rail trains buses water power gas oil
	steel foods stores supermarkets pharmaceuticals pharma insurance international watch network think-tank tank statement
	report study survey poll analysis data figures statistics research filing lawsuit complaint indictment document documents
	letter memo ruling judgment review audit inquiry investigation panel jury`)

var honorifics = set(`mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. sen sen. rep rep. gov gov. gen gen. lt lt. col col. capt
	capt. sgt sgt. adm adm. maj maj. rev rev. hon hon. president professor senator judge justice king queen prince princess pope
	baroness minister chancellor secretary governor mayor congressman congresswoman representative detective inspector
	superintendent constable officer sheriff captain sergeant colonel general admiral lieutenant major cardinal archbishop bishop
	sheikh ayatollah imam rabbi father sister brother mx mx. cllr councillor`)

// particles join the parts of a name.
var particles = set(`von van der den de del della da di dos du la le el al bin ibn ben ter ten af av zu y abu umm`)

// bodies are nouns whose country is the one that speaks ("the Russian army").
var bodies = set(`ministry government army military parliament embassy navy treasury police authorities officials president
	defense defence foreign interior health finance envoy delegation`)
