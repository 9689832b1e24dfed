package admin_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"factdesk/claims"
	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// sayings gives two cases claimants, and returns the speakers that came of it.
func (n *newsroom) sayings() (antony, blinken claims.Speaker) {
	n.t.Helper()
	all, out := n.several(2), [2]claims.Speaker{}
	for i, name := range []string{"Antony Blinken", "A. Blinken"} {
		n.edited(&all[i], func(x *review.Case) error {
			to := *x.Claim
			to.Claimant, to.Unattributed = name, false
			return x.Reword(to, n.rita.Actor(), noon)
		})
		var err error
		if out[i], err = n.db.SpeakerNamed(n.t.Context(), name); err != nil {
			n.t.Fatal(err)
		}
	}
	return out[0], out[1]
}

// Two speakers are merged from the page of one, which says what it does, and taken apart.
func TestSpeakersAreMergedAndTakenApart(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		n := openOn(t, db)
		antony, blinken := n.sayings()
		rita, at := n.as(n.rita), "/desk/speakers/"+blinken.ID.String()
		page := words(t, rita.get(at+"?into=antony+BLINKEN", 200))
		for _, want := range []string{"1 claim, 1 place in articles", "Merge A. Blinken into Antony Blinken", "The other way round"} {
			if !strings.Contains(page, want) {
				t.Errorf("the page does not say %q: %.900s", want, page)
			}
		}
		if page := words(t, rita.get(at+"?into=Nobody", 200)); !strings.Contains(page, "No speaker has the name “Nobody”") {
			t.Errorf("a name that nobody has: %.600s", page)
		}
		if page := words(t, rita.post(at+"/merge", 422, "into", blinken.ID.String())); !strings.Contains(page, "can't be merged into itself") {
			t.Errorf("into itself: %.600s", page)
		}
		if page := words(t, rita.post(at+"/merge", 200, "into", antony.ID.String(), "version", "1", "into_version", "1")); !strings.Contains(page, "Antony Blinken stands for both. Undo") || !strings.Contains(page, "Also known asA. Blinken") {
			t.Errorf("merged: %.900s", page)
		}
		rita.post(at+"/merge", 409, "into", antony.ID.String(), "version", "1")
		if page := words(t, rita.get("/desk/cases?speaker=Antony+Blinken&state=assigned", 200)); !strings.Contains(page, "A. Blinken") {
			t.Errorf("the claims of both: %.900s", page)
		}
		if page := words(t, rita.get(at, 200)); !strings.Contains(page, "A. Blinken was merged into Antony Blinken") {
			t.Errorf("the page of who was merged: %.900s", page)
		}
		if page := words(t, n.as(n.edgar).post(at+"/unmerge", 200)); !strings.Contains(page, "A. Blinken is a speaker of their own again.") {
			t.Errorf("taken back: %.900s", page)
		}
	})
}

// A merge and its undo need no mouse.
func TestAMergeOfSpeakersByKeyboard(t *testing.T) {
	n := open(t)
	antony, blinken := n.sayings()
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/speakers?q=a. b")
	p.AwaitJS(`(document.querySelector("main li a").focus(), true)`)
	p.Press(kb.Enter)
	p.AwaitJS(`location.pathname === "/desk/speakers/` + blinken.ID.String() + `" && document.getElementById("into") !== null`)
	p.AwaitJS(`(document.getElementById("into").focus(), true)`)
	for _, letter := range "antony blinken" {
		p.Press(string(letter))
	}
	p.Press(kb.Enter)
	p.Await("#do-merge")
	p.Axe()
	p.NoSidewaysScroll()
	p.Screenshot("desk-speaker-merge-desktop")
	p.Resize(browsertest.Phone)
	p.NoSidewaysScroll()
	p.Screenshot("desk-speaker-merge-phone")
	p.AwaitJS(`(document.getElementById("do-merge").focus(), true)`)
	p.Press(kb.Enter)
	p.AwaitJS(`location.pathname === "/desk/speakers/` + antony.ID.String() + `" && document.querySelector("#flash .said") !== null`)
	p.Press("u")
	p.AwaitJS(`location.pathname === "/desk/speakers/` + blinken.ID.String() + `" && document.querySelector("#flash .said")?.textContent.startsWith("Taken back")`)
	if s, err := n.db.Speaker(t.Context(), blinken.ID); err != nil || s.MergedInto != nil {
		t.Errorf("after the undo: merged into %v (%v), want nobody", s.MergedInto, err)
	}
	p.Inspect("desk-speaker", n.url+"/desk/speakers/"+blinken.ID.String())
	p.Inspect("desk-speakers", n.url+"/desk/speakers")
}
