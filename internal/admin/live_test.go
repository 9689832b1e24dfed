package admin_test

import (
	"bufio"
	"context"
	"net/http"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"factdesk/internal/browsertest"
	"factdesk/internal/guard"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// seals has the record sealed as factdesk serve does, until the test ends.
func seals(t *testing.T, db *store.DB) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	ended := guard.Start(func() error {
		tick := time.NewTicker(200 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return nil
			case <-tick.C:
			}
			if err := db.Seal(ctx, time.Now()); err != nil && ctx.Err() == nil {
				return err
			}
		}
	})
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
}

// onTwo runs a test with two servers, each with a database handle of its own, on one
// PostgreSQL, and on one file of SQLite.
func onTwo(t *testing.T, f func(t *testing.T, n *newsroom, other string)) {
	t.Helper()
	for name, address := range map[string]func(*testing.T) string{
		"sqlite":   func(t *testing.T) string { return filepath.Join(t.TempDir(), "two.db") },
		"postgres": func(t *testing.T) string { return storetest.PostgresDSN(t) },
	} {
		t.Run(name, func(t *testing.T) {
			at := address(t)
			n := openOn(t, storetest.OpenAt(t, at))
			other := n.served(storetest.OpenAt(t, at), nil)
			seals(t, n.db)
			f(t, n, other)
		})
	}
}

// Two reviewers look at one queue on two servers. What one decides, the other sees, is told
// of, and can't decide again; nothing moves and the focus stays where it was.
func TestTwoReviewersOnOneQueueLive(t *testing.T) {
	onTwo(t, func(t *testing.T, n *newsroom, other string) {
		n.seed("01-geneva-talks.txt")
		browser := browsertest.Open(t)
		rita, edgar := browser.Page(t), browser.Page(t)
		n.signIn(rita, n.rita)
		rita.Go(n.url + "/desk/triage")
		rita.Await("#rows .cand[data-current]")
		there := &newsroom{t: n.t, db: n.db, url: other, ada: n.ada}
		there.signIn(edgar, n.edgar)
		edgar.Go(other + "/desk/triage")
		edgar.Await("#rows .cand[data-current]")

		rita.Press("a")
		edgar.AwaitJS(`document.querySelector("#rows .cand.taken .just")?.textContent === "accepted by Rita Reviewer"`)
		edgar.AwaitJS(`document.querySelector("#pane .remark .said")?.textContent === "This was accepted by Rita Reviewer just now. j goes on."`)
		edgar.AwaitJS(`document.getElementById("announce").textContent === "accepted by Rita Reviewer."`)
		edgar.AwaitJS(`document.activeElement.closest(".cand")?.hasAttribute("data-current") || document.activeElement === document.body`)
		if n := edgar.Count("#rows .cand.taken input:disabled"); n != 1 {
			t.Errorf("%d rows can't be chosen any more, want 1", n)
		}
		edgar.Press("a")
		edgar.AwaitJS(`document.getElementById("announce").textContent === "Already accepted."`)
		edgar.Axe()
		edgar.Screenshot("desk-live-desktop-" + n.dialect())
		edgar.Press("j")
		edgar.AwaitJS(`!document.querySelector("#pane .remark")`)
		edgar.Press("d", "1")
		rita.AwaitJS(`[...document.querySelectorAll("#rows .taken .just")].some(x => x.textContent === "dismissed by Edgar Editor")`)
		edgar.Press("u")
		rita.AwaitJS(`!document.querySelector("#rows .taken")`)
		if got := rita.Count("#rows .just"); got != 1 {
			t.Errorf("%d rows tell what was done, want the one that was undone", got)
		}
	})
}

func (n *newsroom) dialect() string {
	if n.db.SQLite() {
		return "sqlite"
	}
	return "postgres"
}

// A case's page and the list say what somebody else did to it meanwhile.
func TestACaseChangesWhileItIsOpen(t *testing.T) {
	n := open(t)
	seals(t, n.db)
	c := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	browser := browsertest.Open(t)
	p, list := browser.Page(t), browser.Page(t)
	n.signIn(p, n.rita)
	n.signIn(list, n.rita)
	p.Go(n.url + "/desk/cases/" + c.ID.String())
	list.Go(n.url + "/desk/cases")
	n.edited(c, func(x *review.Case) error {
		return x.Dismiss(review.ReasonTrivial, "", nil, n.edgar.Actor(), time.Now())
	})
	p.AwaitJS(`document.querySelector("[data-case-page] .said")?.textContent === "Edgar Editor has changed this case in the meantime (dismissed)."`)
	p.Axe()
	p.Screenshot("desk-live-case-desktop")
	p.Resize(browsertest.Phone)
	p.NoSidewaysScroll()
	p.Scheme("dark")
	p.Screenshot("desk-live-case-dark-phone")
	list.AwaitJS(`document.querySelector("li[data-case].taken .just")?.textContent === "dismissed by Edgar Editor"`)
	list.AwaitJS(`document.querySelector("li[data-case] .badge[data-state]").textContent === "Dismissed"`)
	list.Axe()
	list.Screenshot("desk-live-cases-desktop")
	p.Follow("[data-case-page] a")
	p.AwaitJS(`!document.querySelector("[data-case-page] .said")`)
}

