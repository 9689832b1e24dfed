package english

import "strings"

// Closed classes of English words: they mark where noun phrases and clauses begin.
var (
	determiners = set(`the a an this that these those some any each every no another both either neither all several many few
		most his her its their our my your such two three four five six seven eight nine ten dozens hundreds thousands more`)
	articles     = set(`the a an`)
	possessives  = set(`his her its their our my your 's '`)
	pronouns     = set(`he she it they we i you him her them us me who himself herself itself themselves`)
	subjectPro   = set(`he she it they we i you there`)
	prepositions = set(`of in on at by for from with to into onto about over under after before during since until till between
		among against amid amidst without within through throughout across along around behind beyond despite near off outside
		inside per than toward towards upon via versus like unlike following including regarding concerning ahead alongside
		beside besides except because according as up down out`)
	nounLinks     = set(`of for at in from on with to by against behind near outside`)
	conjunctions  = set(`and or but nor yet so plus`)
	subordinators = set(`that which who whom whose where when while whereas although though because if unless whether since as
		until once why how what after before`)
	auxiliaries = set(`is are was were be been being am has have had having do does did will would shall should can could may might
		must 's 're 've 'd 'll 'm isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot
		couldn't shouldn't mightn't mustn't needn't ain't need ought`)
	finiteAux = set(`is are was were am has have had do does did will would shall should can could may might must 're 've
		'd 'll 'm isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't`)
	modals   = set(`will would shall should can could may might must 'd 'll won't wouldn't can't cannot couldn't shouldn't to`)
	negators = set(`not never no none nobody nothing neither nor nowhere without n't cannot hardly barely scarcely`)
	adverbs  = set(`also later then earlier now still again already once meanwhile however previously recently repeatedly
		only just even further furthermore moreover instead too so yet never ever always often soon today yesterday tomorrow
		tonight not himself herself themselves itself both all long since publicly therefore thus first last twice`)
	weekdays = set(`monday tuesday wednesday thursday friday saturday sunday`)
	months   = monthTable(`january february march april may june july august september october november december
		jan feb mar apr may jun jul aug sep oct nov dec jan. feb. mar. apr. may jun. jul. aug. sept oct. nov. dec.`)
	timeNouns = set(`today yesterday tomorrow tonight morning afternoon evening night week month year weekend day hour hours days
		weeks months years decade decades century noon midnight overnight`)
	// starts are words that in upper case begin a sentence rather than a name.
	starts = merge(determiners, pronouns, prepositions, conjunctions, subordinators, adverbs, auxiliaries, set(`asked here
		there yes well ok please according still while speaking last next early late following ahead other others one earlier
		critics opponents supporters experts officials police scientists researchers analysts economists investigators prosecutors
		authorities lawmakers republicans democrats residents witnesses sources doctors teachers farmers nearly about around
		roughly almost approximately under if although because despite amid among during dozens hundreds thousands millions when
		today yesterday tomorrow many much more less least only just even not thousands new old two three`))
)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func merge(sets ...map[string]bool) map[string]bool {
	m := make(map[string]bool)
	for _, s := range sets {
		for w := range s {
			m[w] = true
		}
	}
	return m
}

func monthTable(words string) map[string]int {
	m := make(map[string]int)
	for i, w := range strings.Fields(words) {
		m[w] = i%12 + 1
	}
	m["sept"], m["sept."] = 9, 9
	return m
}

// currencySigns may begin a claim: "$5 million was lost".
var currencySigns = set(`$ £ € ¥ ₹ ₽ ₴ ₩ ₺ ₦`)
