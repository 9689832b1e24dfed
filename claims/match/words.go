package match

import "strings"

// stopWords say nothing about which claim it is. "Not" is one: a denial is about the
// same claim.
var stopWords = set(`a about above after again against all also am an and any are arent as at be because been before being below between both but by can cannot cant could
	couldnt did didnt do does doesnt doing dont down during each few for from further had hadnt has hasnt have havent having he hed hell her here hers herself hes him
	himself his how i id if ill im in into is isnt it its itself ive just lets me more most my myself no nor not now of off on once only or other our ours ourselves out
	over own rt said same say says she shes should shouldnt so some such than that thats the their theirs them themselves then there theres these they theyre theyve this
	those through to too under until up us very via was wasnt we were werent weve what whats when where which while who whom whos why will with wont would wouldnt you your
	youre yours yourself yourselves youve u ur amp s t`)

// sameWords are words, as folded, that stand for the first of their line.
var sameWords = groups(`
usa america american americans
president potus
republican gop republicans
democrat dems dem democrats democratic
covid coronavirus ncov
photograph photo photos pic pics photographs picture pictures image images
video footage videos clip
vice vp
united unites
obamacare aca
representative rep reps congressman congresswoman
senator sen sens
governor gov
television tv
mother mom mum moms
father dad
`)

// sameStems are stems that stand for the first of their line.
var sameStems = groups(`
russia russian moscow kremlin
ukrain ukrainian kyiv kiev
china chines beij
mexico mexican
iran iranian tehran
syria syrian
germani german
israel isra
islam muslim islamist
france french
britain british uk
canada canadian
troop soldier
`)

// irregular are forms that no stemmer finds.
var irregular = groups(`
buy bought
catch caught
die dead death died dies dying deaths
go went gone
give gave given
kill killed kills killing
lose lost loses losing
pay paid
rise rose risen
fall fell fallen
send sent
spend spent
steal stole stolen
take took taken
teach taught
tell told
think thought
win won
write wrote written
speak spoke spoken
sell sold
build built
grow grew grown
lead led
leave left
meet met
man men
woman women
child children kids kid
person people persons
eat ate eaten
draw drew drawn
drive drove driven
shoot shot
begin began begun
break broke broken
choose chose chosen
`)

// everyday are terms of words that stand in any paper on any day.
var everyday = terms(`year years month week day time today people person man woman child family world country nation state city government president minister
	official officials leader party politician election vote voter law bill court police military army war attack security public national federal local international
	new old first last next big large small high low good bad great best long many much number total percent half million billion thousand hundred 2 3 4 5 10 100
	money dollar cost price pay tax budget economy economic business company job worker work school student university health hospital doctor medical study research report
	news media story interview statement speech show video photograph post social online internet make take give get go come see find know think want need use call ask tell
	claim announce report state accord include lead help start begin end stop keep move turn run set put bring hold stand plan change support increase rise fall cut
	group member team home house food water land area street part place case point issue problem question thing way fact reason result name life right power
	plan program policy service system usa russia china american european north south east west monday tuesday wednesday thursday friday saturday sunday
	january february march april may june july august september october november december`)

// pictures and posts are terms by which a claim is about a picture, or about a post.
var (
	pictures = terms("photograph footage screenshot snapshot meme")
	posts    = terms("tweet Twitter post")
)

func terms(words string) map[string]bool {
	out := map[string]bool{}
	for _, t := range Terms(words) {
		out[t] = true
	}
	return out
}

type phrase struct{ first, second string }

// phrases are pairs of words that are one name or one thing.
var phrases = map[phrase]string{
	{"united", "states"}: "usa", {"per", "cent"}: "percent", {"united", "nations"}: "un", {"health", "care"}: "healthcare",
	{"affordable", "care"}: "obamacare", {"white", "house"}: "whitehouse", {"supreme", "court"}: "supremecourt",
	{"social", "security"}: "socialsecurity", {"climate", "change"}: "climatechange", {"global", "warming"}: "climatechange",
	{"new", "york"}: "newyork", {"hong", "kong"}: "hongkong", {"north", "korea"}: "northkorea", {"north", "korean"}: "northkorea",
	{"south", "korea"}: "southkorea", {"south", "korean"}: "southkorea",
}

var scales = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9}

var numberWords = groups(`
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
11 eleven
12 twelve
13 thirteen
14 fourteen
15 fifteen
16 sixteen
17 seventeen
18 eighteen
19 nineteen
20 twenty
30 thirty
40 forty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety
`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// groups maps each word of a line to the line's first.
func groups(lines string) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(lines) {
		words := strings.Fields(line)
		for _, w := range words[min(1, len(words)):] {
			out[w] = words[0]
		}
	}
	return out
}
