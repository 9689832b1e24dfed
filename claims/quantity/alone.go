package quantity

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// aloneRules tell numbers that nothing backs, by their neighbours: such a one is told only
// where these leave it nothing else to be. No value is better than a wrong one.
var aloneRules = []idleRule{
	{"line of its own", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.From-1, figure.Edge, figure.AnyDigits, figure.Edge))
	}, "[487]", "[487] fled"},
	{"number of a page", pageNumber, "and so on. - [4] -", "they lost – [4] – of it"},
	{"point of a list", pointOfList, "It met. [2]. Minutes of it", "It met. [2] were late"},
	{"naming sign", func(s *scan, r *reading) ruling { return idleIf(s.Is(r.From-1, lexicon.NamingSign)) }, "it said P = [4] of it", "it said: [4] of it"},
	{"plus of a name", plusOfName, "at 14:30 GMT+[2] then", "some +[2] then"},
	{"torn by signs", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.To, figure.Glued(figure.In(lexicon.QuestionMark)), figure.Glued(figure.Any)))
	}, "it rose [1]?.? by it", "was it [1]? He fled"},
	{"clock with a stop", stoppedClock, "it begins at [18.30], he said", "it stood at [18.3], he said"},
	{"marks of all", func(s *scan, r *reading) ruling { return idleIf(s.Reads(r.From-2, figure.In(lexicon.Out), of)) }, "four stars out of [five] then", "one of [five] then"},
	{"hours of opening", openHours, "it is open from [9] to 5 daily", "it rose from [9] to 5 in May"},
	{"last hour", throughHours, "it is open until [8], he said", "it is open to [8], he said"},
	{"hour", hourAt, "the band is on at [9], he said", "the toll stands at [9], he said"},
	{"part of a row", partOfRow, "it was [4] of 6 in it", "it was [4] in 6 men"},
	{"row", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.From-2, figure.AnyDigits, of) || s.Reads(r.From-3, figure.AnyDigits, gluedWord, of))
	}, "it was 4 of [6] in it", "he fled 4 with [6] in it"},
	{"line of a table", rowOfDigits, "Leeds [24] 16 5", "Leeds had [24], 16 away"},
	{"score", scoredTo, "they lost [5] to 3 then", "it fell from [5] to 3 then"},
	{"golf", underPar, "she was [nine] under par then", "she had [nine] under me"},
	{"year of two digits", func(s *scan, r *reading) ruling {
		return idleIf(len(s.Norm(r.From)) == 2 && s.Reads(r.From-1, figure.Apart(figure.In(lexicon.Apostrophe)), gluedDigits))
	}, "since '[98] he won", "since [98] he won"},
	{"genitive", func(s *scan, r *reading) ruling { return idleIf(s.Is(r.To, lexicon.Genitive)) }, "but [three]'s a crowd", "but [three] fled"},
	{"point first", func(s *scan, r *reading) ruling { return idleIf(fromPoint(s.At(r.From))) }, "he hit [.312] then", "he hit [0.312] then"},
	{"code", codeLike, "text it to [85258] now", "it went to [852] now"},
	{"behind a place in an order", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.From-3, figure.AnyDigits, gluedWord, figure.In(lexicon.And)) && !s.measuredAt(r.From-2))
	}, "on 4th and [11] he fled", "on 4km and [11] he fled"},
	{"mark with a point", pointedMark, "they gave it [7.9] on it", "it scored [7.9] on it"},
	{"the alone", theAlone, "and the [38] will stop", "and the [38] wounded"},
	{"mark of something", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.From-2, figure.In(lexicon.MarkNoun), of))
	}, "off a handicap of [14], he", "off a crowd of [14], he"},
	{"behind a noun", behindNoun, "his mood [404] was", "she bought [404] in all"},
	{"before a name", beforeName, "and [3] Para trained", "and [3] paras trained"},
	{"before a thing", beforeThing, "a [529] plan is it", "a [529]-seat plan"},
}

var of = figure.In(lexicon.Of)

