package admin

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// articlePage is an article's text with all that was found in it.
type articlePage struct {
	Article    *claims.Article
	Snapshot   *claims.Snapshot
	Snapshots  []claims.Snapshot // newest first, without texts
	LeftOut    claims.LeftOut    // what of the page's prose is not in the text
	Left       []leftPassage     // the same, for the list
	Reworded   *store.Reworded   // how the text differs from the one before; nil when it doesn't
	Earlier    []foundItem       // what was found in texts before and doesn't stand in this one
	Said       []saidLine        // what it says of itself, each with where
	Offers     []saidLine        // of that, what was not sure enough, in fields that hold nothing
	Paragraphs []Paragraph
	Items      []foundItem
	States     []string // in the legend
	Picked     []Mark   // the words that the address names, if any
	Forms      map[string]Form
	Choices    []occurrence // places where pasted words stand, when there are several
	History    []happening
	Sentences  []claims.Span   // of the text, for the keys
	Listed     []sentence      // the same as a list, when that was asked for
	Model      *store.ModelRun // what the model was asked of this text; nil when it was not
	Notice     string          // of the import, but for what Nothing says as of today
	Nothing    string          // why nothing was proposed; "" when something was
	Speakers   []string        // named in this article, to choose from
	Looked     bool            // for repeats, which takes a search for each candidate: when it was asked for
	Again      []againHere     // candidates that say what was claimed before
}

// Form is one of the page's forms by its short name.
func (p *articlePage) Form(short string) Form { return p.Forms[short] }

// foundItem is a claim or a candidate in the list beside the text.
type foundItem struct {
	Start int
	Words string
	State string
	Href  string
}

func (d *Desk) article(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	p, err := d.articlePage(c.Request.Context(), id, actor(c), spanAsked(c))
	if err != nil {
		return err
	}
	if c.Query("pick") != "" {
		p.Listed = listed(p.Snapshot.Text, p.Sentences)
	}
	if p.Looked = c.Query("repeats") != ""; p.Looked {
		if p.Again, err = d.againHere(c.Request.Context(), p.Article); err != nil {
			return err
		}
	}
	return d.showArticle(c, http.StatusOK, p)
}

func (d *Desk) showArticle(c *gin.Context, status int, p *articlePage) error {
	title := p.Article.Headline
	if title == "" {
		title = "Untitled article"
	}
	return d.page(c, status, "article", View{Title: shorten(title, 60), Nav: "articles", Wide: true, Data: p})
}

// articleRefused shows the article again with what was typed in a form and why it
// was not accepted.
func (d *Desk) articleRefused(c *gin.Context, id uuid.UUID, form string, choices []occurrence, why error) error {
	problem, ok := asProblem(why)
	if !ok {
		return why
	}
	p, err := d.articlePage(c.Request.Context(), id, actor(c), claims.Span{})
	if err != nil {
		return err
	}
	if c.PostForm("sentence") != "" { // it was chosen in the list
		p.Listed = listed(p.Snapshot.Text, p.Sentences)
	}
	p.Forms[form], p.Choices = p.Forms[form].refused(c.Request.PostForm, problem), choices
	return d.showArticle(c, web.Status(why), p)
}

// articlePage reads an article with all that was found in it, and marks a span of its text.
func (d *Desk) articlePage(ctx context.Context, id uuid.UUID, by review.Actor, marked claims.Span) (*articlePage, error) {
	a, err := d.DB.Article(ctx, id)
	if err != nil {
		return nil, err
	}
	p := &articlePage{Article: a}
	p.Notice, _, _ = strings.Cut(a.Notice, ingest.NoRules)
	if p.Snapshot, err = d.DB.LatestSnapshot(ctx, id); err != nil {
		return nil, err
	}
	if p.Snapshots, err = d.DB.Snapshots(ctx, id); err != nil {
		return nil, err
	}
	runs, err := d.DB.ModelRuns(ctx, id)
	if err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(runs, func(r store.ModelRun) bool { return r.SnapshotID == p.Snapshot.ID }); i >= 0 {
		p.Model = &runs[i]
	}
	drafts, err := d.DB.Drafts(ctx, by.ID, "article/"+id.String()+"/")
	if err != nil {
		return nil, err
	}
	p.Forms = articleForms(a, drafts)
	if err := p.pick(marked); err != nil {
		return nil, err
	}
	events, err := d.allEvents(ctx, store.EventQuery{ArticleID: id})
	if err != nil {
		return nil, err
	}
	p.History = history(events)
	return p, d.readText(ctx, p)
}

