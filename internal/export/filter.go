package export

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Filter chooses verdicts in the words that somebody typed: into the API's address, the
// desk's form or the command line. All three refuse the same words in the same sentence.
type Filter struct {
	State   []string
	Verdict string // the key of the standing verdict's rating
	Speaker string
	Topic   string
	Tag     string
	Article string // its id
	Text    string
	From    string // YYYY-MM-DD, as To
	To      string
}

// FilterOf is the filter in the fields of a form.
func FilterOf(v url.Values) Filter {
	return Filter{State: v["state"], Verdict: v.Get("verdict"), Speaker: v.Get("speaker"), Topic: v.Get("topic"), Tag: v.Get("tag"),
		Article: v.Get("article"), Text: v.Get("text"), From: v.Get("from"), To: v.Get("to")}
}

// Limits are the most characters of the fields that take any words.
var Limits = map[string]int{"verdict": 40, "speaker": 200, "topic": 200, "tag": 200, "text": 500}

// Query is the filter as the store takes it. What would silently choose nothing is
// refused: a word that is no state, a rating that no scale has or had, a day that is none.
func (f Filter) Query(ctx context.Context, db *store.DB) (store.ClaimQuery, error) {
	f = f.trimmed()
	var ratings []string
	if f.Verdict != "" {
		var err error
		if ratings, err = db.RatingKeys(ctx); err != nil {
			return store.ClaimQuery{}, err
		}
	}
	if err := f.check(ratings); err != nil {
		return store.ClaimQuery{}, err
	}
	q := store.ClaimQuery{Rating: f.Verdict, Speaker: f.Speaker, Topic: f.Topic, Tag: f.Tag, Text: f.Text, From: f.From, To: f.To}
	for _, s := range f.State {
		q.States = append(q.States, review.State(s))
	}
	if f.Article != "" {
		q.ArticleID = uuid.MustParse(f.Article)
	}
	return q, nil
}

func (f Filter) trimmed() Filter {
	for _, s := range []*string{&f.Verdict, &f.Speaker, &f.Topic, &f.Tag, &f.Article, &f.Text, &f.From, &f.To} {
		*s = strings.TrimSpace(*s)
	}
	return f
}

// check says what is wrong with the words. It repeats none of them.
func (f Filter) check(ratings []string) error {
	for field, s := range map[string]string{"verdict": f.Verdict, "speaker": f.Speaker, "topic": f.Topic, "tag": f.Tag, "text": f.Text} {
		if most := Limits[field]; utf8.RuneCountInString(s) > most {
			return errs.In(field, "That is longer than the %d characters that can be looked for.", most)
		}
	}
	for _, s := range f.State {
		if !slices.Contains(review.States, review.State(s)) {
			return errs.In("state", "That is no state of a case; there are %s.", joined(review.States))
		}
	}
	if f.Verdict != "" && !slices.Contains(ratings, f.Verdict) {
		return errs.In("verdict", "No scale has such a rating; there are %s.", joined(ratings))
	}
	if f.Article != "" && uuid.Validate(f.Article) != nil {
		return errs.In("article", "That is no id of an article.")
	}
	return checkDays(f.From, f.To)
}

func checkDays(from, to string) error {
	for field, day := range map[string]string{"from": from, "to": to} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			return errs.In(field, "That is no day; write it as 2022-01-21.")
		}
	}
	if from != "" && to != "" && to < from {
		return errs.In("to", "The last day is before the first.")
	}
	return nil
}

func joined[T ~string](all []T) string {
	words := make([]string, len(all))
	for i, w := range all {
		words[i] = string(w)
	}
	return strings.Join(words, ", ")
}
