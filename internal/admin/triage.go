package admin

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// triagePage is the queue of candidates with one of them beside its article.
type triagePage struct {
	Filter    triageFilter
	Rows      []triageRow
	More      string // the next page, "" at the end
	Counts    map[claims.CandidateState]store.Count
	ByState   map[string]store.Count // for the tabs; all among them
	Total     store.Count            // all that the filter chooses, in any state
	Done      store.Count            // of them, decided
	Articles  []store.ArticleRow
	Speakers  []string
	Pane      *pane // nil when there is nothing to show
	NoArticle bool  // nothing was ever imported
	Views     viewsBar
}

// triageRow is a candidate in the list.
type triageRow struct {
	claims.Candidate
	Headline string
	Link     string
	Selected bool
	Others   []string // who have it open
}

// triage shows the queue, or, to htmx asking for it, a part of it alone.
func (d *Desk) triage(c *gin.Context) error {
	f, err := readTriage(c.Request.URL.Query())
	if err != nil {
		return err
	}
	if f.Selected != uuid.Nil {
		switch c.GetHeader("HX-Target") {
		case "pane":
			return d.showPane(c, f)
		case "likes":
			return d.showLikes(c, f)
		case "triage-progress":
			return d.showAfter(c, f)
		}
	}
	return d.showTriage(c, http.StatusOK, f, nil)
}

// showTriage shows the whole queue, with what could not be decided on top.
func (d *Desk) showTriage(c *gin.Context, status int, f triageFilter, problem *Flash) error {
	page, err := d.triagePage(c.Request.Context(), f, actor(c).ID)
	if err != nil {
		return err
	}
	if page.Views, err = d.viewsOf(c, review.ViewOfTriage, page.Filter.values()); err != nil {
		return err
	}
	v := View{Title: "Triage", Nav: "triage", Wide: true, Data: page}
	if err := d.dress(c, &v); err != nil {
		return err
	}
	if problem != nil {
		v.Flash = problem
		c.Header("HX-Retarget", "#triage") // what was not decided is shown among all
		c.Header("HX-Reselect", "#triage")
		c.Header("HX-Reswap", "outerHTML")
		c.Header("HX-Replace-Url", f.URL()) // a reload asks for the queue, not for the decision
	}
	return write(c, status, "triage", v)
}

// showPane answers with one candidate alone.
func (d *Desk) showPane(c *gin.Context, f triageFilter) error {
	p, err := d.pane(c.Request.Context(), f, uuid.Nil)
	if err != nil {
		return err
	}
	return d.part(c, "triage", "pane", View{Data: triagePage{Filter: f, Pane: p}})
}

// showAfter answers a decision with the numbers that it changed and its message: the
// script takes the row out and shows the next.
func (d *Desk) showAfter(c *gin.Context, f triageFilter) error {
	out := triagePage{Filter: f}
	var err error
	if out.Counts, err = d.DB.CountCandidates(c.Request.Context(), f.query()); err != nil {
		return err
	}
	out.addUp()
	v := View{Nav: "triage", Data: out}
	if err := d.dress(c, &v); err != nil {
		return err
	}
	return answer(c, http.StatusOK, pages["triage"]().Lookup("triage-after"), v)
}

// showLikes answers with what a candidate looks like, alone.
func (d *Desk) showLikes(c *gin.Context, f triageFilter) error {
	x, err := d.DB.Candidate(c.Request.Context(), f.Selected)
	if err != nil {
		return err
	}
	p := pane{Candidate: *x, Filter: f}
	if err := d.addLikes(c.Request.Context(), &p); err != nil {
		return err
	}
	return d.part(c, "triage", "likes-alone", View{Data: p})
}

// articlesOffered is how many articles a filter offers, the newest.
const articlesOffered = 50

