package public

import (
	"net/url"

	"github.com/gin-gonic/gin"

	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

// perPage is a screenful or two.
const perPage = 20

// listPage is what list.html shows.
type listPage struct {
	Frame     verdictpage.Frame
	Query     string
	Topic     string
	Retracted bool
	Filtered  bool
	Items     []entry
	Next      string // address of the next page, "" at the end
	First     string // address of the first page, "" there
}

// entry is one verdict in the list.
type entry struct {
	Path        string
	Wording     string
	Language    string
	Claimant    string
	Rating      verdictpage.Rating
	Explanation string
	Published   string // YYYY-MM-DD
}

// list is the list of published verdicts, newest claim first: GET /verdicts with q
// (words), topic, state=retracted for those taken back, and after, the cursor.
func (s *Site) list(c *gin.Context) error {
	ctx := c.Request.Context()
	org, err := web.Organisation(ctx, s.DB)
	if err != nil {
		return err
	}
	q := store.ClaimQuery{States: []review.State{review.Published}, Text: c.Query("q"), Topic: c.Query("topic"), Readers: true, After: c.Query("after"), Limit: perPage}
	p := listPage{Query: q.Text, Topic: q.Topic, Retracted: c.Query("state") == string(review.Retracted)}
	if p.Retracted {
		q.States = []review.State{review.Retracted}
	}
	found, err := s.DB.Cases(ctx, q)
	if err != nil {
		return err
	}
	for i := range found.Items {
		if shown := found.Items[i].Public(); shown != nil {
			p.Items = append(p.Items, entryOf(shown, org))
		}
	}
	p.Filtered = p.Query != "" || p.Topic != "" || p.Retracted
	p.Frame = listFrame(p, q.After, org)
	if q.After != "" {
		p.First = p.address("")
	}
	if found.Next != "" {
		p.Next = p.address(found.Next)
	}
	return s.show(c, "list.html", p)
}

func entryOf(c *review.Case, org review.Organisation) entry {
	v := c.Verdict()
	return entry{Path: review.PagePath(c.ID), Wording: v.Wording, Language: v.Language, Claimant: c.Claim.Claimant,
		Rating: verdictpage.RatingOf(v), Explanation: v.Explanation, Published: c.PublishedOn(org)}
}

// listFrame keeps search results and later pages out of search engines: what they
// list has pages of its own.
func listFrame(p listPage, after string, org review.Organisation) verdictpage.Frame {
	f := verdictpage.Frame{Title: "Verdicts", Organisation: org, Description: "Claims that we have checked, and what we found."}
	switch {
	case p.Retracted:
		f.Title = "Retracted verdicts"
	case p.Query != "":
		f.Title = "Verdicts about “" + p.Query + "”"
	case p.Topic != "":
		f.Title = "Verdicts on " + p.Topic
	}
	f.NoIndex = p.Filtered || after != ""
	if !f.NoIndex {
		f.Canonical = org.BaseURL + "/verdicts"
	}
	return f
}

// address is the same list at another cursor.
func (p listPage) address(after string) string {
	v := url.Values{}
	for key, value := range map[string]string{"q": p.Query, "topic": p.Topic, "after": after} {
		if value != "" {
			v.Set(key, value)
		}
	}
	if p.Retracted {
		v.Set("state", string(review.Retracted))
	}
	if len(v) == 0 {
		return "/verdicts"
	}
	return "/verdicts?" + v.Encode()
}
