package letters_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/mail/mailtest"
	"factdesk/internal/store"
	"factdesk/review"
)

// claimed is a case of a claim with some words.
func (o *office) claimed(words string) *review.Case {
	o.t.Helper()
	im := ingest.Importer{DB: o.db}
	in, err := im.Import(context.WithoutCancel(o.t.Context()), ingest.Item{Name: "pasted", Raw: []byte("Bern. " + words + "."), MediaType: "text/plain"}, o.ada.Actor(), o.now)
	if err != nil {
		o.t.Fatal(err)
	}
	found, err := o.db.Candidates(o.t.Context(), store.CandidateQuery{ArticleID: in.Article.ID})
	if err != nil || len(found.Items) == 0 {
		o.t.Fatal(found.Items, err)
	}
	out, err := o.db.EditCandidates(o.t.Context(), []uuid.UUID{found.Items[0].ID}, func(t *review.Triage) error { return t.Accept(o.ada.Actor(), o.now) })
	if err != nil {
		o.t.Fatal(err)
	}
	return out[0].Case
}

// some are words that make a claim of their own.
func some() string {
	return fmt.Sprintf("Unemployment in %s fell by 12 percent in 2023", "Q"+uuid.NewString()[:8])
}

// assigns gives a case to somebody.
func (o *office) assigns(c *review.Case, to, by review.User) {
	o.t.Helper()
	_, err := o.db.EditCase(o.t.Context(), c.ID, func(c *review.Case) error { return c.Assign(to, by.Actor(), o.now) })
	if err != nil {
		o.t.Fatal(err)
	}
}

// later lets time go by, has what is due mailed and delivers it.
func (o *office) later(d time.Duration) {
	o.t.Helper()
	o.now = o.now.Add(d)
	if err := o.db.QueueNoticeLetters(o.t.Context(), o.now); err != nil {
		o.t.Fatal(err)
	}
	o.deliver()
}

// since are the letters to somebody after some.
func (o *office) since(who review.User, before int) []mailtest.Letter {
	return o.boxes.To(who.Email)[before:]
}

func TestNoticesByMail(t *testing.T) {
	eachOffice(t, func(o *office) {
		rita, edgar := o.hire("Rita", review.Reviewer), o.hire("Edgar", review.Editor)
		before := len(o.boxes.To(rita.Email))
		var words []string
		for range 3 {
			words = append(words, some())
			o.assigns(o.claimed(words[len(words)-1]), rita, edgar)
		}
		o.later(time.Minute)
		if got := o.since(rita, before); len(got) != 0 {
			t.Fatalf("a minute later she has %d letters, want none yet", len(got))
		}
		o.later(time.Minute)
		for range 2 {
			o.later(time.Hour)
		}
		got := o.since(rita, before)
		if len(got) != 1 {
			t.Fatalf("she got %d letters, want one of all three, once", len(got))
		}
		text := got[0].Text()
		for _, w := range append(words, "This case was assigned to you (Edgar, 30 November 2026 at 12:00 UTC)", base+"/desk/cases/", base+"/desk/account#mail") {
			if !strings.Contains(text, w) {
				t.Errorf("the letter lacks %q:\n%s", w, text)
			}
		}
		if s := got[0].Subject(); s != "3 notifications of factdesk" {
			t.Errorf("its subject is %q", s)
		}
		leave := strings.Trim(got[0].Header("List-Unsubscribe"), "<>")
		if post := got[0].Header("List-Unsubscribe-Post"); post != "List-Unsubscribe=One-Click" || !strings.Contains(text, leave) {
			t.Errorf("it is ended by %q, %q", leave, post)
		}
		token, ok := strings.CutPrefix(leave, base+"/mail/stop/")
		if who, err := auth.WhoLeaves(o.key, token); !ok || err != nil || who != rita.ID {
			t.Errorf("%s is of %s, %v; want Rita", leave, who, err)
		}
		if _, err := auth.WhoLeaves(o.key, changedInside(token)); errs.KindOf(err) != errs.NotFound {
			t.Errorf("a changed token: %v", err)
		}
		if got := o.boxes.To(edgar.Email); len(got) > 1 {
			t.Errorf("who did it got %d letters", len(got))
		}
	})
}

