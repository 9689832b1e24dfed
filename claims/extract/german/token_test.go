package german

import "testing"

// tokenRules are what is asked of one token, each with a sentence that has such a one in
// brackets and one whose token is none.
var tokenRules = []struct {
	name           string
	holds          func(r *reader, k int) bool
	takes, refuses string
}{
	{
		"a small word that no place has", (*reader).inNoPlace,
		"Die Stadt [zahlt] das.", "Frankfurt [am] Main zahlt das.",
	},
	{
		"the mark behind somebody's words", (*reader).endsSpeech,
		"„Das Geld fehlt[“] sagte Solms.", "Die Zeitung „Der Tag[“] berichtet das.",
	},
	{
		"an ending of adjectives before a noun", (*reader).inflectedBefore,
		"Es ist eine [bestätigte] Zahl.", "Er [bestätigte] das gern.",
	},
	{
		"a second adjective", (*reader).describedTwice,
		"Das ist eine neue [bestätigte] Zahl.", "Es sind 20 [bestätigte] Fälle.",
	},
	{
		"a particle that stands apart", (*reader).standsApart,
		"Das teilte der Chef der Behörde, Karl Moser, [mit].", "Das teilte der Chef, Karl Moser, [mit] Freude.",
	},
	{
		"a relative pronoun", (*reader).bareRelative,
		"Solms, [der] seit Jahren dort lebt, sagte das.", "Solms, [der] Chef der Bahn, sagte das.",
	},
	{
		"a word of a clause", (*reader).ofClause,
		"Solms, er [sagte] das, ging.", "Solms, Chefin der [Bahn], sagte das.",
	},
	{
		"the beginning of a relative clause", (*reader).opensRelative,
		"Die Bahn, [die] sie betreibt, ist alt.", "Die Bahn, [die] Firma, ist alt.",
	},
	{
		"a relative pronoun that is no subject", (*reader).hasOtherSubject,
		"Der Rat, [dem] sie das sagte, schwieg.", "Der Rat, [der] das sagte, schwieg.",
	},
	{
		"a relative pronoun that may be a subject", (*reader).relativeSubject,
		"Moser, [der] das behauptet, ging.", "Moser, [dem] das fehlt, ging.",
	},
	{
		"what stands before a day", (*reader).beforeDay,
		"Er kam bis zum 3[.] Mai.", "Er kam[.] Dann ging er.",
	},
	{
		"a number", (*reader).numeral,
		"Es fehlen [vier] Busse.", "Es fehlt [ein] Bus.",
	},
	{
		"a plural in the past", (*reader).pluralPast,
		"Die Ärzte [sagten] das.", "Die [Alten] gingen.",
	},
	{
		"what stands before something counted", (*reader).counts,
		"Er blieb [sechs] Tage.", "Er blieb [gestern] dort.",
	},
	{
		"what carries a clause", (*reader).carries,
		"Solms [sagte] das.", "Solms sagte das der [Bahn].",
	},
	{
		"a form that describes", (*reader).describesAt,
		"Die [bestätigte] Zahl ist hoch.", "Das [bestätigte] Solms gern.",
	},
	{
		"an infinitive with zu", (*reader).zuAt,
		"Er versprach, Züge [zu] kaufen.", "Er kam [zu] Fuß.",
	},
	{
		"an infinitive with zu inside", (*reader).zuAt,
		"Er versprach, damit [aufzuhören].", "Er kam aus dem [Aufzug].",
	},
	{
		"an and between adjectives", (*reader).joinsAdjectives,
		"Die deutschen [und] französischen Soldaten gingen.", "Die Deutschen [und] die Franzosen gingen.",
	},
	{
		"a slash between names", (*reader).slashed,
		"Die CDU[/]CSU will das.", "Es fuhr 30 km[/]h schnell.",
	},
	{
		"a name in small letters", (*reader).writtenSmall,
		"Die [taz] berichtet das.", "Die [alte] Zeitung berichtet das.",
	},
	{
		"a word before a verb", (*reader).beforeVerb,
		"Die [Polizei] hat das gesagt.", "Die [Polizei] dort kam.",
	},
	{
		"what an attribute stands before", (*reader).describable,
		"Die gestern verbreitete [neue] Erklärung fehlt.", "Sie ging [gestern] fort.",
	},
	{
		"a participle with an ending", (*reader).describesNoun,
		"Die zur Universität [gehörende] Stiftung zahlt.", "Die [gute] Stiftung zahlt.",
	},
	{
		"the mark before what it holds", (*reader).opensQuote,
		"Er nannte es [„]ein Unding ohne Sinn“.", "Er nannte es „ein Unding ohne Sinn[“].",
	},
	{
		"what a name begins with", (*reader).beginsName,
		"Die Sendung [Hart] aber fair lief.", "Er war [hart] und fair.",
	},
	{
		"what begins whose something is", (*reader).owns,
		"Das sagte die Chefin [der] Bahn.", "Das sagte die Chefin [in] Bonn.",
	},
	{
		"a preposition before a place", (*reader).leadsPlace,
		"Die Chefin [aus] Bonn sagte das.", "Die Chefin [am] Mittwoch sagte das.",
	},
	{
		"where a body is", (*reader).inPlace,
		"Das Amt [in] Bonn sagte das.", "Das Amt [im] Mai sagte das.",
	},
	{
		"a noun or a title", (*reader).nameWord,
		"Da ging [Herr] Solms.", "Da [ging] Herr Solms.",
	},
	{
		"the stop of a title", (*reader).shortName,
		"Da ging Dr[.] Solms.", "Da ging Moser[.] Solms blieb.",
	},
	{
		"a particle inside a name", (*reader).particleInside,
		"Da ging Ludwig [van] Beek.", "Da ging Ludwig [der] Schmied.",
	},
	{
		"an adjective", (*reader).adjective,
		"Der [neue] Plan fehlt.", "Der Plan [fehlt].",
	},
	{
		"the hyphen of an age", (*reader).ageHyphen,
		"Die 81[-]jährige ging.", "Es sind 20 [-] mehr sind es nie.",
	},
	{
		"a noun for words", (*reader).saysNoun,
		"Nach [Polizeiangaben] fehlt Geld.", "Nach [Mitternacht] fehlt Geld.",
	},
	{
		"a name behind laut", (*reader).smallName,
		"Laut [dpa] fehlt Geld.", "Es ist laut [geworden].",
	},
	{
		"a noun that owns", (*reader).genitive,
		"Das sind Angaben [Österreichs].", "Das sind Angaben der [Bahn].",
	},
	{
		"an adjective whose noun owns", (*reader).genitive,
		"Das ist die Ansicht [einiger] Juristen.", "Das ist die Ansicht [unter] Juristen.",
	},
	{
		"what stands before a noun for words", (*reader).beforeSaying,
		"Nach [eigenen] Angaben fehlt Geld.", "Nach [gestern] fehlt Geld.",
	},
	{
		"what stands beside wie", (*reader).besideWie,
		"Das Geld fehlt, wie [gestern] Solms sagte.", "Das Geld fehlt, wie [Solms] sagte.",
	},
	{
		"a noun behind an article", (*reader).behindArticle,
		"Die [Stadt] schweigt.", "Dann schweigt [Petra] Ax.",
	},
	{
		"a name behind a title", (*reader).ledByTitle,
		"Ministerin [Petra] Ax schweigt.", "Gestern [Petra] Ax gesehen.",
	},
	{
		"a given name or a letter inside a name", (*reader).innerName,
		"Da ging Angela [D.] Merkel.", "Da ging Angela [Merkel].",
	},
	{
		"a surname", (*reader).surnameAt,
		"Da ging Petra [Ax].", "Da ging Petra [Montag].",
	},
	{
		"the letter of a name", (*reader).initial,
		"Da ging Angela [D.] Merkel.", "Das war Plan [B] für heute.",
	},
	{
		"what denies nothing", (*reader).deniesNothing,
		"Es fehlt nicht [nur] Geld.", "Es fehlt nicht [genug] Geld.",
	},
	{
		"the end of a clause", (*reader).endsClause,
		"Das Geld [fehlt], sagte Solms.", "Das [Geld] fehlt, sagte Solms.",
	},
	{
		"a verb that says what is so", (*reader).goesOnPlainly,
		"Die Hoffnung, er zahle, [ist] gering.", "Er sagte, das Geld [sei] da.",
	},
	{
		"the mood of reported speech", (*reader).isKonj,
		"Er sagte, das Geld [sei] da.", "Er sagte, das Geld [ist] da.",
	},
	{
		"no mood behind ich", (*reader).konjOne,
		"Er sagte, er [habe] Geld.", "Ich [habe] Geld.",
	},
}

func TestTokenRules(t *testing.T) {
	for _, rule := range tokenRules {
		if r, k := pointed(t, rule.takes); !rule.holds(r, k) {
			t.Errorf("%s: not in %q", rule.name, rule.takes)
		}
		if r, k := pointed(t, rule.refuses); rule.holds(r, k) {
			t.Errorf("%s: told of %q", rule.name, rule.refuses)
		}
	}
}
