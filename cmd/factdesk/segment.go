package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"

	"factdesk/claims/text"
)

// SegmentCmd prints the sentences of one text.
type SegmentCmd struct {
	File string `arg:"" help:"A text file, or - for standard input."`
}

// Help is what --help prints below the flags.
func (SegmentCmd) Help() string {
	return `Each line is {"start","end","text"}: the half-open range in Unicode code points
into the decoded file as it stands (a byte-order mark is not counted, carriage
returns are), and the characters between. Everything but white space is in one
sentence: a heading or a list item without a full stop is a sentence of its own,
and a list marker belongs to its item. A blank line always ends a sentence; a
single line break ends one unless the text is broken at a fixed width.

  factdesk segment article.txt
  printf 'It rained. We left.' | factdesk segment -
  {"start":0,"end":10,"text":"It rained."}
  {"start":11,"end":19,"text":"We left."}`
}

// Run reads the file and prints a line per sentence.
func (c *SegmentCmd) Run(w *world) error {
	raw, err := readInput(c.File, w.stdin)
	if err != nil {
		return err
	}
	body, _, err := text.Decode(raw, "")
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	if err := writeSentences(out, text.ParseDetected(body)); err != nil {
		return err
	}
	return out.Flush()
}

func writeSentences(w io.Writer, d *text.Doc) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, s := range d.Spans() {
		line := struct {
			Start int    `json:"start"`
			End   int    `json:"end"`
			Text  string `json:"text"`
		}{s.Start, s.End, d.Slice(s.Start, s.End)}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
