package known

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/claims/match"
	"factdesk/internal/store"
	"factdesk/review"
)

// Checked lists fact-checks that anybody may see: those that say the like of a text, the
// best first, or all, the newest first, when there is none.
func (d Desk) Checked(ctx context.Context, text string, q store.CheckedQuery) (store.CheckedPage, error) {
	if text == "" {
		return d.DB.Checked(ctx, q)
	}
	q.Limit = store.AtMost(q.Limit)
	if q.After != "" {
		q.Skip = 0
	}
	return d.searchChecked(ctx, text, q)
}

// searchChecked ranks what says the like of a text, in a bounded set: a search
// finds the best, and store.MaxPage of them at most. What the page shows is read whole.
func (d Desk) searchChecked(ctx context.Context, text string, q store.CheckedQuery) (store.CheckedPage, error) {
	found, err := d.DB.Near(ctx, store.NearQuery{Query: match.Query{Text: text}, States: []review.State{review.Published},
		Ours: q.Ours, External: q.External, Readers: true, Glance: true, Site: q.Site, Least: match.Related, Limit: store.MaxPage})
	if err != nil {
		return store.CheckedPage{}, err
	}
	page, err := pageOf(groups(found, q), q)
	if err != nil {
		return store.CheckedPage{}, err
	}
	page.Groups, err = d.DB.Whole(ctx, page.Groups)
	return page, err
}

// ranked is a group with the score of its best.
type ranked struct {
	score float64
	group []store.Checked
}

// groups puts together what is worded alike, of what the query lets through. The
// groups stay in the order of their best.
func groups(found []store.Near, q store.CheckedQuery) []ranked {
	var out []ranked
	at := map[string]int{}
	for _, n := range found {
		c := store.Checked{Case: n.Case, External: n.External}
		if !lets(q, c) {
			continue
		}
		w := c.Wording()
		if i, ok := at[w]; ok {
			out[i].group = append(out[i].group, c)
			continue
		}
		at[w] = len(out)
		out = append(out, ranked{n.Score, []store.Checked{c}})
	}
	for _, r := range out {
		slices.SortFunc(r.group, store.Newest)
	}
	return out
}

// lets says whether a query's filters let a fact-check through.
func lets(q store.CheckedQuery, c store.Checked) bool {
	language, reviewed, claimed := "", time.Time{}, ""
	if c.Case != nil {
		v := c.Case.Verdict()
		if v == nil || c.Case.PublishedAt == nil { // retracted in between
			return false
		}
		language, reviewed, claimed = v.Language, *c.Case.PublishedAt, c.Case.Claim.ClaimedOn
	} else {
		language, reviewed, claimed = c.External.Language, c.Time(), c.External.ClaimDate
	}
	base, _, _ := strings.Cut(language, "-")
	return (q.Language == "" || base == q.Language) &&
		(q.Since.IsZero() || !reviewed.Before(q.Since.Truncate(24*time.Hour)) || claimed >= q.Since.UTC().Format(time.DateOnly))
}

// pageOf cuts a page out of all groups. The cursor names the last group of the page
// before; should that be gone, its score says where it stood.
func pageOf(all []ranked, q store.CheckedQuery) (store.CheckedPage, error) {
	start := min(q.Skip, len(all))
	if q.After != "" {
		var err error
		if start, err = behind(all, q.After); err != nil {
			return store.CheckedPage{}, err
		}
	}
	out := store.CheckedPage{Groups: [][]store.Checked{}}
	rest := all[start:]
	for _, r := range rest[:min(len(rest), q.Limit)] {
		out.Groups = append(out.Groups, r.group)
	}
	if len(rest) > q.Limit {
		last := rest[q.Limit-1]
		out.Next = strconv.FormatFloat(last.score, 'g', -1, 64) + "_" + last.group[0].ID().String()
	}
	return out, nil
}

func behind(all []ranked, cursor string) (int, error) {
	score, id, _ := strings.Cut(cursor, "_")
	least, err := strconv.ParseFloat(score, 64)
	last, idErr := uuid.Parse(id)
	if err != nil || idErr != nil {
		return 0, store.ErrCheckedCursor
	}
	if i := slices.IndexFunc(all, func(r ranked) bool { return r.group[0].ID() == last }); i >= 0 {
		return i + 1, nil
	}
	if i := slices.IndexFunc(all, func(r ranked) bool { return r.score < least }); i >= 0 {
		return i, nil
	}
	return len(all), nil
}
