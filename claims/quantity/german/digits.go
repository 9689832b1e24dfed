package german

import (
	"strconv"
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// digits reads a number as German and Swiss desks write it: 20.000, 20’000, 1,5. A
// stop before three digits parts thousands; any other is a decimal point.
func digits(s string) (float64, bool) {
	n, ok := figure.Plain(s, ".", ",")
	if !ok {
		return decimal(n)
	}
	v, err := strconv.ParseFloat(n, 64)
	return v, err == nil && len(n) < 19
}

// decimal reads "3.5", which has one stop and no comma.
func decimal(s string) (float64, bool) {
	if strings.Count(s, ".") != 1 || strings.Contains(s, ",") {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

// groups joins "20 000" and "20’000", whose parts are tokens of their own.
func (r *reader) groups(f *amount) {
	for r.mayGrow(f) {
		k := r.groupAt(f.Last)
		next := r.At(k)
		if k < 0 || !r.Number(k) || len(next.Norm) != 3 {
			return
		}
		v, ok := digits(next.Norm)
		if !ok {
			return
		}
		f.Value, f.Last = f.Value*1000+v, k+1
	}
}

// mayGrow reports that digits can be the first groups of a number.
func (r *reader) mayGrow(f *amount) bool {
	if f.Value >= 1e12 || strings.ContainsAny(r.Norm(f.Last-1), ".,") {
		return false
	}
	return f.Value < 1000 || f.Last > f.First+1
}

// groupAt is where a further group begins behind a space or an apostrophe, -1 for
// nowhere.
func (r *reader) groupAt(k int) int {
	switch {
	case !r.Glued(k):
		return k
	case r.Is(k, lexicon.Apostrophe) && r.Glued(k+1):
		return k + 1
	}
	return -1
}

// andHalf reads a number in words, also one with a half: "zweieinhalb", "anderthalb".
func andHalf(w string) (float64, bool) {
	if lexicon.German().Of(w).Is(lexicon.OneAndHalf) {
		return 1.5, true
	}
	whole, ok := strings.CutSuffix(w, "einhalb")
	if !ok || whole == "" {
		return wordNumber(w)
	}
	v, ok := orOne(whole, 1)
	return v + 0.5, ok
}

// longestWord is in bytes, and longer than any number that somebody writes.
const longestWord = 60

// wordNumber reads a number in words: "einundzwanzig", "zweihunderttausend",
// "dreihundertfünfzig".
func wordNumber(w string) (float64, bool) {
	if v, ok := small(w); ok {
		return v, true
	}
	if len(w) > longestWord {
		return 0, false
	}
	for _, m := range multipliers {
		if head, tail, ok := strings.Cut(w, m.word); ok {
			return times(head, m.value, strings.TrimPrefix(tail, "und"))
		}
	}
	return 0, false
}

var multipliers = []struct {
	word  string
	value float64
}{{"tausend", 1e3}, {"hundert", 100}}

// times is head times by, and tail besides: "drei" hundert "fünfzig".
func times(head string, by float64, tail string) (float64, bool) {
	n, ok := orOne(head, 1)
	if !ok {
		return 0, false
	}
	rest, ok := orOne(tail, 0)
	return n*by + rest, ok
}

// orOne reads a part of a number word; none is worth what stands for nothing.
func orOne(part string, none float64) (float64, bool) {
	switch part {
	case "":
		return none, true
	case "ein":
		return 1, true
	}
	return wordNumber(part)
}

// IsWord reports a number word below a hundred, and above nought.
func IsWord(word string) bool {
	n, _ := small(word)
	return n > 0
}

// small reads a number below a hundred: "elf", "vierzig", "einundvierzig".
func small(w string) (float64, bool) {
	words := lexicon.German()
	if n, ok := words.Of(w).Value(lexicon.NumberWord); ok {
		return float64(n), true
	}
	if n, ok := words.Of(w).Value(lexicon.Tens); ok {
		return float64(n), true
	}
	one, ten, _ := strings.Cut(w, "und")
	tens, ok := words.Of(ten).Value(lexicon.Tens)
	if !ok {
		return 0, false
	}
	if one == "ein" {
		return float64(tens + 1), true
	}
	n, _ := words.Of(one).Value(lexicon.NumberWord)
	return float64(tens + n), n > 0 && n < 10
}
