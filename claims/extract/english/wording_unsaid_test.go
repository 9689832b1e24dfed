package english

import "testing"

// TestWhatIsLeftUnsaid: what lacks something that was told before is asked about: times, numbers,
// others of a kind, and acts of which nothing is told.
func TestWhatIsLeftUnsaid(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"days later", "Jane Roe paid 12 fines nine days later.", "Jane Roe paid 12 fines ?nine days later?."},
		{"minutes earlier", "A bus with 40 people had passed ten minutes earlier.", "A bus with 40 people had passed ?ten minutes earlier?."},
		{"later than something that is told", "Norvik closed 12 shops in 2019 and 4 shops two years later.", "Norvik closed 12 shops in 2019 and 4 shops two years later."},
		{"days before", "Kestrel will tell 40 farmers ten days before.", "Kestrel will tell 40 farmers ?ten days before?."},
		{"days before something", "Kestrel told 40 farmers ten days before the Selm fair.", "Kestrel told 40 farmers ten days before the Selm fair."},
		{"the next years", "Norvik will hire 160 people over the next two years.", "Norvik will hire 160 people over ?the next two years?."},
		{"the last years of something", "Norvik lost 12 ships in the last two years of the Peat War.", "Norvik lost 12 ships in the last two years of the Peat War."},
		{"the autumn", "Norvik has lost 12 ships since the autumn.", "Norvik has lost 12 ships since ?the autumn?."},
		{"the Winter Masters", "Tom Park won the Winter Masters with 12 darts.", "Tom Park won the Winter Masters with 12 darts."},
		{"the year", "Norvik scrapped 12 forecasts for the year.", "Norvik scrapped 12 forecasts for ?the year?."},
		{"the second month", "Norvik moved 12 blocks in the second month.", "Norvik moved 12 blocks in ?the second month?."},
		{"a day in figures", "A clerk signed 12 files out on the 6th.", "A clerk signed 12 files out on ?the 6th?."},
		{"a day of a month", "A clerk signed 12 files out on the 6th of May 2019.", "A clerk signed 12 files out on the 6th of May 2019."},
		{"the Friday", "Norvik took 12 boxes down on the Friday.", "Norvik took 12 boxes down on ?the Friday?."},
		{"the Sunday of a name", "Pictures in the Sunday Ledger showed 12 ships.", "Pictures in the Sunday Ledger showed 12 ships."},
		{"overnight", "Norvik lost 12 ships overnight in a storm.", "Norvik lost 12 ships ?overnight? in a storm."},
		{"a number of nothing", "A rule of 2019 in Selm required four.", "A rule of 2019 in Selm required ?four?."},
		{"a number of something", "Norvik had 12 ships and received three boats.", "Norvik had 12 ships and received three boats."},
		{"a number of what is counted", "Norvik had 12 ships and received three.", "Norvik had 12 ships and received three."},
		{"an age", "Jane Roe was forty and had 12 ships.", "Jane Roe was forty and had 12 ships."},
		{"a share", "Norvik's shares fell 4%.", "Norvik's shares fell 4%."},
		{"one of several", "One supplier, in Selm, sold 12 tons of glue.", "?One supplier?, in Selm, sold 12 tons of glue."},
		{"one person", "One man, of Selm, sold 12 tons of glue.", "One man, of Selm, sold 12 tons of glue."},
		{"such attacks", "Norvik has lost 12 ships in such attacks.", "Norvik has lost 12 ships in ?such attacks?."},
		{"such as", "Norvik sold ships such as ferries for 12 million euros.", "Norvik sold ships such as ferries for 12 million euros."},
		{"similar laws", "Seven states have passed similar laws since 2019.", "Seven states have passed ?similar laws? since 2019."},
		{"similar to something", "Seven states have passed laws similar to Norway's since 2019.", "Seven states have passed laws similar to Norway's since 2019."},
		{"of that kind", "No promise of that kind was given to 12 firms.", "No promise of ?that kind? was given to 12 firms."},
		{"a merger", "A union of 12 crews says a merger would cost 700 jobs.", "?A merger? would cost 700 jobs."},
		{"a merger of something", "A merger of Norvik and Kestrel would cost 700 jobs.", "A merger of Norvik and Kestrel would cost 700 jobs."},
		{"any deal", "Norvik denied that any deal was done in 2019.", "Norvik denied that ?any deal? was done in 2019."},
		{"grounds for an inquiry", "Norvik's 12 officers saw grounds for an inquiry.", "Norvik's 12 officers saw grounds for an inquiry."},
		{"notified", "All officials in Selm were in 2019 not notified.", "All officials in Selm were in 2019 not ?notified?."},
		{"notified of something", "Officials in Selm were notified of 12 leaks in 2019.", "Officials in Selm were notified of 12 leaks in 2019."},
		{"that, dismissed", "Norvik lost 12 ships, and Kestrel dismissed that as absurd.", "Kestrel dismissed ?that? as absurd."},
		{"others", "Norvik lost 12 ships while none of the others was measured.", "Norvik lost 12 ships while none of ?the others? was measured."},
		{"the army of no country", "A group of 40 accuses the army of 12 killings.", "A group of 40 accuses the army of 12 killings."},
		{"the army", "A group of 40 rebels told the army in 2019.", "A group of 40 rebels told ?the army? in 2019."},
		{"the army of a country", "Norway sent 12 ships and the army 40 men.", "Norway sent 12 ships and the army 40 men."},
		{"people who are said to lose", "A minister said depositors would lose 12 million euros.", "?Depositors? would lose 12 million euros."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}
