package quantity

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// digitRules tell digits without a unit that count nothing, by their look and by what
// stands beside them.
var digitRules = []idleRule{
	{"leading nought", func(s *scan, r *reading) ruling { return idleIf(leadingNought(s.Norm(r.From))) }, "agent [007] fled", "some [0.7] of it"},
	{"serial number", serial, "item [12345678901] is", "some [123456789] people"},
	{"list mark", listMark, "the plan: [2]) to flee", "the plan (in [2]) is"},
	{"numbered line", numberedLine, "[2.5]. Scope of the law", "[250.5]. Scope of the law"},
	{"law report", func(s *scan, r *reading) ruling { return idleIf(s.Is(r.To, lexicon.LawReport)) }, "under [42] U.S.C. 1983", "under [42] laws"},
	{"time of day", timeOfDay, "at [5] p.m. on Friday", "[5] AM radios"},
	{"fraction", fraction, "open [24]/7 all year", "about [3]/4 of them"},
	{"telephone", telephone, "on 0800 [555] 111 now", "call [55] nurses"},
	{"group", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.From-2, figure.Capital(figure.In(lexicon.GroupNoun)), figure.In(lexicon.Of)))
	}, "the Group of [20] met", "a group of [20] met"},
	{"base", base, "some 5 per [100,000] people", "some [100,000] per people"},
	{"mark", markOfTen, "he plays as a [6] now", "he plays a [6] hour game"},
	{"title", titleOfWork, "the single [50] Ways", "the film [50] men saw"},
	{"block", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.To, figure.In(lexicon.BlockWord), figure.In(lexicon.Of)))
	}, "the [1400] block of Elm", "some [1400] blocks of ice"},
	{"model", model, "the [12] Pro phone", "some [12] pro golfers"},
	{"scale behind a bracket", bracketed, "a loss of ([5]) million", "a man ([5]) fled"},
	{"year before", yearBefore, "it made 212m ([198]) in it", "it made 212 ([198]) in it"},
	{"enumerated", enumerated, "that ([1]) it was late, (2) none came", "the men ([1]) fled (some of them)"},
	{"post district", postDistrict, "the [60614] ZIP code", "in [12] ZIP codes"},
	{"ratio", ratio, "a ratio of [3] to 1 then", "a ratio of [3] percent"},
	{"ratio's other side", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.From-4, figure.In(lexicon.RatioWord), figure.In(lexicon.Of), figure.AnyDigits, figure.In(lexicon.To)))
	}, "a ratio of 3 to [1] then", "from 3 to [1] then"},
	{"wickets", wickets, "they reached [212] for 4 in it", "he sold [212] for 4 dollars"},
	{"wickets fallen", wicketsFallen, "they reached 212 for [4] in it", "he sold 212 for [4] men"},
	{"round of sixteen", lastRound, "to reach the last [16] in Rome", "to see the last [16] men"},
	{"race", race, "he ran [10]k for it", "he raised [10]k for it"},
	{"label of its own", ownLabel, "it affects build [22] of it", "they build [22] houses"},
	{"compass", compass, "at [1420] N. 14th St.", "some [1420] N. Koreans"},
	{"grand", grand, "it cost [5] grand then", "some [5] grand pianos"},
	{"shirt", shirt, "as Smith ([10]) fled", "the men ([10]) fled"},
	{"pictures", pictures, "in [4]K video", "with [5]K fans"},
	{"label", labelled, "in Chapter [11] then", "no [11] people"},
	{"label of several", sharedLabel, "under Sections 4 and [11] then", "in Section 4 and [11] others"},
	{"name", partOfProper, "an Airbus [380] crew", "In [380] cases"},
	{"round of golf", roundOfGolf, "he shot a five-under [67] then", "he shot under [67] then"},
	{"address", address, "at [10] Downing Street", "over [10] Downing parties"},
}

func serial(s *scan, r *reading) ruling {
	d := s.Norm(r.From)
	return idleIf(len(d) > 9 && figure.AllDigits(d))
}

