package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"factdesk/claims/worth"
)

// The model in the program is what the trainer makes of the CSV, to the byte.
func TestModelIsReproducible(t *testing.T) {
	shared := os.Getenv("FACTDESK_SHARED")
	if shared == "" {
		shared = "../../../shared"
	}
	data := filepath.Join(shared, "data/claimbuster")
	if _, err := os.Stat(filepath.Join(data, "crowdsourced.csv")); err != nil {
		t.Skip("no ClaimBuster beside the project: the model is not trained anew")
	}
	model, err := fit(data)
	if err != nil {
		t.Fatal(err)
	}
	packed, err := os.ReadFile("../../claims/worth/model.bin.gz")
	if err != nil {
		t.Fatal(err)
	}
	want, err := worth.Unpack(packed)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(model.Encode(), want.Encode()) {
		t.Error("training gives another model than claims/worth/model.bin.gz: run go run ./cmd/trainworth")
	}
}
