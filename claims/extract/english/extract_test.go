package english

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/extract/found/foundtest"
)

// all are the claims of an article, ranked.
func all(in found.Article) []claims.Found { return found.Rank(Read(in, nil)) }

// line is the part of a candidate that the tables below look at.
func line(f claims.Found) string {
	s := string(f.Attribution)
	if f.Speaker != nil {
		s += " " + *f.Speaker
		if f.SpeakerEntity != nil {
			s += " (" + *f.SpeakerEntity + ")"
		}
	} else {
		s += " -"
	}
	if f.Negated {
		s += " not"
	}
	if f.Hedged {
		s += " hedged"
	}
	return s + ": " + f.Exact
}

func TestWhoSaysWhat(t *testing.T) {
	const met = "US Secretary of State Antony Blinken met Russian Foreign Minister Sergey Lavrov on Friday. "
	for _, tt := range []struct{ name, text, want string }{
		{"said", met + "Lavrov said Moscow would answer the letter.", "indirect Sergey Lavrov: Moscow would answer the letter"},
		{"told somebody on a day that", met + "Blinken told the Washington Post on Friday that Russia may attempt to occupy Kharkiv.", "indirect Antony Blinken hedged: Russia may attempt to occupy Kharkiv"},
		{"occasion before that", met + "Lavrov said following the meeting that Moscow had asked for a reply.", "indirect Sergey Lavrov: Moscow had asked for a reply"},
		{"a role for a name", met + `The Russian envoy also said his country "never" threatened the Ukrainian people.`, `indirect Sergey Lavrov not: his country "never" threatened the Ukrainian people`},
		{"a pronoun", met + "Lavrov left early. He said the talks had cost a week.", "indirect Sergey Lavrov: the talks had cost a week"},
		{"a seat of government", "Moscow has denied it is planning an invasion.", "indirect Moscow (Russia) not: Moscow has denied it is planning an invasion"},
		{"a ministry", "The Russian Foreign Ministry called on NATO to remove troops from Romania.", "indirect Russian Foreign Ministry (Russia): The Russian Foreign Ministry called on NATO to remove troops from Romania"},
		{"accused", "Ukraine also accused Russia of ramping up support for separatists.", "indirect Ukraine: Ukraine also accused Russia of ramping up support for separatists"},
		{"source at the end", "Estonia and Latvia will send Ukraine missiles, their defense ministers said Friday.", "indirect their defense ministers: Estonia and Latvia will send Ukraine missiles"},
		{"source in the middle", "The talks, Blinken said, were useless.", "indirect Blinken: The talks, Blinken said, were useless"},
		{"according to", "More than 13,000 people have died, according to the United Nations.", "indirect United Nations: More than 13,000 people have died"},
		{"according to, first", "According to the comptroller, fees rose 18 percent in five years.", "indirect the comptroller: fees rose 18 percent in five years"},
		{"as somebody said, first", "As Lavrov has pointed out, the talks had cost a week.", "indirect Lavrov: the talks had cost a week"},
		{"as somebody said, inside", "The coast, as one adviser pointed out, is rarely hit by storms.", "indirect one adviser: The coast, as one adviser pointed out, is rarely hit by storms"},
		{"said by phone", "Six of the dead were children, she said by satellite phone.", "indirect -: Six of the dead were children"},
		{"a clause with a relative, source behind", "A sack that sold for $30 now costs $400, residents said.", "indirect residents: A sack that sold for $30 now costs $400"},
		{"continued to", "The mayor continues to insist that the bridge is safe.", "indirect The mayor: the bridge is safe"},
		{"that with an aside", "Aides say that, in his view, the law is bad.", "indirect Aides: in his view, the law is bad"},
		{"made it clear", "Ham made it clear he had doubts about the army.", "indirect Ham: he had doubts about the army"},
		{"a second verb of the speaker's", "Blinken said he would order a review and warned of hackers.", "indirect Blinken: he would order a review"},
		{"a main clause behind the said one", "While he acknowledged the fund was low, Ham also noted that taxes had risen.", "indirect Ham: taxes had risen"},
		{"the ruling is no part of what was rejected", "The judge rejected that argument in a ruling on Thursday.", "indirect The judge: The judge rejected that argument"},
		{"accused, though", "Blinken accused Russia of lying, though it has shown no troops.", "indirect Blinken: Blinken accused Russia of lying"},
		{"backed off is no backing", "The minister backed off some of his plans.", "narration -: The minister backed off some of his plans."},
		{"a noun that looks like a verb", "The ad seizes on recent comments his rival made.", "narration -: The ad seizes on recent comments his rival made."},
		{"a noun behind some", "Some state officials praised the work of the council.", "indirect Some state officials: Some state officials praised the work of the council"},
		{"speaks of", "Mr Obama spoke at length of the legacy of the war.", "narration -: Mr Obama spoke at length of the legacy of the war."},
		{"who suggested", "The Kremlin criticized US President Joe Biden, who recently suggested Russia would attack Ukraine.", "indirect Joe Biden: Russia would attack Ukraine"},
		{"saying", "Bulgaria rebuked the request, saying it decides alone on its defense.", "indirect Bulgaria: it decides alone on its defense"},
		{"and that", "Wallace said the missiles were British, and that Russia had nothing to fear from them.", "indirect Wallace not: Russia had nothing to fear from them"},
		{"name behind a role", "Ukraine's president, Volodymyr Zelenskyy, said Russia could try to take Kharkiv.", "indirect Volodymyr Zelenskyy hedged: Russia could try to take Kharkiv"},
		{"aside before the verb", "Sir Anthony Pellew, who spent nine years in Kyiv, said the talks had changed nothing.", "indirect Anthony Pellew not: the talks had changed nothing"},
		{"study", "A study published in the Lancet found that vaccines cut deaths by 40%.", "indirect A study published in the Lancet: vaccines cut deaths by 40%"},
		{"figures from somebody", "The deficit was 4.4% last year, figures from the statistics office show.", "indirect the statistics office: The deficit was 4.4% last year"},
		{"short form", "The World Health Organization (WHO) met on Monday. WHO said cases had fallen by 30%.", "indirect World Health Organization: cases had fallen by 30%"},
		{"narration", "Russia has dispatched some 100,000 troops to the border.", "narration -: Russia has dispatched some 100,000 troops to the border."},
		{"narration keeps its date", "In 2014, Russia attacked Ukraine.", "narration -: In 2014, Russia attacked Ukraine."},
		{"put at", "City Comptroller Ned Farrow has put the loss at $27 million.", "indirect Ned Farrow: City Comptroller Ned Farrow has put the loss at $27 million"},
		{"it behind a study", "A second team, led by Kenji Oduya, ran the data again. It concluded that the echo matches a bed of dust.", "indirect A second team: the echo matches a bed of dust"},
		{"source of a pledge", "The council has pledged $25 million for parks by 2030, the city auditor said in May.", "indirect the city auditor: The council has pledged $25 million for parks by 2030"},
		{"aside before its verb", "The paper said last week that the report, completed in 2021, recommended a ban on burning.", "indirect The paper: the report, completed in 2021, recommended a ban on burning"},
		{"a figure given", "The rescue agency gave a higher toll of 74 killed.", "indirect The rescue agency: The rescue agency gave a higher toll of 74 killed"},
		{"added no words", "The school added 40 minutes of reading a day, hired three coaches and cut class sizes to 19.", "narration -: The school added 40 minutes of reading a day, hired three coaches and cut class sizes to 19."},
		{"contrast kept", "Reported crime rose 14% between 2022 and 2024, while property crime declined slightly.", "narration -: Reported crime rose 14% between 2022 and 2024, while property crime declined slightly."},
		{"negated elsewhere", "The agency closed Station No. 4 because nobody was there.", "narration -: The agency closed Station No. 4 because nobody was there."},
		{"quoted as saying", "Putin was quoted by TASS as saying that gas would flow on Saturday.", "indirect Putin: gas would flow on Saturday"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

func wantLine(t *testing.T, text, want string) {
	t.Helper()
	list := all(found.Article{Text: text})
	foundtest.Check(t, text, list)
	var got []string
	for _, f := range list {
		if line(f) == want {
			return
		}
		got = append(got, line(f))
	}
	t.Errorf("candidates of %q lack\n\t%s\ngot\n\t%s", text, want, strings.Join(got, "\n\t"))
}

func TestQuotes(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"behind the verb", `Robert Habeck said: "We should think about new fields."`, "direct Robert Habeck: We should think about new fields."},
		{"before the verb", `"We have to wrestle for it," Annalena Baerbock told a paper.`, "direct Annalena Baerbock: We have to wrestle for it,"},
		{"inverted", `“There was no boat,” said Noel Carrow, a prosecutor.`, "direct Noel Carrow not: There was no boat,"},
		{"carried on", `“It cost $5 million,” Jane Roe said. “Nobody told us anything.”`, "direct Jane Roe not: Nobody told us anything."},
		{"interrupted", `“It was wrong,” she said, “to pay $5 million.”`, "direct -: to pay $5 million."},
		{"over paragraphs", "Jane Roe told the court: “We paid a lot of money.\n\n“We never saw a boat.”", "direct Jane Roe not: We never saw a boat."},
		{"single marks", "‘There is no sign of peace,’ Anthony Pellew said. ‘Not one battalion has left.’", "direct Anthony Pellew not: Not one battalion has left."},
		{"quote in a quote", "‘When I hear the word “exercise”, I laugh at it,’ Jane Roe said.", "direct Jane Roe: When I hear the word “exercise”, I laugh at it,"},
		{"apostrophes", "Jane Roe said the ministers' plan was 'the workers' worst day' yet.", "direct Jane Roe: the workers' worst day"},
		{"two apostrophes", "''We never saw a boat,'' Jane Roe said.", "direct Jane Roe not: We never saw a boat,"},
		{"low marks", "„We never saw a boat“, Jane Roe said.", "direct Jane Roe not: We never saw a boat"},
		{"name as label", "Jane Roe: “We never saw a boat.”", "direct Jane Roe not: We never saw a boat."},
		{"name as signature", "“We never saw a boat.” — Jane Roe", "direct Jane Roe not: We never saw a boat."},
		{"speaker in the next sentence", "“Did we see any boat?” Jane Roe asked.", "direct Jane Roe: Did we see any boat?"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

func TestNoCandidates(t *testing.T) {
	for name, text := range map[string]string{
		"titles":    `She read "The Origin of Species" and "War and Peace" there.`,
		"questions": "What did they say? Who was there?",
		"headings":  "Watch video 01:59\n\nUS and Russia hold talks\n\nShare this",
		"other":     "",
	} {
		for _, f := range all(found.Article{Text: text}) {
			if f.Attribution == claims.Direct || name != "titles" {
				t.Errorf("%s: candidate %s", name, line(f))
			}
		}
	}
}

func TestOneClaimOnePlace(t *testing.T) {
	s := `Sergey Lavrov said Moscow has concerns "not about invented threats, but real facts that no one hides."`
	list := all(found.Article{Text: s})
	if len(list) != 2 || list[0].Worth < 2*list[1].Worth {
		t.Errorf("clause and quote crowd each other: %v", list)
	}
	last := list[1].Cues[len(list[1].Cues)-1]
	if diff := cmp.Diff("overlaps a candidate that stands higher", last.Name); diff != "" {
		t.Errorf("the cue that moved it (-want +got):\n%s", diff)
	}
}

func TestKindsOf(t *testing.T) {
	for text, want := range map[string]claims.Kind{
		"Russia has 100,000 troops there.":                              claims.KindQuantity,
		"Russia attacked Ukraine in 2014.":                              claims.KindDate,
		"Exxon denied that it misled investors.":                        claims.KindDenial,
		"Amnesty accused the army of killing civilians.":                claims.KindAccusation,
		"Washington announced it will give Kyiv aid.":                   claims.KindPromise,
		"Lindell promised to cut the tax.":                              claims.KindPromise,
		"Officials warned that cases could double.":                     claims.KindPrediction,
		"Olaf Scholz is expected to visit Paris.":                       claims.KindPrediction,
		"The ministry called on NATO to leave.":                         claims.KindDemand,
		"Poland said it supports the integration of Ukraine.":           claims.KindPosition,
		`Lavrov described the talks as "constructive and useful."`:      claims.KindAssessment,
		`"I hope that we can be happy again," Jane Roe said.`:           claims.KindOpinion,
		"Unemployment fell to the lowest level since the war.":          claims.KindComparison,
		"The crash was caused by a broken rail.":                        claims.KindCause,
		"Blinken met Baerbock in Berlin.":                               claims.KindEvent,
		"Anna Ruiz of the Free Party proposed a register of landlords.": claims.KindProposal,
	} {
		list := all(found.Article{Text: text})
		if len(list) == 0 || !slices.Contains(list[0].Kinds, want) {
			t.Errorf("kinds of %q: %v, want %s among them", text, list, want)
		}
	}
}
