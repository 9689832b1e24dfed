package figure

import (
	"strconv"
	"strings"
)

// The most digits of one number, and the most groups that stops part: with more it is an
// address on the net.
const longestDigits, mostStopped = 300, 3

// thousandOrNone are the decimals that nobody writes to be exact.
const thousandOrNone = ".000"

// parseDigits reads "1,234.5", "12,34,567", "1.111,11", "1.234.567" and "5,00"; not
// "1.2.3", "1,2,3" or "12,3456". What is grouped in no way that we know has no value: half
// of it would be a wrong one. Nor has "3.000", which is three thousand as often as three.
func parseDigits(d string) (float64, bool) {
	comma, dot := strings.LastIndexByte(d, ','), strings.LastIndexByte(d, '.')
	switch {
	case len(d) > longestDigits:
		return 0, false
	case comma < 0 && strings.Count(d, ".") <= 1:
		return plain(d)
	case comma < 0:
		return stopped(d)
	case comma > dot:
		return lastComma(d, comma)
	}
	if strings.Contains(d[:dot], ".") || !grouped(strings.Split(d[:dot], ",")) {
		return 0, false
	}
	return number(strings.ReplaceAll(d, ",", ""))
}

func plain(d string) (float64, bool) {
	if strings.HasSuffix(d, thousandOrNone) {
		return 0, false
	}
	return number(d)
}

func number(d string) (float64, bool) {
	v, err := strconv.ParseFloat(d, 64)
	return v, err == nil
}

// stopped reads thousands that stops part: "1.234.567".
func stopped(d string) (float64, bool) {
	groups := strings.Split(d, ".")
	if len(groups) > mostStopped || !inThrees(groups) {
		return 0, false
	}
	return number(strings.Join(groups, ""))
}

// lastComma reads digits with no stop behind their last comma: a group of thousands, or a
// decimal as the continent writes it.
func lastComma(d string, comma int) (float64, bool) {
	whole, behind := d[:comma], len(d)-comma-1
	groups := strings.Split(whole, ".")
	if len(groups) > 1 {
		return decimalComma(groups, d[comma+1:])
	}
	parts := strings.Split(d, ",")
	switch decimal := behind < 3 || d[0] == '0'; {
	case len(parts) == 2 && decimal:
		return number(whole + "." + d[comma+1:])
	case decimal, !grouped(parts):
		return 0, false
	}
	return number(strings.ReplaceAll(d, ",", ""))
}

// decimalComma reads "1.111,11".
func decimalComma(groups []string, decimals string) (float64, bool) {
	if strings.Contains(strings.Join(groups, ""), ",") || !inThrees(groups) {
		return 0, false
	}
	return number(strings.Join(groups, "") + "." + decimals)
}

// grouped reports thousands as English texts part them, or as Indian ones do: lakhs and
// crores by two digits.
func grouped(groups []string) bool { return len(groups) == 1 || inThrees(groups) || inLakhs(groups) }

func inThrees(groups []string) bool {
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return len(groups[0]) > 0 && len(groups[0]) <= 3
}

func inLakhs(groups []string) bool {
	last := len(groups) - 1
	for _, g := range groups[1:last] {
		if len(g) != 2 {
			return false
		}
	}
	return len(groups[last]) == 3 && len(groups[0]) > 0 && len(groups[0]) <= 2
}
