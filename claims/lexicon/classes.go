// Code generated from the words by go test ./claims/lexicon -update. DO NOT EDIT.

package lexicon

// The classes, in the order of their names. Their numbers are of no account.
const (
	_ Class = iota
	// A: "a".
	A
	// AOrOne: with "not" they refute every case.
	AOrOne
	// Abbreviation: short forms that may end a sentence: the next word decides.
	Abbreviation
	// About: "about".
	About
	// AboutLength: stand before a length and say how exact it is.
	AboutLength
	// AboutNumber: near the number, in one word.
	AboutNumber
	// AboutOrThan: stand before an article and what it counts.
	AboutOrThan
	// According: "according".
	According
	// Accordingly: go on with what was reported.
	Accordingly
	// AccusationVerb: verbs that charge somebody.
	AccusationVerb
	// Accusing: forms of verbs that charge somebody.
	Accusing
	// AddressEnd: end the name of a street or house, and a person's as well.
	AddressEnd
	// AddressLead: stand before an address.
	AddressLead
	// AdjectiveEnd: ends of adjectives that may stand behind their noun.
	AdjectiveEnd
	// Adverb: adverbs that stand around verbs.
	Adverb
	// AdverbBeforeObject: adverbs between a verb and its object, and no determiner that looks like one.
	AdverbBeforeObject
	// AdverbEnd: ends an adverb that begins a sentence: "Gegenwärtig".
	AdverbEnd
	// Advocate: people who speak for one client, of whom "he" may tell.
	Advocate
	// AfterFigure: words behind "in" that make it no date.
	AfterFigure
	// AfterPart: behind a part that no noun follows.
	AfterPart
	// AfterWeekday: make a sort of thing of the weekday before them.
	AfterWeekday
	// Against: before a number that is held beside another.
	Against
	// AgeBeing: between "who" and an age.
	AgeBeing
	// AgeOpener: begin what says how old something is.
	AgeOpener
	// AgeWord: "age".
	AgeWord
	// AgedNoun: people whose age stands behind them between commas.
	AgedNoun
	// AgedWord: "aged".
	AgedWord
	// AgencyEnd: what captions end with and datelines begin with.
	AgencyEnd
	// AgentLink: stand before who does something, in the passive.
	AgentLink
	// Ago: "ago".
	Ago
	// AgoOrEarlier: stand behind a span that is over.
	AgoOrEarlier
	// AgoOrOld: behind a span of time that something is more than.
	AgoOrOld
	// AgoUnit: units that are counted back.
	AgoUnit
	// AgreeingForm: verbs that agree with "I" or a short form of them.
	AgreeingForm
	// Ahead: look ahead.
	Ahead
	// AheadForm: say that something is still to come.
	AheadForm
	// AheadWord: "ahead", of an event.
	AheadWord
	// All: "all".
	All
	// AllWord: leave no case out.
	AllWord
	// AloneBehind: behind a number they say what became of those that are counted.
	AloneBehind
	// Als: "als".
	Als
	// Always: leave no case out.
	Always
	// Am: "am".
	Am
	// AmClock: "am", which is a verb as well.
	AmClock
	// AmountLead: behind them a number counts though nothing is named.
	AmountLead
	// Ampersand: the sign in names of firms.
	Ampersand
	// And: "and".
	And
	// AndBut: the conjunctions that join clauses.
	AndBut
	// AndOr: joins the ends of a range.
	AndOr
	// AndWord: "und".
	AndWord
	// AngleWord: near degrees of an angle.
	AngleWord
	// AnsweredBy: come before the name of who answers.
	AnsweredBy
	// Answering: verbs for answering a newsroom.
	Answering
	// AnyCompany: what any company is called.
	AnyCompany
	// AnyHuman: nouns of age, sex and family, that nobody is called by whose office was told.
	AnyHuman
	// AnyNo: are of none in particular.
	AnyNo
	// AnyPart: nouns for what a whole has.
	AnyPart
	// AnyWork: what people of any work are called.
	AnyWork
	// ApartLead: before two amounts that are no parts of one: "alle 2 Stunden 10 Minuten Pause".
	ApartLead
	// Apostrophe: a single mark, straight in its reading form.
	Apostrophe
	// AppositionOpener: say what somebody is, behind their name.
	AppositionOpener
	// Article: articles.
	Article
	// ArticleA: "a" and "an".
	ArticleA
	// ArticleBetween: between a comparator and the number.
	ArticleBetween
	// ArticleOrOne: articles, and "one".
	ArticleOrOne
	// As: "as".
	As
	// AsThan: open what something is compared with.
	AsThan
	// AsTo: give such words as "seem" their meaning.
	AsTo
	// AsWith: lean what follows on what stands before.
	AsWith
	// AsideBreak: words that no aside reaches over.
	AsideBreak
	// AsideOpener: begin a clause that leans on the one behind it: "Even if it fails, Smith said, the coast is safer".
	AsideOpener
	// AsideRelative: open a relative clause that is an aside.
	AsideRelative
	// AskedBy: come before the name of who asks.
	AskedBy
	// At: "at".
	At
	// AtAge: join "age" to its number.
	AtAge
	// AtSign: the sign of an address.
	AtSign
	// AttitudeLink: join a noun for a view to what it is of.
	AttitudeLink
	// AttitudeVerb: tell what somebody speaks of, asks for, attacks or likes.
	AttitudeVerb
	// AttitudeWord: with "ist" or "zeigte sich" hands over what its "dass" says: "überzeugt, dass".
	AttitudeWord
	// Aus: "aus".
	Aus
	// AuthorHelped: what somebody did who helped.
	AuthorHelped
	// AuthorIs: leads over to an author's job.
	AuthorIs
	// AuthorLink: stand before who made a paper.
	AuthorLink
	// AuthorVerb: what an author does at an outlet.
	AuthorVerb
	// Auxiliary: verbs that help another one.
	Auxiliary
	// Back: "back".
	Back
	// BackAlone: behind "the" they stand alone for something counted or told before.
	BackAlone
	// BackBoard: with "on", in a vessel that was named before.
	BackBoard
	// BackBody: nouns that behind "the" mean a body named before.
	BackBody
	// BackCount: stand alone for something counted before.
	BackCount
	// BackCraft: things whose name the words "the ship" stand for.
	BackCraft
	// BackCrossing: what a bridge with a name is called.
	BackCrossing
	// BackFirm: bodies that any name can stand for.
	BackFirm
	// BackFor: behind such a noun it says what it is for, but not in "for two years".
	BackFor
	// BackHere: mean a place that was told before.
	BackHere
	// BackLaw: what a law is called, before and after it is one.
	BackLaw
	// BackLink: behind such a noun they say which one it is.
	BackLink
	// BackModifier: stand between "the" and such a noun and tell nobody which it is.
	BackModifier
	// BackMoment: behind "at the" they mean a time told before.
	BackMoment
	// BackParticiple: behind such a noun they say which one it is, with what follows.
	BackParticiple
	// BackPerson: nouns that behind "the" mean somebody named before.
	BackPerson
	// BackPlace: nouns that behind "the" mean a place named before.
	BackPlace
	// BackPlaceKind: parts of a country whose name may begin a longer one: "Orla County Hospital".
	BackPlaceKind
	// BackPlaceLink: behind such a noun and before a name they say which one it is.
	BackPlaceLink
	// BackRace: what a race with a name is called.
	BackRace
	// BackReference: take up the quote before: "Das sagte Solms".
	BackReference
	// BackSeason: times that "this" counts from the day of writing.
	BackSeason
	// BackShifted: helping verbs of what was said to be, or to come.
	BackShifted
	// BackShip: what any ship is called.
	BackShip
	// BackSpan: behind "the" they count a span of time from the day of writing.
	BackSpan
	// BackStorm: what a storm with a name is called.
	BackStorm
	// BackThing: nouns that behind "the" mean something told before.
	BackThing
	// BackTime: times that behind "that" or "the same" are those of something told before.
	BackTime
	// BackTimeStep: between "the" and a time they count from one told before.
	BackTimeStep
	// BackVehicle: things that somebody steers.
	BackVehicle
	// BackingVerb: back with money as often as with words.
	BackingVerb
	// Bar: parts the entries of a menu or of a date line.
	Bar
	// BareSubject: pronouns that may be a subject without a noun.
	BareSubject
	// BareSuperlative: superlatives that alone compare nothing.
	BareSuperlative
	// Barrister: letters behind the name of somebody who pleads in court.
	Barrister
	// BasisWord: points of a hundredth of a percentage.
	BasisWord
	// Be: "be".
	Be
	// BeBeen: forms of "be" that need a helper.
	BeBeen
	// BeHave: infinitives that help.
	BeHave
	// BeOfThing: forms of "be" with one thing before them.
	BeOfThing
	// Been: "been".
	Been
	// BeforeAlone: counts a time to what was told, where nothing stands behind it.
	BeforeAlone
	// BeforeAmount: signs that may be written on to the number behind them.
	BeforeAmount
	// BeforeAsker: stand before the name of who asks in an interview.
	BeforeAsker
	// BeforeClosingMark: signs before a quotation mark that closes.
	BeforeClosingMark
	// BeforeComparative: what stands before a comparative that says something.
	BeforeComparative
	// BeforeHalf: before a half that measures.
	BeforeHalf
	// BeforeInverted: signs before a verb that stands before its subject.
	BeforeInverted
	// BeforeJoint: words that a hyphen joins to a real number.
	BeforeJoint
	// BeforeLevel: stand before a word such as "record" that then compares.
	BeforeLevel
	// BeforeOpeningMark: signs before a quotation mark that opens.
	BeforeOpeningMark
	// BeforeOrdinal: words before an ordinal: "am 3.", "der 21.".
	BeforeOrdinal
	// BeforePlace: may stand between such a word and the name.
	BeforePlace
	// BeforeRange: make a range of digits, hyphen, digits.
	BeforeRange
	// BeforeRealNumber: words in upper case before a number that counts.
	BeforeRealNumber
	// BeforeSentence: signs behind which a sentence begins.
	BeforeSentence
	// BeforeSpeakingIng: stand before a participle that has the speaker of the clause before.
	BeforeSpeakingIng
	// BeforeTheBoard: before "the board" it makes it mean everywhere.
	BeforeTheBoard
	// BeforeThen: stand before a "then" that is a time told before.
	BeforeThen
	// BeforeTime: make a span of time one that says when.
	BeforeTime
	// BeforeYear: lead up to a year, whatever noun stands behind it.
	BeforeYear
	// BeforeZero: make a word of the zero behind them.
	BeforeZero
	// BehindHalf: behind a half of something.
	BehindHalf
	// BehindHead: what stands behind the head of a body.
	BehindHead
	// BehindOneUnit: behind "one day" where it lasts so long.
	BehindOneUnit
	// BehindZero: make a word of the zero before them.
	BehindZero
	// BelongsTime: open a time behind a role.
	BelongsTime
	// BelowWord: before "zero", where it is cold.
	BelowWord
	// BesideHalf: before half of a match or of a year.
	BesideHalf
	// BesidePercent: "%" and what it is written with.
	BesidePercent
	// BesideSpeaker: begin what stands beside a name about how somebody speaks: "(through an interpreter)".
	BesideSpeaker
	// BesideTime: behind a span of time that tells when.
	BesideTime
	// BetweenWord: opens a range whose ends "and" joins.
	BetweenWord
	// BlockWord: "block", behind the number of a street's houses.
	BlockWord
	// BodyAct: what a body does, as in "it pledged".
	BodyAct
	// BodyAdjectiveEnd: ends the adjective of a body's name: "Freien Liste", "Berliner".
	BodyAdjectiveEnd
	// BodyHead: heads of bodies that what they are for stands behind: "Department of Health".
	BodyHead
	// BodyLink: join a body to what it is for.
	BodyLink
	// BodyMood: what only somebody can be, as in "it is aware".
	BodyMood
	// BodyNoun: ends a noun for a body that its name stands behind: "der Verein Saubere Luft".
	BodyNoun
	// BodyOfMany: bodies whose name is of whom or for what they are: "der Verband der Wirte".
	BodyOfMany
	// BodyPossessive: stand for what is a body's.
	BodyPossessive
	// BodyPronoun: stand for a body.
	BodyPronoun
	// BodyWord: near pounds that somebody gains or loses.
	BodyWord
	// But: "but".
	But
	// By: "by".
	By
	// ByWith: stand before an outlet.
	ByWith
	// Byline: begins the line on who wrote it.
	Byline
	// BylineJoin: stands between two authors.
	BylineJoin
	// BylineWord: stands in that line in lower case.
	BylineWord
	// CalendarUnit: units of the calendar.
	CalendarUnit
	// CallLink: join "call" to what is called for.
	CallLink
	// CallPlace: behind them and "on" stands a telephone number.
	CallPlace
	// CallWord: before a telephone number.
	CallWord
	// Called: before the name of somebody introduced.
	Called
	// CapitalAbbreviation: the same, and short forms only in upper case, as the states "Mass." and "Ill.".
	CapitalAbbreviation
	// CapitalsOfNoBody: short forms that name no body.
	CapitalsOfNoBody
	// CauseWord: name a cause.
	CauseWord
	// Celsius: what degrees of temperature are written with.
	Celsius
	// CertainWord: what something is for somebody who is sure: "Für Beck ist klar, dass".
	CertainWord
	// ChangeFill: may stand between a change and its size: "rose by about 5 %".
	ChangeFill
	// ChangeForm: say by how much something changed: behind them "um drei" is no hour.
	ChangeForm
	// ChangeLead: "um", before how much something changed.
	ChangeLead
	// ChangedFrom: say that something was one number and became another.
	ChangedFrom
	// Charge: nouns for words that somebody may deny.
	Charge
	// ChargeLabel: with a capital, number the parts of a charge.
	ChargeLabel
	// Charged: "charged".
	Charged
	// Cited: participles of citing.
	Cited
	// CitedEnd: what stands behind whom somebody cites.
	CitedEnd
	// Citing: say whom the speaker cites.
	Citing
	// CitingVerb: lemmas whose participle says what a speaker draws on or speaks of.
	CitingVerb
	// ClauseBreak: open a clause behind a comma.
	ClauseBreak
	// ClauseHook: behind them a verb belongs to a clause inside another.
	ClauseHook
	// ClauseLead: open a clause that leans on another.
	ClauseLead
	// ClauseOpener: open a clause inside another.
	ClauseOpener
	// ClauseSign: signs that end a clause or sentence.
	ClauseSign
	// Clear: "clear".
	Clear
	// ClockBehind: behind a time of day.
	ClockBehind
	// ClockLead: before "las 8 horas" make a time of day of them.
	ClockLead
	// ClockNoun: what a number before it makes a time of.
	ClockNoun
	// ClockWord: behind a time of day.
	ClockWord
	// ClockZone: behind a time of day: its zone.
	ClockZone
	// CloseAngle: closes the address of a mailbox.
	CloseAngle
	// CloseRound: closes it.
	CloseRound
	// CloseSquare: closes them.
	CloseSquare
	// ClosesAgency: signs behind the name of an agency.
	ClosesAgency
	// CodeOfSpace: what a page's source has for a space.
	CodeOfSpace
	// CodeSign: right before a number that only names something; plus may begin one that counts.
	CodeSign
	// Colon: the colon.
	Colon
	// ColonOrSemicolon: colon and semicolon.
	ColonOrSemicolon
	// ColonOrThat: what opens what is said.
	ColonOrThat
	// ComesForm: stand between such a noun and whose it is.
	ComesForm
	// ComingLink: stand before a day that is yet to come, in the present tense.
	ComingLink
	// Comma: the comma.
	Comma
	// CommaOrSemicolon: comma and semicolon.
	CommaOrSemicolon
	// CommaOrStop: comma and full stop.
	CommaOrStop
	// CommaOrThat: what stands behind a noun that a verb follows.
	CommaOrThat
	// Commercial: nouns for companies by what they do.
	Commercial
	// CompanyHead: head companies, and little else.
	CompanyHead
	// CompanyNoun: ends a noun for a company that its name stands behind: "der Discounter Plusmarkt".
	CompanyNoun
	// CompanyRole: what a company is to what it owns, runs or makes.
	CompanyRole
	// CompanyShare: what companies alone have.
	CompanyShare
	// CompanyTail: end the name of a company, and of little else.
	CompanyTail
	// Comparative: compare only with a "than" behind them.
	Comparative
	// CompareAbout: near the number.
	CompareAbout
	// CompareAbove: more than the number.
	CompareAbove
	// CompareAtLeast: the number or more.
	CompareAtLeast
	// CompareAtMost: the number or less.
	CompareAtMost
	// CompareBelow: less than the number.
	CompareBelow
	// CompareSign: signs between a letter and its value.
	CompareSign
	// CompareWord: more, less, most, and change over time.
	CompareWord
	// ComparedByVerb: comparators that keep out of the quantity's span.
	ComparedByVerb
	// ComparingInPlace: compare only in certain places.
	ComparingInPlace
	// CompassLetter: begin the name of a street.
	CompassLetter
	// CompassWord: behind degrees of a place.
	CompassWord
	// CompoundEnd: behind a hyphen they make an adjective of a name: "Trump-backed".
	CompoundEnd
	// Concession: open what is granted.
	Concession
	// Condition: open a cause or condition.
	Condition
	// Conjunction: join words and clauses.
	Conjunction
	// ContentFree: words without content of their own.
	ContentFree
	// ContentStop: signs that no content reaches over.
	ContentStop
	// ContextStart: at a claim's head they need what stands before it.
	ContextStart
	// ContrastOpener: set what follows off from what stands before it.
	ContrastOpener
	// Copula: verbs between somebody and how they are.
	Copula
	// CorrectionHead: begins the note on a mistake.
	CorrectionHead
	// Could: "could".
	Could
	// CountLead: stand before a number of things.
	CountLead
	// CountVerb: stand before a number of things.
	CountVerb
	// CountWord: numbers in words, before what they count.
	CountWord
	// Counted: words that follow an ordinal: "21. Jahrhundert".
	Counted
	// CountedScale: plurals that multiply a number all the same.
	CountedScale
	// CountedSubject: subjects behind a verb that looks like a noun.
	CountedSubject
	// CountingVerb: verbs that a number stands behind, with nothing that is counted.
	CountingVerb
	// CountryBody: nouns whose country is the one that speaks ("the Russian army").
	CountryBody
	// CountryInitials: short names of countries that are no bodies.
	CountryInitials
	// Couple: "couple".
	Couple
	// CourtDefence: of somebody who pleads in court and of many others.
	CourtDefence
	// CourtMatter: what courts hear, and who they are.
	CourtMatter
	// CourtOpening: with a matter of courts behind it, it says who pleads.
	CourtOpening
	// CourtSide: behind "for the" and before a comma they say for whom somebody pleads.
	CourtSide
	// CrowdWord: with "of" before a number of people or things.
	CrowdWord
	// CubeSign: a cube's.
	CubeSign
	// CurrencySign: may begin a claim: "$5 million was lost".
	CurrencySign
	// CyrillicTitle: behind these follows what they belong to, so that their stop ends nothing.
	CyrillicTitle
	// CyrillicUnit: behind these a sentence begins with a capital, and else goes on.
	CyrillicUnit
	// CyrillicYear: units behind a number, and titles elsewhere ("2023 г.", "г. Москва").
	CyrillicYear
	// Dass: "dass".
	Dass
	// DateJoint: stand between the parts of a date.
	DateJoint
	// DatePreposition: open a date that is ahead.
	DatePreposition
	// DateStep: move a period.
	DateStep
	// Davon: "davon".
	Davon
	// DayAdverb: say on which day of each week.
	DayAdverb
	// DayFromNow: days counted from today.
	DayFromNow
	// DayFromNowAdjective: the same, before a noun.
	DayFromNowAdjective
	// DayName: the days of the week from Sunday on, and their short forms.
	DayName
	// DayOpener: open a time in the middle of a clause.
	DayOpener
	// DayOrMonth: say when, behind "am" or "im".
	DayOrMonth
	// DayPart: the words behind "this" and "Friday" that tell a part of the day.
	DayPart
	// DayPartHours: parts of a day, with the hours from and to, two digits each.
	DayPartHours
	// DayPreposition: stand before a day that is no plain "on Friday".
	DayPreposition
	// DayWord: days told from the day of writing.
	DayWord
	// DecadeWord: decades that are spoken of without their century.
	DecadeWord
	// DecadeYears: the same in one word.
	DecadeYears
	// Declining: fall, or refuse.
	Declining
	// DefiniteArticle: articles of what is known.
	DefiniteArticle
	// Degree: stand before a mood.
	Degree
	// DegreeBefore: before "likely" they compare.
	DegreeBefore
	// DegreeSign: the ring of "N°.".
	DegreeSign
	// DemandVerb: verbs that ask for something.
	DemandVerb
	// Demonstrative: point to what was said before.
	Demonstrative
	// DemonstrativePro: stand for what was said before.
	DemonstrativePro
	// Demonym: nouns for people of a country that no paper or team is called by.
	Demonym
	// Denial: "denial".
	Denial
	// DenialVerb: verbs that deny what follows.
	DenialVerb
	// DeniesNothing: words of denial that deny nothing.
	DeniesNothing
	// Denying: deny what stands beside them.
	Denying
	// DenyingForm: forms of verbs that deny what they hand over.
	DenyingForm
	// Der: "der".
	Der
	// Des: "des".
	Des
	// Determiner: mark where a noun phrase begins.
	Determiner
	// DeterminerAlone: determiners that are no pronouns.
	DeterminerAlone
	// Device: what words are sent by.
	Device
	// DivisionName: words of the names of divisions, in which many teams play.
	DivisionName
	// DoForm: forms of "do" that help.
	DoForm
	// DollarOwner: letters that say whose dollar it is also apart from its sign.
	DollarOwner
	// DollarSign: the dollar's sign.
	DollarSign
	// DoubleQuote: quotation marks that are no apostrophes.
	DoubleQuote
	// DoubleVerb: say that something became twice as much.
	DoubleVerb
	// Doubled: "doubled".
	Doubled
	// DoublingVerb: double their last letter.
	DoublingVerb
	// Down: "down".
	Down
	// Dozen: "dutzend".
	Dozen
	// DrawingVerb: lemmas of drawing it.
	DrawingVerb
	// DrawnNoun: what words or deeds draw from others.
	DrawnNoun
	// Due: "due".
	Due
	// DummyLink: show that an "it" before means nothing.
	DummyLink
	// DummyVerb: verbs behind an "it" that means nothing.
	DummyVerb
	// During: "during".
	During
	// Dying: what whoever dies does.
	Dying
	// EachDay: tell that an hour is that of many days.
	EachDay
	// EachOne: "je", before what each has, or what a rate is told by.
	EachOne
	// EachWord: before an ordinal, one of so many.
	EachWord
	// Earlier: "earlier".
	Earlier
	// EarlierWord: "früher", which may compare.
	EarlierWord
	// EarlyLate: open a day or its part.
	EarlyLate
	// EarlyPart: early or late in a part of the day.
	EarlyPart
	// EasternTitle: behind these follows a name.
	EasternTitle
	// EasternUnit: behind these follows a figure, or they end a sentence.
	EasternUnit
	// EchoNoun: nouns for what somebody says of something: "Kritik kommt vom Verband".
	EchoNoun
	// Elided: short forms that begin with an apostrophe.
	Elided
	// Ellipsis: words left out.
	Ellipsis
	// EnDash: the longer dash.
	EnDash
	// EndNoun: what is over with a year or month: "by the end of the year".
	EndNoun
	// Engine: behind litres they are the size of an engine.
	Engine
	// Epithet: nouns for what somebody told of before is as well: "die Parteilose".
	Epithet
	// EqualsSign: "=".
	EqualsSign
	// Er: "er".
	Er
	// Es: "es".
	Es
	// EuroWord: "Euro".
	EuroWord
	// EventToCome: what a day is set for: "before Friday's match".
	EventToCome
	// Ever: "ever".
	Ever
	// EveryWord: "every".
	EveryWord
	// ExaminationOpener: begin the line of a hearing that says who asks from there on.
	ExaminationOpener
	// ExaminedBy: come before who asks, in such a line.
	ExaminedBy
	// Expect: "expect".
	Expect
	// ExponentLetter: the letter before an exponent.
	ExponentLetter
	// Extreme: compare only with an adjective.
	Extreme
	// FallVerb: says that something shrank.
	FallVerb
	// Farewell: ends a letter, before the name.
	Farewell
	// FeelWord: tell a feeling or a wish.
	FeelWord
	// Figure: nouns for a number that is given.
	Figure
	// FigureLink: join a figure to its number.
	FigureLink
	// FigureVerb: lemmas whose figure stands for what is said: "put the loss at", "gave a toll of".
	FigureVerb
	// FindVerb: hand over what somebody has looked into.
	FindVerb
	// FindingBody: find things out, and are no single person.
	FindingBody
	// FiniteAuxiliary: helping verbs that carry a clause.
	FiniteAuxiliary
	// FiniteForm: finite verbs of everyday news that no ending tells from other words.
	FiniteForm
	// FirmKind: nouns for what a firm does, right before its name, and that no firm's name begins with: "Drugmaker Norvik".
	FirmKind
	// FirmStop: short forms that end the name of a firm, with a full stop of their own.
	FirmStop
	// FirstPerson: speak of oneself.
	FirstPerson
	// FixedThing: what stays where it is, so that a place behind it tells which one it is.
	FixedThing
	// FollowingStep: moves on from the day before.
	FollowingStep
	// FootMark: marks of feet before their inches.
	FootMark
	// ForOf: "for" and "of".
	ForOf
	// ForOn: "for" and "on".
	ForOn
	// ForVerb: stand with "für" and what somebody takes it for.
	ForVerb
	// ForWord: "for".
	ForWord
	// Forecast: what says how something will turn out.
	Forecast
	// ForecastWord: "forecast".
	ForecastWord
	// Forecaster: people who foretell.
	Forecaster
	// ForeignScale: multipliers of other languages, which we do not work out.
	ForeignScale
	// Foretelling: tell of what may come. "Would", "should" and "can" are left out: they report and advise as often as they foretell.
	Foretelling
	// Former: the first of two told of before.
	Former
	// Fraction: parts of a whole.
	Fraction
	// FractionBefore: before a fraction that is one.
	FractionBefore
	// Frau: "frau".
	Frau
	// From: "de", before a range.
	From
	// FromMeasure: stand before "from", where a figure moves: "fell 4% from Friday".
	FromMeasure
	// FromWord: stands before the day that something begins on.
	FromWord
	// FullEnd: signs that end a sentence.
	FullEnd
	// FullStop: a lone full stop.
	FullStop
	// FunctionWord: with a capital they begin a sentence and name nothing.
	FunctionWord
	// FutureModal: modals that leave the present.
	FutureModal
	// FutureSign: what makes the next weekday of the last.
	FutureSign
	// FutureWord: say what will be.
	FutureWord
	// GatheringNoun: what is called or held to discuss something.
	GatheringNoun
	// GatheringVerb: lemmas of coming together, for what "to discuss" tells.
	GatheringVerb
	// GeneralRank: before "general" they make another office of it.
	GeneralRank
	// GenericBody: behind "the" they mean any body named before.
	GenericBody
	// Genitive: ends of the genitive.
	Genitive
	// GenitiveArticle: articles of whose words they are.
	GenitiveArticle
	// GenitiveLink: begin whose something is.
	GenitiveLink
	// GenitiveS: the ending of the genitive, and a short "is" or "has".
	GenitiveS
	// GiveWord: before a mark, and before all that somebody has.
	GiveWord
	// GivenTitle: stand before a given name.
	GivenTitle
	// GivingVerb: verbs with somebody who gets something behind them: "sent her 14 letters".
	GivingVerb
	// GoesOn: begin what still belongs to the words before the speaker's name: "It was the best, Smith said, until it burned".
	GoesOn
	// GoesWord: "geht".
	GoesWord
	// Grand: thousands of money, as people say.
	Grand
	// GroupNoun: before "of" and a number, the name of a club of states.
	GroupNoun
	// Half: half of the magnitude behind it, or of the one before it.
	Half
	// HalfAdjective: "halb" before a magnitude or a unit.
	HalfAdjective
	// HalfDay: parts the hours of a day in two, as times have it.
	HalfDay
	// HalfDaySuffix: parts the hours of a day in the stamp of a mail.
	HalfDaySuffix
	// HalfHour: before the hour that they are a part of.
	HalfHour
	// HalfLetter: what is left of them.
	HalfLetter
	// HalfMillion: scales that "a quarter" multiplies.
	HalfMillion
	// HalfName: halves of a day: 1 before noon, 2 after.
	HalfName
	// HalfNumber: numbers with a half, in tenths.
	HalfNumber
	// HalfWord: "half".
	HalfWord
	// HalfYearCode: halves of a year.
	HalfYearCode
	// HandingPreposition: the prepositions behind which stands what a verb hands over, as "warned against raids".
	HandingPreposition
	// HarmWord: what newsrooms check first, since being wrong about it hurts somebody.
	HarmWord
	// HasHave: helping verbs of what has been, seen from now.
	HasHave
	// Have: "have".
	Have
	// HaveForm: forms of "have" that carry a clause.
	HaveForm
	// HeForm: he.
	HeForm
	// HeOrShe: one person, as subject.
	HeOrShe
	// HeadNoun: "head".
	HeadNoun
	// HeadRank: stand before the name of an office that heads a body.
	HeadRank
	// HeadStop: prepositions behind which no head of a body stands.
	HeadStop
	// HearerArticle: begin whom something is told, and no speaker.
	HearerArticle
	// HearerEnd: what stands behind a hearer.
	HearerEnd
	// HearerPronoun: whom something is told, behind a verb.
	HearerPronoun
	// HearingVerb: whose subject is told something: "the court heard".
	HearingVerb
	// HearsayHelper: end what "soll" reports as hearsay.
	HearsayHelper
	// HearsaySoll: forms of "sollen" that report hearsay or a demand.
	HearsaySoll
	// HeavyBehind: behind pounds of weight.
	HeavyBehind
	// HedgeWord: hold back.
	HedgeWord
	// HeightLead: before a height in metres, and what has one.
	HeightLead
	// Help: "help".
	Help
	// HelpCredit: ends the line on who helped.
	HelpCredit
	// HelpGiven: what helpers contribute to an article.
	HelpGiven
	// HelperAlone: auxiliaries that are no genitive.
	HelperAlone
	// Her: "her".
	Her
	// HerWord: "ihr", before a noun.
	HerWord
	// Hers: "hers".
	Hers
	// His: "his".
	His
	// HisOrHer: whose something is that is told of before.
	HisOrHer
	// HisWord: "sein".
	HisWord
	// HoldVerb: verbs for how many something holds, which are nouns as well.
	HoldVerb
	// HomeEnd: behind a hyphen they say where somebody is from or a body has its seat: "London-based".
	HomeEnd
	// Honorific: titles before a name.
	Honorific
	// HonorificAlone: stand before a name and say nothing of what somebody is.
	HonorificAlone
	// Hook: words that another clause hangs on.
	Hook
	// HourLead: before an hour, and the age that one must have.
	HourLead
	// HourName: hours that have a name.
	HourName
	// HourNouns: behind the four digits of a military time.
	HourNouns
	// HourShort: the hour of a speed.
	HourShort
	// HowMuch: say how much is told.
	HowMuch
	// HowOften: adjectives of how often something is done.
	HowOften
	// However: between commas they stand between a helping verb and its verb.
	However
	// Hundred: its second word.
	Hundred
	// HundredWord: "hundred".
	HundredWord
	// Hyphen: the hyphen.
	Hyphen
	// I: "i".
	I
	// Ich: "ich".
	Ich
	// IdleJoined: words that a hyphen joins to a number without counting.
	IdleJoined
	// IfUnless: open a condition.
	IfUnless
	// IfWord: "wenn".
	IfWord
	// Ihr: "ihr".
	Ihr
	// InMonth: stand before a month of what was or will be done, and before nobody's name.
	InMonth
	// InOn: open a day.
	InOn
	// InWord: "in", which is short for inches.
	InWord
	// InchMark: marks of inches behind the feet of "6'2".
	InchMark
	// InchSign: signs of inches.
	InchSign
	// IndefiniteArticle: articles of what is not known yet.
	IndefiniteArticle
	// InfinitiveNoun: nouns for words that go on with "to".
	InfinitiveNoun
	// InfinitiveStart: begins an infinitive with its "zu" inside: "einzurichten".
	InfinitiveStart
	// InflectedRole: may stand behind such a word.
	InflectedRole
	// InnerAbbreviation: short forms that a word always follows: their stop ends nothing.
	InnerAbbreviation
	// InnerOpener: open a clause inside another, and hand nothing over.
	InnerOpener
	// InnerParticle: join the parts of a name inside it, and are no articles.
	InnerParticle
	// Insight: what unnamed sources have: "a person with knowledge of the talks".
	Insight
	// InsteadOf: between a number and the one that it stands for.
	InsteadOf
	// InvertedSign: opens a question or a call.
	InvertedSign
	// IrregularVerb: base, past form and participle, where that is another.
	IrregularVerb
	// IsAre: the present of "be".
	IsAre
	// IsBehind: words whose 's is the verb.
	IsBehind
	// IssuedPaper: what somebody issues, besides papers.
	IssuedPaper
	// IssuedWords: what somebody issues to say something.
	IssuedWords
	// It: "it".
	It
	// JoinsDigits: signs that may stand between digits: ranges, clocks, dates, fractions.
	JoinsDigits
	// JudgeWord: judge.
	JudgeWord
	// JudgedNoun: what somebody who "sees" it takes something for: "sieht keine Gefahr".
	JudgedNoun
	// Junior: behind a name.
	Junior
	// JustAbove: a number that is a little surpassed.
	JustAbove
	// JustBelow: a number that is not quite reached.
	JustBelow
	// Killing: behind a helping verb, how somebody died.
	Killing
	// Kin: relations, behind whom a given name may stand alone.
	Kin
	// KnotWord: near "kt" for knots and carats.
	KnotWord
	// KnownToAll: nouns that name one for everybody, or nothing that was told before.
	KnownToAll
	// Konjunktiv: forms of Konjunktiv I that no indicative has: they mark reported speech by themselves.
	Konjunktiv
	// KonjunktivTwo: forms that stand for Konjunktiv I where it has none of its own.
	KonjunktivTwo
	// Last: "last".
	Last
	// LastHour: before the hour that something lasts to, or that minutes are past.
	LastHour
	// LastOrThis: open a time that is over or going on.
	LastOrThis
	// LastThis: open a time.
	LastThis
	// LaterClause: open a clause of what was before, or the reason.
	LaterClause
	// LaterEarlier: count a time from one told before.
	LaterEarlier
	// Latter: the last of two told of before.
	Latter
	// Laut: "laut".
	Laut
	// LawReport: behind the volume of a collection of laws.
	LawReport
	// LeadSkipped: open a clause that may be left out at the head of a sentence.
	LeadSkipped
	// LedIdiom: count nothing, and begin with the word before their number.
	LedIdiom
	// LeftSign: signs that end the words before a speaker's name.
	LeftSign
	// Let: "let".
	Let
	// LetForm: ask for something where they begin a clause, and tell what somebody could do elsewhere.
	LetForm
	// LevelWord: before "at" they tell how high something is, not when it was.
	LevelWord
	// LikelyWord: tell what may be, unless something is compared by them.
	LikelyWord
	// LinkBeforeVerb: join a verb to the clause before it.
	LinkBeforeVerb
	// LinkNoParticle: small words of names that mostly are prepositions.
	LinkNoParticle
	// LoneParticle: stand apart from their verb, and before no noun.
	LoneParticle
	// LongLasting: say that something takes long, in seconds of their unit.
	LongLasting
	// LongTime: spans that a claim may be about.
	LongTime
	// LongUnit: units of a long time.
	LongUnit
	// LooksAhead: verbs whose present tells what is still to come.
	LooksAhead
	// LooseEvent: behind "a", "any" or "no" they are what was told before, or are of it.
	LooseEvent
	// LooseMeasure: measures of a company or body, which is not told.
	LooseMeasure
	// LoosePlural: people who are those of something told before.
	LoosePlural
	// LooseS: an "s" behind an apostrophe.
	LooseS
	// LooseSayNoun: nouns for words that are told of nobody in particular as well: "reports that …".
	LooseSayNoun
	// LooseSign: signs that belong to no clause.
	LooseSign
	// LooseThing: those of LoosePlural that are no people.
	LooseThing
	// LossWord: near amounts of money.
	LossWord
	// Magnitude: multiplies the number before it.
	Magnitude
	// MailboxEnd: what an address in the head of a mail ends with.
	MailboxEnd
	// ManyOnes: plurals that a number multiplies.
	ManyOnes
	// ManyOpener: begin a plural, or what may be one.
	ManyOpener
	// ManyPeople: many people at once.
	ManyPeople
	// ManySenses: nouns that an article may have in another sense beside the one it introduced: "the post".
	ManySenses
	// MarkNoun: with "of" before a number that measures nothing.
	MarkNoun
	// MastheadNoun: newspapers whose name of one word keeps its article.
	MastheadNoun
	// May: "may".
	May
	// MaybePageTalk: words that a page uses of itself and articles now and then; they count where the reader is addressed.
	MaybePageTalk
	// MealHours: meals, with their hours.
	MealHours
	// MeasureUnit: the name that we give a unit, then its words.
	MeasureUnit
	// Mehr: "mehr".
	Mehr
	// MereAdverb: adverbs that do not belong to the words behind them.
	MereAdverb
	// MereTitle: stand before a name and tell of no work.
	MereTitle
	// MetreNear: near a height, depth or distance in metres.
	MetreNear
	// MetreWord: near metres: "1.8m tall", "the 100m final".
	MetreWord
	// MidAdverb: adverbs before a finite verb.
	MidAdverb
	// MillionLetter: before the sign of a currency behind a number.
	MillionLetter
	// MillionPart: parts of a million in one word.
	MillionPart
	// MindlessSubject: subjects that think nothing.
	MindlessSubject
	// MinusSign: signs of a negative amount.
	MinusSign
	// MinusWord: below nought.
	MinusWord
	// Modal: stand before a verb in its base form.
	Modal
	// ModelMaker: makes whose numbers are models, also before a plural.
	ModelMaker
	// ModelSuffix: end the names of models behind a number.
	ModelSuffix
	// MoneyCode: codes of currencies, before an amount as well.
	MoneyCode
	// Month: the months.
	Month
	// MonthLike: names of months and verbs, told apart by their capital.
	MonthLike
	// MonthName: the months, in full and shortened.
	MonthName
	// MonthNoun: "month".
	MonthNoun
	// MonthPreposition: stand before the name of a month.
	MonthPreposition
	// Mood: adjectives that tell what somebody thinks: "is convinced that …".
	Mood
	// MoodLink: join a mood to what it is about.
	MoodLink
	// MoodOfT: forms of Konjunktiv I in -te, as past tenses have; other verbs in -te are past tenses.
	MoodOfT
	// MoodOpener: open a clause with a mood of its own.
	MoodOpener
	// MoreBehind: behind a number it says that another came before.
	MoreBehind
	// MoreCounted: between a number and what it counts.
	MoreCounted
	// MoreLess: compare before "als".
	MoreLess
	// Much: "much".
	Much
	// Nach: "nach".
	Nach
	// NachLaut: stand before whoever words are of.
	NachLaut
	// NameAbbreviation: short forms behind which a name follows, so that their stop ends nothing.
	NameAbbreviation
	// NameEnd: stand behind a surname.
	NameEnd
	// NameLead: stand before the name of a thing and belong to it.
	NameLead
	// NameOf: join the words of a place name.
	NameOf
	// NameOfHer: given names of women.
	NameOfHer
	// NameOfHim: given names of men.
	NameOfHim
	// NameParticle: join the parts of a name.
	NameParticle
	// NameReportsSign: signs behind a name that reports.
	NameReportsSign
	// NameSign: signs inside names of bodies.
	NameSign
	// NameStopWord: short forms in names that end in a stop.
	NameStopWord
	// NameToo: words of NoSpeaker that are people's names as well, and say nothing beside another name.
	NameToo
	// NameVariant: what people are called by who were named before, and no office that others hold too.
	NameVariant
	// NamedAfterDay: what is named after a day.
	NamedAfterDay
	// NamedByYear: nouns that carry a year as their name.
	NamedByYear
	// NamedThing: things that a name before them or with them makes known, as in "the Orla bridge".
	NamedThing
	// NamelessPerson: nouns for somebody without a name whom "he" or "she" can mean.
	NamelessPerson
	// NamesWeekday: make a name of the weekday behind them.
	NamesWeekday
	// NamingSign: signs behind which a number is a code, a value in a formula or a part of an address.
	NamingSign
	// NamingVerb: give what is behind them as a name or a place in an order.
	NamingVerb
	// NamingWord: stand before the name that something is given.
	NamingWord
	// NarrowsNothing: stand before a noun and narrow nothing.
	NarrowsNothing
	// NearDay: days told from the day of writing.
	NearDay
	// NearHour: before "vor" and "nach" and an hour.
	NearHour
	// NearUnit: tell a span from the day of writing.
	NearUnit
	// NeedsTo: mean something only before "to" or "as".
	NeedsTo
	// NegativeMark: the sign of a number below nought.
	NegativeMark
	// NegativeSign: signs before a number below nought.
	NegativeSign
	// NegativeWord: "minus".
	NegativeWord
	// Negator: deny.
	Negator
	// Network: where people post.
	Network
	// NeverInName: little words that no name holds.
	NeverInName
	// NeverWord: negations that a single case refutes.
	NeverWord
	// NewWord: "new".
	NewWord
	// NewsAgency: signs an article.
	NewsAgency
	// NewsJob: jobs at an outlet.
	NewsJob
	// Nicht: "nicht".
	Nicht
	// No: "no".
	No
	// NoAnswer: say that somebody gave no answer.
	NoAnswer
	// NoChangeBehind: words of change that say nothing of the number before them.
	NoChangeBehind
	// NoCompany: words of a name that is no company's.
	NoCompany
	// NoLyAdverb: words in -ly that are no adverbs.
	NoLyAdverb
	// NoMonth: short names of months that are words as well.
	NoMonth
	// NoMore: what was so and is no longer.
	NoMore
	// NoNot: "no" and "not".
	NoNot
	// NoOneBefore: words before a "one" that is a pronoun.
	NoOneBefore
	// NoPlural: end as plurals do and are none.
	NoPlural
	// NoScale: short words behind money that are no multiplier.
	NoScale
	// NoSpeaker: begin a line with a colon and say what the line is, not who speaks.
	NoSpeaker
	// NoWord: deny the noun and not the clause.
	NoWord
	// Nobody: subjects who are nobody.
	Nobody
	// NominalBreak: end what a noun hands over.
	NominalBreak
	// NoonWord: with "between" and "and" a time of day stands beside them.
	NoonWord
	// Not: "not".
	Not
	// NotAdverb: end in -ly and are no adverbs.
	NotAdverb
	// NotComparative: end in -er and compare nothing.
	NotComparative
	// NotFinite: look like verbs in -t or -te and are none.
	NotFinite
	// NotHers: articles of who is no woman.
	NotHers
	// NotMere: adverbs that belong to the words behind them.
	NotMere
	// NotMood: end as Konjunktiv I does and are no verbs.
	NotMood
	// NotRole: end as roles do and are none.
	NotRole
	// NotSaying: deny the verb behind them.
	NotSaying
	// NotSo: stand for a whole clause.
	NotSo
	// NotSuperlative: end in -est and are no superlatives.
	NotSuperlative
	// NotSurname: end names of places, laws and things.
	NotSurname
	// NotVerb: look like forms of a verb and are none.
	NotVerb
	// NoteWord: open the label of what a press release adds.
	NoteWord
	// Nought: "nought".
	Nought
	// NoughtWord: "Null".
	NoughtWord
	// NounLink: join a noun to what belongs to it.
	NounLink
	// NounOpener: what a noun that is told of for the first time stands behind.
	NounOpener
	// NounVerb: verbs whose forms are nouns as often.
	NounVerb
	// NumberAbbreviation: short forms whose stop ends a sentence only when no number follows.
	NumberAbbreviation
	// NumberArticle: end the words before a number: "his", "these".
	NumberArticle
	// NumberDash: join a number to what stands before it.
	NumberDash
	// NumberIdiom: begin with a number and count nothing.
	NumberIdiom
	// NumberJoint: words before a number that is told by its decimals alone.
	NumberJoint
	// NumberLabel: words that number what they name.
	NumberLabel
	// NumberWord: the words below a hundred, the parts of longer ones.
	NumberWord
	// Ob: "ob".
	Ob
	// ObjectArticle: articles that an object may have.
	ObjectArticle
	// ObjectDeterminer: begin an object.
	ObjectDeterminer
	// ObjectPreposition: open the object of an attitude.
	ObjectPreposition
	// Occasion: where something is said, before its name.
	Occasion
	// OccasionNoun: where words are said or written.
	OccasionNoun
	// OccasionPreposition: open the occasion on which something was said.
	OccasionPreposition
	// Oder: "oder".
	Oder
	// Of: "of".
	Of
	// OfFrom: before a body behind a name, they say whose somebody is.
	OfFrom
	// OfKind: behind "of that" it means what was told before.
	OfKind
	// OfPercent: points of a percentage.
	OfPercent
	// OfficeHead: speak for the body that they head, and spokespeople for theirs.
	OfficeHead
	// OfficeLink: join an office to its body.
	OfficeLink
	// OfficeRank: before an office they make another one of it.
	OfficeRank
	// OldEnd: behind years that are an age.
	OldEnd
	// OldWord: "alt", behind years.
	OldWord
	// On: "on".
	On
	// OnTop: a number that comes on top of another.
	OnTop
	// OnceWord: before a noun they say what somebody was.
	OnceWord
	// One: "one".
	One
	// OneAndHalf: one and a half.
	OneAndHalf
	// OneJoinedBefore: those that a hyphen behind "one" makes a number of.
	OneJoinedBefore
	// OneNoun: behind "one" where it counts nothing.
	OneNoun
	// OneOfRow: behind "the" they tell one of several that were told before.
	OneOfRow
	// OneOfTwo: one of two told of before.
	OneOfTwo
	// OneOnly: articles and pronouns of one alone, which no plural verb has for its subject.
	OneOnly
	// OneOrArticle: before a half.
	OneOrArticle
	// OneUnit: units that "one" tells the time by: "one day".
	OneUnit
	// OneWho: stand for somebody.
	OneWho
	// Onlooker: whose sight it is that "aus Sicht" tells of.
	Onlooker
	// Only: "only".
	Only
	// OnlyWord: with "not" they deny nothing.
	OnlyWord
	// OntoWord: between the number that something went from and the one it went to.
	OntoWord
	// OpenBracket: opens a bracket.
	OpenBracket
	// OpenRound: opens a remark in brackets.
	OpenRound
	// OpenSquare: opens words that were left out or put in.
	OpenSquare
	// OpenVerb: verbs whose other half ends the clause: "habe … gedauert".
	OpenVerb
	// OpenWord: near the hours of a shop or a service.
	OpenWord
	// OpenerButDeterminer: may begin a sentence with a capital that is none of a name.
	OpenerButDeterminer
	// OpensOther: opens a length in other units.
	OpensOther
	// OpensRemark: signs behind which a remark may follow.
	OpensRemark
	// Or: "or".
	Or
	// OrAnd: before "more".
	OrAnd
	// OrLessWord: behind "or", the number is the most.
	OrLessWord
	// OrMoreWord: behind "or", the number is the least.
	OrMoreWord
	// OrderedTo: say that somebody is to do something, which may be yet to come.
	OrderedTo
	// Ordinal: count weekdays of a month.
	Ordinal
	// OrdinalEnd: the ends of days of the month in figures.
	OrdinalEnd
	// OrdinalSign: behind the digits of a place in an order.
	OrdinalSign
	// OrdinalValue: count in an order.
	OrdinalValue
	// OrgNoun: end the name of a body.
	OrgNoun
	// OtherCase: relative pronouns that are no subjects.
	OtherCase
	// OtherCraft: what has a crew of its own beside a ship.
	OtherCraft
	// OtherHe: nouns without a name for whom "he" may stand, and which are no office.
	OtherHe
	// OtherOne: what is set against "one", which then is anyone.
	OtherOne
	// OtherPronoun: pronouns that a source may be: "ihm zufolge", "denen zufolge".
	OtherPronoun
	// OtherThanHave: auxiliaries but "have".
	OtherThanHave
	// OtherYear: words of a year that begins in spring or autumn: "the school budget rose this year".
	OtherYear
	// Out: "out".
	Out
	// OutletLink: join the words of such a name.
	OutletLink
	// OutletVerb: stand before "by" or "with" and an outlet.
	OutletVerb
	// OutletWord: words in the names of newspapers and broadcasters.
	OutletWord
	// OverLasts: before "over" and a span of time that something takes more than.
	OverLasts
	// OverWord: "over".
	OverWord
	// Overnight: tells a time of a night that is told.
	Overnight
	// OwnLabel: number what they name, where nothing is counted behind it.
	OwnLabel
	// OwnSide: subjects whose "will" promises something.
	OwnSide
	// OwnWord: stand before one's own words: "nach eigenen Angaben".
	OwnWord
	// OwnedCount: stand between a possessive and what is owned.
	OwnedCount
	// OwnedThing: things of which it is told whose they are, and then which: "Karratha's mine", "the mine".
	OwnedThing
	// OwnerOfThing: say whose something is, and nothing else.
	OwnerOfThing
	// PageAdvice: what a page tells a reader to do behind "If you …,".
	PageAdvice
	// PageLabel: labels of a film, a tape or a picture, of which what is behind them may state something.
	PageLabel
	// PageOpener: begins a paragraph that is part of the page even where it is a whole sentence.
	PageOpener
	// PageRecord: what a page says of who helped it and of its mistakes, be there numbers, days or words beside it.
	PageRecord
	// PageRequest: verbs that, first in a paragraph, ask the reader to do something.
	PageRequest
	// PageSection: sections of a page, which its title names behind the headline.
	PageSection
	// PageSubject: those of the openers that begin a sentence of an article as well, of which a name and an act are enough.
	PageSubject
	// PageTalk: words that only a page uses of itself.
	PageTalk
	// PageTrailer: opens the part of a page behind the article.
	PageTrailer
	// PaidThing: behind pounds of money.
	PaidThing
	// PairOpener: open the first of two that have one verb.
	PairOpener
	// PairPreposition: open two or more things.
	PairPreposition
	// PairWord: "ein paar".
	PairWord
	// Paper: what is written and says something.
	Paper
	// PaperName: behind a weekday they make the name of a paper.
	PaperName
	// PartAdverb: say at which part of each day.
	PartAdverb
	// PartAtOnce: the same, right before the number.
	PartAtOnce
	// PartLink: join what somebody is to where they belong.
	PartLink
	// PartOfClinic: whom a clinic has, of which the article tells of one.
	PartOfClinic
	// PartOfCompany: what a company has, of which the article tells of one.
	PartOfCompany
	// PartOfCountry: what a country has one of.
	PartOfCountry
	// PartOfCourt: who is in a court, of which the article tells of one.
	PartOfCourt
	// PartOfDam: what a dam has.
	PartOfDam
	// PartOfMany: say how many of a group.
	PartOfMany
	// PartOfShip: what a ship has, of which the article tells of one.
	PartOfShip
	// PartOfSite: what a building or tunnel has, of which the article tells of one.
	PartOfSite
	// PartOfTime: nouns that begin a time: "Ende Januar", "Anfang der Woche".
	PartOfTime
	// PartOpener: a number that is a part of another.
	PartOpener
	// PartOrdinal: parts of a whole, before "partes".
	PartOrdinal
	// PartPhrase: the same in two words.
	PartPhrase
	// PartWord: "partes".
	PartWord
	// ParticiplePrefix: stands before the "ge" of a participle: "aufgerufen".
	ParticiplePrefix
	// ParticipleStart: begins a participle: "angekündigt", "vorgeworfen".
	ParticipleStart
	// ParticleVerb: forms of verbs that do something to things with "up" or "down".
	ParticleVerb
	// PartyMember: what people of a party are called.
	PartyMember
	// PassVerb: say that something went from one number to another.
	PassVerb
	// PassiveHelper: forms of "be" and "get" before a participle.
	PassiveHelper
	// PastAux: helping verbs of the past.
	PastAux
	// PastForm: verbs that say that something is over.
	PastForm
	// PastHelper: helping verbs of what is over.
	PastHelper
	// Pause: signs that end a part of a sentence.
	Pause
	// People: "people".
	People
	// PeopleAtLarge: words beside which "we" means people at large.
	PeopleAtLarge
	// Per: before a number that others are told by: "5 per 100,000".
	Per
	// PerWord: joins the parts of a speed.
	PerWord
	// PercentWord: "percent" in its second word.
	PercentWord
	// PercentageWord: "percentage".
	PercentageWord
	// PerfectForm: say that something is over when a participle stands by them.
	PerfectForm
	// PerfectHelper: forms of "have", and what may be one.
	PerfectHelper
	// PeriodEnd: the same, before "of".
	PeriodEnd
	// PeriodPart: parts of a period: 1 early, 2 in the middle, 3 late.
	PeriodPart
	// PersonEnd: behind a hyphen they make a noun for somebody: "the 19-year-old", "the mum-of-two".
	PersonEnd
	// PersonPlace: behind a noun for somebody they say who it is: "the man at the wheel".
	PersonPlace
	// PersonRelative: open a relative clause.
	PersonRelative
	// PetrolCode: before how well petrol burns.
	PetrolCode
	// PhraseBreak: prepositions that a noun phrase does not go over.
	PhraseBreak
	// PictureCredit: marks the words under a picture.
	PictureCredit
	// PictureLabel: the same before the words under a picture.
	PictureLabel
	// PictureOpener: begins the words under a picture.
	PictureOpener
	// PictureSource: a credit that stands above the words under a picture and not below them.
	PictureSource
	// PlaceBeside: say themselves where "here" and "there" are.
	PlaceBeside
	// PlaceEnd: end the name of a place, whoever it is called after.
	PlaceEnd
	// PlaceGiven: given names that are as well names of places.
	PlaceGiven
	// PlaceLead: lead up to a place.
	PlaceLead
	// PlaceOfNumber: what bears a name that begins with a number.
	PlaceOfNumber
	// PlaceOpener: begin the name of a place.
	PlaceOpener
	// PlacePreposition: say where something was told.
	PlacePreposition
	// PlaceSide: begin the name of a place beside another one, and no person's.
	PlaceSide
	// PlainConjunction: the conjunctions that join anything.
	PlainConjunction
	// PlainSayNoun: nouns for the words of who spoke last: "den Angaben zufolge".
	PlainSayNoun
	// PlainSubordinator: open a clause that has its verb last.
	PlainSubordinator
	// PlanWord: say what will be, before "to".
	PlanWord
	// Planning: forms of "plan".
	Planning
	// PluralCount: "Tausende Menschen": at least so many.
	PluralCount
	// PluralEnd: ends a plural, whatever the noun: "Äußerungen".
	PluralEnd
	// PluralForm: verbs of more than one.
	PluralForm
	// PluralMagnitude: plurals that count alone, and multiply behind digits.
	PluralMagnitude
	// PluralRole: speak as a group.
	PluralRole
	// PlusSign: "+".
	PlusSign
	// PlusWord: "plus".
	PlusWord
	// Point: "point".
	Point
	// PointKind: say what sort of points.
	PointKind
	// PointNoun: "point".
	PointNoun
	// PointWord: points of a scale.
	PointWord
	// PointedAt: behind "this" and "that" they are what was told before.
	PointedAt
	// PointingAdverb: point to the words that a verb hands over: "besteht darauf, dass".
	PointingAdverb
	// PointsAtOne: before a "one" that is a pronoun, whatever else is a number.
	PointsAtOne
	// PointsAtSome: point at those whose number is known.
	PointsAtSome
	// Portraying: before a name they say that it is a part in a play.
	Portraying
	// PositionWord: take a stand.
	PositionWord
	// Possessive: say whose.
	Possessive
	// PossessiveOfOthers: possessives of the third person.
	PossessiveOfOthers
	// PossessiveOfPeople: possessives of people.
	PossessiveOfPeople
	// PossibleModal: modals of what is not yet so.
	PossibleModal
	// PostLead: before a post district and its town.
	PostLead
	// PostNominal: letters behind a name, for an office or an honour.
	PostNominal
	// PostWord: behind or before the number of a post district.
	PostWord
	// Power: the sign of a power.
	Power
	// PredictVerb: verbs that say what will be.
	PredictVerb
	// Preposition: mark where what belongs to a noun or verb begins.
	Preposition
	// PrepositionButTo: prepositions that a participle is a noun behind.
	PrepositionButTo
	// PressEnd: ends a paper or agency that is told something: "der Deutschen Presse-Agentur".
	PressEnd
	// PressPeople: whom and what papers have: "die Redaktion der Zeitung".
	PressPeople
	// ProcedureWord: meetings and their talk, seldom worth a check.
	ProcedureWord
	// PromiseVerb: verbs that promise.
	PromiseVerb
	// Pronoun: stand for a noun.
	Pronoun
	// PronounAlone: pronouns that are no possessives.
	PronounAlone
	// PronounLike: stand for a noun by themselves.
	PronounLike
	// PublishingWord: what a page says of its own making.
	PublishingWord
	// PurposeWord: begin an infinitive that says what for.
	PurposeWord
	// PutForm: forms of "put".
	PutForm
	// PutPossessive: possessives that a name can stand for.
	PutPossessive
	// Quantifier: say how many, and can stand alone.
	Quantifier
	// QuarterCode: quarters of a year.
	QuarterCode
	// QuarterScale: behind "quarter" in "quarter million".
	QuarterScale
	// QuarterWord: "quarter".
	QuarterWord
	// Question: words after "said" that hand over no statement.
	Question
	// QuestionMark: ends a question.
	QuestionMark
	// QuestionWord: begin a question that is told.
	QuestionWord
	// QuotingVerb: lemmas whose participle begins an aside that tells a source.
	QuotingVerb
	// RaceNear: near the length of a race.
	RaceNear
	// RaisingVerb: go on with "to" without saying anything of their own.
	RaisingVerb
	// RangeDash: join a number to what stands behind it.
	RangeDash
	// RangeFrom: "from".
	RangeFrom
	// RangeJoint: may join the ends of a range.
	RangeJoint
	// RangeSign: join the two ends of a range.
	RangeSign
	// RangeWord: "bis", between the ends of a range.
	RangeWord
	// RangeWordTo: joins the ends of a range without a sign.
	RangeWordTo
	// Ranging: before the "from" of a range.
	Ranging
	// RankedWord: before a number of places, of players in a row or of the best.
	RankedWord
	// RateAdverb: say the same in one word.
	RateAdverb
	// RateBase: what is counted by the thousand to tell a rate by.
	RateBase
	// RateLink: stand before such a unit: "a day", "per year".
	RateLink
	// RateUnit: units of time that something is counted by, numbered from the day on.
	RateUnit
	// RatedWord: near a mark that something got.
	RatedWord
	// RatioWord: before two numbers that are held against each other.
	RatioWord
	// ReachWord: near a round of a tournament.
	ReachWord
	// ReaderOrUs: the reader, or the page itself.
	ReaderOrUs
	// ReadyWord: take a stand before "to".
	ReadyWord
	// ReasonOpener: begin a clause that says when or why somebody spoke.
	ReasonOpener
	// RecordVerb: acts that are on record.
	RecordVerb
	// Recurring: say after how long something comes again, in seconds.
	Recurring
	// ReferenceWord: before what a case is asked for by.
	ReferenceWord
	// Referring: participles that say what a quote is about or where it was said.
	Referring
	// Reflexive: behind a noun they point to it again.
	Reflexive
	// Refusing: with "more than" make it no more than.
	Refusing
	// RegularVerb: take -s, -ed and -ing.
	RegularVerb
	// Relative: open a relative clause that goes on.
	Relative
	// RelativeWord: open a relative clause.
	RelativeWord
	// ReportingForm: forms of verbs that hand words over.
	ReportingForm
	// ReportingVerb: hand over words to whoever is their subject.
	ReportingVerb
	// Represented: behind "her" they are told of by whoever speaks for them.
	Represented
	// Respectively: "respectively".
	Respectively
	// Responsibility: what is claimed for a deed.
	Responsibility
	// RiseVerb: says that something grew.
	RiseVerb
	// Role: nouns for people by what they do.
	Role
	// RoleArticle: stand before a role.
	RoleArticle
	// RoleEnd: ends what somebody is: "Innenministerin", "Parteichef".
	RoleEnd
	// RoleLink: join the words of a role.
	RoleLink
	// RoleModifier: stand before a noun for somebody and make it somebody else.
	RoleModifier
	// RoleOfHer: roles and titles of women.
	RoleOfHer
	// RoleOfHim: roles and titles of men.
	RoleOfHim
	// RoleOpener: behind a name in commas they open what somebody does there.
	RoleOpener
	// RoleRank: stand before a role.
	RoleRank
	// RoleVerb: what somebody is who does so.
	RoleVerb
	// RoughOpener: prepositions that stand before a number which is not exact.
	RoughOpener
	// RsAmount: "Rs.".
	RsAmount
	// RuleForm: forms of "rule".
	RuleForm
	// SLetter: the ending of the genitive where its apostrophe stands alone.
	SLetter
	// SaidBehindOne: behind "one man" where it stands for somebody.
	SaidBehindOne
	// SaidOpener: open what was said.
	SaidOpener
	// Same: "same".
	Same
	// SameVerb: lemmas whose object may be only that somebody says the same.
	SameVerb
	// SayInfinitive: what makes an everyday verb one of saying: "ließ verlauten", "gab zu bedenken".
	SayInfinitive
	// SayNoun: nouns for words, with what they say behind them.
	SayNoun
	// SayNounEnd: ends a noun for words: "Polizeiangaben", "Medienbericht".
	SayNounEnd
	// SayingForm: participles of who is quoted as ….
	SayingForm
	// SchoolYear: before the number of a class of pupils.
	SchoolYear
	// ScoreNoun: behind the score that won.
	ScoreNoun
	// ScoreOne: twenty.
	ScoreOne
	// ScoreSign: part the two numbers of a score.
	ScoreSign
	// ScoresWord: "scores".
	ScoresWord
	// Season: seasons, with their first month as the northern weather services count.
	Season
	// SecondNoun: "second", which is a time as well.
	SecondNoun
	// SecondPerson: whoever is spoken to.
	SecondPerson
	// SecondShort: the second of a speed.
	SecondShort
	// SecondVerbLink: join a second verb.
	SecondVerbLink
	// SecondWord: "second".
	SecondWord
	// SectionMark: before the number of a part of a law, also apart from it.
	SectionMark
	// SectionSign: the sign of a law's section.
	SectionSign
	// SeesForm: forms of "sehen" as papers tell of a view.
	SeesForm
	// SelfObject: the first person as object.
	SelfObject
	// SelfPlural: the first person, many.
	SelfPlural
	// SelfPossessive: the first person's.
	SelfPossessive
	// SelfReflexive: the first person, on itself.
	SelfReflexive
	// SelfSingular: the first person, one.
	SelfSingular
	// SelfSubject: the first person as subject.
	SelfSubject
	// Semicolon: the semicolon.
	Semicolon
	// SentenceBefore: signs behind which a sentence begins.
	SentenceBefore
	// SentenceEnd: signs that end a sentence, and "…".
	SentenceEnd
	// SentenceOpener: in upper case they begin a sentence rather than a name.
	SentenceOpener
	// SentenceStarter: words that begin sentences far more often than they follow an abbreviation inside one.
	SentenceStarter
	// SetBack: the tense of what somebody said where it is retold.
	SetBack
	// SetTo: say before "to" that something is yet to come.
	SetTo
	// Several: vague numbers of units.
	Several
	// SeveralWord: before "hundred" and "thousand" without a number.
	SeveralWord
	// ShareLink: between a part and its whole.
	ShareLink
	// SharedLabel: plurals that number all that are listed behind them.
	SharedLabel
	// SharedMonth: stand between days that share their month.
	SharedMonth
	// SheForm: she.
	SheForm
	// Shedding: take how much it is as their object.
	Shedding
	// ShipOpener: begin the name of a ship.
	ShipOpener
	// ShortCrore: short for ten million.
	ShortCrore
	// ShortDash: those that part the groups of a telephone number.
	ShortDash
	// ShortDayName: short days that are words by themselves.
	ShortDayName
	// ShortIndian: short for so many that a number before them is no number of its own.
	ShortIndian
	// ShortLabel: those that are written with a full stop.
	ShortLabel
	// ShortMagnitude: those that are written with a full stop.
	ShortMagnitude
	// ShortMonth: months that end with a full stop.
	ShortMonth
	// ShouldWord: say what should be.
	ShouldWord
	// SichWord: "sich".
	SichWord
	// Sie: "sie".
	Sie
	// SignedPower: signs before an exponent.
	SignedPower
	// Since: "since".
	Since
	// SingularBe: what is told of one.
	SingularBe
	// SiteAct: what a body does, and a place that it has as well.
	SiteAct
	// SiteNoun: buildings and tunnels that have such.
	SiteNoun
	// SizeWord: behind a size in inches.
	SizeWord
	// Slash: the slash.
	Slash
	// SmallNameAbbreviation: those of them that are written in lower case.
	SmallNameAbbreviation
	// SmileyMouth: what a smiley laughs or frowns with.
	SmileyMouth
	// So: "so".
	So
	// SoFar: adverbs before an adjective of a source: "bisher unbestätigten Berichten".
	SoFar
	// SoWord: "so".
	SoWord
	// SomePlace: stand before a place where something was told.
	SomePlace
	// SourceBreak: subordinators that whoever is a source does not go over.
	SourceBreak
	// SourceLink: join a noun for words to whose they are.
	SourceLink
	// SourceNoun: the first word of "de acuerdo con", "en opinión de", "a juicio de".
	SourceNoun
	// SourceOpener: leads up to a source without a verb.
	SourceOpener
	// SourcePhrase: name the source of what is said.
	SourcePhrase
	// SourceTrait: say what unnamed sources know: "people familiar with the talks".
	SourceTrait
	// SpeakerBreak: begin a part with a speaker of its own.
	SpeakerBreak
	// SpeakerChange: open a clause with a subject of its own.
	SpeakerChange
	// SpeakerForOthers: people who speak for somebody else.
	SpeakerForOthers
	// SpeakerStop: ends the name of a speaker.
	SpeakerStop
	// SpeechForm: forms of verbs of saying that end as adjectives do.
	SpeechForm
	// SpeechParticiple: those that need "ha" before them.
	SpeechParticiple
	// SpeechVerb: verbs that hand over somebody's words.
	SpeechVerb
	// SpentVerb: verbs that a dummy "it" stands before.
	SpentVerb
	// Spokesman: speak for others by trade, and say "we" for them.
	Spokesman
	// SportAct: what clubs do, unless something is done so to them.
	SportAct
	// SportWord: told of in a match and of clubs.
	SportWord
	// SprintWord: behind a speed that a car reaches from a stand.
	SprintWord
	// SquareSign: a square's.
	SquareSign
	// StageWord: what brackets in a transcript say that nobody says.
	StageWord
	// Stance: verbs that take a stand by themselves.
	Stance
	// StandForm: forms of "stand".
	StandForm
	// StandWord: tell that a body took a stand, whose reasons follow: "hat die Klage abgewiesen".
	StandWord
	// StandsAlone: mean one of those told before, where no noun stands behind them.
	StandsAlone
	// StarWord: how good something is.
	StarWord
	// StateBody: nouns for bodies that are no company.
	StateBody
	// StateHead: heads of states, who are no heads of bodies.
	StateHead
	// StopOrSemicolon: full stop and semicolon.
	StopOrSemicolon
	// StopOrThat: what stands behind a verb that ends its clause or opens another.
	StopOrThat
	// StoppedScale: multipliers that a full stop may shorten.
	StoppedScale
	// StraySign: signs that join nothing in a number.
	StraySign
	// StreetWord: end the name of a street.
	StreetWord
	// SubjectAlone: pronouns that are nothing but subjects: "bezeichnete er".
	SubjectAlone
	// SubjectPronoun: pronouns that are subjects.
	SubjectPronoun
	// SubjectPronounButYou: pronouns that open a clause of somebody else's.
	SubjectPronounButYou
	// SubjectRelative: relative pronouns that may be subjects.
	SubjectRelative
	// Subordinator: open a clause that depends on another.
	Subordinator
	// Such: means what was told before.
	Such
	// SuchThing: adjectives of a thing that has a name of its make: "a silver Ford Focus".
	SuchThing
	// Superlative: adjectives of which there is one where what it is of is told.
	Superlative
	// SupportVerb: make one thing with a noun for words: "expressed concern", "made a promise".
	SupportVerb
	// SurelyGerman: words that no neighbour of German has.
	SurelyGerman
	// SurelySpanish: words that no neighbour of Spanish has.
	SurelySpanish
	// SwornIn: come behind the name of a witness.
	SwornIn
	// SwornVerb: hand over what somebody is held to.
	SwornVerb
	// TagOpen: begins a mark of a page.
	TagOpen
	// TailLink: behind a noun they belong to it, and to no verb before it.
	TailLink
	// TalkAsker: labels of those who lead a talk and ask.
	TalkAsker
	// TalkEnd: begin what an editor says behind or before a talk.
	TalkEnd
	// TalkParticle: stand in names in lower case.
	TalkParticle
	// TalkPerson: words of somebody who speaks to somebody.
	TalkPerson
	// TalkRole: labels that say what a speaker does there, not who it is.
	TalkRole
	// TalkSelf: words of somebody who speaks of themselves alone.
	TalkSelf
	// TalkTitle: stand before a speaker's name.
	TalkTitle
	// TalkWitness: who answers in a hearing.
	TalkWitness
	// TalkYou: words of somebody who asks somebody.
	TalkYou
	// TausendWord: "tausend".
	TausendWord
	// TeamNoun: teams.
	TeamNoun
	// TellerEnd: ends a body or office that no paper has: "die Polizei der Zeitung".
	TellerEnd
	// TellingVerb: lemmas of "says much about it".
	TellingVerb
	// TellingWord: what hands over what somebody says, or found.
	TellingWord
	// Tens: twenty and its like.
	Tens
	// TensWord: "tens".
	TensWord
	// Than: "than".
	Than
	// ThanAs: compare with what was before.
	ThanAs
	// ThanBehind: behind that word it compares.
	ThanBehind
	// ThanOrOr: behind it where it does.
	ThanOrOr
	// ThanWord: join a "no" to a "than".
	ThanWord
	// That: "that".
	That
	// ThatThis: stand for what was said.
	ThatThis
	// ThatTo: open a clause or infinitive.
	ThatTo
	// The: "the".
	The
	// TheFallen: behind "the" they are those of an event that was told.
	TheFallen
	// TheHer: "die".
	TheHer
	// TheHour: before a time of day.
	TheHour
	// Then: "then".
	Then
	// ThereVerb: verbs behind a "there" that is no place.
	ThereVerb
	// TheseThose: demonstratives of many.
	TheseThose
	// They: "they".
	They
	// ThingEnd: ends what names a thing, a body or a time, and no person.
	ThingEnd
	// This: "this".
	This
	// ThisMan: pronouns for the man told of before.
	ThisMan
	// ThoughtNoun: nouns whose "dass" or infinitive hands words over: "die Hoffnung, dass".
	ThoughtNoun
	// Thousand: multiplies what stands before it, and may be multiplied again: "mil millones".
	Thousand
	// TimeAdjective: before a span of time say which one.
	TimeAdjective
	// TimeAdverb: say when without a date: -1 past, 0 now, 1 ahead.
	TimeAdverb
	// TimeLimit: end a span of time.
	TimeLimit
	// TimeLink: before hours, days and minutes of a game.
	TimeLink
	// TimeNoun: nouns for times.
	TimeNoun
	// TimeOfHelper: times that stand between a helping verb and its verb.
	TimeOfHelper
	// TimeOfRole: say when somebody had a role.
	TimeOfRole
	// TimeUnit: units of the calendar and the clock, in seconds: a month has 30 days, a year 365.
	TimeUnit
	// TimedNoun: nouns for words that an article makes an event of: "nach der Untersuchung".
	TimedNoun
	// Times: the sign between a number and its power of ten.
	Times
	// TimesLetter: a letter or star in the place of that sign.
	TimesLetter
	// TimesTen: "x10".
	TimesTen
	// TimesWord: "times".
	TimesWord
	// TitleWord: words of roles and titles.
	TitleWord
	// To: "to".
	To
	// ToThe: "al" and "del".
	ToThe
	// ToWord: "a".
	ToWord
	// Today: "today".
	Today
	// TodayYesterday: days of news.
	TodayYesterday
	// Tomorrow: "tomorrow".
	Tomorrow
	// Tonight: "tonight".
	Tonight
	// TowardNoun: nouns whose "to" says what the view is of, not whom it was told.
	TowardNoun
	// TrailingRelative: open a relative clause behind a comma.
	TrailingRelative
	// TrailingSign: signs that a claim does not end with.
	TrailingSign
	// TraitWord: show what a claim is worth, and of what kind it is.
	TraitWord
	// TurnWord: "turn", which with "in" says that a list goes by another.
	TurnWord
	// TwoOrMore: behind "one or".
	TwoOrMore
	// Ueber: "über".
	Ueber
	// UnderOver: behind how many strokes a golfer is from par.
	UnderOver
	// UnitLetter: units that are written on to digits.
	UnitLetter
	// UnitPlural: several of them.
	UnitPlural
	// Unsaid: lack what was told before, where nothing stands behind them.
	Unsaid
	// UnsureScale: scales that are other words as well.
	UnsureScale
	// Unter: "unter".
	Unter
	// UntilTill: stand before the day that something lasts to.
	UntilTill
	// UntilWord: "until".
	UntilWord
	// UpDown: words of change that are part of verbs as well.
	UpDown
	// UprightBar: the bar of a keyboard.
	UprightBar
	// Us: "us".
	Us
	// VagueCount: say no number of units.
	VagueCount
	// VagueTime: nouns for what was, is and will be.
	VagueTime
	// VerbOfAside: helping verbs that begin again behind an aside.
	VerbOfAside
	// VerbParticle: make another verb of one that takes a stance: "backed down".
	VerbParticle
	// VerblikeUnit: measures that look like verbs.
	VerblikeUnit
	// ViewDummy: subjects that hold no view.
	ViewDummy
	// ViewLink: join a noun for a view to what it is of, or says.
	ViewLink
	// ViewNoun: name a view, a stand or words of somebody with what they are about: "his support for the ban".
	ViewNoun
	// ViewPreposition: more of them behind which stands what somebody speaks of, as "bristled at the plan".
	ViewPreposition
	// ViewVerb: tell of a view; elsewhere their forms are as good as always nouns, or of no use.
	ViewVerb
	// VillageWord: behind "gram", a village in Hindi.
	VillageWord
	// Von: "von".
	Von
	// VotedWord: before what each side of a vote got.
	VotedWord
	// WarmBehind: behind degrees of temperature.
	WarmBehind
	// WarmWord: near degrees of temperature.
	WarmWord
	// WasWere: the past of "be".
	WasWere
	// WatchedDoing: verbs behind which "her" is who does what follows: "saw her wheel a bin".
	WatchedDoing
	// We: "we".
	We
	// Weapon: behind a length in millimetres, which is a calibre.
	Weapon
	// WebScheme: begins an address of the web.
	WebScheme
	// WeekNoun: "week".
	WeekNoun
	// Weekday: the days of the week.
	Weekday
	// WeekdayTaken: stand before a weekday that is told in words already.
	WeekdayTaken
	// Weekend: "weekend".
	Weekend
	// WeightWord: near pounds of weight.
	WeightWord
	// What: "what".
	What
	// When: "when".
	When
	// WhenClause: begin a clause that says when or how something was said: "what she said when she left".
	WhenClause
	// WhenNoun: nouns behind "in" that say when or how, and no place.
	WhenNoun
	// WhenOpener: open a clause that says when or why, as a part of the one before.
	WhenOpener
	// WhenSaid: say when something was said.
	WhenSaid
	// WhereLink: join a noun to where or among what it is.
	WhereLink
	// WhereWhich: open a relative clause about a thing.
	WhereWhich
	// Whereby: open a clause that a noun before it says: "ein Bericht, wonach".
	Whereby
	// Which: "which".
	Which
	// WhichWho: open a relative clause.
	WhichWho
	// While: "while".
	While
	// WhileWhereas: open a contrast.
	WhileWhereas
	// Who: "who".
	Who
	// Whole: a part that needs no number before it.
	Whole
	// WholeBreak: go on with what stands before.
	WholeBreak
	// WholeMeans: of which a whole clause is told, and no noun: "which means".
	WholeMeans
	// WholeNumber: further numbers of units.
	WholeNumber
	// Wie: "wie".
	Wie
	// Will: "will".
	Will
	// WillForm: forms of "werden", for what will be and for what is done.
	WillForm
	// WillOwn: forms of "wollen", for a promise.
	WillOwn
	// WillWould: "will" and its past.
	WillWould
	// With: "with".
	With
	// Without: "without".
	Without
	// WordOfItsName: nouns for things that are a word of each one's name.
	WordOfItsName
	// Worden: "worden".
	Worden
	// Work: say things to those who see or read them.
	Work
	// WorkWord: before a title, which may begin with a number.
	WorkWord
	// Would: "would".
	Would
	// YearDeterminer: stand before "year".
	YearDeterminer
	// YearLead: lead up to a year.
	YearLead
	// YearNoun: "year".
	YearNoun
	// YearOld: stand behind an age, as one word.
	YearOld
	// YenLetter: before "=", how agencies write a yen.
	YenLetter
	// Yesterday: "yesterday".
	Yesterday
	// You: "you".
	You
	// Young: nouns for who is not grown up.
	Young
	// ZeroWord: "zero".
	ZeroWord
	// Zu: "zu".
	Zu
	// Zufolge: "zufolge".
	Zufolge
	classes = iota
)

