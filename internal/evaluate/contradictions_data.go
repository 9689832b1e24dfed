package evaluate

import (
	"path/filepath"
	"strings"

	"factdesk/claims/contradict"
)

// feverPair is one line of FEVER's symmetric set.
type feverPair struct {
	ID       string `json:"id"`
	Claim    string `json:"claim"`
	Evidence string `json:"evidence"`
	Label    string `json:"gold_label"`
}

// readFever reads the pairs and parts them: those that share a claim or a sentence are
// on one side, and each fourth group in the order of the file was not looked at.
func readFever(path string) ([]claimPair, error) {
	lines, err := jsonLines[feverPair](path)
	if err != nil {
		return nil, err
	}
	groups := feverGroups(lines)
	out := make([]claimPair, len(lines))
	for i, p := range lines {
		out[i] = claimPair{id: p.ID, contradicts: p.Label == "REFUTES", tunedOn: groups[i]%4 != 3,
			a: contradict.Statement{Text: asProse(p.Claim), Language: "en"},
			b: contradict.Statement{Text: asProse(p.Evidence), Language: "en"}}
	}
	return out, nil
}

// feverGroups numbers the groups of pairs that share a text, in the order of the file.
func feverGroups(lines []feverPair) []int {
	byText, groups, next := map[string][]int{}, make([]int, len(lines)), 0
	for i, p := range lines {
		groups[i] = -1
		byText[p.Claim] = append(byText[p.Claim], i)
		byText[p.Evidence] = append(byText[p.Evidence], i)
	}
	for i := range lines {
		if groups[i] >= 0 {
			continue
		}
		for queue := []int{i}; len(queue) > 0; queue = queue[1:] {
			k := queue[0]
			if groups[k] >= 0 {
				continue
			}
			groups[k] = next
			queue = append(append(queue, byText[lines[k].Claim]...), byText[lines[k].Evidence]...)
		}
		next++
	}
	return groups
}

// asProse undoes how the set writes brackets, quotation marks and the spaces around
// signs.
func asProse(s string) string { return wikiProse.Replace(" " + s + " ") }

var wikiProse = strings.NewReplacer("-LRB- ", "(", " -RRB-", ")", "-LSB- ", "[", " -RSB-", "]", "-COLON-", ":",
	" ,", ",", " ;", ";", " :", ":", " .", ".", " '", "'", " n't", "n't", "``", "\"", "''", "\"", " ?", "?", " !", "!", "-- ", "– ", " %", "%", "$ ", "$", "£ ", "£")

// newsPair is one line of the pairs that nobody has tuned on.
type newsPair struct {
	ID       string `json:"id"`
	Kind     string `json:"kind"`
	A        string `json:"a"`
	B        string `json:"b"`
	ADay     string `json:"a_day"`
	BDay     string `json:"b_day"`
	ASpeaker string `json:"a_speaker"`
	BSpeaker string `json:"b_speaker"`
	Label    string `json:"label"`
}

// readNewsPairs reads both halves of the pairs in dir, and the open half of the later ones.
func readNewsPairs(dir string) (out []claimPair, err error) {
	for _, part := range []string{"pairs.open", "pairs.locked", "later.open"} {
		pairs, err := jsonLines[newsPair](filepath.Join(dir, part+".jsonl"))
		if err != nil {
			return nil, err
		}
		for _, p := range pairs {
			out = append(out, claimPair{id: p.ID, kind: p.Kind, contradicts: p.Label == "contradict", nobodyReads: part == "pairs.locked", later: part == "later.open",
				a: contradict.Statement{Text: p.A, Language: "en", Speaker: p.ASpeaker, Date: p.ADay},
				b: contradict.Statement{Text: p.B, Language: "en", Speaker: p.BSpeaker, Date: p.BDay}})
		}
	}
	return out, nil
}
