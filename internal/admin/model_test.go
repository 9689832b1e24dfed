package admin_test

import (
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/internal/store"
)

func TestAModelsProposalsAreMarked(t *testing.T) {
	n := open(t)
	in := n.article(svenska)
	at, rita := "/desk/articles/"+in.Article.ID.String(), n.as(n.rita)
	if strings.Contains(rita.get(at, 200), `id="model"`) {
		t.Error("a page speaks of a model that nobody asked")
	}
	run := store.ModelRun{SnapshotID: in.Snapshot.ID, ArticleID: in.Article.ID, Model: "tiny", State: store.ModelFailed, Message: "The model did not answer within 1m0s.", At: noon}
	if err := n.db.SaveModelRun(t.Context(), run); err != nil {
		t.Fatal(err)
	}
	shows(t, rita.get(at, 200), "The model tiny could not be asked: The model did not answer within 1m0s. The candidates of the extractor are all here.")

	const words = "300 000 personer saknar bostad"
	f := inText(t, svenska, words)
	run.State, run.Message, run.Proposed, run.Refused = store.ModelDone, "", 3, 2
	if _, err := n.db.SaveProposals(t.Context(), run, []claims.Found{f}, n.rita.Actor(), noon); err != nil {
		t.Fatal(err)
	}
	shows(t, rita.get(at, 200), "The model tiny was asked, too: 1 new candidate, 0 found already, 2 refused because", "had the model tiny propose claims: 1 new, 0 found already, 2 refused")
	shows(t, rita.get("/desk/triage?article="+in.Article.ID.String(), 200), "proposed by the model tiny", "model tiny", words)
}

// inText is what a model may propose of words in a text.
func inText(t *testing.T, text, words string) claims.Found {
	t.Helper()
	start := len([]rune(text[:strings.Index(text, words)]))
	f := claims.Found{Start: start, End: start + len([]rune(words)), Attribution: claims.Narration}
	var err error
	if f.Exact, f.Prefix, f.Suffix, err = claims.Cut(text, f.Start, f.End); err != nil {
		t.Fatal(err)
	}
	f.Sentence = claims.Span{Start: f.Start, End: f.End}
	return f
}
