package letters_test

import (
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

func TestAnInvitationByMail(t *testing.T) {
	eachOffice(t, func(o *office) {
		u, err := auth.InviteByMail(t.Context(), o.db, "Rita\nBcc: x@y.example", "rita@desk.example", review.Reviewer, o.ada.Actor(), o.now)
		if err != nil {
			t.Fatal(err)
		}
		o.deliver()
		l := o.last(u, 1)
		if !strings.Contains(l.Text(), "you are invited to work at") || l.Header("Bcc") != "" || l.Header("List-Unsubscribe") != "" {
			t.Errorf("the invitation is:\n%s", l.Raw)
		}
		_, who, err := auth.SpendLink(t.Context(), o.db, o.secret(l), auth.Reply{Password: password}, here, o.now)
		if err != nil || who.User.ID != u.ID {
			t.Errorf("the link lets in %v, %v", who.User.Name, err)
		}
		events, err := o.db.Events(t.Context(), store.EventQuery{SubjectID: u.ID})
		if err != nil || events[1].Verb != review.VerbLinkMade || events[1].ActorID != o.ada.ID {
			t.Errorf("the link was made by %v, %v; want the administrator", events, err)
		}
	})
}

// TestTheCommandLineInvites as an administrator does: nobody's id is its own.
func TestTheCommandLineInvites(t *testing.T) {
	eachOffice(t, func(o *office) {
		u, err := auth.InviteByMail(t.Context(), o.db, "Rita", "rita@desk.example", review.Reviewer, auth.CommandLine, o.now)
		if err != nil {
			t.Fatal(err)
		}
		o.deliver()
		_, who, err := auth.SpendLink(t.Context(), o.db, o.secret(o.last(u, 1)), auth.Reply{Password: password}, here, o.now)
		if err != nil || who.User.ID != u.ID {
			t.Errorf("the link lets in %v, %v", who.User.Name, err)
		}
	})
}

func TestAnAdministratorWhoIsGoneInvitesNobody(t *testing.T) {
	eachOffice(t, func(o *office) {
		other := o.hire("Olga", review.Administrator)
		u, err := auth.InviteByMail(t.Context(), o.db, "Rita", "rita@desk.example", review.Reviewer, other.Actor(), o.now)
		if err == nil {
			_, err = auth.Disable(t.Context(), o.db, other.ID, o.ada.Actor(), o.now)
		}
		if err != nil {
			t.Fatal(err)
		}
		o.deliver()
		if dead := o.jobs(store.JobDead); len(o.boxes.To(u.Email)) != 0 || len(dead) != 1 || !strings.Contains(dead[0].Error, "disabled") {
			t.Errorf("letters: %d, given up: %+v", len(o.boxes.To(u.Email)), dead)
		}
	})
}

func TestAForgottenPassword(t *testing.T) {
	eachOffice(t, func(o *office) {
		rita := o.hire("Rita", review.Reviewer)
		before := len(o.boxes.To(rita.Email))
		if err := auth.AskForLink(t.Context(), o.db, " RITA@desk.example", here, o.now); err != nil {
			t.Fatal(err)
		}
		o.deliver()
		secret := o.secret(o.last(rita, before+1))
		for _, j := range o.jobs(store.JobDone) {
			if s := string(j.Payload) + string(j.Result); strings.Contains(s, secret) || strings.Contains(s, "rita") {
				t.Errorf("the queue keeps %s", s)
			}
		}
		_, _, err := auth.OpenLink(t.Context(), o.db, secret, o.now.Add(time.Hour))
		wantKind(t, "an hour later", err, errs.Gone)
		_, _, err = auth.SpendLink(t.Context(), o.db, secret, auth.Reply{Password: "another horse battery"}, here, o.now)
		if err != nil {
			t.Fatal(err)
		}
		_, _, err = auth.SpendLink(t.Context(), o.db, secret, auth.Reply{Password: "another horse battery"}, here, o.now)
		wantKind(t, "the link once more", err, errs.Gone)
		if _, _, err := auth.SignIn(t.Context(), o.db, rita.Email, "another horse battery", here, o.now); err != nil {
			t.Errorf("signing in with the new password: %v", err)
		}
		o.deliver()
		if l := o.last(rita, before+2); !strings.Contains(l.Text(), "The password of your account was changed") {
			t.Errorf("told of it: %s", l.Text())
		}
	})
}

func TestWhoGetsNoLink(t *testing.T) {
	eachOffice(t, func(o *office) {
		outside, shut := o.hire("Olaf", review.Editor), o.hire("Sven", review.Editor)
		_, invited, err := auth.Invite(t.Context(), o.db, "Ines", "ines@desk.example", review.Editor, o.ada.Actor(), o.now)
		if err == nil {
			err = o.db.AddIdentity(t.Context(), store.Identity{ID: uuid.Must(uuid.NewV7()), UserID: outside.ID, Issuer: "https://id.example", Subject: "1", CreatedAt: o.now}, outside.Actor())
		}
		if err == nil {
			_, err = auth.Disable(t.Context(), o.db, shut.ID, o.ada.Actor(), o.now)
		}
		if err != nil {
			t.Fatal(err)
		}
		o.deliver()
		before := len(o.boxes.Letters())
		for _, email := range []string{outside.Email, shut.Email, "ines@desk.example", "nobody@desk.example"} {
			if err := auth.AskForLink(t.Context(), o.db, email, here, o.now); err != nil {
				t.Errorf("%s: %v, want the answer of everybody", email, err)
			}
		}
		if n := len(o.jobs(store.JobWaiting)); n != 4 {
			t.Errorf("%d jobs were queued, want one for each who asked", n)
		}
		o.deliver()
		if got := len(o.boxes.Letters()) - before; got != 0 {
			t.Errorf("%d letters were sent, want none", got)
		}
		if _, _, err := auth.OpenLink(t.Context(), o.db, invited, o.now); err != nil {
			t.Errorf("the invitation was spoilt: %v", err)
		}
	})
}

func TestAskingIsLimited(t *testing.T) {
	eachOffice(t, func(o *office) {
		for _, email := range []string{o.ada.Email, "nobody@desk.example"} {
			for n := range 3 {
				if err := auth.AskForLink(t.Context(), o.db, email, auth.Browser{Address: "192.0.2." + string(rune('1'+n))}, o.now); err != nil {
					t.Fatal(err)
				}
			}
			err := auth.AskForLink(t.Context(), o.db, email, auth.Browser{Address: "192.0.2.9"}, o.now)
			wantKind(t, "the fourth time for "+email, err, errs.TooMany)
		}
		var err error
		for n := 0; n < 20 && err == nil; n++ {
			err = auth.AskForLink(t.Context(), o.db, string(rune('a'+n))+"@desk.example", auth.Browser{Address: "198.51.100.1"}, o.now)
		}
		wantKind(t, "one network for many", err, errs.TooMany)
	})
}

// TestAForgottenLinkTakesNoOthersPlace holds that a stranger can't spoil what an
// administrator has handed over.
func TestAForgottenLinkTakesNoOthersPlace(t *testing.T) {
	eachOffice(t, func(o *office) {
		rita := o.hire("Rita", review.Reviewer)
		handed, err := auth.NewLink(t.Context(), o.db, rita.ID, store.Reset, o.ada.Actor(), o.now)
		if err == nil {
			err = auth.AskForLink(t.Context(), o.db, rita.Email, here, o.now)
		}
		if err != nil {
			t.Fatal(err)
		}
		o.deliver()
		if _, _, err := auth.OpenLink(t.Context(), o.db, handed, o.now); err != nil {
			t.Errorf("the link that was handed over: %v", err)
		}
	})
}

func TestAResetLeavesTheSecondFactor(t *testing.T) {
	eachOffice(t, func(o *office) {
		rita := o.hire("Rita", review.Reviewer)
		o.giveApp(rita)
		o.deliver()
		l := o.boxes.To(rita.Email)
		if text := l[len(l)-1].Text(); !strings.Contains(text, "A second factor was added to your account: an authenticator app.") {
			t.Errorf("told of the factor: %s", text)
		}
		if err := auth.AskForLink(t.Context(), o.db, rita.Email, here, o.now); err != nil {
			t.Fatal(err)
		}
		o.deliver()
		_, who, err := auth.SpendLink(t.Context(), o.db, o.secret(o.last(rita, len(l)+1)), auth.Reply{Password: "another horse battery"}, here, o.now)
		if err != nil || !who.Half {
			t.Errorf("the link lets in %+v, %v; want the second step to be left", who, err)
		}
		if err := auth.RemoveFactors(t.Context(), o.db, rita.ID, o.ada.Actor(), o.now); err != nil {
			t.Fatal(err)
		}
		o.deliver()
		l = o.boxes.To(rita.Email)
		if text := l[len(l)-1].Text(); !strings.Contains(text, "was removed: an authenticator app") || !strings.Contains(text, "done by Ada.") {
			t.Errorf("told of its removal: %s", text)
		}
	})
}

func TestWhatIsRefusedIsGivenUpAndWhatIsNotIsTriedAgain(t *testing.T) {
	eachOffice(t, func(o *office) {
		o.boxes.Refuse = map[string]*smtp.SMTPError{"gone@desk.example": {Code: 550, Message: "No such person"}, "full@desk.example": {Code: 452, Message: "Mailbox full"}}
		for _, name := range []string{"gone", "full"} {
			if _, err := auth.InviteByMail(t.Context(), o.db, name, name+"@desk.example", review.Reviewer, o.ada.Actor(), o.now); err != nil {
				t.Fatal(err)
			}
		}
		o.deliver()
		dead, waiting := o.jobs(store.JobDead), o.jobs(store.JobWaiting)
		if len(dead) != 1 || len(waiting) != 1 || !strings.Contains(dead[0].Error, "No such person") {
			t.Fatalf("given up: %+v, waiting: %+v; want one each", dead, waiting)
		}
		if !waiting[0].RunAt.After(o.now) || waiting[0].MaxAttempts != 12 {
			t.Errorf("tried again at %s of %d times", waiting[0].RunAt, waiting[0].MaxAttempts)
		}
		o.boxes.Refuse = nil
		if _, err := o.db.RetryJob(t.Context(), dead[0].ID, o.now); err != nil {
			t.Fatal(err)
		}
		o.now = o.now.Add(time.Minute)
		o.deliver()
		if n := len(o.boxes.To("gone@desk.example")) + len(o.boxes.To("full@desk.example")); n != 2 {
			t.Errorf("%d letters came then, want both", n)
		}
	})
}

func TestNothingIsQueuedWhereNoMailIsSent(t *testing.T) {
	o := &office{t: t, now: noon}
	eachSilent(t, func(db *store.DB) {
		o.db = db
		_, _, err := auth.Invite(t.Context(), db, "Ann", "ann@desk.example", review.Administrator, auth.CommandLine, noon)
		if err != nil {
			t.Fatal(err)
		}
		u, err := db.UserByEmail(t.Context(), "ann@desk.example")
		if err == nil {
			err = db.SetPassword(t.Context(), u, "hash", store.Renewal{}, noon)
		}
		if err != nil || len(o.jobs(store.JobWaiting)) != 0 {
			t.Errorf("queued: %v, %v", o.jobs(store.JobWaiting), err)
		}
	})
}
