package evaluate

import "os"

// SharedData is where the public data sets stand beside the project; a test of what
// they measure skips by name when its own is missing.
func SharedData() string {
	if dir := os.Getenv("FACTDESK_SHARED"); dir != "" {
		return dir + "/data"
	}
	return "../../../shared/data"
}
