// Command licences lists the licence of every module in factdesk's program, as NOTICE
// does, or prints their whole texts, which go with the program to whoever gets it:
//
//	go run ./tools/licences
//	go run ./tools/licences -texts > build/licences.txt
package main

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	texts := flag.Bool("texts", false, "print the whole texts")
	flag.Parse()
	modules, err := inProgram()
	if err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
	if !*texts {
		fmt.Print(table(modules))
		return
	}
	for _, m := range modules {
		fmt.Printf("==== %s %s\n\n%s\n", m.path, m.version, m.text)
	}
}

// module is one that the program is linked with.
type module struct{ path, version, licence, text string }

// inProgram lists the modules in the program, by path. One without a licence that we
// know by its words is an error: somebody has to read it. What go.mod replaces by a
// folder of ours is ours.
func inProgram() ([]module, error) {
	const format = `{{with .Module}}{{if not (or .Main .Replace)}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}`
	cmd := exec.Command("go", "list", "-deps", "-f", format, "factdesk/cmd/factdesk")
	// The program that is released, wherever this runs.
	cmd.Env = append(os.Environ(), "GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=0", "GOFLAGS=-tags=nomsgpack")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	slices.Sort(lines)
	var all []module
	for _, line := range slices.Compact(lines) {
		if line == "" {
			continue
		}
		part := strings.SplitN(line, " ", 3)
		m := module{path: part[0], version: part[1]}
		if err := m.read(part[2]); err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b module) int { return cmp.Compare(a.path, b.path) })
	return all, nil
}

// read finds the licence in the module's folder, with the notice that may stand beside.
func (m *module) read(dir string) error {
	files, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var text bytes.Buffer
	for _, f := range files {
		if f.IsDir() || !isLicence(f.Name()) {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			return err
		}
		text.Write(b)
		text.WriteString("\n")
	}
	m.text = text.String()
	if m.licence = name(m.text); m.licence == "" {
		return fmt.Errorf("%s %s has no licence that is known here: read what stands in %s", m.path, m.version, dir)
	}
	return nil
}

func isLicence(file string) bool {
	name, _, _ := strings.Cut(strings.ToLower(file), ".")
	return slices.Contains([]string{"license", "licence", "copying", "notice", "unlicense"}, name)
}

// marks are words that a licence has and those before it in the list have not.
var marks = []struct{ words, licence string }{
	{"GNU ", "GNU"},
	{"Mozilla Public License", "MPL-2.0"},
	{"licensing transition from the MIT License to the Apache License", "Apache-2.0 and MIT"},
	{"Apache License", "Apache-2.0"},
	{"Permission is hereby granted, free of charge", "MIT"},
	{"Neither the name", "BSD-3-Clause"},
	{"names of its contributors", "BSD-3-Clause"},
	{"Redistribution and use in source and binary forms", "BSD-2-Clause"},
}

// name is the SPDX name of the licence with that text, "" when it is none of ours.
func name(text string) string {
	flat := strings.Join(strings.Fields(text), " ")
	for _, m := range marks {
		if strings.Contains(flat, m.words) {
			return m.licence
		}
	}
	return ""
}

// table is a line a module: the licence and the path. Versions are go.mod's to say.
func table(modules []module) string {
	var out strings.Builder
	for _, m := range modules {
		fmt.Fprintf(&out, "  %-18s  %s\n", m.licence, m.path)
	}
	return out.String()
}
