package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"factdesk/claims"
	"factdesk/internal/bench"
)

// path is something with a target, as each of the three is asked for it. key is a claim's
// id, a word or the like; "" for a form that one of them lacks.
type path struct {
	name, target      string
	keys              string // which of the keys of a desk
	zipf              bool   // some keys are asked for far more often than others
	ours, limit, peer func(key string) string
	token             bool // ours is asked with one
}

// paths are the reads with targets.
var paths = []path{
	{name: "claim by id", target: "≥ 0.90", keys: "claims", ours: at("/api/v1/claims/%s"), limit: at("/get/%s"), peer: byID},
	{name: "claim by id, Zipf", target: "≥ 2.5", keys: "claims", zipf: true, ours: at("/api/v1/claims/%s"), limit: at("/get/%s"), peer: byID},
	{name: "status", target: "≥ 0.90", keys: "claims", ours: at("/api/v1/claims/%s/status"), limit: at("/status/%s")},
	{name: "look-up by quote", target: "≥ 0.90", keys: "wordings", ours: at("/api/v1/claims/lookup?quote=%s"), limit: func(key string) string { return "/lookup/=" + claims.QuoteHash(claims.Fold(key))[:32] }},
	{name: "list of 50 published", target: "≥ 0.85", keys: "claims", ours: at("/api/v1/claims?state=published&limit=50&cursor=%s"), limit: at("/published/%s"), peer: cursor("state='published'")},
	{name: "list of 50 open", target: "≥ 0.85", keys: "claims", token: true, ours: at("/api/v1/claims?state=open&limit=50&cursor=%s"), limit: at("/open/%s"), peer: cursor("state='open'")},
	{name: "text, common word", target: "", keys: "common", ours: at("/api/v1/claims?limit=50&text=%s"), limit: at("/text/%s"), peer: like},
	{name: "text, a name heard often", target: "", keys: "names", ours: at("/api/v1/claims?limit=50&text=%s"), limit: at("/text/%s"), peer: like},
	{name: "text, rare word", target: "", keys: "rare", ours: at("/api/v1/claims?limit=50&text=%s"), limit: at("/text/%s"), peer: like},
	{name: "verdict page", target: "", keys: "cases", ours: at("/verdicts/%s")},
	{name: "match one text", target: "", keys: "wordings", ours: at("/v1alpha1/claims:search?query=%s")},
	{name: "triage page", target: "", keys: "none", token: true, ours: at("/desk/triage?%s")},
}

func at(form string) func(string) string {
	return func(key string) string { return fmt.Sprintf(form, url.QueryEscape(key)) }
}

func cursor(filter string) func(string) string {
	return func(key string) string {
		return "/api/collections/claims/records?perPage=50&skipTotal=1&sort=-id&filter=" + url.QueryEscape(fmt.Sprintf("%s && id<'%s'", filter, peerID(key)))
	}
}

func like(key string) string {
	return "/api/collections/claims/records?perPage=50&skipTotal=1&sort=-id&filter=" + url.QueryEscape("state='published' && wording~'"+key+"'")
}

// keysOfDesk are what is asked for: of each kind up to 5,000.
var keysOfDesk = map[string]string{
	"claims":   "SELECT claim_id FROM cases WHERE state = 'published' ORDER BY claim_id LIMIT 5000",
	"cases":    "SELECT id FROM cases WHERE state = 'published' ORDER BY id LIMIT 5000",
	"wordings": "SELECT k.wording FROM claims k JOIN cases c ON c.claim_id = k.id WHERE c.state = 'published' ORDER BY k.id LIMIT 5000",
}

func keysIn(ctx context.Context, d desk) (map[string][]string, error) {
	conn, err := bench.Connect(d.address)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	out := map[string][]string{"none": {""}}
	for what, query := range keysOfDesk {
		if out[what], err = column(ctx, conn, query); err != nil {
			return nil, err
		}
	}
	for n := range uint64(20) {
		out["common"], out["rare"] = append(out["common"], bench.Word(n)), append(out["rare"], bench.Word(45_000+11*n))
		out["names"] = append(out["names"], bench.Word(20_000+n)) // the first speakers' surnames
	}
	return out, nil
}

// contender is one of the three on one desk.
type contender struct {
	name string
	*process
	cluster *cluster
	address func(path) func(string) string
	keys
}

// compare asks limit, ours and peer in turn, path by path, and prints the medians.
func compare(ctx context.Context, s settings) error {
	desks, stop, err := s.desks(ctx)
	defer stop()
	if err != nil {
		return err
	}
	table := &page{}
	table.head("Median of %d turns of %.1f s each, limit, ours and peer in turn, %d connections. CPU in µs a request: server, and + PostgreSQL; times in ms; MB are of the server afterwards.", s.rounds, s.seconds, s.at)
	for _, d := range desks {
		table.line("### %s, %d claims\n", d.database, d.claims)
		table.line("| | target | of the limit | times the peer | limit | ours | peer | p50 / p99 limit | ours | CPU limit | ours | MB limit | ours | peer |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|")
		if err := s.compareOn(ctx, d, table); err != nil {
			return err
		}
		table.line("")
	}
	fmt.Print(table.whole())
	return table.save(s.out, "compare", s)
}

