package api

import (
	"crypto/sha256"
	"encoding/base64"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// factCheckQuery is what a client of Google's API asks for.
type factCheckQuery struct {
	text, language, site string
	maxAge, size, skip   int // days; claims
	after                string
	print                string // of all that the page before must have been asked with
}

// Limits of a search. Google names none but for a page's default size.
const (
	factCheckPage    = 10
	factCheckMost    = 100
	factCheckOffset  = 1000 // beyond it there are page tokens, which cost the same on each page
	factCheckMaxText = 5000 // code points
)

// googleParameters are those that every method of Google's APIs takes. They choose how
// an answer is written or who pays for it, and change nothing here; key among them: what
// is shown is public, and a token of ours belongs in a header, not in addresses that
// proxies log.
var googleParameters = []string{"$.xgafv", "access_token", "alt", "callback", "fields", "key", "oauth_token", "prettyPrint", "quotaUser", "uploadType", "upload_protocol"}

// readFactCheck reads the parameters of claims:search. One that is not known is refused:
// a filter that is misspelt would find too much.
func readFactCheck(in url.Values) (q factCheckQuery, err error) {
	for name, values := range in {
		if !slices.Contains(googleParameters, name) {
			if err := q.read(name, values[len(values)-1]); err != nil {
				return q, err
			}
		}
	}
	if alt := in.Get("alt"); alt != "" && alt != "json" {
		return q, errs.In("alt", "This API answers in JSON alone: leave alt out or send alt=json.")
	}
	if q.text == "" && q.site == "" {
		return q, errs.In("query", "Send a query, or a reviewPublisherSiteFilter to list all that a publisher has checked.")
	}
	if len([]rune(q.text)) > factCheckMaxText {
		return q, errs.In("query", "The query is longer than %d characters; send the claim alone.", factCheckMaxText)
	}
	if q.size == 0 {
		q.size = factCheckPage
	}
	q.size = min(q.size, factCheckMost)
	q.print = fingerprint(q.text, q.language, q.site, strconv.Itoa(q.maxAge))
	if q.after, err = q.untoken(in.Get("pageToken")); err != nil {
		return q, err
	}
	return q, nil
}

// read takes one parameter.
func (q *factCheckQuery) read(name, value string) (err error) {
	switch name {
	case "query":
		q.text = strings.TrimSpace(value)
	case "languageCode":
		q.language, err = baseLanguage(value)
	case "reviewPublisherSiteFilter":
		if q.site = site(value); q.site == "" && value != "" {
			err = errs.In(name, "%q is no site. Write it as example.org.", cut(value))
		}
	case "maxAgeDays":
		q.maxAge, err = count(name, value, 0)
	case "pageSize":
		q.size, err = count(name, value, 0)
	case "offset":
		q.skip, err = count(name, value, factCheckOffset)
	case "pageToken":
	default:
		err = errs.In(name, "There is no parameter %q. This method takes query, languageCode, reviewPublisherSiteFilter, maxAgeDays, pageSize, pageToken and offset.", cut(name))
	}
	return err
}

// count reads a whole number from 0; most is the largest, 0 for any.
func count(name, value string, most int) (int, error) {
	n, err := strconv.ParseInt(value, 10, 32)
	switch {
	case value == "":
		return 0, nil
	case err != nil || n < 0:
		return 0, errs.In(name, "%s is a whole number from 0; %q is not.", name, cut(value))
	case most > 0 && int(n) > most:
		return 0, errs.In(name, "%s goes to %d. Beyond, follow the nextPageToken of each page.", name, most)
	}
	return int(n), nil
}

// baseLanguage is the language of a BCP 47 code without its region: like Google we
// restrict by language alone.
func baseLanguage(code string) (string, error) {
	base, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(code)), "_", "-"), "-")
	for _, r := range base {
		if r < 'a' || r > 'z' {
			return "", errs.In("languageCode", "%q is no language code. Write it as en or en-US.", cut(code))
		}
	}
	if n := len(base); n == 1 || n > 8 {
		return "", errs.In("languageCode", "%q is no language code. Write it as en or en-US.", cut(code))
	}
	return base, nil
}

// site is the host of an address, which may lack its scheme and have a path.
func site(address string) string {
	address = strings.TrimSpace(address)
	if !strings.Contains(address, "://") {
		address = "//" + address
	}
	return review.SiteOf(address)
}

// store is the query as the store takes it; ours is the site of our own verdicts.
func (q factCheckQuery) store(ours string, now time.Time) store.CheckedQuery {
	out := store.CheckedQuery{Language: q.language, Site: q.site, Ours: q.site == "" || q.site == ours, External: true,
		Skip: q.skip, After: q.after, Limit: q.size}
	if q.maxAge > 0 {
		out.Since = now.AddDate(0, 0, -q.maxAge)
	}
	return out
}

// token is the page token for a cursor of the store: it holds what the page was asked
// with besides, because another query's page can't be gone on with.
func (q factCheckQuery) token(cursor string) string {
	if cursor == "" {
		return ""
	}
	return base64.RawURLEncoding.EncodeToString([]byte(q.print + cursor))
}

func (q factCheckQuery) untoken(token string) (cursor string, err error) {
	if token == "" {
		return "", nil
	}
	b, err := base64.RawURLEncoding.DecodeString(token)
	if err != nil {
		return "", errPageToken
	}
	cursor, ours := strings.CutPrefix(string(b), q.print)
	if !ours || cursor == "" {
		return "", errPageToken
	}
	return cursor, nil
}

// fingerprint is a short hash of some texts.
func fingerprint(all ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(all, "\x00")))
	return base64.RawURLEncoding.EncodeToString(sum[:6])
}
