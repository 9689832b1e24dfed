package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

var (
	colon  = figure.In(lexicon.Colon)
	slash  = figure.In(lexicon.Slash)
	stop   = figure.In(lexicon.FullStop)
	hyphen = figure.In(lexicon.Hyphen)
	opens  = figure.In(lexicon.OpenRound)
	closes = figure.In(lexicon.CloseRound)

	gluedColon  = figure.Glued(colon)
	gluedSlash  = figure.Glued(slash)
	gluedStop   = figure.Glued(stop)
	gluedHyphen = figure.Glued(hyphen)
	gluedDash   = figure.Glued(figure.In(lexicon.NumberDash))
	gluedRange  = figure.Glued(figure.In(lexicon.RangeDash))
	gluedDigits = figure.Glued(figure.AnyDigits)
	gluedFoot   = figure.Glued(figure.In(lexicon.FootMark))
	gluedWord   = figure.Glued(figure.AnyWord)
)

// joinedRules tell digits that are written on to something: scores, clock times,
// telephone numbers, versions, addresses on the net.
var joinedRules = []idleRule{
	{"tangle", tangled, "it rose [7],,5 million", "it rose [7], 5 fell"},
	{"torn list", tornList, "it took [1], 250 men", "it took [1], 250 then"},
	{"clock", clock, "at 10:[30] sharp", "the toll: [30] dead"},
	{"hyphen before", behindHyphen, "COVID-[19] cases", "a pre-tax sub-[40] score"},
	{"rate", unknownRate, "some [5] mg/dL of it", "some [120] g/km of it"},
	{"improper fraction", improper, "some [21]/2 miles", "some [1]/2 mile"},
	{"slash", besideSlash, "on 9/11/[2001] he fled", "[30] / forty dead"},
	{"sign", behindSign, "at #[12] Elm", "some +[12] dead"},
	{"sign not known", behindUnknown, "it cost ¤[5] then", "it cost ([5] then"},
	{"stop before", behindStop, "version 2.x.[5] is out", "He fled. [5] died"},
	{"stop that tore it", tornStop, "it cost £[4]. 5m then", "it cost £[4]. 5 fled"},
	{"behind the stop that tore it", behindTorn, "it cost £4. [5]m then", "it cost £4. [5] fled"},
	{"torn point", tornPoint, "it cost $ [3] .2 million", "it cost $ [3] 2"},
	{"behind a torn point", func(s *scan, r *reading) ruling {
		return idleIf(fromPoint(s.At(r.From)) && s.At(r.From-1).Kind == figure.Digits)
	}, "it cost $ 3 [.2] million", "it cost [.2] million"},
	{"comma and letters", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.To, figure.Glued(figure.In(lexicon.Comma)), gluedWord))
	}, "it cost $[5],OOO then", "it cost $[5], no more"},
	{"tag", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.To, figure.Glued(figure.In(lexicon.TagOpen))))
	},
		"it cost <b>[5]</b> million", "it cost [5] < 6"},
	{"torn group", tornGroup, "it took [3] , 000 hours", "it took [3] , 200 hours"},
	{"behind a torn group", behindTornGroup, "it took 3 , [000] hours", "it took 3 , [200] hours"},
	{"minutes and seconds", minutes, "he ran [3]m 12s then", "he sold [3]m 12 times"},
	{"hours and minutes", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.From-2, figure.AnyDigits, hourLetter, figure.AnyDigits, minuteLetter))
	}, "he ran 1h [20]m then", "he ran [20]m then"},
	{"clause of a law", clause, "the [401](k) plan", "the [401] (k) plan"},
	{"section mark", func(s *scan, r *reading) ruling { return idleIf(s.Is(r.From-1, lexicon.SectionMark)) }, "under § [13] of it", "under [13] of it"},
	{"digits behind a sign", beforeSignedDigits, "it cost £[3]..5bn then", "it cost £[3]-5bn then"},
	{"tries", tries, "he went [8]-for-15 then", "a [8]-member court"},
	{"stop behind", beforeStop, "on page [5].html of it", "They were [5]. Some fled"},
	{"footnote", footnote, "as he wrote [[5]] then", "as [5] wrote"},
	{"letters", beforeLetters, "a [5]G network", "a [5] km run"},
	{"Indian short form", func(s *scan, r *reading) ruling { return idleIf(s.indianShort(r)) }, "a crowd of [7] cr then", "a crowd of [7] crew"},
	{"short form", shortForm, "it cost £[5] mq then", "it cost £[5] bn then"},
	{"hyphened word", beforeHyphenedWord, "a [4]-way stop", "a [4]-member court"},
	{"score", score, "they won [7]-5 at home", "some [5]-10 people"},
}

