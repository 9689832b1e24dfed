package english

import "testing"

// TestNobodyElseFits: a mention takes up a person whom alone it fits by what the article tells.
func TestNobodyElseFits(t *testing.T) {
	const said = " said the dam had cracked twice."
	for _, tt := range []struct{ before, mention, speaker string }{
		// Age, sex and who has died.
		{"Thomas Park, 34, died in the fire.", "The girl", "The girl"},
		{"Alice Low, 34, died in the fire.", "The boy", "The boy"},
		{"Alice Low, 34, watched.", "The girl", "The girl"},
		{"Alice Low, 14, watched.", "The girl", "Alice Low"},
		{"Alice Low, 34, was killed in the fire.", "The woman", "The woman"},
		// Whoever is told by an office is called by no word of age or family.
		{"Minister John Hill visited the victims.", "The father", "The father"},
		{"Minister John Hill visited the scene.", "The survivor", "The survivor"},
		{"Doctor Paul West left early.", "The man", "The man"},
		{"Mayor Jo Kent visited the scene.", "The pensioner", "The pensioner"},
		{"Mrs Jo Kent visited the scene.", "The pensioner", "Jo Kent"},
		// Others without a name.
		{"Amy Ward left. Her aide met a man from Ohio.", "The veteran", "The veteran"},
		{"Tom Quill waited. A mother and her son were hurt.", "The boy", "The boy"},
		{"Tom Quill helped two boys.", "The youngster", "The youngster"},
		{"Tom Quill is a father.", "The old man", "Tom Quill"},
		{"Tom Quill met an old woman.", "The old man", "Tom Quill"},
		// Two of one country, as far as the article tells.
		{"Amy Ward met Lee Cole.", "The Texan", "Texan"},
		{"Amy Ward left.", "The Texan", "Amy Ward"},
		// What the words themselves tell.
		{"Ben Ford, who testified, left.", "The witness", "Ben Ford"},
	} {
		if got := voicesOf(tt.before+" "+tt.mention+said, "the dam had cracked twice"); len(got) != 1 || got[0] != tt.speaker {
			t.Errorf("%q: %s is %q, want %q", tt.before, tt.mention, got, tt.speaker)
		}
	}
}

// TestSexInTheWords: "the witness said that she" is no man.
func TestSexInTheWords(t *testing.T) {
	for _, tt := range []struct{ before, words, speaker string }{
		{"Ben Ford, who testified, left. The witness said that ", "she saw 40 cars", "The witness"},
		{"Ben Ford, who testified, left. The witness said that ", "he saw 40 cars", "Ben Ford"},
		{"Ann Lee came. Ben Ford, who testified, left. The witness said that ", "she saw 40 cars", "Ben Ford"},
		{"Mary Lane left. The blonde said ", "he saw 40 cars", "The blonde"},
	} {
		if got := voicesOf(tt.before+tt.words+".", tt.words); len(got) != 1 || got[0] != tt.speaker {
			t.Errorf("%q is said by %q, want %q", tt.before+tt.words, got, tt.speaker)
		}
	}
}

// TestWhoseOffice: of two of one office neither is meant, and "Deputy Mayor" is no mayor.
func TestWhoseOffice(t *testing.T) {
	saidTwice(t, []struct{ text, speaker string }{
		{"US President Joe Biden met French President Emmanuel Macron. The President said the dam had cracked twice.", "President"},
		{"US President Joe Biden met French President Emmanuel Macron. The French president said the dam had cracked twice.", "Emmanuel Macron"},
		{"Councillor Ann Lee met Councillor Tom Park. The councillor said the dam had cracked twice.", "The councillor"},
		{"General Mark Lee met Attorney General Pam Ross. The General said the dam had cracked twice.", "Mark Lee"},
		{"Attorney General Pam Ross left. The attorney general said the dam had cracked twice.", "Pam Ross"},
		{"Deputy Mayor Ann Cole left. The Mayor said the dam had cracked twice.", "Mayor"},
		{"Deputy Mayor Ann Cole left. The deputy mayor said the dam had cracked twice.", "Ann Cole"},
		{"Vice President Ann Cole left. The President said the dam had cracked twice.", "President"},
		{"Shadow Chancellor Ann Cole left. The Chancellor said the dam had cracked twice.", "Chancellor"},
		{"Former Prime Minister Ann Cole left. The Prime Minister said the dam had cracked twice.", "Prime Minister"},
		{"Former teacher Mayor Ann Cole left. The Mayor said the dam had cracked twice.", "Ann Cole"},
		{"Supt Ray Hill and Insp Sue Dale spoke. The superintendent said the dam had cracked twice.", "Ray Hill"},
		{"Chairman and President Ann Cole spoke. The chairman said the dam had cracked twice.", "Ann Cole"},
		{"Mayor Ray Hill with Governor Sue Dale spoke. The mayor said the dam had cracked twice.", "Ray Hill"},
	})
}

// TestOutOfCourt: who opens a school or defends a decision is no lawyer.
func TestOutOfCourt(t *testing.T) {
	for _, tt := range []struct {
		text, role string
		want       bool
	}{
		{"Opening the new school, Jane Roe was late.", "prosecutor", false},
		{"Opening the case for the Crown, Jane Roe was late.", "prosecutor", true},
		{"Jane Roe, opening the new road, was late.", "prosecutor", false},
		{"Defending the decision, Jane Roe was late.", "lawyer", false},
		{"Defending herself, Jane Roe was late.", "lawyer", false},
		{"Defending Mr Park, Jane Roe told the court of it.", "lawyer", true},
		{"Defending Mr Park, Jane Roe told the paper of it.", "lawyer", false},
		{"Jane Roe, defending, was late.", "lawyer", true},
		{"Jane Roe, for the Crown estate, was late.", "prosecutor", false},
	} {
		if got := described(t, tt.text, "Jane Roe")[tt.role]; got != tt.want {
			t.Errorf("%q: she is a %s: %v, want %v", tt.text, tt.role, got, tt.want)
		}
	}
}

// TestWhichFirm: "the company" is no place, no deal in shares and neither of two.
func TestWhichFirm(t *testing.T) {
	saidTwice(t, []struct{ text, speaker string }{
		{"New York lost 4 routes. The firm said the dam had cracked twice.", "The firm"},
		{"Shares in Tesk fell 4%. The company said the dam had cracked twice.", "The company"},
		{"Amnesty International attacked Wizz Jet. The company said the dam had cracked twice.", "The company"},
		{"Norvik Water lost 4 routes on Monday. The company said the dam had cracked twice.", "Norvik Water"},
	})
}
