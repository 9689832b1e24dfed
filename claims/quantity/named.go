package quantity

import (
	"math"
	"strings"
	"sync"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// namedRules tell numbers, with a unit or without, that are part of a name or a saying.
var namedRules = []idleRule{
	{"base with a unit", func(s *scan, r *reading) ruling { return idleIf(!bare(r) && s.Is(r.first-1, lexicon.Per)) }, "some 5 litres per [100] km", "some 5 litres and [100] km"},
	{"saying", saying, "they are [a million] miles away from it", "it is [a million] miles of it"},
	{"more than all", givenAll, "she gave it [110] per cent then", "it rose [110] per cent then"},
	{"quoted title", quotedTitle, `on "[12] Angry Men" then`, `he said "[12] angry men" then`},
	{"name with its article", articleOfName, "he saw The [39] Steps then", "The [39] Britons fled"},
	{"head of a name", headOfName, "[Four] Oaks station shut", "[Four] Britons fled"},
	{"one work", oneWork, "[Twelve] Angry Men was on", "[Twelve] Angry Men were on"},
	{"one unit of several", oneUnit, "as [50] Cent sang", "as [50] Cents fell"},
	{"unit in a name", unitInName, "he stars in [60] Minutes then", "he stars in [60] minutes then"},
	{"decimals in words", pointInWords, "it fell by point [five] per cent", "at this point [five] men"},
	{"pressure of the blood", pressure, "it was [120] over 80 then", "it lasts [120] over 80 days"},
	{"marks", ratedOutOf, "critics gave it [8] out of 10 then", "critics gave [8] out of 10 films a star"},
	{"stars", stars, "it has [five] stars", "it lost [five] stars"},
	{"value of a test", func(s *scan, r *reading) ruling {
		return idleIf(bare(r) && r.Scale == 1 && s.Reads(r.From-2, figure.Letter, figure.In(lexicon.CompareSign)))
	}, "it was p < [0.05] then", "it was < [0.05] then"},
	{"name in words", nameInWords, "as the Guildford [Four] went", "as the Guildford [four] went"},
	{"year in words", yearInWords, "in [Nineteen] Eighty-Four it was", "in [nineteen] towns"},
	{"zero in a word", zeroInWord, "a net [zero] plan", "some [zero] cases"},
	{"coordinates", coordinates, "it lies at [51]°24'N then", "it is [51]° warm"},
	{"sum", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.To, plus, gluedDigits) || s.Reads(r.From-2, figure.AnyDigits, plus, figure.Close))
	}, "in [90]+3 minutes", "some [90]+ minutes"},
	{"times", func(s *scan, r *reading) ruling {
		return idleIf(bare(r) && s.Reads(r.To, figure.In(lexicon.Times, lexicon.TimesLetter), figure.AnyDigits))
	}, "the [4] x 100m relay", "the [4] relays"},
	{"latitude and longitude", longDecimals, "it is at [40.7128], -74.0060 then", "it is at [40.7128] then"},
	{"engine", func(s *scan, r *reading) ruling { return idleIf(r.has("litre") && s.Is(r.last, lexicon.Engine)) }, "a [5.0]-litre V8 car", "a [5.0]-litre can"},
	{"calibre", calibre, "a [9]mm pistol", "a [9]mm hole"},
	{"same again", sameAgain, "within thirty ([30]) days", "within thirty ([31]) days"},
	{"letter of a name", capitalLetter, "as [3]M slid then", "as [3]M people slid"},
	{"chapter of a book", func(s *scan, r *reading) ruling {
		return idleIf(r.Value <= 4 && s.Reads(r.To, figure.Capital(figure.AnyWord), figure.AnyDigits))
	}, "read [1] Corinthians 13 then", "read [1] Corinthian letter"},
	{"the one percent", theOnePercent, "but the [1]% will shrug", "but the [1]% rise"},
	{"table in millions", tableInMillions, "Costs, £m: Roads [412.6] | Schools", "Costs: Roads [412.6] | Schools"},
	{"head of a table", headOfTable, "the fund, in [millions]: Police", "in [millions] of homes"},
	{"space of a page", func(s *scan, r *reading) ruling {
		return idleIf(s.Is(r.To+1, lexicon.CodeOfSpace) && figure.Scales[s.Norm(r.To+3)] > 1)
	}, "above [2.4]&nbsp;million euros", "above [2.4]&nbsp;metres"},
	{"petrol", func(s *scan, r *reading) ruling {
		return idleIf(s.Reads(r.From-1, figure.In(lexicon.PetrolCode), figure.Close))
	},
		"as RON[95] rose", "as RON [95] fell"},
	{"reference", reference, "quoting CAD [4417] of it", "quoting [44] CAD for it"},
	{"race over metres", raceOver, "first in the [800]m, he said", "first in the [800]m final"},
	{"from a stand", fromStand, "it does [0]-100 km/h in 5 seconds", "it blew at [0]-100 km/h in May"},
	{"torn sum", tornSum, "it cost Rs [3] 00 000 then", "it cost Rs [3] then"},
	{"letters behind a hyphen", unitGoesOn, "some [2]C-B then", "some [2]C then"},
	{"tournament", func(s *scan, r *reading) ruling {
		return idleIf(r.before && figure.IsYear(s.Norm(r.From)) && s.Reads(r.From-1, figure.Capital(figure.In(lexicon.EuroWord))))
	}, "off until Euro [2028] then", "it cost Euro [2,028] then"},
}

