package main

import (
	"factdesk/claims/text"
	"factdesk/claims/worth"
)

// ScoreCmd scores sentences for check-worthiness.
type ScoreCmd struct{}

// Help is what --help prints below the flags.
func (ScoreCmd) Help() string {
	return `Reads one sentence a line from standard input and prints one JSON object a line:
how likely people would call it a factual claim worth checking, and why. Weights
are log-odds; negative ones speak against.

  echo "Unemployment fell to 4 percent." | factdesk score`
}

type scored struct {
	Score       float64        `json:"score"`
	CheckWorthy bool           `json:"check_worthy"`
	Why         []worth.Reason `json:"why"`
}

// Run scores lines until the input ends.
func (c *ScoreCmd) Run(w *world) error {
	return eachLine(w.stdin, w.stdout, func(line string) any { return scoreLine(line) })
}

func scoreLine(line string) scored {
	d := text.Parse(line)
	score, why := worth.Score(d, 0, len(d.Tokens))
	if why == nil {
		why = []worth.Reason{}
	}
	return scored{score, worth.CheckWorthy(score), why}
}
