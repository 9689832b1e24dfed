package contradict_test

import "testing"

// rulePairs are by rule what it takes and what it must leave alone.
var rulePairs = map[string][]pair{
	"what something is: taken": {
		{a: "The Long Quay is a play.", b: "The Long Quay is a 1998 Irish thriller film.", rule: d},
		{a: "Mira Halvor is a goalkeeper.", b: "Mira Halvor (born 4 June 1971) is a Danish astronomer.", rule: d},
		{a: "Mira Halvor is a Norwegian surgeon.", b: "Mira Halvor is a Danish surgeon.", rule: d},
		{a: "Mira Halvor is an Asian film star.", b: "Mira Halvor is a French actress.", rule: d},
		{a: "The Long Quay is not a novel.", b: "The Long Quay is a novel by an Irish nurse.", rule: p},
	},
	"what something is: left": {
		{a: "Mira Halvor is a pianist.", b: "Mira Halvor (born 4 June 1971) is a Danish composer."},
		{a: "Mira Halvor is a European judge.", b: "Mira Halvor is a Danish judge."},
		{a: "Mira Halvor is a Norwegian surgeon.", b: "Mira Dorn is a Danish surgeon."},
		{a: "Mira Halvor is a Scottish surgeon.", b: "Mira Halvor is a British surgeon."},
		{a: "Mira Halvor is not a surgeon.", b: "Mira Halvor is not a nurse."},
		{a: "Mira Halvor is writing a novel.", b: "Mira Halvor is a surgeon."},
	},
	"when: taken": {
		{a: "The Tolmin tunnel opened in 1907.", b: "The Tolmin tunnel, opened in 1931, is closed to trucks.", rule: d},
		{a: "Mira Halvor died on 2 May 2010.", b: "Mira Halvor died on 12 May 2010.", rule: d},
		{a: "Mira Halvor was born in the thirties.", b: "Mira Halvor (1948 – 2010) painted harbours.", rule: d},
		{a: "Alderic was founded in 1911.", b: "Alderic, founded in 1954, makes pumps.", rule: d},
		{a: "The strike began on 3 March 2024.", b: "The strike began on 6 March 2024.", rule: d, together: true},
		{a: "The shop has been closed since 2014.", b: "The shop has been closed since 2019.", rule: d, together: true},
	},
	"when somebody did it: taken": {
		{a: "A gunman killed a man in Tolmin on 3 May 2024.", b: "A gunman killed a man in Tolmin on 5 May 2024.", rule: d},
	},
	"when somebody did it: left": {
		{a: "Alderic released a phone in 2016.", b: "Alderic released a watch in 2019."},
		{a: "Alderic built a mill in Tolmin in 1990.", b: "Alderic built a dam in Tolmin in 2004."},
	},
	"when: left": {
		{a: "The Tolmin tunnel opened in 1907.", b: "The Tolmin tunnel opened on 1 June 1907."},
		{a: "The Tolmin tunnel opened in 1907.", b: "The Kobarid tunnel opened in 1931."},
		{a: "The Tolmin tunnel opened in 1907.", b: "The Tolmin tunnel was built in 1904."},
		{a: "Mira Halvor was born in May.", b: "Mira Halvor was born in 1971."},
		{a: "Mira Halvor was born in 1971.", b: "Mira Halvor moved to Tolmin in 1985."},
		{a: "The strike ends on 9 May 2024.", b: "The strike ended on 12 May 2024.", dates: [2]string{"2024-05-02", "2024-05-13"}},
	},
	"where: taken": {
		{a: "Mira Halvor was born in Tolmin.", b: "Mira Halvor was born in Kobarid and raised by her aunt.", rule: d},
		{a: "Mira Halvor died in Norway.", b: "Mira Halvor died in Portugal.", rule: d},
		{a: "The summit was held in Tolmin.", b: "The summit was held in Kobarid.", rule: d, together: true},
		{a: "Alderic is based in France.", b: "Alderic is based in Japan.", rule: d},
		{a: "Lake Mirn is in Kenya.", b: "Lake Mirn is a shallow lake in Peru.", rule: d},
		{a: "Lake Mirn is a lake in Africa.", b: "Lake Mirn is a lake in Asia.", rule: d},
	},
	"where: left": {
		{a: "Mira Halvor was born in Tolmin.", b: "Mira Halvor died in Kobarid."},
		{a: "Mira Halvor was born in Tolmin.", b: "Jan Dorn was born in Kobarid."},
		{a: "Mira Halvor was born in Norway.", b: "Mira Halvor was born in Tolmin."},
		{a: "Mira Halvor was born near Tolmin.", b: "Mira Halvor was born near Tolmin in Slovenia."},
		{a: "Lake Mirn is a lake in Africa.", b: "Lake Mirn is a lake in Kenya."},
		{a: "Lake Mirn is a lake in Kenya.", b: "Lake Sorel is a lake in Peru."},
	},
	"by whom: taken": {
		{a: "“The Long Quay” was written by Mira Halvor.", b: "“The Long Quay” was written by Jan Dorn.", rule: d},
		{a: "The Tolmin bridge was designed by Mira Halvor.", b: "The Tolmin bridge was designed and built by Jan Dorn.", rule: d},
		{a: "Mira Halvor wrote The Long Quay.", b: "The Long Quay is a play written by Jan Dorn.", rule: d},
	},
	"by whom: left": {
		{a: "The Long Quay was written by Mira Halvor.", b: "The Long Quay was directed by Jan Dorn."},
		{a: "The Long Quay was written by Mira Halvor.", b: "The Long Quay was written by Mira Halvor and Jan Dorn."},
		{a: "The Long Quay was written by Mira Halvor.", b: "The Short Quay was written by Jan Dorn."},
		{a: "The Long Quay was not written by Mira Halvor.", b: "The Long Quay was written by Jan Dorn."},
		{a: "Mira Halvor wrote The Long Quay.", b: "The Short Tide is a play written by Jan Dorn."},
	},
	"one name alone: taken": {
		{a: "Tolmin is the capital of Goriska.", b: "Tolmin is the capital of Kranjska.", rule: d},
		{a: "Mira Halvor is the widow of Jan Dorn.", b: "Mira Halvor is the widow of Piet Asker.", rule: d},
		{a: "Alderic is owned by Borean.", b: "Alderic is owned by Castane.", rule: d},
	},
	"one name alone: left": {
		{a: "Tolmin is the capital of Goriska.", b: "Kobarid is the capital of Kranjska."},
		{a: "Mira Halvor is the widow of Jan Dorn.", b: "Mira Halvor is the daughter of Piet Asker."},
		{a: "Alderic is owned by Borean.", b: "Alderic is not owned by Castane."},
		{a: "Alderic was owned by Borean in 1990.", b: "Alderic was owned by Castane in 2015."},
	},
	"turned round: taken": {
		{a: "Tolmin beat Kobarid in the cup.", b: "Kobarid beat Tolmin in the cup.", rule: d},
		{a: "Alderic sued Borean.", b: "Borean sued Alderic.", rule: d},
		{a: "Alderic acquired Borean in spring.", b: "Borean acquired Alderic in spring.", rule: d},
	},
	"denied the same way round: taken": {
		{a: "Alderic never sued Borean.", b: "Alderic sued Borean.", rule: p},
	},
	"turned round: left": {
		{a: "Tolmin beat Kobarid in the cup.", b: "Kobarid beat Vipava in the cup."},
		{a: "Tolmin beat Kobarid in 2019.", b: "Kobarid beat Tolmin in 2021."},
		{a: "Alderic sued Borean.", b: "Alderic sued Borean over a patent."},
		{a: "Alderic never sued Borean.", b: "Borean sued Alderic."},
		{a: "Tolmin has not invaded Kobarid.", b: "Kobarid has invaded Tolmin."},
	},
	"two in one office: taken": {
		{a: "Tolmin's mayor, Mira Halvor, opened the fair.", b: "Jan Dorn, the mayor of Tolmin, opened the fair.", rule: d},
		{a: "Norway's foreign minister, Mira Halvor, flew home.", b: "Foreign minister Jan Dorn of Norway flew home.", rule: d},
	},
	"two in one office: left": {
		{a: "Tolmin's mayor, Mira Halvor, opened the fair.", b: "Kobarid's mayor, Jan Dorn, opened the fair."},
		{a: "Tolmin's mayor, Mira Halvor, opened the fair.", b: "Tolmin's deputy mayor, Jan Dorn, opened the fair."},
		{a: "Tolmin's mayor, Mira Halvor, opened the fair.", b: "Tolmin's former mayor, Jan Dorn, opened the fair."},
		{a: "Tolmin's mayor, Mira Halvor, opened the fair.", b: "Tolmin's mayor, Jan Dorn, opened the fair.", dates: [2]string{"2014-05-01", "2022-05-01"}},
		{a: "Tolmin's mayor, Mira Halvor, thanked Jan Dorn.", b: "Tolmin's mayor, Jan Dorn, opened the fair."},
	},
	"which of several: taken": {
		{a: "The Long Quay is Mira Halvor's debut novel.", b: "The Long Quay is Mira Halvor's fourth novel.", rule: d},
		{a: "Tolmin is the second largest city of Goriska.", b: "Tolmin is the third largest city of Goriska.", rule: d},
	},
	"which of several: left": {
		{a: "The Long Quay is Mira Halvor's first novel.", b: "The Long Quay is Mira Halvor's debut novel."},
		{a: "The Long Quay is Mira Halvor's second novel.", b: "The Short Tide is Jan Dorn's third novel."},
		{a: "The Long Quay is Mira Halvor's first novel and her second book.", b: "The Long Quay is Mira Halvor's second book."},
	},
	"outcomes: taken": {
		{a: "The court acquitted the banker of fraud.", b: "The court convicted the banker of fraud.", rule: p},
		{a: "All passengers on the Tolmin ferry survived.", b: "All passengers on the Tolmin ferry died.", rule: p},
		{a: "The council of Tolmin approved the new tram line.", b: "The council of Tolmin rejected the new tram line.", rule: p},
		{a: "The Tolmin mill is profitable.", b: "The Tolmin mill is unprofitable.", rule: p},
		{a: "Voting in Tolmin is compulsory.", b: "Voting in Tolmin is voluntary.", rule: p},
		{a: "The union refused to sign the wage deal in Tolmin.", b: "The union signed the wage deal in Tolmin.", rule: p},
		{a: "Alderic declined to sell the mill in Tolmin.", b: "Alderic sold the mill in Tolmin.", rule: p},
	},
	"outcomes: left": {
		{a: "The court acquitted the banker of fraud.", b: "The court convicted the driver of speeding."},
		{a: "Some passengers on the Tolmin ferry survived.", b: "Several passengers on the Tolmin ferry died."},
		{a: "The upper house approved the tax on sugar.", b: "The lower house rejected the tax on sugar."},
		{a: "Imports of steel from Tolmin rose.", b: "Exports of steel from Tolmin fell."},
		{a: "The shop in Tolmin was run without a permit.", b: "The shop in Tolmin was run with a permit from the guild."},
		{a: "Not every school in Tolmin has a nurse.", b: "Schools in Tolmin have a nurse."},
		{a: "Alderic has not sold the mill.", b: "Alderic sold the mill on 9 May 2024.", dates: [2]string{"2024-05-01", "2024-05-10"}},
	},
	"as time goes by: taken": {
		{a: "Mira Halvor has never met Jan Dorn.", b: "Mira Halvor has met Jan Dorn.", dates: [2]string{"2014-01-10", "2016-03-12"}, rule: p, most: 0.6},
		{a: "Rents in Tolmin rose.", b: "Rents in Tolmin fell.", dates: [2]string{"2024-05-01", "2024-05-20"}, rule: p},
		{a: "Rents in Tolmin rose.", b: "Rents in Tolmin fell.", by: [2]string{"Mira Halvor", "mira halvor"}, dates: [2]string{"2024-05-01", "2024-09-20"}, rule: s},
	},
	"as time goes by: left": {
		{a: "Rents in Tolmin rose.", b: "Rents in Tolmin fell.", dates: [2]string{"2024-05-01", "2024-09-20"}},
		{a: "The Tolmin mill employs 400 workers.", b: "The Tolmin mill employs 900 workers.", dates: [2]string{"2021-05-01", "2024-09-20"}},
	},
}

// TestRules: each rule both ways round.
func TestRules(t *testing.T) { checkAll(t, rulePairs) }
