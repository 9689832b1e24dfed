// Command evaluate measures what factdesk finds against labelled articles and public
// data sets. It is no part of the server's program, so that no newsroom carries it.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/alecthomas/kong"

	"factdesk/internal/errs"
)

// cli is the whole command line; a measurement is a struct with a Run method.
type cli struct {
	Article        ArticleCmd        `cmd:"" help:"Measure candidates against articles with gold claims; fails when the bar is missed."`
	News           NewsCmd           `cmd:"" help:"Measure the ranking of candidates on labelled news sentences."`
	Unseen         UnseenCmd         `cmd:"" help:"Measure claims and speakers on articles that nobody has tuned on."`
	Speakers       SpeakersCmd       `cmd:"" help:"Measure who is named for the words of texts that nobody has tuned on."`
	Wording        WordingCmd        `cmd:"" help:"Measure whether the suggested wordings of those articles stand alone."`
	German         GermanCmd         `cmd:"" help:"Measure the German rules on labelled German articles."`
	GermanQuotes   GermanQuotesCmd   `cmd:"" help:"Measure reported speech and its speakers in German news."`
	Krauts         KrautsCmd         `cmd:"" help:"Measure dates, times, lengths and sets in German newspapers on KRAUTS."`
	Days           DaysCmd           `cmd:"" help:"Measure which day a sentence means, in English and German."`
	Segment        SegmentCmd        `cmd:"" help:"Measure sentence segmentation on the Golden Rules and on running text."`
	Quotes         QuotesCmd         `cmd:"" help:"Measure quotes, speakers and reported speech on PolNeAR."`
	Quantities     QuantitiesCmd     `cmd:"" help:"Measure numbers and dates against public specifications."`
	Worth          WorthCmd          `cmd:"" help:"Measure check-worthiness on ClaimBuster and CheckThat!."`
	Pages          PagesCmd          `cmd:"" help:"Measure the text of public pages against their labels."`
	Heads          HeadsCmd          `cmd:"" help:"Measure what is read of the heads of labelled pages."`
	HeadsReal      HeadsRealCmd      `cmd:"" help:"Measure what is read of the heads of real pages."`
	Retrieval      RetrievalCmd      `cmd:"" help:"Measure the finding of known claims on CheckThat! 2020 and 2021."`
	Contradictions ContradictionsCmd `cmd:"" help:"Measure which pairs of claims are said to contradict each other."`
	All            AllCmd            `cmd:"" help:"Every evaluation, as one page (make eval)."`
}

const about = `evaluate: what factdesk finds, measured against labelled articles and public data sets.

Exit codes: 0 all went well, 1 something failed or a bar was missed, 2 the command was
not understood.`

func main() {
	if len(os.Args) == 1 {
		os.Args = append(os.Args, "--help")
	}
	parser := kong.Must(&cli{}, kong.Name("evaluate"), kong.Description(about),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	command, err := parser.Parse(os.Args[1:])
	if err != nil {
		fmt.Fprintf(os.Stderr, "evaluate: %v\nTry: evaluate --help\n", err)
		os.Exit(2)
	}
	if err := command.Run(); err != nil {
		fmt.Fprintf(os.Stderr, "evaluate: %s\n", sentence(err))
		os.Exit(1)
	}
}

// sentence is what err says to the person, without what we were doing; of an error
// that is ours it is all there is.
func sentence(err error) string {
	var told *errs.Error
	if errors.As(err, &told) {
		return told.Message
	}
	return err.Error()
}
