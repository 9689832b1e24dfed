// Command bench measures the product against the practical limit (net/http with pgx or
// modernc's SQLite and hand-written JSON) and a peer (PocketBase), on made-up desks of
// any size. It is a module of its own: what it compares with is no dependency of ours.
//
//	bench growth    what each GET route takes on small and on large desks
//	bench compare   limit, ours and peer in turn, for each path with a target
//	bench load      people, clients, an import and an export at the same time
//
// Desks are kept below -dir from one run to the next: 17 KB a claim and database.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"regexp"
	"strconv"
	"strings"
	"syscall"
)

// settings are what all commands take.
type settings struct {
	dir       string
	program   string // factdesk
	databases []string
	sizes     []int
	rounds    int
	at        int     // connections that ask at the same time
	percent   int     // of the answers of an address, the one that growth prints
	seconds   float64 // of one turn
	seed      uint64
	paths     *regexp.Regexp // nil: all
	env       []string       // of the program
	out       string         // the page to write, "" none
}

var commands = map[string]func(context.Context, settings) error{"growth": growth, "compare": compare, "load": load, "serve-limit": serveLimit}

func main() {
	if len(os.Args) < 2 || commands[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: bench growth|compare|load [flags]")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	s, err := read(os.Args[1], os.Args[2:])
	if err == nil {
		err = commands[os.Args[1]](ctx, s)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func read(command string, args []string) (s settings, err error) {
	flags := flag.NewFlagSet(command, flag.ExitOnError)
	flags.StringVar(&s.dir, "dir", "build/bench", "where desks are kept")
	flags.StringVar(&s.program, "program", "bin/factdesk", "the program to measure")
	databases := flags.String("databases", "sqlite,postgres", "with commas")
	sizes := flags.String("sizes", "1000,10000,100000", "claims, with commas")
	flags.IntVar(&s.at, "connections", 16, "compare: connections that ask without a pause")
	flags.IntVar(&s.rounds, "rounds", 5, "turns that each has")
	flags.IntVar(&s.percent, "percentile", 50, "of the answers of an address, the one that growth prints; 0 the least, on a busy machine")
	flags.Float64Var(&s.seconds, "seconds", 2, "of one turn")
	flags.Uint64Var(&s.seed, "seed", 1, "of the desks")
	flags.StringVar(&s.out, "out", "", "page whose part between marks is written anew")
	flags.Func("paths", "a regular expression: compare, or growth, of these paths alone", func(x string) (err error) {
		s.paths, err = regexp.Compile(x)
		return err
	})
	commandFlags(flags)
	if err := flags.Parse(args); err != nil {
		return s, err
	}
	s.databases = strings.Split(*databases, ",")
	for _, x := range strings.Split(*sizes, ",") {
		n, err := strconv.Atoi(x)
		if err != nil {
			return s, fmt.Errorf("-sizes: %w", err)
		}
		s.sizes = append(s.sizes, n)
	}
	return s, nil
}
