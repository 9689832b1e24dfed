package english

import "testing"

// TestFirstPerson: the speaker's name for "I", with a verb that goes with it.
func TestFirstPerson(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		// The verb.
		{"I was", "“I was in Selm on the night of the fire,” Scholz said.", "[I→Olaf Scholz] was in Selm on the night of the fire."},
		{"I wasn't", "“I wasn't told about the 12 letters,” Scholz said.", "[I→Olaf Scholz] wasn't told about the 12 letters."},
		{"I haven't", "“I haven't read the 12 letters,” Scholz said.", "[I→Olaf Scholz] [haven't→hasn't] read the 12 letters."},
		{"I'm not", "“I'm not the owner of the 12 houses,” Scholz said.", "[I'm→Olaf Scholz is] not the owner of the 12 houses."},
		{"I can", "“I can name 12 of the dead,” Scholz said.", "[I→Olaf Scholz] can name 12 of the dead."},
		{"I never", "“I never met any of the 12 men,” Scholz said.", "[I→Olaf Scholz] never met any of the 12 men."},
		{"I pay", "“I pay 40 percent of the rent,” Scholz said.", "[I→Olaf Scholz] [pay→pays] 40 percent of the rent."},
		{"I teach", "“I teach 12 children in Kyiv,” Scholz said.", "[I→Olaf Scholz] [teach→teaches] 12 children in Kyiv."},
		{"I carry", "“I carry 12 letters with me,” Scholz said.", "[I→Olaf Scholz] [carry→carries] 12 letters with [me→him]."},
		{"I go", "“I go to Kyiv 12 times a year,” Scholz said.", "[I→Olaf Scholz] [go→goes] to Kyiv 12 times a year."},
		{"I always", "“I always carry 12 letters,” Scholz said.", "[I→Olaf Scholz] always [carry→carries] 12 letters."},
		{"I cut, then or now", "“I cut 12 taxes in Kyiv,” Scholz said.", "?I? cut 12 taxes in Kyiv."},
		{"as the speaker asks", "“Am I the owner of 12 houses? No, I own none of them,” Scholz said.", "[Am→Is] [I→Olaf Scholz] the owner of 12 houses?"},

		// Where it stands.
		{"behind a clause", "“When the bridge fell, I was 12 miles away,” Scholz said.", "When the bridge fell, [I→Olaf Scholz] was 12 miles away."},
		{"behind an adjunct", "“In 2014 I sold 12 houses,” Scholz said.", "In 2014 [I→Olaf Scholz] sold 12 houses."},
		{"my first", "“My party lost 12 seats,” Scholz said.", "[My→Olaf Scholz's] party lost 12 seats."},
		{"my first, round apostrophes", "“My party hasn’t lost 12 seats,” Scholz said.", "[My→Olaf Scholz’s] party hasn’t lost 12 seats."},
		{"me alone", "“The court sent me 12 letters,” Scholz said.", "The court sent [me→Olaf Scholz] 12 letters."},
		{"myself behind I", "“I wrote the 12 letters myself,” Scholz said.", "[I→Olaf Scholz] wrote the 12 letters [myself→himself]."},
		{"she, the second time", "“I came in 2014 and I counted 400 fires,” Roe said.", "[I→Jane Roe] came in 2014 and [I→she] counted 400 fires."},
		{"her, the second time", "“I counted 400 fires in my first year,” Roe said.", "[I→Jane Roe] counted 400 fires in [my→her] first year."},
		{"another she in the words", "“She sent me 12 letters about my house,” Roe said.", "?She? sent [me→Jane Roe] 12 letters about [my→Jane Roe's] house."},

		{"I'd met", "“I'd met the 12 men,” Scholz said.", "[I'd→Olaf Scholz had] met the 12 men."},
		{"I'd go", "“I'd sell the 12 houses,” Scholz said.", "[I'd→Olaf Scholz would] sell the 12 houses."},
		{"I put, beside what is past", "“I put 12 letters there and I forgot them,” Scholz said.", "[I→Olaf Scholz] put 12 letters ?there? and [I→he] forgot them."},

		// What can't be told for certain.
		{"shared with another", "“My wife and I own 12 houses,” Scholz said.", "?My? wife and ?I? own 12 houses."},
		{"mine", "“The 12 houses are mine and I will keep them,” Scholz said.", "The 12 houses are ?mine? and ?I? will keep them."},
		{"a pronoun speaks", "“I own 12 houses in Kyiv,” one of them said.", "?I? own 12 houses in Kyiv."},
		{"a role speaks", "“I saw 12 men with rifles,” a driver said.", "?I? saw 12 men with rifles."},
		{"a country speaks", "“I saw 12 men with rifles,” Moscow said.", "?I? saw 12 men with rifles."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, scholz+tt.text, tt.want) })
	}
}

