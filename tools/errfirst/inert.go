package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// checkReturn holds what is returned beside an error, which may be one, to be handed
// on as it is: nothing is called with it, indexed or dereferenced.
func checkReturn(pass *analysis.Pass, r *ast.ReturnStmt) {
	last := len(r.Results) - 1
	if last < 1 || !isError(typeOf(pass, r.Results[last])) || surely(pass, r.Results[last]) {
		return
	}
	for _, e := range r.Results[:last] {
		if !inert(pass, e) {
			pass.Reportf(e.Pos(), "this is computed whether or not the error beside it is nil: look at the error first")
		}
	}
}

func typeOf(pass *analysis.Pass, e ast.Expr) types.Type {
	if t := pass.TypesInfo.TypeOf(e); t != nil {
		return t
	}
	return types.Typ[types.Invalid]
}

// surely: nil, and an error made on the spot, are known; what is returned beside them
// was chosen with that in mind.
func surely(pass *analysis.Pass, e ast.Expr) bool {
	if call, ok := e.(*ast.CallExpr); ok {
		name := calls(pass, call)
		return name == "fmt.Errorf" || name == "errors.New" || strings.Contains(name, "internal/errs.")
	}
	return pass.TypesInfo.Types[e].IsNil()
}

func inert(pass *analysis.Pass, e ast.Expr) bool {
	ok := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.IndexExpr, *ast.SliceExpr, *ast.StarExpr, *ast.TypeAssertExpr:
			ok = ok && pass.TypesInfo.Types[n.(ast.Expr)].IsType()
		case *ast.SelectorExpr:
			_, pointer := typeOf(pass, n.X).Underlying().(*types.Pointer)
			ok = ok && (!pointer || isStatement(typeOf(pass, n.X))) // which is never nil
		case *ast.CallExpr:
			ok = ok && (pass.TypesInfo.Types[n.Fun].IsType() || pass.TypesInfo.Types[n.Fun].IsBuiltin())
		}
		return ok
	})
	return ok
}

// checkArguments finds an argument that uses what an earlier one of the same call fills
// and may have failed to: all are evaluated before any error is looked at.
func checkArguments(pass *analysis.Pass, call *ast.CallExpr) {
	filled := map[types.Object]bool{}
	for _, arg := range call.Args {
		ast.Inspect(arg, func(n ast.Node) bool {
			if u, ok := n.(*ast.UnaryExpr); ok && u.Op == token.AND {
				return false
			}
			if id, ok := n.(*ast.Ident); ok && filled[pass.TypesInfo.Uses[id]] {
				pass.Reportf(id.Pos(), "%s is used before the error of the argument that fills it was looked at", id.Name)
			}
			return true
		})
		if isError(typeOf(pass, arg)) {
			for _, o := range filledBy(pass, arg) {
				filled[o] = true
			}
		}
	}
}

// checkDropped finds GORM's statements whose Error nobody reads.
func checkDropped(pass *analysis.Pass, s *ast.ExprStmt) {
	if isStatement(typeOf(pass, s.X)) {
		pass.Reportf(s.Pos(), "the statement's Error is not looked at")
	}
}

func isStatement(t types.Type) bool {
	p, ok := t.(*types.Pointer)
	return ok && types.TypeString(p.Elem(), nil) == "gorm.io/gorm.DB"
}
