package english

import "testing"

// TestVerbsOfSpeech: verbs that newsrooms use for "said", each with what it hands over.
func TestVerbsOfSpeech(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// A statement behind the verb.
		{"The airline announced that it had lost 80 million euros.", "indirect The airline: it had lost 80 million euros"},
		{"The airline revealed that 12 jets had been grounded.", "indirect The airline: 12 jets had been grounded"},
		{"The airline disclosed that 12 jets had been grounded.", "indirect The airline: 12 jets had been grounded"},
		{"The airline boasted that its jets were the safest.", "indirect The airline: its jets were the safest"},
		{"The airline maintained that its jets were safe.", "indirect The airline: its jets were safe"},
		{"The airline asserted that its jets were safe.", "indirect The airline: its jets were safe"},
		{"The pilot contended that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot cautioned that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot emphasised that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot emphasized that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot quipped that the brakes were older than he was.", "indirect The pilot: the brakes were older than he was"},
		{"The pilot observed that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot remarked that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot commented that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot mentioned that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot lamented that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot confessed that he had been asleep.", "indirect The pilot: he had been asleep"},
		{"The pilot repeated that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot reported that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot countered that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot responded that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot implied that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot suspected that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot assumed that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot feared that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot agreed that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The pilot told the court that the brakes were worn.", "indirect The pilot: the brakes were worn"},
		{"The report concluded that the brakes were worn.", "indirect The report: the brakes were worn"},
		{"The report revealed that the brakes were worn.", "indirect The report: the brakes were worn"},
		{"The report stated that the brakes were worn.", "indirect The report: the brakes were worn"},
		{"The report noted that the brakes were worn.", "indirect The report: the brakes were worn"},
		{"The test proved that the brakes were worn.", "indirect The test: the brakes were worn"},
		{"The data indicate that the brakes were worn.", "indirect The data: the brakes were worn"},
		{"The institute calculated that the crash cost 9 million euros.", "indirect The institute: the crash cost 9 million euros"},
		{"The institute forecast that output would fall by 2 percent.", "indirect The institute: output would fall by 2 percent"},
		{"The institute expects that output will fall by 2 percent.", "indirect The institute: output will fall by 2 percent"},

		// An act, told with who does it.
		{"The union accused the airline of lying.", "indirect The union: The union accused the airline of lying"},
		{"The union blamed the airline for the crash.", "indirect The union: The union blamed the airline for the crash"},
		{"The union denounced the airline's plan.", "indirect The union: The union denounced the airline's plan"},
		{"The union endorsed the airline's plan.", "indirect The union: The union endorsed the airline's plan"},
		{"The union welcomed the airline's plan.", "indirect The union: The union welcomed the airline's plan"},
		{"The union opposed the airline's plan.", "indirect The union: The union opposed the airline's plan"},
		{"The union defended the airline's plan.", "indirect The union: The union defended the airline's plan"},
		{"The union criticised the airline's plan.", "indirect The union: The union criticised the airline's plan"},
		{"The union criticized the airline's plan.", "indirect The union: The union criticized the airline's plan"},
		{"The union branded the plan a disgrace.", "indirect The union: The union branded the plan a disgrace"},
		{"The union dismissed the plan as a joke.", "indirect The union: The union dismissed the plan as a joke"},
		{"The union urged the airline to drop the plan.", "indirect The union: The union urged the airline to drop the plan"},
		{"The union begged the airline to drop the plan.", "indirect The union: The union begged the airline to drop the plan"},
		{"The union ordered its members to stay at home.", "indirect The union: The union ordered its members to stay at home"},
		{"The union advised its members to stay at home.", "indirect The union: The union advised its members to stay at home"},
		{"The union pledged to fight the plan.", "indirect The union: The union pledged to fight the plan"},
		{"The union swore to fight the plan.", "indirect The union: The union swore to fight the plan"},
		{"The union offered to end the strike.", "indirect The union: The union offered to end the strike"},
		{"The union agreed to end the strike.", "indirect The union: The union agreed to end the strike"},
		{"The union recommended that its members vote yes.", "indirect The union: its members vote yes"},
		{"The union insisted on a vote of its members.", "indirect The union: The union insisted on a vote of its members"},
		{"The union refuted the airline's figures.", "indirect The union not: The union refuted the airline's figures"},
		{"The union disputed the airline's figures.", "indirect The union not: The union disputed the airline's figures"},
	} {
		t.Run(tt.text, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}
