package english

import (
	"slices"
	"testing"
)

// saidTwice asks who says "the dam had cracked twice" in the last sentence of each text.
func saidTwice(t *testing.T, rows []struct{ text, speaker string }) {
	t.Helper()
	for _, tt := range rows {
		if got := voicesOf(tt.text, "the dam had cracked twice"); !slices.Contains(got, tt.speaker) {
			t.Errorf("%q: said by %q, want %q", tt.text, got, tt.speaker)
		}
	}
}

// TestWhomWritersCallOtherwise: words that vary a name take up whom the article tells of, and
// nobody where they may be somebody else's.
func TestWhomWritersCallOtherwise(t *testing.T) {
	const quill = "Tom Quill praised the crew. "
	saidTwice(t, []struct{ text, speaker string }{
		{quill + "The 51-year-old said the dam had cracked twice.", "Tom Quill"},
		{"Tom Quill, 48, praised the crew. The 51-year-old said the dam had cracked twice.", "The 51-year-old"},
		{quill + "The striker said the dam had cracked twice.", "Tom Quill"},
		{"A striker fell ill. " + quill + "The striker said the dam had cracked twice.", "The striker"},
		{quill + "The former bus driver said the dam had cracked twice.", "Tom Quill"},
		{quill + "The father of two said the dam had cracked twice.", "Tom Quill"},
		{quill + "The mother of two said the dam had cracked twice.", "The mother of two"},
		{quill + "The dad-of-three said the dam had cracked twice.", "Tom Quill"},
		{quill + "The old man said the dam had cracked twice.", "Tom Quill"},
		{quill + "The Selm MP said the dam had cracked twice.", "Tom Quill"},
		{quill + "The Dane said the dam had cracked twice.", "Tom Quill"},
		{"Tom Quill, a Swedish diver, praised the crew. The Dane said the dam had cracked twice.", "Dane"},
		// Whom the article tells to be somebody else.
		{"Tom Park sued his landlord, Ann Reed, in May. Park lost the case. The woman said the dam had cracked twice.", "Ann Reed"},
		{"Jane Roe reported the theft in May. The man said the dam had cracked twice.", "The man"},
		{"Jane Roe reported the theft in May. The woman said the dam had cracked twice.", "Jane Roe"},
		{"Jane Roe, a judge, jailed Luke Reed. The plumber said the dam had cracked twice.", "The plumber"},
		{"Jane Roe, a judge, jailed Luke Reed. The 48-year-old said the dam had cracked twice.", "The 48-year-old"},
		{"Jane Roe, a judge, left the hall. The 48-year-old said the dam had cracked twice.", "Jane Roe"},
		{"Prime Minister Tom Park visited the hospital. The nurse said the dam had cracked twice.", "The nurse"},
		{"Senator Tom Park, a Republican, attacked the bill. The Democrat said the dam had cracked twice.", "Democrat"},
		{"Senator Tom Park, a Republican, attacked the bill. The Republican said the dam had cracked twice.", "Tom Park"},
		{"Labour leader Jane Roe attacked the bill. The Conservative said the dam had cracked twice.", "Conservative"},
		{quill + "The Democrat said the dam had cracked twice.", "Democrat"},
		// A description that one takes up tells nothing of another.
		{"Kestrel Vale met the actress Odile Park on Monday. Vale spoke first. “It was fun,” the 34-year-old actress said. Vale left. He said the dam had cracked twice.", "Kestrel Vale"},
		// Offices that others hold are nobody's.
		{quill + "The mayor said the dam had cracked twice.", "The mayor"},
		{quill + "The lawyer said the dam had cracked twice.", "The lawyer"},
		{quill + "A driver said the dam had cracked twice.", "A driver"},
		{"The council praised the crew. The striker said the dam had cracked twice.", "The striker"},
		// Whose the subject is.
		{"Jane Quill's career is over. The striker said the dam had cracked twice.", "Jane Quill"},
		// A lawyer of somebody's is another one.
		{"Tom Quill, the firm's general counsel, left. The nuns' lawyer said the dam had cracked twice.", "The nuns' lawyer"},
		{"Tom Quill, 48, denies theft. The defendant said the dam had cracked twice.", "Tom Quill"},
		{"Tom Quill, 48, watched. The defendant said the dam had cracked twice.", "The defendant"},
	})
}

