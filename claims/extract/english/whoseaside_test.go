package english

import "testing"

// Ages, offices and openings between commas speak for nobody; whose they are does.
func TestWhoseAsides(t *testing.T) {
	saidTwice(t, []struct{ text, speaker string }{
		{"Ines Roe, 43, a farmer in the village of Selm, said the dam had cracked twice.", "Ines Roe"},
		{"Tom Park’s wife Denise, 52, who runs a bar, said the dam had cracked twice.", "Denise"},
		{"Fraser Holm MSP, Minister for Ports, who opened it, said the dam had cracked twice.", "Fraser Holm"},
		{"However, a senior official of the agency, speaking on condition of anonymity, said the dam had cracked twice.", "a senior official of the agency"},
		{"In 2019, a farmer who lost 40 cows said the dam had cracked twice.", "a farmer"},
		{"On Friday, the minister, who opened it, said the dam had cracked twice.", "the minister"},
		{"In Selm, 40, who were hurt, said the dam had cracked twice.", "40"},
		// "The manager's nephew" is no manager, and patients are of no age.
		{"Assistant Liam Brough, the manager's nephew, left.\n\nThe 33-year-old said the dam had cracked twice.", "Liam Brough"},
		{"The founder, Prof Ranjit Soar, met the patients. In a letter, the 68-year-old said the dam had cracked twice.", "Ranjit Soar"},
	})
}
