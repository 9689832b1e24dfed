package main

import "factdesk/internal/evaluate"

// RetrievalCmd measures the finding of known claims.
type RetrievalCmd struct {
	Data string `default:"../shared/data" placeholder:"DIR" help:"The folder that holds clef2020-task2 and clef2021-task2b."`
}

// Help is what --help prints below the flags.
func (RetrievalCmd) Help() string {
	return `Prints MAP@5, P@1 and MRR on the train and dev parts of CheckThat! 2020 task 2 and
2021 task 2B: the way from plain BM25 to factdesk match beside published rows, what
each part of the score and each field brings, and how often a first match is right.
To score other sets: factdesk match --format trec, then trec_eval.

  go run ./cmd/evaluate retrieval --data ../shared/data`
}

// Run prints the tables.
func (c *RetrievalCmd) Run() error {
	_, tables, err := evaluate.Retrieval(c.Data)
	return printTables(tables, err)
}
