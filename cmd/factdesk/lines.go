package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"factdesk/claims/text"
	"factdesk/internal/errs"
)

// eachLine answers every line of in with one JSON value on a line of out. Lines may be
// of any length; a last line without an end is one too. It flushes whenever it would
// wait for input. A line that is no text ends it: the lines before have been answered.
func eachLine(in io.Reader, out io.Writer, answer func(line string) any) error {
	r, w := bufio.NewReaderSize(in, 1<<16), bufio.NewWriterSize(out, 1<<16)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return errs.File("-", err)
		}
		if err != nil && len(line) == 0 {
			return w.Flush()
		}
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if what := text.NoLine(line); what != "" {
			return errors.Join(w.Flush(), notLines(n, what))
		}
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

func notLines(n int, what string) error {
	if n == 1 {
		return errs.New(errs.Unsupported, "Standard input is %s, not lines of text: give one sentence a line, in UTF-8.", what)
	}
	return errs.New(errs.Unsupported, "Line %d of standard input is %s, not text: give one sentence a line, in UTF-8. The lines before it were answered.", n, what)
}
