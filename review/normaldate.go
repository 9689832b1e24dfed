package review

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"factdesk/claims"
)

// firstWebYear: no fact-check on the web is older.
const firstWebYear = 1990

// lastYear is the last that a date may lie in; what is later is a slip.
const lastYear = 2100

// dateForms are the ways in which a whole date is written, most frequent first. Of
// numbers with slashes see slashed.
var dateForms = []string{
	time.DateOnly, "2006-1-2", "20060102", "2006/1/2", "2006.1.2", "2.1.2006",
	"January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "January 2 2006", "Jan 2 2006",
	"2 January 2006", "2 Jan 2006", "Monday, January 2, 2006", "Monday, 2 January 2006",
	"Mon, Jan 2, 2006", "Mon, 2 Jan 2006", "2-Jan-2006", "2006年1月2日",
}

// momentForms are those with a time of day.
var momentForms = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05.999999999", "2006-01-02T15:04", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05.999999999Z0700",
	"2006-01-02 15:04:05.999999999", "2006-01-02 15:04", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -0700 MST", "2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05 MST", time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", time.ANSIC, time.UnixDate, "Mon Jan 2 2006 15:04:05 GMT-0700",
	"January 2, 2006 15:04", "January 2, 2006, 3:04 PM", "January 2, 2006 3:04 PM", "Jan 2, 2006 3:04 PM", "2.1.2006 15:04", "2006/01/02 15:04:05",
}

// parseMoment reads a date with or without a time of day. A month or a year alone is
// none: nobody said which day.
func parseMoment(s string) (at time.Time, withTime, ok bool) {
	s = strings.TrimSpace(s)
	for _, form := range dateForms {
		if at, err := time.Parse(form, s); err == nil {
			return at, false, true
		}
	}
	for _, form := range momentForms {
		if at, err := time.Parse(form, s); err == nil {
			return at, true, true
		}
	}
	if at, ok := slashed(s); ok {
		return at, false, true
	}
	at, ok = epoch(s)
	return at, true, ok
}

var slashes = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})/(\d{4})$`)

// slashed reads 25/12/2020 and 12/25/2020. 3/4/2020 is two days, and none here.
func slashed(s string) (time.Time, bool) {
	m := slashes.FindStringSubmatch(s)
	if m == nil {
		return time.Time{}, false
	}
	a, _ := strconv.Atoi(m[1])
	b, _ := strconv.Atoi(m[2])
	form := "2/1/2006"
	switch {
	case a <= 12 && b <= 12 && a != b:
		return time.Time{}, false
	case b > 12:
		form = "1/2/2006"
	}
	at, err := time.Parse(form, s)
	return at, err == nil
}

// epoch reads seconds or milliseconds since 1970.
func epoch(s string) (time.Time, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil:
		return time.Time{}, false
	case len(s) == 13:
		return time.UnixMilli(n).UTC(), true
	case len(s) == 10:
		return time.Unix(n, 0).UTC(), true
	}
	return time.Time{}, false
}

// date makes YYYY-MM-DD, the day where it was written, or "" of what is no day or
// lies before a year.
func (r *repairs) date(field string, s *string, first int) {
	r.when(field, s, first, func(at time.Time, _ bool) string { return at.Format(time.DateOnly) })
}

// moment is date for a moment: with a time of day it is RFC 3339 in UTC, so that
// later ones sort behind earlier ones.
func (r *repairs) moment(field string, s *string) {
	r.when(field, s, firstWebYear, func(at time.Time, withTime bool) string {
		if withTime {
			return at.UTC().Format(time.RFC3339)
		}
		return at.Format(time.DateOnly)
	})
}

func (r *repairs) when(field string, s *string, first int, form func(at time.Time, withTime bool) string) {
	was := clean(*s)
	*s = was
	if was == "" {
		return
	}
	at, withTime, ok := parseMoment(claims.Digits(was))
	if !ok || at.Year() < first || at.Year() > lastYear {
		*s = ""
		r.add(field, "no date", was, "")
		return
	}
	*s = form(at, withTime)
	if *s != was && !isoMoment(was) {
		r.add(field, "a date written another way", was, *s)
	}
}

// isoMoment says whether s is as schema.org wants it, so that shortening it is no
// repair.
func isoMoment(s string) bool {
	_, err := time.Parse(time.RFC3339Nano, s)
	return err == nil
}

// languageNames are those that feeds spell out.
var languageNames = map[string]string{
	"arabic": "ar", "bengali": "bn", "bulgarian": "bg", "catalan": "ca", "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da",
	"deutsch": "de", "dutch": "nl", "english": "en", "español": "es", "finnish": "fi", "français": "fr", "french": "fr", "german": "de",
	"greek": "el", "gujarati": "gu", "hebrew": "he", "hindi": "hi", "hungarian": "hu", "indonesian": "id", "italian": "it", "italiano": "it",
	"japanese": "ja", "kannada": "kn", "korean": "ko", "malay": "ms", "malayalam": "ml", "marathi": "mr", "norwegian": "no", "persian": "fa",
	"polish": "pl", "portuguese": "pt", "português": "pt", "punjabi": "pa", "romanian": "ro", "russian": "ru", "serbian": "sr", "slovak": "sk",
	"spanish": "es", "swedish": "sv", "tamil": "ta", "telugu": "te", "thai": "th", "turkish": "tr", "ukrainian": "uk", "urdu": "ur", "vietnamese": "vi",
}

var languageTag = regexp.MustCompile(`^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?$`)

// language makes a BCP 47 tag, or "" of what is none.
func (r *repairs) language(field string, s *string) {
	was := clean(*s)
	*s = was
	if was == "" {
		return
	}
	tag := strings.ToLower(strings.ReplaceAll(was, "_", "-"))
	if code, ok := languageNames[tag]; ok {
		tag = code
	}
	m := languageTag.FindStringSubmatch(tag)
	if m == nil {
		*s = ""
		r.add(field, "no language", was, "")
		return
	}
	now := m[1]
	if m[2] != "" {
		now += "-" + strings.ToUpper(m[2][:1]) + m[2][1:]
	}
	if m[3] != "" {
		now += "-" + strings.ToUpper(m[3])
	}
	if !strings.EqualFold(now, was) {
		r.add(field, "a language written another way", was, now)
	}
	*s = now
}
