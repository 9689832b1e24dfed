// Command trainworth trains the check-worthiness model that claims/worth embeds from
// ClaimBuster's crowdsourced.csv (CC BY 4.0). The same file gives the same bytes.
//
//	go run ./cmd/trainworth -data ../shared/data/claimbuster -out claims/worth/model.bin
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"factdesk/claims/worth"
	"factdesk/claims/worth/train"
)

func main() {
	data := flag.String("data", "../shared/data/claimbuster", "the folder with crowdsourced.csv")
	out := flag.String("out", "claims/worth/model.bin", "the model's file")
	flag.Parse()
	if err := run(*data, *out); err != nil {
		fmt.Fprintln(os.Stderr, "trainworth:", err)
		os.Exit(1)
	}
}

func run(data, out string) error {
	model, err := fit(data)
	if err != nil {
		return err
	}
	return os.WriteFile(out, model.Encode(), 0o644)
}

func fit(data string) (*worth.Model, error) {
	f, err := os.Open(filepath.Join(data, "crowdsourced.csv"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := train.ReadCSV(f)
	if err != nil {
		return nil, err
	}
	return train.Fit(rows, worth.All), nil
}
