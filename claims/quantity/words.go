package quantity

import (
	"factdesk/claims"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// wordRules tell number words that count nothing: "one of them", "World War Two",
// "two-faced".
var wordRules = []idleRule{
	{"nought", func(s *scan, r *reading) ruling { return idleIf(r.Value == 0 && s.Is(r.From, lexicon.Nought)) }, "it came to [nought]", "[zero] cases"},
	{"price", perPiece, "for 64 cents [a] dozen", "for [a] dozen eggs"},
	{"couple", func(s *scan, r *reading) ruling { return idleIf(s.Is(r.From-1, lexicon.Couple)) }, "a couple [hundred] bucks", "[two] hundred bucks"},
	{"half and half", halfAndHalf, "it was [fifty]-fifty", "some [fifty]-five"},
	{"one of a name", oneOfName, "as Formula [One] drew", "[One] man drew"},
	{"group", func(s *scan, r *reading) ruling {
		return idleIf(s.At(r.From).Cap && s.Reads(r.From-2, figure.Capital(figure.In(lexicon.GroupNoun)), of))
	}, "the Group of [Seven] met", "a group of [seven] met"},
	{"hyphen behind", wordJoined, "a [two]-faced man", "a [two]-member court"},
	{"hyphen before", behindWord, "a war-[two] hero", "a sub-[two] hour run"},
	{"title", titled, "at [Three] Mile Island", "[Three] miles of it"},
	{"half", half, "in the first [half] of it", "over [half] of them"},
	{"part", part, "and the [dozens] fled", "[a] third of them"},
	{"one", one, "no [one] knows", "[one] man died"},
	{"zero", func(s *scan, r *reading) ruling {
		return idleIf(bare(r) && s.Is(r.From, lexicon.ZeroWord) && !s.Countable(r.To))
	}, "down to [zero]", "[zero] cases"},
	{"address", address, "at [Ten] Downing Street", "over [ten] Downing parties"},
	{"score of years", func(s *scan, r *reading) ruling { return idleIf(s.Is(r.To, lexicon.ScoreOne)) }, "[four] score years", "[four] scored then"},
	{"round", lastRound, "to reach the last [eight] in Rome", "to see the last [eight] men"},
	{"grand", grand, "it cost him [five] grand", "[five] grand pianos"},
	{"label", wordLabel, "in phase [two] of it", "no [two] cases"},
	{"capital", capitalised, "World War [Two] ended", "he saw [two] men"},
}

// bare reports a number without a unit.
func bare(r *reading) bool { return r.q.Unit == nil }

// perPiece tells the dozen of "64 cents a dozen".
func perPiece(s *scan, r *reading) ruling {
	if !s.Is(r.From, lexicon.A) {
		return unsure
	}
	u, _ := s.SimpleUnit(r.From - 1)
	if s.At(r.From-1).Kind == figure.Digits {
		u = s.sign(r.From - 2) // "$6.12 a dozen"
	}
	return idleIf(figure.Measures(u) == figure.Currency)
}

// halfAndHalf tells "fifty-fifty", and both numbers of "two by two".
func halfAndHalf(s *scan, r *reading) ruling {
	n := s.Norm(r.From)
	switch {
	case s.Reads(r.From+1, gluedHyphen, figure.Close), s.Is(r.To, lexicon.By):
		return idleIf(s.Norm(r.From+2) == n)
	}
	return idleIf(s.Is(r.From-1, lexicon.By) && s.Norm(r.From-2) == n)
}

func wordJoined(s *scan, r *reading) ruling {
	if r.last != r.To || !s.Reads(r.To, gluedHyphen) || s.spansTo(r.To) {
		return unsure
	}
	return idleIf(s.idleHyphen(r.To+1) || s.At(r.To+1).Kind == figure.Digits)
}

func behindWord(s *scan, r *reading) ruling {
	if s.Reads(r.From-2, figure.AnyDigits, gluedHyphen, figure.Close) {
		return idle // "7-Eleven"
	}
	if !s.Reads(r.From-2, figure.AnyWord, gluedHyphen, figure.Close) {
		return unsure
	}
	return idleIf(!s.Is(r.From-2, lexicon.BeforeJoint))
}

// titled tells "Three Mile Island".
func titled(s *scan, r *reading) ruling {
	if bare(r) || r.Scale != 1 || !s.At(r.From).Cap {
		return unsure
	}
	return idleIf(s.Reads(r.To, figure.Capital(figure.AnyWord)) && s.At(r.To+1).Cap && !s.titleCase(r.From))
}

// half tells the half of a match and the like: "the first half", "half-time".
func half(s *scan, r *reading) ruling {
	switch {
	case s.Is(r.From, lexicon.HalfWord):
		return decided(s.idleHalf(r))
	case s.Is(r.From, lexicon.QuarterWord):
		return decided(s.alone(r))
	}
	return unsure
}

// alone reports one word with no unit, or one of time.
func (s *scan) alone(r *reading) bool {
	if r.To > r.From+1 {
		return false
	}
	return bare(r) || figure.Measures(*r.q.Unit) == figure.Time
}

func (s *scan) idleHalf(r *reading) bool {
	prev, next := s.At(r.From-1), s.At(r.To)
	switch {
	case !s.alone(r):
		return false
	case figure.Ordinals[prev.Norm] > 0, prev.Is(lexicon.BesideHalf):
		return true
	case gluedHyphen(next):
		return bare(r) || s.At(r.To+1).Spaced
	case next.Is(lexicon.BehindHalf), prev.Is(lexicon.BeforeHalf):
		return false
	}
	return bare(r)
}

// part leaves "a quarter", "a third" and "dozens of" alone, and takes "the dozens".
func part(s *scan, r *reading) ruling {
	switch {
	case r.Part:
		return counts
	case r.Many:
		return decided(s.Is(r.From-1, lexicon.The) && !s.Is(r.To, lexicon.Of))
	}
	return unsure
}

func wordLabel(s *scan, r *reading) ruling {
	label := s.At(r.From - 1)
	if !bare(r) || !label.Is(lexicon.NumberLabel) {
		return unsure
	}
	return idleIf(!label.Is(lexicon.No))
}

// capitalised tells a number word that is part of a name: "World War Two".
func capitalised(s *scan, r *reading) ruling {
	i := r.From
	prev := s.At(i - 1)
	switch {
	case s.Reads(i-2, figure.AnyWord, hyphen, figure.Close):
		return idle
	case !s.At(i).Cap, r.Scale != 1, !bare(r), s.SentenceStart(i), s.titleCase(i):
		return counts
	case prev.Kind == figure.Sign:
		return decided(prev.Is(lexicon.Comma))
	}
	return idle
}

// one tells the pronoun: "no one", "one of them", "one day".
func one(s *scan, r *reading) ruling {
	if !s.Is(r.From, lexicon.One) || r.To != r.From+1 {
		return unsure
	}
	return decided(!s.oneCounts(r))
}

func (s *scan) oneCounts(r *reading) bool {
	prev, next := s.At(r.From-1), s.At(r.To)
	switch {
	case prev.Is(lexicon.NoOneBefore):
		return !bare(r) && prev.Is(lexicon.OneJoinedBefore) && next.Is(lexicon.Hyphen)
	case bare(r):
		return s.oneCountsNoun(r)
	case next.Is(lexicon.OneUnit):
		return s.Is(r.To+1, lexicon.BehindOneUnit)
	}
	return true
}

// oneCountsNoun reports "one of its three shops", "one every four minutes", "one or two",
// and "one man" who is nobody that something is told of.
func (s *scan) oneCountsNoun(r *reading) bool {
	to := r.To
	switch {
	case s.Reads(to, figure.In(lexicon.Of), figure.In(lexicon.NumberArticle)) && figure.SmallNumbers[s.Norm(to+2)] > 1:
		return true
	case s.Is(to, lexicon.EveryWord), s.Is(to, lexicon.To) && s.measuredRange(r):
		return true
	case s.Reads(to, figure.In(lexicon.Or), figure.In(lexicon.TwoOrMore)):
		return true
	case s.Is(to, lexicon.Hyphen, lexicon.OneNoun), !s.Countable(to):
		return false
	}
	return !s.saidOfOne(to) && !s.otherFollows(to)
}

// saidOfOne reports a word behind "one man" at i where it stands for somebody.
func (s *scan) saidOfOne(i int) bool {
	return s.Is(i+1, lexicon.SaidBehindOne) || s.Is(i+2, lexicon.SaidBehindOne)
}

// multiples are the words that hold a number of times: "doubled".
var multiples = map[string]float64{
	"doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "triples": 3, "trebled": 3, "quadrupled": 4, "quadrupling": 4, "quintupled": 5,
	"halved": 0.5, "halving": 0.5, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8,
	"ninefold": 9, "tenfold": 10, "hundredfold": 100, "thousandfold": 1000,
}

var multiplesSieve = lexicon.SieveOf(multiples)

// multiple reads "doubled": twice as much as before, so the value 2 and the unit
// "times". "Halved" is half as much; "doubled down" and "doubled as" are something else.
func (s *scan) multiple(i int) (Mark, int) {
	if !multiplesSieve.May(s.Norm(i)) {
		return Mark{}, 0
	}
	v := multiples[s.Norm(i)]
	if v == 0 || s.Every || s.otherDouble(i) {
		return Mark{}, 0
	}
	r := reading{Figure: figure.Figure{Value: v, From: i, To: i + 1}, first: i, last: i + 1, q: claims.Quantity{Value: v, Comparator: claims.Exactly}}
	r.setUnit("times")
	d := claims.Up
	if v < 1 {
		d = claims.Down
	}
	r.q.Change = &d
	s.compare(&r)
	m := s.done(&r)
	m.Times = true
	return m, i + 1
}

func (s *scan) otherDouble(i int) bool {
	return s.Reads(i, figure.In(lexicon.DoubleVerb), figure.In(lexicon.Down)) || s.Reads(i, figure.In(lexicon.Doubled), figure.In(lexicon.As))
}
