package admin_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"factdesk/internal/auth"
	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/review"
)

// The office's pages with much on them, and those for who is not signed in. Every
// route as it is on a common day is looked at in cmd/factdesk.
func TestOfficePagesLookRight(t *testing.T) {
	site := newsSite(t)
	im := loopback(t, site)
	n, k := openOffice(t, im)
	n.work(im)
	in := n.seed("01-geneva-talks.txt")
	n.hire("Rolf Reader", review.Reader)
	gone := n.hire("Gerda Gone", review.Editor)
	if _, err := auth.Disable(t.Context(), n.db, gone.ID, n.ada.Actor(), k.now()); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"nightly export to the archive", "newsletter"} {
		wish := auth.TokenWish{Owner: n.rita.ID, Name: name, Scopes: []review.Scope{review.ScopePublished, review.ScopeRead}}
		if _, _, err := auth.NewToken(t.Context(), n.db, wish, n.rita.Actor(), k.now()); err != nil {
			t.Fatal(err)
		}
	}
	n.as(n.ada) // another session of hers
	ada := n.as(n.ada)
	ada.arrive(ada.to("/desk/import?from=url", "url", site.URL+"/a-long-address/about-the-talks-in-geneva-that-ended-without-a-breakthrough").Path)
	failed := ada.to("/desk/import?from=url", "url", site.URL+"/gone")
	ada.arrive(failed.Path)
	next, err := n.db.ScaleByKey(t.Context(), "six_step")
	if err == nil {
		next, err = review.NewScale("", "Six steps, shorter", next.Ratings[1:], &next, n.edgar.Actor(), k.now())
	}
	if err == nil {
		err = n.db.SaveScale(t.Context(), next, n.edgar.Actor(), k.now())
	}
	if err != nil {
		t.Fatal(err)
	}

	browser := browsertest.Open(t)
	p := browser.Page(t)
	for name, path := range map[string]string{
		"signin": "/signin", "link-signin": n.link(n.rita, store.SignInLink, k.now()), "link-invite": n.link(n.rita, store.Invite, k.now()),
	} {
		p.Inspect("desk-"+name, n.url+path)
	}
	p.AllowErrors(`status of 404`)
	p.Go(n.url + "/link/nothing")
	p.Screenshot("desk-link-gone")
	p.Axe()
	n.signIn(p, n.ada)
	for name, path := range map[string]string{
		"account": "/desk/account", "people": "/desk/people", "tokens": "/desk/tokens", "scale-old": "/desk/scales/six_step?version=1",
		"import-url": "/desk/import?from=url", "import-file": "/desk/import?from=file", "import-failed": failed.Path,
		"import-result": "/desk/import/articles/" + in.Article.ID.String() + "?already=1",
	} {
		p.Inspect("desk-"+name, n.url+path)
	}
}

// What is shown only in answer to a form is looked at once: in dark, on a phone.
func TestOfficeFormsThatAreRefusedLookRight(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.password(n.rita, passphrase)
	p := browsertest.Open(t).Page(t)
	p.AllowErrors(`status of 4\d\d`)
	p.Resize(browsertest.Phone)
	p.Scheme("dark")
	look := func(name string, status, want int) {
		t.Helper()
		if status != want {
			t.Errorf("%s answered %d, want %d", name, status, want)
		}
		p.Screenshot("desk-" + name)
		p.NoSidewaysScroll()
		p.Axe()
	}
	p.Go(n.url + "/signin")
	p.Fill("#email", n.rita.Email)
	p.Fill("#password", "wrong")
	look("signin-refused", p.Follow("main button"), 401)
	n.signIn(p, n.ada)
	p.Go(n.url + "/desk/people")
	p.Fill("#name", "Nina New")
	p.Fill("#email", "nina@desk.example")
	look("people-invited", p.Follow("form[action='/desk/people'] button"), 201)
	p.Go(n.url + "/desk/account")
	p.Fill("#token_name", "nightly")
	look("token-made", p.Follow("form[action='/desk/account/tokens'] button"), 201)
	p.Click("[data-copies]")
	p.AwaitJS(`document.getElementById("once").selectionEnd > 40`) // selected at the least, where it may not be copied
	p.Go(n.url + "/desk/settings")
	p.Fill("#time_zone", "Mars")
	look("settings-refused", p.Follow("main form > button"), 422)
	p.Go(n.url + "/desk/import")
	p.Fill("#text", "A text. Nothing much is in it.")
	p.Click("details.more summary")
	p.Fill("#published", "soon")
	look("import-refused", p.Follow("main form > button"), 422)
}