var names = [classes]string{
	"",
	"A",
	"AOrOne",
	"Abbreviation",
	"About",
	"AboutLength",
	"AboutNumber",
	"AboutOrThan",
	"According",
	"Accordingly",
	"AccusationVerb",
	"Accusing",
	"AddressEnd",
	"AddressLead",
	"AdjectiveEnd",
	"Adverb",
	"AdverbBeforeObject",
	"AdverbEnd",
	"Advocate",
	"AfterFigure",
	"AfterPart",
	"AfterWeekday",
	"Against",
	"AgeBeing",
	"AgeOpener",
	"AgeWord",
	"AgedNoun",
	"AgedWord",
	"AgencyEnd",
	"AgentLink",
	"Ago",
	"AgoOrEarlier",
	"AgoOrOld",
	"AgoUnit",
	"AgreeingForm",
	"Ahead",
	"AheadForm",
	"AheadWord",
	"All",
	"AllWord",
	"AloneBehind",
	"Als",
	"Always",
	"Am",
	"AmClock",
	"AmountLead",
	"Ampersand",
	"And",
	"AndBut",
	"AndOr",
	"AndWord",
	"AngleWord",
	"AnsweredBy",
	"Answering",
	"AnyCompany",
	"AnyHuman",
	"AnyNo",
	"AnyPart",
	"AnyWork",
	"ApartLead",
	"Apostrophe",
	"AppositionOpener",
	"Article",
	"ArticleA",
	"ArticleBetween",
	"ArticleOrOne",
	"As",
	"AsThan",
	"AsTo",
	"AsWith",
	"AsideBreak",
	"AsideOpener",
	"AsideRelative",
	"AskedBy",
	"At",
	"AtAge",
	"AtSign",
	"AttitudeLink",
	"AttitudeVerb",
	"AttitudeWord",
	"Aus",
	"AuthorHelped",
	"AuthorIs",
	"AuthorLink",
	"AuthorVerb",
	"Auxiliary",
	"Back",
	"BackAlone",
	"BackBoard",
	"BackBody",
	"BackCount",
	"BackCraft",
	"BackCrossing",
	"BackFirm",
	"BackFor",
	"BackHere",
	"BackLaw",
	"BackLink",
	"BackModifier",
	"BackMoment",
	"BackParticiple",
	"BackPerson",
	"BackPlace",
	"BackPlaceKind",
	"BackPlaceLink",
	"BackRace",
	"BackReference",
	"BackSeason",
	"BackShifted",
	"BackShip",
	"BackSpan",
	"BackStorm",
	"BackThing",
	"BackTime",
	"BackTimeStep",
	"BackVehicle",
	"BackingVerb",
	"Bar",
	"BareSubject",
	"BareSuperlative",
	"Barrister",
	"BasisWord",
	"Be",
	"BeBeen",
	"BeHave",
	"BeOfThing",
	"Been",
	"BeforeAlone",
	"BeforeAmount",
	"BeforeAsker",
	"BeforeClosingMark",
	"BeforeComparative",
	"BeforeHalf",
	"BeforeInverted",
	"BeforeJoint",
	"BeforeLevel",
	"BeforeOpeningMark",
	"BeforeOrdinal",
	"BeforePlace",
	"BeforeRange",
	"BeforeRealNumber",
	"BeforeSentence",
	"BeforeSpeakingIng",
	"BeforeTheBoard",
	"BeforeThen",
	"BeforeTime",
	"BeforeYear",
	"BeforeZero",
	"BehindHalf",
	"BehindHead",
	"BehindOneUnit",
	"BehindZero",
	"BelongsTime",
	"BelowWord",
	"BesideHalf",
	"BesidePercent",
	"BesideSpeaker",
	"BesideTime",
	"BetweenWord",
	"BlockWord",
	"BodyAct",
	"BodyAdjectiveEnd",
	"BodyHead",
	"BodyLink",
	"BodyMood",
	"BodyNoun",
	"BodyOfMany",
	"BodyPossessive",
	"BodyPronoun",
	"BodyWord",
	"But",
	"By",
	"ByWith",
	"Byline",
	"BylineJoin",
	"BylineWord",
	"CalendarUnit",
	"CallLink",
	"CallPlace",
	"CallWord",
	"Called",
	"CapitalAbbreviation",
	"CapitalsOfNoBody",
	"CauseWord",
	"Celsius",
	"CertainWord",
	"ChangeFill",
	"ChangeForm",
	"ChangeLead",
	"ChangedFrom",
	"Charge",
	"ChargeLabel",
	"Charged",
	"Cited",
	"CitedEnd",
	"Citing",
	"CitingVerb",
	"ClauseBreak",
	"ClauseHook",
	"ClauseLead",
	"ClauseOpener",
	"ClauseSign",
	"Clear",
	"ClockBehind",
	"ClockLead",
	"ClockNoun",
	"ClockWord",
	"ClockZone",
	"CloseAngle",
	"CloseRound",
	"CloseSquare",
	"ClosesAgency",
	"CodeOfSpace",
	"CodeSign",
	"Colon",
	"ColonOrSemicolon",
	"ColonOrThat",
	"ComesForm",
	"ComingLink",
	"Comma",
	"CommaOrSemicolon",
	"CommaOrStop",
	"CommaOrThat",
	"Commercial",
	"CompanyHead",
	"CompanyNoun",
	"CompanyRole",
	"CompanyShare",
	"CompanyTail",
	"Comparative",
	"CompareAbout",
	"CompareAbove",
	"CompareAtLeast",
	"CompareAtMost",
	"CompareBelow",
	"CompareSign",
	"CompareWord",
	"ComparedByVerb",
	"ComparingInPlace",
	"CompassLetter",
	"CompassWord",
	"CompoundEnd",
	"Concession",
	"Condition",
	"Conjunction",
	"ContentFree",
	"ContentStop",
	"ContextStart",
	"ContrastOpener",
	"Copula",
	"CorrectionHead",
	"Could",
	"CountLead",
	"CountVerb",
	"CountWord",
	"Counted",
	"CountedScale",
	"CountedSubject",
	"CountingVerb",
	"CountryBody",
	"CountryInitials",
	"Couple",
	"CourtDefence",
	"CourtMatter",
	"CourtOpening",
	"CourtSide",
	"CrowdWord",
	"CubeSign",
	"CurrencySign",
	"CyrillicTitle",
	"CyrillicUnit",
	"CyrillicYear",
	"Dass",
	"DateJoint",
	"DatePreposition",
	"DateStep",
	"Davon",
	"DayAdverb",
	"DayFromNow",
	"DayFromNowAdjective",
	"DayName",
	"DayOpener",
	"DayOrMonth",
	"DayPart",
	"DayPartHours",
	"DayPreposition",
	"DayWord",
	"DecadeWord",
	"DecadeYears",
	"Declining",
	"DefiniteArticle",
	"Degree",
	"DegreeBefore",
	"DegreeSign",
	"DemandVerb",
	"Demonstrative",
	"DemonstrativePro",
	"Demonym",
	"Denial",
	"DenialVerb",
	"DeniesNothing",
	"Denying",
	"DenyingForm",
	"Der",
	"Des",
	"Determiner",
	"DeterminerAlone",
	"Device",
	"DivisionName",
	"DoForm",
	"DollarOwner",
	"DollarSign",
	"DoubleQuote",
	"DoubleVerb",
	"Doubled",
	"DoublingVerb",
	"Down",
	"Dozen",
	"DrawingVerb",
	"DrawnNoun",
	"Due",
	"DummyLink",
	"DummyVerb",
	"During",
	"Dying",
	"EachDay",
	"EachOne",
	"EachWord",
	"Earlier",
	"EarlierWord",
	"EarlyLate",
	"EarlyPart",
	"EasternTitle",
	"EasternUnit",
	"EchoNoun",
	"Elided",
	"Ellipsis",
	"EnDash",
	"EndNoun",
	"Engine",
	"Epithet",
	"EqualsSign",
	"Er",
	"Es",
	"EuroWord",
	"EventToCome",
	"Ever",
	"EveryWord",
	"ExaminationOpener",
	"ExaminedBy",
	"Expect",
	"ExponentLetter",
	"Extreme",
	"FallVerb",
	"Farewell",
	"FeelWord",
	"Figure",
	"FigureLink",
	"FigureVerb",
	"FindVerb",
	"FindingBody",
	"FiniteAuxiliary",
	"FiniteForm",
	"FirmKind",
	"FirmStop",
	"FirstPerson",
	"FixedThing",
	"FollowingStep",
	"FootMark",
	"ForOf",
	"ForOn",
	"ForVerb",
	"ForWord",
	"Forecast",
	"ForecastWord",
	"Forecaster",
	"ForeignScale",
	"Foretelling",
	"Former",
	"Fraction",
	"FractionBefore",
	"Frau",
	"From",
	"FromMeasure",
	"FromWord",
	"FullEnd",
	"FullStop",
	"FunctionWord",
	"FutureModal",
	"FutureSign",
	"FutureWord",
	"GatheringNoun",
	"GatheringVerb",
	"GeneralRank",
	"GenericBody",
	"Genitive",
	"GenitiveArticle",
	"GenitiveLink",
	"GenitiveS",
	"GiveWord",
	"GivenTitle",
	"GivingVerb",
	"GoesOn",
	"GoesWord",
	"Grand",
	"GroupNoun",
	"Half",
	"HalfAdjective",
	"HalfDay",
	"HalfDaySuffix",
	"HalfHour",
	"HalfLetter",
	"HalfMillion",
	"HalfName",
	"HalfNumber",
	"HalfWord",
	"HalfYearCode",
	"HandingPreposition",
	"HarmWord",
	"HasHave",
	"Have",
	"HaveForm",
	"HeForm",
	"HeOrShe",
	"HeadNoun",
	"HeadRank",
	"HeadStop",
	"HearerArticle",
	"HearerEnd",
	"HearerPronoun",
	"HearingVerb",
	"HearsayHelper",
	"HearsaySoll",
	"HeavyBehind",
	"HedgeWord",
	"HeightLead",
	"Help",
	"HelpCredit",
	"HelpGiven",
	"HelperAlone",
	"Her",
	"HerWord",
	"Hers",
	"His",
	"HisOrHer",
	"HisWord",
	"HoldVerb",
	"HomeEnd",
	"Honorific",
	"HonorificAlone",
	"Hook",
	"HourLead",
	"HourName",
	"HourNouns",
	"HourShort",
	"HowMuch",
	"HowOften",
	"However",
	"Hundred",
	"HundredWord",
	"Hyphen",
	"I",
	"Ich",
	"IdleJoined",
	"IfUnless",
	"IfWord",
	"Ihr",
	"InMonth",
	"InOn",
	"InWord",
	"InchMark",
	"InchSign",
	"IndefiniteArticle",
	"InfinitiveNoun",
	"InfinitiveStart",
	"InflectedRole",
	"InnerAbbreviation",
	"InnerOpener",
	"InnerParticle",
	"Insight",
	"InsteadOf",
	"InvertedSign",
	"IrregularVerb",
	"IsAre",
	"IsBehind",
	"IssuedPaper",
	"IssuedWords",
	"It",
	"JoinsDigits",
	"JudgeWord",
	"JudgedNoun",
	"Junior",
	"JustAbove",
	"JustBelow",
	"Killing",
	"Kin",
	"KnotWord",
	"KnownToAll",
	"Konjunktiv",
	"KonjunktivTwo",
	"Last",
	"LastHour",
	"LastOrThis",
	"LastThis",
	"LaterClause",
	"LaterEarlier",
	"Latter",
	"Laut",
	"LawReport",
	"LeadSkipped",
	"LedIdiom",
	"LeftSign",
	"Let",
	"LetForm",
	"LevelWord",
	"LikelyWord",
	"LinkBeforeVerb",
	"LinkNoParticle",
	"LoneParticle",
	"LongLasting",
	"LongTime",
	"LongUnit",
	"LooksAhead",
	"LooseEvent",
	"LooseMeasure",
	"LoosePlural",
	"LooseS",
	"LooseSayNoun",
	"LooseSign",
	"LooseThing",
	"LossWord",
	"Magnitude",
	"MailboxEnd",
	"ManyOnes",
	"ManyOpener",
	"ManyPeople",
	"ManySenses",
	"MarkNoun",
	"MastheadNoun",
	"May",
	"MaybePageTalk",
	"MealHours",
	"MeasureUnit",
	"Mehr",
	"MereAdverb",
	"MereTitle",
	"MetreNear",
	"MetreWord",
	"MidAdverb",
	"MillionLetter",
	"MillionPart",
	"MindlessSubject",
	"MinusSign",
	"MinusWord",
	"Modal",
	"ModelMaker",
	"ModelSuffix",
	"MoneyCode",
	"Month",
	"MonthLike",
	"MonthName",
	"MonthNoun",
	"MonthPreposition",
	"Mood",
	"MoodLink",
	"MoodOfT",
	"MoodOpener",
	"MoreBehind",
	"MoreCounted",
	"MoreLess",
	"Much",
	"Nach",
	"NachLaut",
	"NameAbbreviation",
	"NameEnd",
	"NameLead",
	"NameOf",
	"NameOfHer",
	"NameOfHim",
	"NameParticle",
	"NameReportsSign",
	"NameSign",
	"NameStopWord",
	"NameToo",
	"NameVariant",
	"NamedAfterDay",
	"NamedByYear",
	"NamedThing",
	"NamelessPerson",
	"NamesWeekday",
	"NamingSign",
	"NamingVerb",
	"NamingWord",
	"NarrowsNothing",
	"NearDay",
	"NearHour",
	"NearUnit",
	"NeedsTo",
	"NegativeMark",
	"NegativeSign",
	"NegativeWord",
	"Negator",
	"Network",
	"NeverInName",
	"NeverWord",
	"NewWord",
	"NewsAgency",
	"NewsJob",
	"Nicht",
	"No",
	"NoAnswer",
	"NoChangeBehind",
	"NoCompany",
	"NoLyAdverb",
	"NoMonth",
	"NoMore",
	"NoNot",
	"NoOneBefore",
	"NoPlural",
	"NoScale",
	"NoSpeaker",
	"NoWord",
	"Nobody",
	"NominalBreak",
	"NoonWord",
	"Not",
	"NotAdverb",
	"NotComparative",
	"NotFinite",
	"NotHers",
	"NotMere",
	"NotMood",
	"NotRole",
	"NotSaying",
	"NotSo",
	"NotSuperlative",
	"NotSurname",
	"NotVerb",
	"NoteWord",
	"Nought",
	"NoughtWord",
	"NounLink",
	"NounOpener",
	"NounVerb",
	"NumberAbbreviation",
	"NumberArticle",
	"NumberDash",
	"NumberIdiom",
	"NumberJoint",
	"NumberLabel",
	"NumberWord",
	"Ob",
	"ObjectArticle",
	"ObjectDeterminer",
	"ObjectPreposition",
	"Occasion",
	"OccasionNoun",
	"OccasionPreposition",
	"Oder",
	"Of",
	"OfFrom",
	"OfKind",
	"OfPercent",
	"OfficeHead",
	"OfficeLink",
	"OfficeRank",
	"OldEnd",
	"OldWord",
	"On",
	"OnTop",
	"OnceWord",
	"One",
	"OneAndHalf",
	"OneJoinedBefore",
	"OneNoun",
	"OneOfRow",
	"OneOfTwo",
	"OneOnly",
	"OneOrArticle",
	"OneUnit",
	"OneWho",
	"Onlooker",
	"Only",
	"OnlyWord",
	"OntoWord",
	"OpenBracket",
	"OpenRound",
	"OpenSquare",
	"OpenVerb",
	"OpenWord",
	"OpenerButDeterminer",
	"OpensOther",
	"OpensRemark",
	"Or",
	"OrAnd",
	"OrLessWord",
	"OrMoreWord",
	"OrderedTo",
	"Ordinal",
	"OrdinalEnd",
	"OrdinalSign",
	"OrdinalValue",
	"OrgNoun",
	"OtherCase",
	"OtherCraft",
	"OtherHe",
	"OtherOne",
	"OtherPronoun",
	"OtherThanHave",
	"OtherYear",
	"Out",
	"OutletLink",
	"OutletVerb",
	"OutletWord",
	"OverLasts",
	"OverWord",
	"Overnight",
	"OwnLabel",
	"OwnSide",
	"OwnWord",
	"OwnedCount",
	"OwnedThing",
	"OwnerOfThing",
	"PageAdvice",
	"PageLabel",
	"PageOpener",
	"PageRecord",
	"PageRequest",
	"PageSection",
	"PageSubject",
	"PageTalk",
	"PageTrailer",
	"PaidThing",
	"PairOpener",
	"PairPreposition",
	"PairWord",
	"Paper",
	"PaperName",
	"PartAdverb",
	"PartAtOnce",
	"PartLink",
	"PartOfClinic",
	"PartOfCompany",
	"PartOfCountry",
	"PartOfCourt",
	"PartOfDam",
	"PartOfMany",
	"PartOfShip",
	"PartOfSite",
	"PartOfTime",
	"PartOpener",
	"PartOrdinal",
	"PartPhrase",
	"PartWord",
	"ParticiplePrefix",
	"ParticipleStart",
	"ParticleVerb",
	"PartyMember",
	"PassVerb",
	"PassiveHelper",
	"PastAux",
	"PastForm",
	"PastHelper",
	"Pause",
	"People",
	"PeopleAtLarge",
	"Per",
	"PerWord",
	"PercentWord",
	"PercentageWord",
	"PerfectForm",
	"PerfectHelper",
	"PeriodEnd",
	"PeriodPart",
	"PersonEnd",
	"PersonPlace",
	"PersonRelative",
	"PetrolCode",
	"PhraseBreak",
	"PictureCredit",
	"PictureLabel",
	"PictureOpener",
	"PictureSource",
	"PlaceBeside",
	"PlaceEnd",
	"PlaceGiven",
	"PlaceLead",
	"PlaceOfNumber",
	"PlaceOpener",
	"PlacePreposition",
	"PlaceSide",
	"PlainConjunction",
	"PlainSayNoun",
	"PlainSubordinator",
	"PlanWord",
	"Planning",
	"PluralCount",
	"PluralEnd",
	"PluralForm",
	"PluralMagnitude",
	"PluralRole",
	"PlusSign",
	"PlusWord",
	"Point",
	"PointKind",
	"PointNoun",
	"PointWord",
	"PointedAt",
	"PointingAdverb",
	"PointsAtOne",
	"PointsAtSome",
	"Portraying",
	"PositionWord",
	"Possessive",
	"PossessiveOfOthers",
	"PossessiveOfPeople",
	"PossibleModal",
	"PostLead",
	"PostNominal",
	"PostWord",
	"Power",
	"PredictVerb",
	"Preposition",
	"PrepositionButTo",
	"PressEnd",
	"PressPeople",
	"ProcedureWord",
	"PromiseVerb",
	"Pronoun",
	"PronounAlone",
	"PronounLike",
	"PublishingWord",
	"PurposeWord",
	"PutForm",
	"PutPossessive",
	"Quantifier",
	"QuarterCode",
	"QuarterScale",
	"QuarterWord",
	"Question",
	"QuestionMark",
	"QuestionWord",
	"QuotingVerb",
	"RaceNear",
	"RaisingVerb",
	"RangeDash",
	"RangeFrom",
	"RangeJoint",
	"RangeSign",
	"RangeWord",
	"RangeWordTo",
	"Ranging",
	"RankedWord",
	"RateAdverb",
	"RateBase",
	"RateLink",
	"RateUnit",
	"RatedWord",
	"RatioWord",
	"ReachWord",
	"ReaderOrUs",
	"ReadyWord",
	"ReasonOpener",
	"RecordVerb",
	"Recurring",
	"ReferenceWord",
	"Referring",
	"Reflexive",
	"Refusing",
	"RegularVerb",
	"Relative",
	"RelativeWord",
	"ReportingForm",
	"ReportingVerb",
	"Represented",
	"Respectively",
	"Responsibility",
	"RiseVerb",
	"Role",
	"RoleArticle",
	"RoleEnd",
	"RoleLink",
	"RoleModifier",
	"RoleOfHer",
	"RoleOfHim",
	"RoleOpener",
	"RoleRank",
	"RoleVerb",
	"RoughOpener",
	"RsAmount",
	"RuleForm",
	"SLetter",
	"SaidBehindOne",
	"SaidOpener",
	"Same",
	"SameVerb",
	"SayInfinitive",
	"SayNoun",
	"SayNounEnd",
	"SayingForm",
	"SchoolYear",
	"ScoreNoun",
	"ScoreOne",
	"ScoreSign",
	"ScoresWord",
	"Season",
	"SecondNoun",
	"SecondPerson",
	"SecondShort",
	"SecondVerbLink",
	"SecondWord",
	"SectionMark",
	"SectionSign",
	"SeesForm",
	"SelfObject",
	"SelfPlural",
	"SelfPossessive",
	"SelfReflexive",
	"SelfSingular",
	"SelfSubject",
	"Semicolon",
	"SentenceBefore",
	"SentenceEnd",
	"SentenceOpener",
	"SentenceStarter",
	"SetBack",
	"SetTo",
	"Several",
	"SeveralWord",
	"ShareLink",
	"SharedLabel",
	"SharedMonth",
	"SheForm",
	"Shedding",
	"ShipOpener",
	"ShortCrore",
	"ShortDash",
	"ShortDayName",
	"ShortIndian",
	"ShortLabel",
	"ShortMagnitude",
	"ShortMonth",
	"ShouldWord",
	"SichWord",
	"Sie",
	"SignedPower",
	"Since",
	"SingularBe",
	"SiteAct",
	"SiteNoun",
	"SizeWord",
	"Slash",
	"SmallNameAbbreviation",
	"SmileyMouth",
	"So",
	"SoFar",
	"SoWord",
	"SomePlace",
	"SourceBreak",
	"SourceLink",
	"SourceNoun",
	"SourceOpener",
	"SourcePhrase",
	"SourceTrait",
	"SpeakerBreak",
	"SpeakerChange",
	"SpeakerForOthers",
	"SpeakerStop",
	"SpeechForm",
	"SpeechParticiple",
	"SpeechVerb",
	"SpentVerb",
	"Spokesman",
	"SportAct",
	"SportWord",
	"SprintWord",
	"SquareSign",
	"StageWord",
	"Stance",
	"StandForm",
	"StandWord",
	"StandsAlone",
	"StarWord",
	"StateBody",
	"StateHead",
	"StopOrSemicolon",
	"StopOrThat",
	"StoppedScale",
	"StraySign",
	"StreetWord",
	"SubjectAlone",
	"SubjectPronoun",
	"SubjectPronounButYou",
	"SubjectRelative",
	"Subordinator",
	"Such",
	"SuchThing",
	"Superlative",
	"SupportVerb",
	"SurelyGerman",
	"SurelySpanish",
	"SwornIn",
	"SwornVerb",
	"TagOpen",
	"TailLink",
	"TalkAsker",
	"TalkEnd",
	"TalkParticle",
	"TalkPerson",
	"TalkRole",
	"TalkSelf",
	"TalkTitle",
	"TalkWitness",
	"TalkYou",
	"TausendWord",
	"TeamNoun",
	"TellerEnd",
	"TellingVerb",
	"TellingWord",
	"Tens",
	"TensWord",
	"Than",
	"ThanAs",
	"ThanBehind",
	"ThanOrOr",
	"ThanWord",
	"That",
	"ThatThis",
	"ThatTo",
	"The",
	"TheFallen",
	"TheHer",
	"TheHour",
	"Then",
	"ThereVerb",
	"TheseThose",
	"They",
	"ThingEnd",
	"This",
	"ThisMan",
	"ThoughtNoun",
	"Thousand",
	"TimeAdjective",
	"TimeAdverb",
	"TimeLimit",
	"TimeLink",
	"TimeNoun",
	"TimeOfHelper",
	"TimeOfRole",
	"TimeUnit",
	"TimedNoun",
	"Times",
	"TimesLetter",
	"TimesTen",
	"TimesWord",
	"TitleWord",
	"To",
	"ToThe",
	"ToWord",
	"Today",
	"TodayYesterday",
	"Tomorrow",
	"Tonight",
	"TowardNoun",
	"TrailingRelative",
	"TrailingSign",
	"TraitWord",
	"TurnWord",
	"TwoOrMore",
	"Ueber",
	"UnderOver",
	"UnitLetter",
	"UnitPlural",
	"Unsaid",
	"UnsureScale",
	"Unter",
	"UntilTill",
	"UntilWord",
	"UpDown",
	"UprightBar",
	"Us",
	"VagueCount",
	"VagueTime",
	"VerbOfAside",
	"VerbParticle",
	"VerblikeUnit",
	"ViewDummy",
	"ViewLink",
	"ViewNoun",
	"ViewPreposition",
	"ViewVerb",
	"VillageWord",
	"Von",
	"VotedWord",
	"WarmBehind",
	"WarmWord",
	"WasWere",
	"WatchedDoing",
	"We",
	"Weapon",
	"WebScheme",
	"WeekNoun",
	"Weekday",
	"WeekdayTaken",
	"Weekend",
	"WeightWord",
	"What",
	"When",
	"WhenClause",
	"WhenNoun",
	"WhenOpener",
	"WhenSaid",
	"WhereLink",
	"WhereWhich",
	"Whereby",
	"Which",
	"WhichWho",
	"While",
	"WhileWhereas",
	"Who",
	"Whole",
	"WholeBreak",
	"WholeMeans",
	"WholeNumber",
	"Wie",
	"Will",
	"WillForm",
	"WillOwn",
	"WillWould",
	"With",
	"Without",
	"WordOfItsName",
	"Worden",
	"Work",
	"WorkWord",
	"Would",
	"YearDeterminer",
	"YearLead",
	"YearNoun",
	"YearOld",
	"YenLetter",
	"Yesterday",
	"You",
	"Young",
	"ZeroWord",
	"Zu",
	"Zufolge",
}
