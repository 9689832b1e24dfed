// Command factdesk imports news articles, finds the claims in them, and takes each
// through review to a published verdict.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // newsrooms name their time zone; not every machine knows it

	"github.com/alecthomas/kong"

	"factdesk/internal/config"
	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/ingest"
	"factdesk/internal/metrics"
	"factdesk/internal/tracing"
)

// cli is the whole command line; a command is a struct with a Run method that takes
// the program's world.
type cli struct {
	Demo       DemoCmd       `cmd:"" help:"Try a throw-away newsroom with articles in it."`
	Serve      ServeCmd      `cmd:"" help:"Serve the pages, the API and the jobs."`
	Worker     WorkerCmd     `cmd:"" help:"Do jobs alone, beside a serve --no-jobs."`
	Reviews    ReviewsCmd    `cmd:"" help:"Import other people's fact-checks."`
	Import     ImportCmd     `cmd:"" help:"Import articles from files, folders, addresses or standard input."`
	Extract    ExtractCmd    `cmd:"" help:"Print the claims of an article, the best first; needs no database."`
	Check      CheckCmd      `cmd:"" help:"Hold a draft against what was checked: known, contradicting, under review, new claims."`
	Gate       GateCmd       `cmd:"" help:"Ask the publish gate of a claim: what passes, warns and blocks."`
	Segment    SegmentCmd    `cmd:"" help:"Print the sentences of a text with their places, one JSON object a line."`
	Quantities QuantitiesCmd `cmd:"" help:"Print the quantities and dates of each line of standard input, as JSON Lines."`
	Score      ScoreCmd      `cmd:"" help:"Score sentences for check-worthiness, one a line."`
	Match      MatchCmd      `cmd:"" help:"Find the claims that say what other texts say, from JSON Lines; needs no database."`
	Export     ExportCmd     `cmd:"" help:"Write verdicts as ClaimReview, DataFeed, CSV, JSON Lines or Excel."`
	MCP        MCPCmd        `cmd:"" name:"mcp" help:"Let a language model on this machine look claims up: the Model Context Protocol on standard input and output."`
	User       UserCmd       `cmd:"" help:"Manage people."`
	Token      TokenCmd      `cmd:"" help:"Manage the API's tokens."`
	Backup     BackupCmd     `cmd:"" help:"Copy the database to one verified file, also while it serves."`
	Restore    RestoreCmd    `cmd:"" help:"Bring a backup back into an empty place, without what was taken down since."`
	Verify     VerifyCmd     `cmd:"" help:"Check hashes, offsets and links of the whole database."`
	Audit      AuditCmd      `cmd:"" help:"Hold the database to its record: what was changed behind the program's back."`
	Reindex    ReindexCmd    `cmd:"" help:"Make the index anew by which claims are found in other words."`
	Reseal     ResealCmd     `cmd:"" help:"Seal anew what is sealed, under a new FACTDESK_KEY."`
	Migrate    MigrateCmd    `cmd:"" help:"Bring the database's schema up by hand."`
	Version    VersionCmd    `cmd:"" help:"Say which version this is, and of which revision."`

	Which versionFlag `name:"version" help:"The same as the command."`
}

// world is what a command may touch besides its flags.
type world struct {
	ctx    context.Context // done at ^C
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	config config.Config // loaded by the commands that need it, like log
	log    *slog.Logger
	pages  *ingest.Pages // one for the process, as is what was left behind
	left   guard.Left
	panics guard.Counter // those that became failures of requests and jobs

	metrics *metrics.Metrics // nil when nobody is told
	traces  *tracing.Traces  // likewise

	leaving leaving
}

const about = `factdesk: from a news article to a published verdict.

Try it, with nothing else installed:
  factdesk demo

Exit codes: 0 all went well, 1 something failed, 2 the command was not understood.`

func main() { os.Exit(run()) }

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	w := &world{ctx: ctx, stdin: input{ctx, os.Stdin}, stdout: os.Stdout, stderr: os.Stderr}
	w.leaving.watch(ctx, stop, os.Stderr)
	return execute(os.Args[1:], w)
}

// exit carries kong's wish to end the program (after --help) out of the parser.
type exit int

// execute runs one command line and returns the exit code.
func execute(args []string, w *world) (code int) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(exit)
			if !ok {
				panic(r)
			}
			code = int(e)
		}
	}()
	parser := kong.Must(&cli{}, kong.Name("factdesk"), kong.Description(about), kong.UsageOnError(),
		kong.Writers(w.stdout, w.stderr), kong.Exit(func(c int) { panic(exit(c)) }), kong.Bind(w),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if len(args) == 0 {
		args = []string{"--help"}
	}
	command, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(w.stderr, "factdesk: %v\nTry: factdesk --help\n", err)
		return 2
	}
	if err := command.Run(w); err != nil {
		return complain(w.stderr, err)
	}
	return 0
}

// usageError is a mistake in the command line that only Run could see.
type usageError struct{ error }

// complain says what went wrong and returns the exit code for it.
func complain(to io.Writer, err error) int {
	var usage usageError
	if errors.As(err, &usage) {
		fmt.Fprintf(to, "factdesk: %v\nTry: factdesk --help\n", err)
		return 2
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(to, "factdesk: stopped.")
		return 1
	}
	var told *errs.Error
	if errors.As(err, &told) && told.Kind != "" {
		fmt.Fprintf(to, "factdesk: %s\n", told.Message)
		return 1
	}
	fmt.Fprintf(to, "factdesk: %v\n", err)
	return 1
}
