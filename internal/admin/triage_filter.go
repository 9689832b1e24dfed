package admin

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// triageFilter is what the address of the triage page says.
type triageFilter struct {
	Article     uuid.UUID
	Attribution claims.Attribution
	Kind        claims.Kind
	Speaker     string
	Text        string
	Worthy      bool
	State       string // new, accepted, dismissed or all
	After       string
	Selected    uuid.UUID
	Cue         int  // from 1: the cue whose words are shown; 0 for none
	Looked      bool // show at once what the candidate looks like, which takes a search
}

// Lists of choices in the filter's form.
var (
	triageStates  = []string{"new", "accepted", "dismissed", "all"}
	attributions  = []claims.Attribution{claims.Direct, claims.Indirect, claims.Narration, claims.Headline}
	kindsOfClaims = []claims.Kind{claims.KindQuantity, claims.KindDate, claims.KindEvent, claims.KindDenial, claims.KindAccusation,
		claims.KindPromise, claims.KindPrediction, claims.KindDemand, claims.KindProposal, claims.KindPosition,
		claims.KindAssessment, claims.KindOpinion, claims.KindComparison, claims.KindCause}
)

func readTriage(q url.Values) (triageFilter, error) {
	f := triageFilter{
		Attribution: claims.Attribution(q.Get("attribution")), Kind: claims.Kind(q.Get("kind")),
		Speaker: strings.TrimSpace(q.Get("speaker")), Text: strings.TrimSpace(q.Get("q")),
		Worthy: q.Get("worthy") != "", State: q.Get("state"), After: q.Get("after"), Looked: q.Get("likes") != "",
	}
	if f.State == "" {
		f.State = "new"
	}
	if !slices.Contains(triageStates, f.State) {
		return f, errs.In("state", "Candidates are new, accepted or dismissed; %q is none of these.", f.State)
	}
	for field, id := range map[string]*uuid.UUID{"article": &f.Article, "sel": &f.Selected} {
		var err error
		if s := q.Get(field); s != "" {
			if *id, err = uuid.Parse(s); err != nil {
				return f, errs.In(field, "%q is no id.", s)
			}
		}
	}
	for i := range 100 {
		if q.Get("cue") == strconv.Itoa(i+1) {
			f.Cue = i + 1
		}
	}
	return f, nil
}

// query is the filter as the store has it.
func (f triageFilter) query() store.CandidateQuery {
	q := store.CandidateQuery{ArticleID: f.Article, Attribution: f.Attribution, Kind: f.Kind, Speaker: f.Speaker,
		Text: f.Text, CheckWorthy: f.Worthy, After: f.After, Limit: 50}
	if f.State != "all" {
		q.State = claims.CandidateState(f.State)
	}
	return q
}

// values is the filter as an address has it.
func (f triageFilter) values() url.Values {
	v := url.Values{}
	for name, s := range map[string]string{"attribution": string(f.Attribution), "kind": string(f.Kind), "speaker": f.Speaker, "q": f.Text, "after": f.After} {
		if s != "" {
			v.Set(name, s)
		}
	}
	if f.Article != uuid.Nil {
		v.Set("article", f.Article.String())
	}
	if f.Worthy {
		v.Set("worthy", "1")
	}
	if f.Looked {
		v.Set("likes", "1")
	}
	if f.State != "new" && f.State != "" {
		v.Set("state", f.State)
	}
	if f.Selected != uuid.Nil {
		v.Set("sel", f.Selected.String())
	}
	return v
}

// URL is the page's address.
func (f triageFilter) URL() string { return address("/desk/triage", f.values()) }

// Select is the address with another candidate selected.
func (f triageFilter) Select(id uuid.UUID) string {
	f.Selected, f.Cue = id, 0
	return f.URL()
}

// Look is the address that shows what the candidate looks like, too.
func (f triageFilter) Look() string {
	f.Looked = true
	return f.URL()
}

// Page is the address of the page after a cursor.
func (f triageFilter) Page(after string) string {
	f.After, f.Selected = after, uuid.Nil
	return f.URL()
}

// With is the address with another state.
func (f triageFilter) With(state string) string {
	f.State, f.After, f.Selected = state, "", uuid.Nil
	return f.URL()
}

// By is the address with another speaker.
func (f triageFilter) By(speaker string) string {
	f.Speaker, f.After = speaker, ""
	return f.URL()
}

// ShowCue is the address that shows the words of a cue, counted from 1.
func (f triageFilter) ShowCue(n int) string {
	v := f.values()
	v.Set("cue", strconv.Itoa(n))
	return address("/desk/triage", v) + "#article"
}

// Narrowed says whether the filter leaves anything out besides the state.
func (f triageFilter) Narrowed() bool {
	return f.Article != uuid.Nil || f.Attribution != "" || f.Kind != "" || f.Speaker != "" || f.Text != "" || f.Worthy
}

// address joins a path and a query.
func address(path string, v url.Values) string {
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}
