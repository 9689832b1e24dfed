package english

import "testing"

// TestWhereWordsBegin: what stands between the verb and the words that it hands over is
// no part of them.
func TestWhereWordsBegin(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a hearer with a link", "The minister told members of the finance committee that the deficit had shrunk by a third.", "indirect The minister: the deficit had shrunk by a third"},
		{"a hearer in the possessive", "The chief executive told her shareholders that the merger had cost 90 million pounds.", "indirect The chief executive: the merger had cost 90 million pounds"},
		{"a hearer of two", "The minister told the BBC and the Guardian that the deficit had shrunk.", "indirect The minister: the deficit had shrunk"},
		{"a pronoun and no that", "The widow told him the gate had been locked for a month.", "indirect The widow: the gate had been locked for a month"},
		{"a hearer and a month", "The governor told lawmakers in January that 300 prisons would close.", "indirect The governor: 300 prisons would close"},
		{"an interview and its outlet", "The governor said in an interview with the Boston Globe that 300 prisons would close.", "indirect The governor: 300 prisons would close"},
		{"an interview, published", "The governor said in an interview published on Sunday that 300 prisons would close.", "indirect The governor: 300 prisons would close"},
		{"a report, by its day", "The watchdog said in its annual report on Tuesday that one in six trains ran late.", "indirect The watchdog: one in six trains ran late"},
		{"an occasion before", "The treasurer said after the vote that the fund held 12 million dollars.", "indirect The treasurer: the fund held 12 million dollars"},
		{"earlier", "The treasurer said earlier this month that the fund held 12 million dollars.", "indirect The treasurer: the fund held 12 million dollars"},
		{"last week", "The treasurer said last week the fund held 12 million dollars.", "indirect The treasurer: the fund held 12 million dollars"},
		{"last Friday", "The treasurer said last Friday the fund held 12 million dollars.", "indirect The treasurer: the fund held 12 million dollars"},
		{"two weeks ago", "The treasurer said two weeks ago the fund held 12 million dollars.", "indirect The treasurer: the fund held 12 million dollars"},
		{"last year, of which it is said", "The treasurer said last year was the driest in 40 years.", "indirect The treasurer: last year was the driest in 40 years"},
		{"two years ago, of what is said", "The treasurer said two years ago, the fund held 12 million dollars.", "indirect The treasurer: two years ago, the fund held 12 million dollars"},
		{"two adverbs", "The treasurer also said publicly that the fund held 12 million dollars.", "indirect The treasurer: the fund held 12 million dollars"},
		{"an aside", "The treasurer said, in a letter to members, that the fund held 12 million dollars.", "indirect The treasurer: the fund held 12 million dollars"},
		{"that with an adverb", "The union says that now one driver in five works on Sundays.", "indirect The union: now one driver in five works on Sundays"},
		{"by email", "The hospital said by email that 14 beds had been closed.", "indirect The hospital: 14 beds had been closed"},
		{"on a network", "The senator wrote on Twitter that the bill would cost farmers 2 billion dollars.", "indirect The senator: the bill would cost farmers 2 billion dollars"},
		{"in court", "The witness testified in court that the brakes had failed twice.", "indirect The witness: the brakes had failed twice"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

// TestWhereWordsEnd: where the article or another speaker takes over, and what hangs on the
// words and stays with them.
func TestWhereWordsEnd(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"semicolon", "The auditor said the books were in order; nobody had looked at the cash.", "indirect The auditor: the books were in order"},
		{"according to another", "The auditor said the books were in order, according to the minutes of the meeting.", "indirect The auditor: the books were in order"},
		{"citing", "The bank said growth would slow to 1 percent, citing weak exports.", "indirect The bank: growth would slow to 1 percent"},
		{"with somebody demanding", "The union said talks had failed, with the firm also demanding longer shifts.", "indirect The union: talks had failed"},
		{"which goes on", "The firm said it had sold the mine, which employs 900 people.", "indirect The firm: it had sold the mine"},
		{"which is closed again", "The firm said the mine, which employs 900 people, had been sold.", "indirect The firm: the mine, which employs 900 people, had been sold"},
		{"another, behind while", "The firm said the mine was safe, while the union warned that the roof was cracked.", "indirect The firm: the mine was safe"},
		{"the other one's words", "The firm said the mine was safe, while the union warned that the roof was cracked.", "indirect the union: the roof was cracked"},
		{"because stays", "The firm said the mine had closed because the price of coal had fallen.", "indirect The firm: the mine had closed because the price of coal had fallen"},
		{"if stays", "The firm said the mine would close if the price of coal fell.", "indirect The firm: the mine would close if the price of coal fell"},
		{"after stays", "The firm said the mine closed after two miners had died.", "indirect The firm: the mine closed after two miners had died"},
		{"a list stays", "The firm said it had mines in Chile, Peru and Ghana.", "indirect The firm: it had mines in Chile, Peru and Ghana"},
		{"a number with a comma stays", "The firm said 12,400 workers were on strike.", "indirect The firm: 12,400 workers were on strike"},
		{"an apposition stays", "The firm said Selm, its largest mine, had been sold.", "indirect The firm: Selm, its largest mine, had been sold"},
		{"a bracket stays", "The firm said the mine had lost 4 million pounds (5.1 million dollars) in a year.", "indirect The firm: the mine had lost 4 million pounds (5.1 million dollars) in a year"},
		{"a dash and somebody anew", "The firm said the mine was safe — but the inspectors said the roof was cracked.", "indirect The firm: the mine was safe"},
		{"a second verb shares the speaker", "The firm said the mine was safe and denied that the roof was cracked.", "indirect The firm: the mine was safe"},
		{"what was thought goes on", "The pilot said he saw the lights and knew the runway was near.", "indirect The pilot: he saw the lights and knew the runway was near"},
		{"insisting", "The firm defended the sale, insisting the mine had lost money for years.", "indirect The firm: the mine had lost money for years"},
		{"noting", "The court threw out the case, noting that the deadline had passed in May.", "indirect The court: the deadline had passed in May"},
		{"warning", "The bank raised its rate, warning that inflation could reach 9 percent.", "indirect The bank hedged: inflation could reach 9 percent"},
		{"claiming", "The firm sued the town, claiming it was owed 6 million dollars.", "indirect The firm: it was owed 6 million dollars"},
		{"exclamation", "The mayor said the bridge was finished!", "indirect The mayor: the bridge was finished"},
		{"a title at the end", "The bridge was safe, according to the mayor.", "indirect the mayor: The bridge was safe"},
		{"the sentence's end", "The mayor said the bridge was finished. It opens in June.", "indirect The mayor: the bridge was finished"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

// TestSeveralTold: each of several statements of one sentence, and whose it is.
func TestSeveralTold(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{
			"The minister said that taxes had fallen, and that wages had risen, and that nobody was poorer.",
			[]string{"indirect The minister: taxes had fallen", "indirect The minister: wages had risen", "indirect The minister not: nobody was poorer"},
		},
		{
			"Police said two men had been arrested, adding that a third was still at large.",
			[]string{"indirect Police: two men had been arrested", "indirect Police: a third was still at large"},
		},
		{
			"The airline said the flight had been full, and passengers said that no doctor was on board.",
			[]string{"indirect The airline: the flight had been full", "indirect passengers not: no doctor was on board"},
		},
		{
			"The firm claimed the drug was safe, but the regulator found that it had caused 12 deaths.",
			[]string{"indirect The firm: the drug was safe", "indirect the regulator: it had caused 12 deaths"},
		},
		{
			"The minister said the plan would work. Economists said it would not.",
			[]string{"indirect The minister: the plan would work", "indirect Economists not: it would not"},
		},
	} {
		for _, want := range tt.want {
			t.Run(want, func(t *testing.T) { wantLine(t, tt.text, want) })
		}
	}
}
