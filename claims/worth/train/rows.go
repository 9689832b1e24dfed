package train

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// ReadCSV reads ClaimBuster's groundtruth.csv or crowdsourced.csv: Verdict 1 is
// check-worthy, 0 (unimportant) and -1 (no factual claim) are not.
func ReadCSV(r io.Reader) ([]Sentence, error) {
	all, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read ClaimBuster: %w", err)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("read ClaimBuster: no header")
	}
	id, txt, verdict := slices.Index(all[0], "Sentence_id"), slices.Index(all[0], "Text"), slices.Index(all[0], "Verdict")
	if id < 0 || txt < 0 || verdict < 0 {
		return nil, fmt.Errorf("read ClaimBuster: no columns Sentence_id, Text and Verdict in %v", all[0])
	}
	rows := make([]Sentence, 0, len(all)-1)
	for _, row := range all[1:] {
		rows = append(rows, Sentence{Text: row[txt], Worthy: row[verdict] == "1", ID: row[id], Weight: 1})
	}
	return rows, nil
}

// ReadJSON reads one of ClaimBuster's two-class files (2.5xNCS.json).
func ReadJSON(r io.Reader) ([]Sentence, error) {
	var all []struct {
		ID    int    `json:"sentence_id"`
		Label int    `json:"label"`
		Text  string `json:"text"`
	}
	if err := json.NewDecoder(r).Decode(&all); err != nil {
		return nil, fmt.Errorf("read ClaimBuster: %w", err)
	}
	rows := make([]Sentence, 0, len(all))
	for _, s := range all {
		rows = append(rows, Sentence{Text: s.Text, Worthy: s.Label == 1, ID: fmt.Sprint(s.ID), Weight: 1})
	}
	return rows, nil
}