// readText marks what was found in the text, unless that was taken down.
func (d *Desk) readText(ctx context.Context, p *articlePage) error {
	marks, err := d.DB.Marks(ctx, p.Article.ID)
	if err != nil {
		return err
	}
	found, err := d.allCandidates(ctx, p.Article.ID)
	if err != nil {
		return err
	}
	taken, err := d.DB.TakenPassages(ctx, p.Article.ID)
	if err != nil {
		return err
	}
	var shown []Mark
	marks = carried(p.Snapshot.ID, marks, taken)
	p.Items, shown = inText(p.Snapshot.ID, marks, found)
	p.Earlier = inEarlier(p.Snapshot.ID, marks, found)
	if len(p.Snapshots) > 1 { // else there is no text before it
		if p.Reworded, err = d.DB.Rewording(ctx, p.Snapshot); err != nil {
			return err
		}
	}
	for _, s := range []string{"new", "dismissed", "open", "assigned", "proposed", "approved", "published", "retracted"} {
		for _, it := range p.Items {
			if it.State == s {
				p.States = append(p.States, s)
				break
			}
		}
	}
	if p.Snapshot.RedactedAt == nil {
		if p.LeftOut, err = d.DB.LeftOut(ctx, p.Snapshot); err != nil {
			return err
		}
		p.Left = leftPassages(p.LeftOut)
		p.Said = saidLines(p.Article, p.Snapshot)
		p.Offers = offered(p.Said)
		p.Paragraphs = paragraphs(p.Snapshot.Text, append(shown, p.Picked...))
		p.Sentences = sentencesOf(p.Snapshot.Text)
		p.Nothing, p.Speakers = whyNothing(p.Article, p.Snapshot, found), speakersIn(found)
	}
	return nil
}

// allCandidates are an article's, page by page.
func (d *Desk) allCandidates(ctx context.Context, article uuid.UUID) ([]claims.Candidate, error) {
	out, q := []claims.Candidate{}, store.CandidateQuery{ArticleID: article, Limit: store.MaxPage}
	for {
		page, err := d.DB.Candidates(ctx, q)
		if err != nil {
			return nil, err
		}
		out = append(out, page.Items...)
		if q.After = page.Next; q.After == "" {
			return out, nil
		}
	}
}

// inText lists claims and candidates of a snapshot, in the order of the text, and
// marks them. A candidate that was accepted is there as its claim.
func inText(snapshot uuid.UUID, marks []store.Mark, found []claims.Candidate) ([]foundItem, []Mark) {
	items, out := []foundItem{}, []Mark{}
	add := func(start, end int, words, state, href string) {
		items = append(items, foundItem{start, words, state, href})
		out = append(out, Mark{Span: claims.Span{Start: start, End: end}, Sort: foundMark, State: state, Href: href,
			Title: capital(state) + ": " + shorten(words, 120), ID: fmt.Sprintf("at-%d", start)})
	}
	for _, m := range marks {
		if m.SnapshotID == snapshot {
			add(m.Start, m.End, m.Wording, string(m.State), "/desk/cases/"+m.CaseID.String())
		}
	}
	for _, x := range found {
		if x.Extractor == claims.ByHand { // its claim is there, the dismissed one too
			continue
		}
		if x.SnapshotID == snapshot && x.State != claims.CandidateAccepted {
			f := triageFilter{Article: x.ArticleID, State: string(x.State), Selected: x.ID}
			add(x.Start, x.End, x.Exact, string(x.State), f.URL())
		}
	}
	sortByStart(items)
	return items, out
}

// inEarlier lists the claims and the candidates that wait of an article's texts before its
// latest. They stay where they were found: nobody has looked for them in this one.
func inEarlier(latest uuid.UUID, marks []store.Mark, found []claims.Candidate) []foundItem {
	var out []foundItem
	for _, m := range marks {
		if m.SnapshotID != latest {
			out = append(out, foundItem{m.Start, m.Wording, string(m.State), "/desk/cases/" + m.CaseID.String()})
		}
	}
	for _, x := range found {
		if x.SnapshotID != latest && x.State == claims.CandidateNew {
			f := triageFilter{Article: x.ArticleID, State: string(x.State), Selected: x.ID}
			out = append(out, foundItem{x.Start, x.Exact, string(x.State), f.URL()})
		}
	}
	return out
}

func articleForms(a *claims.Article, drafts map[string]store.Draft) map[string]Form {
	out := map[string]Form{}
	for short, stored := range map[string]map[string]string{
		"meta": fields("headline", a.Headline, "publisher", a.Publisher, "bylines", strings.Join(a.Bylines, ", "),
			"agencies", strings.Join(a.Agencies, ", "), "published", a.Published, "language", a.Language),
		"claim":  nil,
		"redact": nil, "passage": nil, "said": nil,
	} {
		name := "article/" + a.ID.String() + "/" + short
		out[short] = newForm(name, stored, drafts[name])
	}
	return out
}
