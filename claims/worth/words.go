package worth

// The lists are ours: what the criteria that fact-checkers state look like in words.
var wordLists = []struct {
	criterion criterion
	words     string
}{
	{number, `two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy eighty ninety
		hundred thousand million billion trillion hundreds thousands millions billions trillions half third thirds quarter quarters dozen twice double doubled triple tripled`},
	{large, `thousand million billion trillion thousands millions billions trillions`},
	{money, `dollar dollars cents euros pounds`},
	{percent, `percent percentage per-cent`},
	{dated, `january february march april june july august september october november december yesterday ago since year years month months week weeks decade decades
		monday tuesday wednesday thursday friday saturday sunday century`},
	{compares, `more less fewer than higher lower larger smaller bigger greater better worse faster slower cheaper highest lowest largest smallest biggest greatest best worst
		most least same compared versus record average rate equal`},
	{changed, `rose risen rise rising fell fallen fall falling increased increase increases increasing decreased decrease grew grow grown growth growing dropped drop declined decline
		doubled tripled cut cuts cutting raised raise reduced reduce reduction reducing lost lose losing gained added created double slowed expanded shrunk up down went gone`},
	{authority, `report reports study studies bureau office commission committee court courts census statistics according economists experts scientists department administration
		agency congressional university journal times post federal nonpartisan independent survey poll polls inspector investigation cbo fbi cia nato analysis official officials`},
	{happened, `was were had did been became began brought built came cost did fought found gave got had held kept knew led left lost made met paid passed put ran said sat saw sent shot
		sold spent spoke stood stopped took told taught went won wrote signed voted vetoed cut has have`},
	{harm, `kill killed killing dead deaths death die died attack attacks attacked invaded invasion war wars terrorist terrorists terrorism bomb bombs nuclear weapons weapon crime crimes
		murder abuse drugs drug disease cancer aids poison poverty hunger fraud corruption illegal guns gun violence genocide bankrupt bankruptcy prison hostages crisis rape`},
	{voted, `voted vote signed vetoed opposed supported proposed sponsored introduced passed said says told endorsed appointed nominated called promised admitted approved
		rejected testified favored wrote plan record position`},
	{absolute, `all every none never always first only ever last entire nobody everybody everyone no-one single history`},
	{cause, `because caused causes cause due result results resulted therefore`},
	{denies, `not n't no never didn't doesn't don't isn't wasn't weren't hasn't haven't won't can't couldn't cannot neither nor false untrue wrong true`},
	{rules, `law laws bill act legislation tax taxes treaty amendment constitution regulation regulations ban rule rules program policy requires require allows agreement veto budget`},
	{economy, `jobs job unemployment inflation deficit deficits debt economy taxes tax income wages wage trade oil energy budget spending spend schools education health insurance medicare
		medicaid social security welfare housing military troops defense forces army immigrants border companies workers business farmers prices interest`},
	{future, `will 'll would going shall tomorrow won't wouldn't gonna`},
	{opinion, `think believe feel opinion view wonderful terrible horrible great good bad important right fair strong proud disgrace disaster best better tough serious dangerous
		ridiculous simply frankly obviously certainly clearly really`},
	{personal, `my mother father wife husband daughter son family grandfather parents kids remember grew friend friends brother sister`},
	{demand, `should must ought need needs let let's has-to`},
	{addresses, `thank thanks folks ladies gentlemen goodnight welcome please okay sorry excuse well look listen you`},
	{supposes, `if could might may perhaps maybe probably possibly would whether unless likely seems seem`},
	{vague, `something somebody someone thing things lot stuff anything kind sort some many others way`},
	{values, `freedom hope faith god dream dreams future leadership principles values together believe courage opportunity justice peace promise character heart america`},
	{wish, `want wants hope wish like love glad happy proud hate afraid pleased appreciate`},
	{procedure, `question questions answer answers debate minutes minute tonight time respond rebuttal moderator audience candidates seconds topic senator governor mr jim`},
	{self, `i me my mine myself i'm`},
	{us, `we us our ours ourselves`},
	{others, `he she they his her their him them`},
}

const functionWords = `i you he she it we they me him her us them my your his its our their this that these those who what which whom whose where when why how
	a an the and or but if because as until while of at by for with about against between into through during before after above below to from up down in out on off over under
	again then once here there all any both each few more most other some such no nor not only own same so than too very can will would should could may might must shall
	have has had having do does did be is are was were been being am 's 're 've 'll 'd 'm don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't
	i'm let let's going want think believe said say says know got get just now well also never ever even still percent million billion thousand hundred dollars year years`

// pointers begin sentences that cannot be checked without the one before.
var pointers = map[string]bool{"that": true, "this": true, "it": true, "those": true, "these": true, "there": true, "and": true, "but": true, "so": true}

type phrase struct{ first, second string }

// phrases are the pairs whose words say nothing alone.
var phrases = map[phrase]uint64{
	{"according", "to"}: bit(authority), {"thank", "you"}: bit(addresses), {"you", "know"}: bit(addresses),
	{"i", "think"}: bit(opinion), {"i", "believe"}: bit(opinion), {"have", "to"}: bit(demand), {"got", "to"}: bit(demand),
	{"has", "to"}: bit(demand), {"used", "to"}: bit(happened), {"led", "to"}: bit(cause), {"due", "to"}: bit(cause),
	{"i", "was"}: bit(personal), {"when", "i"}: bit(personal), {"in", "fact"}: bit(absolute), {"kind", "of"}: bit(vague),
	{"social", "security"}: bit(economy), {"white", "house"}: bit(authority), {"supreme", "court"}: bit(authority),
	{"last", "year"}: bit(dated), {"next", "year"}: bit(future), {"right", "now"}: bit(dated), {"plan", "to"}: bit(future),
}
