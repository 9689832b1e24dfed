package admin

import (
	"cmp"
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// casePage is a case with everything that is known and may be done.
type casePage struct {
	*store.Full
	Places      []place
	Moves       map[string]move
	Working     string // why sources can't be changed, "" when they can
	Wording     string // why the claim can't be changed, "" when it can
	Forms       map[string]Form
	Scale       review.Scale
	Verdicts    []verdictView // newest first
	Gate        []gateView
	Seen        string          // digest of the preview: what approving and publishing are bound to
	Changes     []review.Change // what readers do not see yet
	PendingGate []gateView      // what fails of the gate with those, and was not waived before
	NotMine     string          // why this person can't approve those, "" when they can
	Threads     []thread
	Removed     []review.Evidence
	History     []happening
	Topics      []string // suggestions
	People      []review.User
	Loads       map[uuid.UUID]store.Count // how many cases each of them has
	Twins       []review.Case
	FactChecks  known.ExternalsOfCase // other people's fact-checks of the claim
	Duplicate   *review.Case
	Elsewhere   elsewhere
	PublicPath  string // "" while there is none
	Correct     correcting
	Panels      panelBox
	Others      []string // who have it open, too
	Lost        []typed
	Problem     string

	Contradicts []contradictionRow
	Fields      []fieldValue // of the desk's own, with what the case has in them
}

// Form is one of the page's forms by its short name.
func (p *casePage) Form(short string) Form { return p.Forms[formName(p.Case.ID, short)] }

// FormOf is a form that there is one of for each source or note.
func (p *casePage) FormOf(short string, id uuid.UUID) Form { return p.Form(short + "/" + id.String()) }

// formName is a form's name among all forms: that of its draft.
func formName(id uuid.UUID, short string) string { return "case/" + id.String() + "/" + short }

// aboutCase shows a page with all that the page of a case has: its preview, with the gate
// and what there is to do about it, or its correction.
func (d *Desk) aboutCase(page string, v View) func(c *gin.Context) error {
	return func(c *gin.Context) error {
		id, err := idOf(c, "id")
		if err != nil {
			return err
		}
		shown := v // of this request
		if shown.Data, err = d.casePage(c.Request.Context(), id, actor(c)); err != nil {
			return err
		}
		return d.page(c, http.StatusOK, page, shown)
	}
}

// showCase shows a case.
func (d *Desk) showCase(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	p, err := d.casePage(c.Request.Context(), id, actor(c))
	if err != nil {
		return err
	}
	return d.page(c, http.StatusOK, "case", View{Title: shorten(p.Case.Claim.Wording, 60), Nav: "cases", Data: p})
}

// caseRefused shows the case as it stands now, what was typed in the form that was
// refused, and why. An error that no form can put right goes on.
func (d *Desk) caseRefused(c *gin.Context, id uuid.UUID, short, page string, why error) error {
	problem, ok := asProblem(why)
	if !ok {
		return why
	}
	p, err := d.casePage(c.Request.Context(), id, actor(c))
	if err != nil {
		return err
	}
	name := formName(id, short)
	p.Forms[name] = p.Forms[name].refused(c.Request.PostForm, problem)
	p.Problem = problem.Message
	if problem.Kind == errs.Conflict {
		p.Lost = whatWasTyped(c.Request)
	}
	return d.page(c, web.Status(why), page, View{Title: shorten(p.Case.Claim.Wording, 60), Nav: "cases", Data: p})
}

// casePage loads all that the page shows.
func (d *Desk) casePage(ctx context.Context, id uuid.UUID, by review.Actor) (*casePage, error) {
	full, err := d.DB.Full(ctx, id)
	if err != nil {
		return nil, err
	}
	org, err := d.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	p := &casePage{Full: full, Moves: movesOf(full.Case, by), Threads: threads(full.Case.Notes), Verdicts: verdictsOf(full.Case)}
	p.Working, p.Wording = workable(full.Case, by.May(review.AddEvidence), "sources"), workable(full.Case, by.May(review.EditClaim), "the wording")
	p.Correct = correctingOf(full.Case, org, by)
	p.Seen, p.Changes, p.NotMine = full.Case.Preview(org).Digest, full.Case.Changes(org), whyNot(full.Case, org, by)
	if full.Case.Public() != nil {
		p.PendingGate = gateViews(full.Case.GateOfChanges(org), nil)
		p.PublicPath = review.PagePath(id)
	}
	for _, e := range full.Case.Evidence {
		if e.RemovedAt != nil {
			p.Removed = append(p.Removed, e)
		}
	}
	return p, d.surround(ctx, p, org, by)
}

// surround loads what stands around the case: texts, people, suggestions, history.
func (d *Desk) surround(ctx context.Context, p *casePage, org review.Organisation, by review.Actor) error {
	drafts, err := d.DB.Drafts(ctx, by.ID, formName(p.Case.ID, ""))
	if err != nil {
		return err
	}
	if p.Scale, err = d.DB.ScaleByKey(ctx, cmp.Or(org.ScaleKey, "five_step")); err != nil {
		return err
	}
	others, err := d.DB.OthersAt(ctx, []uuid.UUID{p.Case.ID}, by.ID, d.now())
	if err != nil {
		return err
	}
	p.Others = others[p.Case.ID]
	p.Forms = caseForms(p.Full, drafts)
	p.Gate = gateOf(p.Case, p.Form("verdict").Get("explanation"), org)
	if p.Places, err = d.places(ctx, p.Full); err != nil {
		return err
	}
	if p.Topics, err = d.topics(ctx, p.Case); err != nil {
		return err
	}
	if p.People, p.Loads, err = d.loaded(ctx); err != nil {
		return err
	}
	events, err := d.allEvents(ctx, store.EventQuery{CaseID: p.Case.ID})
	if err != nil {
		return err
	}
	p.History = caseHistory(events, p.Case)
	if p.Elsewhere, err = d.elsewhere(ctx, p.Case); err != nil {
		return err
	}
	p.Fields = valuesOf(p.Case)
	if p.Contradicts, err = d.contradicts(ctx, p.Case); err != nil {
		return err
	}
	if p.Panels, err = d.panelOf(ctx, p, by); err != nil {
		return err
	}
	if p.FactChecks, err = known.Of(d.DB).ExternalAgreement(ctx, p.Case); err != nil {
		return err
	}
	return d.likeIt(ctx, p)
}

// allEvents lists every event that the query chooses, newest first.
func (d *Desk) allEvents(ctx context.Context, q store.EventQuery) ([]review.Event, error) {
	out := []review.Event{}
	for q.Limit = store.MaxPage; ; {
		page, err := d.DB.Events(ctx, q)
		if err != nil {
			return nil, err
		}
		out = append(out, page...)
		if len(page) < q.Limit {
			return out, nil
		}
		q.Before = page[len(page)-1].Seq
	}
}

// likeIt loads claims that this one may repeat, and the one that it was said to.
func (d *Desk) likeIt(ctx context.Context, p *casePage) (err error) {
	if p.Case.DuplicateOf != nil {
		if p.Duplicate, err = d.DB.CaseOfClaim(ctx, *p.Case.DuplicateOf); errs.KindOf(err) == errs.NotFound {
			p.Duplicate, err = nil, nil
		}
	}
	if err != nil || p.Case.State != review.Open && p.Case.State != review.Assigned {
		return err
	}
	queries := []store.ClaimQuery{}
	for _, a := range p.Case.Appearances {
		queries = append(queries, store.ClaimQuery{ArticleID: a.ArticleID, Limit: 15})
	}
	if p.Case.Claim.Claimant != "" {
		queries = append(queries, store.ClaimQuery{Speaker: p.Case.Claim.Claimant, Limit: 15})
	}
	twins, err := d.similar(ctx, p.Case.Claim.Wording, queries, p.Case.ID)
	if err != nil {
		return err
	}
	p.Twins = eachOnce(append(casesIn(p.Elsewhere.Repeats), twins...), p.Case.ID)
	return nil
}

// loaded are the reviewers, and how many cases each has to work on.
func (d *Desk) loaded(ctx context.Context) ([]review.User, map[uuid.UUID]store.Count, error) {
	people, err := d.reviewers(ctx)
	if err != nil {
		return nil, nil, err
	}
	loads, err := d.DB.Loads(ctx, people)
	return people, loads, err
}

// reviewers are the people who can be given a case.
func (d *Desk) reviewers(ctx context.Context) ([]review.User, error) {
	all, err := d.DB.Users(ctx)
	if err != nil {
		return nil, err
	}
	out := []review.User{}
	for _, u := range all {
		if u.Active() && u.Actor().May(review.Propose) == nil {
			out = append(out, u)
		}
	}
	return out, nil
}

// topics are suggestions: those of claims nearby, then the desk's most used.
func (d *Desk) topics(ctx context.Context, c *review.Case) ([]string, error) {
	near, err := d.DB.SuggestLabels(ctx, "topic", c, 10)
	if err != nil {
		return nil, err
	}
	used, err := d.DB.Labels(ctx, "topic", "", 10)
	if err != nil {
		return nil, err
	}
	out := []string{}
	for _, l := range append(near, used...) {
		out = append(out, l.Label)
	}
	out = without(claims.Labels(out), c.Claim.Topics)
	return out[:min(12, len(out))], nil
}

// idOf reads an id out of the address.
func idOf(c *gin.Context, name string) (uuid.UUID, error) {
	id, err := uuid.Parse(c.Param(name))
	if err != nil {
		return id, errs.New(errs.NotFound, "There is nothing at this address.")
	}
	return id, nil
}

// fields makes the stored values of a form.
func fields(pairs ...string) map[string]string {
	out := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		out[pairs[i]] = pairs[i+1]
	}
	return out
}
