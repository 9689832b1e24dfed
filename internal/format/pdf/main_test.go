package pdf_test

import (
	"os"
	"path/filepath"
)

// cacheDir is where the machine code of PDFium stays between runs of the tests; "" where
// there is no such place.
func cacheDir() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "factdesk-test")
}
