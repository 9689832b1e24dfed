package english

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/claims/extract/found"
)

// TestBackNouns: words that mean something told before are left with a question, unless
// the wording says what they mean.
func TestBackNouns(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a firm", "The firm has paid 400 workers.", "?The firm? has paid 400 workers."},
		{"several firms", "The two Swedish firms have paid 400 workers.", "?The two Swedish firms? have paid 400 workers."},
		{"what belongs to it", "In 2019 the firm's shares lost 12 percent.", "In 2019 ?the firm?'s shares lost 12 percent."},
		{"a person", "The 48-year-old Australian paid 400 workers.", "?The 48-year-old Australian? paid 400 workers."},
		{"these", "These cases killed 12 people.", "?These cases? killed 12 people."},
		{"a city", "Rents in the city rose by 12 percent.", "Rents in ?the city? rose by 12 percent."},
		{"all on board", "All on board were dead when the 12 divers came.", "All ?on board? were dead when ?the 12 divers? came."},
		{"some of them", "Nine of them died in 2019.", "Nine of ?them? died in 2019."},
		{"a number alone", "Seven were killed in 2019.", "?Seven? were killed in 2019."},
		{"this", "These are 12 percent of the cost.", "?These? are 12 percent of the cost."},
		{"that trial", "Roe says nobody has paid for that trial since 2019.", "Nobody has paid for ?that trial? since 2019."},
		{"one more than one", "Neither of them paid 12 million euros in 2019.", "Neither of ?them? paid 12 million euros in 2019."},
		{"a party at its conference", "The party in 2019 paid 400 workers.", "?The party? in 2019 paid 400 workers."},
		{"whoever is known by where", "The German company paid 400 workers.", "?The German company? paid 400 workers."},
		{"the study and the bank", "The study took the bank 12 million euros.", "?The study? took ?the bank? 12 million euros."},
		{"a plural in -ies", "The universities paid 400 workers in 2019.", "?The universities? paid 400 workers in 2019."},
		{"a name behind an article", "Rescuers freed 12 men from the vessel.", "Rescuers freed 12 men from ?the vessel?."},
		{"in capitals at a sentence's head", "Ministers paid 12 million euros for the ship.", "Ministers paid 12 million euros for ?the ship?."},
		{"with words between", "The cheap green plastic door killed 12 people.", "?The cheap green plastic door? killed 12 people."},
		{"two in one wording", "The report took the union 400 days.", "?The report? took ?the union? 400 days."},
		{"whoever is born somewhere", "The Ghent-born coach won 12 races.", "?The Ghent-born coach? won 12 races."},
		{"by age alone", "That is 24 in 29 games for the 19-year-old.", "?That? is 24 in 29 games for ?the 19-year-old?."},
		{"with an aside", "The clip, which Roe saw, was seen by 12 million people.", "?The clip?, which Roe saw, was seen by 12 million people."},
		{"who is to do it", "Voters have called on the minister to resign in 2019.", "Voters have called on ?the minister? to resign in 2019."},
		{"a body warned about something", "Members warned the board about 12 leaks.", "Members warned ?the board? about 12 leaks."},
		{"those", "A reader should check those tables by May 2019.", "A reader should check ?those tables? by May 2019."},
		{"that", "Selm cut that funding in 2019.", "Selm cut ?that funding? in 2019."},
		{"that, behind a preposition", "He kept to that ball for 30 overs.", "?He? kept to ?that ball? for 30 overs."},
		{"the two", "In 2019 the two were arrested.", "In 2019 ?the two? were arrested."},
		{"the other", "Ministers moved 12 blocks from one list to the other.", "Ministers moved 12 blocks from one list to ?the other?."},
		{"it that is an object", "Jane Roe signed it in May 2019.", "Jane Roe signed ?it? in May 2019."},
		{"its own subject explains no object", "In 2019 Selm sold it.", "In 2019 Selm sold ?it?."},
		{"there", "In 2019 a surveyor went down there.", "In 2019 a surveyor went down ?there?."},
		{"that day", "Ministers paid 400 workers that day.", "Ministers paid 400 workers ?that day?."},
		{"the same year", "Ministers paid 400 workers in the same year.", "Ministers paid 400 workers in ?the same year?."},
		{"since then", "Since then Selm has lost 12 percent.", "Since ?then? Selm has lost 12 percent."},
		{"in the place of others", "Baylight Lines paid 12 million euros in the country.", "Baylight Lines paid 12 million euros in ?the country?."},
		// What says itself which one it is.
		{"the only one of its kind", "The first woman to lead the IMF took 12 percent.", "The first woman to lead the IMF took 12 percent."},
		{"its name behind a clause", "After it closed 12 mines, the Peat Board was praised.", "After it closed 12 mines, the Peat Board was praised."},
		{"it in the next clause", "Kestrel bought a mine and sold it in 2019.", "Kestrel bought a mine and sold it in 2019."},
		{"the same day as a date", "Selm lost 12 percent on 3 May 2019 after it had won the same day.", "Selm lost 12 percent on 3 May 2019 after it had won the same day."},
		{"there is", "In 2019 there were 400 workers in Selm.", "In 2019 there were 400 workers in Selm."},
		{"there, in a named place", "Selm has 12 mines and Roe died there in 2019.", "Selm has 12 mines and Roe died there in 2019."},
		{"in a named country", "Selm lost 12 percent in Norway as the country voted.", "Selm lost 12 percent in Norway as the country voted."},
		{"of a name", "The crash of Flight 12 killed 40 people.", "The crash of Flight 12 killed 40 people."},
		{"at a place", "The crash near Selm killed 40 people.", "The crash near Selm killed 40 people."},
		{"that did something", "The firm that sank the Marigold paid 400 workers.", "The firm that sank the Marigold paid 400 workers."},
		{"based somewhere", "The firm based in Selm paid 400 workers.", "The firm based in Selm paid 400 workers."},
		{"the owner, by name", "The developer, Baylight Lines, paid 400 workers.", "The developer, Baylight Lines, paid 400 workers."},
		{"a name, the owner", "Baylight Lines, the developer, paid 400 workers.", "Baylight Lines, the developer, paid 400 workers."},
		{"told by what it is", "Kestrel is the company with 400 workers.", "Kestrel is the company with 400 workers."},
		{"named in the words", "Kestrel Semiconductor lost 12 percent of the company's cash.", "Kestrel Semiconductor lost 12 percent of the company's cash."},
		{"made known in the words", "A ferry with 40 people sank when a wave hit the vessel.", "A ferry with 40 people sank when a wave hit the vessel."},
		{"with somebody", "The deal with Selm took 12 million euros.", "The deal with Selm took 12 million euros."},
		{"to do something", "The plan to sink the Marigold took 12 million euros.", "The plan to sink the Marigold took 12 million euros."},
		{"about something", "The dispute about the Marigold took 12 million euros.", "The dispute about the Marigold took 12 million euros."},
		{"for something", "The contract for Marigold took 12 million euros.", "The contract for Marigold took 12 million euros."},
		{"beside a name", "The bank Baylight paid 400 workers.", "The bank Baylight paid 400 workers."},
		{"who did it", "The driver who hit the Marigold paid 400 euros.", "The driver who hit the Marigold paid 400 euros."},
		{"a name with a title", "Baylight Lines lost 12 ships and sued the insurer.", "Baylight Lines lost 12 ships and sued the insurer."},
		// Nouns that everybody knows, and others in front of a noun.
		{"the government", "The government has paid 400 workers.", "?The government? has paid 400 workers."},
		{"a company's car", "The company car costs 400 euros.", "?The company car? costs 400 euros."},
		{"that of a clause", "Jane Roe said in 2019 that companies had paid 400 workers.", "Companies had paid 400 workers."},
		{"the police", "The police paid 400 workers.", "?The police? paid 400 workers."},
		{"the world", "In 2019 the world paid 12 million euros.", "In 2019 the world paid 12 million euros."},
		{"the year", "In the year to May 2019 Selm paid 400 workers.", "In the year to May 2019 Selm paid 400 workers."},
		{"all, on board a ship", "All 40 on board the Marigold were dead.", "All 40 on board the Marigold were dead."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}

// TestWhatAReaderAsks: each kind of word has its question.
func TestWhatAReaderAsks(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The firm has paid 400 workers.", "what is “the firm”?"},
		{"The driver has paid 400 workers.", "who is “the driver”?"},
		{"All on board paid 400 workers.", "“on board” what?"},
		{"They paid 400 workers.", "who is “they”?"},
		{"It paid 400 workers.", "what is “it”?"},
		{"Ministers paid 400 workers last winter.", "when is “last winter”?"},
		{"Ministers paid 400 workers in 2019.", ""},
	} {
		var got []string
		for _, f := range all(found.Article{Text: tt.text}) {
			got = append(got, f.NotClear()...)
			for _, p := range f.WordingParts {
				if (p.Asks != "") != (p.Kind() == claims.PartLeft) {
					t.Errorf("%q: part %+v asks where nothing is left, or the reverse", tt.text, p)
				}
			}
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("questions of %q (-want +got):\n%s", tt.text, diff)
		}
	}
}
