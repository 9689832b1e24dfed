package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// file is something with texts in it. Its name is the project's, or that beside it.
type file struct{ name, path string }

// gather finds the files: what stands in testdata and seeds, and everything beside.
func gather(beside string) (files []file, err error) {
	for _, p := range []place{
		{"", "", []string{"claims", "seeds", "internal/ingest/testdata", "internal/evaluate"}, ofTheProject},
		{beside, "shared/", []string{"articles", "cases", "data"}, func(path string) bool { return !skipped.MatchString(path) }},
	} {
		found, err := p.files()
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.name, b.name) })
	return files, nil
}

// place is where files with texts are: folders below a root, the names that they get
// beginning with as, and which of them are taken.
type place struct {
	root, as string
	folders  []string
	takes    func(path string) bool
}

// files are those of the place. A folder that is not there has none.
func (p place) files() (out []file, err error) {
	for _, folder := range p.folders {
		err := filepath.WalkDir(filepath.Join(p.root, folder), func(path string, d fs.DirEntry, err error) error {
			if os.IsNotExist(err) {
				return nil
			}
			if err != nil || d.IsDir() || textsOf(path) == nil || !p.takes(path) {
				return err
			}
			name, err := filepath.Rel(p.root, path)
			if err != nil {
				return err
			}
			out = append(out, file{p.as + filepath.ToSlash(name), path})
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func ofTheProject(path string) bool {
	return strings.Contains(path, "testdata") || strings.HasPrefix(path, "seeds/articles")
}

// shortest is below what a text says nothing to any reader, most how many texts of a file
// are read: of a longer one every second, third, … text.
const (
	shortest = 12
	most     = 400
)

// texts are what the file holds to be read.
func (f file) texts() ([]string, error) {
	b, err := os.ReadFile(f.path)
	if err != nil {
		return nil, err
	}
	all := textsOf(f.path)(b)
	all = slices.DeleteFunc(all, func(s string) bool { return len(s) < shortest })
	if step := (len(all) + most - 1) / most; step > 1 {
		thin := all[:0]
		for i := 0; i < len(all); i += step {
			thin = append(thin, all[i])
		}
		all = thin
	}
	return all, nil
}

// textsOf is how a file's texts are found, by its name; nil when it has none.
func textsOf(path string) func([]byte) []string {
	if strings.Contains(path, "testdata/fuzz/") {
		return fuzzed
	}
	switch filepath.Ext(path) {
	case ".txt":
		return func(b []byte) []string { return []string{string(b)} }
	case ".json", ".jsonl":
		return jsonStrings
	case ".csv":
		return func(b []byte) []string { return cells(b, ',') }
	case ".tsv":
		return func(b []byte) []string { return cells(b, '\t') }
	case ".tml", ".html":
		return func(b []byte) []string { return []string{tag.ReplaceAllString(string(b), "")} }
	case ".conllu":
		return sentences
	case ".gz":
		return unzipped(strings.TrimSuffix(path, ".gz"))
	}
	return nil
}

var tag = regexp.MustCompile(`<[^>]*>`)

func unzipped(path string) func([]byte) []string {
	inner := textsOf(path)
	if inner == nil {
		return nil
	}
	return func(b []byte) []string {
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			return nil
		}
		plain, err := io.ReadAll(z)
		if err != nil {
			return nil
		}
		return inner(plain)
	}
}

func jsonStrings(b []byte) (out []string) {
	for d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff")))); ; {
		t, err := d.Token()
		if err != nil {
			return out
		}
		if s, is := t.(string); is {
			out = append(out, s)
		}
	}
}

func cells(b []byte, comma rune) (out []string) {
	r := csv.NewReader(bytes.NewReader(b))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	for {
		row, err := r.Read()
		if err != nil {
			return out
		}
		out = append(out, row...)
	}
}

func sentences(b []byte) (out []string) {
	for lines := bufio.NewScanner(bytes.NewReader(b)); lines.Scan(); {
		if s, is := strings.CutPrefix(lines.Text(), "# text = "); is {
			out = append(out, s)
		}
	}
	return out
}

func fuzzed(b []byte) (out []string) {
	for line := range strings.Lines(string(b)) {
		_, quoted, _ := strings.Cut(strings.TrimSpace(line), "(")
		if s, err := strconv.Unquote(strings.TrimSuffix(quoted, ")")); err == nil {
			out = append(out, s)
		}
	}
	return out
}

// skipped say nothing new: licences, and the same articles with another program's marks.
var skipped = regexp.MustCompile(`LICENSE|SOURCE|README|_Heideltime/|expected\.|label_maps`)