// TestRelations: who somebody's brother is, where one other person has the surname.
func TestRelations(t *testing.T) {
	const both = "Jane Roe met her brother Tom Roe in Selm. "
	saidTwice(t, []struct{ text, speaker string }{
		{both + "Jane Roe left. Her brother said the dam had cracked twice.", "Tom Roe"},
		{both + "Jane Roe's brother said the dam had cracked twice.", "Tom Roe"},
		{both + "Tom Roe left. His sister said the dam had cracked twice.", "Jane Roe"},
		{both + "Jane Roe left. Her sister said the dam had cracked twice.", "Her sister"},
		{both + "Al Roe left. Jane Roe's brother said the dam had cracked twice.", "Jane Roe's brother"},
		{"Jane Roe met Tom Park. Her brother said the dam had cracked twice.", "Her brother"},
		// A namesake is no relation.
		{"Jane Roe met Tom Roe. Jane Roe left. Her brother said the dam had cracked twice.", "Her brother"},
		{"Mayor Tom Roe said the mill was shut. Councillor Lucy Roe, no relation, voted against it. His wife said the dam had cracked twice.", "His wife"},
		{"Tom Roe is mayor. His opponent, Lucy Roe, is a baker. His wife said the dam had cracked twice.", "His wife"},
		{"Tom Roe and Lucy Roe, the mayor's sister, met. Tom Roe left. His wife said the dam had cracked twice.", "His wife"},
		{"Tom Roe met Luke Park's wife Lucy Roe. Tom Roe left. His wife said the dam had cracked twice.", "His wife"},
		{"Tom Roe lives with his wife, Lucy Roe, in Selm. His wife said the dam had cracked twice.", "Lucy Roe"},
		{"Tom Roe left early. Lucy Roe, his wife, stayed. Tom Roe's wife said the dam had cracked twice.", "Lucy Roe"},
		// Those who share a surname, and places that stand before one.
		{"Florence and Emma Reed agreed. Officials in Florence were ill. Florence said the dam had cracked twice.", "Florence"},
		{"Austin and Luke Reed, the lawyer, disagree. Austin said the dam had cracked twice.", "Austin"},
		{"Victoria and Luke Reed, the lawyer, disagree. Victoria said the dam had cracked twice.", "Victoria"},
		{"Jane and Tom Roe live in Jane. Jane said the dam had cracked twice.", "Jane"},
		{"Jane and Tom Roe, of Selm, won. Tom said the dam had cracked twice.", "Tom Roe"},
		{"Jane and Tom Roe, of Selm, won. Jane said the dam had cracked twice.", "Jane Roe"},
		{"Bill Grant and Tom Roe, of Selm, won. Grant said the dam had cracked twice.", "Bill Grant"},
		{"Ruth Grant met Grant and Tom Roe in Selm. Grant said the dam had cracked twice.", "Ruth Grant"},
		// A given name alone.
		{"Tom Park left. His wife, Jane, said the dam had cracked twice.", "Jane"},
		{"Tom Park left. His wife, Jane, is 40. She said the dam had cracked twice.", "Jane"},
		// Titles tell a man from a woman.
		{"Tom Coyle left. Mrs Coyle said the dam had cracked twice.", "Mrs Coyle"},
		{"Tom Coyle left. Mr Coyle said the dam had cracked twice.", "Tom Coyle"},
		{both + "Mr Roe said the dam had cracked twice.", "Tom Roe"},
		{both + "Ms Roe said the dam had cracked twice.", "Jane Roe"},
		// Names that look like little words.
		{"Will Roe, the mayor, was ill. He said the dam had cracked twice.", "Will Roe"},
		{"Will Roe resigned on Friday. He said the dam had cracked twice.", "Will Roe"},
	})
}

// TestWhomPronounsTakeUp: whom "he", "she" and "it" mean.
func TestWhomPronounsTakeUp(t *testing.T) {
	saidTwice(t, []struct{ text, speaker string }{
		// Who acts in the clause before, and in the sentences before.
		{"Tom Park spoke. Wenzel Okonjo saw it differently, although he said the dam had cracked twice.", "Wenzel Okonjo"},
		{"Tom Park said no. Thessa Holm, the baker who won the case, wept. She said the dam had cracked twice.", "Thessa Holm"},
		{"Tom Park said no. A doctor at Selm disagreed. She said the dam had cracked twice.", "A doctor at Selm"},
		{"Tom Park said no. A spokeswoman disagreed. He said the dam had cracked twice.", "Tom Park"},
		{"Tom Park said no. The doctors disagreed. He said the dam had cracked twice.", "Tom Park"},
		{"Jane Roe said no. “It broke. It broke again,” she wept. She said the dam had cracked twice.", "Jane Roe"},
		{"Because the engineer was ill, he said nothing. When Tom Park met Luke Reed, he said the dam had cracked twice.", "Luke Reed"},
		// "It" is one body, and no person or crowd.
		{"The Miners' Guild met. It said the dam had cracked twice.", "Miners' Guild"},
		{"The Institute of Peat said it was wet. The institute said the dam had cracked twice.", "Institute of Peat"},
		{"The Institute of Peat said no. The council said the dam had cracked twice.", "The council"},
		{"The Bank of Selm and Norvik closed. The bank said the dam had cracked twice.", "The bank"},
		// A firm that bears a person's name.
		{"The van maker Holm & Sons closed. Holm said the dam had cracked twice. Its founder, Otto Holm, is ill.", "Holm"},
	})
	for _, tt := range []struct{ text, words, speaker string }{
		{"The Miners' Guild met. All engineers were on leave, it said.", "All engineers were on leave", "Miners' Guild"},
		{"The Miners' Guild said no. Crews have pumped for days, it says.", "Crews have pumped for days", "Miners' Guild"},
	} {
		if got := voicesOf(tt.text, tt.words); !slices.Contains(got, tt.speaker) {
			t.Errorf("%q: said by %q, want %q", tt.text, got, tt.speaker)
		}
	}
}
