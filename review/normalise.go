package review

import (
	"html"
	"math"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Normalise brings a review to the form in which it is kept and lists what it had
// to repair: plain text on one line, absolute addresses, dates as YYYY-MM-DD,
// languages as BCP 47, a rating's numbers together and in order or not at all. A
// second time it changes and lists nothing.
func (e *External) Normalise() []Repair {
	var r repairs
	for _, x := range []struct {
		field string
		text  *string
		most  int
	}{
		{"claimReviewed", &e.ClaimReviewed, MaxExternalText}, {"itemReviewed.name", &e.FullClaim, MaxExternalText},
		{"itemReviewed.author.name", &e.Claimant, 500}, {"itemReviewed.author.jobTitle", &e.ClaimantTitle, 500},
		{"author.name", &e.Publisher, 500}, {"headline", &e.Title, 1000},
		{"reviewRating.alternateName", &e.Rating, 1000}, {"reviewRating.ratingExplanation", &e.Explanation, MaxExternalText},
	} {
		r.text(x.field, x.text, x.most)
	}
	if e.FullClaim == e.ClaimReviewed {
		e.FullClaim = "" // said twice
	}
	r.address("author.url", &e.PublisherURL, "")
	r.address("url", &e.URL, e.PublisherURL)
	r.address("itemReviewed.author.sameAs", &e.ClaimantURL, "")
	r.address("itemReviewed.firstAppearance", &e.FirstAppearance, "")
	e.Appearances = r.addresses("itemReviewed.appearance", e.Appearances)
	e.PublisherSite = SiteOf(e.URL)
	r.publisher(e)
	r.date("itemReviewed.datePublished", &e.ClaimDate, 1000)
	r.date("datePublished", &e.ReviewDate, firstWebYear)
	r.moment("dateModified", &e.Modified)
	r.language("inLanguage", &e.Language)
	r.numbers(e)
	return r
}

// repairs collects what was repaired.
type repairs []Repair

// maxRepairs bounds what is told of one record: a list of a thousand bad addresses
// is one bad list.
const maxRepairs = 40

func (r *repairs) add(field, problem, was, now string) {
	if len(*r) < maxRepairs {
		*r = append(*r, Repair{Field: field, Problem: problem, Was: cut(was, MaxWas), Now: cut(now, MaxWas)})
	}
}

func (r *repairs) publisher(e *External) {
	if e.Publisher == "" && e.PublisherSite != "" {
		e.Publisher = e.PublisherSite
		r.add("author.name", "missing; the site of the address stands for it", "", e.Publisher)
	}
}

// text makes one line of plain text. Spaces and the form of composed letters change
// without a word; markup and what is cut off is told.
func (r *repairs) text(field string, s *string, most int) {
	was := tidy(*s)
	now := plain(was)
	if now != was {
		r.add(field, "HTML in the place of plain text", was, now)
	}
	if runes := []rune(now); len(runes) > most {
		now = plain(string(runes[:most]))
		r.add(field, "longer than "+strconv.Itoa(most)+" characters; the rest is in the raw JSON", string(runes), now)
	}
	*s = now
}

// tidy is s as composed characters on one line, without control characters.
func tidy(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD"))
	return clean(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r == '\ufeff', r == '\u200b', r == '\u2060', '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
			return -1 // they hide, or turn the direction of what is written around the text
		}
		return r
	}, s))
}

// plainRounds bounds how often text that was escaped again and again is unescaped.
const plainRounds = 10

var (
	ampersands = regexp.MustCompile(`&(?:amp;|#0*38;|#[xX]0*26;)+`)
	tags       = regexp.MustCompile(`(?i)</?(?:a|abbr|b|blockquote|body|br|code|div|em|figure|font|h[1-6]|head|hr|html|i|iframe|img|li|ol|p|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?/?>|<!--[^<>]*-->`)
)

// plain is tidy text without entities and tags.
func plain(s string) string {
	for range plainRounds {
		before := s
		s = html.UnescapeString(ampersands.ReplaceAllString(s, "&"))
		s = tidy(tags.ReplaceAllString(s, " "))
		if s == before {
			return s
		}
	}
	// Nobody writes this but to break things.
	return tidy(strings.NewReplacer("&", " ", "<", " ", ">", " ").Replace(s))
}

// addresses tidies a list, each once and in order.
func (r *repairs) addresses(field string, in []string) []string {
	out := []string{}
	for _, s := range in {
		r.address(field, &s, "")
		if s != "" && !slices.Contains(out, s) {
			if len(out) == MaxAppearances {
				r.add(field, "more than "+strconv.Itoa(MaxAppearances)+"; the others are in the raw JSON", strconv.Itoa(len(in)), strconv.Itoa(MaxAppearances))
				break
			}
			out = append(out, s)
		}
	}
	return out
}

