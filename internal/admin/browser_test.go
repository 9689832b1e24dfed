package admin_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/gin-gonic/gin"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/review"
)

type ginContext = gin.Context

// signIn gives a tab somebody's session.
func (n *newsroom) signIn(p *browsertest.Page, who review.User) {
	n.t.Helper()
	cookie := network.SetCookieParams{Name: "factdesk", Value: n.session(who), URL: n.url}
	p.Do(func(ctx context.Context, tab *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, tab, network.SetCookie, cookie)
		return chromedp.Void{}, err
	})
}

// instructors is a page whose number counts something with a long name.
const instructors = `<article><h1>Talks in Selm end without a deal</h1><p>The minister said on Tuesday that the West had sent at least 100 western military instructors to the border in May.</p>` +
	`<p>The talks went on for nine hours and ended without a deal, and both sides want to meet again in the spring, when the ice is gone.</p></article>`

// Every page is looked at light and dark, at a desk and on a phone, and held to
// axe-core's rules.
func TestPagesLookRight(t *testing.T) {
	n := open(t)
	n.seed("10-housing-debate.txt")
	article := n.seed("01-geneva-talks.txt").Article.ID
	_, err := n.db.EditArticle(t.Context(), article, 0, func(a *claims.Article) error {
		a.URL = "https://courier.example/world/" + strings.Repeat("a-long-address-without-a-place-to-break", 3)
		return nil
	}, n.rita.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	proposed := n.proposed(n.accepted(article))
	n.approved(n.proposed(n.accepted(article)))
	public := n.published(n.approved(n.proposed(n.accepted(article))))
	n.headline(article, "Talks in Geneva end without a word about the border, a correction", n.rita)
	fresh := n.accepted(article)
	counted := n.acceptWords(n.imported(instructors).Article.ID, "western military")
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.edgar)
	for name, path := range map[string]string{
		"case-counted": "/desk/cases/" + counted.ID.String(),
		"triage":       "/desk/triage", "cases": "/desk/cases", "case": "/desk/cases/" + fresh.ID.String(),
		"case-proposed": "/desk/cases/" + proposed.ID.String(), "signoff": "/desk/signoff",
		"case-pending": "/desk/cases/" + public.ID.String(), "preview-pending": "/desk/cases/" + public.ID.String() + "/preview",
		"preview":    "/desk/cases/" + proposed.ID.String() + "/preview",
		"statistics": "/desk/statistics", "articles": "/desk/articles", "article": "/desk/articles/" + article.String(),
	} {
		p.Inspect("desk-"+name, n.url+path)
	}
}

// Ten candidates are triaged without touching anything but keys, undone, and done
// again; the focus is always on the candidate that the next key acts on.
func TestTriageByKeyboard(t *testing.T) {
	n := open(t)
	article := n.seed("01-geneva-talks.txt").Article.ID
	before := n.candidates(store.CandidateQuery{ArticleID: article})
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/triage")
	p.Await("#rows .cand[data-current]")

	keys := []string{"a", "d", "1", "c", "j", "a", "d", "2", "a", "k", "a", "d", "7", "a", "d", "3"}
	p.Press(keys...)
	p.AwaitJS(`document.getElementById("triage").dataset.done == 10`)

	after := map[claims.CandidateState]int{}
	for _, x := range n.candidates(store.CandidateQuery{ArticleID: article}) {
		after[x.State]++
	}
	want := map[claims.CandidateState]int{claims.CandidateAccepted: 6, claims.CandidateDismissed: 4, claims.CandidateNew: len(before) - 10}
	if diff := cmp.Diff(want, after); diff != "" {
		t.Errorf("after the keys %v (-want +got):\n%s", keys, diff)
	}
	p.AwaitJS(`document.activeElement.closest(".cand[data-current]") !== null`)
	p.AwaitJS(`document.getElementById("announce").textContent.includes("10 of")`)
	if dismissed := n.candidates(store.CandidateQuery{State: claims.CandidateDismissed}); dismissed[0].DismissReason != string(review.ReasonOpinion) {
		t.Errorf("the first was dismissed as %q, want opinion", dismissed[0].DismissReason)
	}
	if mine, _ := n.db.Counts(t.Context(), n.rita.ID, "2026-11-23"); mine.Mine != 1 {
		t.Errorf("%d cases are Rita's after one c, want 1", mine.Mine)
	}

	p.Press("u", "u", "u")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 7`)
	p.Press("x", "j", "x")
	p.AwaitJS(`document.querySelectorAll("#rows input:checked").length == 2`)
	p.Click(`.bulk button[value=dismiss]`)
	p.AwaitJS(`document.getElementById("triage").dataset.done == 9`)
	p.Press("u")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 7`)

	p.Press("?")
	p.Await("#keys[open]")
	p.Axe()
	p.Press(kb.Escape, "f")
	p.AwaitJS(`document.activeElement.matches("[data-search]")`)
}

