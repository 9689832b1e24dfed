package admin

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/text"
	"factdesk/internal/errs"
	"factdesk/review"
)

// occurrence is a place where pasted words stand.
type occurrence struct {
	claims.Span
	Before, Words, After string
}

// mostPasted bounds the words of a claim, in code points: it is one proposition.
const mostPasted = 5000

// claimByHand opens a case for words that a person selected in the text, or pasted.
func (d *Desk) claimByHand(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	x, choices, err := d.openByHand(c.Request.Context(), id, c.Request.PostForm, actor(c))
	if err != nil {
		return d.articleRefused(c, id, "claim", choices, err)
	}
	if err := d.DB.DropDraft(c.Request.Context(), actor(c).ID, "article/"+id.String()+"/claim"); err != nil {
		return err
	}
	f, to := Flash{Text: "A claim with a case of its own.", Undo: true}, "/desk/cases/"+x.ID.String()
	if c.PostForm("stay") != "" { // there are more to pick
		f.Link, f.Word = to, "Open the case"
		to = fmt.Sprintf("/desk/articles/%s#at-%d", id, x.Appearances[0].Start)
	}
	return d.done(c, f, to)
}

func (d *Desk) openByHand(ctx context.Context, article uuid.UUID, v url.Values, by review.Actor) (*review.Case, []occurrence, error) {
	a, err := d.DB.Article(ctx, article)
	if err != nil {
		return nil, nil, err
	}
	s, err := d.DB.LatestSnapshot(ctx, article)
	if err != nil {
		return nil, nil, err
	}
	if s.RedactedAt != nil {
		return nil, nil, errs.New(errs.Conflict, "The text was taken down, so nothing new can be made of it: %s", s.RedactionReason)
	}
	if seen := v.Get("snapshot"); seen != s.ID.String() {
		return nil, nil, errs.New(errs.Conflict, "The article has a newer text than the one you marked; mark the words there.")
	}
	span, choices, err := spanOf(s.Text, v)
	if err != nil {
		return nil, choices, err
	}
	t, err := byHand(a, s, span, v, by, d.now())
	if err != nil {
		return nil, nil, err
	}
	if v.Get("mine") != "" {
		me, err := d.DB.User(ctx, by.ID)
		if err != nil {
			return nil, nil, err
		}
		if err := t.Case.Assign(me, by, d.now()); err != nil {
			return nil, nil, err
		}
	}
	if err := d.DB.Pick(ctx, t); err != nil {
		return nil, nil, err
	}
	return t.Case, nil, nil
}

// byHand makes the candidate and the case of a span.
func byHand(a *claims.Article, s *claims.Snapshot, span claims.Span, v url.Values, by review.Actor, now time.Time) (*review.Triage, error) {
	f := claims.Found{Start: span.Start, End: span.End, Sentence: text.ParseDetected(s.Text).Around(span), Attribution: claims.Attribution(v.Get("attribution")), Chain: []claims.ChainLink{}}
	speaker := strings.Join(strings.Fields(v.Get("claimant")), " ")
	if f.Attribution == "" && speaker != "" {
		f.Attribution = claims.Indirect
	}
	if f.Attribution == "" {
		f.Attribution = claims.Narration
	}
	if !slices.Contains(attributions, f.Attribution) {
		return nil, errs.In("attribution", "Say whose words they are: direct, indirect, narration or headline.")
	}
	var err error
	if f.Exact, f.Prefix, f.Suffix, err = claims.Cut(s.Text, span.Start, span.End); err != nil {
		return nil, err
	}
	if speaker != "" {
		f.Speaker = &speaker
	}
	claim := claims.Claim{Wording: cmp.Or(strings.TrimSpace(v.Get("wording")), f.Exact), Claimant: speaker, Unattributed: speaker == "",
		ClaimedOn: a.Published, Language: a.Language, Topics: []string{}, Tags: []string{}}
	return review.Pick(f, s, claim, by, now)
}

// spanOf reads where the words are: from the offsets that a selection gave, as long
// as the words shown with them stand there, or from the pasted words alone.
func spanOf(s string, v url.Values) (claims.Span, []occurrence, error) {
	r, words := []rune(s), v.Get("exact")
	if from, to, ok := strings.Cut(v.Get("sentence"), "-"); ok { // chosen in the list of sentences
		v = url.Values{"start": {from}, "end": {to}}
		words = ""
	}
	start, err1 := strconv.Atoi(v.Get("start"))
	end, err2 := strconv.Atoi(v.Get("end"))
	if err1 == nil && err2 == nil && start >= 0 && end <= len(r) && start < end {
		start, end = trimmed(r, start, end)
		if strings.TrimSpace(words) == "" || sameWords(words, string(r[start:end])) {
			return claims.Span{Start: start, End: end}, nil, nil
		}
	}
	if strings.TrimSpace(words) == "" {
		return claims.Span{}, nil, errs.In("exact", "Select words in the text, or paste them here.")
	}
	all, err := occurrences(s, words)
	if err != nil {
		return claims.Span{}, nil, err
	}
	if len(all) == 1 {
		return at(all, 0), nil, nil
	}
	for i := range all {
		if v.Get("occurrence") == strconv.Itoa(all[i].Start) {
			return all[i].Span, nil, nil
		}
	}
	return claims.Span{}, all, errs.In("occurrence", "These words stand in %d places. Choose which.", len(all))
}

func at(all []occurrence, i int) claims.Span {
	if i < len(all) {
		return all[i].Span
	}
	return claims.Span{}
}

// sameWords compares texts but for white space, which a browser changes.
func sameWords(a, b string) bool { return slices.Equal(strings.Fields(a), strings.Fields(b)) }

// occurrences finds pasted words in a text; white space between them may differ,
// since copying changes line ends and no-break spaces.
func occurrences(s, words string) ([]occurrence, error) {
	if utf8.RuneCountInString(words) > mostPasted {
		return nil, errs.In("exact", "That is over %d characters long; a claim is one proposition.", mostPasted)
	}
	parts := strings.Fields(words)
	for i, w := range parts {
		parts[i] = regexp.QuoteMeta(w)
	}
	pattern, err := regexp.Compile(strings.Join(parts, `[\s\p{Z}\x{85}]+`))
	if err != nil {
		return nil, errs.Because(err, errs.Invalid, "These words can't be looked for; paste fewer of them.")
	}
	out := []occurrence{}
	for _, m := range pattern.FindAllStringIndex(s, 50) {
		start := utf8.RuneCountInString(s[:m[0]])
		span := claims.Span{Start: start, End: start + utf8.RuneCountInString(s[m[0]:m[1]])}
		exact, before, after, err := claims.Cut(s, span.Start, span.End)
		if err != nil {
			return nil, err
		}
		out = append(out, occurrence{span, before, exact, after})
	}
	if len(out) == 0 {
		return nil, errs.In("exact", "These words do not stand in the text. Copy them from it as they are, mistakes included.")
	}
	return out, nil
}

// languageTag is a BCP 47 tag as far as we use them, or nothing.
var languageTag = regexp.MustCompile(`^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$`)

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

func sortByStart(items []foundItem) {
	slices.SortStableFunc(items, func(a, b foundItem) int { return cmp.Compare(a.Start, b.Start) })
}

// versionOf reads the version that a form was made for; every form has one.
func versionOf(v url.Values) (int, error) {
	n, err := strconv.Atoi(v.Get("version"))
	if err != nil || n < 1 {
		return 0, errs.In("version", "The form does not say which version it was made for; load the page again.")
	}
	return n, nil
}
