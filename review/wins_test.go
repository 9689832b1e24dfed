package review

import "testing"

func TestWhichFactCheckWins(t *testing.T) {
	const taken, stays = "It took the place of the one with the date 2022-01-02.", "The same fact-check is there with the date 2022-01-02; it stays."
	of := func(digest, date, modified string) *External {
		return &External{Digest: digest, ReviewDate: date, Modified: modified}
	}
	old := of("a", "2022-01-02", "")
	for _, tt := range []struct {
		what string
		come *External
		old  *External
		met  bool
		want Arrival
	}{
		{"nothing is there", of("a", "2022-01-02", ""), nil, false, Arrival{OutcomeAdded, ""}},
		{"the same again", of("a", "2022-01-02", ""), old, false, Arrival{OutcomeUnchanged, ""}},
		{"the same again in one run", of("a", "2022-01-02", ""), old, true, Arrival{OutcomeUnchanged, ""}},
		{"a day later", of("b", "2022-01-03", ""), old, false, Arrival{OutcomeUpdated, taken}},
		{"a day later in one run", of("b", "2022-01-03", ""), old, true, Arrival{OutcomeUpdated, taken}},
		{"a day earlier", of("b", "2022-01-01", ""), old, false, Arrival{OutcomeOlder, stays}},
		{"the same day in another run", of("b", "2022-01-02", ""), old, false, Arrival{OutcomeUpdated, taken}},
		{"the same day in one run", of("b", "2022-01-02", ""), old, true, Arrival{OutcomeOlder, stays}},
		{"modified later", of("b", "2022-01-02", "2022-02-01T08:00:00Z"), old, true, Arrival{OutcomeUpdated, taken}},
		{"reviewed later, but the other was modified since", of("b", "2022-01-03", ""), of("a", "2022-01-02", "2022-01-04"), false,
			Arrival{OutcomeOlder, "The same fact-check is there with the date 2022-01-04; it stays."}},
		{"a date where none was", of("b", "2022-01-02", ""), of("a", "", ""), true, Arrival{OutcomeUpdated, "It took the place of the one with no date."}},
		{"no date where one was", of("b", "", ""), old, false, Arrival{OutcomeOlder, stays}},
		{"no dates in one run", of("b", "", ""), of("a", "", ""), true, Arrival{OutcomeOlder, "The same fact-check is there with no date; it stays."}},
		{"taken down, and a later one comes", of("b", "2022-01-03", ""), of(Gone, "2022-01-02", ""), false,
			Arrival{OutcomeUnchanged, "It was taken down; it stays as it is."}},
	} {
		if got := tt.come.Against(There{External: tt.old, Met: tt.met}); got != tt.want {
			t.Errorf("%s: Against = %+v, want %+v", tt.what, got, tt.want)
		}
	}
}
