package verdictpage

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/claimreview"
	"factdesk/internal/errs"
	"factdesk/review"
)

// page is what verdict.html shows. Dates in it are YYYY-MM-DD.
type page struct {
	Frame       Frame
	Preview     bool
	Back        string
	Findings    []claimreview.Finding
	Retracted   string // the day; "" when it stands
	Reason      string // of the retraction
	Revision    bool
	Earlier     bool
	Corrections []correction // the newest first
	Self        string       // path of the page itself
	Proof       string       // path of the proof that it stands in the record
	Into        string       // path of the claim that this one was merged into; "" for one of its own
	IntoWording string
	Language    string
	Wording     string
	Quoted      bool // the wording is verbatim what somebody said
	Claimant    string
	Title       string // the claimant's
	ClaimedOn   string
	Place       string
	Topics      []string
	Rating      Rating
	Explanation string
	Body        []string // paragraphs
	Sources     []source
	Appearances []appearance
	Fields      []review.ShownField
	Verdict     *review.Verdict
	Published   string
	JSONLD      template.JS
}

type source struct {
	review.Evidence
	Stance string
	Tone   string
	Kind   string // "" for a web page
}

type appearance struct {
	Article   claims.Article
	How       string
	Prefix    string
	Exact     string
	Suffix    string
	TakenDown bool
	Since     string
	Why       string
}

// view decides what the page shows.
func view(i claimreview.Item, o Options) (page, error) {
	if o.Preview {
		i = i.AsIfPublished(o.Now)
	}
	c, v := i.Case, i.Case.Verdict()
	if v == nil || !c.State.Public() {
		return page{}, errs.New(errs.NotFound, "There is no published verdict at this address.")
	}
	p := page{
		Frame: frame(i, v, o), Preview: o.Preview, Back: o.Back, Revision: o.Revision, Earlier: o.Earlier, Self: review.PagePath(c.ID), Verdict: v,
		Language: v.Language, Wording: v.Wording, Quoted: quoted(c, v), Claimant: c.Claim.Claimant, Title: c.Claim.ClaimantTitle,
		ClaimedOn: c.Claim.ClaimedOn, Place: c.Claim.Place, Topics: c.Claim.Topics,
		Rating: RatingOf(v), Explanation: v.Explanation, Body: paragraphs(v.Body),
		Sources: sources(v.Evidence), Appearances: appearances(i, o.TakenDown), Published: c.PublishedOn(i.Organisation),
		Fields: c.PublicFields, Corrections: CorrectionsOf(c, i.Organisation, o.Now),
	}
	p.Proof = p.Self + "/proof"
	if o.Earlier {
		p.Proof = p.Self + "/revisions/" + strconv.Itoa(v.Revision) + "/proof"
	}
	if o.Into != nil {
		p.Into, p.IntoWording = review.PagePath(o.Into.ID), o.Into.Claim.Wording
	}
	if c.State == review.Retracted {
		p.Retracted, p.Reason = c.RetractedOn(i.Organisation), c.RetractionReason
		return p, nil
	}
	if o.Earlier {
		return p, nil
	}
	r, err := i.ClaimReview()
	if err != nil {
		return page{}, err
	}
	p.JSONLD = template.JS(r.Indented()) // escaped there for a script element
	if o.Preview {
		p.Findings = claimreview.Lint(r)
	}
	return p, nil
}

func frame(i claimreview.Item, v *review.Verdict, o Options) Frame {
	f := Frame{
		Title:       v.Label + ": " + short(v.Wording),
		Description: v.Explanation, Organisation: i.Organisation, NoIndex: o.Preview || o.Revision, Canonical: i.URL(),
	}
	if i.Case.State == review.Retracted {
		f.Title = "Retracted: " + short(v.Wording)
		f.Description = "This verdict was retracted."
	}
	return f
}

// quoted says whether quotation marks may stand around the wording: mostly it is the
// reviewers', and marks would put their words into the claimant's mouth.
func quoted(c *review.Case, v *review.Verdict) bool {
	return slices.ContainsFunc(c.Appearances, func(a claims.Appearance) bool {
		return a.Attribution == claims.Direct && a.Exact != "" && strings.Contains(a.Exact, strings.TrimRight(v.Wording, "."))
	})
}

// short is a wording for a title.
func short(s string) string {
	r := []rune(s)
	if len(r) <= 90 {
		return s
	}
	cut := string(r[:90])
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		cut = cut[:at]
	}
	return cut + "…"
}

func paragraphs(s string) []string {
	var out []string
	for _, p := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// stances are how readers are told what a source does.
var stances = map[review.Stance]struct{ label, tone string }{
	review.Supports:     {"Supports the claim", "good"},
	review.Refutes:      {"Contradicts the claim", "bad"},
	review.Context:      {"Gives context", "info"},
	review.Insufficient: {"Doesn’t settle it", "none"},
}

var kinds = map[review.SourceKind]string{
	review.Document: "Document", review.DataSet: "Data set", review.Interview: "Interview",
}

// sources are those that readers may see. What reviewers noted for themselves is
// taken away here, so that no template can show it.
func sources(all []review.Evidence) []source {
	var out []source
	for _, e := range all {
		if e.Restricted {
			continue
		}
		e.Note, e.Reliability, e.AddedByName, e.Independence = "", "", "", ""
		out = append(out, source{Evidence: e, Stance: stances[e.Stance].label, Tone: stances[e.Stance].tone, Kind: kinds[e.Kind]})
	}
	return out
}

var hows = map[claims.Attribution]string{
	claims.Direct: "Quoted", claims.Indirect: "Reported", claims.Narration: "Stated by the article", claims.Headline: "In the headline",
}

func appearances(i claimreview.Item, down map[uuid.UUID]claims.Snapshot) []appearance {
	var out []appearance
	for _, at := range i.Case.Appearances {
		a := appearance{Article: i.Articles[at.ArticleID], How: hows[at.Attribution], Exact: at.Exact, Prefix: lead(at.Prefix), Suffix: tail(at.Suffix)}
		s, gone := down[at.SnapshotID]
		if a.TakenDown = gone || at.Exact == ""; a.TakenDown {
			a.Prefix, a.Exact, a.Suffix = "", "", ""
			a.Why = s.RedactionReason
			if s.RedactedAt != nil {
				a.Since = i.Organisation.Day(*s.RedactedAt)
			}
		}
		if a.Article.Headline == "" {
			a.Article.Headline = a.Article.URL
		}
		if a.Article.Headline == "" {
			a.Article.Headline = "An article without a title"
		}
		out = append(out, a)
	}
	return out
}

// lead and tail take away the words that the context's length cut in half, and what
// stands in other paragraphs: captions, links to other news.
func lead(s string) string {
	if at := strings.LastIndexByte(s, '\n'); at >= 0 {
		return s[at+1:]
	}
	if len([]rune(s)) < claims.ContextLength {
		return s
	}
	if _, rest, ok := strings.Cut(s, " "); ok {
		return "… " + rest
	}
	return "…" + s
}

func tail(s string) string {
	if at := strings.IndexByte(s, '\n'); at >= 0 {
		return s[:at]
	}
	if len([]rune(s)) < claims.ContextLength {
		return s
	}
	if at := strings.LastIndexByte(s, ' '); at > 0 {
		return s[:at] + " …"
	}
	return s + "…"
}