// A browser that is cut off while it sends shows no page at all.
func TestAFileThatIsTooLargeIsRefusedWithASentence(t *testing.T) {
	n, _ := openOffice(t, nil)
	p := browsertest.Open(t).Page(t)
	p.AllowErrors(`status of 413`)
	n.signIn(p, n.rita)
	for size, says := range map[int64]string{50 << 20: "has 50 MB; an article may have 10", 100 << 20: "larger than the 64 MB"} {
		name := filepath.Join(t.TempDir(), "large.txt")
		if err := errors.Join(os.WriteFile(name, nil, 0o600), os.Truncate(name, size)); err != nil {
			t.Fatal(err)
		}
		p.Go(n.url + "/desk/import?from=file")
		p.Do(chromedp.SetUploadFiles(chromedp.CSS("#file"), []string{name}))
		if status := p.Follow("main form > button"); status != 413 {
			t.Errorf("%d bytes answered %d", size, status)
		}
		if got := p.Text("main"); !strings.Contains(got, says) {
			t.Errorf("the page says %q, want %q in it", got, says)
		}
	}
}

// The progress of a fetch moves on by itself, with scripts and without.
func TestAnImportsProgressMovesOnByItself(t *testing.T) {
	site := newsSite(t)
	im := loopback(t, site)
	n, _ := openOffice(t, im)
	browser := browsertest.Open(t)
	scripts, none := browser.Page(t), browser.Page(t)
	none.Scripts(false)
	for i, p := range []*browsertest.Page{scripts, none} {
		n.signIn(p, n.rita)
		p.Go(n.url + "/desk/import?from=url")
		p.Fill("#url", site.URL+"/geneva")
		if status := p.Follow("main form > button"); status != 200 {
			t.Errorf("the job's page answered %d", status)
		}
		if i == 0 {
			p.Screenshot("desk-import-waiting")
			p.Axe()
		}
	}
	n.work(im)
	for _, p := range []*browsertest.Page{scripts, none} {
		for deadline := time.Now().Add(20 * time.Second); !strings.Contains(p.URL(), "/desk/import/articles/"); time.Sleep(50 * time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("the page stays at %s", p.URL())
			}
		}
		if got := p.Text("h1"); got != "Talks in Geneva" {
			t.Errorf("the progress leads to %q", got)
		}
	}
}

// Without scripts: sign in, import, correct, and out again.
func TestOfficeWorksWithoutScripts(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.password(n.rita, passphrase)
	p := browsertest.Open(t).Page(t)
	p.Scripts(false)
	p.Go(n.url + "/desk/import")
	p.Fill("#email", n.rita.Email)
	p.Fill("#password", passphrase)
	p.Follow("main button")
	if !strings.HasSuffix(p.URL(), "/desk/import") {
		t.Fatalf("signing in leads to %s", p.URL())
	}
	p.Fill("#text", "Talks end\n\n\"Some 100,000 troops stand at the border,\" Blinken said.")
	p.Follow("main form > button")
	p.Fill("#publisher", "The Paper")
	p.Follow("button[value=stay]")
	if got := p.Value("#publisher"); got != "The Paper" {
		t.Errorf("the publisher is %q", got)
	}
	p.Click("details.menu:not(.nav-more) > summary")
	p.Follow("form[action='/signout'] button")
	if got := p.Text("h1"); got != "Sign in" {
		t.Errorf("signing out leads to %q", got)
	}
}
