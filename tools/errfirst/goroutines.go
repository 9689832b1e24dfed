package main

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// starters begin goroutines in which a panic ends the process.
var starters = map[string]bool{
	"(*sync.WaitGroup).Go": true, "(*golang.org/x/sync/errgroup.Group).Go": true, "(*golang.org/x/sync/errgroup.Group).TryGo": true,
	"time.AfterFunc": true, "context.AfterFunc": true,
}

// checkGoroutines finds goroutines that are not started by internal/guard.
func checkGoroutines(pass *analysis.Pass, file *ast.File) {
	if strings.HasSuffix(pass.Pkg.Path(), "internal/guard") {
		return
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			pass.Reportf(n.Pos(), "a panic in this goroutine ends the process: start it with internal/guard")
		case *ast.CallExpr:
			if name := calls(pass, n); starters[name] && !cancels(pass, n) {
				pass.Reportf(n.Pos(), "a panic in what %s starts ends the process: start it with internal/guard", name)
			}
		}
		return true
	})
}

// calls is the full name of the function that is called, or "".
func calls(pass *analysis.Pass, call *ast.CallExpr) string {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	f, ok := pass.TypesInfo.Uses[sel.Sel].(*types.Func)
	if !ok {
		return ""
	}
	return f.FullName()
}

// cancels: what only ends a context can't panic.
func cancels(pass *analysis.Pass, call *ast.CallExpr) bool {
	last := typeOf(pass, call.Args[len(call.Args)-1])
	return types.TypeString(last, nil) == "context.CancelFunc"
}
