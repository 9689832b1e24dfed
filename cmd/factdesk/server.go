package main

import (
	"context"
	"path/filepath"
	"time"

	"factdesk/internal/admin"
	"factdesk/internal/api"
	"factdesk/internal/ingest"
	"factdesk/internal/jobs"
	"factdesk/internal/known"
	"factdesk/internal/letters"
	"factdesk/internal/mail"
	"factdesk/internal/mcp"
	"factdesk/internal/propose"
	"factdesk/internal/provider"
	"factdesk/internal/public"
	"factdesk/internal/release"
	"factdesk/internal/seal"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// server puts the three faces on one engine: the API, the desk's pages and the
// public ones.
func (w *world) server(db *store.DB) *web.Server {
	s := web.New(web.Options{
		DB: db, Log: w.log, BaseURL: w.config.BaseURL, Secure: w.config.Secure(), Insecure: w.config.SecureCookies == "no",
		Left: &w.left, TrustedProxies: w.config.TrustedProxies, RatePerMinute: w.config.RatePerMinute, Memory: int64(w.config.RequestMemory) << 20,
		Panics: &w.panics, Metrics: w.metrics, Traces: w.traces, Key: w.key(),
	})
	api.Mount(s, w.importer(db))
	(&admin.Desk{DB: s.DB, Now: s.Now, Importer: w.importer(db), Provider: w.provider()}).Mount(s)
	mcp.Mount(s, w.base())
	(&public.Site{DB: db, Now: time.Now, Release: release.Read()}).Mount(s)
	return s
}

// key is what secrets are sealed with that must be read again.
func (w *world) key() seal.Source {
	return seal.Given(string(w.config.Key), filepath.Join(w.config.Data, "key")).After(string(w.config.OldKey))
}

// provider is the OpenID Connect provider that people may sign in by.
func (w *world) provider() *provider.Provider {
	c := w.config
	out := &provider.Provider{Now: time.Now, Settings: provider.Settings{Issuer: c.OIDCIssuer, Client: c.OIDCClient, Secret: string(c.OIDCSecret), Name: c.OIDCName,
		Scopes: c.OIDCScopes, Groups: c.OIDCGroups, Second: c.OIDCSecond, TrustEmail: c.OIDCTrustEmail}}
	if len(c.OIDCRoles) > 0 {
		out.Roles = map[string]review.Role{}
	}
	for group, role := range c.OIDCRoles {
		out.Roles[group] = review.Role(role)
	}
	return out
}

// mail is the server that mail is handed to.
func (w *world) mail() mail.Server {
	c := w.config
	return mail.Server{Address: c.SMTPAddress, User: c.SMTPUser, Password: string(c.SMTPPassword), From: c.SMTPFrom, TLS: mail.TLS(c.SMTPTLS)}
}

// runner knows every kind of job.
func (w *world) runner(db *store.DB) *jobs.Runner {
	r := jobs.New(db, w.log)
	r.Workers, r.Left, r.Panics, r.Metrics, r.Traces = w.config.Workers, &w.left, &w.panics, w.metrics, w.traces
	r.Patience = max(w.config.ShutdownGrace/6, 100*time.Millisecond) // Run takes four times as long at most
	limit := w.deadlines()
	for kind, f := range w.importer(db).JobFuncs() {
		r.Register(kind, limit[kind], func(ctx context.Context, j store.Job, report jobs.Report) (any, error) { return f(ctx, j, report) })
	}
	r.Register(store.ReviewImportJob, limit[store.ReviewImportJob], w.external(db).Do)
	r.Register(store.FeedJob, limit[store.FeedJob], w.external(db).Follow)
	r.Every(time.Minute, "ask feeds that are due", func(ctx context.Context) error { return db.QueueDueFeeds(ctx, now()) })
	r.Register(store.ReindexJob, limit[store.ReindexJob], func(ctx context.Context, _ store.Job, report jobs.Report) (any, error) {
		return db.Reindex(ctx, func(at store.Reindexed) { report(at) })
	})
	r.Every(time.Hour, "see to the index", func(ctx context.Context) error { return db.QueueReindex(ctx, now()) })
	r.Every(time.Hour, "tell whose cases are due", func(ctx context.Context) error { return db.TellRechecks(ctx, now()) })
	r.Every(24*time.Hour, "know older texts by what they say", db.FormTexts)
	r.Every(24*time.Hour, "record what was there before the record", db.Adopt)
	r.Every(24*time.Hour, "find what was there before the search", db.AdoptWords)
	r.Every(time.Second, "seal the record", func(ctx context.Context) error { return db.Seal(ctx, now()) })
	r.Register(store.ContradictionsJob, limit[store.ContradictionsJob], func(ctx context.Context, j store.Job, _ jobs.Report) (any, error) {
		return known.Of(db).DoContradictions(ctx, j, now())
	})
	r.Every(time.Minute, "find what older claims are like", func(ctx context.Context) error { return known.Of(db).FindMissing(ctx, now) })
	r.Register(store.VerdictsJob, limit[store.VerdictsJob], func(ctx context.Context, _ store.Job, report jobs.Report) (any, error) {
		return known.Of(db).CompareVerdicts(ctx, now, func(at known.VerdictsCompared) { report(at) })
	})
	if server := w.mail(); server.On() {
		post := &letters.Post{DB: db, Server: server, Base: w.base(), Now: now, Key: w.key()}
		r.Register(store.MailJob, limit[store.MailJob], post.Do)
		r.Every(time.Minute, "mail what concerns people", func(ctx context.Context) error { return db.QueueNoticeLetters(ctx, now()) })
	}
	if p := w.proposer(db); p != nil {
		r.Register(propose.Job, limit[propose.Job], p.Do)
	}
	return r
}

// deadlines are how long a job of each kind may take. What goes through the whole
// database goes on where it was ended, and may take a night.
func (w *world) deadlines() map[string]time.Duration {
	return map[string]time.Duration{
		ingest.URLJob:           w.config.ImportDeadline,
		ingest.ItemsJob:         12 * w.config.ImportDeadline, // each of its items has its own besides
		store.ReviewImportJob:   6 * time.Hour,
		store.FeedJob:           6 * time.Hour,
		store.ReindexJob:        12 * time.Hour,
		store.ContradictionsJob: time.Hour,
		store.VerdictsJob:       6 * time.Hour,
		store.MailJob:           2 * time.Minute,
		propose.Job:             w.config.ModelTimeout + 2*time.Minute,
	}
}

// proposer asks the model that is configured; nil when none is.
func (w *world) proposer(db *store.DB) *propose.Proposer {
	c := w.config
	if c.ModelURL == "" {
		return nil
	}
	return &propose.Proposer{DB: db, PerDay: c.ModelPerDay, Model: propose.Model{URL: c.ModelURL, Name: c.ModelName, Key: string(c.ModelKey),
		Timeout: c.ModelTimeout, MaxTokens: c.ModelMaxTokens, Client: propose.NewClient()}}
}