// triagePage loads what the queue shows.
func (d *Desk) triagePage(ctx context.Context, f triageFilter, me uuid.UUID) (triagePage, error) {
	out := triagePage{Filter: f}
	q := f.query()
	found, err := d.DB.Candidates(ctx, q)
	if err == nil && len(found.Items) == 0 && q.After != "" { // the page was worked off
		f.After, q.After, out.Filter.After = "", "", ""
		found, err = d.DB.Candidates(ctx, q)
	}
	if err != nil {
		return out, err
	}
	if out.Counts, err = d.DB.CountCandidates(ctx, q); err != nil {
		return out, err
	}
	if out.Articles, err = d.DB.Articles(ctx, store.ArticleQuery{Limit: articlesOffered}); err != nil {
		return out, err
	}
	if err := d.addArticles(ctx, &out, found.Items); err != nil {
		return out, err
	}
	out.fill(f, found)
	others, err := d.DB.OthersAt(ctx, idsOf(found.Items), me, d.now())
	if err != nil {
		return out, err
	}
	for i := range out.Rows {
		out.Rows[i].Others = others[out.Rows[i].ID]
	}
	return out, d.fillPane(ctx, &out)
}

// addArticles loads those that the page names and that are not among the newest; an old
// link may name one that is gone.
func (d *Desk) addArticles(ctx context.Context, p *triagePage, found []claims.Candidate) error {
	known := map[uuid.UUID]bool{uuid.Nil: true}
	for _, a := range p.Articles {
		known[a.ID] = true
	}
	missing := []uuid.UUID{}
	add := func(id uuid.UUID) {
		if !known[id] {
			known[id], missing = true, append(missing, id)
		}
	}
	add(p.Filter.Article)
	for _, x := range found {
		add(x.ArticleID)
	}
	more, err := d.DB.ArticlesByID(ctx, missing)
	if err != nil {
		return err
	}
	for _, a := range more {
		p.Articles = append(p.Articles, store.ArticleRow{Article: a})
	}
	return nil
}

// fill makes rows and numbers of what was found.
func (p *triagePage) fill(f triageFilter, found store.CandidatePage) {
	headlines := map[uuid.UUID]string{}
	for _, a := range p.Articles {
		headlines[a.ID] = a.Headline
	}
	speakers := map[string]bool{}
	for _, x := range found.Items {
		p.Rows = append(p.Rows, triageRow{Candidate: x, Headline: headlines[x.ArticleID], Link: f.Select(x.ID), Selected: x.ID == f.Selected})
		if x.Speaker != nil && !speakers[*x.Speaker] {
			speakers[*x.Speaker] = true
			p.Speakers = append(p.Speakers, *x.Speaker)
		}
	}
	if found.Next != "" {
		p.More = f.Page(found.Next)
	}
	p.NoArticle = len(p.Articles) == 0
	p.addUp()
}

// addUp makes the totals of the counts.
func (p *triagePage) addUp() {
	p.Done = p.Counts[claims.CandidateAccepted] + p.Counts[claims.CandidateDismissed]
	p.Total = p.Done + p.Counts[claims.CandidateNew]
	p.ByState = map[string]store.Count{"all": p.Total}
	for state, n := range p.Counts {
		p.ByState[string(state)] = n
	}
}

// fillPane loads the candidate that is selected, or the first.
func (d *Desk) fillPane(ctx context.Context, p *triagePage) error {
	next := uuid.Nil
	for i := range p.Rows {
		if p.Rows[i].Selected && i+1 < len(p.Rows) {
			next = p.Rows[i+1].ID
		}
	}
	if p.Filter.Selected == uuid.Nil && len(p.Rows) > 0 {
		p.Filter.Selected, p.Rows[0].Selected = p.Rows[0].ID, true
		if len(p.Rows) > 1 {
			next = p.Rows[1].ID
		}
	}
	if p.Filter.Selected == uuid.Nil {
		return nil
	}
	var err error
	p.Pane, err = d.pane(ctx, p.Filter, next)
	if errs.KindOf(err) == errs.NotFound { // an old link, or a database that was emptied
		p.Pane, err = nil, nil
	}
	return err
}
