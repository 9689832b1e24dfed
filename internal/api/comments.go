package api

import (
	_ "embed"
	"encoding/json"
)

//go:embed comments.json
var commentsFile []byte

// comments are what the source says of the types that are sent and of their fields,
// so that it is written once: by "review.Case" and field, the type's own under "".
// `go test ./internal/api -run Comments -update` writes the file anew.
var comments = readComments()

func readComments() map[string]map[string]string {
	var out map[string]map[string]string
	if err := json.Unmarshal(commentsFile, &out); err != nil {
		panic(err) // a file of ours that a test wrote
	}
	return out
}
