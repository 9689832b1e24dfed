package english

import (
	"slices"
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

// TestSpeakers: whose words they are, in the last sentence of each article.
func TestSpeakers(t *testing.T) {
	const roe = "Jane Roe, head of the Peat Trust, met Tom Park in Selm. "
	for _, tt := range []struct{ text, speaker string }{
		// Names.
		{"Jane Roe said rents had doubled.", "Jane Roe"},
		{"Mayor Jane Roe said rents had doubled.", "Jane Roe"},
		{"Dr. Jane Roe said rents had doubled.", "Jane Roe"},
		{"Sen. Jane Roe (D-Texas) said rents had doubled.", "Jane Roe"},
		{"Jane Roe, a lawyer from Selm, said rents had doubled.", "Jane Roe"},
		{"The mayor, Jane Roe, said rents had doubled.", "Jane Roe"},
		{"Ursula von der Leyen said rents had doubled.", "Ursula von der Leyen"},
		{"George W. Bush said rents had doubled.", "George W. Bush"},
		{"Martin Luther King Jr. said rents had doubled.", "Martin Luther King Jr."},
		{"Mike Kendon of the Met Office said rents had doubled.", "Mike Kendon"},
		{"Chief economist Jane Roe at ING said rents had doubled.", "Jane Roe"},
		{"Rents had doubled, said lawyer Jane Roe of the Selm Bar.", "Jane Roe"},
		{"Italian physicist Jane Roe of Hull University said rents had doubled.", "Jane Roe"},
		{"The analyst Jane Roe with Hull Capital said rents had doubled.", "Jane Roe"},
		{"A spokeswoman for Jane Roe of Hull said rents had doubled.", "A spokeswoman for Jane Roe of Hull"},
		{"Rents had doubled, said harbour master Jane Roe.", "Jane Roe"},
		{"Rents had doubled, said former president Jane Roe.", "Jane Roe"},
		{"“Rents have doubled,” said mother-of-two Jane Roe, 34.", "Jane Roe"},
		{"“Rents have doubled,” retired teacher Jane Roe said.", "Jane Roe"},
		{"“Rents have doubled,” said two people familiar with the plan.", "two people familiar with the plan"},
		{"One of the tenants said rents had doubled.", "One of the tenants"},
		{"Three of the 12 judges said rents had doubled.", "Three of the 12 judges"},
		{"Two of the tenants said rents had doubled.", "Two of the tenants"},
		{"Peat Trust director Jane Roe said rents had doubled.", "Jane Roe"},
		{"Rents had doubled, said Jane Roe.", "Jane Roe"},
		{"Rents had doubled, said Jane Roe, a lawyer.", "Jane Roe"},
		{"Rents had doubled, lawyer Jane Roe said.", "Jane Roe"},
		// A part of the name.
		{roe + "Roe said rents had doubled.", "Jane Roe"},
		{roe + "Ms. Roe said rents had doubled.", "Jane Roe"},
		{roe + "Park said rents had doubled.", "Tom Park"},
		{"Xi Jinping met Tom Park. Xi said rents had doubled.", "Xi Jinping"},
		{"John Smith met Mary Roe. Smith said rents had doubled.", "John Smith"},
		// A pronoun.
		{"Jane Roe spoke first. She said rents had doubled.", "Jane Roe"},
		{"Tom Park spoke first. He said rents had doubled.", "Tom Park"},
		{"The ministry met on Friday. It said rents had doubled.", "The ministry"},
		{"Officials met on Friday. They said rents had doubled.", "Officials"},
		// A role.
		{"German Chancellor Olaf Scholz flew home. The chancellor said rents had doubled.", "Olaf Scholz"},
		{"Russian Foreign Minister Sergey Lavrov flew home. The Russian minister said rents had doubled.", "Sergey Lavrov"},
		{"German Chancellor Olaf Scholz flew home. The mayor said rents had doubled.", "The mayor"},
		{"Police officers came. A police spokesman said rents had doubled.", "A police spokesman"},
		// Bodies and papers.
		{"The World Bank said rents had doubled.", "World Bank"},
		{"NATO said rents had doubled.", "NATO"},
		{"The council said rents had doubled.", "The council"},
		{"The Port Post reported that rents had doubled.", "Port Post"},
		{"A study in the Lancet found that rents had doubled.", "A study in the Lancet"},
		{"Figures from the city show that rents had doubled.", "the city"},
		{"A report by the auditor said rents had doubled.", "the auditor"},
		{"The World Health Organization (WHO) met. The WHO said rents had doubled.", "World Health Organization"},
		{"Germany and France said rents had doubled.", "Germany and France"},
		{"Germany's foreign ministry said rents had doubled.", "Germany's foreign ministry"},
		{"Two officials said rents had doubled.", "Two officials"},
		{"Some residents said rents had doubled.", "Some residents"},
		{"Critics say rents had doubled.", "Critics"},
	} {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, f := range all(found.Article{Text: tt.text}) {
				if f.Speaker != nil {
					got = append(got, *f.Speaker)
				}
			}
			if !slices.Contains(got, tt.speaker) {
				t.Errorf("speakers of %q: %q, want %q among them", tt.text, got, tt.speaker)
			}
		})
	}
}