var (
	brokenScheme = regexp.MustCompile(`(?i)^(https?)(?::/?|:?//?/?)/*([^/].*)$`)
	bareHost     = regexp.MustCompile(`(?i)^(?:[\pL\pN](?:[\pL\pN-]*[\pL\pN])?\.)+\pL{2,}(?::\d+)?(?:[/?#].*)?$`)
)

// address makes an absolute http address of s or, when that can't be, "". Base is
// where a path alone begins.
func (r *repairs) address(field string, s *string, base string) {
	was := clean(*s)
	if was == "" {
		*s = ""
		return
	}
	now, problem := absolute(strings.TrimSpace(html.UnescapeString(was)), base)
	if problem == "" && now == "" {
		problem = "no address of a page"
	}
	if len(now) > MaxExternalURL { // repaired or not: the next import would drop it
		now, problem = "", "an address longer than "+strconv.Itoa(MaxExternalURL)+" characters"
	}
	if problem != "" {
		r.add(field, problem, was, now)
	}
	*s = now
}

// maxHost is how long a host's name may be (RFC 1035, section 3.1, as text).
const maxHost = 253

// absolute is the address and what was wrong with it; "" for neither.
func absolute(s, base string) (address, problem string) {
	lower := strings.ToLower(s)
	switch {
	case strings.HasPrefix(lower, "https://"), strings.HasPrefix(lower, "http://"):
	case strings.HasPrefix(s, "//"):
		s, problem = "https:"+s, "an address without a scheme"
	case bareHost.MatchString(s):
		s, problem = "https://"+s, "an address without a scheme"
	case brokenScheme.MatchString(s):
		m := brokenScheme.FindStringSubmatch(s)
		s, problem = strings.ToLower(m[1])+"://"+m[2], "a misspelt scheme"
	case strings.HasPrefix(s, "/") && base != "":
		b, err := url.Parse(base)
		if err != nil {
			return "", ""
		}
		s, problem = b.Scheme+"://"+b.Host+s, "an address without a host"
	default:
		return "", ""
	}
	u, err := url.Parse(strings.ReplaceAll(s, " ", "%20"))
	if err != nil || u.Hostname() == "" || len(u.Hostname()) > maxHost {
		return "", ""
	}
	if u.User != nil {
		u.User, problem = nil, "a name and password in an address"
	}
	u.Scheme, u.Host = strings.ToLower(u.Scheme), strings.ToLower(u.Host)
	if u.Scheme == "https" && u.Port() == "443" || u.Scheme == "http" && u.Port() == "80" {
		u.Host = u.Hostname()
	}
	return u.String(), problem
}

// numbers keeps the three numbers of a rating together and in order, or none.
func (r *repairs) numbers(e *External) {
	if e.RatingValue == nil && e.RatingBest == nil && e.RatingWorst == nil {
		return
	}
	was := number(e.RatingValue) + ", best " + number(e.RatingBest) + ", worst " + number(e.RatingWorst)
	drop := func(problem string) {
		e.RatingValue, e.RatingBest, e.RatingWorst = nil, nil, nil
		r.add("reviewRating.ratingValue", problem, was, "")
	}
	if e.RatingValue == nil {
		drop("a scale without a value")
		return
	}
	if e.RatingBest != nil && e.RatingWorst != nil && *e.RatingBest == *e.RatingWorst {
		drop("numbers that mean that there is no number")
		return
	}
	r.assume(&e.RatingBest, "reviewRating.bestRating", 5)
	r.assume(&e.RatingWorst, "reviewRating.worstRating", 1)
	if *e.RatingBest < *e.RatingWorst {
		e.RatingBest, e.RatingWorst = e.RatingWorst, e.RatingBest
		r.add("reviewRating.bestRating", "the best rating is below the worst; the two are swapped", was, number(e.RatingBest))
	}
	v := *e.RatingValue
	if !(*e.RatingWorst <= v && v <= *e.RatingBest) || *e.RatingBest == *e.RatingWorst || math.IsInf(*e.RatingBest-*e.RatingWorst, 0) {
		drop("a value outside its scale")
	}
}

// assume fills in what schema.org says of a rating without bounds: 1 to 5.
func (r *repairs) assume(n **float64, field string, value float64) {
	if *n == nil {
		*n = &value
		r.add(field, "missing; schema.org takes it to be "+number(&value), "", number(&value))
	}
}

func number(n *float64) string {
	if n == nil {
		return "none"
	}
	return strconv.FormatFloat(*n, 'g', -1, 64)
}
