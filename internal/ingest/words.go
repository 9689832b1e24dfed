package ingest

import (
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/language"
)

// agencies are the news agencies whose work other publishers print, as bylines
// and last lines name them. The key is in the form of squeeze.
var agencies = map[string]string{
	"ap": "AP", "associated press": "AP", "the associated press": "AP",
	"afp": "AFP", "agence france presse": "AFP", "agence francepresse": "AFP",
	"reuters": "Reuters", "thomson reuters": "Reuters",
	"dpa": "dpa", "deutsche presse agentur": "dpa", "epd": "epd", "kna": "KNA", "sid": "SID",
	"apa": "APA", "sda": "SDA", "keystone sda": "Keystone-SDA", "efe": "EFE", "ansa": "ANSA", "lusa": "Lusa", "belga": "Belga",
	"anp": "ANP", "ntb": "NTB", "tt": "TT", "ritzau": "Ritzau", "stt": "STT", "pap": "PAP", "ctk": "ČTK",
	"tass": "TASS", "interfax": "Interfax", "ria novosti": "RIA Novosti", "ukrinform": "Ukrinform", "unian": "UNIAN",
	"xinhua": "Xinhua", "kyodo": "Kyodo", "yonhap": "Yonhap", "pti": "PTI", "ani": "ANI", "ians": "IANS",
	"upi": "UPI", "bloomberg": "Bloomberg", "pa": "PA", "pa media": "PA", "press association": "PA", "aap": "AAP",
	"canadian press": "The Canadian Press", "the canadian press": "The Canadian Press", "anadolu agency": "Anadolu", "anadolu": "Anadolu",
}

// splitBylines parts the names of people from those of agencies, and drops the
// publisher, addresses and what else fills the field.
func splitBylines(authors []string, site string) (people, wires []string) {
	site = squeeze(site)
	for _, a := range authors {
		for _, name := range splitNames(a) {
			if len(people) == maxNames {
				return people, wires
			}
			wire, isWire := agency(name)
			switch {
			case name == "" || len(name) > 100 || strings.Contains(name, "://") || site != "" && squeeze(name) == site:
			case isWire && !slices.Contains(wires, wire):
				wires = append(wires, wire)
			case !isWire && !slices.Contains(people, name):
				people = append(people, name)
			}
		}
	}
	return people, wires
}

// agency knows a name as a news agency's. A short one counts only as the agency
// writes it: AP is one, Ap may be somebody's initials and Sid is a man.
func agency(name string) (string, bool) {
	wire, ok := agencies[squeeze(name)]
	if ok && len(name) <= 4 && name != strings.ToUpper(name) && name != wire {
		return "", false
	}
	return wire, ok
}

var (
	byline = regexp.MustCompile(`(?i)^\s*(by|von|por|par|di)\s+`)
	joints = regexp.MustCompile(`\s*(?:,|;|/|\||\s(?:and|und|et|y|e|&|with)\s)\s*`)
)

func splitNames(s string) []string {
	s = byline.ReplaceAllString(plain(s), "")
	return joints.Split(s, -1)
}

// wireLine matches the credit at an article's end, "kmm/wmr (AFP, AP, dpa)".
var wireLine = regexp.MustCompile(`^[\p{L}/., -]{0,40}\(([^()]{2,80})\)\.?$`)

// wiresAtEnd reads the agencies in the credit line among the last paragraphs.
func wiresAtEnd(paragraphs []string) []string {
	var out []string
	for _, p := range paragraphs[max(0, len(paragraphs)-3):] {
		m := wireLine.FindStringSubmatch(p)
		if m == nil {
			continue
		}
		for _, name := range joints.Split(m[1], -1) {
			if wire, ok := agency(name); ok && !slices.Contains(out, wire) {
				out = append(out, wire)
			}
		}
	}
	return out
}

// plain removes what structured data and meta tags escape twice.
func plain(s string) string { return line(html.UnescapeString(s)) }

// squeeze reduces a name or title to its letters and digits, for comparing.
func squeeze(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	return strings.Join(words, " ")
}

// languageTag is s as a BCP 47 tag, "" when it is none.
func languageTag(s string) string {
	tag, err := language.Parse(strings.TrimSpace(s))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}

var (
	isoDate  = regexp.MustCompile(`^\s*(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])`)
	pathDate = regexp.MustCompile(`/((?:19|20)\d{2})[/-]([01]\d)[/-]([0-3]\d)(?:[/-]|$)`)
)

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

// dateInPath finds a day in an address: /2022/01/21/.
func dateInPath(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	if m := pathDate.FindStringSubmatch(u.Path); m != nil {
		return validDay(m[1] + "-" + m[2] + "-" + m[3])
	}
	return ""
}
