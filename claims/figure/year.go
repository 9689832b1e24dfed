package figure

import "time"

// IsYear reports four digits that may be a year of the news.
func IsYear(n string) bool {
	return len(n) == 4 && AllDigits(n) && n >= "1500" && n < "2100"
}

// Atoi is the whole number that n begins with, of its first nine digits.
func Atoi(n string) int {
	v := 0
	for i := range min(len(n), 9) {
		if n[i] < '0' || n[i] > '9' {
			return v
		}
		v = v*10 + int(n[i]-'0')
	}
	return v
}

// Months are the months by their names and short forms.
var Months = monthTable()

func monthTable() map[string]time.Month {
	m := make(map[string]time.Month)
	for i := time.January; i <= time.December; i++ {
		name := Fold(i.String())
		m[name], m[name[:3]], m[name[:3]+"."] = i, i, i
	}
	m["sept"], m["sept."] = time.September, time.September
	return m
}
