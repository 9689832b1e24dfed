package english

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/extract/found"
)

// TestWordingsOfWholeArticles: whole articles of many kinds, invented for it, in which names,
// pronouns and days hang on the sentences before.
func TestWordingsOfWholeArticles(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a court report", `A builder at Orla Homes Ltd told a jury that a wall was never checked.
The wall given to the firm by a supplier fell in 2021 and killed 2 people.

Judge Carl Quill read a letter to Orla Homes Ltd aloud. He fined it 40,000 euros.

His clerk found 12 files in May. “I'd lost 3 of them,” Jane Roe told the court.

The Harbour Court said a law was broken. It has sent 12 files to Selm.

All 9 jurors were asked about 6.30pm.
`, []string{
			"[His→Carl Quill's] clerk found 12 files in ?May?.",
			"The wall given to [the firm→Orla Homes Ltd] by a supplier fell in 2021 and killed 2 people.",
			"[I'd→Jane Roe had] lost 3 of ?them?.",
			"[He→Carl Quill] fined ?it? 40,000 euros.",
			"[It→The Harbour Court] has sent 12 files to Selm.",
			"?All 9 jurors? were asked about ?6.30pm?.",
		}},
		{"a takeover", `The brewer Kestrel will close 4 plants, it said on Tuesday.

Kestrel's chairman, chief executive and president Jane Roe said the company had lost 12 percent.

“We sold 3 plants in January,” Roe said.

The carmaker Norvik opened a plant of 900 workers in Selm in May 2021.

The company paid 40 million euros for it.

The bank in Selm lent it 12 million euros. Its shares fell 3 percent.
`, []string{
			"[the company→Kestrel] had lost 12 percent.",
			"The carmaker Norvik opened a plant of 900 workers in Selm in May 2021.",
			"[We→Kestrel] sold 3 plants in [January→January 2022].",
			"[The company→Norvik] paid 40 million euros for ?it?.",
			"The bank in Selm lent ?it? 12 million euros.",
			"?Its? shares fell 3 percent.",
		}},
		{"a ship", `MANILA, Feb. 15 (AP) -- A ferry sank with 40 people on board in the Philippines.

The MV Orla Bay left Selm with 187 passengers. The ferry had 12 doors.

Survivors said the vessel was built in 1984.

The ferry's owner, Selm-based Peat Lines, denied it. The company lost its licence in 2019.

Such ships have killed 2,100 people in the country since 2000.
`, []string{
			"?Such ships? have killed 2,100 people in [the country→the Philippines] since 2000.",
			"A ferry sank with 40 people on board in the Philippines.",
			"[The ferry→The MV Orla Bay]'s owner, Selm-based Peat Lines, denied it.",
			"[the vessel→The MV Orla Bay] was built in 1984.",
			"[The company→Peat Lines] lost its licence in 2019.",
			"[The ferry→The MV Orla Bay] had 12 doors.",
		}},
		{"a minister", `The Minister for Harbours, Wenzel Okonjo, wore a watch given to him by a builder.

The watch cost 19,000 euros. Mr Okonjo paid 40 euros in tax.

The Harbour Commission met. In a ruling, the commission says he broke the Peat Act.

It has sent 12 files to a judge.

Three parties have called on the minister to pay 19,000 euros.

“I put it in a box and I forgot it for 12 months,” he said.
`, []string{
			"Mr [Okonjo→Wenzel Okonjo] paid 40 euros in tax.",
			"?It? has sent 12 files to a judge.",
			"[The watch→The watch given to Wenzel Okonjo by a builder] cost 19,000 euros.",
			"[he→Wenzel Okonjo] broke the Peat Act.",
			"Three parties have called on [the minister→Wenzel Okonjo] to pay 19,000 euros.",
			"The Minister for Harbours, Wenzel Okonjo, wore a watch given to him by a builder.",
			"[I→Wenzel Okonjo] put ?it? in a box and [I→he] forgot it for 12 months.",
		}},
		{"a match", `The Selm Rowing Club beat Orla by 3 points on Saturday.

Trainer Jane Roe said her team had won 12 of its games.

The Club sold 900 tickets. Fans paid 12 euros at noon.

“You sold 12 players last year,” captain Tom Park told her.

In Saturday's game the squad scored 4 times.

The next game starts on February 20.
`, []string{
			"?You? sold 12 players [last year→in 2021].",
			"[her→Jane Roe's] team had won 12 of its games.",
			"Fans paid 12 euros at ?noon?.",
			"In [Saturday→12 February 2022]'s game ?the squad? scored 4 times.",
			"[The Club→The Selm Rowing Club] sold 900 tickets.",
			"?The next game? starts on [February 20→February 20, 2022].",
			"The Selm Rowing Club beat Orla by 3 points on [Saturday→12 February 2022].",
		}},
		{"a study", `A study of 8,412 adults by the Peat Heart Institute was printed in January.

The study of 2019 had 12 authors.

Participants ate 40 grams of salt a day. All 388 patients were tested.

The Institute said 12 samples were lost. Its director, Jane Roe, quit in May.

“We lost 12 samples,” a spokeswoman for the Peat Heart Institute said.

In the second group, 144 people fell ill.
`, []string{
			"A study of 8,412 adults by the Peat Heart Institute was printed in [January→January 2022].",
			"[We→The Peat Heart Institute] lost 12 samples.",
			"12 samples were lost.",
			"In ?the second group?, 144 people fell ill.",
			"The study of 2019 had 12 authors.",
			"?Participants? ate 40 grams of salt a day.",
			"?All 388 patients? were tested.",
			"[Its→The Peat Heart Institute's] director, Jane Roe, quit in ?May?.",
		}},
		{"a charity", `Jane Roe, 47, stole 430,000 euros from Peat Aid, a Selm charity.

The charity had 12 staff. Roe bought her black yacht in 2019.

The yacht had 12 cabins.

The Charity Commission of Norway had 2 complaints in 2019. A spokesman said: “We lost 12 letters.”

“I'd met her 12 times,” Tom Park said.

She never paid 3 of the fines.
`, []string{
			"Jane Roe, 47, stole 430,000 euros from Peat Aid, a Selm charity.",
			"[We→The Charity Commission of Norway] lost 12 letters.",
			"?She? never paid 3 of ?the fines?.",
			"[I'd→Tom Park had] met [her→Jane Roe] 12 times.",
			"[Roe→Jane Roe] bought her black yacht in 2019.",
			"[The yacht→Jane Roe's black yacht] had 12 cabins.",
			"?The charity? had 12 staff.",
		}},
		{"a strike", `The Peat Workers Union struck for 12 days in January.

Its leader, Tom Park, said the Union had lost 40 members.

The council, the Selm Board of Works, paid 12 million euros.

Members of the Union met at 2 a.m. without notice.

“Our members lost 12 days of pay,” a spokesman for the Peat Workers Union said.

Customers have paid 12 euros a month more.
`, []string{
			"[the Union→The Peat Workers Union] had lost 40 members.",
			"?The council?, the Selm Board of Works, paid 12 million euros.",
			"?Customers? have paid 12 euros a month more.",
			"The Peat Workers Union struck for 12 days in [January→January 2022].",
			"[Our→The Peat Workers Union's] members lost 12 days of pay.",
			"Members of [the Union→the Peat Workers Union] met at ?2 a.m.? without notice.",
		}},
		{"a tunnel", `A truck burned in the Selm tunnel and 4 people died, police said on Tuesday.

All 22 doors were open, the managing director of the Selm Tunnel Company, Carl Quill, said.

The company does not dispute that 2 fans were broken.

The fans had stood still for 12 hours before today's fire.

Transport minister Corinne Badoux flew home. She has been asked 12 times for a second tunnel.

`, []string{
			"A truck burned in the Selm tunnel and 4 people died.",
			"?All 22 doors? were open.",
			"[She→Corinne Badoux] has been asked 12 times for a second tunnel.",
			"[The company→The Selm Tunnel Company] does not dispute that 2 fans were broken.",
			"?The fans? had stood still for 12 hours before [today→15 February 2022]'s fire.",
		}},
		{"a shop", `Supermarket chain Park & Quill will refund 61 million euros to shoppers.

The Council on Ageing said the fine was 4 days of the chain’s sales.

“We got 900 prices wrong,” said chief executive Jane Roe.

“That is all that I can say.”

Her predecessor left with 5 million euros.

Park & Quill has 412 shops. Its shares rose 3 percent.
`, []string{
			"Supermarket chain Park & Quill will refund 61 million euros to shoppers.",
			"[Her→Jane Roe's] predecessor left with 5 million euros.",
			"[Its→Park & Quill's] shares rose 3 percent.",
			"Park & Quill has 412 shops.",
			"[We→Park & Quill] got 900 prices wrong.",
			"?The fine? was 4 days of [the chain→Park & Quill]’s sales.",
			"?That? is all that [I→Jane Roe] can say.",
		}},
		{"a law", `The House passed the Farm Repair Act by 88 votes in January.

Governor Laura Sandvik said she would sign it within 12 days.

Under the Act, firms pay 10,000 euros a day from March 1.

The Farm Dealers League spent 2 million euros against the bill.

The League did not fight it for 12 months.

Seven states have passed the final version since 2019.
`, []string{
			"The House passed the Farm Repair Act by 88 votes in [January→January 2022].",
			"Firms pay 10,000 euros a day from [March 1→March 1, 2022].",
			"Seven states have passed ?the final version? since 2019.",
			"The Farm Dealers League spent 2 million euros against [the bill→the Farm Repair Act].",
			"[she→Laura Sandvik] would sign ?it? within 12 days.",
			"[The League→The Farm Dealers League] did not fight ?it? for 12 months.",
		}},
		{"a recall", `Orla Labs recalled 900 cradles on Monday.

Owners of the Orla Two can claim a free replacement, which will ship within 15 days.

The firm wrote to the Selm Safety Board, which had received 43 letters.

The board would not be drawn on whether the 43 letters were read in 2019.

“The camera is safe on 12 volts,” said Jane Roe, who founded Orla Labs in 2014.
`, []string{
			"Orla Labs recalled 900 cradles on [Monday→14 February 2022].",
			"A free [replacement, which→replacement] will ship within 15 days.",
			"The Selm Safety [Board, which→Board] had received 43 letters.",
			"[The board→The Selm Safety Board] would not be drawn on whether ?the 43 letters? were read in 2019.",
		}},
		{"a home", `A woman of 91 died last year at Peat House, which charged her family 40 pounds a week.

It was, counsel Tom Park alleged, a fiction: 12 entries were written in one go.

A spokesman said the answers were "not meeting the demand," and 4 nurses left.

A strike stopped 12 trains on Monday, with the union alleging that 40 drivers were ill.

Two of its 12 vans were seized, which the army denied.
`, []string{
			"?It? was[, counsel Tom Park alleged,→] a fiction: 12 entries were written in one go.",
			"A strike stopped 12 trains on [Monday→14 February 2022].",
			"?Which? ?the army? denied.",
			"Peat [House, which→House] charged ?her? family 40 pounds a week.",
		}},
		{"a recall that goes on", `The Norvik Heater was recalled on Monday after 43 fires.

A merger of Norvik and Kestrel would cost 700 jobs, a union said.

Jane Roe, who heads Norvik, paid 12 fines nine days later.

No assurance of that kind was given to the 40 owners of the Norvik Heater.

“We had 12 bids on Friday and received three,” said Tom Park, Kestrel's chief executive.

Seven states have passed similar laws since 2019.

Depositors will not lose 12 million euros, the minister said.
`, []string{
			"The Norvik Heater was recalled on [Monday→14 February 2022] after 43 fires.",
			"A merger of Norvik and Kestrel would cost 700 jobs.",
			"Jane Roe, who heads Norvik, paid 12 fines ?nine days later?.",
			"No assurance of ?that kind? was given to the 40 owners of the Norvik Heater.",
			"Seven states have passed ?similar laws? since 2019.",
			"?Depositors? will not lose 12 million euros.",
		}},
		{"a league", `Port Selm United sold 12 players on Monday.

One player, on loan from Orla, scored three in the second month.

The club will pay 160 stewards over the next two years.

Kestrel denied that any deal was done, and the board dismissed that as absurd.

The police were called to 40 fights overnight.

Fans of Norvik had passed 12 gates ten minutes earlier.
`, []string{
			"Port Selm United sold 12 players on [Monday→14 February 2022].",
			"?The club? will pay 160 stewards over ?the next two years?.",
			"Kestrel denied that ?any deal? was done.",
			"?The police? were called to 40 fights ?overnight?.",
			"Fans of Norvik had passed 12 gates ?ten minutes earlier?.",
		}},
		{"a debate", `Kestrel, which was sold for 3 million euros in 2014, closed 12 shops in January.

The mayor's office was told in August of the following year about 12 leaks.

Robert Habeck met Chancellor Olaf Scholz. He paid 12 fines.

Tom Park met the builder. His officials lost 12 files, documents show.

“You can buy 12 houses there,” a driver said.

Tom Park of the Selm Party said 12 houses had burned this morning.
`, []string{
			"Kestrel, which was sold for 3 million euros in 2014, closed 12 shops in [January→January 2022].",
			"[His→Tom Park's] officials lost 12 files.",
			"?The mayor?'s office was told in ?August? of the following year about 12 leaks.",
			"12 houses had burned [this morning→on the morning of 15 February 2022].",
			"You can buy 12 houses ?there?.",
			"?He? paid 12 fines.",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWordings(t, tt.text, tt.want) })
	}
}

// wantWordings looks for each wording among those of an article of a Tuesday.
func wantWordings(t *testing.T, text string, want []string) {
	t.Helper()
	var got []string
	for _, f := range all(found.Article{Text: text, Published: tuesday}) {
		got = append(got, asked(f))
	}
	for _, words := range want {
		if !slices.Contains(got, words) {
			t.Errorf("no wording is\n\t%s\ngot\n\t%s", words, strings.Join(got, "\n\t"))
		}
	}
}
