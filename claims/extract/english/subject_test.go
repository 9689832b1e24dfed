package english

import "testing"

// TestLongSubjects: the subject of the verb in brackets, over what stands between the two.
func TestLongSubjects(t *testing.T) {
	for _, tt := range []struct{ example, want string }{
		// Helpers, adverbs and days.
		{"The mayor has openly and repeatedly [resigned].", "The mayor"},
		{"The mayor would never have [resigned].", "The mayor"},
		{"The mayor last week [resigned].", "The mayor"},
		{"The mayor appeared to [resign].", "The mayor"},
		{"Kelly only [resigned] in May.", "Kelly"},
		// Asides.
		{"The mayor, however, [resigned].", "The mayor"},
		{"The mayor (a Democrat) [resigned].", "The mayor"},
		{"The mayor — a Democrat — [resigned].", "The mayor"},
		{"Roy Cooper (D), a rival of McCrory, [resigned].", "Roy Cooper"},
		{"Jane Roe, a member of the council, which met on Friday, [resigned].", "Jane Roe"},
		{"Ukraine's president, Volodymyr Zelenskyy, [resigned].", "Ukraine's president, Volodymyr Zelenskyy"},
		{"The mayor, who took office in 2019, [resigned].", "The mayor"},
		// What belongs to the noun.
		{"The head of the committee on peat [resigned].", "The head of the committee on peat"},
		{"Emails released under the law [showed] it.", "Emails released under the law"},
		{"A study led by researchers in Oslo [found] it.", "A study led by researchers in Oslo"},
		{"The then mayor [resigned].", "The then mayor"},
		{"Smith & Sons [closed] in May.", "Smith & Sons"},
		{"J. Edgar Hoover [resigned].", "J. Edgar Hoover"},
		{"The badly damaged ships [sank].", "The badly damaged ships"},
		{"Some 44 ships [sank].", "Some 44 ships"},
		{"The minister for trade and industry [resigned].", "The minister for trade and industry"},
		{"Its two biggest customers [left].", "Its two biggest customers"},
		{"They [left] in May.", "They"},
		{"One of the 44 ships [sank].", "One of the 44 ships"},
		{"The money was spent, public works minister Jane Roe [said].", "public works minister Jane Roe"},
		{"The doors were locked, acting mayor Jane Roe [said].", "acting mayor Jane Roe"},
		{"The rails were new, road works foreman Carl Moss [said].", "road works foreman Carl Moss"},
		// Not the words before a new clause.
		{"When it rained, the mayor [resigned].", "the mayor"},
		{"In May, officials [resigned].", "officials"},
		{"The mayor who [resigned] is back.", "The mayor"},
		// Shared with the verb before.
		{"The mayor wept, then [resigned].", ""},
		{"The mayor wept and later [resigned].", ""},
	} {
		t.Run(tt.example, func(t *testing.T) {
			r, k := pointed(t, tt.example)
			got := ""
			if p, _ := r.subjectOf(k, 0); p.ok() {
				got = r.written(p)
			}
			if got != tt.want {
				t.Errorf("subject = %q, want %q", got, tt.want)
			}
		})
	}
}