// listMark tells "2)" without its bracket, and "(2)" at the end of a block.
func listMark(s *scan, r *reading) ruling {
	switch i := r.From; {
	case !s.Is(r.To, lexicon.CloseRound):
		return unsure
	case !s.Is(i-1, lexicon.OpenRound):
		return idleIf(!s.openBracket(i))
	case s.At(i-2).Kind == figure.Gap:
		return idleIf(s.Norm(r.To+1) == "")
	}
	return unsure
}

const farthestBracket = 14 // pieces

// openBracket reports a bracket that opened shortly before.
func (s *scan) openBracket(i int) bool {
	for k := range s.Before(i, farthestBracket-1) {
		switch p := s.At(k); {
		case p.Is(lexicon.OpenRound):
			return true
		case p.Is(lexicon.CloseRound):
			return false
		}
	}
	return false
}

// numberedLine tells the "2." that a block begins with.
func numberedLine(s *scan, r *reading) ruling {
	if r.Value >= 100 || s.At(r.From-1).Kind != figure.Gap {
		return unsure
	}
	return idleIf(s.Reads(r.To, stop, figure.Apart(figure.AnyWord)))
}

func timeOfDay(s *scan, r *reading) ruling {
	switch p := s.At(r.To); {
	case p.Is(lexicon.ClockBehind):
		return idle
	case p.Is(lexicon.AmClock):
		return idleIf(!p.Cap)
	case p.Is(lexicon.HourNouns):
		return idleIf(len(s.Norm(r.From)) == 4)
	}
	return unsure
}

// fraction leaves a slash between digits only where it makes a part of something.
func fraction(s *scan, r *reading) ruling {
	if !r.Slash {
		return unsure
	}
	return idleIf(!s.fractionOf(r))
}

func (s *scan) fractionOf(r *reading) bool {
	if r.Value >= 1 || dateLike(s.Norm(r.From)) {
		return false
	}
	return s.Is(r.To, lexicon.Of) || s.Is(r.From-1, lexicon.FractionBefore) || figure.PluralNoun(s.Norm(r.To))
}

// dateLike reports the first part of 9/11, 24/7 and 7/7.
func dateLike(d string) bool {
	switch d {
	case "9", "24", "7":
		return true
	}
	return false
}

// telephone tells "020 7946 0958" and "(202) 555-0117", and what one calls.
func telephone(s *scan, r *reading) ruling {
	i, to := r.From, r.To
	d := s.Norm(i)
	switch {
	case r.Slash, !figure.AllDigits(d):
		return unsure
	case len(d) == 3 && s.Reads(i-1, opens, figure.Any, closes, figure.AnyDigits) && to == i+1:
		return idle
	case to == i+1 && s.groupsOfDigits(i), leadingNought(s.Norm(i - 1)):
		return idle
	case s.Is(i-1, lexicon.CallWord) && shortNumber(d):
		return idleIf(emergency(d) || !figure.PluralNoun(s.Norm(to)))
	}
	return idleIf(s.calledAt(i) && !s.severalAt(to))
}

// calledAt reports a number at i that one calls: "999", "the helpline on 101".
func (s *scan) calledAt(i int) bool {
	switch {
	case s.Is(i-1, lexicon.RangeFrom), s.wentTo(i):
		return false
	case emergency(s.Norm(i)):
		return true
	case !s.Is(i-1, lexicon.On):
		return false
	case s.Is(i-2, lexicon.CallPlace):
		return true
	}
	return s.Is(i-3, lexicon.CallWord)
}

// wentTo reports a number that something rose or fell to.
func (s *scan) wentTo(i int) bool {
	return s.Is(i-1, lexicon.To) && figure.ChangeOf(s.Norm(i-2)) != ""
}

// emergency reports a number that one calls for help.
func emergency(d string) bool {
	switch d {
	case "911", "999":
		return true
	}
	return false
}

func shortNumber(d string) bool { return len(d) >= 3 && len(d) <= 6 }

// groupsOfDigits reports digits apart, of which the second are three or more.
func (s *scan) groupsOfDigits(i int) bool {
	return s.longDigits(i+1) || s.longDigits(i) && figure.AllDigits(s.Norm(i-1))
}