// TestWe: the body that the speaker is, or was introduced as the head of.
func TestWe(t *testing.T) {
	const (
		aalbers = "Kestrel's chief executive, Margriet Aalbers, met the press in Selm.\n\n"
		bank    = "Tom Park, director of the Harbour Bank, met the press in Selm.\n\n"
		king    = "Tom Park, president of Freedonia, met the press in Selm.\n\n"
	)
	for _, tt := range []struct{ name, text, want string }{
		{"a body's own", "“We have closed 12 plants,” the Harbour Bank said.", "[We→The Harbour Bank] [have→has] closed 12 plants."},
		{"a body's possessive", "“Our 12 plants are safe,” the Harbour Bank said.", "[Our→The Harbour Bank's] 12 plants are safe."},
		{"a body's second we", "“We closed 12 plants and we will close more,” the Harbour Bank said.", "[We→The Harbour Bank] closed 12 plants and [we→it] will close more."},
		{"its director's", bank + "“We lend to 4,000 farms,” Park said.", "[We→The Harbour Bank] [lend→lends] to 4,000 farms."},
		{"its director's us", bank + "“The state owes us 12 million euros,” Park said.", "The state owes [us→the Harbour Bank] 12 million euros."},
		{"the chief executive before the name", aalbers + "“We've sold 4,000 pumps,” Aalbers said.", "[We've→Kestrel has] sold 4,000 pumps."},
		{"we don't", aalbers + "“We don't sell pumps to 12 countries,” Aalbers said.", "[We→Kestrel] [don't→doesn't] sell pumps to 12 countries."},
		{"we're", aalbers + "“We're building 12 plants,” Aalbers said.", "[We're→Kestrel is] building 12 plants."},
		{"ourselves", aalbers + "“We built the 12 plants ourselves,” Aalbers said.", "[We→Kestrel] built the 12 plants [ourselves→itself]."},
		// It may mean more than the body.
		{"let us", aalbers + "“Let us build 12 plants,” Aalbers said.", "Let ?us? build 12 plants."},
		{"all of us", aalbers + "“All of us lost 12 friends,” Aalbers said.", "All of ?us? lost 12 friends."},
		{"a country's president", king + "“We have 12 ships,” Park said.", "?We? have 12 ships."},
		{"somebody without an office", "Jane Roe met Tom Park.\n\n“We have 12 ships,” Roe said.", "?We? have 12 ships."},
		{"a country", "“We have 12 ships,” Russia said.", "?We? have 12 ships."},
		{"a person's spokeswoman", "Jane Roe met the unions.\n\n“We have 12 ships,” Roe spokeswoman Mary Quill said.", "?We? have 12 ships."},
		{"a transcript's label", "KESSLER: We have 12 ships and 400 men.\n\nVANCE: I saw 3 of the ships.\n\nKESSLER: Then 9 are left.\n", "?We? have 12 ships and 400 men."},
		{"who presides", "CHAIR: I have 12 letters here.\n\nVANCE: The harbour has 3 ships.\n\nCHAIR: Then 9 letters are left.\n", "?I? have 12 letters ?here?."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
