package admin

import (
	"context"
	"fmt"
	"slices"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/text"
	"factdesk/internal/errs"
	"factdesk/review"
)

// mostNames is how many names are offered: one for each digit.
const mostNames = 9

// nameChoice is a name that the article has before a candidate, to put into its wording.
type nameChoice struct {
	N     int // from 1: its key
	Name  string
	Value string // of the button: part, and where the name stands
}

// namesFor are the names to choose from for the first open place of a wording.
func namesFor(x *claims.Candidate, s *claims.Snapshot, language string) []nameChoice {
	part := x.Open()
	if part < 0 || x.State != claims.CandidateNew {
		return nil
	}
	var out []nameChoice
	for i, n := range namesBefore(x, s, language) {
		out = append(out, nameChoice{i + 1, n.Text, fmt.Sprintf("name:%d:%d-%d", part, n.Start, n.End)})
	}
	return out
}

// namesBefore are the names that can be chosen: those that stand before the candidate.
func namesBefore(x *claims.Candidate, s *claims.Snapshot, language string) []text.Name {
	return text.ParseIn(s.Text, language).NamesBefore(x.Start, mostNames)
}

// named is what a button of the names sends: "0:120-131".
type named struct {
	part int
	at   claims.Span
}

func readNamed(s string) (named, error) {
	var n named
	if _, err := fmt.Sscanf(s, "%d:%d-%d", &n.part, &n.at.Start, &n.at.End); err != nil { // fewer than three is one
		return n, notOffered()
	}
	return n, nil
}

func notOffered() error {
	return errs.In("action", "Choose one of the names that stand before the claim.")
}

// putName puts the name that was chosen into the wording of a candidate. Names that are not
// offered are refused: what stands in a wording is the article's.
func (d *Desk) putName(ctx context.Context, in decision, by review.Actor) ([]*review.Triage, error) {
	want, err := readNamed(string(in.Reason))
	if err != nil {
		return nil, err
	}
	x, err := d.DB.Candidate(ctx, in.IDs[0])
	if err != nil {
		return nil, err
	}
	s, err := d.DB.Snapshot(ctx, x.SnapshotID)
	if err != nil {
		return nil, err
	}
	a, err := d.DB.Article(ctx, x.ArticleID)
	if err != nil {
		return nil, err
	}
	names := namesBefore(x, s, a.Language)
	i := slices.IndexFunc(names, func(n text.Name) bool { return n.Span == want.at })
	if i < 0 {
		return nil, notOffered()
	}
	return d.DB.EditCandidates(ctx, in.IDs[:1], func(t *review.Triage) error {
		if err := t.Expect(in.Versions[x.ID]); err != nil {
			return err
		}
		return t.Name(want.part, names[i].Text, names[i].Span, by, d.now())
	})
}

// undoName takes back the name that a person chose last.
func (d *Desk) undoName(c *gin.Context, f triageFilter, id uuid.UUID) error {
	by, now := actor(c), d.now()
	ids := []uuid.UUID{id}
	if _, err := d.DB.EditCandidates(c.Request.Context(), ids, func(t *review.Triage) error { return t.Unname(by, now) }); err != nil {
		return d.notDecided(c, decision{Filter: f, IDs: ids}, err)
	}
	f.Selected = id
	return d.done(c, Flash{Text: "Taken back: the words stand as the article has them. Undo again for the decision before."}, f.URL())
}
