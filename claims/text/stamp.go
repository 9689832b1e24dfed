package text

import "time"

// stamp is a moment of a recording as transcripts write it beside a label or on a line of
// its own: "[00:12:41]", "(12:41)", "12:41", "1:02:03.250".
type stamp struct {
	at  time.Duration
	end int // code points: behind it
}

// readStamp reads the stamp at i of a line that ends at last. A time of day ("12:41 p.m.")
// and a part of a number are none.
func readStamp(runes []rune, i, last int) (stamp, bool) {
	closing := rune(0)
	if i < last {
		closing = closingOf(runes[i])
	}
	if closing != 0 {
		i++
	}
	at, end := readMoment(runes[:last], i)
	if end == i {
		return stamp{}, false
	}
	if closing == 0 {
		return stamp{at, end}, standsFree(runes[:last], end)
	}
	for end < last && end < i+longestStamp && runes[end] != closing {
		end++
	}
	if end == last || runes[end] != closing {
		return stamp{}, false
	}
	return stamp{at, end + 1}, true
}

// longestStamp is how far the bracket behind a time may stand: "[00:12:41 - 00:12:47]".
const longestStamp = 32

// closingOf is the bracket that closes one of those that transcripts set times and stage
// directions in, 0 for any other sign.
func closingOf(r rune) rune {
	switch r {
	case '[':
		return ']'
	case '(':
		return ')'
	case '{':
		return '}'
	case '［':
		return '］'
	case '（':
		return '）'
	case '【':
		return '】'
	}
	return 0
}

// readMoment reads hours, minutes and seconds, of which the hours may be left out; end is i
// where no time stands.
func readMoment(runes []rune, i int) (at time.Duration, end int) {
	var parts []int
	at, end = 0, i
	for k := i; len(parts) < 3; {
		n, behind := readDigits(runes, k)
		if !partOfTime(len(parts), behind-k) {
			break
		}
		parts, end = append(parts, n), behind
		if behind >= len(runes) || runes[behind] != ':' {
			break
		}
		k = behind + 1
	}
	if len(parts) < 2 {
		return 0, i
	}
	for _, n := range parts {
		at = at*60 + time.Duration(n)*time.Second
	}
	return at, behindFraction(runes, end)
}

// partOfTime: hours or minutes come first with one to three digits, then two each.
func partOfTime(before, digits int) bool {
	if before == 0 {
		return digits >= 1 && digits <= 3
	}
	return digits == 2
}

func readDigits(runes []rune, i int) (n, end int) {
	for end = i; end < len(runes) && end < i+4 && runes[end] >= '0' && runes[end] <= '9'; end++ {
		n = n*10 + int(runes[end]-'0')
	}
	return n, end
}

// behindFraction skips the thousandths of a second.
func behindFraction(runes []rune, i int) int {
	if i+1 >= len(runes) || runes[i] != '.' && runes[i] != ',' {
		return i
	}
	if _, end := readDigits(runes, i+1); end > i+1 {
		return end
	}
	return i
}

// standsFree reports that a time without brackets is neither part of something nor a time
// of day.
func standsFree(runes []rune, i int) bool {
	if i == len(runes) {
		return true
	}
	if !IsSpace(runes[i]) && !IsDash(runes[i]) {
		return runes[i] == ':' && (i+1 == len(runes) || IsSpace(runes[i+1]))
	}
	for i < len(runes) && IsSpace(runes[i]) {
		i++
	}
	if i+1 >= len(runes) {
		return true
	}
	half := asciiLower(runes[i])
	return half != 'a' && half != 'p' || asciiLower(runes[i+1]) != 'm' && runes[i+1] != '.'
}
