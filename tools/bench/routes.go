package main

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"factdesk/internal/admin"
	"factdesk/internal/api"
	"factdesk/internal/bench"
	"factdesk/internal/ingest"
	"factdesk/internal/mcp"
	"factdesk/internal/public"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// faces are the product's as serve mounts them: what has a route there has one here.
func faces(db *store.DB) *web.Server {
	s := web.New(web.Options{DB: db, RatePerMinute: 100_000_000})
	im := &ingest.Importer{DB: db, Fetcher: &ingest.Fetcher{}}
	api.Mount(s, im)
	admin.Mount(s, im)
	mcp.Mount(s, "http://127.0.0.1")
	(&public.Site{DB: db}).Mount(s)
	return s
}

// getRoutes are all GET routes but those of files and the stream, whose answer has no end.
func getRoutes(s *web.Server) (all []string) {
	for _, r := range s.Routes() {
		if r.Method == http.MethodGet && !r.Listens && !strings.Contains(r.Path, "*") {
			all = append(all, r.Path)
		}
	}
	slices.Sort(all)
	return all
}

// asked are addresses for routes that want a question or another id than their noun's.
var asked = map[string][]string{
	"/api/v1/claims":                       {"/api/v1/claims", "/api/v1/claims?state=published", "/api/v1/claims?state=open", "/api/v1/claims?text={common}", "/api/v1/claims?text={rare}", "/api/v1/claims?topic={topic}", "/api/v1/claims?state=open&cursor={middle}"},
	"/api/v1/cases/:id/verdicts/:revision": {"/api/v1/cases/{published}/verdicts/1"},
	"/api/v1/claims/lookup":                {"/api/v1/claims/lookup?quote={wording}"},
	"/api/v1/topics/numbers":               {"/api/v1/topics/numbers?topic={topic}"},
	"/v1alpha1/claims:search":              {"/v1alpha1/claims:search?query={words}"},
	"/v1alpha1/claims:imageSearch":         {},
	"/api/v1/exports/verdicts":             {}, // all that there is
	"/desk/exports/download":               {},
	"/desk/account/:form":                  {},
	"/link/:secret":                        {},
	"/mail/stop/:token":                    {},
	"/desk/cases":                          {"/desk/cases", "/desk/cases?state=open", "/desk/cases?q={common}", "/desk/cases?q={rare}", "/desk/cases?topic={topic}"},
	"/desk/topics/numbers":                 {"/desk/topics/numbers?topic={topic}"},
	"/verdicts":                            {"/verdicts", "/verdicts?q={common}", "/verdicts?topic={topic}"},
	"/verdicts/:id":                        {"/verdicts/{published}"},
	"/verdicts/:id/proof":                  {"/verdicts/{published}/proof"},
	"/verdicts/:id/revisions/:n/proof":     {"/verdicts/{published}/revisions/1/proof"},
	"/api/v1/views/:id":                    {}, // made desks have no views
	"/desk/views/:id":                      {}, // leads to the list
	"/desk/fields/:id":                     {}, // likewise
	"/desk/speakers/:id/:form":             {}, // leads to the page
	"/verdicts/:id/revisions/:n":           {"/verdicts/{published}/revisions/1"},
	"/desk/cases/:id/preview":              {"/desk/cases/{proposed}/preview"},
	"/desk/cases/:id/preview/page":         {"/desk/cases/{proposed}/preview/page"},
}

// examples are what stands for the parts of addresses in one desk, by query. Things are
// taken from the middle: neither end is where most are.
var examples = map[string]string{
	"articles":         middle("articles", ""),
	"snapshots":        middle("snapshots", ""),
	"candidates":       middle("candidates", "WHERE state = 'new'"),
	"cases":            middle("cases", "WHERE state = 'open'"),
	"published":        middle("cases", "WHERE state = 'published'"),
	"proposed":         middle("cases", "WHERE state = 'proposed'"),
	"claims":           "SELECT claim_id FROM cases WHERE id IN (" + middle("cases", "WHERE state = 'published'") + ")",
	"middle":           middle("claims", ""),
	"wording":          "SELECT wording FROM claims WHERE id IN (" + middle("claims", "") + ")",
	"words":            "SELECT short_form FROM claims WHERE id IN (SELECT claim_id FROM cases WHERE id IN (" + middle("cases", "WHERE state = 'published' AND length(dismiss_note) = 0") + "))",
	"topic":            "SELECT label FROM label_uses WHERE kind = 'topic' ORDER BY uses DESC LIMIT 1",
	"jobs":             "SELECT id FROM jobs LIMIT 1",
	"users":            "SELECT id FROM users LIMIT 1",
	"tokens":           "SELECT id FROM tokens LIMIT 1",
	"speakers":         "SELECT id FROM speakers LIMIT 1",
	"scales":           "SELECT id FROM scales LIMIT 1",
	"clusters":         middle("clusters", ""),
	"contradictions":   middle("contradictions", ""),
	"external-reviews": middle("external_reviews", ""),
	"fact-checks":      middle("external_reviews", ""),
	"label-maps":       "SELECT id FROM label_maps LIMIT 1",
	"feeds":            "SELECT id FROM review_feeds LIMIT 1",
	"imports":          "SELECT id FROM review_imports LIMIT 1",
}

func middle(table, where string) string {
	return fmt.Sprintf("SELECT id FROM (SELECT id FROM %s %s ORDER BY id LIMIT 1 OFFSET (SELECT count(*) / 2 FROM %s %s)) AS middle", table, where, table, where)
}

// found are the examples of a desk; what it has none of is not there.
func found(ctx context.Context, d desk) (map[string]string, error) {
	conn, err := bench.Connect(d.address)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	out := map[string]string{"common": bench.Word(0), "rare": bench.Word(60_000)}
	for what, query := range examples {
		var x string
		err := conn.QueryRowContext(ctx, query).Scan(&x)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return nil, fmt.Errorf("%s: %w", what, err)
		}
		if err == nil {
			out[what] = strings.ReplaceAll(x, " ", "+")
		}
	}
	out["words"] = cmp.Or(out["words"], out["wording"])
	return out, nil
}

// addresses are those to ask for a route; none when the desk has nothing to show there.
func addresses(route string, have map[string]string) (out []string) {
	forms, ok := asked[route]
	if !ok {
		forms = []string{spelled(route)}
	}
	for _, form := range forms {
		for what, x := range have {
			form = strings.ReplaceAll(form, "{"+what+"}", x)
		}
		if !strings.Contains(form, "{") {
			out = append(out, form)
		}
	}
	return out
}

// spelled puts {noun} in the place of a parameter: what stands before it.
func spelled(route string) string {
	parts := strings.Split(route, "/")
	for i, p := range parts {
		switch p {
		case ":id", ":external_id":
			parts[i] = "{" + parts[i-1] + "}"
		case ":key":
			parts[i] = "five_step"
		case ":revision", ":n":
			parts[i] = "1"
		}
	}
	return strings.Join(parts, "/")
}
