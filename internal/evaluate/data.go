package evaluate

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"factdesk/internal/errs"
)

// Data is the folder of a public data set: data itself when it holds file, or the
// folder called name in it ("../shared/data" with "polnear"). What is missing is
// named.
func Data(data, name, file string) (string, error) {
	for _, dir := range []string{filepath.Join(data, name), data} {
		if _, err := os.Stat(filepath.Join(dir, file)); err == nil {
			return dir, nil
		}
	}
	return "", errs.New(errs.NotFound, "There is no %s in %s, nor in %s: --data names the folder of the data set, or the one that holds it.", file, filepath.Join(data, name), data)
}

// dataFile is a file of a public data set.
type dataFile struct{ set, file string }

// needs are the files that each evaluation reads from data sets beside the project.
var needs = map[string][]dataFile{
	"segment":        {{"golden-rules", "golden_en_48.json"}, {"golden-rules", "golden_en_52.json"}, {"ud-english", "pud_test.conllu.gz"}, {"ud-english", "ewt_dev.conllu.gz"}},
	"quotes":         {{"polnear", "dev/attributions"}, {"polnear", "dev/text"}},
	"quantities":     quantityFiles(),
	"worth":          {{"claimbuster", "2.5xNCS.json"}, {"claimbuster", "crowdsourced.csv"}, {"claimbuster", "groundtruth.csv"}},
	"pages":          {{"article-pages", "ground-truth.json"}},
	"heads-real":     {{"article-pages", "ground-truth.json"}},
	"german-quotes":  {{"german-quotes", "train.jsonl"}, {"german-quotes", "dev.jsonl"}},
	"contradictions": {{"fever-symmetric", "dev.jsonl"}},
	"krauts":         {{"krauts", "KRAUTS_DieZeit"}, {"krauts", "KRAUTS_DieZeit_Heideltime"}, {"krauts", "KRAUTS_Dolomiten-42"}, {"krauts", "KRAUTS_Dolomiten-42_Heideltime"}},
	"retrieval":      {{"clef2020-task2", "verified_claims.docs.tsv"}, {"clef2021-task2b", "politifact_vclaims_notext.jsonl.gz"}, {"clef2021-task2b", "transcripts/20161019_3pres.tsv"}},
}

// Check names every data set that the evaluation called name would miss in data, before
// anything is measured; nil when all are there, and for one that reads none.
func Check(data, name string) error {
	var missing []string
	for _, n := range needs[name] {
		if _, err := Data(data, n.set, n.file); err != nil {
			missing = append(missing, filepath.Join(n.set, n.file))
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return errs.New(errs.NotFound, "%s lacks %s: --data names the folder that holds the data sets.", data, strings.Join(missing, ", "))
}

// readFile reads a file that a data set or a label should hold.
func readFile(path string) ([]byte, error) {
	raw, err := os.ReadFile(path)
	return raw, fileError(path, err)
}

// fileError says which file cannot be read, and what to do.
func fileError(path string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return errs.Because(err, errs.NotFound, "There is no %s: the data set isn't whole; fetch it again, or name another folder.", path)
	}
	return errs.Because(err, errs.Unavailable, "%s can't be read: see that it is a file and that you may read it.", path)
}
