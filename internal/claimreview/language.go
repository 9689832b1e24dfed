package claimreview

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/review"
)

// guessLanguage reads the language off the words where the record doesn't say it: most
// don't. What a page says of itself is asked when the words leave a doubt, since many
// pages say what their template says, and at last what the publisher writes otherwise.
func (s *shaper) guessLanguage(e *review.External) {
	if e.Language != "" {
		return
	}
	words := strings.Join([]string{e.ClaimReviewed, e.FullClaim, e.Title, e.Explanation}, "\n")
	own := ""
	if len(s.around.language) > 1 {
		own = lexicon.Base(s.around.language)
	}
	e.Language = cmp.Or(text.Language(words), own)
	if e.Language == "" && utf8.RuneCountInString(words) >= leastWords {
		e.Language = text.Likeliest(words)
	}
	if e.Language == "" {
		e.Language = s.tongues.of(e.PublisherSite)
	} else {
		s.tongues.met(e.PublisherSite, e.Language)
	}
	e.LanguageGuessed = e.Language != ""
}

// leastWords is how long the words must be that a language is guessed from, in characters.
const leastWords = 12

// tongues are the languages that the publishers of a stream were read to write.
type tongues map[string]map[string]int

// maxPublishers bounds how many publishers of a stream are remembered.
const maxPublishers = 5000

func (t tongues) met(site, language string) {
	if t == nil || t[site] == nil && len(t) >= maxPublishers {
		return
	}
	if t[site] == nil {
		t[site] = map[string]int{}
	}
	t[site][language]++
}

// enoughMet is of how many records a publisher's language is believed.
const enoughMet = 3

// of is the language that nine of ten records of a site were in, "" when there is none.
func (t tongues) of(site string) string {
	most, all := "", 0
	for language, n := range t[site] {
		all += n
		if n > t[site][most] {
			most = language
		}
	}
	if all < enoughMet || t[site][most]*10 < all*9 {
		return ""
	}
	return most
}