// Words that are half written survive a reload and other forms; leaving asks.
func TestHalfWrittenWordsAreKept(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	n.edited(x, func(x *review.Case) error {
		_, err := x.AddEvidence(review.Evidence{URL: "https://a.example/", Stance: review.Supports}, n.rita.Actor(), noon)
		return err
	})
	at := n.url + "/desk/cases/" + x.ID.String()
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(at)
	p.Fill("#explanation", "It is so beca")
	p.AwaitJS(`document.querySelector("#verdict-form [data-draft-state]").textContent.startsWith("Draft kept")`)
	p.Go(at)
	if got := p.Dialogs(); len(got) != 1 || got[0] != "beforeunload: " {
		t.Errorf("leaving with words that were not sent asked %q, want once", got)
	}
	if got := p.Value("#explanation"); got != "It is so beca" {
		t.Errorf("after the reload the explanation is %q", got)
	}

	p.Fill("#body", "Typed a moment before the note is sent.")
	p.Fill("#note", "A note.")
	p.Follow("#note-form .row button:not(.quiet)")
	p.Await("#flash .notice")
	if got := p.Value("#body"); got != "Typed a moment before the note is sent." {
		t.Errorf("after sending another form the text is %q", got)
	}
	if got := len(p.Dialogs()); got != 1 {
		t.Errorf("sending a form asked: %q", p.Dialogs())
	}

	p.Click("#verdict-form input[value=true]")
	p.Fill("#explanation", "It is so because of the count.")
	p.Follow("#verdict-form .row button.primary")
	p.AwaitJS(`document.querySelector(".case-head .badge").textContent === "Proposed"`)
	p.Go(n.url + "/desk/triage")
	if got := len(p.Dialogs()); got != 1 {
		t.Errorf("leaving after everything was sent asked: %q", p.Dialogs())
	}
	if drafts, err := n.db.Drafts(t.Context(), n.rita.ID, "case/"); err != nil || len(drafts) != 0 {
		t.Errorf("%d drafts are left (%v)", len(drafts), err)
	}
}

// Words that were refused are nowhere but on the page: leaving it asks.
func TestLeavingWithRefusedWordsAsks(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/cases/" + x.ID.String())
	p.Click("#claim summary")
	p.Fill("#wording", "Words that took long")
	n.edited(x, func(x *review.Case) error {
		_, err := x.AddEvidence(review.Evidence{URL: "https://a.example/", Stance: review.Supports}, n.edgar.Actor(), noon)
		return err
	})
	p.AllowErrors("409")
	if status := p.Follow("#claim form button.primary"); status != http.StatusConflict {
		t.Errorf("a stale form is answered with %d, want 409", status)
	}
	p.Axe()
	p.Screenshot("desk-case-conflict")
	if got := p.Value("#wording"); got != "Words that took long" {
		t.Errorf("the wording shows %q", got)
	}
	p.Click("#wording")
	p.Go(n.url + "/desk/cases")
	if got := p.Dialogs(); len(got) != 1 {
		t.Errorf("leaving asked %q, want once", got)
	}
}

