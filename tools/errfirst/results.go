package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// checkResults walks every list of statements of a file.
func checkResults(pass *analysis.Pass, file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt:
			checkList(pass, n.List)
		case *ast.CaseClause:
			checkList(pass, n.Body)
		case *ast.CommClause:
			checkList(pass, n.Body)
		case *ast.IfStmt:
			if got := outcomeOf(pass, n.Init); got != nil {
				got.follow(&ast.IfStmt{If: n.If, Cond: n.Cond, Body: n.Body, Else: n.Else})
			}
		case *ast.SwitchStmt:
			if got := outcomeOf(pass, n.Init); got != nil {
				got.follow(&ast.SwitchStmt{Switch: n.Switch, Tag: n.Tag, Body: n.Body})
			}
		case *ast.ReturnStmt:
			checkReturn(pass, n)
		case *ast.CallExpr:
			checkArguments(pass, n)
		case *ast.ExprStmt:
			checkDropped(pass, n)
		}
		return true
	})
}

func checkList(pass *analysis.Pass, list []ast.Stmt) {
	for i, s := range list {
		got := outcomeOf(pass, s)
		if got == nil {
			continue
		}
		rest := make([]ast.Node, 0, len(list))
		for _, next := range list[i+1:] {
			rest = append(rest, next)
		}
		got.follow(rest...)
	}
}

// outcome is what one call gave: an error and what came with it.
type outcome struct {
	pass    *analysis.Pass
	err     types.Object
	results map[types.Object]bool
}

// outcomeOf reads an assignment: the error on its left, and beside it the variables on
// its left and those whose address the call was given.
func outcomeOf(pass *analysis.Pass, s ast.Stmt) *outcome {
	assign, ok := s.(*ast.AssignStmt)
	if !ok || len(assign.Rhs) != 1 {
		return nil
	}
	got := outcome{pass: pass, results: map[types.Object]bool{}}
	for _, left := range assign.Lhs {
		id, ok := left.(*ast.Ident)
		if !ok {
			continue
		}
		switch o := pass.TypesInfo.ObjectOf(id); {
		case o == nil || id.Name == "_": // whoever writes that says that it does not matter
		case isError(o.Type()):
			got.err = o
		default:
			got.results[o] = true
		}
	}
	for _, o := range filledBy(pass, assign.Rhs[0]) {
		got.results[o] = true
	}
	if got.err == nil || len(got.results) == 0 || partial(assign.Rhs[0]) {
		return nil
	}
	return &got
}

// partial: what a reader or a writer got through before it failed is told on purpose.
func partial(e ast.Expr) bool {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	switch sel.Sel.Name {
	case "Read", "Write", "ReadFull", "ReadAtLeast", "Peek", "Copy", "CopyN", "ReadString", "ReadSlice", "ReadBytes":
		return true
	}
	return false
}

// filledBy are the variables whose address stands in an expression outside of
// function literals.
func filledBy(pass *analysis.Pass, e ast.Node) []types.Object {
	var out []types.Object
	ast.Inspect(e, func(n ast.Node) bool {
		if _, ok := n.(*ast.FuncLit); ok {
			return false
		}
		if u, ok := n.(*ast.UnaryExpr); ok && u.Op == token.AND {
			if id, ok := u.X.(*ast.Ident); ok {
				if o := pass.TypesInfo.ObjectOf(id); o != nil {
					out = append(out, o)
				}
			}
		}
		return true
	})
	return out
}

// follow reports the first use of a result in what comes after, unless the error was
// looked at before it.
func (got *outcome) follow(after ...ast.Node) {
	for _, n := range after {
		if got.walk(n) {
			return
		}
	}
}

// walk goes through a node in the order of the source and says whether the matter is
// settled.
func (got *outcome) walk(n ast.Node) (settled bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		if settled || n == nil {
			return false
		}
		switch n := n.(type) {
		case *ast.UnaryExpr:
			if _, plain := n.X.(*ast.Ident); plain && n.Op == token.AND {
				return false // it is filled anew
			}
		case *ast.ReturnStmt:
			settled = got.returned(n)
			return false
		case *ast.IfStmt:
			if got.singledOut(n.Cond) {
				settled = n.Else != nil && got.walk(n.Else)
				return false
			}
		case *ast.CaseClause:
			if slices.ContainsFunc(n.List, got.singledOut) {
				return false
			}
		case *ast.CallExpr:
			if got.asks(n) {
				return false
			}
			settled = got.handedOn(n)
		case *ast.AssignStmt:
			settled = got.assigned(n)
			return false
		case *ast.Ident:
			settled = got.ident(n)
		}
		return true
	})
	return settled
}

// returned walks a return that does not hand the error on, but for what is handed on as
// it is. checkReturn judges the others.
func (got *outcome) returned(r *ast.ReturnStmt) (settled bool) {
	if got.mentioned(r) {
		return false
	}
	for _, e := range r.Results {
		if !inert(got.pass, e) && got.walk(e) {
			return true
		}
	}
	return false
}

func (got *outcome) mentioned(n ast.Node) (yes bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		yes = yes || ok && got.pass.TypesInfo.Uses[id] == got.err
		return !yes
	})
	return yes
}

// asks: errors.Is and errors.As single out one error and leave all others unseen.
func (got *outcome) asks(call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "Is" && sel.Sel.Name != "As" {
		return false
	}
	x, ok := sel.X.(*ast.Ident)
	return ok && x.Name == "errors" && got.mentioned(call)
}

// singledOut says whether what stands under a condition runs only after the one error
// that it asks for, and was written with that in mind.
func (got *outcome) singledOut(cond ast.Expr) (yes bool) {
	ast.Inspect(cond, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		yes = yes || ok && got.asks(call)
		return !yes
	})
	return yes
}

// handedOn: a function that is given the result and the error looks at them itself.
func (got *outcome) handedOn(call *ast.CallExpr) bool {
	err, result := false, false
	for _, arg := range call.Args {
		if id, ok := arg.(*ast.Ident); ok {
			o := got.pass.TypesInfo.Uses[id]
			err, result = err || o == got.err, result || got.results[o]
		}
	}
	return err && result
}

// assigned walks the right side of an assignment before the left one.
func (got *outcome) assigned(a *ast.AssignStmt) (settled bool) {
	for _, e := range a.Rhs {
		if got.walk(e) {
			return true
		}
	}
	for _, e := range a.Lhs {
		id, plain := e.(*ast.Ident)
		if !plain {
			if got.walk(e) {
				return true
			}
			continue
		}
		o := got.pass.TypesInfo.ObjectOf(id)
		delete(got.results, o) // it holds something else from here on
		if o == got.err {
			return true
		}
	}
	return len(got.results) == 0
}

func (got *outcome) ident(id *ast.Ident) (settled bool) {
	o := got.pass.TypesInfo.Uses[id]
	if o == nil {
		return false
	}
	if got.results[o] {
		got.pass.Reportf(id.Pos(), "%s is used before the error that came with it was looked at", id.Name)
		return true
	}
	return o == got.err
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }
