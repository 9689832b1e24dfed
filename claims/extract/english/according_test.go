package english

import "testing"

// TestAccordingTo: the source, and what it vouches for.
func TestAccordingTo(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a body at the end", "Some 6,000 homes were without power, according to the Port Authority.", "indirect Port Authority: Some 6,000 homes were without power"},
		{"an agency with the", "At least 40 people drowned, according to the coast guard.", "indirect the coast guard: At least 40 people drowned"},
		{"a person and a title", "Wages fell by 4 percent, according to Jane Roe, head of the union.", "indirect Jane Roe: Wages fell by 4 percent"},
		{"a person and a title, first", "According to Jane Roe, head of the union, wages fell by 4 percent.", "indirect Jane Roe: wages fell by 4 percent"},
		{"a person and a party", "According to Jane Roe (Green), wages fell by 4 percent.", "indirect Jane Roe: wages fell by 4 percent"},
		{"an office and its name", "The bridge has 40 cracks, according to the county's engineer, Ian Moss.", "indirect Ian Moss: The bridge has 40 cracks"},
		{"an office and its name, first", "According to the firm's director, Jane Poole, the bridge has 40 cracks.", "indirect Jane Poole: the bridge has 40 cracks"},
		{"a name that is told of", "According to the mayor, Jane Poole stole 40 million dollars.", "indirect the mayor: Jane Poole stole 40 million dollars"},
		{"a day behind the source", "Wages fell by 4 percent, according to the statistics office on Monday.", "indirect the statistics office: Wages fell by 4 percent"},
		{"a paper and its author", "According to figures from the statistics office, wages fell by 4 percent.", "indirect the statistics office: wages fell by 4 percent"},
		{"a study", "According to a study in the Lancet, one child in nine is born early.", "indirect a study in the Lancet: one child in nine is born early"},
		{"two officials", "The jet had flown too low, according to two officials.", "indirect two officials: The jet had flown too low"},
		{"a denial in it", "No shots were fired, according to the sheriff's office.", "indirect the sheriff's office not: No shots were fired"},
		{"a hedge in it", "According to the sheriff's office, the driver may have been asleep.", "indirect the sheriff's office hedged: the driver may have been asleep"},
		{"with the year of the paper", "According to a 2019 report by the auditor, the dam was leaking.", "indirect the auditor: the dam was leaking"},
		{"an outlet", "According to the New York Times, the firm paid no tax in ten years.", "indirect New York Times not: the firm paid no tax in ten years"},
		{"behind a subordinate clause", "Although it rained, 9,000 people came, according to police.", "indirect police: Although it rained, 9,000 people came"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}
