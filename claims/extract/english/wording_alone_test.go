package english

import "testing"

// TestWordsThatExplain: what stands in the wording before a word explains it only where it
// can be meant.
func TestWordsThatExplain(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a firm by any name", "Baylight Lines lost 12 percent and sued the firm.", "Baylight Lines lost 12 percent and sued the firm."},
		{"a union by no other name", "Baylight Lines lost 12 percent and sued the union.", "Baylight Lines lost 12 percent and sued ?the union?."},
		{"a report by no name", "Baylight Lines paid 400 workers after the report.", "Baylight Lines paid 400 workers after ?the report?."},
		{"a report by the same noun", "A report of 12 pages was read before the report was lost.", "A report of 12 pages was read before the report was lost."},
		{"a bank by the Bank of somewhere", "The Bank of Selm lost 12 percent when the bank closed.", "The Bank of Selm lost 12 percent when the bank closed."},
		{"a charity by no commission", "The Charity Commission lost 12 files about the charity.", "The Charity Commission lost 12 files about the charity."},
		{"a minister by no other person", "Jane Roe paid 12 million euros to the minister.", "Jane Roe paid 12 million euros to ?the minister?."},
		{"a minister by his office", "Harbour Minister Tom Park lost 12 percent before the minister left.", "Harbour Minister Tom Park lost 12 percent before the minister left."},
		{"a driver by a bus", "A bus with 12 people left the road when the driver slept.", "A bus with 12 people left the road when the driver slept."},
		{"somebody without a name", "A man of 48 lost 12 fingers before the patient died.", "A man of 48 lost 12 fingers before the patient died."},
		{"she, a nurse", "A nurse paid 400 euros before she left.", "A nurse paid 400 euros before she left."},
		{"they, workers", "Workers at 12 yards were told that they would be paid.", "Workers at 12 yards were told that they would be paid."},
		{"they, with nobody before", "In 2019 they lost 12 percent.", "In 2019 ?they? lost 12 percent."},
		{"its, of a name", "Selm lost 12 percent of its mines.", "Selm lost 12 percent of its mines."},
		{"their, of a number", "12 miners lost their homes.", "12 miners lost their homes."},
		{"a demonstrative of a time", "Selm lost 12 percent this season.", "Selm lost 12 percent ?this season?."},
		{"at the time", "Ministers paid 400 workers at the time.", "Ministers paid 400 workers at ?the time?."},
		{"the night of something", "Ministers paid 400 workers on the same night that Selm won.", "Ministers paid 400 workers on the same night that Selm won."},
		{"an adjective behind its noun", "In 2019 Selm called the allegation baseless.", "In 2019 Selm called ?the allegation? baseless."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}
