package match

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"factdesk/claims/lexicon"
)

// day is a day as days since 1970, or nothing.
type day struct {
	n     int32
	known bool
}

var (
	written  = regexp.MustCompile(`([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? (\d{4})`)
	numbered = regexp.MustCompile(`\b(\d{4})-?(\d{2})(?:-?(\d{2}))?(?:\D|$)`)
)

// dayOf finds the day in a date as people and programs write it: 2019-10-22,
// 20191022, "stated on October 22, 2019 in a campaign mailer", "22 Oct 2019". A month
// alone is its middle, and a year alone too vague.
func dayOf(s string) day {
	s = s[:min(len(s), 100)]
	if m := written.FindStringSubmatch(s); m != nil {
		if month := monthOf(m[1] + m[5]); month > 0 {
			return dayAt(m[3]+m[6], month, m[2]+m[4])
		}
	}
	m := numbered.FindStringSubmatch(s)
	if m == nil {
		return day{}
	}
	month, _ := strconv.Atoi(m[2])
	if m[3] == "" {
		return dayAt(m[1], month, "15")
	}
	return dayAt(m[1], month, m[3])
}

func dayAt(year string, month int, of string) day {
	y, _ := strconv.Atoi(year)
	d, _ := strconv.Atoi(of)
	if y < 1000 || month < 1 || month > 12 || d < 1 || d > 31 {
		return day{}
	}
	return day{int32(time.Date(y, time.Month(month), d, 0, 0, 0, 0, time.UTC).Unix() / 86400), true}
}

// monthOf is the number of a month's English name or its short form, or 0.
func monthOf(name string) int {
	month, _ := lexicon.English().Of(strings.ToLower(name)).Value(lexicon.MonthName)
	return month
}

// byDate is how near the days are on which the query and the claim were said: a claim
// comes back soon, and what was said well after the query is no earlier check of it.
func (x *scorer) byDate(c Claim) Part {
	if !x.when.known {
		return Part{}
	}
	when := dayOf(c.Date)
	value, days := x.near(when)
	if !when.known {
		return Part{PartDate, value, x.by.date, ""}
	}
	return Part{PartDate, value, x.by.date, away(days)}
}

// saidLater is whether a claim was said days after a talk: nobody there repeated it. A
// talk is often dated a day early or late.
func (x *scorer) saidLater(c Claim) Part {
	when := dayOf(c.Date)
	if x.before == nil || !x.when.known || !when.known || when.n-x.when.n <= sameTalk {
		return Part{}
	}
	return Part{PartSaidLater, 1, x.by.later, ""}
}

// near is byDate's value for a known day, and how many days that is after the query's.
func (x *scorer) near(when day) (value float64, days int) {
	if !when.known {
		return 0.5, 0 // neither for nor against it beside dated ones
	}
	days = int(when.n - x.when.n)
	value = recency / (1 + math.Abs(float64(days))/365)
	if days <= soon {
		value += 1 - recency
	}
	return value, days
}

const (
	recency  = 0.55 // the share of Value for how near the days are, the rest for not being later
	sameTalk = 3    // days after a talk up to which a claim may be of it
	soon     = 30   // days after which a claim counts as said later
)

func away(days int) string {
	n := strconv.Itoa(max(days, -days)) + " days "
	switch {
	case days == 0:
		return "the same day"
	case days > 0:
		return n + "later"
	}
	return n + "earlier"
}

// inMonth is whether the claim's text names the month and year in which the query was
// signed ("in April 2019"), which speaks for it, or another year, which speaks against.
func (x *scorer) inMonth(text []token) Part {
	if x.read.year == "" {
		return Part{}
	}
	value, detail := 0.0, ""
	month := term(x.read.month)
	inMonth := false
	for _, t := range text {
		inMonth = inMonth || t.term == month
		switch {
		case t.term == x.read.year:
			value, detail = 1./3, t.term
		case isYear(t) && value == 0 && x.weights[t.term] == 0:
			value, detail = -1./3, t.term+", not "+x.read.year
		}
	}
	if value > 0 && inMonth {
		value, detail = 1, x.read.month+" "+x.read.year
	}
	return Part{PartMonth, value, weightMonth, detail}
}

func isYear(t token) bool {
	return t.number && len(t.term) == 4 && (strings.HasPrefix(t.term, "19") || strings.HasPrefix(t.term, "20"))
}
