package found

import "factdesk/claims"

// Cue is a reason for a candidate's worth: its name is what reviewers read and what the
// statistics count by, its weight how much it moves a desk. The weights were set by hand
// on articles written for it (seeds).
type Cue struct {
	Name   string
	Weight float64
}

// The cues of every language. A name that stands twice has two strengths.
var (
	// What can be looked up.
	number      = Cue{"states a number", 1.2}
	smallNumber = Cue{"states a number", 0.8}
	date        = Cue{"says when", 0.5}
	vagueTime   = Cue{"says when", 0.3} // "last year", "a decade ago"
	comparison  = Cue{"compares", 0.55}
	all         = Cue{"says all or always", 0.4}
	absolute    = Cue{"says never or none", 0.4}
	cause       = Cue{"names a cause", 0.2}
	harm        = Cue{"harm or law", 0.5}
	record      = Cue{"an act on record", 0.4}
	blame       = Cue{"says what somebody should have done", 0.6}
	names       = Cue{"names who or where", 0.12} // for each name, up to mostNames

	// What the speaker does with the words.
	denial     = Cue{"a denial", 0.55}
	fullDenial = Cue{"a denial", 0.8} // says what did not happen, or never
	bareNo     = Cue{"a denial", 0.3} // only says no: "disputed that"
	accusation = Cue{"an accusation", 0.9}
	promise    = Cue{"a promise that can be held against its maker", 0.3}
	answerable = Cue{"somebody answers for it", 0.35}
	finding    = Cue{"a finding", 0.35}
	stated     = Cue{"a plain act that somebody states", 0.1} // without a number, a day or harm it may be what the article is about
	sworn      = Cue{"said under oath or as a charge", 0.4}
	leading    = Cue{"said by who leads the talk", -0.6}
	asking     = Cue{"asks for something", -1}
	position   = Cue{"takes a position", -0.3}
	future     = Cue{"about the future", -0.35}

	// What cannot be looked up.
	feeling        = Cue{"a feeling or value", -0.6}
	topic          = Cue{"names a topic or a plan, no statement", -0.5}
	judgement      = Cue{"a judgement", -0.5}
	judgedOnTheWay = Cue{"a judgement", -0.2} // an adjective in the article's own account of an act is no verdict
	should         = Cue{"says what should be", -0.5}
	procedure      = Cue{"meetings and procedure", -0.4}
	oneself        = Cue{"speaks of oneself", -0.4}

	// Whether the words stand by themselves.
	veryShort   = Cue{"very short", -0.6}
	veryLong    = Cue{"very long", -0.4}
	headline    = Cue{"the headline says in short what the article says", -2.5}
	several     = Cue{"several sentences: each stands in the list", -1}
	inPassing   = Cue{"named in passing: the sentence stands in the list", -2}
	leaning     = Cue{"leans on the clause before it", -0.8}
	noClause    = Cue{"no whole clause", -0.8}
	needsBefore = Cue{"needs what stands before it", -0.3}
	noComment   = Cue{"nobody commented", -1.5}
	question    = Cue{"a question", -1.5}
	overlap     = Cue{"overlaps a candidate that stands higher", -2.5}
	late        = Cue{"far down in the article", -0.5} // at its end; at its top farUp, by as much more
	tellsMuch   = Cue{"tells much", 0.4}               // with mostWords words; tellsLittle with none, by as much less
)

// The names of what the model of claims/worth says; it sets their weights itself.
const (
	wordedWorthy   = "worded like claims that were worth a check"
	wordedUnworthy = "worded like what was not worth a check"
)

// The other ends of late and tellsMuch.
const (
	farUp       = "far up in the article"
	tellsLittle = "tells little"
)

// beside is the cue of an allegation and its denial: how much it weighs is what the lower
// one needs to stand next to the other.
const beside = "an allegation and its denial stand together"

// base is the score of a candidate without any cue.
const base = -0.6

// at is the cue with the words that made it.
func (c Cue) at(start, end int) claims.Cue {
	return claims.Cue{Name: c.Name, Weight: c.Weight, Start: start, End: end}
}

// add gives the candidate a cue, with the words that made it.
func (c *Candidate) add(cue Cue, start, end int) {
	c.Cues = append(c.Cues, cue.at(start, end))
	c.score += cue.Weight
}
