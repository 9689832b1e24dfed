package ingest

import (
	"regexp"
	"strings"
	"time"

	"factdesk/internal/pagehead"
)

// squeeze reduces a name or title to its letters and digits, for comparing.
func squeeze(s string) string { return pagehead.Squeeze(s) }

// languageTag is s as a BCP 47 tag, "" when it is none.
func languageTag(s string) string { return pagehead.Tag(s) }

var isoDate = regexp.MustCompile(`^\s*(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])`)

// dateOf is the day in a machine-readable date, as the publisher's own clock has
// it; "" for anything else or a day that can't be.
func dateOf(s string) string {
	if m := isoDate.FindStringSubmatch(s); m != nil {
		return validDay(m[1] + "-" + m[2] + "-" + m[3])
	}
	for _, layout := range []string{"20060102", time.RFC1123, time.RFC1123Z, "2006/01/02", "January 2, 2006", "2 January 2006", "Jan 2, 2006", "2 Jan 2006"} {
		if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil {
			return validDay(t.Format(time.DateOnly))
		}
	}
	return ""
}

func validDay(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1450 { // there was no printing press before
		return ""
	}
	return s
}
