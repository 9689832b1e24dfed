// Command trainworth trains the check-worthiness model that claims/worth embeds from
// ClaimBuster (CC BY 4.0): crowdsourced.csv and groundtruth.csv, with rows that are not
// in the stricter 2.5xNCS.json at half weight. The same files give the same bytes.
//
//	go run ./cmd/trainworth -data ../shared/data/claimbuster -out claims/worth/model.bin.gz
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"factdesk/claims/worth"
	"factdesk/claims/worth/train"
)

func main() {
	data := flag.String("data", "../shared/data/claimbuster", "the folder with crowdsourced.csv, groundtruth.csv and 2.5xNCS.json")
	out := flag.String("out", "claims/worth/model.bin.gz", "the model's file")
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
	packed, err := model.Pack()
	if err != nil {
		return err
	}
	return os.WriteFile(out, packed, 0o644)
}

func fit(data string) (*worth.Model, error) {
	crowd, err := read(data, "crowdsourced.csv", train.ReadCSV)
	if err != nil {
		return nil, err
	}
	truth, err := read(data, "groundtruth.csv", train.ReadCSV)
	if err != nil {
		return nil, err
	}
	strict, err := read(data, "2.5xNCS.json", train.ReadJSON)
	if err != nil {
		return nil, err
	}
	rows := append(crowd, truth...)
	train.Weigh(rows, strict)
	return train.Fit(rows, worth.All), nil
}

func read(dir, name string, parse func(io.Reader) ([]train.Sentence, error)) ([]train.Sentence, error) {
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return parse(f)
}