// backed reports that something says how many a number without a unit tells: how exact it
// is, a multiplier, several things behind it, or that its thousands are parted.
func (s *scan) backed(r *reading) bool {
	_, compared := comparators().Before(s, s.pastArticle(r.first))
	switch {
	case compared > 0, r.Scale > 1, r.Part, r.Many, r.q.Value < 0:
		return true
	case s.At(r.From).Kind == figure.Digits && r.To > r.From+1, strings.Contains(s.Norm(r.From), ","):
		return true
	}
	return s.moreBehind(r.last) || s.thingsAt(r) || s.measuredRange(r)
}

// measuredRange reports "20 to 30cm" and "20 to 30 million".
func (s *scan) measuredRange(r *reading) bool {
	j, ok := s.jointAt(r.last, false)
	if !ok {
		return false
	}
	h, ok := s.highEnd(r, j)
	return ok && (h.q.Unit != nil || h.Scale > 1)
}

// moreBehind reports "20+", "20-plus" and "20 or more".
func (s *scan) moreBehind(k int) bool {
	return s.Reads(k, figure.Glued(figure.In(lexicon.PlusSign))) || s.Reads(k, figure.In(lexicon.OrAnd), figure.In(lexicon.OrMoreWord, lexicon.OrLessWord, lexicon.SoWord))
}

// thingsAt reports what a number counts behind it: several things, one, or some of them.
func (s *scan) thingsAt(r *reading) bool {
	k := s.countedFrom(r, false)
	switch {
	case gluedHyphen(s.At(r.last)):
		return true
	case s.severalAt(k):
		return !s.actsBehind(r, k) && !s.opensWithName(r)
	case r.Value == 1:
		return s.Countable(k) && s.ledIn(r)
	}
	return s.Is(k, lexicon.Of) && s.groupAt(k+1) && s.ledIn(r)
}

// actsBehind reports a verb at k behind what has a number: "Report 118 cites it".
func (s *scan) actsBehind(r *reading, k int) bool {
	switch {
	case !thirdPerson(s.Norm(k)), s.ledIn(r):
		return false
	case s.SentenceStart(r.From - 1):
		return true
	case r.Words, s.Is(k+1, lexicon.AloneBehind), s.doesAt(k + 1):
		return false // "a tower three blocks away", "in Leeds 12 shops are shut"
	}
	return !s.pastAt(k + 1)
}

// groupAt reports "the seven", "them" and "150 shops" behind "of".
func (s *scan) groupAt(k int) bool {
	if s.At(k).Kind == figure.Digits || figure.IsNumberWord(s.Norm(k)) {
		return s.severalAt(k + 1)
	}
	return s.Is(k, lexicon.NumberArticle, lexicon.Pronoun, lexicon.EveryWord) || s.severalAt(k)
}

// severalAt reports several things among the words from k on, also behind a comma.
func (s *scan) severalAt(k int) bool { return s.pluralAt(k) > 0 }

// pluralAt is the place of the plural that names the things from k on, 0 for none.
func (s *scan) pluralAt(k int) int {
	for end := k; end < k+longestCounted; end++ {
		switch p := s.At(end); {
		case several(p):
			if s.nameGoesOn(end) {
				return 0
			}
			return end
		case p.Is(lexicon.Comma) && end > k:
		case p.Kind != figure.Word, figure.Stop[p.Norm]:
			return 0
		}
	}
	return 0
}

// nameGoesOn reports a word with a capital behind that at k, which has one: "115 Special
// Operations Group".
func (s *scan) nameGoesOn(k int) bool {
	if !s.At(k).Cap || s.headline(k) {
		return false
	}
	return s.Reads(k+1, figure.Capital(figure.AnyWord)) && !several(s.At(k+1))
}

// several reports a plural, also of a short form: "MPs".
func several(p *figure.Piece) bool {
	if p.Kind != figure.Word {
		return false
	}
	if figure.PluralNoun(p.Norm) {
		return true
	}
	short, ok := strings.CutSuffix(p.Raw, sEnd)
	return ok && len(short) > 1 && short == strings.ToUpper(short)
}

