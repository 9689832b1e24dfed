package letters_test

import (
	"context"
	"io"
	"log/slog"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/jobs"
	"factdesk/internal/letters"
	"factdesk/internal/mail"
	"factdesk/internal/mail/mailtest"
	"factdesk/internal/seal"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

const (
	base     = "https://desk.example"
	password = "correct horse battery"
)

var (
	noon = time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)
	here = auth.Browser{Address: "192.0.2.1", UserAgent: "Test"}
)

// office is a desk that sends mail, with the server that takes it.
type office struct {
	t     *testing.T
	db    *store.DB
	boxes *mailtest.Server
	post  *letters.Post
	now   time.Time
	ada   review.User // administrator
}

func eachOffice(t *testing.T, f func(o *office)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := &office{t: t, db: db, boxes: &mailtest.Server{}, now: noon}
		db.SendsMail()
		o.post = &letters.Post{DB: db, Server: mailtest.Start(t, o.boxes, mail.Plain), Base: base, Key: o.key, Now: func() time.Time { return o.now }}
		o.ada = o.hire("Ada", review.Administrator)
		f(o)
	})
}

// hire is somebody who has chosen the password.
func (o *office) hire(name string, role review.Role) review.User {
	o.t.Helper()
	_, link, err := auth.Invite(o.t.Context(), o.db, name, name+"@desk.example", role, auth.CommandLine, o.now)
	if err != nil {
		o.t.Fatal(err)
	}
	_, who, err := auth.SpendLink(o.t.Context(), o.db, link, auth.Reply{Password: password}, here, o.now)
	if err != nil {
		o.t.Fatal(err)
	}
	o.deliver()
	return who.User
}

// deliver does the mail jobs that are due, as a worker does.
func (o *office) deliver() {
	o.t.Helper()
	ctx, cancel := context.WithCancel(o.t.Context())
	r := jobs.New(o.db, slog.New(slog.NewTextHandler(io.Discard, nil)))
	r.Now, r.Workers, r.Poll = func() time.Time { return o.now }, 1, 5*time.Millisecond
	r.Register(store.MailJob, time.Minute, o.post.Do)
	ended := make(chan struct{})
	go func() { defer close(ended); r.Run(ctx) }()
	defer func() { cancel(); <-ended }()
	for o.due() > 0 {
		select {
		case <-o.t.Context().Done():
			o.t.Fatal("the letters were not done")
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// due counts the letters that wait for a worker, or are in its hands.
func (o *office) due() (n int) {
	for _, state := range []store.JobState{store.JobWaiting, store.JobRunning} {
		for _, j := range o.jobs(state) {
			if !j.RunAt.After(o.now) {
				n++
			}
		}
	}
	return n
}

func (o *office) jobs(state store.JobState) []store.Job {
	o.t.Helper()
	found, err := o.db.Jobs(o.t.Context(), store.JobQuery{Kind: store.MailJob, State: state})
	if err != nil {
		o.t.Fatal(err)
	}
	return found
}

// last is the newest letter to somebody; of a count that they have.
func (o *office) last(who review.User, count int) mailtest.Letter {
	o.t.Helper()
	got := o.boxes.To(who.Email)
	if len(got) != count {
		o.t.Fatalf("%s got %d letters, want %d", who.Name, len(got), count)
	}
	return got[count-1]
}

var aLink = regexp.MustCompile(base + `/link/(fdl_[A-Za-z0-9_-]+)`)

// secret is the one in a letter's link.
func (o *office) secret(l mailtest.Letter) string {
	o.t.Helper()
	found := aLink.FindStringSubmatch(l.Text())
	if found == nil {
		o.t.Fatalf("no link in:\n%s", l.Text())
	}
	return found[1]
}

func wantKind(t *testing.T, what string, err error, want errs.Kind) {
	t.Helper()
	if err == nil || errs.KindOf(err) != want {
		t.Errorf("%s = %v, want kind %q", what, err, want)
	}
}

// giveApp gives somebody an authenticator app.
func (o *office) giveApp(u review.User) {
	o.t.Helper()
	f, at := auth.Factors{DB: o.db, Key: o.key}, auth.Place{User: u}
	ctx := o.t.Context()
	if err := f.BeginApp(ctx, at, o.now); err != nil {
		o.t.Fatal(err)
	}
	app, err := f.BegunApp(ctx, at, "Desk", o.now)
	if err != nil {
		o.t.Fatal(err)
	}
	code, err := totp.GenerateCode(app.Secret, o.now)
	if err == nil {
		_, err = f.ConfirmApp(ctx, at, "phone", code, o.now)
	}
	if err != nil {
		o.t.Fatal(err)
	}
}

func (o *office) key() (seal.Key, error) { return seal.New(strings.Repeat("k", 32)) }

func eachSilent(t *testing.T, f func(db *store.DB)) {
	t.Helper()
	for _, db := range []*store.DB{storetest.Open(t), storetest.OpenPostgres(t)} {
		f(db)
	}
}