func (s *scan) longDigits(i int) bool {
	p := s.At(i)
	return p.Spaced && len(p.Norm) >= 3 && p.Kind == figure.Digits && figure.AllDigits(p.Norm)
}

// labelled tells "Chapter 11", "No. 4", "phase 3".
func labelled(s *scan, r *reading) ruling {
	i := r.From
	if s.Reads(i-2, figure.In(lexicon.NumberLabel), figure.Glued(stop)) {
		return idle
	}
	switch label := s.At(i - 1); {
	case strings.Contains(s.Norm(i), ","), !label.Is(lexicon.NumberLabel):
		return unsure
	case label.Is(lexicon.No):
		return idleIf(label.Cap || !s.Countable(r.To))
	}
	return idle
}

const sharedReach = 24 // pieces between "Sections" and the last of its numbers

var listed = figure.In(lexicon.Comma, lexicon.And, lexicon.Or)

// sharedLabel tells the second of "Sections 230 and 301".
func sharedLabel(s *scan, r *reading) ruling {
	for k := r.From; k > r.From-sharedReach && s.Reads(k-2, figure.AnyDigits, listed); k -= 2 {
		if s.Is(k-3, lexicon.SharedLabel) {
			return idle
		}
	}
	return unsure
}

// bracketed tells accountants' "(5.2) million", which is below nought: not 5.2.
func bracketed(s *scan, r *reading) ruling {
	signed := s.sign(r.From-2) != ""
	switch {
	case !s.Reads(r.From-1, opens), !s.Is(r.To, lexicon.CloseRound):
		return unsure
	case figure.Scales[s.Norm(r.To+1)] >= 1e6, gluedWord(s.At(r.To + 1)), s.percentWrittenOn(r.To + 1):
		return idle
	}
	return idleIf(signed && figure.Close(s.At(r.From-1)))
}

// percentWrittenOn reports the sign behind the bracket of "(2.1)%".
func (s *scan) percentWrittenOn(k int) bool {
	return s.Is(k, lexicon.BesidePercent) && !s.At(k).Spaced
}

// grand tells "five grand", which is thousands of some money: not five.
func grand(s *scan, r *reading) ruling {
	if !bare(r) || !s.Is(r.To, lexicon.Grand) {
		return unsure
	}
	return idleIf(!s.At(r.To).Cap && !figure.PluralNoun(s.Norm(r.To+1)) && !figure.PluralNoun(s.Norm(r.To+2)))
}

// partOfProper tells "Boeing 737" and "Airbus A380": a number behind a name.
func partOfProper(s *scan, r *reading) ruling {
	i := r.From
	prev := s.At(i - 1)
	inner := capitalInside(prev.Raw)
	switch {
	case prev.Kind != figure.Word, strings.Contains(s.Norm(i), ","), !prev.Cap && !inner:
		return unsure
	case prev.Is(lexicon.ModelMaker):
		return idle
	case s.SentenceStart(i-1) && !inner, s.noName(prev.Norm), s.Is(i-1, lexicon.BeforeRealNumber), s.titleCase(i):
		return unsure
	}
	return idleIf(!figure.PluralNoun(s.Norm(r.To)) || r.Scale == 1 && s.At(r.To).Cap)
}

// base tells what a rate is told by: "5 per 100,000 people".
func base(s *scan, r *reading) ruling { return idleIf(s.Is(r.From-1, lexicon.Per)) }

// markOfTen tells a mark, or a player's place: "plays as a 6".
func markOfTen(s *scan, r *reading) ruling {
	if r.Scale != 1 || !s.Is(r.From-1, lexicon.ArticleA) {
		return unsure
	}
	return idleIf(!s.Countable(r.To) && !gluedHyphen(s.At(r.To)) && !s.measuredRange(r))
}

// titleOfWork tells the title of a song, film or book that begins with a number.
func titleOfWork(s *scan, r *reading) ruling {
	return idleIf(s.Is(r.From-1, lexicon.WorkWord) && s.Reads(r.To, figure.Capital(figure.AnyWord)))
}

