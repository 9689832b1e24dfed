package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"time"

	"factdesk/claims"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
)

// QuantitiesCmd prints the quantities and dates of each line of standard input.
type QuantitiesCmd struct {
	Date string `help:"The day that relative dates count from, YYYY-MM-DD." placeholder:"DATE"`
}

// Help is what --help prints below the flags.
func (QuantitiesCmd) Help() string {
	return `One sentence a line on standard input gives one JSON object a line, also for an
empty line. Offsets are Unicode code points in the line, without its line end (\n
or \r\n); a byte that is no UTF-8 counts as one. "high" is null unless the number
is a range, and "value" of a date is "" where it cannot be told. "change" is "up"
or "down" when the number is a rise or a fall, else null.

  echo 'Sales fell 5% to $44 million in March 2023.' | factdesk quantities
  factdesk quantities --date 2022-01-21 < sentences.txt > quantities.jsonl`
}

// lineOfQuantities is what one line of input gives.
type lineOfQuantities struct {
	Quantities []claims.Quantity `json:"quantities"`
	Dates      []quantity.Date   `json:"dates"`
}

// Run answers line by line: what waits for an answer gets it before the next line is
// read.
func (c *QuantitiesCmd) Run(w *world) error {
	if c.Date != "" {
		if _, err := time.Parse(time.DateOnly, c.Date); err != nil {
			return usageError{errors.New("--date: \"" + c.Date + "\" is no date; write it as 2022-01-21")}
		}
	}
	return eachLine(w.stdin, w.stdout, func(line string) any {
		q, d := quantity.Find(text.Parse(line), c.Date)
		return lineOfQuantities{q, d}
	})
}

// eachLine answers every line of in with one JSON value on a line of out. Lines may be
// of any length; a last line without an end is one too. It flushes whenever it would
// wait for input.
func eachLine(in io.Reader, out io.Writer, answer func(line string) any) error {
	r, w := bufio.NewReaderSize(in, 1<<16), bufio.NewWriterSize(out, 1<<16)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for {
		line, err := r.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if err != nil && len(line) == 0 {
			return w.Flush()
		}
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if err := enc.Encode(answer(string(line))); err != nil {
			return err
		}
		if r.Buffered() == 0 {
			if err := w.Flush(); err != nil {
				return err
			}
		}
	}
}
