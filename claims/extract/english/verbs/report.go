package verbs

import "strings"

// Act is what somebody does with words.
type Act uint8

// The acts.
const (
	Say      Act = iota + 1 // hands over a statement
	Think                   // hands over a belief or expectation
	Show                    // a study or figure says so
	Predict                 // says what will be
	Propose                 // suggests that something be done
	Deny                    // says that something is not so
	Accuse                  // says that somebody did wrong
	Demand                  // wants somebody to act
	Promise                 // commits the speaker
	Stance                  // supports, rejects, blames, thanks
	Describe                // calls a thing by a name
	Topic                   // speaks of a thing without saying what
	Mind                    // plans, refuses or wishes to act
)

var acts = map[string]Act{
	"say": Say, "think": Think, "show": Show, "predict": Predict, "propose": Propose, "deny": Deny, "accuse": Accuse,
	"demand": Demand, "promise": Promise, "stance": Stance, "describe": Describe, "topic": Topic, "mind": Mind,
}

// Use says how a reporting verb is built into a sentence; the lexicon has an example of each.
type Use uint8

// The uses.
const (
	Clause     Use = 1 << iota // a clause may follow
	Inverts                    // may stand behind a quote
	Hearer                     // the hearer comes first
	Bare                       // counts with a noun or infinitive too
	Loose                      // a clause must follow, with "that": the verb has other senses
	Weak                       // a quote must stand beside it
	Finder                     // counts for a study or those who made it
	Infinitive                 // counts with an infinitive only
)

var uses = map[string]Use{
	"clause": Clause, "inverts": Inverts, "hearer": Hearer, "bare": Bare, "loose": Loose, "weak": Weak, "finder": Finder, "infinitive": Infinitive,
}

// Report is what a verb does with the words that it hands over, and how. One without an
// act hands over none.
type Report struct {
	Act Act
	Use Use
}

// Nominal reports a verb that hands over a topic or a plan and no statement.
func (r Report) Nominal() bool { return r.Act == Topic || r.Act == Mind }

// Takes reports that the verb is built in one of the ways.
func (r Report) Takes(u Use) bool { return r.Use&u != 0 }

// reports reads "say clause inverts: add explain". Of a verb that stands in two such lines
// the plainer act counts, and of the same act what is built in more ways.
func reports(lines []string) map[string]Report {
	of := map[string]Report{}
	for _, line := range lines {
		how, verbs, _ := strings.Cut(line, ": ")
		var r Report
		for _, word := range strings.Fields(how) {
			r.Act |= acts[word]
			r.Use |= uses[word]
		}
		for _, v := range strings.Fields(verbs) {
			if old, ok := of[v]; !ok || r.before(old) {
				of[v] = r
			}
		}
	}
	return of
}

func (r Report) before(old Report) bool {
	if r.Act != old.Act {
		return r.Act < old.Act
	}
	return r.Use > old.Use
}