// model tells "the 12 Pro" and "the 3 Series".
func model(s *scan, r *reading) ruling {
	return idleIf(s.Reads(r.To, figure.Capital(figure.In(lexicon.ModelSuffix))))
}

// shirt tells what stands alone in brackets behind a name: the number of a shirt, an age,
// seats.
func shirt(s *scan, r *reading) ruling {
	if !s.Reads(r.From-2, figure.Capital(figure.AnyWord), opens) {
		return unsure
	}
	return idleIf(s.Reads(r.To, closes))
}

// pictures tells how fine pictures are: "4K". Thousands of people are written so only
// where they are named.
func pictures(s *scan, r *reading) ruling {
	if s.At(r.To-1).Raw != "K" {
		return unsure
	}
	return idleIf(!figure.PluralNoun(s.Norm(r.To)))
}

func capitalInside(written string) bool {
	return len(written) > 1 && strings.ToLower(written[1:]) != written[1:]
}

// noName reports a word with a capital that is no name: "Rose 5 %", "USD 5", "May 5".
func (s *scan) noName(n string) bool {
	switch {
	case figure.CodeBefore[n] != "", figure.ChangeOf(n) != "", figure.Verbs[n], figure.Months[n] > 0:
		return true
	}
	return strings.HasSuffix(n, "ed")
}

// titleCase reports that most words around are in upper case, as in a headline.
func (s *scan) titleCase(i int) bool {
	up := 0
	for k := i - 4; k < i+5; k++ {
		switch p := s.At(k); {
		case p.Kind != figure.Word, k == i, k == i-1:
		case p.Cap:
			up++
		case !figure.Stop[p.Norm]:
			return false
		}
	}
	return up >= 3
}

// address tells "10 Downing Street" and "221B Baker Street".
func address(s *scan, r *reading) ruling {
	end := walk.Past(r.To, r.To+4, func(k int) bool { return s.Reads(k, figure.Capital(figure.AnyWord)) })
	for k := r.To + 1; k < end; k++ {
		if s.Is(k, lexicon.StreetWord) {
			return idle
		}
	}
	return unsure
}

const shortestPost = 4 // digits of a post district

// postDistrict tells "the 60614 ZIP code" and "postcode 2000".
func postDistrict(s *scan, r *reading) ruling {
	if d := s.Norm(r.From); !figure.AllDigits(d) || len(d) < shortestPost {
		return unsure
	}
	return idleIf(s.Is(r.To, lexicon.PostWord) || s.Is(r.From-1, lexicon.PostWord))
}

// yearBefore tells what stands alone in brackets behind an amount that has a multiplier:
// the year before's, as Nordic companies print it, or a number of something else.
func yearBefore(s *scan, r *reading) ruling {
	if !s.Reads(r.From-1, opens) || !s.Reads(r.To, closes) {
		return unsure
	}
	return idleIf(figure.Scales[s.Norm(r.From-2)] > 1 || s.Reads(r.From-3, figure.AnyDigits, gluedWord))
}

// mostItems is what a list in a sentence has at most, and listReach how many pieces stand
// between its first item and its last.
const mostItems, listReach = 20, 90

// enumerated tells the "(1)" and "(2)" that number the parts of a sentence: a one in
// brackets begins them, in the same block, and words go on behind each.
func enumerated(s *scan, r *reading) ruling {
	if r.Value > mostItems || !s.item(r.From) {
		return unsure
	}
	if r.Value == 1 {
		return idleIf(s.itemNear(r.From+1, 1, 2))
	}
	return idleIf(s.itemNear(r.From-1, -1, 1))
}

// itemNear looks from i on, or back, for the item of a number, as far as the block goes.
func (s *scan) itemNear(i, step, number int) bool {
	for range listReach {
		switch p := s.At(i); {
		case p.Kind == figure.Gap:
			return false
		case p.Kind == figure.Digits && figure.Atoi(p.Norm) == number && s.item(i):
			return true
		}
		i += step
	}
	return false
}

// item reports digits alone in brackets, with a word behind them.
func (s *scan) item(i int) bool {
	return s.Reads(i-1, opens, figure.AnyDigits, closes, figure.AnyWord)
}

