package english

// synonymRoles are the roles that news prose calls an envoy, a diplomat and the like.
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
	"coach": {"manager"}, "manager": {"coach", "boss"}, "officer": {"sheriff", "inspector", "superintendent", "constable", "chief", "sgt", "lt", "capt", "sergeant", "supt", "insp", "det"},
	"superintendent": {"supt"}, "inspector": {"insp"}, "detective": {"det"}, "councillor": {"cllr"}, "prosecutor": {"counsel"},
}
