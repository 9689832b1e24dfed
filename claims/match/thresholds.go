package match

// What a score is good for. Whoever asks "likely the same?" asks here, so that one hit is
// called the same by the API, by a tool, by the desk and by a draft's check. Each has its
// figure from docs/evaluation.md, "what each threshold keeps": the right ones of 800
// tweets (CheckThat! 2020 train) and 472 sentences of debates (2021 2B train, by the
// sentence alone) among the first five matches.
const (
	// Related is what a search lists, the best first, cut by pages and not by its score:
	// .95 of the right claims of tweets and .56 of debates are above it, and four in five
	// of what is, is wrong.
	Related = 0.012

	// Offered is what is put before somebody who reads it: a candidate's repeats, the
	// matches of a text. Passing one over costs a second case about the same thing; .90 and
	// .55 of the right ones are above it. Claims of one topic in other words ("more than
	// 127,000 troops" beside "some 100,000 troops") score .05 to .2, those that share a
	// country or two .02 to .04.
	Offered = 0.05

	// Compared is what a draft's claim is held against: what contradicts a claim has other
	// words than it, and from here on two in three first-five matches of a tweet (.68), two
	// in five of a debate (.41), are the same claim.
	Compared = 0.18

	// Likely is "probably the same claim": .74 and .60 of the matches from here on are
	// right, and .58 and .36 of the right ones are above it.
	Likely = 0.3

	// Same is "the same claim" where nobody looks before it is said: a draft's claim was
	// checked before. All first matches of 2020's dev from here on are right, and so are
	// those of 2B; of a demo article's claims that reach Likely four in five are about the
	// same war and say something else, and nearly all that reach Same say the same.
	Same = 0.7
)

// Threshold is one of the scores above, for a list.
type Threshold struct {
	Name  string
	Score float64
}

// Thresholds are all, the lowest first.
var Thresholds = []Threshold{{"Related", Related}, {"Offered", Offered}, {"Compared", Compared}, {"Likely", Likely}, {"Same", Same}}

// IsLikely says whether a score is that of what probably is the same claim.
func IsLikely(score float64) bool { return score >= Likely }

// IsSame says whether a score is that of the same claim, as far as may be said unseen.
func IsSame(score float64) bool { return score >= Same }
