package main

import (
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// groups are counted as wholes besides their packages.
var groups = []string{"claims", "review", "internal"}

// read counts every package of the groups under root, and the groups, whose names end
// in "/…", in the order of their names.
func read(root string) ([]counts, error) {
	packages := map[string]*counts{}
	for _, group := range groups {
		err := filepath.WalkDir(filepath.Join(root, group), func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if entry.IsDir() && entry.Name() == "testdata" {
				return filepath.SkipDir
			}
			if entry.IsDir() || filepath.Ext(path) != ".go" {
				return nil
			}
			name, err := filepath.Rel(root, filepath.Dir(path))
			if err != nil {
				return err
			}
			name = filepath.ToSlash(name)
			if packages[name] == nil {
				packages[name] = &counts{Name: name}
			}
			return packages[name].file(path)
		})
		if err != nil {
			return nil, err
		}
	}
	return withGroups(packages), nil
}

func withGroups(packages map[string]*counts) []counts {
	var all []counts
	for _, group := range groups {
		whole := counts{Name: group + "/…"}
		for name, c := range packages {
			if name == group || strings.HasPrefix(name, group+"/") {
				whole.add(*c)
				all = append(all, *c)
			}
		}
		all = append(all, whole)
	}
	slices.SortFunc(all, func(a, b counts) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// file adds one source file: its functions, or its lines when it is a test.
func (c *counts) file(path string) error {
	source, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	switch {
	case strings.HasSuffix(path, "_test.go"):
		c.Tests += lines(source)
	case !ast.IsGenerated(file):
		c.Code += lines(source)
		for _, f := range functions(file) {
			c.function(f)
		}
	}
	return nil
}

// lines counts those that hold anything but comments. A string over several lines is
// what it is written on.
func lines(source []byte) int {
	files := token.NewFileSet()
	file := files.AddFile("", files.Base(), len(source))
	var s scanner.Scanner
	s.Init(file, source, nil, 0)
	n, last := 0, 0
	for {
		pos, tok, text := s.Scan()
		if tok == token.EOF {
			return n
		}
		if tok == token.SEMICOLON && text == "\n" {
			continue // which the scanner has put there itself
		}
		first := file.Line(pos)
		end := first + strings.Count(text, "\n")
		n += end - max(first-1, last)
		last = max(last, end)
	}
}
