package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
)

// idiom is a verb that hands over words only with what stands behind it, or other words
// than it does alone.
type idiom struct {
	name           string
	takes, refuses string   // the verb in brackets
	lemmas         []string // of the verb
	// reads says how many tokens behind the verb belong to it; ok is false where it is
	// the plain verb. after is the token behind the verb.
	reads func(r *reader, after, hi int) (tokens int, ok bool)
	as    verbs.Report // no act: the verb hands over nothing here
	plain bool         // the verb keeps what it does alone
}

// idioms are asked in order, and each that fits goes before those above it.
var idioms = []idiom{
	{"call for", "Smith [called] for a ban.", "Smith [called] the ban a joke.", []string{"call"}, follows(lexicon.CallLink), verbs.Report{Act: verbs.Demand, Use: verbs.Bare}, false},
	{"ask to act", "Smith [asked] her to leave.", "Smith [asked] why she left.", []string{"ask", "tell", "warn", "advise"}, asksToAct, verbs.Report{Act: verbs.Demand, Use: verbs.Bare}, false},
	{"rule out", "Smith [ruled] out a ban.", "Smith [ruled] that it was legal.", []string{"rule"}, follows(lexicon.Out), verbs.Report{Act: verbs.Stance, Use: verbs.Bare}, false},
	{"shoot back", "Smith [shot] back that it was legal.", "Smith [shot] two bears.", []string{"shoot", "hit", "fire", "snap"}, follows(lexicon.Back), verbs.Report{Act: verbs.Say, Use: verbs.Clause | verbs.Inverts | verbs.Loose}, false},
	{"make clear", "Smith [made] it clear that she would go.", "Smith [made] a boat.", []string{"make"}, makesClear, verbs.Report{Act: verbs.Say, Use: verbs.Clause | verbs.Loose}, false},
	{"put elsewhere", "Smith [put] the book away.", "Smith [put] the loss at $27 million.", []string{"put"}, putsNoFigure, verbs.Report{}, false},
	{"give a figure", "Smith [gave] a toll of 80.", "Smith [gave] her a book.", []string{"give"}, givesNumber, verbs.Report{Act: verbs.Say, Use: verbs.Clause | verbs.Bare}, false},
	{"claim responsibility", "Smith [claimed] responsibility for it.", "Smith [claimed] that it was legal.", []string{"claim", "accept", "take", "disclaim"}, follows(lexicon.Responsibility), verbs.Report{Act: verbs.Stance, Use: verbs.Bare}, false},
	{"point out", "Smith [pointed] out that it was legal.", "Smith [pointed] at it.", []string{"point"}, follows(lexicon.Out), verbs.Report{}, true},
	{"go on", "Smith [went] on to say so.", "Smith [went] home.", []string{"go"}, follows(lexicon.On), verbs.Report{}, true},
}

// idiomsOf are the idioms of a lemma.
var idiomsOf = func() map[string][]idiom {
	of := map[string][]idiom{}
	for _, i := range idioms {
		for _, lemma := range i.lemmas {
			of[lemma] = append(of[lemma], i)
		}
	}
	return of
}()

// reportAt is what the verb at k does, and the token behind it and what belongs to it.
// A verb that hands over nothing has no act.
func (r *reader) reportAt(k, hi int, v *verbs.Verb) (verbs.Report, int) {
	rep, after := v.Report, k+1
	for _, i := range idiomsOf[v.Lemma] {
		n, ok := i.reads(r, after, hi)
		if !ok {
			continue
		}
		after += n
		if !i.plain {
			rep = i.as
		}
		if rep.Act == 0 {
			return rep, after
		}
	}
	if v.HandsOver(r.norm(after)) {
		return verbs.Report{Act: verbs.Topic, Use: verbs.Bare}, after + 1
	}
	return rep, after
}

// follows is one word behind the verb.
func follows(c lexicon.Class) func(r *reader, after, hi int) (int, bool) {
	return func(r *reader, after, _ int) (int, bool) { return 1, r.is(after, c) }
}

func asksToAct(r *reader, after, hi int) (int, bool) { return 0, r.orders(after, hi) }

func makesClear(r *reader, after, _ int) (int, bool) {
	if r.is(after, lexicon.It) {
		return 2, r.is(after+1, lexicon.Clear)
	}
	return 1, r.is(after, lexicon.Clear)
}

func putsNoFigure(r *reader, after, hi int) (int, bool) { return 0, !r.putsFigure(after, hi) }

func givesNumber(r *reader, after, hi int) (int, bool) { return 0, r.givesFigure(after, hi) }
