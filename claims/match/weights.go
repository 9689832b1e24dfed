package match

// weighting is what each part of a score counts, in log-odds of a value of 1.
type weighting struct {
	words, letters, other, number, date float64

	speaker, often float64 // of the query's own speaker; of one who was checked often

	whole, context, covered, oneLine, covers float64 // of the lines before the query, and with them
	later                                    float64 // of what was said days after it

	ofClaim float64 // for each factor e by which there are more claims than a crowd

	base float64 // the log-odds of a candidate of which nothing else is known
}

// alone is for a text of which nothing is known but itself, and perhaps its day and
// speaker. The weights are near those of a listwise softmax over the train parts of
// CheckThat! 2020 task 2 and 2021 task 2B, scaled so that a score is a chance of being
// right; docs/matching.md has the story. That of ofClaim was chosen on made-up
// claims, since those sets have fewer than a crowd.
var alone = weighting{words: 10.5, letters: 5.8, other: 6, number: 0.45, date: 2.9, speaker: 1.25, often: 1.25, ofClaim: 1.2, base: -6.4}

// inTalk is for a sentence with the lines that were said before it: a listwise softmax over
// half of 2B's train, scaled over the first five matches of all of it.
var inTalk = weighting{words: 2.3, letters: 3, other: 0.7, number: 0.6, date: 2.3, speaker: 1, often: 0.4,
	whole: 2.6, context: 0.5, covered: 2.4, oneLine: 1.1, covers: 2.3, later: -1.7, base: -8.1}

// What speaks for a post alone, which no talk is.
const (
	weightAuthor = 2.15
	weightMonth  = 1.0
	weightPost   = 0.45
)
