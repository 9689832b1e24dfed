package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

// vocabulary is what rules look for, gathered from the sources themselves, so that a
// rule that is written tomorrow is tried tomorrow.
type vocabulary struct {
	words   []string // of every table and comparison
	classes []class  // the same words, by where they stand
}

// class is the words of one table or function. Words of one class do mostly the same,
// so that a hunt draws a class first and then a word of it.
type class struct {
	name  string
	words []string
}

// gather reads the string literals of all sources below the folders, and the words of
// the lexicon's files and of grammars there.
func gather(root string, folders ...string) (vocabulary, error) {
	byClass, seen := map[string][]string{}, map[string]bool{}
	for _, folder := range folders {
		err := filepath.WalkDir(filepath.Join(root, folder), func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil || d.IsDir() || strings.HasSuffix(path, "_test.go"):
				return err
			case strings.HasSuffix(path, ".go"):
				return literals(path, byClass, seen)
			case strings.HasSuffix(path, ".txt") && strings.Contains(filepath.ToSlash(path), "claims/lexicon/"), filepath.Base(path) == "grammar.txt":
				return listed(path, byClass, seen)
			}
			return nil
		})
		if err != nil {
			return vocabulary{}, err
		}
	}
	v := vocabulary{}
	for name, words := range byClass {
		v.classes = append(v.classes, class{name, words})
	}
	sort.Slice(v.classes, func(i, k int) bool { return v.classes[i].name < v.classes[k].name })
	for w := range seen {
		v.words = append(v.words, w)
	}
	sort.Strings(v.words)
	return v, nil
}

// grammarSigns stand around the words of a grammar.
const grammarSigns = `()[]|!&<~"`

// listed adds the words of one file of the lexicon by class, or of a grammar by rule.
func listed(path string, byClass map[string][]string, seen map[string]bool) error {
	file, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	name := ""
	for line := range strings.Lines(string(file)) {
		if head, _, ok := strings.Cut(line, ":"); ok && !strings.HasPrefix(line, " ") {
			name = path + " " + head
			continue
		}
		if !strings.HasPrefix(line, " ") {
			continue
		}
		for _, w := range strings.Fields(line) {
			if filepath.Base(path) == "grammar.txt" {
				w = strings.Trim(w, grammarSigns)
			}
			w, _, _ = strings.Cut(w, "=")
			if w == "" || strings.HasPrefix(w, "@") {
				continue
			}
			seen[w] = true
			byClass[name] = append(byClass[name], w)
		}
	}
	return nil
}

// literals adds the words of one file by declaration.
func literals(path string, byClass map[string][]string, seen map[string]bool) error {
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, d := range f.Decls {
		name := path
		switch d := d.(type) {
		case *ast.FuncDecl:
			name += " " + d.Name.Name
		case *ast.GenDecl:
			if d.Tok == token.IMPORT {
				continue
			}
			if v, ok := d.Specs[0].(*ast.ValueSpec); ok {
				name += " " + v.Names[0].Name
			}
		}
		ast.Inspect(d, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING && lit.Kind != token.CHAR {
				return true
			}
			for _, w := range wordsOf(lit) {
				byClass[name] = append(byClass[name], w)
				seen[w] = true
			}
			return true
		})
	}
	return nil
}

// wordsOf are the words of a literal: a list's each alone, a short phrase also whole.
func wordsOf(lit *ast.BasicLit) []string {
	s := strings.Trim(lit.Value, "'")
	if lit.Kind == token.STRING {
		var err error
		if s, err = strconv.Unquote(lit.Value); err != nil {
			return nil
		}
	}
	var out []string
	for _, w := range strings.FieldsFunc(s, unicode.IsSpace) {
		if w = strings.TrimRight(w, "*"); w != "" && len(w) < 40 && !strings.ContainsAny(w, "%\\") {
			out = append(out, w)
		}
	}
	if n := len(out); n > 1 && n < 5 {
		out = append(out, strings.Join(out, " "))
	}
	return out
}