func pageNumber(s *scan, r *reading) ruling {
	dash := figure.In(lexicon.RangeDash)
	switch {
	case !s.Reads(r.From-1, dash), !s.Reads(r.To, dash):
		return unsure
	}
	return idleIf(s.Reads(r.From-2, figure.Edge) || s.Reads(r.To+1, figure.Edge))
}

func pointOfList(s *scan, r *reading) ruling {
	switch {
	case s.At(r.From).Kind != figure.Digits, !s.SentenceStart(r.From), s.Is(r.From-1, lexicon.Colon, lexicon.QuestionMark):
		return unsure
	}
	return idleIf(r.Value < 100 && s.Reads(r.To, gluedStop, figure.Apart(figure.Capital(figure.AnyWord))))
}

// plusOfName tells the "2" of "GMT+2".
func plusOfName(s *scan, r *reading) ruling {
	return idleIf(s.Reads(r.From-2, figure.AnyWord, figure.Glued(figure.In(lexicon.PlusSign)), figure.Close))
}

// theAlone tells what is known already, or is a bus, or a place in a table: "the two will
// meet", "the 38", "the top ten".
func theAlone(s *scan, r *reading) ruling {
	switch before := s.At(r.From - 1); {
	case before.Any(lexicon.PointsAtSome, lexicon.Genitive), before.Is(lexicon.RankedWord) && s.Is(r.From-2, lexicon.NumberArticle):
	case !before.Is(lexicon.The), s.Is(r.From-2, lexicon.Of, lexicon.Than):
		return unsure
	}
	return idleIf(s.endsAt(r.To))
}

// endsAt reports that no word stands at k that is told of what is counted.
func (s *scan) endsAt(k int) bool {
	p := s.At(k)
	return p.Kind != figure.Word || figure.Stop[p.Norm] || figure.Verbs[p.Norm]
}

// behindNoun tells a number that stands behind what it numbers: "his mood 404", "seat 31",
// and the further ones of "junctions 10 and 12".
func behindNoun(s *scan, r *reading) ruling {
	if s.Reads(s.lead(r.From)-2, figure.In(lexicon.NumberLabel), colon) {
		return idle
	}
	return idleIf(!s.ledIn(r))
}

// ledIn reports that an amount of which nothing is named may stand where the row of numbers
// begins that this one is of.
func (s *scan) ledIn(r *reading) bool { return s.leadsIn(s.lead(r.From) - 1) }

// lead is where the first of the numbers stands that piece i is the last of: "6, 8 and 10".
func (s *scan) lead(i int) int {
	k := i
	for k > i-sharedReach {
		switch {
		case s.Reads(k-2, figure.AnyDigits, inRow):
			k -= 2
		case s.Reads(k-3, figure.AnyDigits, figure.Glued(figure.Letter), inRow):
			k -= 3 // "12A and 13"
		default:
			return k
		}
	}
	return i
}

var inRow = figure.In(lexicon.Comma, lexicon.And, lexicon.Or, lexicon.RangeJoint)

// beforeName tells a number that a name goes on with: "3 Para", "98.5 FM".
func beforeName(s *scan, r *reading) ruling {
	next := s.At(r.To)
	switch {
	case s.At(r.From).Kind != figure.Digits, !next.Cap, s.headline(r.From):
		return unsure
	}
	return idleIf(!next.Any(lexicon.Weekday, lexicon.MonthName))
}

// beforeThing tells what has a number for a name: "a 529 plan", "in 501 denim".
func beforeThing(s *scan, r *reading) ruling {
	next := s.At(r.To)
	switch {
	case s.At(r.From).Kind != figure.Digits, next.Kind != figure.Word, next.Is(lexicon.AloneBehind):
		return unsure
	case s.Is(r.From-1, lexicon.ArticleA):
		return idle
	}
	return idleIf(s.Is(r.From-1, lexicon.InWord, lexicon.The, lexicon.Possessive) && s.Countable(r.To))
}