// raceOver tells the race of "first in the 800m".
func raceOver(s *scan, r *reading) ruling {
	switch {
	case !r.has("metre"), !figure.Course(r.Value), !s.Is(r.first-1, lexicon.The), !s.Reads(r.To, gluedWord):
		return unsure
	}
	return idleIf(s.endsAt(r.last))
}

// fromStand tells how fast a car starts: "0-60 mph in 4 seconds", "its 0-100 km/h time".
func fromStand(s *scan, r *reading) ruling {
	unit, end := s.UnitAt(r.To + 2)
	switch {
	case r.Value != 0, !s.Reads(r.To, gluedRange, gluedDigits):
		return unsure
	case figure.Measures(unit) != "speed", figure.IsYear(s.Norm(end + 1)):
		return unsure
	case s.Is(end, lexicon.SprintWord):
		return idle
	}
	return idleIf(s.Reads(end, figure.In(lexicon.InWord), figure.AnyDigits))
}

// shortestReference is how many digits the number of a case has at the least: fewer are quoted
// as amounts are.
const shortestReference = 4

// reference tells what a case is asked for by: "quoting CAD 4417".
func reference(s *scan, r *reading) ruling {
	d := s.Norm(r.From)
	switch {
	case !s.Is(r.first-1, lexicon.ReferenceWord), !figure.AllDigits(d), len(d) < shortestReference, s.At(r.first).Kind == figure.Sign:
		return unsure
	}
	return idleIf(!s.severalAt(r.last))
}

// saying looks a saying up by its words from the number on, or from the word before it. It is
// one only whole: behind the number that ends it nothing is counted.
func saying(s *scan, r *reading) ruling {
	end := max(idioms().To(r.From, s.Norm), ledIdioms().To(r.From-1, s.Norm))
	switch {
	case end <= r.From:
		return unsure
	case !figure.IsNumberWord(s.Norm(end - 1)):
		return idle
	case figure.IsNumberWord(s.Norm(end)):
		return unsure
	}
	return idleIf(s.endsAt(end))
}

// moreThanAll is how much they give who give more than they have.
const moreThanAll = 110

func givenAll(s *scan, r *reading) ruling {
	switch {
	case r.Value != moreThanAll, !r.has(percent), !s.endsAt(r.last):
		return unsure
	}
	return idleIf(s.Near(r.first, 2, lexicon.GiveWord))
}

// idioms and ledIdioms are the sayings that begin with a number, and with the word before it.
var (
	idioms    = sync.OnceValue(func() figure.Sayings { return figure.SayingsOf(lexicon.English(), lexicon.NumberIdiom) })
	ledIdioms = sync.OnceValue(func() figure.Sayings { return figure.SayingsOf(lexicon.English(), lexicon.LedIdiom) })
)