func TestALetterSaysNothingThatIsNoLongerToBeSeen(t *testing.T) {
	eachOffice(t, func(o *office) {
		rita, edgar := o.hire("Rita", review.Reviewer), o.hire("Edgar", review.Editor)
		before := len(o.boxes.To(rita.Email))
		down, read, mine := o.claimed(some()), o.claimed(some()), o.claimed(some())
		for _, c := range []*review.Case{down, read, mine} {
			o.assigns(c, rita, edgar)
		}
		o.now = o.now.Add(time.Hour)
		if err := o.db.QueueNoticeLetters(t.Context(), o.now); err != nil { // it waits for a worker
			t.Fatal(err)
		}
		found, err := o.db.Notices(t.Context(), store.NoticeQuery{User: rita.ID})
		if err == nil {
			_, err = o.db.ReadNotice(t.Context(), found[slices.IndexFunc(found, func(n store.NoticeRow) bool { return n.CaseID == read.ID })].ID, rita.ID, o.now)
		}
		if err == nil {
			_, err = o.db.TakeDown(t.Context(), review.TakeDown{Kind: review.KindWords, Reason: "a court says so", Words: []string{down.Claim.Wording}}, o.ada.Actor(), o.now)
		}
		if err != nil {
			t.Fatal(err)
		}
		o.deliver()
		got := o.since(rita, before)
		if len(got) != 1 {
			t.Fatalf("%d letters came, want one", len(got))
		}
		for words, want := range map[string]bool{mine.Claim.Wording: true, read.Claim.Wording: false, down.Claim.Wording: false} {
			if strings.Contains(got[0].Text(), words) != want {
				t.Errorf("%q stands in it: %v, want %v\n%s", words, !want, want, got[0].Text())
			}
		}
	})
}

// TestWhoGetsNoMailOfNotices has each of them told of something that waits for them.
func TestWhoGetsNoMailOfNotices(t *testing.T) {
	eachOffice(t, func(o *office) {
		edgar := o.hire("Edgar", review.Editor)
		people := map[string]review.User{}
		for _, name := range []string{"Shut", "Demoted", "Stopped", "Never", "Late"} {
			people[name] = o.hire(name, review.Reviewer)
		}
		ctx := t.Context()
		never := review.UsualMailing(people["Never"].ID)
		never.Ways = map[review.NoticeKind]review.MailWay{review.ToldAssigned: review.MailNever}
		late := never
		late.UserID = people["Late"].ID
		before := len(o.boxes.Letters())
		if err := o.db.SaveMailing(ctx, never, o.now); err != nil {
			t.Fatal(err)
		}
		for _, u := range people {
			o.assigns(o.claimed(some()), u, edgar)
		}
		_, shut := auth.Disable(ctx, o.db, people["Shut"].ID, o.ada.Actor(), o.now)
		_, role := auth.SetRole(ctx, o.db, people["Demoted"].ID, review.Reader, o.ada.Actor(), o.now)
		o.now = o.now.Add(time.Hour)
		for _, err := range []error{shut, role, o.db.StopMail(ctx, people["Stopped"].ID, o.now), o.db.QueueNoticeLetters(ctx, o.now), o.db.SaveMailing(ctx, late, o.now)} {
			if err != nil {
				t.Fatal(err)
			}
		}
		o.deliver()
		o.later(24 * time.Hour)
		for _, l := range o.boxes.Letters()[before:] {
			t.Errorf("%s got a letter:\n%s", l.To, l.Text())
		}
		m, err := o.db.Mailing(ctx, people["Stopped"].ID)
		if err != nil || !m.Stopped || m.DigestAt != review.UsualMailing(uuid.Nil).DigestAt {
			t.Errorf("who stopped it wishes %+v, %v", m, err)
		}
	})
}

