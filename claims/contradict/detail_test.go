package contradict_test

import (
	"testing"

	"factdesk/claims/contradict"
)

const d = contradict.Details

// detailPairs are of one thing unless the name of the row says otherwise.
var detailPairs = map[string][]pair{
	"what something is": {
		{a: "Harbour Lights is a novel.", b: "Harbour Lights is a 2014 Danish drama film directed by Jo Roe.", rule: d},
		{a: "Jo Roe is a chess player.", b: "Jo Anna Roe (born May 1, 1980) is a Danish singer and songwriter.", rule: d},
		{a: "Ostrand is a mountain.", b: "Ostrand is the largest town in the county of Vale.", rule: d},
		{a: "Harbour Lights is not a film.", b: "Harbour Lights is a 2014 drama film.", rule: p},
		{a: "Harbour Lights is anything but a Danish film.", b: "Harbour Lights is a Danish drama film.", rule: p},
	},
	"what something may be as well": {
		{a: "Jo Roe is a musician.", b: "Jo Roe (born May 1, 1980) is a Danish singer and dancer."},
		{a: "Jo Roe was a lawyer.", b: "Jo Roe was a novelist."}, // nobody is introduced
		{a: "Harbour Lights is a film.", b: "Northern Lights is a novel."},
		{a: "Jo Roe is a film director.", b: "Jo Roe is a Danish director and producer."},
		{a: "Jo Roe is urging the mayor to resign.", b: "Jo Roe is charging an electric car."},
		{a: "Harbour Lights is not a novel.", b: "Harbour Lights is a Danish film."},
		{a: "Jo Roe is an English actor.", b: "Jo Roe is a British actor."},
	},
	"whose something is": {
		{a: "Tim Alder is a Swedish actor.", b: "Timothy Alder (born 14 May 1961) is a Danish actor and director.", rule: d},
		{a: "Jo Roe is an African.", b: "Jo Roe is a Danish striker.", rule: d},
		{a: "Orla is a country in Europe.", b: "Orla is a country in the south of Africa.", rule: d},
		{a: "Orla is in Spain.", b: "Orla is the third largest city in Portugal.", rule: d},
		{a: "Orla is a country in Europe.", b: "Orla is a country in Spain."},
	},
	"when it was": {
		{a: "Jo Roe was born in 1981.", b: "Jo Anna Roe (born May 1, 1980) is a singer.", rule: d},
		{a: "Jo Roe was born in June.", b: "Jo Roe (born May 1, 1980) is a singer.", rule: d},
		{a: "On 2 May 2013, Jo Roe died.", b: "Jo Roe (1 April 1940 – 2 May 2014) was a singer.", rule: d},
		{a: "Jo Roe was born in the fifties.", b: "Jo Roe (born May 1, 1968) is a singer.", rule: d},
		{a: "Harbour Lights was released in 2007.", b: "The album was released on 23 March 2017.", rule: d, together: true},
		{a: "The stabbing at Ostrand station happened on 3 October 2025.", b: "A man was killed in a stabbing at Ostrand station on 5 October 2025.", rule: d, dates: [2]string{"2025-10-06", "2025-10-06"}},
		{a: "The truce did not start until noon on 4 May 2025.", b: "The truce started on 2 May 2025.", rule: d, together: true},
	},
	"when it may have been": {
		{a: "Jo Roe was born in 1980.", b: "Jo Anna Roe (born May 1, 1980) is a singer."},
		{a: "Harbour Lights was released in 2007.", b: "The album was released on 23 March 2017."}, // which album?
		{a: "Harbour Lights was released in 2007.", b: "Harbour Lights, released in May 2007 in Denmark, was released in Sweden in 2008."},
		{a: "Jo Roe has lived in Ostrand since 1990.", b: "Jo Roe died in Ostrand in 2001."},
		{a: "The minister released ten prisoners in 2010.", b: "The minister released nine prisoners in 2013."},
		{a: "The vote begins on 5 May 2025.", b: "The vote began on 9 May 2025.", dates: [2]string{"2025-05-01", "2025-05-10"}}, // put off
	},
	"where it was": {
		{a: "Jo Roe was born in Ostrand.", b: "Born in Vale, Jo Roe grew up with three sisters.", rule: d},
		{a: "Jo Roe was born outside of Ostrand.", b: "Born in Ostrand, Jo Roe grew up with three sisters.", rule: d},
		{a: "Jo Roe was born in Denmark.", b: "Born in Ostrand, Jo Roe grew up with three sisters."}, // it may lie there
		{a: "Jo Roe was born in Ostrand.", b: "Jo Roe was born in Ostrand, Denmark."},
	},
	"who did it": {
		{a: "Harbour Lights was directed by Kit Marsh.", b: "Harbour Lights is a drama film written and directed by Jo Roe.", rule: d},
		{a: "Kit Marsh produced Harbour Lights.", b: "Harbour Lights is a film produced by Jo Roe and Tim Alder.", rule: d},
		{a: "Harbour Lights was directed by Jo Roe.", b: "Harbour Lights is a drama film written and directed by Jo Anna Roe."},
		{a: "Harbour Lights was produced by a small studio.", b: "Harbour Lights was produced by Jo Roe."},
		{a: "Tim Alder is a character on Harbour Lights.", b: "Tim Alder is a character on the series Northern Wind.", rule: d},
		{a: "Ostrand beat Vale on Saturday.", b: "Vale beat Ostrand in extra time.", rule: d},
		{a: "Ostrand beat Vale on Saturday.", b: "Ostrand beat Vale in extra time."},
		{a: "Orla's finance minister, Maria Vent, will present the budget.", b: "Peter Lund, who is finance minister of Orla, presents the budget.", rule: d},
		{a: "Orla's finance minister, Maria Vent, presents the budget.", b: "Orla's foreign minister, Peter Lund, presents the treaty."},
		{a: "Orla's finance minister, Maria Vent, presents the budget.", b: "Gastria's finance minister, Peter Lund, presents the budget."},
		{a: "Orla's former finance minister, Maria Vent, spoke.", b: "Orla's finance minister, Peter Lund, spoke."},
	},
	"which of several": {
		{a: "Harbour Lights is on the first album of Jo Roe.", b: "Harbour Lights is a song on Jo Roe's second album.", rule: d},
		{a: "Harbour Lights is on the second album of Jo Roe.", b: "Harbour Lights is a song on Jo Roe's second album."},
	},
	"what the desk would not call the same": {
		{a: "All primary schools in Ostrand are closed.", b: "All secondary schools in Ostrand are open."},
		{a: "A few shops in Ostrand stayed closed.", b: "Most shops in Ostrand were open."},
		{a: "Not all lawmakers of Orla back the treaty.", b: "Some lawmakers of Orla back the treaty."},
		{a: "Insurers in Orla deny coverage for the sick.", b: "Orla ended coverage for the sick."},
		{a: "He has never voted for higher taxes.", b: "Maria Vent voted for higher taxes."},
		{a: "Taxes in Orla were cut.", b: "Taxes in Orla rose.", dates: [2]string{"2014-07-07", "2013-02-26"}},
	},
}

func TestDetails(t *testing.T) { checkAll(t, detailPairs) }
