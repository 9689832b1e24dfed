package contradict

// judgements are what one finds and another does not: both may stand in one paper.
var judgements = words(`best worst greatest finest better worse success failure triumph disaster victory defeat
	successful unsuccessful`)

// stances are taken by each for themselves.
var stances = concepted(words("support oppose accept reject approve"))

// judges reports two words of opinion that each was told by somebody, or two who take a stance,
// each their own.
func judges(a, b *Reading, wordA, wordB string) bool {
	switch {
	case stances[wordA] && otherHeads(a, b):
		return true
	case sameSpeaker(a.Speaker, b.Speaker):
		return false
	}
	return a.judged(wordA) && b.judged(wordB)
}

// judged reports a word of opinion that somebody is said to have said.
func (r *Reading) judged(word string) bool {
	return anyOf(0, len(r.t), func(k int) bool { return r.term(k) == word && judgements[r.norm(k)] }) && r.attributed()
}

// attributed reports a statement that names who says it.
func (r *Reading) attributed() bool {
	return r.Speaker != "" || anyOf(0, len(r.t), func(k int) bool { return sayings[r.norm(k)] })
}

var sayings = words("said says say called calls wrote writes argued argues thinks think believes believe finds found")