// TestQuietHours has a letter wait until the morning: one that was not due before, and one
// that a worker gets to only in the night.
func TestQuietHours(t *testing.T) {
	eachOffice(t, func(o *office) {
		rita, edgar := o.hire("Rita", review.Reviewer), o.hire("Edgar", review.Editor)
		if err := o.db.EnsureScales(t.Context(), o.now); err != nil {
			t.Fatal(err)
		}
		_, err := o.db.EditOrganisation(t.Context(), 0, func(org *review.Organisation) error {
			org.Name, org.TimeZone = "Harbour Desk", "Europe/Berlin"
			return nil
		}, o.ada.Actor(), o.now)
		if err != nil {
			t.Fatal(err)
		}
		before := len(o.boxes.To(rita.Email))
		o.now = time.Date(2026, 11, 30, 18, 50, 0, 0, time.UTC) // ten to eight in the evening
		o.assigns(o.claimed(some()), rita, edgar)
		if err := o.db.QueueNoticeLetters(t.Context(), o.now.Add(3*time.Minute)); err != nil {
			t.Fatal(err)
		}
		o.now = o.now.Add(time.Hour)
		o.assigns(o.claimed(some()), rita, edgar)
		o.deliver()
		for range 6 {
			o.later(time.Hour)
		}
		if got := o.since(rita, before); len(got) != 0 {
			t.Fatalf("she got %d letters in the night", len(got))
		}
		o.now = time.Date(2026, 12, 1, 5, 59, 0, 0, time.UTC)
		o.later(0)
		o.later(time.Minute)
		if got := o.since(rita, before); len(got) != 1 || got[0].Subject() != "2 notifications of Harbour Desk" {
			t.Errorf("in the morning she got %d letters, want one of two", len(got))
		}
	})
}

// TestOneLetterTellsOfMany bounds what a letter says, and how often they come.
func TestOneLetterTellsOfMany(t *testing.T) {
	eachOffice(t, func(o *office) {
		rita, edgar := o.hire("Rita", review.Reviewer), o.hire("Edgar", review.Editor)
		before := len(o.boxes.To(rita.Email))
		c := o.claimed(some())
		for range 25 {
			o.assigns(c, rita, edgar)
			_, err := o.db.EditCase(t.Context(), c.ID, func(c *review.Case) error { return c.Release(rita.Actor(), o.now) })
			if err != nil {
				t.Fatal(err)
			}
		}
		o.later(5 * time.Minute)
		o.assigns(c, rita, edgar)
		o.later(3 * time.Minute)
		got := o.since(rita, before)
		if len(got) != 1 {
			t.Fatalf("%d letters came, want one and then none for a while", len(got))
		}
		if n := strings.Count(got[0].Text(), "assigned to you"); n != 20 || got[0].Subject() != "More than 20 notifications of factdesk" || !strings.Contains(got[0].Text(), "There is more: ") {
			t.Errorf("it tells of %d, %q", n, got[0].Subject())
		}
		o.later(15 * time.Minute)
		if got := o.since(rita, before); len(got) != 2 || got[1].Subject() != "This case was assigned to you" {
			t.Errorf("%d letters came, want another", len(got))
		}
	})
}

// TestALetterIsLostByNoCrash ends the work on a letter in each place in which a process may
// die: it is sent afterwards, and what was sent has the same id again.
func TestALetterIsLostByNoCrash(t *testing.T) {
	eachOffice(t, func(o *office) {
		rita, edgar := o.hire("Rita", review.Reviewer), o.hire("Edgar", review.Editor)
		before := len(o.boxes.To(rita.Email))
		o.assigns(o.claimed(some()), rita, edgar)
		o.now = o.now.Add(time.Hour)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := o.db.QueueNoticeLetters(ctx, o.now); err == nil {
			t.Error("nothing was cut off")
		}
		for range 2 { // by two workers
			if err := o.db.QueueNoticeLetters(t.Context(), o.now); err != nil {
				t.Fatal(err)
			}
		}
		waiting := o.jobs(store.JobWaiting)
		if len(waiting) != 1 {
			t.Fatalf("%d letters wait, want one", len(waiting))
		}
		if _, err := o.post.Do(t.Context(), waiting[0], nil); err != nil { // and the process dies before the job is settled
			t.Fatal(err)
		}
		o.deliver()
		got := o.since(rita, before)
		if len(got) != 2 || got[0].Header("Message-ID") != got[1].Header("Message-ID") || got[0].Header("Message-ID") == "" {
			t.Errorf("%d letters came, want the same twice", len(got))
		}
	})
}

// changedInside is a token with another character in its middle. The last one would not do: of
// base64 it may have bits that say nothing.
func changedInside(token string) string {
	changed := []byte(token)
	i := len(changed) / 2
	if changed[i] = 'A'; token[i] == 'A' {
		changed[i] = 'B'
	}
	return string(changed)
}
