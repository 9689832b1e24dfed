package english

import (
	"slices"
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

// TestKinds: each kind that the best candidate of a sentence is of, and "!" for one that it
// is not, though a word of it stands there.
func TestKinds(t *testing.T) {
	const no = "!"
	for _, tt := range []struct {
		text string
		kind claims.Kind
	}{
		// Numbers and days.
		{"Four out of five farms in the valley were flooded.", claims.KindQuantity},
		{"The lake is twice as deep as the sea.", no + claims.KindQuantity},
		{"The treaty was signed on 4 April 1949.", claims.KindDate},
		{"The treaty was signed by twelve ministers.", no + claims.KindDate},
		// Denials.
		{"The bank has denied laundering money for the mob.", claims.KindDenial},
		{"The minister rejected claims that he had lied.", claims.KindDenial},
		{"“We have never sold arms to the regime,” the firm said.", claims.KindDenial},
		{"The minister rejected the offer of a truce.", no + claims.KindDenial},
		{"The river has never flooded the old town.", no + claims.KindDenial},
		// Accusations.
		{"The banker was charged with fraud.", claims.KindAccusation},
		{"The museum charged visitors for the tour.", no + claims.KindAccusation},
		{"The union said the owners should have closed the mine.", claims.KindAccusation},
		{"“They should never have been let in,” Jane Roe said.", claims.KindAccusation},
		{"“I should have checked the lock,” Jane Roe said.", no + claims.KindAccusation},
		{"The union said the mine should have a doctor.", no + claims.KindAccusation},
		{"The union said the owners should have closed the mine.", no + claims.KindDemand},
		{"The union said heads needed to roll after the death.", claims.KindDemand},
		{"The union said he had wept before he was let go.", no + claims.KindDemand},
		{"The study found men were 41% more likely to fall ill.", no + claims.KindPrediction},
		{"The lake is likely to dry up.", claims.KindPrediction},
		// Demands, proposals, promises.
		{"The union said the mine must close.", claims.KindDemand},
		{"Norway said it will send doctors to the island.", claims.KindPromise},
		{"“I will never sell the farm,” Jane Roe said.", claims.KindPromise},
		// What is to come.
		{"The lake will be dry by the end of the century.", claims.KindPrediction},
		{"The firm predicted strong sales.", claims.KindPrediction},
		{"The lake was expected to dry up.", claims.KindPrediction},
		// Views.
		{"The party opposes the new dam.", claims.KindPosition},
		{"The bishop condemned the attack on the church.", claims.KindPosition},
		{"The critic called the film a masterpiece.", claims.KindAssessment},
		{"“I feel ashamed of my country,” Jane Roe said.", claims.KindOpinion},
		// Comparisons and causes.
		{"The new bridge is longer than the old one.", claims.KindComparison},
		{"More than 400 people crossed the bridge.", no + claims.KindComparison},
		{"It is the tallest tower in the country.", claims.KindComparison},
		{"The crash was due to a broken wheel.", claims.KindCause},
		{"Smoking causes cancer of the lungs.", claims.KindCause},
		{"The train was due at noon in Selm.", no + claims.KindCause},
		// Nothing of these.
		{"The king met the bishop in the garden.", claims.KindEvent},
	} {
		list := all(found.Article{Text: tt.text})
		if len(list) == 0 {
			t.Errorf("no candidate in %q, want one that is %s", tt.text, tt.kind)
			continue
		}
		kind, want := tt.kind, true
		if kind[0] == no[0] {
			kind, want = kind[1:], false
		}
		if got := slices.Contains(list[0].Kinds, kind); got != want {
			t.Errorf("kinds of %q in %q: %v, want %s among them: %t", list[0].Exact, tt.text, list[0].Kinds, kind, want)
		}
	}
}

// TestNegationsAndHedges: of which clause they are.
func TestNegationsAndHedges(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// The denial is of the main clause.
		{"The mine never paid its 900 workers.", "narration - not: The mine never paid its 900 workers."},
		{"The mine cannot pay its 900 workers.", "narration - not: The mine cannot pay its 900 workers."},
		{"There was no report of the 12 deaths.", "narration - not: There was no report of the 12 deaths."},
		{"Not one of the 12 men was paid.", "narration - not: Not one of the 12 men was paid."},
		{"Few of the 900 workers were ever paid.", "narration -: Few of the 900 workers were ever paid."},
		// It is of a clause that hangs on it, or of one word.
		{"The mine sacked workers who had not joined the strike.", "narration -: The mine sacked workers who had not joined the strike."},
		{"The mine closed because nobody bought its coal.", "narration -: The mine closed because nobody bought its coal."},
		{"The mine closed without any word to its 900 workers.", "narration -: The mine closed without any word to its 900 workers."},
		{"The mine paid no fewer than 900 workers.", "narration -: The mine paid no fewer than 900 workers."},
		{"Output went up, not down, in 2019.", "narration -: Output went up, not down, in 2019."},
		// The words are denied, not that they were said; and the other way round.
		{"Jane Roe said the mine had not paid its workers.", "indirect Jane Roe not: the mine had not paid its workers"},
		{"Jane Roe, who was not a miner, said the mine had paid its workers.", "indirect Jane Roe: the mine had paid its workers"},
		// Doubt.
		{"The mine is believed to owe 12 million euros.", "narration - hedged: The mine is believed to owe 12 million euros."},
		{"The mine seems to owe 12 million euros.", "narration - hedged: The mine seems to owe 12 million euros."},
		{"Perhaps 900 workers lost their jobs.", "narration - hedged: Perhaps 900 workers lost their jobs."},
		{"The mine apparently owes 12 million euros.", "narration - hedged: The mine apparently owes 12 million euros."},
		{"Jane Roe said the mine might close in May.", "indirect Jane Roe hedged: the mine might close in May"},
		{"The mine will close in May 2023.", "narration -: The mine will close in May 2023."},
		{"Theresa May owes 12 million euros.", "narration -: Theresa May owes 12 million euros."},
	} {
		t.Run(tt.text, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}
