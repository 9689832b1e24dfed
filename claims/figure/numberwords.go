package figure

import (
	"strings"

	"factdesk/claims/lexicon"
)

// SmallNumbers are the words below a hundred.
var SmallNumbers = map[string]float64{
	"zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// Scales are the words that multiply what stands before them.
var Scales = map[string]float64{
	"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15, "dozen": 12, "lakh": 1e5,
	"crore": 1e7, "lac": 1e5, "lacs": 1e5, "mln": 1e6, "bln": 1e9, "tln": 1e12, "mn": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12, "trln": 1e12, "mil": 1e6,
	"mio": 1e6, "mrd": 1e9, "mlrd": 1e9, "milliard": 1e9, "milliards": 1e9,
	"dozens": 12, "doz": 12, "dozs": 12, "dzs": 12, "dz": 12, "lakhs": 1e5, "crores": 1e7, "millions": 1e6, "hundreds": 100, "thousands": 1e3, "billions": 1e9,
}

// attached are multipliers that stand right behind digits, as written.
var attached = map[string]float64{
	"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mm": 1e6, "MM": 1e6, "mn": 1e6, "MN": 1e6, "mln": 1e6, "mil": 1e6, "b": 1e9, "B": 1e9,
	"bn": 1e9, "BN": 1e9, "Bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "trln": 1e12, "t": 1e12, "T": 1e12, "tln": 1e12, "cr": 1e7, "mio": 1e6, "mrd": 1e9, "bil": 1e9, "tril": 1e12, "lakh": 1e5, "crore": 1e7,
}

// ofMoney are multipliers that stand apart from their number only beside money: "$5 m".
var ofMoney = map[string]float64{
	"m": 1e6, "M": 1e6, "b": 1e9, "B": 1e9, "T": 1e12, "k": 1e3, "K": 1e3, "bil": 1e9, "tril": 1e12, "mill": 1e6, "mld": 1e9, "mia": 1e9, "Mld": 1e9, "Mia": 1e9,
}

// ofRupees are multipliers that only Indian money has, glued or apart: "Rs 2L", "Rs 7 cr".
var ofRupees = map[string]float64{"l": 1e5, "lk": 1e5, "cr": 1e7, "crs": 1e7, "lpa": 1e5, "arab": 1e9, "kharab": 1e11}

// manyOf are plurals that name no exact number: a floor.
var manyOf = map[string]float64{
	"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "tens": 10,
	"lakhs": 1e5, "crores": 1e7,
}

// counting are the words of the three tables above, since every word of a text is looked up in it.
var (
	counting      = wordsOf(SmallNumbers, Scales, manyOf)
	countingSieve = lexicon.SieveOf(counting)
)

func wordsOf(tables ...map[string]float64) map[string]bool {
	all := map[string]bool{}
	for _, t := range tables {
		for w := range t {
			all[w] = true
		}
	}
	return all
}

// Denominators name the parts of a whole.
var Denominators = denominatorTable()

func denominatorTable() map[string]float64 {
	m := map[string]float64{"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
	for n, w := range map[float64]string{3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth", 11: "eleventh",
		12: "twelfth", 13: "thirteenth", 15: "fifteenth", 16: "sixteenth", 20: "twentieth", 21: "twenty-first", 30: "thirtieth", 32: "thirty-second",
		100: "hundredth", 1e3: "thousandth", 1e6: "millionth", 1e9: "billionth", 1e12: "trillionth"} {
		m[w], m[w+"s"] = n, n
	}
	return m
}

// vulgar are fractions in one sign.
var vulgar = map[string]float64{
	"½": 1. / 2, "⅓": 1. / 3, "⅔": 2. / 3, "¼": 1. / 4, "¾": 3. / 4, "⅕": 1. / 5, "⅖": 2. / 5, "⅗": 3. / 5, "⅘": 4. / 5, "⅙": 1. / 6, "⅚": 5. / 6,
	"⅐": 1. / 7, "⅛": 1. / 8, "⅜": 3. / 8, "⅝": 5. / 8, "⅞": 7. / 8, "⅑": 1. / 9, "⅒": 1. / 10,
}

// Ordinals tell a place in an order, up to thirty-first: days of a month.
var Ordinals = ordinalTable()

func ordinalTable() map[string]int {
	m := make(map[string]int)
	for i, w := range strings.Fields(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
		sixteenth seventeenth eighteenth nineteenth twentieth`) {
		m[w] = i + 1
	}
	m["thirtieth"] = 30
	return m
}

// IsNumberWord reports a word that is a number, a scale or a part.
func IsNumberWord(n string) bool {
	if _, ok := SmallNumbers[n]; ok {
		return true
	}
	return Scales[n] > 0 && len(n) > 3 || Denominators[n] > 0
}
