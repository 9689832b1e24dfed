package english

import "testing"

// TestFiniteInNews: whether the word in brackets carries a clause, where its form alone
// does not tell.
func TestFiniteInNews(t *testing.T) {
	for example, want := range map[string]bool{
		// A past form behind its subject, or a participle behind its noun.
		"The firm [raised] $350 million.":          true,
		"The men [armed] themselves.":              true,
		"The boy [found] a gun.":                   true,
		"The judge [sentenced] him to nine years.": true,
		"Congress [passed] the bill in May.":       true,
		"They [built] houses on sand.":             true,
		"It was [built] on sand.":                  true,
		"Voters [elected] a mayor.":                true,
		"Jane Roe, [born] in Oslo, left.":          false,
		"Jane Roe [led] the union.":                true,
		"The bank, which [lent] it money, left.":   true,
		"The talks [ended] on Friday.":             true,
		"The fire [spread] to 12 houses.":          true,
		"The firm [put] the loss at $2 million.":   true,
		"The committee [set] a date.":              true,
		"The ship [sank].":                         true,
		"The price [fell] by half.":                true,
		"The [fallen] price hurt farmers.":         false,
		"She [hurt] her leg.":                      true,
		"The [hurt] men were flown out.":           false,
		"The court [heard] the case.":              true,
		"Police [say] a man was shot.":             true,
		"The police [chief] left.":                 false,
		"The minister [plans] a visit.":            true,
		"The minister's [plans] failed.":           false,
		"Oil [exports] rose.":                      false,
		"Norway [exports] oil.":                    true,
		"The union [votes] on Friday.":             true,
		"The [votes] were counted.":                false,
		"The army [attacks] at night.":             true,
		"Two [attacks] failed.":                    false,
		"The law [bans] guns.":                     true,
		"The [bans] were lifted.":                  false,
		"He [needs] 12 votes.":                     true,
		"The town's [needs] grew.":                 false,
		"To [win] the vote, he lied.":              false,
		"A [win] for the party was near.":          false,
		"They [win] every year.":                   true,
		"[Winning] the vote cost money.":           false,
		"The party [winning] the vote will rule.":  false,
		"The party's [winning] vote was lost.":     false,
		"She let him [go].":                        false,
		"They [go] to Oslo.":                       true,
		"He [may] leave.":                          true,
		"The prisoners [must] leave.":              true,
		"Neither the town nor the state [paid].":   true,
		"What he [said] was wrong.":                true,
		"“It is wrong,” [said] Jane Roe.":          true,
		"The man who [said] so left.":              true,
		"The [united] front broke.":                false,
		"The [United] Nations met.":                false,
		"The [Associated] Press met.":              false,
		"The [retired] general left.":              false,
		"The general [retired] in May.":            true,
		"The [live] show was stopped.":             false,
		"A [close] vote was held.":                 false,
		"The mines [close] in May.":                true,
		"The lake [lies] in Norway.":               true,
		"His [lies] were found out.":               false,
		"He [lies].":                               true,
		"Rates [rose] and prices fell.":            true,
		"Rates rose and prices [fell].":            true,
		"A [rose] grew there.":                     false,
		"The firm [left] the town in debt.":        true,
		"The [left] wing broke off.":               false,
		"He [saw] the saw.":                        true,
		"He saw the [saw].":                        false,
	} {
		r, k := pointed(t, example)
		if got := r.isFinite(k); got != want {
			t.Errorf("the word in brackets of %q is finite: %t, want %t", example, got, want)
		}
	}
}
