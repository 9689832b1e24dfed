package main

import (
	"errors"
	"time"

	"factdesk/claims"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
	"factdesk/claims/when"
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
	Dates      []when.Date       `json:"dates"`
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
