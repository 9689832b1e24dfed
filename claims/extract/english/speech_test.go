package english

import (
	"testing"

	"factdesk/claims/extract/found"
)

// TestReportedSpeech: each sentence of an article, and the words that it gives somebody.
func TestReportedSpeech(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Verbs that hand over a statement.
		{"The mayor said the bridge would close in May.", "indirect The mayor: the bridge would close in May"},
		{"The mayor says that rents have doubled since 2019.", "indirect The mayor: rents have doubled since 2019"},
		{"The mayor added that the bridge had cost $44 million.", "indirect The mayor: the bridge had cost $44 million"},
		{"The mayor explained that the bridge was built in 1931.", "indirect The mayor: the bridge was built in 1931"},
		{"The mayor insisted that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor argued that rents had risen too fast.", "indirect The mayor: rents had risen too fast"},
		{"The mayor claimed the bridge had cost $44 million.", "indirect The mayor: the bridge had cost $44 million"},
		{"The mayor admitted that the audit was late.", "indirect The mayor: the audit was late"},
		{"The mayor acknowledged that the audit was late.", "indirect The mayor: the audit was late"},
		{"The mayor conceded that the plan had failed.", "indirect The mayor: the plan had failed"},
		{"The mayor alleged that the firm had hidden invoices.", "indirect The mayor: the firm had hidden invoices"},
		{"The mayor declared that the crisis was over.", "indirect The mayor: the crisis was over"},
		{"The mayor stressed that no money was lost.", "indirect The mayor not: no money was lost"},
		{"The mayor testified that she had signed 12 contracts.", "indirect The mayor: she had signed 12 contracts"},
		{"The mayor wrote that the town owed 3 million euros.", "indirect The mayor: the town owed 3 million euros"},
		{"The mayor tweeted that the school had reopened.", "indirect The mayor: the school had reopened"},
		{"The mayor replied that the school had reopened.", "indirect The mayor: the school had reopened"},
		{"The mayor concluded that the fire was an accident.", "indirect The mayor: the fire was an accident"},
		{"The mayor complained that the state had paid nothing.", "indirect The mayor not: the state had paid nothing"},
		{"The mayor joked that the bridge was older than the town.", "indirect The mayor: the bridge was older than the town"},
		{"The mayor confirmed that two people had died.", "indirect The mayor: two people had died"},
		{"The mayor reiterated that taxes would not rise.", "indirect The mayor not: taxes would not rise"},
		{"The mayor noted that the port was closed.", "indirect The mayor: the port was closed"},
		{"The mayor pointed out that the port was closed.", "indirect The mayor: the port was closed"},
		{"The mayor hinted that the port was closed.", "indirect The mayor: the port was closed"},
		{"The mayor recalled that the port was closed.", "indirect The mayor: the port was closed"},
		{"The court ruled that the law was void.", "indirect The court: the law was void"},
		{"The mayor made clear that the port was closed.", "indirect The mayor: the port was closed"},
		// With a hearer, a day, an occasion between the verb and the words.
		{"The mayor told reporters that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor told reporters on Monday that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor told the Port Post that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor assured residents that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor reminded them that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor informed the council that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor said on Monday that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor said Monday the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor said last week that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor said in a statement that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor said at a press conference on Friday that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor said, however, that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor also said the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor has repeatedly said the bridge was safe.", "indirect The mayor: the bridge was safe"},
		{"The mayor had said earlier that the bridge was safe.", "indirect The mayor: the bridge was safe"},
		// The words first.
		{"The bridge was safe, the mayor said.", "indirect the mayor: The bridge was safe"},
		{"The bridge was safe, the mayor said on Monday.", "indirect the mayor: The bridge was safe"},
		{"The bridge was safe, the mayor told reporters.", "indirect the mayor: The bridge was safe"},
		{"According to the mayor, the bridge was safe.", "indirect the mayor: the bridge was safe"},
		{"According to a report by the auditor, the bridge was safe.", "indirect the auditor: the bridge was safe"},
		{"As the mayor pointed out, the bridge was safe.", "indirect the mayor: the bridge was safe"},
		{"The bridge, the mayor said, was safe.", "indirect the mayor: The bridge, the mayor said, was safe"},
		// Thought and expectation.
		{"The mayor believes the bridge is safe.", "indirect The mayor: the bridge is safe"},
		{"The mayor thinks that rents will fall.", "indirect The mayor: rents will fall"},
		{"The mayor hopes that rents will fall.", "indirect The mayor: rents will fall"},
		{"The mayor was sure that rents would fall.", "indirect The mayor: rents would fall"},
		{"Residents are worried that rents will rise.", "indirect Residents: rents will rise"},
		// Findings.
		{"The study found that cases had fallen by 30%.", "indirect The study: cases had fallen by 30%"},
		{"The figures show that cases fell by 30%.", "indirect The figures: cases fell by 30%"},
		{"The audit suggests that the port lost $2 million.", "indirect The audit: the port lost $2 million"},
		{"Researchers at the institute discovered that the lake is older.", "indirect Researchers at the institute: the lake is older"},
		// What is to come.
		{"The bank predicted that prices would rise by 3 percent.", "indirect The bank: prices would rise by 3 percent"},
		{"The bank estimated that the storm cost $2 billion.", "indirect The bank: the storm cost $2 billion"},
		// Acts that need who acts.
		{"The firm denied that it had hidden invoices.", "indirect The firm not: The firm denied that it had hidden invoices"},
		{"The firm denied any wrongdoing.", "indirect The firm not: The firm denied any wrongdoing"},
		{"The mayor accused the firm of hiding invoices.", "indirect The mayor: The mayor accused the firm of hiding invoices"},
		{"The mayor blamed the firm for the delay.", "indirect The mayor: The mayor blamed the firm for the delay"},
		{"The mayor urged residents to stay at home.", "indirect The mayor: The mayor urged residents to stay at home"},
		{"The mayor called for a ban on fireworks.", "indirect The mayor: The mayor called for a ban on fireworks"},
		{"The mayor demanded that the firm pay.", "indirect The mayor: the firm pay"},
		{"The mayor promised to cut the tax.", "indirect The mayor: The mayor promised to cut the tax"},
		{"The mayor vowed to fight the ban.", "indirect The mayor: The mayor vowed to fight the ban"},
		{"The mayor threatened to close the port.", "indirect The mayor: The mayor threatened to close the port"},
		{"The council backed the plan.", "indirect The council: The council backed the plan"},
		{"The council rejected the plan.", "indirect The council: The council rejected the plan"},
		{"The council condemned the attack.", "indirect The council: The council condemned the attack"},
		{"The council ruled out a ban.", "indirect The council: The council ruled out a ban"},
		{"The mayor described the plan as a disgrace.", "indirect The mayor: The mayor described the plan as a disgrace"},
		{"The mayor proposed that the port be closed.", "indirect The mayor: the port be closed"},
		// What hangs on the words stays with them, what the article adds does not.
		{"The mayor said the bridge, which was built in 1931, was safe.", "indirect The mayor: the bridge, which was built in 1931, was safe"},
		{"The mayor said the bridge was safe, adding that it was built in 1931.", "indirect The mayor: it was built in 1931"},
		{"The mayor said the bridge was safe, and that it was built in 1931.", "indirect The mayor: it was built in 1931"},
		{"The mayor said the bridge was safe; the council disagreed.", "indirect The mayor: the bridge was safe"},
		// Nouns that hand over words.
		{"The mayor's claim that the bridge was safe surprised the council.", "indirect The mayor: the bridge was safe"},
	} {
		t.Run(tt.text, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}

// TestNobodySaysIt: the same verbs where they hand over nothing.
func TestNobodySaysIt(t *testing.T) {
	for _, text := range []string{
		"The reported attack killed two soldiers near the border.",
		"The attack was reported on Monday in two towns.",
		"Peace talks in Geneva ended on Friday after ten days.",
		"The state of the bridge has become worse since 2019.",
		"The claims of 400 residents were paid in 2021.",
		"The workers found two boats in the old harbour.",
		"The chief of police held the post for nine years.",
		"A group backed by the council bought 12 houses.",
		"The bank raised its rates by half a point on Friday.",
		"Share prices fell by 3 percent on Monday.",
		"The firm put the boats away for the winter.",
		"The court heard the case in two days.",
		"Three people were charged with theft on Monday.",
		"The plan calls to mind the old bridge of 1931.",
		"The ship was named after a former mayor of the town.",
		"Two experts were hired to count the boats.",
		"The offer expired on Monday after two weeks.",
		// What somebody did not say.
		"The mayor did not say that the bridge was safe.",
		"The firm has never claimed that the drug cures cancer.",
	} {
		for _, f := range all(found.Article{Text: text}) {
			if f.Speaker != nil {
				t.Errorf("candidate %s, want only what the article tells itself", line(f))
			}
		}
	}
}

// TestFlags: whether words deny, and whether they are sure of what they say.
func TestFlags(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The port has never been closed since 1931.", "narration - not: The port has never been closed since 1931."},
		{"The port was not closed in 2019.", "narration - not: The port was not closed in 2019."},
		{"The port wasn't closed in 2019.", "narration - not: The port wasn't closed in 2019."},
		{"No ship has left the port since Monday.", "narration - not: No ship has left the port since Monday."},
		{"None of the 12 ships has left the port.", "narration - not: None of the 12 ships has left the port."},
		{"Nobody was hurt when the bridge fell.", "narration - not: Nobody was hurt when the bridge fell."},
		{"Neither ship has left the port since Monday.", "narration - not: Neither ship has left the port since Monday."},
		{"The port not only lost money but closed.", "narration -: The port not only lost money but closed."},
		{"The port lost no less than $2 million in May.", "narration -: The port lost no less than $2 million in May."},
		{"The port lost no more than $2 million in May.", "narration -: The port lost no more than $2 million in May."},
		{"Exports rose, not fell, by 3 percent in May.", "narration -: Exports rose, not fell, by 3 percent in May."},
		{"The port may have lost $2 million in May.", "narration - hedged: The port may have lost $2 million in May."},
		{"The port might have lost $2 million in May.", "narration - hedged: The port might have lost $2 million in May."},
		{"The port could lose $2 million next year.", "narration - hedged: The port could lose $2 million next year."},
		{"The port probably lost $2 million in May.", "narration - hedged: The port probably lost $2 million in May."},
		{"The port allegedly lost $2 million in May.", "narration - hedged: The port allegedly lost $2 million in May."},
		{"The port reportedly lost $2 million in May.", "narration - hedged: The port reportedly lost $2 million in May."},
		{"The port is likely to lose $2 million.", "narration - hedged: The port is likely to lose $2 million."},
		{"The port appears to have lost $2 million.", "narration - hedged: The port appears to have lost $2 million."},
		{"In May the port lost $2 million.", "narration -: In May the port lost $2 million."},
		{"The firm refuted the report of 12 deaths.", "indirect The firm not: The firm refuted the report of 12 deaths"},
	} {
		t.Run(tt.text, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}