func (s settings) compareOn(ctx context.Context, d desk, table *page) error {
	keys, err := keysIn(ctx, d)
	if err != nil {
		return err
	}
	all, err := s.contenders(ctx, d)
	for _, c := range all {
		defer c.stop()
	}
	if err != nil {
		return err
	}
	for _, p := range paths {
		if s.paths != nil && !s.paths.MatchString(p.name) {
			continue
		}
		turns := map[string][]turn{}
		for round := range s.rounds + 1 {
			for _, c := range all {
				form := c.address(p)
				if form == nil {
					continue
				}
				seconds := s.seconds
				if round == 0 {
					seconds = min(1, s.seconds) // warms up
				}
				t := drive(ctx, c.process, c.cluster, s.at, seconds, c.requests(p, form, keys[p.keys], uint64(round)))
				if round > 0 {
					turns[c.name] = append(turns[c.name], t)
				}
			}
		}
		fmt.Fprintf(os.Stderr, "%s %s; ours %s ms at the 95th of a hundred\n", d.name(), p.name, short(median(turns["ours"], func(t turn) float64 { return percentile(t.took, 95) })))
		table.line("%s", p.row(turns))
	}
	return nil
}

// requests makes the requests of one turn.
func (c *contender) requests(p path, form func(string) string, keys []string, seed uint64) func(int) string {
	r := rand.New(rand.NewPCG(seed, 7))
	zipf := rand.NewZipf(r, 1.1, 10, uint64(len(keys)-1))
	return func(int) string {
		i := r.IntN(len(keys))
		if p.zipf {
			i = int(zipf.Uint64())
		}
		if c.name != "ours" || !p.token {
			return request("GET", form(keys[i]), "", "")
		}
		if strings.HasPrefix(form(""), "/desk") {
			return request("GET", form(keys[i]), "", "", "Cookie: factdesk="+c.session)
		}
		return request("GET", form(keys[i]), c.token, "")
	}
}

func (s settings) contenders(ctx context.Context, d desk) (all []*contender, err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	limit, err := start(ctx, "", []string{"LIMIT_DATABASE=" + d.address}, self, "serve-limit")
	if err != nil {
		return nil, err
	}
	all = append(all, &contender{name: "limit", process: limit, cluster: d.cluster, address: func(p path) func(string) string { return p.limit }})
	ours, err := s.site(ctx, d, "")
	if err != nil {
		return all, err
	}
	ours.rest(ctx)
	all = append(all, &contender{name: "ours", process: ours.process, cluster: d.cluster, keys: ours.keys, address: func(p path) func(string) string { return p.ours }})
	peer := filepath.Join(filepath.Dir(self), "bench-peer")
	if _, err := os.Stat(peer); err != nil || d.cluster != nil {
		return all, nil // PocketBase has SQLite alone
	}
	dir, err := peerOf(ctx, d, peer)
	if err != nil {
		return all, err
	}
	server, err := start(ctx, "", []string{"PEER_DIR=" + dir}, peer)
	if err != nil {
		return all, err
	}
	return append(all, &contender{name: "peer", process: server, address: func(p path) func(string) string { return p.peer }}), nil
}

// row is a path's line of the table.
func (p path) row(turns map[string][]turn) string {
	per := func(who string) float64 { return median(turns[who], func(t turn) float64 { return t.second }) }
	one := func(who, format string, of func(turn) float64) string {
		if len(turns[who]) == 0 {
			return "–"
		}
		return fmt.Sprintf(format, median(turns[who], of))
	}
	ratio := func(to string) string {
		if per(to) == 0 {
			return "–"
		}
		return fmt.Sprintf("%.2f", per("ours")/per(to))
	}
	seconds := func(who string) string {
		text := one(who, "%.0f", func(t turn) float64 { return t.second })
		for _, t := range turns[who] {
			if t.fails > 0 {
				return text + fmt.Sprintf(" (%d failed)", t.fails)
			}
		}
		return text
	}
	times := func(who string) string {
		return one(who, "%.2f", func(t turn) float64 { return percentile(t.took, 50) }) + " / " + one(who, "%.1f", func(t turn) float64 { return percentile(t.took, 99) })
	}
	used := func(who string) string {
		return one(who, "%.0f", func(t turn) float64 { return t.cpu }) + " + " + one(who, "%.0f", func(t turn) float64 { return t.dbCPU })
	}
	memory := func(who string) string { return one(who, "%.0f", func(t turn) float64 { return t.memory }) }
	cells := []string{p.name, p.target, ratio("limit"), ratio("peer"), seconds("limit"), seconds("ours"), seconds("peer"), times("limit"), times("ours"), used("limit"), used("ours"), memory("limit"), memory("ours"), memory("peer")}
	return "| " + strings.Join(cells, " | ") + " |"
}

func median(turns []turn, of func(turn) float64) float64 {
	all := []float64{}
	for _, t := range turns {
		all = append(all, of(t))
	}
	if len(all) == 0 {
		return 0
	}
	return percentile(all, 50)
}

func byID(key string) string {
	return "/api/collections/claims/records/" + peerID(key) + "?expand=sources_via_claim,notes_via_claim"
}
