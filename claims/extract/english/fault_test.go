package english

import (
	"slices"
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

// TestKnownFaults are sentences that are read wrong: none of their candidates is the one
// beside. A row that comes out right moves to its table.
func TestKnownFaults(t *testing.T) {
	for _, tt := range []struct{ text, right string }{
		{"This led to two deaths in the port.", "narration -: This led to two deaths in the port."},
		{"Half a million people live there.", "narration -: Half a million people live there."},
		{"Jane Roe told Reuters rents had doubled.", "indirect Jane Roe: rents had doubled"},
		{"People who live there say rents had doubled.", "indirect People who live there: rents had doubled"},
		{"The mayor went on to say that the port was closed.", "indirect The mayor: the port was closed"},
		{"The mayor said the bridge was safe but the council said it was not.", "indirect The mayor: the bridge was safe"},
		{"Ships that do not pay must leave the port.", "narration -: Ships that do not pay must leave the port."},
		{"If it does not rain, the harvest will fail.", "narration -: If it does not rain, the harvest will fail."},
		{"The ship was sunk according to plan on Friday.", "narration -: The ship was sunk according to plan on Friday."},
		{"The treasurer said this: the fund held 12 million dollars.", "indirect The treasurer: the fund held 12 million dollars"},
		{"The witness swore under oath that the brakes had failed twice.", "indirect The witness: the brakes had failed twice"},
		{"The firm said the mine was safe, but inspectors found 14 cracks in the roof.", "indirect The firm: the mine was safe"},
		{"While the firm says the mine is safe, the roof fell in twice last year.", "indirect the firm: the mine is safe"},
		{"Two in three voters want an election, a poll showed.", "indirect a poll: Two in three voters want an election"},
		{"The minister's belief that the plan would work was not shared by economists.", "indirect The minister: the plan would work"},
		{"The senator repeated his allegation that the vote had been rigged.", "indirect The senator: the vote had been rigged"},
		{"The bank's warning that rates would rise sent shares down.", "indirect The bank: rates would rise"},
		{"The king accused his brother of treason, court documents show.", "indirect court documents: The king accused his brother of treason"},
		{"The gate was open, as the Times reported on Friday.", "indirect The Times: The gate was open"},
		{"The bank said that exports had fallen by 4 percent but that imports had risen.", "indirect The bank: imports had risen"},
		{"Although the minister said that the plan had worked, auditors found that it had cost 3 million euros.", "indirect auditors: it had cost 3 million euros"},
		{"Calling it “the biggest fraud in the town's history,” Jane Roe left the hall.", "direct Jane Roe: the biggest fraud in the town's history,"},
		{"Jane Roe's warning was short: “The dam has cracked twice since May.”", "direct Jane Roe: The dam has cracked twice since May."},
		{"In Jane Roe's words, “the dam has cracked twice since May.”", "direct Jane Roe: the dam has cracked twice since May."},
		{"The mine is said to owe 12 million euros.", "narration - hedged: The mine is said to owe 12 million euros."},
		{"The mine could not pay its 900 workers.", "narration - not: The mine could not pay its 900 workers."},
		{"As a result, the town lost 900 jobs.", "narration -: the town lost 900 jobs."},
		{"The pilot speculated that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot protested that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The union labelled the plan a disgrace.", "indirect The union: The union labelled the plan a disgrace"},
	} {
		for _, f := range all(found.Article{Text: tt.text}) {
			if line(f) == tt.right {
				t.Errorf("%q is read right now: move it to its table", tt.text)
			}
		}
	}
}

// TestKnownFaultsOfWordings are articles of Tuesday, 15 February 2022, whose suggested
// wordings are wrong: none of them is the one beside. A row that comes out right moves to
// its table.
func TestKnownFaultsOfWordings(t *testing.T) {
	for _, tt := range []struct{ text, right string }{
		{"The central bank said it was planning to sell 12 tonnes of gold.", "[it→The central bank] was planning to sell 12 tonnes of gold."},
		{"The weather office said it rained for 12 days.", "It rained for 12 days."},
		{"The firm promised in March to build 12 ships.", "The firm promised in [March→March 2021] to build 12 ships."},
		{"The court heard 12 men from Monday to Friday.", "The court heard 12 men from [Monday→7 February 2022] to [Friday→11 February 2022]."},
		{"The mine, said Jane Roe, lost 12 million euros.", "The mine[, said Jane Roe,→] lost 12 million euros."},
		{"Wenzel Okonjo, who worked for Kestrel Lines from 2011 to 2019, said he had reported the leak 14 times.", "[he→Wenzel Okonjo] had reported the leak 14 times."},
	} {
		for _, f := range all(found.Article{Text: tt.text, Published: tuesday}) {
			if marked(f) == tt.right {
				t.Errorf("%q is worded right now: move it to its table", tt.text)
			}
		}
	}
}

// TestKnownFaultsOfVoices are sentences whose words are given to somebody else, or to
// nobody, instead of the speaker beside.
func TestKnownFaultsOfVoices(t *testing.T) {
	for _, tt := range []struct{ text, speaker string }{
		{"The engineers climbed the wall on Monday. They said the dam had cracked twice.", "The engineers"},
		{"Anna van der Berg wrote to the council. Ms van der Berg said the dam had cracked twice.", "Anna van der Berg"},
		{"More than 40 engineers said the dam had cracked twice.", "More than 40 engineers"},
		{"Engineers hired by the council said the dam had cracked twice.", "Engineers hired by the council"},
	} {
		if slices.Contains(voicesOf(tt.text, "the dam had cracked twice"), tt.speaker) {
			t.Errorf("%q is read right now: move it to its table", tt.text)
		}
	}
}

// TestKnownFaultsOfSubjects are sentences whose verb in brackets is given another subject
// than the one beside.
func TestKnownFaultsOfSubjects(t *testing.T) {
	for _, tt := range []struct{ example, want string }{
		{"The mayor late on Monday [resigned].", "The mayor"},
		{"After the vote the mayor [resigned].", "the mayor"},
	} {
		r, k := pointed(t, tt.example)
		if p, _ := r.subjectOf(k, 0); p.ok() && r.written(p) == tt.want {
			t.Errorf("%q is read right now: move it to its table", tt.example)
		}
	}
}

// TestKnownFaultsOfChains are sentences none of whose candidates has the chain beside.
func TestKnownFaultsOfChains(t *testing.T) {
	for _, tt := range []struct{ text, chain string }{
		{"Jane Roe was quoted by TASS as saying that wages had doubled.", "outlet TASS; speaker Jane Roe; subject wages"},
		{"A report by the Harbour Bank said that wages had doubled.", "paper A report; speaker Harbour Bank; subject wages"},
		{"Wages had doubled, the Port Post said, citing two traders.", "speaker Port Post; cited two traders; subject Wages"},
		{"“The farm burned down in May,” Jane Roe told the Port Post.", "outlet Port Post; speaker Jane Roe; subject The farm"},
	} {
		if slices.Contains(chainsOf(tt.text), tt.chain) {
			t.Errorf("%q is read right now: move it to its table", tt.text)
		}
	}
}

// TestKnownFaultsOfKinds are sentences whose best candidate is not of the kind beside.
func TestKnownFaultsOfKinds(t *testing.T) {
	for _, tt := range []struct {
		text string
		kind claims.Kind
	}{
		{"The minister alleged that the firm was guilty of fraud.", claims.KindAccusation},
		{"The senator suggested a tax on sugar.", claims.KindProposal},
		{"The firm guaranteed that no worker would be sacked.", claims.KindPromise},
		{"Economists expect prices to fall.", claims.KindPrediction},
	} {
		if list := all(found.Article{Text: tt.text}); len(list) > 0 && slices.Contains(list[0].Kinds, tt.kind) {
			t.Errorf("%q is read right now: move it to its table", tt.text)
		}
	}
}

// TestKnownFaultsOfViews are sentences that tell no view of anybody's, and are read as if.
func TestKnownFaultsOfViews(t *testing.T) {
	for _, text := range []string{
		"The flood threatened the old church.",
	} {
		if !slices.ContainsFunc(all(found.Article{Text: text}), func(f claims.Found) bool { return f.Speaker != nil }) {
			t.Errorf("%q is read right now: move it to its table", text)
		}
	}
}

// TestKnownFaultsOfVerbs are sentences whose word in brackets carries a clause, or does not,
// and is read the other way.
func TestKnownFaultsOfVerbs(t *testing.T) {
	for example, want := range map[string]bool{
		"The boy [found] in the river was dead.":  false,
		"Men [armed] with rifles stood there.":    false,
		"A bill [passed] in May bans it.":         false,
		"In [May] he left.":                       false,
		"The party [left] of the centre lost.":    false,
		"The houses [built] on sand fell in.":     false,
		"The newly [elected] mayor left.":         false,
		"The talks, [held] in Oslo, ended.":       false,
		"The union, [led] by Jane Roe, left.":     false,
		"The money [raised] in May was spent.":    false,
		"The man [sentenced] to nine years fled.": false,
		"Having [built] on sand, they lost it.":   false,
		"The general, now [retired], left.":       false,
		"The case [heard] in May was closed.":     false,
		"Some 900 people [live] there.":           true,
	} {
		r, k := pointed(t, example)
		if r.isFinite(k) == want {
			t.Errorf("%q is read right now: move it to its table", example)
		}
	}
}
