package ingest

import (
	"os"
	"path/filepath"
)

// userCache is where tests keep what takes seconds to make; "" where there is no place.
func userCache() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "factdesk-test")
}
