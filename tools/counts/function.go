package main

import (
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
)

// function is what the syntax tree of one function says about it. Literals inside it
// belong to it; one that a package's table holds is a function of its own.
type function struct {
	name        string
	branches    int // McCabe's: one, and one more for each if, loop, case, && and ||
	operators   int // && and ||
	comparisons int // == "word" and != "word"
	cases       int // words in case lists
	spelled     int // words in other places: arguments of calls, literals of slices
	crowded     int // conditions that join four parts or more
}

// plainWord is a literal that a table of words could hold.
var plainWord = regexp.MustCompile(`^[\p{L}'.,:;-]+$`)

func measure(name string, body ast.Node) function {
	f := function{name: name, branches: 1}
	seen := map[ast.Node]bool{} // what a node above has counted
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
			f.branches++
		case *ast.CommClause:
			f.branches += min(1, len(stmts(n.Comm)))
		case *ast.CaseClause:
			f.branches += min(1, len(n.List))
			for _, e := range n.List {
				if isWord(e) {
					seen[e] = true
					f.cases++
				}
			}
		case *ast.BinaryExpr:
			f.binary(n, seen)
		case *ast.BasicLit:
			if !seen[n] && isWord(n) {
				f.spelled++
			}
		}
		return true
	})
	return f
}

func (f *function) binary(n *ast.BinaryExpr, seen map[ast.Node]bool) {
	switch n.Op {
	case token.LAND, token.LOR:
		f.branches++
		f.operators++
		if !seen[n] && joins(n, seen) >= 3 {
			f.crowded++
		}
	case token.EQL, token.NEQ:
		for _, side := range []ast.Expr{n.X, n.Y} {
			if isText(side) {
				f.comparisons++
			}
			seen[side] = true
		}
	}
}

// joins counts the operators of one condition and marks them, so that each condition is
// counted once, at its top. What a call's arguments join is a condition of its own.
func joins(e ast.Expr, seen map[ast.Node]bool) int {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return joins(e.X, seen)
	case *ast.UnaryExpr:
		return joins(e.X, seen)
	case *ast.BinaryExpr:
		if e.Op != token.LAND && e.Op != token.LOR {
			return 0
		}
		seen[e] = true
		return 1 + joins(e.X, seen) + joins(e.Y, seen)
	}
	return 0
}

func stmts(s ast.Stmt) []ast.Stmt {
	if s == nil {
		return nil
	}
	return []ast.Stmt{s}
}

// isText reports a literal string that is not empty.
func isText(e ast.Expr) bool {
	lit, ok := e.(*ast.BasicLit)
	return ok && lit.Kind == token.STRING && len(lit.Value) > len(`""`)
}

func isWord(e ast.Expr) bool {
	if !isText(e) {
		return false
	}
	s, err := strconv.Unquote(e.(*ast.BasicLit).Value)
	return err == nil && plainWord.MatchString(s)
}

// functions are those of one file: declared ones, and the literals in its tables.
func functions(file *ast.File) []function {
	var all []function
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Body != nil {
				all = append(all, measure(declared(decl), decl.Body))
			}
		case *ast.GenDecl:
			all = append(all, literals(decl)...)
		}
	}
	return all
}

func literals(decl *ast.GenDecl) []function {
	var all []function
	name := ""
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec:
			name = n.Names[0].Name
		case *ast.FuncLit:
			all = append(all, measure(name, n.Body))
			return false
		}
		return true
	})
	return all
}

// declared is a function's name with the type it is a method of.
func declared(decl *ast.FuncDecl) string {
	if decl.Recv == nil {
		return decl.Name.Name
	}
	of := decl.Recv.List[0].Type
	for {
		switch t := of.(type) {
		case *ast.StarExpr:
			of = t.X
		case *ast.IndexExpr:
			of = t.X
		case *ast.Ident:
			return t.Name + "." + decl.Name.Name
		default:
			return decl.Name.Name
		}
	}
}
