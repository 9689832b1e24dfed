package browsertest

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// Chromium is the path of the browser: FACTDESK_CHROMIUM when it is set (and
// then nothing else), or the first that PATH knows by its usual names.
func Chromium() (string, error) {
	if path, ok := os.LookupEnv("FACTDESK_CHROMIUM"); ok {
		if _, err := exec.LookPath(path); err != nil {
			return "", fmt.Errorf("FACTDESK_CHROMIUM=%s is no program", path)
		}
		return path, nil
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("no Chromium on this machine: sudo apt-get install chromium, or set FACTDESK_CHROMIUM to its path")
}

// Version is what the browser says of itself: "Chromium 156.0.8078.79 …".
func Version() (string, error) {
	path, err := Chromium()
	if err != nil {
		return "", err
	}
	out, err := exec.Command(path, "--version").Output()
	if err != nil {
		return "", fmt.Errorf("ask %s for its version: %w", path, err)
	}
	return strings.TrimSpace(string(out)), nil
}
