package api

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/text"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

type pickRequest struct {
	ID
	Body struct {
		Start       int                `json:"start" minimum:"0" doc:"The first code point of the words in the article's newest text." example:"8"`
		End         int                `json:"end" minimum:"1" doc:"The code point after the last." example:"41"`
		Exact       string             `json:"exact" minLength:"1" maxLength:"20000" doc:"The words, to be sure: refused when others stand there."`
		Speaker     string             `json:"speaker,omitempty" maxLength:"200" doc:"Who says so, if anybody does." example:"Antony Blinken"`
		Attribution claims.Attribution `json:"attribution,omitempty" enum:"direct,indirect,narration,headline" doc:"narration without a speaker, else indirect, if left out."`
	}
}

type pickedResponse struct {
	Tagged
	Location string `header:"Location"`
	Body     Decision
}

func (a *api) pickCandidate(ctx context.Context, in *pickRequest) (*pickedResponse, error) {
	t, err := a.pick(ctx, in)
	if err != nil {
		return nil, err
	}
	return &pickedResponse{tagged(versionOf(t)), Prefix + "/candidates/" + t.Candidate.ID.String(), Decision{t.Candidate, t.Case}}, nil
}

func (a *api) pick(ctx context.Context, in *pickRequest) (*review.Triage, error) {
	if once := store.OnceOf(ctx); once.Repeats() {
		return one(a.DB.Decided(ctx, once))
	}
	article, err := a.DB.Article(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	s, err := a.DB.LatestSnapshot(ctx, article.ID)
	if err != nil {
		return nil, err
	}
	f, err := in.found(s)
	if err != nil {
		return nil, err
	}
	claim := claims.Claim{Wording: f.Exact, Unattributed: f.Speaker == nil, ClaimedOn: article.Published, Language: article.Language}
	if f.Speaker != nil {
		claim.Claimant = *f.Speaker
	}
	t, err := review.Pick(f, s, claim, web.Actor(ctx), a.Now())
	if err != nil {
		return nil, err
	}
	return t, a.DB.Pick(ctx, t)
}

// found is where the words stand, as long as they do.
func (in *pickRequest) found(s *claims.Snapshot) (f claims.Found, err error) {
	b := in.Body
	if s.RedactedAt != nil {
		return f, errs.New(errs.Gone, "The text was taken down, so nothing new can be made of it: %s", s.RedactionReason)
	}
	f = claims.Found{Start: b.Start, End: b.End, Sentence: text.ParseDetected(s.Text).Around(claims.Span{Start: b.Start, End: b.End}), Attribution: b.Attribution, Chain: []claims.ChainLink{}}
	if f.Exact, f.Prefix, f.Suffix, err = claims.Cut(s.Text, b.Start, b.End); err != nil {
		return f, err
	}
	if f.Exact != b.Exact {
		return f, otherWords(s.Text, f, b.Exact)
	}
	if speaker := strings.Join(strings.Fields(b.Speaker), " "); speaker != "" {
		f.Speaker = &speaker
	}
	if f.Attribution == "" && f.Speaker != nil {
		f.Attribution = claims.Indirect
	} else if f.Attribution == "" {
		f.Attribution = claims.Narration
	}
	return f, nil
}

// otherWords says what stands where the words were said to, and where they do stand.
func otherWords(text string, f claims.Found, exact string) error {
	there := []rune(f.Exact)
	if len(there) > 60 {
		there = append(there[:60], '…')
	}
	where := "These words stand nowhere in the text."
	if start := nearest(text, exact, f.Start); start >= 0 {
		where = fmt.Sprintf("They stand at %d to %d.", start, start+utf8.RuneCountInString(exact))
	}
	return errs.In("exact", "Characters %d to %d are “%s”, and not the words sent. %s Offsets count Unicode code points of the text as GET /articles/{id}/text sends it.", f.Start, f.End, string(there), where)
}

// nearest is where some words stand that is nearest to a place, in code points; -1 for
// nowhere.
func nearest(text, words string, at int) int {
	best, passed := -1, 0
	for words != "" {
		i := strings.Index(text, words)
		if i < 0 {
			break
		}
		start := passed + utf8.RuneCountInString(text[:i])
		if best >= 0 && apart(start, at) > apart(best, at) {
			break // they lie in order, so that those behind are farther still
		}
		best, passed, text = start, start+utf8.RuneCountInString(words), text[i+len(words):]
	}
	return best
}

func apart(a, b int) int { return max(a, b) - min(a, b) }
