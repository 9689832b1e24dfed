package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strings"
	"time"

	"factdesk/internal/store"
)

// What p50 at the largest size may be: so many times that at the smallest, or below so
// many milliseconds.
const (
	mostGrowth  = 2
	littleGrown = 5.0
)

// grown is what one address takes on one desk.
type grown struct {
	took  []float64 // milliseconds
	cpu   float64   // milliseconds a request, server and database
	bytes int
	fails string
}

// site is the product serving a desk.
type site struct {
	desk
	*process
	keys
	have map[string]string
}

// growth asks every GET route of every desk, one request after the other, the desks of
// one database in turn, and prints what grows.
func growth(ctx context.Context, s settings) error {
	desks, stop, err := s.desks(ctx)
	defer stop()
	if err != nil {
		return err
	}
	table := &page{}
	table.line("| GET | %s |", strings.Join(s.databases, " | "))
	table.line("|---|%s", strings.Repeat("---|", len(s.databases)))
	rows := map[string][]string{}
	var order []string
	marked := 0
	for _, database := range s.databases {
		var sites []*site
		for _, d := range desks {
			if d.database == database {
				x, err := s.site(ctx, d, "")
				if err != nil {
					return err
				}
				defer x.stop()
				x.rest(ctx)
				sites = append(sites, x)
			}
		}
		routes, err := routesOf(ctx, sites[0].desk)
		if err != nil {
			return err
		}
		for _, route := range routes {
			for i := range addresses(route, sites[len(sites)-1].have) {
				name := addressed(route, i)
				if s.paths != nil && !s.paths.MatchString(name) {
					continue
				}
				cell, grows := s.cell(s.askAll(ctx, sites, route, i))
				if grows {
					marked++
				}
				if rows[name] == nil {
					order = append(order, name)
				}
				rows[name] = append(rows[name], cell)
			}
		}
	}
	for _, name := range order {
		table.line("| `%s` | %s |", strings.ReplaceAll(name, "|", `\|`), strings.Join(rows[name], " | "))
	}
	table.head("Percentile %d of %d answers in ms at %v claims; in brackets CPU in ms a request of server and database at the most claims. **Bold**: above %d times the first and %.0f ms: %d.",
		s.percent, s.rounds, s.sizes, mostGrowth, littleGrown, marked)
	fmt.Print(table.whole())
	return table.save(s.out, "growth", s)
}

// addressed is a route, or the form of its i-th question.
func addressed(route string, i int) string {
	if forms, ok := asked[route]; ok {
		return forms[i]
	}
	return route
}

func (s settings) site(ctx context.Context, d desk, cores string) (*site, error) {
	db, err := store.Open(ctx, d.address)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	if _, err := db.Migrate(ctx); err != nil {
		return nil, err
	}
	if _, err := db.Reindex(ctx, func(store.Reindexed) {}); err != nil { // or serve does it meanwhile
		return nil, err
	}
	x := &site{desk: d}
	if x.keys, err = keysOf(ctx, db, 1); err != nil {
		return nil, err
	}
	if x.have, err = found(ctx, d); err != nil {
		return nil, err
	}
	x.process, err = s.serve(ctx, d, cores)
	return x, err
}

func routesOf(ctx context.Context, d desk) ([]string, error) {
	db, err := store.Open(ctx, d.address)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	return getRoutes(faces(db)), nil
}

// askAll asks each desk in turn: twice to warm up, then as often as there are rounds.
func (s settings) askAll(ctx context.Context, sites []*site, route string, i int) []grown {
	out := make([]grown, len(sites))
	for round := range s.rounds + 1 {
		for k, x := range sites {
			all := addresses(route, x.have)
			if i >= len(all) {
				continue
			}
			before := x.used()
			begun := time.Now()
			status, n, err := x.get(ctx, all[i])
			took := time.Since(begun)
			switch {
			case err != nil:
				out[k].fails = err.Error()
			case status >= 400:
				out[k].fails = fmt.Sprint(status)
			case round > 0:
				out[k].took = append(out[k].took, float64(took.Microseconds())/1000)
				out[k].cpu += (x.used() - before) * 1000 / float64(s.rounds)
				out[k].bytes = n
			}
		}
	}
	return out
}

// used is the CPU of server and database in seconds.
func (x *site) used() float64 { return x.process.cpu() + x.cluster.cpu() }

var client = &http.Client{Timeout: 2 * time.Minute, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	Transport: &http.Transport{MaxIdleConnsPerHost: 512}}

func (x *site) get(ctx context.Context, path string) (status, bytes int, err error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, x.base+path, nil)
	if err != nil {
		return 0, 0, err
	}
	x.sign(r)
	answer, err := client.Do(r)
	if err != nil {
		return 0, 0, err
	}
	defer answer.Body.Close()
	n, err := io.Copy(io.Discard, answer.Body)
	if answer.StatusCode >= 400 {
		fmt.Fprintln(os.Stderr, x.name(), path, answer.Status)
	}
	return answer.StatusCode, int(n), err
}

// cell is one cell of the table, and whether it grows.
func (s settings) cell(all []grown) (string, bool) {
	var each []string
	var p50 []float64
	for _, g := range all {
		if g.fails != "" || len(g.took) == 0 {
			each = append(each, g.fails+"–")
			continue
		}
		p50 = append(p50, percentile(g.took, s.percent))
		each = append(each, short(p50[len(p50)-1]))
	}
	if len(p50) < 2 {
		return strings.Join(each, " → "), false
	}
	cell := fmt.Sprintf("%s (%s)", strings.Join(each, " → "), short(all[len(all)-1].cpu))
	last := p50[len(p50)-1]
	if last > mostGrowth*p50[0] && last > littleGrown {
		return "**" + cell + "**", true
	}
	return cell, false
}

func percentile(all []float64, p int) float64 {
	all = slices.Clone(all)
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[min(len(all)-1, len(all)*p/100)]
}

// short is a number of milliseconds with two digits that matter.
func short(x float64) string {
	if x < 10 {
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.0f", x)
}