// typeOverASelection types where a browser such as Firefox keeps the selection in the
// text meanwhile, says what the field has then, and puts back what it had.
const typeOverASelection = `(() => {
	const field = document.getElementById("exact"), was = field.value, range = getSelection().getRangeAt(0).cloneRange();
	field.focus();
	field.value = "Typed";
	getSelection().removeAllRanges();
	getSelection().addRange(range);
	if (document.activeElement !== field || getSelection().isCollapsed) return "no selection beside the focus";
	field.dispatchEvent(new KeyboardEvent("keyup", {key: "Shift", bubbles: true}));
	const now = field.value;
	field.value = was;
	return now;
})()`

// Words selected in the reader become a claim that stands just there, over line
// ends, no-break spaces and characters of two UTF-16 units.
func TestSelectedWordsBecomeAClaim(t *testing.T) {
	n := open(t)
	article := n.article(harbour).Article.ID
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/articles/" + article.String())
	browsertest.Run(p, chromedp.Evaluate[bool](`(() => {
		const runs = [...document.querySelectorAll("#article [data-o]")].map(r => r.firstChild);
		const first = runs.find(r => r.data.includes("😀")), last = runs.find(r => r.data.includes("again"));
		const range = document.createRange();
		range.setStart(first, first.data.indexOf("😀"));
		range.setEnd(last, last.data.indexOf("again") + 5);
		getSelection().removeAllRanges();
		getSelection().addRange(range);
		document.dispatchEvent(new MouseEvent("mouseup", {bubbles: true}));
		return true;
	})()`))
	p.AwaitJS(`document.getElementById("hand").start.value !== ""`)
	if kept := browsertest.Run(p, chromedp.Evaluate[string](typeOverASelection)); kept != "Typed" {
		t.Errorf("a capital letter typed in the field left %q there, want what was typed", kept)
	}
	p.Fill("#hand-wording", "The harbour earned three million")
	p.Follow("#hand button.primary")
	p.Await("#flash .notice")
	marks, err := n.db.Marks(t.Context(), article)
	if err != nil {
		t.Fatal(err)
	}
	if want := "😀 earned 3 million euros last year.\r\nAnother line says it again"; len(marks) != 1 || marks[0].Exact != want {
		t.Errorf("the claim stands at %v, want %q", marks, want)
	}
}

// A cue shows the words that made it; a session that ended while one triages leads
// to sign in and loses nothing but the one decision.
func TestCuesAndAnEndedSession(t *testing.T) {
	n := open(t)
	n.seed("01-geneva-talks.txt")
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/triage")
	p.Click("#pane details.cues summary")
	p.Click("#pane a[data-cue]")
	p.Await("#article .cued")
	p.Axe()
	p.Screenshot("desk-triage-cues")

	p.Press("j")
	p.AwaitJS(`document.querySelector("#pane .candidate")?.dataset.id === document.querySelector("#rows [data-current]").dataset.id`)
	p.Press(kb.Enter)
	p.AwaitJS(`document.activeElement.id === "words-title"`)

	third := browsertest.Run(p, chromedp.Evaluate[string](`document.querySelectorAll("#rows .cand")[2].dataset.id`))
	p.Click("#decide button[value=accept]")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 1`)
	p.AwaitJS(`document.querySelector("#rows [data-current]").dataset.id === "` + third + `" && document.querySelector("#pane .candidate").dataset.id === "` + third + `"`)

	if err := n.db.RevokeSessions(t.Context(), n.rita.ID, uuid.Nil); err != nil {
		t.Fatal(err)
	}
	p.AllowErrors("401")
	p.Press("a")
	p.Await(`form[action^="/signin"]`)
}
