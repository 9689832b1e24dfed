// Package web is what the faces of the desk share: the engine, who is asking, what an
// error becomes, and the limits. The faces (API, desk, published pages) bring their
// routes and say how their errors look.
//
// Each route says who may call it; one that does not is refused when the program
// starts. The rule is held by a middleware, so that it holds for routes that another
// library registers on the engine as well: those are declared.
package web
