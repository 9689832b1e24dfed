package evaluate

import (
	"os"
	"path/filepath"

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
