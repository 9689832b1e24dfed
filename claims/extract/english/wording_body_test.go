package english

import "testing"

// TestBodiesPut: the body that speaks for the "it" or "they" which its words begin with.
func TestBodiesPut(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a ministry's plan", "The finance ministry said its plan would save 12 million euros.", "[its→The finance ministry's] plan would save 12 million euros."},
		{"in capitals", "NATO said it would send 12 ships.", "[it→NATO] would send 12 ships."},
		{"a seat of government", "Moscow said it had withdrawn 12 units.", "[it→Moscow] had withdrawn 12 units."},
		{"the words of two bodies", "The union and the council said they had signed 12 contracts.", "[they→The union and the council] had signed 12 contracts."},
		{"the ministers", "The ministers said they had signed 12 contracts.", "[they→The ministers] had signed 12 contracts."},
		{"inside a sentence", "On Monday the central bank said it would sell 12 tonnes of gold.", "[it→The central bank] would sell 12 tonnes of gold."},
		{"later in the words", "The central bank said prices had risen since it sold 12 tonnes of gold.", "Prices had risen since ?it? sold 12 tonnes of gold."},
		{"a bank that accuses", "The central bank met on Monday. It accused 12 traders of fraud.", "[It→The central bank] accused 12 traders of fraud."},
		// "It" that is none of them.
		{"it that is likely", "The central bank said it was likely that 12 traders had lied.", "It was likely that 12 traders had lied."},
		{"it that is expected", "The central bank said it is expected to lose 12 million euros.", "?It? is expected to lose 12 million euros."},
		{"a study", "The study said it had counted 12 wolves.", "?It? had counted 12 wolves."},
		{"somebody's body", "His company said it would shed 12 jobs.", "?It? would shed 12 jobs."},
		{"any body", "A company said it would shed 12 jobs.", "?It? would shed 12 jobs."},
		{"one body is not many", "The central bank said they had signed 12 contracts.", "?They? had signed 12 contracts."},
		{"a quoted it", "“It closed 12 plants,” the central bank said.", "?It? closed 12 plants."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
