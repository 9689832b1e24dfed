package english

import "testing"

// TestNamesPut: the full name for a surname or pronoun, where the article leaves no doubt.
func TestNamesPut(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		// Surnames.
		{"once only", scholz + "Scholz sold 12 houses and Scholz kept 3.", "[Scholz→Olaf Scholz] sold 12 houses and Scholz kept 3."},
		{"two surnames", scholz + "Scholz sold 12 houses to Roe.", "[Scholz→Olaf Scholz] sold 12 houses to [Roe→Jane Roe]."},
		{"behind an honorific", scholz + "Ms. Roe counted 400 fires.", "Ms. [Roe→Jane Roe] counted 400 fires."},
		{"behind a role", scholz + "Chancellor Scholz sent 5,000 helmets.", "Chancellor [Scholz→Olaf Scholz] sent 5,000 helmets."},
		{"as the object", scholz + "The court fined Scholz 5,000 euros.", "The court fined [Scholz→Olaf Scholz] 5,000 euros."},
		{"a firm of that name", scholz + "Scholz Breweries sold 12 pubs. Scholz's breweries lost 12 jobs.", "Scholz's breweries lost 12 jobs."},
		{"a title beside a firm of that name", scholz + "Scholz Breweries sold 12 pubs. Mr Scholz sold 12 houses.", "Mr [Scholz→Olaf Scholz] sold 12 houses."},
		{"in a firm's name", scholz + "Tarrant & Scholz cut 12 jobs. Scholz & Tarrant paid it.", "Tarrant & Scholz cut 12 jobs."},
		{"of another with that surname", scholz + "Britta Scholz sold 12 houses.", "Britta Scholz sold 12 houses."},
		{"part of a body's name", scholz + "The Roe Foundation sold 12 houses.", "The Roe Foundation sold 12 houses."},
		{"between marks", scholz + "The paper called him “Scholz the Silent” in 12 of its articles.", "The paper called [him→Olaf Scholz] “Scholz the Silent” in 12 of its articles."},
		{"named after", "Roe sold 12 houses.\n\nShe is Jane Roe, head of the Peat Trust.", "[Roe→Jane Roe] sold 12 houses."},

		{"behind a title of another's", scholz + "Mr. Roe counted 400 fires.", "Mr. Roe counted 400 fires."},
		{"a title elsewhere tells of another", scholz + "Mr. Roe slept. Roe counted 400 fires.", "Roe counted 400 fires."},
		{"of a lake", "The body lay in Upper Lake Karapiro. Karapiro has 12 boats.", "Karapiro has 12 boats."},

		// "He" and "she" who speak.
		{"her inside who speaks", "Her ministry said 12 houses had burned.", "12 houses had burned."},
		{"her before a study that says so", "Her department's own study puts the cost at 12 million euros.", "?Her? department's own study puts the cost at 12 million euros."},
		{"she behind many", scholz + "Republicans voted for 12 houses. She said 3 of them had burned.", "3 of them had burned."},
		{"his, later in the words", scholz + "Scholz said the storm had cost his town 2 million euros.", "The storm had cost [his→Olaf Scholz's] town 2 million euros."},
		{"him behind a preposition", scholz + "Scholz said Russia had lied to him 3 times.", "Russia had lied to [him→Olaf Scholz] 3 times."},
		{"her that owns", scholz + "Roe said the bank had sold her house for 2 million euros.", "The bank had sold [her→Jane Roe's] house for 2 million euros."},
		{"hers", scholz + "Roe said 12 of the houses were hers.", "12 of the houses were hers."},
		{"he who is another", scholz + "Roe said he had sold 12 houses.", "[he→Olaf Scholz] had sold 12 houses."},
		{"named again in the words", scholz + "Scholz said Scholz and his party had lost 12 seats.", "[Scholz→Olaf Scholz] and his party had lost 12 seats."},
		{"another man in the words before", scholz + "Scholz said Robert Habeck knew that he would lose 12 seats.", "Robert Habeck knew that he would lose 12 seats."},
		{"a spokeswoman's he", scholz + "A spokeswoman said he would send 5,000 helmets.", "[he→Olaf Scholz] would send 5,000 helmets."},

		// "He" and "she" in the article's own words.
		{"a woman and a man", "Jane Roe met Robert Habeck. She sold 12 houses there.", "[She→Jane Roe] sold 12 houses ?there?."},
		{"two paragraphs later", "Robert Habeck flew home.\n\nThe weather was fine there.\n\nHe sold 12 houses there.", "[He→Robert Habeck] sold 12 houses ?there?."},
		{"a suspect stands between", "Robert Habeck flew home. The suspect fled. He sold 12 houses there.", "?He? sold 12 houses ?there?."},
		{"a woman's noun is no other for he", "Robert Habeck flew home. The actress slept. He sold 12 houses there.", "[He→Robert Habeck] sold 12 houses ?there?."},
		{"a name that tells no gender", "Wenzel Okonjo-Tamm flew home. He sold 12 houses there.", "?He? sold 12 houses ?there?."},
		{"an honorific and a new name", "Robert Habeck flew home. Mr. Quill slept. He sold 12 houses there.", "?He? sold 12 houses ?there?."},
		{"a role tells the gender", "Actress Wenzel Okonjo flew home. She sold 12 houses there.", "[She→Wenzel Okonjo] sold 12 houses ?there?."},
		{"his before a noun", "Robert Habeck flew home. His party lost 12 seats.", "[His→Robert Habeck's] party lost 12 seats."},
		{"first named, then he", "Robert Habeck lost 12 seats before he flew home.", "Robert Habeck lost 12 seats before he flew home."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
