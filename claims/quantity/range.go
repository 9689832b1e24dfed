package quantity

import (
	"math"

	"factdesk/claims"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// joint is what stands between the ends of a range.
type joint struct {
	sign    *figure.Piece // "to", "-", "or", "and"
	at      int           // its last piece
	between bool          // "between 5 and 10"
	// measured says that both are told in the unit behind them: "9 to 7 kilos".
	measured bool
}

func (j joint) word() bool { return j.sign.Is(lexicon.RangeWordTo) }

// falls reports a joint behind which the lower end may stand: "$9-7 million".
func (j joint) falls() bool { return j.between || j.measured || !j.word() }

// jointAt finds the joint at i: "5 to 10", "5-10", "an 8- to 16-metre mirror",
// "five-to-ten", and, behind "between", "and".
func (s *scan) jointAt(i int, between bool) (joint, bool) {
	if s.Reads(i, figure.Glued(hyphen), figure.In(lexicon.To), figure.Apart(figure.Any)) {
		return joint{sign: s.At(i + 1), at: i + 1, between: between}, true
	}
	j := joint{sign: s.At(i), at: i, between: between}
	switch p := j.sign; {
	case p.Is(lexicon.Hyphen) && p.Spaced != s.At(i+1).Spaced:
		return j, false
	case p.Is(lexicon.And):
		return j, between
	case !p.Is(lexicon.RangeJoint):
		return j, false
	}
	if s.Reads(i, hyphen, figure.In(lexicon.To), hyphen) {
		j.at += 2
	}
	return j, true
}

// upTo reads "5 to 10", "5-10", "between 5 and 10", "five or six". It reports false where
// the two are one amount, and what the first of them is cannot be told; both are passed over
// then, since the upper one read alone would be told as exact.
func (s *scan) upTo(r *reading) bool {
	j, ok := s.jointAt(r.last, s.Is(r.first-1, lexicon.BetweenWord))
	if !ok {
		return true
	}
	h, ok := s.highEnd(r, j)
	if !ok || s.joins(r, &h, j) {
		return true
	}
	r.last = h.last
	return false
}

// joins makes one of the two ends of a range, or leaves two numbers alone. It reports false
// where it is not clear which they are.
func (s *scan) joins(r, h *reading, j joint) bool {
	if !s.spans(r, h, j) {
		return !s.fromTo(r, j) || r.sharesEnd(h)
	}
	j.measured = s.sinks(r, h, j)
	from, to, as := figure.Ends(r.end(), h.end(), j.falls())
	switch {
	case as != figure.Ranging:
	case from == h.q.Value && s.fellTo(r, j):
		return false // by nine kilos to seven, or by seven to nine
	default:
		r.q.Value, h.q.Value = from, to
		r.upTo(h, j.between)
	}
	return as != figure.Unclear
}

// highEnd reads the upper end behind a joint, with its unit.
func (s *scan) highEnd(r *reading, j joint) (reading, bool) {
	next := s.behindSign(j.at + 1)
	f, ok := s.FigureAt(next)
	switch {
	case !ok, f.Many, f.Part != r.Part && !j.sign.Is(lexicon.Hyphen):
		return reading{}, false
	}
	h := reading{Figure: f, first: f.From, last: f.To, q: claims.Quantity{Value: f.Value}}
	s.unit(&h)
	return h, h.first >= next || h.first > j.at
}

// fromTo reports "from 8 to 6 million", two numbers that something went from and to.
func (s *scan) fromTo(r *reading, j joint) bool {
	return s.Is(r.first-1, lexicon.RangeFrom) && j.sign.Is(lexicon.To)
}

// behindSign is where the number begins that a currency's sign may stand before.
func (s *scan) behindSign(i int) int {
	if s.Reads(i, figure.Apart(figure.In(lexicon.PlusSign)), gluedDigits) || s.Is(i, lexicon.PlusWord) {
		return i + 1 // "-2% to +1%"
	}
	if figure.DollarsOf[s.Norm(i)] != "" && s.Is(i+1, lexicon.DollarSign) {
		i++
	}
	if s.sign(i) != "" {
		return i + 1
	}
	if name, _ := s.codeAt(i); name != "" {
		return i + 1
	}
	return i
}

// upTo makes a range of the lower end r and the upper one.
func (r *reading) upTo(high *reading, between bool) {
	v := high.q.Value
	r.q.High, r.q.Comparator = &v, claims.Range
	r.last, r.To = high.last, high.To
	if high.namesCloser(r) {
		r.q.Unit = high.q.Unit
	}
	r.age = r.age || high.age
	if between {
		r.first--
	}
}

// spans reports that low and high are ends of one range.
func (s *scan) spans(low, high *reading, j joint) bool {
	switch {
	case low.q.Unit == nil:
	case high.q.Unit != nil:
		if !sameUnits(*low.q.Unit, *high.q.Unit) {
			return false
		}
	case low.before && high.Scale > 100: // "€5 to 7bn"
	case !low.before, j.word():
		return low.age && high.q.Value < oldest
	}
	switch {
	case j.sign.Is(lexicon.Or):
		return nextWord(low, high)
	case j.sign.Is(lexicon.To):
		return s.reaches(low, high)
	}
	return true
}

// nextWord reports "five or six", "40 or 50".
func nextWord(low, high *reading) bool {
	if low.Words != high.Words || low.q.Unit != nil {
		return false
	}
	step := 1.
	for _, round := range []float64{10, 100, 1000} {
		if math.Mod(low.q.Value, round) == 0 {
			step = round
		}
	}
	return high.q.Value == low.q.Value+step || sharedNext(low, high)
}

// sharedNext reports "three or four million".
func sharedNext(low, high *reading) bool {
	return low.Words && figure.Shares(low.end(), high.end()) && high.q.Value/high.Scale == low.q.Value+1
}

// reaches reports a "to" that names a range and no change: "rose from 5 to 10", "rose by
// 5 % to 10 %".
func (s *scan) reaches(low, high *reading) bool {
	k := low.first - 1
	switch {
	case s.Is(k, lexicon.RangeFrom):
		return s.Is(k-1, lexicon.Ranging) || !s.changesBefore(k)
	case s.Is(k, lexicon.By) && low.q.Unit != nil:
		return figure.Shares(low.end(), high.end()) // not "widened by 6 points to 88 points"
	case figure.ChangeOf(s.Norm(k)) == "":
		return true
	case s.Is(k, lexicon.Shedding):
		return s.shedRange(low, high)
	}
	return low.q.Unit == nil && high.q.Unit != nil
}

// shedRange reports "lost $89 to $93 billion" and "lost 200 to 300 people": close ends that share
// their multiplier, or what is counted. "Gained $2 to $71" tells by how much and to what.
func (s *scan) shedRange(low, high *reading) bool {
	switch top := high.q.Value / high.Scale; {
	case low.q.Unit == nil && high.q.Unit != nil:
		return true
	case figure.Shares(low.end(), high.end()):
		return near(low.q.Value, top)
	case low.Scale != high.Scale, !near(low.q.Value, high.q.Value):
		return false
	}
	return low.Scale > 1 || low.q.Unit == nil && s.severalAt(high.To)
}

// near reports ends of which the upper is at most twice the lower.
func near(low, high float64) bool { return low < high && high <= 2*low }

const changedReach = 8 // pieces between "raised" and its "from 5 to 10"

// changesBefore reports a word of change before i, in its sentence.
func (s *scan) changesBefore(i int) bool {
	for k := i - 1; k >= i-changedReach && !s.SentenceStart(k+1); k-- {
		if figure.ChangeOf(s.Norm(k)) != "" || s.Is(k, lexicon.ChangedFrom) {
			return true
		}
	}
	return false
}