// clock tells "10:30", from either side of its colon.
func clock(s *scan, r *reading) ruling {
	return idleIf(s.Reads(r.From-2, figure.AnyDigits, colon, figure.Close) || s.Reads(r.To, gluedColon, gluedDigits))
}

// behindHyphen tells "COVID-19" and "5-10"; the hyphen of "sub-40" and "twenty-5" joins.
func behindHyphen(s *scan, r *reading) ruling {
	i := r.From
	if !s.Reads(i-1, gluedDash, figure.Close) {
		return unsure
	}
	switch before := s.At(i - 2); {
	case before.Kind == figure.Digits:
		return idle
	case before.Kind != figure.Word, before.Is(lexicon.BeforeJoint):
		return unsure
	}
	return decided(!figure.IsNumberWord(s.Norm(i - 2)))
}

// unknownRate tells a measure with a slash and something behind it that we do not know.
func unknownRate(s *scan, r *reading) ruling {
	if bare(r) || r.isMoney() {
		return unsure
	}
	return idleIf(s.Reads(r.last, gluedSlash, gluedWord))
}

// improper tells "21/2", which stands for two and a half where its space is lost.
func improper(_ *scan, r *reading) ruling {
	if !r.Slash {
		return unsure
	}
	return idleIf(r.Value >= 1)
}

func besideSlash(s *scan, r *reading) ruling {
	if s.Reads(r.From-1, gluedSlash, figure.Close) {
		return idle
	}
	return idleIf(r.q.Unit == nil && s.Reads(r.To, gluedSlash, figure.Close))
}

// behindSign tells "#5"; the plus of "+5" begins a telephone number or counts.
func behindSign(s *scan, r *reading) ruling {
	switch sign := s.At(r.From - 1); {
	case r.before, s.At(r.From).Spaced, !sign.Is(lexicon.CodeSign):
		return unsure
	case sign.Is(lexicon.PlusSign):
		return decided(s.Is(r.To, lexicon.Hyphen, lexicon.OpenRound) || s.At(r.To).Kind == figure.Digits)
	}
	return idle
}

// behindUnknown tells a number that letters or a sign are written on to, or stand before
// as those of currencies do, which the rules of money have not understood.
func behindUnknown(s *scan, r *reading) ruling {
	p := s.At(r.first - 1)
	switch {
	case currencySign(p):
		return idle
	case s.At(r.first).Spaced, p.Kind == figure.Gap:
		return unsure
	case s.Reads(r.first-2, figure.AnyDigits, figure.Glued(figure.In(lexicon.StraySign))):
		return idle // "5|6"
	}
	return idleIf(!p.Is(lexicon.BeforeAmount))
}

// currencySign reports a sign that Unicode has for money.
func currencySign(p *figure.Piece) bool {
	r, _ := utf8.DecodeRuneInString(p.Raw)
	return unicode.Is(unicode.Sc, r)
}

func behindStop(s *scan, r *reading) ruling {
	return idleIf(s.Reads(r.From-1, gluedStop, figure.Close) && !s.Is(r.From-2, lexicon.RsAmount))
}

// tornStop tells the "£4." of "£4. 5m", whose space a scanner put in: what stands behind a
// stop begins a sentence otherwise, and none begins with "5m".
func tornStop(s *scan, r *reading) ruling {
	return idleIf(r.before && s.Reads(r.To, gluedStop, figure.Apart(figure.AnyDigits), gluedWord))
}

func behindTorn(s *scan, r *reading) ruling {
	if !s.Reads(r.From-2, figure.AnyDigits, gluedStop, figure.Apart(figure.AnyDigits), gluedWord) {
		return unsure
	}
	return idleIf(s.sign(r.From-3) != "")
}

// tornGroup tells the "3" of "3 , 000", and the "1" of "£1, 200".
func tornGroup(s *scan, r *reading) ruling {
	return idleIf(s.Reads(r.To, figure.In(lexicon.Comma), figure.Apart(noughts)))
}

