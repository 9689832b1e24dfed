package english

import (
	"iter"
	"math"
	"sort"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// judge fills quantities, kinds, flags, cues and worth of every candidate.
func (r *reader) judge(cands []*candidate) {
	measures := r.findMeasures()
	for i := range cands {
		if r.d.Watch.Over() {
			return
		}
		c := cands[i]
		t := r.traitsOf(c.tokens, measures)
		c.Quantities = quantitiesIn(c.tokens, c.Start, measures)
		c.Negated = r.negates(c, t)
		c.Hedged = t.Shows(found.Hedge)
		c.Kinds = r.kinds(c, t)
		r.weigh(c, t, measures)
	}
}

func (r *reader) traitsOf(p phrase, measures []measure) found.Traits {
	x := found.NoTraits()
	for k := p.first; k < p.last; k++ {
		t := &r.t[k]
		if !t.Any(text.AWord, text.ANumber) {
			continue
		}
		x.Words++
		r.trait(&x, k, p.first)
	}
	for i, m := range within(measures, p) {
		switch {
		case m.date:
			keep(&x.Date, i)
		case !trivialMeasure(m):
			keep(&x.Number, i)
		}
	}
	return x
}

func keep(at *int, k int) {
	if *at < 0 {
		*at = k
	}
}

func (r *reader) trait(x *found.Traits, k, first int) {
	if r.namesSomebody(k, first) {
		x.Names++
	}
	r.showsOf(x, traitForms, k, first)
	if r.is(k, lexicon.TraitWord) {
		r.showsOf(x, traitSigns, k, first)
	}
	if r.is(k, lexicon.Ever) && x.Shows(found.Compare) {
		x.Keep(found.All, k) // "the best site ever found"
	}
}

// showsOf notes what the word at k shows of some signs. Which of them is looked for first is
// of no account: all note the same place.
func (r *reader) showsOf(x *found.Traits, signs []traitSign, k, first int) {
	for i := range signs {
		if s := &signs[i]; !x.Shows(s.trait) && s.shows(r, k, first) {
			x.At[s.trait] = k
		}
	}
}

// namesSomebody reports the first word of a name.
func (r *reader) namesSomebody(k, first int) bool {
	t := &r.t[k]
	switch {
	case !t.Capital(), t.Any(lexicon.Weekday, lexicon.I):
		return false
	case k == first:
		return !t.Is(lexicon.SentenceOpener)
	}
	return !r.at(k - 1).Cap
}

// traitSign is what one word shows of a claim.
type traitSign struct {
	name           string
	takes, refuses string // the word in brackets
	trait          found.Trait
	shows          test
}

// traitForms are told by how a word is written, and looked for in each word of a claim.
var traitForms = []traitSign{
	{"negation", "It was [never] seen.", "It was [ever] seen.", found.Negation, denies},
	{"comparative", "It is [safer].", "It is [never].", found.Compare, comparesForm},
}

// traitSigns are shown by the words of lexicon.TraitWord alone.
var traitSigns = []traitSign{
	{"first person", "[We] left.", "[They] left.", found.First, speaksOfSelf},
	{"hedge", "It was [probably] seen.", "It was [Might] who came.", found.Hedge, meant(lexicon.HedgeWord)},
	{"comparison word", "There were [fewer] ships.", "There were [few] ships.", found.Compare, meant(lexicon.CompareWord)},
	{"cause", "It sank [because] it burned.", "It was [led] by Smith.", found.Cause, meant(lexicon.CauseWord)},
	{"harm", "It [killed] two.", "It [fed] two.", found.Harm, meant(lexicon.HarmWord)},
	{"feeling", "They [hope] so.", "They [know] so.", found.Feel, meant(lexicon.FeelWord)},
	{"judgement", "It is [unfair].", "It is [red].", found.Judge, meant(lexicon.JudgeWord)},
	{"duty", "It [should] go.", "It [did] go.", found.Should, meant(lexicon.ShouldWord)},
	{"blame", "They [should] have paid.", "They [should] pay.", found.Blame, blames},
	{"procedure", "They [met] in Rome.", "They [sank] in Rome.", found.Procedure, meant(lexicon.ProcedureWord)},
	{"stance", "They [oppose] it.", "They [sank] it.", found.Position, meant(lexicon.PositionWord)},
	{"act on record", "They [signed] it.", "They [saw] it.", found.Record, meant(lexicon.RecordVerb)},
	{"all", "It [always] sinks.", "[All], it sinks.", found.All, saysAll},
	{"since", "It has stood [since] then.", "It has stood [there].", found.Time, both(in(lexicon.Since), inner)},
	{"span of time", "It sank last [year].", "It sank in a [year].", found.Time, both(in(lexicon.LongTime), func(r *reader, k, _ int) bool { return r.timeAt(k) })},
	{"future", "It [will] sink.", "It [did] sink.", found.Future, foretells},
}

// denies: "never", "wasn't", and not "No. 4".
func denies(r *reader, k, _ int) bool {
	t := &r.t[k]
	if t.Cap && r.t.Reads(k, lexicon.No, lexicon.FullStop, text.ANumber) {
		return false
	}
	return t.Is(lexicon.Negator) || strings.HasSuffix(t.Norm, "n't")
}

// blames: "should have paid", "should never have been built", and not "should have a door".
func blames(r *reader, k, _ int) bool {
	if !r.is(k, lexicon.ShouldWord) || !r.means(k) {
		return false
	}
	have := k + 1
	if r.is(have, lexicon.Negator, lexicon.Adverb) {
		have++
	}
	return r.is(have, lexicon.Have) && r.verb(have+1).Is(verbs.Part)
}

func speaksOfSelf(r *reader, k, _ int) bool {
	t := &r.t[k]
	if t.Is(lexicon.Us) {
		return !t.Cap && !denies(r, k, 0)
	}
	return t.Is(lexicon.FirstPerson)
}

// meant is a cue word that does not stand for something else.
func meant(c lexicon.Class) test {
	return func(r *reader, k, _ int) bool { return r.at(k).Is(c) && r.means(k) }
}

func saysAll(r *reader, k, _ int) bool {
	return r.is(k, lexicon.Always) || r.t.Reads(k, lexicon.All, text.Not(lexicon.Comma))
}

func comparesForm(r *reader, k, first int) bool {
	return superlative(r.norm(k)) || k > first && r.predicateEr(k)
}

func foretells(r *reader, k, first int) bool {
	return r.is(k, lexicon.FutureWord) && r.futureAt(k) && !r.pastBefore(k, first)
}

// predicateEr reports "is safer": a comparative behind "to be".
func (r *reader) predicateEr(k int) bool {
	switch n := r.at(k); {
	case len(n.Norm) < 5, !strings.HasSuffix(n.Norm, "er"), n.Is(lexicon.Role):
		return false
	}
	return r.t.Reads(k-1, lexicon.BeforeComparative, text.Not(lexicon.NotComparative))
}

// superlative reports "hottest": in -est, and none of the words that only look so.
func superlative(n string) bool {
	switch {
	case len(n) < 6, !strings.HasSuffix(n, "est"), known(n, lexicon.NotSuperlative):
		return false
	case strings.HasSuffix(n, "terest"), strings.HasSuffix(n, "vest"):
		return false
	}
	return true
}

// means drops cue words that stand for something else here: "appear in court", "due
// on Friday", "May".
func (r *reader) means(k int) bool {
	switch t := r.at(k); {
	case t.Is(lexicon.NeedsTo):
		return r.is(k+1, lexicon.AsTo)
	case t.Is(lexicon.MonthLike):
		return !t.Cap
	case t.Is(lexicon.LetForm):
		return r.beginsAsking(k)
	case t.Is(lexicon.LikelyWord):
		return !r.is(k-1, lexicon.DegreeBefore) // "41% more likely" compares
	}
	return true
}

// beginsAsking reports the "let" of "Let us go", and not that of "was let go" or of "would
// “let anybody in”".
func (r *reader) beginsAsking(k int) bool {
	if r.quoteMark(k - 1) {
		k--
	}
	return r.at(k-1).Class != text.Word
}

// timeAt reports "last year", "a decade ago", "since last month".
func (r *reader) timeAt(k int) bool {
	return r.is(k-1, lexicon.BeforeTime) || r.is(k+1, lexicon.AgoOrEarlier)
}

// pastBefore reports a finite verb before the future word at k that has told already
// what happened: "held talks amid fears that Russia could invade" foretells nothing.
func (r *reader) pastBefore(k, first int) bool {
	for i := first; i < k; i++ {
		n := r.at(i)
		if n.Is(lexicon.ClauseOpener) {
			return false
		}
		if r.isFinite(i) && !n.Is(lexicon.FutureWord) {
			return !(n.Is(lexicon.FiniteAuxiliary) && k-i <= 3)
		}
	}
	return false
}

// futureAt tells "may attack" from "May", and "due to" from "due on".
func (r *reader) futureAt(k int) bool {
	switch w := r.at(k); {
	case w.Is(lexicon.May):
		return !r.t[k].Cap
	case w.Is(lexicon.Could):
		return !r.is(k+1, lexicon.Not)
	case w.Is(lexicon.Due):
		return !r.is(k+1, lexicon.To)
	case w.Is(lexicon.PlanWord):
		return r.is(k+1, lexicon.To)
	}
	return true
}

// within are the measures inside a phrase, with their places in the list.
func within(all []measure, p phrase) iter.Seq2[int, measure] {
	return func(yield func(int, measure) bool) {
		i := sort.Search(len(all), func(i int) bool { return all[i].first >= p.first })
		for ; i < len(all) && all[i].last <= p.last; i++ {
			if !yield(i, all[i]) {
				return
			}
		}
	}
}

func quantitiesIn(p phrase, from int, measures []measure) []claims.Quantity {
	out := []claims.Quantity{}
	for _, m := range within(measures, p) {
		// A number that begins with a stop (".5") may begin in front of the span's first token.
		if !m.date && m.q.Start >= from {
			out = append(out, *m.q)
		}
	}
	return out
}

// trivialMeasure reports small counts and ages, which make no claim worth a check by
// themselves: "two diplomats", "43 years".
func trivialMeasure(m measure) bool {
	switch {
	case m.age, m.describes:
		return true
	case m.q.Unit != nil:
		return trivialWith(*m.q.Unit, m.q.Value)
	case m.q.Value < 1 && m.q.Counts == nil:
		return true // "in one third it did not": of what is said elsewhere
	}
	return m.q.Value < 3 && m.q.Value == math.Trunc(m.q.Value)
}

// trivialWith: "in six minutes" is measured rather than told, and "doubled" a comparison
// more than a number.
func trivialWith(unit string, n float64) bool {
	switch unit {
	case "times":
		return true
	case "minute", "second":
		return n <= 5
	case "point":
		return n < 10
	case "year", "month", "week", "day", "hour":
		return n <= 12
	}
	return false
}

// negates reports that the claim's main clause says something is not so.
func (r *reader) negates(c *candidate, t found.Traits) bool {
	return c.act == verbs.Deny || t.Shows(found.Negation) && r.deniesMain(t.At[found.Negation], c.tokens)
}