// TestNobodys: who reads, the day and the year before a name say nothing; whoever has it does.
func TestNobodys(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Look closer and you see that the firm lost 3 million dollars in 2020.", "narration -: Look closer and you see that the firm lost 3 million dollars in 2020."},
		{"The regulator welcomed her on Thursday after the Senate voted 55 to 43.", "narration -: the Senate voted 55 to 43."},
		{"The Dam Safety Board (XYZ) met. On Friday XYZ said the dam had cracked twice.", "indirect XYZ: the dam had cracked twice"},
		{"Two died last year at Orla House, which said it had charged her family 12 pounds a week.", "indirect Orla House: it had charged her family 12 pounds a week"},
	} {
		t.Run(tt.text, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

// TestEntities: what a seat of government or a country's body stands for.
func TestEntities(t *testing.T) {
	for _, tt := range []struct{ speaker, entity string }{
		{"Moscow", "Russia"},
		{"The Kremlin", "Russia"},
		{"The White House", "United States"},
		{"Washington", "United States"},
		{"Downing Street", "United Kingdom"},
		{"Beijing", "China"},
		{"The Russian Foreign Ministry", "Russia"},
		{"The German parliament", "Germany"},
		{"Russia", ""},
		{"The council", ""},
		{"Jane Roe", ""},
	} {
		text := tt.speaker + " said exports had doubled since May."
		got := ""
		for _, f := range all(found.Article{Text: text}) {
			if f.SpeakerEntity != nil {
				got = *f.SpeakerEntity
			}
		}
		if got != tt.entity {
			t.Errorf("%q stands for %q, want %q", tt.speaker, got, tt.entity)
		}
	}
}

// TestQuotesOf: each quote and whose it is.
func TestQuotesOf(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{`“Rents have doubled since May,” Jane Roe said.`, "direct Jane Roe: Rents have doubled since May,"},
		{`“Rents have doubled since May,” said Jane Roe.`, "direct Jane Roe: Rents have doubled since May,"},
		{`“Rents have doubled since May,” Jane Roe told the Port Post.`, "direct Jane Roe: Rents have doubled since May,"},
		{`“Rents have doubled since May,” the mayor added on Friday.`, "direct the mayor: Rents have doubled since May,"},
		{`“Rents have doubled since May,” according to Jane Roe, a lawyer.`, "direct Jane Roe: Rents have doubled since May,"},
		{`Jane Roe said: “Rents have doubled since May.”`, "direct Jane Roe: Rents have doubled since May."},
		{`Jane Roe said, “Rents have doubled since May.”`, "direct Jane Roe: Rents have doubled since May."},
		{`Jane Roe said that “rents have doubled since May.”`, "direct Jane Roe: rents have doubled since May."},
		{`Jane Roe called the plan “a gift to the rich and nobody else.”`, "direct Jane Roe not: a gift to the rich and nobody else."},
		{`Jane Roe wrote on Twitter: “Rents have doubled since May.”`, "direct Jane Roe: Rents have doubled since May."},
		{`In a letter to the council, Jane Roe wrote: “Rents have doubled since May.”`, "direct Jane Roe: Rents have doubled since May."},
		{`Asked about it, Jane Roe said: “Rents have doubled since May.”`, "direct Jane Roe: Rents have doubled since May."},
		{`"Rents have doubled since May," Jane Roe said.`, "direct Jane Roe: Rents have doubled since May,"},
		{`'Rents have doubled since May,' Jane Roe said.`, "direct Jane Roe: Rents have doubled since May,"},
		{`«Rents have doubled since May,» Jane Roe said.`, "direct Jane Roe: Rents have doubled since May,"},
		{`“Rents have doubled,” Jane Roe said, “and nobody has built a house.”`, "direct Jane Roe not: and nobody has built a house."},
		{`“Rents have doubled since May,” Roe said.`, "direct Roe: Rents have doubled since May,"},
		{`“Rents have doubled since May,” a resident said.`, "direct a resident: Rents have doubled since May,"},
		{`“Rents have doubled since May,” police said.`, "direct police: Rents have doubled since May,"},
		{"Jane Roe was angry.\n\n“Rents have doubled since May,” she said.", "direct Jane Roe: Rents have doubled since May,"},
		{"“Rents have doubled,” Jane Roe said. “Nobody has built a house.”", "direct Jane Roe not: Nobody has built a house."},
		{"“Rents have doubled since May,” Jane Roe said.\n\n“Nobody has built a house.”", "direct Jane Roe not: Nobody has built a house."},
		{"“Rents have doubled since May,” Jane Roe said.\n\n“That is wrong,” Tom Park said.", "direct Tom Park: That is wrong,"},
		{"“Rents have doubled since May.", "narration -: “Rents have doubled since May."},
	} {
		t.Run(tt.text, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

// TestManyKinds: the kind of what the best candidate of a sentence says.
func TestManyKinds(t *testing.T) {
	for kind, texts := range map[claims.Kind][]string{
		claims.KindQuantity: {
			"The port lost $2 million in a year.", "Exports rose by 3 percent.", "The town has 12,000 residents.",
			"Nearly half of the residents own a boat.", "The bridge is 400 metres long.",
		},
		claims.KindDate: {
			"The bridge was built in 1931.", "The port closed on May 3, 2024.", "The talks began in March 2019.",
		},
		claims.KindDenial: {
			"The firm denied hiding invoices.", "The firm disputed the report.", "The mayor said the firm had never paid.",
		},
		claims.KindAccusation: {
			"The mayor accused the firm of fraud.", "The mayor blamed the firm for the fire.",
		},
		claims.KindPromise: {
			"The mayor promised a new bridge.", "The mayor vowed to build a bridge.", "The firm pledged to pay the workers.",
		},
		claims.KindPrediction: {
			"Rents will double by next year.", "The bank forecast that exports would fall.", "The bridge is expected to reopen.",
		},
		claims.KindDemand: {
			"The mayor urged the firm to pay.", "The mayor demanded a new bridge.", "The union called for a strike.", "The mayor said the firm should pay.",
		},
		claims.KindPosition: {
			"The council supports the ban.", "The council opposed the ban.", "The council welcomed the ruling.",
		},
		claims.KindComparison: {
			"Rents are higher than in Rome.", "It was the hottest day on record.", "Twice as many ships came as before.",
		},
		claims.KindCause: {
			"The fire was caused by a candle.", "The ban led to a strike.", "The port closed because of the storm.",
		},
		claims.KindEvent: {
			"The mayor opened the bridge.", "Police arrested a man in Selm.",
		},
	} {
		for _, text := range texts {
			list := all(found.Article{Text: text})
			if len(list) == 0 {
				t.Errorf("no candidate in %q, want one that is %s", text, kind)
				continue
			}
			if !slices.Contains(list[0].Kinds, kind) {
				t.Errorf("kinds of %q: %v, want %s among them", text, list[0].Kinds, kind)
			}
		}
	}
}