func behindTornGroup(s *scan, r *reading) ruling {
	return idleIf(s.Reads(r.From-2, figure.AnyDigits, figure.In(lexicon.Comma), figure.Apart(noughts)))
}

// noughts is filled by a group of thousands that begins with a nought.
func noughts(p *figure.Piece) bool {
	switch {
	case len(p.Norm) != 3, !strings.HasPrefix(p.Norm, "0"):
		return false
	}
	return figure.AllDigits(p.Norm)
}

var (
	hourLetter   = letters("h")
	minuteLetter = letters("m")
	secondLetter = letters("s")
)

// letters is filled by letters that touch what stands before them.
func letters(of string) figure.Slot {
	return figure.Glued(func(p *figure.Piece) bool { return p.Norm == of })
}

// minutes tells "3m 12s", whose m is no million.
func minutes(s *scan, r *reading) ruling {
	return idleIf(s.Reads(r.From+1, minuteLetter, figure.AnyDigits, secondLetter))
}

func tornPoint(s *scan, r *reading) ruling { return idleIf(fromPoint(s.At(r.To)) && s.At(r.To).Spaced) }

// fromPoint reports digits that begin with their decimal point.
func fromPoint(p *figure.Piece) bool {
	return p.Kind == figure.Digits && strings.HasPrefix(p.Raw, ".")
}

// clause tells "401(k)" and the "1" of "39B(1)": a bracket that touches what stands before
// it is part of a name.
func clause(s *scan, r *reading) ruling {
	switch {
	case s.Reads(r.To, figure.Glued(opens), figure.Letter, closes):
		return idle
	case s.Reads(r.From-4, figure.Glued(opens), figure.Letter, closes, figure.In(lexicon.And)):
		return idleIf(s.furtherClause(r))
	case r.before, s.At(r.From-2).Kind == figure.Sign, !s.Reads(r.From-1, figure.Glued(opens), figure.Close):
		return unsure
	}
	return idleIf(s.Reads(r.To, closes))
}

// furtherClause reports the second of "401(k) and 529 rules", but not "4(b) and 12 other clauses".
func (s *scan) furtherClause(r *reading) bool {
	if s.Is(r.To, lexicon.SharedLabel) {
		return true
	}
	return !s.severalAt(s.countedFrom(r, false))
}

// beforeSignedDigits tells a number whose digits go on behind a sign that joins none that
// we know: "3..5", "$40-$$-90".
func beforeSignedDigits(s *scan, r *reading) ruling {
	i := r.last
	switch sign := s.At(i); {
	case sign.Kind != figure.Sign, sign.Spaced:
		return unsure
	case gluedRange(sign):
		return idleIf(s.strayMoney(i + 1))
	case sign.Is(lexicon.JoinsDigits):
		return unsure
	case sign.Is(lexicon.StraySign):
		return idleIf(s.Reads(i+1, figure.Glued(figure.Not(anySign))))
	}
	return idleIf(s.Reads(i+1, gluedDigits))
}

func anySign(p *figure.Piece) bool { return p.Kind == figure.Sign }

// strayMoney reports a currency's sign at i that stands before no number.
func (s *scan) strayMoney(i int) bool {
	return s.sign(i) != "" && !s.At(i).Spaced && s.At(i+1).Kind != figure.Digits
}

// tries tells what one did and how often one tried, "8-for-15", and other codes with a
// word inside: "18-cv-203".
func tries(s *scan, r *reading) ruling {
	if r.last != r.To || s.Is(r.To+1, lexicon.To) {
		return unsure
	}
	return idleIf(s.Reads(r.To, gluedHyphen, figure.AnyWord, gluedHyphen, figure.AnyDigits))
}

func beforeStop(s *scan, r *reading) ruling {
	return idleIf(s.Reads(r.To, gluedStop, gluedWord))
}

func footnote(s *scan, r *reading) ruling {
	return idleIf(s.Is(r.From-1, lexicon.OpenSquare) && s.Is(r.To, lexicon.CloseSquare))
}

// beforeLetters tells "5G", "12A", "21st".
func beforeLetters(s *scan, r *reading) ruling {
	return idleIf(r.last == r.To && gluedWord(s.At(r.To)))
}

