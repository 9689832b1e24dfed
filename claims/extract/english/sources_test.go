package english

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/extract/found"
)

// TestChains: the way words came, of the first candidate that somebody says.
func TestChains(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Jane Roe said rents had doubled.", "speaker Jane Roe; subject rents"},
		{"Jane Roe told the Port Post that rents had doubled.", "outlet Port Post; speaker Jane Roe; subject rents"},
		{"Jane Roe told reporters that rents had doubled.", "speaker Jane Roe; subject rents"},
		{"Figures from the city show that rents have doubled.", "paper Figures; speaker the city; subject rents"},
		{"Reuters reported, citing two officials, that rents had doubled.", "speaker Reuters; cited two officials; subject rents"},
		{"Jane Roe said she had paid 400 workers.", "speaker Jane Roe"},
		{"Jane Roe said the plant in Selm had closed.", "speaker Jane Roe; subject the plant in Selm"},
		{"Jane Roe said Tom Park had paid 400 workers.", "speaker Jane Roe; subject Tom Park"},
	} {
		t.Run(tt.text, func(t *testing.T) {
			if chains := chainsOf(tt.text); !slices.Contains(chains, tt.want) {
				t.Errorf("chains in %q: %q, want %q", tt.text, chains, tt.want)
			}
		})
	}
}

// TestRoles: what the speaker is, as the article writes it.
func TestRoles(t *testing.T) {
	for _, tt := range []struct{ text, role string }{
		{"Mayor Jane Roe said rents had doubled.", "Mayor"},
		{"German Chancellor Olaf Scholz said rents had doubled.", "German Chancellor"},
		{"US Secretary of State Antony Blinken said rents had doubled.", "US Secretary of State"},
		{"Jane Roe, head of the union, said rents had doubled.", "head of the union"},
		{"Jane Roe, the union's lawyer, said rents had doubled.", "the union's lawyer"},
		{"Rents had doubled, said Jane Roe, a professor at the institute.", "a professor at the institute"},
		{"Mayor Jane Roe met him. Roe said rents had doubled.", "Mayor"},
		{"The mayor said rents had doubled.", "The mayor"},
		{"Two officials said rents had doubled.", "Two officials"},
		{"Jane Roe said rents had doubled.", ""},
		{"NATO said rents had doubled.", ""},
		{"She said rents had doubled.", ""},
	} {
		got := ""
		for _, f := range all(found.Article{Text: tt.text}) {
			if f.SpeakerRole != nil {
				got = *f.SpeakerRole
			}
		}
		if got != tt.role {
			t.Errorf("role in %q = %q, want %q", tt.text, got, tt.role)
		}
	}
}

// TestReasons: how the reviewer is told who speaks.
func TestReasons(t *testing.T) {
	const met = "Jane Roe, head of the Peat Trust, met Tom Park in Selm. "
	for _, tt := range []struct{ text, reason string }{
		{"Jane Roe said rents had doubled.", "the full name stands beside the words"},
		{met + "Roe said rents had doubled.", "surname of Jane Roe, named in paragraph 1"},
		{met + "The council sat.\n\nRoe told the council that rents had doubled.", "surname of Jane Roe, named in paragraph 1"},
		{"Jane Roe met him there. She said rents had doubled.", "“She” takes up Jane Roe, named in paragraph 1"},
		{"He said rents had doubled.", "nobody named before “He” can be told to be meant"},
		{"The Kremlin said rents had doubled.", "“The Kremlin” stands for Russia"},
		{"NATO said rents had doubled.", "the body or document is named beside the words"},
		{"The ministry said rents had doubled.", "the body or document is named beside the words"},
		{"The mayor said rents had doubled.", "“The mayor” fits nobody whom the article names"},
		{"Roe said rents had doubled.", "“Roe” as written: the article gives no fuller name"},
		{"The World Health Organization (WHO) met. The WHO said rents had doubled.", "“The WHO” is short for World Health Organization, as the article spells it out"},
	} {
		var got []string
		for _, f := range all(found.Article{Text: tt.text}) {
			if f.SpeakerLink != nil {
				got = append(got, f.SpeakerLink.Reason)
			}
		}
		if !strings.Contains(strings.Join(got, "\n"), tt.reason) {
			t.Errorf("links in %q: %q, want %q", tt.text, got, tt.reason)
		}
	}
}