// listening is the lines that somebody hears, from an id on; "" from now.
func (c client) listening(path, after string) *bufio.Scanner {
	c.n.t.Helper()
	r, err := http.NewRequestWithContext(c.n.t.Context(), http.MethodGet, c.n.url+path, nil)
	if err != nil {
		c.n.t.Fatal(err)
	}
	if after != "" {
		r.Header.Set("Last-Event-ID", after)
	}
	r.Header.Set("Accept-Encoding", "gzip") // a browser takes it, and must get it unpacked and at once
	res, err := c.http.Do(r)
	if err != nil {
		c.n.t.Fatal(err)
	}
	c.n.t.Cleanup(func() { res.Body.Close() })
	if got := res.Header.Get("Content-Type") + res.Header.Get("Content-Encoding"); res.StatusCode != 200 || got != "text/event-stream; charset=utf-8" {
		c.n.t.Fatalf("%s = %d, %q", path, res.StatusCode, got)
	}
	return bufio.NewScanner(res.Body)
}

// heard is the id of the next event that has a word in its data.
func heard(t *testing.T, lines *bufio.Scanner, word string) (id string) {
	t.Helper()
	for lines.Scan() {
		if after, ok := strings.CutPrefix(lines.Text(), "id: "); ok {
			id = after
		}
		if strings.HasPrefix(lines.Text(), "data: ") && strings.Contains(lines.Text(), word) {
			return id
		}
	}
	t.Fatalf("the answer ended before %q: %v", word, lines.Err())
	return ""
}

// Who comes again goes on behind the last that they got, at either server; what was said
// of no verdict's state is in none of it.
func TestHearingGoesOnWhereItStopped(t *testing.T) {
	onTwo(t, func(t *testing.T, n *newsroom, other string) {
		c := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
		rita := n.as(n.rita)
		lines := rita.listening("/desk/live?at="+strconv.FormatInt(time.Now().UnixMilli(), 10), "")
		tag := func(word string) {
			n.edited(c, func(x *review.Case) error {
				_, err := x.AddNote(review.Note{Body: word}, n.edgar.Actor(), time.Now())
				return err
			})
		}
		tag("Sesame")
		id := heard(t, lines, `"verb":"note added"`)
		n.edited(c, func(x *review.Case) error { return x.Plan(review.Urgent, "", n.edgar.Actor(), time.Now()) })
		heard(t, lines, `"verb":"planned"`)
		there := client{&newsroom{t: n.t, url: other}, rita.http}
		again := there.listening("/desk/live", id)
		for again.Scan() && !strings.HasPrefix(again.Text(), "data: ") {
		}
		if got := again.Text(); !strings.Contains(got, `"verb":"planned"`) || strings.Contains(got, "note added") || strings.Contains(got, "urgent") {
			t.Errorf("after %s came %s, want the plan alone and no words", id, got)
		}
		far := there.listening("/desk/live", "99999999")
		heard(t, far, "{}")
		if far.Err() != nil {
			t.Error(far.Err())
		}
	})
}

// nextData is the next that somebody hears.
func nextData(lines *bufio.Scanner) string {
	for lines.Scan() {
		if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			return data
		}
	}
	return ""
}

// Who has read one notification in another window hears of the next, though there are as many
// not read as before.
func TestTheBellTellsOfEachNotification(t *testing.T) {
	n := open(t)
	seals(t, n.db)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	n.edited(x, func(x *review.Case) error { return x.Release(n.rita.Actor(), time.Now()) })
	lines := n.as(n.rita).listening("/desk/live?at="+strconv.FormatInt(time.Now().UnixMilli(), 10), "")
	heard(t, lines, `"unread":0,`)
	n.edited(x, func(x *review.Case) error { return x.Assign(n.rita, n.edgar.Actor(), time.Now()) })
	heard(t, lines, `"unread":1,`)
	found, err := n.db.Notices(t.Context(), store.NoticeQuery{User: n.rita.ID})
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	if err := n.db.ReadNotices(t.Context(), found[0].ID, n.rita.ID, time.Now()); err != nil {
		t.Fatal(err)
	}
	n.edited(x, func(x *review.Case) error { return x.Assign(n.edgar, n.ada.Actor(), time.Now()) })
	heard(t, lines, n.ada.ID.String())
	n.edited(x, func(x *review.Case) error { return x.Plan(review.Urgent, "", n.ada.Actor(), time.Now()) })
	if got := nextData(lines); !strings.HasPrefix(got, `{"unread":1,`) {
		t.Errorf("after it was assigned to another came %s, want one that is not read", got)
	}
}

// Each person has some connections, and whoever may not read the desk has none.
func TestWhoMayHear(t *testing.T) {
	n := open(t)
	rita := n.as(n.rita)
	for range 4 {
		rita.listening("/desk/live", "")
	}
	if page := words(t, rita.get("/desk/live", http.StatusTooManyRequests)); !strings.Contains(page, "close another browser") {
		t.Errorf("a fifth: %.300s", page)
	}
	n.as(n.edgar).listening("/desk/live", "")
	n.as(n.hire("Rob Reader", review.Reader)).get("/desk/live", http.StatusForbidden)
	n.as(n.edgar).get("/desk/live?at=noon", http.StatusUnprocessableEntity)
}