// stars tells how good something is: "five-star", "gave it four stars", "has five stars."
func stars(s *scan, r *reading) ruling {
	k := r.To
	if gluedHyphen(s.At(k)) {
		k++
	}
	switch {
	case r.Value > mostStars, !s.Is(k, lexicon.StarWord):
		return unsure
	case k > r.To, r.Value > 1 && !figure.PluralNoun(s.Norm(k)), s.Reads(k+1, figure.In(lexicon.Out), of):
		return idle
	case s.Is(r.From-1, lexicon.HaveForm) && s.endsAt(k+1):
		return idle
	}
	return idleIf(s.Near(r.From, ratedReach, lexicon.RatedWord))
}

// yearInWords tells both parts of "nineteen eighty-four".
func yearInWords(s *scan, r *reading) ruling {
	switch {
	case s.At(r.From).Kind != figure.Word, r.Value < 10, r.Scale > 1:
		return unsure
	case r.Value <= 20 && s.tensAt(r.To):
		return idle
	}
	before := figure.SmallNumbers[s.Norm(r.From-1)]
	return idleIf(before > 10 && before <= 20)
}

// tensAt reports a number from ten on at k.
func (s *scan) tensAt(k int) bool {
	return figure.SmallNumbers[s.Norm(k)] >= 10
}

func zeroInWord(s *scan, r *reading) ruling {
	if !s.Is(r.From, lexicon.ZeroWord) {
		return unsure
	}
	return idleIf(gluedHyphen(s.At(r.To)) || s.Is(r.From-1, lexicon.BeforeZero) || s.Is(r.To, lexicon.BehindZero))
}

const againReach = 6 // pieces between the words of an amount and its digits in brackets

// sameAgain tells the "(30)" of "thirty (30) days", and words behind their digits.
func sameAgain(s *scan, r *reading) ruling {
	open := r.first - 1
	if !s.Reads(open, opens) || !s.Is(r.last, lexicon.CloseRound) {
		return unsure
	}
	for k := range s.Before(open, againReach) {
		if f, ok := s.FigureAt(k); ok && f.Value == r.Value {
			return idle
		}
	}
	return unsure
}

// capitalLetter tells "3M", which is a firm where nothing is counted.
func capitalLetter(s *scan, r *reading) ruling {
	letter := s.At(r.To - 1)
	switch {
	case !bare(r), len(letter.Raw) != 1, letter.Raw == letter.Norm, !gluedWord(letter), strings.Contains(s.Norm(r.From), decimalPoint):
		return unsure
	}
	_, compared := comparators().Before(s, r.first)
	return idleIf(compared == 0 && !s.severalAt(r.To))
}

// theOnePercent tells those who have most: "the 1%".
func theOnePercent(s *scan, r *reading) ruling {
	switch {
	case !r.has(percent), r.Value != 1 && r.Value != 99, !s.Is(r.first-1, lexicon.The):
		return unsure
	}
	return idleIf(s.endsAt(r.last) && !s.Is(r.last, lexicon.Of))
}

// pointInWords tells the "five" of "point five", which is half of one.
func pointInWords(s *scan, r *reading) ruling {
	if !s.Reads(r.From-1, figure.In(lexicon.Point), figure.AnyWord) {
		return unsure
	}
	return idleIf(s.Is(r.From-2, lexicon.By, lexicon.To, lexicon.NumberJoint))
}

// mostStars is the most stars that something gets.
const mostStars = 5

// calibre tells "a 9mm pistol", and "a 9mm" where nothing more is said.
func calibre(s *scan, r *reading) ruling {
	switch {
	case !r.has("millimetre"):
		return idleIf(r.Value != math.Trunc(r.Value) && s.Is(r.To, lexicon.Weapon))
	case s.Is(r.last, lexicon.Weapon):
		return idle
	}
	return idleIf(s.Is(r.first-1, lexicon.ArticleA) && s.endsAt(r.last))
}

var plus = figure.Glued(figure.In(lexicon.PlusSign))
