package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

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
	in, out := bufio.NewReaderSize(w.stdin, 1<<16), bufio.NewWriter(w.stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) == 0 && errors.Is(err, io.EOF) {
			return out.Flush()
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if err := enc.Encode(scoreLine(bytes.TrimRight(line, "\r\n"))); err != nil {
			return err
		}
		if in.Buffered() == 0 { // somebody may be typing
			if err := out.Flush(); err != nil {
				return err
			}
		}
	}
}

func scoreLine(line []byte) scored {
	d := text.Parse(string(line))
	score, why := worth.Score(d, 0, len(d.Tokens))
	if why == nil {
		why = []worth.Reason{}
	}
	return scored{score, worth.CheckWorthy(score), why}
}