// TestMoreReports: other builds of a sentence around the words.
func TestMoreReports(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"After the vote, the mayor said rents had doubled.", "indirect the mayor: rents had doubled"},
		{"On Monday the mayor said rents had doubled.", "indirect the mayor: rents had doubled"},
		{"Speaking in Selm, the mayor said rents had doubled.", "indirect the mayor: rents had doubled"},
		{"Asked about it, the mayor said rents had doubled.", "indirect the mayor: rents had doubled"},
		{"The mayor will say that rents have doubled.", "indirect The mayor: rents have doubled"},
		{"The mayor could have said that rents had doubled.", "indirect The mayor: rents had doubled"},
		{"The mayor is saying that rents have doubled.", "indirect The mayor: rents have doubled"},
		{"The mayor, asked about it, said rents had doubled.", "indirect The mayor: rents had doubled"},
		{"The mayor and the council said rents had doubled.", "indirect The mayor and the council: rents had doubled"},
		{"The mayor opened the meeting and said rents had doubled.", "indirect The mayor: rents had doubled"},
		{"The mayor, who lives in Selm, said rents had doubled.", "indirect The mayor: rents had doubled"},
		{"The mayor of Selm said rents had doubled.", "indirect The mayor of Selm: rents had doubled"},
		{"The mayor's office said rents had doubled.", "indirect The mayor's office: rents had doubled"},
		{"A spokesman for the mayor said rents had doubled.", "indirect A spokesman for the mayor: rents had doubled"},
		{"The union says rents have doubled, but the mayor denies it.", "indirect The union: rents have doubled"},
		{"The union said rents had doubled; the mayor said they had not.", "indirect The union: rents had doubled"},
		{"The union said in May that rents had doubled since 2019 in Selm.", "indirect The union: rents had doubled since 2019 in Selm"},
		{"The union said rents had doubled — and that wages had not.", "indirect The union: rents had doubled — and that wages had not"},
		{"The union said rents, which had fallen, had doubled.", "indirect The union: rents, which had fallen, had doubled"},
		{"The union said if rents doubled, workers would leave.", "indirect The union: if rents doubled, workers would leave"},
		{"Rents had doubled since 2019, the union's report said.", "indirect the union's report: Rents had doubled since 2019"},
		{"Rents have doubled since 2019, figures show.", "indirect figures: Rents have doubled since 2019"},
		{"Rents have doubled since 2019, she said.", "indirect -: Rents have doubled since 2019"},
		{"The firm that ran the ferry Marigold knew for two years that its bow doors leaked, a former engineer told the inquiry on Monday.", "indirect a former engineer: The firm that ran the ferry Marigold knew for two years that its bow doors leaked"},
		{"The firm recalled 40 cars, which it said had faulty brakes.", "indirect The firm: 40 cars, which it said had faulty brakes"},
		{"The firm left a scheme which it said was the first of its kind.", "indirect The firm: a scheme which it said was the first of its kind"},
		{"A report published on Friday said rents had doubled.", "indirect A report: rents had doubled"},
		{"Rents have doubled, according to a study published on Friday.", "indirect a study: Rents have doubled"},
		{"The experts I interviewed said rents had doubled.", "indirect The experts: rents had doubled"},
		{"The union had feared a cut of up to $120 million, analyst Jane Roe said.", "indirect Jane Roe: The union had feared a cut of up to $120 million"},
		{"The Harbour Front claimed responsibility for the attack, which killed nine.", "indirect Harbour Front: The Harbour Front claimed responsibility for the attack"},
		{"No group has claimed responsibility for the attack.", "narration - not: No group has claimed responsibility for the attack."},
		{"The bank has been eager to sell its 40 branches.", "narration -: The bank has been eager to sell its 40 branches."},
		{"He has been reluctant to speak about the affair in public.", "narration -: He has been reluctant to speak about the affair in public."},
		{"It said rents had doubled since 2019.", "indirect -: rents had doubled since 2019"},
	} {
		t.Run(tt.text, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}