// shortForm tells an amount of money with a short form behind it that we do not know: it
// may be a multiplier, without which the amount is a million times too small.
func shortForm(s *scan, r *reading) ruling {
	p := s.At(r.last)
	switch {
	case bare(r) && strings.Contains(s.Norm(r.From), decimalPoint):
		return idleIf(p.Spaced && shortened(p)) // "1.2 bcf"
	case !r.before && !s.moneyAt(r.last+1):
		return unsure
	case p.Is(lexicon.ForeignScale):
		return idle
	}
	return idleIf(shortened(p))
}

func (s *scan) moneyAt(i int) bool {
	u, _ := s.SimpleUnit(i)
	return figure.Measures(u) == figure.Currency
}

const (
	longestShort = 4 // letters
	vowels       = "aeiouy'"
)

// shortened reports a word that is shortened, by its look: few letters and no vowel.
func shortened(p *figure.Piece) bool {
	switch {
	case p.Kind != figure.Word, len(p.Norm) > longestShort, p.Is(lexicon.NoScale):
		return false
	case strings.ContainsAny(p.Norm, vowels):
		return false
	case len(p.Raw) == 1:
		return true
	}
	return strings.ToUpper(p.Raw) != p.Raw // and no "TV"
}

// beforeHyphenedWord tells "4-way", whose word counts nothing.
func beforeHyphenedWord(s *scan, r *reading) ruling {
	switch {
	case r.before, r.last != r.To, !s.Reads(r.To, gluedHyphen, figure.AnyWord), s.spansTo(r.To):
		return unsure
	}
	return idleIf(s.idleHyphen(r.To + 1))
}

// spansTo reports the "-to-10-hour" of "8-to-10-hour" and the "-to-ten year" of
// "five-to-ten year".
func (s *scan) spansTo(i int) bool {
	if s.Is(i+1, lexicon.To) && s.countsAt(i+2) {
		return true // "an 8-to-16 metre mirror", "two- to three-bedroom homes"
	}
	if !s.Reads(i, gluedHyphen, figure.In(lexicon.To), gluedHyphen, figure.Close) {
		return false
	}
	f, ok := s.PlainFigure(i + 3)
	return ok && s.measuredAt(f.To)
}

// countsAt reports a number in digits at i, or one in words that stands apart.
func (s *scan) countsAt(i int) bool {
	p := s.At(i)
	return p.Kind == figure.Digits || p.Spaced && figure.SmallNumbers[p.Norm] > 1
}

// idleHyphen reports words that a hyphen joins to a number without counting.
func (s *scan) idleHyphen(i int) bool { return len(s.Norm(i)) == 1 || s.Is(i, lexicon.IdleJoined) }

// score tells "7-5", "555-0117", "1-800-273": digits, hyphen, digits, and nothing that is
// counted behind them.
func score(s *scan, r *reading) ruling {
	to := r.To
	switch {
	case s.Reads(to, gluedHyphen, figure.Capital(figure.AnyWord)):
		_, named := figure.SmallNumbers[s.Norm(to+1)] // "7-Eleven"
		return idleIf(named)
	case !s.Reads(to, gluedRange, gluedDigits):
		return unsure
	case r.before:
		return unsure
	case leadingNought(s.Norm(r.From)):
		return idle
	}
	high, ok := s.FigureAt(to + 1)
	if !ok || s.Reads(high.To, figure.Glued(figure.In(lexicon.ShortDash)), figure.AnyDigits) {
		return idle
	}
	return idleIf(s.scored(r, high))
}

// scored reports two numbers that are no ends of a range: they fall, or nothing says
// what is counted.
func (s *scan) scored(r *reading, high figure.Figure) bool {
	falls := high.Value <= r.Value
	switch {
	case r.q.Unit != nil, high.Scale > 1, s.measuredAt(high.To):
		return falls && high.Scale == r.Scale
	case falls:
		return true
	case s.Is(r.From-1, lexicon.BeforeRange):
		return false
	case s.Is(high.To, lexicon.ScoreNoun):
		return true
	}
	return !figure.PluralNoun(s.Norm(high.To)) && !figure.PluralNoun(s.Norm(high.To+1))
}

// measuredAt reports a unit at i, or behind a hyphen there.
func (s *scan) measuredAt(i int) bool {
	if s.Is(i, lexicon.Hyphen) {
		i++
	}
	unit, _ := s.UnitAt(i)
	return unit != ""
}

func leadingNought(digits string) bool {
	return len(digits) > 1 && digits[0] == '0' && !strings.HasPrefix(digits, "0.")
}