// ratio tells the numbers of "a ratio of 3 to 1".
func ratio(s *scan, r *reading) ruling {
	return idleIf(s.Reads(r.From-2, figure.In(lexicon.RatioWord), figure.In(lexicon.Of), figure.AnyDigits, figure.In(lexicon.To), figure.AnyDigits))
}

const mostWickets = 10

// wickets tells a side's runs: "212 for 4".
func wickets(s *scan, r *reading) ruling {
	if !s.Is(r.To, lexicon.ForWord) || s.At(r.To+1).Kind != figure.Digits {
		return unsure
	}
	return idleIf(s.wicketsAt(r.To + 1))
}

func wicketsFallen(s *scan, r *reading) ruling {
	if !s.Reads(r.From-2, figure.AnyDigits, figure.In(lexicon.ForWord)) {
		return unsure
	}
	return idleIf(s.wicketsAt(r.From))
}

// wicketsAt reports a number of wickets at i, which are not named.
func (s *scan) wicketsAt(i int) bool {
	f, ok := s.PlainFigure(i)
	switch {
	case !ok, f.To != i+1, s.measuredAt(i + 1):
		return false
	case f.Value > mostWickets:
		return s.bowled(i)
	}
	return !s.Countable(i + 1)
}

// bowled reports the runs of "5 for 41", behind the wickets.
func (s *scan) bowled(i int) bool {
	f, ok := s.PlainFigure(i - 2)
	return ok && f.Value <= mostWickets && f.Value > 1 && s.endsAt(i+1)
}

// lastRound tells the "last 16" of a tournament.
func lastRound(s *scan, r *reading) ruling {
	if !s.Reads(r.From-2, figure.In(lexicon.The), figure.In(lexicon.Last)) {
		return unsure
	}
	switch r.Value {
	case 4, 8, 16, 32, 64:
		return idleIf(s.roundAt(r))
	}
	return unsure
}

// roundAt reports that teams may be told as the last that r has left: where it is written in
// words, that somebody reaches them.
func (s *scan) roundAt(r *reading) bool {
	switch {
	case s.Countable(r.To), s.Is(r.To, lexicon.Of, lexicon.To):
		return false
	case !r.Words:
		return true
	}
	return s.Near(r.From-2, roundReach, lexicon.ReachWord)
}

const roundReach = 7 // pieces between "reached" and "the last eight"

// roundOfGolf tells the strokes of "a five-under 67".
func roundOfGolf(s *scan, r *reading) ruling {
	under := s.At(r.From - 3)
	switch {
	case under.Kind != figure.Digits && !figure.IsNumberWord(under.Norm):
		return unsure
	}
	return idleIf(s.Reads(r.From-2, gluedHyphen, figure.Glued(figure.In(lexicon.UnderOver))))
}

var thousandLetter = letters("k")

// race tells the kilometres of "ran 10k" and "a 5k race".
func race(s *scan, r *reading) ruling {
	switch {
	case !thousandLetter(s.At(r.To - 1)):
		return unsure
	case s.Is(r.To, lexicon.RaceNear):
		return idle
	}
	ran := s.Is(r.From-1, lexicon.RaceNear) || s.Reads(r.From-2, figure.In(lexicon.RaceNear), figure.In(lexicon.ArticleA))
	return idleIf(ran && !s.Countable(r.To))
}

// ownLabel tells "build 22631", and the "Count 4" of a charge.
func ownLabel(s *scan, r *reading) ruling {
	label := s.At(r.From - 1)
	switch {
	case label.Is(lexicon.ChargeLabel):
		return idleIf(label.Cap && (!figure.PluralNoun(label.Norm) || !figure.PluralNoun(s.Norm(r.To))))
	case label.Is(lexicon.OwnLabel):
		return idleIf(!s.Countable(r.To))
	}
	return unsure
}

// compass tells "1420 N. 14th St.".
func compass(s *scan, r *reading) ruling {
	return idleIf(s.Reads(r.To, figure.Capital(figure.In(lexicon.CompassLetter)), gluedStop, figure.AnyDigits))
}
