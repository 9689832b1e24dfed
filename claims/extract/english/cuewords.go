package english

// Words that move a claim's worth or tell its kind, by stem or by form as listed.
var (
	// harm: what newsrooms check first, since being wrong about it hurts somebody.
	harmWords = set(`kill kills killed killing dead deaths death die died dies dying injured wounded hospitalised hospitalized casualties
		victims attack attacks attacked invade invaded invasion occupy occupied occupation bomb bombed bombing bombs missile missiles strike
		strikes struck shelled shelling war troops weapons arms military separatists militants soldiers tanks annexed annexation annex genocide torture tortured
		rape raped assault assaulted abuse abused murder murdered shot shooting explosion poisoned toxic contaminated disease infected
		infections virus cases outbreak pandemic vaccine vaccines cancer drug drugs overdose fraud corruption bribe bribes bribery stole stolen theft
		laundering illegal illegally unlawful unlawfully crime crimes criminal convicted sentenced arrested charged jailed imprisoned detained guilty lawsuit
		sued fined ban banned bans sanctions emergency disaster flood flooded floods flooding wildfire fires fire earthquake drought famine hunger evacuated displaced
		collapse collapsed crash crashed crisis default bankrupt bankruptcy layoffs cuts fired unemployment inflation recession debt deficit emissions
		pollution warming rigged hacked cyberattack leaked breach breached destroyed damaged threatened threaten threat hostages kidnapped
		violated violation violations deported expelled terrorist terrorism nuclear`)
	// comparison: more, less, most, and change over time.
	compareWords = set(`more less fewer higher lower larger smaller bigger greater better worse faster slower cheaper stronger weaker older
		younger longer shorter highest lowest largest smallest biggest greatest best worst fastest slowest record most least rose rise rises risen
		rising fell fall falls fallen falling increased increase increases increasing decreased decrease decreases grew grow grows growth
		dropped drop drops declined decline declines doubled tripled quadrupled halved surged surge soared jumped climbed plunged slumped tumbled shrank
		gained lost exceeded outpaced compared versus double twice triple up down`)
	causeWords = set(`because caused causes causing cause due led leads leading result results resulted resulting thanks triggered trigger triggering
		fuelled fueled fuelling fueling driven drove sparked sparking prompted prompting blamed forced forcing contributed`)
	futureWords = set(`will would 'll may might could won't going expected likely unlikely set poised due plans planned planning forecast
		projected predicts predicted expects`)
	feelWords = set(`hope hopes hoped wish glad happy proud sad sorry love loved hate hated afraid worried fear feel feels felt thrilled excited delighted
		disappointed shocked angry grateful honoured honored thank thanks devastated heartbroken pleased confident
		believe disappointing frustrated frustrating amazing incredible wonderful beautiful terrible horrible awful great`)
	judgeWords = set(`important critical crucial vital serious unacceptable constructive useful frank substantive good bad fair unfair right wrong
		dangerous strong weak clear difficult hard easy tough necessary essential significant positive negative productive robust
		shameful disgraceful outrageous absurd ridiculous reckless irresponsible cynical historic landmark dramatic remarkable complicated
		candid complex delicate tense tragic extraordinary unprecedented reasonable unreasonable troubling worrying concerning
		appropriate inappropriate unjust just irresponsible encouraging promising helpful unhelpful welcome bold brave`)
	shouldWords = set(`should must ought need needs let let's deserve deserves shouldn't mustn't`)
	hedgeWords  = set(`may might could possibly perhaps probably likely unlikely reportedly allegedly apparently seemingly suggests suggested
		appears appeared appear seems seemed seem alleged suspected believed thought potentially presumably purportedly supposedly
		expected possible rumoured rumored unconfirmed`)
	// procedure: meetings and their talk, seldom worth a check.
	procedureWords = set(`met meet meets meeting talks discussed discuss discussion discussions visited visit attended spoke speak speaking
		held hold talked address conference summit arrived scheduled`)
	positionWords = set(`support supports supported oppose opposes opposed back backs backed reject rejects rejected favor favour favors favours
		committed commitment ready prepared willing open stand stands rule rules defend defends respect respects welcome welcomes
		supporting opposing welcomed insisted principle`)
	recordVerbs = set(`attacked invaded killed signed passed voted approved banned launched dispatched sent deployed arrested
		charged convicted sentenced sued fined paid spent received donated bought sold built destroyed closed opened won lost elected
		appointed resigned fired hired cut raised lowered imposed lifted withdrew seized annexed shot bombed struck ordered rejected
		beat defeated scored lost blocked vetoed died born founded created stole admitted released published filed ruled found confirmed recorded
		registered reported reached hit crossed broke flooded evacuated failed stopped started began ended introduced repealed
		overturned cancelled canceled suspended expelled agreed acquired merged announced withdrawn upheld cleared acquitted dismissed revoked barred quashed ratified`)
	contextStarts = set(`this that these those it such there the-move`)
)
